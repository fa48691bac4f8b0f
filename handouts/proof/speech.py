"""Whether a track says what its topic says: every sentence once, in order, in a plausible time. Pure."""

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile

from audio.model import CueKind, Timing, Track
from audio.wording import lost_figures
from handouts.model import Edition, Finding, Level, Topic
from handouts.naming import phrases_for
from handouts.narration import spoken_letters
from handouts.proof.findings import quoted
from handouts.settings import SoundSettings

LONG_ENOUGH = 16
"""Letters from which the time of a sentence is even: the embedded voice keeps within a fifth of its usual pace."""
SHORTEST, LONGEST = 0.65, 1.8
"""Of the usual time of a letter in this edition; a voice that says half the words takes half the time."""
LONGEST_TOLD = 600
"""Minutes that an announcement is looked for."""
SECONDS_A_LETTER = (0.04, 0.16)
"""At pace 1.0, for Latin letters: four times as fast as slow newsreaders, half as fast as dictation."""
_SHORT_SENTENCE_S = 1.5
_PLAIN_WORD = re.compile(r"(?<![\w.'’@/-])[a-z]{5,}(?![\w'’@/-])")
_LATIN = re.compile(r"[0-9A-Za-z\u00c0-\u024f]")
_LOST_SHARE = 0.2
_UNKNOWN_LETTERS = (
    "The voice cannot say this sentence: it does not know its letters. Choose another voice, or another --language."
)


def faults(track: Track, topic: Topic, edition: Edition, sound: SoundSettings, path: str) -> Iterator[Finding]:
    """What is wrong with the timings of a track, measured by its topic's sentences."""
    language = edition.publication.details.language
    for level, rule, message, place in (
        *_presence(track, topic),
        *_frame(track, topic, edition, sound.announce),
        *_order(track),
        *_words(track, language),
        *_lengths(track, edition, sound.pace),
        *_announced(track, language),
    ):
        yield Finding(level, rule, message, path, place)


Fault = tuple[Level, str, str, str]


def _error(message: str, place: str) -> Fault:
    return Level.ERROR, "narration", message, place


def _presence(track: Track, topic: Topic) -> Iterator[Fault]:
    """Every sentence has one timing that carries its own words."""
    told = [str(timing.cue.id) for timing in track.timings]
    spoken, times = {str(timing.cue.id): timing for timing in track.timings}, Counter(told)
    for sentence in topic.sentences():
        timing = spoken.get(str(sentence.id))
        if timing is None:
            yield _error("A sentence is not in the track. Make the edition again.", quoted(sentence.text))
            continue
        if times[str(sentence.id)] > 1:
            yield _error("A sentence is in the track more than once. Make the edition again.", quoted(sentence.text))
        if timing.cue.text != sentence.said:
            place = f"{quoted(sentence.text)} is spoken as {quoted(timing.cue.text)}"
            yield _error("The track says another sentence than the text. Make the edition again.", place)
        if not timing.words:
            message = "A sentence holds nothing that a voice can say; it is only in print. Put it in words."
            yield Level.WARNING, "unspoken", message, quoted(sentence.text)
    for timing in filter(is_foreign, track.timings):
        yield Level.WARNING, "unspoken", _UNKNOWN_LETTERS, quoted(timing.cue.text)
    wanted = [str(sentence.id) for sentence in topic.sentences() if str(sentence.id) in spoken]
    own = frozenset(wanted)
    if list(dict.fromkeys(cue for cue in told if cue in own)) != wanted:
        yield _error("The sentences are not spoken in the order of the text. Make the edition again.", "")


def _frame(track: Track, topic: Topic, edition: Edition, announce: str) -> Iterator[Fault]:
    """The track says its title first, and announces and closes itself as the settings want it.

    A single topic has no number: in short it begins with its title.
    """
    own = frozenset(str(sentence.id) for sentence in topic.sentences())
    ahead = list(takewhile(lambda timing: str(timing.cue.id) not in own, track.timings))
    if not any(topic.title.text in timing.cue.text for timing in ahead):
        yield _error("The track does not say its title first. Make the edition again.", quoted(topic.title.text))
    opening = [timing for timing in ahead if timing.words and timing.cue.kind is CueKind.OPENING]
    counted = len(edition.publication.topics) > 1
    wanted = {"full": 3 if counted else 1, "short": int(counted), "none": 0}[announce]
    if len(opening) < wanted:
        yield _error("The track does not begin with its announcement. Make the edition again.", "")
    if counted and wanted and opening and not _tells(opening[0], topic.number):
        yield _error("The announcement does not tell the topic's number. Make the edition again.", "")
    spoken = [timing.cue.kind for timing in track.timings if timing.words]
    if announce != "none" and CueKind.CLOSING not in spoken[-1:]:
        yield _error("The track does not end with its closing words. Make the edition again.", "")
    if announce == "none" and (opening or CueKind.CLOSING in spoken):
        yield _error("The track announces itself, and was not to. Make the edition again.", "")


def _tells(timing: Timing, number: int) -> bool:
    return str(number) in re.findall(r"\d+", timing.cue.text)


def _order(track: Track) -> Iterator[Fault]:
    """Timings lie one after the other within the track."""
    for timing in track.timings:
        if not 0 <= timing.start_sample <= timing.end_sample <= track.samples:
            yield _error("A sentence lies outside its track. Make the edition again.", quoted(timing.cue.text))
    for before, after in pairwise(track.timings):
        if after.start_sample < before.end_sample:
            message = "A sentence begins before the one ahead of it has ended. Make the edition again."
            yield _error(message, quoted(after.cue.text))


def _words(track: Track, language: str) -> Iterator[Fault]:
    """No figure, sign or plain word of a text is missing from the words that were spoken."""
    for timing in track.timings:
        if not timing.words:
            continue
        for lost in lost_figures(timing.cue.text, timing.words, timing.cue.language or language):
            message = "A figure or sign of the text was not spoken. Write it in words, or report it."
            yield Level.ERROR, "figures", message, f"{quoted(lost)} in {quoted(timing.cue.text)}"
        if missing := _missing_words(timing):
            place = f"{quoted(' '.join(missing))} in {quoted(timing.cue.text)}"
            yield _error("Words of the text were not given to the voice. Make the edition again.", place)


def _missing_words(timing: Timing) -> list[str]:
    """Plain words that are nowhere in what was spoken; empty where shorthand put into words explains them.

    What a lexicon has other words for is not looked for.
    """
    text = timing.cue.text
    for piece in timing.respelled:
        text = text.replace(piece, " ")
    plain = _PLAIN_WORD.findall(text)
    spoken = re.findall(r"[a-z]+", timing.words.lower())
    missing = [word for word in plain if word not in spoken]
    return missing if len(missing) >= 2 and len(missing) > _LOST_SHARE * len(plain) else []


def _lengths(track: Track, edition: Edition, pace: float) -> Iterator[Fault]:
    """Every cue sounds for about as long as its words take, each voice measured by itself."""
    for language in sorted({timing.cue.language for timing in track.timings}):
        yield from _lengths_of(language, track, edition, pace)


def _lengths_of(language: str, track: Track, edition: Edition, pace: float) -> Iterator[Fault]:
    usual = usual_letter_s(edition.tracks, language) or usual_letter_s((track,), language)
    if usual is None:
        usual = sum(SECONDS_A_LETTER) / 2 / pace
    low, high = (bound / pace for bound in SECONDS_A_LETTER)
    said = [timing for timing in track.timings if timing.cue.language == language]
    if not low < usual < high and _are_latin(said):
        share = f"{usual:.3f} seconds a letter"
        message = "The voice is much faster or slower than speech can be. Choose another voice, or report it."
        yield _error(message, share)
    for timing in said:
        letters, seconds = spoken_letters(timing.words), (timing.end_sample - timing.start_sample) / track.rate
        if not letters or is_foreign(timing):
            continue
        place = f"{quoted(timing.cue.text)} ({seconds:.1f} s)"
        long = letters >= LONG_ENOUGH
        if seconds < letters * usual * (SHORTEST if long else SHORTEST / 2):
            yield _error("A sentence sounds too short for its words: some may be missing. Make it again.", place)
        elif seconds > letters * usual * LONGEST + (0 if long else _SHORT_SENTENCE_S):
            yield _error("A sentence sounds too long for its words. Listen to it, and make it again.", place)


def usual_letter_s(tracks: Iterable[Track], language: str = "") -> float | None:
    """The median time of a letter over all longer sentences, in seconds; None when there are none.

    Of a `language` those that another voice says in it, else those of the voice of the whole.
    """
    times = [
        (timing.end_sample - timing.start_sample) / track.rate / spoken_letters(timing.words)
        for track in tracks
        for timing in track.timings
        if timing.cue.language == language and spoken_letters(timing.words) >= LONG_ENOUGH
    ]
    return statistics.median(times) if times else None


def is_foreign(timing: Timing) -> bool:
    """Whether a sentence is in letters that its voice does not know: it has words, none of them Latin, and no sound."""
    silent = timing.end_sample <= timing.start_sample
    return silent and bool(spoken_letters(timing.words)) and not _LATIN.search(timing.words)


def _are_latin(timings: Iterable[Timing]) -> bool:
    words = "".join(timing.words for timing in timings)
    return sum(char < "\u0250" for char in words) > len(words) / 2


def _announced(track: Track, language: str) -> Iterator[Fault]:
    """The minutes that the opening tells are those it takes."""
    said, minutes = phrases_for(language).minutes, track.duration_s / 60
    opening = {timing.cue.text for timing in track.timings if timing.cue.kind is CueKind.OPENING}
    told = next((count for count in range(1, LONGEST_TOLD) if said.of(count) in opening), 0)
    if told and abs(told - minutes) > max(1.0, 0.3 * minutes):
        message = "The announcement tells another length than the track has. It is an estimate; choose another pace."
        yield Level.WARNING, "announced-length", message, f"{said.of(told)} told, {minutes:.1f} taken"
