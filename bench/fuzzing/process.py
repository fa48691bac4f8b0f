"""A process of its own that feeds one reader; it ends with a line of figures. Not for people: see `__main__`.

python -m bench.fuzzing.process ENGINE READER INPUTS SEED FOLDER
"""

import importlib
import sys
from pathlib import Path

if __name__ == "__main__":
    engine, reader, inputs, seed, folder = sys.argv[1:]
    by = importlib.import_module(f"bench.fuzzing.by_{engine}")  # before what it instruments is imported
    from bench.fuzzing.trial import Tally, watch

    tally = Tally(Path(folder))
    watch()
    by.feed(reader, int(inputs), int(seed), tally)
    tally.tell()
