"""A sentence as its words and marks, for the rules that look at words side by side."""

import re

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]")


def tokens(sentence: str) -> list[str]:
    """Words (with their apostrophes and hyphens), figures and marks, in order, as written."""
    return _TOKEN.findall(sentence.replace("’", "'"))


def is_word(token: str) -> bool:
    """Whether a token is a word, and neither a figure nor a mark."""
    return token[:1].isalpha()
