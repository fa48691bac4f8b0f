"""Runs of type as they stand in hypertext: white space as browsers show it, lines, what must not be printed."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from handouts.model import Block, Paragraph, Preformatted, Span, Text, plain

SHORT_LINE = 60
"""Characters. Lines that are all shorter than this are lines of an address or a poem; others were broken to fit."""

BREAK = Span("\n")
"""A line break, told from a line feed in the source by being this very value."""

_WHITE = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060-\u2064\ufeff\u180e\ufff9-\ufffb\u202a-\u202e\u2066-\u206f]"
)


def seen(words: str) -> str:
    """`words` without control characters, soft hyphens and marks that turn the direction of text."""
    words = _UNSEEN.sub("", words)
    return words if words.isascii() or unicodedata.is_normalized("NFC", words) else unicodedata.normalize("NFC", words)


def worded(style: Span, words: str) -> Span:
    """A run of some words in the style of another run: `dataclasses.replace`, at a fifth of its time."""
    return Span(words, style.strong, style.script, style.link, style.language, style.note)


def collapsed(spans: Iterable[Span]) -> Text:
    """Runs with white space as a browser shows it: one space where there are several, none at either end."""
    kept: list[Span] = []
    open_space = True
    for span in spans:
        words = _WHITE.sub(" ", seen(span.text))
        if open_space:
            words = words.removeprefix(" ")
        if not words:
            continue
        open_space = words.endswith(" ")
        if kept and _alike(kept[-1], span):
            kept[-1] = worded(span, kept[-1].text + words)
        else:
            kept.append(span if words == span.text else worded(span, words))
    while kept and kept[-1].text.endswith(" "):
        if bare := kept[-1].text[:-1]:
            kept[-1] = worded(kept[-1], bare)
            break
        kept.pop()
    return tuple(kept)


def _alike(one: Span, other: Span) -> bool:
    if one.note or other.note or one.strong != other.strong or one.link != other.link:
        return False
    return one.script == other.script and one.language == other.language


def is_blank(text: Iterable[Span]) -> bool:
    """Whether there is nothing to see in a text; no-break spaces are nothing."""
    return not any(span.text.strip() for span in text)


def joined(texts: Iterable[Text]) -> Text:
    """Texts as one, a space between them."""
    spans: list[Span] = []
    for text in texts:
        spans += [*([worded(spans[-1], " ")] if spans and text else []), *text]
    return collapsed(spans)


def strong(text: Text) -> Text:
    """`text` in bold."""
    return tuple(replace(span, strong=True) for span in text)


def regular(text: Text) -> Text:
    """`text` without bold: a heading is bold as a whole."""
    return tuple(replace(span, strong=False) for span in text)


def is_strong(text: Text) -> bool:
    """Whether every word of a text is bold."""
    return bool(text) and all(span.strong or not span.text.strip() for span in text)


def paragraphs(spans: Sequence[Span], line: int, lines_matter: bool = False) -> Iterator[Block[Text]]:
    """The blocks of loose runs: two breaks in a row part paragraphs, single ones part lines.

    Lines stay lines where all are short or `lines_matter`; a bold line over text is a paragraph of its own.
    """
    for lines in _groups(spans):
        if len(lines) > 1 and is_strong(lines[0]) and not any(map(is_strong, lines[1:])):
            yield Paragraph(lines[0], line)
            lines = lines[1:]
        if len(lines) == 1:
            yield Paragraph(lines[0], line)
        elif lines_matter or all(len(plain(text)) <= SHORT_LINE for text in lines):
            yield Preformatted(tuple(lines), line)
        else:
            yield Paragraph(joined(lines), line)


def _groups(spans: Sequence[Span]) -> Iterator[list[Text]]:
    """The lines of each paragraph."""
    lines: list[Text] = []
    start = 0
    breaks = [place for place, span in enumerate(spans) if span is BREAK]
    for end in (*breaks, len(spans)):
        text = collapsed(spans[start:end])
        start = end + 1
        if not is_blank(text):
            lines.append(text)
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def kept_lines(spans: Sequence[Span]) -> Iterator[Text]:
    """The lines of preformatted text, blank ones at either end dropped."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        first, *others = seen(span.text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
        lines[-1].append(worded(span, first))
        lines += ([worded(span, other)] for other in others)
    filled = [tuple(span for span in line if span.text) for line in lines]
    texts: list[Text] = [() if is_blank(line) else line for line in filled]
    while texts and not texts[-1]:
        texts.pop()
    while texts and not texts[0]:
        texts.pop(0)
    return iter(texts)
