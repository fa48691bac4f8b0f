"""What comment sections, reply forms and adverts say of themselves, in the languages they are met in.

A wording is compared with a whole line, never with a piece of one. One wording a line; a language is one more block.
"""

import re


def _either(*tables: str) -> str:
    """A pattern for any wording of the tables."""
    return "|".join(line.strip() for table in tables for line in table.strip().split("\n"))


_SECTION = _either(
    """
        comments?
        repl(?:y|ies)
        responses?
        thoughts?
        discussion
        letters to the editor
        (?:reader )?reviews?
    """,
    """
        (?:leser)?kommentare?
        antworten
        leserbriefe
    """,
    """
        commentaires?
        réponses?
        réactions?
        avis
    """,
    """
        comentarios?
        respuestas?
        opiniones
    """,
    """
        komentarz[ey]?
        odpowiedzi
        comment[io]
        risposte
        reacties
        comentários?
        kommentarer?
        تعليقات?
    """,
)
_WHOSE = _either(
    """
        all|view|show|hide|reader|user|most recent|latest|your
        alle|ihre|eure
        tous les|vos
        todos los|tus|sus|nos
        i vostri
    """
)
SECTION_TITLE = re.compile(
    rf"(?:(?:{_WHOSE}) )?[\[(]?\d{{0,6}}[\])]? ?(?:{_SECTION})(?: ?[:(\[|–-]? ?\d{{1,6}} ?[\])]?)?"
    r"(?: (?:on|to|about|zu|sur|en|a|à|su|de)\b.{1,200})?:?",
    re.IGNORECASE,
)
"""The title of a comment section: "12 Kommentare", "Comments (3)", "Vos commentaires"."""

FORM_TITLE = re.compile(
    _either(
        """
            (?:leave|post|add|write|submit) (?:a|your)(?: public)? (?:reply|comment).{0,80}
            join the (?:conversation|discussion).?
        """,
        """
            (?:schreiben?|hinterlassen?)(?: sie)?(?: uns)? (?:einen|deinen|ihren) kommentar.{0,60}
            kommentar (?:schreiben|verfassen|hinterlassen|abgeben)
        """,
        """
            (?:laisser|écrire|ajouter|poster|publier|laissez) (?:un|votre) (?:commentaire|réponse).{0,60}
            répondre
        """,
        """
            (?:dejar?|escrib(?:e|ir)|añad(?:e|ir)|publicar?) (?:una?|tu|su) (?:comentario|respuesta).{0,60}
            responder
        """,
        """
            (?:dodaj|napisz|zostaw) (?:komentarz|odpowiedź).{0,60}
            (?:lascia|scrivi) un (?:commento|risposta).{0,60}
            deixe (?:um|uma|o seu) (?:comentário|resposta).{0,60}
        """,
    ),
    re.IGNORECASE,
)
"""The title of a form for replies."""

_BUTTONS = _either(
    """
        reply|likes?|report|quote|permalink|share|edit|flag|upvote|↩
        antworten|zitieren|melden|gefällt mir
        répondre(?: à ce(?:t article| message))?|citer|signaler|j[’']aime
        responder|citar|denunciar|me gusta
        odpowiedz|zgłoś
        rispondi|segnala
        curtir
        رد
    """
)
ANSWER = re.compile(rf"(?:{_BUTTONS})(?: ?[·|•]? ?\(?\d*\)?)", re.IGNORECASE)
"""A button on a comment, with or without a count."""

_REPLIES = _either(
    """
        reply|quote
        antworten|zitieren
        répondre(?: à ce(?:t article| message))?|citer
        responder|citar
        odpowiedz
        rispondi
        رد
    """
)
REPLY = re.compile(rf"(?:{_REPLIES})(?: ?\(?\d*\)?)", re.IGNORECASE)
"""A button to answer somebody."""

WHEN = re.compile(
    _either(
        r"""
            \b\d{1,3} ?(?:s|m|min|h|d|w|mo|sec\w*|minutes?|hours?|days?|weeks?|months?|years?|yrs?) ago\b
            \b(?:vor|hace|il y a) \d
            \b(?:at|um|à|a las) \d{1,2}[:.h]\d\d\b
            \b\d{1,2}[./ ]\w{2,10}[./ ]\d{2,4}\b
            \b\w{3,9}\.? \d{1,2},? \d{4}\b
        """
    ),
    re.IGNORECASE,
)
"""When somebody wrote, as comments tell it."""

BY = re.compile(
    _either(
        r"""
            (?:posted|written|submitted|commented) by:?(?: .{1,40})?
            .{1,40} (?:says|said|wrote|writes|replied|commented):?
            .{1,40} (?:sagt|schrieb|schreibt|meint):?
            .{1,40} (?:dit|a dit|a écrit|écrit) ?:
            .{1,40} (?:dice|dijo|escribió|comentó):?
        """
    ),
    re.IGNORECASE,
)
"""Who wrote something, as comments tell it."""

DATED = re.compile(
    _either(
        r"""
            \b\d{1,2}[./ ]\d{1,2}[./ ](?:19|20)\d\d\b
            \b(?:19|20)\d\d-\d\d-\d\d\b
            \b\d{1,3} ?min(?:ute)?s?\b.{0,12}(?:read|Lesezeit|lecture|lectura)
            \b\d{1,2}(?:st|nd|rd|th|\.|er)? (?:de )?[a-zäéûç]{3,10}\.?,? (?:de )?(?:19|20)\d\d\b
            \b[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b
        """
    ),
    re.IGNORECASE,
)
"""A day, or how long the article takes to read, as bylines tell it."""
