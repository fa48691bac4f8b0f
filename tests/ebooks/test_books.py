"""E-books of all kinds of programs are read whole, in order, with their headings, and without a book's furniture."""

import pypandoc
import pytest

from handouts.forms import form_of
from handouts.model import Picture, plain
from handouts.pipeline import begin
from handouts.readers import Source, choose_reader
from handouts.settings import Selection, Settings
from tests.ebooks.books import (
    SLEEP,
    STAIRS,
    WALK,
    Book,
    entry,
    headings,
    nav,
    ncx,
    packed,
    page,
    paragraphs,
    point,
    read,
    words,
)
from tests.web.test_editions import png

PLAIN = Book(
    {"one.xhtml": page(f"<h1>Walking</h1><p>{WALK}</p>"), "two.xhtml": page(f"<h1>Stairs</h1><p>{STAIRS}</p>")},
    nav=nav(entry("one.xhtml", "Walking"), entry("two.xhtml", "Stairs")),
)

CALIBRE = Book(
    {
        "titlepage.xhtml": page(
            '<div><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100%">'
            '<image width="600" height="800" xlink:href="cover.png"/></svg></div>'
        ),
        "index_split_000.html": page(
            '<p class="calibre1"><a href="index_split_001.html#c1">Walking</a></p><p class="calibre1"><a '
            'href="index_split_001.html#c2">Stairs</a></p>'
            '<p class="calibre1"><a href="index_split_003.html">Sleep</a></p>'
            '<p class="calibre1"><a href="index_split_003.html">More</a></p>',
            ' class="calibre"',
        ),
        "index_split_001.html": page(
            f'<p class="calibre2" id="c1"><span class="bold">Walking</span></p><p class="calibre3">{WALK}</p>'
            f'<p class="calibre3"><a id="c2"></a>Part 2</p>'
            f'<p class="calibre2">Stairs</p><p class="calibre3">{STAIRS}</p>',
            ' class="calibre"',
        ),
        "index_split_002.html": page('<p class="calibre3">And breathe out.</p>', ' class="calibre"'),
        "index_split_003.html": page(f'<p class="calibre3">{SLEEP}</p>', ' class="calibre"'),
    },
    {"cover.png": png()},
    metadata="<dc:title>Breathing</dc:title><dc:language>eng</dc:language>"
    '<dc:creator opf:role="aut">A. Writer</dc:creator>'
    '<dc:contributor opf:role="bkp">calibre</dc:contributor><dc:date>0101-01-01T00:00:00+00:00</dc:date>',
    ncx=ncx(
        point("index_split_001.html#c1", "Walking"),
        point("index_split_001.html#c2", "Part 2: Stairs"),
        point("index_split_003.html", "Sleep"),
    ),
    guide='<reference type="cover" href="titlepage.xhtml" title="Cover"/>',
    folder="",
)

STANDARD = Book(
    {
        "text/titlepage.xhtml": page('<section epub:type="titlepage"><h1>Breathing</h1><p>By A. Writer.</p></section>'),
        "text/imprint.xhtml": page(
            '<section epub:type="imprint"><p>Produced by volunteers, for everybody.</p></section>'
        ),
        "text/chapter 1.xhtml": page(
            f'<section epub:type="chapter" role="doc-chapter"><h2 epub:type="title">Walking</h2><p>{WALK} '
            f'<a href="endnotes.xhtml#note-1" id="noteref-1" epub:type="noteref">1</a></p></section>',
            ' epub:type="bodymatter z3998:fiction"',
        ),
        "text/chapter-2.xhtml": page(
            '<section epub:type="chapter"><h2>Stairs</h2><p>'
            f'<span epub:type="pagebreak" role="doc-pagebreak" id="p12" title="12">12</span>{STAIRS} '
            '<a href="endnotes.xhtml#note-2" id="noteref-2" epub:type="noteref">2</a> See <a href="chapter%201.xhtml">'
            "walking</a>.</p></section>"
        ),
        "text/endnotes.xhtml": page(
            '<section epub:type="endnotes" role="doc-endnotes"><h2>Endnotes</h2><ol>'
            '<li id="note-1" epub:type="endnote">'
            '<p>Level ground has no slope. <a href="chapter%201.xhtml#noteref-1" epub:type="backlink">↩</a></p></li>'
            '<li id="note-2" epub:type="endnote"><p>The rail on the right. <a href="chapter-2.xhtml#noteref-2" '
            'epub:type="backlink">↩</a></p></li></ol></section>'
        ),
        "text/colophon.xhtml": page(
            '<section epub:type="colophon"><h2>Colophon</h2><p>Set in a good face.</p></section>'
        ),
    },
    metadata='<dc:title id="t">Breathing</dc:title><meta property="title-type" refines="#t">main</meta>'
    '<dc:title id="s">A Book for the Lungs</dc:title><meta property="title-type" refines="#s">subtitle</meta>'
    '<dc:language>en-GB</dc:language><dc:creator id="a">A. Writer</dc:creator>'
    '<meta property="role" refines="#a">aut</meta>'
    '<dc:creator id="i">B. Drawer</dc:creator><meta property="role" refines="#i">ill</meta>'
    "<dc:date>2021-03-04T10:00:00Z</dc:date>"
    "<dc:rights>CC0 1.0</dc:rights><dc:publisher>Our Press</dc:publisher>",
    nav=nav(entry("text/chapter%201.xhtml", "Walking"), landmarks=entry("text/titlepage.xhtml", "Title")),
)


def test_a_plain_book_is_read_in_its_order() -> None:
    raw = read(PLAIN)
    assert headings(raw) == [(1, "Walking"), (1, "Stairs")]
    assert paragraphs(raw) == [WALK, STAIRS]
    assert (raw.details.title, raw.details.language, raw.left_out, raw.notices) == ("Breathing", "en", (), ())
    data = packed(PLAIN.files)
    assert choose_reader(Source("x.bin", data)) == form_of("x", data) == "epub"


def test_a_book_of_calibre_gets_its_headings_from_the_table_of_contents() -> None:
    raw = read(CALIBRE)
    assert headings(raw) == [(1, "Walking"), (1, "Part 2: Stairs"), (1, "Sleep")]
    assert paragraphs(raw) == [WALK, STAIRS, "And breathe out.", SLEEP]
    assert [(piece.kind, piece.text) for piece in raw.left_out] == [("navigation", "Walking\nStairs\nSleep\nMore")]
    assert not raw.enclosed
    assert (raw.details.author, raw.details.date, raw.details.language) == ("A. Writer", "", "en")


def test_a_book_of_standard_ebooks_keeps_its_notes_and_loses_its_frame() -> None:
    raw = read(STANDARD)
    assert headings(raw) == [(2, "Walking"), (2, "Stairs")]
    assert paragraphs(raw) == [f"{WALK} 1", f"{STAIRS} 2 See walking."]
    notes = {note.name: " ".join(words for block in note.blocks for words in [str(block)]) for note in raw.beside.notes}
    assert len(notes) == 2
    used = [span.note for block in raw.blocks if hasattr(block, "text") for span in block.text if span.note]
    assert used == list(notes)
    assert "Level ground" in notes[used[0]]
    assert "The rail" in notes[used[1]]
    assert [piece.kind for piece in raw.left_out] == ["title-page", "legal", "legal"]
    assert not any(span.link for block in raw.blocks if hasattr(block, "text") for span in block.text)


def test_a_book_tells_who_wrote_it_and_where_it_comes_from() -> None:
    details = read(STANDARD).details
    assert (details.title, details.author, details.language) == ("Breathing", "A. Writer", "en-GB")
    assert (details.date, details.licence, details.origin) == ("2021-03-04", "CC0 1.0", "Our Press")
    assert details.publisher == ""


def test_a_book_of_pandoc_is_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("pandoc")
    (folder / "a.png").write_bytes(png())
    text = (
        "---\ntitle: Breathing\nauthor: A. Writer\nlang: en-GB\nrights: CC BY 4.0\n"
        "publisher: Our Press\ndate: 2024-05-06\n---\n"
        f"# Walking\n\n{WALK}[^a]\n\n## Level ground\n\n{SLEEP}\n\n![A path](a.png)\n\n# Stairs\n\n{STAIRS}\n\n"
        "| Day | Steps |\n|---|---|\n| Monday | 10 |\n\n[^a]: Not uphill.\n"
    )
    for version in ("epub2", "epub3"):
        book = folder / f"{version}.epub"
        pypandoc.convert_text(
            text, version, "markdown", outputfile=str(book), extra_args=["--toc", f"--resource-path={folder}"]
        )
        raw = read(book.read_bytes())
        assert headings(raw) == [(1, "Walking"), (2, "Level ground"), (1, "Stairs")]
        assert [p.partition("1")[0] for p in paragraphs(raw)] == [WALK, SLEEP, STAIRS]
        assert (raw.details.author, raw.details.date, raw.details.licence) == ("A. Writer", "2024-05-06", "CC BY 4.0")
        assert (raw.details.origin, raw.details.language) == ("Our Press", "en-GB")
        assert [note.name for note in raw.beside.notes] != []
        assert [len(found.data) for found in raw.enclosed] == [len(png())]
        assert {piece.kind for piece in raw.left_out} <= {"title-page", "navigation", "cover"}
        begun = begin(Source("breathing.epub", book.read_bytes()), Settings())
        (shown,) = [b for b in raw.blocks if isinstance(b, Picture)]
        assert plain(shown.caption) == "A path"
        assert [topic.title.text for topic in begun.publication.topics] == ["Walking", "Stairs"]
        assert len(begun.illustrations) == 1


def test_a_book_of_sigil_with_old_documents_is_read() -> None:
    old = (
        '<?xml version="1.0" encoding="ISO-8859-1" standalone="no"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" '
        '"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><head>'
        f"<title/></head><body><div>\n  <h3>Caf\xe9&nbsp;&amp; th\xe9</h3>\n  <p>{WALK}</p></div></body></html>"
    )
    book = Book({"Text/Section0001.xhtml": old}, {"Text/Section0001.xhtml": old.encode("latin-1").decode("latin-1")})
    files = book.files | {"OEBPS/Text/Section0001.xhtml": old.encode("latin-1")}
    raw = read(packed(files))
    assert headings(raw) == [(3, "Café\u00a0& thé")] or headings(raw) == [(3, "Café & thé")]
    assert raw.blocks[-1].text[0].language == "fr"  # type: ignore[union-attr]  # a paragraph, as the next line shows
    assert paragraphs(raw) == [WALK]


# Order and furniture ---------------------------------------------------------------------------------


def test_what_stands_beside_the_order_comes_at_the_end() -> None:
    book = Book({"x.xhtml": page("<p>Answers: stop.</p>"), **PLAIN.documents}, beside=("x.xhtml",))
    assert paragraphs(read(book)) == [WALK, STAIRS, "Answers: stop."]


def test_a_document_that_is_read_twice_is_read_once() -> None:
    files = PLAIN.files
    files["OEBPS/content.opf"] = str(files["OEBPS/content.opf"]).replace(
        '<itemref idref="i1"/>', '<itemref idref="i1"/>' * 2
    )
    assert paragraphs(read(packed(files))) == [WALK, STAIRS]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("cover", "cover"),
        ("toc", "navigation"),
        ("title-page", "title-page"),
        ("copyright-page", "legal"),
        ("index", "index"),
    ],
)
def test_the_guide_of_an_old_book_tells_what_is_no_text(kind: str, said: str) -> None:
    front = {"front.xhtml": page("<p id='a'>Words of the front.</p>")}
    book = Book({**front, **PLAIN.documents}, guide=f'<reference type="{kind}" href="front.xhtml"/>')
    assert [(piece.kind, piece.text) for piece in read(book).left_out] == [(said, "Words of the front.")]
    begins = Book({**front, **PLAIN.documents}, guide=f'<reference type="{kind}" href="front.xhtml#a"/>')
    assert len(read(begins).left_out) == 1
    within = {"front.xhtml": page("<p>Foreword.</p><p id='a'>Words of the front.</p>")}
    kept = Book({**within, **PLAIN.documents}, guide=f'<reference type="{kind}" href="front.xhtml#a"/>')
    assert read(kept).left_out == ()


def test_landmarks_tell_what_is_no_text() -> None:
    mark = '<li><a epub:type="copyright-page" href="front.xhtml">Rights</a></li>'
    front = {"front.xhtml": page("<p>All rights are yours.</p>")}
    book = Book({**front, **PLAIN.documents}, nav=nav(entry("one.xhtml", "Walking"), landmarks=mark))
    assert [piece.kind for piece in read(book).left_out] == ["legal"]


def test_a_table_of_contents_in_the_order_of_reading_is_left_out() -> None:
    table = nav(entry("one.xhtml", "Walking"))
    book = Book({"nav.xhtml": table, **PLAIN.documents}, nav=table)
    raw = read(book)
    assert paragraphs(raw) == [WALK, STAIRS]
    assert [piece.text for piece in raw.left_out] == ["Contents\nWalking"]


def test_what_calls_itself_a_cover_and_holds_the_text_is_kept() -> None:
    book = Book({"one.xhtml": page(f"<p>{WALK} {STAIRS} {SLEEP}</p>" * 10, ' epub:type="cover"')})
    assert len(paragraphs(read(book))) == 10


def test_marks_of_pages_are_dropped_and_words_beside_them_are_not() -> None:
    marks = '<span epub:type="pagebreak" id="p1">1</span>', '<div role="doc-pagebreak" aria-label="2"/>'
    book = Book({"a.xhtml": page(f"<h1>Walking</h1><p>Go {marks[0]}on.</p>{marks[1]}<p>{WALK}</p>")})
    assert paragraphs(read(book)) == ["Go on.", WALK]


def test_project_gutenbergs_frame_is_left_out() -> None:
    frame = '<section class="pg-boilerplate pgheader" id="pg-header"><p>This eBook is for everybody.</p></section>'
    raw = read(Book({"a.xhtml": page(f"{frame}<h1>Walking</h1><p>{WALK}</p>")}))
    assert paragraphs(raw) == [WALK]
    assert [piece.kind for piece in raw.left_out] == ["legal"]


# What the user wants ---------------------------------------------------------------------------------

BOXED = Book(
    {
        "one.xhtml": page(f'<h1>Walking</h1><p>{WALK}</p><aside class="facts"><p>A fact.</p></aside>'),
        "two.xhtml": page(f"<h1>Stairs</h1><p>{STAIRS}</p>"),
        "i.xhtml": page('<h1>Index</h1><p class="seen">walk, 12</p>or<p>stairs, 14</p>', ' epub:type="index"'),
    }
)


def test_what_the_user_names_is_dropped_and_told() -> None:
    raw = read(BOXED, Selection(drop=("aside.facts", "p.none")))
    assert "A fact." not in words(raw)
    assert [(p.kind, p.text) for p in raw.left_out] == [
        ("asked", "A fact."),
        ("index", "Index\nwalk, 12\nor\nstairs, 14"),
    ]
    assert [n for n in raw.notices if "p.none" in n]


def test_what_the_user_names_is_kept() -> None:
    assert "stairs, 14" in words(read(BOXED, Selection(keep=("index",))))
    held = read(BOXED, Selection(keep=("p.seen",)))
    assert "walk, 12" in words(held)
    assert [piece.text for piece in held.left_out] == ["Index\nor\nstairs, 14"]
    assert "stairs, 14" not in words(read(BOXED, Selection(keep=("index",), drop=("index",))))


# Notes, links, pictures ------------------------------------------------------------------------------


def test_ids_that_are_alike_in_two_documents_stay_apart() -> None:
    def noted(number: int) -> str:
        return page(
            f'<h1>Topic {number}</h1><p>{WALK}<a epub:type="noteref" href="#fn1">1</a></p>'
            f'<aside epub:type="footnote" id="fn1"><p>The note of topic {number}.</p></aside>'
        )

    raw = read(Book({"a.xhtml": noted(1), "b.xhtml": noted(2)}))
    assert len({note.name for note in raw.beside.notes}) == 2
    assert "The note" not in words(raw)


def test_pictures_come_along_by_their_place(tmp_path_factory: pytest.TempPathFactory) -> None:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    svg = f'<svg {names} aria-label="A hill">{{}}</svg>'
    frame = svg.format('<image xlink:href="../images/hill.png" width="60" height="60"/>')
    body = f'<h1>Walking</h1><p>{WALK}</p><img src="../images/my%20path.png" alt="A path"/><div>{frame}</div>'
    gone = '<img src="../images/gone.png" alt="Gone"/><img src="https://clinic.test/a.png" alt="Far"/>'
    book = Book(
        {"text/a.xhtml": page(body + gone)},
        {"images/my path.png": png(), "images/hill.png": png(40, 40), "images/unused.png": png(10, 10)},
    )
    raw = read(book)
    assert [found.name for found in raw.enclosed] == ["OEBPS/images/my path.png", "OEBPS/images/hill.png"]
    home = tmp_path_factory.mktemp("beside")
    (home / "OEBPS" / "images").mkdir(parents=True)
    (home / "OEBPS" / "images" / "gone.png").write_bytes(png())
    begun = begin(Source(str(home / "a.epub"), packed(book.files)), Settings())
    pictures = [b for topic in begun.publication.topics for b in topic.blocks if isinstance(b, Picture)]
    assert [bool(picture.id) for picture in pictures] == [True, True, False, False]
    assert "not in" in pictures[2].doubt


def test_a_wordless_heading_gets_its_words_from_the_table_of_contents() -> None:
    drawn = page(f'<h1><img src="one.png" alt=""/></h1><p>{WALK}</p>')
    book = Book({"one.xhtml": drawn}, nav=nav(entry("one.xhtml", "Walking")))
    assert headings(read(book)) == [(1, "Walking")]


def test_headings_that_are_made_stand_on_the_level_of_the_others() -> None:
    documents = {f"{n}.xhtml": page(f"<h3>Topic {n}</h3><p>{WALK}</p>") for n in range(3)}
    book = Book(
        {**documents, "x.xhtml": page(f"<p>{STAIRS}</p>")},
        nav=nav(*(entry(f"{n}.xhtml", f"T{n}") for n in range(3)), entry("x.xhtml", "Stairs")),
    )
    assert headings(read(book)) == [(3, "Topic 0"), (3, "Topic 1"), (3, "Topic 2"), (3, "Stairs")]


def test_a_table_of_contents_of_two_levels_gives_headings_of_two_levels() -> None:
    document = page(f'<p id="a">{WALK}</p><div><p><span id="b"/>{STAIRS}</p></div>')
    book = Book({"a.xhtml": document}, ncx=ncx(point("a.xhtml#a", "Moving", point("a.xhtml#b", "Stairs"))))
    raw = read(book)
    assert headings(raw) == [(1, "Moving"), (2, "Stairs")]
    assert paragraphs(raw) == [WALK, STAIRS]
