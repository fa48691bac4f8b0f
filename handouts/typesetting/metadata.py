"""What a PDF says of itself beside its title: publisher, reference, version, licence and source, as XMP.

WeasyPrint writes title, author, description and keywords; the other facts go to it as `<meta>` elements, and from
there, before the file is written, into its XMP packet (ISO 16684-1, 8.3 and 8.4).
"""

import re
from typing import Any
from xml.sax.saxutils import escape

from handouts.model import Details
from handouts.typesetting.characters import printed
from handouts.typesetting.faces import Faces

_DC, _MM = "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/mm/"
_PROPERTIES = {
    "dcterms.publisher": '<dc:publisher xmlns:dc="{dc}"><rdf:Bag><rdf:li>{value}</rdf:li></rdf:Bag></dc:publisher>',
    "dcterms.identifier": '<dc:identifier xmlns:dc="{dc}">{value}</dc:identifier>',
    "dcterms.hasversion": '<xmpMM:VersionID xmlns:xmpMM="{mm}">{value}</xmpMM:VersionID>',
    "dcterms.rights": '<dc:rights xmlns:dc="{dc}"><rdf:Alt><rdf:li xml:lang="x-default">{value}</rdf:li></rdf:Alt>'
    "</dc:rights>",
    "dcterms.source": '<dc:source xmlns:dc="{dc}">{value}</dc:source>',
}
"""Names of `<meta>` elements (DCMI Metadata Terms), and what becomes of each in XMP."""


def metadata_of(details: Details, faces: Faces) -> tuple[tuple[str, str], ...]:
    """Names and contents of `<meta>` elements for what is known of an article."""
    values = (details.publisher, details.reference, details.version, details.licence, details.origin)
    return tuple((name, printed(value, faces)) for name, value in zip(_PROPERTIES, values, strict=True) if value)


def keywords_of(details: Details, kind: str, faces: Faces) -> str:
    """What a PDF can be found by: what it is, its publisher, its reference; commas part them."""
    return ", ".join(
        printed(word, faces).replace(",", " ") for word in (kind, details.publisher, details.reference) if word
    )


def describe(document: Any, pdf: Any) -> None:
    """Adds the facts of WeasyPrint's `document` to the XMP packet of its `pdf`, in place."""
    facts = [
        pattern.format(dc=_DC, mm=_MM, value=escape(document.metadata.custom[name]))
        for name, pattern in _PROPERTIES.items()
        if document.metadata.custom.get(name)
    ]
    found = re.fullmatch(rb"(\d+) 0 R", pdf.catalog.get("Metadata", b""))
    if not facts or not found:
        return
    stream = pdf.objects[int(found[1])].stream
    added = f'<rdf:Description rdf:about="">{"".join(facts)}</rdf:Description></rdf:RDF>'.encode()
    stream[:] = [part.replace(b"</rdf:RDF>", added) for part in stream]
