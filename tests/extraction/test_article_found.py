"""The article of a page is found by its structure, and furniture stays outside."""

import pytest

from tests.extraction.pages import SENTENCES, article, extracted, kept, page

MENU = "<nav><ul><li><a href=/>Home</a></li><li><a href=/tides>Tide tables</a></li></ul></nav>"


@pytest.mark.parametrize(
    ("name", "furniture"),
    [
        ("navigation", MENU),
        ("navigation", "<div class=breadcrumbs><a href=/>Home</a> › <a href=/walks>Walks</a></div>"),
        ("cookies", "<div id=cookie-banner>We use cookies, small files, on this site. <button>Accept</button></div>"),
        ("sharing", "<div class='social-share'><a href=#>Tweet this</a> <a href=#>Send by post</a></div>"),
        ("related", "<div class=related-posts><h3>More</h3><ul><li><a href=/x>A boat for two</a></li></ul></div>"),
        ("advertising", "<div class=ad-slot>Buy our seaweed soap, two bars for three pounds, today.</div>"),
        ("newsletter", "<section class='newsletter-signup'><p>Get our letter each week.</p><input></section>"),
        ("author", "<div class=author-box><p>Ida Crane walks the sands and writes, mostly, about mud.</p></div>"),
        ("comments", "<section id=comments><p>Bert: I lost a boot there, a good one, in May.</p></section>"),
        ("reply-form", "<div id=respond><h3>Leave a Reply</h3><form><textarea></textarea></form></div>"),
    ],
)
def test_furniture_that_the_page_names_is_left_out_and_told(name: str, furniture: str) -> None:
    found = extracted(page(f"<main><h1>Crossing the sands</h1>{article()}{furniture}</main>"))
    assert found.left_out, f"{furniture} is kept"
    assert {piece.kind for piece in found.left_out} <= {name, "navigation"}
    assert all(sentence in " ".join(found.root.itertext()) for sentence in SENTENCES)


def test_an_article_stays_whatever_its_box_is_called() -> None:
    assert SENTENCES[0] in kept(page(f"<div class=sidebar-menu><h1>Crossing the sands</h1>{article()}</div>{MENU}"))


def test_a_paragraph_that_stands_twice_is_kept_twice() -> None:
    warning = "<p>If the water has reached the second post, the one with the bell, turn back at once.</p>"
    text = kept(page(f"{MENU}<main><h1>Crossing</h1>{article()}{warning}{warning}{article()}</main>"))
    assert text.count("turn back at once") == 2


def test_tables_stay() -> None:
    rows = "".join(f"<tr><td>{day}</td><td>{hour}:20</td></tr>" for day, hour in (("Monday", 7), ("Tuesday", 8)))
    table = f"<table><tr><th>Day</th><th>Low water</th></tr>{rows}</table>"
    text = kept(page(f"{MENU}<main><h1>Crossing</h1>{article()}{table}{article()}</main>"))
    assert "Day Low water Monday 7:20 Tuesday 8:20" in text


def test_a_summary_between_title_and_text_is_kept() -> None:
    summary = "<div class=teaser><p>A walk of two miles that is safe for three hours, twice a day.</p></div>"
    body = f"{MENU}<div class=head><h1>Crossing the sands</h1>{summary}</div><div class=text>{article(4)}</div>"
    assert "safe for three hours" in kept(page(body))


def test_what_nobody_sees_is_not_kept() -> None:
    hidden = "<p style='display: none'>Hidden tide.</p><p hidden>Secret tide.</p><script>var tide = 1</script>"
    text = kept(page(f"<main>{article()}{hidden}</main>"))
    assert "Hidden" not in text
    assert "Secret" not in text
    assert "var" not in text


def test_a_page_that_hides_all_its_text_until_a_script_shows_it_is_read() -> None:
    assert SENTENCES[0] in kept(page(f"<main style='visibility:hidden'>{article()}</main>"))


def test_bylines_dates_and_paths_around_the_text_are_left_out() -> None:
    above = (
        "<p><a href=/>Home</a> / <a href=/walks>Walks</a> / Crossing</p>"
        "<p><time datetime=2024-05-03>3 May 2024</time> by Ida Crane · 4 min read</p>"
    )
    text = kept(
        page(f"<main><h1>Crossing</h1>{above}{article()}<p><a href=/top>Back to the list of walks</a></p></main>")
    )
    assert "Ida Crane" not in text
    assert "Home" not in text
    assert "Back to the list" not in text


@pytest.mark.parametrize("body", ["", "<p>", "<table></table>", "<nav></nav>", "<img src=a.png>"])
def test_a_page_without_an_article_gives_an_empty_tree(body: str) -> None:
    assert kept(page(body)) == ""


def test_a_page_of_a_few_words_is_kept_whole() -> None:
    assert kept(page("<p>Closed on Monday.</p>")) == "Closed on Monday."


@pytest.mark.parametrize(
    "filed", ["category-cookies", "tag-social-media", "category-newsletter", "tag-menu", "cat-ads"]
)
def test_an_article_filed_under_the_name_of_furniture_is_no_furniture(filed: str) -> None:
    text = kept(page(f"{MENU}<div class='post {filed}'><h1>Crossing</h1>{article()}</div><div>{article()}</div>"))
    assert SENTENCES[0] in text


def test_notes_that_the_text_refers_to_are_kept_wherever_they_stand() -> None:
    text = f"<main>{article()}<p>The bell is from a wreck<a href='#n1'>[1]</a>.</p></main>"
    notes = "<div class=notes><h2>Notes</h2><div id=n1><p>[1] The Margaret, lost in 1871.</p></div></div>"
    assert "The Margaret" in kept(page(f"{MENU}{text}<footer>{notes}</footer>"))


def test_questions_that_are_buttons_are_kept_and_other_buttons_are_not() -> None:
    asked = "<button aria-expanded=false>When is it safe to cross?</button><div><p>Three hours, twice a day.</p></div>"
    text = kept(page(f"<main><h1>Crossing</h1>{article()}{asked}<button>Print this page now</button></main>"))
    assert "When is it safe to cross?" in text
    assert "Print" not in text


def test_who_said_a_quote_stays_with_it() -> None:
    quote = "<blockquote><p>Turn back while you can.</p><footer>Bert Crane, guide</footer></blockquote>"
    assert "Bert Crane" in kept(page(f"<main><h1>Crossing</h1>{article()}{quote}{article()}</main>"))
