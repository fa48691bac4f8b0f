"""Sheets of paper, told before and after; the profile in which every leaflet fits."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from handouts.cli.fitting import verdict
from handouts.fitting import FITTED, TopicFit, fit, largest_for_all
from handouts.model import Artefact
from handouts.outputs.leaflets import pages_of_leaflets
from handouts.settings import PROFILES, PrintSettings, Settings
from handouts.sheets import paper_of, paper_used, sheets_of
from tests import builders
from tests.running import Run, json_lines

Make = Callable[..., Run]
LONG = " ".join(f"Line {number} tells what to do on that day of the year." for number in range(60))
TEXT = f"# Keeping well\n\n## Rest\n\nLie down.\n\n## Walks\n\n{LONG}\n"
PRINT = ("--outputs", "booklet,leaflets")


def topic_fit(number: int, *sheets: int) -> TopicFit:
    return TopicFit(number, f"Topic {number}", tuple(zip(FITTED, sheets, strict=True)))


def test_two_pages_share_a_sheet_only_where_both_sides_are_printed() -> None:
    assert [sheets_of(pages, "two") for pages in (1, 2, 3)] == [1, 1, 2]
    assert [sheets_of(pages, "one") for pages in (1, 2, 3)] == [1, 2, 3]


def test_the_paper_of_an_edition_is_told_in_a_sentence_a_kind() -> None:
    leaflets = [Artefact("leaflets", f"{n}.pdf", 1, "", n, pages) for n, pages in ((1, 3), (2, 4))]
    made = [Artefact("booklet", "b.pdf", 1, "", pages=14), *leaflets, Artefact("folded", "f.pdf", 1, "", pages=8)]
    booklet, both, to_fold = paper_used([*made, Artefact("mp3", "1.mp3", 1, "")], "two")
    assert booklet == "Booklet: 14 pages on 7 sheets, printed on both sides."
    assert both == "2 leaflets: 2 sheets each, 4 in all, printed on both sides."
    assert to_fold.startswith("Booklet to fold: 4 sheets. Print on both sides, flip on the short edge")
    assert paper_used(made, "one")[1] == "2 leaflets: 3 to 4 sheets, 7 in all, printed on one side."
    assert paper_of(Artefact("text", "a.txt", 1, ""), "one") == ""


def test_a_run_and_its_report_tell_the_sheets_that_were_made(make: Make) -> None:
    made = make(TEXT, "--sides", "two", "--outputs", "booklet,leaflets,folded", name="a.md")
    assert made.code == 0
    for artefact in made.record.edition.artefacts:
        if artefact.path.endswith(".pdf"):
            with pypdfium2.PdfDocument(made.folder / artefact.path) as pdf:
                assert artefact.pages == len(pdf)
            told = paper_of(artefact, "two")
            assert told in made.report
    for sentence in paper_used(made.record.edition.artefacts, "two"):
        assert sentence in made.out
    assert made.report.count("flip on the short edge") == 1
    assert "<h3>Booklet to fold</h3>" in made.report


def test_a_dry_run_estimates_the_sheets(make: Make) -> None:
    told = make(TEXT, "--dry-run", "--sides", "two", *PRINT, name="a.md")
    assert "sheets, printed on both sides." in told.out
    (outline,) = json_lines(make(TEXT, "--dry-run", "--json", *PRINT, name="a.md").out)
    assert isinstance(outline["topics"], list)
    assert all(topic["sheets"] == topic["pages"] for topic in outline["topics"])


def test_fit_counts_what_would_be_printed() -> None:
    made = builders.publication(
        builders.topic("Rest", builders.paragraph("Lie down.")), builders.topic("Walks", builders.paragraph(LONG))
    )
    for sides in ("one", "two"):
        settings = Settings(print=PrintSettings(sides=sides, paper="letter"))
        for topic in fit(made, settings):
            for profile in FITTED:
                in_profile = replace(settings.print, profile=profile, size_pt=PROFILES[profile].size_pt)
                pages = pages_of_leaflets(made, replace(settings, print=in_profile))
                assert topic.takes(profile) == sheets_of(pages[topic.number - 1], sides)


def test_fit_tells_the_largest_profile_for_all_and_makes_nothing(make: Make, tmp_path: Path) -> None:
    told = make(TEXT, "--fit", "99", name="a.md")
    assert told.code == 0
    assert "Every leaflet fits on 99 sheets up to --profile giant (32 pt)." in told.out
    assert [line.split()[0] for line in told.out.splitlines() if line.strip()[:2] in ("1.", "2.")] == ["1.", "2."]
    assert not (tmp_path / "out").exists()


def test_fit_says_by_how_much_nothing_fits(make: Make) -> None:
    told = make(TEXT, "--fit", "1", name="a.md")
    assert told.code == 0
    assert (
        "No profile keeps every leaflet on 1 sheet: even with uk (16 pt) 1 of 2 takes more, that of topic 2" in told.out
    )


def test_fit_for_programs_is_an_object_a_topic(make: Make) -> None:
    one, two = json_lines(make(TEXT, "--fit", "1", "--sides", "two", "--json", name="a.md").out)
    assert (one["event"], one["source"], one["number"], one["title"]) == ("fit", "a.md", 1, "Rest")
    assert one["sheets"] == {"uk": 1, "standard": 1, "larger": 1, "giant": 1}
    assert (one["largest"], two["largest"]) == ("giant", None)


def test_fit_tells_what_print_a_paper_is_too_small_for(make: Make) -> None:
    told = make(TEXT, "--fit", "9", "--paper", "a5", name="a.md")
    assert told.code == 0
    assert "A5 paper is too small for what has a dash." in told.out
    (one, _) = json_lines(make(TEXT, "--fit", "9", "--paper", "a5", "--json", name="a.md").out)
    assert isinstance(one["sheets"], dict)
    assert one["sheets"]["giant"] is None


@pytest.mark.parametrize("number", ["0", "100", "-1", "two", "1.5"])
def test_fit_refuses_what_is_no_number_of_sheets(make: Make, number: str) -> None:
    refused = make(TEXT, f"--fit={number}")
    assert refused.code == 2
    assert "from 1 to 99" in refused.err


def test_the_largest_profile_is_the_one_in_which_the_longest_fits() -> None:
    found = [topic_fit(1, 1, 1, 2, 4), topic_fit(2, 1, 2, 3, 5)]
    assert [largest_for_all(found, most) for most in (1, 2, 3, 5)] == ["uk", "standard", "larger", "giant"]
    assert found[0].largest(2) == "larger"
    over = [topic_fit(1, 2, 2, 2, 2), topic_fit(2, 4, 4, 4, 4)]
    assert largest_for_all(over, 1) == ""
    assert "2 of 2 take more, that of topic 2 by 3 sheets" in verdict(over, 1)
