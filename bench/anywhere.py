"""What it costs to be heard anywhere: an edition with page, books and subtitles, against paper and tracks alone.

    python -m bench.anywhere [SOURCE] [ROUNDS]

CPU is that of the process and all its children, everything made anew but speech, which is kept from a first run: the
ratio is then the hardest. A second ratio has speech spoken anew in both. Target: 1.10.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.one_article import SAMPLE, measure
from handouts.settings import DEFAULT_OUTPUTS

ANYWHERE = ("subtitles", "epub", "daisy", "player")
ROUNDS = 3


def main(source: Path, rounds: int) -> None:
    usual = [name for name in DEFAULT_OUTPUTS if name not in ANYWHERE]
    for spoken in ("anew", "before"):
        with_all: list[float] = []
        without: list[float] = []
        with tempfile.TemporaryDirectory() as folder:
            for turn in range(rounds):
                for outputs, costs in ((DEFAULT_OUTPUTS, with_all), (usual, without)):
                    name = f"{turn}-{len(costs)}-{len(outputs)}"
                    cache = Path(folder) / ("cache" if spoken == "before" else f"cache-{name}")
                    make = [sys.executable, "generate.py", str(source), "--quiet", "--outputs", ",".join(outputs)]
                    if spoken == "before":
                        measure([*make, "-o", str(Path(folder) / f"first-{name}")], cache)
                    costs.append(measure([*make, "-o", str(Path(folder) / name)], cache).cpu_s)
        all_s, usual_s = median(with_all), median(without)
        print(f"spoken {spoken:<7}{all_s:6.2f} s CPU = {all_s / usual_s:.3f} x {usual_s:.2f} s without (target 1.10)")


if __name__ == "__main__":
    given = sys.argv[1:]
    main(Path(given[0]) if given else SAMPLE, int(given[1]) if len(given) > 1 else ROUNDS)
