"""Folders as sources: the articles that lie in one, and under it, without what belongs to them or was made of them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handouts.edition_file import is_edition
from handouts.errors import SourceError
from handouts.forms import READABLE, form_of
from handouts.places import FEED, SHELF_PAGE, SIGN_WITHIN, is_of_shelf

MOST_FILES = 20_000
DEEPEST = 30
_PEEK_BYTES = 20_000_000
"""What is packed has its table of contents at the end, so its form shows only when it is read whole."""
_ARTICLES = frozenset(
    (
        *(".txt", ".text", ".md", ".markdown", ".mdown", ".mkd"),
        *(".html", ".htm", ".xhtml", ".xht", ".mhtml", ".mht"),
        *(".docx", ".odt", ".rtf", ".epub", ".pdf"),
    )
)
"""Names that articles have. One that is damaged is told as such when it is read, and not passed over."""
_COMPANIONS = frozenset(
    (".pls", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".css", ".js")
)
"""Pictures and the like: they belong to articles, and nobody misses them in a list of those."""
_OURS = ("handouts.toml",)
_PARTS_OF_PAGES = ("_files", ".files", "_dateien", "-dateien", "_fichiers", "_archivos", "_file")
"""Browsers save the parts of a page in a folder of its name and one of these."""
_WORDLESS = ("text", "markdown")
"""Forms that anything has which is no other: there the name must say that it is an article."""


@dataclass(frozen=True)
class Found:
    """The articles of a folder by name, and the files that are neither articles nor belong to any."""

    articles: tuple[str, ...]
    passed_over: tuple[str, ...] = ()


def articles_in(name: str, out: Path) -> Found:
    """The articles in the folder `name` and under it, sorted; not those of `out`, where editions are made.

    Raises SourceError where there is none.
    """
    if is_edition(Path(name)):
        raise SourceError(f"{name} is a finished edition. Name what it was made from, or `handouts check {name}`.")
    articles: list[str] = []
    passed_over: list[str] = []
    for file in _files(Path(name), out.resolve()):
        if _is_article(file):
            articles.append(os.path.normpath(file))
        elif file.suffix.lower() not in _COMPANIONS and file.name not in _OURS:
            passed_over.append(os.path.normpath(file))
        if len(articles) + len(passed_over) > MOST_FILES:
            raise SourceError(f"The folder {name} holds more than {MOST_FILES} files. Name the folders in it.")
    if not articles:
        raise SourceError(f"There is no article in the folder {name}. These can be read: {READABLE}.")
    return Found(tuple(articles), tuple(passed_over))


def _files(folder: Path, out: Path, depth: int = 0) -> Iterator[Path]:
    """The files under a folder, those of each folder before its folders, both sorted."""
    if depth > DEEPEST:
        raise SourceError(f"The folder {folder} lies {depth} folders deep. Name the folders that hold articles.")
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        raise SourceError(f"Cannot read the folder {folder}: {error.strerror}. Check that you may open it.") from error
    seen = [entry for entry in entries if not entry.name.startswith(".")]
    yield from (entry for entry in seen if entry.is_file() and not _leads_to_editions(entry))
    for entry in seen:
        if entry.is_dir() and not entry.is_symlink() and not _is_apart(entry, out):
            yield from _files(entry, out, depth + 1)


def _is_apart(folder: Path, out: Path) -> bool:
    """Whether a folder holds no articles: editions, where they are made, and parts of saved web pages."""
    return is_edition(folder) or folder.resolve() == out or _is_of_page(folder)


def _leads_to_editions(file: Path) -> bool:
    """Whether a file is the page or the feed of a folder of editions: no article, and nothing to tell of."""
    if file.name not in (SHELF_PAGE, FEED):
        return False
    try:
        with file.open("rb") as opened:
            return is_of_shelf(file.name, opened.read(SIGN_WITHIN))
    except OSError:
        return False


def _is_of_page(folder: Path) -> bool:
    """Whether a folder holds the parts of a saved web page that stands beside it."""
    ending = next((ending for ending in _PARTS_OF_PAGES if folder.name.lower().endswith(ending)), "")
    page = folder.name[: -len(ending)]
    return bool(ending) and any(folder.with_name(page + suffix).is_file() for suffix in (".html", ".htm", ".xhtml"))


def _is_article(file: Path) -> bool:
    if file.name.startswith("~$"):  # Word's note that somebody has the file open
        return False
    if file.suffix.lower() in _ARTICLES:
        return True
    if file.suffix.lower() in _COMPANIONS or file.name in _OURS:
        return False
    try:
        with file.open("rb") as opened:
            return form_of(file.name, opened.read(_PEEK_BYTES)) not in _WORDLESS
    except (OSError, SourceError):
        return False
