"""Words the product adds of its own to a publication or says about it, by language.

A language is one more entry of `_PHRASES`. Print in a language without one has the English words; a voice says none.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace


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
    version_and_month: str
    next_review: str
    table: str
    table_of_one: str
    column: str
    blank: str
    quote: str
    end_quote: str
    to_do: str
    done: str
    picture: str
    picture_number: str
    see_note: str
    notes: str
    abbreviations: str
    web_addresses: str
    addresses: str
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
        version_and_month="Version {version}, checked in {month}.",
        next_review="To be checked again in {month}.",
        table="A table of {rows} rows. Its columns are:",
        table_of_one="A table of one row. Its columns are:",
        column="{header}:",
        blank="blank.",
        quote="Quote.",
        end_quote="End of quote.",
        to_do="To do:",
        done="Done:",
        picture="A picture:",
        picture_number="Picture {number}",
        see_note="Note {number}.",
        notes="Notes",
        abbreviations="Abbreviations",
        web_addresses="Web addresses",
        addresses="Addresses",
        read_by="Read by a computer voice, {voice}",
    ),
    "de": Phrases(
        introduction="Einleitung",
        comments="Kommentare",
        number="Nummer {number}.",
        item="{number}.",
        place="Thema {number} von {of}, aus {title}.",
        short_while="Weniger als eine Minute.",
        one_minute="Etwa eine Minute.",
        minutes="Etwa {minutes} Minuten.",
        end_only="Ende.",
        end="Ende von Thema {number}.",
        end_last="Ende von Thema {number}, dem letzten.",
        next="Als Nächstes: Thema {number}, {title}.",
        version="Dies ist die Fassung {version}.",
        reviewed="Zuletzt geprüft: {reviewed}.",
        version_and_month="Fassung {version}, geprüft im {month}.",
        next_review="Nächste Prüfung: {month}.",
        table="Eine Tabelle mit {rows} Zeilen. Ihre Spalten sind:",
        table_of_one="Eine Tabelle mit einer Zeile. Ihre Spalten sind:",
        column="{header}:",
        blank="leer.",
        quote="Zitat.",
        end_quote="Ende des Zitats.",
        to_do="Zu tun:",
        done="Erledigt:",
        picture="Ein Bild:",
        picture_number="Bild {number}",
        see_note="Anmerkung {number}.",
        notes="Anmerkungen",
        abbreviations="Abkürzungen",
        web_addresses="Internetadressen",
        addresses="Adressen",
        read_by="Gelesen von einer Computerstimme, {voice}",
    ),
    "fr": Phrases(
        introduction="Introduction",
        comments="Commentaires",
        number="Numéro {number}.",
        item="{number}.",
        place="Sujet {number} sur {of}, de {title}.",
        short_while="Moins d’une minute.",
        one_minute="Environ une minute.",
        minutes="Environ {minutes} minutes.",
        end_only="Fin.",
        end="Fin du sujet {number}.",
        end_last="Fin du sujet {number}, le dernier.",
        next="Ensuite : sujet {number}, {title}.",
        version="Ceci est la version {version}.",
        reviewed="Dernière vérification : {reviewed}.",
        version_and_month="Version {version}, vérifiée en {month}.",
        next_review="Prochaine vérification : {month}.",
        table="Un tableau de {rows} lignes. Ses colonnes sont :",
        table_of_one="Un tableau d’une ligne. Ses colonnes sont :",
        column="{header} :",
        blank="vide.",
        quote="Citation.",
        end_quote="Fin de la citation.",
        to_do="À faire :",
        done="Fait :",
        picture="Une image :",
        picture_number="Image {number}",
        see_note="Note {number}.",
        notes="Notes",
        abbreviations="Abréviations",
        web_addresses="Adresses Internet",
        addresses="Adresses",
        read_by="Lu par une voix de synthèse, {voice}",
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
        version_and_month="Versión {version}, revisada en {month}.",
        next_review="Próxima revisión: {month}.",
        table="Una tabla de {rows} filas. Sus columnas son:",
        table_of_one="Una tabla de una sola fila. Sus columnas son:",
        column="{header}:",
        blank="vacío.",
        quote="Cita.",
        end_quote="Fin de la cita.",
        to_do="Por hacer:",
        done="Hecho:",
        picture="Una imagen:",
        picture_number="Imagen {number}",
        see_note="Nota {number}.",
        notes="Notas",
        abbreviations="Abreviaturas",
        web_addresses="Direcciones web",
        addresses="Direcciones",
        read_by="Leído por una voz de ordenador, {voice}",
    ),
}


_WORDLESS = replace(
    _PHRASES["en"],
    **dict.fromkeys(("place", "short_while", "one_minute", "minutes", "end_only", "end", "end_last", "next"), ""),
    **dict.fromkeys(
        (
            "version",
            "reviewed",
            "version_and_month",
            "next_review",
            "table",
            "table_of_one",
            "blank",
            "quote",
            "end_quote",
        ),
        "",
    ),
    **dict.fromkeys(("to_do", "done", "picture", "see_note"), ""),
    number="{number}.",
    read_by="{voice}",
)
"""For a voice of a language that has no entry: nothing is said in English, in the wrong accent."""


def phrases_for(language: str) -> Phrases:
    """The added words in the language of a BCP 47 tag, in print; English where it has none."""
    return _PHRASES.get(_primary(language), _PHRASES["en"])


def spoken_phrases_for(language: str) -> Phrases:
    """The added words as a voice of that language says them; most are empty where it has none."""
    return _PHRASES.get(_primary(language), _WORDLESS)


def has_phrases(language: str) -> bool:
    """Whether the product has words of its own in that language."""
    return _primary(language) in _PHRASES


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
