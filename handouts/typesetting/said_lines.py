"""What a shaped line says, and the language of a line in another one than its document, written beside its glyphs.

A PDF tells a reader one text for each glyph. That is enough where letters follow one another, and not where a glyph
stands for several letters, is drawn before the letter it follows, or serves in many places, as in the scripts of India
and in Thai: WeasyPrint 70 then tells the text of the first place for all. So such lines carry their own text, which
screen readers, searches and copies take instead (ISO 32000-1, 14.9.4).

Where a mark stands within the Arabic ligature of lam and alef, as in "قليلًا", it tells the mark as all three letters
and the ligature as none, wherever that word is the first. This is put right in the font.

WeasyPrint tells the language of the whole document only. A line in another one carries its own (14.9.2), so that a
screen reader says it in the right accent (PDF/UA-1, 7.2).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_SHAPED = re.compile("[\u0900-\u0dff\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\ua8e0-\ua8ff]")
_MARKS = "\u064b-\u065f\u0670"
_MARKED_LIGATURE = re.compile(f"\u0644([{_MARKS}]+)([\u0622\u0623\u0625\u0627])")
_GLYPH = re.compile(rb"<([0-9a-f]+)> <([0-9a-f]*)>")
Place = tuple[int, int]
"""Where a piece of a line begins, in hundredths of a CSS pixel."""
Told = Mapping[str, bytes]
"""Entries of the property list of marked content: "ActualText", "Lang"."""


def needs_said_lines(html: str) -> bool:
    """Whether a document holds a script whose glyphs do not tell its text, or more than one language."""
    return html.count(" lang=") > 1 or (not html.isascii() and _SHAPED.search(html) is not None)


def say_lines(document: Any, pdf: Any) -> None:
    """Gives pieces of lines their text and their language where they need them, in place.

    `document` is WeasyPrint's and `pdf` its pydyf.PDF. A piece is found again in its page by the place it is drawn at:
    WeasyPrint forgets which marked content belongs to which of its boxes.
    """
    for page, reference in zip(document.pages, pdf.page_references, strict=True):
        told = dict(_told(getattr(page, "_page_box", None), document.metadata.lang or ""))
        if told:
            contents = pdf.objects[_number(reference)]["Contents"]
            _say(pdf.objects[_number(contents)].stream, told)


def say_ligatures(html: str, pdf: Any) -> None:
    """Tells marks within lam and alef as marks, and the ligature as lam and alef, in the fonts of a pydyf.PDF."""
    marked = _MARKED_LIGATURE.search(html)
    if marked is None:
        return
    for thing in pdf.objects:
        lines = getattr(thing, "stream", None)
        if isinstance(lines, list) and any(isinstance(line, bytes) and b" beginbfchar" in line for line in lines):
            _mend_glyphs(lines, f"\u0644{marked[2]}")


def _mend_glyphs(lines: list[Any], ligature: str) -> None:
    """The map of a font from glyphs to text (ISO 32000-1, 9.10.3), put right in place."""
    for place, line in enumerate(lines):
        if glyph := _GLYPH.fullmatch(line):
            text = bytes.fromhex(glyph[2].decode()).decode("utf-16-be")
            marked = _MARKED_LIGATURE.fullmatch(text)
            right = marked[1] if marked else text or ligature
            lines[place] = b"<" + glyph[1] + b"> <" + right.encode("utf-16-be").hex().encode() + b">"


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


def _told(box: Any, whole: str) -> Iterator[tuple[Place, Told]]:
    """Every piece of a line below `box` of which something is to be told, in a document of the language `whole`."""
    waiting = [box]
    while waiting:
        box = waiting.pop()
        text = getattr(box, "text", "")
        if isinstance(text, str) and text and (told := _entries(text, box.style["lang"] or whole, whole)):
            yield _place(box.position_x, box.position_y + box.baseline), told
        waiting.extend(getattr(box, "children", ()))
        if hasattr(box, "_box"):  # a placeholder of what is placed absolutely
            waiting.append(box._box)


def _entries(text: str, language: str, whole: str) -> Told:
    told: dict[str, bytes] = {}
    if _SHAPED.search(text):
        told["ActualText"] = b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"
    if language != whole and language.replace("-", "").isalnum() and language.isascii():
        told["Lang"] = f"({language})".encode()
    return told


def _place(x: float, y: float) -> Place:
    return round(x * 100), round(y * 100)


def _say(commands: list[Any], told: Mapping[Place, Told]) -> None:
    """Writes what is told into the marked content whose first text matrix is at its place."""
    marked: dict[str, Any] | None = None
    for command in commands:
        if isinstance(command, dict) and "MCID" in command:
            marked = command
        elif marked is not None and isinstance(command, bytes) and command.endswith(b" Tm"):
            marked.update(told.get(_place(*map(float, command.split()[4:6])), {}))
            marked = None
