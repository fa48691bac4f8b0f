"""hibari: the embedded English voice. One small network on the CPU, model and phonemiser in its own package.

The package's own text front is walked here step by step rather than called as a whole, for four reasons: it obeys
`[word](/IPA/)` in the text, it drops what it cannot say without a word, it cuts long sentences at
punctuation alone, and its durations, from which the places of words follow, stay inside the network.
"""

import hashlib
import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audio.engines import NO_SIGNS
from audio.errors import VoiceMissing
from audio.model import Pronounced, Speech, Voice, WordMark

if TYPE_CHECKING:
    from audio.model import Samples

RATE = 24000
MODEL_SHA256 = "5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8"
_DURATIONS = "/Clip_output_0"
_UNIT_SAMPLES = 600
"""One unit of the network's durations."""
_MOST_PHONEMES = 380
"""Phonemes and spaces in one run of the network; hibari itself means to stop at 400."""
_LONGEST_UNKNOWN = 20
"""Letters of a word the package's reader of unknown words takes (24), with room: it drops the rest."""
_JOIN_S = 0.15
"""Silence between two pieces of one sentence that had to be cut."""
_LETTERS = re.compile(rf"([^\W\d_]{{{_LONGEST_UNKNOWN}}})(?=[^\W\d_])")


class HibariEngine:
    """American English; the same words, voice and pace give the same samples. Loads at the first `speak`."""

    name = "hibari"
    ipa = NO_SIGNS

    def __init__(self) -> None:
        self._loaded: _Model | None = None
        self._loading = threading.Lock()

    @property
    def version(self) -> str:
        """Package, model, and how this module drives them."""
        try:
            package = metadata.version("hibari-tts")
        except metadata.PackageNotFoundError:
            package = "none"
        return f"hibari-tts {package} {MODEL_SHA256[:8]} 1"

    def voices(self) -> tuple[Voice, ...]:
        """The voice in the package, where that is installed; nothing is ever downloaded."""
        if find_spec("hibari") is None:
            return ()
        return (Voice("hibari", self.name, ("en-US",), "clear American English", "Apache-2.0", gender="female"),)

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        """`words` as speech at 24 kHz with the place of every word. Raises VoiceMissing."""
        import numpy as np

        with self._loading:
            if self._loaded is None:
                self._loaded = _load()
        model = self._loaded
        random = np.random.default_rng(0)
        samples: list[Samples] = []
        marks: list[WordMark] = []
        doubts: list[str] = []
        at = 0
        for sentence in model.sentences(_cut_long_words(words)):
            tokens = model.tokens(sentence)
            doubts += [t.word for t in tokens if t.doubtful]
            pieces = list(_pieces(tokens))
            for number, piece in enumerate(pieces):
                sound, places = model.say(piece, pace, random)
                first, last = 0, len(sound)
                if len(pieces) > 1:
                    first, last = _without_rests(sound, number > 0, number + 1 < len(pieces))
                marks += [WordMark(w, at + max(0, s - first), at + min(e, last) - first) for w, s, e in places]
                samples.append(sound[first:last])
                at += last - first
        joined: Samples = np.concatenate(samples) if samples else np.zeros(0, np.float32)
        return Speech(np.clip(joined, -1.0, 1.0), RATE, tuple(marks), tuple(dict.fromkeys(doubts)))


@dataclass(frozen=True)
class _Token:
    """A word or sign: its phonemes in the model's alphabet, and the space after it."""

    word: str
    phonemes: str
    space: str = ""
    doubtful: bool = False
    ids: tuple[int, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class _Model:
    """The package's parts, loaded."""

    hibari: Any
    normalize: Any
    synth: Any

    def sentences(self, words: str) -> list[str]:
        found: list[str] = self.hibari.split_sentences(words)
        return found

    def tokens(self, sentence: str) -> list[_Token]:
        """The sentence as tokens. The text goes past the part of the phonemiser that obeys `[word](/IPA/)`."""
        g2p, vocabulary = self.hibari.g2p, self.hibari.vocab
        found: list[_Token] = []
        for token in g2p.phonemize_tokens(g2p._tokens(self.normalize(sentence))):
            phonemes = "".join(c for c in token.phonemes or "" if c in vocabulary)
            space = " " if token.whitespace else ""
            doubtful = _has_words(token.text) and (not phonemes.strip() or not _latin(token.text))
            ids = tuple(vocabulary[c] for c in phonemes + space)
            found.append(_Token(token.text, phonemes, space, doubtful, ids))
        return found

    def say(self, tokens: list[_Token], pace: float, random: Any) -> "tuple[Samples, list[tuple[str, int, int]]]":
        """The sound of at most 400 phonemes, and for each word its [start, end) in samples."""
        import numpy as np

        ids = [0, *(i for token in tokens for i in token.ids), 0]
        inputs = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([pace], np.float32)}
        *spectra, durations = self.hibari.sess.run(None, inputs)
        sound: Samples = self.synth(*(part[0] for part in spectra), random)
        ends = np.cumsum(np.asarray(durations).reshape(-1)) * _UNIT_SAMPLES
        places: list[tuple[str, int, int]] = []
        at = 0
        for token in tokens:
            first, at = at, at + len(token.ids)
            if _has_words(token.word) and token.phonemes:
                places.append((token.word, int(ends[first]), int(ends[first + len(token.phonemes)])))
        return sound, places


def _load() -> _Model:
    """The package with its model, checked by digest, its durations made an output. Raises VoiceMissing."""
    try:
        from hibari import Hibari, dsp
        from hibari.g2p.normalize import normalize
        from hibari.voices import voice_path

        model = Path(voice_path("heart")).read_bytes()
        if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
            raise VoiceMissing("The model of the voice 'hibari' is not the one it should be. Install hibari-tts again.")
        loaded = Hibari(model=model + _one_more_output(_DURATIONS))
        _ = loaded.g2p
    except (ImportError, OSError, ValueError) as error:
        raise VoiceMissing(
            f"The voice 'hibari' cannot be loaded ({error}). Install hibari-tts again, or choose another --voice "
            "(`handouts voices` lists them)."
        ) from error
    return _Model(loaded, normalize, dsp.synth)


def _one_more_output(name: str) -> bytes:
    """Bytes that, put behind an ONNX model, make the value `name` its last output.

    Protocol buffers merge: a second `graph` (field 7 of ModelProto) adds its `output` (field 12 of GraphProto,
    a ValueInfoProto whose field 1 is the name) to those of the first.
    """
    wrapped = name.encode("ascii")
    for number in (1, 12, 7):
        wrapped = bytes([number << 3 | 2, len(wrapped)]) + wrapped
    return wrapped


def _pieces(tokens: list[_Token]) -> Iterator[list[_Token]]:
    """The tokens in runs the network can take: cut after punctuation where there is some, else between words."""
    while sum(len(t.ids) for t in tokens) > _MOST_PHONEMES:
        length, cut, clause = 0, 0, 0
        for number, token in enumerate(tokens):
            length += len(token.ids)
            if length > _MOST_PHONEMES:
                break
            cut = number + 1 if token.space else cut
            clause = number + 1 if token.phonemes and token.phonemes[-1] in ",;:—" else clause
        end = clause if clause > cut // 2 else cut or max(1, number)
        yield tokens[:end]
        tokens = tokens[end:]
    if any(t.phonemes.strip() for t in tokens):
        yield tokens


def _without_rests(sound: "Samples", at_start: bool, at_end: bool) -> tuple[int, int]:
    """The part of a piece to keep, as [first, last): the rests the network puts around it are cut where it was cut."""
    from audio.assembly import sounding

    first, last = sounding(sound, RATE)
    if last == 0:
        return 0, len(sound)
    rest = round(_JOIN_S / 2 * RATE)
    return max(0, first - rest) if at_start else 0, min(len(sound), last + rest) if at_end else len(sound)


def _cut_long_words(words: str) -> str:
    return _LETTERS.sub(r"\1 ", words)


def _has_words(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _latin(text: str) -> bool:
    """Whether all letters of `text` are Latin ones: others are guessed at by the phonemiser."""
    return all("LATIN" in unicodedata.name(c, "") for c in text if c.isalpha() and c not in "ªºµ")
