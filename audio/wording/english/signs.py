"""Signs, brackets, dashes and ornaments in English: said by name where they mean something, a pause where not."""

import re
import unicodedata

from audio.wording.characters import SUPERSCRIPT, is_ornament
from audio.wording.english.codes import code_words
from audio.wording.english.greek import GREEK
from audio.wording.english.numbers import amount
from audio.wording.english.units import unit_words
from audio.wording.scanner import Place, Rule, Said, Worry, rule, word_set

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
    "³": "cubed", "¹": "to the power of one", "⁺": "plus", "⁻": "minus",
}  # fmt: skip
_PER = {"min": "minute", "hr": "hour", "wk": "week"}
_COUNTED = re.compile(r"\b(?:once|twice|[a-z]{3,}s)$")
"""Words that are counted by the day: "once/day", "steps/day"."""
_UNIT_BEFORE = re.compile(r"(?:\d ?(?:mc?g|µg|g|m[lL]|mmol|kJ|kcal|L)|[-−⁻][1¹])$")
_LASTING = {"d": "day", "day": "day", "wk": "week", "week": "week", "month": "month"}
PASSING = {
    "(": ", ", ")": ", ", "[": ", ", "]": ", ", "{": ", ", "}": ", ",
    '"': " ", "|": ", ", "–": ", ", "—": ", ", "¿": "", "¡": "",
}  # fmt: skip
"""What becomes of brackets, quotes and dashes: a short pause or nothing."""


def _named(found: re.Match[str], place: Place) -> Said | None:
    sign = found.group()
    if sign in NAMES:
        twice = sign == "⚠" and place.text[found.end() :].lstrip(" !:").lower().startswith("warning")
        return Said("" if twice else NAMES[sign], found.end())
    if is_ornament(sign):
        return Said("", found.end())
    category = unicodedata.category(sign)
    if category[0] not in "SN":
        return None
    if unicodedata.digit(sign, -1) >= 0:
        return Said(code_words(str(unicodedata.digit(sign))), found.end(), Worry.DOUBT)
    name = unicodedata.name(sign, "").lower().replace("-", " ")
    return Said(name, found.end(), Worry.DOUBT) if name.replace(" ", "").isalpha() else None


def _raised(found: re.Match[str], place: Place) -> Said:
    """Raised figures: silent as a footnote mark after a word or a stop; elsewhere said, and after a figure doubted."""
    before = place.before
    if re.search(r"(?:[a-z]{3}|[.,;:?!\"')\]])$", before) and re.match(r"[\s.,;:?!)\"']|$", place.text[found.end() :]):
        return Said("", found.end())
    worry = Worry.DOUBT if before[-1:].isdigit() else Worry.NONE
    words = {"²": "squared", "³": "cubed"}.get(found.group()) or code_words(found.group().translate(SUPERSCRIPT))
    return Said(words, found.end(), worry)


def _minus(found: re.Match[str], place: Place) -> Said:
    sure = found.group()[0] in "-−"
    return Said("minus", found.end(), Worry.NONE if sure else Worry.DOUBT)


def _per_unit(found: re.Match[str], place: Place) -> str | None:
    words = unit_words(found["unit"], many=False, tag=place.language)
    return f"per {words}" if words else None


def _unit_alone(found: re.Match[str], place: Place) -> str | None:
    """A unit without a number before it ("in mg/dL"), where it can be nothing else."""
    written = found.group()
    if not re.search(r"[µ²³/]", written) or re.fullmatch(r"[a-z]{3,}(?:/[a-z]{3,})+", written):
        return None
    alone = place.word_before() in ("per", "a", "each", "every", "one")
    return unit_words(written, many=not alone, tag=place.language)


def _lasting(found: re.Match[str], place: Place) -> Said:
    """How long an order lasts: "x 10 d". The bare letter is error-prone (ISMP: taken for doses)."""
    unit = _LASTING[found["unit"].rstrip("s")]
    words = f"for {amount(found['number'])} {unit}{'' if found['number'] == '1' else 's'}"
    return Said(words, found.end(), Worry.ADVICE if found["unit"] == "d" else Worry.NONE)


def _many(sign: str) -> Rule:
    return rule(rf"{re.escape(sign)}+", lambda m, p: " ".join([NAMES[sign]] * len(m.group())))


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


_WORD_SIDE = r"(?<=[A-Za-z\d%)\]\"'.,;:?!])"
OTHER_RULES: tuple[Rule, ...] = (
    rule(r"<=(?!=)", lambda m, p: NAMES["≤"]),
    rule(r">=(?!=)", lambda m, p: NAMES["≥"]),
    rule(r"\+/-|\+-(?=\d)", lambda m, p: NAMES["±"]),
    rule(r"^(?:→|-{1,2}>|=>)", lambda m, p: ""),
    rule(r"(?:-{1,2}|=)>", lambda m, p: NAMES["→"]),
    rule(r"(?<![\w.,)%°])[-−–](?=\.?\d)", _minus),
    rule(
        r"[ ·⋅](?P<unit>kg|mL|ml|L|l|min|h|day|d|s|m)(?:⁻¹|[-−]1)(?!\d)",
        lambda m, p: (
            (unit_words(f"g/{m['unit']}", False, p.language) or "").removeprefix("gram ")
            if _UNIT_BEFORE.search(p.before)
            else None
        ),
    ),
    rule(r"[-–](?= [-−]\.?\d)(?<=[\d%] [-–])", lambda m, p: "to"),
    rule(r"-(?= )(?<= -)", lambda m, p: ","),
    rule(r"(?<=[a-z]{3})\.\d{1,3}(?:[,–-]\d{1,3}){0,9}(?![\w,.-])", _footnote),
    rule(rf"{_WORD_SIDE}\[\d{{1,3}}(?: ?[,–-] ?\d{{1,3}})*\]", lambda m, p: ""),
    rule(rf"{_WORD_SIDE}\[\^[\w-]{{1,30}}\]", lambda m, p: ""),
    rule(
        r"×(?= ?\d)(?<![\d)%] ×)(?<![\w)%]×) ?(?P<number>\d{1,3}) ?(?P<unit>d|days?|wks?|weeks?|months?)(?!\w)",
        _lasting,
    ),
    rule(r"[⁰¹²³⁴-⁹₀-₉]+(?:[,–-][⁰¹²³⁴-⁹]+)*", _raised),
    rule(
        r"/ ?(?P<unit>[A-Za-zµ]+[²³23]?(?:/[A-Za-zµ]+)*)(?!\w)(?<=\w)",
        lambda m, p: _per_unit(m, p) if re.search(r"[\d⁰-⁹²³¹%]$", p.text[: p.at]) else None,
    ),
    rule(r"#(?=\d)", lambda m, p: "number"),
    rule(rf"{_WORD_SIDE}\*+(?![\w])|(?<!\w)\*+(?=[\w \"'(])|\*+$", lambda m, p: ""),
    rule(r"_{2,}|(?:[*=~#+-] ?){4,}|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)", lambda m, p: ","),
    rule(r"\.{2,} ?(?=[a-z])", lambda m, p: ","),
    rule(r"~~", lambda m, p: ""),
    rule(r"[-–—]{2,}", lambda m, p: ","),
    rule(
        r"/(?P<per>day|week|month|year|hour|minute|min|hr|wk)(?!\w)",
        lambda m, p: f"per {_PER.get(m['per'], m['per'])}" if _COUNTED.search(p.before) else None,
    ),
    rule(r"(?<=[A-Za-z])/(?=[A-Za-z])", lambda m, p: "slash"),
    rule(r":(?=[A-Z]{1,4}\b)(?<=[A-Z]:)", lambda m, p: "to" if re.search(r"\b[A-Z]{1,4}$", p.before) else None),
    _many("<"),
    _many(">"),
    _many("+"),
    rule(r"[^\w\s.,;:?!'\"()\[\]{}|–—-]|_", _named),
)
LETTER_RULES: tuple[Rule, ...] = (
    rule(
        r"x(?<!\d x)(?<![\w.-]x) ?(?P<number>\d{1,3}) ?(?P<unit>d|days?|wks?|weeks?|months?)(?!\w)",
        _lasting,
    ),
    rule(r"x(?= ?\d)(?<![\w.-]x)", lambda m, p: NAMES["×"]),
    rule("|".join(GREEK), lambda m, p: GREEK[m.group()]),
    rule(r"µ?[A-Za-z]{0,5}[²³]?(?:/[A-Za-zµ]+[²³23]?)*(?<=[²³/\w])(?![\w/²³])", _unit_alone),
    rule(r"µ", lambda m, p: NAMES["µ"]),
)
