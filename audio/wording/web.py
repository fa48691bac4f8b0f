"""Patterns of web and mail addresses (ASCII), the same in every language."""

_IN_PATH = r"[\w.~:/?#@!$&*+,;=%-]"
MAIL = r"[A-Za-z\d][\w.+%-]{0,63}@(?:[A-Za-z\d-]{1,63}\.){1,6}[A-Za-z]{2,20}(?![\w-])"
SCHEMED = rf"(?:https?://|www\.){_IN_PATH}{{0,400}}[A-Za-z\d/]"
"""An address that says what it is."""


def host_under(top: str) -> str:
    """The pattern of an address without a scheme whose host ends in one of `top` (names parted by "|")."""
    host = rf"(?:[A-Za-z\d](?:[A-Za-z\d-]{{0,61}}[A-Za-z\d])?\.){{1,6}}(?:{top})(?![A-Za-z\d-]|\.[A-Za-z])"
    return rf"{host}(?::\d+)?(?:[/?#]{_IN_PATH}{{0,400}}[A-Za-z\d/=])?"
