"""An internet of one test: its names, its machines, what they answer, and a record of what they were asked.

Lines are pairs of sockets: nothing leaves this process. Judging is not in it: what is public is public here too.
"""

import gzip
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from handouts.fetching.network import Limits, Network

CLINIC, OTHER = "93.184.215.14", "198.41.0.4"
"""Numbers of the public internet."""
CERTIFICATE = Path(__file__).with_name("clinic.test.pem")
"""For clinic.test and www.clinic.test, signed by itself; its key is known to all, and nobody trusts it."""
Answer = bytes | Callable[[socket.socket], None]
SHORT = Limits(connect_s=2.0, read_s=0.4, whole_s=1.5, largest_bytes=200_000)


def answer(body: str | bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """An answer as it goes over the line; `headers` have underscores for hyphens."""
    data = body.encode() if isinstance(body, str) else body
    named = {"Content-Type": "text/html", "Content-Length": str(len(data))}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items() if value)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + data


def moved(place: str, status: str = "302 Found") -> bytes:
    return answer(status=status, Location=place)


def packed(body: bytes) -> bytes:
    return answer(gzip.compress(body), Content_Encoding="gzip")


@dataclass
class World:
    """`pages` by address; `numbers` of each host, one answer a look-up and the last one from then on."""

    pages: dict[str, Answer] = field(default_factory=dict)
    numbers: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    limits: Limits = SHORT
    asked: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    dialled: list[tuple[str, int]] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)
    deaf: tuple[str, ...] = ()
    """Numbers where nobody picks up."""
    threads: list[threading.Thread] = field(default_factory=list)

    @property
    def network(self) -> Network:
        return Network(self._look_up, self._dial, _trust, self.limits)

    @property
    def pages_asked(self) -> list[str]:
        """What was asked for, rules of sites apart."""
        return [address for address in self.asked if not address.endswith("/robots.txt")]

    def _look_up(self, host: str, _limit_s: float) -> tuple[str, ...]:
        self.looked_up.append(host)
        answers = self.numbers.get(host, [(CLINIC,)] if host.endswith("clinic.test") else [])
        if not answers:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def _dial(self, number: str, port: int, limit_s: float) -> socket.socket:
        self.dialled.append((number, port))
        if number in self.deaf:
            raise ConnectionRefusedError("Connection refused")
        ours, theirs = socket.socketpair()
        ours.settimeout(limit_s)
        thread = threading.Thread(target=self._serve, args=(theirs, port), daemon=True)
        self.threads.append(thread)
        thread.start()
        return ours

    def _serve(self, line: socket.socket, port: int) -> None:
        line.settimeout(5)
        with suppress(OSError):
            if port == 443:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(CERTIFICATE)
                line = context.wrap_socket(line, server_side=True)
            head = b""
            while b"\r\n\r\n" not in head and (piece := line.recv(4096)):
                head += piece
            if head:
                self._reply(line, head.decode(), "https" if port == 443 else "http")
        line.close()

    def _reply(self, line: socket.socket, head: str, scheme: str) -> None:
        target = head.split(" ", 2)[1]
        host = next(row[6:] for row in head.split("\r\n") if row.startswith("Host: "))
        address = f"{scheme}://{host}{target}"
        self.asked.append(address)
        self.heads.append(head)
        found = self.pages.get(address, answer("Nothing here.", "404 Not Found"))
        if callable(found):
            found(line)
        else:
            line.sendall(found)


def _trust() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(CERTIFICATE))


@contextmanager
def ended(world: World) -> Iterator[World]:
    """The world; afterwards, all its machines have hung up."""
    yield world
    for thread in world.threads:
        thread.join(6)
