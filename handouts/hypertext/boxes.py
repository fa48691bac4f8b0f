"""Boxes that a page sets apart by their names: what warns, advises or explains becomes a callout.

Design systems call them alike: `nhsuk-warning-callout`, `care-card--urgent`, `admonition warning`, `alert-danger`,
`role=note`. A box is one only while it is small: a page that is called an alert as a whole is none.
"""

import re

from lxml.html import HtmlElement

from handouts.hypertext.looks import words_of

_BOX = re.compile(
    r"(?:^|[\s_-])(?:callout|admonition|alert|card|box|infobox|notice|panel|message|notification|inset|advice|hinweis|"
    r"encadr[eé]|aviso)(?:$|[\s_-])"
)
_KINDS = (
    ("warning", r"warning|warn|danger|warnung|achtung|avertissement|advertencia|peligro"),
    ("caution", r"caution|attention|vorsicht|precaucion|precaución"),
    ("important", r"important|urgent|immediate|emergency|critical|wichtig|importante|essentiel"),
    ("tip", r"tip|tips|hint|tipp|astuce|conseil|consejo"),
    ("note", r"note|notice|info|information|hinweis|remarque|nota|aviso"),
)
_PATTERNS = tuple((kind, re.compile(rf"(?:^|[\s_-])(?:{names})(?:$|[\s_-])")) for kind, names in _KINDS)
_ELEMENTS = frozenset(("div", "aside", "section", "p"))
MOST_WORDS = 150
FEWEST_WORDS = 3


def kind_of_box(element: HtmlElement) -> str:
    """The kind of callout that an element is by its names; empty for none."""
    if element.tag not in _ELEMENTS:
        return ""
    names = (element.get("class") or "").lower()
    if not names and element.get("role") != "note":
        return ""
    kind = next((kind for kind, pattern in _PATTERNS if pattern.search(names)), "")
    if element.get("role") == "note":
        kind = kind or "note"
    elif not kind or not (_BOX.search(names) or element.tag == "aside"):
        return ""
    if next(element.iter("h1", "table"), None) is not None:
        return ""
    return kind if FEWEST_WORDS <= len(words_of(element).split()) <= MOST_WORDS else ""
