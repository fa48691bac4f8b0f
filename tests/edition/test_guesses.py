"""The words a voice guessed: counted over the edition, shown in the report with what to do."""

import html
from dataclasses import replace
from pathlib import Path

from audio.lexicon.pls import read_pls
from handouts.batch import Result
from handouts.cli import summaries
from handouts.edition_file import Record
from handouts.guesses import Guess, guesses, lexicon_file
from handouts.pipeline import Made
from handouts.report import SHOWN_GUESSES, render_report
from tests.edition import editions


def guessing(*words: tuple[str, ...]) -> Record:
    """A record in which the voice guessed some words in each topic."""
    record = editions.record()
    tracks = zip(record.edition.tracks, words, strict=True)
    edition = replace(record.edition, tracks=tuple(replace(track, guessed=guessed) for track, guessed in tracks))
    return replace(record, edition=edition)


RECORD = guessing(("Zyx", "qualm", "zyx"), ("zyx", "Brzk"))


def test_words_guessed_are_counted_over_all_topics_the_most_frequent_first() -> None:
    assert guesses(RECORD.edition) == (Guess("Zyx", 3, (1, 2)), Guess("qualm", 1, (1,)), Guess("Brzk", 1, (2,)))


def test_the_report_lists_them_with_a_file_that_can_be_read_as_it_stands() -> None:
    page = render_report(RECORD, {}).decode()
    text = " ".join(html.unescape(page).split())
    assert "Words the voice guessed" in page
    assert "</b>: 3 times, topics 1, 2" in text
    assert "</b>: 1 time, topic 2" in text
    assert "visit.pls, beside the article" in page
    assert "handouts say Zyx -o word.mp3 --lexicon visit.pls --language en" in html.unescape(page)
    shown = html.unescape(page.split('<pre class="copy">')[1].split("</pre>")[0])
    (lexeme,) = read_pls(shown.encode(), "visit.pls").lexemes
    assert (lexeme.grapheme, lexeme.alias) == ("Zyx", "write it as it sounds")


def test_a_report_of_a_voice_that_guessed_nothing_has_no_such_part() -> None:
    assert "guessed" not in render_report(editions.record(), {}).decode().split("</style>")[1]


def test_very_many_are_folded() -> None:
    words = tuple(f"w{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(SHOWN_GUESSES + 12))
    assert "<summary>12 more</summary>" in render_report(guessing(words, ()), {}).decode()


def test_what_came_from_standard_input_has_its_file_in_the_users_folder() -> None:
    file = lexicon_file((Guess("Zyx", 1, (1,)),), "standard input", "es")
    assert file is not None
    assert file.place == "words.pls, in the folder .config/handouts of your home"
    assert 'xml:lang="es"' in file.text


def test_the_console_tells_them_in_one_line() -> None:
    lines = summaries.result(Result("visit.txt", Made(Path("out/visit"), RECORD))).splitlines()
    assert "  The voice guessed how to say 3 words: see the report." in lines
    assert "guessed" not in summaries.result(Result("visit.txt", Made(Path("out/visit"), editions.record())))
