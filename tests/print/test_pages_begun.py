"""The booklet tells which sentence begins each page, so that e-books and talking books have the same pages."""

from pathlib import Path

import pypdfium2

from handouts.model import Edition, Publication
from handouts.outputs.booklet import Booklet
from handouts.settings import Settings
from handouts.workspace import Workspace
from tests import builders

LONG = " ".join(f"W{n} is a walk beside the canal, after which you may sit down for a while." for n in range(10, 60))


def begins(publication: Publication, folder: Path) -> tuple[tuple[str, ...], list[str]]:
    """The words of the sentence said to begin each page, and the text of each page."""
    (made,) = Booklet(Settings()).write(Edition(publication), Workspace(folder))
    words = {s.id: s.text for topic in publication.topics for s in (topic.title, *topic.sentences())}
    with pypdfium2.PdfDocument(folder / made.path) as pdf:
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]
    assert len(made.begins) == made.pages == len(pages)
    return tuple(words.get(name, "") for name in made.begins), pages


def test_each_page_is_begun_by_the_first_sentence_that_does_not_begin_before_it(tmp_path: Path) -> None:
    topics = (builders.topic("Walk", builders.paragraph(LONG)), builders.topic("Rest", builders.paragraph("Lie down.")))
    said, pages = begins(builders.publication(*topics), tmp_path)
    titled = [place for place, words in enumerate(said) if words in ("Walk", "Rest")]
    assert said[titled[1]] == "Rest"
    run_over = range(titled[0] + 1, titled[1])
    assert len(run_over) >= 2
    for place in run_over:
        assert said[place] in pages[place]
        assert said[place] not in pages[place - 1]
        before = LONG[: LONG.index(said[place])].rpartition("W")[2].split()[0]
        assert f"W{before}" in pages[place - 1], "the sentence before it begins on the page before"


def test_a_page_on_which_no_sentence_begins_names_none(tmp_path: Path) -> None:
    endless = "Walk " + "and walk " * 900 + "home."
    said, pages = begins(builders.publication(builders.topic("Walk", builders.paragraph(endless))), tmp_path)
    assert said.count("Walk") == 1
    assert len([words for words in said if words]) < len(pages) - 2
