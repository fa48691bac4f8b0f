"""How often drawings within drawings unfold: a few hundred bytes can ask for thousands of millions of them."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

MOST_UNFOLDED = 20_000
"""Drawings of forms (PDF 32000-1, 8.10) within one of a page's; pages of real programs have some dozens."""
_DEEPEST = 30
_LARGEST_BYTES = 2_000_000
_DRAWS = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")


def unfolds_too_far(data: bytes) -> bool:
    """Whether a page of the PDF draws forms within forms more often than any page has to."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            weights: dict[tuple[int, int], int] = {}
            return any(_weight(form, weights, 0) > MOST_UNFOLDED for page in pdf.pages for _, form in _forms(page.obj))
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, RuntimeError, AttributeError, KeyError):
        return False  # what cannot be looked at so is left to the reader of pages


def _weight(form: Any, weights: dict[tuple[int, int], int], depth: int) -> int:
    """How many forms are drawn when this one is, itself among them."""
    key = form.objgen
    if key in weights or depth > _DEEPEST:
        return weights.get(key, 1)
    weights[key] = 1
    inner = dict(_forms(form))
    if inner and int(form.get("/Length", 0)) < _LARGEST_BYTES:
        drawn = [name.decode("latin-1") for name in _DRAWS.findall(form.read_bytes())]
        total = sum(_weight(inner[f"/{name}"], weights, depth + 1) for name in drawn if f"/{name}" in inner)
        weights[key] = min(1 + total, MOST_UNFOLDED + 1)
    return weights[key]


def _forms(holder: Any) -> Iterator[tuple[str, Any]]:
    resources = holder.get("/Resources")
    objects = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(objects, pikepdf.Dictionary):
        return
    for name, thing in objects.items():
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form":
            yield str(name), thing
