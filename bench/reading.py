"""What reading costs: web pages against trafilatura, and time and memory of the largest sources.

    python -m bench.reading [ROUNDS]

CPU of pages: our reader with its cleaning, against `trafilatura.extract` as it comes, in turns in one process over all
pages of tests/extraction, and over large ones put together from them; the median of the rounds counts. Large sources:
CPU and the most memory that a fresh process ever held, reading one.
"""

import io
import random
import re
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import trafilatura

from bench.costs import cost
from handouts.cleaning import clean
from handouts.readers import READERS, Source, choose_reader
from handouts.settings import Selection

PAGES = Path(__file__).parents[1] / "tests" / "extraction" / "pages"
SAMPLE = Path(__file__).parents[1] / "samples" / "fresh-air" / "fresh-air.docx"
ROUNDS = 5
PUT_TOGETHER = 12
MOST_MB = 600
WORDS = [
    "water",
    "light",
    "garden",
    "small",
    "pressure",
    "clinic",
    "morning",
    "patient",
    "walk",
    "bread",
    "river",
    "house",
    "table",
    "warm",
    "slow",
    "quiet",
]


def ours(page: bytes) -> object:
    """The article of a page, as the product finds it."""
    return clean(READERS.load("html")().read(Source("page.html", page)), Selection())


def cpu_s(read: Callable[[bytes], object], pages: Sequence[bytes]) -> float:
    begin_s = time.process_time()
    for page in pages:
        read(page)
    return time.process_time() - begin_s


def put_together(pages: Sequence[bytes]) -> bytes:
    """One page with the bodies of several, each in a box of its own."""
    bodies = [body[1] for page in pages if (body := re.search(rb"<body[^>]*>(.*)</body>", page, re.DOTALL))]
    return b"<html lang=en><head><title>All</title></head><body>" + b"".join(b"<div>%s</div>" % b for b in bodies)


def against_trafilatura(name: str, pages: Sequence[bytes], rounds: int) -> None:
    """Prints the CPU of reading `pages` in parts of that of trafilatura."""
    cpu_s(ours, pages[:2])
    cpu_s(trafilatura.extract, pages[:2])
    took = [(cpu_s(ours, pages), cpu_s(trafilatura.extract, pages)) for _round in range(rounds)]
    ratio = median(one / other for one, other in took)
    each_ms = median(one for one, _other in took) / len(pages) * 1000
    size_kb = sum(map(len, pages)) / len(pages) / 1000
    print(f"{name:<24}{len(pages)} of {size_kb:.0f} kB: {each_ms:6.1f} ms CPU = {ratio:.2f} x trafilatura (target 1.5)")


# Large sources ---------------------------------------------------------------------------------------


def sentence(chance: random.Random) -> str:
    words = " ".join(chance.choice(WORDS) for _word in range(chance.randint(8, 16)))
    return f"{words.capitalize()}, {chance.choice(WORDS)} {chance.randint(1, 99)}."


def paragraphs(characters: int) -> list[str]:
    """Paragraphs of about so many characters in all."""
    chance, made, length = random.Random(1), list[str](), 0
    while length < characters:
        made.append(" ".join(sentence(chance) for _sentence in range(5)))
        length += len(made[-1])
    return made


def large_page() -> bytes:
    """A web page of 5 MB, a third of it markup."""
    boxes = "".join(
        f'<div class="paragraph block-{n}" data-id="{n:08}"><h2 id="h{n}">Part {n}</h2><p class="text">{text}</p>'
        f"<ul class='list'><li><a href='/a/{n}'>One</a></li><li><b>Two</b></li></ul></div>"
        for n, text in enumerate(paragraphs(3_400_000))
    )
    return f"<html lang=en><head><title>Large</title></head><body><main>{boxes}</main></body></html>".encode()


def long_pdf() -> bytes:
    """A PDF of about 300 pages of running text."""
    from weasyprint import HTML

    text = "".join(f"<h2>Part {n}</h2><p>{text}</p>" for n, text in enumerate(paragraphs(900_000)))
    style = "<style>@page { size: A5 } body { font: 11pt/1.4 sans-serif }</style>"
    made: bytes = HTML(string=f"<html lang=en><title>Long</title>{style}{text}").write_pdf()
    return made


def large_docx(pictures_mb: int, characters: int) -> bytes:
    """The sample with that much of pictures, which nothing can make smaller, and of text."""
    file = io.BytesIO()
    with zipfile.ZipFile(SAMPLE) as sample, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sample.namelist():
            data = sample.read(name)
            if name == "word/document.xml":
                more = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs(characters))
                data = re.sub(rb"<w:body>", b"<w:body>" + more.encode(), data, count=1)
            made.writestr(name, data)
        for number in range(pictures_mb):
            made.writestr(f"word/media/more{number}.png", random.Random(number).randbytes(1_000_000))
    return file.getvalue()


def read(name: str, data: bytes) -> None:
    """Reads a source as the product does."""
    source = Source(name, data)
    clean(READERS.load(choose_reader(source))().read(source), Selection())


def large(name: str, data: bytes) -> None:
    """Prints what it costs to read a source."""
    took = cost(read, name, data)
    size_mb = len(data) / 1e6
    print(f"{name:<24}{size_mb:5.1f} MB: {took.cpu_s:5.1f} s CPU, {took.peak_mb:4.0f} MB at most (target {MOST_MB})")


def main(rounds: int) -> None:
    pages = [found.read_bytes() for found in sorted(PAGES.glob("*/source.html"))]
    against_trafilatura("web pages", pages, rounds)
    groups = [pages[start : start + PUT_TOGETHER] for start in range(0, len(pages), PUT_TOGETHER)]
    against_trafilatura("large web pages", list(map(put_together, groups)), rounds)
    large("large.html", large_page())
    large("long.pdf", long_pdf())
    large("pictures.docx", large_docx(19, 0))
    large("text.docx", large_docx(0, 4_000_000))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
