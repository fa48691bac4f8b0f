"""Pages in a real browser, the Chromium of the system: fixtures `browser` and `show`, and ways of looking at a page.

def test_the_page_stays_in_its_folder(show: Show, edition: Path) -> None:
    screen = show(edition / "index.html", VIEWS["dark"])
    screen.page.click("#play")
    assert screen.elsewhere == ()
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.validators.installed import chromium, lacking

if TYPE_CHECKING:  # a test that looks at no page need not wait for it
    from playwright.sync_api import Browser, ConsoleMessage, Page

QUIET = (
    "--no-sandbox",  # Chromium wants a sandbox of its own, which root may not give it
    "--disable-gpu",
    "--disable-quic",
    "--mute-audio",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE_MS = 120_000
"""A busy machine is no fault of the page."""
OWN = ("data:", "blob:", "about:")
"""Addresses of what a page carries or makes itself."""


@dataclass(frozen=True)
class View:
    """A way of looking at a page: the window in CSS pixels, and what the person asked the system for."""

    width: int = 1280
    height: int = 900
    dark: bool = False
    forced_colours: bool = False
    still: bool = False
    """Reduced motion."""


VIEWS = {
    "desk": View(),
    "phone, or 400 % zoom": View(320, 640),
    "dark": View(dark=True),
    "forced colours": View(900, 900, forced_colours=True),
}
"""What every page of ours must look right in."""


@dataclass(frozen=True)
class Screen:
    """A page that is shown, and what it did since: `asked` are the addresses of its requests, `said` the lines of its
    console ("error: ..."), `thrown` the exceptions that nothing caught."""

    page: "Page"
    home: str
    """The address of the folder that the page lies in."""
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    thrown: list[str] = field(default_factory=list)

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """The addresses asked for that lie outside the folder of the page."""
        return tuple(address for address in self.asked if not address.startswith((self.home, *OWN)))


Show = Callable[..., Screen]
"""`show(PATH_OR_ADDRESS, VIEW=View())`."""


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """The Chromium of the system, started once for a module of tests."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        lacking("the package playwright is not installed")
    path = chromium()
    with sync_playwright() as started:
        launched = started.chromium.launch(executable_path=path, args=list(QUIET), timeout=PATIENCE_MS)
        yield launched
        launched.close()


@pytest.fixture
def show(browser: "Browser") -> Iterator[Show]:
    """`show(where, view)`: a page in a window of its own, loaded; nothing of one window is known to another."""
    with ExitStack() as open_windows:

        def shown(where: Path | str, view: View = View()) -> Screen:
            context = browser.new_context(
                viewport={"width": view.width, "height": view.height},
                color_scheme="dark" if view.dark else "light",
                forced_colors="active" if view.forced_colours else "none",
                reduced_motion="reduce" if view.still else "no-preference",
            )
            open_windows.callback(context.close)
            context.set_default_timeout(PATIENCE_MS)
            address = where.resolve().as_uri() if isinstance(where, Path) else where
            screen = Screen(context.new_page(), address.rpartition("/")[0] + "/")
            _listen(screen)
            screen.page.goto(address)
            return screen

        yield shown


def _listen(screen: Screen) -> None:
    def heard(message: "ConsoleMessage") -> None:
        screen.said.append(f"{message.type}: {message.text}")

    screen.page.on("request", lambda request: screen.asked.append(request.url))
    screen.page.on("console", heard)
    screen.page.on("pageerror", lambda error: screen.thrown.append(str(error)))
