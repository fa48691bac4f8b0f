"""The rules of the DAISY 2.02 specification that a finished book is held against, one function a rule.

Each yields what is wrong and where. Numbers in brackets are those of the specification's parts.
"""

import math
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from handouts.proof.findings import quoted
from handouts.proof.talking_books import MASTER, NCC, TalkingBook, seconds_of, wrong_doctypes

Fault = tuple[str, str]
"""Message, place."""
_MUST = (
    *("dc:creator", "dc:date", "dc:format", "dc:identifier", "dc:language", "dc:publisher", "dc:title"),
    *("ncc:charset", "ncc:depth", "ncc:files", "ncc:generator", "ncc:kByteSize", "ncc:maxPageNormal"),
    *("ncc:multimediaType", "ncc:narrator", "ncc:pageFront", "ncc:pageNormal", "ncc:pageSpecial"),
    *("ncc:setInfo", "ncc:tocItems", "ncc:totalTime"),
)
_KINDS = ("audioOnly", "audioNcc", "audioPartText", "audioFullText", "textPartAudio", "textNcc")
_OF_SMIL = ("dc:format", "ncc:generator", "ncc:totalElapsedTime", "ncc:timeInThisSmil")
_NAME = re.compile(r"[A-Za-z0-9_-]{1,8}\.[A-Za-z0-9]{1,4}")
"""File names that players with old file systems read (2.4)."""


def metadata(book: TalkingBook) -> Iterator[Fault]:
    """Everything that a player or a library must be told is there, in the right form (2.1.2, appendix 2)."""
    for name in _MUST:
        if not book.metas.get(name, "").strip():
            yield "Its NCC does not tell what it must.", name
    forms = {
        "dc:format": r"Daisy 2\.02",
        "dc:date": r"\d{4}-\d\d-\d\d",
        "ncc:charset": r"utf-8",
        "ncc:setInfo": r"[1-9]\d* of [1-9]\d*",
        "ncc:multimediaType": "|".join(_KINDS),
        "dc:language": r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
    }
    for name, form in forms.items():
        if (said := book.metas.get(name)) and not re.fullmatch(form, said):
            yield "Its NCC tells something in a wrong form.", f"{name} {quoted(said)}"


def documents(book: TalkingBook) -> Iterator[Fault]:
    """NCC and text are XHTML 1.0, the others SMIL 1.0, and each of these says what it is (2.1, 2.2, 2.3)."""
    for name in wrong_doctypes(book):
        yield "A file does not say what it is.", name
    for file, sequence in book.sequences.items():
        if missing := [name for name in _OF_SMIL if not sequence.metas.get(name)]:
            yield "A SMIL file does not tell what it must.", f"{file}: {missing[0]}"
        if not sequence.is_laid_out:
            yield "A SMIL file has no place for the text.", file


def names(book: TalkingBook) -> Iterator[Fault]:
    """Every file has a name that all players can read (2.4)."""
    for file in book.files:
        if not _NAME.fullmatch(file):
            yield "A file has a name that some players cannot read.", file


def headings(book: TalkingBook) -> Iterator[Fault]:
    """The first entry is the title; headings go down one level at a time (2.1.3)."""
    first = book.stops[0] if book.stops else None
    if first is None or (first.level, first.kind) != (1, "title"):
        yield "Its NCC does not begin with the title of the book.", first.words if first else ""
    levels = [stop.level for stop in book.stops if stop.level]
    for before, after in pairwise(levels):
        if after > before + 1:
            yield "A heading is more than one level below the one before it.", f"level {before}, then {after}"
    for stop in book.stops:
        if not stop.level and stop.kind not in (
            "page-normal",
            "page-front",
            "page-special",
            "sidebar",
            "optional-prodnote",
        ):
            yield "An entry of its NCC is neither a heading nor a page.", quoted(stop.words)
        if not stop.words.strip():
            yield "An entry of its NCC has no words.", stop.file


def counts(book: TalkingBook) -> Iterator[Fault]:
    """What the NCC counts is what there is: entries, levels, pages, files, kilobytes (appendix 2)."""
    pages = [stop for stop in book.stops if stop.kind == "page-normal"]
    numbers = [int(stop.words) for stop in pages if stop.words.isdecimal()]
    wanted = {
        "ncc:tocItems": len(book.stops),
        "ncc:depth": max((stop.level for stop in book.stops), default=0),
        "ncc:pageNormal": len(pages),
        "ncc:pageFront": sum(stop.kind == "page-front" for stop in book.stops),
        "ncc:pageSpecial": sum(stop.kind == "page-special" for stop in book.stops),
        "ncc:maxPageNormal": max(numbers, default=0),
        "ncc:files": len(book.files),
        "ncc:kByteSize": math.ceil(sum(book.files.values()) / 1024),
    }
    for name, number in wanted.items():
        if book.metas.get(name, str(number)) != str(number):
            yield "Its NCC counts other than there is.", f"{name} {book.metas[name]} instead of {number}"
    if numbers != sorted(set(numbers)):
        yield "Its pages are not in order.", ", ".join(map(str, numbers[:20]))


def targets(book: TalkingBook) -> Iterator[Fault]:
    """Every entry leads to a part, every part to text and sound that are there (2.1.4, 2.3.3)."""
    for stop in book.stops:
        if book.part(stop) is None:
            yield "An entry of its NCC leads to no part.", f"{quoted(stop.words)}, {stop.file}#{stop.id}"
    for file, sequence in book.sequences.items():
        if not sequence.parts:
            yield "A SMIL file has no part.", file
        seen = [part.id for part in sequence.parts]
        if len(set(seen)) != len(seen):
            yield "Two parts have one name.", file
        for part in sequence.parts:
            if part.text_id not in book.ids.get(part.text_file, ()):
                yield "A part shows text that is not there.", f"{file}#{part.id}"
            if part.sound and part.sound not in book.files:
                yield "A part has a sound that is not there.", f"{file}#{part.id}"


def ways_back(book: TalkingBook) -> Iterator[Fault]:
    """A heading leads to the part that shows its own words (2.1.4)."""
    for stop in book.stops:
        part = book.part(stop)
        if stop.level and part:
            shown = book.words.get(part.text_file, {}).get(part.text_id, "")
            if not shown or not stop.words.startswith(shown):
                yield "A heading leads to other words than its own.", quoted(stop.words)


def clips(book: TalkingBook) -> Iterator[Fault]:
    """Parts sound one after another, each for some time (2.3.3)."""
    for file, sequence in book.sequences.items():
        sounding = [part for part in sequence.parts if part.sound]
        if any(part.ends_ms <= part.begins_ms for part in sounding):
            yield "A part sounds for no time.", file
        for before, after in pairwise(sounding):
            if before.sound == after.sound and after.begins_ms < before.ends_ms:
                yield "A part sounds over the one before it.", f"{file}#{after.id}"


def times(book: TalkingBook) -> Iterator[Fault]:
    """Each SMIL file is as long as its parts, and begins when those before it end; so does the whole (2.3.1, 2.3.2)."""
    before_ms = 0
    for file in book.order:
        sequence = book.sequences.get(file)
        if sequence is None:
            continue
        length_ms = sum(part.ends_ms - part.begins_ms for part in sequence.parts)
        if sequence.seconds != f"{length_ms / 1000:.3f}s":
            yield "A SMIL file is not as long as its parts.", f"{file}: {sequence.seconds}"
        for name, wanted_ms in (("ncc:timeInThisSmil", length_ms), ("ncc:totalElapsedTime", before_ms)):
            if not _is_near(sequence.metas.get(name, ""), wanted_ms):
                yield "A SMIL file tells a wrong time.", f"{file}: {name} {sequence.metas.get(name, '')}"
        before_ms += length_ms
    for told, place in ((book.metas, NCC), (book.master, MASTER)):
        name = "ncc:totalTime" if place == NCC else "ncc:timeInThisSmil"
        if not _is_near(told.get(name, ""), before_ms):
            yield "The whole is not as long as it says.", f"{place}: {told.get(name, '')}"


def order(book: TalkingBook) -> Iterator[Fault]:
    """The master lists every SMIL file once, and the NCC goes through them in that order (2.3.4)."""
    if sorted(book.order) != sorted(book.sequences):
        yield "Its master does not list every SMIL file once.", ", ".join(book.order[:20])
    places = [book.order.index(stop.file) for stop in book.stops if stop.file in book.order]
    if places != sorted(places):
        yield "Its NCC does not go through the book in order.", ""


def _is_near(clock: str, ms: int) -> bool:
    seconds = seconds_of(clock)
    return seconds is not None and abs(seconds * 1000 - ms) <= 500


RULES: tuple[Callable[[TalkingBook], Iterator[Fault]], ...] = (
    *(metadata, documents, names, headings, counts),
    *(targets, ways_back, clips, times, order),
)
