"""Furniture of pages in other languages is left out by its wording; articles in them lose nothing.

The lines are in `furniture/`, a file a language: what goes, under its kind, and what must stay.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.cleaning import clean
from handouts.cleaning.marks import mark
from handouts.cleaning.phrases import is_byline, phrases
from handouts.cleaning.wordings import LANGUAGES, either, rows, wordings
from handouts.cleaning.wordings.kinds import Language, Surety
from handouts.cleaning.wordings.starts import ANYTHING, NOTHING, starts
from handouts.model import Article, Block, Heading, Paragraph, Text, plain
from handouts.settings import FURNITURE
from tests.text.articles import bullets, heading, paragraph, raw, read, words_in

PROSE = {
    "de": (
        "Stehen Sie langsam auf, und halten Sie sich am Bettrand fest. Warten Sie, bis sich nichts dreht.",
        "Gehen Sie dann mit dem Stock zum Sessel am Fenster. Lassen Sie ihn niemals stehen.",
    ),
    "fr": (
        "Levez-vous lentement et tenez le bord du lit. Attendez un moment, jusqu'à ce que plus rien ne tourne.",
        "Allez ensuite avec la canne jusqu'au fauteuil. Ne la laissez jamais derrière vous.",
    ),
    "es": (
        "Levántese despacio y sujétese al borde de la cama. Espere un momento, hasta que nada dé vueltas.",
        "Vaya luego con el bastón hasta el sillón. Aunque se sienta firme, no lo deje atrás.",
    ),
}
TITLES = {"de": "Sicher aufstehen", "fr": "Se lever sans tomber", "es": "Levantarse sin caerse"}


def told(language: str) -> dict[str, list[str]]:
    """The lines of a language in `furniture/`, by the title above them."""
    content = (Path(__file__).parent / "furniture" / f"{language}.txt").read_text(encoding="utf-8")
    parts = [part.split("\n") for part in content.removeprefix("# ").split("\n# ")]
    return {title: list(filter(None, lines)) for title, *lines in parts}


def every(name: str, title: str) -> pytest.MarkDecorator:
    """A test over all lines under a title, in every language."""
    lines = [(language, line) for language in PROSE for line in told(language)[title]]
    return pytest.mark.parametrize(("language", name), lines)


def left(article: Article) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in article.left_out]


def kept(article: Article) -> str:
    return " ".join(words_in(article.blocks))


@pytest.mark.parametrize(
    ("language", "kind", "line"),
    [
        (language, kind, line)
        for language in (*PROSE, "others")
        for kind in FURNITURE
        for line in told(language).get(kind, ())
    ],
)
def test_furniture_between_paragraphs_is_left_out_with_its_kind(language: str, kind: str, line: str) -> None:
    first, second = PROSE.get(language, PROSE["fr"])
    article = clean(read("\n\n".join(["Titre", first, line, second])))
    assert left(article) == [(kind, line)]
    assert kept(article) == f"Titre {first} {second}"


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", "Startseite\nKontakt\nÜber uns\nSuche"),
        ("de", "Sie befinden sich hier: Startseite › Ratgeber › Stürze"),
        (
            "de",
            "Diese Website verwendet Cookies.\n\nAlle akzeptieren\n\nEinstellungen verwalten",
        ),
        ("fr", "Accueil\nContactez-nous\nÀ propos\nRechercher"),
        ("fr", "Vous êtes ici : Accueil > Santé > Chutes"),
        (
            "fr",
            "Ce site utilise des cookies. En savoir plus\n\nTout accepter\n\nTout refuser\n\nContinuer sans accepter →",
        ),
        ("es", "Inicio\nContacto\nSobre nosotros\nBuscar"),
        ("es", "Estás aquí: Inicio > Salud > Caídas"),
        ("es", "Este sitio web utiliza cookies. Más información\n\nAceptar todas\n\nRechazar"),
    ],
)
def test_menus_and_notes_on_cookies_above_the_title_are_left_out(language: str, lines: str) -> None:
    first, second = PROSE[language]
    article = clean(read("\n\n".join([lines, TITLES[language], first, second])))
    assert article.details.title == TITLES[language]
    assert kept(article) == f"{TITLES[language]} {first} {second}"


@every("title", "lists of other articles")
def test_lists_of_other_articles_are_left_out_with_their_title(language: str, title: str) -> None:
    first, second = PROSE[language]
    listed = "- Besser schlafen\n- Dormir mieux en été\n- Diez maneras de andar más"
    article = clean(read("\n\n".join([TITLES[language], first, second, title, listed])))
    assert [kind for kind, _ in left(article)] == ["related"]
    assert kept(article) == f"{TITLES[language]} {first} {second}"


BUTTONS = {"de": "Antworten", "fr": "Répondre", "es": "Responder"}


@pytest.mark.parametrize(
    ("language", "title", "sign"),
    [
        (language, title, sign)
        for language in PROSE
        for title in told(language)["titles of comments"]
        for sign in told(language)["who comments"]
    ],
)
def test_comments_told_by_their_names_and_times_are_left_out(language: str, title: str, sign: str) -> None:
    first, second = PROSE[language]
    button = BUTTONS[language]
    said = [sign, "Das hat mir sehr geholfen. Merci. Gracias.", button, sign, "Mir auch.", button]
    article = clean(read("\n\n".join([TITLES[language], first, second, title, *said])))
    assert [kind for kind, _ in left(article)] == ["comments"]
    assert kept(article) == f"{TITLES[language]} {first} {second}"


# What must stay -----------------------------------------------------------------------------------------


@every("title", "headings that stay")
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_headings_of_an_article_that_sound_like_furniture_stay(language: str, title: str, form: str) -> None:
    first, second = PROSE[language]
    if form == "text":
        article = clean(read(f"{TITLES[language]}\n\n{first}\n\n{title}\n\n{second}\n"))
    else:
        article = clean(read(f"# {TITLES[language]}\n\n{first}\n\n## {title}\n\n{second}\n", "a.md"))
    assert left(article) == []
    assert kept(article) == f"{TITLES[language]} {first} {title} {second}"


@every("title", "headings over text that stay and are said")
def test_a_heading_of_furniture_over_plain_text_stays_and_is_said(language: str, title: str) -> None:
    first, second = PROSE[language]
    article = clean(read(f"# {TITLES[language]}\n\n{first}\n\n## {title}\n\n{second}\n\n{first}\n", "a.md"))
    assert left(article) == []
    assert any(notice.startswith("Kept") and title in notice for notice in article.notices)


@every("line", "lines that stay")
def test_lines_in_the_middle_of_an_article_that_begin_like_furniture_stay(language: str, line: str) -> None:
    first, second = PROSE[language]
    article = clean(raw(heading(TITLES[language], 1), paragraph(first), paragraph(line), paragraph(second)))
    assert left(article) == []
    assert line in kept(article)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Nächste Seite ausfüllen und mitbringen"),
        ("de", "Stand auf einem Bein"),
        ("fr", "Page suivante à remplir avant de venir"),
        ("es", "Página siguiente para rellenar en casa"),
        ("es", "Anuncio"),
    ],
)
@pytest.mark.parametrize("first", [False, True])
def test_first_and_last_lines_of_an_article_that_begin_like_furniture_stay(
    language: str, line: str, first: bool
) -> None:
    above, below = PROSE[language]
    article = clean(raw(*([paragraph(line)] if first else []), paragraph(above), paragraph(below), paragraph(line)))
    assert left(article) == []


def test_an_opinion_under_the_word_comment_with_its_byline_and_a_form_stays() -> None:
    for label, by, form in (
        ("Kommentar", "Von Anna Meier, 3. Mai 2024", "Schreibe einen Kommentar\n\nName *\n\nKommentar absenden"),
        ("Commentaire", "Par Jean Petit, 3 mai 2024", "Laisser un commentaire\n\nNom *\n\nEnvoyer"),
        ("Comentario", "Por Ana Ruiz, 3 de mayo de 2024", "Deja una respuesta\n\nNombre *\n\nEnviar"),
        ("Comment", "By Ann Smith, 3 May 2024", "Leave a reply\n\nName *\n\nPost comment"),
    ):
        for first, second in PROSE.values():
            text = f"# Zeitumstellung\n\n{label}\n\n{by}\n\n{first}\n\nAm 3. Mai 2024\n\n{second}\n\n{form}\n"
            article = clean(read(text, "a.md"))
            assert [kind for kind, _ in left(article)] == ["reply-form"]
            assert kept(article) == f"Zeitumstellung {label} {by} {first} Am 3. Mai 2024 {second}"


def test_a_list_that_names_what_patients_must_read_stays() -> None:
    for title, entry in (
        ("Lesen Sie auch", "Packungsbeilage"),
        ("À lire aussi", "La notice de votre médicament"),
        ("Leer también", "El prospecto"),
        ("Related articles", "The leaflet in the box"),
    ):
        first, second = PROSE["de"]
        article = clean(raw(paragraph(first), paragraph(title), bullets(entry, "Sicher baden"), paragraph(second)))
        assert left(article) == []
        assert any("no such list follows" in notice for notice in article.notices)


@every("line", "bylines")
def test_bylines_are_known(language: str, line: str) -> None:
    assert is_byline(line), language


@every("line", "no bylines")
def test_headings_that_begin_like_bylines_are_none(language: str, line: str) -> None:
    assert not is_byline(line), language


@pytest.mark.parametrize(
    "title", ["Inhalt", "Inhaltsverzeichnis", "Sommaire", "Table des matières", "Contenido", "Índice"]
)
def test_a_table_of_contents_that_repeats_the_headings_is_left_out(title: str) -> None:
    first, second = PROSE["es"]
    blocks = (heading("Erstens"), paragraph(first), heading("Zweitens"), paragraph(second))
    article = clean(raw(heading("Titel", 1), paragraph(title), bullets("Erstens", "Zweitens"), *blocks))
    assert [kind for kind, _ in left(article)] == ["navigation"]
    other = clean(raw(heading("Titel", 1), paragraph(title), bullets("Erstens", "Drittens"), *blocks))
    assert left(other) == []


def test_accents_apostrophes_and_spaces_are_compared_alike() -> None:
    for line in (
        "Publicite\u0301",
        "J'aime ça : J’aime chargement…",
        "À\u00a0lire\u00a0aussi\u202f:",
        "Nächster Beitrag : Schuhe mit Halt",
    ):
        assert phrases(line)


# Every wording ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.by.split("|")[0])
@given(st.data())
def test_every_wording_is_found_by_its_first_letter(language: Language, data: st.DataObject) -> None:
    table = [
        (phrase, row)
        for known in LANGUAGES
        if known is language
        for phrase, t in known.wordings.items()
        for row in rows(t)
    ]
    phrase, row = data.draw(st.sampled_from(table))
    line = data.draw(st.from_regex(re.compile(row, re.ASCII), fullmatch=True))
    first = starts(row)
    assert NOTHING not in first
    assert ANYTHING in first or line[0] in first
    plain_line = " ".join(line.split())
    if re.fullmatch(row, plain_line) and len(line) <= 600 and not set("’▼_=–—-") & {line[0], line[-1], "’"}:
        assert phrase in phrases(plain_line) or phrase in phrases(line)


def test_wordings_are_in_small_letters_and_none_fits_all_lines() -> None:
    for _, row in wordings():
        assert row == row.lower() or re.sub(r"\\.", "", row) == re.sub(r"\\.", "", row).lower(), row
        assert not re.fullmatch(row, PROSE["de"][0].lower())
    assert all(ANYTHING not in starts(row) and NOTHING not in starts(row) for row in either("bylines"))


def test_headings_of_a_pasted_text_stay_headings() -> None:
    first, second = PROSE["fr"]
    article = clean(read(f"Se lever\n\n{first}\n\nAide\n\n{second}\n\nRecherche\n\n{first}\n"))
    assert [plain(b.text) for b in article.blocks if isinstance(b, Heading)] == ["Se lever", "Aide", "Recherche"]


def test_a_heading_of_an_article_over_a_list_that_is_furniture_in_no_language_stays() -> None:
    for title in ("Archivo", "Archivos", "Archive", "Verwandte Themen", "Temas", "Réactions", "Sommaire", "Antworten"):
        article = clean(
            raw(paragraph(PROSE["es"][0]), paragraph(title), bullets("permisos", "usuario"), paragraph("Fin."))
        )
        assert left(article) == []


FOUND = sorted({line for language in PROSE for lines in told(language).values() for line in lines})
SENTENCES = [sentence for pair in PROSE.values() for sentence in pair]
blocks: st.SearchStrategy[Block[Text]] = st.one_of(
    st.builds(paragraph, st.sampled_from(FOUND)),
    st.builds(heading, st.sampled_from(FOUND)),
    st.lists(st.sampled_from(FOUND), min_size=1, max_size=4).map(lambda lines: bullets(*lines)),
    st.builds(paragraph, st.sampled_from(SENTENCES)),
    st.builds(paragraph, st.sampled_from(SENTENCES)),
)


@given(st.lists(blocks, max_size=20))
def test_no_sentence_is_lost_but_under_the_title_of_comments(found: list[Block[Text]]) -> None:
    article = clean(raw(paragraph(SENTENCES[0]), *found))
    titles = (place for place, block in enumerate(mark(found)) if block.phrase("comments", Surety.OPENER))
    above = found[: next(titles, len(found))]
    sentences = [block for block in above if isinstance(block, Paragraph) and plain(block.text) in SENTENCES]
    rest = iter(article.blocks)
    assert all(any(block is other for other in rest) for block in sentences)


@given(st.lists(blocks, max_size=14))
def test_every_word_is_kept_or_accounted_for(found: list[Block[Text]]) -> None:
    content = raw(paragraph(SENTENCES[0]), *found)
    article = clean(content)
    account = Counter(words_in(article.blocks)) + Counter(left_words(article))
    assert account == Counter(words_in(content.blocks))


def left_words(article: Article) -> list[str]:
    return [word for piece in article.left_out for word in piece.text.split()]
