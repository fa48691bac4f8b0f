"""The podcast of a folder of editions: what it holds, and what the rules say of a broken one."""

import re
from email.utils import parsedate_to_datetime
from pathlib import Path
from uuid import uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from handouts.model import Details
from handouts.places import FEED_COVER as COVER
from handouts.proof.feed import RULES, feed_findings
from handouts.shelf.feed import NAMESPACE, feed_cover, render_feed
from tests.shelf.shelves import ALL, ASTHMA, EVIL, HANDS, NO_SOUND, TRICKS, WATER, entry, put

WEB = "https://www.example.org/leaflets/"
FEED = render_feed(ALL, WEB)
NAMES = {"i": "http://www.itunes.com/dtds/podcast-1.0.dtd", "p": "https://podcastindex.org/namespace/1.0"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("shelf")
    put(out, *ALL)
    (out / COVER).write_bytes(feed_cover(ALL))
    return out


def texts(feed: bytes, path: str) -> list[str]:
    found = etree.fromstring(feed).xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return list(map(str, found))


def test_a_feed_of_ours_keeps_all_rules(folder: Path) -> None:
    assert feed_findings(FEED, folder) == ()


def test_it_holds_every_track_in_order_and_no_topic_without_sound() -> None:
    assert texts(FEED, "//item/title/text()")[:4] == [
        "1. What asthma is (Asthma at home)",
        "2. Using your inhaler (Asthma at home)",
        "1. Why it matters (Drinking enough)",
        "2. How much (Drinking enough)",
    ]
    assert texts(FEED, "//item/enclosure/@url")[1] == f"{WEB}asthma/audio/02-track.mp3"
    assert texts(FEED, "//item/i:season/text()") == ["1", "1", "2", "2", "3", "4"]


def test_dates_are_those_of_the_source_in_the_order_of_the_topics_or_there_are_none() -> None:
    dates = [texts(render_feed((one,), WEB), "//item/pubDate/text()") for one in (WATER, HANDS, TRICKS)]
    assert dates[0] == ["Thu, 05 Mar 2026 00:01:00 GMT", "Thu, 05 Mar 2026 00:02:00 GMT"]
    assert dates[1] == ["Sat, 01 Nov 2025 00:01:00 GMT"]
    assert dates[2] == []
    assert parsedate_to_datetime(dates[0][0]) < parsedate_to_datetime(dates[0][1])


def test_a_guid_stays_with_its_text_and_goes_with_it() -> None:
    here, there = (texts(render_feed((WATER,), web), "//item/guid/text()") for web in (WEB, "http://a.org/"))
    assert here == there
    changed = entry("water", WATER.title, ("Why it matters", "Other words."), ("How much", WATER.topics[1].words))
    new = texts(render_feed((ASTHMA, changed), WEB), "//item/guid/text()")[2:]
    assert new[0] != here[0]
    assert new[1] == here[1]


def test_fault_26_topics_of_one_title_and_text_are_told_apart() -> None:
    twins = entry("twins", "Twins", ("Same", "Text."), ("Same", "Text."))
    assert len(set(texts(render_feed((twins,), WEB), "//item/guid/text()"))) == 2


def test_the_guid_of_the_show_is_made_as_the_namespace_says() -> None:
    assert texts(FEED, "//p:guid/text()") == [str(uuid5(NAMESPACE, "www.example.org/leaflets/feed.xml"))]
    assert str(uuid5(NAMESPACE, "podnews.net/rss")) == "9b024349-ccf0-5f69-a609-6b82873eab3c"  # its own example


def test_fault_7_titles_and_sentences_show_as_typed() -> None:
    feed = render_feed((TRICKS,), WEB)
    assert texts(feed, "//item/title/text()") == [f"1. {EVIL} ({EVIL})"]
    (shown,) = texts(feed, "//item/description/text()")
    assert "<" not in shown
    assert "Typed: &lt;/script&gt;&lt;script&gt;alert(1)" in shown
    assert etree.fromstring(feed).xpath("count(//script)") == 0


def test_a_mail_address_is_told_only_where_all_editions_give_it() -> None:
    assert texts(render_feed((ASTHMA, WATER), WEB), "//i:email/text()") == ["help@example.org"]
    assert texts(FEED, "//i:email/text()") == []


@pytest.mark.parametrize("web", ["https://example.org/ä/ö/", "http://localhost:8000/a&b/", "https://example.org/"])
def test_any_address_can_be_given(web: str) -> None:
    assert feed_findings(render_feed(ALL, web)) == ()


@given(st.text(min_size=1, max_size=300).filter(lambda text: text.isprintable() and text.strip()))
def test_any_title_gives_a_feed_that_keeps_all_rules(title: str) -> None:
    odd = entry("odd", title, (title, title), details=Details("", "en", title, title, title))
    assert feed_findings(render_feed((odd,), WEB)) == ()


def test_a_description_is_bounded() -> None:
    many = tuple(entry(f"e{n}", f"{n} & {EVIL}", ("a & b " * 40, "& " * 5000)) for n in range(80))
    assert feed_findings(render_feed(many, WEB)) == ()


BROKEN = {
    "feed-channel": [
        (b"<language>en-GB</language>", b""),
        (b"<link>https://www.example.org/leaflets/</link>", b"<link>leaflets</link>"),
        (b"<description>", b"<description>" + b"long " * 900),
    ],
    "feed-self": [(b'rel="self"', b'rel="alternate"')],
    "feed-apple": [
        (b'category text="Education"', b'category text="Leaflets"'),
        (b"<itunes:explicit>false", b"<itunes:explicit>no"),
        (b"<itunes:type>serial", b"<itunes:type>weekly"),
        (b"<itunes:author>Handouts</itunes:author>", b"<itunes:owner/>"),
    ],
    "feed-artwork": [(b"leaflets/cover.png", b"leaflets/cover.gif"), (b"cover.png", b"asthma/index.png")],
    "feed-guid": [(b"<podcast:guid>", b"<podcast:guid>0")],
    "feed-items": [(b"<title>1. What", b"<title/><title>"), (b"/asthma/index.html</link>", b"/a b</link>")],
    "feed-enclosure": [
        (b"01-track.mp3", b"01 track.mp3"),
        (b"audio/mpeg", b"audio/mp3"),
        (b'length="18"', b'length="19"'),
        (b'length="18"', b'length="-1"'),
        (b"asthma/audio/01-track.mp3", b"asthma/audio/02-track.mp3"),
        (b"asthma/audio/01-track.mp3", b"asthma/audio/09-track.mp3"),
        (b"<enclosure", b'<enclosure url="https://a.org/" length="1" type="audio/mpeg"/><enclosure'),
    ],
    "feed-item-guid": [(b' isPermaLink="false"', b""), (b"<guid", b"<guid>1</guid><guid")],
    "feed-date": [(b"Thu, 05 Mar", b"Wed, 05 Mar"), (b"Thu, 05 Mar 2026 00:01:00 GMT", b"2026-03-05")],
    "feed-order": [
        (b"00:02:00", b"00:00:30"),
        (b"<itunes:episode>2", b"<itunes:episode>1"),
        (b"<itunes:season>1", b"<itunes:season>0"),
    ],
    "feed-duration": [(b"<itunes:duration>60", b"<itunes:duration>0"), (b"duration>60", b"duration>1 minute")],
    "feed-transcript": [(b"text/vtt", b"text/srt"), (b"01-track.vtt", b"09-track.vtt")],
    "feed-chapters": [(b"json+chapters", b"json"), (b"01-track.chapters.json", b"01-track.vtt")],
}


@pytest.mark.parametrize(("rule", "old", "new"), [(rule, *pair) for rule, pairs in BROKEN.items() for pair in pairs])
def test_each_rule_catches_a_broken_feed(folder: Path, rule: str, old: bytes, new: bytes) -> None:
    assert old in FEED
    found = feed_findings(FEED.replace(old, new, 1), folder)
    assert rule in {finding.rule for finding in found}


def test_two_guids_alike_are_caught(folder: Path) -> None:
    guids = re.findall(rb"<guid[^>]*>.*?</guid>", FEED)
    assert {f.rule for f in feed_findings(FEED.replace(guids[0], guids[1]), folder)} == {"feed-item-guid"}


def test_every_rule_has_a_broken_feed() -> None:
    assert set(BROKEN) == set(RULES)


@pytest.mark.parametrize(
    "data", [b"", b"<rss/>", b"\xff\xfe\x00", FEED[:900], b'<!DOCTYPE r [<!ENTITY a "b">]>' + FEED[38:], b"<a>" * 9999]
)
def test_a_feed_that_cannot_be_read_is_one_finding(data: bytes) -> None:
    assert [finding.rule for finding in feed_findings(data)] == ["feed-xml"]


@given(st.integers(0, len(FEED) - 1), st.binary(max_size=6))
def test_no_damage_makes_the_rules_raise(at: int, piece: bytes) -> None:
    feed_findings(FEED[:at] + piece + FEED[at + len(piece) :])


def test_artwork_of_a_wrong_kind_is_caught(tmp_path: Path) -> None:
    put(tmp_path, *ALL)
    for data in (b"", b"no picture", feed_cover(ALL)[:2000]):
        (tmp_path / COVER).write_bytes(data)
        found = feed_findings(FEED, tmp_path)
        assert (data[:4] == b"\x89PNG") or {finding.rule for finding in found} == {"feed-artwork"}


def test_the_same_editions_give_the_same_bytes() -> None:
    assert (render_feed(ALL, WEB), feed_cover(ALL)) == (FEED, feed_cover(ALL))
    assert len(feed_cover(ALL)) < 512_000


def test_an_edition_without_sound_is_not_in_the_feed_nor_on_its_picture() -> None:
    silent = entry("silent", "Silent", ("Alone", NO_SOUND))
    assert render_feed((*ALL, silent), WEB) == FEED
    assert feed_cover((*ALL, silent)) == feed_cover(ALL)
