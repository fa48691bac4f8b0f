"""hibari: the embedded English voice. One small network on the CPU, model and phonemiser in its own package.

The network is run here and not by the package, because its durations, from which the places of words follow, stay
inside, and because the package cuts long sentences at punctuation alone.
"""

import hashlib
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audio.errors import VoiceMissing
from audio.graphs import with_output
from audio.model import Pronounced, Speech, Voice
from audio.phonemes import Phonemiser, package_version, phonemiser
from audio.phonemes.ipa import IPA_SIGNS
from audio.phonemes.runs import spoken

if TYPE_CHECKING:
    from audio.model import Samples

RATE = 24000
MODEL_SHA256 = "5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8"
_DURATIONS = "/Clip_output_0"
_MOST_PHONEMES = 380
"""Phonemes and spaces in one run of the network; hibari itself means to stop at 400."""


class HibariEngine:
    """American English; the same words, sounds, voice and pace give the same samples. Loads at the first `speak`."""

    name = "hibari"
    ipa = IPA_SIGNS

    def __init__(self) -> None:
        self._loaded: _Model | None = None
        self._loading = threading.Lock()

    @property
    def version(self) -> str:
        """Package, model, and how this module drives them."""
        return f"{package_version()} {MODEL_SHA256[:8]} 1"

    def voices(self) -> tuple[Voice, ...]:
        """The voice in the package, where that is installed; nothing is ever downloaded."""
        if find_spec("hibari") is None:
            return ()
        says = "clear American English, embedded"
        return (Voice("hibari", self.name, ("en-US",), says, "Apache-2.0", gender="female", quality="natural"),)

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        """`words` as speech at 24 kHz with the place of every word. Raises VoiceMissing."""
        import numpy as np

        with self._loading:
            if self._loaded is None:
                self._loaded = _load()
        model = self._loaded
        random = np.random.default_rng(0)
        sentences = model.phonemiser.sentences(words, sounds)
        return spoken(sentences, lambda ids: model.say(ids, pace, random), RATE, _MOST_PHONEMES)


@dataclass(frozen=True)
class _Model:
    """The package's parts, loaded."""

    phonemiser: Phonemiser
    session: Any
    synth: Any

    def say(self, ids: list[int], pace: float, random: Any) -> "tuple[Samples, Sequence[int]]":
        """The sound of at most 400 ids, and the units each of them takes."""
        import numpy as np

        inputs = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([pace], np.float32)}
        *spectra, durations = self.session.run(None, inputs)
        sound: Samples = self.synth(*(part[0] for part in spectra), random)
        return sound, [int(units) for units in np.asarray(durations).flat]


def _load() -> _Model:
    """The package with its model, checked by digest, its durations made an output. Raises VoiceMissing."""
    try:
        from hibari import Hibari, dsp
        from hibari.voices import voice_path

        model = Path(voice_path("heart")).read_bytes()
        if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
            raise VoiceMissing("The model of the voice 'hibari' is not the one it should be. Install hibari-tts again.")
        return _Model(phonemiser(), Hibari(model=with_output(model, _DURATIONS)).sess, dsp.synth)
    except (ImportError, OSError, ValueError) as error:
        raise VoiceMissing(
            f"The voice 'hibari' cannot be loaded ({error}). Install hibari-tts again, or choose another --voice "
            "(`handouts voices` lists them)."
        ) from error
