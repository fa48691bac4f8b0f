"""What a page says of itself: its title, its author, its day, its language, where it comes from."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from urllib.parse import urljoin

from lxml.html import HtmlElement

from handouts.dates import day_said, last_day
from handouts.hypertext.flow import flow_of
from handouts.hypertext.linked_data import LinkedData, linked_data_of
from handouts.hypertext.looks import classes, words_of
from handouts.hypertext.runs import seen
from handouts.hypertext.styles import language_in, tag_of
from handouts.hypertext.titles import title_of
from handouts.model import Details, Heading, plain

LONGEST_FACT = 300
MOST_AUTHORS = 10
_MOST_METAS = 500
_MOST_HEADS = 20
_NEAR_THE_TOP = 3
"""Paragraphs. A day behind more of them is the day of something else."""

_MOST_DAYS = 20
_WHEN = r"(?: on)?:? ?(\d{4}-\d\d-\d\d|(?:\d{1,2}\S{0,2} )?(?:de )?[^\W\d_]{3,12}\.?(?: \d{1,2},?)?(?: de)? \d{4})"
_REVIEWED = re.compile(
    r"(?:last (?:medically |clinically )?(?:reviewed|checked)|zuletzt (?:geprüft|überprüft)(?: am)?|dernière "
    rf"(?:révision|vérification)|última revisión){_WHEN}",
    re.IGNORECASE,
)
_NEXT_REVIEW = re.compile(
    rf"(?:next review(?: due| date)?|review due|nächste (?:über)?prüfung|prochaine révision|próxima revisión){_WHEN}",
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{4})[-/]?(\d\d)[-/]?(\d\d)(?!\d)")
_BYLINE = re.compile(r"(?:by|von|par|por)[\s:]+([^\W\d_][\w.'’-]*(?:[ ,&]+[^\W\d_][\w.'’-]*){1,7})", re.IGNORECASE)
_BYLINE_CLASSES = frozenset(("byline", "author-name", "post-author", "entry-author", "article-author", "p-author"))
_CREATIVE_COMMONS = re.compile(
    r"https?://creativecommons\.org/(?:licenses/([a-z-]{2,11})/(\d\.\d)|(publicdomain/(?:zero|mark))/(\d\.\d))", re.I
)

Metas = dict[str, list[str]]


def details_of(root: HtmlElement, name: str, found_title: str = "", address: str = "") -> Details:
    """What is known of the article in a page called `name`, from what the page says of itself.

    `found_title` stands where the page gives itself no title; without either it is empty. `address` is where the page
    was saved from, if known.
    """
    root = root.getroottree().getroot()
    metas, told = _metas(root), linked_data_of(root)
    site = _one_line(_first(metas, "og:site_name", "application-name") or told.site)
    stated = (told.headline, *_all(metas, "og:title"), *_all(metas, "twitter:title"))
    window = next((words_of(title) for title in root.iter("title")), "")
    heads = [words for h1 in islice(root.iter("h1"), _MOST_HEADS) for words in _heading_words(h1)]
    title = title_of(heads, [_one_line(words) for words in stated], _one_line(window), site) or _one_line(found_title)
    language = _language(root, metas, told)
    text = " ".join(" ".join(root.itertext()).split())
    return Details(
        title=title,
        language=language,
        author=_author(root, metas, told, site),
        date=_date(root, metas, told),
        reviewed=_day(told.reviewed) or _said_in(text, _REVIEWED, language),
        next_review=_said_in(text, _NEXT_REVIEW, language),
        origin=", ".join(filter(None, (site, _address(root, metas, address)))),
        licence=_licence(root, metas, told),
        source=name,
    )


def _heading_words(element: HtmlElement) -> Iterator[str]:
    """The words of a heading as they are printed; none of one that is hidden or empty."""
    for block in flow_of(element).blocks:
        if isinstance(block, Heading):
            yield _one_line(plain(tuple(span for span in block.text if not span.note)))


def _one_line(words: str) -> str:
    words = " ".join(seen(unescape(words) if "&" in words else words).split())
    return words if len(words) <= LONGEST_FACT else f"{words[: LONGEST_FACT - 1].rstrip()}…"


def _metas(root: HtmlElement) -> Metas:
    """What the `meta` elements of a page say, by name, property or the header they stand for."""
    metas: Metas = {}
    for number, meta in enumerate(root.iter("meta")):
        if number == _MOST_METAS:
            break
        content = (meta.get("content") or "").strip()
        for key in {(meta.get(k) or "").strip().lower() for k in ("name", "property", "itemprop", "http-equiv")} - {""}:
            if content:
                metas.setdefault(key, []).append(content)
    return metas


def _all(metas: Metas, *keys: str) -> Iterator[str]:
    return (value for key in keys for value in metas.get(key, ()))


def _first(metas: Metas, *keys: str) -> str:
    return next(_all(metas, *keys), "")


def _language(root: HtmlElement, metas: Metas, told: LinkedData) -> str:
    stated = (language_in(element) for element in (root, *root.iter("body")))
    others = (*_all(metas, "content-language", "dc.language", "dcterms.language", "og:locale"), told.language)
    return next(filter(None, (*stated, *map(tag_of, others))), "")


def _author(root: HtmlElement, metas: Metas, told: LinkedData, site: str) -> str:
    """The names of who wrote the text; not the name of the site, and no address."""
    sources = (
        told.authors,
        _all(metas, "author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "article:author"),
        _marked_authors(root),
    )
    for names in sources:
        kept = dict.fromkeys(name for each in names if (name := _name(each, site)))
        if kept:
            return ", ".join(list(kept)[:MOST_AUTHORS])
    return ""


def _name(stated: str, site: str) -> str:
    name = re.sub(r"^(?:by|author)[:\s]+", "", _one_line(stated), flags=re.IGNORECASE)
    strange = "://" in name or "@" in name or len(name) > 100 or not any(c.isalpha() for c in name)
    generic = name.casefold() in ("admin", "administrator", "author", "editor", "user", "root", "webmaster")
    return "" if strange or generic or name.casefold() == site.casefold() else name


def _marked_authors(root: HtmlElement) -> Iterator[str]:
    lines: list[str] = []
    for element in root.iter("a", "span", "p", "div", "address", "cite"):
        said = element.get("itemprop") or "", (element.get("rel") or "").lower().split()
        if "author" in said[1] or said[0] == "author":
            named = next((inner for inner in element.iter() if inner.get("itemprop") == "name"), element)
            yield words_of(named)
        elif classes(element) & _BYLINE_CLASSES and not lines:
            found = _BYLINE.fullmatch(words_of(element))
            lines += [found[1].strip(" ,&")] if found else []
    yield from lines


def _date(root: HtmlElement, metas: Metas, told: LinkedData) -> str:
    stated = (
        *_all(metas, "article:published_time"),
        told.published,
        *_all(metas, "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "pubdate"),
        *_all(metas, "citation_publication_date", "citation_date", "parsely-pub-date"),
        *_times(root),
    )
    return next(filter(None, map(_day, stated)), "")


def _day(stated: str) -> str:
    """A day in the form of ISO 8601; empty for what does not begin with one."""
    found = _DAY.match(stated.strip())
    day = "-".join(found.groups()) if found else ""
    return day if last_day(day) else ""


def _said_in(text: str, pattern: re.Pattern[str], language: str) -> str:
    """The day that a page tells behind certain words, in words of its language or of English."""
    for found in islice(pattern.finditer(text), _MOST_DAYS):
        day = _day(found[1]) or next(filter(None, (day_said(found[1], lang) for lang in (language, "en"))), "")
        if day:
            return day
    return ""


def _times(root: HtmlElement) -> Iterator[str]:
    before = 0
    for element in root.iter("p", "time"):
        if element.tag == "time" and element.get("datetime"):
            yield element.get("datetime") or ""
        before += element.tag == "p" and len(words_of(element).split()) > 10
        if before > _NEAR_THE_TOP:
            return


def _address(root: HtmlElement, metas: Metas, address: str) -> str:
    links = (e.get("href") or "" for e in root.iter("link") if "canonical" in (e.get("rel") or "").lower().split())
    for stated in (*links, *_all(metas, "og:url"), address):
        try:
            whole = urljoin(address, stated.strip())
        except ValueError:
            continue
        if re.match(r"https?://[^\s/]", whole, re.IGNORECASE) and len(whole) <= LONGEST_FACT:
            return str(whole)
    return ""


def _licence(root: HtmlElement, metas: Metas, told: LinkedData) -> str:
    """The licence of the text by its usual short name ("CC BY 4.0"), or as the page words it."""
    for element in root.iter("a", "link"):
        if "license" in (element.get("rel") or "").lower().split():
            return _short_licence(element.get("href") or "") or _one_line(
                words_of(element) or element.get("href") or ""
            )
    for stated in (told.licence, *_all(metas, "dcterms.license", "dc.rights.license")):
        if stated:
            return _short_licence(stated) or _one_line(stated)
    named = {short for element in root.iter("a") if (short := _short_licence(element.get("href") or ""))}
    return named.pop() if len(named) == 1 else ""


def _short_licence(address: str) -> str:
    found = _CREATIVE_COMMONS.match(address)
    if found is None:
        return ""
    if found[3]:
        return f"CC0 {found[4]}" if "zero" in found[3].lower() else "Public domain"
    return f"CC {found[1].upper()} {found[2]}"
