"""What a shaped line says, written into the PDF beside its glyphs (ISO 32000-1, 14.9.4).

A PDF tells a reader one text for each glyph. That is enough where letters follow one another, and not where a glyph
stands for several letters, is drawn before the letter it follows, or serves in many places, as in the scripts of India
and in Thai: WeasyPrint 70 then tells the text of the first place for all. So such lines carry their own text, which
screen readers, searches and copies take instead.
"""

import re
from collections.abc import Iterator
from typing import Any

_SHAPED = re.compile("[\u0900-\u0dff\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\ua8e0-\ua8ff]")
Place = tuple[int, int]
"""Where a piece of a line begins, in hundredths of a CSS pixel."""


def needs_actual_text(html: str) -> bool:
    """Whether a document holds a script whose glyphs do not tell its text."""
    return not html.isascii() and _SHAPED.search(html) is not None


def say_shaped_lines(document: Any, pdf: Any) -> None:
    """Gives each piece of a line that holds a shaped script its text, in place.

    `document` is WeasyPrint's and `pdf` its pydyf.PDF. A piece is found again in its page by the place it is drawn at:
    WeasyPrint forgets which marked content belongs to which of its boxes.
    """
    for page, reference in zip(document.pages, pdf.page_references, strict=True):
        texts = dict(_shaped(getattr(page, "_page_box", None)))
        if texts:
            contents = pdf.objects[_number(reference)]["Contents"]
            _say(pdf.objects[_number(contents)].stream, texts)


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


def _shaped(box: Any) -> Iterator[tuple[Place, str]]:
    """Every piece of a line of a shaped script below `box`."""
    waiting = [box]
    while waiting:
        box = waiting.pop()
        text = getattr(box, "text", "")
        if isinstance(text, str) and _SHAPED.search(text):
            yield _place(box.position_x, box.position_y + box.baseline), text
        waiting.extend(getattr(box, "children", ()))
        if hasattr(box, "_box"):  # a placeholder of what is placed absolutely
            waiting.append(box._box)


def _place(x: float, y: float) -> Place:
    return round(x * 100), round(y * 100)


def _say(commands: list[Any], texts: dict[Place, str]) -> None:
    """Writes `texts` into the marked content whose first text matrix is at their place."""
    marked: dict[str, Any] | None = None
    for command in commands:
        if isinstance(command, dict) and "MCID" in command:
            marked = command
        elif marked is not None and isinstance(command, bytes) and command.endswith(b" Tm"):
            text = texts.get(_place(*map(float, command.split()[4:6])))
            if text is not None:
                marked["ActualText"] = b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"
            marked = None
