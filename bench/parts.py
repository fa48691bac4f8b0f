"""The bare parts of an edition, each in a process of its own: what the work would cost without this product.

python -m bench.parts speech EDITION      the embedded voice on the words that were spoken, then LAME
python -m bench.parts book EDITION        ffmpeg on the joined tracks
python -m bench.parts print EDITION       WeasyPrint on the HTML of the booklet and the leaflets
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from handouts.edition_file import read_record
from handouts.model import Edition
from handouts.settings import Settings


def speech(folder: Path) -> None:
    """Loads the voice, speaks every cue of the edition, encodes the samples of each track."""
    import lameenc
    import numpy as np
    from hibari import SAMPLE_RATE, Hibari

    record = read_record(folder)
    voice = Hibari()
    for track in record.edition.tracks:
        spoken = [voice(t.words, speed=record.settings.sound.pace, seed=0) for t in track.timings if t.words]
        encoder = lameenc.Encoder()
        encoder.set_bit_rate(64)
        encoder.set_in_sample_rate(SAMPLE_RATE)
        encoder.set_channels(1)
        encoder.set_quality(7)  # as the product encodes
        encoder.silence()
        samples = np.zeros(track.samples, np.float32)  # the same length: pauses are encoded too
        joined = np.concatenate(spoken)[: track.samples]
        samples[: len(joined)] = joined
        encoder.encode((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
        encoder.flush()


def book(folder: Path) -> None:
    """Encodes the audiobook's MP3 as AAC, as fast as the product does."""
    import subprocess

    import imageio_ffmpeg

    (mp3,) = folder.glob("audiobook/*.mp3")
    options = ("-c:a", "aac", "-aac_coder", "fast", "-b:a", "64k", "-threads", "1", "-f", "ipod", "-y", "/dev/null")
    subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(mp3), "-map", "0:a", *options], check=True
    )


def paper(folder: Path) -> None:
    """Lays out the same HTML with the same style sheet and faces."""
    record = read_record(folder)
    print_bare(bare_print(record.edition, record.settings))


@dataclass(frozen=True)
class BarePrint:
    """What WeasyPrint is given: a document of HTML for each PDF, one style sheet, and what it fetches by address."""

    pages: tuple[str, ...]
    style: str
    files: Mapping[str, tuple[bytes, str]]
    """Bytes and media type."""


def bare_print(edition: Edition, settings: Settings) -> BarePrint:
    """The booklet and the leaflets of an edition, as the product hands them to WeasyPrint."""
    from handouts.rendering import render
    from handouts.typesetting.document import lay_out
    from handouts.typesetting.press import FONTS, PICTURE_SCHEME, face_address, style_of

    booklet = lay_out(edition.publication, settings, 2, edition.illustrations)
    leaflets = lay_out(edition.publication, settings, 1, edition.illustrations)
    pages = [render("print/booklet.html.j2", page=booklet)]
    pages += [render("print/leaflet.html.j2", page=leaflets, topic=topic) for topic in leaflets.topics]
    faces = booklet.sheet.faces.used_in("".join(pages))
    files = {
        face_address(face, bold): ((face.bold if bold else face.regular).read(), "font/ttf")
        for face in faces.all
        for bold in (False, True)
    }
    files |= {PICTURE_SCHEME + found.id: (found.data, found.media_type) for found in edition.illustrations}
    style = render(FONTS, faces=faces, address=face_address)
    style += style_of(booklet.sheet, faces)
    return BarePrint(tuple(pages), style, files)


def print_bare(given: BarePrint) -> None:
    """Makes a tagged PDF of each document, with nothing mended in it and nothing written to disk."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Given(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        def fetch(self, url: str, headers: object = None) -> object:
            data, media_type = given.files[url]
            return URLFetcherResponse(url, data, {"Content-Type": media_type})

    fonts = FontConfiguration()
    css = CSS(string=given.style, url_fetcher=Given(), font_config=fonts)
    for page in given.pages:
        HTML(string=page, url_fetcher=Given()).write_pdf(font_config=fonts, stylesheets=[css], pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    {"speech": speech, "book": book, "print": paper}[sys.argv[1]](Path(sys.argv[2]))
