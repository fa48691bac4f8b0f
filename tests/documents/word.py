"""Word files made for tests: the parts that Word writes, with the paragraphs that a test asks for."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from handouts.model import RawArticle
from handouts.readers import Source
from handouts.readers.docx import DocxReader

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
GERMAN_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/>'
    "</w:pPr><w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/>'
    "</w:pPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Aufzhlungszeichen"><w:name w:val="List Bullet"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)
LISTS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
    "</w:lvlOverride></w:num>"
)


def p(inside: str = "", style: str = "", more: str = "") -> str:
    """A paragraph; `inside` is text, or the XML of runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = inside if inside.startswith("<") else r(inside)
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{runs}</w:p>"


def r(words: str, look: str = "") -> str:
    """A run of characters."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def entry(words: str, number: int, depth: int = 0) -> str:
    """A paragraph in a list."""
    return p(words, more=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows: Sequence[str], head: bool = True) -> str:
    """A table; a cell that begins with "<" is XML."""
    made = ""
    for place, row in enumerate(rows):
        marked = "<w:trPr><w:tblHeader/></w:trPr>" if head and place == 0 else ""
        cells = "".join(cell if cell.startswith("<w:tc>") else f"<w:tc>{p(cell)}</w:tc>" for cell in row)
        made += f"<w:tr>{marked}{cells}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def picture(relation: str, alt: str = "", by: str = "embed", more: str = "") -> str:
    """A run with a picture."""
    described = f'<wp:docPr id="1" name="Picture 1" descr="{alt}">{more}</wp:docPr>'
    return f'<w:r><w:drawing><wp:inline>{described}<a:blip r:{by}="{relation}"/></wp:inline></w:drawing></w:r>'


def part(root: str, inside: str) -> str:
    return f"<w:{root} {NAMES}>{inside}</w:{root}>"


def word(
    body: str,
    styles: str = GERMAN_STYLES,
    parts: Mapping[str, str | bytes] | None = None,
    outside: Mapping[str, tuple[str, str]] | None = None,
    title: str = "",
) -> bytes:
    """A Word file. `parts` are further ones by kind ("footnotes") or name; `outside` relations to elsewhere by id."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="rId1" Type="{KIND}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", styles),
        "word/numbering.xml": part("numbering", LISTS),
    }
    told = {"styles": "styles.xml", "numbering": "numbering.xml"}
    for name, content in (parts or {}).items():
        if name.endswith((".png", ".jpeg", ".emf")):
            members[f"word/media/{name}"] = content
            told[f"image {name}"] = f"media/{name}"
        else:
            members[f"word/{name}.xml"] = part(name.rstrip("0123456789"), str(content))
            told[name] = f"{name}.xml"
    relations = "".join(
        f'<Relationship Id="{kind.split()[-1]}" Type="{KIND}{kind.split()[0].rstrip("0123456789")}" Target="{target}"/>'
        for kind, target in told.items()
    )
    for name, (kind, target) in (outside or {}).items():
        relations += f'<Relationship Id="{name}" Type="{KIND}{kind}" Target="{target}" TargetMode="External"/>'
    members["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'
    if title:
        members["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"<dc:title>{title}</dc:title><dc:creator>Ada Brown</dc:creator>"
            "<dcterms:modified>2026-03-01T10:00:00Z</dcterms:modified></cp:coreProperties>"
        )
    return zipped(members)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip file with these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return file.getvalue()


def read(data: bytes, name: str = "leaflet.docx") -> RawArticle:
    return DocxReader().read(Source(name, data))
