"""Piper: any voice file made for it, with the phonemes of espeak that its package brings.

Piper draws noise for the sound and the rhythm of every sentence, and its generator cannot be set for one run. Both
noises are left out, so that the same words give the same samples. Measured on an English sentence: as loud, 3 per cent
shorter, 1 dB less above 4 kHz.
"""

import hashlib
import threading
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from audio.engines import package_version
from audio.errors import VoiceMissing
from audio.model import Pronounced, Speech, Voice
from audio.piperfiles import VoiceFile, voice_files
from audio.plainwords import harmless, has_words, strange

if TYPE_CHECKING:
    from audio.model import Samples

SIGNS = frozenset("abcdefghijklmnopqrstuvwxyzæçðøħŋœɐɑɒɔɕɖəɚɛɜɝɟɡɣɥɨɪɫɬɭɯɰɲɳɵɸɹɻɽɾʀʁʂʃʈʉʊʋʌʎʏʐʑʒʔʝβθχᵻˈˌː̩̃͡. ")
"""Those that espeak writes phonemes in, which is what voice files are trained on; what one voice lacks it doubts."""
_AS_ESPEAK = str.maketrans({"g": "ɡ", "ɝ": "ɜ", "͡": "", ".": ""})
PACES = (0.46, 0.491, 0.527, 0.58, 0.643, 0.738, 0.793, 0.863, 0.921, 0.964, 1.0, 1.042, 1.147, 1.331, 1.449, 1.514)
LENGTHS = (2.6, 2.4, 2.2, 2.0, 1.75, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.65, 0.6)
"""The pace that each length scale turned out to be, measured on three sentences: Piper rounds every sound up."""
_INPUTS = {"input", "input_lengths", "scales"}
_QUIET, _EVEN = 0.0, 0.0
_BETWEEN_S = 0.2
"""Silence between two sentences of one text."""
_MOST_PHONEMES = 400
"""In one run of the network, whose memory grows with them."""
_OBEYED = "[]"
_ENDS, _STOPS = ".?!", " .,;:?!"


class PiperEngine:
    """Every voice file there is; the same words, sounds, voice and pace give the same samples."""

    name = "piper"
    ipa = SIGNS

    def __init__(self) -> None:
        self._loaded: dict[str, _Model] = {}
        self._loading = threading.Lock()

    @property
    def version(self) -> str:
        """The package, the voice files, and how this module drives them."""
        return f"piper-tts {package_version('piper-tts')} {self._digest[:8]} 2"

    @cached_property
    def _digest(self) -> str:
        return hashlib.sha256("".join(file.digest for file in self._files.values()).encode()).hexdigest()

    @cached_property
    def _files(self) -> Mapping[str, VoiceFile]:
        return {file.name: file for file in voice_files()}

    def voices(self) -> tuple[Voice, ...]:
        """A voice for every file, where Piper is installed; `fault` of one that cannot be used says why."""
        return tuple(map(_voice, self._files.values())) if find_spec("piper") else ()

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        """`words` as speech at the rate of the voice file. Raises VoiceMissing."""
        import numpy as np

        with self._loading:
            if voice.name not in self._loaded:
                self._loaded[voice.name] = _load(self._files.get(voice.name), voice.name)
        model = self._loaded[voice.name]
        known = tuple(sound for sound in sounds if model.knows(sound.ipa))
        pieces: list[Samples] = []
        for sentence in model.sentences(words, known) if has_words(words) else ():
            for run in _runs(sentence):
                pieces += [np.zeros(round(_BETWEEN_S / pace * model.rate), np.float32)] if pieces else []
                pieces.append(model.say(run, pace))
        samples: Samples = np.concatenate(pieces) if pieces else np.zeros(0, np.float32)
        unheard = tuple(words[sound.start : sound.end] for sound in sounds if sound not in known)
        return Speech(samples, model.rate, doubts=strange(words, voice.languages[0]) + unheard)


@dataclass(frozen=True)
class _Model:
    """A voice file, loaded."""

    piper: Any

    @property
    def rate(self) -> int:
        return int(self.piper.config.sample_rate)

    def knows(self, ipa: str) -> bool:
        """Whether the voice has a sound for every sign."""
        config = self.piper.config
        return config.phoneme_type.value == "espeak" and all(sign in config.phoneme_id_map for sign in _signs(ipa))

    def sentences(self, words: str, sounds: tuple[Pronounced, ...]) -> list[list[str]]:
        """The phonemes of every sentence, those of `sounds` in their places."""
        plain = harmless(words, _OBEYED)
        found: list[list[str]] = [[]]
        at = 0
        for sound in sounds:
            self._add(found, plain[at : sound.start])
            _join(found[-1], _signs(sound.ipa))
            at = sound.end
        self._add(found, plain[at:])
        return [sentence for sentence in found if any(sign not in _STOPS for sign in sentence)]

    def _add(self, sentences: list[list[str]], plain: str) -> None:
        """Puts what espeak writes for some words behind what there is; each sentence it ends begins a new one."""
        stop = plain.lstrip()[:1]
        for said in ([stop] if stop and stop in _STOPS and sentences[-1] else [], *self.piper.phonemize(plain)):
            _join(sentences[-1], said)
            if said and said[-1] in _ENDS:
                sentences.append([])

    def say(self, phonemes: list[str], pace: float) -> "Samples":
        """The sound of some phonemes."""
        import numpy as np
        from piper import SynthesisConfig

        config = self.piper.config
        ids = self.piper.phonemes_to_ids([sign for sign in phonemes if sign in config.phoneme_id_map])
        length = config.length_scale * float(np.interp(pace, PACES, LENGTHS))
        chosen = SynthesisConfig(length_scale=length, noise_scale=_QUIET, noise_w_scale=_EVEN)
        sound: Samples = np.atleast_1d(self.piper.phoneme_ids_to_audio(ids, chosen)).astype(np.float32)
        return np.clip(sound, -1.0, 1.0)


def _voice(file: VoiceFile) -> Voice:
    licence = file.licence or "not stated"
    fault = file.fault and f"The voice '{file.name}' cannot be used: {file.fault}"
    return Voice(file.name, "piper", (file.language,), "a voice file", licence, quality=file.quality, fault=fault)


def _load(file: VoiceFile | None, name: str) -> _Model:
    """The voice file with its network, on one thread: how many take part changes the last bits of the sound."""
    if file is None or file.fault:
        why = file.fault if file else "its file is gone."
        raise VoiceMissing(f"The voice '{name}' cannot be used: {why} `handouts voices` lists what can speak.")
    try:
        import onnxruntime
        from piper import PiperConfig, PiperVoice

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(file.model), options, providers=["CPUExecutionProvider"])
        if missing := _INPUTS - {node.name for node in session.get_inputs()}:
            raise ValueError(f"its network has no input {', '.join(sorted(missing))}")
        return _Model(PiperVoice(session, PiperConfig.from_dict(dict(file.says))))
    except Exception as error:  # onnxruntime has an error of its own for each way to be broken
        known = isinstance(error, ImportError | OSError | ValueError)
        why = str(error) if known else "its file is damaged or cut short"
        raise VoiceMissing(
            f"The voice '{name}' cannot be loaded ({why}). Fetch {file.model} and its .json anew, or choose another "
            "--voice (`handouts voices` lists them)."
        ) from error


def _signs(ipa: str) -> list[str]:
    """IPA as voice files have it: one character a sign, accents apart."""
    return list(unicodedata.normalize("NFD", ipa.translate(_AS_ESPEAK)))


def _join(sentence: list[str], more: list[str]) -> None:
    """Puts `more` behind the sentence, with a space between words."""
    if sentence and sentence[-1] != " " and more and more[0] not in _STOPS:
        sentence.append(" ")
    sentence += more


def _runs(phonemes: list[str]) -> Iterator[list[str]]:
    """A sentence in runs the network can take, cut between words."""
    while len(phonemes) > _MOST_PHONEMES:
        spaces = [at for at in range(1, _MOST_PHONEMES) if phonemes[at] == " "]
        cut = spaces[-1] if spaces else _MOST_PHONEMES
        yield phonemes[:cut]
        phonemes = phonemes[cut:]
    yield phonemes
