"""What print costs, as ratios measured in one run: against bare WeasyPrint, and of a long booklet against a short one.

    python -m bench.print [ROUNDS]

CPU: lay-out, templates, press and tags of a booklet and its leaflets, against WeasyPrint on the same HTML, style sheet
and faces. Each is measured in a fresh process that makes all of them, from before WeasyPrint is imported; the two take
turns, and the median of each counts. Long booklets: CPU a page, and the most memory the process ever held.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.costs import cost
from bench.parts import bare_print, print_bare
from handouts.model import Edition
from handouts.outputs import OUTPUTS
from handouts.pipeline import begin
from handouts.readers import Source
from handouts.settings import Settings
from handouts.sources import load_source
from handouts.workspace import Workspace

SAMPLE = Path(__file__).parents[1] / "samples" / "kidney-stones" / "kidney-stones.md"
ROUNDS = 3
PAPER = ("booklet", "leaflets")
PAGES_A_TOPIC = 6
"""Of the booklet, as `chapter` fills them."""


# Articles --------------------------------------------------------------------------------------------


def chapter(number: int) -> str:
    """About six pages in large print: prose, a list, a table and a callout, with numbers that no other chapter has."""
    parts = [f"# Part {number}: A walk a day"]
    for section in range(1, 6):
        day = f"{number}.{section}"
        parts += [
            f"## Week {day}, step by step",
            (
                f"Walk for {section + 4} minutes after breakfast. Take the path beside the canal, as on day {day}. "
                "If your knees ache, stop and sit down for a while. A short walk that you finish does more good than "
                "a long one that you dread. **Wear shoes that hold your heel**, and leave your slippers at home."
            ),
            (
                f"Ask a neighbour to come along on round {day}. Two people talk, and the time goes faster. Dr. Mills "
                "has seen it work for many years, with people of 60 and people of 90."
            ),
            "\n".join(f"- Put your {thing} by the door, for round {day}." for thing in ("keys", "stick", "coat")),
        ]
    parts.append("| Day | Minutes | Rest |\n|---|---|---|\n| Monday | 10 | 5 |\n| Friday | 15 | 5 |")
    parts.append("> [!WARNING]\n> Stop at once if your chest hurts. Call 999 if it does not pass.")
    return "\n\n".join(parts)


def article(pages: int) -> Edition:
    """An article of about so many pages in large print."""
    chapters = (chapter(number) for number in range(1, 1 + max(1, pages // PAGES_A_TOPIC)))
    text = "---\ntitle: Walking\nlanguage: en-GB\n---\n\n" + "\n\n".join(chapters)
    return begin(Source("walking.md", text.encode()), Settings())


# One process -----------------------------------------------------------------------------------------


def work(edition: Edition, outputs: tuple[str, ...]) -> int:
    """Makes these outputs as the product does; the pages of the first file."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        made = [OUTPUTS.load(name)(Settings()).write(edition, workspace) for name in outputs]
    return made[0][0].pages


# What is told ----------------------------------------------------------------------------------------


def against_bare(name: str, edition: Edition, rounds: int) -> None:
    """Prints the CPU of an edition's PDFs in parts of that of bare WeasyPrint."""
    bare = bare_print(edition, Settings())
    ours_s, bare_s, pages = [], [], 0
    for _ in range(rounds):
        bare_s.append(cost(print_bare, bare).cpu_s)
        ours = cost(work, edition, PAPER)
        ours_s.append(ours.cpu_s)
        pages = ours.pages
    took, least = median(ours_s), median(bare_s)
    print(
        f"{name:<15}{took:6.2f} s CPU = {took / least:.2f} x bare WeasyPrint, {least:.2f} s (target 1.25); "
        f"booklet of {pages} pages"
    )


def long_against_short() -> None:
    """Prints CPU a page and memory of a booklet of about 300 pages, against one of about 30."""
    short, long = article(30), article(300)
    least = [cost(work, short, PAPER[:1]) for _ in range(ROUNDS)]
    most = cost(work, long, PAPER[:1])
    short_ms = median(each.cpu_s / each.pages for each in least) * 1000
    long_ms = most.cpu_s / most.pages * 1000
    ratio = f"{long_ms / short_ms:.2f} x one of {least[0].pages} (target 1.0)"
    print(f"{'long booklet':<15}{most.pages} pages, {long_ms:.0f} ms CPU a page = {ratio}")
    print(f"{'memory':<15}{most.peak_mb:6.0f} MB at most for {most.pages} pages (target 1000)")


def main(rounds: int) -> None:
    sample = begin(load_source(str(SAMPLE)), Settings())
    against_bare("sample", sample, rounds)
    against_bare("long article", article(60), rounds)
    long_against_short()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
