"""From sentences to runs of type as they are printed: faces, words that stay on one line, words that may be cut."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TypeAlias

from handouts.errors import OutputFailed
from handouts.model import (
    Sentence,
    Sentences,
    Span,
)
from handouts.typesetting.characters import (
    drawn,
    has_leftward,
    has_unspaced,
    invisible,
    keep_pairs,
    numbers_in_order,
    unbreakable,
    widest_word_em,
    width_em,
)
from handouts.typesetting.faces import Faces, characters
from handouts.typesetting.sheet import Sheet
from handouts.typesetting.syllables import has_syllables

LONGEST_WORD = 20_000
"""Characters of the longest word that is printed at all; laying out far longer ones takes hours."""

NARROW = 0.8
"""The part of the measure that indents and headings leave at least (a heading is 1.15 bodies or more)."""

WIDEST_INDENT = 3.4
"""Bodies by which the notes of the longest lists are drawn in."""

SHARE = 0.65
"""The part of a line that the longest syllable of a word may fill, so that lists within lists have room for it."""

_BREAKABLE, _CUT = 200, 24
"""Longer words are cut into lines of so many: the typesetter's time grows with the square of a word's length."""

_HYPHENED = re.compile(r"\w[-‐‑–/]\w|[\uac00-\ud7a3]")
"""What the typesetter would cut at a line's end: words with hyphens, and Korean ones, between syllables."""
_LINKED = re.compile(r"(?:https?://|mailto:|tel:)\S+\Z", re.IGNORECASE)


@dataclass(frozen=True)
class Run:
    """Characters of one style. `keep`: on one line; `face`: the name of that which has letters foreign to the text's.

    `strong` is what the author made stand out, `label` what we set in bold. `breaks`: a word wider than a line may be
    cut, with `syllables` between them alone, else anywhere; `ends_line`: a line break follows, within a word far too
    long for any line.
    """

    text: str
    strong: bool = False
    script: str = ""
    link: str = ""
    """An address, or "#" and the id of a sentence."""
    language: str = ""
    keep: bool = False
    breaks: bool = False
    face: str = ""
    ends_line: bool = False
    label: bool = False
    syllables: bool = False


@dataclass(frozen=True)
class Printed:
    """A sentence on paper. `id` is empty where a sentence is shown again (a table's header in a list)."""

    id: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def divided(self) -> bool:
        """Whether a word of it may be divided between syllables."""
        return any(run.syllables for run in self.runs)


Typeset: TypeAlias = tuple[Printed, ...]


# Sentences -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Setting:
    """How a text is set: hyphened words up to `keep_em` long stay on one line; `language` is that of the document.

    `notes` are the ids of the sentences that notes begin with, by the notes' numbers. `bold`: all of it may be set in
    bold, as headings are.
    """

    keep_em: float
    faces: Faces
    language: str = ""
    bold: bool = False
    notes: Mapping[str, str] = field(default_factory=dict)


def heading_setting(sheet: Sheet, language: str) -> Setting:
    """How titles are set."""
    return Setting(narrow_em(sheet), sheet.faces, language, bold=True)


def typeset(sentences: Sentences, setting: Setting) -> Typeset:
    """Sentences as printed."""
    return tuple(typeset_sentence(sentence, setting) for sentence in sentences)


def typeset_sentence(sentence: Sentence, setting: Setting) -> Printed:
    """One sentence as printed: characters the faces have, inseparable words joined, over styles too.

    Raises OutputFailed when it holds a word that no page can show.
    """
    keep_em, faces, notes = setting.keep_em, setting.faces, setting.notes
    if not sentence.id and len(sentence.spans) == 1 and sentence.spans[0].link:
        room_em = min(keep_em, keep_em / NARROW - WIDEST_INDENT)
        return Printed("", tuple(address_lines(sentence.spans[0], room_em, faces)))
    spans = tuple(replace(span, text=drawn(span.text, faces)) for span in sentence.spans)
    joined = keep_pairs("".join(span.text for span in spans))
    leftward = has_leftward(joined)
    runs: list[Run] = []
    start = 0
    for span in spans:
        end = start + len(span.text)
        text = numbers_in_order(joined[start:end]) if leftward else joined[start:end]
        set_runs = [_divided(run, setting) for run in _runs(replace(span, text=text), setting)]
        target = notes.get(span.note)
        runs += [replace(run, link=f"#{target}") for run in set_runs] if target else set_runs
        start = end
    return Printed(str(sentence.id), tuple(part for run in runs for part in _without_edges(run)))


def _runs(span: Span, setting: Setting) -> Iterable[Run]:
    style = Run("", span.strong, span.script, span.link if _LINKED.match(span.link) else "", span.language)
    faces, bold = setting.faces, setting.bold or span.strong or bool(span.link)
    for text, keep, breaks in _pieces(span.text, bold, setting.keep_em, faces):
        if len(text) <= _BREAKABLE or " " in text or has_unspaced(text):
            yield from _faces(replace(style, text=text, keep=keep, breaks=breaks), faces)
            continue
        for start in range(0, len(text), _CUT):
            part = replace(style, text=text[start : start + _CUT], breaks=True, ends_line=start + _CUT < len(text))
            yield from _faces(part, faces)


def _without_edges(run: Run) -> Iterable[Run]:
    """A run of a link without the spaces at its ends: where a line breaks there, they would be a link of no words."""
    words_only = run.text.strip(" ")
    if not run.link or words_only == run.text:
        return (run,)
    before, _, after = run.text.partition(words_only) if words_only else (run.text, "", "")
    parts = (replace(run, text=before, link=""), replace(run, text=words_only), replace(run, text=after, link=""))
    return (part for part in parts if part.text)


def _divided(run: Run, setting: Setting) -> Run:
    """A run that may be cut, as one that is cut between syllables where it has any."""
    whole, language = run.breaks and not run.ends_line, run.language or setting.language
    return replace(run, syllables=whole and has_syllables(run.text, language, SHARE * setting.keep_em, setting.faces))


def address_lines(span: Span, room_em: float, faces: Faces) -> Iterable[Run]:
    """An address as lines of at most `room_em`, parted before a dot or a hyphen and behind a stroke, nothing added.

    So Chicago Manual of Style, 17: a sign at a line's end could be taken for one that is not of the address.
    """
    lines = [""]
    for piece in re.findall(r"\w[\w+]*:/*|[-.,_~?#%&=;]?[^-.,_~?#%&=;/]*/*|.", drawn(span.text, faces)):
        for part in piece if width_em(piece, faces) > room_em else (piece,):
            if lines[-1] and width_em(lines[-1] + part, faces) > room_em:
                lines.append("")
            lines[-1] += part
    style = Run("", link=span.link if _LINKED.match(span.link) else "")
    for place, line in enumerate(lines):
        yield from _faces(replace(style, text=line, keep=True, ends_line=place + 1 < len(lines)), faces)


def _pieces(text: str, bold: bool, keep_em: float, faces: Faces) -> Iterable[tuple[str, bool, bool]]:
    """(piece, whether it stays on one line, whether it may be cut): odd words by themselves, the others together.

    Hyphened words up to `keep_em` wide are kept, words wider than that may be cut. Only they may: WeasyPrint 70
    cuts any word that opens a run near a line's end where its style allows it. Scripts without spaces are broken
    between words, or between any characters, as they ask for; nothing of them is kept or cut.
    """
    usual = len(text) <= _BREAKABLE and not _HYPHENED.search(text)
    if usual and widest_word_em(text, faces, bold=True) <= keep_em:
        return ((text, False, False),)
    pieces: list[tuple[str, bool, bool]] = []
    together = ""
    for word in _words(text):
        if len(word) > LONGEST_WORD:
            raise OutputFailed(
                f"The text holds a word of {len(word):,} characters, which no page can show. "
                "Take out of the source what is not text."
            )
        fits_line = len(word) <= _BREAKABLE and width_em(word, faces, bold=bold) <= keep_em
        if fits_line and not _HYPHENED.search(word):
            together += word
        else:
            pieces += [(together, False, False), (word, fits_line, not fits_line)]
            together = ""
    return (piece for piece in (*pieces, (together, False, False)) if piece[0])


def _words(text: str) -> Iterable[str]:
    """Words and the spaces between them; of scripts without spaces each character, the others' words whole."""
    for word in re.split(r"( )", text):
        yield from unbreakable(word) if has_unspaced(word) else (word,)


def _faces(run: Run, faces: Faces) -> Iterable[Run]:
    """Runs in which a word with a character foreign to the text face is in another face as a whole.

    Spaces stay in the face of the text, so that they are equal; a run of mostly foreign words is in theirs throughout:
    what that lacks the typesetter draws in those that follow it in the style sheet. So it is where letters run from
    right to left, which the typesetter puts in order within one run alone.
    """
    if not run.text:
        return
    if not _is_foreign(run.text, faces):
        yield run
        return
    words = run.text.split()
    foreign = [word for word in words if _is_foreign(word, faces)]
    if 2 * len(foreign) > len(words) or has_leftward(run.text):
        yield replace(run, face=_face_of("".join(foreign), faces))
        return
    parts = re.findall(r"\S+|\s+", run.text)
    for name, together in groupby(parts, lambda part: _face_of(part, faces) if _is_foreign(part, faces) else ""):
        yield replace(run, text="".join(together), face=name)


def _is_foreign(text: str, faces: Faces) -> bool:
    """Whether the text face lacks something of `text` that is drawn."""
    own = characters(faces.text)
    return not own.issuperset(text) and any(char not in own and not invisible(char) for char in text)


def _face_of(text: str, faces: Faces) -> str:
    """The name of the face that draws most of what is foreign to the text face in `text`."""
    found: Counter[str] = Counter()
    for char in text:
        face = faces.of(char)
        if face is not None and face != faces.text and not invisible(char):
            found[face.name] += 1
    return found.most_common(1)[0][0] if found else ""


def strong(text: Typeset) -> Typeset:
    """The same text in bold, as a label."""
    return tuple(replace(printed, runs=tuple(replace(run, label=True) for run in printed.runs)) for printed in text)


def words(text: Typeset) -> str:
    """The characters of a text as one line."""
    return " ".join(printed.text for printed in text)


def narrow_em(sheet: Sheet) -> float:
    """The room, in bodies, that is left for a word of indented or larger text."""
    return NARROW * sheet.measure_pt / sheet.body_pt
