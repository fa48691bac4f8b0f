"""Every sentence was spoken once, in order, with its figures, in a time that its words can take."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from audio.model import Cue, CueId, CueKind, Timing, Track
from audio.wording import words_for
from handouts.checks import check_artefact
from handouts.model import Artefact, Edition, Finding, Level, Topic
from handouts.settings import Settings, SoundSettings
from tests.checks.sheets import edition, paragraph, topic

RATE, LETTER_S, PAUSE_S = 24_000, 0.07, 0.5
TOPIC = topic(
    1,
    "Moving about",
    paragraph("Walk a little every day, for half an hour or more.", "Rest."),
    paragraph("Take 75 mg with a glass of water at 8 in the morning.", "Sit down slowly and hold the table."),
)
ARTEFACT = Artefact("mp3", "audio/01-moving-about.mp3", 1, "", 1)


def cues(of: Topic) -> list[Cue]:
    opening = Cue(CueId("opening"), CueKind.OPENING, "Number one.")
    title = Cue(CueId(str(of.title.id)), CueKind.HEADING, of.title.text)
    closing = Cue(CueId("closing"), CueKind.CLOSING, "This is the end of number one.")
    body = [Cue(CueId(str(sentence.id)), CueKind.SENTENCE, sentence.text) for sentence in of.sentences()]
    return [opening, title, *body, closing]


def timings(said: list[Cue], letter_s: float = LETTER_S, language: str = "en") -> list[Timing]:
    """Timings of cues that sound for as long as their letters take."""
    made: list[Timing] = []
    at = round(PAUSE_S * RATE)
    for cue in said:
        words = words_for(cue.text, language).words
        end = at + round(sum(map(str.isalnum, words)) * letter_s * RATE)
        made.append(Timing(cue, words, at, end))
        at = end + round(PAUSE_S * RATE)
    return made


def track(found: list[Timing]) -> Track:
    return Track(1, Path(ARTEFACT.path), "tone", "1", RATE, max(t.end_sample for t in found) + RATE, tuple(found))


def check(
    found: list[Timing],
    of: Topic = TOPIC,
    pace: float = 1.0,
    announce: str = "full",
    *others: Topic,
    language: str = "en",
) -> tuple[Finding, ...]:
    made: Edition = replace(edition(of, *others, language=language), tracks=(track(found),))
    settings = Settings(sound=SoundSettings(pace=pace, announce=announce))
    return check_artefact(ARTEFACT, Path("nowhere"), made, settings, ["narration"])


HEBREW = "שלום לכל מי שבא לכאן היום"
MIXED = topic(1, "Moving about", paragraph("Walk a little every day, for half an hour or more.", HEBREW, "Rest."))


def test_letters_that_the_voice_does_not_know_are_a_warning_and_no_fault_of_length() -> None:
    made = timings(cues(MIXED))
    silent = [replace(t, words=HEBREW, end_sample=t.start_sample) if t.cue.text == HEBREW else t for t in made]
    found = check(silent, MIXED)
    assert [(f.rule, f.level) for f in found] == [("unspoken", Level.WARNING)]
    assert "choose another voice" in found[0].message.lower()
    assert HEBREW in found[0].place


def test_latin_words_without_sound_stay_a_fault() -> None:
    made = [replace(t, end_sample=t.start_sample) if t.cue.text.startswith("Walk") else t for t in timings(cues(TOPIC))]
    assert any("too short" in f.message for f in check(made) if f.level is Level.ERROR)


def test_a_whole_track_is_silent() -> None:
    assert check(timings(cues(TOPIC))) == ()


def test_words_that_a_lexicon_says_otherwise_are_not_missed_but_its_figures_are() -> None:
    said = [
        replace(t, words="Take seventy-five milligrams with hot wet stuff at eight in the morrow.", respelled=RESPELLED)
        if t.cue.text.startswith("Take")
        else t
        for t in timings(cues(TOPIC))
    ]
    assert check(said) == ()
    assert any("not given to the voice" in f.message for f in check([replace(t, respelled=()) for t in said]))
    lost = [replace(t, words=t.words.replace("seventy-five", "some")) for t in said]
    assert [f.rule for f in check(lost)] == ["figures"]


RESPELLED = ("glass", "water", "morning")


def _lost(found: list[Timing]) -> list[Timing]:
    return [t for t in found if t.cue.text != "Rest."]


def _twice(found: list[Timing]) -> list[Timing]:
    return timings([t.cue for t in found[:4]] + [t.cue for t in found[3:]])


def _swapped(found: list[Timing]) -> list[Timing]:
    return timings([t.cue for t in (*found[:2], found[3], found[2], *found[4:])])


def _other_words(found: list[Timing]) -> list[Timing]:
    return [replace(t, cue=replace(t.cue, text="Run.")) if t.cue.text == "Rest." else t for t in found]


def _overlapping(found: list[Timing]) -> list[Timing]:
    return [*found[:4], replace(found[4], start_sample=found[3].end_sample - 10), *found[5:]]


def _outside(found: list[Timing]) -> list[Timing]:
    return [replace(found[0], start_sample=-1), *found[1:]]


def _without_opening(found: list[Timing]) -> list[Timing]:
    return found[1:]


def _without_title(found: list[Timing]) -> list[Timing]:
    return [found[0], *found[2:]]


def _without_closing(found: list[Timing]) -> list[Timing]:
    return found[:-1]


def _words_dropped(found: list[Timing]) -> list[Timing]:
    return [replace(t, words="Walk a day.") if t.cue.text.startswith("Walk") else t for t in found]


WRONG: dict[str, tuple[Callable[[list[Timing]], list[Timing]], str]] = {
    "a sentence lost": (_lost, "not in the track"),
    "a sentence twice": (_twice, "more than once"),
    "sentences swapped": (_swapped, "order of the text"),
    "another text": (_other_words, "another sentence"),
    "overlapping": (_overlapping, "before the one ahead"),
    "outside": (_outside, "outside its track"),
    "no opening": (_without_opening, "announcement"),
    "no title": (_without_title, "title first"),
    "no closing": (_without_closing, "closing words"),
    "words dropped": (_words_dropped, "not given to the voice"),
}


@pytest.mark.parametrize("name", WRONG)
def test_each_fault_of_a_track_is_caught(name: str) -> None:
    change, said = WRONG[name]
    found = check(change(timings(cues(TOPIC))))
    assert any(said in finding.message and finding.level is Level.ERROR for finding in found), found


OTHER = topic(2, "Resting", paragraph("Sit down."))
FULL = [
    Cue(CueId("n"), CueKind.OPENING, "Number 1."),
    *cues(TOPIC)[1:2],
    Cue(CueId("p"), CueKind.OPENING, "Topic 1 of 2, from Keeping well."),
    Cue(CueId("l"), CueKind.OPENING, "Less than a minute."),
    *cues(TOPIC)[2:],
]
ANNOUNCED = {"full": FULL, "short": [*FULL[:2], *FULL[4:]], "none": [FULL[1], *FULL[4:-1]]}


@pytest.mark.parametrize("announce", ANNOUNCED)
def test_each_way_of_announcing_is_right_where_it_was_chosen_and_nowhere_else(announce: str) -> None:
    for name, said in ANNOUNCED.items():
        found = check(timings(said), TOPIC, 1.0, announce, OTHER)
        fewer = list(ANNOUNCED).index(name) >= list(ANNOUNCED).index(announce)
        if name == announce:
            assert found == ()
        elif fewer or announce == "none":
            assert any("announc" in f.message and f.level is Level.ERROR for f in found), (announce, name)


@pytest.mark.parametrize("announce", ["full", "short"])
def test_another_topics_number_is_caught(announce: str) -> None:
    said = [replace(ANNOUNCED[announce][0], text="Number 2."), *ANNOUNCED[announce][1:]]
    assert any("topic's number" in f.message for f in check(timings(said), TOPIC, 1.0, announce, OTHER))


@pytest.mark.parametrize("announce", ["full", "short"])
def test_missing_closing_words_are_caught_however_it_is_announced(announce: str) -> None:
    found = check(timings(ANNOUNCED[announce][:-1]), TOPIC, 1.0, announce, OTHER)
    assert any("closing words" in f.message for f in found)


def test_fault_35_half_of_one_sentence_is_caught_by_its_length() -> None:
    whole = timings(cues(TOPIC))
    halved = [
        replace(t, end_sample=(t.start_sample + t.end_sample) // 2) if t.cue.text.startswith("Take") else t
        for t in whole
    ]
    (found,) = check(halved)
    assert "too short" in found.message
    assert "Take 75 mg" in found.place


def test_fault_35_half_of_every_sentence_is_caught_by_the_pace_of_speech() -> None:
    (found,) = check(timings(cues(TOPIC), LETTER_S / 2))
    assert "faster or slower" in found.message


def test_fault_35_no_sound_at_all_is_caught() -> None:
    whole = timings(cues(TOPIC))
    silent = [replace(t, end_sample=t.start_sample) if t.cue.text == "Rest." else t for t in whole]
    (found,) = check(silent)
    assert "too short" in found.message


def test_a_sentence_that_never_ends_is_caught() -> None:
    whole = timings(cues(TOPIC))
    last = replace(whole[-1], end_sample=whole[-1].end_sample + 9 * RATE)
    (found,) = check([*whole[:-1], last])
    assert "too long" in found.message


@pytest.mark.parametrize("pace", [0.5, 0.9, 1.5])
def test_a_chosen_pace_is_no_fault(pace: float) -> None:
    assert check(timings(cues(TOPIC), LETTER_S / pace), pace=pace) == ()


def test_figures_that_stay_figures_take_the_time_of_words() -> None:
    german = topic(
        1,
        "Blutdruck",
        paragraph("Nehmen Sie die 125 oder die 250.", "Rufen Sie 030 123456 an.", "Es ist der 14.03.2025 um 10:15."),
        paragraph("Setzen Sie sich ruhig hin und sprechen Sie nicht."),
    )
    made: list[Timing] = []
    for timing in timings(cues(german), language="de"):
        start = made[-1].end_sample + RATE if made else RATE
        letters = sum(4 if c.isdigit() else 1 for c in timing.words if c.isalnum())
        made.append(replace(timing, start_sample=start, end_sample=start + round(letters * LETTER_S * RATE)))
    assert check(made, german, language="de") == ()


def test_a_lost_figure_is_caught() -> None:
    whole = timings(cues(TOPIC))
    lost = [replace(t, words=t.words.replace("seventy-five", "seventy")) for t in whole]
    assert lost != whole
    found = check(lost)
    assert {finding.rule for finding in found} == {"figures"}


def test_fault_21_a_sentence_of_emoji_alone_is_a_named_warning() -> None:
    glad = topic(1, "Glad", paragraph("Walk a little every day, for an hour.", "😀"))
    whole = timings(cues(glad))
    assert whole[3].words == ""
    (found,) = check(whole, glad)
    assert (found.rule, found.level, found.place) == ("unspoken", Level.WARNING, "“😀”")


@pytest.mark.parametrize(("language", "told"), [("en", "About 9 minutes."), ("es", "Unos 9 minutos.")])
def test_an_announced_length_far_from_the_real_one_is_a_warning(language: str, told: str) -> None:
    said = cues(TOPIC)
    said.insert(2, Cue(CueId("length"), CueKind.OPENING, told))
    (found,) = check(timings(said, language=language), language=language)
    assert (found.rule, found.level) == ("announced-length", Level.WARNING)


def test_a_file_without_a_record_of_its_sound_is_caught() -> None:
    (found,) = check_artefact(ARTEFACT, Path("nowhere"), edition(TOPIC), Settings(), ["narration"])
    assert found.level is Level.ERROR
