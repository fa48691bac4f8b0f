"""The library espeak-ng, driven by ctypes: one text in, its samples and events out.

It keeps all its state in global variables, and some of it (the flutter of the pitch) runs on from one text to the
next. So it is loaded anew for every text, which takes 10 ms: the same text gives the same samples, calls from several
threads do not meet, and one that never returns keeps nobody waiting.
"""

import _ctypes
import ctypes
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from audio.errors import VoiceMissing

_SYNCHRONOUS = 2
_PHONEME_EVENTS, _IPA_NAMES, _DONT_EXIT = 0x0001, 0x0002, 0x8000
_UTF8, _PHONEMES = 0x0001, 0x0100
_RATE_PARAMETER = 1
_SEED = 1
_OK = 0


class EventKind(IntEnum):
    """What an event tells of (espeak_EVENT_TYPE of `speak_lib.h`)."""

    END_OF_LIST = 0
    WORD = 1
    END_OF_CLAUSE = 5
    PHONEME = 7


@dataclass(frozen=True)
class Event:
    """Something that begins at `sample`. `place` is the character of the text it belongs to, counted from 0."""

    kind: int
    place: int
    sample: int
    phoneme: str = ""

    @property
    def is_rest(self) -> bool:
        """Whether it is a phoneme of silence."""
        return self.kind == EventKind.PHONEME and self.phoneme.startswith("_")


@dataclass
class Heard:
    """What came out: 16-bit samples at `rate` Hz, and the events in order."""

    rate: int
    pcm: bytearray = field(default_factory=bytearray)
    events: list[Event] = field(default_factory=list)


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))
_in_use = threading.Lock()
"""Held while the package's own file is loaded."""


def said(library: Path, data: Path, text: str, voice: str, wpm: int, *, phonemes: bool, ipa: bool = False) -> Heard:
    """The sound of `text` by the `voice` (a file under `lang` of the `data`), at `wpm` words a minute.

    `phonemes`: espeak's mnemonics in `[[ ]]` are obeyed; nothing else ever is. `ipa`: events name phonemes in IPA.
    Raises VoiceMissing when the library or the voice cannot be loaded.
    """
    with _loaded(library) as espeak:
        options = _PHONEME_EVENTS | _DONT_EXIT | (_IPA_NAMES if ipa else 0)
        rate = espeak.espeak_Initialize(_SYNCHRONOUS, 0, str(data).encode(), options)
        if rate <= 0:
            raise VoiceMissing(_broken(f"its data in {data} cannot be read"))
        heard = Heard(rate)
        callback = _Callback(lambda samples, count, events: _take(heard, samples, count, events))
        espeak.espeak_SetSynthCallback(callback)
        espeak.espeak_ng_SetRandSeed(ctypes.c_long(_SEED))
        if espeak.espeak_SetVoiceByName(voice.encode()) != _OK:
            raise VoiceMissing(_broken(f"it has no '{voice}'"))
        espeak.espeak_SetParameter(_RATE_PARAMETER, wpm, 0)
        given = text.encode() + b"\0"
        flags = _UTF8 | (_PHONEMES if phonemes else 0)
        status = espeak.espeak_Synth(given, ctypes.c_size_t(len(given)), 0, 1, 0, flags, None, None)
        espeak.espeak_Terminate()
    if status != _OK:
        raise VoiceMissing(_broken(f"it stopped with status {status}"))
    return heard


def _take(
    heard: Heard, samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: "ctypes._Pointer[_Event]"
) -> int:
    """Keeps what the library hands over; 0 tells it to go on."""
    if count > 0:
        heard.pcm += ctypes.string_at(samples, 2 * count)
    number = 0
    while (event := events[number]).type != EventKind.END_OF_LIST:
        name = event.id.string.decode("utf-8", "replace") if event.type == EventKind.PHONEME else ""
        heard.events.append(Event(event.type, event.text_position - 1, event.sample, name))
        number += 1
    return 0


@contextmanager
def _loaded(library: Path) -> Iterator[ctypes.CDLL]:
    """The library as nobody has used it yet: the file itself, or a copy of it while another call has that."""
    own = _in_use.acquire(blocking=False)
    try:
        espeak = ctypes.CDLL(str(library)) if own else _copied(library)
        try:
            yield espeak
        finally:
            _unload(espeak)
    except OSError as error:
        raise VoiceMissing(_broken(str(error))) from error
    finally:
        if own:
            _in_use.release()


def _unload(espeak: ctypes.CDLL) -> None:
    """Gives the library back to the system, and its global variables with it."""
    if sys.platform == "win32":
        _ctypes.FreeLibrary(espeak._handle)
    else:
        _ctypes.dlclose(espeak._handle)


def _copied(library: Path) -> ctypes.CDLL:
    """A copy with global variables of its own; its file is gone as soon as it is loaded."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return ctypes.CDLL(shutil.copy(library, folder))


def _broken(what: str) -> str:
    return (
        f"The voice 'espeak' cannot be loaded: {what}. Install it again with `handouts voices --install espeak`, "
        "or choose another --voice."
    )
