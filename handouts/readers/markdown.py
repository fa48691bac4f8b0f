"""Markdown: CommonMark and its usual additions, with facts at the head of the file.

HTML in it is text like any other: shown as typed, never obeyed.
"""

import re
from collections.abc import Iterator, Sequence

from handouts.commonmark.inline import Inline
from handouts.commonmark.parser import Parsed, TooDeep, parse
from handouts.commonmark.walker import Walker, as_typed
from handouts.endmatter import without_references
from handouts.errors import SourceError
from handouts.forms import title_from
from handouts.headings import with_headings
from handouts.model import (
    Abbreviation,
    Beside,
    Block,
    Heading,
    Note,
    Paragraph,
    RawArticle,
    Span,
    Text,
    plain,
    texts,
)
from handouts.plaintext.decoding import decode
from handouts.plaintext.front_matter import split_front_matter
from handouts.readers import AS_USUAL, Source
from handouts.settings import Selection

_TAG = re.compile(r"<(?:/?[A-Za-z][\w-]*(?:\s[^<>]*)?/?|!--.{0,2000}?--)>", re.DOTALL)
_REFERENCE = re.compile(r"\[\^[^\s\]]+\](?!:)")


class MarkdownReader:
    """Reads Markdown. Emphasis of both kinds is strong: large print has no italics."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        """The article as blocks. Raises SourceError."""
        decoded = decode(source.name, source.data)
        head = split_front_matter(decoded.text)
        inline = Inline()
        walker = Walker(head.body.split("\n"), head.lines, inline)
        try:
            parsed = parse(head.body)
            blocks = with_headings(tuple(walker.blocks(parsed.nodes)))
            notes = (*_notes(walker), *_inline_notes(parsed, inline))
        except (RecursionError, TooDeep) as error:
            raise SourceError(f"{source.name} nests its text too deeply. Take out some of the levels.") from error
        used, unused = _by_use(blocks, notes)
        blocks += tuple(block for note in unused for block in as_typed(note, 0))
        title, doubts = _title(blocks, head.get("title"), source.name)
        told = (*_notices(inline, head.body), *_of_notes(blocks, unused), *_unused(parsed, inline), *doubts)
        notices = (*decoded.notices, *head.notices, *told)
        short = tuple(Abbreviation(letters, (Span(meaning),)) for letters, meaning in parsed.abbreviations)
        return RawArticle(head.details(title, source.name), blocks, notices, Beside(used, short))


# Notes -----------------------------------------------------------------------------------------------


def _notes(walker: Walker) -> Iterator[Note]:
    for name, blocks in walker.notes.items():
        yield Note(name, blocks)


def _inline_notes(parsed: Parsed, inline: Inline) -> Iterator[Note]:
    """The notes that are written in the text where they are referred to."""
    for number, node in parsed.inline_notes.items():
        lines = inline.lines(node.children)
        yield Note(f"^{number}", tuple(Paragraph(line) for line in lines) or (Paragraph(()),))


def _by_use(blocks: Sequence[Block[Text]], notes: Sequence[Note]) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """The notes that the text refers to, itself or by a note, and all others; these name none."""
    names = _names(blocks)
    while more := {n for note in notes if note.name in names for n in _names(note.blocks)} - names:
        names |= more
    return tuple(n for n in notes if n.name in names), tuple(n for n in notes if n.name not in names)


def _names(blocks: Sequence[Block[Text]]) -> set[str]:
    return {span.note for block in blocks for text in texts(block) for span in text if span.note}


# Title -----------------------------------------------------------------------------------------------


def _title(blocks: Sequence[Block[Text]], given: str, name: str) -> tuple[str, tuple[str, ...]]:
    heading = next((b for b in blocks if isinstance(b, Heading) and b.level == 1), None)
    title = given or (" ".join(plain(without_references(heading.text)).split()) if heading else "")
    if title:
        return title, ()
    title = title_from(name)
    return title, (f"No title was found, so the name of the file is used: “{title}”.",)


# What to tell ----------------------------------------------------------------------------------------


def _notices(inline: Inline, body: str) -> Iterator[str]:
    tags = _TAG.findall(body) if "<" in body else []
    if tags:
        times = "once" if len(tags) == 1 else f"{len(tags)} times"
        yield f"HTML is shown as typed, {times}, first {tags[0][:60]}. Take it out if it is not text."
    if inline.within:
        yield (
            f"Pictures within a line are shown by their descriptions: {len(inline.within)} in all. "
            "Give a picture a line of its own to have it printed."
        )
    if inline.struck:
        named = "”, “".join(words[:60] for words in inline.struck[:3])
        yield f"Words that are struck out are printed like all others: “{named}”. Take them out if they no longer hold."
    if inline.dead_links:
        named = ", ".join(inline.dead_links[:3])
        yield f"Links that lead nowhere from paper are kept as words only: {named}; {len(inline.dead_links)} in all."


def _of_notes(blocks: Sequence[Block[Text]], unused: Sequence[Note]) -> Iterator[str]:
    spans = (span for block in blocks for text in texts(block) for span in text if not span.note)
    lost = dict.fromkeys(found for span in spans for found in _REFERENCE.findall(span.text))
    if lost:
        yield f"References to notes that are not there are shown as typed: {', '.join(list(lost)[:5])}."
    if unused:
        named = ", ".join(f"[^{note.name}]" for note in unused[:5])
        yield f"Notes that nothing refers to stand at the end of the text: {named}."


def _unused(parsed: Parsed, inline: Inline) -> Iterator[str]:
    for name, address in parsed.references.items():
        if address not in inline.targets:
            yield f"An address that no link uses is left out: [{name.lower()}]: {address}"
