"""Any language without a module of its own: letters pass as they stand, figures too, all of them doubted.

A number of one or two figures stays as it is, in a longer one every figure stands between spaces ("125" becomes
"1 2 5"): a voice of that language says those right, where it may misread a date, a decimal or a dose. Signs that
carry meaning cannot be said; they are doubted. Nothing is spelled in the wrong language.
"""

import re
import unicodedata

from audio.wording import Wording
from audio.wording.characters import settled

_FIGURES = re.compile(r"\d+(?:[.,:/-]\d+)*")
_STOPS = str.maketrans("।॥،؛؟。、", "..,;?.,")
"""Stops of other scripts, as ours."""
_GATE = re.compile(r"[^\w\s.,;:?!'\-]|_")
_SMALL = re.compile(r"(?<![\d.,:/-])\d\d(?![\d]|[.,:/-]\d)")
_SIGNS = re.compile(r"[^\w\s.,;:?!'\"()\[\]{}\-–—…«»]")


def words_for(text: str, tag: str) -> Wording:
    """Letters and ordinary punctuation of `text`, its figures apart from each other; figures and signs are doubts."""
    plain = settled(text).translate(_STOPS)
    doubts = [found.group() for found in _FIGURES.finditer(plain)]
    doubts += [sign for sign in _SIGNS.findall(plain) if unicodedata.category(sign) in ("Sm", "Sc", "Po", "No")]
    whole = {found.start() + 1 for found in _SMALL.finditer(plain)}
    apart = re.sub(r"(?<=\d)(?=\d)", lambda between: "" if between.start() in whole else " ", plain)
    apart = re.sub(r"(?<!\w)[-'](?=\w)", " ", apart)
    words = " ".join(_GATE.sub(_gate, apart).split())
    spoken = words if any(c.isalnum() for c in words) else ""
    return Wording(spoken.lstrip("-' "), tuple(dict.fromkeys(doubts)))


def _gate(found: re.Match[str]) -> str:
    """Nothing of a sign but a space; a mark that belongs to a letter (Devanagari, Thai, Arabic ...) stays."""
    return found.group() if unicodedata.category(found.group()) in ("Mn", "Mc") else " "


def lost_figures(text: str, words: str, tag: str) -> tuple[str, ...]:
    """Runs of figures of `text` that do not stand in `words`, figure by figure and in order."""
    spoken = "".join(c for c in words if c.isdigit())
    at = 0
    lost = []
    for run in re.findall(r"\d+", settled(text)):
        found = spoken.find(run, at)
        if found < 0:
            lost.append(run)
        else:
            at = found + len(run)
    return tuple(lost)
