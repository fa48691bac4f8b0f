"""Every sentence of a track can be heard in it: what a speech recogniser hears against what was to be said.

Runs only when asked for. Each track is heard in stretches of many sentences; a sentence of which a part seems to be
missing is heard a second time, alone. What is missing both times is told.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate, pairwise
from pathlib import Path

from audio.errors import EncodingFailed, ListenerMissing
from audio.listening import Recogniser
from audio.listening.stretches import Stretch, stretches
from audio.listening.whisper import LANGUAGES, prove_installed, whisper
from audio.model import Timing, Track
from audio.wording import words_for
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof.alike import spoken_words
from handouts.proof.chapters import clock
from handouts.proof.findings import gathered, quoted, unreadable, untold
from handouts.proof.heard import Hearing, hearing
from handouts.proof.speech import is_foreign
from handouts.settings import Settings

_LOST = (
    "A sentence was not heard in its track. Listen to it there; if it is missing, choose another --voice, or report it."
)
_PART_LOST = (
    "Words of a sentence were not heard in its track. Listen to it there; if they are missing, choose another --voice."
)
_EXTRA = "More was heard in a track than is written there. Listen to it there, and make the edition again."


class Speech:
    """Listens to the finished file. `recogniser` hears in place of the one that is installed."""

    def __init__(self, settings: Settings, cache: Path | None, recogniser: Recogniser | None = None) -> None:
        """Loads nothing yet. Raises ListenerMissing when there is nobody to listen."""
        self._recogniser, self._cache = recogniser, cache
        if recogniser is None:
            prove_installed()

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == "mp3" and artefact.topic is not None

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What is not to be heard. Raises ListenerMissing, ToolBroken: that is no fault of the file."""
        language, track = edition.publication.details.language, edition.track(artefact.topic or 0)
        if track is None:
            return untold(artefact, "speech")
        if language.lower().partition("-")[0] not in LANGUAGES:
            message = f"The track was not listened to: the speech recogniser is not tried in the language '{language}'."
            return (Finding(Level.ADVICE, "speech", message, artefact.path),)
        try:
            return gathered(self._findings(folder / artefact.path, artefact, track, language))
        except EncodingFailed as error:
            return unreadable(artefact, "speech", error)

    def _findings(self, file: Path, artefact: Artefact, track: Track, language: str) -> Iterator[Finding]:
        for timing, heard in heard_cues(file, track, language, self._ear()):
            if is_foreign(timing):  # the check of the narration tells
                continue
            at = f"{clock(timing.start_sample / track.rate)}, {quoted(timing.cue.text)}"
            level = level_of(heard)
            if level is Level.ERROR:
                yield Finding(level, "speech", _LOST, artefact.path, at)
            elif heard.lost:
                lost = "; ".join(map(quoted, heard.lost))
                yield Finding(Level.WARNING, "speech", _PART_LOST, artefact.path, f"{at}: {lost}")
            for words in heard.extra:
                yield Finding(Level.WARNING, "speech", _EXTRA, artefact.path, f"{at}: {quoted(words)}")

    def _ear(self) -> Recogniser:
        if self._recogniser is not None:
            return self._recogniser
        if self._cache is None:
            raise ListenerMissing("The speech recogniser has no folder to keep its model in.")
        return whisper(self._cache)


def level_of(heard: Hearing) -> Level | None:
    """How grave it is what was heard of a sentence; None when all of it was heard."""
    if heard.is_lost:
        return Level.ERROR
    return Level.WARNING if heard.lost or heard.extra else None


def heard_cues(file: Path, track: Track, language: str, recogniser: Recogniser) -> Iterator[tuple[Timing, Hearing]]:
    """Every cue with what was heard of it; it is heard alone too where a part of it seems to be missing.

    Those in another language, in which the recogniser is not tried, are passed over. Raises EncodingFailed, ToolBroken.
    """
    text = ""
    for stretch in stretches(file, track):
        own = stretch.language or language
        if own.lower().partition("-")[0] not in LANGUAGES:
            continue
        text += f" {recogniser.hear(stretch.sound, own)}"
        if stretch.goes_on:
            continue
        found = _by_cue(stretch, text, own)
        if len(found) > 1:
            alone = partial(_alone, stretch, track, own, recogniser)
            found = _heard_again(found, alone)
        yield from zip(stretch.timings, found, strict=True)
        text = ""


def _heard_again(found: list[Hearing], alone: Callable[[int, Hearing], Hearing]) -> list[Hearing]:
    """The hearings of a stretch once `alone` has heard again each cue of which a part seemed to be missing.

    Where that part was there after all, its words may have been laid beside another cue of the same words: then no cue
    is believed before it was heard alone.
    """
    second = {n: first.or_in(alone(n, first)) for n, first in enumerate(found) if level_of(first)}
    if all(map(level_of, second.values())):
        return [second.get(n, first) for n, first in enumerate(found)]
    return [second[n] if n in second else alone(n, first) for n, first in enumerate(found)]


def _alone(
    stretch: Stretch, track: Track, language: str, recogniser: Recogniser, number: int, first: Hearing
) -> Hearing:
    sound = stretch.alone(stretch.timings[number], track.rate)
    return hearing(first.words, _words(recogniser.hear(sound, language), language))


def _by_cue(stretch: Stretch, text: str, language: str) -> list[Hearing]:
    """For each cue of a stretch the part of what was heard that is laid beside its words."""
    written = [spoken_words(timing.words) for timing in stretch.timings]
    whole = hearing([word for words in written for word in words], _words(text, language))
    ends = list(accumulate(map(len, written), initial=0))
    return [whole.part(start, end) for start, end in pairwise(ends)]


def _words(text: str, language: str) -> tuple[str, ...]:
    """What was heard in words: the recogniser writes figures."""
    return spoken_words(words_for(text, language).words)
