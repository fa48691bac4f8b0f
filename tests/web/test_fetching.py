"""A page that the user names is fetched within its limits, from a machine that was judged, or not at all."""

import dataclasses
import http.server
import socket
import threading
import time
import tracemalloc
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handouts.errors import SourceError
from handouts.fetching.addresses import parse_address
from handouts.fetching.judging import is_public
from handouts.fetching.network import INTERNET, Network, dial, look_up, trusted
from handouts.fetching.visits import Fetched, Visit
from tests.web.world import CLINIC, OTHER, SHORT, World, answer, moved, packed

PAGE = "<!doctype html><title>Rest</title><h1>Rest</h1><p>Rest for two days, then walk a little.</p>"
HERE = "https://clinic.test/rest"


def fetched(world: World, address: str = HERE) -> Fetched:
    return Visit(world.network).fetch(address)


def refused(world: World, address: str = HERE) -> str:
    """What is said to the user; what cannot be fetched always says what to do."""
    with pytest.raises(SourceError) as error:
        fetched(world, address)
    return str(error.value)


# What is fetched -------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_page_is_fetched_byte_for_byte(world: World, scheme: str) -> None:
    world.pages[f"{scheme}://clinic.test/rest?day=2"] = answer(PAGE, Content_Type="text/html; charset=ISO-8859-1")
    found = fetched(world, f"{scheme.upper()}://Clinic.Test:{80 if scheme == 'http' else 443}/rest?day=2#top")
    assert found == Fetched(f"{scheme}://clinic.test/rest?day=2", PAGE.encode(), "iso-8859-1")
    assert world.asked == [f"{scheme}://clinic.test/robots.txt", f"{scheme}://clinic.test/rest?day=2"]


def test_this_program_says_who_it_is_and_sends_nothing_else_of_its_user(world: World) -> None:
    world.pages[HERE] = answer(PAGE)
    fetched(world)
    names = {row.partition(":")[0] for row in world.heads[-1].split("\r\n")[1:] if row}
    assert names == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert "User-Agent: handouts/" in world.heads[-1]


def test_nothing_that_a_page_names_is_fetched_with_it(world: World) -> None:
    world.pages[HERE] = answer('<link rel=stylesheet href=/a.css><script src=/b.js></script><img src="/c.png"><p>Rest.')
    fetched(world)
    assert world.pages_asked == [HERE]


def test_proxies_of_the_environment_are_not_used(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    world.pages[HERE] = answer(PAGE)
    fetched(world)
    assert set(world.dialled) == {(CLINIC, 443)}


@pytest.mark.parametrize("level", [15, -15, 31])
def test_a_page_that_is_packed_is_unpacked(world: World, level: int) -> None:
    packing = zlib.compressobj(wbits=level)
    data = packing.compress(PAGE.encode()) + packing.flush()
    world.pages[HERE] = answer(data, Content_Encoding="gzip" if level == 31 else "deflate")
    assert fetched(world).data == PAGE.encode()


def test_a_page_in_pieces_is_put_together(world: World) -> None:
    pieces = b"".join(f"{len(p):x}\r\n{p}\r\n".encode() for p in (PAGE[:20], PAGE[20:]))
    world.pages[HERE] = answer(status="200 OK", Transfer_Encoding="chunked", Content_Length="") + pieces + b"0\r\n\r\n"
    assert fetched(world).data == PAGE.encode()


def test_letters_of_all_scripts_may_stand_in_an_address() -> None:
    assert str(parse_address("https://Bücher.Test/küche?w=ä")) == "https://xn--bcher-kva.test/k%C3%BCche?w=%C3%A4"
    assert parse_address("https://faß.test/").host != "fass.test"


@pytest.mark.parametrize("named", ["utf-9", "rot13", "base64", "../x"])
def test_a_charset_that_there_is_not_is_forgotten(world: World, named: str) -> None:
    world.pages[HERE] = answer(PAGE, Content_Type=f"text/html; charset={named}")
    assert fetched(world).charset == ""


def test_a_real_machine_is_asked_through_the_real_network() -> None:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/rest" else 404)
            self.end_headers()
            self.wfile.write(PAGE.encode())

        def log_message(self, *_words: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        network = Network(
            lambda _host, _s: (CLINIC,), lambda _number, _port, s: dial("127.0.0.1", server.server_port, s)
        )
        try:
            assert Visit(network).fetch("http://clinic.test/rest").data == PAGE.encode()
        finally:
            server.shutdown()
            thread.join()


def test_the_real_network_looks_names_up_and_trusts_what_browsers_trust() -> None:
    assert "127.0.0.1" in look_up("127.0.0.1", 5)
    with pytest.raises(OSError):
        look_up("no\0name", 5)
    assert trusted().cert_store_stats()["x509_ca"] > 50
    assert (INTERNET.look_up, INTERNET.dial, INTERNET.trust) == (look_up, dial, trusted)


# Who is asked ----------------------------------------------------------------------------------------

PRIVATE = (
    *("0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.9.9.9", "169.254.169.254", "172.16.0.1", "192.0.0.1"),
    *("168.63.129.16", "192.0.2.7", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.7"),
    *("224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1"),
    *("64:ff9b::169.254.169.254", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2001:10::1", "3fff::1"),
    *("2002:7f00:1::", "2002:5db8:d70e::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1"),
    *("ff02::1", "2606:4700::1111%2", "clinic.test", ""),
)


@pytest.mark.parametrize("number", PRIVATE)
def test_only_machines_of_the_public_internet_are_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", [CLINIC, OTHER, "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_machines_are_public(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize("number", [number for number in PRIVATE if number])
def test_a_name_that_leads_to_a_machine_of_another_network_is_not_asked(world: World, number: str) -> None:
    world.numbers["clinic.test"] = [(number,)]
    assert "not on the public internet" in refused(world)
    assert not world.dialled


@pytest.mark.parametrize("host", ["127.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]"])
def test_numbers_are_judged_like_names(world: World, host: str) -> None:
    assert "not on the public internet" in refused(world, f"http://{host}/")
    assert not world.dialled


@pytest.mark.parametrize(
    "address",
    [
        *("http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/"),
        *("http://127.0.0.0x1/", "http://1.2.3.4.5/", "http://１２７.１/", "http://[::1%25lo]/", "http://[::1/"),
        *("http://clinic.test@127.0.0.1/", "http://127.0.0.1\\@clinic.test/", "http://user:pass@clinic.test/"),
        *("http://clinic.test:22/", "http://clinic.test:8080/", "http://clinic.test:99999/", "http://clinic.test:x/"),
        *("http://", "http:///etc/passwd", "http://.clinic.test/", "http://a..b/", "http://clinic%2etest/"),
        *("http://clinic.test\t.evil/", "http://cli\nnic.test/", "file:///etc/passwd", "ftp://clinic.test/", "//x/"),
        *("http://clinic.test/\udcff", "http://clinic.test/?\ud800", "http://cl\udcffinic.test/"),
        *("http://-a.test/", "http://" + "a" * 64 + ".test/", "http://clinic.test/" + "a" * 2000, "http://xn--\udcff/"),
    ],
)
def test_addresses_in_disguise_are_refused_before_anything_is_asked(world: World, address: str) -> None:
    refused(world, address)
    assert not world.dialled
    assert not world.looked_up


def test_of_mixed_answers_none_is_believed(world: World) -> None:
    world.numbers["clinic.test"] = [(CLINIC, "10.0.0.1")]
    assert "not on the public internet" in refused(world)
    assert not world.dialled


def test_the_machine_that_was_judged_is_the_one_that_is_asked(world: World) -> None:
    """A name server that gives a public number first and another one next finds nobody who asks twice."""
    world.pages[HERE] = answer(PAGE)
    world.numbers["clinic.test"] = [(CLINIC,), (CLINIC,), ("127.0.0.1",)]
    fetched(world)
    assert world.looked_up == ["clinic.test"] * 2  # for the rules of the site, and for the page
    assert world.dialled == [(CLINIC, 443)] * 2
    world.numbers["clinic.test"] = [(CLINIC,), ("127.0.0.1",)]
    assert "not on the public internet" in refused(world)


def test_another_number_of_a_machine_is_tried_where_one_is_deaf(world: World) -> None:
    world.pages[HERE] = answer(PAGE)
    world.numbers["clinic.test"] = [(OTHER, CLINIC)]
    world.deaf = (OTHER,)
    assert fetched(world).data == PAGE.encode()


def test_a_site_that_cannot_prove_itself_is_not_read(world: World) -> None:
    world.numbers["bank.test"] = [(CLINIC,)]
    world.pages["https://bank.test/"] = answer(PAGE)
    assert "cannot prove" in refused(world, "https://bank.test/")
    untrusting = dataclasses.replace(world.network, trust=trusted)
    with pytest.raises(SourceError, match="cannot prove"):
        Visit(untrusting).fetch(HERE)
    assert not world.asked


# Redirects -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_a_page_that_has_moved_is_followed(world: World, status: str) -> None:
    world.pages["http://clinic.test/old"] = moved("https://www.clinic.test/new page", status)
    world.pages["https://www.clinic.test/new%20page"] = moved("./rest#first", status)
    world.pages["https://www.clinic.test/rest"] = answer(PAGE)
    assert fetched(world, "http://clinic.test/old").address == "https://www.clinic.test/rest"


@pytest.mark.parametrize(
    "place",
    [
        *("https://127.0.0.1/", "https://169.254.169.254/latest/meta-data/", "https://[::1]/", "https://inner.test/"),
        *("http://clinic.test/rest", "file:///etc/passwd", "https://clinic.test:6379/", "https://a@clinic.test/"),
        *("//127.0.0.1/", "https://2852039166/", "gopher://clinic.test/"),
    ],
)
def test_every_redirect_is_judged_like_the_first_address(world: World, place: str) -> None:
    world.numbers["inner.test"] = [("10.0.0.8",)]
    world.pages[HERE] = moved(place)
    refused(world)
    assert world.pages_asked == [HERE]
    assert set(world.dialled) == {(CLINIC, 443)}


def test_redirects_in_a_circle_come_to_an_end(world: World) -> None:
    world.pages[HERE] = moved(HERE)
    assert "leads on and on" in refused(world)
    assert len(world.pages_asked) == 1 + SHORT.redirects


# Time and size ---------------------------------------------------------------------------------------


def endless(line: socket.socket) -> None:
    line.sendall(answer(Content_Length=""))
    while True:
        line.sendall(b"<p>More.</p>" * 5000)


def slow(line: socket.socket) -> None:
    line.sendall(answer(Content_Length=""))
    while True:
        line.sendall(b"x")
        time.sleep(0.05)


def slow_head(line: socket.socket) -> None:
    for letter in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"y" * 5000:
        line.sendall(bytes((letter,)))
        time.sleep(0.05)


def silent(line: socket.socket) -> None:
    line.recv(1)


def test_an_endless_page_ends_at_the_limit_of_size(world: World) -> None:
    world.pages[HERE] = endless
    assert "larger than 0.2 MB" in refused(world)


def test_a_page_that_says_how_large_it_is_is_not_read_first(world: World) -> None:
    world.pages[HERE] = answer(PAGE, Content_Length="200001")
    assert "larger than 0.2 MB" in refused(world)


@pytest.mark.parametrize("machine", [slow, slow_head, silent])
def test_a_slow_machine_holds_nobody(world: World, machine: object) -> None:
    world.pages[HERE] = machine  # type: ignore[assignment]  # parametrized
    started = time.monotonic()
    assert "took too long" in refused(world)
    assert time.monotonic() - started < SHORT.whole_s + 1.5


def test_a_bomb_is_never_unpacked_beyond_the_limit(world: World) -> None:
    world.pages[HERE] = packed(bytes(300_000_000))
    world.limits = dataclasses.replace(SHORT, largest_bytes=400_000)
    tracemalloc.start()
    try:
        assert "larger than 0.4 MB" in refused(world)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("cut", [1, 10, 40])
def test_a_page_that_breaks_off_is_not_taken_for_whole(world: World, cut: int) -> None:
    world.pages[HERE] = answer(PAGE)[:-cut]
    assert "broke before the end" in refused(world)
    world.pages[HERE] = answer(zlib.compress(PAGE.encode())[:-cut], Content_Encoding="deflate")
    assert "broke before the end" in refused(world)


# What answers mean -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (answer(status="404 Not Found"), "no page at https://clinic.test/rest"),
        (answer(status="403 Forbidden"), "does not give this page to programs"),
        (answer(status="429 Too Many", Retry_After="120"), "in 120 seconds"),
        (answer(status="429 Too Many", Retry_After="Wed, 21 Oct 2026"), "Try again later"),
        (answer(status="503 Busy"), "trouble of its own"),
        (answer(status="204 No Content"), "gave no page"),
        (answer(status="302 Found"), "gave no page"),
        (answer(PAGE, Content_Encoding="br"), "could not be fetched"),
        (answer(b"\x1f\x8bnothing", Content_Encoding="gzip"), "could not be fetched"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "could not be fetched"),
        (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n", "could not be fetched"),
        (b"", "could not be fetched"),
    ],
)
def test_what_is_no_page_is_told_in_plain_words(world: World, reply: bytes, said: str) -> None:
    world.pages[HERE] = reply
    assert said in refused(world)


@pytest.mark.parametrize(
    "reply",
    [
        b"HTTP/1.1 \x1b[2J\x9b2J 200\r\n\r\n",
        answer(PAGE, Content_Encoding="\x1b]0;gone\x07"),
        moved("https://\x1b[31mclinic.test/"),
        moved("https://a\x1b[31m@clinic.test/"),
        moved("https://clinic.test:22/\x9b31m"),
        b"HTTP/1.1 302 Found\r\nLocation: https://a@\xe2\x80\xaeclinic.test/\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: https://[\x1b[31m\r\n\r\n",
    ],
)
def test_what_a_machine_says_never_steers_the_screen(world: World, reply: bytes) -> None:
    world.pages[HERE] = reply
    assert refused(world).isprintable()


def test_a_site_that_there_is_not_is_told_in_plain_words(world: World) -> None:
    assert "no site called clinci.example" in refused(world, "https://clinci.example/")


def test_a_machine_that_nobody_answers_at_is_told_in_plain_words(world: World) -> None:
    world.deaf = (CLINIC,)
    assert "Save the page in your browser" in refused(world)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([answer(PAGE), packed(PAGE.encode()), moved("/b")]), st.data())
def test_whatever_a_machine_answers_is_a_page_or_told(whole: bytes, data: st.DataObject) -> None:
    for _change in range(data.draw(st.integers(1, 4))):
        at, dropped = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 20))
        whole = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + dropped :]
    lines: list[socket.socket] = []

    def dialled(_number: str, _port: int, _limit_s: float) -> socket.socket:
        ours, theirs = socket.socketpair()
        theirs.sendall(answer(status="404 No") if not lines else whole)
        theirs.shutdown(socket.SHUT_WR)
        lines.append(theirs)
        return ours

    with suppress(SourceError):
        Visit(Network(lambda _host, _s: (CLINIC,), dialled, limits=SHORT)).fetch("http://clinic.test/a")
    for line in lines:
        line.close()


# What sites ask --------------------------------------------------------------------------------------


def test_what_a_site_asks_to_leave_alone_is_left_alone(world: World) -> None:
    world.pages["https://clinic.test/robots.txt"] = answer("User-agent: *\nDisallow: /rest")
    assert "robots.txt" in refused(world)
    assert not world.pages_asked


def test_the_rules_of_a_site_may_lie_elsewhere(world: World) -> None:
    world.pages["https://clinic.test/robots.txt"] = moved("https://www.clinic.test/rules")
    world.pages["https://www.clinic.test/rules"] = answer("User-agent: *\nDisallow: /rest")
    assert "robots.txt" in refused(world)


def test_rules_that_lie_on_a_machine_of_another_network_are_not_asked_for(world: World) -> None:
    world.pages["https://clinic.test/robots.txt"] = moved("https://169.254.169.254/")
    world.pages[HERE] = answer(PAGE)
    assert "not on the public internet" in refused(world)
    assert set(world.dialled) == {(CLINIC, 443)}


def test_every_site_on_the_way_is_asked_for_its_rules(world: World) -> None:
    world.pages[HERE] = moved("https://www.clinic.test/rest")
    world.pages["https://www.clinic.test/rest"] = answer(PAGE)
    world.pages["https://www.clinic.test/robots.txt"] = answer("User-agent: handouts\nDisallow: /")
    assert "https://www.clinic.test asks programs not to" in refused(world)


def test_a_site_that_cannot_tell_its_rules_is_left_alone(world: World) -> None:
    world.pages[HERE] = answer(PAGE)
    world.pages["https://clinic.test/robots.txt"] = answer(status="500 Oh")
    assert "trouble of its own" in refused(world)
    assert not world.pages_asked


def test_addresses_are_shown_as_they_are_asked() -> None:
    assert str(parse_address(" HTTPS://Clinic.Test ")) == "https://clinic.test/"
    assert str(parse_address("http://[2606:4700:0::1111]:443?a=b c#d")) == "http://[2606:4700::1111]:443/?a=b%20c"
