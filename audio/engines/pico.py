"""SVOX Pico: small voices in six accents, 16 kHz. Voices and library come in a package of their own.

The package's own `speak` holds Python's lock until it is done, so that nothing could end its waiting, and works in
memory it does not clear, so that the same words differ from call to call. The library in it is therefore driven here,
each call in cleared memory of its own.
"""

import ctypes
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from audio.engines import NO_SIGNS, package_version
from audio.errors import SpeechFailed, VoiceMissing
from audio.model import Pronounced, Speech, Voice
from audio.plainwords import harmless, has_words, strange

if TYPE_CHECKING:
    from audio.model import Samples

RATE = 16000
LINGWARE = {
    "en-US": ("en-US_ta.bin", "en-US_lh0_sg.bin"),
    "en-GB": ("en-GB_ta.bin", "en-GB_kh0_sg.bin"),
    "de-DE": ("de-DE_ta.bin", "de-DE_gl0_sg.bin"),
    "es-ES": ("es-ES_ta.bin", "es-ES_zl0_sg.bin"),
    "fr-FR": ("fr-FR_ta.bin", "fr-FR_nk0_sg.bin"),
    "it-IT": ("it-IT_ta.bin", "it-IT_cm0_sg.bin"),
}
"""Language -> the two files that speak it: how its text is analysed, and its voice."""
LETTERS_PER_S = (13.3, 13.5, 15.2, 12.2, 17.1, 12.6)
"""Of each of them, in the middle of 5 to 54 sentences."""
PACES = (0.467, 0.517, 0.613, 0.707, 0.8, 0.894, 1.0, 1.065, 1.148, 1.235, 1.316, 1.392, 1.47, 1.545)
LEVELS = (45, 50, 60, 70, 80, 90, 102, 110, 120, 130, 140, 150, 160, 170)
"""The pace that each of Pico's speeds turned out to be, in English and in Spanish."""
VOLUME = 50
"""Per cent of Pico's own, at which every voice clips hundreds of samples of a sentence; its loudest peaks at 23,248."""
_FAINT_DB, _TAIL_S = -40.0, 0.2
"""The blip is at -45 dB and later than half a second; what closes a word ("Nacht", "help") comes within 0.1 s."""
_OBEYED = "<>&"
_SPELLED = re.compile(r"(?<![^\W_])([A-Z])\.(?=[A-Z](?![^\W_]))")
"""A dot between single letters, as in "M.R.I", which Pico says by its name: "em dot ar dot eye"."""
_MEMORY_BYTES = 2_500_000
_OK, _IDLE, _BUSY = 0, 200, 201
_MOST_BYTES, _PIECE_BYTES = 1024, 128
"""Of text offered to the library at a time, and of sound taken from it."""
_NAME_BYTES = 256
_VOICE = b"voice"


class PicoEngine:
    """Six voices; the same words, voice and pace give the same samples."""

    name = "pico"
    ipa = NO_SIGNS

    @property
    def version(self) -> str:
        """The package, and how this module drives it."""
        return f"py-nanotts {package_version('py-nanotts')} 3"

    def voices(self) -> tuple[Voice, ...]:
        """One voice for all its languages, where the package is installed."""
        if _package() is None:
            return ()
        return (
            Voice(
                "pico",
                self.name,
                tuple(LINGWARE),
                "a small voice for each of its languages",
                "Apache-2.0, voices unclear",
                gender="female",
                quality="plain, 16 kHz",
                letters_per_s=LETTERS_PER_S,
            ),
        )

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        """`words` as speech at 16 kHz. Raises VoiceMissing, SpeechFailed."""
        import numpy as np

        if not has_words(words):
            return Speech(np.zeros(0, np.float32), RATE)
        level = round(float(np.interp(pace, PACES, LEVELS)))
        said = _SPELLED.sub(r"\1 ", harmless(words, _OBEYED))
        text = f'<volume level="{VOLUME}"><speed level="{level}">{said}</speed></volume>'
        pcm = _said(text, voice.languages[0])
        samples: Samples = np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32768)
        return Speech(_without_tail(samples), RATE, doubts=strange(words, voice.languages[0]))


def _without_tail(samples: "Samples") -> "Samples":
    """`samples` until shortly after the last word: a second of faint noise follows it, with a blip that sounds."""
    import numpy as np

    frame = RATE // 100
    whole = samples[: len(samples) // frame * frame].reshape(-1, frame)
    loud = np.flatnonzero(np.sqrt(np.mean(whole**2, axis=1)) > 10 ** (_FAINT_DB / 20))
    return samples[: (int(loud[-1]) + 1) * frame + round(_TAIL_S * RATE)] if loud.size else samples


def _package() -> Path | None:
    spec = find_spec("py_nanotts")
    return Path(spec.origin).parent if spec and spec.origin else None


def _library(package: Path) -> ctypes.CDLL:
    """The package's own extension module, which shows the functions of the library it is made of."""
    files = [package / f"_nanotts{suffix}" for suffix in EXTENSION_SUFFIXES]
    try:
        return ctypes.CDLL(str(next(filter(Path.is_file, files), files[0])))
    except OSError as error:
        raise VoiceMissing(_broken(str(error))) from error


def _said(text: str, language: str) -> bytes:
    """16-bit samples of `text`, whose tags Pico obeys."""
    package = _package()
    if package is None or language not in LINGWARE:
        raise VoiceMissing("The voice 'pico' is not installed here. `handouts voices` lists what can speak.")
    try:
        with _engine(_library(package), [package / "lang" / name for name in LINGWARE[language]]) as (pico, engine):
            return b"".join(_sound(pico, engine, text.encode() + b"\0"))  # the zero tells that the text is over
    except AttributeError as error:
        raise VoiceMissing(_broken(str(error))) from error


@contextmanager
def _engine(pico: ctypes.CDLL, lingware: list[Path]) -> Iterator[tuple[ctypes.CDLL, ctypes.c_void_p]]:
    """Library and engine, ready to speak; what they hold, files above all, is given back afterwards."""
    memory = ctypes.create_string_buffer(_MEMORY_BYTES)  # comes cleared, and has room for everything Pico loads
    system, engine = ctypes.c_void_p(), ctypes.c_void_p()
    with ExitStack() as undo:
        _loaded(pico.pico_initialize(memory, _MEMORY_BYTES, ctypes.byref(system)))
        undo.callback(pico.pico_terminate, ctypes.byref(system))
        names = []
        for file in lingware:
            resource, name = ctypes.c_void_p(), ctypes.create_string_buffer(_NAME_BYTES)
            _loaded(pico.pico_loadResource(system, str(file).encode(), ctypes.byref(resource)))
            undo.callback(pico.pico_unloadResource, system, ctypes.byref(resource))
            _loaded(pico.pico_getResourceName(system, resource, name))
            names.append(name)
        _loaded(pico.pico_createVoiceDefinition(system, _VOICE))
        undo.callback(pico.pico_releaseVoiceDefinition, system, _VOICE)
        for name in names:
            _loaded(pico.pico_addResourceToVoiceDefinition(system, _VOICE, name))
        _loaded(pico.pico_newEngine(system, _VOICE, ctypes.byref(engine)))
        undo.callback(pico.pico_disposeEngine, system, ctypes.byref(engine))
        yield pico, engine


def _sound(pico: ctypes.CDLL, engine: ctypes.c_void_p, text: bytes) -> Iterator[bytes]:
    """The sound as it is made; Pico takes as much text at a time as it has room for."""
    taken, made, kind = ctypes.c_int16(), ctypes.c_int16(), ctypes.c_int16()
    piece = ctypes.create_string_buffer(_PIECE_BYTES)
    while text:
        if pico.pico_putTextUtf8(engine, text, min(len(text), _MOST_BYTES), ctypes.byref(taken)) != _OK:
            raise SpeechFailed("it could not take the words")
        text, status = text[taken.value :], _BUSY
        while status == _BUSY:
            status = pico.pico_getData(engine, piece, _PIECE_BYTES, ctypes.byref(made), ctypes.byref(kind))
            yield piece.raw[: made.value]
        if status != _IDLE:
            raise SpeechFailed(f"it broke off with status {status}")


def _loaded(status: int) -> None:
    if status != _OK:
        raise VoiceMissing(_broken(f"status {status}"))


def _broken(what: str) -> str:
    return (
        f"The voice 'pico' cannot be loaded: {what}. Install it again with `handouts voices --install pico`, "
        "or choose another --voice."
    )
