"""Addresses of web pages, taken apart the way that leaves no doubt which machine is meant."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin

import idna

from handouts.errors import SourceError

LONGEST = 2_000
PORTS = {"http": 80, "https": 443}
_FORM = re.compile(r"(https?)://([^/?#]*)([^?#]*)(\?[^#]*)?(?:#.*)?", re.IGNORECASE)
_PLACE = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\[\]:@%\\\s]+)(?::(\d{0,5}))?")
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
_NOWHERE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
"""What no address holds: control characters, and halves of characters, which cannot be sent."""
_KEPT = "/%:@!$&'()*+,;=-._~?"
"""What an address may hold as it is (RFC 3986, 3.3 and 3.4)."""


@dataclass(frozen=True)
class Address:
    """Where a page is: `host` in ASCII and lower case, without brackets; `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str = "/"

    @property
    def site(self) -> str:
        """The address without path and query."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")

    def __str__(self) -> str:
        return self.site + self.target


def is_address(name: str) -> bool:
    """Whether what the user named is the address of a web page, not a file."""
    return re.match(r"https?://", name, re.IGNORECASE) is not None


def shown(words: str) -> str:
    """The beginning of what strangers wrote, fit for a message: nothing in it steers the screen it is shown on."""
    return "".join(c for c in words[:100] if c.isprintable())


def parse_address(text: str) -> Address:
    """The address in `text`. Raises SourceError for what is none, or is written so that it could mislead."""
    found = _FORM.fullmatch(text.strip())
    if len(text) > LONGEST or not found or _NOWHERE.search(text.strip()):
        raise SourceError(
            f"{shown(text)} is no address of a web page. One is such as https://www.example.org/page.html"
        )
    if "@" in found[2]:
        raise SourceError(f"{shown(text)} holds a user's name. Give the address without it.")
    place = _PLACE.fullmatch(found[2])
    if not place:
        raise SourceError(f"{shown(text)} names no site that there can be. Copy the address from your browser.")
    scheme = found[1].lower()
    port = int(place[2]) if place[2] else PORTS[scheme]
    if port not in PORTS.values():
        raise SourceError(f"{shown(text)} is at port {port}. Web pages are at 80 and 443; nothing else is asked.")
    target = quote((found[3] or "/") + (found[4] or ""), safe=_KEPT)
    return Address(scheme, _host(place[1], text), port, target)


def resolved(base: Address, link: str) -> Address:
    """Where `link` leads from the page at `base`. Raises SourceError."""
    try:
        return parse_address(urljoin(str(base), link.strip()))
    except ValueError as error:
        raise SourceError(f"{shown(link)} is no address of a web page.") from error


def _host(written: str, text: str) -> str:
    """A machine's name or number in its one plain form. Numbers in disguise (0x7f.1, 2130706433) are refused."""
    if written.startswith("["):
        try:
            return str(ipaddress.IPv6Address(written[1:-1]))
        except ValueError:
            raise SourceError(f"{shown(text)} names no site that there can be. Copy it from your browser.") from None
    try:
        name = written.lower() if written.isascii() else idna.encode(written, uts46=True).decode("ascii")
    except UnicodeError:
        name = ""
    name = name.removesuffix(".")
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        try:
            return str(ipaddress.IPv4Address(name))
        except ValueError:
            name = ""
    if not _NAME.fullmatch(name) or len(name) > 253:
        raise SourceError(f"{shown(text)} names no site that there can be. Copy the address from your browser.")
    return name
