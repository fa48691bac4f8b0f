"""One question to one machine, and its answer: judged first, bounded in time and size."""

import http.client
import io
import socket
import ssl
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from handouts import __version__
from handouts.errors import SourceError
from handouts.fetching.addresses import Address, shown
from handouts.fetching.judging import is_public
from handouts.fetching.network import Deadline, Network

WAY_OUT = "Save the page in your browser and give the file."
USER_AGENT = f"handouts/{__version__}"
_TRIED = 4
"""Numbers of one machine that are tried."""
_PIECE = 65_536
_ASKED = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, application/xhtml+xml, */*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


@dataclass(frozen=True)
class Response:
    """What a machine answered; names of headers in lower case, `body` unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def exchange(address: Address, network: Network, deadline: Deadline) -> Response:
    """What is at `address`, whatever its status. Raises SourceError, in plain words, for everything else."""
    try:
        line = _connected(address, network, deadline)
        try:
            return _answer(address, line, network.limits.largest_bytes)
        finally:
            line.hang_up()
    except socket.gaierror as error:
        raise SourceError(
            f"There is no site called {address.host}, or this computer has no internet. Check the address, or save the "
            "page in your browser and give the file."
        ) from error
    except ssl.SSLCertVerificationError as error:
        raise SourceError(
            f"{address.site} cannot prove that it is that site ({error.verify_message}). Nothing was read. {WAY_OUT}"
        ) from error
    except TimeoutError as error:
        raise SourceError(f"{address} took too long to answer. Try again later. {WAY_OUT}") from error
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        said = shown(" ".join(str(error).split())) or type(error).__name__
        raise SourceError(f"{address} could not be fetched ({said}). Try again later. {WAY_OUT}") from error


def _connected(address: Address, network: Network, deadline: Deadline) -> "_Line":
    """A line to the machine of an address. The number that is judged is the one that is dialled."""
    connect_s = network.limits.connect_s
    numbers = _judged(address, network, deadline)
    failed: OSError = OSError("it has no number")
    for number in numbers[:_TRIED]:
        try:
            opened = network.dial(number, address.port, deadline.within(connect_s))
        except OSError as error:
            failed = error
            continue
        try:
            opened.settimeout(deadline.within(connect_s))
            if address.scheme == "https":
                opened = network.trust().wrap_socket(opened, server_hostname=address.host)
        except BaseException:
            opened.close()
            raise
        return _Line(opened, deadline, network.limits.read_s)
    raise failed


def _judged(address: Address, network: Network, deadline: Deadline) -> tuple[str, ...]:
    """The numbers of a machine of the public internet. Raises SourceError where one of them is of another network."""
    literal = ":" in address.host or address.host.rpartition(".")[2].isdigit()
    found = (address.host,) if literal else network.look_up(address.host, deadline.within(network.limits.connect_s))
    if not all(map(is_public, found)):
        raise SourceError(
            f"{address.site} is not on the public internet, and nothing else is asked over the network. {WAY_OUT}"
        )
    return found


def _answer(address: Address, line: "_Line", largest: int) -> Response:
    connection = http.client.HTTPConnection("judged")
    connection.sock = cast(socket.socket, line)
    connection.putrequest("GET", address.target, skip_host=True, skip_accept_encoding=True)
    for name, value in ({"Host": address.site.partition("://")[2]} | _ASKED).items():
        connection.putheader(name, value)
    connection.endheaders()
    with connection.getresponse() as response:
        headers = {name.lower(): value for name, value in response.getheaders()}
        stated = headers.get("content-length", "")
        if stated.isdecimal() and int(stated[:20]) > largest:
            raise _too_large(address, largest)
        body = b"".join(_unpacked(_pieces(address, response, largest), headers, address, largest))
        if response.length:
            raise OSError("the line broke before the end of the page")
        return Response(response.status, headers, body)


def _pieces(address: Address, response: http.client.HTTPResponse, largest: int) -> Iterator[bytes]:
    size = 0
    while piece := response.read(_PIECE):
        size += len(piece)
        if size > largest:
            raise _too_large(address, largest)
        yield piece


def _unpacked(pieces: Iterator[bytes], headers: Mapping[str, str], address: Address, largest: int) -> Iterator[bytes]:
    """The pieces of a page as it is; of one that was packed to fill memory never more than `largest` bytes."""
    packing = headers.get("content-encoding", "identity").strip().lower()
    if packing in ("identity", ""):
        yield from pieces
        return
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise OSError(f"it is packed in a way that nobody asked for: {packing[:20]}")
    unpacking, size = None, 0
    for piece in pieces:
        if unpacking is None:
            bare = packing == "deflate" and piece[0] & 0x0F != 8  # some servers leave out the head (RFC 9110, 8.4.1.2)
            unpacking = zlib.decompressobj(-15 if bare else 47)
        while piece and not unpacking.eof:  # what is behind the end is nothing
            out = unpacking.decompress(piece, largest + 1 - size)
            size += len(out)
            if size > largest:
                raise _too_large(address, largest)
            yield out
            piece = unpacking.unconsumed_tail
    if unpacking is not None and not unpacking.eof:
        raise OSError("the line broke before the end of the page")


def _too_large(address: Address, largest: int) -> SourceError:
    return SourceError(
        f"{address} is larger than {largest / 1_000_000:g} MB: too large for an article. If only a part of it is "
        "wanted, save that part and give the file."
    )


class _Incoming(io.RawIOBase):
    """What comes over a line, read in time: no machine can hold this program by sending single bytes."""

    def __init__(self, line: "_Line") -> None:
        super().__init__()
        self._line = line

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed's Buffer is 3.12
        return self._line.timed().recv_into(buffer)


class _Line:
    """A connected socket as `http.client` wants one. Only `hang_up` closes it."""

    def __init__(self, opened: socket.socket, deadline: Deadline, read_s: float) -> None:
        self._socket = opened
        self._deadline = deadline
        self._read_s = read_s

    def timed(self) -> socket.socket:
        """The socket, which waits no longer than there is time. Raises TimeoutError where there is none."""
        self._socket.settimeout(self._deadline.within(self._read_s))
        return self._socket

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self))

    def sendall(self, data: bytes) -> None:
        self.timed().sendall(data)

    def close(self) -> None:
        """Nothing: `http.client` says this before it has read the answer."""

    def hang_up(self) -> None:
        self._socket.close()
