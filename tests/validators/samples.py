"""The smallest sound files that validators find nothing in, with a body that a test may break."""

import zipfile
from pathlib import Path

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:6f1b2c3d-0000-4000-8000-000000000000</dc:identifier>
<dc:title>Water</dc:title>
<dc:language>en</dc:language>
<dc:source>An article about water</dc:source>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text with headings; every picture has a text.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
<item id="glass" href="glass.svg" media-type="image/svg+xml"/>
</manifest>
<spine><itemref idref="text"/></spine>
</package>
"""
NAVIGATION = '<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc" role="doc-toc" aria-label="Contents">'
GLASS = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M2 1h5L6 8H3z"/></svg>\n'
PICTURE = '<p><img src="glass.svg" alt="A glass of water"/></p>'


def page(body: str, xml: bool = False, style: str = "") -> str:
    """A page as HTML, or as XHTML of an EPUB."""
    first = '<?xml version="1.0" encoding="UTF-8"?>\n' if xml else ""
    spaces = ' xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"' if xml else ""
    head = "<title>Water</title>" if xml else '<meta charset="utf-8"><title>Water</title>'
    look = f"<style>{style}</style>" if style else ""
    main = f"<main><h1>Water</h1>{body}</main>" if "<nav" not in body else f"<h1>Contents</h1>{body}"
    whole = f'<html lang="en"{spaces}>\n<head>{head}{look}</head>\n<body>\n{main}\n</body>\n</html>'
    return f"{first}<!DOCTYPE html>\n{whole}\n"


def book(path: Path, body: str = PICTURE, package: str = PACKAGE) -> Path:
    """An EPUB of one chapter."""
    contents = f'{NAVIGATION}<ol><li><a href="text.xhtml">Water</a></li></ol></nav>'
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/epub+zip")
        file.writestr("META-INF/container.xml", CONTAINER)
        file.writestr("EPUB/package.opf", package)
        file.writestr("EPUB/nav.xhtml", page(contents, xml=True))
        file.writestr("EPUB/text.xhtml", page(body, xml=True))
        file.writestr("EPUB/glass.svg", GLASS)
    return path
