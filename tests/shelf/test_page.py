"""The page of a folder of editions: found by words, by language, by everybody, from a file, without a network."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from handouts.places import SHELF_PAGE as PAGE
from handouts.settings import THEMES
from handouts.shelf.entries import Entry
from handouts.shelf.finding import word_index
from handouts.shelf.page import render_page
from templates import __file__ as templates
from tests.shelf.shelves import ALL, ASTHMA, EVIL, HANDS, TRICKS, WATER, entry
from tests.validators import axe, pa11y, typecheck, vnu
from tests.validators.screens import VIEWS, Screen, Show, View

SCRIPT = Path(templates).parent / "shelf" / "shelf.js"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return written(tmp_path, *ALL)


def written(folder: Path, *entries: Entry) -> Path:
    path = folder / PAGE
    path.write_bytes(render_page(entries, "feed.xml"))
    return path


def titles(screen: Screen) -> list[str]:
    """The titles that are shown. What lies below the window is not laid out yet, so its boxes tell nothing."""
    return screen.page.locator("#articles > li:not([hidden]) h2").all_text_contents()


def topics(screen: Screen) -> list[str]:
    return screen.page.locator("#articles > li:not([hidden]) > [open] li:not([hidden]) a").all_text_contents()


def faults(path: Path) -> list[str]:
    """What vnu finds, but for policies: it does not know hashes, and Chromium says on its console whether they hold."""
    return [line for line in vnu(path) if "Content Security Policy" not in line]


def told(screen: Screen, words: str) -> None:
    screen.page.wait_for_function("words => document.getElementById('count').textContent === words", arg=words)


@pytest.mark.parametrize(
    ("typed", "found", "shown"),
    [
        ("inhaler", [ASTHMA, WATER], ["Using your inhaler", "Why it matters"]),
        ("INHAL", [ASTHMA, WATER], ["Using your inhaler", "Why it matters"]),
        ("shake asthma", [ASTHMA], ["Using your inhaler"]),
        ("airways shake", [ASTHMA], ["What asthma is", "Using your inhaler"]),
        ("hande GASTE", [HANDS], ["Wann Sie sich die Hände waschen"]),
        ("Hände", [HANDS], ["Wann Sie sich die Hände waschen"]),
        ("dreissig", [HANDS], ["Wann Sie sich die Hände waschen"]),
        ("dreißig fluss", [HANDS], ["Wann Sie sich die Hände waschen"]),
        ("riverside", [ASTHMA, WATER], []),
        ("drinking", [WATER], []),
        ("picture", [ASTHMA], ["A picture"]),
        ("kidneys shake", [], []),
        ("script", [TRICKS], [EVIL]),
        ("constructor", [], []),
        (" ,;- ", [*ALL], []),
    ],
)
def test_a_search_finds_what_has_all_the_words(
    show: Show, page: Path, typed: str, found: list[Entry], shown: list[str]
) -> None:
    screen = show(page)
    screen.page.fill("#query", typed)
    assert titles(screen) == [one.title for one in found]
    assert topics(screen) == shown
    if found == [*ALL]:
        told(screen, "4\u00a0articles")
    else:
        told(
            screen,
            f"Articles found: {len(found)}" if found else "No article has all these words. Try fewer, or other ones.",
        )
    screen.page.fill("#query", "")
    assert titles(screen) == [one.title for one in ALL]
    assert topics(screen) == []
    assert (screen.elsewhere, screen.said, screen.thrown) == ((), [], [])


def test_a_language_is_chosen_where_there_are_several(show: Show, tmp_path: Path) -> None:
    screen = show(written(tmp_path, *ALL))
    assert screen.page.locator("#language option").all_inner_texts() == ["All languages", "Deutsch", "English"]
    screen.page.select_option("#language", "de")
    assert titles(screen) == [HANDS.title]
    told(screen, "Articles found: 1")
    screen.page.fill("#query", "water")
    assert titles(screen) == []
    screen.page.select_option("#language", "")
    assert titles(screen) == [ASTHMA.title, WATER.title]
    assert show(written(tmp_path, ASTHMA, WATER)).page.locator("#language").count() == 0


def test_fault_7_what_an_article_holds_shows_as_typed_and_runs_nothing(show: Show, tmp_path: Path) -> None:
    screen = show(written(tmp_path, TRICKS))
    screen.page.locator("summary").click()
    assert titles(screen) == topics(screen) == [EVIL]
    assert screen.page.locator(".publisher").inner_text() == f"From {EVIL}"
    assert screen.page.locator("b, script").count() == 2
    assert (screen.said, screen.thrown) == ([], [])
    data = render_page((TRICKS,))
    assert data.count(b"<script") == data.count(b"</script>") == 2
    assert b"<!--" not in data


def test_control_characters_and_halves_of_letters_leave_a_valid_page(tmp_path: Path) -> None:
    odd = entry("odd", "a\x00b\x1b\ud800c\u202e", ("\ufffe", "x\x07y \udfff"))
    assert faults(written(tmp_path, odd)) == []


@pytest.mark.parametrize(
    ("title", "folder"), [("word " * 60, "long"), ("W" * 300, "wide"), ("😀", "emoji"), ("שלום עולם", "rtl")]
)
def test_faults_21_and_27_any_title_stays_on_the_page(show: Show, tmp_path: Path, title: str, folder: str) -> None:
    screen = show(written(tmp_path, entry(folder, title, (title, title)), WATER), View(320, 640))
    screen.page.fill("#query", title.split()[0][:50])
    assert not screen.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert screen.page.locator("h2").first.inner_text().strip() == title.strip()


def test_two_articles_of_one_title_both_stand_there_and_lead_to_their_own(show: Show, tmp_path: Path) -> None:
    screen = show(written(tmp_path, ASTHMA, entry("asthma-2", ASTHMA.title, ("Another", "Text."))))
    links = screen.page.locator("h2 a").evaluate_all("links => links.map(one => one.getAttribute('href'))")
    assert links == ["asthma/index.html", "asthma-2/index.html"]


def test_words_too_common_for_the_page_are_passed_over_and_told(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handouts.shelf.page.word_index", lambda texts: word_index(texts, 30))
    screen = show(written(tmp_path, *(entry(f"e{n}", f"Title {n}", ("Topic", f"The word{n}.")) for n in range(3))))
    screen.page.fill("#query", "the word1")
    assert titles(screen) == ["Title 1"]
    told(screen, "Articles found: 1")
    assert screen.page.inner_text("#remark") == "Not looked for, because so many texts have them: the"
    screen.page.fill("#query", "word1")
    screen.page.wait_for_selector("#remark", state="hidden")


def test_an_edition_without_a_player_leads_to_its_report() -> None:
    bare = Entry("a b%", "Title", ASTHMA.details, (), ())
    assert b'href="a%20b%25/report.html"' in render_page((bare,))


@pytest.mark.parametrize("theme", ["", *THEMES])
def test_axe_and_pa11y_find_nothing_in_any_theme(show: Show, page: Path, theme: str) -> None:
    for view in VIEWS.values() if not theme else (View(), View(320, 640)):
        screen = show(page, view)
        screen.page.select_option("#theme", theme)
        screen.page.fill("#query", "inhaler")
        assert axe(screen.page) == ()
        assert pa11y(screen.page) == ()
        assert not screen.page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_vnu_and_tsc_find_nothing(page: Path) -> None:
    assert faults(page) == []
    assert typecheck(SCRIPT) == ()


def test_everything_can_be_reached_and_done_by_keys_alone(show: Show, page: Path) -> None:
    screen = show(page)
    keys = screen.page.keyboard
    reached = []
    for _ in range(8):
        keys.press("Tab")
        reached.append(screen.page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
        assert screen.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert reached == [
        *("Skip to the articles", "query", "language", "theme", "size"),
        *(ASTHMA.title, "3\u00a0topics, 2\u00a0minutes to\u00a0listen", WATER.title),
    ]
    keys.press("Shift+Tab")
    keys.press("Enter")
    assert topics(screen) == [topic.title for topic in ASTHMA.topics]


def test_enter_leads_from_the_search_to_what_it_found(show: Show, page: Path) -> None:
    screen = show(page)
    screen.page.fill("#query", "kidneys")
    screen.page.press("#query", "Enter")
    screen.page.keyboard.press("Tab")
    assert screen.page.evaluate("document.activeElement.textContent") == WATER.title


def test_colours_and_size_are_remembered(show: Show, page: Path) -> None:
    screen = show(page)
    screen.page.select_option("#theme", "yellow-on-black")
    screen.page.select_option("#size", "150")
    for _ in range(2):
        assert screen.page.evaluate("getComputedStyle(document.body).color") == "rgb(255, 255, 0)"
        assert screen.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "24px"
        screen.page.reload()


def test_controls_are_large_enough(show: Show, page: Path) -> None:
    screen = show(page, View(320, 640))
    screen.page.fill("#query", "inhaler")
    small = """() => [...document.querySelectorAll('a, summary, input, select')].filter(one => one.checkVisibility()
        && !one.matches('.skip') && one.getBoundingClientRect().height < 44).map(one => one.outerHTML)"""
    assert screen.page.evaluate(small) == []


def test_without_scripts_it_is_a_plain_list(page: Path) -> None:
    text = re.sub(rb"<script.*?</script>", b"", page.read_bytes(), flags=re.DOTALL).decode()
    assert re.search(r'<div [^>]*id="search"[^>]* hidden>', text)
    assert all(topic.title in text for one in (ASTHMA, WATER, HANDS) for topic in one.topics)


def test_print_shows_the_list_black_on_white(show: Show, page: Path) -> None:
    screen = show(page)
    screen.page.select_option("#theme", "yellow-on-black")
    screen.page.emulate_media(media="print")
    assert screen.page.locator("#search").is_hidden()
    assert screen.page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert titles(screen) == [one.title for one in ALL]


def test_it_works_from_a_server_too(show: Show, page: Path) -> None:
    with served(page.parent) as address:
        screen = show(f"{address}/{PAGE}")
        screen.page.fill("#query", "inhaler")
        assert titles(screen) == [ASTHMA.title, WATER.title]
        assert (screen.elsewhere, screen.said, screen.thrown) == ((), [], [])


def test_the_same_editions_give_the_same_bytes() -> None:
    assert render_page(ALL) == render_page(ALL)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
