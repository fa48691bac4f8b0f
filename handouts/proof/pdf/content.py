"""What stands in each element of a structure tree: its words, its places, its pictures. Pure."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from handouts.proof.pdf.model import Document, Node, Run, Shape

_SAME_LINE_EM, _WORD_GAP_EM = 0.3, 0.25


@dataclass(frozen=True)
class Content:
    """The elements of a document with what is drawn for them."""

    document: Document

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """All elements in reading order, each before those in it."""
        return tuple(node for top in self.document.tree for node in top.below())

    def of(self, role: str) -> tuple[Node, ...]:
        """All elements of a role, in reading order."""
        return tuple(node for node in self.nodes if node.role == role)

    @cached_property
    def _runs(self) -> dict[int, list[tuple[int, Run]]]:
        found: dict[int, list[tuple[int, Run]]] = defaultdict(list)
        told = [(page.number, run) for page in self.document.pages for run in page.runs if run.tag and not run.ghost]
        for page, run in sorted(told, key=lambda told: told[1].tag.order if told[1].tag else 0):
            for element in run.tag.path if run.tag else ():
                found[element.number].append((page, run))
        return found

    @cached_property
    def _shapes(self) -> dict[int, list[tuple[int, Shape]]]:
        found: dict[int, list[tuple[int, Shape]]] = defaultdict(list)
        for page in self.document.pages:
            for shape in page.shapes:
                for element in shape.tag.path if shape.tag else ():
                    found[element.number].append((page.number, shape))
        return found

    def runs(self, node: Node) -> tuple[tuple[int, Run], ...]:
        """(page, run) of all that is written in an element and leaves ink, in reading order."""
        return tuple(found for found in self._runs.get(node.number, ()) if found[1].text.strip())

    def shapes(self, node: Node) -> tuple[tuple[int, Shape], ...]:
        """(page, shape) of all that is drawn in an element."""
        return tuple(self._shapes.get(node.number, ()))

    def text(self, node: Node) -> str:
        """The words of an element, lines parted by one space."""
        return " ".join("".join(self._pieces(node)).split())

    def _pieces(self, node: Node) -> Iterator[str]:
        before: tuple[int, Run] | None = None
        for page, run in self._runs.get(node.number, ()):
            if before is not None:
                lower = abs(before[1].baseline - run.baseline) > _SAME_LINE_EM * run.size_pt
                further = run.left - before[1].right > _WORD_GAP_EM * run.size_pt
                yield " " if lower or further or before[0] != page else ""
            yield run.text
            before = page, run

    def page(self, node: Node) -> int:
        """The page an element begins on; 0 where nothing tells."""
        drawn = (*self._runs.get(node.number, ()), *self._shapes.get(node.number, ()))
        return min((page for page, _ in drawn), default=node.page)
