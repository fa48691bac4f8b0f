"""What is furniture is left out with its reason; what is not, or may not be, stays."""

import pytest

from handouts.cleaning import clean
from handouts.errors import SourceError
from handouts.model import Article, Heading, RawArticle, plain
from handouts.settings import Selection
from tests.text.articles import bullets, heading, numbered, paragraph, raw, read, words_in

PROSE = "Sit up in bed before you stand. Wait for a moment with your feet on the floor, and hold on to something firm."
MORE = "Then walk slowly to the chair by the window. Take your stick with you, even if you feel steady on your legs."


def left(article: Article) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in article.left_out]


def kept(article: Article) -> str:
    return " ".join(words_in(article.blocks))


def page(*middle: str, before: str = "", after: str = "") -> RawArticle:
    lines = [before, "Getting up safely", PROSE, *middle, after]
    return read("\n\n".join(line for line in lines if line))


# Furniture --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share this:", "sharing"),
        ("Facebook Twitter Email", "sharing"),
        ("Facebook | Twitter | WhatsApp | Print", "sharing"),
        ("Share on Facebook", "sharing"),
        ("Click to share on X (Opens in new window)", "sharing"),
        ("Like this: Like Loading...", "sharing"),
        ("Follow us on Facebook and Instagram", "sharing"),
        ("Advertisement", "advertising"),
        ("ADVERTISEMENT - CONTINUE READING BELOW", "advertising"),
        ("— Advertisement —", "advertising"),
        ("Sponsored content", "advertising"),
        ("Story continues below advertisement", "advertising"),
        ("Scroll to continue with content", "advertising"),
        ("Read more »", "navigation"),
        ("Print this page", "navigation"),
        ("Back to top", "navigation"),
        ("Skip to main content", "navigation"),
        ("Sign up for our free weekly newsletter!", "newsletter"),
        ("Subscribe to our newsletter", "newsletter"),
        ("Your email address will not be published. Required fields are marked *", "reply-form"),
        ("You must be logged in to post a comment.", "reply-form"),
        ("Share Tweet Pin Email", "sharing"),
        ("12 Shares", "sharing"),
        ("Was this helpful? Yes No", "navigation"),
        ("Tags: beds, falls, safety", "navigation"),
        ("Previous post: Walking in winter", "navigation"),
        ("Privacy policy | Terms of use | Cookies", "navigation"),
        ("Sort by Best", "comments"),
        ("Load more comments", "comments"),
        ("12 Reply Share ›", "comments"),
        ("Like · Reply", "comments"),
        ("Like · Reply · 3h", "comments"),
        ("Log in or register to post comments", "reply-form"),
        ("Main navigation", "navigation"),
        ("Is this page useful?", "navigation"),
        ("READ MORE: Why more people fall on the stairs in winter", "related"),
        ("No comments yet", "comments"),
        ("Copy link", "sharing"),
        ("All rights reserved.", "legal"),
    ],
)
def test_furniture_between_paragraphs_is_left_out_with_its_kind(line: str, kind: str) -> None:
    article = clean(page(line, MORE))
    assert left(article) == [(kind, line)]
    assert kept(article) == f"Getting up safely {PROSE} {MORE}"
    assert article.left_out[0].reason
    assert article.left_out[0].line == 5


@pytest.mark.parametrize(
    "line",
    [
        "Menu",
        "Home > Health > Falls",
        "Home | About us | Contact",
        "Search",
        "Log in",
        "We use cookies to make this site work better.",
        "Home › Getting up",
    ],
)
def test_menus_above_the_title_are_left_out(line: str) -> None:
    article = clean(page(before=line))
    assert [text for _, text in left(article)] == [line]
    assert article.details.title == "Getting up safely"


@pytest.mark.parametrize(
    "line", ["Home | About | Privacy policy", "Previous article: Sleep", "Next post", "Accept all cookies"]
)
def test_menus_below_the_text_are_left_out(line: str) -> None:
    article = clean(page(MORE, after=line))
    assert [text for _, text in left(article)] == [line]


def test_buttons_under_a_share_line_are_left_out_with_it() -> None:
    article = clean(page("Share this:", "Facebook", "Email", MORE))
    assert [kind for kind, _ in left(article)] == ["sharing"]
    assert kept(article).endswith(f"{PROSE} {MORE}")


@pytest.mark.parametrize(
    "title",
    [
        "Related articles",
        "Related posts:",
        "You may also like",
        "More from this author",
        "Recommended for you",
        "Most read",
        "Related",
        "Recent Posts",
        "Archives",
    ],
)
def test_related_articles_are_left_out_with_their_list(title: str) -> None:
    article = clean(page(MORE, title, "- Sleeping well\n- Is it a cold or the flu?\n- Ten ways to walk more"))
    assert [kind for kind, _ in left(article)] == ["related"]
    assert kept(article).endswith(MORE)


def test_related_articles_in_lines_of_their_own_are_left_out() -> None:
    article = clean(page(MORE, "Related articles", "Sleeping well", "Is it a cold?", "Comments 0"))
    assert [kind for kind, _ in left(article)] == ["related", "comments"]


def test_a_table_of_contents_that_repeats_the_headings_is_left_out() -> None:
    article = clean(
        raw(
            heading("Beds", 1),
            paragraph("Contents"),
            bullets("Getting in", "Getting up"),
            heading("Getting in"),
            paragraph(PROSE),
            heading("Getting up"),
            paragraph(MORE),
        )
    )
    assert [kind for kind, _ in left(article)] == ["navigation"]
    assert kept(article).count("Getting in") == 1


# Comments ---------------------------------------------------------------------------------------------

NUMBERED = "  1. I did this and it helped me.\n\n  2. What about stairs?\n\n    I have twelve of them."


@pytest.mark.parametrize(
    "title",
    ["Comments 2", "2 Comments", "Comments (2)", "2 thoughts on “Getting up safely”", "2 Responses", "Comments: 2"],
)
def test_numbered_comments_under_their_count_are_left_out(title: str) -> None:
    article = clean(page(MORE, f"{title}\n{NUMBERED}"))
    assert [kind for kind, _ in left(article)] == ["comments"]
    assert "twelve" in article.left_out[0].text
    assert kept(article).endswith(MORE)


def test_comments_and_reply_form_are_two_pieces() -> None:
    form = ["Leave a Reply", "Your email address will not be published.", "Name *\nEmail *\nWebsite", "Post Comment"]
    article = clean(page(MORE, f"Comments 2\n{NUMBERED}", *form))
    assert [kind for kind, _ in left(article)] == ["comments", "reply-form"]
    assert kept(article).endswith(MORE)


@pytest.mark.parametrize(
    "sign", ["Ann Lee says:", "Ann Lee wrote on 3 May 2024:", "Ann, March 3, 2024 at 4:15 pm", "Ann Lee 3 weeks ago"]
)
def test_comments_told_by_their_names_are_left_out(sign: str) -> None:
    article = clean(
        page(MORE, "Comments", sign, "This helped me a lot when I came home from hospital.", "Reply", sign, "And me.")
    )
    assert [kind for kind, _ in left(article)] == ["comments"]
    assert kept(article).endswith(MORE)


def test_comments_without_any_sign_are_told_by_their_count_and_the_form_under_them() -> None:
    article = clean(
        page(
            MORE, "2 Comments", "This helped me a lot, thank you.", "And me too, every day.", "Leave a Reply", "Name *"
        )
    )
    assert [kind for kind, _ in left(article)] == ["comments", "reply-form"]


def test_comments_in_markdown_are_left_out() -> None:
    article = clean(
        read(
            f"# Getting up\n\n{PROSE}\n\n## 2 Comments\n\n1. I did this.\n2. And me.\n\n## Leave a Reply\n\nName *\n",
            "a.md",
        )
    )
    assert [kind for kind, _ in left(article)] == ["comments", "reply-form"]
    assert kept(article) == f"Getting up {PROSE}"


def test_kept_comments_are_apart_from_the_text_and_not_left_out() -> None:
    article = clean(page(MORE, f"Comments 2\n{NUMBERED}", "Leave a Reply", "Name *"), Selection(keep=("comments",)))
    assert words_in(article.kept)[:3] == ["I", "did", "this"]
    assert left(article) == [("comments", "Comments 2"), ("reply-form", "Leave a Reply\nName *")]
    assert kept(article).endswith(MORE)


def test_text_that_goes_on_after_comments_is_kept_and_said() -> None:
    article = clean(page(f"Comments 2\n{NUMBERED}", MORE))
    assert [kind for kind, _ in left(article)] == ["comments"]
    assert kept(article).endswith(MORE)
    assert any("follows the comments" in notice for notice in article.notices)


def test_a_topic_after_comments_is_kept() -> None:
    article = clean(page(f"Comments 2\n{NUMBERED}", "Going to bed", MORE))
    assert kept(article).endswith(f"Going to bed {MORE}")
    assert any(isinstance(b, Heading) and plain(b.text) == "Going to bed" for b in article.blocks)


def test_what_is_answered_under_a_quote_of_a_comment_belongs_to_the_comments() -> None:
    for buttons in ("\nLike · Reply", "\nReply | Share | Report", ""):
        ann = f"ann87 · 2 days ago\nMy mother had hers done in May.{buttons}"
        tom = f"Tom Baker · 1 day ago\n> My mother had hers done in May\nLucky her! Mine still hurts.{buttons}"
        article = clean(page("Comments (2)", ann, tom, "Going to bed", MORE))
        assert [kind for kind, _ in left(article)] == ["comments"]
        assert kept(article) == f"Getting up safely {PROSE} Going to bed {MORE}"
        assert any("follows the comments" in notice and "Going to bed" in notice for notice in article.notices)


REPLY_FORM = "Leave a comment\nYour email address will not be published.\nName *\nEmail *\nPost Comment"


@pytest.mark.parametrize(
    "last", ["What about magnesium?", "My husband too", "Thank you.", "Thank you so much.\n\nWhat about magnesium?"]
)
@pytest.mark.parametrize("behind", [REPLY_FORM, "Privacy policy | Terms of use | Cookies"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_counted_thread_reaches_the_form_or_the_foot_of_the_page(last: str, behind: str, between: str) -> None:
    harold = between.join(["Harold P.", "March 4, 2025 at 9:12 am", "I have tried this, and it works.", "Reply"])
    joan = between.join(["Joan", "March 9, 2025 at 8:01 pm", last])
    title = '2 thoughts on "Getting up safely"'
    article = clean(page(MORE, title, harold, joan, behind, "Previous post: Winter\nNext post: Eyes"))
    assert kept(article) == f"Getting up safely {PROSE} {MORE}"
    assert left(article)[0][0] == "comments"
    assert last.replace("\n\n", "\n") in left(article)[0][1]


def test_comments_with_names_and_buttons_in_one_block_are_left_out() -> None:
    thread = (
        "Join the conversation\n5 Comments\nSort by Best\n\njane_doe\n3 months ago\nWhat about boxes over 25 kg?\n"
        "12 Reply Share ›\n\n  clinic Mod jane_doe\n  3 months ago\n  Use a trolley.\n  4 Reply Share ›\n\n"
        "Load more comments\nYou may also like\nSitting at the desk\n7 stretches"
    )
    article = clean(page(MORE, thread))
    assert [kind for kind, _ in left(article)] == ["reply-form", "comments", "related"]
    assert kept(article) == f"Getting up safely {PROSE} {MORE}"


def test_comments_in_a_list_of_names_and_words_are_left_out() -> None:
    said = "- Peter says: I use a thermometer.\n- Ngozi says: Mirrors on a stick are cheap."
    article = clean(page("14 responses to this article", said, "Going to bed", MORE))
    assert kept(article) == f"Getting up safely {PROSE} Going to bed {MORE}"
    assert any("follows the comments" in notice for notice in article.notices)


def test_text_behind_comments_and_a_form_is_kept_and_said() -> None:
    about = "About the author\nMargaret Oduya has been a nurse for 30 years."
    article = clean(page(MORE, f"Comments 2\n{NUMBERED}", REPLY_FORM, about))
    assert "Margaret Oduya" in kept(article)
    assert any("follows the comments" in notice and "About the author" in notice for notice in article.notices)


@pytest.mark.parametrize("menu", ["Menu\nHome\nAbout us\nHealth A-Z\nContact\nSearch", "Home\nShop\nBeds\nLog in"])
def test_a_menu_above_the_title_hides_neither_it_nor_the_headings(menu: str) -> None:
    article = clean(read(f"Skip to main content\n{menu}\n\nHome > Health A-Z\n\nBeds\n\n{PROSE}\n\nFalls\n\n{MORE}\n"))
    assert article.details.title == "Beds"
    assert [(b.level, plain(b.text)) for b in article.blocks if isinstance(b, Heading)] == [(1, "Beds"), (2, "Falls")]
    assert kept(article) == f"Beds {PROSE} Falls {MORE}"


# What must stay -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "Comments on treatment",
        "Commenting on your care",
        "Responses to treatment",
        "5 responses to treatment",
        "Reply slips",
        "Related conditions",
        "Related symptoms",
        "Related reading",
        "Share decisions with your doctor",
        "Share this news with your family",
        "Sharing a home",
        "Home",
        "Home care",
        "Menu planning",
        "Menus for a week",
        "Search for a lump",
        "Contact",
        "Contact us",
        "About us",
        "News",
        "Help",
        "Advertising to children",
        "Advertisements: what they do",
        "Adverts and eating",
        "Sponsored walks",
        "Email and you",
        "Facebook and sleep",
        "Print and Braille",
        "More exercise",
        "Read more slowly",
        "Read more about falls",
        "Newsletters for carers",
        "Subscribe to health",
        "Cookies",
        "Cookies and cakes",
        "Accepting help",
        "Leave a reply for the nurse",
        "Name your fears",
        "Website addiction",
        "Popular remedies",
        "Trending down",
        "Next steps",
        "Previous illness",
        "You may also feel tired",
        "You might also like swimming in the sea",
        "Recommended doses",
        "More like a cold than flu",
        "Discussion",
        "See also",
        "Contents of the first-aid box",
        "20 comments you may hear",
        "What others say",
        "Like this, not like that",
        "Loading the dishwasher",
        "Skip breakfast?",
        "Back to work",
        "Comments by your nurse",
        "Related to stress",
        "Archives of your X-rays",
        "Share, do not hoard",
        "Tags on clothes",
        "Previous posts you held",
        "Was this your first fall?",
        "Sort by colour",
    ],
)
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_headings_of_an_article_that_sound_like_furniture_stay(title: str, form: str) -> None:
    if form == "text":
        article = clean(read(f"Getting well\n\n{PROSE}\n\n{title}\n\n{MORE}\n"))
    else:
        article = clean(read(f"# Getting well\n\n{PROSE}\n\n## {title}\n\n{MORE}\n", "a.md"))
    assert left(article) == []
    assert kept(article) == f"Getting well {PROSE} {title} {MORE}"


@pytest.mark.parametrize(
    "title",
    [
        "Comments",
        "Responses",
        "Related articles",
        "Related",
        "Archives",
        "Leave a comment",
        "Advertisement",
        "Sponsored content",
        "3 comments",
    ],
)
def test_a_heading_of_furniture_over_plain_text_stays_and_is_said(title: str) -> None:
    article = clean(read(f"# Getting well\n\n{PROSE}\n\n## {title}\n\n{MORE}\n\n{PROSE}\n", "a.md"))
    assert left(article) == []
    assert title in kept(article)
    assert any(notice.startswith("Kept") and title in notice for notice in article.notices)


def test_a_list_of_notes_under_comments_without_a_count_stays_and_is_said() -> None:
    article = clean(read(f"# Doses\n\n{PROSE}\n\n## Comments\n\n1. For adults only.\n2. Not with alcohol.\n", "a.md"))
    assert left(article) == []
    assert any("does not look like comments" in notice for notice in article.notices)


def test_what_people_said_under_comments_without_a_count_stays() -> None:
    said = "“It took me a month to trust my legs again,” and “I wish that I had asked for help much earlier.”"
    article = clean(
        read(f"# Getting well\n\n{PROSE}\n\n## Comments\n\n{MORE}\n\nOne patient said:\n\n{said}\n", "a.md")
    )
    assert left(article) == []


def test_a_diary_under_comments_without_a_count_stays_and_is_said() -> None:
    days = ["Fell 2 days ago", PROSE, "3 March 2025", MORE, "4 March 2025", PROSE]
    article = clean(read("\n\n".join(["# Getting well", PROSE, "## Comments", MORE, *days]), "a.md"))
    assert left(article) == []
    assert any("does not look like comments" in notice for notice in article.notices)


def test_a_question_that_heads_text_behind_comments_is_a_topic() -> None:
    article = clean(page(f"Comments 2\n{NUMBERED}", "What about stairs?", MORE, REPLY_FORM))
    assert kept(article).endswith(f"What about stairs? {MORE}")
    assert any("follows the comments" in notice for notice in article.notices)


def test_a_list_of_full_sentences_under_related_articles_stays_and_is_said() -> None:
    article = clean(page(MORE, "Related articles", "- Take the first tablet at once.\n- Take the second at night."))
    assert left(article) == []
    assert any("no such list follows" in notice for notice in article.notices)


@pytest.mark.parametrize(
    "line",
    [
        "Share this with your doctor at your next visit.",
        "Please sign up for our newsletter at the front desk, or ask a nurse to do it for you.",
        "We use cookies as a treat for children who have been brave.",
        "Advertisement is one reason why people buy sweet drinks.",
        "Comments 20 years later show that people remember kindness.",
        "Leave a reply with the nurse if you cannot come.",
        "Read more: the leaflet in the box, before you take the first tablet",
        "Read also: Beds",
        "Email",
        "Menu",
    ],
)
def test_lines_in_the_middle_of_an_article_that_begin_like_furniture_stay(line: str) -> None:
    article = clean(page(line, MORE))
    assert left(article) == []
    assert line in kept(article)


def test_a_byline_stays_and_is_said() -> None:
    article = clean(page("Posted on 12 March 2025 by Jane Smith", MORE))
    assert left(article) == []
    assert any("byline" in notice and "Jane Smith" in notice for notice in article.notices)


def test_a_form_that_patients_fill_in_stays() -> None:
    article = clean(page("Name:", "Email:", "Comments:", MORE))
    assert left(article) == []


def test_fault_22_a_page_of_furniture_alone_is_named() -> None:
    with pytest.raises(SourceError, match=r"no text to print or narrate in article\.txt"):
        clean(raw(paragraph("Advertisement"), paragraph("Comments 2"), numbered("One.", "Two.")))


def test_a_whole_page_pasted_with_its_furniture_gives_the_article_alone() -> None:
    content = f"""Home
About
Contact

GETTING UP
by Dr. Ann Smith
Last updated: 3 May 2024

Share
Facebook
Twitter

{PROSE}

Help line: 0300 222 5800

Springfield Clinic
12 Green St

You might also like
Hay fever: what helps
What is a cold?

Home | Privacy policy | Contact
© 2024 Springfield Clinic. All rights reserved.
"""
    article = clean(read(content))
    assert article.details.title == "GETTING UP"
    assert [kind for kind, _ in left(article)] == ["navigation", "sharing", "related", "navigation"]
    assert kept(article) == (
        f"GETTING UP by Dr. Ann Smith Last updated: 3 May 2024 {PROSE} Help line: 0300 222 5800 "
        "Springfield Clinic 12 Green St © 2024 Springfield Clinic. All rights reserved."
    )
    assert [block for block in article.blocks if isinstance(block, Heading)] == [heading("GETTING UP", 1)]


def test_a_heading_over_fields_that_patients_fill_in_stays_at_the_end() -> None:
    article = clean(read(f"# Falls\n\n{PROSE}\n\n## Contact\n\nName:\n\nMessage:\n", "a.md"))
    assert left(article) == []


@pytest.mark.parametrize("entry", ["Heart helpline", "Nurses, 0300 222 5800", "www.clinic.example", "Sleep leaflet"])
def test_a_list_of_whom_to_call_and_what_to_read_stays(entry: str) -> None:
    article = clean(page(MORE, "Related pages", f"- Sleeping well\n- {entry}"))
    assert left(article) == []
    assert any("no such list follows" in notice for notice in article.notices)


def test_comments_under_a_form_are_left_out_with_it() -> None:
    said = ["ann87", "2 days ago", "I did this and it helped.", "Reply"]
    for form in (["Join the discussion…"], ["Leave a reply", "Name *", "Email *", "Post comment"]):
        article = clean(page(MORE, "3 Comments", *form, *said))
        assert {kind for kind, _ in left(article)} == {"comments", "reply-form"}
        assert kept(article) == f"Getting up safely {PROSE} {MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "Powered by WordPress",
        "Home | Beds | Shop | Contact",
        "Contact\nPrivacy policy\nProudly powered by WordPress",
        "Advertise | Jobs | Privacy policy",
        "All rights reserved.",
    ],
)
def test_the_foot_of_a_page_is_left_out(line: str) -> None:
    article = clean(page(MORE, after=line))
    assert [text for _, text in left(article)] == [line]


@pytest.mark.parametrize("line", ["Sport, Business, Opinion", "Beds | Chairs | Stairs | Home", "Jobs"])
def test_rows_of_words_that_are_no_menu_stay(line: str) -> None:
    assert left(clean(page(MORE, after=line))) == []
