"""Markdown's additions: definitions, alerts, notes, abbreviations, pictures, scripts, boxes, captions."""

import contextlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.errors import SourceError
from handouts.model import (
    Block,
    Callout,
    Definitions,
    ItemList,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    RawArticle,
    Span,
    Table,
    Text,
    plain,
    texts,
)
from tests.text.articles import read


def found_in(content: str) -> RawArticle:
    return read(f"# Ankles\n\nSome words first.\n\n{content}\n", "a.md")


def only(content: str, kind: type[Block[Text]]) -> Block[Text]:
    (block,) = [block for block in found_in(content).blocks if isinstance(block, kind)]
    return block


def spans(content: str) -> list[Span]:
    return [span for block in found_in(content).blocks[2:] for text in texts(block) for span in text]


def everything_in(found: RawArticle) -> str:
    told = [*found.blocks, *(block for note in found.beside.notes for block in note.blocks)]
    return " ".join(plain(text) for block in told for text in texts(block))


# Definitions -----------------------------------------------------------------------------------------


def test_terms_keep_all_that_is_said_of_them() -> None:
    made = only("Gait\n:   How you walk.\n\n    It changes.\n:   Also a pace.\n\nStride\n: One step.\n", Definitions)
    assert isinstance(made, Definitions)
    assert [plain(entry.term) for entry in made.entries] == ["Gait", "Stride"]
    assert [len(entry.blocks) for entry in made.entries] == [3, 1]


def test_a_tilde_that_means_about_is_never_lost() -> None:
    found = found_in("Take\n~ 5 ml\n\nor ~5 to ~10 ml, a~b c~d, 5~-~10, and ~7~ more.")
    assert "~ 5 ml" in everything_in(found)
    assert "or ~5 to ~10 ml, a~b c~d" in everything_in(found)
    assert "and ~7~ more" in everything_in(found)


# Callouts --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])
def test_an_alert_is_a_callout_whose_word_is_not_typed(kind: str) -> None:
    made = only(f"> [!{kind}]\n> Ask first.\n>\n> - now\n", Callout)
    assert isinstance(made, Callout)
    assert (made.kind, made.label, len(made.blocks)) == (kind.lower(), (), 2)


def test_an_alert_with_nothing_in_it_and_one_of_an_unknown_kind_are_shown_as_typed() -> None:
    assert "[!NOTE]" in everything_in(found_in("> [!NOTE]\n"))
    assert "[!DANGER]" in everything_in(found_in("> [!DANGER]\n> Hot.\n"))


# Notes -----------------------------------------------------------------------------------------------


def test_notes_stand_beside_the_text_and_their_references_in_it() -> None:
    found = found_in("Walk.[^far] Rest^[Sit *down*.].\n\n[^far]: As far\n    as you can.\n\n    And back.\n")
    assert [(note.name, len(note.blocks)) for note in found.beside.notes] == [("far", 2), ("^1", 1)]
    assert [span.note for text in texts(found.blocks[2]) for span in text if span.note] == ["far", "^1"]
    assert found.notices == ()


def test_a_note_that_refers_to_itself_or_in_a_circle_ends() -> None:
    found = found_in("Walk.[^1]\n\n[^1]: One [^2] and [^1].\n[^2]: Two [^1].\n")
    assert [note.name for note in found.beside.notes] == ["1", "2"]


def test_notes_that_only_refer_to_each_other_are_shown_as_typed_and_said() -> None:
    found = found_in("Walk.\n\n[^1]: One [^2].\n[^2]: Two [^1].\n")
    assert found.beside.notes == ()
    assert "[^1]: One [^2]. [^2]: Two [^1]." in everything_in(found)
    assert any("nothing refers to" in notice and "[^1], [^2]" in notice for notice in found.notices)


def test_a_reference_to_no_note_is_shown_as_typed_and_said() -> None:
    found = found_in("Walk.[^gone] And [^1].\n\n[^1]: One.\n")
    assert "Walk.[^gone]" in everything_in(found)
    assert any("not there" in notice and "[^gone]" in notice for notice in found.notices)


def test_of_two_notes_of_one_name_both_are_kept() -> None:
    found = found_in("Walk.[^1]\n\n[^1]: One.\n\n[^1]: Another.\n")
    assert "One." in everything_in(found)
    assert "[^1]: Another." in everything_in(found)


def test_a_note_in_the_title_is_no_part_of_the_title() -> None:
    found = read("# Ankles[^1]\n\nSome words.\n\n[^1]: Both of them.\n", "a.md")
    assert found.details.title == "Ankles"
    assert [note.name for note in found.beside.notes] == ["1"]


# Abbreviations ---------------------------------------------------------------------------------------


def test_what_explains_an_abbreviation_is_no_text_of_its_own() -> None:
    found = found_in("Your BMI.\n\n*[BMI]: body mass index\n*[CT]: a scan\nmore words\n")
    assert [(each.short, plain(each.meaning)) for each in found.beside.abbreviations] == [
        ("BMI", "body mass index"),
        ("CT", "a scan"),
    ]
    assert "body mass" not in everything_in(found)
    assert "more words" in everything_in(found)


@pytest.mark.parametrize("typed", ["*[BMI]:", "*[BMI] body", "    *[BMI]: code", "`*[BMI]: x`"])
def test_what_explains_nothing_is_shown(typed: str) -> None:
    found = found_in(typed)
    assert found.beside.abbreviations == ()
    assert "[BMI]" in everything_in(found)


# Within lines ----------------------------------------------------------------------------------------


def test_raised_and_lowered_letters_are_told() -> None:
    told = [(span.text, span.script) for span in spans("H~2~O and 10^3^, m^2^ (x)^n^.") if span.script]
    assert told == [("2", "sub"), ("3", "super"), ("2", "super"), ("n", "super")]


@pytest.mark.parametrize("typed", ["5 ^ 3 ^ 2", "x^2", "a~ b~", "~~", "^^", "x^a b^", "10^^3"])
def test_signs_that_raise_nothing_are_shown(typed: str) -> None:
    assert "".join(span.text for span in spans(typed)) == typed


def test_struck_out_words_stay_and_are_said() -> None:
    found = found_in("Take ~~two~~ one.")
    assert "Take two one." in everything_in(found)
    assert any("struck out" in notice and "two" in notice for notice in found.notices)


# Boxes, rules, tables --------------------------------------------------------------------------------


def test_boxes_to_tick_are_told_from_bullets() -> None:
    made = only("- [ ] walk\n- [x] rest\n- eat\n- [y] odd\n", ItemList)
    assert isinstance(made, ItemList)
    assert [item.done for item in made.items] == [False, True, None, None]
    assert plain(made.items[3].text) == "[y] odd"


@pytest.mark.parametrize(
    "typed", ["Table: Doses\n\n{}", "{}\n\n: Doses\n", "{}\n\nTable: Doses\n", "Tabla: Doses\n\n{}"]
)
def test_the_caption_of_a_table_is_part_of_it(typed: str) -> None:
    found = found_in(typed.format("| a | b |\n|---|---|\n| c | d |"))
    (made,) = [block for block in found.blocks if isinstance(block, Table)]
    assert made.caption is not None
    assert plain(made.caption) == "Doses"
    assert not any(isinstance(block, Paragraph) for block in found.blocks[2:])


def test_a_table_of_one_column_is_a_list_under_its_header() -> None:
    found = found_in("| Bring |\n|---|\n| shoes |\n| water |\n")
    assert not any(isinstance(block, Table) for block in found.blocks)
    assert plain(found.blocks[2].text) == "Bring"  # type: ignore[union-attr]  # a paragraph
    made = found.blocks[3]
    assert isinstance(made, ItemList)
    assert [plain(item.text) for item in made.items] == ["shoes", "water"]


def test_a_rule_is_nothing() -> None:
    assert len(found_in("---\n\n***\n\nEnd.").blocks) == 3


# Pictures --------------------------------------------------------------------------------------------


def pictures(content: str) -> list[tuple[str, str, str]]:
    told = found_in(content).blocks
    return [(b.file, plain(b.alt), plain(b.caption)) for b in told if isinstance(b, Picture)]


def test_a_picture_on_a_line_of_its_own_is_a_block_with_what_it_shows_and_its_caption() -> None:
    assert pictures('![A *raised* foot](my%20foot.png "Lift it")') == [("my foot.png", "A raised foot", "Lift it")]
    assert pictures("![a](a.png)\n![b](b.png) ![c](c.png)\nand words") == [
        ("a.png", "a", ""),
        ("b.png", "b", ""),
        ("c.png", "c", ""),
    ]


def test_a_picture_that_is_a_link_keeps_its_address() -> None:
    (made,) = [b for b in found_in("[![A map](map.png)](https://example.org/map)").blocks if isinstance(b, Picture)]
    assert made.caption[0].link == "https://example.org/map"


def test_a_picture_among_words_is_told_by_words_and_said() -> None:
    found = found_in("Press ![the green one](g.png) now.")
    assert "Press [Picture: the green one] now." in everything_in(found)
    assert any("Pictures within a line" in notice for notice in found.notices)


# Nothing breaks it -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        "> [!NOTE]\n" + "> " * 200 + "deep",
        "\n".join("> " * n + "> [!NOTE]" for n in range(200)),
        "".join("  " * n + f"term\n{'  ' * n}: x\n\n" for n in range(200)),
        "".join("    " * n + f"[^{n}]: note\n\n" for n in range(100)),
        "".join("  " * n + "- [ ] x\n" for n in range(200)),
        "^[" * 500 + "x" + "]" * 500,
        "[![" * 300 + "x",
        "~" * 5000 + "^" * 5000,
        "a~b" * 3000,
        "*[" * 3000,
        "[^a]" * 3000,
        "Term\n" + ": " * 3000 + "x",
    ],
    ids=lambda content: repr(content[:12]),
)
def test_fault_04_what_is_nested_too_deeply_is_read_or_refused_in_words(content: str) -> None:
    try:
        found = found_in(content)
    except SourceError as error:
        assert "too deeply" in str(error)  # noqa: PT017 - either outcome is right
    else:
        assert "Some words first." in everything_in(found)


@pytest.mark.parametrize("odd", ["<b>{{ 7*7 }}</b>", "{% raw %} & <!-- x -->", "a \"quoted\" 'word'"])
def test_fault_07_markup_in_alt_caption_term_and_label_is_text(odd: str) -> None:
    escaped = odd.replace('"', '\\"')
    found = found_in(
        f'![{odd}](x.png "{escaped}")\n\n{odd}\n: {odd}\n\n> [!NOTE]\n> {odd}\n\n*[{odd}]: {odd}\n\n**Note:** {odd}'
    )
    assert everything_in(found).count(odd) == 6
    assert plain(found.beside.abbreviations[0].meaning) == odd


_PIECES = st.lists(
    st.sampled_from(
        [
            "Some words here.\n\n",
            "Term\n: meaning\n\n",
            "Wide term\n\n:   meaning\n\n    goes on\n\n",
            "> [!WARNING]\n> beware\n\n",
            "> [!NOTE]\n> - one\n> - two\n\n",
            "> quoted\n",
            "- [ ] open\n",
            "- [x] done\n",
            "  - inner\n",
            "word[^a] more\n",
            "word^[inline here] more\n",
            "[^a]: note text\n\n",
            "[^b]: other text\n    second line\n\n",
            "    indented\n\n",
            "![alt words](pic)\n\n",
            '![alt words](pic "shown below")\n\n',
            "H~2~ and m^3^\n",
            "~~struck~~ words\n",
            "Table: the caption\n\n",
            "| a | b |\n|---|---|\n| c | d |\n\n",
            "| a |\n|---|\n| c |\n\n",
            "**Important:** ask\n\n",
            "~ about\n",
            ": alone\n",
            "---\n\n",
            "\n",
        ]
    ),
    min_size=1,
    max_size=14,
)
_HIDDEN = {"pic", "WARNING", "NOTE", "Picture", "Table", "x"}


@given(_PIECES)
def test_no_word_of_any_construct_is_lost(pieces: list[str]) -> None:
    content = "Two words\n\n" + "".join(pieces)
    typed = sorted(w for w in re.findall(r"[A-Za-z]{2,}", content) if w not in _HIDDEN)
    found = sorted(w for w in re.findall(r"[A-Za-z]{2,}", everything_in(read(content, "a.md"))) if w not in _HIDDEN)
    assert found == typed


@given(st.text(alphabet="ab1 \n-*_[]()^~:>!|#`<&{.\t\\", max_size=120))
def test_any_text_is_read_or_refused_in_words(content: str) -> None:
    with contextlib.suppress(SourceError):
        read(f"Word\n\n{content}", "a.md")


def test_kinds_of_blocks_are_what_they_were_without_additions() -> None:
    kinds = [type(block) for block in found_in("> said\n\none  \ntwo\n\n- a\n").blocks[2:]]
    assert kinds == [Quote, Preformatted, ItemList]
