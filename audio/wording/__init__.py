"""Text to words for a voice, and the proof that nothing was lost on the way.

`words_for` turns what is printed into plain words with ordinary punctuation: no digit, no sign, no bracket
that a voice could obey. What it cannot read with certainty it spells out, and lists as a doubt.
`lost_figures` reads such words back, by other means, and tells what it cannot find.
One module a language, named in `LANGUAGES`; a language without one falls back to `audio.wording.plain`.
"""

import importlib
from dataclasses import dataclass
from types import ModuleType

LANGUAGES = {
    "en": ("audio.wording.english.rules", "audio.wording.english.proof"),
    "es": ("audio.wording.spanish.rules", "audio.wording.spanish.proof"),
}
"""Primary subtag -> modules with `words_for(text, tag)` and `lost_figures(text, words, tag)`; imported when asked."""

ADVISERS = {"en": "audio.wording.english.error_prone", "es": "audio.wording.spanish.error_prone"}
"""Primary subtag -> module with `safer(form, tag)`, for the languages whose advice has reasons."""

_FALLBACK = ("audio.wording.plain", "audio.wording.plain")


@dataclass(frozen=True)
class Wording:
    """`words` for a voice, empty when there is nothing to say.

    `doubts` are pieces that could not be read with certainty: a person should check them. `advice` are
    pieces that were read, in full words, but are known to be error-prone in print.
    """

    words: str
    doubts: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


@dataclass(frozen=True)
class Safer:
    """Why a form is error-prone, and what to write `instead`: empty where only the author knows."""

    why: str
    instead: str = ""


def words_for(text: str, language: str) -> Wording:
    """What a voice shall say for `text`; `language` is a BCP 47 tag."""
    tag = _tag(language)
    found: Wording = _module(tag, 0).words_for(text, tag)
    return found


def lost_figures(text: str, words: str, language: str) -> tuple[str, ...]:
    """The figures and signs of `text` that cannot be found back in `words`; empty when all are there.

    Numbers that `words` tells and `text` does not have are among them, as "not in the text: five".
    """
    tag = _tag(language)
    lost: tuple[str, ...] = _module(tag, 1).lost_figures(text, words, tag)
    return lost


def safer(form: str, language: str) -> Safer | None:
    """Why a piece of `Wording.advice` is error-prone and what to write instead; None where nothing is known of it."""
    tag = _tag(language)
    adviser = ADVISERS.get(tag.split("-")[0])
    found: Safer | None = importlib.import_module(adviser).safer(form, tag) if adviser else None
    return found


def _tag(language: str) -> str:
    return language.lower().replace("_", "-")


def _module(tag: str, which: int) -> ModuleType:
    return importlib.import_module(LANGUAGES.get(tag.split("-")[0], _FALLBACK)[which])
