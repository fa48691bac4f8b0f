"""A publication as braille volumes: title page, contents and all topics; and each topic by itself.

Page numbers as BANA has them (Braille Formats 2016, 1.15 and 2): the title page is t1, the contents begin at p1,
the text at 1.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from handouts.braille.blocks import topic_rows
from handouts.braille.liblouis import BLANK
from handouts.braille.lines import BLANK_LINE, Row, centred, contents_entry, rows, wrapped
from handouts.braille.pages import Page, paginated, to_brf
from handouts.braille.tables import Table
from handouts.braille.wording import Writer
from handouts.details_in_words import dates_in_words, facts_in_words, formats_in_words, version_in_words
from handouts.model import Publication, Topic
from handouts.printed_words import printed_words_for

TITLE_PAGES, CONTENTS_PAGES = "\u281e", "\u280f"
"""The letters t and p before the page number."""
CONTENTS = "Contents"


def volume(publication: Publication, writer: Writer) -> bytes:
    """The whole publication as BRF; every topic begins on a new page."""
    topics: list[Page] = []
    entries: list[Row] = []
    for topic in publication.topics:
        first = len(topics) + 1
        entries += contents_entry(numbered_title(topic, writer), page_number(writer, "", first))
        topics += paginated(_topic(topic, publication, writer), _from(writer, "", first))
    titles = paginated(_title_page(publication, writer), _from(writer, TITLE_PAGES, 1))
    heading = centred(writer.plain(CONTENTS))
    contents = paginated((*heading, *entries), _from(writer, CONTENTS_PAGES, 1))
    return to_brf((*titles, *contents, *topics))


def handout(publication: Publication, topic: Topic, writer: Writer) -> bytes:
    """One topic as BRF: the publication's title, the topic, and at the end who stands for it."""
    facts = [line for fact in facts_of(publication) for line in wrapped(writer.plain(fact), 0, 2)]
    name = centred(writer.title((publication.title,)))
    body = _topic(topic, publication, writer)
    return to_brf(paginated((*name, *body, BLANK_LINE, *rows(facts)), _from(writer, "", 1)))


def page_number(writer: Writer, prefix: str, number: int) -> str:
    """The cells of a page's number, in the digits of the language."""
    return prefix + writer.plain(str(number))


def _from(writer: Writer, prefix: str, first: int) -> Callable[[int], str]:
    return lambda count: page_number(writer, prefix, first + count - 1)


def numbered_title(topic: Topic, writer: Writer) -> str:
    """The cells of "3. Title"."""
    return writer.plain(f"{topic.number}.") + BLANK + writer.title((topic.title,))


def _topic(topic: Topic, publication: Publication, writer: Writer) -> tuple[Row, ...]:
    return (
        *centred(numbered_title(topic, writer)),
        *topic_rows(topic.blocks, writer, publication.details.language),
    )


def _title_page(publication: Publication, writer: Writer) -> tuple[Row, ...]:
    found = [*centred(writer.title((publication.title,)))]
    for line in (*facts_of(publication), "", *summary(publication, writer.table)):
        found += [row for row in centred(writer.plain(line)) if row.cells] or [BLANK_LINE]
    return tuple(Row(row.cells) for row in found)


def summary(publication: Publication, table: Table) -> tuple[str, str]:
    """How many topics there are, and in which braille: the last lines of a title page."""
    words = printed_words_for(publication.details.language)
    topics = words.topics_in_words(len(publication.topics)).rstrip(".").replace("\u00a0", " ")
    return topics, table.code_in(words)


def facts_of(publication: Publication) -> Sequence[str]:
    """What a publication says of itself beside its title, a line each, as on the printed cover."""
    return tuple(_facts(publication))


def _facts(publication: Publication) -> Iterator[str]:
    details = publication.details
    for told in (details.publisher, details.phone, details.address, details.hours, details.contact):
        yield from (line.strip() for line in re.split(r"[\r\n;]+", told) if line.strip())
    facts = (version_in_words(details), *dates_in_words(details), *facts_in_words(details), formats_in_words(details))
    yield from filter(None, facts)
