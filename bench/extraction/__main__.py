"""How well the article is found, for our reader and for those it is measured against.

    python -m bench.extraction FOLDER... [--brief]

A folder holds pages as `NAME/source.html` and `NAME/expected.html`; `NAME/comments.txt`, where there is one, holds the
comments of the page, one a line, else what the page itself names as comments counts. Printed are, for each page and as
means over all: precision, recall and F1 of words, the share of headings kept, words of comments that got through.
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


HEAD = f"{'':36}{'precision':>10}{'recall':>8}{'F1':>8}{'headings':>10}{'leaked':>8}"


def row(name: str, of_pages: Sequence[Score]) -> str:
    """The means over some pages as a line."""
    headings = [s.headings for s in of_pages if s.headings is not None]
    kept = f"{fmean(headings):10.3f}" if headings else f"{'-':>10}"
    means = (fmean(getattr(s, what) for s in of_pages) for what in ("precision", "recall", "f1"))
    precision, recall, f1 = means
    return f"{name:36}{precision:10.3f}{recall:8.3f}{f1:8.3f}{kept}{sum(s.leaked for s in of_pages):8}"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.extraction", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--brief", action="store_true", help="only the means over all pages")
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
        if not given.brief:
            print("\n".join((f"{page.name}", *(row(f"  {name}", of_pages[-1:]) for name, of_pages in scores.items()))))
    print(f"\n{len(pages)} pages\n{HEAD}")
    for name, of_pages in scores.items():
        lowest, where = min((s.f1, page.name) for s, page in zip(of_pages, pages, strict=True))
        print(f"{row(name, of_pages)}   lowest F1 {lowest:.3f} ({where})")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
