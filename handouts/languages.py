"""The language a text is written in: found from its letters, and weighed against what its source says.

A look at the commonest English words settles most texts at no cost; the rest are shown to py3langid, whose model of
140 languages takes 0.4 s to load.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from handouts.little_words import little_words
from handouts.model import Article, plain, texts

ENGLISH = "en"
FEWEST_WORDS = 20
"""A shorter text in Latin letters is taken for English: of a line or two no method is sure."""
SUREST = 0.95
"""Least share of the probability one language must have of a text of one slice."""
FEWEST_TO_OVERRULE = 40
"""Words of a text that can be read in another language than its source says it is in."""
PLAINLY, BY_FAR = 0.75, 0.99
"""Of the words of such a text, the part that must be in the other language; how much likelier than the one claimed."""
SLICE = 1500
"""Characters that the model sees at once: it counts a piece that comes ten times for little more than one that comes
once, and of a long text it is never sure."""
ENGLISH_SHARE, SLICE_WORDS = 0.12, 250
"""Of the words of English texts those below made 17 to 34 in a hundred; of Dutch, Afrikaans, Danish and Portuguese
ones none. Every slice must have them: a text in two languages is shown to the model."""
_NOT_LATIN = re.compile(r"[^\W\d_A-Za-zªµº\u00c0-\u024f\u1e00-\u1eff]")
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_KIN = ("no nb nn da", "hr bs sr sh", "id ms", "tl fil", "he iw hbo", "zh yue wuu cmn", "fa prs", "el grc", "uz uzs",
        "ar ary arz", "ku sdh", "ht gcf gcr", "es an ext", "ro mo")  # fmt: skip
"""Languages that the model may take for each other, or that have more than one tag."""
_NO_LANGUAGE = "zxx"
"""What py3langid calls numbers, markup and the like."""
_NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "ca": "Catalan",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "eu": "Basque",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "ga": "Irish",
    "gl": "Galician",
    "gu": "Gujarati",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pa": "Punjabi",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "so": "Somali",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "th": "Thai",
    "tl": "Tagalog",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


@dataclass(frozen=True)
class Weighed:
    """The language of an article as a BCP 47 tag, and what a person should be told of how it was settled."""

    language: str
    notices: tuple[str, ...] = ()


def weighed(article: Article, said: str, usual: str) -> Weighed:
    """The language of an article: as the user `said`, else as its source or the house (`usual`) claims.

    A claim is believed unless the text is plainly in another language; where nobody claims any, it is found.
    """
    if said:
        return Weighed(said)
    claim = article.details.language or usual
    text = "\n".join(plain(text) for block in article.blocks for text in texts(block))
    if not claim or not _TAG.fullmatch(claim):
        found = language_of(text) or ENGLISH
        return Weighed(found, () if found == ENGLISH else (_found_notice(found),))
    if other := contradicted(text, claim):
        return Weighed(other, (_other_notice(claim, other),))
    return Weighed(claim)


def language_of(text: str) -> str:
    """The primary tag (BCP 47) of the language of most of `text`; empty where that is not sure.

    A text in other letters than Latin ones cannot be English, however short it is: the likeliest language is told.
    """
    words = _WORD.findall(text.lower())
    if foreign := in_other_letters(words):
        words = [word for word in words if _NOT_LATIN.search(word)]
    elif len(words) < FEWEST_WORDS:
        return ""
    if not foreign and _is_english(words):
        return ENGLISH
    slices = list(_slices(words))
    votes: Counter[str] = Counter()
    for piece in slices:
        found, share = next(iter(likeliest(piece).items()))
        if foreign or share >= SUREST or len(slices) > 1:
            votes[found] += len(piece)
    (found, letters), *_ = votes.most_common(1) or [("", 0)]
    most = 2 * letters > sum(map(len, slices))
    return found if found != _NO_LANGUAGE and (most or foreign) else ""


def contradicted(text: str, claim: str) -> str:
    """The primary tag of the language that `text` plainly is in where that is not what `claim` says, else empty."""
    claimed, words = primary(claim), _WORD.findall(text.lower())
    letters = in_other_letters(words)
    if (claimed == ENGLISH and not letters and _is_english(words)) or len(words) < FEWEST_TO_OVERRULE:
        return language_of(text) if letters and claimed == ENGLISH else ""
    votes: Counter[str] = Counter()
    slices = list(_slices(words))
    for piece in slices:
        shares = likeliest(piece)
        found, share = next(iter(shares.items()))
        if not kin(found, claimed) and share >= BY_FAR * (share + shares.get(claimed, 0.0)):
            votes[found] += len(piece)
    (found, letters_of), *_ = votes.most_common(1) or [("", 0)]
    known = claimed in likeliest("a") or found == ENGLISH
    plainly = letters_of >= PLAINLY * sum(map(len, slices)) and has_little_words(words, found)
    return found if known and plainly and found != _NO_LANGUAGE else ""


def likeliest(text: str) -> Mapping[str, float]:
    """How the probability is shared out among languages, the likeliest first. `text` is short: see `SLICE`."""
    return dict(_identifier().rank(text))


def has_little_words(words: Sequence[str], language: str, least: float = 0.1) -> bool:
    """Whether the little words of a language make at least such a part of some words in small letters.

    True where they are not known: other letters than Latin ones tell languages well enough.
    """
    known = little_words(language)
    return not known or sum(word in known for word in words) >= least * len(words)


def in_other_letters(words: Sequence[str]) -> bool:
    """Whether most letters of some words are no Latin ones."""
    letters = "".join(words)
    return len(_NOT_LATIN.findall(letters)) > len(letters) / 2


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without figures."""
    return _WORD.findall(text.lower())


def primary(tag: str) -> str:
    """The primary subtag of a BCP 47 tag in small letters."""
    return tag.partition("-")[0].lower()


def kin(one: str, other: str) -> bool:
    """Whether two primary tags are the same language, or two that cannot be told apart surely."""
    return one == other or any(one in group.split() and other in group.split() for group in _KIN)


def name_of(tag: str) -> str:
    """What a language is called in English; its tag in quotes where that is not known here."""
    return _NAMES.get(primary(tag), f"'{tag}'")


def _is_english(words: Sequence[str]) -> bool:
    """Whether every slice of a text has the commonest English words."""
    last = max(1, len(words) // SLICE_WORDS)
    slices = [words[n * SLICE_WORDS : (n + 1) * SLICE_WORDS if n < last - 1 else None] for n in range(last)]
    known = little_words(ENGLISH)
    return all(sum(word in known for word in piece) >= ENGLISH_SHARE * len(piece) for piece in slices)


def _slices(words: Sequence[str]) -> Iterator[str]:
    """The words in pieces of about `SLICE` characters, the last no shorter than half of that."""
    text = " ".join(words)
    start = 0
    while len(text) - start > 1.5 * SLICE:
        end = text.find(" ", start + SLICE - 50, start + SLICE)
        end = end if end > 0 else start + SLICE
        yield text[start:end]
        start = end
    yield text[start:]


def _found_notice(language: str) -> str:
    return f"The article does not tell its language; it was found to be '{language}'. If it is not, use --language."


def _other_notice(claim: str, found: str) -> str:
    return (
        f"The article says that it is in {name_of(claim)}, but its text is {name_of(found)}: it is read as "
        f"{name_of(found)}. If that is wrong, use --language {claim}."
    )


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
