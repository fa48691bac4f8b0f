"""How soon the page of ten hours of sound can be used, in Chromium: python -m bench.player

A publication of 100 topics, 6,000 sentences of six seconds, opened from a file. Told are its size, the time to make it,
and from opening to the moment at which its play button answers. Target: 1 s.
"""

import shutil
import tempfile
import time
from pathlib import Path
from statistics import median

from audio.model import Timing, Track
from handouts.model import Artefact, Details, Edition
from handouts.narration import write_script
from handouts.places import track_place
from handouts.player.page import render_player
from tests import builders

TOPICS, SENTENCES, SENTENCE_S, RATE = 100, 60, 6.0, 24_000
ROUNDS = 5


def edition() -> Edition:
    """Ten hours, without files."""
    words = "Walk for {} minutes after breakfast beside the canal, and then sit down for a while before you go home."
    topics = (
        builders.topic(
            f"Part {number}",
            *(
                builders.paragraph(" ".join(words.format(f"{number}.{n + k}") for k in range(5)))
                for n in range(0, SENTENCES, 5)
            ),
        )
        for number in range(1, TOPICS + 1)
    )
    publication = builders.publication(*topics, details=Details("Walking", "en"))
    tracks, artefacts = [], []
    for topic in publication.topics:
        timings, at = [], 0
        for cue in write_script(publication, topic).cues:
            timings.append(Timing(cue, cue.text, at, at + round(SENTENCE_S * RATE)))
            at += round(SENTENCE_S * RATE)
        tracks.append(Track(topic.number, Path(f"{topic.number}.mp3"), "tone", "1", RATE, at, tuple(timings)))
        place = track_place(topic.number, TOPICS, topic.title.text)
        artefacts.append(Artefact("mp3", place, 1, "0" * 64, topic.number))
    return Edition(publication, tuple(tracks), tuple(artefacts))


def main() -> None:
    from playwright.sync_api import sync_playwright

    made = edition()
    begin_s = time.process_time()
    page = render_player(made, 18.0)
    cpu_s = time.process_time() - begin_s
    hours = sum(track.duration_s for track in made.tracks) / 3600
    print(f"{hours:.1f} hours: {len(page) / 1e6:.1f} MB, made in {cpu_s:.2f} s CPU")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        file = Path(folder) / "index.html"
        file.write_bytes(page)
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        taken = []
        for _ in range(ROUNDS):
            shown = browser.new_page(viewport={"width": 390, "height": 844})
            begin_s = time.perf_counter()
            shown.goto(file.as_uri(), wait_until="commit")
            shown.wait_for_selector("#play")
            shown.click("#on")
            taken.append(time.perf_counter() - begin_s)
            shown.close()
        browser.close()
    print(f"its button answers {median(taken):.2f} s after opening (target 1.0; {ROUNDS} rounds)")


if __name__ == "__main__":
    main()
