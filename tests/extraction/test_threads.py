"""Comments are left out by their titles and shapes where no name gives them away."""

import pytest

from tests.extraction.pages import SENTENCES, article, extracted, kept, page

COMMENT = "<div><b>{who}</b> <span>{when}</span><p>{text}</p><a href=#>{reply}</a></div>"


def comments(reply: str, when: str) -> str:
    said = ("I lost a boot there, a good one, in the soft place by the wreck.", "Which wreck? I only know the mast.")
    return "".join(COMMENT.format(who=f"Bert{n}", when=when, text=text, reply=reply) for n, text in enumerate(said))


@pytest.mark.parametrize(
    ("title", "reply", "when"),
    [
        ("2 Comments", "Reply", "May 3, 2024"),
        ("2 Kommentare", "Antworten", "3. Mai 2024 um 14:05"),
        ("2 commentaires", "Répondre", "3 mai 2024 à 14h05"),
        ("2 comentarios", "Responder", "3 mayo 2024 a las 14:05"),
    ],
)
def test_comments_are_told_by_their_title(title: str, reply: str, when: str) -> None:
    found = extracted(page(f"<div><h1>Crossing</h1>{article()}<h3>{title}</h3>{comments(reply, when)}</div>"))
    text = " ".join(found.root.itertext())
    assert "boot there" not in text
    assert SENTENCES[3] in text
    assert [piece.kind for piece in found.left_out] == ["comments"]


@pytest.mark.parametrize("title", ["Kommentar", "Comentarios", "Comment", "Discussion"])
def test_a_heading_of_the_article_that_says_comment_is_kept(title: str) -> None:
    text = kept(page(f"<main><h1>Crossing</h1>{article()}<h2>{title}</h2>{article()}</main>"))
    assert title in text
    assert text.count(SENTENCES[0]) == 4


@pytest.mark.parametrize(
    "title", ["Leave a Reply", "Schreibe einen Kommentar", "Laisser un commentaire", "Deja una respuesta"]
)
def test_reply_forms_are_told_by_their_title(title: str) -> None:
    form = f"<div><h3>{title}</h3><form><label>Name</label><input><textarea></textarea></form></div>"
    text = kept(page(f"<div><h1>Crossing</h1>{article()}{form}</div>"))
    assert title not in text
    assert "Name" not in text


def test_of_a_forum_thread_the_first_post_is_the_article() -> None:
    post = "<div class=post><div class=username>{who}</div><time>May 3, 2024</time><div>{text}</div></div>"
    answers = "".join(post.format(who=f"Bert{n}", text=f"<p>Answer {n}: I lost a boot.</p>") for n in range(3))
    text = kept(page(f"<div>{post.format(who='Ida', text=article())}{answers}</div>"))
    assert SENTENCES[0] in text
    assert "I lost a boot" not in text


def test_entries_of_a_diary_with_dates_are_no_comments() -> None:
    entries = "".join(f"<div class=entry><h2>May {n}, 2024</h2><p>{SENTENCES[n % 4]}</p></div>" for n in range(1, 5))
    assert all(sentence in kept(page(f"<main><h1>Diary</h1>{entries}</main>")) for sentence in SENTENCES)


def test_entries_of_a_live_report_with_times_and_share_buttons_are_no_comments() -> None:
    entry = "<div class=block><time>May 3, 2024</time><p>{text}</p><a href=#>Share</a></div>"
    entries = "".join(entry.format(text=f"At {n}: {SENTENCES[n % 4]}") for n in range(8))
    text = kept(page(f"<main><h1>The storm, as it happens</h1>{entries}</main>"))
    assert all(f"At {n}:" in text for n in range(8))
