"""Signs in English: their names, and the rules that are its own. The shared ones stand in `audio.wording.signs`."""

import re
import unicodedata

from audio.wording.english.codes import code_words
from audio.wording.english.greek import GREEK
from audio.wording.english.numbers import amount
from audio.wording.english.units import unit_words
from audio.wording.scanner import Place, Rule, rule, word_set
from audio.wording.signs import Signs

NAMES = {
    "%": "percent", "‰": "per thousand", "+": "plus", "=": "equals", "<": "less than", ">": "greater than",
    "≤": "less than or equal to", "≥": "greater than or equal to", "≠": "not equal to", "≈": "about", "~": "about",
    "±": "plus or minus", "×": "times", "÷": "divided by", "/": "slash", "\\": "backslash", "^": "caret",
    "_": "underscore", "#": "hash", "&": "and", "@": "at", "$": "dollars", "£": "pounds", "€": "euros", "¥": "yen",
    "¢": "cents", "₹": "rupees", "°": "degrees", "µ": "micro", "−": "minus", "√": "square root of", "∞": "infinity",
    "∆": "delta", "§": "section", "¶": "paragraph", "©": "copyright", "℞": "prescription", "→": "to", "←": "from",
    "↑": "increased", "↓": "decreased", "↔": "to and from", "♀": "female", "♂": "male", "✓": "tick", "✔": "tick",
    "☑": "tick", "✗": "cross", "✘": "cross", "☒": "cross",
    "❌": "cross", "✅": "tick", "⚠": "warning", "☎": "telephone", "∑": "sum of",
    "∂": "partial", "∫": "integral of", "≡": "identical to", "∝": "proportional to", "*": "star", "²": "squared",
    "³": "cubed", "⁺": "plus", "⁻": "minus",
}  # fmt: skip
_PER = {"min": "minute", "hr": "hour", "wk": "week"}
_COUNTED = re.compile(r"\b(?:once|twice|[a-z]{3,}s)$")
"""Words that are counted by the day: "once/day", "steps/day"."""
_UNIT_BEFORE = re.compile(r"(?:\d ?(?:mc?g|µg|g|m[lL]|mmol|kJ|kcal|L)|[-−⁻][1¹])$")
_LASTING = {"d": "day", "day": "day", "wk": "week", "week": "week", "month": "month"}


def _unnamed(sign: str) -> str | None:
    name = unicodedata.name(sign, "").lower().replace("-", " ")
    return name if name.replace(" ", "").isalpha() else None


def _per(unit: str, tag: str) -> str | None:
    words = unit_words(unit, many=False, tag=tag)
    return f"per {words}" if words else None


def _inverse(found: re.Match[str], place: Place) -> str | None:
    """A unit to the power of minus one behind another: "mg kg⁻¹"."""
    words = unit_words(f"g/{found['unit']}", False, place.language) if _UNIT_BEFORE.search(place.before) else None
    return words.removeprefix("gram ") if words else None


def _unit(written: str, many: bool, tag: str) -> str | None:
    words_only = re.fullmatch(r"[a-z]{3,}(?:/[a-z]{3,})+", written)
    return None if words_only else unit_words(written, many, tag)


def _lasting(number: str, unit: str) -> str:
    return f"for {amount(number)} {_LASTING[unit.rstrip('s')]}{'' if number == '1' else 's'}"


_NO_FOOTNOTE = word_set(
    """
    tab tabs tablet tablets capsule capsules puff puffs drop drops dose doses times days weeks months hours mg ml mcg
    units milligrams micrograms grams millilitres
    """
)
"""Words that a number may count or measure, and that it is no footnote mark before."""
_SHORTENED = word_set(
    "approx max min tel ext vol fig figs nos ref tab tabs cap caps chap sec temp ver version avg incl"
)


def _footnote(found: re.Match[str], place: Place) -> str | None:
    """The stop alone of "patients.2,3 However": what follows it is a mark, unless a word is shortened or counted."""
    following = re.match(r" (?:([A-Z][a-z]+)|[AI]\b)|$", place.text[found.end() :])
    if not following or (following.group(1) or "").lower() in _NO_FOOTNOTE or place.word_before() in _SHORTENED:
        return None
    return "."


SIGNS = Signs(
    names=NAMES,
    greek=GREEK,
    number="number",
    small="a-z",
    letters="A-Za-z",
    opening="",
    marks=".",
    figures=code_words,
    unnamed=_unnamed,
    per=_per,
    measured=frozenset("0123456789%⁰¹²³⁴⁵⁶⁷⁸⁹"),
    unit=_unit,
    each=word_set("per a each every one"),
    lasting=_lasting,
    spans="d|days?|wks?|weeks?|months?",
)
OTHER_RULES: tuple[Rule, ...] = (
    rule(r"⚠(?=[ !:]*warning)", lambda m, p: "", re.IGNORECASE),
    *SIGNS.other_rules(
        before_notes=(
            rule(
                r"[ ·⋅](?P<unit>kg|mL|ml|L|l|min|h|day|d|s|m)(?:⁻¹|[-−]1)(?!\d)",
                _inverse,
            ),
            rule(r"[-–](?= [-−]\.?\d)(?<=[\d%] [-–])", lambda m, p: "to"),
            rule(r"-(?= )(?<= -)", lambda m, p: ","),
            rule(r"(?<=[a-z]{3})\.\d{1,3}(?:[,–-]\d{1,3}){0,9}(?![\w,.-])", _footnote),
        ),
        before_named=(
            rule(
                r"/(?P<per>day|week|month|year|hour|minute|min|hr|wk)(?!\w)",
                lambda m, p: f"per {_PER.get(m['per'], m['per'])}" if _COUNTED.search(p.before) else None,
            ),
            rule(r":(?=[A-Z]{1,4}\b)(?<=[A-Z]:)", lambda m, p: "to" if re.search(r"\b[A-Z]{1,4}$", p.before) else None),
        ),
    ),
)
LETTER_RULES: tuple[Rule, ...] = SIGNS.letter_rules()
