"""Comments that no name gives away: told by their title, or by being many of one shape that people answer to."""

import re
from collections import defaultdict
from collections.abc import Sequence

from handouts.extraction.page import BLOCK, HEADINGS, Page

_COMMENTS = (
    r"comments?|replies|repl(?:y|ies)|responses?|thoughts?|discussion|kommentare?|antworten|leserkommentare|"
    r"leserbriefe|commentaires?|réponses?|réactions?|avis|comentarios?|respuestas?|opiniones|komentarze?y?|"
    r"odpowiedzi|commenti|commento|risposte|reacties|comentários?|kommentarer?|تعليقات|تعليق"
)
_TITLE = re.compile(
    rf"(?:(?:leave|post|add|write|submit) (?:a|your) )?(?:(?:all|view|show|hide|reader|user|most recent|latest|alle|"
    rf"tous les|todos los) )?[\[(]?\d{{0,6}}[\])]? ?(?:{_COMMENTS})(?: ?[:(\[|–-]? ?\d{{1,6}} ?[\])]?)?"
    rf"(?: (?:on|to|about|zu|sur|en|a|à|su|de)\b.{{1,200}})?:?",
    re.IGNORECASE,
)
_FORM_TITLE = re.compile(
    r"(?:leave|post|add|write|submit) (?:a|your)(?: public)? (?:reply|comment).{0,80}|join the (?:conversation|discussion).?|"
    r"(?:schreiben?|hinterlassen?)(?: sie)?(?: uns)? (?:einen|deinen|ihren) kommentar.{0,60}|kommentar (?:schreiben|verfassen|"
    r"hinterlassen|abgeben)|(?:laisser|écrire|ajouter|poster|publier|laissez) (?:un|votre) (?:commentaire|réponse).{0,60}|"
    r"(?:deja|dejar|escribe|escribir|añade|añadir|publica|publicar) (?:un|una|tu|su) (?:comentario|respuesta).{0,60}|"
    r"(?:dodaj|napisz|zostaw) (?:komentarz|odpowiedź).{0,60}|(?:lascia|scrivi) un (?:commento|risposta).{0,60}|"
    r"deixe (?:um|uma|o seu) (?:comentário|resposta).{0,60}|répondre|responder",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:reply|like|likes|report|quote|permalink|share|edit|flag|upvote|↩|antworten|zitieren|melden|gefällt mir|répondre|"
    r"citer|signaler|j’aime|j'aime|responder|citar|denunciar|me gusta|odpowiedz|zgłoś|rispondi|segnala|curtir|رد)"
    r"(?: ?[·|•]? ?\(?\d*\)?)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b\d{1,3} ?(?:s|m|min|h|d|w|mo|sec\w*|minutes?|hours?|days?|weeks?|months?|years?|yrs?) ago\b|\b(?:vor|hace|il y a) \d|"
    r"\b(?:at|um|à|a las) \d{1,2}[:.h]\d\d\b|\b\d{1,2}[./ ]\w{2,10}[./ ]\d{2,4}\b|\b\w{3,9}\.? \d{1,2},? \d{4}\b",
    re.IGNORECASE,
)
LONGEST_TITLE = 120
LONGEST_MARK = 80
"""Characters of a line that may be a name, a time or a button."""
_REASON = "under the title of a comment section"
_SHAPE = "contributions of one shape, with names and times, that people answer to"


def leave_threads(page: Page) -> None:
    """Leaves out comment sections and reply forms that are told by their titles, and threads of one shape."""
    for place, tag in enumerate(page.tags):
        if page.alive[place] and tag in BLOCK and not _has_blocks(page, place):
            words = page.words(place)
            if len(words) > LONGEST_TITLE:
                continue
            if _FORM_TITLE.fullmatch(words):
                _leave_form(page, place)
            elif _TITLE.fullmatch(words):
                _leave_section(page, place, words)
    for kin in _shapes(page):
        _leave_kin(page, kin)


def _has_blocks(page: Page, place: int) -> bool:
    return any(page.tags[at] in BLOCK for at in page.inside(place) if page.alive[at])


def _rest(page: Page, place: int) -> list[int]:
    """What follows a title where it stands; for one that stands alone in a box, what follows the box."""
    while page.parents[place] > 0:
        kin = page.children(page.parents[place])
        rest = [at for at in kin if at > place]
        if rest or len(kin) > 1:
            return rest
        place = page.parents[place]
    return []


def _leave_section(page: Page, title: int, words: str) -> None:
    rest = _rest(page, title)
    if not rest or any(_holds_article(page, at) for at in rest):
        return
    counted = any(c.isdigit() for c in words)
    level = page.tags[title] if page.tags[title] in HEADINGS else ""
    theirs: list[int] = []
    for at in rest:
        if level and page.tags[at] in HEADINGS and page.tags[at] <= level and theirs:
            break
        theirs.append(at)
    signs = sum(_signs(page, at) for at in theirs)
    if signs >= (1 if counted else 2):
        for at in (title, *theirs):
            page.drop(at, "comments", _REASON)


def _leave_form(page: Page, title: int) -> None:
    rest = _rest(page, title)
    fields = [at for at in rest if any(page.tags[n] in ("textarea", "form") for n in range(at, page.ends[at]))]
    if fields and not any(_holds_article(page, at) for at in fields):
        for at in (title, *(n for n in rest if n <= fields[-1])):
            page.drop(at, "reply-form", "a form for replies")


def _holds_article(page: Page, place: int) -> bool:
    within = range(place, page.ends[place])
    return any(page.tags[at] == "h1" or page.marks[at].article for at in within if page.alive[at])


def _signs(page: Page, place: int) -> int:
    """How many names of times and buttons to answer stand in an element."""
    found = 0
    for at in range(place, page.ends[place]):
        if page.alive[at] and page.own[at] and len(page.own[at]) <= LONGEST_MARK:
            answered = _ANSWER.fullmatch(page.own[at])
            found += bool(answered or page.tags[at] == "time" or _WHEN.search(page.own[at]))
        elif page.alive[at] and page.tags[at] == "textarea":
            found += 1
    return found


def _shapes(page: Page) -> list[list[int]]:
    """Groups of elements in one place that have the same name and class."""
    groups: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for place, tag in enumerate(page.tags):
        if page.alive[place] and tag in ("li", "div", "article", "section", "tr", "table"):
            named = (page.elements[place].get("class") or "").split()
            groups[page.parents[place], tag, named[0] if named else ""].append(place)
    return [kin for kin in groups.values() if len(kin) > 1]


def _leave_kin(page: Page, kin: Sequence[int]) -> None:
    """Leaves out a thread; where its first contribution is the beginning of the page's text, that is the article."""
    thread = [at for at in kin if page.alive[at] and len(page.words(at)) >= 20]
    if len(thread) < 2 or sum(_is_answered(page, at) for at in thread) < 0.7 * len(thread):
        return
    first = thread[0]
    own = _holds_article(page, first) or not _prose_before(page, first)
    for at in thread[1:] if own else thread:
        if not _holds_article(page, at):
            page.drop(at, "comments", _SHAPE)


def _is_answered(page: Page, place: int) -> bool:
    """Whether an element holds a time and a button to answer it, as a comment does."""
    lines = [page.own[at] for at in range(place, page.ends[place]) if page.alive[at] and page.own[at]]
    short = [line for line in lines if len(line) <= LONGEST_MARK]
    timed = any(_WHEN.search(line) for line in short) or any(page.tags[at] == "time" for at in page.inside(place))
    return timed and any(_ANSWER.fullmatch(line) for line in short)


def _prose_before(page: Page, place: int) -> bool:
    """Whether text of an article stands before an element: a paragraph with a comma or two."""
    return any(
        page.alive[at] and page.tags[at] in ("p", "div", "td", "section") and len(page.own[at]) > 150
        for at in range(place)
    )
