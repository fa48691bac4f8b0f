"""The first characters that a wording can have: a line is compared only with those that may begin as it does."""

import re

ANYTHING = "any"
"""Stands for every character."""
NOTHING = ""
"""Stands for no character: the pattern fits an empty line."""

_QUANTIFIER = re.compile(r"[?*+]|\{(\d+)(?:,\d*)?\}")
_CLASS = re.compile(r"\[((?:\\.|[^\]\\])+)\]")
_ESCAPES = {"d": frozenset("0123456789"), "b": frozenset({NOTHING})}
_ALL = frozenset({ANYTHING})


def starts(pattern: str) -> frozenset[str]:
    """The characters that `pattern` can begin with, `ANYTHING` and `NOTHING` among them where they apply.

    Knows the parts of patterns that wordings are written with: groups, classes, escapes, counts.
    """
    found, end = _either(pattern, 0)
    if end != len(pattern):
        raise ValueError(f"a bracket too many at {end} in {pattern!r}")
    return found


def _either(pattern: str, at: int) -> tuple[frozenset[str], int]:
    """The first characters of a choice that begins at `at`, and the place after it."""
    found: frozenset[str] = frozenset()
    while True:
        branch, at = _branch(pattern, at)
        found |= branch
        if at == len(pattern) or pattern[at] != "|":
            return found, at
        at += 1


def _branch(pattern: str, at: int) -> tuple[frozenset[str], int]:
    found = frozenset({NOTHING})
    while at < len(pattern) and pattern[at] not in "|)":
        atom, at = _atom(pattern, at)
        count = _QUANTIFIER.match(pattern, at)
        if count:
            at = count.end() + (pattern[count.end() : count.end() + 1] == "?")
            if count[0] in "?*" or count[1] == "0":
                atom |= {NOTHING}
        if NOTHING in found:
            found = found - {NOTHING} | atom
    return found, at


def _atom(pattern: str, at: int) -> tuple[frozenset[str], int]:
    sign = pattern[at]
    if sign == "(":
        looks_ahead = pattern.startswith(("(?!", "(?="), at)
        inside = at + 3 if looks_ahead else pattern.index(":", at) + 1 if pattern.startswith("(?", at) else at + 1
        found, end = _either(pattern, inside)
        return (frozenset({NOTHING}) if looks_ahead else found), end + 1
    if sign == "[":
        inner = _CLASS.match(pattern, at)
        assert inner is not None
        return _of_class(inner[1]), inner.end()
    if sign == "\\":
        letter = pattern[at + 1]
        return _ESCAPES.get(letter, _ALL if letter.isalpha() else frozenset({letter})), at + 2
    return (_ALL if sign == "." else frozenset({sign})), at + 1


def _of_class(inside: str) -> frozenset[str]:
    """The characters of a class without ranges; any at all for others."""
    bare = re.sub(r"\\(\W)", r"\1", inside)
    if "\\" in bare or "-" in bare[1:-1] or bare.startswith("^"):
        return _ALL
    return frozenset(bare)
