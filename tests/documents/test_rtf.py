"""RTF files: what becomes of everything that a word processor can put into one."""

import pytest

from handouts.errors import SourceError
from handouts.model import RawArticle, plain, texts
from handouts.readers import Source
from handouts.readers.rtf import RtfReader
from tests.documents.showing import left, shown
from tests.text.articles import SAMPLES

PNG = (SAMPLES / "fresh-air" / "window.png").read_bytes()
LONG = "Drink a glass of water each morning before you do anything else, and rest when you are tired."
HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0\deflang2057{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}"
    r"{\f2\fcharset204 Arial CYR;}{\f3\fcharset128 MS Mincho;}}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}{\s2\sbasedon0 \'dcberschrift 2;}{\s3 Title;}"
    r"{\s4\i caption;}{\s5 Quote;}{\s6\sbasedon1 Chapter;}{\*\cs10\b Strong;}{\s7 toc 1;}}"
)


def rtf(body: str) -> bytes:
    return f"{HEAD}{body}}}".encode("cp1252")


def read(body: str | bytes) -> RawArticle:
    return RtfReader().read(Source("leaflet.rtf", body if isinstance(body, bytes) else rtf(body)))


def lines(body: str) -> list[str]:
    return shown(read(body).blocks)


def p(words: str, how: str = "") -> str:
    return f"\\pard\\plain {how} {words}\\par\n"


def test_headings_are_told_by_style_and_outline() -> None:
    body = p("Rest and water", r"\s3") + p("Rest", r"\s1\b") + p("Why", r"\s2") + p(LONG) + p("How", r"\s6")
    body += p(LONG) + p("When", r"\outlinelevel2") + p(LONG)
    found = read(body)
    assert found.details.title == "Rest and water"
    heads = [line for line in shown(found.blocks) if line[0] == "h"]
    assert heads == ["h1 Rest and water", "h2 Rest", "h3 Why", "h2 How", "h4 When"]


def test_bold_lines_are_headings_where_there_are_no_others() -> None:
    body = p("Rest and water", r"\b\fs36") + p(LONG) + p("Why", r"\b\fs24") + p(LONG) + p(LONG)
    assert [line for line in lines(body) if line[0] == "h"] == ["h1 Rest and water", "h2 Why"]


def test_lists_are_told_by_the_signs_that_are_written_out() -> None:
    body = ""
    for sign, depth, words in (
        (r"\u8226\'95", 0, "Water"),
        ("o", 1, "still"),
        ("1.", 0, "Get up"),
        ("a)", 1, "slowly"),
        ("b)", 1, "by the rail"),
        ("2.", 0, "Walk"),
        ("i.", 0, "in"),
        ("ii.", 0, "out"),
    ):
        level = f"\\ls{1 if depth else 2}\\ilvl{depth}"
        body += p(words, f"{{\\listtext\\pard\\plain {sign}\\tab}}{level}")
    told = lines(body)
    assert told[0] == "- Water"
    assert told[2:] == ["1. Get up", "  - a. slowly", "  - b. by the rail", "2. Walk", "- i. in", "- ii. out"]


def test_bullets_that_are_typed_are_lists_too() -> None:
    assert lines(p(r"\bullet\tab Water") + p(r"\'b7\tab Tea")) == ["- Water", "- Tea"]


def test_tables_keep_header_rows_and_merged_cells() -> None:
    row = r"\trowd{}\cellx1000\cellx2000\pard\intbl {}\cell {}\cell\row" + "\n"
    body = row.format(r"\trhdr", "Day", "Drink") + row.format("", "Monday", "Water")
    body += r"\trowd\cellx2000\pard\intbl Nothing else\cell\row" + "\n"
    body += r"\trowd\clvmgf\cellx1000\cellx2000\pard\intbl Tuesday\cell Tea\cell\row" + "\n"
    body += r"\trowd\clvmrg\cellx1000\cellx2000\pard\intbl\cell Milk\cell\row" + "\n"
    assert lines(body + p(LONG)) == [
        "| Day | Drink",
        "| Monday | Water",
        "| Nothing else | ",
        "| Tuesday | Tea",
        "| Tuesday | Milk",
        f"p {LONG}",
    ]


def test_runs_keep_their_styles() -> None:
    assert lines(p(r"CO{\sub 2} in {\b 10 m}{\b\super 3} of {\up6 x}{\dn6 y} \b air\b0 .")) == [
        "p CO~2~ in *10 m**^3^* of ^x^~y~ *air*."
    ]


def test_links_are_kept_and_no_other_field_is_obeyed() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "https://clinic.example/a"}}{\fldrslt our page}}'
    took = r'{\field{\*\fldinst INCLUDETEXT "/etc/passwd"}{\fldrslt root}}'
    drawn = r'{\field{\*\fldinst INCLUDEPICTURE "file:///etc/passwd" \\d}{\fldrslt }}'
    found = read(p(f"{link}{took}{drawn}, and {{\\field{{\\*\\fldinst PAGE}}{{\\fldrslt 3}}}}rest."))
    assert shown(found.blocks) == ["p [our page](https://clinic.example/a), and rest."]
    assert found.enclosed == ()


def test_notes_are_notes() -> None:
    found = read(p(r"Rest.{\super\chftn{\footnote\pard\plain \chftn  In bed.}} Walk."))
    assert shown(found.blocks) == ["p Rest.[note] Walk."]
    assert [shown(note.blocks) for note in found.beside.notes] == [["p In bed."]]


def test_pictures_come_along_once_with_what_they_show() -> None:
    described = r"{\*\picprop{\sp{\sn wzDescription}{\sv A full glass.}}}"
    new = rf"{{\*\shppict{{\pict{described}\pngblip {PNG.hex()}}}}}"
    body = p(new + r"{\nonshppict{\pict\wmetafile8 0100}}") + p("Figure 1: Water", r"\s4\i") + p(LONG)
    found = read(body)
    assert shown(found.blocks)[0] == "picture picture-1.png (A full glass.) Figure 1: Water"
    assert [e.data for e in found.enclosed] == [PNG]


def test_bytes_of_a_picture_are_never_read_as_text() -> None:
    data = HEAD.encode() + b"{\\pict\\pngblip\\bin%d %s}" % (len(PNG), PNG) + p(LONG).encode() + b"}"
    found = read(data)
    assert [e.data for e in found.enclosed] == [PNG]
    assert shown(found.blocks)[1:] == [f"p {LONG}"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (r"caf\'e9", "café"),
        (r"\u233?t\u233\'e9", "été"),
        (r"\uc2\u8805\'3e\'3d 38\uc1", "≥ 38"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"{\f1\'b3} 38 and {\f1 \u-3933?} 36", "≥ 38 and ≤ 36"),
        (r"{\f2\'ef\'f0}", "пр"),
        (r"{\f3\'93\'fa\'96\'7b}", "日本"),
        (r"\lquote a\rquote\emdash b\~c\_d\-e", "‘a’—b\u00a0c‑de"),
        (r"50\'a0%", "50\u00a0%"),
        (r"a\{b\}\\c", "a{b}\\c"),
    ],
)
def test_letters_are_what_they_mean(typed: str, meant: str) -> None:
    assert lines(p(typed)) == [f"p {meant}"]


def test_words_in_other_languages_are_marked() -> None:
    found = read(p(LONG) + p(r"Our word is {\lang1106 awyr iach}{\lang82 , da}, {\lang1033 color}."))
    assert found.details.language == "en-GB"
    assert shown(found.blocks)[1] == "p Our word is {awyr iach}cy-GB{, da}cy, color."


def test_what_is_not_the_text_is_left_out_and_told() -> None:
    body = r"{\header\pard Riverside\par}{\footer\pard Page {\field{\*\fldinst PAGE}{\fldrslt 3}}\par}"
    body += p(r"Rest {\revised often }{\deleted never }at home{\v secret}.{\*\annotation\pard Ask}{\*\atnauthor Ada}")
    body += p("Why 1", r"\s7") + p(LONG)
    found = read(body)
    assert shown(found.blocks) == ["p Rest often at home.", f"p {LONG}"]
    assert left(found) == {
        "running head": "Riverside\nPage",
        "deletion": "never",
        "hidden text": "secret",
        "comments": "Ask",
        "navigation": "Why 1",
    }
    assert found.notices[0].startswith("The document has tracked changes: 1 insertion kept, 1 deletion left out.")


def test_title_author_and_day_come_from_the_file() -> None:
    info = r"{\info{\title Rest}{\author Ada Brown}{\creatim\yr2026\mo2\dy3}{\revtim\yr2026\mo3\dy1\hr9}}"
    details = read(info + p(LONG)).details
    assert (details.title, details.author, details.date) == ("Rest", "Ada Brown", "2026-03-01")


def test_objects_and_unknown_destinations_give_nothing() -> None:
    body = r"{\object\objemb{\*\objdata 0105}{\result\pard Shown}}{\*\unknown{\b evil}}"
    body += r"{\colortbl;\red0;}{\upr{a}{\*\ud b}}"
    assert lines(p(f"Rest. {body}")) == ["p Rest. Shownb"]


def test_text_boxes_are_told_after_their_paragraph() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard Phone us.\par}}{\shprslt\pard Phone us.\par}}"
    assert lines(p(f"Before{box}") + p("After")) == ["p Before", "p Phone us.", "p After"]


def test_a_file_that_ends_in_the_middle_is_read_and_said() -> None:
    found = read(rtf(p(LONG) + p("Rest {\\b well"))[:-2])
    assert shown(found.blocks)[0] == f"p {LONG}"
    assert any("ends in the middle" in notice for notice in found.notices)


def test_fault_04_groups_in_groups_to_no_end_are_refused() -> None:
    with pytest.raises(SourceError, match=r"leaflet\.rtf nests its text too deeply"):
        read("{" * 100_000)


def test_a_code_page_that_nobody_knows_is_taken_for_the_usual_one() -> None:
    raw = RtfReader().read(Source("a.rtf", rb"{\rtf1\ansi\ansicpg12522 Rest the arm\'e9 now.\par}"))
    assert "armé" in "".join(plain(text) for block in raw.blocks for text in texts(block))
