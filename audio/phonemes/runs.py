"""Tokens to speech by a network that takes only so many phonemes at a time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from audio.assembly import sounding
from audio.model import Speech, WordMark
from audio.phonemes import Token
from audio.plainwords import has_words

if TYPE_CHECKING:
    from audio.model import Samples

Say: TypeAlias = "Callable[[list[int]], tuple[Samples, Sequence[int]]]"
"""The sound of some ids, a pad at each end, and how long each of them takes, in units."""

UNIT_SAMPLES = 600
"""One unit of the durations, of Kokoro as of hibari, which learnt from it."""
_LEAD_UNITS = 2
"""By so much the sound is ahead of the durations. The sound after a pause began 45 to 55 ms (median) before the
durations have it in 80 sentences of hibari at each of three paces, 40 ms in 50 sentences of Kokoro's "heart"; within
sentences of hibari the spectrum changed 45 to 53 ms before the first phoneme of a word. There is no rest at a space:
the end of one word is the start of the next.
"""
_PAD = 0
_JOIN_S = 0.15
"""Silence between two pieces of one sentence that had to be cut."""


def spoken(sentences: Iterable[list[Token]], say: Say, rate: int, most: int) -> Speech:
    """The sentences as speech with the place of every word; at most `most` phonemes and spaces are said at once."""
    import numpy as np

    samples: list[Samples] = []
    marks: list[WordMark] = []
    doubts: list[str] = []
    guessed: list[str] = []
    at = 0
    for tokens in sentences:
        doubts += [token.word for token in tokens if token.doubtful]
        guessed += [token.word for token in tokens if token.guessed]
        runs = list(_runs(tokens, most))
        for number, run in enumerate(runs):
            sound, durations = say([_PAD, *(i for token in run for i in token.ids), _PAD])
            first, last = 0, len(sound)
            if len(runs) > 1:
                first, last = _without_rests(sound, rate, number > 0, number + 1 < len(runs))
            marks += [
                WordMark(w, at + max(0, s - first), at + min(e, last) - first) for w, s, e in _places(run, durations)
            ]
            samples.append(sound[first:last])
            at += last - first
    joined: Samples = np.concatenate(samples) if samples else np.zeros(0, np.float32)
    return Speech(np.clip(joined, -1.0, 1.0), rate, tuple(marks), tuple(dict.fromkeys(doubts)), tuple(guessed))


def _places(tokens: list[Token], durations: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    """For each word its [start, end) in samples."""
    ends = [max(0, units - _LEAD_UNITS) * UNIT_SAMPLES for units in accumulate(durations)]
    at = 0
    for token in tokens:
        first, at = at, at + len(token.ids)
        if has_words(token.word) and token.phonemes:
            yield token.word, ends[first], ends[at]


def _runs(tokens: list[Token], most: int) -> Iterator[list[Token]]:
    """The tokens in runs the network can take: cut after punctuation where there is some, else between words."""
    tokens = [part for token in tokens for part in _parts(token, most)]
    while sum(len(t.ids) for t in tokens) > most:
        length, cut, clause = 0, 0, 0
        for number, token in enumerate(tokens):
            length += len(token.ids)
            if length > most:
                break
            cut = number + 1 if token.space else cut
            clause = number + 1 if token.phonemes and token.phonemes[-1] in ",;:—" else clause
        end = clause if clause > cut // 2 else cut or max(1, number)
        yield tokens[:end]
        tokens = tokens[end:]
    if any(t.phonemes.strip() for t in tokens):
        yield tokens


def _parts(token: Token, most: int) -> Iterator[Token]:
    """The token, or pieces of one that alone is too long; the first has the word."""
    if len(token.ids) <= most:
        yield token
        return
    for start in range(0, len(token.ids), most):
        phonemes, ids = token.phonemes[start : start + most], token.ids[start : start + most]
        space = token.space if len(ids) > len(phonemes) else ""
        yield Token("" if start else token.word, phonemes, space, ids=ids)


def _without_rests(sound: "Samples", rate: int, at_start: bool, at_end: bool) -> tuple[int, int]:
    """The part of a piece to keep, as [first, last): the rests the network puts around it are cut where it was cut."""
    first, last = sounding(sound, rate)
    if last == 0:
        return 0, len(sound)
    rest = round(_JOIN_S / 2 * rate)
    return max(0, first - rest) if at_start else 0, min(len(sound), last + rest) if at_end else len(sound)
