"""A script narrated: the one function the outside calls."""

import sys
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from audio.assembly import Clip, Layout, Pauses, joined, no_sound, trimmed
from audio.cache import SpeechCache
from audio.chapters import chapters_of, milliseconds
from audio.engines import Engine, engine_named
from audio.errors import CueUnspeakable, SpeechFailed
from audio.files import whole_file, writing
from audio.levelling import evening_gains, levelled
from audio.lexicon import NO_LEXICON, Lexicon
from audio.loudness import clip_lufs
from audio.model import Cue, CueKind, Script, Speech, Tags, Timing, Track, Voice, WordMark
from audio.mp3 import DELAY, decoded_length, encoded, encoded_length
from audio.speaking import Speaker, letters, shortened
from audio.spool import Spool
from audio.tags import id3_bytes
from audio.wording import words_for

DEFAULT_PAUSES = Pauses()
_OF_THE_TEXT = (CueKind.HEADING, CueKind.SENTENCE)


def _unheard(_done: int, _of: int) -> None:
    """For those who want no progress."""


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
) -> Track:
    """The script spoken, levelled and written as a tagged MP3 at `file`, whole or not at all.

    `voice` comes from `audio.engines.find_voice`; `engine` speaks in place of the voice's own. `on_cue(done, of)`
    is called after every cue. Raises CueUnspeakable when there is nothing to say, SpeechFailed naming the
    sentence, VoiceMissing, VoiceOffline, ToolBroken, and EncodingFailed when the file cannot be written.
    """
    speaker = Speaker(engine or engine_named(voice.engine), voice, pace, cache)
    with Spool(file) as spool:
        told = _Told(script.language, speaker, lexicon, spool, Layout(pauses, DELAY))
        for done, cue in enumerate(script.cues, 1):
            told.take(cue)
            on_cue(done, len(script.cues))
        if not len(spool):
            raise CueUnspeakable(f"Nothing in “{shortened(script.tags.title)}” can be spoken, so it gets no track.")
        gains, length = evening_gains(told.loudnesses), told.layout.length
        signal = levelled(lambda: joined(spool.clips(gains), length), told.rate)
        size = _write(file, told.tag(script.tags, length), encoded(signal, told.rate))
    return Track(
        number=script.tags.number,
        file=file,
        voice=voice.name,
        engine_version=speaker.version,
        rate=told.rate,
        samples=decoded_length(size, told.rate),
        timings=tuple(told.timings),
        notices=tuple(dict.fromkeys([*told.notices, *filter(None, [speaker.cache_trouble])])),
        guessed=tuple(told.guessed),
    )


@dataclass
class _Told:
    """What has been said so far: its sound in the spool, everything else here."""

    language: str
    speaker: Speaker
    lexicon: Lexicon
    spool: Spool
    layout: Layout
    rate: int = 0
    timings: list[Timing] = field(default_factory=list)
    loudnesses: list[float] = field(default_factory=list)
    """Of the clips in the spool, in LUFS."""
    notices: list[str] = field(default_factory=list)
    guessed: list[str] = field(default_factory=list)

    def take(self, cue: Cue) -> None:
        """Says the next cue. One without words gets a place of no length."""
        respelled = self.lexicon.respelled(cue.text)
        wording = words_for(respelled.text, self.language)
        if cue.kind in _OF_THE_TEXT:  # what is announced is ours, and its titles are said once more
            self.notices += [f"please check: {doubt}, in “{shortened(cue.text)}”" for doubt in wording.doubts]
        words = wording.words if letters(wording.words) else ""
        speech = self._spoken(cue, words, respelled.lowered) if words else Speech(no_sound(), self.rate)
        clip = trimmed(speech.samples, speech.rate)
        place = self.layout.place(len(clip.samples), cue.then, speech.rate)
        if len(clip.samples):
            self.spool.keep(clip, place)
            self.loudnesses.append(clip_lufs(clip.samples, speech.rate))
        self.timings.append(_timing(Timing(cue, words, place.start, place.end, respelled.graphemes), speech, clip))

    def tag(self, tags: Tags, length: int) -> bytes:
        """The tag of a track whose signal has so many samples, with its chapters and all that was said."""
        sounding = [timing for timing in self.timings if timing.end_sample > timing.start_sample]
        lines = [(milliseconds(timing.start_sample, self.rate), timing.cue.text) for timing in sounding]
        return id3_bytes(tags, chapters_of(self.timings, encoded_length(length, self.rate), self.rate), lines)

    def _spoken(self, cue: Cue, words: str, lowered: tuple[str, ...]) -> Speech:
        sounded = self.lexicon.sounded(words, self.speaker.engine.ipa, lowered)
        self.notices += [f"please check: {notice}" for notice in sounded.notices]
        speech = self.speaker.speak(sounded.words, sounded.sounds)
        self.guessed += (word for word in self.lexicon.unknown(speech.guessed) if _stands_in(word, cue.text))
        self.notices += [
            f"please check: the voice may not say “{doubt}” rightly, in “{shortened(cue.text)}”"
            for doubt in speech.doubts
        ]
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
