"""A process of its own that feeds one reader; it ends with a line of figures. Not for people: see `__main__`.

python -m bench.fuzzing.process ENGINE READER INPUTS SEED FOLDER
"""

import json
import os
import random
import resource
import sys
from pathlib import Path

from bench.fuzzing.damage import LONGEST, damaged
from bench.fuzzing.seeds import SEEDS
from bench.fuzzing.trial import Tally, attempt, watch


def tell(tally: Tally) -> None:
    """Prints the figures of this process."""
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    figures = {"inputs": tally.inputs, "articles": tally.articles, "slowest_s": tally.slowest_s, "peak_mb": peak_mb}
    print(json.dumps(figures | {"findings": tally.findings}), flush=True)


def by_hypothesis(name: str, inputs: int, seed: int, tally: Tally) -> None:
    """Draws what to damage and how from Hypothesis; damage is done up to three times over."""
    import hypothesis
    from hypothesis import strategies as st

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=inputs,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(st.lists(st.integers(0, 2**62), min_size=1, max_size=3), st.binary(max_size=4))
    def feed(places: list[int], behind: bytes) -> None:
        data = SEEDS[name]
        for place in places:
            data = damaged(data, name, place ^ seed)
        attempt(name, data + behind, tally)

    feed()


def by_atheris(name: str, inputs: int, seed: int, tally: Tally) -> None:
    """Lets Atheris choose by what code an input reaches; this process then ends by itself."""
    import atheris  # type: ignore[import-untyped]  # optional, has no types

    with atheris.instrument_imports(include=["handouts"]):
        import handouts.pipeline  # noqa: F401 - so that it is instrumented

    def feed(data: bytes) -> None:
        attempt(name, data, tally)
        if tally.inputs >= inputs:
            tell(tally)
            os._exit(0)

    def mutate(data: bytes, most: int, place: int) -> bytes:
        raw = random.Random(place).random() < (0.02 if data.startswith(b"PK") else 0.3)
        mutated = atheris.Mutate(data, most) if raw else damaged(data, name, place)
        return bytes(mutated)[:most]

    corpus = tally.folder / f"corpus-{name}-{seed}"
    corpus.mkdir(parents=True, exist_ok=True)
    (corpus / "seed").write_bytes(SEEDS[name])
    flags = [
        f"-runs={inputs + 10}",
        f"-max_len={LONGEST}",
        f"-seed={seed}",
        "-timeout=30",
        "-rss_limit_mb=2000",
        "-len_control=0",
    ]
    silent = ["-verbosity=0", "-print_final_stats=0", f"-artifact_prefix={tally.folder}/"]
    atheris.Setup(["fuzz", *flags, *silent, str(corpus)], feed, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    engine, reader, count, start, folder = sys.argv[1:]
    found = Tally(Path(folder))
    watch()
    {"hypothesis": by_hypothesis, "atheris": by_atheris}[engine](reader, int(count), int(start), found)
    tell(found)
