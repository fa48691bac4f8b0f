"""Inputs chosen by Atheris, which keeps and damages further what reaches code that no input reached before."""

import os
import random

import atheris  # type: ignore[import-untyped]  # optional, has no types

from bench.fuzzing.damage import LONGEST, damaged
from bench.fuzzing.seeds import SEEDS

with atheris.instrument_imports(include=["handouts"]):
    from bench.fuzzing.trial import Tally, attempt
    from handouts.readers import READERS

    for _name in READERS:
        READERS.load(_name)

RAW, RAW_ZIP = 0.3, 0.02
"""How often bytes are changed without regard for the form; a zip file hardly outlives it."""


def feed(name: str, inputs: int, seed: int, tally: Tally) -> None:
    """Feeds the reader called `name`, and ends the process."""

    def one(data: bytes) -> None:
        attempt(name, data, tally)
        if tally.inputs >= inputs:
            tally.tell()
            os._exit(0)

    def mutate(data: bytes, most: int, place: int) -> bytes:
        raw = random.Random(place).random() < (RAW_ZIP if data.startswith(b"PK") else RAW)
        return bytes(atheris.Mutate(data, most) if raw else damaged(data, name, place))[:most]

    corpus = tally.folder / f"corpus-{seed}"
    corpus.mkdir(parents=True, exist_ok=True)
    (corpus / "seed").write_bytes(SEEDS[name])
    limits = [f"-runs={inputs + 10}", f"-max_len={LONGEST}", f"-seed={seed}", "-rss_limit_mb=2000", "-len_control=0"]
    silent = ["-verbosity=0", "-print_final_stats=0", f"-artifact_prefix={tally.folder}/"]
    atheris.Setup(["fuzz", *limits, *silent, str(corpus)], one, custom_mutator=mutate)
    atheris.Fuzz()
