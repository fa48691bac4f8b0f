"""What a site asks programs to leave alone is understood as RFC 9309 says."""

import time

import pytest

from handouts.fetching.robots import rules_in


@pytest.mark.parametrize(
    ("rules", "allowed", "refused"),
    [
        ("", "/a", None),
        ("User-agent: *\nDisallow:\n", "/a", None),
        ("User-agent: *\nDisallow: /\n", None, "/a"),
        ("user-agent:*\ndisallow:/a # not here\nallow:/a/b", "/a/b/c", "/a/c"),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", None),
        ("User-agent: x\nUser-agent: *\nDisallow: /a", "/b", "/a"),
        ("User-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /a", "/b", "/a"),
        ("User-agent: *\nDisallow: /\nUser-agent: Handouts/2\nDisallow: /a", "/b", "/a"),
        (
            "User-agent: handouts\nDisallow: /a\nUser-agent: y\nDisallow: /\nUser-agent: handouts\nDisallow: /c",
            "/b",
            "/c",
        ),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", "/b/a.pdf"),
        ("User-agent: *\nDisallow: /*?print=", "/a?x=1", "/a?print=1"),
        ("User-agent: *\nDisallow: /a*b*c", "/ab", "/axbxcx"),
        ("User-agent: *\nDisallow: /a$", "/ab", "/a"),
        ("User-agent: *\nDisallow: /k%c3%bcche", "/k", "/k%C3%BCche/x"),
        ("\ufeffUser-agent: *\r\nSitemap: https://x/\r\nCrawl-delay: 5\r\nDisallow: /a\r\n", "/b", "/a"),
        ("Disallow: /\n<!doctype html><p>No rules: a page</p>", "/a", None),
    ],
)
def test_rules_are_understood(rules: str, allowed: str | None, refused: str | None) -> None:
    found = rules_in(rules.encode())
    assert allowed is None or found.allow(allowed)
    assert refused is None or not found.allow(refused)


def test_rules_made_to_take_long_do_not() -> None:
    started = time.monotonic()
    rules_in(b"User-agent: *\n" + b"Disallow: /" + b"*a" * 5_000 + b"*b").allow("/" + "a" * 2_000)
    rules_in(b"\xff\x00" * 1_000_000)
    rules_in(b"".join(b"User-agent: a%d\n" % number for number in range(9_000)) + b"Disallow: /a\n" * 20_000)
    assert time.monotonic() - started < 1
