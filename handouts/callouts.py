"""The words that open a callout ("Important"), by language: to know them where they are typed, to add them where not.

Pure. They are translated in the catalogues of `handouts/locales/`; the first word of a kind is the one that is added.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from handouts.catalogues import Catalogue, catalogue_for, has_catalogue, languages
from handouts.model import Block, Callout, Paragraph, Preformatted, Quote, Span, Text, plain

KINDS = ("important", "warning", "caution", "note", "tip")
"""What a callout can be, as Markdown's alerts have it."""

_OPENING = re.compile(r"\s*([^\W\d_][^:.!\n]{1,30}?)\s?(?:([:.!])(?=\s|$)|$)")
_STOP = re.compile(r"^\s?[:.!](?=\s|$)")


def kind_of(label: str) -> str:
    """The kind of callout that `label` opens ("Important:" is "important"), or empty where it opens none.

    The article's language is not asked: it may not be known yet, and no word means two kinds.
    """
    return _kinds().get(" ".join(label.split()).rstrip(":.! ").casefold(), "")


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
