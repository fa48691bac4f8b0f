"""Pictures put in their places: what is missing is told, and nothing outside the article's folder is read."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from handouts.errors import SourceError
from handouts.illustrations import illustration_of
from handouts.model import Beside, Illustration, Picture, RawArticle, Sentences, Span, Text, plain
from handouts.picturing import MOST_PICTURES, advise_on_pictures, pictures_of, with_pictures
from handouts.pipeline import begin
from handouts.readers import Source
from handouts.settings import Settings
from tests.text.articles import raw, read


def png(width: int = 30, height: int = 20) -> bytes:
    file = io.BytesIO()
    Image.new("L", (width, height), 128).save(file, "PNG")
    return file.getvalue()


def made(content: str, folder: Path) -> tuple[list[Picture[Sentences]], tuple[Illustration, ...], list[str]]:
    (folder / "a.md").write_text(content, encoding="utf-8")
    begun = begin(Source(str(folder / "a.md"), content.encode()), Settings())
    told = [
        f"{f.rule} {f.level.value} {f.place.rpartition('/')[2]}: {f.message}"
        for f in advise_on_pictures(begun.publication)
    ]
    found = [picture for topic in begun.publication.topics for picture in pictures_of(topic.blocks)]
    return found, begun.illustrations, told


def test_a_picture_beside_the_article_is_taken_once_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "my foot.png").write_bytes(png())
    line = '![A foot](img/my%20foot.png "Lift it")'
    found, illustrations, told = made(
        f"# A\n\nText.\n\n{line}\n\n> {line}\n\n- x\n\n  {line}\n\nT\n: {line}\n", tmp_path
    )
    assert {(p.id, p.width_px, p.height_px) for p in found} == {(illustrations[0].id, 30, 20)}
    assert (len(found), len(illustrations), told) == (4, 1, [])


def test_a_picture_in_a_note_is_taken_too(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    found, _, _ = made("# A\n\nText.[^1]\n\n[^1]: Look:\n\n    ![A foot](a.png)\n", tmp_path)
    assert [bool(picture.id) for picture in found] == [True]


def test_a_picture_without_description_is_a_warning_that_names_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    (tmp_path / "b.png").write_bytes(png(9, 9))
    found, _, told = made('# A\n\nText.\n\n![](a.png "Below")\n\n![](b.png)\n', tmp_path)
    assert [line.partition(":")[0] for line in told] == [
        "picture-alt warning a.md, line 5",
        "picture-alt warning a.md, line 7",
    ]
    assert "a.png" in told[0]
    texts = [" ".join(s.text for s in (*p.alt, *p.caption)) for p in found]
    assert texts == ["Below", "Picture 2"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone.png", "There is no picture"),
        ("../outside.png", "outside"),
        ("%2e%2e/outside.png", "outside"),
        ("/etc/passwd", "outside"),
        ("http://127.0.0.1:9/x.png", "nothing is fetched"),
        ("https://example.org/x.png", "nothing is fetched"),
        ("data:image/png;base64,AAAA", "written into the text"),
        ("link.png", "outside"),
        ("pipe", "no file"),
        (".", "folder"),
        ("text.txt", "no picture"),
        ("cut.png", "damaged"),
        ("huge.png", "dots"),
        ("a.md", "no picture"),
    ],
)
def test_faults_1_2_6_what_cannot_be_shown_is_told_and_the_article_is_made(
    name: str, said: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "outside.png").write_bytes(png())
    (home / "link.png").symlink_to(tmp_path / "outside.png")
    os.mkfifo(home / "pipe")
    (home / "text.txt").write_text("words")
    (home / "cut.png").write_bytes(png(200, 200)[:90])
    if name == "huge.png":
        (home / name).write_bytes(png(12_000, 12_000))
    found, illustrations, told = made(f"# A\n\nText.\n\n![Seen here]({name})\n", home)
    assert illustrations == ()
    (line,) = told
    assert line.startswith("picture warning a.md, line 5: ")
    assert said in line
    assert [s.text for s in found[0].alt] == ["Seen here"]


def test_an_address_of_a_file_is_shown_as_typed(tmp_path: Path) -> None:
    found, illustrations, _ = made("# A\n\nText.\n\n![Seen here](file:///etc/passwd)\n", tmp_path)
    assert (found, illustrations) == ([], ())


def test_standard_input_has_no_folder() -> None:
    begun = begin(Source("standard input", b"# A\n\nText.\n\n![x](a.png)\n"), Settings())
    assert "standard input" in advise_on_pictures(begun.publication)[0].message


def test_fault_27_a_very_long_description_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    found, _, _ = made(f"# A\n\nText.\n\n![{'long ' * 2000}](a.png)\n", tmp_path)
    assert len(" ".join(s.text for s in found[0].alt).split()) == 2000


def nameless(file: str) -> Picture[Text]:
    return Picture("", (), (), file=file)


def test_there_is_an_end_to_the_number_of_pictures_and_to_their_size() -> None:
    def load(name: str) -> Illustration:
        return illustration_of(name.encode() * (1 if name.startswith("s") else 60_000_000), "image/png", 9, 9)

    small = with_pictures(raw(*(Picture("", (Span("x"),), (), file=f"s{n}") for n in range(MOST_PICTURES + 5))), load)
    assert len(small.beside.illustrations) == MOST_PICTURES
    assert "more than" in [p.doubt for p in pictures_of(small.blocks)][-1]
    large = with_pictures(raw(*(nameless(name) for name in "lmn")), load)
    assert [bool(p.id) for p in pictures_of(large.blocks)] == [True, False, False]


def test_pictures_that_an_article_brings_along_stay() -> None:
    own = illustration_of(b"x", "image/png", 5, 6)
    found = with_pictures(
        RawArticle(raw().details, (Picture(own.id, (Span("x"),), ()),), beside=Beside((), (), (own,))), _none
    )
    (picture,) = pictures_of(found.blocks)
    assert (picture.id, picture.width_px, picture.height_px, picture.doubt) == (own.id, 5, 6, "")


def _none(name: str) -> Illustration:
    raise SourceError(name)


def test_reading_alone_reads_no_file() -> None:
    (picture,) = pictures_of(read("Two words\n\n![x](/etc/passwd)\n", "a.md").blocks)
    assert (picture.id, picture.file, plain(picture.alt)) == ("", "/etc/passwd", "x")
