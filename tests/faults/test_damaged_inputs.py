"""Damaged and hostile inputs of every form end in an article or in a sentence that names the file.

`corpus/READER/` holds inputs that once brought about something else; `python -m bench.fuzzing` looks for more.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from bench.fuzzing.damage import damaged
from bench.fuzzing.seeds import SEEDS, packed
from handouts.cleaning import clean
from handouts.errors import SourceError
from handouts.readers import READERS, Source, choose_reader
from handouts.settings import NOT_GIVEN, Selection
from handouts.topics import split_topics

CORPUS = sorted(found for found in (Path(__file__).parent / "corpus").rglob("*") if found.is_file())
TIMES = 60
"""Damaged inputs a reader."""

NASTY: dict[str, Callable[[str], bytes]] = {
    "nothing": lambda _name: b"",
    "white space": lambda _name: b" \n\t\r\n" * 50,
    "zeros": lambda _name: bytes(5000),
    "cut short": lambda name: SEEDS[name][: len(SEEDS[name]) // 2],
    "its first bytes alone": lambda name: SEEDS[name][:4],
    "all of it twice": lambda name: SEEDS[name] * 2,
    "another form": lambda name: SEEDS["html" if name != "html" else "docx"],
    "an empty zip file": lambda _name: packed({}),
    "an old Word file": lambda _name: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "a word of a million letters": lambda _name: b"a" * 1_000_000,
    "deep nesting": lambda name: (
        (b"{" if name == "rtf" else b"<div>" if name == "html" else b"> ") * 10_000 + b"Rest now."
    ),
    "a million columns": lambda _name: b"<html><table><tr><td colspan=1000000 rowspan=1000000>Rest now.</table>",
    "entities": lambda _name: b"<!DOCTYPE a [<!ENTITY b 'cc'><!ENTITY d '&b;&b;'>]><html><p>Rest &d; now.</p></html>",
    "surrogates": lambda _name: "Rest \ud83d now.".encode("utf-16-le", "surrogatepass"),
}


def refusal(name: str, data: bytes) -> str:
    """Why `data` is refused, read as the product does; empty where it is an article. Raises whatever else comes out."""
    try:
        raw = READERS.load(name)().read(Source("leaflet.x", data))
        split_topics(clean(raw, Selection()), NOT_GIVEN)
    except SourceError as error:
        return str(error)
    return ""


def ends_well(name: str, data: bytes) -> None:
    """An article comes of it, or a sentence or two that name the file."""
    said = refusal(name, data)
    assert not said or ("leaflet.x" in said and len(said) < 700 and "\n" not in said), said


@pytest.mark.parametrize("nasty", list(NASTY.values()), ids=list(NASTY))
@pytest.mark.parametrize("name", list(READERS))
def test_hostile_inputs_end_in_an_article_or_a_sentence_that_names_the_file(
    name: str, nasty: Callable[[str], bytes]
) -> None:
    ends_well(name, nasty(name))


@pytest.mark.parametrize("name", list(READERS))
def test_damaged_inputs_end_in_an_article_or_a_sentence_that_names_the_file(name: str) -> None:
    for seed in range(TIMES):
        ends_well(name, damaged(SEEDS[name], name, seed))


@pytest.mark.parametrize("found", CORPUS, ids=[f"{found.parent.name}-{found.name}" for found in CORPUS])
def test_what_once_broke_a_reader_does_so_no_more(found: Path) -> None:
    ends_well(found.parent.name, found.read_bytes())


@pytest.mark.parametrize("name", list(READERS))
def test_inputs_to_start_from_are_told_by_their_content_and_read(name: str) -> None:
    assert choose_reader(Source(f"leaflet.{name}", SEEDS[name])) == name
    raw = READERS.load(name)().read(Source("leaflet", SEEDS[name]))
    assert "arm" in raw.details.title.lower()
