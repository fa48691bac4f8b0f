"""A DAISY 2.02 book read back as a talking-book player does: its NCC, its SMIL files, its text."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from lxml import etree

Tree: TypeAlias = "etree._Element"
NCC, MASTER = "ncc.html", "master.smil"
LARGEST_MARKUP = 100_000_000
_XHTML = "{http://www.w3.org/1999/xhtml}"
_NPT = re.compile(r"npt=(\d+)\.(\d{3})s")
_CLOCK = re.compile(r"(\d{2,}):([0-5]\d):([0-5]\d)")
_DOCTYPES = {"html": "-//W3C//DTD XHTML 1.0 Transitional//EN", "smil": "-//W3C//DTD SMIL 1.0//EN"}


class BrokenBook(Exception):
    """A book that a player could not open; the words say why."""


@dataclass(frozen=True)
class Stop:
    """An entry of the NCC: a heading by its level, a page by 0; the SMIL file and the id it leads to."""

    level: int
    kind: str
    words: str
    file: str
    id: str


@dataclass(frozen=True)
class Part:
    """One par of a SMIL file: what is shown, and what sounds from when to when, in ms; no sound where `sound` is ""."""

    id: str
    text_file: str
    text_id: str
    sound: str
    begins_ms: int
    ends_ms: int


@dataclass(frozen=True)
class Sequence:
    """A SMIL file: what it says of itself, how long it says it is (`dur`), its parts."""

    metas: Mapping[str, str]
    seconds: str
    parts: tuple[Part, ...]
    is_laid_out: bool


@dataclass(frozen=True)
class TalkingBook:
    """A book as it was read. `order` are the SMIL files as the master lists them; `words` by id, of each sentence."""

    metas: Mapping[str, str]
    stops: tuple[Stop, ...]
    master: Mapping[str, str]
    order: tuple[str, ...]
    sequences: Mapping[str, Sequence]
    words: Mapping[str, Mapping[str, str]]
    ids: Mapping[str, frozenset[str]]
    files: Mapping[str, int]
    doctypes: Mapping[str, str]

    def part(self, stop: Stop) -> Part | None:
        """The part that an entry of the NCC leads to; None where there is none."""
        sequence = self.sequences.get(stop.file)
        return next((part for part in sequence.parts if part.id == stop.id), None) if sequence else None


def read_talking_book(folder: Path) -> TalkingBook:
    """The book in `folder`. Raises BrokenBook where a player could not go on."""
    try:
        files = {path.name: path.stat().st_size for path in sorted(folder.iterdir()) if path.is_file()}
        trees = {name: _tree(folder / name) for name in files if name.endswith((".html", ".smil"))}
        return _book(trees, files)
    except (OSError, etree.XMLSyntaxError, ValueError, KeyError) as error:
        raise BrokenBook(str(error) or type(error).__name__) from error


def _book(trees: Mapping[str, Tree], files: Mapping[str, int]) -> TalkingBook:
    ncc, master = trees[NCC], trees[MASTER]
    pages = {name: tree for name, tree in trees.items() if name.endswith(".html") and name != NCC}
    smils = {name: tree for name, tree in trees.items() if name.endswith(".smil") and name != MASTER}
    return TalkingBook(
        metas=_metas(ncc),
        stops=tuple(_stops(ncc)),
        master=_metas(master),
        order=tuple(str(ref.get("src")) for ref in master.iter("ref")),
        sequences={name: _sequence(tree) for name, tree in smils.items()},
        words={name: _words(tree) for name, tree in pages.items()},
        ids={name: frozenset(str(e.get("id")) for e in tree.iter() if e.get("id")) for name, tree in pages.items()},
        files=files,
        doctypes={name: str(tree.getroottree().docinfo.public_id or "") for name, tree in trees.items()},
    )


def wrong_doctypes(book: TalkingBook) -> Iterator[str]:
    """The files that do not say that they are XHTML 1.0 or SMIL 1.0."""
    yield from (n for n, public in book.doctypes.items() if public != _DOCTYPES[n.rpartition(".")[2]])


def _tree(path: Path) -> Tree:
    if path.stat().st_size > LARGEST_MARKUP:
        raise ValueError(f"{path.name} is too large to be markup")
    data = path.read_bytes()
    data.decode("utf-8")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"{path.name} is no XML: {error}") from error


def _metas(tree: Tree) -> dict[str, str]:
    found = (e for tag in (f"{_XHTML}meta", "meta") for e in tree.iter(tag) if e.get("name"))
    return {str(meta.get("name")): str(meta.get("content", "")) for meta in found}


def _stops(ncc: Tree) -> Iterator[Stop]:
    body = ncc.find(f"{_XHTML}body")
    for entry in body if body is not None else ():
        tag, link = str(entry.tag).removeprefix(_XHTML), entry.find(f"{_XHTML}a")
        if link is None:
            raise ValueError(f"an entry of {NCC} leads nowhere: {''.join(map(str, entry.itertext()))[:40]}")
        level = int(tag[1]) if re.fullmatch("h[1-6]", tag) else 0
        file, _, name = str(link.get("href")).partition("#")
        yield Stop(level, str(entry.get("class")), "".join(map(str, link.itertext())), file, name)


def _sequence(tree: Tree) -> Sequence:
    seq = tree.find("body/seq")
    if seq is None:
        raise ValueError("a SMIL file holds no sequence")
    parts = tuple(map(_part, seq.iter("par")))
    return Sequence(_metas(tree), str(seq.get("dur")), parts, tree.find("head/layout/region") is not None)


def _part(par: Tree) -> Part:
    text, sounds = par.find("text"), tuple(par.iter("audio"))
    if text is None:
        raise ValueError(f"the part {par.get('id')} shows nothing")
    file, _, name = str(text.get("src")).partition("#")
    if not sounds:
        return Part(str(par.get("id")), file, name, "", 0, 0)
    begins, ends = _ms(str(sounds[0].get("clip-begin"))), _ms(str(sounds[-1].get("clip-end")))
    return Part(str(par.get("id")), file, name, posixpath.normpath(str(sounds[0].get("src"))), begins, ends)


def _words(tree: Tree) -> dict[str, str]:
    found = (e for e in tree.iter(f"{_XHTML}span") if e.get("class") == "sentence")
    return {str(e.get("id")): "".join(map(str, e.itertext())) for e in found}


def _ms(npt: str) -> int:
    found = _NPT.fullmatch(npt)
    if not found:
        raise ValueError(f"“{npt}” is no time of a sound")
    return int(found[1]) * 1000 + int(found[2])


def seconds_of(clock: str) -> int | None:
    """The seconds of "00:01:25"; None where it is no such time."""
    found = _CLOCK.fullmatch(clock)
    return (int(found[1]) * 60 + int(found[2])) * 60 + int(found[3]) if found else None
