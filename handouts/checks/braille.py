"""Every sentence is in the braille, in order and with all its figures, on pages an embosser can take."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from handouts.braille.blocks import ours, told
from handouts.braille.document import (
    CONTENTS,
    CONTENTS_PAGES,
    TITLE_PAGES,
    facts_of,
    numbered_title,
    page_number,
    summary,
)
from handouts.braille.liblouis import BLANK, liblouis
from handouts.braille.lines import CONTINUED, WIDTH
from handouts.braille.reading import Reading, Sheet, Strange, running, sheets
from handouts.braille.tables import table_for
from handouts.braille.wording import Writer
from handouts.errors import OutputFailed, ToolMissing
from handouts.model import Artefact, Edition, Finding, Level, Publication, Sentences, Topic, texts
from handouts.proof.findings import gathered, quoted, unreadable
from handouts.settings import Settings

RULE = "braille"
_AGAIN = "Make the edition again; if it stays so, report it."
_MESSAGES = {
    "missing": f"Words of the text are missing in braille. {_AGAIN}",
    "extra": f"Words are in the braille that the text does not have there. {_AGAIN}",
}
_ENTRY = re.compile(f"(?:{CONTINUED}{BLANK}|{BLANK}{BLANK})([^{BLANK}]+)$")
"""The end of a line of the contents that has a page number: guide dots or blanks before it."""


class BrailleFiles:
    """BRF read back: its form by itself, its words by liblouis."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        self._grade = settings.braille.grade

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == "braille"

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What a reader or an embosser would stumble over; an advice where liblouis is missing to prove the words."""
        try:
            pages = sheets((folder / artefact.path).read_bytes())
        except OSError as error:
            return unreadable(artefact, RULE, error)
        found = list(_formed(pages, artefact))
        publication = edition.publication
        try:
            louis = liblouis()
            writer = Writer(louis, table_for(publication.details.language, self._grade, louis))
        except (ToolMissing, OutputFailed) as error:
            message = f"Whether the braille says what the text says was not proved. {error}"
            return gathered((*found, Finding(Level.ADVICE, RULE, message, artefact.path)))
        found += [
            Finding(Level.ERROR, RULE, message, artefact.path, place) for message, place in _numbered(pages, writer)
        ]
        strange = (
            _volume(pages, publication, writer)
            if artefact.topic is None
            else _handout(pages, artefact, publication, writer)
        )
        found += [Finding(Level.ERROR, RULE, _MESSAGES[s.kind], artefact.path, quoted(s.words)) for s in strange]
        if artefact.topic is None:
            found += _contents(pages, publication, writer, artefact)
            found += _named(publication, writer, artefact)
        return gathered(found)


def _formed(pages: Sequence[Sheet], artefact: Artefact) -> Iterator[Finding]:
    """What is wrong with the pages as such."""
    for count, page in enumerate(pages, 1):
        for fault in page.faults:
            message = f"A page of braille is not as embossers take it. {_AGAIN}"
            yield Finding(Level.ERROR, RULE, message, artefact.path, f"page {count}: {fault}")


def _part(pages: Sequence[Sheet], prefix: str) -> tuple[Sheet, ...]:
    """The pages whose number begins with `prefix`; with an empty one those of the text."""
    front = (TITLE_PAGES, CONTENTS_PAGES)
    return tuple(p for p in pages if (p.number.startswith(prefix) if prefix else not p.number.startswith(front)))


def _numbered(pages: Sequence[Sheet], writer: Writer) -> Iterator[tuple[str, str]]:
    """Pages without the number that follows from the one before."""
    prefixes = [TITLE_PAGES, CONTENTS_PAGES, ""]
    now, number = "", 0
    for count, page in enumerate(pages, 1):
        prefix = next(p for p in prefixes if page.number.startswith(p))
        number = number + 1 if prefix == now and count > 1 else 1
        backward = count > 1 and prefixes.index(prefix) < prefixes.index(now)
        now = prefix
        if backward or page.number != page_number(writer, prefix, number):
            yield f"A braille page has no number, or a wrong one. {_AGAIN}", f"page {count}"


def _volume(pages: Sequence[Sheet], publication: Publication, writer: Writer) -> Iterator[Strange]:
    """What the whole publication lacks: on its title page, in its contents, in its text."""
    front = [(publication.title,), *map(ours, facts_of(publication)), *map(ours, summary(publication, writer.table))]
    yield from Reading(_part(pages, TITLE_PAGES), writer).told(front)
    contents = [ours(CONTENTS), *(text for topic in publication.topics for text in _title(topic))]
    entries = [replace(page, lines=tuple(map(_entry, page.lines))) for page in _part(pages, CONTENTS_PAGES)]
    yield from Reading(entries, writer).told(contents)
    body = [text for topic in publication.topics for text in _texts(topic, publication)]
    yield from Reading(_part(pages, ""), writer).told(body)


def _handout(pages: Sequence[Sheet], artefact: Artefact, publication: Publication, writer: Writer) -> Iterator[Strange]:
    """What a topic's own file lacks."""
    own = [
        text for topic in publication.topics if topic.number == artefact.topic for text in _texts(topic, publication)
    ]
    wanted = [(publication.title,), *own, *map(ours, facts_of(publication))]
    yield from Reading(pages, writer).told(wanted)


def _entry(line: str) -> str:
    """A line of the contents without its page number."""
    number = _ENTRY.search(line) if len(line) == WIDTH else None
    return line[: number.start()].rstrip(CONTINUED) if number else line


def _title(topic: Topic) -> tuple[Sentences, Sentences]:
    return ours(f"{topic.number}."), (topic.title,)


def _texts(topic: Topic, publication: Publication) -> Iterator[Sentences]:
    yield from _title(topic)
    for block in topic.blocks:
        yield from told(block, publication.details.language)


def _contents(
    pages: Sequence[Sheet], publication: Publication, writer: Writer, artefact: Artefact
) -> Iterator[Finding]:
    """Entries of the contents whose page is not the one on which the topic begins."""
    lines = [line for page in _part(pages, CONTENTS_PAGES) for line in page.lines]
    named = [entry[1] for line in lines if len(line) == WIDTH and (entry := _ENTRY.search(line))]
    begun = {page.number: running([page]).replace(BLANK, "") for page in reversed(_part(pages, ""))}
    for topic, number in zip(publication.topics, [*named, *[""] * len(publication.topics)], strict=False):
        title = numbered_title(topic, writer).replace(BLANK, "")
        if not begun.get(number, "").startswith(title):
            message = f"The contents name a page on which the topic does not begin. {_AGAIN}"
            yield Finding(Level.ERROR, RULE, message, artefact.path, quoted(topic.title.text))


def _named(publication: Publication, writer: Writer, artefact: Artefact) -> Iterator[Finding]:
    """The characters for which braille has no sign."""
    every: Iterable[Sentences] = (
        text for topic in publication.topics for text in ((topic.title,), *(t for b in topic.blocks for t in texts(b)))
    )
    unknown = dict.fromkeys(char for text in every for char in writer.unknown(text))
    for char in unknown:
        message = "Characters for which braille has no sign; each is told by its name."
        yield Finding(Level.ADVICE, RULE, message, artefact.path, quoted(char))
