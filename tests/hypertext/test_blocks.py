"""What each kind of element becomes."""

import pytest

from handouts.model import (
    Definitions,
    Entry,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Span,
    plain,
)
from tests.hypertext.pages import blocks, flow, heading, only, paragraph, said, text

# Paragraphs and lines --------------------------------------------------------------------------------


def test_loose_text_between_blocks_is_a_paragraph_of_its_own() -> None:
    assert said("<div>Before <div>inside</div> behind<p>last</p></div>") == ["Before", "inside", "behind", "last"]


def test_white_space_is_as_a_browser_shows_it() -> None:
    assert said("<p>  One\n\t two <b> three</b>  four&nbsp;five </p>") == ["One two three four\u00a0five"]


def test_two_breaks_end_a_paragraph_and_a_rule_does() -> None:
    assert said("One<br><br>two<br>\n<br>\nthree<hr>four") == ["One", "two", "three", "four"]


def test_short_lines_stay_lines_and_long_ones_are_one_paragraph() -> None:
    assert said("<p>3 High Street<br>Little Town<br/>LT1 2AB") == ["3 High Street / Little Town / LT1 2AB"]
    long = "Drink a glass of water with every meal, and one more between meals"
    assert said(f"<p>{long},<br>{long.lower()}.") == [f"{long}, {long.lower()}."]


def test_lines_of_an_address_stay_lines_however_long() -> None:
    long = "The department of very long names, in the building behind the old building"
    assert said(f"<address>{long}<br>Town</address>") == [f"{long} / Town"]


def test_a_bold_line_over_text_is_a_paragraph_of_its_own() -> None:
    lead, told = blocks("<p><strong>At night</strong><br>Keep a lamp by the bed.")
    assert lead == Paragraph((Span("At night", strong=True),))
    assert told == paragraph("Keep a lamp by the bed.")


def test_preformatted_text_keeps_its_lines_and_no_markup() -> None:
    assert only("<pre>\none <b>two</b>\n\n  three\n</pre>") == Preformatted(
        ((Span("one "), Span("two", strong=True)), (), text("  three"))
    )


def test_blocks_know_their_line() -> None:
    assert [block.line for block in blocks("<h1>A</h1>\n<p>b</p>\n\n<ul>\n<li>c</li></ul>")] == [1, 2, 4]


# Headings --------------------------------------------------------------------------------------------


def test_headings_keep_their_levels_and_empty_ones_are_dropped() -> None:
    page = "<h1>A</h1><h2> </h2><h4>B <em>b</em></h4><div role=heading aria-level=3>C</div><p class=MsoTitle>D</p>"
    assert blocks(page) == (heading("A", 1), heading("B b", 4), heading("C", 3), heading("D", 1))


@pytest.mark.parametrize(
    "link",
    [
        "<a class=headerlink href='#a'>¶</a>",
        "<a class=anchor href='#a' aria-label='x'></a>",
        "<a href='#a'>Link to this heading</a>",
        "<span class=mw-editsection>[<a href='/edit'>edit</a>]</span>",
        "<a href='#a' title='Permanent link'>#</a>",
    ],
)
def test_links_of_a_heading_to_itself_are_not_in_it(link: str) -> None:
    assert only(f"<h2 id=a>Rest {link}</h2>") == heading("Rest")


def test_a_heading_with_a_link_to_elsewhere_keeps_it() -> None:
    assert only("<h2><a href='#b'>Rest</a></h2>") == heading("Rest")


def test_a_page_in_large_type_is_text_and_no_heading() -> None:
    long = "Rest on your side until the pain has gone. " * 20
    assert said(f"<h2><p>{long}<p>Then walk.</h2>") == [long.strip(), "Then walk."]
    assert all(isinstance(block, Paragraph) for block in blocks(f"<h2>{long}</h2>"))


def test_a_picture_in_a_heading_stands_under_it() -> None:
    first, second = blocks("<h2>Rest<img src=bed.png alt='A bed'></h2>")
    assert first == heading("Rest")
    assert second == Picture("", text("A bed"), (), file="bed.png")


# Lists -----------------------------------------------------------------------------------------------


def test_lists_hold_paragraphs_and_lists() -> None:
    inner = ItemList((Item(text("c")),))
    assert only("<ul><li>a<li><p>b<p>more<ul><li>c</ul></ul>") == ItemList(
        (Item(text("a")), Item(text("b"), (paragraph("more"), inner)))
    )


def test_what_stands_in_a_list_and_in_no_entry_belongs_to_the_entry_before() -> None:
    inner = ItemList((Item(text("b")),))
    assert only("<ul><li>a</li><ul><li>b</li></ul></ul>") == ItemList((Item(text("a"), (inner,)),))


def test_numbers_go_on_where_the_page_says() -> None:
    assert only("<ol start=3><li>a<li>b</ol>") == ItemList((Item(text("a")), Item(text("b"))), 3)
    assert [b.start for b in blocks("<ol><li>a<li value=7>b<li>c</ol>") if isinstance(b, ItemList)] == [1, 7]


def test_letters_and_falling_numbers_are_typed_out() -> None:
    def entries(page: str) -> list[str]:
        (block,) = blocks(page)
        assert isinstance(block, ItemList)
        assert block.start is None
        return [plain(item.text) for item in block.items]

    assert entries("<ol type=a start=2><li>x<li>y</ol>") == ["b. x", "c. y"]
    assert entries("<ol type=I><li>x<li>y</ol>") == ["I. x", "II. y"]
    assert entries("<ol reversed><li>x<li>y</ol>") == ["2. x", "1. y"]


def test_boxes_to_tick_tell_whether_they_are_ticked() -> None:
    page = "<ul><li><input type=checkbox checked> rest<li><label><input type=checkbox> walk</label></ul>"
    assert only(page) == ItemList((Item(text("rest"), done=True), Item(text("walk"), done=False)))
    assert flow(page).notices == ()


def test_terms_and_what_is_said_of_them() -> None:
    pairs = Definitions((Entry(text("Colic")), Entry(text("Spasm"), (paragraph("Pain."), paragraph("In waves.")))))
    assert only("<dl><dt>Colic</dt><dt>Spasm</dt><dd><p>Pain.<p>In waves.</dd></dl>") == pairs
    assert only("<dl><div><dt>Colic</dt></div><div><dt>Spasm</dt><dd>Pain.</dd><dd>In waves.</dd></div></dl>") == pairs


def test_lists_and_quotes_deeper_than_print_can_indent_keep_their_words() -> None:
    assert "deep" in str(blocks("<ul><li>" * 150 + "deep"))
    assert "deep" in str(blocks("<blockquote>" * 150 + "deep"))


# Quotes, figures, what opens and closes --------------------------------------------------------------


def test_quotes_are_quotes_and_short_ones_have_the_marks_of_their_language() -> None:
    assert only("<blockquote><p>a<p>b</blockquote>") == Quote((paragraph("a"), paragraph("b")))
    assert said("<p>She said <q>rest</q>.") == ["She said “rest”."]
    assert said("<html lang=de><p>Sie sagte <q>Ruhe</q>.") == ["Sie sagte „Ruhe“."]


def test_a_figure_gives_its_picture_the_words_under_it() -> None:
    caption = "<figcaption>The <b>left</b> one</figcaption>"
    page = f"<figure><a href=big.png><img src=k.png alt='A kidney'></a>{caption}</figure>"
    assert only(page) == Picture(
        "", text("A kidney"), (Span("The "), Span("left", strong=True), Span(" one")), file="k.png"
    )


def test_a_captioned_picture_that_nobody_describes_is_a_picture() -> None:
    assert only("<figure><img src=k.png alt=''><figcaption>It</figcaption></figure>") == Picture(
        "", (), text("It"), file="k.png"
    )


@pytest.mark.parametrize(
    "page",
    [
        "<div class='wp-caption alignleft'><img src=k.png alt=''><p class=wp-caption-text>It</p></div>",
        "<div class=thumb><div class=thumbinner><img src=k.png><div class=thumbcaption>It</div></div></div>",
    ],
)
def test_pictures_with_the_captions_of_content_systems_are_figures(page: str) -> None:
    assert only(page) == Picture("", (), text("It"), file="k.png")


def test_a_caption_of_anything_else_stands_behind_it() -> None:
    assert said("<figure><p>Words</p><figcaption>Below</figcaption></figure>") == ["Words", "Below"]


def test_several_lines_that_open_are_headings_and_a_single_one_is_bold() -> None:
    one = "<details><summary>Why?</summary>Because.</details>"
    other = "<details><summary>When?</summary><p>Now.</details>"
    answers = (paragraph("Because."), heading("When?", 4), paragraph("Now."))
    assert blocks(f"<h3>Asked</h3>{one}{other}") == (heading("Asked", 3), heading("Why?", 4), *answers)
    assert blocks(one) == (Paragraph((Span("Why?", strong=True),)), paragraph("Because."))


def test_a_heading_that_opens_is_one_all_the_same() -> None:
    two = "<details><summary><h2>Why?</h2></summary>a</details>" * 2
    assert [block.level for block in blocks(f"<h1>A</h1>{two}") if isinstance(block, Heading)] == [1, 2, 2]


# What paper cannot hold ------------------------------------------------------------------------------


def test_videos_sounds_and_forms_are_left_out_and_said() -> None:
    page = (
        "<p>See<iframe src='https://www.youtube.com/embed/x' title='How to stand'></iframe><video><source src=a.mp4>"
        "No video</video><audio src=b.mp3></audio><form><label>Name</label><input><button>Send</button></form>"
    )
    found = flow(page)
    assert found.blocks == (paragraph("See"), paragraph("Name"))
    assert found.notices == (
        "2 videos are left out: How to stand; a.mp4.",
        "A recording is left out: b.mp3.",
        "Fields and buttons of a form are left out: 2 in all.",
    )


def test_words_that_are_struck_out_are_kept_and_said() -> None:
    found = flow("<p>Take <del>one</del> <ins>two</ins> a day")
    assert found.blocks == (paragraph("Take one two a day"),)
    assert found.notices == (
        "Words that are struck out are printed like all others: “one”. Take them out if they no longer hold.",
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>no</p>",
        "<p style='color:red; display: none'>no</p>",
        "<span style='visibility:hidden'>no</span>",
        "<i aria-hidden=true>no</i>",
        "<script>no</script>",
        "<template><p>no</template>",
        "<noscript>no</noscript>",
        "<!-- no -->",
    ],
)
def test_what_browsers_do_not_show_is_not_printed(hidden: str) -> None:
    assert said(f"<p>Yes</p>{hidden}") == ["Yes"]


def test_text_that_is_hidden_from_listeners_alone_is_printed() -> None:
    words = "Rest on your side until the pain has gone."
    assert said(f"<div aria-hidden=true><p>{words}</div>") == [words]


# What nobody closed, and what stands around ----------------------------------------------------------


@pytest.mark.parametrize("tag", ["b", "strong", "em"])
def test_bold_type_around_paragraphs_is_bold_type_in_them(tag: str) -> None:
    found = blocks(f"<p>Sit.<{tag} class=x>\n<p id=a>Stand <a href='#b'>up</a>.</p>\n<P>Walk.</P> </{tag}><p>Rest.")
    assert [block.text for block in found if isinstance(block, Paragraph)] == [
        text("Sit."),
        (Span("Stand up.", strong=True),),
        (Span("Walk.", strong=True),),
        text("Rest."),
    ]


def test_terms_and_descriptions_that_nobody_closed_are_entries_of_their_own() -> None:
    found = only("<dl><dt>Sit<dt>Stand<dd>On a chair.<dd>On the floor.<dt>Walk<dd>About.</dl>")
    assert found == Definitions(
        (
            Entry(text("Sit")),
            Entry(text("Stand"), (paragraph("On a chair."), paragraph("On the floor."))),
            Entry(text("Walk"), (paragraph("About."),)),
        )
    )


# Buttons ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        "<h3><button>When is it safe?</button></h3>",
        "<h3><span><button aria-expanded=true>When is it safe?</button></span></h3>",
    ],
)
def test_a_heading_that_is_a_button_is_a_heading(asked: str) -> None:
    assert said(f"{asked}<p>At noon.</p>") == ["When is it safe?", "At noon."]


def test_a_button_that_opens_an_answer_is_a_line_in_bold_and_others_are_told() -> None:
    found = flow("<button aria-expanded=false>When is it safe?</button><p>At noon.</p><button>Print this now</button>")
    assert found.blocks[0] == Paragraph((Span("When is it safe?", strong=True),))
    assert len(found.blocks) == 2
    assert any("buttons" in notice for notice in found.notices)
