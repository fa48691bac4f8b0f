"""The structure of a PDF put right before it is written.

WeasyPrint 70 leaves two things that a screen reader stumbles over: the text of page margins comes as marked
content that belongs to nothing (its issue 1836), and list items may hold more than a label and a body
(ISO 32000-1, 14.8.4.3.3). Both are mended here on its own objects, by the `finisher` it offers: nothing is parsed
or written twice.
"""

import re
from collections.abc import Iterator
from typing import Any

Element = dict[str, Any]
"""A structure element, as pydyf holds it: PDF names with their slash, references as bytes."""

_REFERENCE = re.compile(rb"(\d+) 0 R")


def finish(_document: Any, pdf: Any) -> None:
    """Mends `pdf`, a pydyf.PDF with its structure tree, in place: the shape of WeasyPrint's `finisher`."""
    root = _target(pdf, pdf.catalog["StructTreeRoot"])
    for element in tuple(_elements(pdf, root)):
        match element["S"]:
            case "/LI":
                _mend_item(pdf, element)
            case "/TH":
                element["A"]["Scope"] = "/Column"
        _drop_empty(pdf, element)
    _make_artifacts(pdf, root)


# Line breaks -----------------------------------------------------------------------------------------


def _drop_empty(pdf: Any, element: Element) -> None:
    """Takes out children that hold nothing: what line breaks leave behind."""
    element["K"][:] = [kid for kid in element["K"] if not _is_empty(pdf, kid)]


def _is_empty(pdf: Any, kid: Any) -> bool:
    child = _target(pdf, kid)
    if not isinstance(child, dict) or child.get("S") not in ("/NonStruct", "/Span"):
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


# Lists -----------------------------------------------------------------------------------------------


def _mend_item(pdf: Any, item: Element) -> None:
    """Gives a list item one label at most and one body with all the rest in it."""
    kids = [(kid, _target(pdf, kid)) for kid in item["K"]]
    labels = [kid for kid, element in kids if element.get("S") == "/Lbl"]
    bodies = [element for _, element in kids if element.get("S") == "/LBody"]
    if not bodies or (len(bodies) == 1 and len(kids) == len(labels) + 1):
        return
    body = bodies[0]
    within: list[Any] = []
    for kid, element in kids:
        if element.get("S") == "/Lbl":
            continue
        moved = element["K"] if element.get("S") == "/LBody" else [kid]
        for part in moved:
            child = _target(pdf, part)
            if isinstance(child, dict) and "P" in child:
                child["P"] = body.reference
        within.extend(moved)
    body["K"][:] = within
    item["K"][:] = [*labels[:1], body.reference]


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
