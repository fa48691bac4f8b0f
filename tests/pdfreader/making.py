"""PDFs made for tests: set by WeasyPrint, or written operator by operator."""

import io
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw
from weasyprint import HTML

from handouts.model import (
    Block,
    Heading,
    ItemList,
    Paragraph,
    Picture,
    RawArticle,
    Table,
    Text,
    plain,
    texts,
)
from handouts.readers import Source
from handouts.readers.pdf import PdfReader
from handouts.settings import Selection

MADE = Path(__file__).parent / "made"
PAGE = "@page { size: A5; margin: 20mm } body { font: 10pt 'DejaVu Serif'; margin: 0 } h1 { font-size: 20pt }"


def typeset(html: str, css: str = "", *, tagged: bool = False, lang: str = "en") -> bytes:
    """The PDF of some HTML, on A5 with 10 point type."""
    page = f'<html lang="{lang}"><style>{PAGE} {css}</style><body>{html}</body></html>'
    made: bytes = HTML(string=page).write_pdf(pdf_tags=tagged)
    return made


def drawn(*pages: str, size: tuple[int, int] = (420, 595), **entries: object) -> bytes:
    """A PDF with Helvetica as /F and its bold as /B, drawn by the operators given for each page."""
    pdf = pikepdf.new()
    for operators in pages:
        page = pdf.add_blank_page(page_size=size)
        page.obj.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F=_font("Helvetica"), B=_font("Helvetica-Bold")),
        )
        page.obj.Contents = pdf.make_stream(operators.encode("latin-1"))
        for key, value in entries.items():
            page.obj[f"/{key}"] = value
    return saved(pdf)


def _font(name: str) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name(f"/{name}"),
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    file = io.BytesIO()
    pdf.save(file, **options)  # type: ignore[arg-type]  # options of many kinds
    return file.getvalue()


def line(x: float, y: float, words: str, size: float = 10, face: str = "F") -> str:
    """The operators of one line of text."""
    return f"BT /{face} {size} Tf {x} {y} Td ({words}) Tj ET\n"


def lines(x: float, y: float, *words: str, size: float = 10, face: str = "F", leading: float = 12) -> str:
    return "".join(line(x, y - leading * n, each, size, face) for n, each in enumerate(words))


def scanned(pages: int = 1) -> bytes:
    """A PDF whose pages are pictures."""
    pictures = []
    for number in range(pages):
        picture = Image.new("RGB", (600, 850), "white")
        ImageDraw.Draw(picture).text((80, 100), f"Scanned page {number + 1}", fill="black")
        pictures.append(picture)
    file = io.BytesIO()
    pictures[0].save(file, "PDF", save_all=True, append_images=pictures[1:])
    return file.getvalue()


def read(data: bytes, name: str = "leaflet.pdf", keep: tuple[str, ...] = ()) -> RawArticle:
    return PdfReader().read(Source(name, data), Selection(keep))


def outline(article: RawArticle) -> list[tuple[str, str]]:
    """Every text of an article after a sign for what it is: "#", "p", "-", "1.", "|", "picture"."""
    return [entry for block in article.blocks for entry in _entries(block)]


def _entries(block: Block[Text]) -> list[tuple[str, str]]:
    match block:
        case Heading():
            return [("#" * block.level, plain(block.text))]
        case Paragraph():
            return [("p", plain(block.text))]
        case ItemList():
            found: list[tuple[str, str]] = []
            for number, item in enumerate(block.items, block.start or 0):
                found.append((f"{number}." if block.start is not None else "-", plain(item.text)))
                found += [(f" {sign}", words) for inner in item.blocks for sign, words in _entries(inner)]
            return found
        case Table():
            rows = (block.header, *block.rows)
            return [("|", " | ".join(map(plain, row))) for row in rows if any(row)]
        case Picture():
            return [("picture", plain(block.alt) + plain(block.caption))]
        case _:
            return [("?", plain(text)) for text in texts(block)]


def said(article: RawArticle) -> str:
    """All words of an article's text."""
    return "\n".join(words for _, words in outline(article))


def left_out(article: RawArticle) -> dict[str, str]:
    return {piece.kind: piece.text for piece in article.left_out}


def paragraphs(*texts_: str) -> str:
    return "".join(f"<p>{each}</p>" for each in texts_)
