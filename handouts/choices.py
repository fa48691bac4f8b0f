"""What to keep and what to drop of a source, as typed: kinds of furniture and CSS selectors, with commas between."""

import re
from collections.abc import Mapping

from audio.registry import nearest
from handouts.errors import UsageError

LONGEST_SELECTOR = 300
"""Characters; a longer one is nested deeper than anybody writes it."""
MOST_CHOICES = 100
ELEMENTS = """
a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col
colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3
h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta
meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search
section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th
thead time title tr track u ul var video wbr acronym applet basefont big center dir font frame frameset marquee
nobr strike tt
"""
"""The elements of HTML (Living Standard, 4 and 15.2), the old ones last."""
_WORD = re.compile(r"[A-Za-z][\w-]*")
_PAIRS = {"(": ")", "[": "]"}


def choices(text: str, option: str, kinds: Mapping[str, str]) -> tuple[str, ...]:
    """The kinds and selectors in `text`, each once, in the order in which they stand.

    `option` is the word of the flag ("keep"). Raises UsageError for what is neither, with the nearest kind.
    """
    found = tuple(dict.fromkeys(_choice(part, option, kinds) for part in parts(text)))
    if len(found) > MOST_CHOICES:
        raise UsageError(f"--{option} names {len(found)} things. Name {MOST_CHOICES} at most.")
    return found


def parts(text: str) -> tuple[str, ...]:
    """The pieces of `text` between its commas; those within brackets and quotes part nothing."""
    pieces, start, opened, quoted, escaped = [], 0, "", "", False
    for place, character in enumerate(text):
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif quoted:
            quoted = "" if character == quoted else quoted
        elif character in "\"'":
            quoted = character
        elif character in _PAIRS:
            opened = _PAIRS[character] + opened
        elif opened and character == opened[0]:
            opened = opened[1:]
        elif character == "," and not opened:
            pieces.append(text[start:place])
            start = place + 1
    pieces.append(text[start:])
    return tuple(piece.strip() for piece in pieces if piece.strip())


def _choice(part: str, option: str, kinds: Mapping[str, str]) -> str:
    kind = "-".join(part.lower().split())  # the report shows "reply form"
    if kind in kinds:
        return kind
    if _WORD.fullmatch(part):
        if part.lower() in ELEMENTS.split():
            return part
        raise UsageError(f"--{option}: '{part}' is no kind of furniture and no HTML element. {nearest(kind, kinds)}")
    if len(part) > LONGEST_SELECTOR or not _is_selector(part):
        raise UsageError(
            f"--{option}: '{part[:80]}' is no kind of furniture ({', '.join(kinds)}) and no CSS selector. "
            "A selector looks like .box, #banner or div.advert > p."
        )
    return part


def _is_selector(text: str) -> bool:
    """Whether elements of a page can be found by `text`: it is tried on an empty one."""
    import cssselect  # here, because every worker imports the settings, and few runs have a selector
    from lxml import etree

    try:
        if any(selector.pseudo_element for selector in cssselect.parse(text)):
            return False
        etree.fromstring("<html/>").xpath(cssselect.HTMLTranslator().css_to_xpath(text))
    except (cssselect.SelectorError, etree.XPathError, ValueError, RecursionError):
        return False
    return True
