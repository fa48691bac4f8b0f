"""Whether words still tell all figures and signs of a text: what the proof of every language shares.

A language gives a `Tongue`: how its figures are found in a text and in words, and by which words its signs are
told. Nothing here or there uses the rules that made the words.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from audio.wording.read_back import Alignment, Atom, align

CURRENCIES = frozenset("$£€¥₹¢")
_RAISED = re.compile(r"[⁺⁻]?[⁰¹²³⁴-⁹]+|[₀-₉]+|[⁺⁻]")
_FOLDED = str.maketrans("’‘′“”″‐‑‒⁄∕−＋＝％µ", "'''\"\"\"--–//-+=%μ") | {ord("…"): "..."}
_ROMAN = re.compile(r"(?<![A-Za-z])(?=[IVXL])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![B-Z]?[A-Z]{2}|[D-Z])")
_PHONE_LIKE = re.compile(r"[+(]?\d[\d().+-]{0,30}(?:[ -]\(?\d[\d().-]{0,30}){0,9}")
_WORDS = re.compile(r"[^\W\d_]+")


ARROWS = (
    (re.compile(r"^(?:→|-{1,2}>|=>)"), " "),
    (re.compile(r"\+/-|\+-(?=\d)"), "±"),
    (re.compile(r"-{1,2}>|=>"), "→"),
    (re.compile(r"<=(?!=)"), "≤"),
    (re.compile(r">=(?!=)"), "≥"),
)
"""Signs of several characters; an arrow that begins a text is an ornament."""
LEFT_OPEN = (re.compile(r"(?<=\w)/(?=[\s.,;:?!)\]'\"]|$)"), " ")
"""A slash that nothing follows."""
STRUCK = (re.compile(r"~~"), " ")
NOTES = (
    (re.compile(r"(?:[*=~#+-] ?){4,}"), " "),
    (re.compile(r"(?<=[\w%)\]\"'.,;:?!])\[\d{1,3}(?: ?[,–-] ?\d{1,3})*\]"), " "),
    (re.compile(r"(?<=[\w%)\]\"'.,;:?!])\[\^[\w-]{1,30}\]"), " "),
)
"""Ornaments and marks of notes in brackets."""


def raised_notes(small: str) -> tuple[re.Pattern[str], str]:
    """Raised marks of notes behind a stop or a word of `small` letters: left unsaid."""
    before = rf"(?:(?<=[{small}]{{3}})|(?<=[.,;:?!\"')\]]))"
    return re.compile(rf"{before}[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+)*(?=[\s.,;:?!)\"']|$)"), " "


@dataclass(frozen=True)
class Tongue:
    """How one language tells figures and signs.

    `unsaid` replaces what is left out on purpose. `figures(plain text, tag)` and `told(words)` give atoms in order.
    `signs` names the words for a sign, parted by "|"; `dashes` those for a dash or a minus between figures;
    `points` those that tell a mark between two figures; `clock` follows a time of day written with a point;
    `conjunction` joins a whole number and its fraction. `unsaid_orders(plain text, words)` gives what else is
    missing. `parting` parts thousands, but may part two numbers as well: then a comma stands in the words.
    """

    unsaid: Sequence[tuple[re.Pattern[str], str]]
    figures: Callable[[str, str], list[Atom]]
    told: Callable[[str], list[Atom]]
    unsaid_orders: Callable[[str, str], Iterator[str]]
    signs: Mapping[str, str]
    dashes: frozenset[str]
    points: Mapping[str, frozenset[str]]
    clock: re.Pattern[str]
    conjunction: str
    parting: str = ""


def plain(text: str, unsaid: Sequence[tuple[re.Pattern[str], str]]) -> str:
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
    row = " ".join("".join(out).split())
    for pattern, left in unsaid:
        row = pattern.sub(left, row)
    return _RAISED.sub(lambda m: f" {unicodedata.normalize('NFKC', m.group()).replace('−', '-')} ", row)


def naked_points(text: str, start: int, marks: str) -> Iterator[Atom]:
    """The zero that may be said before a decimal mark with nothing ahead, where figures begin at `start`."""
    before = text[max(0, start - 2) : start]
    if before[-1:] and before[-1] in marks and not before[0].isdigit():
        yield Atom("0", start, start, optional=len(before) > 1 and before[0] not in " (<>=±~")


def padded(digits: str) -> tuple[str, ...]:
    """What figures with zeros ahead may be said as."""
    return (str(int(digits)),) if digits[0] == "0" and len(digits) > 1 else ()


def romans(text: str) -> Iterator[Atom]:
    """What may be a Roman numeral; it needs no partner."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    for found in _ROMAN.finditer(text):
        figures = [values[c] for c in found.group()]
        total = sum(-v if any(v < w for w in figures[i + 1 : i + 2]) else v for i, v in enumerate(figures))
        yield Atom(str(total), found.start(), found.end(), optional=True)


def lost_figures(text: str, words: str, tag: str, tongue: Tongue) -> tuple[str, ...]:
    """Figures and signs of `text` that `words` does not tell, and numbers in `words` that the text does not have."""
    row = plain(text, tongue.unsaid)
    text_atoms, word_atoms = tongue.figures(row, tag), tongue.told(words)
    laid = align(text_atoms, word_atoms)
    lost = [row[text_atoms[i].start : text_atoms[i].end] or "0" for i in laid.lost]
    lost += [f"not in the text: {words[word_atoms[j].start : word_atoms[j].end]}" for j in laid.added]
    lost += _torn(row, words, text_atoms, word_atoms, laid, tongue)
    lost += tongue.unsaid_orders(row, words)
    if not lost:
        lost += _unsaid_signs(row, words, text_atoms, word_atoms, laid, tongue)
    said = [w.lower() for w in _WORDS.findall(words)]
    for sign in sorted(CURRENCIES & set(row)):
        if row.count(sign) > sum(word in tongue.signs[sign].split("|") for word in said) and not _ranged(sign, row):
            lost.append(sign)
    return tuple(lost)


def _torn(
    text: str, words: str, text_atoms: list[Atom], word_atoms: list[Atom], laid: Alignment, tongue: Tongue
) -> Iterator[str]:
    """Numbers whose words only look whole digit by digit: "one and twenty" for 120, "one two hundred" for 1,200."""
    for pair in laid.pairs:
        several = word_atoms[pair.words_from : pair.words_to]
        run = text[text_atoms[pair.text_from].start : text_atoms[pair.text_from].end]
        if len(several) < 2 or pair.text_to - pair.text_from > 1:
            continue
        said = words[several[0].start : several[-1].end]
        figures = [atom for atom in several if atom.digits]
        gaps = [words[one.end : other.start].lower() for one, other in pairwise(several)]
        if tongue.parting and tongue.parting in run and any("," in gap for gap in gaps):
            continue
        between = [_WORDS.findall(gap) for gap in gaps]
        if any(tongue.conjunction in gap for gap in between) or any(len(atom.digits) > 2 for atom in figures):
            yield f"not one number: {said}"


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


def _missing_signs(gap: str, said: list[str], ranking: bool, signs: Mapping[str, str]) -> Iterator[str]:
    """Signs of `gap` that none of the words `said` in its place tells."""
    left = Counter(said)
    for sign in gap:
        options = signs.get(sign)
        if sign in CURRENCIES or options is None:
            if sign == "μ" and not any(word.startswith(("micro", "micró")) or word == "mu" for word in left):
                yield "µ"
            continue
        word = next((word for word in options.split("|") if left[word]), None)
        if word:
            left[word] -= 1
        elif not (sign == "/" and ranking):
            yield sign


def _unsaid_signs(
    text: str, words: str, text_atoms: list[Atom], word_atoms: list[Atom], laid: Alignment, tongue: Tongue
) -> Iterator[str]:
    """Signs of `text` that the words between the same two figures do not tell."""
    grouped = _grouped(text)
    text_at = words_at = 0
    for pair in (*laid.pairs, None):
        text_to = text_atoms[pair.text_from].start if pair else len(text)
        words_to = word_atoms[pair.words_from].start if pair else len(words)
        gap, said = text[text_at:text_to], [w.lower() for w in _WORDS.findall(words[words_at:words_to])]
        dash = _dash(text, text_at, text_to) if text_at not in grouped else ""
        mixed = (
            tongue.conjunction in said
            and pair
            and any(a.ranking for a in word_atoms[pair.words_from : pair.words_to + 1])
        )
        if dash and not set(said) & tongue.dashes and not mixed:
            yield dash
        between = text[text_at - 1 : text_at].isdigit() and text[text_to : text_to + 1].isdigit()
        if gap in tongue.points and between and text_at not in grouped:
            on_the_clock = gap == "." and _clock(text, text_at, text_to, tongue.clock)
            if not set(said) & tongue.points[gap] and not on_the_clock:
                yield gap
        yield from _missing_signs(gap, said, bool(pair and word_atoms[pair.words_to - 1].ranking), tongue.signs)
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


def _clock(text: str, before: int, after: int, clock: re.Pattern[str]) -> bool:
    """Whether the point between two figures stands in a time of day."""
    minutes = re.match(r"\d\d(?!\d)", text[after:]) and re.search(r"(?<!\d)[012]?\d$", text[:before])
    return bool(minutes and clock.search(text[after : after + 20]))


def _ranged(sign: str, text: str) -> bool:
    """Whether a currency sign repeats inside a range, which is said with the currency's name once or twice."""
    return bool(re.search(rf"{re.escape(sign)}[\d.,]+ ?[-–] ?{re.escape(sign)}", text))
