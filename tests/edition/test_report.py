"""The report: the verdict first, everything made, found and left out, and no word of an article obeyed."""

import base64
import hashlib
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from handouts.edition_file import Record
from handouts.model import Artefact, Finding, LeftOut, Level
from handouts.pictures import MOST_PAGES, page_pictures
from handouts.report import Pictures, count, duration, render_report, verdict, within_budget
from handouts.settings import SoundSettings
from handouts.sizes import size_of
from tests.edition.editions import record, records

BOOKLET = "print/booklet.pdf"
PNG = b"\x89PNG\r\n\x1a\n"


class Page(HTMLParser):
    """What a browser makes of a page: its elements with their attributes, and its text outside of styles."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.style = ""
        self._in_style = False
        self.feed(page.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.style += data
        else:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def _page(whole: Record, pictures: Pictures | None = None) -> Page:
    return Page(render_report(whole, pictures or {}))


def _with(whole: Record, **changes: object) -> Record:
    """The record with its publication changed."""
    publication = replace(whole.edition.publication, **changes)  # type: ignore[arg-type]  # names checked by replace
    return replace(whole, edition=replace(whole.edition, publication=publication))


ERROR = Finding(Level.ERROR, "large-print-1", "“mg” is 14 point.", BOOKLET, "page 7")
WARNING = Finding(Level.WARNING, "loudness", "Too loud by 0.7 LU.", "audio/01-topic.mp3")
ADVICE = Finding(Level.ADVICE, "sentence-length", "A sentence of 31 words.", "", "topic 2")


# The verdict -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("findings", "failures", "sentence"),
    [
        ((), (), "This edition is ready to hand out: 6 files, no errors, nothing to look at."),
        ((WARNING, ADVICE), (), "This edition is ready to hand out: 6 files, no errors, 1 thing to look at."),
        ((ERROR, WARNING), (), "Do not hand out this edition yet: 6 files, 1 error, 1 thing to look at."),
        ((ERROR,), ("x",), "Do not hand out this edition yet: 6 files, 1 error, nothing to look at, 1 thing could not"),
        ((), ("x", "y"), "This edition is not complete: 2 things could not be made."),
    ],
)
def test_the_verdict_is_one_plain_sentence_and_comes_first(
    findings: tuple[Finding, ...], failures: tuple[str, ...], sentence: str
) -> None:
    whole = replace(record(), findings=findings, failures=failures)
    assert verdict(whole).startswith(sentence)
    text = _page(whole).text
    assert verdict(whole) in text
    assert text.index(verdict(whole)) < text.index("What was made")


def test_doubts_of_reading_and_of_the_wording_are_things_to_look_at() -> None:
    whole = _with(record(), notices=("Two bytes were not UTF-8.",))
    doubtful = replace(whole.edition.tracks[1], notices=("Spelled out: 5 µkat/L.",))
    whole = replace(whole, edition=replace(whole.edition, tracks=(whole.edition.tracks[0], doubtful)))
    assert "2 things to look at" in verdict(whole)
    text = _page(whole).text
    assert "Two bytes were not UTF-8." in text
    assert "Spelled out: 5 µkat/L. Topic 2" in text


# What was made ---------------------------------------------------------------------------------------


def test_every_file_is_named_with_its_size_and_linked_by_a_relative_address() -> None:
    whole = record()
    page = _page(whole)
    links = {a["href"] for a in page.all("a")}
    for artefact in whole.edition.artefacts:
        assert artefact.path in links
        assert artefact.path in page.text
        assert size_of(artefact.size).replace("\u00a0", " ") in page.text


def test_every_track_has_a_named_player_and_its_length_in_words() -> None:
    page = _page(record())
    players = page.all("audio")
    assert [p["src"] for p in players] == ["audio/01-topic.mp3", "audio/02-topic.mp3"]
    assert [p["aria-label"] for p in players] == ["Topic 1: Before you come", "Topic 2: After the visit"]
    assert all("controls" in p and "autoplay" not in p for p in players)
    assert page.text.count("1 minute 30 seconds") == 2
    assert "2 topics, 3 minutes to listen to." in page.text


def test_a_topic_without_sound_says_so_only_when_sound_was_wanted() -> None:
    whole = record()
    silent = replace(whole.edition, tracks=whole.edition.tracks[:1], artefacts=whole.edition.artefacts[:4])
    page = _page(replace(whole, edition=silent))
    assert page.text.count("There is no sound for this topic.") == 1
    assert len(page.all("audio")) == 1
    on_paper = replace(whole, settings=replace(whole.settings, outputs=("booklet", "leaflets")), edition=silent)
    assert "There is no sound" not in _page(on_paper).text


def test_every_page_of_every_pdf_is_pictured_with_words_for_those_who_do_not_see_it() -> None:
    pictures = {BOOKLET: (PNG + b"1", PNG + b"2", PNG + b"3"), "print/leaflets/02-topic.pdf": (PNG + b"4",)}
    page = _page(record(), pictures)
    images = page.all("img")
    assert [base64.b64decode(i["src"].partition(",")[2])[8:] for i in images] == [b"1", b"2", b"3", b"4"]
    assert [i["alt"] for i in images] == [
        "Booklet, page 1 of 3",
        "Booklet, page 2 of 3",
        "Booklet, page 3 of 3",
        "Leaflet 2, page 1 of 1",
    ]
    assert all(i["src"].startswith("data:image/png;base64,") for i in images)
    assert "PDF, 3 pages, 120 kB" in page.text


def test_pictures_of_a_huge_edition_are_cut_and_the_report_says_so() -> None:
    pictures = {BOOKLET: (PNG + bytes(400_000),) * 9, "print/leaflets/01-topic.pdf": (PNG + bytes(400_000),) * 2}
    data = render_report(record(), pictures)
    assert len(data) < 2_500_000
    page = Page(data)
    assert [i["alt"] for i in page.all("img")] == [
        "Booklet, page 1 of 9",
        "Booklet, page 2 of 9",
        "Leaflet 1, page 1 of 2",
    ]
    assert "Not pictured, to keep this report small: 7 pages." in page.text
    assert "Not pictured, to keep this report small: 1 page." in page.text


@given(
    st.dictionaries(st.text(max_size=3), st.lists(st.binary(max_size=9), max_size=5).map(tuple), max_size=4),
    st.integers(0, 60),
)
def test_pictures_stay_within_their_budget_and_in_order(pictures: dict[str, tuple[bytes, ...]], most: int) -> None:
    kept = within_budget(pictures, most)
    assert kept.keys() == pictures.keys()
    assert sum(len(page) for pages in kept.values() for page in pages) <= most
    assert all(pages == pictures[path][: len(pages)] and all(pages) for path, pages in kept.items())
    if sum(len(page) for pages in pictures.values() for page in pages) <= most and all(map(all, pictures.values())):
        assert kept == pictures


# What was found and left out -------------------------------------------------------------------------


def test_errors_warnings_and_advice_stand_apart_each_with_place_and_file() -> None:
    page = _page(replace(record(), findings=(ADVICE, WARNING, ERROR), failures=("The voice did not answer.",)))
    parts = re.split(r"(?=What must be put right|What to look at|What was made|Advice on the wording)", page.text)[5:]
    mend, look, _, advice = parts
    assert mend.startswith("What must be put right The voice did not answer. “mg” is 14 point. Page 7")
    assert BOOKLET in mend
    assert "Too loud by 0.7 LU." in look
    assert "audio/01-topic.mp3" in look
    assert "A sentence of 31 words. Topic 2" in advice


def test_how_easy_each_topic_is_to_read_stands_there_as_facts() -> None:
    whole = record("Before you come", "After the visit")
    text = _page(whole).text
    assert "Topic 1: Before you come 7 words, average sentence 4 words" in text
    assert "Grades are years of school" not in text
    first = whole.edition.publication.topics[0]
    long = replace(first, blocks=first.blocks * 20)
    text = _page(_with(whole, topics=(long,))).text
    assert "Topic 1: Before you come Flesch-Kincaid below 1, SMOG 3.1, 140 words, average sentence 4 words" in text
    assert "Aim for Flesch-Kincaid 6 and SMOG 9, or less." in text


def test_many_findings_of_one_rule_unfold_and_none_is_lost() -> None:
    findings = tuple(replace(ADVICE, message=f"Sentence {n}!") for n in range(30))
    page = _page(replace(record(), findings=findings))
    assert all(f"Sentence {n}!" in page.text for n in range(30))
    assert "22 more of this kind" in page.text
    assert len(page.all("details")) == 1


def test_what_was_left_out_is_told_with_its_reason_and_can_be_read_whole() -> None:
    piece = LeftOut("comments", "under “Comments 3”", "First!\nI agree.", 90)
    page = _page(_with(record(), left_out=(piece,)))
    assert "Comments: 1 piece, 3 words" in page.text
    assert "First! I agree. (3 words, from line 90) Why: under “Comments 3” First! I agree." in page.text
    assert len(page.all("details")) == len(page.all("summary")) == 1


def test_a_long_list_of_what_was_left_out_is_grouped_counted_and_folded() -> None:
    menus = tuple(LeftOut("navigation", "a menu", f"Way {n} " + "of many words " * 9) for n in range(20))
    page = _page(_with(record(), left_out=(menus[0], LeftOut("reply-form", "a form", "Your name"), *menus[1:])))
    assert page.text.index("Navigation: 20 pieces, 580 words") < page.text.index("Reply form: 1 piece, 2 words")
    assert "12 more of this kind" in page.text
    assert "Way 19 of many words of many words of many words of… (29 words)" in page.text
    assert len(page.all("details")) == 22


def test_what_was_left_out_is_bounded_and_the_report_says_so() -> None:
    pieces = (LeftOut("comments", "r", "word " * 100_000), LeftOut("share", "r", "Share this"))
    data = render_report(_with(record(), left_out=pieces), {})
    assert len(data) < 900_000
    assert Page(data).text.count("The rest of it stands in the source.") == 2


def test_details_and_settings_are_told_and_unknown_ones_are_not() -> None:
    whole = record()
    text = _page(replace(whole, settings=replace(whole.settings, sound=SoundSettings("hibari")))).text
    for fact in ("Publisher Green Valley Clinic", "Version 2.1", "Source visit.txt", "18 point", "hibari, pace 0.85"):
        assert fact in text
    assert "handouts 0.1.0" in text
    assert "Author" not in text
    assert "auto, pace" not in _page(whole).text, "no voice was asked for"


# Safety ----------------------------------------------------------------------------------------------

TRICKS = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{ 7*7 }} {% raw %} &amp; ]]> --> </style>"


def _tricked() -> Record:
    whole = record(TRICKS, "Two")
    publication = whole.edition.publication
    details = replace(publication.details, title=TRICKS, publisher=TRICKS, language=TRICKS, contact=TRICKS)
    title = replace(publication.title, spans=(replace(publication.title.spans[0], text=TRICKS),))
    left = (LeftOut(TRICKS, TRICKS, TRICKS, 1),)
    whole = _with(whole, details=details, title=title, left_out=left, notices=(TRICKS,))
    finding = Finding(Level.ERROR, TRICKS, TRICKS, TRICKS, TRICKS)
    return replace(whole, findings=(finding,), failures=(TRICKS,), source_name=TRICKS)


def test_fault_07_markup_quotes_and_braces_are_shown_as_typed() -> None:
    page = _page(_tricked())
    plain = _page(record("One", "Two"))
    assert page.text.count(" ".join(TRICKS.split())) >= 12
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in plain.elements} | {"details", "summary", "ul"}
    assert not page.all("script")
    assert not page.all("img")
    assert page.all("audio")[0]["aria-label"] == f"Topic 1: {TRICKS}"
    assert page.style == plain.style


ADDRESSES = ("href", "src", "srcset", "action", "data", "poster", "style")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records)
def test_nothing_of_an_article_can_load_or_run_anything(whole: Record) -> None:
    page = _page(whole)
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "iframe", "object", "embed", "link", "base", "form"})
    for tag, attributes in page.elements:
        assert not any(name.startswith("on") for name in attributes), tag
        for name in ADDRESSES:
            address = attributes.get(name, "")
            assert not re.match(r"[^#/?]*:", address) or address.startswith("data:image/png;base64,"), address
            assert not address.startswith(("/", "\\")), address


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records)
def test_a_report_is_valid_text_without_characters_that_html_forbids(whole: Record) -> None:
    text = render_report(whole, {}).decode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)


def test_the_page_allows_no_script_and_only_its_own_style() -> None:
    page = _page(record())
    policy = next(m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; img-src data:; media-src 'self' file:; style-src 'sha256-")
    assert "script-src" not in policy
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy


def test_the_style_loads_nothing_from_elsewhere() -> None:
    style = _page(record()).style
    assert re.findall(r"url\(([^,)]*)", style) == ["data:font/ttf;base64"] * 2
    assert "@import" not in style


@pytest.mark.parametrize("name", ["../../etc/x", "javascript:alert(1)", "a b#c?d%.mp3", "//host/x"])
def test_a_strange_path_in_a_record_is_never_an_address_of_elsewhere(name: str) -> None:
    whole = record("One")
    artefacts = (Artefact("mp3", name, 5, "0", 1),)
    page = _page(replace(whole, edition=replace(whole.edition, artefacts=artefacts)))
    source = page.all("audio")[0]["src"]
    assert not re.match(r"[a-z]+:", source)
    assert not set(source) & set("#? ")


# Form ------------------------------------------------------------------------------------------------


def test_the_same_record_gives_the_same_bytes() -> None:
    assert render_report(record(), {BOOKLET: (PNG,)}) == render_report(record(), {BOOKLET: (PNG,)})


@pytest.mark.parametrize(("language", "marked"), [("cy", True), ("pt-BR", True), ("", False), ('x" onload="', False)])
def test_words_of_the_article_carry_its_language_and_the_page_its_own(language: str, marked: bool) -> None:
    page = _page(record("Cyn i chi ddod", language=language))
    assert page.all("html")[0]["lang"] == "en"
    heading = page.all("h1")[0]
    assert heading["dir"] == "auto"
    assert heading.get("lang", "") == (language if marked else "")
    assert sum(a.get("lang") == language for _, a in page.elements) >= (3 if marked else 0)


def test_headings_are_in_order_and_each_part_is_named_by_its_heading() -> None:
    whole = replace(record(), findings=(ERROR, WARNING, ADVICE))
    page = _page(_with(whole, left_out=(LeftOut("share", "r", "Share"),)))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    assert {s["aria-labelledby"] for s in page.all("section") + page.all("article")} <= set(ids)
    assert {a["href"][1:] for a in page.all("a") if a["href"].startswith("#")} <= set(ids)


def test_the_contents_lead_to_every_part_that_is_there() -> None:
    page = _page(replace(record(), findings=(WARNING,)))
    targets = [a["href"] for a in page.all("a") if a["href"].startswith("#")]
    assert targets == ["#main", "#look", "#made", "#reading", "#about"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "less than a second"),
        (1, "1 second"),
        (59.6, "1 minute"),
        (61, "1 minute 1 second"),
        (7262, "2 hours 1 minute 2 seconds"),
    ],
)
def test_durations_are_words(seconds: float, words: str) -> None:
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "no bytes"), (1, "1 byte"), (999, "999 bytes"), (1500, "2 kB"), (999_499, "999 kB"), (1_250_000, "1.2 MB")],
)
def test_sizes_are_as_people_say_them(number: int, words: str) -> None:
    assert size_of(number).replace("\u00a0", " ") == words
    assert count(2, "file") == "2 files"


# Pictures of pages -----------------------------------------------------------------------------------


def _pdf(pages: int, path: Path) -> Path:
    first, *others = [Image.new("L", (827, 1169), 255) for _ in range(pages)]
    first.paste(0, (100, 100, 400, 160))
    first.save(path, "PDF", save_all=True, append_images=others, resolution=100)
    return path


def test_each_page_of_a_pdf_becomes_a_small_readable_picture(tmp_path: Path) -> None:
    pictures = page_pictures(_pdf(3, tmp_path / "x.pdf"))
    assert len(pictures) == 3
    first = Image.open(io.BytesIO(pictures[0]))
    assert first.format == "PNG"
    assert abs(first.width / first.height - 827 / 1169) < 0.01
    assert first.width >= 400
    assert first.convert("L").getpixel((100, 65)) == 0
    assert first.convert("L").getpixel((300, 400)) == 255
    assert max(map(len, pictures)) < 10_000
    assert page_pictures((tmp_path / "x.pdf").read_bytes()) == pictures


def test_pages_past_the_most_are_counted_and_not_pictured(tmp_path: Path) -> None:
    pictures = page_pictures(_pdf(MOST_PAGES + 2, tmp_path / "x.pdf"))
    assert [bool(p) for p in pictures] == [True] * MOST_PAGES + [False] * 2


def test_what_is_no_pdf_has_no_pictures(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7 not quite")
    assert page_pictures(tmp_path / "x.pdf") == ()
    assert page_pictures(tmp_path / "missing.pdf") == ()
    assert page_pictures(b"") == ()
