"""What a PDF is made of comes back as its author wrote it: headings, paragraphs, lists, tables, columns, notes."""

import base64
import io

import pytest
from PIL import Image
from weasyprint import HTML

from handouts.model import Heading, Picture, Quote, Table, plain, texts
from tests.pdfreader.making import MADE, drawn, left_out, line, lines, outline, paragraphs, read, said, typeset

SHORT = ("A new hip needs rest and walks in turn,", "and nobody should hurry the first of them", "on the day after.")
LONG = (
    "A new hip needs rest and walks in turn, and nobody should hurry the first of them on the day after surgery.",
    "The nurse shows you how to sit, how to stand, and how to lie down again without twisting the leg at all.",
    "Warm water is allowed once the wound is dry, which it is after five days in most people who keep it covered.",
)


def test_headings_are_told_by_size_and_weight_in_pdfs_without_tags() -> None:
    html = f"<h1>Your new hip</h1><p>{LONG[0]}</p><h2>At home</h2><p>{LONG[1]}</p>"
    html += f"<p><b>On the stairs</b></p><p>{LONG[2]}</p>"
    assert outline(read(typeset(html))) == [
        ("#", "Your new hip"),
        ("p", LONG[0]),
        ("##", "At home"),
        ("p", LONG[1]),
        ("###", "On the stairs"),
        ("p", LONG[2]),
    ]


def test_tags_tell_headings_that_look_like_text() -> None:
    html = f"<h1>Your new hip</h1><p>{LONG[0]}</p><h2 class=x>At home</h2><p>{LONG[1]}</p>"
    css = ".x { font: 10pt 'DejaVu Serif' }"
    assert ("##", "At home") in outline(read(typeset(html, css, tagged=True)))
    assert ("##", "At home") not in outline(read(typeset(html, css)))


def test_what_stands_over_the_title_is_no_heading() -> None:
    html = f"<p><b>Leaflet 12</b></p><h1>Your new hip</h1><p>{LONG[0]}</p>"
    assert outline(read(typeset(html)))[:2] == [("p", "Leaflet 12"), ("#", "Your new hip")]


@pytest.mark.parametrize(
    "css", ["", "body { text-align: justify; hyphens: auto }", "p { margin: 0; text-indent: 1em }"]
)
def test_paragraphs_come_back_whole(css: str) -> None:
    assert [words for _, words in outline(read(typeset(paragraphs(*LONG), css)))] == list(LONG)


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    text = " ".join(LONG * 12)
    article = read(typeset(f"<h1>Your new hip</h1><p>{text}</p>"))
    assert outline(article)[1:] == [("p", text)]


@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other(columns: int) -> None:
    told = [" ".join(LONG[: 1 + n % 3]) for n in range(9)]
    html = f"<h1>All about your new hip and you</h1><div>{paragraphs(*told)}</div>"
    css = f"@page {{ size: A4 }} div {{ columns: {columns}; column-gap: 8mm; hyphens: auto; text-align: justify }}"
    assert outline(read(typeset(html, css)))[1:] == [("p", words) for words in told]


def test_full_width_headings_part_the_columns_above_from_those_below() -> None:
    told = [" ".join(LONG[: 1 + n % 3]) for n in range(6)]
    part = f"<div>{paragraphs(*told)}</div>"
    html = f"{part}<h2>A heading that reaches over both of the columns of this page</h2>{part}"
    css = "@page { size: A4 } div { columns: 2; column-gap: 8mm } body { font-size: 9pt }"
    signs = [sign for sign, _ in outline(read(typeset(html, css)))]
    assert signs == ["p"] * 6 + ["#"] + ["p"] * 6


def test_lists_keep_their_numbers_and_levels() -> None:
    html = "<p>Pack this:</p><ul><li>shoes<ul><li>flat ones</ul><li>a stick</ul><ol><li>Sit.<li>Stand.</ol>"
    assert outline(read(typeset(html, "ol { counter-reset: list-item 2 }"))) == [
        ("p", "Pack this:"),
        ("-", "shoes"),
        (" -", "flat ones"),
        ("-", "a stick"),
        ("3.", "Sit."),
        ("4.", "Stand."),
    ]


ROWS = (
    "<tr><th>Tablet<th>Dose<th>When</tr><tr><td>Aspirin<td>75 mg<td>in the morning, with some water and with food</tr>"
)
ROWS += "<tr><td>Iron<td>200 mg<td>at noon</tr><tr><td>Senna<td>15 mg<td>at night</tr>"


@pytest.mark.parametrize("tagged", [True, False])
@pytest.mark.parametrize(
    "cells", ["border: 1px solid; padding: 2pt", "padding: 2pt 8pt", "width: 30mm; border: 1px solid"]
)
def test_tables_keep_their_rows(cells: str, tagged: bool) -> None:
    html = f"<p>{LONG[0]}</p><table>{ROWS}</table><p>{LONG[1]}</p>"
    css = f"table {{ border-collapse: collapse }} td, th {{ {cells}; text-align: left }}"
    assert outline(read(typeset(html, css, tagged=tagged))) == [
        ("p", LONG[0]),
        ("|", "Tablet | Dose | When"),
        ("|", "Aspirin | 75 mg | in the morning, with some water and with food"),
        ("|", "Iron | 200 mg | at noon"),
        ("|", "Senna | 15 mg | at night"),
        ("p", LONG[1]),
    ]


HEAD = line(60, 50, "Tablet", face="B") + line(160, 50, "Dose", face="B") + line(240, 50, "When", face="B")
CELLS = (("Aspirin", "75 mg", "morning"), ("Iron", "200 mg", "noon"), ("Senna", "15 mg", "night"))


@pytest.mark.parametrize("again", [False, True])
def test_the_header_of_a_table_alone_at_the_foot_of_a_page_is_its_header(again: bool) -> None:
    rows = (("Tablet", "Dose", "When"), *CELLS) if again else CELLS
    below = "".join(
        line(x, 540 - 20 * n, cell, face="B" if again and n == 0 else "F")
        for n, row in enumerate(rows)
        for x, cell in zip((60, 160, 240), row, strict=True)
    )
    article = read(drawn(lines(60, 540, *LONG, size=6) + HEAD, below + lines(60, 300, *LONG, size=6)))
    assert [entry for entry in outline(article) if entry[0] != "p"] == [
        ("|", " | ".join(row)) for row in (("Tablet", "Dose", "When"), *CELLS)
    ]


def test_tags_tell_quotes_and_captions() -> None:
    html = f"<h1>Your new hip</h1><p>{LONG[0]}<blockquote style='margin: 0'>{LONG[1]}</blockquote>"
    html += f"<p>{LONG[2]}<p>{LONG[0]}"
    html += f"<table><caption>What to take</caption>{ROWS}</table><p>{LONG[1]} {LONG[2]}"
    article = read(typeset(html, tagged=True))
    (quote,) = [block for block in article.blocks if isinstance(block, Quote)]
    (table,) = [block for block in article.blocks if isinstance(block, Table)]
    assert [plain(text) for text in texts(quote)] == [LONG[1]]
    assert plain(table.caption or ()) == "What to take"
    assert not any(isinstance(block, Quote) for block in read(typeset(html)).blocks)


def test_a_quote_goes_on_over_the_end_of_a_page() -> None:
    told = [f"Step {n}. {LONG[n % 3]}" for n in range(24)]
    quoted = "".join(f"<p>{words}</p>" for words in told[6:14])
    html = f"<h1>Your new hip</h1>{paragraphs(*told[:6])}<blockquote>{quoted}</blockquote>{paragraphs(*told[14:])}"
    found = [
        block for block in read(typeset(html, "@page { size: A6 }", tagged=True)).blocks if isinstance(block, Quote)
    ]
    assert len(found) == 1


def test_tags_that_call_most_of_a_text_a_quote_are_not_believed() -> None:
    html = f"<h1>Your new hip</h1><p>{LONG[0]}</p><blockquote>{paragraphs(*LONG)}</blockquote>"
    assert not any(isinstance(block, Quote) for block in read(typeset(html, tagged=True)).blocks)


def test_running_heads_and_page_numbers_are_left_out_and_accounted_for() -> None:
    css = "@page { @top-left { content: 'The Hip Letter' } @bottom-center { content: 'Page ' counter(page) ' of 9' } }"
    pages = "".join(f'<p style="break-after: page">Page with the letter {sign} on it.</p>' for sign in "abcd")
    article = read(typeset(pages, css))
    assert [words for _, words in outline(article)] == [f"Page with the letter {sign} on it." for sign in "abcd"]
    assert left_out(article)["running head"] == "The Hip Letter"
    assert "The Hip Letter" in said(read(typeset(pages, css), keep=("running-head",)))
    assert left_out(article)["page number"].split("\n")[0] == "Page 1 of 9"


def test_a_year_at_the_foot_of_one_page_stays() -> None:
    assert "1987" in said(read(drawn(lines(60, 500, *SHORT) + line(60, 40, "1987"))))


def test_a_list_of_contents_is_left_out_and_accounted_for() -> None:
    contents = lines(
        60, 540, "Contents", "Causes . . . . . . . . . 3", "Signs . . . . . . . . . 5", "Cures . . . . . . . . . 9"
    )
    article = read(drawn(contents, lines(60, 540, *LONG)))
    assert left_out(article)["navigation"].startswith("Contents\nCauses")
    assert "Causes" not in said(article)


def test_notes_at_the_foot_are_tied_to_their_numbers() -> None:
    css = "span { float: footnote; font-size: 8pt } ::footnote-call { vertical-align: super; font-size: 7pt }"
    article = read(typeset(f"<p>Stones<span>Small ones too.</span> hurt. {LONG[0]}</p>", css))
    (note,) = article.beside.notes
    assert [plain(text) for block in note.blocks for text in texts(block)] == ["Small ones too."]
    names = [span.note for block in article.blocks for text in texts(block) for span in text if span.note]
    assert names == [note.name]


def test_raised_lowered_and_bold_type_and_links_are_kept() -> None:
    html = 'CO<sub>2</sub> and 10<sup>9</sup> cells, <b>never</b> more. <a href="https://example.org/a">Our page</a>.'
    (block,) = read(typeset(f"<p>{html}</p>")).blocks
    (text,) = texts(block)
    assert plain(text) == "CO2 and 109 cells, never more. Our page."
    told = {(span.text.strip(), span.script, span.strong, span.link) for span in text}
    assert {("2", "sub", False, ""), ("9", "super", False, ""), ("never", "", True, "")} <= told
    assert ("Our page", "", False, "https://example.org/a") in told


def _noise() -> str:
    file = io.BytesIO()
    Image.effect_noise((300, 200), 60).convert("RGB").save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def test_pictures_stand_in_their_places_with_what_they_show() -> None:
    html = (
        f'<p>{LONG[0]}</p><img width=200 alt="A hip joint" src="{_noise()}"><p>Figure 1: The joint.</p><p>{LONG[1]}</p>'
    )
    article = read(typeset(html, tagged=True))
    (picture,) = [block for block in article.blocks if isinstance(block, Picture)]
    assert (plain(picture.alt), plain(picture.caption)) == ("A hip joint", "Figure 1: The joint.")
    assert [sign for sign, _ in outline(article)] == ["p", "picture", "p"]
    assert [file.name for file in article.enclosed] == [picture.file]
    assert Image.open(io.BytesIO(article.enclosed[0].data)).size == (300, 200)


def test_small_pictures_and_those_of_every_page_are_decoration() -> None:
    page = f'<img style="width: 40mm" src="{_noise()}"><p style="break-after: page">{{}}</p>'
    small = f'<img style="width: 5mm" src="{_noise()}">'
    article = read(typeset("".join(page.format(words) for words in LONG) + small))
    assert not article.enclosed
    assert [sign for sign, _ in outline(article)] == ["p", "p", "p"]


def test_text_turned_with_its_page_is_read_and_a_watermark_is_not() -> None:
    mark = "BT /B 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (DRAFT) Tj ET\n"
    turned = "q 0 1 -1 0 420 0 cm\n" + lines(60, 300, *LONG, size=6) + "Q\n"
    article = read(drawn(turned + mark, Rotate=90))
    assert said(article).split() == " ".join(LONG).split()
    assert left_out(article) == {"watermark": "DRAFT"}


def test_what_cannot_be_seen_is_left_out_and_accounted_for() -> None:
    hidden = "BT 3 Tr /F 10 Tf 60 300 Td (buy these pills) Tj ET\n"
    article = read(drawn(lines(60, 500, *SHORT) + line(900, 300, "beside the sheet") + hidden))
    assert said(article).split() == " ".join(SHORT).split()
    assert left_out(article) == {"text outside the page": "beside the sheet", "hidden text": "buy these pills"}


def test_words_over_a_scan_that_nobody_sees_are_its_text() -> None:
    scan = "q 420 0 0 595 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x10\x80\x80\x10 EI Q\n"
    words = "BT 3 Tr /F 10 Tf 60 500 Td (The words of a page that was scanned) Tj ET\n"
    assert said(read(drawn(scan + words))) == "The words of a page that was scanned"


def test_text_from_the_right_is_in_the_order_of_reading() -> None:
    words = "שלום עולם, זה מסמך בעברית עם 12 מילים."
    assert said(read(typeset(f"<p dir=rtl>{words}</p>", lang="he"))) == words


@pytest.mark.parametrize("name", ["writer.pdf", "troff.pdf"])
def test_pdfs_of_other_programs_are_read(name: str) -> None:
    found = outline(read((MADE / name).read_bytes()))
    assert found[0] == ("#", "Looking after your new hip")
    assert ("##", "The first week") in found
    assert any(sign == "-" for sign, _ in found)
    assert not [words for sign, words in found if sign == "p" and len(words) > 60 and not words.endswith((".", "."))]


def test_a_word_processors_page_is_read_in_full() -> None:
    article = read((MADE / "writer.pdf").read_bytes())
    found = outline(article)
    assert ("|", "Paracetamol | 1 g | four times a day, with water") in found
    assert (" -", "with a back") in found
    assert ("3.", "Wait a moment.") in found
    assert (article.details.author, article.details.language) == ("The Orthopaedic Team", "en-GB")
    assert len(article.beside.notes) == 1
    assert left_out(article) == {"byline": "The Orthopaedic Team"}
    assert ("p", "The Orthopaedic Team") in outline(read((MADE / "writer.pdf").read_bytes(), keep=("byline",)))


def test_tagged_large_print_is_read_back_word_by_word() -> None:
    css = "sub { font-size: 100%; vertical-align: -0.25em } @page { @bottom-right { content: counter(page) } }"
    told = ("The bubbles are only CO2.", "Drink two litres a day.", "Ring us when it hurts.")
    html = f"<h1>Stones</h1><p>{told[0].replace('2', '<sub>2</sub>')} {told[1]}</p><h2>Help</h2><p>{told[2]}</p>"
    article = read(typeset(html, css + " body { font-size: 18pt }", tagged=True))
    assert said(article) == f"Stones\n{told[0]} {told[1]}\nHelp\n{told[2]}"
    assert left_out(article) == {"running head": "1"}


def test_a_title_over_two_columns_is_one_and_has_no_name_of_a_site() -> None:
    style = "@page { size: A5 } body { columns: 2; font: 10pt sans-serif } h1 { column-span: all; font-size: 26pt }"
    html = f"<html lang=en><head><title>Resting a broken arm | The Clinic</title><style>{style}</style></head><body>"
    title = "Resting a broken arm at home and at work, step by step"
    said_often = paragraphs(*["Rest the arm on a pillow, and move every finger once an hour, as far as it goes."] * 20)
    raw = read(HTML(string=f"{html}<h1>{title}</h1>{said_often}</body></html>").write_pdf())
    assert raw.details.title == title
    assert [plain(b.text) for b in raw.blocks if isinstance(b, Heading)] == [title]
