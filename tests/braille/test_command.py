"""Braille from the command line: what is made, and what is said where it cannot be."""

from collections.abc import Callable

import pytest

from handouts.braille import liblouis as louis
from handouts.checks import CHECKS
from handouts.outputs import OUTPUTS
from tests.louis import needs_liblouis
from tests.running import Run

Make = Callable[..., Run]
TEXT = "---\npublisher: Harbour Clinic\n---\n\n# Rest\n\nLie down for 15 minutes.\n\n# Walk\n\nWalk 2.5 km.\n"


@needs_liblouis
def test_braille_is_made_beside_others_proved_and_known_again(make: Make) -> None:
    run = make(TEXT, "--outputs", "text,braille", name="a.md")
    assert run.code == 0
    assert sum(path.startswith("braille/") for path in run.files()) == 3
    assert "up to date" in make(TEXT, "--outputs", "text,braille", name="a.md").out
    assert "up to date" not in make(TEXT, "--outputs", "text,braille", "--braille-grade", "1", name="a.md").out


@needs_liblouis
def test_another_liblouis_makes_the_braille_anew_but_not_the_text(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    make(TEXT, "--outputs", "braille", name="a.md")
    monkeypatch.setattr(louis, "version", lambda: "99.0")
    assert "up to date" not in make(TEXT, "--outputs", "braille", name="a.md").out
    make(TEXT, "--outputs", "text", name="a.md")
    monkeypatch.setattr(louis, "version", lambda: "100.0")
    assert "up to date" in make(TEXT, "--outputs", "text", name="a.md").out


@pytest.mark.parametrize("flags", [(), ("--dry-run",)])
def test_without_liblouis_it_is_said_before_any_work(
    make: Make, monkeypatch: pytest.MonkeyPatch, flags: tuple[str, ...]
) -> None:
    monkeypatch.setattr(louis, "open_library", lambda: None)
    louis.liblouis.cache_clear()
    try:
        run = make(TEXT, "--outputs", "braille,mp3", *flags, name="a.md")
    finally:
        louis.liblouis.cache_clear()
    assert run.code == 4
    assert "apt install liblouis20 liblouis-data" in run.err
    assert not [p for p in run.root.rglob("*") if p.is_file() and p.name != "lock"]


@needs_liblouis
def test_a_language_without_a_table_is_named_with_the_way_out(make: Make) -> None:
    run = make(TEXT, "--outputs", "braille", "--language", "ja", name="a.md")
    assert run.code == 6
    assert "'ja'" in run.err
    assert "Leave braille out" in run.err


def test_braille_is_made_only_when_it_is_asked_for(make: Make) -> None:
    run = make(TEXT, "--outputs", "text", name="a.md")
    assert not [path for path in run.files() if path.startswith("braille/")]
    assert "braille" in OUTPUTS
    assert "braille" in CHECKS
