"""The catalogues: whole, with the right forms, and compiled from what is written."""

import gettext
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from handouts.catalogues import Catalogue, catalogue_for, has_catalogue, languages

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "handouts" / "locales"
TRANSLATED = sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())
COUNTS = range(1, 400)
"""The program never counts nothing."""


def po_of(name: str) -> Path:
    return LOCALES / name / "LC_MESSAGES" / "handouts.po"


@cache
def catalogue(name: str) -> Catalog:
    with po_of(name).open("rb") as file:
        return read_po(file, locale=name, abort_invalid=True)


@cache
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts" / "catalogues"))


def messages(name: str) -> Iterator[Message]:
    return (message for message in catalogue(name) if message.id)


def strings(message: Message) -> tuple[str, ...]:
    """Its translations: one, or one a form."""
    found = message.string or ()
    return (found,) if isinstance(found, str) else tuple(found)


def braces(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def form_of(name: str, count: int) -> int:
    """The form that the catalogue's header has for a number, as gettext reads it."""
    return int(gettext.c2py(catalogue(name).plural_expr)(count))


def test_there_are_catalogues_of_the_languages_that_clinics_asked_for() -> None:
    assert set(languages()) >= {"en", "es", "fr", "de", "cy", "pl", "ar"}
    assert {language.replace("-", "_") for language in languages()} == {"en", *TRANSLATED}


@pytest.mark.parametrize("name", TRANSLATED)
def test_what_is_compiled_is_what_is_written_byte_for_byte(name: str) -> None:
    read, compiled = script()["read"](po_of(name)), script()["compiled"]
    assert po_of(name).with_suffix(".mo").read_bytes() == compiled(read)


def test_catalogues_hold_the_words_of_the_code_in_their_order_and_nothing_else() -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "scripts" / "catalogues", "--check"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("name", TRANSLATED)
def test_every_message_has_a_translation_that_nobody_doubts(name: str) -> None:
    for message in messages(name):
        assert all(text.strip() == text and text for text in strings(message)), message.id
        assert not message.fuzzy, message.id


@pytest.mark.parametrize("name", TRANSLATED)
def test_a_translation_fills_in_what_the_english_does(name: str) -> None:
    for message in messages(name):
        if not isinstance(message.id, tuple):
            assert [braces(text) for text in strings(message)] == [braces(str(message.id))], message.id
            continue
        assert len(strings(message)) == catalogue(name).num_plurals
        for form, text in enumerate(strings(message)):
            counts = [count for count in COUNTS if form_of(name, count) == form]
            left_out = len(counts) <= 1 and not braces(text)  # "two minutes" may be one word
            assert left_out or braces(text) == ["count"], text


@pytest.mark.parametrize("name", TRANSLATED)
def test_the_forms_are_those_of_the_language(name: str) -> None:
    """Two numbers share a form where they share a category of Unicode's CLDR, and only there."""
    category = Locale.parse(name).plural_form
    pairs = {(category(count), form_of(name, count)) for count in COUNTS}
    assert len(pairs) == len({one for one, _ in pairs}) == len({form for _, form in pairs})


@pytest.mark.parametrize("name", TRANSLATED)
def test_a_catalogue_says_who_may_check_it_and_holds_no_date(name: str) -> None:
    text = po_of(name).read_text(encoding="utf-8")
    assert "native reader" in text.partition("msgid")[0]
    assert not re.search(r"Date:|Generated-By|#, .*fuzzy", text)


def test_a_tag_finds_its_own_catalogue_or_that_of_its_language() -> None:
    assert catalogue_for("de-AT") == catalogue_for("DE") == Catalogue("de")
    assert catalogue_for("en-GB") == catalogue_for("xx") == catalogue_for("../de") == Catalogue("en")
    assert has_catalogue("en-GB")
    assert not has_catalogue("xx")
    assert not has_catalogue("")


def test_a_new_language_is_one_folder_and_one_command(tmp_path: Path) -> None:
    names = runpy.run_path(str(ROOT / "scripts" / "catalogues"))
    names["added"].__globals__["LOCALES"] = tmp_path
    names["added"]("it")
    with (tmp_path / "it" / "LC_MESSAGES" / "handouts.po").open("rb") as file:
        made = read_po(file, locale="it")
    assert len(made) == len(catalogue("de"))
    assert not any("".join(strings(message)) for message in made if message.id)
