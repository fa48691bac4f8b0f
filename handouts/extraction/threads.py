"""Comments that no name gives away: told by their title, or by being many of one shape that people answer to."""

import re
from collections import defaultdict
from collections.abc import Sequence

from handouts.extraction.page import BLOCK, HEADINGS, Page
from handouts.extraction.vocabulary import ANSWER, BY, FORM_TITLE, REPLY, SECTION_TITLE, WHEN

_PERSON = re.compile(
    r"(?:^|[\s_-])(?:avatar|user ?name|user-?info|poster|post-?profile|member|author-?avatar)", re.IGNORECASE
)
_ANSWERS = re.compile(r"(?:^|[\s_-])(?:answer|acceptedAnswer|suggestedAnswer)(?:$|[\s_-])", re.IGNORECASE)
"""Answers to a question are what the page is about."""
LONGEST_TITLE = 120
LONGEST_MARK = 80
"""Characters of a line that may be a name, a time or a button."""
_REASON = "under the title of a comment section"
_SHAPE = "contributions of one shape, with names and times, that people answer to"


def leave_threads(page: Page) -> None:
    """Leaves out comment sections and reply forms that are told by their titles, and threads of one shape."""
    for place, tag in enumerate(page.tags):
        if page.alive[place] and tag in BLOCK and not _has_blocks(page, place):
            words = page.words(place)
            if len(words) > LONGEST_TITLE:
                continue
            if FORM_TITLE.fullmatch(words):
                _leave_form(page, place)
            elif SECTION_TITLE.fullmatch(words):
                _leave_section(page, place, words)
    for kin in _shapes(page):
        _leave_kin(page, kin)


def _has_blocks(page: Page, place: int) -> bool:
    return any(page.tags[at] in BLOCK for at in page.inside(place) if page.alive[at])


def _rest(page: Page, place: int) -> list[int]:
    """What follows a title where it stands; for one that stands alone in a box, what follows the box."""
    while page.parents[place] > 0:
        kin = page.children(page.parents[place])
        rest = [at for at in kin if at > place]
        if rest or len(kin) > 1:
            return rest
        place = page.parents[place]
    return []


def _leave_section(page: Page, title: int, words: str) -> None:
    rest = _rest(page, title)
    if not rest or any(_holds_article(page, at) for at in rest):
        return
    counted = any(c.isdigit() for c in words)
    level = page.tags[title] if page.tags[title] in HEADINGS else ""
    theirs: list[int] = []
    for at in rest:
        if level and page.tags[at] in HEADINGS and page.tags[at] <= level and theirs:
            break
        theirs.append(at)
    signs = sum(_signs(page, at) for at in theirs) + _is_before_form(page, theirs[-1])
    if signs >= (1 if counted else 2):
        for at in (title, *theirs):
            page.drop(at, "comments", _REASON)


def _is_before_form(page: Page, last: int) -> bool:
    """Whether a reply form, left out already, stands in or right behind an element, or behind what that stands in."""
    end = page.ends[last]
    forms = [at for at, why in page.dropped.items() if why.kind == "reply-form"]
    return any(last < at < end or end <= at <= page.ends[page.parents[last]] for at in forms)


def _leave_form(page: Page, title: int) -> None:
    rest = _rest(page, title)
    fields = [at for at in rest if any(page.tags[n] in ("textarea", "form") for n in range(at, page.ends[at]))]
    if fields and not any(_holds_article(page, at) for at in fields):
        for at in (title, *(n for n in rest if n <= fields[-1])):
            page.drop(at, "reply-form", "a form for replies")


def _holds_article(page: Page, place: int) -> bool:
    within = range(place, page.ends[place])
    return any(page.tags[at] == "h1" or page.marks[at].article for at in within if page.alive[at])


def _signs(page: Page, place: int) -> int:
    """How many names of times and buttons to answer stand in an element."""
    found = 0
    for at in range(place, page.ends[place]):
        if page.alive[at] and page.own[at] and len(page.own[at]) <= LONGEST_MARK:
            marked = ANSWER.fullmatch(page.own[at]) or BY.fullmatch(page.own[at])
            found += bool(marked or page.tags[at] == "time" or WHEN.search(page.own[at]))
        elif page.alive[at] and page.tags[at] == "textarea":
            found += 1
    return found


def _shapes(page: Page) -> list[list[int]]:
    """Groups of elements in one place that have the same name and class."""
    groups: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for place, tag in enumerate(page.tags):
        if page.alive[place] and tag in ("li", "div", "article", "section", "tr", "table"):
            named = (page.elements[place].get("class") or "").split()
            groups[page.parents[place], tag, named[0] if named else ""].append(place)
    return [kin for kin in groups.values() if len(kin) > 1]


def _leave_kin(page: Page, kin: Sequence[int]) -> None:
    """Leaves out a thread; where its first contribution is the beginning of the page's text, that is the article."""
    thread = [at for at in kin if page.alive[at]]
    signs = [_is_signed(page, at) for at in thread]
    if len(thread) < 2 or sum(by for by, _when in signs) < 0.7 * len(thread):
        return
    if sum(when for _by, when in signs) < 0.5 * len(thread):
        return
    first = thread[0]
    own = _holds_article(page, first) or not _prose_before(page, first)
    for at in thread[1:] if own else thread:
        if not _holds_article(page, at):
            page.drop(at, "comments", _SHAPE)


def _is_signed(page: Page, place: int) -> tuple[bool, bool]:
    """Whether an element holds a button to answer it, or a face or a rank beside a name; and whether it tells when."""
    within = [at for at in range(place, page.ends[place]) if page.alive[at]]
    if any(_ANSWERS.search(f"{page.elements[at].get('class')} {page.elements[at].get('itemprop')}") for at in within):
        return False, False
    short = [page.own[at] for at in within if page.own[at] and len(page.own[at]) <= LONGEST_MARK]
    timed = any(page.tags[at] == "time" for at in within) or any(WHEN.search(line) for line in short)
    signed = any(_PERSON.search(page.elements[at].get("class") or "") for at in within)
    return signed or any(REPLY.fullmatch(line) for line in short), timed


def _prose_before(page: Page, place: int) -> bool:
    """Whether text of an article stands before an element: a paragraph with a comma or two."""
    return any(
        page.alive[at] and page.tags[at] in ("p", "div", "td", "section") and len(page.own[at]) > 150
        for at in range(place)
    )
