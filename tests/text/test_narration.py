"""Scripts: every sentence once, announced so that a listener finds the way."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.model import Boundary, CueKind, Script, Voice
from handouts.model import Publication
from handouts.narration import (
    LETTERS_PER_SECOND,
    LONGEST_TAG,
    estimate_minutes,
    estimate_seconds,
    speed_of,
    spoken_note,
    write_script,
)
from tests.text.articles import publish

PROSE = "Sit up in bed before you stand. Wait for a moment with your feet on the floor, and hold on to something firm."
HEAD = "---\nversion: 3\nreviewed: 2025-04-01\npublisher: The Clinic\n---\n"
TWO = f"{HEAD}# Beds\n\n## In\n\n{PROSE}\n\n## Up\n\n{PROSE}\n"


def script(publication: Publication, number: int = 1, pace: float = 1.0) -> Script:
    return write_script(publication, publication.topics[number - 1], pace)


def said(found: Script) -> list[str]:
    return [cue.text for cue in found.cues]


def test_the_opening_says_number_title_place_and_length() -> None:
    found = script(publish(TWO, "a.md"), 2)
    assert said(found)[:4] == ["Number 2.", "Up", "Topic 2 of 2, from Beds.", "Less than a minute."]
    assert [cue.kind for cue in found.cues[:4]] == [CueKind.OPENING, CueKind.HEADING, CueKind.OPENING, CueKind.OPENING]
    assert found.cues[3].then is Boundary.TITLE


def test_a_spanish_article_is_announced_in_spanish() -> None:
    publication = publish(TWO.replace("version: 3", "language: es-MX\nversion: 3").replace("Beds", "Camas"), "a.md")
    told = said(script(publication, 1))
    assert [told[0], *told[2:4]] == ["Número 1.", "Tema 1 de 2, de Camas.", "Menos de un minuto."]
    assert told[-4:] == [
        "Fin del tema 1.",
        "A continuación: tema 2, Up.",
        "Esta es la versión 3.",
        "Última revisión: 2025-04-01.",
    ]


def test_the_close_says_what_comes_next_and_the_version() -> None:
    publication = publish(TWO, "a.md")
    assert said(script(publication, 1))[-4:] == [
        "End of topic 1.",
        "Next: topic 2, Up.",
        "This is version 3.",
        "Last reviewed: 2025-04-01.",
    ]
    assert said(script(publication, 2))[-3] == "End of topic 2, the last."
    assert all(cue.kind is CueKind.CLOSING for cue in script(publication, 2).cues[-3:])


def test_a_single_topic_is_not_counted() -> None:
    found = said(script(publish(f"Beds\n\n{PROSE}\n")))
    assert found[0] == "Beds"
    assert found[-1] == "The end."
    assert not any("opic 1" in text for text in found)


def test_titles_that_end_in_a_stop_get_no_second_one() -> None:
    found = said(script(publish(f"# Beds.\n\n## In.\n\n{PROSE}\n\n## Up.\n\n{PROSE}\n", "a.md")))
    assert "Topic 1 of 2, from Beds." in found
    assert "Next: topic 2, Up." in found


def test_numbers_of_a_list_are_said_before_their_items() -> None:
    found = script(publish("# Beds\n\n3. Sit up.\n4. Stand.\n   - Slowly.\n"))
    body = said(found)[2:-1]
    assert body == ["3.", "Sit up.", "4.", "Stand.", "Slowly."]
    assert [cue.kind for cue in found.cues if cue.text in ("3.", "4.")] == [CueKind.ANNOUNCEMENT] * 2


def test_a_table_is_said_cell_by_cell_after_the_name_of_its_column() -> None:
    found = publish("# Beds\n\n| Time | Dose |\n|---|---|\n| Now | 5 mg |\n| Later | |\n", "a.md")
    assert said(script(found))[2:-1] == [
        "A table of 2 rows. Its columns are:",
        "Time",
        "Dose",
        "Time:",
        "Now",
        "Dose:",
        "5 mg",
        "Time:",
        "Later",
        "Dose:",
        "blank.",
    ]


def test_quotes_are_announced_and_closed() -> None:
    found = said(script(publish("# Beds\n\nShe told us:\n\n> Sleep well.\n", "a.md")))
    assert found[2:-1] == ["She told us:", "Quote.", "Sleep well.", "End of quote."]


def test_pauses_follow_the_shape_of_the_text() -> None:
    found = script(publish("# Beds\n\nOne here. Two here.\n\n## Lower\n\n- item\n- last\n\nEnd here.\n", "a.md"), 1)
    then = {cue.text: cue.then for cue in found.cues}
    assert then["One here."] is Boundary.SENTENCE
    assert then["Two here."] is Boundary.PARAGRAPH
    lower = {
        cue.text: cue.then
        for cue in script(publish("# B\n\nA a.\n\n## L\n\n- item\n- last\n\nEnd here.\n", "a.md"), 2).cues
    }
    assert lower["item"] is Boundary.ITEM
    assert lower["last"] is Boundary.PARAGRAPH
    assert found.cues[-1].then is Boundary.END


def test_tags_tell_players_what_the_track_is() -> None:
    publication = publish(TWO, "a.md")
    tags = write_script(publication, publication.topics[1], 1.0, cover_png=b"png", voice_name="hibari").tags
    assert (tags.title, tags.album, tags.artist) == ("Up", "Beds", "The Clinic")
    assert (tags.number, tags.of, tags.language, tags.year) == (2, 2, "en", 2025)
    assert tags.cover_png == b"png"
    assert tags.cover_description == "2. Up"
    assert "hibari" in tags.comment


@pytest.mark.parametrize(
    ("facts", "year"),
    [
        ("reviewed: 1 May 2024", 2024),
        ("date: 2023-02-01", 2023),
        ("version: 2.1", None),
        ("version: 12025", None),
        ("", None),
    ],
)
def test_the_year_is_that_of_the_details_or_unknown(facts: str, year: int | None) -> None:
    publication = publish(f"---\ntitle: Beds\n{facts}\n---\n{PROSE}\n")
    assert script(publication).tags.year == year


def test_fault_27_a_heading_of_300_characters_is_bounded_in_tags_and_spoken_whole() -> None:
    heading = " ".join(["very long"] * 30)
    publication = publish(f"# Beds\n\n## {heading}\n\n{PROSE}\n\n## Up\n\n{PROSE}\n", "a.md")
    found = script(publication)
    assert len(found.tags.title) <= LONGEST_TAG
    assert found.tags.title.endswith("…")
    assert heading in said(found)


@pytest.mark.parametrize(
    "words", ["[[h@l'oU]]", "<speak>now</speak>", '<break time="9999s"/>', "{number} {title}", "-f /etc/passwd"]
)
def test_fault_16_speech_markup_is_text_like_any_other(words: str) -> None:
    found = script(publish(f"Beds {words}\n\nTake it as {words} says.\n\n{PROSE}\n", "a.md"))
    assert any(cue.text == f"Take it as {words} says." for cue in found.cues)


def test_fault_23_headings_alone_make_a_script_of_announcements() -> None:
    publication = publish("# Beds\n\n## In\n\n## Up\n", "a.md")
    assert [cue.kind for cue in script(publication).cues if cue.kind is CueKind.SENTENCE] == []


ARTICLES = st.lists(
    st.sampled_from(
        [
            "## In\n\n",
            "## Up\n\n",
            "### Low\n\n",
            "One here. Two here.\n\n",
            "1. one\n2. two\n\n",
            "- a\n  - b\n\n",
            "> said\n\n",
            "| a | b |\n|---|---|\n| c d | |\n\n",
            "😀\n\n",
            "line  \nline\n\n",
            "    code\n\n",
        ]
    ),
    min_size=1,
    max_size=12,
)


@given(ARTICLES)
def test_every_sentence_is_one_cue_with_its_own_id_and_words_in_order(pieces: list[str]) -> None:
    publication = publish("# Two words\n\nSome text.\n\n" + "".join(pieces), "a.md")
    for topic in publication.topics:
        found = write_script(publication, topic)
        own = {str(sentence.id) for sentence in topic.sentences()}
        assert [(str(c.id), c.text) for c in found.cues if str(c.id) in own] == [
            (s.id, s.text) for s in topic.sentences()
        ]
        assert len({cue.id for cue in found.cues}) == len(found.cues)
        assert all(cue.text for cue in found.cues)
        assert [str(cue.id) for cue in found.cues].count(str(topic.title.id)) == 1
        assert all(cue.then is not Boundary.END for cue in found.cues[:-1])


def test_the_estimate_grows_with_the_text_and_shrinks_with_the_pace() -> None:
    short, long = publish(f"Beds\n\n{PROSE}\n").topics[0], publish(f"Beds\n\n{PROSE * 20}\n").topics[0]
    assert estimate_seconds(short, 1.0) < estimate_seconds(long, 1.0) < estimate_seconds(long, 0.5)
    assert estimate_minutes(short, 1.0) == 1
    assert estimate_minutes(long, 1.0) == round(estimate_seconds(long, 1.0) / 60)


def test_the_announced_minutes_are_those_of_the_voice() -> None:
    made = publish(f"Beds\n\n{PROSE * 40}\n")
    topic, slow = made.topics[0], Voice("slow", "tone", ("en",), "", "", letters_per_s=(LETTERS_PER_SECOND / 2,))
    usual, halved = estimate_minutes(topic, 1.0), estimate_minutes(topic, 1.0, speed_of(slow))
    assert halved > 1.5 * usual
    assert f"About {halved} minutes." in said(write_script(made, topic, 1.0, letters_per_s=speed_of(slow)))
    assert speed_of(replace(slow, letters_per_s=())) == LETTERS_PER_SECOND


def test_a_note_is_said_and_nothing_else() -> None:
    found = spoken_note("2.5 mg\n b.d.", "en")
    assert said(found) == ["2.5 mg b.d."]
    assert found.cues[0].then is Boundary.END
