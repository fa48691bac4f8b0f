"""An edition of a page at an address: what was fetched lies beside it, and nothing that no reader wants is fetched."""

import io
import pickle
import socket
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from handouts.batch import Result, Task, make_editions
from handouts.errors import SourceError
from handouts.executors import EXECUTORS
from handouts.fetching import galleries
from handouts.fetching.galleries import Gallery, base_of
from handouts.fetching.network import INTERNET
from handouts.model import Level
from handouts.picturing import pictures_of
from handouts.pipeline import Workshop, begin
from handouts.progress import ignore
from handouts.readers import READERS, Source
from handouts.settings import Settings, merge
from handouts.sources import load_source
from tests.running import run
from tests.web.world import World, answer, moved

HERE = "https://clinic.test/sleep"
BODY = """<!doctype html><html lang="en"><head><title>Sleeping well</title>
<link rel="stylesheet" href="/site.css"><style>@import url(/more.css); body { background: url(/back.png) }</style>
<script src="/count.js"></script></head><body>
<nav><a href="/">Home</a> <a href="/all">All leaflets</a>
<img src="/banner.png" alt="A banner" width=600 height=300></nav>
<main><h1>Sleeping well</h1>
<p>Most grown people need between seven and nine hours of sleep each night to feel rested on the following day.</p>
<h2>In the evening</h2>
<p>Have a light meal, and keep the last hour before bed free of screens, of work and of long conversations.</p>
<figure><img src="img/bed%20room.png" alt="A dark, cool bedroom" width=600 height=300>
<figcaption>Dark and cool</figcaption></figure>
<h2>At night</h2>
<p>If you lie awake for more than twenty minutes, get up, sit somewhere quiet, and go back when you are sleepy.</p>
<p>See our <a href="/naps">page on naps</a> for what to do during the day, and how long a nap should last.</p>
</main><footer><img src="https://tracker.test/pixel.png" alt="x" width=600 height=300>
<p>© The clinic. Cookies.</p></footer>
</body></html>"""


def png(width: int = 600, height: int = 300) -> bytes:
    file = io.BytesIO()
    Image.new("L", (width, height), 200).save(file, "PNG")
    return file.getvalue()


def made(world: World, folder: Path, address: str = HERE) -> Result:
    settings = merge({"outputs": "text,booklet"})
    with EXECUTORS.load("inline")(0, ignore) as executor:
        workshop = Workshop(folder, settings, executor, ignore, None, network=world.network)
        (result,) = make_editions([Task(address, settings)], workshop)
    return result


@pytest.fixture
def clinic(world: World) -> World:
    world.pages[HERE] = answer(BODY)
    world.pages["https://clinic.test/img/bed%20room.png"] = answer(png(), Content_Type="image/png")
    return world


def test_an_edition_of_an_address_keeps_what_was_fetched(clinic: World, tmp_path: Path) -> None:
    done = made(clinic, tmp_path).made
    assert done is not None
    (kept,) = [artefact for artefact in done.record.edition.artefacts if artefact.output == "source"]
    with zipfile.ZipFile(done.folder / kept.path) as packed:
        assert packed.namelist() == ["page.html"]
        assert packed.read("page.html") == BODY.encode()
    assert [f.message for f in done.record.findings if f.level is not Level.ADVICE] == []
    assert done.record.edition.publication.details.origin == HERE
    report = (done.folder / "report.html").read_text()
    assert HERE in report
    assert kept.path in report


def test_of_a_page_only_the_pictures_of_its_text_are_fetched(clinic: World, tmp_path: Path) -> None:
    done = made(clinic, tmp_path).made
    assert done is not None
    assert clinic.pages_asked == [HERE, "https://clinic.test/img/bed%20room.png"]
    links = [s.link for t in done.record.edition.publication.topics for x in t.sentences() for s in x.spans if s.link]
    assert links == ["https://clinic.test/naps"]


def test_the_same_page_gives_the_same_edition_on_any_day(clinic: World, tmp_path: Path) -> None:
    first, again, elsewhere = made(clinic, tmp_path), made(clinic, tmp_path), made(clinic, tmp_path / "b")
    assert first.made
    assert again.made
    assert again.made.unchanged
    assert elsewhere.made
    files = [
        {p.relative_to(m.folder): p.read_bytes() for p in m.folder.rglob("*") if p.is_file()}
        for m in (first.made, elsewhere.made)
    ]
    assert files[0] == files[1]


def test_a_picture_that_cannot_be_fetched_is_told_and_described(clinic: World, tmp_path: Path) -> None:
    clinic.pages["https://clinic.test/img/bed%20room.png"] = moved("https://127.0.0.1/secret.png")
    done = made(clinic, tmp_path).made
    assert done is not None
    (told,) = [f.message for f in done.record.findings if f.rule == "picture"]
    assert "not on the public internet" in told
    assert "A dark, cool bedroom" in (done.folder / "article.txt").read_text()


def test_a_page_that_is_refused_ends_its_article_alone(clinic: World, tmp_path: Path) -> None:
    result = made(clinic, tmp_path, "https://clinic.test/none")
    assert isinstance(result.error, SourceError)
    assert not list(tmp_path.iterdir())


def test_an_address_on_the_command_line_is_judged_and_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_words, **_named: pytest.fail("the network was asked"))
    for flags in ([], ["--dry-run"]):
        done = run(capfd, ["http://127.0.0.1/a.html", *flags, "--jobs", "0", "--voice", "tone"], tmp_path)
        assert done.code == 3
        assert "not on the public internet" in done.err


def test_what_was_fetched_can_be_read_by_another_process(world: World) -> None:
    world.pages[HERE] = answer(BODY)
    source = replace(load_source(HERE, world.network), network=INTERNET)
    assert pickle.loads(pickle.dumps(source)) == source


# Pictures of a page ----------------------------------------------------------------------------------


def test_pictures_have_limits_of_their_own(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{n}.png" for n in range(5)]
    for name in names:
        world.pages[f"https://clinic.test/{name}"] = answer(bytes(100))
    monkeypatch.setattr(galleries, "MOST_PICTURES", 3)
    gallery = Gallery(HERE, names, world.network)
    assert [len(gallery.picture(name)) for name in names[:3]] == [100] * 3
    with pytest.raises(SourceError, match="3 pictures and 20 MB are the most"):
        gallery.picture(names[3])
    monkeypatch.setattr(galleries, "MOST_BYTES", 150)
    gallery = Gallery(HERE, names, world.network)
    gallery.picture(names[0])
    with pytest.raises(SourceError, match="too large"):
        gallery.picture(names[1])
    monkeypatch.setattr(galleries, "WHOLE_S", 0.0)
    with pytest.raises(SourceError, match="took too long"):
        Gallery(HERE, names, world.network).picture(names[0])


@pytest.mark.parametrize("name", ["http://clinic.test/a.png", "file:///etc/passwd", "//10.0.0.1/a.png", "other.png"])
def test_a_picture_of_a_page_is_judged_like_the_page(world: World, name: str) -> None:
    world.pages["http://clinic.test/a.png"] = world.pages["https://clinic.test/other.png"] = answer(b"x")
    gallery = Gallery(HERE, {name} - {"other.png"}, world.network)
    with pytest.raises(SourceError):
        gallery.picture(name)
    assert not world.dialled


@pytest.mark.parametrize(
    ("page", "base"),
    [
        ("<head><base href='/de/'>", "https://clinic.test/de/"),
        ('<base target=_top href="https://www.clinic.test/x%20y/">', "https://www.clinic.test/x%20y/"),
        ("<p>No base", HERE),
        ("<base href='javascript:1'>", HERE),
        ("<base href='https://me@clinic.test:8080/'>", HERE),
    ],
)
def test_pictures_start_from_where_the_page_says(page: str, base: str) -> None:
    assert base_of(HERE, page.encode()) == base


@pytest.mark.parametrize(
    "piece", ["<base href = ", "<base href = '", "<base ", "<base href", "<base href =" + " " * 200]
)
def test_a_base_that_never_ends_is_passed_over_at_once(piece: str) -> None:
    started = time.monotonic()
    assert base_of(HERE, (piece + " " * 40_000).encode()) == HERE
    base_of(HERE, (piece * 20_000).encode())
    assert time.monotonic() - started < 1


# Files -----------------------------------------------------------------------------------------------

REMOTE = """<!doctype html><title>Feet</title><link rel=stylesheet href="http://93.184.215.14/a.css">
<base href="https://clinic.test/">
<style>@import "https://clinic.test/b.css"; @font-face { font-family: x; src: url(https://clinic.test/x.woff) }</style>
<h1>Feet</h1><p style="background: url(https://clinic.test/c.png)">Look at your feet every evening in good light.</p>
<p><img src="https://clinic.test/d.png" alt="A foot"><img src="//clinic.test/e.png" alt="Another foot"></p>
<p><img srcset="https://clinic.test/f.png 2x" alt="A third"><svg><image href="https://clinic.test/g.png"/></svg></p>
<iframe src="https://clinic.test/h"></iframe><p>Wash them every day, and dry them well between the toes.</p>"""
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40">
<style>@import url(https://clinic.test/i.css);</style>
<image xlink:href="https://clinic.test/j.png" width="9" height="9"/>
<rect width="40" height="40"/></svg>"""


def test_fault_02_for_files_no_socket_is_ever_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, world: World
) -> None:
    def refuse(*_words: object, **_named: object) -> None:
        raise AssertionError("the network was asked")

    READERS.load("html")  # libraries ask at their first import what a socket is
    (tmp_path / "feet.html").write_text(REMOTE)
    (tmp_path / "feet.svg").write_text(DRAWING)
    (tmp_path / "feet.md").write_text("# Feet\n\n![A foot](https://clinic.test/d.png)\n\nText.\n\n![B](feet.svg)\n")
    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    for name in ("feet.html", "feet.md"):
        result = made(world, tmp_path / "out", str(tmp_path / name))
        assert result.error is None
        assert result.made
        assert any(finding.rule == "picture" for finding in result.made.record.findings)
    assert not world.looked_up


def test_a_page_saved_complete_finds_its_pictures_however_their_names_are_written(tmp_path: Path) -> None:
    folder = tmp_path / "Sleeping well_files"
    folder.mkdir()
    for name in ("a.png", "b c.png", "d%20e.png", "ü.png"):
        (folder / name).write_bytes(png())
    names = (
        "./Sleeping%20well_files/a.png",
        "Sleeping well_files/b%20c.png?v=1.2#x",
        "./Sleeping%20well_files/d%2520e.png",
        "Sleeping well_files/d%20e.png",
        "Sleeping%20well_files/%C3%BC.png",
    )
    words = "<p>Keep the room dark, cool and quiet, and go to bed at the same hour each night.</p>"
    pictures = "".join(f'{words}<img src="{name}" alt="Picture" width=600 height=300>' for name in names)
    page = tmp_path / "Sleeping well.html"
    page.write_text(f"<!doctype html><title>Sleeping well</title><h1>Sleeping well</h1>{pictures}<p>More words.</p>")
    begun = begin(load_source(str(page)), Settings())
    doubts = [picture.doubt for topic in begun.publication.topics for picture in pictures_of(topic.blocks)]
    assert doubts == [""] * 5


@pytest.mark.parametrize("name", ["%2e%2e/secret.png", "x/%2e%2e/%2e%2e/secret.png", "%2Fetc%2Fpasswd", "a%00.png"])
def test_no_way_of_writing_a_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.png").write_bytes(png())
    text = f"# Sleep\n\nWords.\n\n![x]({name})\n".encode()
    begun = begin(Source(str(home / "a.md"), text), Settings())
    assert not begun.illustrations
