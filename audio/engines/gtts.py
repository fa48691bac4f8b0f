"""gTTS: Google's online voices in many languages. Only ever used when chosen by name.

gTTS prepares the requests (at most 100 signs each); they are sent from here, because its own sender checks no
certificate, waits for ever by default, and passes over an answer that holds no sound.
Nothing is kept before the whole answer is here and is whole.
"""

import base64
import binascii
import io
import os
import re
import tempfile
import time
import warnings
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from audio.engines import NO_SIGNS, offline_voices
from audio.errors import VoiceOffline
from audio.ffmpeg import ffmpeg_path, prove_ffmpeg
from audio.frames import whole_frames
from audio.model import Pronounced, Speech, Voice
from audio.plainwords import has_words
from audio.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Mapping

    import requests

    from audio.model import Samples

RATE = 24000
URL = "https://translate.google.com/_/TranslateWebserverUi/data/batchexecute"
TIMEOUT_S = (5.0, 20.0)
"""To connect, and between two pieces of an answer."""
BETWEEN_S = 0.5
"""Least time between two requests of all processes: Google blocks those who ask too fast."""
BACK_OFF_S = (2.0, 5.0, 15.0)
"""Waits after refusals, then the voice gives up."""
PATIENCE_S, PATIENCE_S_PER_SIGN = 40.0, 0.1
"""All requests and waits for one cue together; a wait that would go beyond is not begun. It ends well before the one
who waits for the engine loses patience, so that what is told is what Google said."""
_TOO_MANY, _BUSY = 429, 500
_SOUND = re.compile(r'jQ1olc","\[\\"(.*?)\\"')
_OLD_TAGS = {"iw": "he", "jw": "jv", "tl": "fil"}
"""Tags gTTS still uses, and what they are called now."""


class Answer(Protocol):
    """What is used of `requests.Response`."""

    @property
    def status_code(self) -> int: ...
    @property
    def headers(self) -> "Mapping[str, str]": ...
    @property
    def text(self) -> str: ...


class Session(Protocol):
    """What is used of `requests.Session`."""

    def post(self, url: str, *, data: str, headers: "Mapping[str, str]", timeout: tuple[float, float]) -> Answer: ...


class _Network:
    """The real session; certificates are checked."""

    def __init__(self, session: "requests.Session") -> None:
        self._session = session

    def post(
        self, url: str, *, data: str, headers: "Mapping[str, str]", timeout: tuple[float, float]
    ) -> "requests.Response":
        return self._session.post(url, data=data, headers=headers, timeout=timeout)


class GttsEngine:
    """Speaks through a session made at the first request; session, sleep, clock and turns can be given for tests."""

    name = "gtts"
    ipa = NO_SIGNS

    def __init__(
        self,
        session: Session | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        turns: Turns | None = None,
    ) -> None:
        self._session = session
        self._sleep = sleep
        self._clock = clock
        self._turns = turns or Turns(_meeting_place(), BETWEEN_S)

    @property
    def version(self) -> str:
        """The package; what the voices at the other end are is not told."""
        return f"gTTS {metadata.version('gTTS')} 1"

    def voices(self) -> tuple[Voice, ...]:
        """One voice for all languages."""
        from gtts.lang import tts_langs

        tags = tuple(sorted(_OLD_TAGS.get(tag, tag) for tag in tts_langs()))
        says = "Google's voices, needs the network"
        return (Voice("gtts", self.name, tags, says, "terms of Google", online=True, quality="natural"),)

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        """`words` as speech at 24 kHz. Raises VoiceOffline naming the voices that need no network, ToolBroken."""
        import numpy as np

        if not has_words(words):
            return Speech(np.zeros(0, np.float32), RATE)
        until = self._clock() + patience_s(words)
        parts = [self._asked(body, headers, until) for body, headers in _requests(words, voice.languages[0])]
        return Speech(_at_pace(b"".join(parts), pace), RATE)

    def _asked(self, body: str, headers: "Mapping[str, str]", until: float) -> bytes:
        """The MP3 of one request, asked again while Google says that it is too busy."""
        import requests

        for wait_s in (*BACK_OFF_S, None):
            self._wait(self._turns.wait_s(self._clock()), until, "did not answer in time")
            left_s = until - self._clock()
            limits = (min(TIMEOUT_S[0], left_s), min(TIMEOUT_S[1], left_s))
            try:
                answer = self._sender().post(URL, data=body, headers=headers, timeout=limits)
                status, text = answer.status_code, answer.text
            except requests.RequestException as error:
                raise VoiceOffline(_message(f"could not be reached ({type(error).__name__})")) from error
            if status == 200:
                return _sound_of(text)
            if status != _TOO_MANY and status < _BUSY:
                raise VoiceOffline(_message(f"refused to speak (HTTP {status})"))
            busy = f"is too busy and asks to wait (HTTP {status})"
            if wait_s is not None:
                self._wait(_wait_s(answer.headers.get("Retry-After", ""), wait_s), until, busy)
        raise VoiceOffline(_message(busy))

    def _wait(self, wait_s: float, until: float, otherwise: str) -> None:
        """Waits, if something can still be done afterwards. Raises VoiceOffline with `otherwise` if not."""
        if self._clock() + wait_s >= until:
            raise VoiceOffline(_message(otherwise))
        if wait_s > 0:
            self._sleep(wait_s)

    def _sender(self) -> Session:
        if self._session is None:
            import requests

            self._session = _Network(requests.Session())
        return self._session


def patience_s(words: str) -> float:
    """Seconds after which no request for `words` is begun, and none waited for."""
    return PATIENCE_S + PATIENCE_S_PER_SIGN * len(words)


def _meeting_place() -> Path:
    """Where the processes of this user agree on their turns; it holds nothing worth keeping."""
    user = os.getuid() if hasattr(os, "getuid") else 0  # elsewhere every user has a temporary folder of their own
    return Path(tempfile.gettempdir()) / f"gtts-turns-{user}"


def _requests(words: str, language: str) -> "list[tuple[str, Mapping[str, str]]]":
    """Body and headers of every request for `words`, in order."""
    from gtts import gTTS

    tag = next((old for old, new in _OLD_TAGS.items() if new == language), language)
    prepared = gTTS(words, lang=tag, lang_check=False)
    return [(str(body), gTTS.GOOGLE_TTS_HEADERS) for body in prepared.get_bodies()]


def _sound_of(text: str) -> bytes:
    """The MP3 in an answer. Raises VoiceOffline where there is none, or not a whole one."""
    found = _SOUND.search(text)
    if found is None:
        raise VoiceOffline(_message("answered without any sound"))
    try:
        data = base64.b64decode(found.group(1).replace("\\\\u003d", "="), validate=True)
    except (binascii.Error, ValueError) as error:
        raise VoiceOffline(_message("sent half an answer")) from error
    if not data:
        raise VoiceOffline(_message("answered without any sound"))
    if not whole_frames(data):
        raise VoiceOffline(_message("sent half an answer"))
    return data


def _at_pace(mp3: bytes, pace: float) -> "Samples":
    """The MP3 decoded, mono at 24 kHz, stretched in time without changing its pitch."""
    import numpy as np

    segment = _pydub()
    from pydub.exceptions import CouldntDecodeError, CouldntEncodeError

    try:
        sound = segment.from_file(io.BytesIO(mp3), format="mp3", codec="mp3")
        sound = sound.set_channels(1).set_frame_rate(RATE).set_sample_width(2)
        if pace != 1.0:
            stretched = sound.export(io.BytesIO(), format="wav", parameters=["-af", f"atempo={pace:.4f}"])
            sound = segment.from_wav(stretched)
    except OSError:
        prove_ffmpeg()
        raise
    except (CouldntDecodeError, CouldntEncodeError, EOFError) as error:
        prove_ffmpeg()
        raise VoiceOffline(_message("sent something that is no sound")) from error
    samples: Samples = np.frombuffer(sound.raw_data, "<i2").astype(np.float32) / np.float32(32768)
    return samples


def _pydub() -> Any:
    """pydub's AudioSegment, set to the bundled ffmpeg. What it says at import about there being none is not so."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pydub import AudioSegment

    AudioSegment.converter = ffmpeg_path()
    return AudioSegment


def _wait_s(retry_after: str, otherwise_s: float) -> float:
    """Seconds to wait: what the answer asks for where it is a sane number, else the given ones."""
    asked_s = float(retry_after) if retry_after.isascii() and retry_after.isdigit() else otherwise_s
    return max(asked_s, otherwise_s)


def _message(what: str) -> str:
    return (
        f"The online voice 'gtts' {what}. Try again later, or choose a voice that needs no network: {offline_voices()}."
    )
