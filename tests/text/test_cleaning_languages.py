"""Furniture of pages in other languages is left out by its wording; articles in them lose nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.cleaning import clean
from handouts.cleaning.phrases import is_byline, phrases
from handouts.cleaning.wordings import LANGUAGES, either, rows, wordings
from handouts.cleaning.wordings.kinds import Language
from handouts.cleaning.wordings.starts import ANYTHING, NOTHING, starts
from handouts.model import Article, Heading, plain
from tests.text.articles import bullets, heading, paragraph, raw, read, words_in

PROSE = {
    "de": (
        "Stehen Sie langsam auf, und halten Sie sich am Bettrand fest. Warten Sie einen Augenblick, bis sich nichts dreht.",
        "Gehen Sie dann mit dem Stock zum Sessel am Fenster. Auch wenn Sie sich sicher fühlen, lassen Sie ihn nicht stehen.",
    ),
    "fr": (
        "Levez-vous lentement et tenez le bord du lit. Attendez un moment, jusqu'à ce que plus rien ne tourne.",
        "Allez ensuite avec la canne jusqu'au fauteuil. Même si vous vous sentez solide, ne la laissez pas derrière vous.",
    ),
    "es": (
        "Levántese despacio y sujétese al borde de la cama. Espere un momento, hasta que nada dé vueltas.",
        "Vaya luego con el bastón hasta el sillón. Aunque se sienta firme, no lo deje atrás.",
    ),
}
TITLES = {"de": "Sicher aufstehen", "fr": "Se lever sans tomber", "es": "Levantarse sin caerse"}


def left(article: Article) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in article.left_out]


def kept(article: Article) -> str:
    return " ".join(words_in(article.blocks))


FURNITURE_LINES = [
    (
        "de",
        "navigation",
        "Zum Inhalt springen|Zum Hauptinhalt|Weiterlesen|Weiterlesen …|Zurück nach oben|Zum Seitenanfang",
    ),
    (
        "de",
        "navigation",
        "Seite drucken|Mehr anzeigen|Nächster Beitrag: Schuhe mit Halt|War diese Seite hilfreich? Ja | Nein",
    ),
    (
        "de",
        "navigation",
        "Impressum, Datenschutz, Kontakt|Schlagwörter: Bett, Sturz|Alle Beiträge von Marlies Odenthal anzeigen.",
    ),
    (
        "de",
        "sharing",
        "Auf Facebook teilen|Artikel teilen|Teilen mit:|Folgen Sie uns auf Instagram|Link kopieren|Facebook Twitter",
    ),
    (
        "de",
        "advertising",
        "Anzeige|ANZEIGE|Werbung|– Werbung –|[Anzeige]|"
        "Gesponserter Inhalt|Der Artikel wird nach der Anzeige fortgesetzt",
    ),
    (
        "de",
        "newsletter",
        "Newsletter abonnieren|Jetzt unseren kostenlosen Newsletter bestellen!|"
        "Melden Sie sich für unseren Newsletter an.",
    ),
    (
        "de",
        "reply-form",
        "Deine E-Mail-Adresse wird nicht veröffentlicht.|Erforderliche Felder sind mit * markiert|Kommentar absenden",
    ),
    ("de", "comments", "Weitere Kommentare laden|Sortieren nach: Neueste|Noch keine Kommentare|Antworten · Melden"),
    ("de", "related", "Lesen Sie auch: Warum im Alter mehr Menschen nachts aufstehen müssen"),
    ("de", "legal", "Alle Rechte vorbehalten|Alle Rechte vorbehalten."),
    (
        "fr",
        "navigation",
        "Aller au contenu principal|Lire la suite|Lire la suite »|Haut de page|Imprimer cette page|Afficher plus",
    ),
    (
        "fr",
        "navigation",
        "Article suivant : Choisir ses chaussures|"
        "Cette page vous a-t-elle été utile ? Oui / Non|Étiquettes : lit, chute",
    ),
    (
        "fr",
        "sharing",
        "Partager sur Facebook|Partager cet article|Partager sur :|Suivez-nous sur Instagram|Copier le lien",
    ),
    (
        "fr",
        "advertising",
        "Publicité|PUBLICITÉ|La suite après la publicité|"
        "La suite après cette publicité|Contenu sponsorisé|– Publicité –",
    ),
    (
        "fr",
        "newsletter",
        "Inscrivez-vous à notre newsletter|Recevez notre newsletter gratuite !|S’abonner à la lettre d’information",
    ),
    (
        "fr",
        "reply-form",
        "Votre adresse e-mail ne sera pas publiée.|Les champs obligatoires sont indiqués avec *|Annuler la réponse",
    ),
    ("fr", "comments", "Afficher plus de commentaires|Trier par : les plus récents|Aucun commentaire|Signaler un abus"),
    ("fr", "related", "À lire aussi : Pourquoi les chutes sont plus fréquentes en hiver"),
    ("fr", "legal", "Tous droits réservés|Tous droits réservés."),
    (
        "es",
        "navigation",
        "Saltar al contenido|Ir al contenido principal|Leer más|Leer más »|Seguir leyendo|Volver arriba|Ver más",
    ),
    (
        "es",
        "navigation",
        "Entrada siguiente: Zapatos que sujetan|¿Te ha sido útil esta página? Sí / No|Imprimir esta página",
    ),
    (
        "es",
        "sharing",
        "Compartir en Facebook|Comparte esto:|Compartir este artículo|Síguenos en Instagram|Copiar enlace",
    ),
    (
        "es",
        "advertising",
        "Publicidad|PUBLICIDAD|– Publicidad –|Contenido patrocinado|La noticia continúa después de la publicidad",
    ),
    (
        "es",
        "newsletter",
        "Suscríbete a nuestra newsletter|Suscríbete a nuestro boletín semanal|Apúntate a nuestro boletín.",
    ),
    (
        "es",
        "reply-form",
        "Tu dirección de correo electrónico no será publicada.|Los campos obligatorios están marcados con *",
    ),
    ("es", "comments", "Ver más comentarios|Ordenar por: más recientes|No hay comentarios|Me gusta · Responder · 3 h"),
    ("es", "related", "Lee también: Por qué las caídas son más frecuentes en invierno"),
    ("es", "legal", "Todos los derechos reservados|Todos los derechos reservados."),
    ("fr", "advertising", "Pubblicità|Publicidade|Reklama|Advertentie"),
    ("fr", "navigation", "Leggi tutto|Ler mais|Czytaj więcej|Lees verder"),
    (
        "fr",
        "legal",
        "Tutti i diritti riservati|Todos os direitos reservados|Wszelkie prawa zastrzeżone|Alle rechten voorbehouden",
    ),
]


@pytest.mark.parametrize(
    ("language", "kind", "line"),
    [(lang, kind, line) for lang, kind, lines in FURNITURE_LINES for line in re.split(r"(?<! )\|(?! )", lines)],
)
def test_furniture_between_paragraphs_is_left_out_with_its_kind(language: str, kind: str, line: str) -> None:
    first, second = PROSE[language]
    article = clean(read("\n\n".join([TITLES[language], first, line, second])))
    assert left(article) == [(kind, line)]
    assert kept(article) == f"{TITLES[language]} {first} {second}"


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", "Startseite\nKontakt\nÜber uns\nSuche"),
        ("de", "Sie befinden sich hier: Startseite › Ratgeber › Stürze"),
        (
            "de",
            "Diese Website verwendet Cookies. Mehr dazu in der Datenschutzerklärung.\n\nAlle akzeptieren\n\nEinstellungen verwalten",
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


RELATED = [
    (
        "de",
        "Das könnte Sie auch interessieren|Mehr zum Thema|"
        "Lesen Sie auch|Ähnliche Beiträge|Weitere Artikel:|Meistgelesen",
    ),
    (
        "fr",
        "À lire aussi|Sur le même sujet|Articles similaires|Vous aimerez aussi|"
        "Les plus lus|Ces articles pourraient vous intéresser",
    ),
    (
        "es",
        "Te puede interesar|Noticias relacionadas|También te puede interesar|"
        "Entradas relacionadas|Lo más leído|Leer también",
    ),
]


@pytest.mark.parametrize(("language", "title"), [(lang, t) for lang, titles in RELATED for t in titles.split("|")])
def test_lists_of_other_articles_are_left_out_with_their_title(language: str, title: str) -> None:
    first, second = PROSE[language]
    listed = "- Besser schlafen\n- Dormir mieux en été\n- Diez maneras de andar más"
    article = clean(read("\n\n".join([TITLES[language], first, second, title, listed])))
    assert [kind for kind, _ in left(article)] == ["related"]
    assert kept(article) == f"{TITLES[language]} {first} {second}"


THREADS = [
    (
        "de",
        "12 Kommentare|Kommentare (2)|2 Gedanken zu „Sicher aufstehen“|"
        "Ein Kommentar zu „Sicher aufstehen“|Leserkommentare",
    ),
    (
        "fr",
        "3 commentaires|Commentaires (2)|2 réflexions sur « Se lever sans tomber »|"
        "Un commentaire sur « Se lever »|Vos commentaires",
    ),
    (
        "es",
        "5 comentarios|Comentarios (2)|Un comentario en «Levantarse sin caerse»|"
        "2 respuestas a “Levantarse”|Comentarios",
    ),
]
SIGNS = {
    "de": (
        "Anna sagt:|Anna schrieb am 3. Mai 2024 um 14:05:|Anna, 3. Mai 2024 um 14:05 Uhr|Anna · vor 5 Stunden",
        "Antworten",
    ),
    "fr": (
        "Jean dit :|Jean a écrit le 3 mai 2024 à 14:05 :|Jean, 3 mai 2024 à 14 h 05 min|Jean · il y a 2 heures",
        "Répondre",
    ),
    "es": (
        "Ana dice:|Ana escribió el 3 de mayo de 2024:|Ana, 3 de mayo de 2024 a las 14:05|Ana · hace 3 días",
        "Responder",
    ),
}


@pytest.mark.parametrize(
    ("language", "title", "sign"),
    [(lang, t, s) for lang, titles in THREADS for t in titles.split("|") for s in SIGNS[lang][0].split("|")],
)
def test_comments_told_by_their_names_and_times_are_left_out(language: str, title: str, sign: str) -> None:
    first, second = PROSE[language]
    button = SIGNS[language][1]
    said = [sign, "Das hat mir sehr geholfen. Merci. Gracias.", button, sign, "Mir auch.", button]
    article = clean(read("\n\n".join([TITLES[language], first, second, title, *said])))
    assert [kind for kind, _ in left(article)] == ["comments"]
    assert kept(article) == f"{TITLES[language]} {first} {second}"


# What must stay -----------------------------------------------------------------------------------------

HARD = {
    "de": """
        Anzeige bei der Polizei|Die Anzeige des Geräts|Werbung für Kinder|Kommentar zur Leitlinie
        Kommentare der Ärztin
        Antworten auf häufige Fragen|Antworten|Fragen und Antworten|Teilen von Tabletten|Teilen
        Kontakt|Kontakt zum Arzt
        Hilfe|Hilfe holen|Verwandte Erkrankungen|Mehr Bewegung|Mehr erfahren|Weitere Informationen
        Archiv der Röntgenbilder
        Suche nach Knoten|Anmelden in der Klinik|Lesen Sie auch die Packungsbeilage|Siehe auch
        Inhalt der Packung|Inhalt
        Cookies backen|Name und Adresse|Von Kopf bis Fuß|Von Herz und Niere|Melden
        Gefällt mir nicht zu laufen|Drucken im Bauch
        Nach oben greifen|Zurück in den Alltag|3 Antworten, die helfen|Newsletter für Angehörige
        Datenschutz|Alle Rechte der Patienten
        Auch interessant für Diabetiker|Vor dem Essen|Vor 3 Stunden gegessen|Aktuelles|Themen
        Termine|Stand der Forschung
    """,
    "fr": """
        Publicité et enfants|Commentaire du médecin|Commentaires sur le traitement
        Répondre aux questions|Répondre|Réponses utiles
        Partager un repas|Partager|Contact avec les animaux|Aide|Aide à domicile|Recherche
        Recherche du pouls|Sommaire des soins
        Voir aussi|À lire avant de commencer|À lire aussi avec votre enfant|Lire la notice|Réagir
        Réactions|Réactions au vaccin|Avis
        En savoir plus|Plus d'informations|Maladies liées|Accueil|Accueil aux urgences
        Signaler un malaise|Signaler|Par voie orale
        Suite du traitement|Cookies maison|Nom de votre médecin|Tous droits du patient
        Haut du corps|Retour à la maison|Archives du dossier
        Il y a 2 heures|Accepter|Refuser un soin|Santé|Actualités|J'aime courir|Imprimer ou non
    """,
    "es": """
        Publicidad y niños|Anuncio de la enfermedad|Comentario del médico
        Comentarios sobre el tratamiento|Responder a las dudas|Responder
        Respuestas a preguntas frecuentes|Compartir la comida|Compartir|Contacto
        Contacto con animales|Ayuda|Ayuda en casa|Inicio
        Inicio del tratamiento|Índice de masa corporal|Contenido de la caja|Contenido|Ver también
        Leer el prospecto|Más información
        Temas|Enfermedades relacionadas|Síntomas relacionados|Buscar ayuda|Buscar un bulto
        Me gusta andar|Hace 3 días|Por vía oral
        Avisar al médico|Aviso|Aviso importante|Seguir caminando|Volver a casa|Nombre del médico
        Galletas y cookies|Todos los derechos
        Subir escaleras|Cerca|Noticias buenas|Salud|Opinión|Archivo de radiografías|Denunciar el maltrato|Anterior
    """,
}


def hard(language: str) -> list[str]:
    return [line.strip() for row in rows(HARD[language]) for line in row.split("|")]


@pytest.mark.parametrize(("language", "title"), [(lang, title) for lang in HARD for title in hard(lang)])
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_headings_of_an_article_that_sound_like_furniture_stay(language: str, title: str, form: str) -> None:
    first, second = PROSE[language]
    if form == "text":
        article = clean(read(f"{TITLES[language]}\n\n{first}\n\n{title}\n\n{second}\n"))
    else:
        article = clean(read(f"# {TITLES[language]}\n\n{first}\n\n## {title}\n\n{second}\n", "a.md"))
    assert left(article) == []
    assert kept(article) == f"{TITLES[language]} {first} {title} {second}"


@pytest.mark.parametrize(
    ("language", "title"),
    [
        *(
            ("de", t)
            for t in [
                "Anzeige",
                "Werbung",
                "Kommentar",
                "Kommentare",
                "Mehr zum Thema",
                "Lesen Sie auch",
                "Archiv",
                "3 Kommentare",
            ]
        ),
        *(
            ("fr", t)
            for t in ["Publicité", "Commentaire", "Commentaires", "À lire aussi", "Archives", "Sur le même sujet"]
        ),
        *(
            ("es", t)
            for t in ["Publicidad", "Comentario", "Comentarios", "Leer también", "Archivo", "Te puede interesar"]
        ),
    ],
)
def test_a_heading_of_furniture_over_plain_text_stays_and_is_said(language: str, title: str) -> None:
    first, second = PROSE[language]
    article = clean(read(f"# {TITLES[language]}\n\n{first}\n\n## {title}\n\n{second}\n\n{first}\n", "a.md"))
    assert left(article) == []
    assert any(notice.startswith("Kept") and title in notice for notice in article.notices)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Achten Sie auf die Anzeige: Steht dort E3, rufen Sie sofort an."),
        ("de", "Lesen Sie auch: die Packungsbeilage des zweiten Mittels, bevor Sie es nehmen"),
        ("de", "Wir verwenden Cookies als Belohnung für tapfere Kinder."),
        ("de", "Teilen Sie diese Nachricht mit Ihrer Familie."),
        ("de", "Vor 3 Stunden gegessen zu haben genügt nicht."),
        ("de", "Sagen Sie uns, was Ihnen gefällt."),
        ("de", "Anzeigen"),
        ("de", "E-Mail"),
        ("fr", "La publicité est une des raisons pour lesquelles on boit sucré."),
        ("fr", "À lire aussi : la notice du second médicament, avant de le prendre ensemble"),
        ("fr", "Partagez cette nouvelle avec votre famille."),
        ("fr", "Il y a 2 heures d'attente en moyenne."),
        ("fr", "Répondre"),
        ("fr", "Menu"),
        ("es", "La publicidad es una razón por la que se bebe azúcar."),
        ("es", "Lee también: el prospecto del segundo medicamento antes de tomar los dos"),
        ("es", "Comparta esta noticia con su familia."),
        ("es", "Anuncio"),
        ("es", "Responder"),
        ("es", "Inicio"),
    ],
)
def test_lines_in_the_middle_of_an_article_that_begin_like_furniture_stay(language: str, line: str) -> None:
    first, second = PROSE[language]
    article = clean(raw(heading(TITLES[language], 1), paragraph(first), paragraph(line), paragraph(second)))
    assert left(article) == []
    assert line in kept(article)


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


@pytest.mark.parametrize(
    "line",
    [
        "Von Anna Meier, 3. Mai 2024|Von Dr. Petra von der Weiden|Veröffentlicht am 3. Mai 2024|Lesezeit: 4 Minuten",
        "Zuletzt aktualisiert: 3. Mai 2024|Text und Fotos: Jürgen Klapproth|3. Mai 2024, 18:11 Uhr|Stand: Mai 2024",
        "Par Jean Petit, publié le 3 mai 2024|Par Jean Petit|"
        "Publié le 3 mai 2024 à 06h00|Temps de lecture : 5 min|Le 3 mai 2024",
        "Mis à jour le 3 mai 2024|Lecture : 4 min|1er mai 2024|Dernière mise à jour : 2 janvier 2024",
        "Por Ana Ruiz, 3 de mayo de 2024|Por Ana Ruiz y Juan de la Cruz Vega|"
        "Publicado el 3 de mayo de 2024|Actualizado el 3/5/2024",
        "Tiempo de lectura: 4 minutos|lunes, 14 de septiembre de 2015|Última actualización: 2 de enero de 2024",
    ],
)
def test_bylines_are_known(line: str) -> None:
    assert all(map(is_byline, line.split("|")))


@pytest.mark.parametrize(
    "line",
    [
        "Von Kopf bis Fuß|Von Herz und Niere|Von Montag bis Freitag|Von Anfang an|Von der Wiege bis zur Bahre",
        "Par voie orale|Par temps froid|Par exemple|Publié|Mise à jour",
        "Por vía oral|Por la noche|Por qué|Por favor|Actualizado",
    ],
)
def test_headings_that_begin_like_bylines_are_none(line: str) -> None:
    assert not any(map(is_byline, line.split("|")))


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
        "Nächster Beitrag : Schuhe",
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
