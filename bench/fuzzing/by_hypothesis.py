"""Inputs drawn by Hypothesis: it chooses what to damage and how, up to three times over, and what stands behind."""

import hypothesis
from hypothesis import strategies as st

from bench.fuzzing.damage import damaged
from bench.fuzzing.seeds import SEEDS
from bench.fuzzing.trial import Tally, attempt


def feed(name: str, inputs: int, seed: int, tally: Tally) -> None:
    """Feeds the reader called `name`."""

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=inputs,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(st.lists(st.integers(0, 2**62), min_size=1, max_size=3), st.binary(max_size=4))
    def one(places: list[int], behind: bytes) -> None:
        data = SEEDS[name]
        for place in places:
            data = damaged(data, name, place ^ seed)
        attempt(name, data + behind, tally)

    one()
