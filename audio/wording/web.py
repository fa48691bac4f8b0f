"""Web and mail addresses (ASCII): their patterns and how they are taken apart, the same in every language."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from audio.wording.scanner import Place, Rule, rule

_IN_PATH = r"[\w.~:/?#@!$&*+,;=%-]"
_MAIL = r"[A-Za-z\d][\w.+%-]{0,63}@(?:[A-Za-z\d-]{1,63}\.){1,6}[A-Za-z]{2,20}(?![\w-])"
_SCHEMED = rf"(?:https?://|www\.){_IN_PATH}{{0,400}}[A-Za-z\d/]"
_PARTS = re.compile(r"[A-Za-z]+|\d+|[^A-Za-z\d]")


@dataclass(frozen=True)
class Addresses:
    """How one language says addresses.

    `top` are the ends of hosts it takes for an address without a scheme, parted by "|". `label` says letters that
    stand together, `digits` figures one by one, `signs` names the signs. `scheme` is left unsaid.
    """

    top: str
    label: Callable[[str], str]
    digits: Callable[[str], str]
    signs: Mapping[str, str]
    scheme: re.Pattern[str]

    def words(self, address: str) -> str:
        """An address: words as words, other letters and all figures by name, signs by name."""
        return " ".join(map(self._part, _PARTS.findall(address)))

    def _part(self, part: str) -> str:
        if part.isdecimal():
            return self.digits(part)
        return self.label(part) if part.isalpha() and part.isascii() else self.signs.get(part, part)

    @property
    def letter_rules(self) -> tuple[Rule, ...]:
        """The rules for addresses that begin with a letter."""
        return (rule(_MAIL, self._mail, re.ASCII), self._web(rf"{_SCHEMED}|{self._host}"))

    @property
    def digit_rules(self) -> tuple[Rule, ...]:
        """The rules for addresses that begin with a figure."""
        return (rule(_MAIL, self._mail, re.ASCII), self._web(self._host))

    @property
    def _host(self) -> str:
        host = rf"(?:[A-Za-z\d](?:[A-Za-z\d-]{{0,61}}[A-Za-z\d])?\.){{1,6}}(?:{self.top})(?![A-Za-z\d-]|\.[A-Za-z])"
        return rf"{host}(?::\d+)?(?:[/?#]{_IN_PATH}{{0,400}}[A-Za-z\d/=])?"

    def _web(self, pattern: str) -> Rule:
        def said(found: re.Match[str], place: Place) -> str:
            return self.words(self.scheme.sub("", found.group()).rstrip("/"))

        return rule(pattern, said, re.IGNORECASE | re.ASCII)

    def _mail(self, found: re.Match[str], place: Place) -> str:
        return self.words(found.group())
