"""Golden editions: what becomes of a source, written down to be read; `--renew-golden` writes it anew.

Print is written down as the structure a screen reader tells (roles and text), sound as the words and pauses, so
that a golden edition does not change with the version of a library that only draws letters otherwise.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handouts.edition_file import Record, read_record
from handouts.proof.pdf.lines import blocks
from handouts.proof.pdf.reading import read_pdf
from tests.running import run

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent
SOURCES = {
    "pasted": ROOT / "samples" / "preventing-falls.txt",
    "markdown": ROOT / "samples" / "medicines-diary.md",
    "odd": GOLDEN / "odd" / "source.md",
}


@pytest.mark.parametrize("name", SOURCES)
def test_an_edition_is_what_was_written_down(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    made = run(capfd, [str(SOURCES[name]), "--voice", "tone", "--jobs", "0"], tmp_path)
    assert made.code == 0, made.out + made.err
    record = read_record(made.folder)
    texts = {
        "files.txt": "\n".join(sorted(made.files())),
        "article.txt": (made.folder / "article.txt").read_text(encoding="utf-8").rstrip("\n"),
        "left-out.txt": "\n".join(left_out(record)),
        "spoken.txt": "\n".join(spoken(record)),
        "booklet.txt": "\n".join(printed(made.folder / "print" / "booklet.pdf")),
        "playlist.m3u8": (made.folder / "audio" / "playlist.m3u8").read_text(encoding="utf-8").rstrip("\n"),
    }
    folder = GOLDEN / name
    if request.config.getoption("--renew-golden"):
        folder.mkdir(exist_ok=True)
        for file, text in texts.items():
            (folder / file).write_text(text + "\n", encoding="utf-8")
    for file, text in texts.items():
        assert text + "\n" == (folder / file).read_text(encoding="utf-8"), f"{name}/{file}: --renew-golden?"


def left_out(record: Record) -> Iterator[str]:
    for piece in record.edition.publication.left_out:
        yield f"line {piece.line}: {piece.kind} ({piece.reason})"
        yield f"    {' '.join(piece.text.split())}"
    for notice in record.edition.publication.notices:
        yield f"notice: {notice}"
    for finding in record.findings:
        yield f"{finding.level.value} {finding.rule}: {finding.message} {finding.place}"


def spoken(record: Record) -> Iterator[str]:
    for track in record.edition.tracks:
        yield f"track {track.number}"
        for timing in track.timings:
            yield f"  {timing.cue.kind.value:<12} {timing.words}  [{timing.cue.then.value}]"
        yield from (f"  notice: {notice}" for notice in track.notices)


def printed(pdf: Path) -> Iterator[str]:
    """The structure tree as a screen reader tells it."""
    for block in blocks(read_pdf(pdf.read_bytes())):
        if block.role != "Artifact":
            yield f"{'/'.join(block.path[1:])}: {' '.join(block.text.split())}"
