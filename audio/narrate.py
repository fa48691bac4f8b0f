"""A script narrated: the one function the outside calls."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from audio.assembly import Clip, Pauses, Place, joined, no_sound, places, trimmed
from audio.cache import SpeechCache
from audio.engines import Engine, engine_named
from audio.errors import CueUnspeakable, EncodingFailed, SpeechFailed
from audio.files import whole_file
from audio.levelling import levelled
from audio.lexicon import NO_LEXICON, Lexicon
from audio.model import Cue, Script, Timing, Track, Voice, WordMark
from audio.mp3 import DELAY, decoded_length, encoded
from audio.speaking import Speaker, letters, shortened
from audio.tags import id3_bytes
from audio.wording import words_for

DEFAULT_PAUSES = Pauses()


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
    spoken = _Spoken()
    for done, cue in enumerate(script.cues, 1):
        spoken.take(cue, speaker, script.language, lexicon)
        on_cue(done, len(script.cues))
    if not any(len(clip.samples) for clip in spoken.clips):
        raise CueUnspeakable(f"Nothing in “{shortened(script.tags.title)}” can be spoken, so it gets no track.")
    rate, clips = spoken.rate, spoken.clips
    laid, length = places(clips, rate, replace(pauses, start=max(0.0, pauses.start - DELAY / rate)))
    signal = levelled(lambda: joined(clips, laid, length), rate)
    size = _write(file, id3_bytes(script.tags), encoded(signal, rate))
    return Track(
        number=script.tags.number,
        file=file,
        voice=voice.name,
        engine_version=speaker.version,
        rate=rate,
        samples=decoded_length(size, rate),
        timings=tuple(map(_timing, script.cues, spoken.words, spoken.respelled, spoken.marks, laid)),
        notices=tuple(dict.fromkeys([*spoken.notices, *filter(None, [speaker.cache_trouble])])),
        guessed=tuple(spoken.guessed),
    )


@dataclass
class _Spoken:
    """What has been said so far: a clip and its words for every cue."""

    rate: int = 0
    clips: list[Clip] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    respelled: list[tuple[str, ...]] = field(default_factory=list)
    marks: list[tuple[WordMark, ...]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    guessed: list[str] = field(default_factory=list)

    def take(self, cue: Cue, speaker: Speaker, language: str, lexicon: Lexicon) -> None:
        """Says the next cue. One without words gets an empty clip."""
        respelled = lexicon.respelled(cue.text)
        wording = words_for(respelled.text, language)
        self.notices += [f"please check: {doubt}, in “{shortened(cue.text)}”" for doubt in wording.doubts]
        words = wording.words if letters(wording.words) else ""
        self.words.append(words)
        self.respelled.append(respelled.graphemes)
        if not words:
            self.clips.append(Clip(no_sound(), cue.then))
            self.marks.append(())
            return
        sounded = lexicon.sounded(words, speaker.engine.ipa, respelled.lowered)
        self.notices += [f"please check: {notice}" for notice in sounded.notices]
        speech = speaker.speak(sounded.words, sounded.sounds)
        self.guessed += lexicon.unknown(speech.guessed)
        self.notices += [
            f"please check: the voice may not say “{doubt}” rightly, in “{shortened(cue.text)}”"
            for doubt in speech.doubts
        ]
        if self.rate not in (0, speech.rate):
            raise SpeechFailed(f"The voice changed its rate at “{shortened(words)}”. Choose another --voice.")
        self.rate = speech.rate
        clip, cut = trimmed(speech.samples, speech.rate)
        self.clips.append(Clip(clip, cue.then))
        self.marks.append(tuple(_moved(mark, -cut, len(clip)) for mark in speech.marks))


def _moved(mark: WordMark, by: int, length: int) -> WordMark:
    """The mark `by` samples later, within a clip of `length` samples."""
    start, end = (min(max(0, sample + by), length) for sample in (mark.start_sample, mark.end_sample))
    return WordMark(mark.word, start, end)


def _timing(cue: Cue, words: str, respelled: tuple[str, ...], marks: tuple[WordMark, ...], place: Place) -> Timing:
    """Where the cue sounds in the decoded MP3. A cue without sound lies where the one before it ended."""
    start, end = place.start + DELAY, place.end + DELAY
    placed = (WordMark(mark.word, start + mark.start_sample, start + mark.end_sample) for mark in marks)
    return Timing(cue, words, start, end, respelled, tuple(placed))


def _write(file: Path, tag: bytes, frames: Iterable[bytes]) -> int:
    """Bytes of the frames, written behind the tag. Raises EncodingFailed; nothing of a failed file stays."""
    size = 0
    try:
        with whole_file(file) as opened:
            opened.write(tag)
            for some in frames:
                opened.write(some)
                size += len(some)
    except OSError as error:
        raise EncodingFailed(
            f"Could not write {file}: {error.strerror or error}. Free some space or choose another -o."
        ) from error
    return size
