"""Word files: what becomes of everything that Word can put into one."""

import pytest

from handouts.errors import SourceError
from tests.documents.showing import left, shown
from tests.documents.word import GERMAN_STYLES, LISTS, entry, p, picture, r, read, table, word, zipped
from tests.text.articles import SAMPLES

PNG = (SAMPLES / "fresh-air" / "window.png").read_bytes()
LONG = "Drink a glass of water each morning before you do anything else, and rest when you are tired."


def lines(body: str, **more: object) -> list[str]:
    return shown(read(word(body, **more)).blocks)  # type: ignore[arg-type]


# Headings and title ----------------------------------------------------------------------------------


def test_headings_are_told_by_style_and_outline_in_any_language() -> None:
    body = p("Mehr trinken", "Titel") + p("Warum", "berschrift1") + p("Wann", "berschrift2") + p(LONG)
    body += p("Wie viel", "Eigene") + p(LONG) + p("Was", more='<w:outlineLvl w:val="1"/>') + p(LONG)
    found = read(word(body))
    assert found.details.title == "Mehr trinken"
    assert [line for line in shown(found.blocks) if line[0] == "h"] == [
        "h1 Mehr trinken",
        "h2 Warum",
        "h3 Wann",
        "h2 Wie viel",
        "h3 Was",
    ]


@pytest.mark.parametrize(
    "name", ["Heading 2", "Überschrift 2", "Titre 2", "Título 2", "Encabezado 2", "heading 2", "berschrift 2"]
)
def test_a_style_without_an_outline_is_told_by_its_name(name: str) -> None:
    styles = f'<w:style w:type="paragraph" w:styleId="S"><w:name w:val="{name}"/></w:style>'
    told = lines(p("Top", more='<w:outlineLvl w:val="0"/>') + p("Why rest helps", "S") + p(LONG), styles=styles)
    assert told[1] == ("p Why rest helps" if name.startswith("b") else "h2 Why rest helps")


def test_a_heading_style_that_is_said_to_be_body_text_is_text() -> None:
    told = lines(p("One", "berschrift1") + p(LONG) + p("Two", "berschrift1", '<w:outlineLvl w:val="9"/>'))
    assert told[-1] == "p *Two*"


def test_bold_and_large_lines_are_headings_where_there_are_no_others() -> None:
    large, bold = '<w:b/><w:sz w:val="36"/>', "<w:b/>"
    body = p(r("Rest well", large)) + p(LONG) + p(r("Why rest helps", bold)) + p(LONG) + p(LONG)
    body += p(r("How to rest", bold)) + p(LONG) + p(LONG)
    found = read(word(body))
    assert [line for line in shown(found.blocks) if line[0] == "h"] == [
        "h1 Rest well",
        "h2 Why rest helps",
        "h2 How to rest",
    ]
    assert found.details.title == "Rest well"
    assert any("taken for headings" in notice for notice in found.notices)


def test_bold_lines_are_no_headings_where_styles_tell_them() -> None:
    told = lines(p("Rest", "berschrift1") + p(r("Important", "<w:b/>")) + p(LONG))
    assert told[1] == "p *Important*"


@pytest.mark.parametrize(
    ("stated", "title"),
    [("Rest and water", "Rest and water"), ("Microsoft Word - Document1", "Leaflet"), ("", "Leaflet")],
)
def test_without_a_heading_the_file_says_its_title_unless_a_program_made_it_up(stated: str, title: str) -> None:
    found = read(word(p(LONG), title=stated))
    assert found.details.title == title
    assert bool(found.notices) == (title == "Leaflet")


def test_author_and_day_come_from_the_properties() -> None:
    details = read(word(p("Rest", "Titel") + p(LONG), title="Other")).details
    assert (details.title, details.author, details.date) == ("Rest", "Ada Brown", "2026-03-01")


# Lists -----------------------------------------------------------------------------------------------


def test_lists_nest_and_count_as_word_counts() -> None:
    body = entry("Get up", 2) + entry("slowly", 2, 1) + entry("by the rail", 2, 1) + entry("Walk", 2)
    body += p("Then wait.") + entry("Sit", 2) + p("Later") + entry("Sleep", 3)
    assert lines(body) == [
        "1. Get up",
        "  - a. slowly",
        "  - b. by the rail",
        "2. Walk",
        "p Then wait.",
        "3. Sit",
        "p Later",
        "7. Sleep",
    ]


def test_a_paragraph_with_a_blank_for_a_bullet_goes_on_in_the_entry_before_it() -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl>'
    blank = f'<w:abstractNum w:abstractNumId="9">{level}'
    lists = {"numbering": f'{LISTS}{blank}</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>'}
    body = entry("Get up", 2) + entry("It takes a while.", 9) + entry("Walk", 2)
    assert lines(body, parts=lists) == ["1. Get up", "  p It takes a while.", "2. Walk"]
    assert lines(entry("Rest.", 9), parts=lists) == ["p Rest."]


def test_a_list_may_come_from_a_style() -> None:
    assert lines(p("Water", "Aufzhlungszeichen") + entry("still", 1, 1)) == ["- Water", "  - still"]


def test_bullets_and_numbers_that_are_typed_are_lists_too() -> None:
    typed = p("<w:r><w:t>•</w:t><w:tab/><w:t>Water</w:t></w:r>") + p("<w:r><w:t>-</w:t><w:tab/><w:t>Tea</w:t></w:r>")
    typed += p("<w:r><w:t>1.</w:t><w:tab/><w:t>Rest</w:t></w:r>") + p("<w:r><w:t>2.</w:t><w:tab/><w:t>Walk</w:t></w:r>")
    assert lines(typed) == ["- Water", "- Tea", "1. Rest", "2. Walk"]
    assert lines(p("- 5 °C is cold")) == ["p - 5 °C is cold"]


def test_a_list_that_does_not_exist_is_text() -> None:
    assert lines(entry("Water", 99) + entry("Tea", 0)) == ["p Water", "p Tea"]


# Tables ----------------------------------------------------------------------------------------------


def test_a_row_that_repeats_on_each_page_is_the_header() -> None:
    assert lines(table(("Day", "Drink"), ("Monday", "Water"))) == ["| Day | Drink", "| Monday | Water"]


def test_a_first_row_in_bold_is_the_header() -> None:
    bold = [f"<w:tc>{p(r(words, '<w:b/>'))}</w:tc>" for words in ("Day", "Drink")]
    assert lines(table(bold, ("Monday", "Water"), head=False))[0] == "| Day | Drink"


def test_merged_cells_keep_their_rows_and_columns() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Morning")}</w:tc>'
    top = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("Monday")}</w:tc>'
    below = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p()}</w:tc>"
    told = lines(table(("Day", wide), (top, "Water", "1 glass"), (below, "Tea", "1 cup")))
    assert told == ["| Day | Morning | Morning", "| Monday | Water | 1 glass", "| Monday | Tea | 1 cup"]


def test_a_caption_belongs_to_its_table_or_picture() -> None:
    body = p("Table 1: What to drink", "Beschriftung") + table(("Day", "Drink"), ("Monday", "Water"))
    body += p(picture("a.png", "A glass.")) + p("Figure 1: A glass of water", "Beschriftung") + p(LONG)
    assert lines(body, parts={"a.png": PNG}) == [
        "caption Table 1: What to drink",
        "| Day | Drink",
        "| Monday | Water",
        "picture media/a.png (A glass.) Figure 1: A glass of water",
        f"p {LONG}",
    ]


def test_a_caption_of_nothing_is_text() -> None:
    assert lines(p(LONG) + p("See below", "Beschriftung") + p(LONG))[1] == "p See below"


def test_a_box_made_of_one_cell_is_what_stands_in_it() -> None:
    assert lines(table((f"<w:tc>{p('Phone us.')}{entry('by day', 1)}</w:tc>",), head=False)) == [
        "p Phone us.",
        "- by day",
    ]


# Words -----------------------------------------------------------------------------------------------


def test_runs_keep_bold_raised_and_lowered_type() -> None:
    inside = r("CO") + r("2", '<w:vertAlign w:val="subscript"/>') + r(" in ") + r("10 m", "<w:b/>")
    inside += r("3", '<w:b/><w:vertAlign w:val="superscript"/>') + r(" of ", '<w:b w:val="0"/>')
    inside += r("air", '<w:rStyle w:val="Fett"/>')
    assert lines(p(inside)) == ["p CO~2~ in *10 m**^3^* of *air*"]


def test_links_are_kept_as_relation_and_as_field() -> None:
    relation = f'<w:hyperlink r:id="web">{r("our page")}</w:hyperlink>'
    code = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = '<w:r><w:instrText> HYPERLINK "https://clinic.example/b" </w:instrText></w:r>'
    typed = code.format("begin") + instruction + code.format("separate") + r("another") + code.format("end")
    told = lines(p(relation + r(" and ") + typed), outside={"web": ("hyperlink", "https://clinic.example/a")})
    assert told == ["p [our page](https://clinic.example/a) and [another](https://clinic.example/b)"]


def test_words_in_other_languages_are_marked_and_others_are_not() -> None:
    inside = (
        r("Guten Tag und ", '<w:lang w:val="de-AT"/>') + r("awyr iach", '<w:lang w:val="cy-GB"/>') + r(" für alle.")
    )
    found = read(word(p(inside)))
    assert found.details.language == "de-DE"
    assert shown(found.blocks) == ["p Guten Tag und {awyr iach}cy-GB für alle."]


def test_words_win_over_the_language_that_word_was_set_to() -> None:
    english = " ".join([LONG] * 4)
    found = read(word(p(english)))
    assert found.details.language == "en"
    assert any("says that it is in 'de-DE'; its words are in 'en'" in notice for notice in found.notices)
    assert all(not span.language for block in found.blocks for span in block.text)  # type: ignore[union-attr]


def test_signs_of_the_symbol_font_are_characters() -> None:
    sign = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    typed = r("\uf0a3", '<w:rFonts w:ascii="Symbol"/>')
    unknown = '<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>'
    found = read(word(p(r("over ") + sign + r(" 38, under ") + typed + r(" 36 ") + unknown)))
    assert shown(found.blocks) == ["p over ≥ 38, under ≤ 36 □"]
    assert any("picture font" in notice for notice in found.notices)


def test_a_formula_is_a_line_of_text() -> None:
    formula = (
        "<m:oMath><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
    )
    assert lines(p(formula)) == ["p m^2^"]


def test_a_quote_is_one_quote() -> None:
    assert lines(p("I slept.", "Zitat") + p("Then I woke.", "Zitat") + p(LONG))[:2] == [
        "> p I slept.",
        "> p Then I woke.",
    ]


# Notes, boxes, pictures ------------------------------------------------------------------------------


def test_notes_at_the_foot_and_at_the_end_are_notes() -> None:
    reference = '<w:r><w:{}Reference w:id="2"/></w:r>'
    body = p(r("Rest.") + reference.format("footnote") + r(" Walk.") + reference.format("endnote"))
    separator = '<w:{0} w:type="separator" w:id="0"><w:p/></w:{0}>'
    parts = {
        f"{kind}s": separator.format(kind) + f'<w:{kind} w:id="2">{p(words)}</w:{kind}>'
        for kind, words in (("footnote", "In bed."), ("endnote", "Outdoors."))
    }
    found = read(word(body, parts=parts))
    assert shown(found.blocks) == ["p Rest.[note] Walk.[note]"]
    assert [shown(note.blocks) for note in found.beside.notes] == [["p In bed."], ["p Outdoors."]]


def test_a_text_box_is_told_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('Phone 01632 960 111.')}</w:txbxContent>"
    drawing = f"<w:drawing><wp:inline><wps:txbx>{box}</wps:txbx></wp:inline></w:drawing>"
    choice = f'<mc:Choice Requires="wps">{drawing}</mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
    told = lines(
        p(r("Before") + f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>") + p("After")
    )
    assert told == ["p Before", "p Phone 01632 960 111.", "p After"]


def test_pictures_come_along_with_what_they_show() -> None:
    told = picture("a.png", "A full glass.\n\nDescription automatically generated with medium confidence")
    found = read(word(p(told) + p(LONG) + p(picture("a.png")), parts={"a.png": PNG}))
    assert shown(found.blocks)[0] == "picture media/a.png (A full glass.)"
    assert [(e.name, e.data) for e in found.enclosed] == [("media/a.png", PNG)]


def test_a_picture_that_is_marked_as_decoration_is_left_out() -> None:
    mark = '<x:decorative xmlns:x="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    assert lines(p(picture("a.png", more=mark)) + p(LONG), parts={"a.png": PNG}) == [f"p {LONG}"]


@pytest.mark.parametrize("by", ["embed", "link"])
def test_fault_13_a_picture_from_elsewhere_is_dropped_and_said(by: str) -> None:
    outside = {"out": ("image", "file:///etc/passwd")}
    found = read(word(p(picture("out", by=by)) + p(LONG), outside=outside))
    assert shown(found.blocks) == [f"p {LONG}"]
    assert found.enclosed == ()
    assert any("Pictures that are not in the document" in n and "file:///etc/passwd" in n for n in found.notices)


def test_fault_13_what_such_a_picture_shows_is_still_printed() -> None:
    found = read(word(p(picture("out", "A glass.")) + p(LONG), outside={"out": ("image", "https://a.example/b.png")}))
    assert shown(found.blocks)[0] == "picture a picture that is not in the document (A glass.)"


# What is not the text --------------------------------------------------------------------------------


def test_insertions_are_kept_and_deletions_left_out_and_both_told() -> None:
    inside = r("Rest ") + f'<w:ins w:id="1">{r("often ")}</w:ins>'
    inside += '<w:del w:id="2"><w:r><w:delText>never </w:delText></w:r></w:del>' + r("at home.")
    found = read(word(p(inside)))
    assert shown(found.blocks) == ["p Rest often at home."]
    assert left(found) == {"deletion": "never"}
    assert found.notices[0].startswith("The document has tracked changes: 1 insertion kept, 1 deletion left out.")


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    told = lines(p("Rest ", more='<w:rPr><w:del w:id="1"/></w:rPr>') + p("at home."))
    assert told == ["p Rest at home."]


def test_a_row_that_is_deleted_is_left_out() -> None:
    gone = f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>{p("Gone")}</w:tc></w:tr>'
    body = table(("Day", "Drink"), ("Monday", "Water")).replace("</w:tbl>", f"{gone}</w:tbl>")
    found = read(word(body))
    assert "Gone" not in str(found.blocks)
    assert left(found)["deletion"] == "Gone"


def test_remarks_in_the_margin_are_left_out_and_told() -> None:
    found = read(word(p(LONG), parts={"comments": f'<w:comment w:id="0">{p("Ask the doctor")}</w:comment>'}))
    assert left(found) == {"comments": "Ask the doctor"}
    assert "1 comment in the margin left out." in found.notices


def test_hidden_text_is_left_out_and_told() -> None:
    found = read(word(p(r("Rest.") + r("Secret", "<w:vanish/>"))))
    assert shown(found.blocks) == ["p Rest."]
    assert left(found) == {"hidden text": "Secret"}
    assert any("Hidden text is left out, 1 piece" in notice for notice in found.notices)


def test_heads_and_feet_of_pages_are_left_out_once_without_their_numbers() -> None:
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple>'
    parts = {"header1": p("Riverside Health Centre"), "footer1": p(r("Page ") + page)}
    section = '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
    found = read(word(p(LONG, more=section) + section, parts=parts))
    assert left(found) == {"running head": "Riverside Health Centre\nPage"}


def test_a_table_of_contents_is_left_out_as_block_field_and_style() -> None:
    toc = '<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>'
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    block = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('Inhalt')}</w:sdtContent></w:sdt>"
    code = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    start = code.format("begin") + "<w:r><w:instrText>TOC \\o</w:instrText></w:r>" + code.format("separate")
    body = block + p(start + r("Why 1")) + p(r("How 2") + code.format("end")) + p("When 3", "V1") + p(LONG)
    found = read(word(body, styles=GERMAN_STYLES + toc))
    assert shown(found.blocks) == [f"p {LONG}"]
    assert left(found) == {"navigation": "Inhalt\nWhy 1\nHow 2\nWhen 3"}


def test_fields_that_reach_for_other_files_give_nothing() -> None:
    code = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    start = code.format("begin") + '<w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r>'
    assert lines(p(start + code.format("separate") + r("root:") + code.format("end") + r("Rest."))) == ["p Rest."]


# Files -----------------------------------------------------------------------------------------------


def test_a_strict_file_is_read_like_any_other() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<w:document xmlns:w="{strict}"><w:body>{p(r("Rest.", "<w:b/>"))}</w:body></w:document>'
    relations = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    rels += f'<Relationship Id="a" Type="{relations}" Target="/word/document.xml"/></Relationships>'
    assert shown(read(zipped({"word/document.xml": body, "_rels/.rels": rels})).blocks) == ["p *Rest.*"]


def nested(depth: int) -> bytes:
    return word("<w:tbl><w:tr><w:tc>" * depth + p("Rest.") + "</w:tc></w:tr></w:tbl>" * depth)


@pytest.mark.parametrize("depth", [40, 80])
def test_fault_04_tables_in_tables_are_flattened(depth: int) -> None:
    assert shown(read(nested(depth)).blocks) == ["p Rest."]


@pytest.mark.parametrize("depth", [200, 5_000])
def test_fault_04_tables_in_tables_to_no_end_are_refused(depth: int) -> None:
    with pytest.raises(SourceError, match=r"leaflet\.docx (?:nests|is damaged)"):
        read(nested(depth))


def test_a_document_part_without_a_body_is_named() -> None:
    data = zipped({"word/document.xml": "<a/>"})
    with pytest.raises(SourceError, match=r"leaflet\.docx holds no text of Word"):
        read(data)


def test_what_a_style_is_based_on_may_lead_in_a_circle() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("A", "B"), ("B", "A"))
    )
    assert lines(p("Rest.", "A"), styles=styles) == ["p Rest."]
