"""The pictures of one page that was fetched: as few and as small as the limits say, by the same rules as the page."""

import re
from collections.abc import Collection

from handouts.errors import SourceError
from handouts.fetching.addresses import parse_address, resolved, shown
from handouts.fetching.network import INTERNET, Deadline, Network
from handouts.fetching.visits import Visit

_BASE = re.compile(rb"""<base\b[^>]{0,300}?\bhref\s*+=\s*+["']?\s*+([^"'\s>]{1,1000})""", re.IGNORECASE)
MOST_PICTURES = 30
MOST_BYTES = 20_000_000
PICTURE_S = 20.0
WHOLE_S = 60.0
"""All pictures of one page together."""


def base_of(address: str, page: bytes) -> str:
    """Where the links of the page at `address` start from: what the page says of that, else its own address."""
    stated = _BASE.search(page[:100_000])
    try:
        return str(resolved(parse_address(address), stated[1].decode("utf-8", "replace"))) if stated else address
    except SourceError:  # it names what is no web page: browsers pass that over too
        return address


class Gallery:
    """The pictures of a page whose links start from `base`; only those `wanted`, the pictures of its text."""

    def __init__(self, base: str, wanted: Collection[str], network: Network = INTERNET) -> None:
        self._page = parse_address(base)
        self._wanted = frozenset(wanted)
        self._visit = Visit(network)
        self._places = MOST_PICTURES
        self._bytes = MOST_BYTES
        self._deadline: Deadline | None = None

    def picture(self, name: str) -> bytes:
        """The picture that the page calls `name`. Raises SourceError."""
        if name not in self._wanted:
            raise SourceError(f"The picture {shown(name)} is no part of the text.")
        if self._places <= 0 or self._bytes <= 0:
            raise SourceError(
                f"The picture {shown(name)} was not fetched: {MOST_PICTURES} pictures and {MOST_BYTES // 1_000_000} MB "
                "are the most. Save the page in your browser, complete with its pictures, and give the file."
            )
        address = resolved(self._page, name)
        if (self._page.scheme, address.scheme) == ("https", "http"):
            raise SourceError(f"The picture {address} was not fetched: anybody could change it on its way.")
        self._places -= 1
        self._deadline = self._deadline or Deadline(WHOLE_S)
        try:
            data = self._visit.fetch(str(address), self._deadline.within(PICTURE_S)).data
        except TimeoutError as error:
            raise SourceError(f"The picture {shown(name)} was not fetched: the others took too long.") from error
        except SourceError as error:
            raise SourceError(f"The picture {shown(name)} was not fetched: {error}") from error
        self._bytes -= len(data)
        if self._bytes < 0:
            raise SourceError(f"The picture {shown(name)} was left out: the pictures of the page are too large.")
        return data
