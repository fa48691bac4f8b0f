"""The e-book: valid, accessible, the same every time, and in step with its sound."""

import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from handouts.checks.epub import EpubBook
from handouts.clips import clips_of
from handouts.epub.overlays import clock
from handouts.identity import day_of, identifier
from handouts.model import Artefact, Details, Edition
from handouts.outputs.epub import Epub
from handouts.printed_pages import pages_of
from handouts.proof.books import ReadBook, read_book
from handouts.settings import Settings
from handouts.workspace import Workspace
from tests import builders
from tests.listening.editions import in_language, sounding
from tests.listening.rich import SHOWN, TRICKS
from tests.validators import ace, epubcheck

CHECK = EpubBook(Settings(), None)


def written(edition: Edition, folder: Path) -> tuple[Path, Artefact]:
    (made,) = Epub(Settings()).write(edition, Workspace(folder))
    return folder / made.path, made


def found(edition: Edition, folder: Path) -> str:
    """What the check says of the edition's book."""
    made = next(Path(folder).glob("*.epub"))
    artefact = Artefact("epub", made.name, 0, "")
    assert CHECK.applies(artefact)
    return " ".join(f"{f.message} {f.place}" for f in CHECK.check(artefact, folder, edition))


def of_kind(name: str, folder: Path) -> Edition:
    whole = sounding(folder)
    return {
        "whole": whole,
        "without sound": replace(whole, tracks=()),
        "without booklet or pictures": replace(whole, artefacts=whole.artefacts[1:], illustrations=()),
        "one topic silent": replace(whole, tracks=whole.tracks[1:]),
        "from the right": in_language(whole, "العافية", "ar"),
    }[name]


KINDS = ("whole", "without sound", "without booklet or pictures", "one topic silent", "from the right")


@pytest.mark.parametrize("kind", KINDS)
def test_a_book_is_valid_accessible_and_whole(kind: str, tmp_path: Path) -> None:
    edition = of_kind(kind, tmp_path)
    file, _ = written(edition, tmp_path / "out")
    assert epubcheck(file) == ()
    assert ace(file) == ()
    assert found(edition, tmp_path / "out") == ""


def test_every_sentence_that_sounds_is_marked_once_in_order_and_without_a_gap(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    book = read_book(written(edition, tmp_path / "out")[0])
    for page, track in zip(book.pages[2:-1], edition.tracks, strict=True):
        pars = book.overlays[page.overlay]
        assert [par.id for par in pars] == [clip.sentence for clip in clips_of(track)]
        assert pars[0].begins_ms == 0
        assert pars[-1].ends_ms == round(track.samples * 1000 / track.rate)
        assert all(before.ends_ms == after.begins_ms for before, after in pairwise(pars))


def test_readers_can_skip_and_leave_tables_lists_notes_boxes_and_pictures(tmp_path: Path) -> None:
    file, _ = written(sounding(tmp_path), tmp_path / "out")
    with zipfile.ZipFile(file) as book:
        overlay = etree.fromstring(book.read("EPUB/topic-01.smil"))
        page = etree.fromstring(book.read("EPUB/topic-01.xhtml"))
    kinds = {seq.get("{http://www.idpf.org/2007/ops}type") for seq in overlay.iter("{*}seq")}
    assert kinds == {"table", "table-row", "list", "endnotes", "endnote", "aside", "figure"}
    homes = {str(seq.get("{http://www.idpf.org/2007/ops}textref")).partition("#")[2] for seq in overlay.iter("{*}seq")}
    assert homes <= {str(element.get("id")) for element in page.iter()}


def test_its_pages_are_those_of_the_booklet(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    book = read_book(written(edition, tmp_path / "out")[0])
    begins = edition.artefacts[0].begins
    assert [link.words for link in book.page_list] == [str(n) for n in range(1, len(begins) + 1)]
    homes = {name: page.path for page in book.pages for name, _ in page.sentences}
    for number, sentence in enumerate(begins, 1):
        if sentence:
            assert book.page_list[number - 1].page == homes[sentence]
    assert (book.page_list[0].page, book.page_list[-1].page) == ("EPUB/cover.xhtml", "EPUB/about.xhtml")


def test_a_page_that_a_sentence_runs_over_begins_with_the_next_one() -> None:
    publication = builders.publication(builders.topic("Walk", builders.paragraph("Lie down. Sleep.")))
    title, first, second = (s.id for s in (publication.topics[0].title, *publication.topics[0].sentences()))
    booklet = Artefact("booklet", "print/booklet.pdf", 1, "", pages=6, begins=("", title, "", first, second, ""))  # type: ignore[arg-type]
    pages = pages_of(Edition(publication, artefacts=(booklet,)))
    assert (pages.first, dict(pages.before or {}), pages.last) == (
        (1,),
        {title: (2,), first: (3, 4), second: (5,)},
        (6,),
    )
    assert pages.count == 6


def test_fault_07_titles_and_sentences_show_as_typed(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    book = read_book(written(edition, tmp_path / "out")[0])
    shown = TRICKS.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert [words for _, words in book.pages[3].sentences] == [shown] * 3
    assert f"2. {shown}" in [link.words for link in book.contents]


def test_fault_26_27_topics_of_one_title_and_very_long_titles_have_names_of_their_own(tmp_path: Path) -> None:
    long = "Walking " * 40
    publication = builders.publication(
        *(builders.topic(title, builders.paragraph("Go.")) for title in ("Rest", "Rest", long)),
        title=long,
        details=Details(long, "en"),
    )
    edition = sounding(tmp_path, publication, (1, 2, 3))
    file, made = written(edition, tmp_path / "out")
    assert len(made.path) <= 90
    assert found(edition, tmp_path / "out") == ""
    assert epubcheck(file) == ()


def test_the_same_text_gives_the_same_book_and_name_and_the_clock_is_not_asked(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    first, second = written(edition, tmp_path / "a")[1], written(edition, tmp_path / "b")[1]
    assert first == second
    publication = edition.publication
    assert identifier(publication) == identifier(replace(publication, notices=("seen",)))
    assert identifier(publication) != identifier(replace(publication, topics=publication.topics[:1]))
    assert day_of(Details("Rest")) == ""
    assert day_of(Details("Rest", reviewed="2026-10")) == "2026-10-31"


def test_what_it_says_of_its_access_is_true(tmp_path: Path) -> None:
    edition = sounding(tmp_path)

    def features(edition: Edition, folder: str) -> set[str]:
        with zipfile.ZipFile(written(edition, tmp_path / folder)[0]) as book:
            package = etree.fromstring(book.read("EPUB/package.opf"))
        return {str(meta.text) for meta in package.iter("{*}meta") if "schema:" in str(meta.get("property"))}

    def claims(edition: Edition, folder: str) -> bool:
        with zipfile.ZipFile(written(edition, tmp_path / folder)[0]) as book:
            return b"dcterms:conformsTo" in book.read("EPUB/package.opf")

    undescribed = builders.bullets(builders.item("See.", builders.picture(SHOWN, "", "Our ward.")))
    publication = builders.publication(builders.topic("Rest", undescribed), details=Details("Rest", "en"))
    assert claims(edition, "c")
    assert not claims(replace(edition, publication=publication, tracks=(), artefacts=()), "d")
    whole, silent = features(edition, "a"), features(replace(edition, tracks=(), artefacts=()), "b")
    assert {"synchronizedAudioText", "pageNavigation", "auditory"} <= whole
    assert not {"synchronizedAudioText", "pageNavigation", "auditory"} & silent


def test_a_clock_value_is_to_the_millisecond() -> None:
    assert clock(3_723_004) == "1:02:03.004"


# What the check finds --------------------------------------------------------------------------------


def changed(folder: Path, member: str, before: str, after: str) -> None:
    """The book with other words in one of its files."""
    file = next(folder.glob("*.epub"))
    with zipfile.ZipFile(file) as book:
        members = [(info, book.read(info)) for info in book.infolist()]
    assert any(before.encode() in data for info, data in members if info.filename.endswith(member)), "nothing to change"
    with zipfile.ZipFile(file, "w") as book:
        for info, data in members:
            if info.filename.endswith(member):
                data = data.replace(before.encode(), after.encode())
            if data:
                book.writestr(info, data)


FAULTS = {
    "a sentence in other words": ("topic-01.xhtml", "Lie down.", "Lie."),
    "a sentence lost": ("topic-01.xhtml", 'class="sentence" id="s0005"', 'class="gone"'),
    "a part lost": ("topic-01.smil", '<par id="par-s0004">', '<par2 id="par-s0004">'),
    "a gap": ("topic-01.smil", 'clipBegin="0:00:00.000"', 'clipBegin="0:00:00.100"'),
    "another title": ("package.opf", "<dc:title>Living well", "<dc:title>Living"),
    "another language": ("package.opf", "<dc:language>en", "<dc:language>fr"),
    "another duration": ("package.opf", 'refines="#topic-01-overlay">0:', 'refines="#topic-01-overlay">1:'),
    "another whole": ("package.opf", '"media:duration">0:', '"media:duration">1:'),
    "contents that lead nowhere": ("nav.xhtml", "topic-01.xhtml#s0003", "topic-01.xhtml#s9"),
    "contents without a topic": ("nav.xhtml", ">1. Rest well<", ">Rest well<"),
    "a page too few": ("nav.xhtml", '#page-2">2<', '#page-2">9<'),
    "another sound": ("sound/topic-01.mp3", "\x00", "\x01"),
    "a distant picture": ("topic-01.xhtml", 'src="pictures', 'src="https://example.org/pictures'),
    "faces without a licence": ("package.opf", "text/plain", "text/html"),
    "no markup": ("topic-02.xhtml", "</html>", ""),
    "a wrong time": ("topic-01.smil", 'clipEnd="0:', 'clipEnd="zero:'),
    "another type": ("mimetype", "application/epub+zip", "application/zip"),
    "no package": ("container.xml", "package.opf", "package.xml"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_check_finds(fault: str, tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    written(edition, tmp_path / "out")
    changed(tmp_path / "out", *FAULTS[fault])
    assert found(edition, tmp_path / "out")


def test_fault_28_a_book_that_is_cut_short_or_gone_is_told_not_raised(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    file, made = written(edition, tmp_path / "out")
    file.write_bytes(file.read_bytes()[:5000])
    assert "cannot be read back" in found(edition, tmp_path / "out")
    file.unlink()
    assert "cannot be read back" in CHECK.check(made, tmp_path / "out", edition)[0].message


def test_nothing_is_fetched_and_no_entity_is_filled_in_when_a_book_is_read(tmp_path: Path) -> None:
    edition = sounding(tmp_path)
    file, _ = written(edition, tmp_path / "out")
    changed(
        tmp_path / "out",
        "topic-02.xhtml",
        "<!DOCTYPE html>",
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    )
    changed(tmp_path / "out", "topic-02.xhtml", "</h1>", "&x;</h1>")
    read: ReadBook = read_book(file)
    assert not any("root:" in words for page in read.pages for _, words in page.sentences)
