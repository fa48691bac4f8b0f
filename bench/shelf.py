"""What a page of a thousand editions weighs, how long it takes to make, and how fast its search answers.

    python -m bench.shelf [EDITIONS]

The texts are made of 20,000 words by Zipf's law, five topics of 250 words each: the same ones in every run.
"""

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from handouts.model import Artefact, Details
from handouts.places import SHELF_PAGE
from handouts.shelf.entries import Entry, HeardTopic
from handouts.shelf.feed import render_feed
from handouts.shelf.finding import word_index
from handouts.shelf.page import render_page
from handouts.shelf.remembered import remember, remembered
from tests.validators.installed import chromium

TOPICS, WORDS, VOCABULARY = 5, 250, 20_000
TYPED = ("w", "wo", "word77", "word777 word1234", "title", "word2500 topic", "word15000", "of")
SEARCH = """typed => {
    const query = document.getElementById('query');
    const begun = performance.now();
    query.value = typed;
    query.dispatchEvent(new Event('input'));
    document.body.getBoundingClientRect();  // laid out, too
    return performance.now() - begun;
}"""


def shelf(count: int) -> tuple[Entry, ...]:
    """So many editions."""
    chance = random.Random(7)
    words = ["the", "of", "and", *(f"word{number}" for number in range(VOCABULARY))]
    weights = [1 / (rank + 1) for rank in range(len(words))]
    details = Details("", "en-GB", "Riverside Clinic", reviewed="2026-03-05")
    entries = []
    for number in range(count):
        topics = tuple(
            HeardTopic(
                topic,
                f"Topic {topic} about {chance.choice(words)}",
                " ".join(chance.choices(words, weights, k=WORDS)),
                Artefact("mp3", f"audio/{topic:02}-topic.mp3", 1_000_000, "0" * 64, topic),
                100.0,
            )
            for topic in range(1, TOPICS + 1)
        )
        files = (Artefact("player", "index.html", 1, "0" * 64), *(t.track for t in topics if t.track))
        entries.append(Entry(f"edition-{number}", f"Title {number} of {chance.choice(words)}", details, topics, files))
    return tuple(entries)


def main(count: int) -> None:
    """Prints the figures."""
    entries = shelf(count)
    index = word_index(topic.words for entry in entries for topic in entry.topics)
    begun = time.perf_counter()
    page = render_page(entries)
    made = time.perf_counter() - begun
    weight = sum(map(len, index.words + index.places))
    print(f"{count} editions: page {len(page) / 1e6:.2f} MB, made in {made:.2f} s")
    print(f"  index {weight / 1e6:.2f} MB, {len(index.words)} words, {len(index.common)} too common")
    begun = time.perf_counter()
    feed = render_feed(entries, "https://example.org/")
    print(f"  feed {len(feed) / 1e6:.2f} MB, made in {time.perf_counter() - begun:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / SHELF_PAGE).write_bytes(page)
        _search(Path(folder) / SHELF_PAGE)
        _remember(Path(folder), entries)


def _remember(folder: Path, entries: tuple[Entry, ...]) -> None:
    (folder / ".handouts").mkdir()
    for entry in entries:
        (folder / entry.folder).mkdir()
        (folder / entry.folder / "edition.json").write_bytes(b"{}")
    remember(folder, entries)
    begun = time.perf_counter()
    assert len(remembered(folder)) == len(entries)
    size = (folder / ".handouts" / "shelf.json").stat().st_size
    print(f"  remembered {size / 1e6:.1f} MB, read in {time.perf_counter() - begun:.2f} s")


def _search(path: Path) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        begun = time.perf_counter()
        page.goto(path.as_uri())
        print(f"  opened in {time.perf_counter() - begun:.2f} s")
        for typed in TYPED:
            rounds = [[page.evaluate(SEARCH, text) for text in (typed, "")] for _ in range(5)]
            took, back = map(statistics.median, zip(*rounds, strict=True))
            page.evaluate(SEARCH, typed)
            found = page.locator("#articles > li:visible").count()
            print(f"  {typed!r}: {took:.0f} ms, {found} found; taken back in {back:.0f} ms")
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
