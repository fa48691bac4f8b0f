"""A web page to a raw article: what saved pages, mail archives of pages and addresses have in common.

The tree is parsed, the article in it found, everything else accounted for; what is left becomes blocks.
"""

import re
from dataclasses import replace

from handouts.extraction.extract import extract
from handouts.forms import title_from
from handouts.headings import with_headings
from handouts.hypertext.flow import base_of, flow_of
from handouts.hypertext.head import details_of
from handouts.hypertext.tree import parse_page
from handouts.model import Beside, Enclosed, RawArticle
from handouts.plaintext.decoding import (
    LARGEST_BYTES,
    LARGEST_CHARACTERS,
    Decoded,
    decode,
    encoding_called,
    has_text,
    no_text,
    too_large,
)
from handouts.settings import Selection

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_DECLARED_WITHIN = 4096
"""Browsers look for the declaration in the first 1,024 bytes (HTML, 13.2.3.2); some pages have it later."""
_ALIASES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
"""What browsers take these for (WHATWG Encoding, 4.2)."""
LARGEST_PAGE = LARGEST_BYTES
"""Characters of a page with all its markup; of the text in it no more is taken than of any other article."""
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def decode_page(name: str, data: bytes, charset: str = "") -> Decoded:
    """The text of a page. `charset` is what its server says; else what it says itself; else it is detected.

    Raises SourceError when it is too large or holds no text.
    """
    declared = _CHARSET.search(data[:_DECLARED_WITHIN])
    named = charset or (declared[1].decode("ascii") if declared else "")
    named = encoding_called(_ALIASES.get(named.lower(), named))
    if named and not data.startswith(_MARKS) and named not in ("utf-8", "utf-16", "utf-16-le"):
        try:
            text = data.decode(named)
        except UnicodeError:
            return decode(name, data, LARGEST_PAGE)
        return decode(name, text.encode("utf-8", "replace"), LARGEST_PAGE)
    return decode(name, data, LARGEST_PAGE)


def read_page(
    decoded: Decoded, name: str, selection: Selection, enclosed: tuple[Enclosed, ...] = (), base: str = ""
) -> RawArticle:
    """The article of a page called `name`; `base` is the address that its links start from. Raises SourceError."""
    root = parse_page(decoded.text)
    details, base = details_of(root, name, address=base), base_of(root, base)
    found = extract(root, selection)
    text = "".join(found.root.itertext())
    if not has_text(text):
        raise no_text(name)
    if len(text) > LARGEST_CHARACTERS:
        raise too_large(name)
    flow = flow_of(found.root, base, details.language)
    doubts: tuple[str, ...] = ()
    if not details.title:
        details = replace(details, title=title_from(name))
        doubts = (f"No title was found, so the name of the file is used: “{details.title}”.",)
    kept = flow_of(found.comments, base, details.language).blocks if found.comments is not None else ()
    beside = Beside(flow.notes, flow.abbreviations)
    notices = (*decoded.notices, *found.notices, *flow.notices, *doubts)
    left_out = tuple(piece for piece in found.left_out if piece.text != details.title)  # it is printed as the title
    return RawArticle(details, with_headings(flow.blocks), notices, beside, left_out, kept, enclosed)
