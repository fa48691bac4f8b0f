"""PDFs that cannot be read: each error names the file and the way out, and nothing else ever comes out."""

import contextlib
import io
import random

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handouts.errors import SourceError
from tests.pdfreader.making import MADE, drawn, line, lines, outline, read, said, saved, scanned, typeset

WORDS = ("A new hip needs rest and walks in turn.", "Nobody should hurry the first of them.")
BODY = lines(60, 500, *WORDS)


def test_a_scan_is_named_with_the_way_to_make_text_of_it() -> None:
    with pytest.raises(SourceError, match=r"^leaflet\.pdf is a scan: .*`ocrmypdf in\.pdf out\.pdf`"):
        read(scanned(2))


def test_pages_that_are_scanned_are_named() -> None:
    pdf = pikepdf.open(io.BytesIO(drawn(BODY)))
    pdf.pages.extend(pikepdf.open(io.BytesIO(scanned(2))).pages)
    article = read(saved(pdf))
    assert any(notice.startswith("Pages 2, 3 are without text") for notice in article.notices)
    assert WORDS[0] in said(article)


def test_a_password_is_named_and_one_that_only_forbids_changes_is_no_hindrance() -> None:
    pdf = pikepdf.open(io.BytesIO(drawn(BODY)))
    with pytest.raises(SourceError, match=r"^leaflet\.pdf is locked with a password\."):
        read(saved(pdf, encryption=pikepdf.Encryption(user="secret", owner="other")))
    assert WORDS[0] in said(read(saved(pdf, encryption=pikepdf.Encryption(user="", owner="other"))))


def test_a_damaged_file_is_named_and_what_can_be_mended_is_read() -> None:
    whole = drawn(BODY)
    for broken in (b"%PDF-1.7\nnothing", whole[: len(whole) // 3]):
        with pytest.raises(SourceError, match=r"^leaflet\.pdf .*damaged"):
            read(broken)
    article = read(whole[:-40])
    assert WORDS[0] in said(article)
    assert any("ends early" in notice for notice in article.notices)


def test_a_file_without_text_is_named() -> None:
    with pytest.raises(SourceError, match=r"no text in leaflet\.pdf.*ocrmypdf --force-ocr"):
        read(drawn("10 10 100 100 re f"))


def test_letters_without_meaning_are_named() -> None:
    with pytest.raises(SourceError, match=r"^leaflet\.pdf has letters that can be seen and not read.*--force-ocr"):
        read(_without_meaning(typeset("".join(f"<p>{words}</p>" for words in WORDS * 4))))


def _without_meaning(data: bytes) -> bytes:
    """The PDF with all characters of its faces in the private use area."""
    pdf = pikepdf.open(io.BytesIO(data))
    ranges = b"1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <0fff> <e000> endbfrange"
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
            thing.ToUnicode = pdf.make_stream(
                b"/CIDInit /ProcSet findresource begin begincmap " + ranges + b" endcmap end"
            )
    return saved(pdf)


def test_too_many_pages_and_too_many_bytes_are_refused() -> None:
    pdf = pikepdf.new()
    for _ in range(1001):
        pdf.add_blank_page()
    with pytest.raises(SourceError, match=r"^leaflet\.pdf has 1001 pages"):
        read(saved(pdf))
    with pytest.raises(SourceError, match=r"^leaflet\.pdf is larger than 20 MB"):
        read(drawn(BODY) + b" " * 20_000_000)


def test_drawings_within_drawings_that_never_end_are_refused() -> None:
    pdf = pikepdf.open(io.BytesIO(drawn(BODY)))
    inner = pdf.make_stream(b"0 0 9 9 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
    for _ in range(9):
        inner = pdf.make_stream(
            b"/X Do " * 10,
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner)),
        )
    pdf.pages[0].Resources.XObject = pikepdf.Dictionary(X=inner)
    with pytest.raises(SourceError, match=r"^leaflet\.pdf draws the same things over and over"):
        read(saved(pdf))


def test_a_form_that_only_its_maker_can_show_is_named() -> None:
    pdf = pikepdf.open(io.BytesIO(drawn(lines(60, 500, "Please wait...", "If this message is not replaced"))))
    template = b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template/></xdp:xdp>"
    pdf.Root.AcroForm = pdf.make_indirect(
        pikepdf.Dictionary(Fields=pikepdf.Array(), XFA=pikepdf.Array(["template", pdf.make_stream(template)]))
    )
    with pytest.raises(SourceError, match=r"^leaflet\.pdf is a form \(XFA\)"):
        read(saved(pdf))


def test_what_was_filled_into_a_form_is_read_and_scripts_are_not_run() -> None:
    pdf = pikepdf.open(io.BytesIO(drawn(BODY)))
    font = pdf.pages[0].Resources.Font
    look = pdf.make_stream(
        b"BT /F 10 Tf 2 4 Td (Ward seven) Tj ET",
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=pikepdf.Array([0, 0, 200, 20]),
        Resources=pikepdf.Dictionary(Font=font),
    )
    field = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Tx,
            T="ward",
            V="Ward seven",
            F=4,
            Rect=pikepdf.Array([60, 400, 260, 420]),
            AP=pikepdf.Dictionary(N=look),
        )
    )
    pdf.pages[0].Annots = pikepdf.Array([field])
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    assert "Ward seven" in said(read(saved(pdf)))


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Microsoft Word - hip final v2.doc", "A new hip"),
        ("hip_leaflet_2019.indd", "A new hip"),
        ("Untitled", "A new hip"),
        ("Template for leaflets of the trust", "A new hip"),
        ("A new hip needs rest", "A new hip needs rest"),
    ],
)
def test_the_title_is_the_pdfs_own_only_where_it_is_one(told: str, title: str) -> None:
    pdf = pikepdf.open(io.BytesIO(drawn(line(60, 540, "A new hip", 20) + BODY)))
    pdf.docinfo["/Title"] = told
    pdf.docinfo["/CreationDate"] = "D:20240131120000Z"
    details = read(saved(pdf)).details
    assert (details.title, details.date) == (title, "2024-01-31")


def test_without_a_title_the_name_of_the_file_is_used_and_that_is_said() -> None:
    article = read(drawn(BODY), "new-hip.pdf")
    assert article.details.title == "New hip"
    assert any("name of the file" in notice for notice in article.notices)


def test_a_language_that_the_words_do_not_have_is_not_believed() -> None:
    words = "<p>Bitte trinken Sie jeden Tag genug Wasser und gehen Sie langsam die Treppe hinauf.</p>" * 3
    article = read(typeset(words, lang="en-US"))
    assert article.details.language == "de"
    assert any("'en-US'" in notice for notice in article.notices)


# Damage ----------------------------------------------------------------------------------------------

SEEDS = (drawn(BODY), typeset(f"<h1>Hip</h1><p>{WORDS[0]}</p><ul><li>a<li>b</ul>", tagged=True), scanned())


@settings(max_examples=120, deadline=5000, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SEEDS), st.integers(0, 2**32), st.sampled_from(["flip", "cut", "swap", "drop"]))
def test_whatever_the_damage_nothing_but_a_source_error_comes_out(data: bytes, seed: int, way: str) -> None:
    dice = random.Random(seed)
    broken = bytearray(data)
    at, other = dice.randrange(len(broken)), dice.randrange(len(broken))
    if way == "flip":
        for _ in range(dice.choice((1, 4, 30))):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
    elif way == "cut":
        del broken[at:]
    elif way == "swap":
        broken[at : at + 200] = broken[other : other + 200]
    else:
        del broken[at : at + dice.randrange(200)]
    with contextlib.suppress(SourceError):
        assert outline(read(bytes(broken)))


def test_facts_that_are_no_text_hurt_nothing() -> None:
    pdf = pikepdf.open(io.BytesIO(drawn(BODY)))
    pdf.docinfo["/Title"] = pikepdf.String(b"\xfe\xff\xd8\x00\x00A")
    assert WORDS[0] in said(read(saved(pdf)))


def test_the_pdfs_of_programs_are_small() -> None:
    assert all(file.stat().st_size < 40_000 for file in MADE.iterdir())
