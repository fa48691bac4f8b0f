"""Headings that a text has and its form does not mark: bold lines, questions with their answers, the leads of a list.

Pure. For readers of forms in which authors mark headings as they like: `with_headings` is given all blocks of an
article, and gives them back with headings where there were none or hardly any.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from handouts.model import Block, Definitions, Heading, ItemList, Paragraph, Preformatted, Span, Text, plain, texts
from handouts.outline import FEWEST, MOST, THIN_WORDS, is_question
from handouts.plaintext.lines import could_title
from handouts.sentences import trimmed

LONGEST_LEAD = 80
"""Characters of the bold words that open an entry of a list."""
_FEW_HEADINGS = 2
_QUESTION = re.compile(r"(?:q|question|f|frage)\s?\d{0,2}\s?[:.)]\s*\S", re.IGNORECASE)
_ANSWER = re.compile(r"(?:a|answer|antwort|r|respuesta|réponse)\s?\d{0,2}\s?[:.)]\s*\S", re.IGNORECASE)
_ANSWER_WITHIN = re.compile(rf"[?.!]\s+(?={_ANSWER.pattern})", re.IGNORECASE)
_LEAD_END = re.compile(r"\s*[:.–—-]?\s*$")
_REST_START = re.compile(r"^\s*(?:[:.–—-]\s+)?")


def with_headings(blocks: Sequence[Block[Text]]) -> tuple[Block[Text], ...]:
    """`blocks` where what stands for headings is headings, in a text that has none but its title.

    Bold lines and questions are; so are the terms of a list of questions, and the bold words that open the entries of
    a list that is the whole text. No word is lost or moved.
    """
    blocks = tuple(blocks)
    above = [block.level for block in blocks if isinstance(block, Heading)]
    if len(above) > _FEW_HEADINGS or len(set(above)) < len(above):
        return blocks
    level = min(max(above, default=1) + 1, 6)
    for found in (_bold_lines(blocks, level), _asked(blocks, level), _defined(blocks, level), _listed(blocks, level)):
        if found != blocks:
            return found
    return blocks


# Bold lines ------------------------------------------------------------------------------------------


def _bold_lines(blocks: tuple[Block[Text], ...], level: int) -> tuple[Block[Text], ...]:
    """Bold lines over text are headings; the first block is the title where nothing else is."""
    has_title = any(isinstance(block, Heading) for block in blocks)
    bold = {place for place, block in enumerate(blocks[:-1]) if _is_bold_line(block)}
    heads = {place for place in bold if place + 1 not in bold or (place == 0 and not has_title)}
    if has_title and len(heads) < FEWEST:
        return blocks
    return tuple(
        _heading(block, 1 if place == 0 and not has_title else level) if place in heads else block
        for place, block in enumerate(blocks)
    )


def _is_bold_line(block: Block[Text]) -> bool:
    if not isinstance(block, Paragraph) or not all(span.strong for span in block.text if span.text.strip()):
        return False
    return could_title(words := plain(block.text).strip()) or is_question(words)


def _heading(block: Block[Text], level: int) -> Block[Text]:
    if not isinstance(block, Paragraph):
        return block
    return Heading(level, tuple(replace(span, strong=False) for span in block.text), block.line)


# Questions -------------------------------------------------------------------------------------------


def _asked(blocks: tuple[Block[Text], ...], level: int) -> tuple[Block[Text], ...]:
    """Questions are headings: those in bold at the start of their answer, and those that open with "Q:"."""
    parted = [_question_and_answer(block) for block in blocks]
    for place, (block, following) in enumerate(pairwise(blocks)):
        if parted[place] is None and _opens(block, _QUESTION) and _opens(following, _ANSWER):
            parted[place] = (_heading(block, level),)
    if sum(found is not None for found in parted) < FEWEST:
        return blocks
    headed: list[Block[Text]] = []
    for block, found in zip(blocks, parted, strict=True):
        first, *others = found or (block,)
        headed += [_heading(first, level) if found else first, *others]
    return _unless_thin(blocks, tuple(headed))


def _opens(block: Block[Text], opening: re.Pattern[str]) -> bool:
    return isinstance(block, Paragraph) and opening.match(plain(block.text)) is not None


def _question_and_answer(block: Block[Text]) -> tuple[Block[Text], ...] | None:
    """A block that holds a question and the start of its answer, as two; None for any other."""
    match block:
        case Paragraph(text=text, line=line):
            words, lead = plain(text), plain(text[: _bold_end(text)])
            end = len(lead.rstrip()) if is_question(lead.strip()) else 0
            if not end and _QUESTION.match(words) and (found := _ANSWER_WITHIN.search(words)):
                end = found.start() + 1
            answer = _piece(text, end, len(words))
            return (Paragraph(_piece(text, 0, end), line), Paragraph(answer, line)) if end and answer else None
        case Preformatted(lines=(first, second, *others), line=line):
            if _QUESTION.match(plain(first)) and _ANSWER.match(plain(second)):
                rest = (Preformatted((second, *others), line),) if others else (Paragraph(second, line),)
                return (Paragraph(first, line), *rest)
    return None


def _defined(blocks: tuple[Block[Text], ...], level: int) -> tuple[Block[Text], ...]:
    """The terms of definitions are headings where they are questions."""
    found: list[Block[Text]] = []
    for block in blocks:
        asked = isinstance(block, Definitions) and [entry for entry in block.entries if is_question(plain(entry.term))]
        if not isinstance(block, Definitions) or not asked or 2 * len(asked) < len(block.entries):
            found.append(block)
            continue
        for entry in block.entries:
            found += [*((Heading(level, entry.term, block.line),) if entry.term else ()), *entry.blocks]
    return _unless_thin(blocks, tuple(found))


def _unless_thin(before: tuple[Block[Text], ...], after: tuple[Block[Text], ...]) -> tuple[Block[Text], ...]:
    """`after` where most of its headings have a topic's worth of words under them, else `before`."""
    under: list[int] = []
    for block in after:
        if isinstance(block, Heading):
            under.append(0)
        elif under:
            under[-1] += _words(block)
    own = under[sum(isinstance(block, Heading) for block in before) :]
    return before if 2 * sum(words < THIN_WORDS for words in own) > len(own) else after


def _words(block: Block[Text]) -> int:
    return sum(len(plain(text).split()) for text in texts(block))


# A list that is the whole text -----------------------------------------------------------------------


def _listed(blocks: tuple[Block[Text], ...], level: int) -> tuple[Block[Text], ...]:
    """The bold words that open the entries of a list are headings, where the list is most of the text."""
    lists = [block for block in blocks if isinstance(block, ItemList) and FEWEST <= len(block.items) <= MOST]
    longest = max(lists, key=_words, default=None)
    if longest is None or 3 * _words(longest) < 2 * sum(map(_words, blocks)):
        return blocks
    parted = [_parted(item.text) for item in longest.items]
    whole = [Paragraph(item.text) for item in longest.items]
    lengths = [_words(text) + sum(map(_words, item.blocks)) for text, item in zip(whole, longest.items, strict=True)]
    if not all(lead for lead, _rest in parted) or min(lengths) < THIN_WORDS:
        return blocks
    opened = tuple(_opened(longest, parted, level))
    return tuple(inner for block in blocks for inner in (opened if block is longest else (block,)))


def _opened(found: ItemList[Text], parted: Sequence[tuple[Text, Text]], level: int) -> Iterator[Block[Text]]:
    """The entries of a list as headings and what stands under them; numbers stay, for the text may speak of them."""
    for number, (item, (lead, rest)) in enumerate(zip(found.items, parted, strict=True), found.start or 0):
        counted = (Span(f"{number}. "),) if found.start is not None else ()
        yield Heading(level, (*counted, *(replace(span, strong=False) for span in lead)), found.line)
        if rest:
            yield Paragraph(rest, found.line)
        yield from item.blocks


def _parted(text: Text) -> tuple[Text, Text]:
    """The bold words that open a text, and the rest, without the colon or dash between them; empty where none do."""
    lead, whole = plain(text[: _bold_end(text)]), plain(text)
    words = lead.strip()
    if not words or len(words) > LONGEST_LEAD or any(span.note for span in text[: _bold_end(text)]):
        return (), ()
    end = len(_LEAD_END.sub("", lead))
    start = len(whole) - len(_REST_START.sub("", whole[len(lead) :]))
    return _piece(text, len(lead) - len(lead.lstrip()), end), _piece(text, start, len(whole))


# Pieces of a text ------------------------------------------------------------------------------------


def _bold_end(text: Text) -> int:
    """How many runs at the start of a text are bold, white space between them included."""
    return next((place for place, span in enumerate(text) if not span.strong and span.text.strip()), len(text))


def _piece(text: Text, start: int, end: int) -> Text:
    """The characters of `text` from `start` to `end`, which is not included, without white space at either end."""
    pieces: list[Span] = []
    place = 0
    for span in text:
        words = span.text[max(0, start - place) : max(0, end - place)]
        pieces += [replace(span, text=words)] if words else []
        place += len(span.text)
    return trimmed(tuple(pieces))
