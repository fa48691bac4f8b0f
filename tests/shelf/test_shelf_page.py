"""The page of a folder read back: what is wrong with a broken one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.cli import main
from handouts.places import FEED
from handouts.places import FEED_COVER as COVER
from handouts.places import SHELF_PAGE as PAGE
from handouts.proof.shelf_page import page_findings
from handouts.shelf.page import render_page
from tests.shelf.shelves import ALL, put

DATA = render_page(ALL, FEED)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, *ALL)
    for one in ALL:
        (tmp_path / one.folder / "edition.json").write_bytes(b"{}")
    (tmp_path / PAGE).write_bytes(DATA)
    return tmp_path


def test_a_page_of_ours_keeps_all_rules(folder: Path) -> None:
    assert page_findings(folder) == ()


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("shelf-links", b'href="water/index.html"', b'href="water/nothing.html"'),
        ("shelf-links", b'href="water/index.html"', b'href="../water/index.html"'),
        ("shelf-links", b'href="water/index.html"', b'href="https://example.org/"'),
        ("shelf-links", b'href="water/index.html"', b'href="http://[/"'),
        ("shelf-links", b'href="water/index.html"', b'href="%00"'),
        ("shelf-editions", b"water/index.html", b"asthma/index.html"),
        ("shelf-policy", b"default-src 'none'", b"default-src *"),
        ("shelf-policy", b"Content-Security-Policy", b"x"),
        ("shelf-requests", b"<main", b'<img src="https://example.org/seen.gif"><main'),
        ("shelf-requests", b"<style>", b'<link rel="stylesheet" href="style.css"><style>'),
        ("shelf-page", b"<main", b"\xff"),
    ],
)
def test_each_rule_catches_a_broken_page(folder: Path, rule: str, old: bytes, new: bytes) -> None:
    assert old in DATA
    (folder / PAGE).write_bytes(DATA.replace(old, new))
    assert rule in {finding.rule for finding in page_findings(folder)}


def test_a_page_that_is_not_there_is_one_finding(tmp_path: Path) -> None:
    assert [finding.rule for finding in page_findings(tmp_path)] == ["shelf-page"]


@given(at=st.integers(0, len(DATA) - 1), piece=st.binary(max_size=6))
def test_no_damage_makes_the_rules_raise(tmp_path_factory: pytest.TempPathFactory, at: int, piece: bytes) -> None:
    folder = tmp_path_factory.getbasetemp() / "damaged"
    folder.mkdir(exist_ok=True)
    (folder / PAGE).write_bytes(DATA[:at] + piece + DATA[at + len(piece) :])
    page_findings(folder)


def test_check_of_a_folder_proves_its_page_its_feed_and_its_editions(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(f"# The {name}\n\n## A topic\n\nWater helps the {name}.\n")
    out, sources = tmp_path / "out", [str(tmp_path / "one.md"), str(tmp_path / "two.md")]
    web = ("--web", "https://example.org/")
    assert main([*sources, "-o", str(out), "--voice", "tone", "--jobs", "0", "--outputs", "mp3", *web]) == 0
    capfd.readouterr()
    assert main(["check", str(out), "--jobs", "0"]) == 0
    told = capfd.readouterr().out
    assert f"{out}: {PAGE} and {FEED}" in told
    assert told.count("read back") == 2
    assert main(["check", *map(str, sorted(out.glob("[!.]*"))), "--jobs", "0"]) == 0  # as a shell writes out/*
    told = capfd.readouterr().out
    assert told.count(f"{out}: {PAGE} and {FEED}") == 1
    assert told.count("read back") == 2
    (out / COVER).unlink()
    assert main(["check", str(out), "--jobs", "0"]) == 7
    assert "ERROR feed-artwork" in capfd.readouterr().out
