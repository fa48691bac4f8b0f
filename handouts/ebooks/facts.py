"""What an e-book says of itself: title, authors, language, day, licence, where it comes from (EPUB 3.3, 5.5)."""

import re
from collections.abc import Iterator

from lxml import etree

from handouts.dates import last_day
from handouts.forms import title_from
from handouts.hypertext.runs import seen
from handouts.hypertext.styles import tag_of
from handouts.model import Details

LONGEST_FACT = 300
MOST_AUTHORS = 10
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?![\d-])")
_OPF = "{http://www.idpf.org/2007/opf}"
_UNNAMED = ("unknown", "untitled")
_CODES = """
ara:ar ces:cs chi:zh cze:cs dan:da deu:de dut:nl ell:el eng:en fin:fi fra:fr fre:fr ger:de gre:el heb:he hin:hi hun:hu
ita:it jpn:ja kor:ko nld:nl nor:no pol:pl por:pt ron:ro rum:ro rus:ru spa:es swe:sv tur:tr ukr:uk zho:zh
"""
_SHORT = {long: short for long, _colon, short in (pair.partition(":") for pair in _CODES.split())}
_WRITERS = ("aut", "")
"""Roles of creators (MARC relators): who is not said to be anything else has written the book."""
_NO_LICENCE = re.compile(r"unknown|none|n/?a", re.IGNORECASE)


def details_in(root: etree._Element, source_name: str) -> Details:
    """What a package document says of its book; the publisher is where the text comes from, not who prints it."""
    told = _Told(root)
    title = next((title for title in told.titles() if title.casefold() not in _UNNAMED), "") or title_from(source_name)
    languages = (_shortest(tag_of(words)) for words, _element in told.facts("language"))
    rights = (words for words, _element in told.facts("rights") if not _NO_LICENCE.fullmatch(words))
    return Details(
        title=title,
        language=next((tag for tag in languages if tag and tag.lower() not in ("und", "zxx", "mul")), ""),
        author=", ".join(list(dict.fromkeys(told.authors()))[:MOST_AUTHORS]),
        date=next(told.days(), ""),
        licence=next(rights, ""),
        origin=", ".join(dict.fromkeys(words for words, _element in told.facts("publisher"))),
        source=source_name,
    )


def _shortest(tag: str) -> str:
    """A tag with the code of two letters where its language has one (BCP 47, 2.2.1); old books have those of three."""
    primary, dash, others = tag.partition("-")
    return f"{_SHORT.get(primary, primary)}{dash}{others}"


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


class _Told:
    """The metadata of a package: what is said, and what is said of that."""

    def __init__(self, root: etree._Element) -> None:
        self._elements = list(root.iter("*"))
        self._refined: dict[tuple[str, str], str] = {}
        for element in self._elements:
            if element.tag.endswith("}meta") and (refined := element.get("refines", "")).startswith("#"):
                self._refined[refined[1:], element.get("property", "")] = " ".join(_text(element).split())

    def facts(self, name: str) -> Iterator[tuple[str, etree._Element]]:
        """The words of each fact of one kind, and its element; `name` is of Dublin Core."""
        for element in self._elements:
            if element.tag.rpartition("}")[2].lower() == name and "purl.org/dc/" in element.tag:
                words = " ".join(seen(_text(element)).split())
                if words:
                    yield words if len(words) <= LONGEST_FACT else f"{words[: LONGEST_FACT - 1].rstrip()}…", element

    def titles(self) -> Iterator[str]:
        """The titles, the main one first."""
        told = [(self._of(element, "title-type"), words) for words, element in self.facts("title")]
        yield from (words for kind, words in sorted(told, key=lambda each: each[0] != "main"))

    def authors(self) -> Iterator[str]:
        """The names of who wrote the book."""
        for words, element in self.facts("creator"):
            role = self._of(element, "role") or element.get(f"{_OPF}role", "")
            if role.strip().lower() in _WRITERS and words.casefold() not in ("unknown", "unbekannt", "anonymous"):
                yield words

    def days(self) -> Iterator[str]:
        """When it appeared, as far as that is a day, a month or a year; not when the file was last changed."""
        told = [(element.get(f"{_OPF}event", ""), words) for words, element in self.facts("date")]
        appeared = [words for event, words in told if event == "publication"]
        for words in (*appeared, *(words for event, words in told if not event)):
            day = _DAY.match(words)
            if day and (len(day[0]) == 4 or last_day(day[0])) and not words.startswith("0101"):
                yield day[0]

    def _of(self, element: etree._Element, what: str) -> str:
        return self._refined.get((element.get("id", ""), what), "")
