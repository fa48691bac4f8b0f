"""The way to a page: what its site allows, redirects one by one, and what an answer means, in plain words."""

import re
from dataclasses import dataclass

from handouts.errors import SourceError
from handouts.fetching.addresses import Address, parse_address, resolved
from handouts.fetching.exchange import WAY_OUT, Response, exchange
from handouts.fetching.network import INTERNET, Deadline, Network
from handouts.fetching.robots import Rules, rules_in

_MOVED = (301, 302, 303, 307, 308)
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True)
class Fetched:
    """What was found: `address` is where it was in the end, `charset` what the server says of its letters."""

    address: str
    data: bytes
    charset: str = ""


class Visit:
    """One visit to the web. What each site allows is asked once."""

    def __init__(self, network: Network = INTERNET) -> None:
        self._network = network
        self._rules: dict[str, Rules] = {}

    def fetch(self, address: str, whole_s: float | None = None) -> Fetched:
        """What is at `address`, within `whole_s` seconds. Raises SourceError, and nothing else."""
        deadline = Deadline(whole_s or self._network.limits.whole_s)
        found, response = self._followed(parse_address(address), deadline, ask_first=True)
        if response.status not in (200, 203):
            raise _refused(found, response)
        return Fetched(str(found), response.body, _charset(response.headers.get("content-type", "")))

    def _followed(self, address: Address, deadline: Deadline, ask_first: bool) -> tuple[Address, Response]:
        """The last answer on the way from `address`, and where it was given. Every step is judged like the first."""
        for _step in range(self._network.limits.redirects + 1):
            if ask_first:
                self._prove_allowed(address, deadline)
            response = exchange(address, self._network, deadline)
            if response.status not in _MOVED or "location" not in response.headers:
                return address, response
            following = resolved(
                address, response.headers["location"].encode("latin-1", "replace").decode("utf-8", "replace")
            )
            if (address.scheme, following.scheme) == ("https", "http"):
                raise SourceError(
                    f"{address} leads on to {following}, which anybody could change on its way. {WAY_OUT}"
                )
            address = following
        raise SourceError(f"{address} leads on and on to other addresses. {WAY_OUT}")

    def _prove_allowed(self, address: Address, deadline: Deadline) -> None:
        if address.site not in self._rules:
            self._rules[address.site] = self._asked(address, deadline)
        if not self._rules[address.site].allow(address.target):
            raise SourceError(f"{address.site} asks programs not to fetch this page (robots.txt). {WAY_OUT}")

    def _asked(self, address: Address, deadline: Deadline) -> Rules:
        """What a site allows. Where it has no rules everything; where it cannot tell nothing (RFC 9309, 2.3.1)."""
        place = Address(address.scheme, address.host, address.port, "/robots.txt")
        found, response = self._followed(place, deadline, ask_first=False)
        if response.status == 200:
            return rules_in(response.body)
        if response.status >= 500 or response.status == 429:
            raise _refused(found, response)
        return Rules()


def _charset(content_type: str) -> str:
    """The encoding that a header names, where there is one of that name."""
    named = _CHARSET.search(content_type)
    try:
        return named[1].lower() if named and "".encode(named[1]) == b"" else ""
    except (LookupError, UnicodeError):  # the first also for what is no encoding of text
        return ""


def _refused(address: Address, response: Response) -> SourceError:
    """The error for an answer that is no page."""
    status = response.status
    if status in (404, 410):
        return SourceError(f"There is no page at {address} (error {status}). Check the address.")
    if status == 429:
        seconds = response.headers.get("retry-after", "")
        wait = f"in {seconds} seconds" if seconds.isascii() and seconds.isdecimal() and len(seconds) < 7 else "later"
        return SourceError(f"{address.site} is asked too often (error 429). Try again {wait}. {WAY_OUT}")
    if status in (401, 402, 403, 407, 451):
        return SourceError(f"{address.site} does not give this page to programs (error {status}). {WAY_OUT}")
    if status >= 500:
        return SourceError(f"{address.site} has trouble of its own (error {status}). Try again later. {WAY_OUT}")
    return SourceError(f"{address} gave no page (answer {status}). {WAY_OUT}")
