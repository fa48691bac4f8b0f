"""Words as an engine may be given them: with nothing in them that it would obey. Pure."""

import re
import unicodedata
from collections.abc import Iterator

_ORDINALS = "ªºµ"
"""Letters of the Latin script's use that Unicode names otherwise."""
_OTHER_SCRIPTS = (
    "am ar as ba be bg bn bpy chr cmn cv el fa grc gu he hi hy hyw ja ka kk kn ko kok ky mk ml mr my ne nog or pa ru "
    "sd shn si sr ta te th ti tt ug uk ur yue zh"
)
"""Languages not written in Latin letters."""


def harmless(words: str, obeyed: str = "") -> str:
    """`words`, of the same length, with a space for each control character and each sign of `obeyed`."""
    return "".join(" " if c in obeyed or unicodedata.category(c) in ("Cc", "Cs") else c for c in words)


def has_words(words: str) -> bool:
    """Whether there is anything in `words` to say."""
    return any(c.isalnum() for c in words)


def strange(words: str, language: str) -> tuple[str, ...]:
    """The words in letters that `language` (a BCP 47 tag) is not written with, each once.

    Only languages of Latin letters are asked: texts in the others hold Latin words every day.
    """
    if language.split("-")[0].lower() in _OTHER_SCRIPTS.split():
        return ()
    return tuple(dict.fromkeys(word for _at, word in placed_words(words) if not is_latin(word)))


def placed_words(words: str) -> Iterator[tuple[int, str]]:
    """Every word with the place where it begins, without the punctuation around it."""
    for found in re.finditer(r"\S+", words):
        within = [n for n, c in enumerate(found[0]) if c.isalnum()]
        if within:
            yield found.start() + within[0], found[0][within[0] : within[-1] + 1]


def is_latin(words: str) -> bool:
    """Whether all letters of `words` are Latin ones."""
    return all("LATIN" in unicodedata.name(c, "") for c in words if c.isalpha() and c not in _ORDINALS)
