"""What a page says of itself, and what is not believed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.hypertext.head import details_of
from handouts.hypertext.tree import parse_page
from handouts.model import Details


def details(page: str, found_title: str = "", address: str = "") -> Details:
    return details_of(parse_page(page), "page.html", found_title, address)


def linked(*objects: object) -> str:
    return "".join(f"<script type='application/ld+json'>{json.dumps(each)}</script>" for each in objects)


# Titles ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [
        "<title>Kidney stones - Hill Clinic</title><h1>Kidney stones</h1>",
        "<title>Hill Clinic: Kidney stones</title><h1>Hill Clinic</h1><h1>Kidney stones</h1>",
        "<meta property=og:site_name content='Hill Clinic'><title>Kidney stones – Hill Clinic</title>",
        "<meta property=og:site_name content=Hill><title>Hill » Kidney stones</title><h1>Hill</h1>",
        "<title>Kidney stones | Hill Clinic</title>",
        "<meta property=og:title content='Kidney stones'><title>Hill Clinic</title>",
        "<h1>Kidney stones</h1>",
        "<h1>Kidney <span hidden>no</span>stones <a class=headerlink href='#a'>¶</a></h1>",
        "<meta name=twitter:title content='Kidney&amp;nbsp;stones'>",
    ],
)
def test_the_title_is_the_texts_own_and_not_the_sites(page: str) -> None:
    assert details(page).title == "Kidney stones"


def test_a_dash_is_no_seam_where_nothing_says_so() -> None:
    assert details("<title>Beta-blockers – what they do</title>").title == "Beta-blockers – what they do"


def test_a_title_that_is_found_stands_where_the_page_has_none() -> None:
    assert details("<p>Text", "Found").title == "Found"
    assert details("<title>Own</title>", "Found").title == "Own"


# Who, when, where ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "author"),
    [
        (linked({"@type": "NewsArticle", "author": [{"name": "Ann Bo"}, {"name": "Cy Dee"}]}), "Ann Bo, Cy Dee"),
        (linked({"@graph": [{"@type": ["Thing", "Article"], "author": "Ann Bo"}]}), "Ann Bo"),
        ("<meta name=author content='By Ann Bo'>", "Ann Bo"),
        ("<meta name=author content='https://example.org/ann'><a rel=author href=/ann>Ann Bo</a>", "Ann Bo"),
        ("<div itemprop=author><span itemprop=name>Ann Bo</span>, nurse</div>", "Ann Bo"),
        ("<p class=byline>By Ann Bo and Cy Dee</p>", "Ann Bo and Cy Dee"),
        ("<p class=byline>Posted on 3 May by somebody in News, 5 comments!</p>", ""),
        ("<meta name=author content=admin>", ""),
        ("<meta property=og:site_name content='Hill Clinic'><meta name=author content='Hill Clinic'>", ""),
    ],
)
def test_authors_are_names(page: str, author: str) -> None:
    assert details(page).author == author


@pytest.mark.parametrize(
    ("page", "date"),
    [
        ("<meta property=article:published_time content='2024-05-03T10:00:00+02:00'>", "2024-05-03"),
        (linked({"@type": "Article", "datePublished": "2024-05-03"}), "2024-05-03"),
        ("<meta name=dc.date content=20240503>", "2024-05-03"),
        ("<meta name=citation_publication_date content=2024/05/03>", "2024-05-03"),
        ("<time datetime='2024-05-03'>3 May</time><time datetime='2020-01-01'>", "2024-05-03"),
        ("<meta name=date content='2024-13-45'>", ""),
        ("<meta name=date content='May 2024'>", ""),
        (f"{'<p>' + 'word ' * 20 + '</p>'}" * 5 + "<time datetime='2024-05-03'>", ""),
    ],
)
def test_the_day_is_one_of_the_calendar_near_the_top(page: str, date: str) -> None:
    assert details(page).date == date


def test_the_site_and_the_address_are_where_it_comes_from_and_nobodys_publisher() -> None:
    page = (
        "<meta property=og:site_name content='Hill Clinic'><link rel=canonical href='/stones'>"
        f"{linked({'@type': 'MedicalWebPage', 'lastReviewed': '2024-02-01', 'publisher': {'name': 'Other'}})}"
    )
    found = details(page, address="https://example.org/stones?from=mail")
    assert found.origin == "Hill Clinic, https://example.org/stones"
    assert found.publisher == ""
    assert found.reviewed == "2024-02-01"
    assert details("<link rel=canonical href='javascript:alert(1)'>").origin == ""
    assert details("<link rel=canonical href='http://[x'>", address="file:///home/ann/page.html").origin == ""


@pytest.mark.parametrize(
    ("page", "licence"),
    [
        ("<a rel=license href='https://creativecommons.org/licenses/by-sa/4.0/'>this</a>", "CC BY-SA 4.0"),
        ("<p>Under <a href='http://creativecommons.org/licenses/by/3.0/deed.en'>CC</a>", "CC BY 3.0"),
        ("<a rel='license' href='/terms'>Open Government Licence v3.0</a>", "Open Government Licence v3.0"),
        (linked({"@type": "Article", "license": "https://creativecommons.org/publicdomain/zero/1.0/"}), "CC0 1.0"),
        ("".join(f"<a href='https://creativecommons.org/licenses/by/{n}.0/'>a</a>" for n in (3, 4)), ""),
    ],
)
def test_the_licence_is_known_by_its_address(page: str, licence: str) -> None:
    assert details(page).licence == licence


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("<html lang=en_gb>", "en-GB"),
        ("<html xml:lang=DE>", "de"),
        ("<html><body lang=fr>", "fr"),
        ("<meta http-equiv=content-language content='es, en'>", "es"),
        ("<meta property=og:locale content=pt_BR>", "pt-BR"),
        (linked({"@type": "Article", "inLanguage": "it"}), "it"),
        ("<html lang='{{ language }}'>", ""),
        ("<html lang='english language of the page'>", ""),
    ],
)
def test_the_language_is_a_tag_or_not_known(page: str, language: str) -> None:
    assert details(f"{page}<p>x").language == language


# What is not believed --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[" * 100_000,
        '{"@type": "Article", "headline": {"a": 1}, "author": 7}',
        "1" * 10_000,
        '"\\ud800"',
        "x" * 400_000,
    ],
)
def test_linked_data_that_is_broken_deep_or_large_is_not_used(script: str) -> None:
    page = f"<title>Own</title><script type=application/ld+json>{script}</script>"
    assert details(page) == Details("Own", source="page.html")


_KEYS = ("author", "headline", "publisher", "license", "inLanguage", "@graph")
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("@type", "@graph", "author", "name", "headline", "license", "url")), inner)
    ),
)


@given(
    st.dictionaries(st.sampled_from(("author", "headline", "publisher", "license", "inLanguage", "@graph")), _VALUES)
)
def test_linked_data_of_any_shape_does_no_harm(told: dict[str, object]) -> None:
    assert details(linked({**told, "@type": "Article"})).source == "page.html"


def test_facts_of_any_length_are_bounded() -> None:
    assert len(details(f"<title>{'word ' * 1000}</title>").title) <= 300


@pytest.mark.parametrize(
    ("said", "reviewed", "next_review"),
    [
        ("<p>Page last reviewed: 9 November 2021<br>Next review due: 9 November 2024</p>", "2021-11-09", "2024-11-09"),
        ("<div><strong>Last reviewed</strong> 2024-05-01</div>", "2024-05-01", ""),
        ("<p>Next review: March 2027</p>", "", "2027-03"),
        ("<p>The plan was last reviewed by the council long ago.</p>", "", ""),
    ],
)
def test_the_days_of_review_are_read_from_the_words_of_the_page(said: str, reviewed: str, next_review: str) -> None:
    root = parse_page(
        f"<html lang=en-GB><body><h1>Nosebleeds</h1><p>Lean forward.</p><footer>{said}</footer></body></html>"
    )
    found = details_of(root, "a.html")
    assert (found.reviewed, found.next_review) == (reviewed, next_review)
