"""The parser, with what of its rules is dangerous for doses taken back."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

DEEPEST = 60
"""Lists and quotes inside each other, two levels each at least; CommonMark sets no bound."""

InlineRule: TypeAlias = Callable[[StateInline, bool], bool]

_ABBREVIATION = re.compile(r"\*\[([^\]\n]{1,80})\]:[ \t]*(\S.*)?")


@dataclass(frozen=True)
class Parsed:
    """The tree of a text, and what its definitions say.

    `references` are addresses by their names, `abbreviations` pairs of letters and meaning, `inline_notes` the tokens
    of notes written in the text by their numbers.
    """

    nodes: tuple[SyntaxTreeNode, ...]
    references: dict[str, str]
    abbreviations: tuple[tuple[str, str], ...]
    inline_notes: dict[int, SyntaxTreeNode]


class TooDeep(Exception):
    """Lists, quotes or notes inside each other deeper than `DEEPEST`."""


def parse(text: str) -> Parsed:
    """What a text holds. Raises TooDeep."""
    kept: dict[str, Any] = {"abbreviations": []}
    try:
        tokens = _parser().parse(text, kept)
        if any(token.level >= DEEPEST - 1 for token in _all(tokens)):
            raise TooDeep
        nodes = tuple(SyntaxTreeNode(tokens).children)
        notes = {
            number: SyntaxTreeNode([Token("inline", "", 0, content=note["content"], children=note["tokens"])])
            for number, note in kept.get("footnotes", {}).get("list", {}).items()
            if "tokens" in note
        }
    except RecursionError as error:
        raise TooDeep from error
    references = {name: reference.get("href", "") for name, reference in kept.get("references", {}).items()}
    return Parsed(nodes, references, tuple(kept["abbreviations"]), notes)


def _parser() -> MarkdownIt:
    options = {"html": False, "maxNesting": DEEPEST, "alerts": True, "tasklists": True}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    parser.use(deflist_plugin).use(footnote_plugin, move_to_end=False)
    parser.inline.ruler.after("emphasis", "sub", _behind_a_word("sub", "~"))
    parser.inline.ruler.after("emphasis", "sup", _behind_a_word("sup", "^"))
    parser.block.ruler.before("reference", "abbreviation", _abbreviation, {"alt": ["paragraph", "reference"]})
    return parser


def _behind_a_word(name: str, sign: str) -> InlineRule:
    """H~2~O and 10^3^, behind a letter, a figure or a bracket only: "~5 to ~10 ml" means about, and lowers nothing."""
    between = re.compile(rf"{re.escape(sign)}([^\s{re.escape(sign)}]{{1,20}}){re.escape(sign)}")

    def rule(state: StateInline, silent: bool) -> bool:
        before = state.src[max(0, state.pos - 1) : state.pos]
        found = between.match(state.src, state.pos, state.posMax)
        if found is None or not (before.isalnum() or before in tuple(")]")):
            return False
        if not silent:
            state.push(f"{name}_open", name, 1)
            state.push("text", "", 0).content = found[1]
            state.push(f"{name}_close", name, -1)
        state.pos = found.end()
        return True

    return rule


def _abbreviation(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`*[BMI]: body mass index`, a line by itself."""
    if state.is_code_block(start):
        return False
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    found = _ABBREVIATION.fullmatch(line.rstrip())
    if found is None or not found[2]:
        return False
    if not silent:
        state.env["abbreviations"].append((found[1].strip(), found[2]))
        state.line = start + 1
    return True


def _all(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or ())
