"""The words that open a callout ("Important"), by language: to know them where they are typed, to add them where not.

Pure. They are translated in the catalogues of `handouts/locales/`; the first word of a kind is the one that is added.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeGuard

from handouts.catalogues import Catalogue, catalogue_for, has_catalogue, languages
from handouts.model import Block, Callout, Heading, Paragraph, Preformatted, Quote, Span, Text, plain

KINDS = ("important", "warning", "caution", "note", "tip")
"""What a callout can be, as Markdown's alerts have it."""

LONGEST_TITLE = 80
"""Characters of a bold line that is the title of a box."""

_OPENING = re.compile(r"\s*([^\W\d_][^:.!\n]{1,30}?)\s?(?:([:.!])(?=\s|$)|$)")
_BEFORE_SENTENCE = re.compile(r"[^\W\d_]{3,20}(?= [^\W\d_a-z])")
"""A word for who hears the page alone, which nothing parts from the sentence behind it."""
_STOP = re.compile(r"^\s?[:.!](?=\s|$)")


def kind_of(label: str) -> str:
    """The kind of callout that `label` opens ("Important:" is "important"), or empty where it opens none.

    The article's language is not asked: it may not be known yet, and no word means two kinds.
    """
    return _kinds().get(" ".join(label.split()).rstrip(":.! ").casefold(), "")


def opens(words: str) -> bool:
    """Whether the first words of a line could open a callout, whatever follows them."""
    first = words.split(maxsplit=4)[:4]
    return any(kind_of(" ".join(first[:end])) for end in range(1, len(first) + 1))


def has_labels(language: str) -> bool:
    """Whether there are words here in the language of a BCP 47 tag."""
    return has_catalogue(language)


def label_of(kind: str, language: str) -> str:
    """What a callout of `kind` is called in the language of a BCP 47 tag; in English where it has no words here."""
    labels = _labels(catalogue_for(language))
    return labels.get(kind, labels["note"])[0]


@cache
def _labels(words: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """The words of each kind, first the one that is added. Those of one message are parted by commas."""
    found = {
        "important": (
            words.word("callout", "Important"),
            words.word("what opens a callout as well as “Important”; commas between", "Very important"),
        ),
        "warning": (
            words.word("callout", "Warning"),
            words.word("what opens a callout as well as “Warning”; commas between", "Danger"),
        ),
        "caution": (
            words.word("callout", "Caution"),
            words.word("what opens a callout as well as “Caution”; commas between", "Be careful, Attention"),
        ),
        "note": (
            words.word("callout", "Note"),
            words.word("what opens a callout as well as “Note”; commas between", "Please note, Remember"),
        ),
        "tip": (
            words.word("callout", "Tip"),
            words.word("what opens a callout as well as “Tip”; commas between", "Hint"),
        ),
    }
    return {kind: (label, *re.split("[,،] *", others)) for kind, (label, others) in found.items()}


@cache
def _kinds() -> Mapping[str, str]:
    every = (_labels(catalogue_for(language)) for language in languages())
    return {word.casefold(): kind for labels in every for kind, words in labels.items() for word in words}


def with_callouts(blocks: Sequence[Block[Text]]) -> tuple[Block[Text], ...]:
    """`blocks` where paragraphs and quotes that begin with such a word are callouts; their words stay as they are.

    The word is in bold ("**Important** ask first"), or a colon follows it ("Important: ask first").
    """
    return tuple(map(_called, blocks))


def as_callout(
    blocks: Sequence[Block[Text]], line: int, kind: str = "", title: str | None = None
) -> Callout[Text] | None:
    """The callout that the blocks of a box are, its first words the label; None where nothing makes them one.

    What opens it tells its kind, before the `kind` that is given. `title` is None unless the box is one by its name:
    then a title, in bold or of these words, does without such a word. A title alone is no callout.
    """
    first, *others = blocks or (Paragraph(()),)
    told, label, within = _opened(first, kind)
    if not told and title is not None and _is_title(first, title):
        label, within = first.text, ()
    elif title is None and not told and not kind:
        return None
    kind = told or kind or ("note" if label else "")
    held = (*within, *others)
    return Callout(kind, label, held, line) if kind and held else None


def _opened(first: Block[Text], kind: str) -> tuple[str, Text, tuple[Block[Text], ...]]:
    """The kind that the first block of a box tells, the words that tell it, and what is left of the block."""
    if isinstance(first, Heading):
        bold = tuple(replace(span, strong=True) for span in first.text)
        return _parted(bold)[0], first.text, ()
    if not isinstance(first, Paragraph):
        return "", (), (first,)
    told, label, rest = _parted(first.text)
    words = plain(first.text)
    unseen = _BEFORE_SENTENCE.match(words) if kind and not told else None
    if not told and kind_of(words):
        told, label = kind_of(words), first.text
    elif unseen and kind_of(unseen[0]) == kind:
        told, label, rest = kind, _cut(first.text, 0, unseen.end()), _cut(first.text, unseen.end(), len(words))
    elif not told:
        return "", (), (first,)
    return told, label, (Paragraph(rest, first.line),) if rest else ()


def _is_title(block: Block[Text], title: str) -> TypeGuard[Paragraph[Text]]:
    """Whether a block is a short line in bold, or just the words of `title`."""
    if not isinstance(block, Paragraph) or not block.text:
        return False
    words = plain(block.text)
    return len(words) <= LONGEST_TITLE and (_bold_length(block.text) == len(words) or words == title)


def _called(block: Block[Text]) -> Block[Text]:
    match block:
        case Paragraph(text=text, line=line):
            kind, label, rest = _parted(text)
            return Callout(kind, label, (Paragraph(rest, line),), line) if kind and rest else block
        case Preformatted(lines=(first, *others), line=line):
            kind, label, rest = _parted(first)
            kept = Preformatted((*((rest,) if rest else ()), *others), line)
            return Callout(kind, label, (kept,), line) if kind and others else block
        case Quote(blocks=(Paragraph() as first_block, *others_blocks), line=line):
            kind, label, rest = _parted(first_block.text)
            opened = (Paragraph(rest, first_block.line),) if rest else ()
            return Callout(kind, label, (*opened, *others_blocks), line) if kind and (rest or others_blocks) else block
        case _:
            return block


def _parted(text: Text) -> tuple[str, Text, Text]:
    """The kind of callout that `text` opens, the word that opens it, and the rest; empty where it opens none."""
    whole = plain(text)
    bold = whole[: _bold_length(text)]
    found = _OPENING.match(whole)
    if kind := kind_of(bold):
        end = len(whole) - len(_STOP.sub("", whole[len(bold) :], count=1))
    elif found and found[2] and (found[2] == ":" or found.end() <= len(bold)):
        kind, end = kind_of(found[1]), found.end()
    else:
        return "", (), ()
    return kind, _cut(text, 0, end), _cut(text, end, len(whole))


def _bold_length(text: Text) -> int:
    """How many characters at the start of `text` are bold, spaces between bold runs included."""
    length = 0
    for span in text:
        if not span.strong and span.text.strip():
            break
        length += len(span.text)
    return length


def _cut(text: Text, start: int, end: int) -> Text:
    """The characters of `text` from `start` to `end`, which is not included, without space at the start."""
    pieces: list[Span] = []
    place = 0
    for span in text:
        words = span.text[max(0, start - place) : max(0, end - place)]
        words = words if pieces else words.lstrip()
        if words:
            pieces.append(replace(span, text=words))
        place += len(span.text)
    return tuple(pieces)
