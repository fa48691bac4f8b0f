"""Scripts: every sentence once, announced so that a listener finds the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.model import Boundary, CueKind, Script
from handouts.model import Publication
from handouts.narration import LONGEST_TAG, estimate_minutes, estimate_seconds, spoken_note, write_script
from handouts.settings import SoundSettings
from tests.text.articles import publish

PROSE = "Sit up in bed before you stand. Wait for a moment with your feet on the floor, and hold on to something firm."
HEAD = "---\nversion: 3\nreviewed: 2025-04-01\npublisher: The Clinic\n---\n"
TWO = f"{HEAD}# Beds\n\n## In\n\n{PROSE}\n\n## Up\n\n{PROSE}\n"


def script(publication: Publication, number: int = 1, announce: str = "full") -> Script:
    return write_script(publication, publication.topics[number - 1], SoundSettings(pace=1.0, announce=announce))


def said(found: Script) -> list[str]:
    return [cue.text for cue in found.cues]


def test_the_opening_says_number_title_place_and_length() -> None:
    found = script(publish(TWO, "a.md"), 2)
    assert said(found)[:4] == ["Number 2.", "Up", "Topic 2 of 2, from Beds.", "Less than a minute."]
    assert [cue.kind for cue in found.cues[:4]] == [CueKind.OPENING, CueKind.HEADING, CueKind.OPENING, CueKind.OPENING]
    assert found.cues[3].then is Boundary.TITLE


def test_a_spanish_article_is_announced_in_spanish() -> None:
    typed = TWO.replace("version: 3", "language: es-MX\nversion: 3").replace("Beds", "Camas")
    publication = publish(typed.replace(PROSE, "Descanse bien todos los días."), "a.md")
    told = said(script(publication, 1))
    assert [told[0], *told[2:4]] == ["Número 1.", "Tema 1 de 2, de Camas.", "Menos de un minuto."]
    assert told[-3:] == ["Fin del tema 1.", "A continuación: tema 2, Up.", "Versión 3, revisada en abril de 2025."]


def test_the_close_says_what_comes_next_and_the_version() -> None:
    publication = publish(TWO, "a.md")
    assert said(script(publication, 1))[-3:] == [
        "End of topic 1.",
        "Next: topic 2, Up.",
        "Version 3, checked in April 2025.",
    ]
    assert said(script(publication, 2))[-2] == "End of topic 2, the last."
    assert all(cue.kind is CueKind.CLOSING for cue in script(publication, 2).cues[-2:])


@pytest.mark.parametrize(
    ("head", "close"),
    [
        ("version: 3", ["This is version 3."]),
        (
            "version: Spring edition\nreviewed: 2025-04",
            ["This is version Spring edition.", "Last reviewed: April 2025."],
        ),
        ("version: 3\nreviewed: last spring", ["This is version 3.", "Last reviewed: last spring."]),
        ("next-review: 2027-04-01", ["To be checked again in April 2027."]),
    ],
)
def test_the_close_says_what_is_known_of_version_and_dates(head: str, close: list[str]) -> None:
    publication = publish(TWO.replace("version: 3\nreviewed: 2025-04-01", head).replace("## Up", "### Up"), "a.md")
    told = said(script(publication, 1))
    assert told[-len(close) :] == close


def test_a_single_topic_is_not_counted() -> None:
    found = said(script(publish(f"Beds\n\n{PROSE}\n")))
    assert found[0] == "Beds"
    assert found[-1] == "The end."
    assert not any("opic 1" in text for text in found)


def test_in_short_the_number_and_the_title_are_said_and_that_it_has_ended() -> None:
    publication = publish(TWO, "a.md")
    found = script(publication, 2, "short")
    assert said(found)[:2] == ["Number 2.", "Up"]
    assert found.cues[1].then is Boundary.TITLE
    assert said(found)[2] == "Sit up in bed before you stand."
    assert said(found)[-1] == "The end."
    assert said(script(publish(f"Beds\n\n{PROSE}\n"), 1, "short"))[0] == "Beds"


def test_without_announcements_the_title_and_the_text_are_said_alone() -> None:
    publication = publish(f"{TWO}\n1. One.\n", "a.md")
    for topic in publication.topics:
        found = script(publication, topic.number, "none")
        own = [(str(c.id), c.text) for c in found.cues if c.kind is not CueKind.ANNOUNCEMENT]
        assert own == [(s.id, s.text) for s in (topic.title, *topic.sentences())]
        assert found.cues[-1].then is Boundary.END
    assert "1." in said(script(publication, 2, "none")), "the numbers of a list are part of the text"


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


def chapters(found: Script) -> list[tuple[str, str]]:
    """Title of each chapter, and the words it begins with."""
    return [(cue.chapter, cue.text) for cue in found.cues if cue.chapter]


def test_a_chapter_begins_with_the_track_and_with_every_lower_heading() -> None:
    text = f"# B\n\n## In\n\n{PROSE * 9}\n\n### Low\n\n{PROSE}\n\n### Lower\n\n- a\n\n## Up\n\n{PROSE}\n"
    publication = publish(text, "a.md")
    assert chapters(script(publication)) == [("In", "Number 1."), ("Low", "Low"), ("Lower", "Lower")]
    assert chapters(script(publication, 1, "none"))[0] == ("In", "In")


def test_without_lower_headings_a_chapter_is_a_minute_or_two_named_by_its_first_words() -> None:
    paragraphs = [f"Number {n} of the things you can do in the morning to wake up well. {PROSE}" for n in range(20)]
    publication = publish("# Beds\n\n" + "\n\n".join(paragraphs) + "\n", "a.md")
    found = chapters(script(publication))
    assert 3 <= len(found) <= 6
    assert found[0] == ("Beds", "Beds")
    for title, text in found[1:]:
        assert title.endswith("…")
        assert len(title) <= 48
        assert text.startswith(title[:-1])


def test_a_short_topic_is_one_chapter() -> None:
    assert chapters(script(publish(TWO, "a.md"), 2)) == [("Up", "Number 2.")]


def test_the_tags_hold_the_text_as_it_is_printed() -> None:
    publication = publish(f"# Beds\n\n{PROSE}\n\n1. One.\n2. Two.\n\n| a | b |\n|---|---|\n| c d | |\n", "a.md")
    assert script(publication).tags.text.split("\n") == ["Beds", PROSE, "One.", "Two.", "a", "b", "c d"]


def test_tags_tell_players_what_the_track_is() -> None:
    publication = publish(TWO, "a.md")
    tags = write_script(publication, publication.topics[1], SoundSettings("hibari"), cover_png=b"png").tags
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
    own, slow = SoundSettings(pace=1.0), SoundSettings(pace=0.5)
    assert estimate_seconds(short, own) < estimate_seconds(long, own) < estimate_seconds(long, slow)
    assert estimate_minutes(short, own) == 1
    assert estimate_minutes(long, own) == round(estimate_seconds(long, own) / 60)


def test_the_estimate_counts_what_is_announced_of_a_table() -> None:
    rows = "| Monday morning | a walk |\n" * 20
    table = publish(f"# Beds\n\n| The day of the week | What to do |\n|---|---|\n{rows}", "a.md").topics[0]
    plain = publish("# Beds\n\n" + "Monday morning.\n\nA walk.\n\n" * 20, "a.md").topics[0]
    assert estimate_seconds(table, SoundSettings(pace=1.0)) > 1.8 * estimate_seconds(plain, SoundSettings(pace=1.0))


def test_the_estimate_follows_pauses_and_announcements() -> None:
    topic = publish(f"Beds\n\n{PROSE * 20}\n").topics[0]
    full, short, none = (estimate_seconds(topic, SoundSettings(announce=a)) for a in ("full", "short", "none"))
    assert none < short < full
    assert estimate_seconds(topic, SoundSettings(pauses=2.0)) == pytest.approx(full + 40 * 0.5 + 4.5)


def test_the_announced_minutes_are_those_of_the_voice() -> None:
    made = publish(f"Beds\n\n{PROSE * 40}\n")
    usual, slow = SoundSettings(), SoundSettings(letters_per_s=SoundSettings.letters_per_s / 2)
    halved = estimate_minutes(made.topics[0], slow)
    assert halved > 1.5 * estimate_minutes(made.topics[0], usual)
    assert f"About {halved} minutes." in said(write_script(made, made.topics[0], slow))


def test_a_note_is_said_and_nothing_else() -> None:
    found = spoken_note("2.5 mg\n b.d.", "en")
    assert said(found) == ["2.5 mg b.d."]
    assert found.cues[0].then is Boundary.END


def test_every_topic_is_announced_with_the_number_of_its_leaflet() -> None:
    publication = publish(TWO, "a.md")
    for topic in publication.topics:
        assert said(script(publication, topic.number))[0] == f"Number {topic.number}."


CONSTRUCTS = """# Feet

Walk.[^1] Rest.

> [!WARNING]
> Stop if it hurts.

Gait
: How you walk.

- [ ] Walk.
- [x] Rest.

Table: Doses

| a | b |
|---|---|
| c | d |

![A foot.](x.png "Lift it.")

[^1]: As far as you can.
"""


def test_every_construct_is_said_in_order_with_what_it_is() -> None:
    found = script(publish(CONSTRUCTS, "a.md"), announce="none")
    assert said(found) == [
        *("Feet", "Walk.", "Note 1.", "Rest.", "Warning", "Stop if it hurts.", "Gait", "How you walk."),
        *("To do:", "Walk.", "Done:", "Rest.", "Doses", "A table of one row. Its columns are:", "a", "b"),
        *("a:", "c", "b:", "d", "A picture:", "A foot.", "Lift it.", "Notes", "1.", "As far as you can."),
    ]


def test_a_callout_is_heard_to_begin() -> None:
    cues = script(publish(CONSTRUCTS, "a.md"), announce="none").cues
    place = next(n for n, cue in enumerate(cues) if cue.text == "Warning")
    assert cues[place - 1].then is Boundary.HEADING
    assert cues[place].then is Boundary.ITEM


def test_the_number_of_a_note_follows_its_sentence_and_its_pause_comes_after() -> None:
    cues = script(publish(CONSTRUCTS, "a.md"), announce="none").cues
    assert [(cue.text, cue.then) for cue in cues[1:4]] == [
        ("Walk.", Boundary.CELL),
        ("Note 1.", Boundary.SENTENCE),
        ("Rest.", Boundary.HEADING),
    ]


@pytest.mark.parametrize(("language", "box"), [("de", "Zu tun:"), ("es", "Por hacer:"), ("fr", "À faire :")])
def test_boxes_are_named_in_the_articles_language(language: str, box: str) -> None:
    found = script(publish(f"---\nlanguage: {language}\n---\n# Aa\n\nBb.\n\n- [ ] Cc.\n", "a.md"))
    assert box in said(found)


def test_in_a_language_without_words_of_ours_only_the_article_is_said() -> None:
    found = script(
        publish("---\nlanguage: it\n---\n# Aa\n\nBb.[^1]\n\n- [ ] Cc.\n\n[^1]: Dd.\n", "a.md"), announce="none"
    )
    assert [cue.text for cue in found.cues if cue.kind is CueKind.ANNOUNCEMENT] == ["1."]
