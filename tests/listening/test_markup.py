"""The text of a publication as markup: well-formed, escaped, every sentence one element with its id."""

from itertools import product

import pytest
from lxml import etree

from handouts.markup import Markup, as_bytes
from handouts.model import Picture, Publication, Topic
from handouts.rendering import _environment
from tests.listening.rich import SHOWN, publication

SHAPES = [
    Markup("en", pictures={SHOWN.id: "p.png"}, xml=x, html5=h, epub=e) for x, h, e in product((False, True), repeat=3)
]
PUBLICATION = publication()
_PAGE = """{% from "text/blocks.html.j2" import block, sentence with context %}
<div xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<h1>{{ sentence(look, topic, topic.title) }}</h1>
{% for b in topic.blocks %}{{ block(look, topic, b) }}{% endfor %}</div>"""


def tree(look: Markup, topic: Topic) -> etree._Element:
    page = _environment(()).from_string(_PAGE).render(look=look, topic=topic)
    return etree.fromstring(as_bytes(page), etree.XMLParser(resolve_entities=False, no_network=True))


def named(root: etree._Element, name: str) -> list[etree._Element]:
    return root.findall(f".//{{http://www.w3.org/1999/xhtml}}{name}")


def words(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def shown(text: str) -> str:
    return as_bytes(text).decode()


@pytest.mark.parametrize("look", SHAPES)
def test_every_sentence_is_one_element_with_its_id_and_words_in_reading_order(look: Markup) -> None:
    for topic in PUBLICATION.topics:
        root = tree(look, topic)
        found = [(e.get("id"), words(e)) for e in named(root, "span") if e.get("class") == "sentence"]
        pictures = [b for b in topic.blocks if isinstance(b, Picture) and b.id and b.caption]
        unseen = {s.id for picture in pictures for s in picture.alt}
        sentences = (topic.title, *topic.sentences())
        assert [name for name, _ in found] == [s.id for s in sentences]
        assert [said for name, said in found if name not in unseen] == [
            shown(s.text) for s in sentences if s.id not in unseen
        ]


def test_fault_07_nothing_of_an_article_is_markup_and_only_links_that_lead_out_are_links() -> None:
    first, tricks = (tree(SHAPES[0], topic) for topic in PUBLICATION.topics)
    assert {e.tag.rpartition("}")[2] for e in tricks.iter()} == {"div", "h1", "span", "p", "ul", "li"}
    addresses = [e.get("href") for e in named(first, "a")]
    assert addresses == ["#t1-note-1", "https://example.org/a?b=1&c=2"]
    assert "javascript" not in etree.tostring(first).decode()


def test_a_reference_leads_to_its_note_and_every_id_is_there_once() -> None:
    root = tree(SHAPES[-1], PUBLICATION.topics[0])
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    assert "t1-note-1" in ids


def test_passages_tell_their_language_and_where_they_run_the_other_way() -> None:
    for look, tags in ((SHAPES[0], 1), (SHAPES[4], 2)):
        french, hebrew = (e for e in named(tree(look, PUBLICATION.topics[0]), "span") if e.get("lang"))
        assert (french.get("lang"), french.get("dir"), hebrew.get("lang"), hebrew.get("dir")) == (
            "fr",
            None,
            "he",
            "rtl",
        )
        assert sum(str(name).endswith("lang") for name in french.attrib) == tags


def test_headings_stand_under_the_title_of_their_topic_and_none_is_lower_than_there_are() -> None:
    root = tree(Markup("en", top=2), PUBLICATION.topics[0])
    assert [words(h) for h in named(root, "h3")] == ["At night"]
    assert [words(h) for h in named(root, "h4")] == ["Late"]
    assert [Markup("en", top=2).heading(level) for level in (5, 6)] == ["h6", "h6"]


def test_pictures_that_are_shown_have_their_words_and_others_are_told() -> None:
    root = tree(SHAPES[2], PUBLICATION.topics[0])
    images = named(root, "img")
    assert [(i.get("src"), i.get("alt")) for i in images] == [("p.png", "A bed. It is made."), ("p.png", "A chair.")]
    assert [words(c).strip() for c in named(root, "figcaption")] == ["Our ward.", "A chair."]
    assert not named(tree(Markup("en"), PUBLICATION.topics[0]), "img")


def test_a_page_holds_no_character_that_no_page_may_hold() -> None:
    assert as_bytes("a\x00b\x0bc\ud800d\ufffee") == "a\ufffdb\ufffdc\ufffdd\ufffde".encode()


def test_what_it_is_shown_from_is_not_changed() -> None:
    assert publication() == PUBLICATION
    assert isinstance(PUBLICATION, Publication)
