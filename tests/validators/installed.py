"""The programs that validators run by, found and run; a test that asks for a missing one is skipped with the reason."""

import importlib.util
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import pytest

TOOLS = Path(__file__).resolve().parents[1] / "tools"
"""The folder with package.json; `scripts/validators` fills its node_modules."""
LONGEST_S = 300
"""A validator that takes longer hangs: the slowest takes 6 s on an idle core."""


def lacking(reason: str) -> NoReturn:
    """Skips the test that asks; with HANDOUTS_REQUIRE_VALIDATORS, `tests/conftest.py` fails the run for it."""
    pytest.skip(reason)


def program(name: str, *others: str) -> str:
    """The path of a program of the system, by the first of its names that is there."""
    for known in (name, *others):
        if found := shutil.which(known):
            return found
    lacking(f"{name} is not installed")


def chromium() -> str:
    """The path of the browser of the system."""
    return program("chromium", "chromium-browser", "google-chrome")


def npm_file(path: str) -> Path:
    """A file of an npm package: "vnu-jar/build/dist/vnu.jar"."""
    file = TOOLS / "node_modules" / path
    if not file.is_file():
        name = path.split("/")[0 if path[0] != "@" else 1]
        lacking(f"the npm package {name} is not installed: scripts/validators does it where node and npm are")
    return file


def python_file(package: str, path: str) -> Path:
    """A file that a Python package carries, without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        lacking(f"the package {package} is not installed")
    return Path(spec.origin).parent / path


def java(jar: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """What a jar says. Compiled once only: most runs are over before a second compilation would pay."""
    options = ("-Xmx512m", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.language=en")
    return run(program("java"), *options, "-Djava.awt.headless=true", "-jar", jar, *arguments)


def node(
    script: Path, *arguments: str | Path, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """What a script for Node says."""
    return run(program("node"), script, *arguments, env=env)


def run(*command: str | Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """What a command says, in UTF-8. Whatever its exit code: validators tell by it that they found something."""
    return subprocess.run(
        list(map(str, command)),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=LONGEST_S,
        env=env,
        check=False,
    )


def broken(name: str, done: subprocess.CompletedProcess[str]) -> NoReturn:
    """Fails the test: a validator that gave no verdict must not pass for one that found nothing."""
    pytest.fail(f"{name} gave no verdict (exit {done.returncode}): {(done.stderr or done.stdout)[-2000:]}")
