"""Words the product adds of its own to a publication or says about it, by language.

A language is one more entry of `_PHRASES`; languages without one are spoken of in English.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """The added words of one language; braces hold what is filled in."""

    introduction: str
    comments: str
    number: str
    item: str
    place: str
    short_while: str
    one_minute: str
    minutes: str
    end: str
    end_only: str
    end_last: str
    next: str
    version: str
    reviewed: str
    table: str
    table_of_one: str
    column: str
    blank: str
    quote: str
    end_quote: str
    read_by: str


_PHRASES: Mapping[str, Phrases] = {
    "en": Phrases(
        introduction="Introduction",
        comments="Comments",
        number="Number {number}.",
        item="{number}.",
        place="Topic {number} of {of}, from {title}.",
        short_while="Less than a minute.",
        one_minute="About 1 minute.",
        minutes="About {minutes} minutes.",
        end_only="The end.",
        end="End of topic {number}.",
        end_last="End of topic {number}, the last.",
        next="Next: topic {number}, {title}.",
        version="This is version {version}.",
        reviewed="Last reviewed: {reviewed}.",
        table="A table of {rows} rows. Its columns are:",
        table_of_one="A table of one row. Its columns are:",
        column="{header}:",
        blank="blank.",
        quote="Quote.",
        end_quote="End of quote.",
        read_by="Read by a computer voice, {voice}",
    ),
    "es": Phrases(
        introduction="Introducción",
        comments="Comentarios",
        number="Número {number}.",
        item="{number}.",
        place="Tema {number} de {of}, de {title}.",
        short_while="Menos de un minuto.",
        one_minute="Alrededor de 1 minuto.",
        minutes="Unos {minutes} minutos.",
        end_only="Fin.",
        end="Fin del tema {number}.",
        end_last="Fin del tema {number}, el último.",
        next="A continuación: tema {number}, {title}.",
        version="Esta es la versión {version}.",
        reviewed="Última revisión: {reviewed}.",
        table="Una tabla de {rows} filas. Sus columnas son:",
        table_of_one="Una tabla de una sola fila. Sus columnas son:",
        column="{header}:",
        blank="vacío.",
        quote="Cita.",
        end_quote="Fin de la cita.",
        read_by="Leído por una voz de ordenador, {voice}",
    ),
}


def phrases_for(language: str) -> Phrases:
    """The added words in the language of a BCP 47 tag."""
    return _PHRASES.get(language.partition("-")[0].lower(), _PHRASES["en"])
