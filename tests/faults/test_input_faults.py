"""What comes in may be anything: each row is an input that must not lose, obey or break anything."""

import html
import re
from collections.abc import Callable

import pytest

from handouts.model import Level
from tests.running import Run

Make = Callable[..., Run]

TWO_TOPICS = """Drinking Enough

Water helps your body work. Drink a little and often.

How much to drink

Most people need six to eight cups a day.

When to see a doctor

See a doctor if you feel dizzy when you stand up.
"""


def errors(run: Run) -> list[str]:
    return [f"{f.rule}: {f.message}" for f in run.record.findings if f.level is Level.ERROR]


def test_a_plain_article_is_made_without_errors(make: Make) -> None:
    run = make(TWO_TOPICS)
    assert (run.code, errors(run)) == (0, [])
    assert [t.title.text for t in run.record.edition.publication.topics] == [
        "Introduction",
        "How much to drink",
        "When to see a doctor",
    ]


def test_fault_07_markup_and_quotes_in_a_title_are_shown_as_typed_everywhere(make: Make) -> None:
    title = "Salt & <b>pepper</b> \"{{ 7*7 }}\" {% raw %} 'x'"
    run = make(f"# {title}\n\nEat less salt.\n\n## Then <i>this</i> {{{{ 1 }}}}\n\nEat well.\n", name="a.md")
    assert errors(run) == []
    assert title.replace(" ", "") in run.pdf_text().replace(" ", "")  # the cover may break a line within "</b>"
    assert "Then <i>this</i> {{ 1 }}" in run.pdf_text("print/leaflets/*.pdf")
    assert "49" not in run.pdf_text()
    assert "<b>pepper" not in run.report
    assert "{{ 7*7 }}" in html.unescape(run.report)
    import mutagen.id3

    tags = mutagen.id3.ID3(sorted(run.folder.glob("audio/*.mp3"))[1])  # type: ignore[no-untyped-call]  # mutagen has no types
    assert tags["TALB"].text == [title]
    assert "Then <i>this</i> {{ 1 }}" in tags["TIT2"].text[0]


@pytest.mark.parametrize("start", ["-w/tmp/handouts-owned", "-f/etc/passwd", "--help", "@/etc/passwd"])
def test_fault_15_text_that_looks_like_an_option_is_spoken_as_text(make: Make, start: str) -> None:
    run = make(f"Odd text\n\n{start} is how this sentence begins.\n")
    assert errors(run) == []
    assert "is how this sentence begins" in run.words()
    assert "root:" not in run.words() + run.pdf_text()


@pytest.mark.parametrize("markup", ["[[h@l@U]]", "<speak>", "<break time=9999s>", "[word](/wɜːd/)", "{{ page }}"])
def test_fault_16_speech_markup_is_never_obeyed(make: Make, markup: str) -> None:
    plain = make("Odd text\n\nOne two three four.\n")
    length = sum(track.samples for track in plain.record.edition.tracks)
    run = make(f"Odd text\n\nOne two {markup} three four.\n")
    assert errors(run) == []
    assert not set("<>[]{}") & set(run.words())
    assert markup.split("(")[0] in run.pdf_text()
    assert sum(track.samples for track in run.record.edition.tracks) < 4 * length


def test_fault_17_control_characters_are_stripped_and_said_in_the_report(make: Make) -> None:
    run = make(b"Odd text\n\nTake one\x00 tablet\x07 a day\x1b[31m with water.\n")
    assert errors(run) == []
    assert "Take one tablet a day[31m with water." in run.pdf_text()
    assert any("control" in notice.lower() for notice in run.record.edition.publication.notices)
    assert "control" in run.report.lower()


def test_fault_19_invalid_utf8_is_read_and_said(make: Make) -> None:
    run = make("Café rules\n\nTake 5 µg at the café. ".encode() + b"Then \xff rest.\n")
    assert errors(run) == []
    assert "5\u00a0µg at the café" in run.pdf_text().replace("5 µg", "5\u00a0µg")
    assert run.record.edition.publication.notices


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_fault_20_usual_encodings_are_decoded(make: Make, encoding: str) -> None:
    text = (
        "Säuglinge und Wärme\n\nDie Mütter möchten wissen, wie warm es für ihre Kinder sein müsste. "
        "Für Säuglinge genügen übliche Räume, und häufiges Lüften schützt zusätzlich vor trockener Luft.\n"
    )
    run = make(text.encode(encoding), "--outputs", "booklet,text")
    assert run.code == 0, run.out + run.err
    assert "Die Mütter möchten wissen, wie warm es für ihre Kinder sein müsste." in run.pdf_text()


def test_fault_21_characters_that_no_face_has_are_a_named_finding(make: Make) -> None:
    run = make("Faces\n\nA smile 😀 and a sign \U00012000 in one line.\n")
    assert errors(run) == []
    found = " ".join(f"{f.rule} {f.message} {f.place}" for f in run.record.findings)
    assert "\U00012000" in found
    assert "A smile" in run.pdf_text()


def test_fault_21_a_topic_of_emoji_alone_gets_no_empty_track(make: Make) -> None:
    run = make("# Faces\n\nHello there.\n\n## Smiles\n\n😀 😀 😀\n", name="a.md")
    assert errors(run) == []
    assert [track.number for track in run.record.edition.tracks] == [1]
    assert len(list(run.folder.glob("print/leaflets/*.pdf"))) == 2


@pytest.mark.parametrize("content", ["", " \n\t\n ", "\ufeff", "\u200b\n"])
def test_fault_22_a_file_without_text_is_named(make: Make, content: str) -> None:
    run = make(content, name="nothing.txt")
    assert run.code == 3
    assert "no text to print or narrate in nothing.txt" in run.err
    assert "Traceback" not in run.err


def test_fault_22_one_word_is_no_article(make: Make) -> None:
    run = make("Hello\n", name="word.txt")
    assert run.code == 3
    assert "no text to print or narrate in word.txt" in run.err


def test_fault_23_headings_alone_give_paper_and_no_empty_track(make: Make) -> None:
    run = make("# One\n\n## Two\n\n## Three\n", name="a.md")
    assert errors(run) == []
    assert "Three" in run.pdf_text()
    assert all(track.samples > track.rate for track in run.record.edition.tracks)


def test_fault_24_a_paragraph_that_comes_twice_is_kept_twice(make: Make) -> None:
    twice = "Wash your hands with soap for twenty seconds."
    run = make(f"Clean hands\n\n{twice}\n\n{twice}\n")
    assert errors(run) == []
    assert run.pdf_text("print/leaflets/*.pdf").count(twice) == 2
    assert run.words().count("Wash your hands with soap") == 2


def test_fault_26_two_topics_of_one_title_have_files_of_their_own(make: Make) -> None:
    run = make("# Aches\n\n## Rest\n\nLie down.\n\n## Rest\n\nSit down.\n", name="a.md")
    assert errors(run) == []
    assert len(list(run.folder.glob("print/leaflets/*.pdf"))) == 2
    assert len(list(run.folder.glob("audio/*.mp3"))) == 2


def test_fault_26_two_articles_of_one_title_have_folders_of_their_own(make: Make) -> None:
    first = make("Rest well\n\nLie down for a while.\n", name="a.txt")
    second = make("Rest well\n\nSit down for a while.\n", name="b.txt")
    folders = sorted(p.name for p in second.root.glob("[!.]*/"))
    assert len(folders) == 2
    again = make("Rest well\n\nLie down for a while.\n", name="a.txt")
    assert "Nothing to do" in again.out
    assert sorted(p.name for p in first.root.glob("[!.]*/")) == folders


def test_fault_27_a_heading_of_300_characters_wraps_and_is_bounded_in_names(make: Make) -> None:
    heading = " ".join(["Why a very long heading is hard to read"] * 8)[:300].strip()
    run = make(f"# Long\n\nHello there.\n\n## {heading}\n\nShort text.\n", name="a.md")
    assert errors(run) == []
    assert heading in run.pdf_text("print/leaflets/*.pdf")
    assert all(len(p.name.encode()) <= 100 for p in run.folder.rglob("*"))


def test_fault_27_a_word_of_300_characters_stays_on_the_page(make: Make) -> None:
    run = make(f"# Long\n\nA word like {'pneumono' * 38} is long.\n", name="a.md")
    assert "large-print-14" not in {f.rule for f in run.record.findings if f.level is Level.ERROR}
    assert "pneumono" * 38 in re.sub(r"\s", "", run.pdf_text())
