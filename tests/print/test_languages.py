"""Print in the languages with words of ours, and the language that a PDF tells of each of its lines."""

import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from handouts.model import Details
from handouts.printed_words import printed_words_for
from handouts.settings import Settings
from tests.builders import bullets, paragraph, publication, topic
from tests.print.reading import text_of
from tests.print.test_faces import print_and_prove
from tests.text.articles import publish
from tests.text.test_passages import ENGLISH, GERMAN
from tests.verapdf import breaches

TEXTS = {
    "ar": ("حصى الكلى", "تحرك قليلًا صباحًا ومساءً. اتصل بالطبيب أولًا إذا زاد الألم.", "مشي", "نوم"),
    "cy": (
        "Cerrig yn yr arennau",
        "Yfwch ddŵr bob dydd. Ffoniwch y meddyg os bydd y boen yn gwaethygu.",
        "dŵr",
        "cwsg",
    ),
    "pl": ("Kamienie nerkowe", "Proszę pić wodę codziennie. Ból może wracać przez kilka dni.", "ruch", "sen"),
}


def told(page: pikepdf.Page) -> list[str]:
    """The languages that marked content of a page tells, in order."""
    return [found.decode() for found in re.findall(rb"/Lang\s*\(([^)]*)\)", page.Contents.read_bytes())]


def test_every_line_of_a_passage_tells_its_language_and_no_other_line_does(tmp_path: Path) -> None:
    made = publish(f"---\nlanguage: en-GB\n---\n# Your arm\n\n{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH}\n", "a.md")
    (_, leaflet), found = print_and_prove(made, Settings(), tmp_path)
    assert found == []
    assert breaches(leaflet) == {}
    with pikepdf.open(leaflet) as pdf, pypdfium2.PdfDocument(leaflet) as read:
        assert str(pdf.Root.Lang) == "en-GB"
        lines = read[0].get_textpage().get_text_bounded().splitlines()
        german = [line for line in lines if set(line.split()) & set(GERMAN.split())]
        assert len(german) > 2
        assert told(pdf.pages[0]) == ["de"] * len(german)


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_booklets_in_new_languages_are_printed_in_their_words_and_keep_every_rule(
    language: str, tmp_path: Path
) -> None:
    title, text, *items = TEXTS[language]
    details = Details(title, language, publisher="Moss Clinic", phone="01632 960 001", other_formats="yes")
    topics = (topic(name, paragraph(text), bullets(*items)) for name in items)
    paths, found = print_and_prove(publication(*topics, title=title, details=details), Settings(), tmp_path)
    assert found == []
    words, printed = printed_words_for(language), text_of(paths[0])
    assert words.contents in printed
    assert f"{words.page} 1 {words.of} " in printed
    assert not re.search(r"\b(Page|of|Contents|topics?|Large print|Also to listen)\b", printed)
    for path in paths:
        assert breaches(path) == {}
        with pikepdf.open(path) as pdf:
            assert not any(map(told, pdf.pages))
