"""Elements to blocks: headings, lists, tables, quotes, notes and pictures, with the emphasis and language of runs."""

from dataclasses import dataclass

from lxml.html import HtmlElement

from handouts.model import Abbreviation, Block, Note, Text


@dataclass(frozen=True)
class Flow:
    """What an element holds, in reading order, and what belongs to it and stands beside."""

    blocks: tuple[Block[Text], ...]
    notes: tuple[Note, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    notices: tuple[str, ...] = ()


def flow_of(root: HtmlElement) -> Flow:
    """The blocks of everything under `root`; nothing that is text gets lost."""
    raise NotImplementedError
