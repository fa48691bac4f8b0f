"""Whole runs over texts with every construct, and with the faults that only these can have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from handouts.model import Level
from tests.print.articles import drawn
from tests.running import Run

Make = Callable[..., Run]
SAMPLE = Path(__file__).parents[2] / "samples" / "kidney-stones"


def findings(run: Run, level: Level = Level.ERROR) -> list[str]:
    return [f"{f.rule}: {f.message} {f.place}" for f in run.record.findings if f.level is level]


def test_the_sample_with_every_construct_is_printed_spoken_and_checked(make: Make, tmp_path: Path) -> None:
    (tmp_path / "glasses.png").write_bytes((SAMPLE / "glasses.png").read_bytes())
    content = (SAMPLE / "kidney-stones.md").read_text(encoding="utf-8")
    run = make(content, name="kidney-stones.md")
    assert (run.code, findings(run)) == (0, [])
    assert "Eight glasses: about 2 litres" in run.pdf_text()
    assert "https://stones.example/diary" in run.pdf_text()
    assert "Eight full glasses in a row" in run.words()
    assert "stones.example/diary" not in run.words()
    again = make(content, name="kidney-stones.md")
    assert again.files() == run.files()


def test_another_picture_of_the_same_name_makes_another_edition(make: Make, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(drawn(40, 20))
    text = "# Feet\n\nWalk.\n\n![A foot](a.png)\n"
    first = make(text, "--outputs", "booklet", name="a.md").record.made_from
    assert make(text, "--outputs", "booklet", name="a.md").record.made_from == first
    (tmp_path / "a.png").write_bytes(drawn(41, 20))
    assert make(text, "--outputs", "booklet", name="a.md").record.made_from != first


@pytest.mark.parametrize("name", ["../secret.png", "/etc/passwd", "http://127.0.0.1:9/x.png", "gone.png"])
def test_faults_1_and_2_a_picture_from_elsewhere_is_named_and_never_read(name: str, make: Make, tmp_path: Path) -> None:
    run = make(f"# Feet\n\nWalk.\n\n![A sore foot.]({name})\n", name="a.md")
    assert (run.code, findings(run)) == (0, [])
    (told,) = [line for line in findings(run, Level.WARNING) if line.startswith("picture")]
    assert "a.md, line 5" in told
    assert "A sore foot." in run.pdf_text()
    assert "A sore foot." in run.words()
    assert not any(b"root:x:" in data for data in run.unpacked())


def test_fault_06_a_picture_of_too_many_dots_costs_no_article(make: Make, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(drawn(12_000, 12_000))
    run = make("# Feet\n\nWalk.\n\n![A foot.](a.png)\n", "--outputs", "booklet,text", name="a.md")
    assert (run.code, findings(run)) == (0, [])
    assert any("dots" in line for line in findings(run, Level.WARNING))


def test_fault_07_markup_in_constructs_is_text_in_every_output(make: Make, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(drawn(40, 20))
    odd = "<b>{{ 7*7 }}</b>"
    run = make(
        f'# Feet\n\nWalk.[^{odd.replace(" ", "")}]\n\n![{odd} seen]( a.png "{odd}")\n\nTerm {odd}\n: {odd}\n\n'
        f"> [!NOTE]\n> {odd}\n\n[^{odd.replace(' ', '')}]: {odd} noted.\n",
        name="a.md",
    )
    assert (run.code, findings(run)) == (0, [])
    assert run.pdf_text().count("<b>{{ 7*7 }}</b>") >= 4
    assert "49" not in run.pdf_text().replace("749", "")
    assert "<b>{{" not in run.report


def test_fault_21_constructs_in_a_language_from_the_right(make: Make) -> None:
    run = make(
        "---\nlanguage: ar\n---\n# العضلات\n\nالعضلات تضعف بالراحة.[^1] " + "العضلات تضعف بالراحة. " * 9 + "\n\n"
        "> [!WARNING]\n> اتصل بنا.\n\nمشي\n: رياضة\n\n"
        "- [ ] نوم\n\n[^1]: مشي نوم.\n",
        "--outputs",
        "booklet,leaflets,text",
        name="a.md",
    )
    assert (run.code, findings(run)) == (0, [])


def test_fault_23_an_article_of_one_picture_has_no_words_to_print(make: Make, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(drawn(40, 20))
    run = make("![](a.png)\n", "--outputs", "booklet", name="a.md")
    assert run.code == 3
    assert "no text" in run.err
