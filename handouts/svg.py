"""Drawings (SVG) made ready for print: plain shapes only, bounded, with everything else refused or taken out.

A drawing may come from anybody, and what it says is never obeyed: no document type, script, event, style sheet of
elsewhere or address is taken. Nothing in it may cost more to draw than to read: shapes are not used by shapes that are
used, nothing is tiled. Words are refused, because the faces they ask for are not here. SVG 1.1, W3C 2011.
"""

import math
import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.parsers import expat

from handouts.errors import SourceError
from handouts.illustrations import illustration_of
from handouts.model import Illustration

MEDIA_TYPE = "image/svg+xml"
LARGEST_BYTES = 500_000
LONGEST_VALUE = 100_000
"""Characters of one path: what draws them takes four times as long for twice as many."""
MOST_ELEMENTS = 5_000
MOST_USES = 200
DEEPEST = 60
LONGEST_SIDE = 20_000.0
LARGEST_NUMBER = 1e6
MOST_OBLONG = 20.0
"""Width over height, or height over width: beyond that a drawing is a line."""

_NAMESPACE = "http://www.w3.org/2000/svg"
_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
_DRAWN = _SHAPES | frozenset(
    ("svg", "g", "defs", "symbol", "use", "style", "linearGradient", "radialGradient", "stop", "clipPath", "mask")
)
_PASSED_OVER = frozenset(("title", "desc", "metadata"))
_ACTIVE = frozenset(("script", "foreignObject", "a", "animate", "animateMotion", "animateTransform", "set", "handler"))
_WORDS = frozenset(("text", "tspan", "textPath", "tref", "font"))
_NAMES = frozenset(("id", "class", "href"))
_UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LENGTH = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|)\s*")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_COMMAND = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*)")
_GAP = re.compile(r"[\s,]*")
_FLAG = re.compile(r"[01]")
_ARC = (_NUMBER, _NUMBER, _NUMBER, _FLAG, _FLAG, _NUMBER, _NUMBER)
_NAMED = re.compile(r"#[\w-]*")
_ARGUMENTS = {"m": 2, "z": 0, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2}
_AS_PNG = "Save it as PNG."


def drawing_for_print(data: bytes, name: str) -> Illustration:
    """The drawing in `data`, without comments, names and what its maker's program keeps there; `name` is for messages.

    Raises SourceError for what is no SVG, is damaged, too large, or holds anything but plain shapes.
    """
    if len(data) > LARGEST_BYTES:
        raise SourceError(f"The drawing {name} is larger than {LARGEST_BYTES // 1000:,} kB. {_AS_PNG}")
    root = _tree(data, name)
    try:
        width, height = _sides(root)
        _refuse_dear(root)
    except _Refused as refused:
        raise SourceError(f"The drawing {name} {refused}") from None
    root.attrib.setdefault("viewBox", f"0 0 {width:g} {height:g}")
    root.attrib.update(xmlns=_NAMESPACE, width=f"{width:g}", height=f"{height:g}")
    text = ElementTree.tostring(root, encoding="unicode")
    return illustration_of(text.encode("utf-8"), MEDIA_TYPE, max(1, round(width)), max(1, round(height)))


def is_drawing(data: bytes) -> bool:
    """Whether the bytes of a picture are those of an SVG, or of some other text that begins as one does."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"


class _Refused(Exception):
    """What a drawing holds that cannot be printed: the rest of the sentence that its name begins."""


def _tree(data: bytes, name: str) -> ElementTree.Element:
    """The elements that are drawn, without their namespaces."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        fault = expat.errors.messages[error.code]
        raise SourceError(
            f"The drawing {name} is damaged (line {error.lineno}: {fault}). Save it anew as SVG or PNG."
        ) from error
    except (LookupError, ValueError, UnicodeError) as error:  # an encoding that Python does not know, or cannot use
        raise SourceError(f"The encoding of the drawing {name} is not known here. Save it as UTF-8.") from error
    except _Refused as refused:
        raise SourceError(f"The drawing {name} {refused} (line {reader.parser.CurrentLineNumber})") from None
    return reader.root


class _Reader:
    """Follows a drawing through expat and keeps what is drawn."""

    def __init__(self) -> None:
        self.root = ElementTree.Element("svg")
        self._open: list[ElementTree.Element] = []
        self._passing = 0
        self._count = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.parser.ProcessingInstructionHandler = self._refuse_instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def _refuse_doctype(self, *_declared: object) -> None:
        raise _Refused("declares a document type. Take the line that begins with <!DOCTYPE out of it, or save it anew.")

    def _refuse_instruction(self, target: str, _text: str) -> None:
        if target == "xml-stylesheet":
            raise _Refused("takes a style sheet from elsewhere. Save it anew with its styles in it.")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, _, element = tag.rpartition(" ")
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise _Refused(f"has more than {MOST_ELEMENTS:,} parts. {_AS_PNG}")
        if len(self._open) + self._passing >= DEEPEST:
            raise _Refused(f"is nested more than {DEEPEST} deep. {_AS_PNG}")
        if not self._open and (element != "svg" or namespace not in ("", _NAMESPACE)):
            raise _Refused("is no SVG. Save it as SVG, PNG or JPEG.")
        if self._passing or namespace not in ("", _NAMESPACE) or element in _PASSED_OVER:
            self._passing += 1
            return
        _refuse_element(element)
        kept = dict(_attributes(element, attributes))
        made = ElementTree.SubElement(self._open[-1], element, kept) if self._open else self.root
        if made is self.root:
            made.attrib.update(kept)
        self._open.append(made)

    def _end(self, _tag: str) -> None:
        if self._passing:
            self._passing -= 1
            return
        done = self._open.pop()
        if done.tag == "style":
            _refuse_style(done.text or "")

    def _characters(self, text: str) -> None:
        if self._open and not self._passing and self._open[-1].tag == "style":
            self._open[-1].text = (self._open[-1].text or "") + text


def _refuse_element(element: str) -> None:
    if element in _WORDS:
        raise _Refused("holds words as text. Save it with its words as outlines (paths), or as PNG.")
    if element in _ACTIVE:
        raise _Refused(
            f"holds <{element}>: scripts, links and movement are not taken. Save it as plain SVG, or as PNG."
        )
    if element in ("image", "feImage"):
        raise _Refused(f"holds another picture. {_AS_PNG}")
    if element not in _DRAWN:
        raise _Refused(f"holds <{element}>, which is not drawn here: only plain shapes are. {_AS_PNG}")


def _attributes(element: str, given: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The attributes that are drawn; those of other namespaces are left out, beside xlink:href."""
    for full, value in given.items():
        namespace, _, name = full.rpartition(" ")
        if namespace and not (namespace.endswith("/xlink") and name == "href"):
            continue
        if name.lower().startswith("on"):
            raise _Refused(f"reacts to events ({name}). Save it as plain SVG, or as PNG.")
        if name == "href" and not value.startswith("#"):
            raise _Refused("takes something from another file or address. Save it with everything in it, or as PNG.")
        if name == "spreadMethod" and value != "pad":
            raise _Refused(f"repeats a run of colours. {_AS_PNG}")
        if name in ("filter", "marker-start", "marker-mid", "marker-end", "marker"):
            continue
        _refuse_style(value)
        if element == "path" and name == "d":
            _refuse_path(value)
        elif name == "points" and not _are_numbers(value, 2):
            raise _Refused("is damaged: a shape's corners cannot be read. Save it anew as SVG or PNG.")
        if name not in _NAMES:
            _refuse_numbers(value)
        yield name, value


def _refuse_style(text: str) -> None:
    """Refuses addresses in a style; an escape could hide one."""
    lowered = text.lower()
    outside = re.search(r"url\(\s*[\"']?\s*(?!#)[^\s\"')]", lowered)
    if "\\" in text or "@import" in lowered or "@font-face" in lowered or outside:
        raise _Refused("takes something from another file or address. Save it with everything in it, or as PNG.")


def _refuse_numbers(text: str) -> None:
    """Refuses what no page has room for: lengths that would come out as "inf"."""
    if len(text) > LONGEST_VALUE:
        raise _Refused(f"has a shape of more than {LONGEST_VALUE:,} characters. {_AS_PNG}")
    if any(abs(float(number)) > LARGEST_NUMBER for number in _NUMBER.findall(_NAMED.sub("", text))):
        raise _Refused(f"has a number over {LARGEST_NUMBER:,.0f}. Save it at the size of a page.")


def _refuse_path(text: str) -> None:
    """Refuses a path that does not follow the grammar (SVG 1.1, 8.3.9)."""
    commands = _COMMAND.findall(text)
    begun = not commands or commands[0][0] in "Mm"
    if _COMMAND.sub("", text).strip(" \t\r\n,") or not begun or not all(_fits(*command) for command in commands):
        raise _Refused("is damaged: a path in it cannot be read. Save it anew as SVG or PNG.")


def _fits(letter: str, arguments: str) -> bool:
    if letter in "Aa":
        return _are_arcs(arguments)
    wanted = _ARGUMENTS[letter.lower()]
    return bool(arguments.strip()) and _are_numbers(arguments, wanted) if wanted else not arguments.strip()


def _are_numbers(text: str, at_once: int) -> bool:
    """Whether a text is nothing but numbers, a multiple of `at_once` of them."""
    return not _NUMBER.sub("", text).strip(" \t\r\n,") and len(_NUMBER.findall(text)) % at_once == 0


def _are_arcs(text: str) -> bool:
    """Whether a text is one or more arcs; their two flags need no space behind them."""
    place = done = 0
    while place < len(text):
        gap = _GAP.match(text, place)
        place = gap.end() if gap else place
        if place == len(text):
            break
        found = _ARC[done % len(_ARC)].match(text, place)
        if found is None:
            return False
        place, done = found.end(), done + 1
    return done > 0 and done % len(_ARC) == 0


def _sides(root: ElementTree.Element) -> tuple[float, float]:
    """Width and height in CSS pixels, by the root's own words, else by its viewBox."""
    box = root.get("viewBox", "")
    seen = [float(number) for number in _NUMBER.findall(box)]
    if box and (len(seen) != 4 or min(seen[2:]) <= 0):
        raise _Refused(f'has a viewBox that cannot be ("{box[:40]}"). Save it anew as SVG or PNG.')
    sides = [_length(root.get(name, "")) for name in ("width", "height")]
    if seen and not all(sides):
        ratio = seen[2] / seen[3]
        width, height = sides
        sides = [width or (height * ratio if height else seen[2]), height or (width / ratio if width else seen[3])]
    if not all(sides):
        raise _Refused("does not tell its size. Save it anew with a width and a height, or as PNG.")
    if max(sides) > LONGEST_SIDE or max(sides) / min(sides) > MOST_OBLONG:
        raise _Refused(f"is {sides[0]:g} by {sides[1]:g} wide and high, which cannot be printed. Make it smaller.")
    return sides[0], sides[1]


def _length(text: str) -> float:
    """A length in CSS pixels; 0 where it is not told, or tells a share of what stands around it."""
    found = _LENGTH.fullmatch(text)
    length = float(found[1]) * _UNITS[found[2]] if found else 0.0
    if length < 0 or not math.isfinite(length):
        raise _Refused("has a width or height below nothing. Save it anew as SVG or PNG.")
    return length


def _refuse_dear(root: ElementTree.Element) -> None:
    """Refuses what is quick to read and slow to draw."""
    if not any(element.tag in _SHAPES or element.tag == "use" for element in root.iter()):
        raise _Refused("holds no shape that is drawn. Save it anew as SVG or PNG.")
    _refuse_nested_masks(root)
    named = {element.get("id", ""): element for element in root.iter()}
    drawn = 0
    for use in root.iter("use"):
        used = named.get(use.get("href", "")[1:])
        parts = list(used.iter()) if used is not None else []
        drawn += len(parts)
        if any(part.tag == "use" for part in parts):
            raise _Refused(f"uses a part that uses another one. {_AS_PNG}")
    if drawn > MOST_ELEMENTS or sum(1 for _ in root.iter("use")) > MOST_USES:
        raise _Refused(f"draws its parts too often. {_AS_PNG}")


def _refuse_nested_masks(root: ElementTree.Element) -> None:
    """Refuses masks that are masked themselves: ten of them, each used twice by the next, are drawn a thousand times.

    The classes of what cuts are left out, for only its outline counts.
    """
    styled = " ".join(style.text or "" for style in root.iter("style"))
    for holder in (*root.iter("mask"), *root.iter("clipPath")):
        for part in holder.iter():
            if holder.tag == "clipPath" and part is not holder:
                part.attrib.pop("class", None)
            own = " ".join((*part.keys(), part.get("style", ""), styled if part.get("class") else ""))
            if part.tag == "use" or "mask" in own or "clip-path" in own:
                raise _Refused(f"has masks within masks. {_AS_PNG}")
