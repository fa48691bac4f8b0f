"""The main promise: one article in, a checked edition out, the same every time."""

import json
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from handouts import __version__
from handouts.cleaning import clean
from handouts.cli import main
from handouts.model import Article, Finding, Level, RawArticle
from handouts.settings import Selection
from tests.faults.test_input_faults import TWO_TOPICS, errors
from tests.running import NOT_SHIPPED, Run, decoded_samples, json_lines, run

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "articles" / "muscle-atrophy.txt"
SAMPLE = ROOT / "samples" / "preventing-falls.txt"
Make = Callable[..., Run]


def test_two_builds_give_the_same_bytes(make: Make, tmp_path: Path) -> None:
    first = make(TWO_TOPICS, "--publisher", "A Clinic", "--version", "3").files()
    (tmp_path / "out").rename(tmp_path / "before")
    second = make(TWO_TOPICS, "--publisher", "A Clinic", "--version", "3").files()
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_a_second_identical_run_does_nothing_and_says_so(make: Make) -> None:
    first = make(TWO_TOPICS)
    stamps = {p: p.stat().st_mtime_ns for p in first.folder.rglob("*")}
    second = make(TWO_TOPICS)
    assert second.code == 0
    assert "Nothing to do" in second.out
    assert {p: p.stat().st_mtime_ns for p in second.folder.rglob("*")} == stamps


@pytest.mark.parametrize("flags", [("--size", "20"), ("--outputs", "text"), ("--pace", "1")])
def test_other_settings_make_it_anew(make: Make, flags: tuple[str, ...]) -> None:
    make(TWO_TOPICS)
    assert "Nothing to do" not in make(TWO_TOPICS, *flags).out


def test_a_damaged_file_is_made_anew(make: Make) -> None:
    first = make(TWO_TOPICS)
    track = next(first.folder.glob("audio/*.mp3"))
    whole = track.read_bytes()
    track.write_bytes(whole[:-1])
    assert make(TWO_TOPICS).code == 0
    assert track.read_bytes() == whole


def test_a_change_of_one_sentence_speaks_one_sentence_again(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def kept() -> int:
        return sum(1 for p in (tmp_path / "cache").rglob("*") if p.is_file())

    make(TWO_TOPICS)
    before = kept()
    assert before > 6
    make(TWO_TOPICS.replace("Drink a little and often.", "Drink a lot and often."))
    assert kept() == before + 1


def test_check_proves_a_good_edition_and_catches_a_bad_one(make: Make, capfd: pytest.CaptureFixture[str]) -> None:
    edition = make(TWO_TOPICS)
    assert main(["check", str(edition.folder), "--jobs", "0"]) == 0
    capfd.readouterr()
    leaflets = sorted(edition.folder.glob("print/leaflets/*.pdf"))
    leaflets[0].write_bytes(leaflets[1].read_bytes())
    assert main(["check", str(edition.folder), "--jobs", "0"]) == 7
    told = capfd.readouterr().out
    assert leaflets[0].name in told


def test_check_names_a_folder_that_is_no_edition(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["check", str(tmp_path), "--jobs", "0"]) == 3
    assert str(tmp_path) in capfd.readouterr().err


def test_check_and_dry_run_go_on_after_a_bad_name(
    make: Make, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    good = make(TWO_TOPICS, "--outputs", "text").folder
    capfd.readouterr()
    assert main(["check", str(tmp_path), str(good), "--jobs", "0"]) == 3
    assert "Drinking Enough" in capfd.readouterr().out
    outline = make(TWO_TOPICS, "missing.txt", "--dry-run")
    assert outline.code == 8
    assert "How much to drink" in outline.out


def test_words_that_look_like_options_can_be_given_after_two_dashes(
    capfd: pytest.CaptureFixture[str], make: Make, tmp_path: Path
) -> None:
    assert main(["say", "--words", "--", "-w/tmp/x is said"]) == 0
    assert "is said" in capfd.readouterr().out
    (tmp_path / "-x.txt").write_text(TWO_TOPICS, encoding="utf-8")
    assert make(TWO_TOPICS, "--outputs", "text", "--", "-x.txt").out.count("Drinking Enough") == 2


def test_an_edition_with_errors_is_made_anew(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(
            "handouts.pipeline.check_whole", lambda *_: (Finding(Level.ERROR, "inventory", "It was raining."),)
        )
        assert make(TWO_TOPICS, "--outputs", "text").code == 7
    assert make(TWO_TOPICS, "--outputs", "text").code == 0


def test_a_folder_that_is_no_edition_is_never_touched(make: Make, tmp_path: Path) -> None:
    mine = tmp_path / "out" / "drinking-enough"
    mine.mkdir(parents=True)
    (mine / "mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "out" / ".bashrc.old").write_text("precious", encoding="utf-8")
    (tmp_path / "out" / ".download.partial").write_text("precious", encoding="utf-8")
    made = make(TWO_TOPICS, "--outputs", "text")
    assert made.code == 0
    assert [p.name for p in mine.iterdir()] == ["mine.txt"]
    names = sorted(p.name for p in (tmp_path / "out").iterdir())
    assert len(names) == 5
    assert {".bashrc.old", ".download.partial", ".handouts", "drinking-enough"} < set(names)


def test_a_fault_of_our_own_ends_its_article_only(make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Rest well\n\nLie down for a while.\n", encoding="utf-8")

    def broken(raw: RawArticle, selection: Selection) -> Article:
        if "Drinking" in raw.details.title:
            raise RuntimeError("nobody thought of this")
        return clean(raw, selection)

    monkeypatch.setattr("handouts.pipeline.clean", broken)
    both = make(TWO_TOPICS, "b.txt", "--outputs", "text")
    assert both.code == 8
    assert "nobody thought of this" in both.err
    assert "fault of handouts itself" in both.err
    assert "Rest well" in both.out
    assert "1 edition ready, 1 not: article.txt (not made)" in both.out


def test_a_reader_that_goes_away_does_not_stop_the_work(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TWO_TOPICS, encoding="utf-8")
    command = f"{sys.executable} {ROOT / 'generate.py'} a.txt --json --outputs text --voice tone | true"
    subprocess.run(command, shell=True, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "out/drinking-enough/article.txt").exists()


def test_what_an_article_says_of_itself_goes_before_what_the_house_says(make: Make, tmp_path: Path) -> None:
    (tmp_path / "handouts.toml").write_text('version = "2.1"\npublisher = "The House"\n', encoding="utf-8")
    made = make("---\nversion: 9.9\n---\n\n# Rest\n\nLie down.\n", "--outputs", "text", name="a.md")
    details = made.record.edition.publication.details
    assert (details.version, details.publisher) == ("9.9", "The House")
    made = make("---\nversion: 9.9\n---\n\n# Rest\n\nLie down.\n", "--outputs", "text", "--version", "3", name="a.md")
    assert made.record.edition.publication.details.version == "3"


def test_timings_are_where_the_sound_is(make: Make) -> None:
    edition = make(TWO_TOPICS)
    for track in edition.record.edition.tracks:
        assert abs(decoded_samples(edition.folder / track.file) - track.samples) < 0.1 * track.rate


@pytest.mark.parametrize("announce", ["short", "none"])
def test_pauses_and_announcements_are_as_they_were_chosen_and_proved(make: Make, announce: str) -> None:
    made = make(TWO_TOPICS, "--announce", announce, "--pauses", "2")
    assert (made.code, errors(made)) == (0, [])
    first = made.record.edition.tracks[0].timings
    assert ("Number one." in first[0].words) == (announce == "short")
    assert "minute" not in made.words()
    rests = [(b.start_sample - a.end_sample) / 24000 for a, b in pairwise(first)]
    assert min(rests) == pytest.approx(0.8)
    assert max(rests) <= 2.5


def test_the_audiobook_alone_leaves_no_tracks_and_is_proved(make: Make) -> None:
    made = make(TWO_TOPICS, "--outputs", "audiobook")
    assert (made.code, errors(made)) == (0, [])
    names = {"audiobook/drinking-enough.m4b", "audiobook/drinking-enough.mp3", "edition.json", "report.html"}
    assert set(made.files()) == names
    book = made.folder / "audiobook/drinking-enough.mp3"
    assert decoded_samples(book) == sum(track.samples for track in made.record.edition.tracks)
    assert main(["check", str(made.folder), "--jobs", "0"]) == 0


def test_every_file_is_in_the_record_and_the_record_is_all_there_is(make: Make) -> None:
    edition = make(TWO_TOPICS)
    listed = {a.path for a in edition.record.edition.artefacts}
    assert listed | {"edition.json"} == set(edition.files())


def test_json_lines_tell_programs_what_happens(make: Make) -> None:
    events = json_lines(make(TWO_TOPICS, "--json").out)
    assert events[0]["event"] == "planned"
    assert events[-1] | {"folder": ""} == {
        "event": "finished",
        "source": "article.txt",
        "outcome": "made",
        "folder": "",
        "message": "",
    }


def test_a_dry_run_makes_nothing(make: Make, tmp_path: Path) -> None:
    outline = make(TWO_TOPICS, "--dry-run")
    assert outline.code == 0
    assert "How much to drink" in outline.out
    assert "page" in outline.out
    assert not (tmp_path / "out").exists()


def test_standard_input_is_a_source(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.txt").write_text(TWO_TOPICS, encoding="utf-8")
    with (tmp_path / "in.txt").open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        made = run(capfd, ["-", "--outputs", "text", "--jobs", "0"], tmp_path / "out")
    assert made.code == 0
    assert "Drinking Enough" in (made.folder / "article.txt").read_text(encoding="utf-8")


def test_one_bad_source_does_not_stop_the_others(make: Make, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    both = make(TWO_TOPICS, "empty.txt", "missing.txt", "--outputs", "text")
    assert both.code == 8
    assert "empty.txt" in both.err
    assert "missing.txt" in both.err
    assert (both.folder / "article.txt").exists()


def test_options_of_a_folder_come_from_its_toml_file(make: Make, tmp_path: Path) -> None:
    (tmp_path / "handouts.toml").write_text('publisher = "The Corner Clinic"\nsize = 24\n', encoding="utf-8")
    made = make(TWO_TOPICS, "--outputs", "booklet")
    assert "The Corner Clinic" in made.pdf_text()
    assert "24 point" in made.pdf_text()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["x.txt", "--sise", "20"], 2, "Did you mean '--size'"),
        (["x.txt", "--size", "9"], 2, "16 to 48"),
        (["x.txt", "--voice", "hibary"], 4, "hibari"),
        (["x.txt"], 3, "There is no file x.txt"),
        (["say", "hello"], 2, "--words"),
        ([], 2, "Name a file"),
        (["x.txt", "--outputs", ""], 2, "nothing to make"),
        (["x.txt", "--language", 'x" onload="1'], 2, "No language"),
    ],
)
def test_mistakes_are_answered_in_one_sentence_with_the_way_out(
    arguments: list[str],
    code: int,
    words: str,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    if code == 4:
        Path("x.txt").write_text(TWO_TOPICS, encoding="utf-8")
    assert main(arguments) == code
    told = capfd.readouterr().err
    assert words in told
    assert "Traceback" not in told


def test_the_version_is_told_and_a_texts_version_is_not_taken_for_it(
    capfd: pytest.CaptureFixture[str], make: Make
) -> None:
    assert main(["--version"]) == 0
    assert capfd.readouterr().out == f"handouts {__version__}\n"
    assert make(TWO_TOPICS, "--version", "7.5", "--outputs", "text").record.settings.details.version == "7.5"


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["voices", "--help"], ["say", "--help"]])
def test_help_is_there_for_every_command(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    assert "usage: handouts" in capfd.readouterr().out


def test_the_words_of_a_dose_are_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["say", "Take 2.5 mg.", "--words"]) == 0
    assert "two point five milligrams" in capfd.readouterr().out


def test_advice_on_the_words_goes_beside_them_and_names_what_to_write(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["say", "Give 10 U, or 5 µkat/L.", "--words"]) == 0
    out, err = capfd.readouterr()
    assert out == "Give ten units, or five micro K.A.T slash L.\n"
    assert "handouts: please check: 5 µkat/L\n" in err
    assert "handouts: advice: “10 U”: write “10 units”. " in err


@pytest.mark.parametrize("outputs", ["text", "mp3", "text,mp3"])
def test_a_doubt_on_the_words_is_told_once_with_its_topic_whatever_is_made(make: Make, outputs: str) -> None:
    report = make("Blood\n\nGive 10 U below 5 µkat/L.\n", "--outputs", outputs).folder / "report.html"
    page = report.read_text(encoding="utf-8")
    assert page.count("please check: 5 µkat/L") == 1
    assert "Topic 1: “10 U”, write “10 units”" in page


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, made by the embedded voice on workers, as `scripts/demo` makes it."""
    place = tmp_path_factory.mktemp("spoken")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place / "cache"))
        assert main([str(SAMPLE), "-o", str(place / "out"), "--quiet"]) == 0
    (folder,) = (place / "out").glob("[!.]*")
    return folder


def test_the_sample_is_made_by_the_embedded_voice_and_proved(spoken: Path) -> None:
    record = json.loads((spoken / "edition.json").read_text(encoding="utf-8"))
    assert [f for f in record.get("findings", []) if f["level"] == "error"] == []
    assert len(list(spoken.glob("audio/*.mp3"))) == len(list(spoken.glob("print/leaflets/*.pdf")))
    assert "comments" in {piece["kind"] for piece in record["edition"]["publication"]["left_out"]}


def test_a_run_leaves_nothing_outside_its_folder_but_kept_speech(spoken: Path) -> None:
    """Some releases of onnxruntime keep a file of events there, to send to their maker."""
    out = spoken.parent
    assert sorted(p.name for p in out.iterdir()) == [".handouts", spoken.name]
    assert [p.name for p in (out.parent / "cache").iterdir()] == ["handouts"]


@pytest.mark.skipif(not SHARED.exists(), reason=NOT_SHIPPED)
def test_the_pasted_article_gives_five_topics_without_its_comments(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    made = run(capfd, [str(SHARED), "--voice", "tone"], tmp_path / "out")
    assert (made.code, errors(made)) == (0, [])
    topics = made.record.edition.publication.topics
    assert [len(list(t.sentences())) > 0 for t in topics] == [True] * 5
    assert topics[0].title.text == "Introduction"
    assert "Geri" not in made.pdf_text() + made.words()
    assert {f.level for f in made.record.findings} <= {Level.WARNING, Level.ADVICE}
    kept = run(capfd, [str(SHARED), "--voice", "tone", "--keep", "comments", "--outputs", "text"], tmp_path / "kept")
    assert len(kept.record.edition.publication.topics) == 6
    assert "Geri" in (kept.folder / "article.txt").read_text(encoding="utf-8")
