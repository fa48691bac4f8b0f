"""PDFs made for the checks: right ones from plain HTML, and wrong ones by changing one thing."""

import base64
import hashlib
import io
import re
from pathlib import Path

import pikepdf
import weasyprint
from fontTools import subset

from handouts.checks import CHECKS
from handouts.model import (
    Artefact,
    Block,
    Details,
    Edition,
    Finding,
    Paragraph,
    Publication,
    Sentence,
    SentenceId,
    Sentences,
    Span,
    Topic,
)
from handouts.proof.pdf.tags import read_tags
from handouts.settings import Settings

FACES = Path(__file__).parents[2] / "templates" / "faces"
STYLE = f"""
@font-face {{ font-family: Proof; src: url({(FACES / "DejaVuSans.ttf").as_uri()}) }}
@font-face {{ font-family: Proof; font-weight: 700; src: url({(FACES / "DejaVuSans-Bold.ttf").as_uri()}) }}
@page {{
  size: A4; margin: 84pt 84pt 90pt; font: 18pt Proof;
  @bottom-left {{
    content: "Page " counter(page) " of " counter(pages);
    vertical-align: bottom; padding-bottom: 58pt; white-space: nowrap;
  }}
}}
html {{ font: 18pt/1.5 Proof; hyphens: none; text-align: left; color: #000 }}
body {{ margin: 0 }}
h1 {{ font-size: 29pt; line-height: 1.3; margin: 0 0 14pt; break-after: avoid }}
h2 {{ font-size: 22pt; line-height: 1.3; margin: 27pt 0 14pt; break-after: avoid }}
p, ul, ol {{ margin: 0 0 27pt; orphans: 2; widows: 2 }}
ul {{ list-style: "\\25CF\\2002" }}
a {{ color: #000; text-decoration: underline }}
table {{ border-collapse: collapse; break-inside: avoid }}
th, td {{ border: 1pt solid #000; padding: 5pt; text-align: left }}
"""


def condensed_face(name: str) -> str:
    """A `@font-face` of a narrow face: no system is sure to have one, so a plain one is given its name and width."""
    options = subset.Options(name_IDs=[1, 2, 4, 6], notdef_outline=True)
    font = subset.load_font(str(FACES / "DejaVuSans.ttf"), options)
    cut = subset.Subsetter(options)
    cut.populate(text="Walk a little.")
    cut.subset(font)
    font["OS/2"].usWidthClass = 3
    for number, said in ((1, "DejaVu Sans Condensed"), (4, "DejaVu Sans Condensed"), (6, "DejaVuSansCondensed")):
        font["name"].setName(said, number, 3, 1, 0x409)
        font["name"].setName(said, number, 1, 0, 0)
    written = io.BytesIO()
    font.save(written)
    font.close()
    data = base64.b64encode(written.getvalue()).decode("ascii")
    return f"@font-face {{ font-family: {name}; src: url(data:font/ttf;base64,{data}) }}"


RIGHT = """
<h1>Keeping well</h1>
<p>Large print, 18 point. From the clinic at the corner of the street by the old bridge.</p>
<h2>Moving</h2>
<p>Walk a little every day. Two short walks do as much good as a long one, and they are easier to keep up.
See <a href="https://example.org/walks">the list of walks</a> for more.</p>
<p>Take 2.5&nbsp;mg with water. Dr.&nbsp;Moss will see you again when a month or so has gone by.</p>
<ul><li>Stand up slowly, with one hand on the table or on the back of a chair.</li><li>Sit down.</li></ul>
<table><thead><tr><th>Day</th><th>Walk</th></tr></thead>
<tbody><tr><td>Monday</td><td>The bridge</td></tr></tbody></table>
<p style="margin-top: 27pt">The list of walks: example.org/walks</p>
"""


def pdf(body: str = RIGHT, style: str = "", *, title: str = "Keeping well", language: str = "en") -> bytes:
    """A tagged PDF of `body`, its page numbers marked as artifacts."""
    html = f'<html lang="{language}"><head><title>{title}</title><style>{STYLE}{style}</style></head>{body}</html>'
    made = io.BytesIO()
    weasyprint.HTML(string=html).write_pdf(made, pdf_variant="pdf/ua-1", pdf_tags=True)
    return with_artifacts(made.getvalue())


def with_artifacts(data: bytes) -> bytes:
    """The same PDF, content that no element owns marked as artifact, headers of tables as those of columns."""
    owned = read_tags(data)

    def marked(content: bytes, page: int) -> bytes:
        def mark(found: re.Match[bytes]) -> bytes:
            return found[0] if (page, int(found[1])) in owned else b"/Artifact BMC"

        return re.sub(rb"/Span\s*<<\s*/MCID (\d+)\s*>>\s*BDC", mark, content)

    with pikepdf.open(io.BytesIO(data)) as opened:
        for number, page in enumerate(opened.pages):
            page.obj.Contents.write(marked(page.obj.Contents.read_bytes(), number))
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/TH":
                thing.A.Scope = pikepdf.Name.Column
        return saved(opened)


def saved(opened: pikepdf.Pdf) -> bytes:
    """An opened PDF as bytes."""
    made = io.BytesIO()
    opened.save(made)
    return made.getvalue()


def sentence(text: str, key: str) -> Sentence:
    return Sentence(SentenceId(key), (Span(text),))


def sentences(*texts: str) -> Sentences:
    return tuple(sentence(text, hashlib.sha256(text.encode()).hexdigest()[:8]) for text in texts)


def paragraph(*texts: str) -> Paragraph[Sentences]:
    return Paragraph(sentences(*texts))


def topic(number: int, title: str, *blocks: Block[Sentences]) -> Topic:
    return Topic(number, sentence(title, f"title-{number}"), blocks)


def edition(*topics: Topic, title: str = "Keeping well", language: str = "en") -> Edition:
    return Edition(Publication(Details(title, language), sentence(title, "title"), topics))


def findings(
    check: str,
    data: bytes,
    folder: Path,
    made_from: Edition,
    settings: Settings | None = None,
    *,
    topic_number: int | None = None,
    output: str = "booklet",
    name: str = "print/booklet.pdf",
) -> tuple[Finding, ...]:
    """What one check says of `data`, written as an artefact."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    artefact = Artefact(output, name, len(data), hashlib.sha256(data).hexdigest(), topic_number)
    return CHECKS.load(check)(settings or Settings(), None).check(artefact, folder, made_from)


def rules(found: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in found}
