"""The language of a document, and which of its runs are in another: what spelling checkers were set to, weighed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from handouts.languages import language_of
from handouts.model import Block, Note, Span, Text, plain, texts, with_texts

_PROVABLE = 60
"""Characters. Of a longer run that is marked as foreign it is looked up whether it is."""


def primary(tag: str) -> str:
    """The language of a tag without script and region: "en" of "en-GB"."""
    return tag.partition("-")[0].lower()


def language_told(blocks: Sequence[Block[Text]], default: str) -> tuple[str, str]:
    """The language of most characters, runs without one being in `default`; and what to tell where it cannot be so.

    Programs put their own language in every document; words are asked, and believed where they are sure.
    """
    shares: Counter[str] = Counter()
    for block in blocks:
        for text in texts(block):
            for span in text:
                shares[span.language or default] += len(span.text)
    stated = max(shares, key=lambda tag: (shares[tag], tag), default=default)
    found = language_of("\n".join(plain(text) for block in blocks for text in texts(block)))
    if not found or not stated or primary(stated) == found:
        return stated or found, ""
    other = next((tag for tag in shares if primary(tag) == found), found)
    return other, f"The document says that it is in '{stated}'; its words are in '{found}'. If not, use --language."


def marked_apart(block: Block[Text], language: str, default: str) -> Block[Text]:
    """`block` where only runs that are in another language than `language` say theirs."""

    def change(text: Text) -> Text:
        return tuple(_marked(span, language, default) for span in text)

    return with_texts(block, change)


def notes_apart(note: Note, language: str, default: str) -> Note:
    """The same for a note."""
    return replace(note, blocks=tuple(marked_apart(block, language, default) for block in note.blocks))


def _marked(span: Span, language: str, default: str) -> Span:
    own = span.language or default
    if not own or primary(own) == primary(language):
        return replace(span, language="") if span.language else span
    if len(span.text) < _PROVABLE and not span.language:
        return span
    if len(span.text) >= _PROVABLE and language_of(span.text) in ("", primary(language)):
        return replace(span, language="") if span.language else span
    return replace(span, language=own) if any(c.isalpha() for c in span.text) else replace(span, language="")
