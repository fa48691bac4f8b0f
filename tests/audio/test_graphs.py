"""ONNX models changed as bytes: shown on the voices' own, since nothing here writes such models."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from audio.graphs import with_float_convolutions, with_output


@pytest.fixture(scope="module")
def model() -> bytes:
    """One convolution of whole numbers: four inputs, kernel of three, one row of zeros at each side."""
    return Path(__file__).with_name("conv_integer.onnx").read_bytes()


def run(model: bytes) -> "list[np.ndarray[tuple[int, ...], np.dtype[np.int32]]]":
    random = np.random.default_rng(1)
    inputs = {
        "x": random.integers(0, 256, (1, 8, 40), np.uint8),
        "w": random.integers(0, 256, (4, 8, 3), np.uint8),
        "x_zero": np.asarray(131, np.uint8),
        "w_zero": np.asarray(120, np.uint8),
    }
    found: list[np.ndarray[tuple[int, ...], np.dtype[np.int32]]]
    found = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"]).run(None, inputs)
    return found


def test_a_convolution_done_in_floats_gives_the_same_whole_numbers(model: bytes) -> None:
    changed = with_float_convolutions(model)
    assert changed != model
    (before,), (after,) = run(model), run(changed)
    assert after.dtype == np.int32
    assert after.shape == (1, 4, 40)
    assert np.array_equal(before, after)


def test_an_inner_value_becomes_the_last_output(model: bytes) -> None:
    _sums, inner = run(with_output(with_float_convolutions(model), "inner"))
    assert inner.shape == (1, 8, 40)
