"""Sentence bounds: sentencex, with the abbreviations of health texts laid over it.

sentencex proposes the bounds; a bound behind an abbreviation that wants something after it ("Dr.", "approx.",
"2.5 ml. of it") is taken back. Bounds are never added but in very long paragraphs, see `LONGEST`.
"""

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from handouts.model import Span, Text, plain

LONGEST = 5_000
"""Characters given to sentencex at once: its time grows with the square of the quotation marks in a paragraph."""


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_ALWAYS_GO_ON = _words(
    # Titles, and words that only ever introduce what follows.
    "dr drs mr mrs ms mx prof rev hon messrs sgt capt e.g eg i.e viz cf vs approx incl excl esp"
)
_GO_ON_BEFORE_NUMBERS = _words(
    "no nos p pp pg art nr type fig figs tab eq ref refs vol vols ch sect para paras ext tel ca c "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_GO_ON_BEFORE_NAMES = _words("a.m p.m am pm mon tue tues wed thu thur thurs fri sat sun")
_MAY_GO_ON = _words(
    # These may end a sentence: a small letter, a number or a sign after them says that they do not.
    "mg mcg g kg ml l cl dl iu mmol mol cm mm m km in ft oz lb lbs pt tsp tbsp tab tabs cap caps amp inj susp soln "
    "a.m p.m am pm b.d bd b.i.d bid t.d.s tds t.i.d tid q.d.s qds q.i.d qid o.d od o.n on. o.m p.r.n prn stat "
    "max min temp avg est ref refs app appt dept resp wt ext tel fig st sr "
    "hr hrs mins sec secs wk wks mo mos yr yrs h d etc al inc ltd co corp jr dept hosp univ assoc "
    "u.s u.k u.s.a e.u ph.d m.d b.a m.sc r.n n.b nb p.s a.k.a c.f i.v iv i.m im s.c sc p.o po p.v p.r"
)
_DAYS_AND_MONTHS = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_LAST_WORD = re.compile(r"[(\[\"'“‘]*([^\s(\[\"'“‘]+)\.\s*$")
_LONGEST_ABBREVIATION = 40
_NUMBER_ALONE = re.compile(r"\s*(?:\(?\d{1,3}[.)]|[a-zA-Z][.)])\s*$")
_WORDS = re.compile(r"[^\W_]")
_WHITE = re.compile(r"[ \t\n\r\f\v]+")
_EDGE = " \t\n\r\f\v\u00a0\u202f\u2007"


def split_text(text: Text, language: str) -> tuple[Text, ...]:
    """The sentences of `text`, styles kept; together they are the text save for white space between them.

    `language` is a BCP 47 tag. Runs of spaces and line breaks become one space; no-break spaces stay.
    """
    tidy = tidied(text)
    whole = plain(tuple(span for span in tidy if not span.note))
    ends = [_with_references(tidy, end) for _start, end in sentence_bounds(whole, language)]
    pieces = (trimmed(piece) for piece in _cut(tidy, ends))
    return tuple(piece for piece in pieces if piece)


def _with_references(text: Text, end: int) -> int:
    """A bound found in `text` without its numbers of notes, moved behind those that stand before or at it."""
    said = moved = 0
    for span in text:
        if span.note and said <= end:
            moved += len(span.text)
        elif not span.note:
            said += len(span.text)
    return end + moved


def tidied(text: Text) -> Text:
    """`text` with runs of spaces and line breaks made one space, none at either end, and no empty spans."""
    spans: list[Span] = []
    open_space = True
    for span in text:
        words = _WHITE.sub(" ", span.text)
        if open_space:
            words = words.removeprefix(" ")
        if words:
            open_space = words.endswith(" ")
            spans.append(_with_words(span, words))
    return trimmed(tuple(spans))


def trimmed(text: Text) -> Text:
    """`text` without white space at either end, no-break spaces included."""
    spans = list(text)
    while spans and not (first := spans[0].text.lstrip(_EDGE)):
        spans.pop(0)
    if spans:
        spans[0] = _with_words(spans[0], first)
    while spans and not (last := spans[-1].text.rstrip(_EDGE)):
        spans.pop()
    if spans:
        spans[-1] = _with_words(spans[-1], last)
    return tuple(spans)


def sentence_bounds(words: str, language: str) -> tuple[tuple[int, int], ...]:
    """Start and end (not included) of every sentence of `words`; without a gap from 0 to its length."""
    ends = [end for end in _proposed_ends(words, language) if 0 < end < len(words)]
    kept: list[int] = []
    for place, end in enumerate(ends):
        start = kept[-1] if kept else 0
        following = words[end : ends[place + 1]] if place + 1 < len(ends) else words[end:]
        if not goes_on(words[start:end], following):
            kept.append(end)
    kept.append(len(words))
    return tuple(zip([0, *kept[:-1]], kept, strict=True)) if words else ()


def goes_on(before: str, after: str) -> bool:
    """Whether `after` belongs to the sentence that `before` seems to end."""
    if not _WORDS.search(before) or _NUMBER_ALONE.match(before) or not _WORDS.search(after):
        return True
    found = _LAST_WORD.search(before[-_LONGEST_ABBREVIATION:])
    if not found:
        return False
    word, opening = found[1].lower(), after.lstrip(_EDGE)
    if word in _ALWAYS_GO_ON:
        return True
    if word in _GO_ON_BEFORE_NUMBERS and opening[:1].isdigit():
        return True
    if word in _GO_ON_BEFORE_NAMES and _DAYS_AND_MONTHS.match(opening):
        return True
    return word in _MAY_GO_ON and _continues(opening)


def _continues(opening: str) -> bool:
    first = opening.lstrip("([“‘\"'")[:1]
    return first.islower() or first.isdigit() or first in "+-–—/=<>≤≥±%&,;:"


def _proposed_ends(words: str, language: str) -> Iterator[int]:
    code = language.partition("-")[0].lower() or "en"
    for offset, piece in _chunks(words):
        for bound in get_sentence_boundaries(code, piece):
            yield offset + int(bound["end_index"])


def _chunks(words: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(words) - start > LONGEST:
        window = words[start : start + LONGEST]
        cut = max(window.rfind(". "), window.rfind("? "), window.rfind("! ")) + 2
        if cut < LONGEST // 2:
            cut = window.rfind(" ") + 1 or LONGEST
        yield start, words[start : start + cut]
        start += cut
    yield start, words[start:]


def _cut(text: Text, ends: list[int]) -> Iterator[Text]:
    """`text` cut at character offsets `ends`, which rise and end with its length."""
    piece: list[Span] = []
    wanted = iter(ends)
    end, start = next(wanted, None), 0
    for span in text:
        used = 0
        while end is not None and end <= start + len(span.text):
            if end - start > used:
                piece.append(_with_words(span, span.text[used : end - start]))
            yield tuple(piece)
            piece, used, end = [], end - start, next(wanted, None)
        if used < len(span.text):
            piece.append(_with_words(span, span.text[used:]))
        start += len(span.text)
    if piece:
        yield tuple(piece)


def _with_words(span: Span, words: str) -> Span:
    if words == span.text:
        return span
    return Span(words, span.strong, span.script, span.link, span.language, span.note)
