"""Comment sections and reply forms: where they begin, and how far what follows is surely theirs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handouts.cleaning.marks import Marked
from handouts.cleaning.phrases import phrases
from handouts.cleaning.wordings import LANGUAGES, rows
from handouts.cleaning.wordings.kinds import CONTROL, COUNTED, ONE_COMMENT, Surety
from handouts.model import Heading, ItemList, Paragraph, Preformatted, Quote


def _words(field: str, colon: bool | None = None) -> str:
    """A pattern for what languages have in a field of `Language`: all of them, or those that need a colon or not."""
    return "|".join(
        row for language in LANGUAGES if colon in (None, language.colon) for row in rows(getattr(language, field))
    )


_ON = _words("on")
_SAYS = re.compile(
    rf".{{2,60}}?\b(?:(?:{_words('verbs', colon=False)})(?: (?:{_ON}) .{{4,40}})?:?"
    rf"|(?:{_words('verbs', colon=True)})(?: (?:{_ON}) .{{4,40}})? ?:)$",
    re.IGNORECASE,
)
_SAID = re.compile(rf"[^.!?:]{{2,60}}? (?:{_words('verbs')})(?: (?:{_ON}) [^.:]{{4,40}})? ?: \S", re.IGNORECASE)
_AGO = re.compile(rf"[^.!?]{{2,40}} [·•|–-] (?:{_words('ago')})\b", re.IGNORECASE)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th|er|\.)? (?:de )?\w{3,12}|\w{3,12} \d{1,2}(?:st|nd|rd|th)?)\.?,? (?:del? )?\d{4}"
_FIGURES = r"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
_TIME = (
    rf"(?:,| -)? ?(?:(?:{_ON}) )?\d{{1,2}}(?:[:.]\d\d(?::\d\d)?| ?h(?: ?\d\d)?(?: ?min)?)"
    r"(?: ?[ap]\.? ?m\.?| uhr)?"
)
_STAMP = re.compile(
    rf"(?:.{{2,40}}?[,·•|–-]? )?(?:(?:{_ON}) )?(?:{_DAY}(?:{_TIME})?|{_FIGURES}{_TIME}):?$"
    rf"|(?:.{{2,40}}? )?(?:{_words('ago')})$",
    re.IGNORECASE,
)
_DATE = re.compile(rf"{_DAY}:?$", re.IGNORECASE)
_BY = re.compile(rf"(?:{_words('by')}):? (?-i:[A-ZÀ-ÖØ-Þ])", re.IGNORECASE)
_BUTTON = re.compile(rf"(?:\d{{1,4}} )?(?:{_words('answers')})(?: (?:[·•|] )?(?:{_words('answers')}))*$", re.IGNORECASE)
_NAME_LINES = 3
"""A comment begins with lines for its name, what that person is, and when; no more."""


@dataclass(frozen=True)
class Thread:
    """A comment section: the places of its title and of its comments."""

    title: int
    comments: tuple[int, ...]

    @property
    def end(self) -> int:
        """The place after the last of it."""
        return max((self.title, *self.comments)) + 1


def find_thread(blocks: Sequence[Marked], title: int, tail: int) -> Thread | None:
    """The comment section whose title stands at `title`; None when what follows does not look like comments.

    From `tail` on there is nothing but furniture.
    """
    first = _below_form(blocks, title)
    end = _horizon(blocks, first)
    counted = COUNTED in blocks[title].phrases
    formed = _opens_form(blocks, end, tail)
    signs = [place for place in range(first, end) if _is_sign(blocks[place])]
    if not counted:
        signs = [place for place in signs if not _BY.match(blocks[place].words)]
    announced = counted or (formed and ONE_COMMENT not in blocks[title].phrases)
    if signs and (announced or _is_talk(blocks, first, signs)):
        closed = formed or (counted and tail < len(blocks) and end >= tail)
        last = end - 1 if closed else _with_body(blocks, signs[-1], end)
        return Thread(title, tuple(range(first, last + 1)))
    listed = first
    while listed < end and _is_numbered(blocks[listed]):
        listed += 1
    if listed > first and counted and formed:  # paragraphs of entries may have come out between the entries
        return Thread(title, tuple(range(first, end)))
    if listed > first and (counted or (formed and listed == end)):
        return Thread(title, tuple(range(first, listed)))
    if not counted:
        return None
    nothing_more = first >= tail
    count = int(found[0]) if (found := re.findall(r"\d+", blocks[title].words)) else 0
    whole = end == len(blocks) and count == end - first
    if formed or whole or nothing_more:
        return Thread(title, () if nothing_more and not formed else tuple(range(first, end)))
    return None


def _below_form(blocks: Sequence[Marked], title: int) -> int:
    """The place where comments begin: under their title, or under a form that stands right there above them."""
    place = title + 1
    while place < len(blocks) and (blocks[place].phrase("reply-form") or CONTROL in blocks[place].phrases):
        place += 1
    return place if any(map(_is_sign, blocks[place : place + 2])) else title + 1


def _is_talk(blocks: Sequence[Marked], first: int, signs: Sequence[int]) -> bool:
    """Whether signs are enough without a count or a form: they come at once, and are more than somebody's words."""
    sure = [place for place in signs if not _is_bare_date(blocks, place)]
    stamps = [place for place in sure if not _SAYS.match(blocks[place].words.strip())]
    return signs[0] <= first + 1 and len(sure) > 1 and bool(stamps)


def _is_bare_date(blocks: Sequence[Marked], place: int) -> bool:
    """Whether a sign is a day alone with no name above it, as in a diary."""
    above = blocks[place - 1]
    named = above.is_short and above.words.count(" ") < 4
    return bool(_DATE.match(blocks[place].words.strip())) and not named


def form_end(blocks: Sequence[Marked], title: int, tail: int) -> int:
    """The place after the reply form whose title or first line stands at `title`; `title` when none follows."""
    place = title + 1
    while place < len(blocks) and blocks[place].phrase("reply-form"):
        place += 1
    found = place > title + 1 or place >= tail
    if found or blocks[title].phrase("reply-form", Surety.SURE):
        return place
    return title


def _opens_form(blocks: Sequence[Marked], place: int, tail: int) -> bool:
    if place >= len(blocks) or not blocks[place].phrase("reply-form", Surety.OPENER, Surety.SURE):
        return False
    return form_end(blocks, place, tail) > place


def _horizon(blocks: Sequence[Marked], first: int) -> int:
    """The place where a comment section must have ended: the next heading, form or other title of furniture."""
    for place in range(first, len(blocks)):
        block = blocks[place]
        if block.phrase("reply-form", Surety.OPENER, Surety.SURE):
            return place
        if block.phrase("related") or block.phrase("comments", Surety.OPENER):
            return place
        if block.is_heading and not _is_sign(block) and not _belongs_to_comment(blocks, place, first):
            return place
    return len(blocks)


def _belongs_to_comment(blocks: Sequence[Marked], place: int, first: int) -> bool:
    """Whether what looks like a heading is said in a comment, or the name above its time: "What about tea?"."""
    if place - 1 >= first and _ends_with_name(blocks[place - 1]):
        return True
    if place + 1 == len(blocks):
        return False
    words, after = blocks[place].words.strip(), blocks[place + 1]
    if _is_button(after) or after.phrase("reply-form", Surety.OPENER, Surety.SURE):
        return True
    named = words.count(" ") < 4 and bool(_STAMP.match(after.words.strip()))
    return named or (words.endswith("?") and _is_sign(after))


def _is_sign(block: Marked) -> bool:
    """Whether a block shows that somebody comments: "Ann says:", "3 May 2024 at 4:15 pm", "Reply"."""
    lines = _lines(block)
    if _AGO.match(lines[0]) or (isinstance(block.block, ItemList) and all(map(_SAID.match, lines))):
        return True
    if isinstance(block.block, (Heading, Paragraph)) and len(lines[0]) > 120:
        return False
    return _is_button(block) or any(map(_is_name, lines[:_NAME_LINES])) or (len(lines) > 1 and _is_pressed(lines[-1]))


def _lines(block: Marked) -> list[str]:
    return [line.strip() for line in block.words.strip().split("\n")]


def _is_name(line: str) -> bool:
    return bool(len(line) <= 120 and (_SAYS.match(line) or _STAMP.match(line)))


def _is_pressed(line: str) -> bool:
    return bool(_BUTTON.match(line)) or any(p.kind == "comments" and p.surety is Surety.SURE for p in phrases(line))


def _is_button(block: Marked) -> bool:
    """Whether a block is a button or another control of a comment section, and nothing else."""
    return "\n" not in block.words.strip() and _is_pressed(block.words.strip())


def _ends_with_name(block: Marked) -> bool:
    """Whether a block is the name and the time of a comment, and what is said must follow."""
    return isinstance(block.block, (Heading, Paragraph, Preformatted)) and _is_name(_lines(block)[-1])


def _is_numbered(block: Marked) -> bool:
    return isinstance(block.block, ItemList) and block.block.start is not None


def _with_body(blocks: Sequence[Marked], sign: int, end: int) -> int:
    """The last place of a thread whose last sign stands at `sign`: a comment follows its name, not its buttons.

    One that begins with the words of another goes on with an answer.
    """
    last = sign
    if not _ends_with_name(blocks[sign]):
        return last
    while last + 1 < end and isinstance(blocks[last + 1].block, Quote):
        last += 1
    return min(last + 1, end - 1)
