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
from audio.model import Cue, Script, Timing, Track, Voice
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
        spoken.take(cue, speaker, script.language)
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
        timings=tuple(map(_timing, script.cues, spoken.words, laid)),
        notices=tuple(dict.fromkeys([*spoken.notices, *filter(None, [speaker.cache_trouble])])),
    )


@dataclass
class _Spoken:
    """What has been said so far: a clip and its words for every cue."""

    rate: int = 0
    clips: list[Clip] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def take(self, cue: Cue, speaker: Speaker, language: str) -> None:
        """Says the next cue. One without words gets an empty clip."""
        wording = words_for(cue.text, language)
        self.notices += [f"please check: {doubt}, in “{shortened(cue.text)}”" for doubt in wording.doubts]
        words = wording.words if letters(wording.words) else ""
        self.words.append(words)
        if not words:
            self.clips.append(Clip(no_sound(), cue.then))
            return
        speech = speaker.speak(words)
        self.notices += [
            f"please check: the voice may not say “{doubt}” rightly, in “{shortened(cue.text)}”"
            for doubt in speech.doubts
        ]
        if self.rate not in (0, speech.rate):
            raise SpeechFailed(f"The voice changed its rate at “{shortened(words)}”. Choose another --voice.")
        self.rate = speech.rate
        self.clips.append(Clip(trimmed(speech.samples, speech.rate), cue.then))


def _timing(cue: Cue, words: str, place: Place) -> Timing:
    """Where the cue sounds in the decoded MP3. A cue without sound lies where the one before it ended."""
    return Timing(cue, words, place.start + DELAY, place.end + DELAY)


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
