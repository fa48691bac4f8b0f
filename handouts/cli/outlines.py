"""`--dry-run`: an article as it was understood, with its topics and headings, and all that was left out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from audio.lexicon import Lexicon
from handouts.batch import Task
from handouts.cli.summaries import plural
from handouts.executors import Executor
from handouts.left_out import amount, first_words, kinds_of
from handouts.model import (
    Block,
    Heading,
    ItemList,
    LeftOut,
    Picture,
    Publication,
    Sentences,
    Table,
    Topic,
    inner_blocks,
)
from handouts.narration import estimate_seconds
from handouts.settings import Settings
from handouts.sheets import printed_on, sheets_of

SHOWN_PIECES = 6
"""Pieces of one kind that are listed; the report lists all."""


@dataclass(frozen=True)
class TopicOutline:
    """A topic as it is told: its headings with their levels, and what it would take. `sheets` are of its leaflet."""

    number: int
    title: str
    words: int
    pages: int
    sheets: int
    minutes: float
    headings: tuple[tuple[int, str], ...]
    pictures: int
    tables: int
    notes: int


def outlined(task: Task, lexicons: tuple[Lexicon, ...], executor: Executor, as_json: bool) -> str:
    """What would be made of an article, as text or as JSON. Raises HandoutsError."""
    from handouts.narrator import read_by
    from handouts.pipeline import choose_narrator, read_apart
    from handouts.sources import load_source
    from handouts.typesetting.scripts import with_scripts

    source = load_source(task.source_name)
    publication, settings = with_scripts(read_apart(source, task.settings, executor).publication, task.settings)
    narrator = choose_narrator(source, publication, settings, lexicons)
    publication, settings = read_by(narrator, publication, settings)
    return outline_json(publication, settings, task.source_name) if as_json else outline(publication, settings)


def outline(publication: Publication, settings: Settings) -> str:
    """The outline for a person: topics, the headings in them, what is left out, what to look at."""
    topics = [_topic(topic, settings) for topic in publication.topics]
    lines = [publication.title.text, f"  Language: {publication.details.language or 'not known'}", ""]
    for topic in topics:
        lines.append(f"  {topic.number:>3}. {topic.title}")
        length = f"{plural(topic.words, 'word')}, about {plural(topic.pages, 'page')}"
        lines.append(f"       {length}, {max(1, round(topic.minutes))} min to listen{_things(topic)}")
        lines += [f"       {'  ' * (level - 1)}- {heading}" for level, heading in topic.headings]
    pages, minutes = sum(t.pages for t in topics), sum(t.minutes for t in topics)
    words = sum(t.words for t in topics)
    lines += ["", f"  In all {plural(words, 'word')}, about {plural(pages, 'page')} and {max(1, round(minutes))} min."]
    sheets = plural(sum(t.sheets for t in topics), "sheet")
    lines.append(f"  The leaflets take about {sheets}, {printed_on(settings.print.sides)}.")
    lines += _left_out(publication.left_out)
    lines += [f"  Note: {notice}" for notice in publication.notices]
    return "\n".join([*lines, "  Nothing was made (--dry-run)."])


def outline_json(publication: Publication, settings: Settings, source: str) -> str:
    """The same as one JSON object on a line."""
    topics = [_topic_values(_topic(topic, settings)) for topic in publication.topics]
    left_out = [
        {
            "kind": piece.kind,
            "line": piece.line,
            "reason": piece.reason,
            "words": len(piece.text.split()),
            "begins": first_words(piece.text),
        }
        for piece in publication.left_out
    ]
    told = {"event": "outline", "source": source, "title": publication.title.text}
    told |= {"language": publication.details.language}
    return json.dumps({**told, "topics": topics, "left_out": left_out, "notices": publication.notices})


def _topic_values(topic: TopicOutline) -> Mapping[str, object]:
    headings = [{"level": level, "text": text} for level, text in topic.headings]
    return {**vars(topic), "minutes": round(topic.minutes, 1), "headings": headings}


def _topic(topic: Topic, settings: Settings) -> TopicOutline:
    from handouts.typesetting import estimate_pages

    blocks = [block for outer in topic.blocks for block in _all(outer)]
    headings = [block for block in blocks if isinstance(block, Heading)]
    highest = min((heading.level for heading in headings), default=1)
    pages = estimate_pages(topic, settings.print)
    return TopicOutline(
        topic.number,
        topic.title.text,
        sum(len(sentence.text.split()) for sentence in topic.sentences()),
        pages,
        sheets_of(pages, settings.print.sides),
        estimate_seconds(topic, settings.sound) / 60,
        tuple((h.level - highest + 1, " ".join(sentence.text for sentence in h.text)) for h in headings),
        sum(isinstance(block, Picture) for block in blocks),
        sum(isinstance(block, Table) for block in blocks),
        sum(len(block.items) for block in blocks if isinstance(block, ItemList) and block.notes),
    )


def _all(block: Block[Sentences]) -> Iterator[Block[Sentences]]:
    yield block
    for inner in inner_blocks(block):
        yield from _all(inner)


def _things(topic: TopicOutline) -> str:
    counted = ((topic.pictures, "picture"), (topic.tables, "table"), (topic.notes, "note"))
    return "".join(f", {plural(number, thing)}" for number, thing in counted if number)


def _left_out(pieces: Sequence[LeftOut]) -> Iterator[str]:
    if pieces:
        yield "  Left out:"
    for kind, kin in kinds_of(pieces).items():
        yield f"    {kind}: {amount(kin)}"
        for piece in kin[:SHOWN_PIECES]:
            line = f"line {piece.line}, " if piece.line else ""
            yield f"      “{first_words(piece.text)}” ({line}{piece.reason})"
        if len(kin) > SHOWN_PIECES:
            yield f"      and {len(kin) - SHOWN_PIECES} more"
