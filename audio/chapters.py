"""Chapters of a track or of several: gapless, in order, no more than a table of contents can name. Pure."""

from collections.abc import Sequence

from audio.id3 import MOST_CHILDREN
from audio.model import Chapter, Timing


def chapters_of(timings: Sequence[Timing], samples: int, rate: int) -> tuple[Chapter, ...]:
    """The chapters of a track of so many samples: one begins with each cue that names one, the first at zero.

    None where no cue does.
    """
    begins = [(timing.start_sample, timing.cue.chapter) for timing in timings if timing.cue.chapter]
    return gapless(begins, samples, rate)


def gapless(begins: Sequence[tuple[int, str]], samples: int, rate: int) -> tuple[Chapter, ...]:
    """Chapters that begin at such samples, in order, under such titles, and together cover all `samples`.

    Where there are more than can be named, some neighbours are one, under the title of the first; so are two that begin
    at once.
    """
    step = -(-len(begins) // MOST_CHILDREN) or 1
    titles: dict[int, str] = {}
    for place, (start, title) in enumerate(begins[::step]):
        titles.setdefault(milliseconds(start, rate) if place else 0, title)
    ends = [*list(titles)[1:], milliseconds(samples, rate)]
    return tuple(Chapter(title, start, end) for (start, title), end in zip(titles.items(), ends, strict=False))


def milliseconds(samples: int, rate: int) -> int:
    """Samples as whole milliseconds."""
    return round(samples * 1000 / rate)
