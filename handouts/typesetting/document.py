"""What the print templates are given: a publication worked out for one sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from handouts.codes import code_of
from handouts.endmatter import with_addresses
from handouts.model import Block, Illustration, ItemList, Picture, Preformatted, Publication, Table, Topic
from handouts.narration import can_be_heard, estimate_seconds
from handouts.places import PLAYLIST, book_places, track_place
from handouts.printed_words import PrintedWords, has_printed_words, printed_words_for, runs_from_the_right
from handouts.settings import PrintSettings, Settings
from handouts.typesetting.characters import NO_BREAK, direction, lines_needed, printed, widest_word_em, width_em
from handouts.typesetting.details import PrintedCode, PrintedDetails, in_pieces, printed_code, printed_details
from handouts.typesetting.families import faces_of
from handouts.typesetting.flow import flow, names_rows, picture_size, way
from handouts.typesetting.metadata import keywords_of, metadata_of
from handouts.typesetting.runs import Printed, Typeset, heading_setting, typeset_sentence, words
from handouts.typesetting.sheet import LINE_PITCH, Sheet, sheet_of

LEAST_TITLE = 1.225
"""A title is never smaller than this many bodies, however long its words (ACB 2022: 22 points at 18)."""
SAFE = 0.97
"""The part of a line that an estimate of lines fills: kerning and rounding may take the rest."""


@dataclass(frozen=True)
class PrintedTopic:
    """A topic on paper. `source_title` is its title as it was read; `minutes` is how long it is to hear, in words.

    `code` leads to its track, where one can be found.
    """

    number: int
    source_title: str
    title: Printed
    blocks: tuple[Block[Typeset], ...]
    minutes: str
    code: PrintedCode | None = None

    @property
    def codes(self) -> tuple[Illustration, ...]:
        """The picture of its code, for the press."""
        return (self.code.picture.illustration,) if self.code else ()

    @property
    def plain_title(self) -> str:
        """The printed title without its styles."""
        return self.title.text


@dataclass(frozen=True)
class Cover:
    """How the cover is arranged. `title` is in bodies; `placed`: its facts stand at the foot of the page.

    What there is no room for stands elsewhere: the code under the contents, `later` facts on the last page.
    """

    title: float
    facts: tuple[str, ...]
    later: tuple[str, ...] = ()
    with_contact: bool = False
    with_code: bool = False
    placed: bool = False


@dataclass(frozen=True)
class Document:
    """Everything a template may print, as text that the faces can draw."""

    sheet: Sheet
    name: str
    title: Printed
    language: str
    author: str
    details: PrintedDetails
    topics: tuple[PrintedTopic, ...]
    listen: bool
    code: PrintedCode | None
    keywords: str
    metadata: tuple[tuple[str, str], ...]

    @property
    def codes(self) -> tuple[Illustration, ...]:
        """The picture of the code to the whole of the sound, for the press."""
        return (self.code.picture.illustration,) if self.code else ()

    @property
    def words(self) -> PrintedWords:
        """The words of ours, in the document's language or in English."""
        return printed_words_for(self.language)

    @property
    def direction(self) -> str:
        """The way of the document's language: "ltr" or "rtl"."""
        return "rtl" if runs_from_the_right(self.language) else "ltr"

    @property
    def english(self) -> Markup:
        """Attributes of the words that are ours, not the article's, where the article is in another language."""
        if has_printed_words(self.language):
            return Markup()
        return Markup(' lang="en"' + (' dir="ltr"' if self.direction == "rtl" else ""))

    @property
    def own_way(self) -> str:
        """The class of paragraphs in words of ours where those run against the document's direction, else empty."""
        return "ltr" if self.english and self.direction == "rtl" else ""

    @property
    def facts(self) -> tuple[str, ...]:
        """What stands at the foot of the cover: reference and version, then dates, people, licence and source."""
        return tuple(filter(None, (self.details.foot, *self.details.facts)))

    @property
    def what(self) -> tuple[str, ...]:
        """What this is, in lines: "Large print, 18 point." and so on."""
        lines = (
            self.words.large_print.format(size=self.size),
            self.words.topics_in_words(len(self.topics)),
        )
        return (*lines, self.words.also_to_listen) if self.listen else lines

    @property
    def size(self) -> str:
        """The size that is promised, in words."""
        return self.words.size_in_words(self.sheet.size_pt)

    def origin_of(self, topic: PrintedTopic) -> str:
        """What a leaflet is a part of: "From “Falls”, topic 2 of 5."."""
        return self.words.from_publication.format(title=self.plain_title, number=topic.number, of=len(self.topics))

    @property
    def plain_title(self) -> str:
        return self.title.text

    def phone(self, number: str) -> Markup:
        """A telephone number as it stands out in the panel: on one line, a little smaller if that is what it takes."""
        joined = number.replace(" ", NO_BREAK)
        room = self.sheet.measure_pt / self.sheet.body_pt - 2.4
        size = min(self.sheet.phone, room / width_em(joined, self.sheet.faces, bold=True))
        if size < 1.0:
            return Markup('<span class="phone">{}</span>').format(number)
        style = Markup() if size == self.sheet.phone else self._style(f"font-size: {size * self.sheet.body_pt:.2f}pt")
        return Markup('<span class="phone"{}>{}</span>').format(style, joined)

    def pieces(self, text: str, in_panel: bool = False) -> tuple[str, ...]:
        """A line of details in pieces between which it may be cut."""
        room = self.sheet.measure_pt / self.sheet.body_pt - (2.4 if in_panel else 0.0)
        return in_pieces(text, room, self.sheet.faces)

    @property
    def panel_way(self) -> str:
        """The class of a contact panel that runs against the document's direction, else empty."""
        ways = [way for group in self.details.panel for line in group if (way := direction(line.text))]
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
        """ "digits-2" and so on, where the list's last number has two digits or more: they hang further out.

        "notes" where the numbers are those that the text refers to; "boxes" where something is to be ticked.
        """
        last = 0 if items.start is None else items.start + len(items.items) - 1
        digits = f"digits-{min(len(str(last)), 4)}" if last > 9 else ""
        boxes = "boxes" if any(item.done is not None for item in items.items) else ""
        return " ".join(filter(None, ("notes" if items.notes else "", boxes, digits)))

    def row_heads(self, table: Table[Typeset]) -> bool:
        """Whether the first cell of each row is its header."""
        return names_rows(table)

    def wraps(self, text: Preformatted[Typeset]) -> bool:
        """Whether a line of a text whose line breaks matter is longer than the measure."""
        room = self.sheet.measure_pt / self.sheet.body_pt
        return any(width_em(words(line), self.sheet.faces, bold=True) > room for line in text.lines)

    def words_of(self, text: Typeset) -> str:
        """The characters of a text: what stands in for a picture."""
        return words(text)

    def picture_style(self, picture: Picture[Typeset]) -> Markup:
        """A style attribute with the size of a picture."""
        width, height = picture_size(picture, self.sheet)
        return self._style(f"width: {width:.2f}pt; height: {height:.2f}pt")


def fitting_size(text: str, bodies: float, sheet: Sheet) -> float:
    """`bodies`, or less where the longest word of a heading would not fit the measure; never near body size."""
    widest = widest_word_em(text, sheet.faces, bold=True) * 1.02
    room = sheet.measure_pt / sheet.body_pt
    return bodies if widest * bodies <= room else min(bodies, max(LEAST_TITLE, room / widest))


def _opening_height(title: str, size: float, sheet: Sheet) -> float:
    """Height in points of a topic's number and title with two lines of text, as the style sheet sets them."""
    lines = lines_needed(title, SAFE * sheet.measure_pt / sheet.body_pt / size, sheet.faces, bold=True)
    return (0.8 + sheet.numeral * 1.05 + lines * size * 1.25 + sheet.below_title + 2.3 * LINE_PITCH) * sheet.body_pt


def arrange_cover(page: Document) -> Cover:
    """The largest title that leaves everything on one page, or as much of it as there is room for.

    People, licence and source give way first, then the code, then the contact lines, which stand in the panel too,
    then version and dates: three lines alone on a second page are no cover.
    """
    sheet = page.sheet
    largest = fitting_size(page.plain_title, sheet.cover, sheet)
    few = page.facts[: len(page.facts) - page.details.later]
    for code, contact, facts in (
        *((True, True, page.facts), (True, True, few), (False, True, page.facts), (False, True, few)),
        *((True, False, few), (False, False, page.facts), (False, False, few), (False, False, ())),
    ):
        size = largest
        while size >= min(largest, sheet.title):
            cover = Cover(size, facts, page.facts[len(facts) :], contact, code, placed=True)
            if _cover_height(page, cover) * sheet.body_pt <= sheet.text_height_pt:
                return cover
            size -= 0.1
    return Cover(min(largest, sheet.title), few, page.facts[len(few) :])


def _cover_height(page: Document, cover: Cover) -> float:
    """Height of a cover in bodies, as the style sheet sets it."""
    room, faces = SAFE * page.sheet.measure_pt / page.sheet.body_pt, page.sheet.faces
    heading = page.sheet.heading
    height = 1.5 + 1.5 + 1.25 * cover.title * lines_needed(page.plain_title, room / cover.title, faces, bold=True)
    height += 1.5 + heading * LINE_PITCH * sum(lines_needed(line, room / heading, faces) for line in page.what)
    if page.details.logo:
        height += page.details.logo.height_pt / page.sheet.body_pt + 1.0
    if page.code and cover.with_code:
        lines = lines_needed(page.words.code, room, faces) + lines_needed(page.code.plain_address, room, faces)
        height += page.code.picture.height_pt / page.sheet.body_pt + LINE_PITCH * (lines + 1) + 1.5
    who = [line.text for line in page.details.contact] if cover.with_contact else []
    for line in (*who, page.details.publisher, *cover.facts):
        height += LINE_PITCH * lines_needed(line, room, faces, bold=True) if line else 0.0
    return height + LINE_PITCH


def lay_out(
    publication: Publication, settings: Settings, title_level: int, illustrations: Sequence[Illustration] = ()
) -> Document:
    """The publication on the sheet that the settings choose. Topic titles are headings of `title_level`."""
    details = publication.details
    ours = printed_words_for(details.language)
    logo = next((found for found in illustrations if found.id == details.logo), None)
    faces = faces_of(settings.print)
    shown = printed_details(details, logo, faces)
    sheet = _sheet(settings.print, shown.foot, ours)
    return Document(
        sheet=sheet,
        name=printed(publication.title.text, faces),
        title=typeset_sentence(publication.title, heading_setting(sheet, details.language)),
        language=details.language or "en",
        author=printed(details.author or details.publisher, faces),
        details=shown,
        topics=tuple(_topic(topic, sheet, title_level, publication, settings) for topic in publication.topics),
        listen="mp3" in settings.outputs,
        code=_code_of_all(publication, settings, sheet),
        keywords=keywords_of(details, ours.large_print.partition("{")[0].rstrip(" ,،:"), faces),
        metadata=metadata_of(details, faces),
    )


def _sheet(settings: PrintSettings, foot: str, ours: PrintedWords) -> Sheet:
    """The sheet, with more than one line at its foot where reference and version are long."""
    sheet = sheet_of(settings)
    room = sheet.measure_pt / sheet.body_pt - width_em(ours.place(100, 100), sheet.faces) - 2
    wide = width_em(foot, sheet.faces)
    if wide <= room:
        return sheet
    return sheet_of(settings, 1 + max(1, round(wide * sheet.body_pt / sheet.measure_pt + 0.5)))


def _topic(topic: Topic, sheet: Sheet, title_level: int, publication: Publication, settings: Settings) -> PrintedTopic:
    language, room = publication.details.language, sheet.measure_pt / sheet.body_pt
    ours = printed_words_for(language)
    code = None
    if settings.print.web and "mp3" in settings.outputs and can_be_heard(topic, language):
        place = track_place(topic.number, len(publication.topics), topic.title.text)
        alternative = ours.code_of_track.format(number=topic.number, title=topic.title.text)
        code = printed_code(code_of(settings.print.web + place), alternative, room, sheet.faces)
    return PrintedTopic(
        topic.number,
        topic.title.text,
        typeset_sentence(topic.title, heading_setting(sheet, language)),
        flow(with_addresses(topic, language).blocks, sheet, title_level, language),
        ours.minutes_in_words(estimate_seconds(topic, settings.sound)),
        code,
    )


def _code_of_all(publication: Publication, settings: Settings, sheet: Sheet) -> PrintedCode | None:
    """The code to the audiobook, or else to the playlist; None where nothing is heard or nothing is on the web."""
    language, title = publication.details.language, publication.title.text
    if not settings.print.web or "mp3" not in settings.outputs:
        return None
    if not any(can_be_heard(topic, language) for topic in publication.topics):
        return None
    place = book_places(title)[0] if "audiobook" in settings.outputs else PLAYLIST
    alternative = printed_words_for(language).code_of_all.format(title=title)
    return printed_code(code_of(settings.print.web + place), alternative, sheet.measure_pt / sheet.body_pt, sheet.faces)
