"""What an English text holds in figures and signs, and whether its words still tell all of it.

Reads the text with patterns of its own, never with the rules that made the words.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from audio.wording.english.figures_told import told
from audio.wording.read_back import Alignment, Atom, align

# What is left unsaid on purpose: schemes of addresses, ornaments, footnote marks, slashes between two words.
_COUNTED = (
    "(?:Tabs?|Tablets?|Capsules?|Puffs?|Drops?|Doses?|Times|Days|Weeks|Months|Hours|Mg|Ml|Mcg|Units|Milligrams"
    "|Micrograms|Grams|Millilitres)"
)
_NOT_SHORT = "".join(
    rf"(?<!\b{word})"
    for word in [
        "approx",
        "max",
        "min",
        "tel",
        "ext",
        "vol",
        "fig",
        "figs",
        "nos",
        "ref",
        "tab",
        "tabs",
        "cap",
        "caps",
        "chap",
        "sec",
        "temp",
        "ver",
        "version",
        "avg",
        "incl",
    ]
)
_FOOTNOTE = rf"(?<=[a-z]{{3}}){_NOT_SHORT}\.\d{{1,3}}(?:[,–-]\d{{1,3}})*(?=$| (?!{_COUNTED}\b)(?:[A-Z][a-z]|[AI]\b))"
_UNSAID = (
    (re.compile(r"https?://"), " "),
    (re.compile(r"^(?:→|-{1,2}>|=>)"), " "),
    (re.compile(r"\+/-|\+-(?=\d)"), "±"),
    (re.compile(r"-{1,2}>|=>"), "→"),
    (re.compile(r"<=(?!=)"), "≤"),
    (re.compile(r">=(?!=)"), "≥"),
    (
        re.compile(r"\b(?:and/or|s/he|he/she|his/her|him/her|w/o|w/in|n/a|c/o|b/c|h/o|y/o|s/c|w/(?= ))", re.IGNORECASE),
        " ",
    ),
    (re.compile(r"(?<=\w)/(?=[\s.,;:?!)\]'\"]|$)"), " "),
    (
        re.compile(
            r"\b(24(?=/7\b)|50(?=/50\b)|60(?=/40\b)|70(?=/30\b)|75(?=/25\b)|80(?=/20\b)|90(?=/10\b)|9(?=/11\b))/(?!\d+/)"
        ),
        r"\1 ",
    ),
    (re.compile(r"(?<=[a-z])\^(?=[23](?!\d))"), ""),
    (re.compile(r"\b([2-9])-1-1\b(?![-/]?\d)"), r"\1 1 1"),
    (re.compile(r"(?<=[A-Za-z1¹])[ ·⋅](kg|mL|ml|L|l|min|h|day|d|s|m)(?:⁻¹|[-−]1)(?!\d)"), r"/\1"),
    (re.compile(r"~~"), " "),
    (re.compile(r"\b(?:MSO4|MS04|MgSO4|ZnSO4)\b"), " "),
    (re.compile(r"\b1-8(\d\d)-(?=(?:\d-)?[A-Z])"), r"1 8\1 "),
    (re.compile(r"(?:[*=~#+-] ?){4,}"), " "),
    (re.compile(r"(?<=[\w%)\]\"'.,;:?!])\[\d{1,3}(?: ?[,–-] ?\d{1,3})*\]"), " "),
    (re.compile(r"(?<=[\w%)\]\"'.,;:?!])\[\^[\w-]{1,30}\]"), " "),
    (re.compile(_FOOTNOTE, re.ASCII), ". "),
    (re.compile(r"(?:(?<=[a-z]{3})|(?<=[.,;:?!\"')\]]))[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+)*(?=[\s.,;:?!)\"']|$)"), " "),
)
_RAISED = re.compile(r"[⁺⁻]?[⁰¹²³⁴-⁹]+|[₀-₉]+|[⁺⁻]")
_FOLDED = str.maketrans("’‘′“”″‐‑‒⁄∕−＋＝％µ", "'''\"\"\"--–//-+=%μ") | {ord("…"): "..."}
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
_ROMAN = re.compile(r"(?<![A-Za-z])(?=[IVXL])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![B-Z]?[A-Z]{2}|[D-Z])")
_SMALL_ROMAN = re.compile(r"(?<![A-Za-z])i{1,3}(?= (?:tab|cap|gtt|drop|puff|spray))")
_RUN = re.compile(r"\d{1,3}(?:,\d{3})+(?!,?\d)|(?<![\dA-Za-z.,/-])[1-9]\d{0,2}(?: \d{3})* 0\d\d(?: \d{3})*(?!\d)|\d+")
_SCALED = re.compile(r"[ -]?(thousand|million|billion|trillion|bn|mn|tn|MM|[kKmMbB])(?![A-Za-z])")
_ONE_SPAN = re.compile(r"\d\d(?P<year>\d\d)[-–/](?P<last>\d\d)(?![\w/-]|[.,]\d| ?[%m])")
_CENTURY = re.compile(r"(?<!\d)(1[5-9]|20)\d\d[-–/]$")
_ZEROS = {"thousand": 3, "k": 3, "million": 6, "mn": 6, "mm": 6, "m": 6, "billion": 9, "bn": 9, "b": 9,
          "trillion": 12, "tn": 12}  # fmt: skip


def _plain(text: str) -> str:
    """`text` with every figure in ASCII, one space between words, and without what is left unsaid on purpose."""
    out: list[str] = []
    for character in text.translate(_FOLDED):
        if character.isascii():
            out.append(character if character >= " " else " " if character.isspace() else "")
            continue
        category = unicodedata.category(character)
        if category == "Nd":
            out.append(str(unicodedata.decimal(character)))
        elif category[0] == "C" and not character.isspace():
            continue
        elif character in "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉" or category not in ("No", "Nl"):
            out.append(" " if character.isspace() else character)
        else:
            value = unicodedata.numeric(character, -1)
            whole = str(int(value)) if value >= 0 and value == int(value) else ""
            out.append(f" {whole or unicodedata.normalize('NFKC', character).replace('⁄', '/')} ")
    plain = " ".join("".join(out).split())
    for pattern, left in _UNSAID:
        plain = pattern.sub(left, plain)
    return _RAISED.sub(lambda m: f" {unicodedata.normalize('NFKC', m.group()).replace('−', '-')} ", plain)


def _romans(text: str) -> Iterator[Atom]:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    for found in _ROMAN.finditer(text):
        figures = [values[c] for c in found.group()]
        total = sum(-v if any(v < w for w in figures[i + 1 : i + 2]) else v for i, v in enumerate(figures))
        yield Atom(str(total), found.start(), found.end(), optional=True)
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
        also: list[str] = []
        if found.start() in padded and digits[0] == "0" and len(digits) > 1:
            also += [str(int(digits))]
        century = _CENTURY.search(text[max(0, found.start() - 6) : found.start()])
        if century and len(digits) == 2:
            also.append(century.group(1) + digits)
            span = _ONE_SPAN.match(text, century.start())
            if span and span["year"] < span["last"]:
                digits = also.pop()
        scaled = _SCALED.match(text, found.end())
        if scaled:
            also.append(digits + "0" * _ZEROS[scaled.group(1).lower()])
        if text[found.start() - 1 : found.start()] == "." and not text[max(0, found.start() - 2)].isdigit():
            naked = not text[: found.start() - 1] or text[found.start() - 2] in " (<>=±~"
            atoms.append(Atom("0", found.start(), found.start(), optional=not naked))
        atoms.append(Atom(digits, found.start(), found.end(), tuple(also), date=dated.get(found.start(), ())))
    letters = re.sub(r"\d", "#", text)
    atoms += [atom for atom in told(letters) if not atom.month]
    atoms += _romans(text)
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
_CURRENCIES = frozenset("$£€¥₹¢")
_DASHES = frozenset(("to", "dash", "minus", "hyphen", "through"))
_PHONE_LIKE = re.compile(r"[+(]?\d[\d().+-]{0,30}(?:[ -]\(?\d[\d().-]{0,30}){0,9}")
_WORDS = re.compile(r"[^\W\d_]+")


def _grouped(text: str) -> set[int]:
    """Places inside telephone and reference numbers, whose hyphens are said as pauses."""
    places: set[int] = set()
    for found in _PHONE_LIKE.finditer(text):
        groups = re.findall(r"\d+", found.group())
        if sum(map(len, groups)) >= 7 and (
            len(groups) > 2
            or (found.group()[0] == "0" and len(groups[0]) > 1)
            or [*map(len, groups)] in ([3, 4], [5, 4])
        ):
            places.update(range(*found.span()))
    return places


def _missing_signs(gap: str, said: list[str], ranking: bool) -> Iterator[str]:
    """Signs of `gap` that none of the words `said` in its place tells."""
    left = Counter(said)
    for sign in gap:
        options = _SAID.get(sign)
        if sign in _CURRENCIES or options is None:
            if sign == "μ" and not any(word.startswith("micro") or word == "mu" for word in left):
                yield "µ"
            continue
        word = next((word for word in options.split("|") if left[word]), None)
        if word:
            left[word] -= 1
        elif not (sign == "/" and ranking):
            yield sign


def _unsaid_signs(
    text: str, words: str, text_atoms: list[Atom], word_atoms: list[Atom], laid: Alignment
) -> Iterator[str]:
    """Signs of `text` that the words between the same two figures do not tell."""
    grouped = _grouped(text)
    text_at = words_at = 0
    for pair in (*laid.pairs, None):
        text_to = text_atoms[pair.text_from].start if pair else len(text)
        words_to = word_atoms[pair.words_from].start if pair else len(words)
        gap, said = text[text_at:text_to], [w.lower() for w in _WORDS.findall(words[words_at:words_to])]
        dash = _dash(text, text_at, text_to) if text_at not in grouped else ""
        mixed = "and" in said and pair and any(a.ranking for a in word_atoms[pair.words_from : pair.words_to + 1])
        if dash and not set(said) & _DASHES and not mixed:
            yield dash
        between = text[text_at - 1 : text_at].isdigit() and text[text_to : text_to + 1].isdigit()
        if gap == "." and between and not _pointed(said, text, text_at, text_to) and text_at not in grouped:
            yield "."
        yield from _missing_signs(gap, said, bool(pair and word_atoms[pair.words_to - 1].ranking))
        if pair:
            text_at, words_at = text_atoms[pair.text_to - 1].end, word_atoms[pair.words_to - 1].end


def _dash(text: str, start: int, end: int) -> str:
    """The dash between two figures, or the minus before one, in `text[start:end]`; empty when there is none."""
    gap = text[start:end]
    if not text[end : end + 1].isdigit() or not gap:
        return ""
    if (gap.strip() in ("-", "–") or gap == "—") and text[max(0, start - 1) : start].isdigit():
        return gap.strip()
    gap = gap.rstrip("$£€¥₹")  # "-$5"
    before = start + len(gap) - 2
    return "-" if gap[-1:] == "-" and (before < 0 or text[before] in " ([<>=≤≥~≈±") else ""


def _pointed(said: list[str], text: str, before: int, after: int) -> bool:
    """Whether the point between two figures was told: by its word, a currency's, or as a time or a pause."""
    if set(said) & {
        "point",
        "dot",
        "comma",
        "dollars",
        "dollar",
        "pounds",
        "pound",
        "euros",
        "euro",
        "yen",
        "rupees",
        "rupee",
    }:
        return True
    clock = re.match(r"\d\d(?!\d)", text[after:]) and re.search(r"(?<!\d)[012]?\d$", text[:before])
    return bool(clock and re.search(r"[apAP]\.? ?[mM]", text[after : after + 20]))


def lost_figures(text: str, words: str, tag: str) -> tuple[str, ...]:
    """Figures and signs of `text` that `words` does not tell, and numbers in `words` that the text does not have."""
    plain = _plain(text)
    text_atoms, word_atoms = figures(plain, tag), told(words)
    laid = align(text_atoms, word_atoms)
    lost = [plain[text_atoms[i].start : text_atoms[i].end] or "0" for i in laid.lost]
    lost += [f"not in the text: {words[word_atoms[j].start : word_atoms[j].end]}" for j in laid.added]
    lost += _torn(words, word_atoms, laid)
    lost += _unsaid_orders(plain, words)
    if not lost:
        lost += _unsaid_signs(plain, words, text_atoms, word_atoms, laid)
    said = [w.lower() for w in _WORDS.findall(words)]
    for sign in _CURRENCIES & set(plain):
        if plain.count(sign) > sum(word in _SAID[sign].split("|") for word in said) and not _ranged(sign, plain):
            lost.append(sign)
    return tuple(lost)


def _torn(words: str, word_atoms: list[Atom], laid: Alignment) -> Iterator[str]:
    """Numbers whose words only look whole digit by digit: "one and twenty" for 120, "one two hundred" for 1,200."""
    for pair in laid.pairs:
        several = word_atoms[pair.words_from : pair.words_to]
        if len(several) < 2 or pair.text_to - pair.text_from > 1:
            continue
        said = words[several[0].start : several[-1].end]
        figures = [atom for atom in several if atom.digits]
        between = [words[one.end : other.start] for one, other in pairwise(several)]
        if any("and" in _WORDS.findall(gap.lower()) for gap in between) or any(len(a.digits) > 2 for a in figures):
            yield f"not one number: {said}"


_SCALE_LETTERS = {"k": "thousand", "m": "million", "mn": "million", "mm": "million", "b": "billion", "bn": "billion",
                  "tn": "trillion"}  # fmt: skip
_LARGE = re.compile(
    r"(?:[$£€¥₹] ?[\d.,]+(?: ?[-–] ?[$£€¥₹]?[\d.,]+)? ?(?P<letter>bn|mn|tn|[kKmMbB])|\d ?(?P<units>MM|K)(?= units?\b)"
    r"|\d[ -]?(?P<word>thousand|million|billion|trillion))(?![A-Za-z])"
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


def _ranged(sign: str, text: str) -> bool:
    """Whether a currency sign repeats inside a range, which is said with the currency's name once or twice."""
    return bool(re.search(rf"{re.escape(sign)}[\d.,]+ ?[-–] ?{re.escape(sign)}", text))
