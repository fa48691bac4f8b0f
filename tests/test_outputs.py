"""The contract of every output in the registry."""

import hashlib
import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from audio.model import Track
from audio.mp3 import decoded_length, encoded
from handouts.errors import OutputFailed
from handouts.model import Edition
from handouts.outputs import OUTPUTS
from handouts.settings import OUTPUTS as CHOICES
from handouts.settings import Settings, merge
from handouts.workspace import Workspace
from tests import builders
from tests.louis import needs_liblouis

PUBLICATION = builders.publication(
    builders.topic("Rest", builders.paragraph("Lie down. Sleep."), builders.bullets("One.", "Two.")),
    builders.topic("a/b: <i>../..</i> CON", builders.paragraph("Walk 2.5 km.")),
)

NAMES = [pytest.param(name, marks=needs_liblouis) if name == "braille" else name for name in CHOICES]

MP3 = b"".join(encoded([np.zeros(24000, np.float32)], 24000))


def edition(folder: Path) -> Edition:
    """The publication with a track a topic: a second of silence."""
    tracks = []
    for topic in PUBLICATION.topics:
        file = folder / f"{topic.number}.mp3"
        file.write_bytes(MP3)
        tracks.append(Track(topic.number, file, "tone", "1", 24000, decoded_length(len(MP3), 24000), ()))
    return Edition(PUBLICATION, tuple(tracks))


@pytest.mark.parametrize("name", NAMES)
def test_an_output_writes_what_it_says_inside_the_workspace_the_same_every_time(name: str, tmp_path: Path) -> None:
    (tmp_path / "scratch").mkdir()
    made = edition(tmp_path / "scratch")
    before = set(tmp_path.rglob("*"))
    first, second = Workspace(tmp_path / "one"), Workspace(tmp_path / "two")
    artefacts = OUTPUTS.load(name)(Settings()).write(made, first)
    assert artefacts == OUTPUTS.load(name)(merge({})).write(made, second)
    assert {a.output for a in artefacts} == {name}
    assert len({a.path.casefold() for a in artefacts}) == len(artefacts)
    for artefact in artefacts:
        data = (first.root / artefact.path).read_bytes()
        assert (artefact.size, artefact.sha256) == (len(data), hashlib.sha256(data).hexdigest())
        assert data == (second.root / artefact.path).read_bytes()
        assert artefact.path.isascii()
    written = {p for p in tmp_path.rglob("*") if p.is_file()} - before
    assert written == {place.root / a.path for place in (first, second) for a in artefacts}
    assert (tmp_path / "scratch/1.mp3").read_bytes() == MP3, "what an output was given is not its to change"


@pytest.mark.parametrize("name", NAMES)
def test_fault_28_an_output_on_a_full_disk_fails_clearly_and_leaves_no_part(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    (tmp_path / "scratch").mkdir()
    made = edition(tmp_path / "scratch")
    output, place = OUTPUTS.load(name)(Settings()), Workspace(tmp_path / "out")
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(OutputFailed, match="No space left"):
            output.write(made, place)
    assert not [p for p in place.root.rglob("*") if p.is_file()]
    shutil.rmtree(place.root, ignore_errors=True)
    assert output.write(made, place)


def test_what_can_be_chosen_is_what_there_is() -> None:
    assert tuple(OUTPUTS) == CHOICES
