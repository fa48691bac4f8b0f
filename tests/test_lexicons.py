"""Pronunciation files from the command line to the edition: layers, faults, what they make anew."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from audio.lexicon.pls import NAMESPACE, read_pls
from handouts.cli import main
from handouts.model import Level
from handouts.narrator import narrator_for
from handouts.settings import SoundSettings
from handouts.sources import load_source
from tests.running import Run, run

Make = Callable[..., Run]

TEXT = "Rest well\n\nPeople with dysautonomia should see a neurologist twice.\n"


def pls(word: str, alias: str, language: str = "en") -> str:
    head = f'<lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="{language}">'
    return f"{head}\n<lexeme><grapheme>{word}</grapheme><alias>{alias}</alias></lexeme>\n</lexicon>\n"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder of pronunciation files."""
    folder = tmp_path / "config" / "handouts"
    folder.mkdir(parents=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder.parent))
    return folder


def test_the_articles_own_file_lies_over_the_folders_and_that_over_the_users(
    make: Make, config: Path, tmp_path: Path
) -> None:
    def spoken(*flags: str) -> str:
        words = make(TEXT, *flags, "--outputs", "mp3").words()
        return words.partition("should see a ")[2].partition(" twice")[0]

    assert spoken() == "neurologist"
    (config / "a.pls").write_text(pls("neurologist", "users"), encoding="utf-8")
    assert spoken() == "users"
    (config / "b.pls").write_text(pls("neurologist", "users later"), encoding="utf-8")
    assert spoken() == "users later"
    named = tmp_path / "named"
    named.write_text(pls("neurologist", "named"), encoding="utf-8")
    assert spoken("--lexicon", str(named)) == "named"
    (tmp_path / "handouts.pls").write_text(pls("neurologist", "folders"), encoding="utf-8")
    assert spoken("--lexicon", str(named)) == "folders"
    (tmp_path / "article.pls").write_text(pls("neurologist", "articles"), encoding="utf-8")
    assert spoken("--lexicon", str(named)) == "articles"
    (tmp_path / "article.pls").write_text(pls("neurologist", "del texto", "es"), encoding="utf-8")
    assert spoken() == "folders"


def test_words_that_a_lexicon_respells_are_not_missed_and_figures_are_still_proved(make: Make, tmp_path: Path) -> None:
    (tmp_path / "article.pls").write_text(pls("neurologist", "noo rol o jist"), encoding="utf-8")
    run = make("Rest well\n\nNeurologist, neurologist, neurologist: 12 neurologists rest.\n", "--outputs", "mp3")
    assert run.code == 0
    assert [finding for finding in run.record.findings if finding.level is Level.ERROR] == []
    assert "noo rol o jist: twelve noo rol o jists rest" in run.words()


def test_a_changed_lexicon_makes_the_edition_anew_and_the_same_one_does_not(make: Make, tmp_path: Path) -> None:
    make(TEXT, "--outputs", "mp3")
    assert "up to date" in make(TEXT, "--outputs", "mp3").out
    (tmp_path / "article.pls").write_text(pls("neurologist", "noo rol o jist"), encoding="utf-8")
    assert "up to date" not in make(TEXT, "--outputs", "mp3").out
    (tmp_path / "article.pls").write_text("\n\n" + pls("neurologist", "noo rol o jist"), encoding="utf-8")
    assert "up to date" in make(TEXT, "--outputs", "mp3").out


def test_a_lexicon_whose_language_is_mended_makes_the_edition_anew(make: Make, tmp_path: Path) -> None:
    (tmp_path / "article.pls").write_text(pls("neurologist", "noo rol o jist", "es"), encoding="utf-8")
    make(TEXT, "--outputs", "mp3")
    (tmp_path / "article.pls").write_text(pls("neurologist", "noo rol o jist"), encoding="utf-8")
    assert "noo rol o jist" in make(TEXT, "--outputs", "mp3").words()


def test_fault_of_an_articles_lexicon_ends_that_article_before_any_work(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("bad", "good"):
        Path(f"{name}.txt").write_text(TEXT.replace("Rest", name), encoding="utf-8")
    Path("bad.pls").write_text(pls("neurologist", "four"), encoding="utf-8")
    made = run(capfd, ["bad.txt", "good.txt", "--voice", "tone", "--jobs", "0", "--outputs", "mp3"], tmp_path / "out")
    assert made.code == 8
    assert "handouts: bad.pls, line 2: “four” in an alias tells a number" in made.err
    assert [folder.name for folder in (tmp_path / "out").iterdir() if not folder.name.startswith(".")] == ["good"]


@pytest.mark.parametrize("where", ["config", "flag", "missing"])
def test_fault_of_the_users_lexicon_ends_the_run_before_any_work(make: Make, config: Path, where: str) -> None:
    file = config / "names.pls" if where == "config" else config / "names.txt"
    if where != "missing":
        file.write_text("<lexicon/>", encoding="utf-8")
    made = make(TEXT, *([] if where == "config" else ["--lexicon", str(file)]))
    assert made.code == 2
    assert str(file) in made.err
    assert made.err.count("\n") == 1
    assert not made.root.exists()


@pytest.mark.parametrize("fault", [("--voice", "hart"), ("--lexicon", "users.pls"), ()])
def test_a_dry_run_tells_what_would_stop_the_real_one(make: Make, tmp_path: Path, fault: tuple[str, ...]) -> None:
    (tmp_path / "users.pls").write_text("<lexicon/>", encoding="utf-8")
    if not fault:
        (tmp_path / "article.pls").write_text("<lexicon/>", encoding="utf-8")
    real, dry = make(TEXT, *fault), make(TEXT, "--dry-run", *fault)
    assert dry.code == real.code != 0
    assert dry.err == real.err


def test_a_voice_that_takes_no_phonemes_is_told_of_with_what_to_add() -> None:
    text = f"""<lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="en">
<lexeme><grapheme>Ngozi</grapheme><phoneme>ŋˈɡozi</phoneme></lexeme>
<lexeme><grapheme>Nguyen</grapheme><phoneme>wˈɪn</phoneme><alias>win</alias></lexeme></lexicon>"""
    own = (read_pls(text.encode(), "own.pls"),)
    (notice,) = narrator_for("en-US", SoundSettings("gtts"), own).notices
    assert "“Ngozi”" in notice
    assert "add an <alias> (own.pls, line 2)" in notice
    assert narrator_for("en-US", SoundSettings("hibari"), own).notices == ()


def test_an_articles_lexicon_that_cannot_be_read_is_named(make: Make, tmp_path: Path) -> None:
    (tmp_path / "article.pls").write_bytes(b" " * 2_000_001)
    made = make(TEXT)
    assert (made.code, made.err) == (
        3,
        "handouts: article.pls is larger than 2 MB: too large for a lexicon. Split it.\n",
    )


def test_a_lexicon_that_may_not_be_opened_is_named(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "article.pls").write_text(pls("a", "ay"), encoding="utf-8")
    opening: Any = Path.open

    def opened(path: Path, *arguments: Any, **named: Any) -> Any:
        if path.suffix == ".pls":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opening(path, *arguments, **named)

    monkeypatch.setattr(Path, "open", opened)
    assert "Cannot read article.pls: Permission denied." in make(TEXT).err


def test_an_entry_that_is_not_taken_is_told_in_the_report(make: Make, tmp_path: Path) -> None:
    (tmp_path / "article.pls").write_text(
        pls("refuse", "re fuse").replace("<lexeme>", '<lexeme role="x:verb">'), encoding="utf-8"
    )
    made = make(TEXT, "--outputs", "mp3")
    assert "article.pls, line 2: “refuse” is only for the role x:verb" in made.report
    assert "1 note to look at" in made.out


def test_standard_input_and_a_lexicon_as_source_have_none_beside_them(tmp_path: Path) -> None:
    (tmp_path / "a.pls").write_text(pls("a", "ay"), encoding="utf-8")
    assert load_source(str(tmp_path / "a.pls")).lexicons == ()


def test_the_built_in_words_hold_in_every_english_and_in_no_other_language() -> None:
    tone = SoundSettings("tone")
    assert narrator_for("en-GB", tone).lexicon.lexemes
    assert narrator_for("es", tone).lexicon.lexemes == ()


def test_an_online_voice_gets_the_users_entries_and_not_the_built_in_aliases() -> None:
    own = read_pls(pls("neurologist", "noo rol o jist").encode(), "own.pls")
    assert narrator_for("en", SoundSettings("gtts"), (own,)).lexicon.lexemes == own.lexemes


# handouts say -----------------------------------------------------------------------------------------


def test_say_shows_the_words_with_aliases(config: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (config / "names.pls").write_text(pls("GORD", "gourd"), encoding="utf-8")
    (config.parent / "more.pls").write_text(pls("neurologist", "noo rol o jist"), encoding="utf-8")
    arguments = [
        "say",
        "GORD: 2 neurologists",
        "--words",
        "--voice",
        "tone",
        "--lexicon",
        str(config.parent / "more.pls"),
    ]
    assert main(arguments) == 0
    assert capfd.readouterr().out == "gourd: two noo rol o jists\n"


def test_say_tells_the_phonemes_that_the_voice_gets(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audio.engines.tone.ToneEngine.ipa", frozenset("ɡiˌjænbəˈɹeɪ"))
    assert main(["say", "Guillain-Barre syndrome", "--words", "--voice", "tone"]) == 0
    printed = capfd.readouterr()
    assert printed.out == "Guillain-Barre syndrome\n"
    assert printed.err == "handouts: as /ɡiˌjænbəˈɹeɪ/: Guillain-Barre\n"


def test_say_tells_a_misspelled_voice_and_shows_words_in_a_language_that_nobody_speaks(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert main(["say", "hello", "--words", "--voice", "nosuchvoice"]) == 4
    assert "No voice 'nosuchvoice'" in capfd.readouterr().err
    assert main(["say", "hello", "--words", "--language", "tlh"]) == 0
    assert capfd.readouterr().out == "hello\n"


def test_say_speaks_with_the_lexicon(config: Path, tmp_path: Path) -> None:
    sizes = []
    for alias in ("gord", "a very very long word indeed"):
        (config / "names.pls").write_text(pls("GORD", alias), encoding="utf-8")
        assert main(["say", "GORD", "--voice", "tone", "-o", str(tmp_path / "a.mp3")]) == 0
        sizes.append((tmp_path / "a.mp3").stat().st_size)
    assert sizes[1] > 1.5 * sizes[0]
