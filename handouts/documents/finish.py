"""A document put together: its title, its headings, its language, and the account of what is not its text."""

import re
from dataclasses import dataclass

from handouts.documents.aside import Aside
from handouts.documents.kinds import LOWEST
from handouts.documents.looks import with_headings
from handouts.documents.page import Page
from handouts.documents.tongues import language_told, marked_apart, notes_apart
from handouts.endmatter import without_references
from handouts.errors import SourceError
from handouts.forms import title_from
from handouts.hypertext.flow import flow_of
from handouts.model import Beside, Block, Details, Heading, RawArticle, Text, plain

_NO_TITLE = re.compile(
    r"(?:microsoft (?:office )?word\b.*|(?:document|dokument|documento|untitled|unbenannt|sans titre|sin título)"
    r"[\s_-]?\d*|.*\.(?:docx?|odt|rtf|dotx?|pdf)|normal)",
    re.IGNORECASE,
)
"""Titles that programs put in by themselves."""

_GUESSED = "Lines that are larger than the text, or bold, are taken for headings. Use heading styles to be sure."


@dataclass(frozen=True)
class Facts:
    """What a document says of itself; `language` is that of runs that do not say theirs."""

    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""


def finished(name: str, page: Page, facts: Facts, aside: Aside, notices: tuple[str, ...] = ()) -> RawArticle:
    """The raw article of a document. Raises SourceError for text that is nested too deeply."""
    root = page.done()
    guessed = with_headings(page)
    if page.title is not None:
        for heading in page.headings:
            heading.tag = f"h{min(int(heading.tag[1]) + 1, LOWEST)}"
    root.set("lang", facts.language)
    try:
        flow = flow_of(root, language=facts.language)
    except RecursionError as error:
        raise SourceError(f"{name} nests its text too deeply. Take out some of the levels.") from error
    title, doubts = _title(page, flow.blocks, facts.title, name)
    language, doubt = language_told(flow.blocks, facts.language)
    blocks = tuple(marked_apart(block, language, facts.language) for block in flow.blocks)
    notes = tuple(notes_apart(note, language, facts.language) for note in flow.notes)
    if guessed:
        doubts += (_GUESSED,)
    told = (*notices, *aside.notices(), *flow.notices, *doubts, *((doubt,) if doubt else ()))
    details = Details(title, language, author=facts.author, date=facts.date, source=name)
    beside = Beside(notes, flow.abbreviations)
    return RawArticle(details, blocks, told, beside, aside.left_out(), enclosed=aside.enclosed())


def _title(page: Page, blocks: tuple[Block[Text], ...], given: str, name: str) -> tuple[str, tuple[str, ...]]:
    """The title: the paragraph styled as one, else a heading that stands alone on top, else what the file says."""
    heads = [block for block in blocks if isinstance(block, Heading)]
    if page.title is not None:
        words = " ".join(str(page.title.text_content()).split())
        styled = next((head for head in heads if _words(head) == words), None)
        if styled is not None or words:
            return _words(styled) if styled else words, ()
    highest = min((head.level for head in heads), default=0)
    tops = [head for head in heads if head.level == highest]
    if len(tops) == 1 and blocks[0] is tops[0] and len(heads) > 1:
        return _words(tops[0]), ()
    given = " ".join(given.split())
    if given and not _NO_TITLE.fullmatch(given):
        return given, ()
    if len(tops) == 1 and blocks[0] is tops[0]:
        return _words(tops[0]), ()
    title = title_from(name)
    return title, (f"No title was found, so the name of the file is used: “{title}”.",)


def _words(heading: Heading[Text]) -> str:
    return " ".join(plain(without_references(heading.text)).split())
