"""An RTF file followed from group to group: text goes where its group says, everything else changes how it is set."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from handouts.documents.album import Album, shown
from handouts.documents.finish import Facts
from handouts.documents.kinds import LOWEST, TEXT, Kind, kind_of
from handouts.documents.page import Page
from handouts.documents.rtf.coding import SYMBOLS, decoded, language_of_number, page_named, page_of
from handouts.documents.rtf.pictures import picture_bytes
from handouts.documents.rtf.setting import Setting
from handouts.documents.rtf.sheet import Sheet
from handouts.documents.rtf.state import BODY_LEVEL, NO_STYLE, State, Style
from handouts.documents.rtf.tokens import Piece, pieces_of
from handouts.documents.rtf.words import CHARACTERS, ENTERED, INTO, SCRIPTS, SHEETS, SIGNS, SKIPPED, SWITCHES
from handouts.documents.symbols import sign_of, spelled

DEEPEST = 2_000
_LONGEST = 5_000


class TooDeep(Exception):
    """Groups stand in groups to no end."""


def _longer(words: str, more: str) -> str:
    """`words` and `more`, as far as a name, a sign or a fact can be meant."""
    return words if len(words) > _LONGEST else words + more


@dataclass
class Reading(Setting):
    """The state of the file at one place. `page` and `aside` are what comes of it."""

    cut_short: bool = False
    _above: list[State] = field(default_factory=list)
    _star: bool = False
    _bytes: bytearray = field(default_factory=bytearray)
    _to_skip: int = 0
    _high: str = ""
    _name: str = ""
    _base: int = 0
    _shape: dict[str, str] = field(default_factory=dict)
    _shape_name: str = ""
    _hex: list[bytes] = field(default_factory=list)
    _picture: HtmlElement | None = None
    _dates: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._album = Album(self.aside)

    def read(self, data: bytes) -> Page:
        """The page that a file makes. Raises TooDeep."""
        for piece in pieces_of(data):
            if piece.kind != "text":
                self._flush()
            _KINDS[piece.kind](self, piece)
        self._flush()
        self.cut_short = bool(self._above)
        while self._above:
            self._close(Piece("}"))
        self.end_gone()
        self.end_contents()
        root = self.sheet.done(self.kind())
        for note in self.notes:
            root.append(note)
        return self.sheet.page

    def facts(self) -> Facts:
        """What the file says of itself."""
        told = {name: " ".join(words.split())[:300] for name, words in self.heads.facts.items()}
        dates = [self._dates.get(name, []) for name in ("changed", "created")]
        date = next((d for d in dates if len(d) == 3 and d[0] > 1900 and 0 < d[1] < 13 and 0 < d[2] < 32), [])
        spelled_date = f"{date[0]:04}-{date[1]:02}-{date[2]:02}" if date else ""
        return Facts(told.get("title", ""), told.get("author", ""), spelled_date, self.heads.language)

    # Groups

    def _open(self, _piece: Piece) -> None:
        if len(self._above) >= DEEPEST:
            raise TooDeep
        self._to_skip = 0
        self._above.append(self.state)
        self.state = self.state.inner()
        self._star = False
        if self.state.into in ("fonts", "styles"):
            self.state.opens = self.state.into
            self.state.into = "name"
            self._name, self._base = "", 0

    def _close(self, _piece: Piece) -> None:
        if not self._above:
            return
        self._to_skip, self._star = 0, False
        if self.state.opens:
            _ENDS[self.state.opens](self)
        self.state = self._above.pop()

    def _begin(self, opens: str, into: str) -> None:
        self.state.opens, self.state.into = opens, into

    # Words

    def _word(self, piece: Piece) -> None:
        if self._to_skip:
            self._to_skip -= 1
            return
        word, number, star = piece.word, piece.number, self._star
        self._star = False
        if self.state.into == "skip" and word not in ("ud", "shptxt"):
            return
        if word in SWITCHES:
            setattr(self.state, SWITCHES[word], number != 0)
        elif word in SCRIPTS:
            self.state.script = SCRIPTS[word] if number != 0 else ""
        elif word in CHARACTERS:
            self._text(CHARACTERS[word])
        elif word in SHEETS:
            self.sheets.append(Sheet(Page("aside" if SHEETS[word] == "note" else "div")))
            self.state.plain()
            self.state.paragraph()
            self._begin(SHEETS[word], "text")
        elif word in INTO:
            self._destination(word)
        elif word in ENTERED:
            self._enter(word)
        elif word in SKIPPED:
            self.state.into = "skip"
        elif (handler := _WORDS.get(word)) is not None:
            handler(self, number)
        elif star:
            self.state.into = "skip"

    def _destination(self, word: str) -> None:
        into = INTO[word]
        if into.startswith("fact"):
            known = self.state.into != "info" or into.removeprefix("fact ") in self.heads.facts
            self.state.into = "skip" if known else into
            return
        if into == "picture":
            self._hex = []
            if self._above and self.state.into != "shape value":
                self._shape = {}
            self._begin("picture", into)
        elif into == "shape name":
            self._shape_name = ""
            self.state.into = into
        elif into == "shape":
            self._shape = {}
            self.state.into = into
        else:
            self.state.into = into

    def _enter(self, word: str) -> None:
        if word == "fldrslt":
            self.fields.mark("separate")
        if word != "sp":
            self.state.into = "text"

    def _sign(self, piece: Piece) -> None:
        if piece.word == "*":
            self._star = True
        elif self._to_skip:
            self._to_skip -= 1
        elif piece.word in SIGNS:
            self._text(SIGNS[piece.word])
        elif piece.word in "\r\n":
            self.end_paragraph()

    # Text

    def _data(self, piece: Piece) -> None:
        data = piece.data
        if self.state.into == "picture":
            self._hex.append(data)
            return
        if self._to_skip:
            skipped = min(self._to_skip, len(data))
            self._to_skip -= skipped
            data = data[skipped:]
        self._bytes += data

    def _binary(self, piece: Piece) -> None:
        if self.state.into == "picture":
            self._hex.append(piece.data.hex().encode("ascii"))

    def _flush(self) -> None:
        """Turns bytes into text, by the code page of their font."""
        if not self._bytes:
            return
        data, self._bytes = bytes(self._bytes), bytearray()
        number = self.heads.usual_font if self.state.font is None else self.state.font
        page, name = self.heads.fonts.get(number, (None, ""))
        if number in self.heads.pictorial and self.state.into == "text":
            self._text("".join(sign_of(name, byte) if byte > 32 else chr(byte) for byte in data))
            return
        self._text(decoded(data, page or self.heads.page))

    def unicode(self, number: int | None) -> None:
        """A character by its number; what stands behind it for older programs is skipped."""
        code = (number or 0) % 0x10000 if number is None or number < 0x10000 else number
        self._to_skip = self.state.skipped
        if 0xD800 <= code < 0xDC00:
            self._high = chr(code)
            return
        if 0xDC00 <= code < 0xE000:
            pair, self._high = self._high + chr(code), ""
            self._text(pair.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
            return
        if code <= 0x10FFFF:
            font = self.heads.fonts.get(self.heads.usual_font if self.state.font is None else self.state.font)
            self._text(spelled(chr(code), font[1] if font else ""))

    def _text(self, text: str) -> None:
        into = self.state.into
        if into == "text":
            self.set(text)
        elif into == "sign":
            self.sheet.sign = _longer(self.sheet.sign, text)
        elif into == "instruction":
            self.fields.instruct(text)
        elif into == "name":
            self._name = _longer(self._name, text)
        elif into.startswith("fact "):
            name = into.removeprefix("fact ")
            self.heads.facts[name] = _longer(self.heads.facts.get(name, ""), text)
        elif into == "shape name":
            self._shape_name = _longer(self._shape_name, text)
        elif into == "shape value":
            self._shape[self._shape_name] = _longer(self._shape.get(self._shape_name, ""), text)
            if self._shape_name == "wzDescription" and self._picture is not None:
                self._picture.set("alt", " ".join(self._shape[self._shape_name].split()))

    # Ends of groups

    def end_font(self) -> None:
        """A font of the table is told."""
        number = self.state.font
        if number is not None:
            page = None if self.state.level is None else page_of(self.state.level)
            self.heads.fonts[number] = (page, self._name.strip(" ;"))
            if self.state.level == SYMBOLS:
                self.heads.pictorial.add(number)

    def end_style(self) -> None:
        """A style of the sheet is told."""
        state, name = self.state, self._name.strip(" ;")
        base = self.heads.styles.get(self._base, NO_STYLE)
        kind = kind_of(name) or base.kind
        if state.level is not None and kind.role not in ("title", "contents"):
            kind = Kind("heading", min(state.level + 1, LOWEST)) if state.level < BODY_LEVEL else TEXT
        self.heads.styles[state.style] = Style(name, kind, state.strong, state.slanted, state.language or base.language)
        if state.style == 0:
            self.heads.language = state.language or self.heads.language

    def end_picture(self) -> None:
        """A picture is done: kept, and set into the line."""
        data, ending = picture_bytes(self._hex)
        self._hex = []
        if not data or self.state.hidden or self.state.deleted:
            return
        name = f"picture-{len(self.aside.pictures) + 1}.{ending}"
        self._album.keep(name, data)
        self._picture = shown(name, " ".join(self._shape.get("wzDescription", "").split()))
        self.sheet.line.put(self._picture)

    def date(self, place: int, number: int | None) -> None:
        """One part of a date of the file."""
        if self.state.into.startswith("date "):
            date = self._dates.setdefault(self.state.into.removeprefix("date "), [])
            if len(date) == place:
                date.append(number or 0)

    def font(self, number: int | None) -> None:
        """A font is chosen, or told."""
        self.state.font = number

    def language(self, number: int | None) -> None:
        """The language of what follows."""
        self.state.language = language_of_number(number or 0)

    def based_on(self, number: int | None) -> None:
        """A style of the sheet stands on another."""
        self._base = number or 0

    def field_begins(self) -> None:
        """A field begins with its group."""
        self.fields.mark("begin")
        self.state.opens = "field"

    def field_ends(self) -> None:
        """A field ends with its group."""
        self.fields.mark("end")


_ENDS: dict[str, Callable[[Reading], object]] = {
    "fonts": Reading.end_font,
    "styles": Reading.end_style,
    "note": Reading.end_note,
    "remark": Reading.end_remark,
    "running head": Reading.end_running_head,
    "box": Reading.end_box,
    "picture": Reading.end_picture,
    "field": Reading.field_ends,
    "": lambda _reading: None,
}
_KINDS: dict[str, Callable[[Reading, Piece], None]] = {
    "{": Reading._open,
    "}": Reading._close,
    "word": Reading._word,
    "sign": Reading._sign,
    "text": Reading._data,
    "binary": Reading._binary,
}


def _state(name: str, otherwise: object = None) -> Callable[[Reading, int | None], None]:
    """What sets one field of the state to the number of a word."""

    def handler(reading: Reading, number: int | None) -> None:
        setattr(reading.state, name, otherwise if number is None else number)

    return handler


def _plain(reading: Reading, _number: int | None) -> None:
    reading.state.plain()
    reading.state.language, reading.state.font = "", None


def _risen(sign: int) -> Callable[[Reading, int | None], None]:
    def handler(reading: Reading, number: int | None) -> None:
        height = sign * (6 if number is None else number)
        reading.state.script = "super" if height > 0 else "sub" if height < 0 else ""

    return handler


def _set_size(reading: Reading, number: int | None) -> None:
    reading.state.size = (number or 24) / 2


def _character_style(reading: Reading, _number: int | None) -> None:
    if reading.state.opens == "styles":
        reading.state.opens, reading.state.into = "", "skip"


_WORDS: dict[str, Callable[[Reading, int | None], None]] = {
    "ansicpg": lambda reading, number: setattr(reading.heads, "page", page_named(number or 0)),
    "mac": lambda reading, _n: setattr(reading.heads, "page", "mac_roman"),
    "pc": lambda reading, _n: setattr(reading.heads, "page", "cp437"),
    "pca": lambda reading, _n: setattr(reading.heads, "page", "cp850"),
    "deff": lambda reading, number: setattr(reading.heads, "usual_font", number or 0),
    "deflang": lambda reading, number: setattr(reading.heads, "language", language_of_number(number or 0)),
    "plain": _plain,
    "pard": lambda reading, _n: reading.state.paragraph(),
    "par": lambda reading, _n: reading.end_paragraph(),
    "sect": lambda reading, _n: reading.end_paragraph(),
    "line": lambda reading, _n: reading.sheet.line.end_line() if reading.state.into == "text" else None,
    "f": Reading.font,
    "fs": _set_size,
    "fcharset": _state("level"),
    "lang": Reading.language,
    "up": _risen(1),
    "dn": _risen(-1),
    "u": Reading.unicode,
    "uc": _state("skipped", 1),
    "s": _state("style", 0),
    "cs": _character_style,
    "ds": _character_style,
    "ts": _character_style,
    "sbasedon": Reading.based_on,
    "outlinelevel": _state("level"),
    "ls": _state("chain", 0),
    "ilvl": _state("depth", 0),
    "intbl": lambda reading, _n: setattr(reading.state, "in_table", True),
    "trowd": lambda reading, _n: reading.sheet.rows.begin(),
    "trhdr": lambda reading, _n: setattr(reading.sheet.rows, "head", True),
    "cellx": lambda reading, number: reading.sheet.rows.edge(number or 0),
    "clvmrg": lambda reading, _n: reading.sheet.rows.merge("clvmrg"),
    "clmrg": lambda reading, _n: reading.sheet.rows.merge("clmrg"),
    "cell": lambda reading, _n: reading.end_cell(),
    "nestcell": lambda reading, _n: reading.end_paragraph(),
    "row": lambda reading, _n: reading.sheet.rows.end(),
    "field": lambda reading, _n: reading.field_begins(),
    "yr": lambda reading, number: reading.date(0, number),
    "mo": lambda reading, number: reading.date(1, number),
    "dy": lambda reading, number: reading.date(2, number),
}
