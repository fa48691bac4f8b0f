"""The structure of a PDF put right before it is written.

WeasyPrint 70 leaves three things that a screen reader stumbles over: the text of page margins comes as marked
content that belongs to nothing (its issue 1836), line breaks as empty elements, and what a page end cuts as two
paragraphs, two headings, two lists. They are mended here on its own objects, by the `finisher` it offers: nothing
is parsed or written twice.
"""

import re
from collections.abc import Iterator
from typing import Any

Element = dict[str, Any]
"""A structure element, as pydyf holds it: PDF names with their slash, references as bytes."""

_HEADINGS = {f"h{level}": f"/H{level}" for level in range(1, 7)}
_JOINED = _HEADINGS | {"p": "/P", "ul": "/L", "ol": "/L", "li": "/LI", "blockquote": "/BlockQuote", "div": "/Div"}
"""Elements of HTML that are made whole again where a page end cuts them, and their roles."""

_REFERENCE = re.compile(rb"(\d+) 0 R")


def finish(document: Any, pdf: Any) -> None:
    """Mends `pdf`, a pydyf.PDF with its structure tree, in place: the shape of WeasyPrint's `finisher`."""
    root = _target(pdf, pdf.catalog["StructTreeRoot"])
    for element in tuple(_elements(pdf, root)):
        if element["S"] == "/TH":
            element["A"]["Scope"] = "/Row" if _row_group(pdf, element) == "/TBody" else "/Column"
        _drop_empty(pdf, element)
    _join(pdf, document, root)
    _make_artifacts(pdf, root)


def _row_group(pdf: Any, cell: Element) -> Any:
    """The role of the group of rows that a cell stands in."""
    return _target(pdf, _target(pdf, cell["P"])["P"])["S"]


# Line breaks -----------------------------------------------------------------------------------------


def _drop_empty(pdf: Any, element: Element) -> None:
    """Takes out children that hold nothing: what line breaks leave behind."""
    element["K"][:] = [kid for kid in element["K"] if not _is_empty(pdf, kid)]


def _is_empty(pdf: Any, kid: Any) -> bool:
    child = _target(pdf, kid)
    if not isinstance(child, dict) or child.get("S") not in ("/NonStruct", "/Span", "/LI", "/LBody"):
        return False
    return all(_is_empty(pdf, grandchild) for grandchild in child["K"])


# Page furniture --------------------------------------------------------------------------------------


def _make_artifacts(pdf: Any, root: Element) -> None:
    """Marks as artifact all content that no element of the tree owns."""
    owned = {id(element) for element in _elements(pdf, root)}
    pages: list[bytes] = list(pdf.page_references)
    numbers = _target(pdf, root["ParentTree"])["Nums"]
    for page_number, owners in zip(numbers[::2], numbers[1::2], strict=True):
        if not isinstance(owners, list):  # an annotation's own entry
            continue
        strays = {mcid for mcid, owner in enumerate(owners) if id(_target(pdf, owner)) not in owned}
        if not strays:
            continue
        for mcid in strays:
            _target(pdf, owners[mcid]).clear()
            owners[mcid] = b"null"
        page = _target(pdf, pages[page_number])
        _mark_as_artifacts(_target(pdf, page["Contents"]).stream, strays)


def _mark_as_artifacts(commands: list[Any], strays: set[int]) -> None:
    """Rewrites `/Span <</MCID n>> BDC` in a content stream, which pydyf holds as three entries."""
    for place, command in enumerate(commands):
        if isinstance(command, dict) and command.get("MCID") in strays:
            commands[place - 1] = "/Artifact"
            command.clear()
            command["Type"] = "/Pagination"


# Over page ends --------------------------------------------------------------------------------------


def _join(pdf: Any, document: Any, root: Element) -> None:
    """Makes one element again of each paragraph, heading, list and quote that a page end cuts in two."""
    whole = _target(pdf, root["K"][0])
    pages = tuple(pdf.page_references)  # a property that builds all of them whenever it is asked
    first_kids: dict[Any, int] = {}
    for place, kid in enumerate(whole["K"]):
        first_kids.setdefault(_page(pdf, kid), place)
    for number in range(len(document.pages) - 1, 0, -1):  # backwards: what is joined keeps its later parts
        before, after = (getattr(document.pages[n], "_page_box", None) for n in (number - 1, number))
        roles = _cut_elements(before, after)
        place = first_kids.get(pages[number], 0)  # still true: what was joined so far stands behind it
        if roles and place:
            _join_kids(pdf, whole, place, roles)


def _join_kids(pdf: Any, parent: Any, place: int, roles: list[str]) -> None:
    """Joins the children of `parent` before and at `place`, and theirs in turn, as long as `roles` says so."""
    if not roles or not 0 < place < len(parent["K"]):
        return
    first, second = (_target(pdf, parent["K"][n]) for n in (place - 1, place))
    if roles[0] == "/LI" and first.get("S") == second.get("S") == "/L":  # WeasyPrint hangs inner lists beside items
        _join_kids(pdf, parent, place, roles[1:])
    elif first.get("S") == second.get("S") == roles[0]:
        inner = len(first["K"])
        for kid in second["K"]:
            _target(pdf, kid)["P"] = first.reference
        first["K"].extend(second["K"])
        del parent["K"][place]
        below = roles[1:]
        if roles[0] == "/LI":  # the blocks of an item stand in its body, inner lists beside it
            below = ["/LBody", *(below if below[:1] != ["/L"] else [])]
        _join_kids(pdf, first, inner, below)


def _page(pdf: Any, kid: Any) -> Any:
    return _target(pdf, kid).get("Pg")


def _cut_elements(before: Any, after: Any) -> list[str]:
    """The roles of the elements that end on neither page, from the outside inwards."""
    if before is None or after is None:
        return []
    roles = []
    for one, two in zip(_edge(before, -1), _edge(after, 0), strict=False):
        if one is not two or one.tag not in _JOINED:
            break
        roles.append(_JOINED[one.tag])
    return roles


def _edge(page_box: Any, end: int) -> list[Any]:
    """The HTML elements that hold the first (0) or last (-1) line of a page, below the body."""
    found: list[Any] = []
    box = page_box
    while box is not None:
        element = getattr(box, "element", None)
        if element is not None and element.tag not in ("html", "body") and not (found and found[-1] is element):
            found.append(element)
        kids = [kid for kid in getattr(box, "children", ()) if hasattr(kid, "element") and _flows(kid)]
        box = kids[end] if kids else None
    return found


def _flows(box: Any) -> bool:
    """Whether a box is a block in the flow of the text: no margin box, no bullet, no line."""
    return type(box).__name__ in ("BlockBox", "BlockLevelBox") and box.is_in_normal_flow()


# The tree --------------------------------------------------------------------------------------------


def _target(pdf: Any, reference: Any) -> Any:
    """The object a reference points to; what is no reference stays as it is."""
    found = _REFERENCE.fullmatch(reference) if isinstance(reference, bytes) else None
    return pdf.objects[int(found[1])] if found else reference


def _elements(pdf: Any, root: Element) -> Iterator[Element]:
    """Every structure element below `root`, parents first."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.get("Type") == "/StructElem":
            yield element
        kids = (_target(pdf, kid) for kid in element.get("K", ()))
        waiting.extend(kid for kid in kids if isinstance(kid, dict) and "K" in kid)
