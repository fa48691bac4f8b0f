"""How well the article is found, for our reader and for those it is measured against.

    python -m bench.extraction FOLDER... [--pages]

A folder holds pages as `NAME/source.html` and `NAME/expected.html`; `NAME/comments.txt`, where there is one, holds the
comments of the page, one a line, else what the page itself names as comments counts. Printed are means over all pages:
precision, recall and F1 of words, the share of headings kept, words of comments that got through, and the lowest F1.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

import lxml.html

from bench.extraction.measures import Score, comments_in, found_in, score
from bench.extraction.peers import READERS_BY_NAME


def measured(folder: Path, name: str) -> Score:
    """The score of one reader on one page."""
    source = (folder / "source.html").read_bytes()
    page = _tree(source)
    expected = found_in(_tree((folder / "expected.html").read_bytes()))
    told = folder / "comments.txt"
    comments = told.read_text("utf-8") if told.exists() else comments_in(page)
    return score(READERS_BY_NAME[name](source), expected, comments.splitlines(), page.findtext(".//title") or "")


def _tree(page: bytes) -> lxml.html.HtmlElement:
    """The tree of a page, read as UTF-8 where it is that; else as the page says."""
    try:
        return lxml.html.document_fromstring(page.decode("utf-8").encode(), lxml.html.HTMLParser(encoding="utf-8"))
    except UnicodeDecodeError:
        return lxml.html.document_fromstring(page)


def table(scores: dict[str, list[Score]]) -> list[str]:
    """The means of each reader, a line each."""
    lines = [f"{'':18}{'precision':>10}{'recall':>8}{'F1':>8}{'lowest':>8}{'headings':>10}{'leaked':>8}"]
    for name, of_pages in scores.items():
        headings = [s.headings for s in of_pages if s.headings is not None]
        lines.append(
            f"{name:18}{fmean(s.precision for s in of_pages):10.3f}{fmean(s.recall for s in of_pages):8.3f}"
            f"{fmean(s.f1 for s in of_pages):8.3f}{min(s.f1 for s in of_pages):8.3f}"
            f"{fmean(headings) if headings else 0:10.3f}{sum(s.leaked for s in of_pages):8}"
        )
    return lines


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.extraction", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pages", action="store_true", help="a line a page and reader too")
    given = parser.parse_args(arguments)
    pages = sorted(found.parent for folder in given.folders for found in folder.glob("*/source.html"))
    pages = [page for page in pages if (page / "expected.html").exists()]
    if not pages:
        print("No NAME/source.html beside NAME/expected.html in these folders.", file=sys.stderr)
        return 2
    scores: dict[str, list[Score]] = {name: [] for name in READERS_BY_NAME}
    for page in pages:
        for name, of_pages in scores.items():
            of_pages.append(measured(page, name))
        if given.pages:
            told = "  ".join(f"{name} {s[-1].f1:.3f} ({s[-1].leaked})" for name, s in scores.items())
            print(f"{page.name:40} {told}")
    print(f"{len(pages)} pages")
    print("\n".join(table(scores)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
