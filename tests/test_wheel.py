"""The wheel holds all that is needed, and works outside the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from handouts import __version__

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_holds_templates_faces_and_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for package in ("audio", "handouts", "templates"):
        files = [f for f in (ROOT / package).rglob("*") if f.is_file() and "__pycache__" not in f.parts]
        assert {str(f.relative_to(ROOT)) for f in files} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("LICENSE-DejaVu") for name in names)
    assert not any(name.startswith(("tests/", "bench/", "samples/")) for name in names)


def test_the_installed_command_makes_an_edition_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    (tmp_path / "a.txt").write_text("Rest well\n\nLie down for a while.\n", encoding="utf-8")
    made = subprocess.run(
        [sys.executable, str(target / "bin" / "handouts"), "a.txt", "--voice", "tone", "--jobs", "2"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(target), "XDG_CACHE_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    assert (tmp_path / "out/rest-well/print/booklet.pdf").exists()


def test_the_version_is_said_once_in_code_and_package(wheel: Path) -> None:
    assert wheel.name.split("-")[1] == __version__
