"""The page of an edition, in a real browser: it plays, it marks what sounds, it can be used by everybody."""

import http.server
import statistics
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from handouts.clips import clips_of
from handouts.model import Details, Edition
from handouts.rendering import resource_bytes
from handouts.settings import THEMES
from tests import builders
from tests.listening.editions import in_language, sounding
from tests.listening.rich import TRICKS
from tests.player.pages import made, written
from tests.validators import axe, pa11y, typecheck, vnu
from tests.validators.screens import VIEWS, Screen, Show, View

NEAR_S = 0.05


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> tuple[Edition, Path]:
    return made(tmp_path_factory.mktemp("edition"))


@pytest.fixture(scope="module")
def server(edition: tuple[Edition, Path]) -> Iterator[str]:
    """The edition on a server that knows no ranges, as the plainest ones are."""
    quiet = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(quiet, directory=edition[1].parent)) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/index.html"
        serving.shutdown()


def until(page: Any, expression: str) -> None:
    """Waits until an expression is true: the page's own policy lets nobody wait within it."""
    ends = time.monotonic() + 60
    while not page.evaluate(expression):
        assert time.monotonic() < ends, f"{expression} did not become true"
        page.wait_for_timeout(20)


def at(screen: Screen) -> float:
    return float(screen.page.evaluate("document.querySelector('#sound').currentTime"))


def marked(screen: Screen) -> str:
    return str(screen.page.evaluate("document.querySelector('.sounding')?.id ?? ''"))


def begins(edition: Edition, number: int = 1) -> list[tuple[str, float]]:
    """The sentences of a topic and when they begin, in seconds."""
    track = next(t for t in edition.tracks if t.number == number)
    return [(str(clip.sentence), clip.start_sample / track.rate) for clip in clips_of(track)]


def clean(screen: Screen) -> bool:
    return not (screen.elsewhere or screen.thrown or [line for line in screen.said if line.startswith("error")])


# It plays --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["file", "server"])
def test_it_plays_and_marks_each_sentence_when_it_begins_to_sound(
    where: str, show: Show, edition: tuple[Edition, Path], server: str
) -> None:
    screen = show(edition[1] if where == "file" else server)
    screen.page.evaluate(
        """() => {
            window.marks = [];
            const sound = document.querySelector('#sound');
            new MutationObserver((changes) => {
                for (const { target } of changes)
                    if (target.classList.contains('sounding') && !sound.paused)
                        marks.push([target.id, sound.currentTime]);
            }).observe(document.querySelector('#text'), { subtree: true, attributeFilter: ['class'] });
        }"""
    )
    screen.page.click("#play")
    until(screen.page, "window.marks.length >= 2 && document.querySelector('#sound').currentTime > 12")
    seen = [(name, float(seen_s)) for name, seen_s in screen.page.evaluate("window.marks")]
    wanted = dict(begins(edition[0]))
    late = [seen_s - wanted[name] for name, seen_s in seen if wanted[name] > 0]
    assert [name for name, _ in seen] == [name for name, _ in begins(edition[0])][: len(seen) + 1][-len(seen) :]
    assert min(late) > -NEAR_S
    assert statistics.median(late) < NEAR_S
    assert clean(screen)


def test_its_time_is_that_of_the_timings_to_the_end(show: Show, edition: tuple[Edition, Path]) -> None:
    screen = show(edition[1])
    until(screen.page, "document.querySelector('#sound').duration > 0")
    assert (
        abs(screen.page.evaluate("document.querySelector('#sound').duration") - edition[0].tracks[0].duration_s)
        < NEAR_S
    )
    for name, begins_s in begins(edition[0])[1::7]:
        for moment, expected in ((begins_s + 0.02, True), (begins_s - 0.02, False)):
            screen.page.evaluate(f"document.querySelector('#sound').currentTime = {moment}")
            until(screen.page, "!document.querySelector('#sound').seeking")
            screen.page.wait_for_timeout(50)
            assert (marked(screen) == name) is expected


@pytest.mark.parametrize("where", ["file", "server"])
def test_a_touch_on_a_sentence_plays_from_it(
    where: str, show: Show, edition: tuple[Edition, Path], server: str
) -> None:
    screen = show(edition[1] if where == "file" else server)
    name, begins_s = begins(edition[0])[4]
    screen.page.click(f"#{name}", position={"x": 5, "y": 5})
    until(screen.page, f"document.querySelector('#sound').currentTime > {begins_s + 0.05}")
    assert marked(screen) == name
    assert at(screen) < begins_s + 5
    assert screen.page.inner_text("#play") == "Pause"


def test_a_link_in_a_sentence_stays_a_link(show: Show, edition: tuple[Edition, Path]) -> None:
    screen = show(edition[1])
    screen.page.click("a.noteref")
    assert screen.page.evaluate("document.querySelector('#sound').paused")
    assert screen.page.url.endswith("#t1-note-1")


def test_every_key_does_what_the_page_says_and_they_can_be_switched_off(
    show: Show, edition: tuple[Edition, Path]
) -> None:
    screen, times = show(edition[1], View(1280, 900, still=True)), begins(edition[0])
    page = screen.page
    page.keyboard.press("l")
    assert abs(at(screen) - times[1][1]) < NEAR_S
    page.keyboard.press("l")
    page.keyboard.press("j")
    assert abs(at(screen) - times[1][1]) < NEAR_S
    page.keyboard.press("o")
    assert abs(at(screen) - times[1][1] - 30) < NEAR_S
    page.keyboard.press("u")
    assert abs(at(screen) - times[1][1]) < NEAR_S
    page.keyboard.press("n")
    assert page.inner_text("#now-number") == "2"
    page.keyboard.press("b")
    assert page.inner_text("#now-number") == "1"
    page.keyboard.press("Space")
    until(page, "!document.querySelector('#sound').paused")
    page.keyboard.press("Space")
    until(page, "document.querySelector('#sound').paused")
    page.uncheck("#with-keys")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("n")
    assert page.inner_text("#now-number") == "1"


def test_keys_take_nothing_from_fields_and_buttons(show: Show, edition: tuple[Edition, Path]) -> None:
    page = show(edition[1]).page
    page.focus("#next")
    page.keyboard.press("Space")
    assert page.inner_text("#now-number") == "2"
    assert page.evaluate("document.querySelector('#sound').paused")
    page.focus("#speed")
    page.keyboard.press("n")
    assert page.inner_text("#now-number") == "2"


def test_buttons_move_by_sentence_by_half_a_minute_and_by_topic(show: Show, edition: tuple[Edition, Path]) -> None:
    screen, times = show(edition[1]), begins(edition[0])
    page = screen.page
    page.click("#on")
    assert marked(screen) == times[1][0]
    page.click("#on30")
    page.click("#back30")
    assert abs(at(screen) - times[1][1]) < NEAR_S
    page.click("#back")
    assert marked(screen) == times[0][0]
    page.click("#next")
    assert page.inner_text("#now-number") == "2"
    assert page.text_content("#now-title") == page.text_content("#topic-2 h2 .sentence")
    page.click("#back")
    assert page.inner_text("#now-number") == "1"
    assert marked(screen) == times[-1][0]


def test_at_the_end_of_a_topic_the_next_one_plays_unless_it_is_to_stop(
    show: Show, edition: tuple[Edition, Path]
) -> None:
    end = edition[0].tracks[0].duration_s - 0.3
    page = show(edition[1]).page
    page.click("#play")
    page.evaluate(f"document.querySelector('#sound').currentTime = {end}")
    until(page, "document.querySelector('#now-number').textContent === '2'")
    until(page, "!document.querySelector('#sound').paused")
    page = show(edition[1]).page
    page.select_option("#sleep", "topic")
    page.click("#play")
    page.evaluate(f"document.querySelector('#sound').currentTime = {end}")
    until(page, "document.querySelector('#status').textContent.startsWith('Stopped by itself')")
    assert page.inner_text("#now-number") == "1"
    assert page.input_value("#sleep") == ""


def test_speed_keeps_its_pitch_and_stays_for_the_next_topic(show: Show, edition: tuple[Edition, Path]) -> None:
    page = show(edition[1]).page
    page.select_option("#speed", "0.5")
    page.click("#next")
    page.click("#play")
    until(page, "!document.querySelector('#sound').paused")
    told = page.evaluate(
        "[document.querySelector('#sound').playbackRate, document.querySelector('#sound').preservesPitch]"
    )
    assert told == [0.5, True]


@pytest.mark.parametrize("where", ["file", "server"])
def test_it_remembers_place_and_choices(where: str, show: Show, edition: tuple[Edition, Path], server: str) -> None:
    screen = show(edition[1] if where == "file" else server)
    page = screen.page
    page.select_option("#theme", "yellow-on-black")
    page.select_option("#size", "150")
    page.select_option("#speed", "1.25")
    page.click("#next")
    page.click("#on")
    before = at(screen)
    page.reload()
    until(page, "document.querySelector('#now-number').textContent === '2'")
    assert abs(at(screen) - before) < NEAR_S
    chosen = [page.input_value(f"#{name}") for name in ("theme", "size", "speed")]
    assert chosen == ["yellow-on-black", "150", "1.25"]
    assert page.evaluate("document.documentElement.dataset.theme") == "yellow-on-black"


def test_where_nothing_may_be_kept_it_still_works(show: Show, edition: tuple[Edition, Path]) -> None:
    screen = show("about:blank")
    screen.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } })"
    )
    screen.page.goto(edition[1].as_uri())
    screen.page.click("#on")
    assert marked(screen)
    assert not screen.thrown


def test_an_address_that_names_a_topic_opens_it(show: Show, edition: tuple[Edition, Path]) -> None:
    assert show(f"{edition[1].as_uri()}#topic-2").page.inner_text("#now-number") == "2"


def test_what_sounds_is_brought_into_sight_but_not_while_somebody_reads_elsewhere(
    show: Show, edition: tuple[Edition, Path]
) -> None:
    page = show(edition[1], View(390, 700, still=True)).page
    page.click("#play")
    until(page, "scrollY > 300")
    page.mouse.wheel(0, -5000)
    until(page, "scrollY === 0")
    page.wait_for_timeout(1500)
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize(
    "view", [View(390, 700, still=True), View(1280, 700, still=True), View(1280, 1000, still=True)]
)
def test_the_button_that_stops_it_stays_in_sight(view: View, show: Show, edition: tuple[Edition, Path]) -> None:
    page = show(edition[1], view).page
    page.click("#play")
    page.evaluate("document.querySelector('#topic-2').scrollIntoView({ block: 'end' })")
    top, bottom = page.evaluate(
        "(({ top, bottom }) => [top, bottom])(document.querySelector('#play').getBoundingClientRect())"
    )
    assert 0 <= top < bottom <= view.height
    assert axe(page) == ()


def test_a_track_that_is_gone_is_told(show: Show, tmp_path: Path) -> None:
    _, page = made(tmp_path)
    for track in (page.parent / "audio").glob("*.mp3"):
        track.unlink()
    shown = show(page).page
    shown.click("#play")
    until(shown, "document.querySelector('#status').textContent.includes('cannot be played')")


# It can be used by everybody -------------------------------------------------------------------------


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_stands_in_the_way_of_anybody(view: str, show: Show, edition: tuple[Edition, Path]) -> None:
    screen = show(edition[1], VIEWS[view])
    assert axe(screen.page) == ()
    assert pa11y(screen.page) == ()
    assert screen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert clean(screen)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [320, 1280])
def test_nor_in_any_theme_while_it_plays(theme: str, width: int, show: Show, edition: tuple[Edition, Path]) -> None:
    page = show(edition[1], View(width, 700)).page
    page.select_option("#theme", theme)
    page.click("#on")
    assert axe(page) == ()
    assert pa11y(page) == ()
    colours = page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]")
    wanted = [
        f"rgb({', '.join(str(int(c[n : n + 2], 16)) for n in (1, 3, 5))})"
        for c in (THEMES[theme].ink, THEMES[theme].ground)
    ]
    assert colours == wanted


def test_the_largest_text_still_fits_a_narrow_screen(show: Show, edition: tuple[Edition, Path]) -> None:
    page = show(edition[1], View(320, 700)).page
    page.select_option("#size", "200")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_controls_are_large_enough_for_any_thumb(show: Show, edition: tuple[Edition, Path]) -> None:
    page = show(edition[1], View(320, 700)).page
    sizes: list[Any] = page.evaluate(
        "[...document.querySelectorAll('button, select, summary, input[type=range], .topics a, .files a')]"
        ".map((e) => [e.id, e.getBoundingClientRect().height])"
    )
    assert all(height >= 44 for _, height in sizes)
    assert dict(sizes)["play"] >= 64


def test_it_is_valid_html_and_its_script_is_typed(edition: tuple[Edition, Path], tmp_path: Path) -> None:
    said = vnu(edition[1])
    # it warns of policies by hash, which it cannot reckon
    assert [line for line in said if "content security policy" not in line.lower()] == []
    script = tmp_path / "player.js"
    script.write_bytes(resource_bytes("player/player.js"))
    assert typecheck(script) == ()


def test_without_scripts_there_are_text_sound_and_files(browser: Any, edition: tuple[Edition, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(edition[1].as_uri())
    assert page.locator("audio[controls]").count() == 2
    assert not page.locator("#player").is_visible()
    assert page.locator("#topic-1").is_visible()
    assert page.locator(".files a").count() >= 3
    context.close()


def test_files_are_told_by_size_of_print_pages_and_bytes(show: Show, edition: tuple[Edition, Path]) -> None:
    lines = show(edition[1]).page.locator(".files li").all_inner_texts()
    pages = edition[0].artefacts[0].pages
    assert lines[0].replace("\u00a0", " ").split("\n") == [
        "The whole in large print",
        f"PDF, 18 point, {pages} pages, 1 byte",
    ]
    assert lines[1].startswith("Track 1: Rest well")


def test_in_print_there_is_the_text_alone(show: Show, edition: tuple[Edition, Path]) -> None:
    page = show(edition[1]).page
    page.emulate_media(media="print")
    assert not page.locator("#player").is_visible()
    assert page.locator("#topic-2").is_visible()


# Whatever an article holds ---------------------------------------------------------------------------


def test_fault_07_titles_and_sentences_show_as_typed_and_run_nothing(show: Show, edition: tuple[Edition, Path]) -> None:
    screen = show(edition[1])
    shown = TRICKS.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert screen.page.evaluate("document.querySelector('#topic-2 p .sentence').textContent") == shown
    screen.page.click("#next")
    assert screen.page.evaluate("document.querySelector('#now-title').textContent") == shown
    assert clean(screen)


@pytest.mark.parametrize("kind", ["from the right", "one topic silent", "without sound"])
def test_fault_21_whatever_sounds_or_does_not_the_page_is_whole(kind: str, show: Show, tmp_path: Path) -> None:
    whole = sounding(tmp_path)
    edition = {
        "from the right": in_language(whole, "العافية 🙂", "ar"),
        "one topic silent": replace(whole, tracks=whole.tracks[1:]),
        "without sound": replace(whole, tracks=()),
    }[kind]
    _, file = written(edition, tmp_path / "out")
    screen = show(file, VIEWS["phone, or 400 % zoom"])
    assert axe(screen.page) == ()
    assert screen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert screen.page.locator("#play").count() == (kind != "without sound")
    assert screen.page.evaluate("document.documentElement.dir") == ("rtl" if kind == "from the right" else "ltr")
    assert clean(screen)


def test_fault_26_27_topics_of_one_title_and_very_long_titles(show: Show, tmp_path: Path) -> None:
    long = "Walkingandwalking" * 18
    topics = (builders.topic(title, builders.paragraph("Go.")) for title in ("Rest", "Rest", long))
    publication = builders.publication(*topics, title=long, details=Details(long, "en"))
    edition, file = written(sounding(tmp_path, publication, (1, 2, 3)), tmp_path / "out")
    page = show(file, VIEWS["phone, or 400 % zoom"]).page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click("#next")
    assert page.evaluate("document.querySelector('#sound').src").endswith(edition.artefacts[2].path)
