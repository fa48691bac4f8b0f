"""Folders as sources: their articles, and nothing that belongs to these or was made of them."""

from pathlib import Path

import pytest

from handouts.errors import SourceError
from handouts.folders import articles_in

TEXT = "Rest well\n\nLie down for a while.\n"


def fill(root: Path, *names: str, content: str | bytes = TEXT) -> None:
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def found(root: Path, out: str = "out") -> tuple[list[str], list[str]]:
    what = articles_in(str(root), root / out)
    articles, passed = (
        [str(Path(name).relative_to(root)) for name in names] for names in (what.articles, what.passed_over)
    )
    return articles, passed


def test_articles_come_in_order_those_of_a_folder_before_those_under_it(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a.md", "Heart/c.txt", "Heart/a/d.html", "z.docx", "p.pdf")
    assert found(tmp_path)[0] == ["a.md", "b.txt", "p.pdf", "z.docx", "Heart/c.txt", "Heart/a/d.html"]


def test_what_belongs_to_articles_and_what_was_made_of_them_is_left_out_without_a_word(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "handouts.toml", "handouts.pls", "a.pls", "photo.png", "logo.SVG", ".hidden.txt")
    fill(tmp_path, ".git/x.txt", "page.html", "page_files/x.html", "made/edition.json", "made/article.txt")
    fill(tmp_path, "out/rest/article.txt", "out/mine.txt")
    fill(tmp_path, "Seite.htm", "Seite-Dateien/x.html", "patient_files/b.txt")
    assert found(tmp_path) == (["Seite.htm", "a.txt", "page.html", "patient_files/b.txt"], [])


def test_what_is_no_article_is_passed_over_by_name(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "list.csv", "table.xlsx", "old.doc", "script.py", "README")
    fill(tmp_path, "~$a.docx", content=b"\x05owner")
    assert found(tmp_path) == (["a.txt"], ["README", "list.csv", "old.doc", "script.py", "table.xlsx", "~$a.docx"])


def test_an_article_without_its_ending_is_known_by_its_content(tmp_path: Path) -> None:
    fill(tmp_path, "page", content="<!DOCTYPE html><html><body><p>Text.</p></body></html>")
    fill(tmp_path, "paper", content=b"%PDF-1.7\n")
    assert found(tmp_path) == (["page", "paper"], [])


def test_a_damaged_article_is_not_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, "a.docx", content=b"PK\x03\x04damaged")
    assert found(tmp_path) == (["a.docx"], [])


def test_a_folder_without_articles_says_what_can_be_read(tmp_path: Path) -> None:
    fill(tmp_path, "photo.png")
    with pytest.raises(SourceError, match=r"no article in the folder .* Markdown and plain text"):
        articles_in(str(tmp_path), tmp_path / "out")


def test_a_finished_edition_is_not_made_again_from_itself(tmp_path: Path) -> None:
    fill(tmp_path, "edition.json", "article.txt")
    with pytest.raises(SourceError, match="a finished edition"):
        articles_in(str(tmp_path), tmp_path.parent)


def test_the_folder_that_is_named_may_be_where_editions_are_made(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "rest/edition.json", "rest/article.txt")
    assert found(tmp_path, ".") == (["a.txt"], [])


def test_links_to_folders_lead_nowhere_and_depth_is_bounded(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert found(tmp_path)[0] == ["a.txt"]
    fill(tmp_path, "/".join("d" * 40) + "/b.txt")
    with pytest.raises(SourceError, match="folders deep"):
        articles_in(str(tmp_path), tmp_path / "out")


def test_the_number_of_files_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handouts.folders.MOST_FILES", 3)
    fill(tmp_path, *(f"{n}.txt" for n in range(4)))
    with pytest.raises(SourceError, match="more than 3 files"):
        articles_in(str(tmp_path), tmp_path / "out")
