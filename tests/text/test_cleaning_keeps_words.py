"""No word vanishes in cleaning: it is in the text, among the pieces left out, or in the kept comments."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from handouts.cleaning import clean
from handouts.errors import SourceError
from handouts.model import Block, Heading, Item, ItemList, Paragraph, Preformatted, Quote, Table
from handouts.model import Text as BlockText
from handouts.settings import FURNITURE, Selection
from tests.text.articles import bullets, heading, numbered, paragraph, raw, text, words_in

LINES = st.sampled_from(
    [
        "Comments 3",
        "3 Comments",
        "Comments",
        "Leave a Reply",
        "Name *",
        "Email",
        "Website",
        "Post Comment",
        "Reply",
        "Ann says:",
        "Your email address will not be published.",
        "Share this:",
        "Facebook Twitter Email",
        "Facebook",
        "Advertisement",
        "Menu",
        "Related articles",
        "You may also like",
        "Home > Health > Falls",
        "Read more",
        "We use cookies to help you.",
        "Contents",
        "By Jane Smith",
        "3 May 2024",
        "Sleeping well",
        "What is it?",
        "Rest the foot, and raise it on a stool.",
        "3 thoughts on “Sleep”",
        "12 Kommentare",
        "Anna schrieb am 3. Mai 2024 um 14:05:",
        "vor 5 Stunden",
        "Schreibe einen Kommentar",
        "Lesen Sie auch",
        "Inhaltsverzeichnis",
        "Vos commentaires",
        "Jean dit :",
        "À lire aussi : Pourquoi les chutes sont plus fréquentes en hiver",
        "Vous êtes ici : Accueil > Santé",
        "Un comentario en «Caídas»",
        "Me gusta · Responder · 3 h",
        "Inicio | Recetas | Contacto | Aviso legal",
        "Comentario",
        "Por Ana Ruiz, 3 de mayo de 2024",
        "Alle Rechte vorbehalten",
        "A long line of plain words that goes on and on, so that nobody could take it for a title or for a button.",
    ]
)

blocks: st.SearchStrategy[Block[BlockText]] = st.one_of(
    st.builds(paragraph, LINES),
    st.builds(paragraph, LINES),
    st.builds(heading, LINES, st.integers(1, 6)),
    st.lists(LINES, min_size=1, max_size=4).map(lambda lines: bullets(*lines)),
    st.lists(LINES, min_size=1, max_size=4).map(lambda lines: numbered(*lines)),
    st.builds(lambda a, b: ItemList((Item(text(a), (paragraph(b),)),), 1), LINES, LINES),
    st.lists(LINES, min_size=1, max_size=3).map(lambda lines: Preformatted(tuple(map(text, lines)))),
    st.builds(lambda a, b: Quote((paragraph(a), heading(b))), LINES, LINES),
    st.builds(lambda a, b: Table((text(a), ()), (((), text(b)),)), LINES, LINES),
)


kinds = st.lists(st.sampled_from(list(FURNITURE)), max_size=4).map(tuple)


@given(st.lists(blocks, max_size=14), st.builds(Selection, kinds, kinds))
def test_every_word_is_kept_or_accounted_for(found: list[Block[BlockText]], selection: Selection) -> None:
    article = raw(paragraph("One line that stays whatever comes after it, because it is plain text."), *found)
    cleaned = clean(article, selection)
    account = Counter(words_in(cleaned.blocks))
    account.update(words_in(cleaned.kept))
    for piece in cleaned.left_out:
        assert piece.kind
        assert piece.reason
        account.update(piece.text.split())
    assert account == Counter(words_in(article.blocks))
    assert "comments" in selection.keep or not cleaned.kept


@given(st.lists(blocks, max_size=14))
def test_what_is_kept_keeps_its_order(found: list[Block[BlockText]]) -> None:
    article = raw(*found)
    try:
        cleaned = clean(article)
    except SourceError:
        return
    rest = iter(article.blocks)
    assert all(any(block is other for other in rest) for block in cleaned.blocks)


@given(st.lists(blocks, min_size=1, max_size=10))
def test_cleaning_twice_changes_nothing_more_of_plain_text(found: list[Block[BlockText]]) -> None:
    plain_blocks = [
        b
        for b in found
        if isinstance(b, (Paragraph, Heading)) and b.text[0].text.startswith(("A long", "Rest", "Sleeping"))
    ]
    if not plain_blocks:
        return
    cleaned = clean(raw(*plain_blocks))
    assert cleaned.blocks == tuple(plain_blocks)
    assert cleaned.left_out == ()
