"""What the print templates are given: a publication worked out for one sheet."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from handouts.model import Block, ItemList, Publication, Topic
from handouts.narration import estimate_seconds
from handouts.settings import Settings, SoundSettings
from handouts.typesetting.characters import direction, lines_needed, printed, widest_word_em, width_em
from handouts.typesetting.faces import Faces
from handouts.typesetting.flow import Printed, Typeset, flow, narrow_em, typeset_sentence, way, words
from handouts.typesetting.sheet import LINE_PITCH, Sheet, sheet_of, size_in_words

_PHONE = re.compile(r"\+?\(?\d[\d ()./\u00a0-]{5,}\d")
_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb")
LEAST_TITLE = 1.225
"""A title is never smaller than this many bodies, however long its words (ACB 2022: 22 points at 18)."""


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
class Cover:
    """How the cover is arranged. `title` is in bodies; `placed`: its facts stand at the foot of the page."""

    title: float
    with_contact: bool
    placed: bool


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
    dates: tuple[str, ...]
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
        return Markup(' lang="en"' + (' dir="ltr"' if self.direction == "rtl" else ""))

    @property
    def facts(self) -> tuple[str, ...]:
        """What stands at the foot of the cover: the version, then the dates and the source."""
        return (self.foot, *self.dates) if self.foot else self.dates

    @property
    def size(self) -> str:
        return size_in_words(self.sheet.size_pt)

    @property
    def plain_title(self) -> str:
        return self.title.text

    @property
    def contact_way(self) -> str:
        """The class of contact lines that run against the document's direction, else empty."""
        ways = [way for line in self.contact if (way := direction(line.text))]
        against = [way for way in ways if way != self.direction]
        return against[0] if 2 * len(against) > len(ways) else ""

    def way(self, text: Typeset) -> str:
        """The class of a text that runs against the document's direction, else empty."""
        return way(text, self.direction)

    @property
    def cover(self) -> Cover:
        """The cover's arrangement: everything on one page if that can be had."""
        return arrange_cover(self)

    def heading_size(self, text: Typeset, bodies: float) -> Markup:
        """A style attribute that makes a heading smaller where its longest word would not fit, else nothing."""
        fitting = fitting_size(words(text), bodies, self.sheet)
        return self._style(f"font-size: {fitting * self.sheet.body_pt:.2f}pt") if fitting < bodies else Markup()

    def opening_style(self, title: Printed) -> Markup:
        """A style attribute for a topic's title where it is too long for its usual size, else nothing.

        It becomes a little smaller if that keeps two lines of text with it; else it stands alone on its page.
        """
        sheet = self.sheet
        fitting = fitting_size(title.text, sheet.title, sheet)
        sizes = [max(min(fitting, LEAST_TITLE), fitting * factor) for factor in (1.0, 0.92, 0.85)]
        size = next((s for s in sizes if _opening_height(title.text, s, sheet) <= sheet.text_height_pt), 0.0)
        style = [] if size else ["break-after: auto"]
        if (size or fitting) < sheet.title:
            style.append(f"font-size: {(size or fitting) * sheet.body_pt:.2f}pt")
        return self._style("; ".join(style)) if style else Markup()

    @staticmethod
    def _style(declarations: str) -> Markup:
        return Markup(' style="{}"').format(declarations)

    def is_brief(self, text: Typeset) -> bool:
        """Whether a paragraph is one line only, so that a heading must keep the next one with it too."""
        return (
            len(text) <= 1
            and width_em(words(text), self.sheet.faces, bold=True) <= self.sheet.measure_pt / self.sheet.body_pt
        )

    def list_class(self, items: ItemList[Typeset]) -> str:
        """ "digits-2" and so on, where the list's last number has two digits or more: they hang further out."""
        last = 0 if items.start is None else items.start + len(items.items) - 1
        return f"digits-{min(len(str(last)), 4)}" if last > 9 else ""


def fitting_size(text: str, bodies: float, sheet: Sheet) -> float:
    """`bodies`, or less where the longest word of a heading would not fit the measure; never near body size."""
    widest = widest_word_em(text, sheet.faces, bold=True) * 1.02
    room = sheet.measure_pt / sheet.body_pt
    return bodies if widest * bodies <= room else min(bodies, max(LEAST_TITLE, room / widest))


def _opening_height(title: str, size: float, sheet: Sheet) -> float:
    """Height in points of a topic's number and title with two lines of text, as the style sheet sets them."""
    lines = lines_needed(title, sheet.measure_pt / sheet.body_pt / size, sheet.faces, bold=True)
    return (0.8 + sheet.numeral * 1.05 + lines * size * 1.25 + sheet.below_title + 2.3 * LINE_PITCH) * sheet.body_pt


def arrange_cover(page: Document) -> Cover:
    """The largest title that leaves everything on one page; without the contact lines if that is what it takes."""
    sheet = page.sheet
    largest = fitting_size(page.plain_title, sheet.cover, sheet)
    for with_contact in (True, False):
        size = largest
        while size >= min(largest, sheet.title):
            if _cover_height(page, size, with_contact) * sheet.body_pt <= sheet.text_height_pt:
                return Cover(size, with_contact, placed=True)
            size -= 0.1
    return Cover(min(largest, sheet.title), with_contact=False, placed=False)


def _cover_height(page: Document, title: float, with_contact: bool) -> float:
    """Height of a cover in bodies, as the style sheet sets it."""
    room = page.sheet.measure_pt / page.sheet.body_pt
    height = 1.5 + 1.5 + 1.25 * title * lines_needed(page.plain_title, room / title, page.sheet.faces, bold=True)
    height += 1.5 + page.sheet.heading * LINE_PITCH * (3 if page.listen else 2)
    who = [line.text for line in page.contact] if with_contact else []
    for line in (*who, page.publisher, *page.facts):
        height += LINE_PITCH * lines_needed(line, room, page.sheet.faces, bold=True) if line else 0.0
    return height + LINE_PITCH


def lay_out(publication: Publication, settings: Settings, title_level: int) -> Document:
    """The publication on the sheet that the settings choose. Topic titles are headings of `title_level`."""
    details = publication.details
    sheet = sheet_of(settings.print)
    faces = sheet.faces
    foot = _version(publication, faces)
    room = sheet.measure_pt / sheet.body_pt - width_em("Page 100 of 100", faces) - 2
    if width_em(foot, faces) > room:
        sheet = sheet_of(
            settings.print, 1 + max(1, round(width_em(foot, faces) * sheet.body_pt / sheet.measure_pt + 0.5))
        )
    return Document(
        sheet=sheet,
        name=printed(publication.title.text, faces),
        title=typeset_sentence(publication.title, narrow_em(sheet), faces),
        language=details.language or "en",
        author=printed(details.author or details.publisher, faces),
        publisher=printed(details.publisher, faces),
        contact=_contact(details.contact, faces),
        foot=foot,
        dates=tuple(_dates(publication, faces)),
        topics=tuple(_topic(topic, sheet, title_level, settings.sound) for topic in publication.topics),
        listen="mp3" in settings.outputs,
    )


def _topic(topic: Topic, sheet: Sheet, title_level: int, sound: SoundSettings) -> PrintedTopic:
    title = typeset_sentence(topic.title, narrow_em(sheet), sheet.faces)
    return PrintedTopic(
        topic.number,
        topic.title.text,
        title,
        flow(topic.blocks, sheet, title_level),
        minutes_in_words(estimate_seconds(topic, sound)),
    )


def _version(publication: Publication, faces: Faces) -> str:
    version = printed(publication.details.version, faces)
    return f"Version {version}" if version[:1].isdigit() else version


def _dates(publication: Publication, faces: Faces) -> list[str]:
    """The dates and the source, each with its name."""
    details = publication.details
    named = (
        ("Last checked", details.reviewed),
        ("Next review", details.next_review),
        ("Source", details.source if details.source.startswith("http") else ""),
    )
    english = details.language.lower().split("-")[0] == "en"
    dates = ((name, in_words(date) if english else date) for name, date in named if date)
    return [f"{name}: {printed(date, faces)}" for name, date in dates]


def _contact(contact: str, faces: Faces) -> tuple[ContactLine, ...]:
    lines = (printed(line.strip(), faces) for line in re.split(r"[\r\n;]+", contact))
    return tuple(ContactLine(line, bool(_PHONE.search(line)) and len(line) < 40) for line in lines if line)


def in_words(date: str) -> str:
    """ "5 March 2027" for "2027-03-05"; anything else as it is."""
    found = _DATE.fullmatch(date)
    if not found or not 1 <= int(found[2]) <= 12:
        return date
    day = f"{int(found[3])} " if found[3] else ""
    return f"{day}{_MONTHS[int(found[2]) - 1]} {found[1]}"


def minutes_in_words(seconds: float) -> str:
    """ "1 minute", "12 minutes": whole minutes, at least one."""
    minutes = max(1, round(seconds / 60))
    return "1\u00a0minute" if minutes == 1 else f"{minutes}\u00a0minutes"
