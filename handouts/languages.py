"""The language a text is written in, for those that do not say it.

A look at the commonest English words settles most texts at no cost; the rest are shown to py3langid, whose model of
139 languages takes 0.7 s to load.
"""

import re
from functools import cache
from typing import Any

from audio.wording.scanner import word_set

ENGLISH = "en"
FEWEST_WORDS = 20
"""A shorter text in Latin letters is taken for English: of a line or two no method is sure."""
SUREST = 0.95
"""Least share of the probability one language must have."""
MOST_CHARACTERS = 20_000
ENGLISH_SHARE = 0.12
"""Of the words of English texts those below made 17 to 34 in a hundred; of Dutch, Afrikaans, Danish and Portuguese
ones none."""
_ENGLISH_WORDS = word_set(
    "the and to you that it with your be this have from by not but what when can there if each about how up out "
    "them then some has more may should take which their they are who help who could would these other any"
)
"""Those that Dutch, Afrikaans, Danish or German do not have too."""
_WORD = re.compile(r"[^\W\d_]+")
_NOT_LATIN = re.compile(r"[^\W\d_A-Za-zªµº\u00c0-\u024f\u1e00-\u1eff]")


def language_of(text: str) -> str:
    """The primary tag (BCP 47) of the language of `text`; empty where that is not sure.

    A text in other letters than Latin ones cannot be English, however short it is: the likeliest language is told.
    """
    words = _WORD.findall(text[:MOST_CHARACTERS].lower())
    letters = "".join(words)
    if len(_NOT_LATIN.findall(letters)) > len(letters) / 2:
        return str(_identifier().classify(text[:MOST_CHARACTERS])[0])
    if len(words) < FEWEST_WORDS:
        return ""
    if sum(word in _ENGLISH_WORDS for word in words) >= ENGLISH_SHARE * len(words):
        return ENGLISH
    found, share = _identifier().classify(" ".join(words))
    return str(found) if share >= SUREST and found != _NO_LANGUAGE else ""


_NO_LANGUAGE = "zxx"
"""What py3langid calls numbers, markup and the like."""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
