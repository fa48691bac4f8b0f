"""Whole pages pasted in German, French and Spanish: nothing of the article goes, nothing of the furniture stays.

In `pasted/` every line begins with "+" when it is the article's and with "-" when it is the page's.
"""

from collections import Counter
from pathlib import Path

import pytest

from handouts.cleaning import clean
from handouts.model import Article
from handouts.settings import FURNITURE, Selection
from tests.text.articles import read, words_in

PAGES = sorted((Path(__file__).parent / "pasted").glob("*.txt"))


def page_of(path: Path) -> str:
    return "\n".join(line[1:] for line in path.read_text(encoding="utf-8").split("\n"))


def lines_of(path: Path, sign: str) -> list[str]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [" ".join(line[1:].split()) for line in lines if line.startswith(sign)]


def left(article: Article) -> str:
    return "\n".join(piece.text for piece in article.left_out)


def kept(article: Article) -> str:
    return " ".join(words_in(article.blocks))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("close", [False, True], ids=["spaced", "close"])
def test_the_article_alone_is_kept_of_a_pasted_page(path: Path, close: bool) -> None:
    content = page_of(path)
    if close:  # as browsers paste what stands in one box: no blank lines within what is left out
        content = _closed(path)
    article = clean(read(content))
    assert kept(article) == " ".join(lines_of(path, "+"))
    assert article.details.title == lines_of(path, "+")[0]
    assert all(piece.reason and piece.kind in FURNITURE for piece in article.left_out)


def _closed(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").split("\n")
    found: list[str] = []
    for place, line in enumerate(lines):
        beside = lines[place - 1 : place] + lines[place + 1 : place + 2]
        if line or not all(other.startswith("-") for other in beside):
            found.append(line[1:])
    return "\n".join(found)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("keep", [(), ("comments",), tuple(FURNITURE)], ids=["usual", "comments", "all"])
def test_every_word_of_a_pasted_page_is_kept_or_accounted_for(path: Path, keep: tuple[str, ...]) -> None:
    raw = read(page_of(path))
    article = clean(raw, Selection(keep=keep))
    account = Counter(words_in(article.blocks)) + Counter(words_in(article.kept)) + Counter(left(article).split())
    assert account == Counter(words_in(raw.blocks))


@pytest.mark.parametrize("path", [path for path in PAGES if "wordpress" in path.stem], ids=lambda path: path.stem)
def test_comments_of_a_pasted_page_can_be_kept(path: Path) -> None:
    article = clean(read(page_of(path)), Selection(keep=("comments",)))
    said = words_in(article.kept)
    assert "14:05" in said or "05" in said
    assert kept(article) == " ".join(lines_of(path, "+"))
