"""What is printed around the text: logo, whom to ask, reference and dates, notices, codes that lead to the sound."""

import re
from dataclasses import dataclass

from handouts.codes import Code
from handouts.details_in_words import dates_in_words, facts_in_words, formats_in_words, version_in_words
from handouts.model import Details, Illustration
from handouts.printed_words import PrintedWords, printed_words_for
from handouts.settings import MOST_QUESTIONS
from handouts.typesetting.characters import printed, width_em
from handouts.typesetting.faces import Faces
from handouts.typesetting.sheet import INCH

MM = INCH / 25.4
WIDEST_LOGO_PT, HIGHEST_LOGO_PT = 60 * MM, 25 * MM
_LOGO_DOTS_AN_INCH = 96.0
"""A picture of dots is not enlarged beyond this; drawings have no dots."""

_PHONE = re.compile(r"\+?\(?\d[\d ()./\u00a0-]{5,}\d")
_FOLDERS, _SIGNS = re.compile(r"(?<=://)|(?<=[^:/])(?=/[^/])"), re.compile(r"(?=[@.-])")
"""Where an address may be cut: between its folders, and where one is longer than a line, at stops and hyphens. Always
before the sign, so that no line ends in a hyphen or a stop that could be ours (Chicago Manual of Style 17, 14.18)."""


@dataclass(frozen=True)
class ContactLine:
    """A line of the contact panel; a telephone number stands out."""

    text: str
    phone: bool


@dataclass(frozen=True)
class PrintedPicture:
    """A picture with its text alternative, and the size it is printed at."""

    illustration: Illustration
    alternative: str
    width_pt: float
    height_pt: float


@dataclass(frozen=True)
class PrintedCode:
    """A code with the address it holds: pieces that stay on one line, and whether a piece may be cut after all."""

    picture: PrintedPicture
    address: tuple[tuple[str, bool], ...]

    @property
    def plain_address(self) -> str:
        """The address in one piece."""
        return "".join(piece for piece, _ in self.address)


@dataclass(frozen=True)
class PrintedDetails:
    """What is known of an article beside its text, as it stands on paper; empty where nothing is known.

    `panel` is the contact panel in groups, the cover has `contact` alone. `foot` stands on every page, `facts` on the
    cover and at the end of leaflets; the last `later` of them can do without a place on the cover. `formats` is the
    notice of other formats; `ours` tells that it is our sentence.
    """

    publisher: str
    contact: tuple[ContactLine, ...]
    panel: tuple[tuple[ContactLine, ...], ...]
    foot: str
    facts: tuple[str, ...]
    later: int
    formats: str
    ours: bool
    questions: int
    logo: PrintedPicture | None


def printed_details(details: Details, logo: Illustration | None, faces: Faces) -> PrintedDetails:
    """The details of an article as they are printed."""
    words = printed_words_for(details.language)
    phone = tuple(ContactLine(line, True) for line in _lines(details.phone, faces))
    more = (line for line in _lines(details.contact, faces) if line not in _lines(details.phone, faces))
    contact = tuple(ContactLine(line, not phone and _is_phone(line)) for line in more)
    plain = (
        tuple(ContactLine(line, False) for line in _lines(text, faces)) for text in (details.address, details.hours)
    )
    dates, facts = dates_in_words(details), facts_in_words(details)
    return PrintedDetails(
        publisher=printed(details.publisher, faces),
        contact=(*phone, *contact),
        panel=tuple(group for group in (phone, *plain, contact) if group),
        foot=printed(version_in_words(details), faces),
        facts=tuple(printed(fact, faces) for fact in (*dates, *facts)),
        later=len(facts),
        formats=printed(formats_in_words(details), faces),
        ours=details.other_formats.lower() == "yes",
        questions=min(MOST_QUESTIONS, int(details.questions)) if details.questions.isdecimal() else 0,
        logo=_logo(details, words, logo),
    )


def _lines(text: str, faces: Faces) -> tuple[str, ...]:
    return tuple(printed(line, faces) for part in re.split(r"[\r\n;]+", text) if (line := part.strip()))


def _is_phone(line: str) -> bool:
    return bool(_PHONE.search(line)) and len(line) < 40


def _logo(details: Details, words: PrintedWords, logo: Illustration | None) -> PrintedPicture | None:
    """The logo as large as its bounds allow; a picture of dots no larger than it is good for."""
    if logo is None:
        return None
    scale = min(WIDEST_LOGO_PT / logo.width_px, HIGHEST_LOGO_PT / logo.height_px)
    if not logo.media_type.startswith("image/svg"):
        scale = min(scale, INCH / _LOGO_DOTS_AN_INCH)
    alternative = details.logo_text or (
        words.logo.format(publisher=details.publisher) if details.publisher else words.logo_alone
    )
    return PrintedPicture(logo, alternative, logo.width_px * scale, logo.height_px * scale)


def in_pieces(text: str, room_em: float, faces: Faces) -> tuple[str, ...]:
    """A line in pieces between which it may be cut: only an address wider than `room_em` has more than one."""
    words = (
        word if width_em(word, faces) <= room_em else "\0".join(filter(None, _address(word, room_em, faces)))
        for word in text.split(" ")
    )
    return tuple(" ".join(words).split("\0"))


def _address(word: str, room_em: float, faces: Faces) -> list[str]:
    pieces: list[str] = []
    for folder in _FOLDERS.split(word):
        pieces += [folder] if width_em(folder, faces) <= room_em else _SIGNS.split(folder)
    return pieces


def printed_code(code: Code, alternative: str, room_em: float, faces: Faces) -> PrintedCode:
    """A code as it is printed; pieces of its address wider than `room_em` may be cut anywhere."""
    side = code.width_mm * MM
    pieces = _address(code.address, room_em, faces)
    return PrintedCode(
        PrintedPicture(code.illustration, alternative, side, side),
        tuple((piece, width_em(piece, faces) > room_em) for piece in pieces if piece),
    )
