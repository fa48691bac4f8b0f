"""Many articles in one run: by a list, by a folder; what each is asked to be, and what becomes of the rest."""

from pathlib import Path

import pytest

from handouts.cli import main
from handouts.edition_file import Record, read_record
from tests.running import json_lines

WALK = "Walk more\n\nWalk a little every day, and rest when you are tired.\n"
REST = "---\npublisher: Written Here\n---\n\n# Rest well\n\nLie down for a while, and drink some water.\n"
MADE = ("--outputs", "text", "--voice", "tone", "--jobs", "0")


@pytest.fixture(autouse=True)
def _two_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/walk.txt").write_text(WALK, encoding="utf-8")
    (tmp_path / "texts/rest.md").write_text(REST, encoding="utf-8")


def lists(content: str, name: str = "list.csv") -> str:
    Path(name).write_text(content, encoding="utf-8")
    return name


def records() -> dict[str, Record]:
    return {folder.name: read_record(folder) for folder in Path("out").glob("[!.]*/")}


def test_a_list_makes_an_edition_a_row_with_the_options_of_that_row(capfd: pytest.CaptureFixture[str]) -> None:
    content = "source,publisher,size,version\ntexts/walk.txt,The Clinic,24,2\ntexts/rest.md,,,\n"
    Path("handouts.toml").write_text('publisher = "The House"\nversion = "1"\n', encoding="utf-8")
    assert main([lists(content), *MADE]) == 0
    made = records()
    walk, rest = made["walk-more"], made["rest-well"]
    assert walk.edition.publication.details.publisher == "The Clinic"
    assert (walk.settings.print.size_pt, rest.settings.print.size_pt) == (24, 18)
    assert rest.edition.publication.details.publisher == "Written Here"
    assert [r.edition.publication.details.version for r in (walk, rest)] == ["2", "1"]
    assert "2 editions ready." in capfd.readouterr().out


def test_a_flag_goes_before_a_row_and_a_row_before_what_the_text_says() -> None:
    content = "source,publisher,version\ntexts/rest.md,The Row,2\n"
    assert main([lists(content), "--version", "3", *MADE]) == 0
    details = records()["rest-well"].edition.publication.details
    assert (details.publisher, details.version) == ("The Row", "3")


def test_what_a_list_says_of_all_is_said_as_the_house_says_it() -> None:
    content = 'publisher = "Of All"\n[[article]]\nsource = "walk.txt"\n[[article]]\nsource = "rest.md"\n'
    assert main([lists(content, "texts/list.toml"), *MADE]) == 0
    made = records()
    assert made["walk-more"].edition.publication.details.publisher == "Of All"
    assert made["rest-well"].edition.publication.details.publisher == "Written Here"


def test_rows_at_fault_are_told_by_their_place_and_the_others_are_made(capfd: pytest.CaptureFixture[str]) -> None:
    content = "source,size,theme\ntexts/walk.txt,,\nnone.txt,,\ntexts/rest.md,9,\n,18,\ntexts,,\n"
    assert main([lists(content), *MADE]) == 8
    told = capfd.readouterr()
    for words in (
        "list.csv, row 3: There is no file none.txt.",
        "list.csv, row 4: --size 9 cannot be",
        "list.csv, row 5: it names no source.",
        "list.csv, row 6: texts is a folder.",
    ):
        assert f"handouts: {words}" in told.err
    assert "1 edition ready, 4 not" in told.out
    assert list(records()) == ["walk-more"]


@pytest.mark.parametrize("flags", [(), ("--dry-run",), ("--fit", "3")])
def test_a_list_that_cannot_be_meant_so_stops_before_any_work(
    flags: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    content = "source,langage\ntexts/walk.txt,en\n"
    assert main(["texts/rest.md", lists(content), *flags, *MADE]) == 2
    assert "No column 'langage' in list.csv. Did you mean 'language'?" in capfd.readouterr().err
    assert not Path("out").exists()


def test_a_list_that_is_not_there_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["none.csv", *MADE]) == 3
    assert "Cannot read none.csv: No such file" in capfd.readouterr().err


def test_a_source_twice_is_made_once_and_with_other_options_refused(capfd: pytest.CaptureFixture[str]) -> None:
    content = "source,size\ntexts/walk.txt,\n./texts/walk.txt,\ntexts/walk.txt,24\n"
    assert main([lists(content), *MADE]) == 8
    told = capfd.readouterr()
    assert "list.csv, row 3: texts/walk.txt is asked for twice, and made once." in told.err
    assert "list.csv, row 4: texts/walk.txt is asked for with other options too (list.csv, row 2)" in told.err
    assert records()["walk-more"].settings.print.size_pt == 18


def test_a_logo_of_a_row_is_looked_for_beside_the_list_before_any_work(capfd: pytest.CaptureFixture[str]) -> None:
    content = "source,logo\nwalk.txt,none.svg\nrest.md,\n"
    assert main([lists(content, "texts/list.csv"), *MADE]) == 8
    assert "texts/list.csv, row 2: There is no picture texts/none.svg." in capfd.readouterr().err


def test_a_folder_makes_an_edition_of_each_article_and_tells_what_it_passed_over(
    capfd: pytest.CaptureFixture[str],
) -> None:
    Path("texts/table.xlsx").write_bytes(b"x")
    assert main(["texts", "-o", "texts/made", *MADE]) == 0
    assert "1 file was passed over: texts/table.xlsx." in capfd.readouterr().err
    assert {folder.name for folder in Path("texts/made").glob("[!.]*/")} == {"walk-more", "rest-well"}
    assert main(["texts", "-o", "texts/made", *MADE]) == 0
    assert capfd.readouterr().out.count("Nothing to do") == 2


def test_an_empty_folder_ends_itself_alone(capfd: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    assert main(["empty", "texts/walk.txt", *MADE]) == 8
    assert "There is no article in the folder empty. These can be read: web pages" in capfd.readouterr().err
    assert list(records()) == ["walk-more"]
    assert main(["empty", *MADE]) == 3


def test_a_dry_run_and_a_fit_go_through_lists_and_folders(capfd: pytest.CaptureFixture[str]) -> None:
    content = "source,sides\ntexts/walk.txt,two\ntexts/rest.md,\nnone.txt,\n"
    assert main([lists(content), "--dry-run", *MADE]) == 8
    told = capfd.readouterr()
    assert "list.csv, row 4: There is no file none.txt." in told.err
    assert "printed on both sides" in told.out
    assert "printed on one side" in told.out
    assert main(["texts", "--fit", "4", *MADE]) == 0
    assert capfd.readouterr().out.count("Every leaflet fits on 4 sheets") == 2
    assert not Path("out").exists()


def test_an_outline_shows_topics_headings_and_what_is_left_out(capfd: pytest.CaptureFixture[str]) -> None:
    text = (
        "# Feet\n\nLook at your feet every day.\n\n## Shoes\n\nWear soft ones.\n\n### Inside\n\nFeel for stones.\n\n"
        "#### Seams\n\nThey rub.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nSee.[^1]\n\n[^1]: A note.\n\n"
        "## 2 Comments\n\n1. I did this, and it helped me very much last winter when I fell twice.\n2. And me.\n"
    )
    Path("feet.md").write_text(text, encoding="utf-8")
    assert main(["feet.md", "--dry-run", "--language", "en-GB", *MADE]) == 0
    told = capfd.readouterr().out
    assert told.startswith("Feet\n  Language: en-GB\n")
    assert "  2. Shoes\n" in told
    assert "1 table, 1 note\n       - Inside\n         - Seams\n" in told
    assert "  Left out:\n    comments: 1 piece, " in told
    assert "“2 Comments I did this, and it helped me very much last…” (line " in told
    assert main(["feet.md", "--dry-run", "--json", *MADE]) == 0
    (outline,) = json_lines(capfd.readouterr().out)
    topic = outline["topics"][1]  # type: ignore[index]  # JSON has no types
    assert topic["headings"][:2] == [{"level": 1, "text": "Inside"}, {"level": 2, "text": "Seams"}]
    assert (topic["tables"], topic["notes"], outline["source"]) == (1, 1, "feet.md")
    assert outline["left_out"][0]["begins"].startswith("2 Comments I did this")  # type: ignore[index]
