"""From source to publication: what a reader found, what is worth keeping, what every output works on."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from handouts.model.blocks import Block, texts
from handouts.model.text import Sentence, Sentences, Text


@dataclass(frozen=True)
class Details:
    """What is known of an article beside its text. Dates are as given, ISO 8601 where possible.

    `language` is a BCP 47 tag; empty only until the article has become a publication. `logo` is the name of a picture,
    and in an edition the id of the illustration made from it. `origin` is where the text comes from as people are to
    read it, `source` where this program found it. `other_formats` is "yes" for a sentence of ours; `questions` is a
    number of lines to write on, in digits.
    """

    title: str
    language: str = ""
    publisher: str = ""
    author: str = ""
    contact: str = ""
    version: str = ""
    reviewed: str = ""
    next_review: str = ""
    source: str = ""
    date: str = ""
    phone: str = ""
    address: str = ""
    hours: str = ""
    reference: str = ""
    approved_by: str = ""
    licence: str = ""
    origin: str = ""
    logo: str = ""
    logo_text: str = ""
    other_formats: str = ""
    questions: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """What of it is printed as it was typed; what is not known is left out."""
        who = (self.publisher, self.phone, self.address, self.hours, self.contact, self.author, self.approved_by)
        what = (self.reference, self.version, self.reviewed, self.next_review, self.origin, self.licence)
        return tuple(filter(None, (*who, *what, self.other_formats)))


@dataclass(frozen=True)
class Note:
    """What a reference in the text leads to; spans name it by `name`."""

    name: str
    blocks: tuple[Block[Text], ...]


@dataclass(frozen=True)
class Abbreviation:
    """Short letters and the words they stand for, as the author explains them."""

    short: str
    meaning: Text


@dataclass(frozen=True)
class Illustration:
    """A picture of an article, or a logo, ready for print: `data` is of `media_type` ("image/png").

    `id` is made from its content: blocks name it by that.
    """

    id: str
    media_type: str
    width_px: int
    height_px: int
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Beside:
    """What belongs to an article and stands beside its running text."""

    notes: tuple[Note, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    illustrations: tuple[Illustration, ...] = ()


NOTHING_BESIDE = Beside()


@dataclass(frozen=True)
class LeftOut:
    """A piece that is not the article: what it is ("comments"), why it was taken for that, and its words."""

    kind: str
    reason: str
    text: str
    line: int = 0


@dataclass(frozen=True)
class Enclosed:
    """A picture that came within its source, as in an e-book, by the name that blocks call it (`Picture.file`)."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class RawArticle:
    """The blocks a reader found; `notices` are for the report.

    Forms without structure bring their furniture and comments along as blocks, and cleaning tells them by their words.
    Where the structure tells furniture, as in a web page, the reader leaves it out and accounts for it in `left_out`;
    comments that were asked for are in `kept`.
    """

    details: Details
    blocks: tuple[Block[Text], ...]
    notices: tuple[str, ...] = ()
    beside: Beside = NOTHING_BESIDE
    left_out: tuple[LeftOut, ...] = ()
    kept: tuple[Block[Text], ...] = ()
    enclosed: tuple[Enclosed, ...] = ()


@dataclass(frozen=True)
class Article:
    """The text worth keeping, with an account of what was left out. `kept` are comments kept on request."""

    details: Details
    blocks: tuple[Block[Text], ...]
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[str, ...] = ()
    kept: tuple[Block[Text], ...] = ()
    beside: Beside = NOTHING_BESIDE


@dataclass(frozen=True)
class Topic:
    """A titled part of the article. `number` counts from 1; `title` is a sentence with an id of its own.

    `titled` tells whether the title stands in the article, or was made for an untitled beginning.
    """

    number: int
    title: Sentence
    blocks: tuple[Block[Sentences], ...]
    titled: bool = True

    def sentences(self) -> Iterator[Sentence]:
        """The sentences under the title, in reading order; the title itself is not among them."""
        for block in self.blocks:
            for text in texts(block):
                yield from text


@dataclass(frozen=True)
class Publication:
    """An article ready for every output. No HTML, no paths, no sound in it."""

    details: Details
    title: Sentence
    topics: tuple[Topic, ...]
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[str, ...] = ()
