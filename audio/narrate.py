"""A script narrated: the one function the outside calls."""

import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from audio.assembly import Clip, Layout, Pauses, joined, no_sound, trimmed
from audio.cache import SpeechCache
from audio.chapters import chapters_of, milliseconds
from audio.engines import Engine, engine_named
from audio.errors import CueUnspeakable, SpeechFailed
from audio.files import whole_file, writing
from audio.levelling import evening_gains, levelled
from audio.lexicon import NO_LEXICON, Lexicon, Respelled
from audio.loudness import clip_lufs
from audio.model import Cue, CueKind, Script, Speech, Tags, Timing, Track, Voice, WordMark
from audio.mp3 import DELAY, decoded_length, encoded, encoded_length
from audio.resampling import at_rate
from audio.speaking import Speaker, letters, shortened
from audio.spool import Spool
from audio.tags import id3_bytes
from audio.wording import Wording, words_for

DEFAULT_PAUSES = Pauses()
_OF_THE_TEXT = (CueKind.HEADING, CueKind.SENTENCE)


def _unheard(_done: int, _of: int) -> None:
    """For those who want no progress."""


@dataclass(frozen=True)
class Reader:
    """Who says the cues of one language, and how its words are said."""

    voice: Voice
    lexicon: Lexicon = NO_LEXICON


NOBODY_ELSE: Mapping[str, Reader] = {}


def narrate(
    script: Script,
    voice: Voice,
    pace: float,
    file: Path,
    cache: SpeechCache | None = None,
    on_cue: Callable[[int, int], None] = _unheard,
    *,
    engine: Engine | None = None,
    lexicon: Lexicon = NO_LEXICON,
    pauses: Pauses = DEFAULT_PAUSES,
    others: Mapping[str, Reader] = NOBODY_ELSE,
) -> Track:
    """The script spoken, levelled and written as a tagged MP3 at `file`, whole or not at all.

    `voice` comes from `audio.engines.find_voice`; `engine` speaks in place of the voice's own. `others` say the cues
    that have a language of their own, by its tag: at the rate of `voice`, and as loud. `on_cue(done, of)` is called
    after every cue. Raises CueUnspeakable when there is nothing to say, SpeechFailed naming the sentence,
    VoiceMissing, VoiceOffline, ToolBroken, and EncodingFailed when the file cannot be written.
    """
    main = _Reading(script.language, Speaker(engine or engine_named(voice.engine), voice, pace, cache), lexicon)
    more = {
        language: _Reading(language, Speaker(engine_named(r.voice.engine), r.voice, pace, cache), r.lexicon)
        for language, r in others.items()
    }
    with Spool(file) as spool:
        told = _Told(main, more, spool, Layout(pauses, DELAY))
        told.settle_rate(script.cues)
        for done, cue in enumerate(script.cues, 1):
            told.take(cue)
            on_cue(done, len(script.cues))
        if not len(spool):
            raise CueUnspeakable(f"Nothing in “{shortened(script.tags.title)}” can be spoken, so it gets no track.")
        gains, length = told.gains(), told.layout.length
        signal = levelled(lambda: joined(spool.clips(gains), length), told.rate)
        size = _write(file, told.tag(script.tags, length), encoded(signal, told.rate))
    troubles = (reading.speaker.cache_trouble for reading in (main, *more.values()))
    return Track(
        number=script.tags.number,
        file=file,
        voice=voice.name,
        engine_version=main.speaker.version,
        rate=told.rate,
        samples=decoded_length(size, told.rate),
        timings=tuple(told.timings),
        notices=tuple(dict.fromkeys([*told.notices, *filter(None, troubles)])),
        guessed=tuple(told.guessed),
    )


@dataclass(frozen=True)
class _Reading:
    """A reader at work on one language."""

    language: str
    speaker: Speaker
    lexicon: Lexicon

    def words(self, cue: Cue) -> tuple[Respelled, Wording]:
        """The text of a cue as its lexicon respells it, and the words for the voice; none where it has no letters."""
        respelled = self.lexicon.respelled(cue.text)
        wording = words_for(respelled.text, self.language)
        return respelled, wording if letters(wording.words) else replace(wording, words="")


@dataclass
class _Told:
    """What has been said so far: its sound in the spool, everything else here."""

    main: _Reading
    others: Mapping[str, _Reading]
    spool: Spool
    layout: Layout
    rate: int = 0
    timings: list[Timing] = field(default_factory=list)
    loudnesses: list[float] = field(default_factory=list)
    """Of the clips in the spool, in LUFS."""
    voices: list[str] = field(default_factory=list)
    """Who says them."""
    notices: list[str] = field(default_factory=list)
    guessed: list[str] = field(default_factory=list)

    def settle_rate(self, cues: Iterable[Cue]) -> None:
        """The rate is the main voice's, also where another one begins: all tracks of a publication have one."""
        if not self.others:
            return
        for cue in cues:
            if self._reading(cue) is self.main and (words := self.main.words(cue)[1].words):
                sounded = self.main.lexicon.sounded(words, self.main.speaker.engine.ipa, ())
                self.rate = self.main.speaker.speak(sounded.words, sounded.sounds).rate
                return

    def take(self, cue: Cue) -> None:
        """Says the next cue. One without words gets a place of no length."""
        reading = self._reading(cue)
        respelled, wording = reading.words(cue)
        if cue.kind in _OF_THE_TEXT:  # what is announced is ours, and its titles are said once more
            self.notices += [f"please check: {doubt}, in “{shortened(cue.text)}”" for doubt in wording.doubts]
        words = wording.words
        speech = self._spoken(reading, cue, words, respelled.lowered) if words else Speech(no_sound(), self.rate)
        clip = trimmed(speech.samples, speech.rate)
        place = self.layout.place(len(clip.samples), cue.then, speech.rate)
        if len(clip.samples):
            self.spool.keep(clip, place)
            self.loudnesses.append(clip_lufs(clip.samples, speech.rate))
            self.voices.append(reading.language)
        self.timings.append(_timing(Timing(cue, words, place.start, place.end, respelled.graphemes), speech, clip))

    def gains(self) -> list[float]:
        """The gain of every clip, so that all voices are as loud as the main one."""
        return evening_gains(self.loudnesses, self.voices, self.main.language)

    def _reading(self, cue: Cue) -> _Reading:
        return self.others.get(cue.language, self.main)

    def tag(self, tags: Tags, length: int) -> bytes:
        """The tag of a track whose signal has so many samples, with its chapters and all that was said."""
        sounding = [timing for timing in self.timings if timing.end_sample > timing.start_sample]
        lines = [(milliseconds(timing.start_sample, self.rate), timing.cue.text) for timing in sounding]
        return id3_bytes(tags, chapters_of(self.timings, encoded_length(length, self.rate), self.rate), lines)

    def _spoken(self, reading: _Reading, cue: Cue, words: str, lowered: tuple[str, ...]) -> Speech:
        sounded = reading.lexicon.sounded(words, reading.speaker.engine.ipa, lowered)
        self.notices += [f"please check: {notice}" for notice in sounded.notices]
        speech = reading.speaker.speak(sounded.words, sounded.sounds)
        self.guessed += (word for word in reading.lexicon.unknown(speech.guessed) if _stands_in(word, cue.text))
        self.notices += [
            f"please check: the voice may not say “{doubt}” rightly, in “{shortened(cue.text)}”"
            for doubt in speech.doubts
        ]
        if self.others and self.rate:
            speech = at_rate(speech, self.rate)
        if self.rate not in (0, speech.rate):
            raise SpeechFailed(f"The voice changed its rate at “{shortened(words)}”. Choose another --voice.")
        self.rate = speech.rate
        return speech


def _stands_in(word: str, text: str) -> bool:
    """Whether a word is one of the text, not of what was written out for it ("millimoles" for "mmol")."""
    return word.casefold() in unicodedata.normalize("NFC", text).replace("’", "'").casefold()


def _timing(timing: Timing, speech: Speech, clip: Clip) -> Timing:
    """Where a cue that lies at such a place in the signal sounds in the decoded MP3, its words too."""
    start, end = timing.start_sample + DELAY, timing.end_sample + DELAY

    def moved(sample: int) -> int:
        return start + min(max(0, sample - clip.cut), len(clip.samples))

    # a long text says the same words over and over
    marks = tuple(WordMark(sys.intern(m.word), moved(m.start_sample), moved(m.end_sample)) for m in speech.marks)
    return replace(timing, start_sample=start, end_sample=end, marks=marks)


def _write(file: Path, tag: bytes, frames: Iterable[bytes]) -> int:
    """Bytes of the frames, written behind the tag. Raises EncodingFailed; nothing of a failed file stays."""
    size = 0
    with writing(file), whole_file(file) as opened:
        opened.write(tag)
        for some in frames:
            opened.write(some)
            size += len(some)
    return size
