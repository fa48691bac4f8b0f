"""Which of the names that a page gives itself is the title of its text."""

import re
from collections.abc import Sequence

_PARTED = re.compile(r"\s+[|»·•–—-]\s+|\s*[|»]\s*|:\s+")
_SURE = re.compile(r"\s*[|»]\s*")
_ENDS = re.compile(r"[\W_]+")


def title_of(heads: Sequence[str], stated: Sequence[str], window: str, site: str) -> str:
    """The title of a text. `heads` are its highest headings, `stated` what it says of itself to machines.

    The heading that any other name agrees with; else what is stated, the one heading, the title of the window. The
    site's own name is cut off.
    """
    own = [head for head in heads if _key(head) and _key(head) != _key(site)]
    named = [name for name in (*stated, window) if name]
    same = [head for head in own if any(_key(head) == _key(name) for name in named)]
    agreed = same or [head for head in own if any(_agrees(head, name) for name in named)]
    if agreed:
        return max(agreed, key=len)  # of the two ends of a name, that of the site is the shorter
    said = next((short for name in stated if (short := without_site(name, site))), "")
    if said and _key(said) != _key(site):
        return said
    if len(own) == 1 or (own and not window):
        return own[0]
    return without_site(window, site) or next(iter(own), "")


def _key(words: str) -> str:
    return _ENDS.sub(" ", words).strip().casefold()


def _agrees(head: str, name: str) -> bool:
    """Whether a heading is a name, or one end of it."""
    pieces = _PARTED.split(name)
    return _key(head) in (_key(name), *map(_key, (pieces[0], pieces[-1])), _key(name[: len(head)])) and bool(_key(head))


def without_site(name: str, site: str) -> str:
    """A name without that of the site at either end; without any end behind a bar where the site is not named."""
    pieces = [(found.start(), found.end()) for found in _PARTED.finditer(name)]
    if site:
        for start, end in pieces:
            if _key(name[end:]) == _key(site):
                return name[:start].strip()
            if _key(name[:start]) == _key(site):
                return name[end:].strip()
    bars = list(_SURE.finditer(name)) if not site else []
    if not bars:
        return name.strip()
    first, last = name[: bars[0].start()], name[bars[-1].end() :]
    if bars[0][0].strip() == "»" and len(first) < len(last):
        return name[bars[0].end() :].strip()
    return name[: bars[-1].start()].strip()
