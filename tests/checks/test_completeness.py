"""Every word of every kept sentence is printed once and in order: what is lost, doubled or swapped is caught."""

from pathlib import Path

import pytest

from handouts.checks import check_artefact
from handouts.model import Artefact, Block, Edition, Finding, Heading, Item, ItemList, Level, Sentences, Table, Topic
from handouts.settings import Settings
from tests.checks.sheets import edition, findings, paragraph, pdf, rules, sentences, topic

WALK = "Walk a little every day, for half an hour or more."
REST = "Rest when you feel tired."
EAT = "Eat fresh fruit and well-cooked vegetables with every meal."
MOVING = topic(1, "Moving about", paragraph(WALK, REST), ItemList((Item(sentences("Stand up.")),)))
EATING = topic(2, "Eating well", paragraph(EAT), Heading(3, sentences("Drinks")), paragraph("Drink water."))
BOTH = edition(MOVING, EATING)

FIRST = f"<h2>1<br>Moving about</h2><p>{WALK} {REST}</p><ul><li>Stand up.</li></ul>"
SECOND = f"<h2>2<br>Eating well</h2><p>{EAT}</p><h3>Drinks</h3><p>Drink water.</p>"
COVER = "<h1>Keeping well</h1><p>Large print.</p><ol><li>Moving about. Page 2</li><li>Eating well. Page 3</li></ol>"
BOOKLET = COVER + FIRST + SECOND + "<p>Questions? Call us.</p>"


def booklet(body: str, folder: Path, made_from: Edition = BOTH, style: str = "") -> tuple[Finding, ...]:
    return findings("completeness", pdf(body, style), folder, made_from)


def test_a_whole_booklet_is_silent(tmp_path: Path) -> None:
    assert booklet(BOOKLET, tmp_path) == ()


LOST = {
    "a word": ("fresh fruit", "fruit"),
    "the last word": ("Drink water.", "Drink"),
    "a short word": ("for half an hour", "for half hour"),
    "a digit's worth": ("an hour", "a hour"),
    "a full stop": ("every meal.", "every meal"),
    "a sentence": (REST, ""),
    "a list item": ("Stand up.", ""),
    "a lower heading": ("<h3>Drinks</h3>", ""),
    "a paragraph": (f"<p>{EAT}</p>", ""),
    "a topic's title": ("<h2>2<br>Eating well</h2>", ""),
    "a whole topic": (SECOND, ""),
    "letters in a word": ("vegetables", "vegtables"),
    "a capital": ("Rest when", "rest when"),
    "the space between words": ("fresh fruit", "freshfruit"),
}
DOUBLED = {
    "a word": ("fresh fruit", "fresh fresh fruit"),
    "a sentence": (REST, f"{REST} {REST}"),
    "a short paragraph": ("<p>Drink water.</p>", "<p>Drink water.</p><p>Drink water.</p>"),
    "a list item": ("<li>Stand up.</li>", "<li>Stand up.</li><li>Stand up.</li>"),
    "a strange word": ("fresh fruit", "fresh ripe fruit"),
    "a strange block inside a topic": ("<h3>Drinks</h3>", "<p>Buy now!</p><h3>Drinks</h3>"),
    "words after the last": ("Drink water.</p>", "Drink water. And tea.</p>"),
    "words before the first": (f"<p>{EAT}", f"<p>Note: {EAT}"),
}
SWAPPED = {
    "words": ("fresh fruit", "fruit fresh"),
    "sentences": (f"{WALK} {REST}", f"{REST} {WALK}"),
    "topics": (FIRST + SECOND, SECOND + FIRST),
    "a figure": ("half an hour", "half a year"),
}


@pytest.mark.parametrize(
    ("old", "new"),
    [*LOST.values(), *DOUBLED.values(), *SWAPPED.values()],
    ids=[
        f"{kind} {name}"
        for kind, group in (("lost", LOST), ("doubled", DOUBLED), ("swapped", SWAPPED))
        for name in group
    ],
)
def test_every_departure_from_the_text_is_an_error(old: str, new: str, tmp_path: Path) -> None:
    assert old in BOOKLET
    found = booklet(BOOKLET.replace(old, new), tmp_path)
    assert rules(found) == {"completeness"}
    assert all(finding.level is Level.ERROR and finding.place for finding in found)


def test_a_lost_word_is_named_with_its_page(tmp_path: Path) -> None:
    (found,) = booklet(BOOKLET.replace("fresh fruit", "fruit"), tmp_path)
    assert found.place == "page 1: “fresh”"


def test_a_white_word_is_still_there_and_an_invisible_one_is_not(tmp_path: Path) -> None:
    hidden = BOOKLET.replace("fresh", "<span style='visibility: hidden'>fresh</span>")
    assert rules(booklet(hidden, tmp_path)) == {"completeness"}


LAYOUTS = {
    "narrow lines that divide words": "p { width: 100pt; overflow-wrap: anywhere }",
    "giant print": "p { font-size: 60pt; overflow-wrap: anywhere }",
    "each paragraph on its own page": "p, li, h3 { break-before: page }",
    "pages in the middle of paragraphs": "@page { size: 400pt 300pt; margin: 72pt } p { orphans: 1; widows: 1 }",
    "bold first words": "p::first-line { font-weight: 700 }",
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_the_typesetter_does_to_lines_is_no_loss(name: str, tmp_path: Path) -> None:
    assert booklet(BOOKLET, tmp_path, style=LAYOUTS[name]) == ()


TYPED = {
    "no-break spaces": ("2.5 mg a day", "2.5&nbsp;mg a day"),
    "soft hyphens": ("physio\u00adtherapy", "physiotherapy"),
    "zero-width spaces": ("and\u200b/or", "and/or"),
    "compatibility forms": ("ﬁne ½ ２", "fine 1⁄2 2"),
    "decomposed accents": ("cafe\u0301", "café"),
    "runs of style": ("H2O now", "<strong>H</strong><sub>2</sub>O now"),
    "a very long word": ("Pneumonoultramicroscopic" * 6, "Pneumonoultramicroscopic" * 6),
    "signs in the text": ("<b>&amp; {{ x }}", "&lt;b&gt;&amp;amp; {{ x }}"),
    "right to left": ("שלום לכולם, היום יום טוב.", "שלום לכולם, היום יום טוב."),
    "both ways": ("The word שלום עולם means peace.", "The word שלום עולם means peace."),
    "emoji that the face has": ("Well done \U0001f600!", "Well done \U0001f600!"),
}


@pytest.mark.parametrize("name", TYPED)
def test_other_ways_to_write_the_same_are_no_loss(name: str, tmp_path: Path) -> None:
    typed, printed = TYPED[name]
    made_from = edition(topic(1, "Odd", paragraph(typed)))
    body = f"<h1>1<br>Odd</h1><p style='overflow-wrap: anywhere'>{printed}</p>"
    assert booklet(body, tmp_path, made_from) == ()


def test_characters_that_no_face_has_are_named_in_titles_and_headings_too(tmp_path: Path) -> None:
    made_from = edition(
        topic(1, "Night 漢", Heading(3, sentences("Low 字 heading")), paragraph("Sleep well.")), title="Pills 丸 today"
    )
    body = "<h1>Pills □ today</h1><h2>1<br>Night □</h2><h3>Low □ heading</h3><p>Sleep well.</p>"
    (found,) = booklet(body, tmp_path, made_from)
    assert (found.rule, found.level) == ("characters", Level.WARNING)
    assert all(typed in found.place for typed in ("“Pills 丸 today”", "“Night 漢”", "字"))
    typed = edition(topic(1, "Night □", paragraph("Sleep well.")), title="Pills □ today")
    assert booklet("<h1>Pills □ today</h1><h2>1<br>Night □</h2><p>Sleep well.</p>", tmp_path, typed) == ()


def test_characters_that_no_face_has_are_named_and_no_loss(tmp_path: Path) -> None:
    made_from = edition(topic(1, "Glad 😀", paragraph("See 薬 and \U0001f468\u200d\U0001f469\u200d\U0001f467.", "Go.")))
    (found,) = booklet("<h1>1<br>Glad □</h1><p>See □ and □. Go.</p>", tmp_path, made_from)
    assert (found.rule, found.level) == ("characters", Level.WARNING)
    assert "薬" in found.place


def test_a_square_does_not_stand_for_letters(tmp_path: Path) -> None:
    made_from = edition(topic(1, "Glad", paragraph("Take ten now.")))
    assert rules(booklet("<h1>Glad</h1><p>Take □ now.</p>", tmp_path, made_from)) == {"completeness"}


# Tables ----------------------------------------------------------------------------------------------

CELLS = Table(
    (sentences("Medicine"), sentences("How much?"), ()),
    (
        (sentences("Aspirin"), sentences("75 mg"), sentences("daily")),
        (sentences("Iron"), (), sentences("weekly")),
    ),
)
AS_TABLE = """<table><tr><th>Medicine</th><th>How much?</th><th></th></tr>
<tr><td>Aspirin</td><td>75 mg</td><td>daily</td></tr><tr><td>Iron</td><td></td><td>weekly</td></tr></table>"""
AS_LIST = """<ul><li><b>Medicine:</b> Aspirin<br><b>How much?</b> 75 mg<br>daily</li>
<li><b>Medicine:</b> Iron<br><b>How much?</b><br>weekly</li></ul>"""
AGAIN = AS_TABLE.replace("<tr><td>Iron", "<tr><th>Medicine</th><th>How much?</th><th></th></tr><tr><td>Iron")
TABLES = edition(topic(1, "Medicines", paragraph("Take these:"), CELLS, paragraph("No more.")))


@pytest.mark.parametrize("table", [AS_TABLE, AS_LIST, AGAIN], ids=["as a table", "as a list", "header repeated"])
def test_a_table_may_be_laid_out_in_other_ways(table: str, tmp_path: Path) -> None:
    body = f"<h1>Medicines</h1><p>Take these:</p>{table}<p>No more.</p>"
    assert booklet(body, tmp_path, TABLES) == ()


@pytest.mark.parametrize("table", [AS_TABLE, AS_LIST], ids=["as a table", "as a list"])
@pytest.mark.parametrize(("old", "new"), [("75 mg", ""), ("75 mg", "57 mg"), ("weekly", "weekly daily"), ("Iron", "")])
def test_a_wrong_cell_is_caught_in_each_layout(table: str, old: str, new: str, tmp_path: Path) -> None:
    body = f"<h1>Medicines</h1><p>Take these:</p>{table.replace(old, new)}<p>No more.</p>"
    assert rules(booklet(body, tmp_path, TABLES)) == {"completeness"}


# Leaflets --------------------------------------------------------------------------------------------


def leaflet(body: str, folder: Path, number: int) -> tuple[Finding, ...]:
    data = pdf(body)
    return findings(
        "completeness", data, folder, BOTH, topic_number=number, output="leaflets", name="print/leaflet.pdf"
    )


def test_a_leaflet_holds_its_own_topic(tmp_path: Path) -> None:
    body = SECOND.replace("</h2>", "</h2><p>From “Keeping well”, topic 2 of 2.</p>", 1) + "<p>Call us.</p>"
    assert leaflet(body, tmp_path, 2) == ()


def test_a_leaflet_of_another_topic_is_caught(tmp_path: Path) -> None:
    assert rules(leaflet(FIRST, tmp_path, 2)) == {"completeness"}


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_sentence_of_another_topic_is_caught(place: str, tmp_path: Path) -> None:
    body = f"<p>{EAT}</p>{FIRST}" if place == "before" else f"{FIRST}<p>{EAT}</p>"
    found = leaflet(body, tmp_path, 1)
    assert [EAT in finding.place for finding in found] == [True]


def test_a_sentence_that_two_topics_share_is_no_fault(tmp_path: Path) -> None:
    shared = edition(topic(1, "One", paragraph(WALK)), topic(2, "Two", paragraph(WALK)))
    data = pdf(f"<h1>Two</h1><p>{WALK}</p>")
    assert findings("completeness", data, tmp_path, shared, topic_number=2, output="leaflets") == ()


def test_the_same_paragraph_twice_in_a_row_is_kept_twice(tmp_path: Path) -> None:
    twice = edition(topic(1, "One", paragraph(WALK), paragraph(WALK)))
    assert booklet(f"<h1>One</h1><p>{WALK}</p><p>{WALK}</p>", tmp_path, twice) == ()
    assert booklet(f"<h1>One</h1><p>{WALK}</p>", tmp_path, twice) != ()


def test_a_topic_called_as_the_article_and_one_without_text_are_told_apart(tmp_path: Path) -> None:
    blocks: tuple[Block[Sentences], ...] = (paragraph("Go."),)
    alike = edition(Topic(1, topic(1, "Keeping well").title, blocks), topic(2, "Only a title"))
    body = "<h1>Keeping well</h1><p>Cover.</p><h2>1<br>Keeping well</h2><p>Go.</p><h2>2<br>Only a title</h2>"
    assert booklet(body, tmp_path, alike) == ()
    assert rules(booklet(body.replace("<h2>2<br>Only a title</h2>", ""), tmp_path, alike)) == {"completeness"}


def test_what_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    assert rules(findings("completeness", b"", tmp_path, BOTH)) == {"completeness"}


def test_files_that_are_not_print_are_left_alone(tmp_path: Path) -> None:
    text = Artefact("text", "article.txt", 0, "")
    assert (
        check_artefact(text, tmp_path, BOTH, Settings(), ["completeness", "large-print", "pdf-structure", "sound"])
        == ()
    )
