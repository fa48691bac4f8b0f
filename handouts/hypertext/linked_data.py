"""What a page says of itself in JSON-LD (schema.org). A hint and never more: what is large or deep is not looked at."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

LARGEST = 300_000
"""Characters of one script that are read."""
_MOST_OBJECTS = 2_000
_DEEPEST = 8
_ARTICLES = ("article", "blogposting", "report", "medicalwebpage", "faqpage", "webpage", "book")
"""Kinds of schema.org that tell of a text, the surest first; a kind that ends so counts too ("NewsArticle")."""


@dataclass(frozen=True)
class LinkedData:
    """What is told of the text; empty where nothing is. `authors` are names."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    reviewed: str = ""
    site: str = ""
    licence: str = ""
    language: str = ""


def linked_data_of(root: HtmlElement) -> LinkedData:
    """What the scripts of a page tell of its text, the surest object first."""
    objects: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            objects += _objects(script.text or "")
    texts = sorted((found for found in objects if _rank(found) < len(_ARTICLES)), key=_rank)
    return LinkedData(
        headline=_first(_words(found.get(key)) for found in texts[:1] for key in ("headline", "name")),
        authors=next((names for found in texts if (names := tuple(_names(found.get("author"))))), ()),
        published=_first(_words(found.get("datePublished")) for found in texts),
        reviewed=_first(_words(found.get("lastReviewed")) for found in texts),
        site=_first(name for found in texts for name in _names(found.get("publisher"))),
        licence=_first(_words(found.get("license")) for found in texts),
        language=_first(_words(found.get("inLanguage")) for found in texts),
    )


def _objects(script: str) -> list[dict[str, Any]]:
    """The objects of a script down to a few levels; none of one that is no JSON."""
    if len(script) > LARGEST:
        return []
    try:
        value = json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, Any]] = []
    level: list[Any] = [value]
    for _depth in range(_DEEPEST):
        found += (inner for inner in level if isinstance(inner, dict))
        level = [deeper for inner in level for deeper in _inside(inner)][:_MOST_OBJECTS]
    return found[:_MOST_OBJECTS]


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value]
    return value if isinstance(value, list) else []


def _rank(found: dict[str, Any]) -> int:
    kinds = found.get("@type")
    names = [kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    ranks = (n for n, known in enumerate(_ARTICLES) for name in names if name.endswith(known))
    return min(ranks, default=len(_ARTICLES))


def _names(value: Any) -> Iterator[str]:
    for each in value[:10] if isinstance(value, list) else [value]:
        name = each.get("name") if isinstance(each, dict) else each
        for one in name[:10] if isinstance(name, list) else [name]:
            if words := _words(one):
                yield words


def _words(value: Any) -> str:
    """A value as words on one line; empty where it is none."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("url") or value.get("@id") or value.get("name")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _first(values: Iterator[str]) -> str:
    return next(filter(None, values), "")
