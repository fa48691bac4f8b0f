"""What an English text holds in figures and signs, and whether its words still tell all of it.

Reads the text with patterns of its own, never with the rules that made the words.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from audio.wording import proof
from audio.wording.english.figures_told import told
from audio.wording.proof import Tongue
from audio.wording.read_back import Atom

# What is left unsaid on purpose: schemes of addresses, ornaments, footnote marks, slashes between two words.
_COUNTED = (
    "(?:Tabs?|Tablets?|Capsules?|Puffs?|Drops?|Doses?|Times|Days|Weeks|Months|Hours|Mg|Ml|Mcg|Units|Milligrams"
    "|Micrograms|Grams|Millilitres)"
)
_SHORT_FORMS = "approx max min tel ext vol fig figs nos ref tab tabs cap caps chap sec temp ver version avg incl"
_NOT_SHORT = "".join(rf"(?<!\b{form})" for form in _SHORT_FORMS.split())
_FOOTNOTE = rf"(?<=[a-z]{{3}}){_NOT_SHORT}\.\d{{1,3}}(?:[,–-]\d{{1,3}})*(?=$| (?!{_COUNTED}\b)(?:[A-Z][a-z]|[AI]\b))"
_UNSAID = (
    (re.compile(r"https?://"), " "),
    *proof.ARROWS,
    (
        re.compile(r"\b(?:and/or|s/he|he/she|his/her|him/her|w/o|w/in|n/a|c/o|b/c|h/o|y/o|s/c|w/(?= ))", re.IGNORECASE),
        " ",
    ),
    proof.LEFT_OPEN,
    (
        re.compile(
            r"\b(24(?=/7\b)|50(?=/50\b)|60(?=/40\b)|70(?=/30\b)|75(?=/25\b)|80(?=/20\b)|90(?=/10\b)|9(?=/11\b))/(?!\d+/)"
        ),
        r"\1 ",
    ),
    (re.compile(r"(?<=[a-z])\^(?=[23](?!\d))"), ""),
    (re.compile(r"\b([2-9])-1-1\b(?![-/]?\d)"), r"\1 1 1"),
    (re.compile(r"(?<=[A-Za-z1¹])[ ·⋅](kg|mL|ml|L|l|min|h|day|d|s|m)(?:⁻¹|[-−]1)(?!\d)"), r"/\1"),
    proof.STRUCK,
    (re.compile(r"\b(?:MSO4|MS04|MgSO4|ZnSO4)\b"), " "),
    (re.compile(r"\b1-8(\d\d)-(?=(?:\d-)?[A-Z])"), r"1 8\1 "),
    *proof.NOTES,
    (re.compile(_FOOTNOTE, re.ASCII), ". "),
    proof.raised_notes("a-z"),
)
_DATE = re.compile(
    r"(?<![\d/A-Za-z])(?<!\d[.–-])(?:(?P<y>[12]\d{3})(?P<t>[-/])(?P<m>[01]\d)(?P=t)(?P<d>[0-3]\d)"
    r"|(?P<a>[0-3]?\d)(?P<s>[/.-])(?P<b>[0-3]?\d)(?P=s)(?P<c>\d{4}|\d\d))(?![\w/-]|\.\d)"
)
_PADDED = re.compile(
    r"(?<!\d)\d{1,2}(?=:\d\d(?!\d)|\.\d\d ?[apAP]\.? ?[mM])|(?<=:)\d\d(?= ?min)|(?<=\b0:)\d\d|(?<=\b00:)\d\d"
    r"|[$£€¥₹] ?[\d,]+\.\d\d(?!\d)"
)
_DAY = re.compile(r"(?<!\d)0\d(?= ?[-–]? ?[A-Z][a-z]{2})|(?<=[a-z] )0\d(?!\d)")
_ORDERS = re.compile(
    r"(?<![A-Za-z])(?:(?P<three>t\.?d\.?s|t\.?i\.?d|tiw)|q\.?d\.?s|q\.?i\.?d)(?![A-Za-z])", re.IGNORECASE
)
_SMALL_ROMAN = re.compile(r"(?<![A-Za-z])i{1,3}(?= (?:tab|cap|gtt|drop|puff|spray))")
_RUN = re.compile(r"\d{1,3}(?:,\d{3})+(?!,?\d)|(?<![\dA-Za-z.,/-])[1-9]\d{0,2}(?: \d{3})* 0\d\d(?: \d{3})*(?!\d)|\d+")
_SCALED = re.compile(r"[ -]?(thousand|million|billion|trillion|bn|mn|tn|MM|[kKmMbB])(?![A-Za-z])")
_ONE_SPAN = re.compile(r"\d\d(?P<year>\d\d)[-–/](?P<last>\d\d)(?![\w/-]|[.,]\d| ?[%m])")
_CENTURY = re.compile(r"(?<!\d)(1[5-9]|20)\d\d[-–/]$")
_ZEROS = {"thousand": 3, "k": 3, "million": 6, "mn": 6, "mm": 6, "m": 6, "billion": 9, "bn": 9, "b": 9,
          "trillion": 12, "tn": 12}  # fmt: skip


def _small_romans(text: str) -> Iterator[Atom]:
    for found in _SMALL_ROMAN.finditer(text):
        yield Atom(str(len(found.group())), found.start(), found.end(), optional=True)


def _dates(found: re.Match[str], tag: str) -> tuple[tuple[str, int, str], ...]:
    """The days, months and years a date in figures may mean in the order its language uses."""
    if found["y"]:
        return ((str(int(found["d"])), int(found["m"]), found["y"]),)
    a, b, year = int(found["a"]), int(found["b"]), found["c"]
    day_first, month_first = (str(a), b, year), (str(b), a, year)
    if tag in ("en-us", "en-ph"):
        return (month_first,)
    if tag in ("en", "en-ca"):
        return (day_first,) if a > 12 or a == b else (month_first,) if b > 12 else ()
    return (day_first,)


def figures(text: str, tag: str) -> list[Atom]:
    """The figures of `text` (made plain), in order: digits, number words, and what may be said as a number."""
    dated = {found.start(): _dates(found, tag) for found in _DATE.finditer(text)}
    padded = {i for pattern in (_PADDED, _DAY) for found in pattern.finditer(text) for i in range(*found.span())}
    atoms: list[Atom] = []
    for found in _RUN.finditer(text):
        digits = found.group().replace(",", "").replace(" ", "")
        also = [*proof.padded(digits)] if found.start() in padded else []
        century = _CENTURY.search(text[max(0, found.start() - 6) : found.start()])
        if century and len(digits) == 2:
            also.append(century.group(1) + digits)
            span = _ONE_SPAN.match(text, century.start())
            if span and span["year"] < span["last"]:
                digits = also.pop()
        scaled = _SCALED.match(text, found.end())
        if scaled:
            also.append(digits + "0" * _ZEROS[scaled.group(1).lower()])
        atoms += proof.naked_points(text, found.start(), ".")
        atoms.append(Atom(digits, found.start(), found.end(), tuple(also), date=dated.get(found.start(), ())))
    letters = re.sub(r"\d", "#", text)
    atoms += [atom for atom in told(letters) if not atom.month]
    atoms += (*proof.romans(text), *_small_romans(text))
    for found in _ORDERS.finditer(text):
        atoms.append(Atom("3" if found["three"] else "4", found.start(), found.end(), optional=True))
    return sorted(atoms, key=lambda atom: (atom.start, atom.end))


# Signs -----------------------------------------------------------------------------------------------

_SAID = {
    "%": "percent", "‰": "thousand", "+": "plus", "=": "equals", "<": "less|under|below",
    ">": "greater|over|above|more", "≤": "less|most", "≥": "greater|least", "≠": "not", "≈": "about",
    "~": "about|tilde", "±": "plus", "×": "times|by|for", "÷": "divided", "/": "per|over|slash|or|out|to",
    "\\": "backslash", "^": "caret|power", "&": "and|ampersand", "@": "at", "#": "number|hash",
    "°": "degree|degrees|hour|hours", "€": "euro|euros", "$": "dollar|dollars", "£": "pound|pounds", "¥": "yen",
    "₹": "rupee|rupees", "¢": "cent|cents", "√": "root", "∞": "infinity", "§": "section", "©": "copyright",
    "→": "to", "←": "from", "↑": "increased", "↓": "decreased", "↔": "to",
}  # fmt: skip
_DASHES = frozenset(("to", "dash", "minus", "hyphen", "through"))


_SCALE_LETTERS = {"k": "thousand", "m": "million", "mn": "million", "mm": "million", "b": "billion", "bn": "billion",
                  "tn": "trillion"}  # fmt: skip
_LARGE = re.compile(
    r"(?:[$£€¥₹] ?[\d.,]+(?: ?[-–] ?[$£€¥₹]?[\d.,]+)? ?(?P<letter>bn|mn|tn|[kKmMbB])|\d ?(?P<units>MM|K)(?= units?\b)"
    r"|\d[ -]?(?P<word>thousand|million|billion|trillion))(?![A-Za-z\d])"
)


def _unsaid_orders(text: str, words: str) -> Iterator[str]:
    """Thousands, millions and times a day that stand in letters, and that `words` tell fewer times."""
    row = words.lower()
    needed = Counter(
        _SCALE_LETTERS.get((found["letter"] or found["units"] or "").lower()) or found["word"]
        for found in _LARGE.finditer(text)
    )
    needed += Counter(f"{'three' if found['three'] else 'four'} times" for found in _ORDERS.finditer(text))
    spelled = Counter(f"{'three' if found['three'] else 'four'} times" for found in _ORDERS.finditer(row))
    for what, times in needed.items():
        if row.count(what) + spelled[what] < times:
            yield what


_POINTS = frozenset(
    ("point", "dot", "comma", "dollars", "dollar", "pounds", "pound", "euros", "euro", "yen", "rupees", "rupee")
)
_ENGLISH = Tongue(
    unsaid=_UNSAID,
    figures=figures,
    told=told,
    unsaid_orders=_unsaid_orders,
    signs=_SAID,
    dashes=_DASHES,
    points={".": _POINTS},
    clock=re.compile(r"(?<![A-Za-z])[apAP]\.? ?[mM](?![A-Za-z])"),
    conjunction="and",
)


_SHORT_WORDS = "a|I|am|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we"
_COUNTED_OR_MEASURED = (
    r"(?:[%‰°µ]|[A-Za-z]{1,6}/|fl\.? ?oz|in\.|I\.U\.|square |cubic "
    rf"|(?:(?!(?:{_SHORT_WORDS})\b)[A-Za-z]{{1,2}}|mcg|m[gl]s|kgs|gms|nanog|[munpf]?mol|mm ?hg|[kmg]?(?:Pa|Hz|Bq|Da|Wh)"
    r"|[kmg]?cals?|mIU|IUs|c?m?Gy|c?m?Sv|mEq|m?Osm|bpm|rpm|ppm|mph|gal|gtts?|lbs|t[sb]+ps?|secs?|mins?|hrs|wks|mos|mths?"
    r"|yrs|BMI|(?:[a-z]{0,6}(?:gram|lit(?:re|er)|met(?:re|er))|unit|second|minute|hour|day|week|month|year|night|time|dose"
    r"|tablet|capsule|pill|puff|drop|spray|actuation|meal|breath|beat|cup|glass(?:e)?|teaspoon|tablespoon|pint|inch(?:e)?"
    r"|foot|feet|mile|pound|ounce|cell|serving|person|patient|point|degree|euro|dollar)s?|people|per ?cent|[mb]illion)\b)"
)
_POINTED = re.compile(
    r"\b(?P<word>at|after|by|until|from)\s+(?P<one>[12]?\d|0\d)\.(?P<m>[0-5]\d)"
    r"(?:(?P<to> ?[-–] ?| to | until )(?P<two>[12]?\d|0\d)\.(?P<n>[0-5]\d))?"
    rf"(?![\w/:-]|[.,]\d| ?{_COUNTED_OR_MEASURED})",
    re.IGNORECASE,
)
"""A time of day with a point, as British texts set it."""
_COMPACT = re.compile(r"\b(on|dated:?)\s+((?:19|20)\d\d)(\d\d)(\d\d)(?![\w/-]|[.,]\d)", re.IGNORECASE)


def _with_colons(found: re.Match[str]) -> str:
    to = f"{found['to']}{found['two']}:{found['n']}" if found["to"] else ""
    return f"{found['word']} {found['one']}:{found['m']}{to}"


def _apart(found: re.Match[str]) -> str:
    """A date of eight figures with dashes, if there is such a day; the figures are the same."""
    word, *figures = found.groups()
    try:
        date(*map(int, figures))
    except ValueError:
        return found.group()
    return f"{word} {'-'.join(figures)}"


def lost_figures(text: str, words: str, tag: str) -> tuple[str, ...]:
    """Figures and signs of `text` that `words` does not tell, and numbers in `words` that the text does not have."""
    text = _COMPACT.sub(_apart, text)
    return proof.lost_figures(_POINTED.sub(_with_colons, text) if tag == "en-gb" else text, words, tag, _ENGLISH)
