"""The words that templates print of their own, by language: page numbers, the cover, the end of a leaflet.

A language is one more entry of `_WORDS`. Print in a language without one has the English words, marked as English.
Braces hold what is filled in.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class PrintedWords:
    """The words of one language."""

    page: str
    of: str
    contents: str
    large_print: str
    size: str
    one_topic: str
    topics: str
    also_to_listen: str
    one_minute: str
    minutes: str
    to_listen: str
    from_publication: str
    listen: str
    code_at_end: str
    code: str
    code_of_track: str
    code_of_all: str
    version: str
    reference_and_version: str
    labelled: str
    last_checked: str
    next_review: str
    author: str
    approved_by: str
    licence: str
    source: str
    logo: str
    other_formats: str
    ask_publisher: str
    ask_us: str
    questions: str

    def size_in_words(self, size_pt: float) -> str:
        """ "18 point", "20.5 point": how the cover states the size."""
        return self.size.format(size=f"{size_pt:g}")

    def minutes_in_words(self, seconds: float) -> str:
        """ "1 minute", "12 minutes": whole minutes, at least one."""
        minutes = max(1, round(seconds / 60))
        return self.one_minute if minutes == 1 else self.minutes.format(minutes=minutes)

    def topics_in_words(self, count: int) -> str:
        """ "1 topic.", "5 topics."."""
        return self.one_topic if count == 1 else self.topics.format(count=count)

    def place(self, number: int, of: int) -> str:
        """The words at the foot of a page: "Page 2 of 5"."""
        return f"{self.page} {number} {self.of} {of}"


_WORDS: Mapping[str, PrintedWords] = {
    "en": PrintedWords(
        page="Page",
        of="of",
        contents="Contents",
        large_print="Large print, {size}.",
        size="{size}\u00a0point",
        one_topic="1\u00a0topic.",
        topics="{count}\u00a0topics.",
        also_to_listen="Also to listen to.",
        one_minute="1\u00a0minute",
        minutes="{minutes}\u00a0minutes",
        to_listen="{minutes} to\u00a0listen",
        from_publication="From “{title}”, topic\u00a0{number} of\u00a0{of}.",
        listen="Listen: track\u00a0{number}, {minutes}.",
        code_at_end="The code is at the end.",
        code="To listen, point the camera of a phone at this code, or type in the address.",
        code_of_track="QR code: track {number}, {title}",
        code_of_all="QR code: everything to listen to, {title}",
        version="Version {version}",
        reference_and_version="{reference}, version {version}",
        labelled="{name}: {value}",
        last_checked="Last checked",
        next_review="Next review",
        author="Written by",
        approved_by="Approved by",
        licence="Licence",
        source="Source",
        logo="{publisher} logo",
        other_formats="Other formats",
        ask_publisher="Please ask {publisher} if you need this in another format: "
        "large print, audio, braille or easy read.",
        ask_us="Please ask us if you need this in another format: large print, audio, braille or easy read.",
        questions="Questions to ask",
    ),
    "de": PrintedWords(
        page="Seite",
        of="von",
        contents="Inhalt",
        large_print="Großdruck, {size}.",
        size="{size}\u00a0Punkt",
        one_topic="1\u00a0Thema.",
        topics="{count}\u00a0Themen.",
        also_to_listen="Auch zum Anhören.",
        one_minute="1\u00a0Minute",
        minutes="{minutes}\u00a0Minuten",
        to_listen="{minutes} zum\u00a0Anhören",
        from_publication="Aus „{title}“, Thema\u00a0{number} von\u00a0{of}.",
        listen="Anhören: Titel\u00a0{number}, {minutes}.",
        code_at_end="Der Code steht am Ende.",
        code="Zum Anhören halten Sie die Kamera eines Telefons auf diesen Code, oder tippen Sie die Adresse ein.",
        code_of_track="QR-Code: Titel {number}, {title}",
        code_of_all="QR-Code: alles zum Anhören, {title}",
        version="Fassung {version}",
        reference_and_version="{reference}, Fassung {version}",
        labelled="{name}: {value}",
        last_checked="Zuletzt geprüft",
        next_review="Nächste Prüfung",
        author="Verfasst von",
        approved_by="Freigegeben von",
        licence="Lizenz",
        source="Quelle",
        logo="Logo: {publisher}",
        other_formats="Andere Formate",
        ask_publisher="Bitte fragen Sie hier nach, wenn Sie ein anderes Format brauchen: "
        "Großdruck, zum Anhören, Braille oder Leichte Sprache. {publisher}.",
        ask_us="Bitte fragen Sie uns, wenn Sie ein anderes Format brauchen: "
        "Großdruck, zum Anhören, Braille oder Leichte Sprache.",
        questions="Was ich fragen möchte",
    ),
    "es": PrintedWords(
        page="Página",
        of="de",
        contents="Contenido",
        large_print="Letra grande, {size}.",
        size="{size}\u00a0puntos",
        one_topic="1\u00a0tema.",
        topics="{count}\u00a0temas.",
        also_to_listen="También para escuchar.",
        one_minute="1\u00a0minuto",
        minutes="{minutes}\u00a0minutos",
        to_listen="{minutes} para\u00a0escuchar",
        from_publication="De «{title}», tema\u00a0{number} de\u00a0{of}.",
        listen="Para escuchar: pista\u00a0{number}, {minutes}.",
        code_at_end="El código está al final.",
        code="Para escuchar, apunte con la cámara de un teléfono a este código o escriba la dirección.",
        code_of_track="Código QR: pista {number}, {title}",
        code_of_all="Código QR: todo para escuchar, {title}",
        version="Versión {version}",
        reference_and_version="{reference}, versión {version}",
        labelled="{name}: {value}",
        last_checked="Última revisión",
        next_review="Próxima revisión",
        author="Escrito por",
        approved_by="Aprobado por",
        licence="Licencia",
        source="Fuente",
        logo="Logotipo de {publisher}",
        other_formats="Otros formatos",
        ask_publisher="Si necesita esta información en otro formato, pregunte a {publisher}: "
        "letra grande, audio, braille o lectura fácil.",
        ask_us="Si necesita esta información en otro formato, pregúntenos: "
        "letra grande, audio, braille o lectura fácil.",
        questions="Preguntas que quiero hacer",
    ),
    "fr": PrintedWords(
        page="Page",
        of="sur",
        contents="Sommaire",
        large_print="Gros caractères, {size}.",
        size="{size}\u00a0points",
        one_topic="1\u00a0sujet.",
        topics="{count}\u00a0sujets.",
        also_to_listen="À écouter aussi.",
        one_minute="1\u00a0minute",
        minutes="{minutes}\u00a0minutes",
        to_listen="{minutes} d’écoute",
        from_publication="Extrait de «\u00a0{title}\u00a0», sujet\u00a0{number} sur\u00a0{of}.",
        listen="À écouter\u00a0: piste\u00a0{number}, {minutes}.",
        code_at_end="Le code est à la fin.",
        code="Pour écouter, visez ce code avec l’appareil photo d’un téléphone, ou tapez l’adresse.",
        code_of_track="Code QR\u00a0: piste {number}, {title}",
        code_of_all="Code QR\u00a0: tout à écouter, {title}",
        version="Version {version}",
        reference_and_version="{reference}, version {version}",
        labelled="{name}\u00a0: {value}",
        last_checked="Dernière vérification",
        next_review="Prochaine vérification",
        author="Rédigé par",
        approved_by="Approuvé par",
        licence="Licence",
        source="Source",
        logo="Logo de {publisher}",
        other_formats="Autres formats",
        ask_publisher="Ce document existe sous d’autres formats\u00a0: gros caractères, audio, braille ou "
        "facile à lire. Pour en recevoir un, adressez-vous à {publisher}.",
        ask_us="Ce document existe sous d’autres formats\u00a0: gros caractères, audio, braille ou "
        "facile à lire. Demandez-les-nous.",
        questions="Mes questions",
    ),
}

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb")


def printed_words_for(language: str) -> PrintedWords:
    """The words in the language of a BCP 47 tag; English where it has none."""
    return _WORDS.get(_primary(language), _WORDS["en"])


def has_printed_words(language: str) -> bool:
    """Whether print in that language has words of its own."""
    return _primary(language) in _WORDS


def runs_from_the_right(language: str) -> bool:
    """Whether that language is written from right to left."""
    return _primary(language) in _RIGHT_TO_LEFT


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
