"""The rules of large print, measured on a finished PDF. Pure: a document that was read in, findings out.

Each rule is a function of what was seen; its number is that of docs/large-print.md.
"""

from collections.abc import Callable, Iterator

from handouts.model import Finding
from handouts.proof.large_print import (
    document_rules,
    line_rules,
    link_rules,
    note_rules,
    page_rules,
    picture_rules,
    table_rules,
    type_rules,
)
from handouts.proof.large_print.seen import Printed, printed

Rule = Callable[[Printed], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    type_rules.no_glyph_under_size,
    type_rules.x_height,
    type_rules.headings,
    type_rules.faces,
    type_rules.no_slanted_type,
    type_rules.underlines,
    type_rules.capitals,
    line_rules.pitch,
    line_rules.paragraphs,
    line_rules.ragged_right,
    line_rules.line_ends,
    line_rules.measure,
    page_rules.one_column,
    page_rules.margins,
    page_rules.page_numbers,
    page_rules.page_ends,
    page_rules.bullets,
    type_rules.contrast,
    table_rules.tables,
    picture_rules.pictures,
    type_rules.horizontal,
    note_rules.notes,
    link_rules.links,
    document_rules.titles,
    document_rules.facts,
    page_rules.paper,
)

__all__ = ["RULES", "Printed", "Rule", "printed"]
