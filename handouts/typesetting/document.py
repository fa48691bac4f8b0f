"""What the print templates are given: a publication worked out for one sheet."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from handouts.model import Block, ItemList, Publication, Topic
from handouts.settings import Settings
from handouts.typesetting.characters import direction, printed, widest_word_em, width_em
from handouts.typesetting.flow import Printed, Typeset, flow, typeset_sentence, way, words
from handouts.typesetting.sheet import Sheet, sheet_of, size_in_words

_PHONE = re.compile(r"\+?\(?\d[\d ()./\u00a0-]{5,}\d")
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb")
COVER_TITLE, TOPIC_TITLE, LOWER_HEADING = 2.2, 1.6, 1.2
LEAST_HEADING = 1.15
"""A heading is never smaller than this many bodies, however long its words."""


@dataclass(frozen=True)
class ContactLine:
    """A line of the contact panel; a telephone number stands out."""

    text: str
    phone: bool


@dataclass(frozen=True)
class PrintedTopic:
    """A topic on paper. `source_title` is its title as it was read; `minutes` is how long it is to hear, in words."""

    number: int
    source_title: str
    title: Printed
    blocks: tuple[Block[Typeset], ...]
    minutes: str

    @property
    def plain_title(self) -> str:
        """The printed title without its styles."""
        return self.title.text


@dataclass(frozen=True)
class Document:
    """Everything a template may print, as text that the faces can draw."""

    sheet: Sheet
    name: str
    title: Printed
    language: str
    author: str
    publisher: str
    contact: tuple[ContactLine, ...]
    foot: str
    facts: tuple[str, ...]
    topics: tuple[PrintedTopic, ...]
    listen: bool

    @property
    def direction(self) -> str:
        """The way of the document's language: "ltr" or "rtl"."""
        return "rtl" if self.language.lower().split("-")[0] in _RIGHT_TO_LEFT else "ltr"

    @property
    def english(self) -> Markup:
        """Attributes of the words that are ours, not the article's, where the article is in another language."""
        if self.language.lower().split("-")[0] == "en":
            return Markup()
        return Markup(' lang="en"' + (' dir="ltr"' if self.direction == "rtl" else ""))  # noqa: S704  # constants

    @property
    def size(self) -> str:
        return size_in_words(self.sheet.size_pt)

    @property
    def plain_title(self) -> str:
        return self.title.text

    @property
    def cover_fits(self) -> bool:
        """Whether the cover's facts can be placed at the foot of the page without touching what is above."""
        room = self.sheet.measure_pt / self.sheet.body_pt
        title = 1.2 * (1 + width_em(self.plain_title, bold=True) * COVER_TITLE / room) * COVER_TITLE * 1.15
        who = sum(1.5 * (1 + width_em(line.text) // room) for line in self.contact) + 1.5 * bool(self.publisher)
        facts = sum(1.5 * (1 + width_em(fact) // room) for fact in self.facts)
        return (5 + title + 3 * 1.8 + who + facts) * self.sheet.body_pt <= self.sheet.text_height_pt

    def way(self, text: Typeset) -> str:
        """The class of a text that runs against the document's direction, else empty."""
        return way(text, self.direction)

    def heading_size(self, text: Typeset, bodies: float) -> Markup:
        """A style attribute that makes a heading smaller where its longest word would not fit, else nothing."""
        widest = widest_word_em(words(text), bold=True) * 1.02
        room = self.sheet.measure_pt / self.sheet.body_pt
        if widest * bodies <= room:
            return Markup()
        fitting = max(LEAST_HEADING, room / widest)
        return Markup(f' style="font-size: {fitting * self.sheet.body_pt:.2f}pt"')  # noqa: S704  # a number

    def list_class(self, items: ItemList[Typeset]) -> str:
        """ "wide-numbers" where the list's last number has two digits or more."""
        last = 0 if items.start is None else items.start + len(items.items) - 1
        return f"digits-{min(len(str(last)), 4)}" if last > 9 else ""


def lay_out(publication: Publication, settings: Settings, title_level: int) -> Document:
    """The publication on the sheet that the settings choose. Topic titles are headings of `title_level`."""
    details = publication.details
    foot = printed(details.version)
    if foot and not foot[0].isalpha():
        foot = f"Version {foot}"
    sheet = sheet_of(settings.print)
    room = sheet.measure_pt / sheet.body_pt - width_em("Page 100 of 100") - 2
    if width_em(foot) > room:
        sheet = sheet_of(settings.print, 1 + max(1, round(width_em(foot) * sheet.body_pt / sheet.measure_pt + 0.5)))
    return Document(
        sheet=sheet,
        name=printed(publication.title.text),
        title=typeset_sentence(publication.title),
        language=details.language or "en",
        author=printed(details.author or details.publisher),
        publisher=printed(details.publisher),
        contact=_contact(details.contact),
        foot=foot,
        facts=tuple(_facts(publication)),
        topics=tuple(_topic(topic, sheet, title_level, settings.sound.pace) for topic in publication.topics),
        listen="mp3" in settings.outputs,
    )


def _topic(topic: Topic, sheet: Sheet, title_level: int, pace: float) -> PrintedTopic:
    title = typeset_sentence(topic.title)
    return PrintedTopic(
        topic.number, topic.title.text, title, flow(topic.blocks, sheet, title_level), minutes_in_words(estimate_seconds(topic, pace))
    )


def _facts(publication: Publication) -> list[str]:
    details = publication.details
    named = (
        ("Version", details.version),
        ("Last checked", details.reviewed),
        ("Next review", details.next_review),
        ("Source", details.source if details.source.startswith("http") else ""),
    )
    return [f"{name}: {printed(fact)}" for name, fact in named if fact]


def _contact(contact: str) -> tuple[ContactLine, ...]:
    lines = (printed(line.strip()) for line in re.split(r"[\r\n;]+", contact))
    return tuple(ContactLine(line, bool(_PHONE.search(line)) and len(line) < 40) for line in lines if line)


def estimate_seconds(topic: Topic, pace: float) -> float:
    """Seconds to say a topic at 150 words a minute."""
    said = len(topic.title.text.split()) + sum(len(sentence.text.split()) for sentence in topic.sentences())
    return said * 60 / 150 / pace


def minutes_in_words(seconds: float) -> str:
    """ "1 minute", "12 minutes": whole minutes, at least one."""
    minutes = max(1, round(seconds / 60))
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
