"""espeak-ng: a small robotic voice that knows more than a hundred languages; its library comes in a package."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from audio.engines import package_version
from audio.errors import VoiceMissing
from audio.espeakng import Event, EventKind, said
from audio.model import Pronounced, Speech, Voice, WordMark
from audio.plainwords import harmless, has_words, placed_words, strange

if TYPE_CHECKING:
    from audio.model import Samples

PACES = (0.46, 0.476, 0.549, 0.666, 0.846, 1.0, 1.159, 1.282, 1.534, 1.76)
RATES_WPM = (80, 87, 100, 120, 150, 175, 200, 220, 262, 300)
"""The pace that each of espeak's rates turned out to be, 175 being its own; measured on an English sentence."""
USUAL = 15.4
LETTERS_PER_S = {"ar": 9.3, "cmn": 10.5, "hi": 7.5, "ja": 7.3, "th": 7.5, "yue": 10.5, "zh": 10.5}
"""Letters a second in languages that fall far from the usual; English, German, Finnish, French, Greek, Italian,
Korean, Polish, Portuguese, Russian, Spanish and Vietnamese lay between 12.6 and 18.5 in the middle."""
_RATE = 22050
_OBEYED = "[]<>&"
"""Signs of the markup espeak knows."""

SOUNDS: Mapping[str, str] = dict(
    pair.split("=")
    for line in (
        "p=p b=b t=t d=d k=k ɡ=g g=g f=f v=v θ=T ð=D s=s z=z ʃ=S ʒ=Z h=h x=x m=m n=n ŋ=N l=l ɹ=r r=r ɾ=t# j=j w=w ʔ=?",
        "tʃ=tS t͡ʃ=tS ʧ=tS dʒ=dZ d͡ʒ=dZ ʤ=dZ",
        "i=i iː=i: ɪ=I e=E ɛ=E æ=a a=a ʌ=V ɐ=V ɑ=A: ɑː=A: ɒ=0 ɔ=O: ɔː=O: ʊ=U u=u: uː=u: ə=@ ɚ=3 ɜ=3: ɜː=3: ɝ=3: ɝː=3:",
        "o=oU oʊ=oU əʊ=oU eɪ=eI aɪ=aI aʊ=aU ɔɪ=OI",
        "ˈ=' ˌ=, ː= .= ͡=",
    )
    for pair in line.split()
) | {" ": "||"}
"""Signs of the IPA and espeak's own for English ("mnemonics"); the longest that fits is taken."""
_SIGNS = re.compile("|".join(map(re.escape, sorted(SOUNDS, key=len, reverse=True))))

_INVENTED = ("piqd", "py", "qdb")
"""Tags of the package that are none of BCP 47."""
_FIRST = ("en-US", "en-GB")
"""An English text that names no country is read by the first."""


@dataclass(frozen=True)
class Written:
    """What espeak is given for some words; `places` has for each of its characters the one of the words it is for."""

    text: str
    places: tuple[int, ...]
    phonemes: bool


class EspeakEngine:
    """Over a hundred languages in one voice; the same words, sounds, voice and pace give the same samples."""

    name = "espeak"
    ipa = frozenset("".join(SOUNDS))

    @property
    def version(self) -> str:
        """The package, and how this module drives it."""
        return f"espeakng-loader {package_version('espeakng-loader')} 1"

    def voices(self) -> tuple[Voice, ...]:
        """One voice with every language in the package, where that is installed."""
        tags = tuple(self._files)
        if not tags:
            return ()
        return (
            Voice(
                "espeak",
                self.name,
                tags,
                "one small voice for most languages",
                "GPL-3.0-or-later",
                gender="male",
                quality="robotic",
                letters_per_s=tuple(LETTERS_PER_S.get(tag, USUAL) for tag in tags),
            ),
        )

    def speak(self, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        """`words` as speech at 22 kHz with the place of every word. Raises VoiceMissing.

        Only English takes `sounds`; words of another language that have some are read as written, and doubted.
        """
        import numpy as np

        language = voice.languages[0]
        if language not in self._files:
            raise VoiceMissing("The voice 'espeak' is not installed here. `handouts voices` lists what can speak.")
        if not has_words(words):
            return Speech(np.zeros(0, np.float32), _RATE)
        english = language.startswith("en-")
        given = written(words, sounds if english else ())
        wpm = round(float(np.interp(pace, PACES, RATES_WPM)))
        library, data = self._package / _library_name(), self._package / "espeak-ng-data"
        heard = said(library, data, given.text, self._files[language], wpm, phonemes=given.phonemes)
        samples: Samples = np.frombuffer(bytes(heard.pcm), np.int16).astype(np.float32) / np.float32(32768)
        unheard = () if english else tuple(words[sound.start : sound.end] for sound in sounds)
        doubts = strange(words, language) + unheard
        return Speech(samples, heard.rate, marks(words, given.places, heard.events), doubts)

    @cached_property
    def _package(self) -> Path:
        """The package's folder; one that does not exist where it is not installed."""
        spec = find_spec("espeakng_loader")
        return Path(spec.origin).parent if spec and spec.origin else Path("espeakng_loader is not installed")

    @cached_property
    def _files(self) -> Mapping[str, str]:
        return languages(self._package / "espeak-ng-data" / "lang")


def languages(folder: Path) -> Mapping[str, str]:
    """BCP 47 tag -> the file of `folder` that speaks it, as the head of each file tells; the first ones for English."""
    best: dict[str, tuple[int, str]] = {}
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        for tag, rank in _tags(file.read_text(encoding="utf-8")) if file.is_file() else ():
            best[tag] = min(best.get(tag, (rank, name)), (rank, name))
    best = {tag: found for tag, found in best.items() if tag not in (*_INVENTED, "en")}
    order = [*(tag for tag in _FIRST if tag in best), *sorted(best.keys() - set(_FIRST))]
    return {tag: best[tag][1] for tag in order}


def _tags(head: str) -> Iterator[tuple[str, int]]:
    """Every language a voice file speaks, with its rank there: small numbers go first, 5 where there is none."""
    for tag, rank in re.findall(r"^language\s+(\S+)(?:[ \t]+(\d+))?", head, re.MULTILINE):
        first, *rest = tag.lower().split("-")
        cased = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest]
        yield "-".join([first, *cased]), int(rank or 5)


def written(words: str, sounds: tuple[Pronounced, ...] = ()) -> Written:
    """`words` for espeak, some as phonemes; what it would obey is not in it."""
    plain = harmless(words, _OBEYED)
    text, places, at = "", [], 0
    for sound in sounds:
        text += plain[at : sound.start]
        said = f"[[{mnemonics(sound.ipa)}]]"
        said = " " * text[-1:].isalnum() + said + " " * plain[sound.end : sound.end + 1].isalnum()
        text += said
        places += [*range(at, sound.start), *[sound.start] * len(said)]
        at = sound.end
    return Written(text + plain[at:], (*places, *range(at, len(words))), bool(sounds))


def mnemonics(ipa: str) -> str:
    """`ipa` in espeak's own signs, a bar between any two so that none run together."""
    return "|".join(filter(None, (SOUNDS[sign] for sign in _SIGNS.findall(ipa)))).replace("'|", "'").replace(",|", ",")


def marks(words: str, places: tuple[int, ...], events: list[Event]) -> tuple[WordMark, ...]:
    """Where each of `words` is spoken. Those that espeak says in one, as "of the", share the time by their letters."""
    listed = list(placed_words(words))
    starts = [at for at, _word in listed]
    began: dict[int, tuple[int, int]] = {}
    for event in events:
        if event.kind == EventKind.WORD and 0 <= event.place < len(places):
            number = max(0, bisect_right(starts, places[event.place]) - 1)
            began[number] = (began.get(number, (event.sample, 0))[0], event.sample)  # spelled, it has several
    rests = [event.sample for event in events if event.is_rest or event.kind == EventKind.END_OF_CLAUSE]
    order = sorted(began)
    found: list[WordMark] = []
    for number, following in zip(order, [*order[1:], len(listed)], strict=True):
        start, last = began[number]
        until = began[following][0] if following in began else max(rests, default=start)
        end = min((rest for rest in rests if last < rest < until), default=until)
        found += _shared([word for _at, word in listed[number:following]], start, end)
    return tuple(found)


def _shared(words: list[str], start: int, end: int) -> Iterator[WordMark]:
    """The words one after another from `start` to `end`, each with time by its letters."""
    letters, done = sum(map(len, words)), 0
    for word in words:
        first, done = done, done + len(word)
        yield WordMark(word, start + (end - start) * first // letters, start + (end - start) * done // letters)


def _library_name() -> str:
    """What the package calls the library on this system."""
    return {"win32": "espeak-ng.dll", "darwin": "libespeak-ng.dylib"}.get(sys.platform, "libespeak-ng.so")
