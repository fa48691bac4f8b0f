"""A sentence that is not in the sound is found; a rare name that is only misheard raises no alarm."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.engines import find_voice
from audio.errors import ListenerMissing
from audio.listening import Recogniser
from audio.model import Boundary, Cue, CueId, CueKind, Samples, Script, Tags, Track
from audio.mp3 import DELAY, decoded, encoded
from audio.narrate import narrate
from handouts.checks import check_artefact, chosen
from handouts.checks.speech import Speech
from handouts.cli import main
from handouts.errors import ToolMissing
from handouts.jobs import LIMIT_S, Examine
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof.alike import spoken_words
from handouts.proof.heard import Hearing, hearing
from handouts.settings import Settings
from tests.checks.sheets import edition, paragraph, topic
from tests.running import Run

Make = Callable[..., Run]

# What counts as heard --------------------------------------------------------------------------------

MISHEARD = """
aberystwyth | aberyst with
aciclovir | asick levere
aflibercept | a flibersept
atorvastatin levothyroxine | adorvastatin levithyric sign
beclometasone | beclone to zone
careldopa | carol dopa
centimetres | centimeters
centre | center
cholecalciferol | colocal cypherol
citalopram | siddhalapuram
donepezil rivastigmine | dont puzzle rivistic mind
emollients | amolients
esomeprazole | essomperzole
eye | i
gabapentin | gabby pinton
grey | gray
heel | heal
hydrocortisone | hydrochordazone
hypoglycaemia | hypoglychemia
ifeoma nwachukwu | iphioma and wachiku
ileostomy bisoprolol | iliostomy by saprolol
lamotrigine | lammatrogen
machynlleth | mackinleth
mirtazapine | mert is apine
missus achterberg | misses at sturberg
missus ellis | mrs ellies
morphine | more fiend
n h s | nhs
nitrofurantoin | nitro feranto and
okonkwo | a conquo
on to | onto
painkillers | paint killers
pill boxes | pillboxes
prednisolone | pridness alone
pursed lips | per slips
pyelonephritis | pylonephritis
rivaroxaban | river oxebin
salbutamol | cell butamol
sertraline | search a line
siobhan featherstonehaugh | siopin featherstone haw
there is | theres
too | two
valproate | velpro eight
weigh | way
wijngaarden | when garden
wort lymphoedema | word limphotoma
"""
"""Written, and what the recogniser heard of it when the embedded voice had said it rightly."""


@pytest.mark.parametrize("pair", MISHEARD.strip().splitlines())
def test_what_is_only_misheard_counts_as_heard(pair: str) -> None:
    written, heard = pair.split(" | ")
    assert all(hearing(written.split(), heard.split()).heard)


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Wait five minutes between timolol and any other drops.", "Wait five minutes between time and all any drops."),
        ("Chew four glucose tablets, wait fifteen minutes.", "Two to four glucose tablets, weight fifteen minutes."),
        ("Ondansetron and metoclopramide help against nausea.", "In cetron and metaclapramide help against nausea."),
        ("Take one oh one tablets.", "Take one hundred and one tablets."),
        ("You will not fall.", "You won't fall."),
        ("Medicine.", "Madison."),
        ("Donepezil, rivastigmine and memantine.", "Don't puzzle, rivistic mind and mementine."),
        ("Atorvastatin.", "A door of a staring."),
    ],
)
def test_a_word_heard_as_another_raises_no_alarm(written: str, heard: str) -> None:
    found = hearing(spoken_words(written), spoken_words(heard))
    assert not found.lost
    assert not found.is_lost
    assert not found.extra


SENTENCE = "Rub the palms, the backs, between the fingers and under the nails."


def of(written: str, heard: str) -> Hearing:
    return hearing(spoken_words(written), spoken_words(heard))


def test_all_words_heard_is_nothing_lost() -> None:
    found = of(SENTENCE, SENTENCE.upper())
    assert (found.lost, found.is_lost, found.extra) == ((), False, ())


@pytest.mark.parametrize("written", ["None.", "Eye drops.", SENTENCE])
def test_a_sentence_of_which_nothing_is_heard_is_lost(written: str) -> None:
    assert of(written, "").is_lost


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        (SENTENCE, "Rinse well and dry with a clean towel."),
        (SENTENCE, "Thank you."),
        ("A towel rail is not made to hold your weight.", "Fit a grab rail by the bath and by the toilet."),
        ("Some medicines work best on an empty stomach.", "When do I take it, and do I take it with food?"),
        ("Families and carers can use it too.", "Hot flushes are common, and there are ways to ease them."),
        ("Vitamins and herbal products.", "Wear shoes that fit well, indoors as well as out."),
    ],
)
def test_a_sentence_in_whose_place_another_is_heard_is_lost(written: str, heard: str) -> None:
    assert of(written, heard).is_lost


def test_the_half_that_is_not_heard_is_told() -> None:
    found = of(SENTENCE, "Rub the palms, the backs.")
    assert found.lost == ("between the fingers and under the nails",)
    assert not found.is_lost
    assert of(SENTENCE, "And under the nails.").lost == ("rub the palms the backs between the fingers",)


def test_a_sentence_said_twice_is_told() -> None:
    assert of(SENTENCE, f"{SENTENCE} {SENTENCE}").extra
    assert not of(SENTENCE, f"Um, {SENTENCE}").extra


def test_a_word_heard_once_of_two_times_was_said() -> None:
    first, second = of("Rest in bed today.", "Rest today"), of("Rest in bed today.", "in bed")
    assert all(first.or_in(second).heard)


WORDS = st.lists(st.sampled_from(["rest", "walk", "every", "day", "the", "a", "of", "tablets"]), max_size=12)


@given(WORDS, WORDS)
def test_every_word_is_accounted_for(written: list[str], heard: list[str]) -> None:
    found = hearing(written, heard)
    assert found.words == tuple(written)
    assert len(found.heard) == len(written)
    assert len(found.strange) == len(written) + 1
    if not heard:
        assert not any(found.heard)
    if not written:
        assert found.strange == (tuple(heard),)
    half = len(written) // 2
    assert found.part(0, half).words + found.part(half, len(written)).words == found.words


@given(WORDS.filter(bool))
def test_the_same_words_are_always_heard(words: list[str]) -> None:
    found = hearing(words, words)
    assert (found.lost, found.extra) == ((), ())


# The check -------------------------------------------------------------------------------------------

ARTEFACT = Artefact("mp3", "audio/01-moving.mp3", 1, "", 1)
TEXTS = (
    "Walk a little every day, in the morning or at noon.",
    "Rest when you feel tired, for as long as you like.",
    "Take 2 tablets with a glass of water.",
)
HEARD = "Walk a little every day in the morning or at noon. {} Take two tablets with a glass of water."


class FakeRecogniser:
    """Hears the given texts, one a call; `lengths` are those of the sounds."""

    def __init__(self, *texts: str) -> None:
        self._texts = list(texts)
        self.lengths: list[int] = []
        self.languages: list[str] = []

    def hear(self, sound: Samples, language: str) -> str:
        self.lengths.append(len(sound))
        self.languages.append(language)
        return self._texts.pop(0)


def spoken(folder: Path, voice: str) -> Track:
    cues = tuple(Cue(CueId(f"c{n}"), CueKind.SENTENCE, text, Boundary.PARAGRAPH) for n, text in enumerate(TEXTS))
    file = folder / ARTEFACT.path
    file.parent.mkdir(parents=True)
    return narrate(Script(cues, "en", Tags("", "", "", 1, 1, "en")), find_voice(voice, "en"), 0.9, file)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Track]:
    folder = tmp_path_factory.mktemp("told")
    return folder, spoken(folder, "tone")


def made(track: Track, language: str = "en") -> Edition:
    return replace(edition(topic(1, "Moving", paragraph(*TEXTS)), language=language), tracks=(track,))


def check(told: tuple[Path, Track], recogniser: Recogniser, language: str = "en") -> tuple[Finding, ...]:
    folder, track = told
    return Speech(Settings(), None, recogniser).check(ARTEFACT, folder, made(track, language))


def test_a_track_in_which_all_is_heard_is_silent_and_heard_once(told: tuple[Path, Track]) -> None:
    recogniser = FakeRecogniser(HEARD.format(TEXTS[1]))
    assert check(told, recogniser) == ()
    assert len(recogniser.lengths) == 1


def test_sentences_in_another_language_are_heard_in_it_or_passed_over(told: tuple[Path, Track]) -> None:
    folder, track = told
    first, second, *rest = track.timings
    last = " ".join(timing.words for timing in rest)
    for language, heard in (("de", (first.words, second.words, last)), ("pl", (first.words, last))):
        other = replace(second, cue=replace(second.cue, language=language))
        recogniser = FakeRecogniser(*heard)
        assert check((folder, replace(track, timings=(first, other, *rest))), recogniser) == ()
        assert recogniser.languages == (["en", "de", "en"] if language == "de" else ["en", "en"])


def test_fault_35_a_sentence_not_heard_twice_is_an_error_with_its_place(told: tuple[Path, Track]) -> None:
    recogniser = FakeRecogniser(HEARD.format(""), "")
    (found,) = check(told, recogniser)
    assert (found.level, found.rule, found.path) == (Level.ERROR, "speech", ARTEFACT.path)
    start = told[1].timings[1].start_sample / told[1].rate
    assert found.place == f"0:{start:04.1f}, “{TEXTS[1]}”"
    assert recogniser.lengths[1] < recogniser.lengths[0]


def test_a_part_not_heard_is_a_warning_with_its_words(told: tuple[Path, Track]) -> None:
    (found,) = check(told, FakeRecogniser(HEARD.format("Rest when you feel tired."), "Rest when you feel tired."))
    assert found.level is Level.WARNING
    assert found.place.endswith("“for as long as you like”")


def test_a_sentence_heard_when_alone_is_no_finding(told: tuple[Path, Track]) -> None:
    assert check(told, FakeRecogniser(HEARD.format(""), TEXTS[1], TEXTS[0], TEXTS[2])) == ()


def test_one_of_two_equal_sentences_is_missed(told: tuple[Path, Track]) -> None:
    """Heard once, it may be laid beside either; only alone it shows which of them has no sound."""
    folder, track = told
    last = replace(track.timings[2], cue=replace(track.timings[2].cue, text=TEXTS[1]), words=track.timings[1].words)
    twice = replace(track, timings=(*track.timings[:2], last))
    for alone in ([TEXTS[1], TEXTS[0], ""], ["", TEXTS[0], TEXTS[1]], ["", TEXTS[1]]):
        (found,) = check((folder, twice), FakeRecogniser(f"{TEXTS[0]} {TEXTS[1]}", *alone))
        assert found.level is Level.ERROR


def test_more_than_is_written_is_a_warning(told: tuple[Path, Track]) -> None:
    twice = f"{TEXTS[1]} {TEXTS[1]}"
    found = check(told, FakeRecogniser(HEARD.format(twice), twice, TEXTS[2], TEXTS[0]))
    assert [f.level for f in found] == [Level.WARNING]
    assert "More was heard" in found[0].message


def test_figures_heard_are_the_words_written(told: tuple[Path, Track]) -> None:
    assert check(told, FakeRecogniser(HEARD.format(TEXTS[1]).replace("two", "2"))) == ()


def test_a_language_that_nobody_understands_is_told_and_not_listened_to(told: tuple[Path, Track]) -> None:
    (found,) = check(told, FakeRecogniser(), language="cy")
    assert found.level is Level.ADVICE
    assert "'cy'" in found.message


@pytest.mark.parametrize("data", [None, b"", b"no MP3"])
def test_a_track_that_does_not_decode_is_a_finding(
    data: bytes | None, told: tuple[Path, Track], tmp_path: Path
) -> None:
    (tmp_path / "audio").mkdir()
    if data is not None:
        (tmp_path / ARTEFACT.path).write_bytes(data)
    (found,) = check((tmp_path, told[1]), FakeRecogniser())
    assert found.level is Level.ERROR
    assert "cannot be read back" in found.message


# Asked for, or not -----------------------------------------------------------------------------------


def test_it_runs_only_when_asked_for() -> None:
    assert "speech" not in chosen(Settings())
    assert "speech" in chosen(Settings(check=("speech",)))
    assert set(chosen(Settings(check=("speech",)))) == {"speech", *chosen(Settings())}


@pytest.mark.parametrize("flags", [("--check", "speech"), ("--check", "speech", "--jobs", "2")])
def test_asked_for_where_nobody_listens_it_is_refused_before_any_work(
    flags: tuple[str, ...], make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audio.listening.whisper.find_spec", lambda _name: None)
    run = make("# Rest\n\nRest well.\n", *flags)
    assert run.code == ToolMissing.exit_code
    assert "`handouts voices --install listen`" in run.err
    assert not run.root.exists()


def test_a_finished_edition_is_not_checked_by_nobody_either(
    make: Make, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    run = make("# Rest\n\nRest well.\n", "--outputs", "mp3")
    monkeypatch.setattr("audio.listening.whisper.find_spec", lambda _name: None)
    assert main(["check", str(run.folder), "--check", "speech", "--jobs", "0"]) == ToolMissing.exit_code
    assert "faster_whisper is missing" in capfd.readouterr().err


def test_a_long_track_has_time_to_be_listened_to(told: tuple[Path, Track]) -> None:
    folder, track = told
    hour = made(replace(track, samples=3600 * track.rate))
    job = Examine("a.txt", (replace(ARTEFACT, size=28_800_000),), folder, hour, Settings(check=("speech",)))
    assert job.limit_s > LIMIT_S + 3600
    assert replace(job, settings=Settings()).limit_s < LIMIT_S + 600


def test_without_a_folder_nobody_listens(recogniser: Recogniser, told: tuple[Path, Track]) -> None:
    folder, track = told
    with pytest.raises(ListenerMissing, match="no folder"):
        check_artefact(ARTEFACT, folder, made(track), Settings(), ["speech"])


# The real recogniser ---------------------------------------------------------------------------------


def test_fault_35_what_a_voice_left_out_is_heard_to_be_missing(recogniser: Recogniser, tmp_path: Path) -> None:
    track = spoken(tmp_path / "whole", "hibari")
    assert check((tmp_path / "whole", track), recogniser) == ()
    sound = np.concatenate(list(decoded(track.file)))
    whole = track.timings[1]
    for end, level in (
        (whole.start_sample, Level.ERROR),
        ((whole.start_sample + whole.end_sample) // 2, Level.WARNING),
    ):
        folder = tmp_path / level.value
        (folder / "audio").mkdir(parents=True)
        cut = np.concatenate([sound[:end], sound[whole.end_sample :]])
        (folder / ARTEFACT.path).write_bytes(b"".join(encoded([cut[DELAY:]], track.rate)))
        moved = whole.end_sample - end
        last = track.timings[2]
        last = replace(last, start_sample=last.start_sample - moved, end_sample=last.end_sample - moved)
        timings = (track.timings[0], replace(whole, end_sample=end), last)
        (found,) = check((folder, replace(track, timings=timings)), recogniser)
        assert found.level is level
        assert TEXTS[1] in found.place


@pytest.mark.usefixtures("recogniser")
def test_an_edition_is_listened_to_when_that_is_asked_for_and_else_not(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    flags = ("--voice", "hibari", "--outputs", "mp3", "--check", "speech")
    run = make("# Rest\n\nRest well. Drink a glass of water every hour.\n", *flags)
    assert run.code == 0, run.err
    assert "no errors, 0 warnings" in run.out
    monkeypatch.setattr("audio.listening.whisper.find_spec", lambda _name: None)
    assert main(["check", str(run.folder), "--jobs", "0"]) == 0
