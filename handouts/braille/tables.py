"""Which table of liblouis writes a language, with and without contractions."""

from collections.abc import Mapping
from dataclasses import dataclass

from handouts.braille.liblouis import Liblouis
from handouts.errors import OutputFailed
from handouts.printed_words import PrintedWords

_TABLES: Mapping[str, tuple[str, ...]] = {
    "en": ("en-ueb-g1.ctb", "en-ueb-g2.ctb"),
    "af": ("afr-za-g1.ctb", "afr-za-g2.ctb"),
    "ar": ("ar-ar-g1.utb", "ar-ar-g2.ctb"),
    "ca": ("ca-g1.ctb",),
    "cs": ("cs-g1.ctb",),
    "cy": ("cy-cy-g1.utb", "cy-cy-g2.ctb"),
    "da": ("da-dk-g16.ctb", "da-dk-g26.ctb"),
    "de": ("de-g1.ctb", "de-g2.ctb"),
    "el": ("el.ctb",),
    "es": ("es-g1.ctb",),
    "fi": ("fi.utb",),
    "fr": ("fr-bfu-comp6.utb", "fr-bfu-g2.ctb"),
    "ga": ("ga-g1.utb", "ga-g2.ctb"),
    "he": ("he-IL.utb",),
    "hi": ("hi-in-g1.utb",),
    "hr": ("hr-g1.ctb",),
    "hu": ("hu-hu-g1.ctb",),
    "it": ("it-it-comp6.utb",),
    "lt": ("lt-6dot.utb",),
    "lv": ("Lv-Lv-g1.utb",),
    "nl": ("nl-NL-g0.utb",),
    "no": ("no-no-g0.utb", "no-no-g2.ctb"),
    "pl": ("Pl-Pl-g1.utb",),
    "pt": ("pt-pt-g1.utb",),
    "ru": ("ru-litbrl.ctb",),
    "sk": ("sk-g1.ctb",),
    "sr": ("sr-g1.ctb",),
    "sv": ("sv-g0.utb",),
    "tr": ("tr-g1.ctb",),
    "uk": ("uk.utb",),
}
"""Of each primary language the table without contractions, then the one with them where readers commonly have it.

Only tables of six dots: BRF has no others. Spanish, Portuguese and Swedish have contracted tables too, which hold
shorthands that few readers learn."""
_SAME = {"nb": "no", "nn": "no"}


@dataclass(frozen=True)
class Table:
    """A table of liblouis by its file name. `ueb`: it writes Unified English Braille."""

    file: str
    contracted: bool
    ueb: bool

    def code_in(self, words: PrintedWords) -> str:
        """What a title page says of it."""
        grade = words.contracted if self.contracted else words.uncontracted
        return f"Unified English Braille, {grade}" if self.ueb else f"Braille, {grade}"


def table_for(language: str, grade: str, louis: Liblouis) -> Table:
    """The table of a BCP 47 tag for grade "1" or "2"; without contractions where the language has none.

    Raises OutputFailed where liblouis has no table of six dots for it.
    """
    primary = language.partition("-")[0].lower() or "en"
    files = _TABLES.get(_SAME.get(primary, primary), ())
    chosen = files[:2] if grade == "2" else files[:1]
    if not chosen or not louis.has(chosen[-1]):
        known = ", ".join(_TABLES)
        raise OutputFailed(
            f"No braille table for the language '{language}'. Leave braille out of --outputs, or if the language is "
            f"wrong name it with --language: {known}."
        )
    return Table(chosen[-1], contracted=len(chosen) == 2, ueb=primary == "en")
