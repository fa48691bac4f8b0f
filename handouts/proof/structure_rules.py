"""What a structure tree must be like: lists, tables, links, pictures, languages as a screen reader tells them. Pure.

Each rule yields (what is wrong, the page and the words where). The numbers are those of PDF 32000-1 and of PDF/UA-1
(ISO 14289-1). PDF 1.7 has no role for emphasis: what stands out is a plain run of type in the tree.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import TypeAlias

from handouts.model import Block, ItemList, Sentences, inner_blocks
from handouts.proof.findings import on_page
from handouts.proof.pdf.content import Content
from handouts.proof.pdf.model import Link, Node
from handouts.proof.words import words_of

Fault: TypeAlias = tuple[str, str]
Neighbours: TypeAlias = frozenset[tuple[tuple[str, ...], tuple[str, ...]]]
_GROUPS = ("THead", "TBody", "TFoot")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")  # the usual part of BCP 47
_MARKED = re.compile(r"\(?(\d{1,4})[.):]?")
_AGAIN = "Make the edition again."


def lists(content: Content, typed: Neighbours) -> Iterator[Fault]:
    """14.8.4.3.3: a list holds items and further lists, an item its label and its body; none is broken in two.

    `typed` are the items that follow each other in one list of the source.
    """
    for found in content.of("L"):
        for node in found.nodes:
            if node.role not in ("LI", "L", "Caption"):
                yield f"A list that holds something else than items ({node.role}). {_AGAIN}", _at(content, node)
    for item in content.of("LI"):
        roles = [node.role for node in item.nodes]
        if roles not in (["Lbl", "LBody"], ["LBody"]) or any(isinstance(kid, int) for kid in item.kids):
            yield f"A list item that is no label with a body. {_AGAIN}", _at(content, item)
    for parent in content.nodes:
        for before, after in pairwise(parent.nodes):
            if before.role == after.role == "L" and parent.role != "L" and _goes_on(content, before, after, typed):
                yield f"A list that is broken in two. {_AGAIN}", _at(content, after)


def _goes_on(content: Content, before: Node, after: Node, typed: Neighbours) -> bool:
    """Whether one list is the rest of another: it counts on from it, or the source has their items in one list."""
    last, first = _number(content, before, -1), _number(content, after, 0)
    if last is not None or first is not None:
        return last is not None and first == last + 1
    ends = [node for node in before.nodes if node.role == "LI"]
    starts = [node for node in after.nodes if node.role == "LI"]
    return bool(ends and starts) and (_words(content, ends[-1]), _words(content, starts[0])) in typed


def _words(content: Content, item: Node) -> tuple[str, ...]:
    """The words of an item's body."""
    return tuple(words_of(" ".join(content.text(node) for node in item.nodes if node.role == "LBody")))


def neighbours(blocks: Iterable[Block[Sentences]]) -> Neighbours:
    """The words of items that follow each other in a list, those of inner lists too."""
    found: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for block in blocks:
        inner = inner_blocks(block)
        if isinstance(block, ItemList):
            items = [tuple(words_of(" ".join(sentence.text for sentence in item.text))) for item in block.items]
            found |= set(pairwise(items))
        found |= neighbours(inner)
    return frozenset(found)


def _number(content: Content, found: Node, place: int) -> int | None:
    """The number before the first or the last item of a list; None where it has a bullet."""
    items = [node for node in found.nodes if node.role == "LI"]
    label = next((node for node in items[place].nodes if node.role == "Lbl"), None) if items else None
    number = _MARKED.fullmatch(content.text(label)) if label else None
    return int(number[1]) if number else None


def tables(content: Content) -> Iterator[Fault]:
    """7.5 of PDF/UA-1: rows of cells, as many in each; headers that say what they are the headers of."""
    for table in content.of("Table"):
        strays = [node for node in table.nodes if node.role not in (*_GROUPS, "TR", "Caption")]
        groups = [node for node in table.nodes if node.role in _GROUPS]
        strays += [node for group in groups for node in group.nodes if node.role != "TR"]
        for node in strays:
            yield f"A table that holds something else than rows ({node.role}). {_AGAIN}", _at(content, node)
        rows = [node for node in table.below() if node.role == "TR"]
        for node in (node for row in rows for node in row.nodes if node.role not in ("TH", "TD")):
            yield f"A table's row that holds something else than cells ({node.role}). {_AGAIN}", _at(content, node)
        if len(set(_widths(rows))) > 1:
            yield f"A table whose rows are not of one length. {_AGAIN}", _at(content, table)
        for cell in (node for row in rows for node in row.nodes if node.role == "TH" and node.scope not in _SCOPES):
            yield f"A header that does not say whether it is a column's or a row's. {_AGAIN}", _at(content, cell)
    for before, after in pairwise(content.of("Table")):
        if _is_rest(content, before, after):
            yield f"A table that a page's end breaks in two. {_AGAIN}", _at(content, after)


_SCOPES = ("Column", "Row", "Both")


def _widths(rows: list[Node]) -> Iterator[int]:
    """How many columns each row fills, cells that reach down from rows above it included."""
    reaching: dict[int, int] = {}
    for row in rows:
        width = 0
        taken = {column for column, more in reaching.items() if more}
        reaching = {column: more - 1 for column, more in reaching.items() if more > 1}
        for cell in row.nodes:
            while width in taken:
                width += 1
            if cell.rows > 1:
                reaching |= dict.fromkeys(range(width, width + cell.columns), cell.rows - 1)
            width += cell.columns
        yield max([width, *(column + 1 for column in taken)])


def _is_rest(content: Content, before: Node, after: Node) -> bool:
    """Whether a table is the rest of the one on the page before: the same headers, with nothing told between them."""
    one, two = (_head(content, table) for table in (before, after))
    ends = [run.tag.order for _, run in content.runs(before) if run.tag]
    starts = [run.tag.order for _, run in content.runs(after) if run.tag]
    adjoining = bool(ends and starts) and min(starts) == max(ends) + 1
    return bool(one) and one == two and adjoining and content.page(before) != content.page(after)


def _head(content: Content, table: Node) -> str:
    row = next((node for node in table.below() if node.role == "TR"), None)
    return content.text(row) if row else ""


def links(content: Content) -> Iterator[Fault]:
    """7.18.5: a link's words and the place that can be chosen stand in one element, each place in just one."""
    told: set[int] = set()
    for node in content.nodes:
        told |= {id(link) for link in node.links}
        if node.links and node.role != "Link" and node.role != "Reference":
            yield f"A link that is not tagged as one. {_AGAIN}", _at(content, node)
    for link in content.of("Link"):
        areas = [area for node in link.below() for area in node.links]
        if not areas:
            yield f"A link that leads nowhere. {_AGAIN}", _at(content, link)
        if not content.runs(link) and not content.shapes(link):
            yield f"A link without words. {_AGAIN}", _place(areas, content.page(link))
    number = sum(len(page.links) for page in content.document.pages)
    if number > len(told):
        missing = _untold(content)
        yield f"A link that the structure does not tell. {_AGAIN}", _place(missing, 1)


def _untold(content: Content) -> list[Link]:
    """The link annotations that no element holds."""
    left = [link for node in content.nodes for link in node.links]
    missing = []
    for page in content.document.pages:
        for link in page.links:
            if link in left:
                left.remove(link)
            else:
                missing.append(link)
    return missing


def _place(areas: list[Link], page: int) -> str:
    return on_page(areas[0].page, areas[0].contents or areas[0].address) if areas else on_page(page)


def figures(content: Content) -> Iterator[Fault]:
    """7.3: a picture has words that stand in for it, something drawn, and the box it is drawn in."""
    for figure in content.of("Figure"):
        if not figure.alt:
            yield f"A picture without words that stand in for it. {_AGAIN}", _at(content, figure)
        if not content.shapes(figure) and not content.runs(figure):
            yield f"A picture in the structure that is nowhere drawn. {_AGAIN}", _at(content, figure)
        if not figure.boxed:
            yield f"A picture that does not tell its place and size. {_AGAIN}", _at(content, figure)


def languages(content: Content) -> Iterator[Fault]:
    """14.9.2 and 14.9.5: languages by their tags, expansions of abbreviations that say more than those."""
    for node in content.nodes:
        if node.language and not _LANGUAGE.fullmatch(node.language):
            yield f"A language that is no language's tag ({node.language}). {_AGAIN}", _at(content, node)
        if node.expansion and node.expansion.casefold() == content.text(node).casefold():
            yield "An abbreviation that is explained by itself. Write what it is short for.", _at(content, node)


def _at(content: Content, node: Node) -> str:
    return on_page(max(content.page(node), 1), content.text(node) or node.alt)


STRUCTURE: tuple[Callable[[Content], Iterator[Fault]], ...] = (tables, links, figures, languages)
"""All rules but that of lists, which needs the source."""
