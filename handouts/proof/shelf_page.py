"""The page of a folder of editions read back: every edition is on it, and every link leads to a file of the folder."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from handouts.model import Finding, Level
from handouts.proof.findings import gathered, quoted

PAGE = "index.html"
LARGEST_BYTES = 64 * 1024 * 1024
_RECORD = "edition.json"
_AGAIN = "Make the page again."
_CARRIED = ("data:",)
_LOADS = {"src", "srcset", "poster", "data", "action", "formaction", "background", "ping"}
"""Attributes by which a page asks for something."""


def page_findings(folder: Path) -> tuple[Finding, ...]:
    """What is wrong with the page in `folder`. Never raises."""
    try:
        with (folder / PAGE).open("rb") as file:
            text = file.read(LARGEST_BYTES).decode("utf-8")
        editions = {path.parent.name for path in folder.glob(f"*/{_RECORD}") if not path.parent.name.startswith(".")}
    except (OSError, UnicodeDecodeError) as error:
        return (_finding("shelf-page", f"The page cannot be read: {error}. {_AGAIN}"),)
    page = _Page()
    page.feed(text)
    page.close()
    return gathered((*_links(page, folder), *_missing(page, editions), *_safety(page)))


def _links(page: "_Page", folder: Path) -> Iterator[Finding]:
    for link in page.links:
        parts = _parts(link)
        if parts is None:
            yield _finding("shelf-links", f"A link leads out of the folder. {_AGAIN}", quoted(link))
        elif parts and not _is_file(folder.joinpath(*parts)):
            yield _finding("shelf-links", f"A link leads to no file. {_AGAIN}", quoted(link))


def _missing(page: "_Page", editions: set[str]) -> Iterator[Finding]:
    linked = {parts[0] for parts in map(_parts, page.links) if parts}
    for name in sorted(editions - linked):
        yield _finding("shelf-editions", f"An edition of the folder is not on the page. {_AGAIN}", name)


def _safety(page: "_Page") -> Iterator[Finding]:
    """A page that works from a stick asks for nothing, and runs only what its policy names."""
    if "default-src 'none'" not in page.policy or "unsafe" in page.policy or "http" in page.policy:
        yield _finding("shelf-policy", f"The page has no policy that keeps strange scripts and addresses out. {_AGAIN}")
    for address in page.loads:
        if not address.startswith(_CARRIED):
            yield _finding("shelf-requests", f"The page asks for something beside itself. {_AGAIN}", quoted(address))


def _finding(rule: str, message: str, place: str = "") -> Finding:
    return Finding(Level.ERROR, rule, message, PAGE, place)


def _parts(link: str) -> list[str] | None:
    """The folders and the file that a link names; none for a place on the page itself. None where it leads out."""
    try:
        address = urlsplit(link)
    except ValueError:
        return None
    parts = unquote(address.path).split("/") if address.path else []
    out = address.scheme or address.netloc or ".." in parts or "" in parts or "\0" in address.path
    return None if out else parts


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


class _Page(HTMLParser):
    """What a page links to, asks for, and allows."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.policy = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in told:
            self.links.append(told["href"])
        if tag == "meta" and told.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = told.get("content", "")
        self.loads += [told[name] for name in told if name in _LOADS]
        if tag == "link" and told.get("rel") != "alternate":
            self.loads.append(told.get("href", ""))
