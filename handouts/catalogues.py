"""The words of ours in the languages they are translated into: gettext catalogues of `handouts/locales/`.

English stands in the code and names each message; a language is a folder there. `scripts/catalogues` writes the
messages of the code into the catalogues and compiles them.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

ENGLISH = "en"
DOMAIN = "handouts"


@dataclass(frozen=True)
class Counted:
    """Words that change with a number, which stands in them as {count}: `one` and `many` name them in English."""

    catalogue: "Catalogue"
    context: str
    one: str
    many: str

    def of(self, count: int) -> str:
        """The words for `count`, with the number in them where the language writes it."""
        if not self.many:
            return ""
        found = _translations(self.catalogue.name).npgettext(self.context, self.one, self.many, count)
        return found.format(count=count)


@dataclass(frozen=True)
class Catalogue:
    """The words of one language. `name` is its folder, or "en"."""

    name: str

    def word(self, context: str, english: str) -> str:
        """The translation of some words. `context` tells translators where they stand, and parts equal words."""
        return _translations(self.name).pgettext(context, english)

    def counted(self, context: str, one: str, many: str) -> Counted:
        """Words that go with a number: `one` for 1, `many` for any other, as English has them."""
        return Counted(self, context, one, many)


NOT_SAID = Counted(Catalogue(ENGLISH), "", "", "")
"""For a voice that has no words for it."""


def catalogue_for(language: str) -> Catalogue:
    """The catalogue of a BCP 47 tag: its own ("pt-BR" is the folder "pt_BR"), its language's, else English."""
    return Catalogue(_name(language) or ENGLISH)


def has_catalogue(language: str) -> bool:
    """Whether the product has words of its own in the language of a BCP 47 tag."""
    return bool(_name(language))


def languages() -> tuple[str, ...]:
    """The languages with words of ours, as BCP 47 tags, English first."""
    return (ENGLISH, *(name.replace("_", "-") for name in _folders().values()))


def _name(language: str) -> str:
    """The folder of a tag, "en" for English, empty where there is none."""
    wanted = language.lower().replace("-", "_")
    primary = wanted.partition("_")[0]
    known = {ENGLISH: ENGLISH, **_folders()}
    return known.get(wanted) or known.get(primary, "")


@cache
def _folders() -> Mapping[str, str]:
    """The folders that hold a catalogue, by their names in small letters."""
    found = sorted(folder.name for folder in _locales().iterdir() if _compiled(folder.name).is_file())
    return {name.lower(): name for name in found}


@cache
def _translations(name: str) -> gettext.NullTranslations:
    if name == ENGLISH:
        return gettext.NullTranslations()
    with _compiled(name).open("rb") as file:
        return gettext.GNUTranslations(file)


def _locales() -> Traversable:
    return files("handouts").joinpath("locales")


def _compiled(name: str) -> Traversable:
    return _locales().joinpath(name, "LC_MESSAGES", f"{DOMAIN}.mo")
