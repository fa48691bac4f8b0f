"""Findings told once: the same fault in many places is one finding that names the first few."""

from collections.abc import Iterable
from dataclasses import replace

from handouts.model import Artefact, Finding, Level

PLACES = 5
"""Places named in one finding; the rest are counted."""
QUOTED = 60
"""Longest piece of a text shown in a place."""


def gathered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding for each level, rule, message and path, its places joined, in order of first appearance."""
    places: dict[Finding, dict[str, None]] = {}
    for finding in findings:
        places.setdefault(replace(finding, place=""), {})[finding.place] = None
    return tuple(replace(finding, place=_listed([p for p in found if p])) for finding, found in places.items())


def _listed(places: list[str]) -> str:
    more = len(places) - PLACES
    return "; ".join(places[:PLACES]) + (f"; and {more} more" if more > 0 else "")


def quoted(text: str) -> str:
    """`text` between quotation marks, its middle left out where it is long."""
    text = " ".join(text.split())
    if len(text) > QUOTED:
        text = f"{text[: QUOTED * 2 // 3].rstrip()} … {text[-QUOTED // 4 :].lstrip()}"
    return f"“{text}”"


def on_page(number: int, text: str = "") -> str:
    """Where something stands in print: the page, and the words there."""
    return f"page {number}: {quoted(text)}" if text.strip() else f"page {number}"


_ADVICE = "Make the edition again."


def untold(artefact: Artefact, rule: str) -> tuple[Finding, ...]:
    """The one finding of a check on a track of which the edition knows nothing."""
    return (Finding(Level.ERROR, rule, f"The edition does not tell what this track says. {_ADVICE}", artefact.path),)


def unreadable(artefact: Artefact, rule: str, why: object) -> tuple[Finding, ...]:
    """The one finding of a check whose file cannot be read."""
    reason = str(why).strip().removesuffix(_ADVICE).rstrip(" .")
    message = f"The file cannot be read back{f': {reason}' if reason else ''}. {_ADVICE}"
    return (Finding(Level.ERROR, rule, message, artefact.path),)
