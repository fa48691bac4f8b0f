"""Facts at the head of a file: `key: value` lines between two lines of `---`. Not YAML: one line, one fact."""

import re
from dataclasses import dataclass, fields

from handouts.dates import fault_of
from handouts.model import Details
from handouts.settings import MOST_QUESTIONS

_LINE = re.compile(r"([A-Za-z][A-Za-z0-9 _-]{0,40}?)\s*:(?:\s+(.*)|)$")
_KEYS = {field.name: field.name for field in fields(Details) if field.name not in ("source", "origin")} | {
    "lang": "language",
    "byline": "author",
    "source": "origin",
    "license": "licence",
    "opening_hours": "hours",
    "last_reviewed": "reviewed",
    "review_date": "reviewed",
    "next_review_date": "next_review",
}
_LONGEST = 60


@dataclass(frozen=True)
class FrontMatter:
    """What the head of a file says: facts by the field of `Details`, the text under it, and where that begins."""

    facts: tuple[tuple[str, str], ...] = ()
    body: str = ""
    lines: int = 0
    notices: tuple[str, ...] = ()

    def details(self, title: str, source: str) -> Details:
        """Details with these facts; `title` where the head gives none."""
        return Details(**{"title": title, "source": source, **dict(self.facts)})

    def get(self, key: str) -> str:
        """The fact of a field, or empty."""
        return dict(self.facts).get(key, "")


def split_front_matter(text: str) -> FrontMatter:
    """The head and the body of `text`. Anything that is not plainly a head stays in the body as typed."""
    lines = text.split("\n", _LONGEST + 2)
    if not lines or lines[0].strip() != "---":
        return FrontMatter(body=text)
    end = next((n for n, line in enumerate(lines[1 : _LONGEST + 2], 1) if line.rstrip() in ("---", "...")), 0)
    head = lines[1:end]
    if not any(_LINE.match(line) for line in head) or not all(_is_head(line) for line in head):
        return FrontMatter(body=text)
    facts: dict[str, str] = {}
    notices: list[str] = []
    for number, line in enumerate(head, 2):
        found = _LINE.match(line)
        key = _KEYS.get(re.sub(r"[ -]", "_", found[1].lower())) if found else None
        value = _unquoted(found[2] or "") if found else ""
        if found and key and not value.startswith(("[", "{", "|", ">", "&", "*", "!")):
            doubt = _doubt(key, value)
            if doubt:
                notices.append(f"Line {number} of the head of the file: {doubt}.")
            if value and not (doubt and key == "questions"):
                facts[key] = value
        elif line.strip() and not line.lstrip().startswith("#"):
            notices.append(f"Line {number} of the head of the file is not used: {line.strip()}")
    return FrontMatter(tuple(facts.items()), "\n".join(lines[end + 1 :]), end + 1, tuple(notices))


def _doubt(key: str, value: str) -> str:
    """What is wrong with a fact; empty where nothing is.

    A date in another form is printed as it stands all the same: readers understand "May 2026", and only the comparison
    with today is lost.
    """
    if key in ("reviewed", "next_review") and value:
        return fault_of(value)
    if key == "questions" and value and not (value.isdecimal() and int(value[:4]) <= MOST_QUESTIONS):
        return f"{value} lines for questions are not printed. Give a whole number from 0 to {MOST_QUESTIONS}"
    return ""


def _is_head(line: str) -> bool:
    return not line.strip() or line.startswith(("#", " ", "\t", "- ")) or _LINE.match(line) is not None


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return " ".join(value.split()).partition(" # ")[0]
