"""The wordings of page furniture, whole lines only, and how sure each of them is.

A phrase is compared with a whole block, never with a piece of one: "Comments on treatment" is a heading of an
article and no phrase here fits it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

LONGEST_CHARACTERS = 600


class Surety(Enum):
    """What a phrase needs beside its wording before anything is left out."""

    SURE = "sure"
    """Nothing: no article says this in a line of its own."""
    OPENER = "opener"
    """What follows must look like what it announces."""
    EDGE = "edge"
    """A place before or after the article's own text, or beside other furniture."""
    IN_FORM = "in form"
    """A reply form around it."""


@dataclass(frozen=True)
class Phrase:
    """A wording found: what it belongs to, why it was taken for that, and how sure that is."""

    kind: str
    reason: str
    surety: Surety


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_WORDINGS = {
    Phrase("navigation", "a link for moving about the page", Surety.SURE): r"""
        (skip|jump) to (the )?(main )?(content|navigation|article)
        (back|return|go) to (the )?top( of page)?
        toggle (navigation|menu)
        (print|e-?mail|save|bookmark) this (page|article|post)
        (read|show|see|load|view) more ?(\.{3}|…)?[ »›>→]*
        continue reading[ »›>→]*
        you are here:?
        (previous|next|older|newer) (post|article|story): .{1,120}
        tags: [\w'’ -]{1,30}(, [\w'’ -]{1,30}){1,20}
        was this( (page|article|information|content))? helpful\?( yes[ /|]{1,3}no)?
    """,
    Phrase("navigation", "a link to another page of the web site", Surety.EDGE): r"""
        (previous|next|older|newer) (post|article|page|story|posts|articles)(:? .{1,120})?
    """,
    Phrase("sharing", "buttons for sharing", Surety.SURE): r"""
        share (this|the) (article|page|post|story):?
        share this:?
        share (on|via) .{1,40}
        click (here )?to (share (this )?(on|via|by)|e-?mail (this|a link)|print \().{0,60}
        click to print
        like this:?( like)?( loading ?(\.{3}|…))?
        (like )?loading ?(\.{3}|…)
        tweet this
        pin it
        (follow|find|like) us on [\w, &]{1,80}[.!]?
        \(opens in (a )?new window\)
        \d[\d.,]{0,8}k? shares
    """,
    Phrase("sharing", "buttons for sharing", Surety.EDGE): r"""
        share:
        [\d.,]{1,9}k? (shares?|likes?|views?)
    """,
    Phrase("advertising", "the label of an advert", Surety.SURE): r"""
        advertisements?
        advertisements? ?[-–—:|] ?(continue|scroll|article|story).{0,50}
        sponsored( (content|post|links?))?
        (paid|promoted) (content|post)
        ((story|article) )?continue[sd]? (reading )?(below|after|under)( (the |this )?(ad|advert|advertisement))?
        scroll (down )?to continue( (reading|with content))?
        (report this|remove) ads?
    """,
    Phrase("advertising", "the label of an advert", Surety.EDGE): r"""
        ads?
        adverts?
    """,
    Phrase("newsletter", "an invitation to a newsletter", Surety.SURE): r"""
        (please )?(sign up|subscribe)( now| today| here)? (for|to) (our|the|my)( [\w-]+){0,4} newsletters?[.!]?
        (get|join) (our|the|my)( [\w-]+){0,3} (newsletters?|mailing list)( (in|to) your inbox)?[.!]?
        thanks for (subscribing|signing up)[.!]?
        newsletter sign-?up
    """,
    Phrase("newsletter", "an invitation to a newsletter", Surety.EDGE): r"""
        enter your e-?mail( address)?( .{0,60})?
        your e-?mail( address)?
        newsletters?
        sign up
    """,
    Phrase("cookies", "a note about cookies of the web site", Surety.EDGE): r"""
        (we|this (web)?site|our (web)?site|this page) (and our partners )?uses? cookies\b.{0,400}
        by (continuing|using|clicking)\b.{1,200}\bcookies\b.{0,200}
        (accept|reject|allow|manage|decline)( all)?( cookies)?
        cookie (settings|preferences|notice|policy)
        got it!?
    """,
    Phrase("reply-form", "a line of a form for replies", Surety.SURE): r"""
        your e-?mail address will not be (published|shared|made public)\.?
        your e-?mail address will not be (published|shared|made public)\. required fields are marked ?\*\.?
        required fields are marked( with)?( an?)? ?\*\.?
        cancel reply
        (post|submit|publish) (your )?(comment|reply)
        save my name,? e-?mail,? (and|&) web ?site in this browser for the next time i comment\.?
        notify me of (follow-?up comments|new (posts|comments))( (by|via) e-?mail)?\.?
        this site uses akismet to reduce spam\..{0,120}
        you must be (logged|signed) in to (post|leave|add) a (comment|reply)\.?
        (log|sign) in to (leave|post|add) a (comment|reply)\.?
        logged in as .{1,60}\. log ?out\??
    """,
    Phrase("reply-form", "the title of a form for replies", Surety.OPENER): r"""
        (leave|post|add|write|submit) (a|your)( public)? (reply|comment)( cancel reply)?:?
        leave a (reply|comment) to .{1,60}
        (join|start) the (conversation|discussion)[.!]?
        (discuss|comment on) this (article|page|post|story)
    """,
    Phrase("reply-form", "a field of a form for replies", Surety.IN_FORM): r"""
        (your |full )?(name|e-?mail( address)?|web ?site|url|comments?|message|reply)( ?(\*|\((required|optional)\)))?:?
        (your )?name ?\*? e-?mail ?\*?( web ?site)?
        submit|send|post|preview|i'?m not a robot
        type here ?(\.{2,3}|…)?
    """,
    Phrase("comments", "the title of a comment section", Surety.OPENER): r"""
        ((reader|user|view|show|hide|all) )?comments? ?[:(\[]? ?\d{1,6} ?[)\]]?
        ((view|show|hide) )?(all )?\d{1,6} (comments?|replies|reply|responses?|thoughts?)( so far)?
        (\d{1,6}|one|two|three|four) (comments?|repl(y|ies)|responses?|thoughts?) (on|to|about):? [“"'«‘].{1,300}[”"'»’]
        \d{1,6} (comments?|replies|reply|responses?|thoughts?) (on|to|about) this (article|page|post|story)
    """,
    Phrase("comments", "the title of a comment section without a number", Surety.OPENER): r"""
        (readers?|users?|visitors?)['’]? (comments|responses)
        comments?:?
        responses|replies
        (show|view|see) (all )?comments
    """,
    Phrase("comments", "a control of a comment section", Surety.SURE): r"""
        sort(ed)? by:? (best|newest|oldest|top|most (recent|liked|popular)|date)( first)?
        (load|show|view|see) (more|previous|older|newer) (comments|replies)
        (\d{1,5} )?likes? ?[·•|] ?(\d{1,5} )?(reply|replies|share|report)( ?[·•|] ?(reply|share|report|flag)){0,3}
        \d{1,5}( [·•|])? reply( [·•|])? share ?›?
        reply ?[·•|]? share ?›
    """,
    Phrase("related", "the title of a list of other articles", Surety.OPENER): r"""
        related (articles?|posts?|stories|content|news|pages)( (from|on|by) .{1,60})?:?
        (you|readers) (may|might)( also)? (like|enjoy|be interested in)( these)?( .{0,20})?:?
        recommended (for you|articles|stories|posts):?
        more (from (this (author|site|section)|our blog|the web)|like this|stories|articles)( like this)?:?
        (most )?popular (posts|articles|stories)
        trending( now| stories)?
        most read( articles)?
        (what to )?read next:?
        up next:?
        people also (read|viewed|liked):?
        (latest|recent) (news|articles|posts|stories|comments)
        related:?
        archives
    """,
}
_PATTERNS = tuple(
    (phrase, re.compile("|".join(line.strip() for line in lines.split("\n")[1:-1]), re.IGNORECASE))
    for phrase, lines in _WORDINGS.items()
)

_NETWORKS = _words(
    "facebook messenger twitter linkedin pinterest whatsapp reddit tumblr telegram instagram youtube tiktok"
)
_BUTTONS = _NETWORKS | {
    "x",
    "email",
    "e-mail",
    "print",
    "sms",
    "copy link",
    "link",
    "more",
    "share",
    "tweet",
    "save",
    "pin",
}
_PLACES = _words(
    "home menu search login logout register subscribe shop blog news about contact privacy cookies terms sitemap "
    "accessibility help faq faqs donate events careers a-z"
) | {
    "log in",
    "sign in",
    "log out",
    "my account",
    "about us",
    "contact us",
    "privacy policy",
    "terms of use",
    "site map",
}

_BUTTON = Phrase("sharing", "buttons for sharing", Surety.EDGE)
_BUTTON_ROW = Phrase("sharing", "buttons for sharing", Surety.SURE)
MENU = Phrase("navigation", "the menu of the web site", Surety.EDGE)
_MENU_ROW = Phrase("navigation", "the menu of the web site", Surety.SURE)
_WAY = Phrase("navigation", "the way to this page through the web site", Surety.EDGE)

_ORNAMENT = "▼▲►▶✕×☰⌄=_–—- \t\n"
_BARS = re.compile(r"[|·•,/>»›]")
_ARROWS = re.compile(r"[>»›→]")

_MONTH = (
    r"(January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_BYLINE = re.compile(
    r"((written|posted|published|reviewed|medically reviewed|updated|edited) )?(on .{3,40}? )?by:? (?-i:[A-Z]).{1,100}"
    r"|((last|first) )?(posted|published|updated|reviewed|author|date)( (on|in|at)|:) .{1,100}"
    r"|(filed under|tagged):? .{1,100}|(last )?(updated|reviewed):? .{0,30}\d{4}"
    r"|\d{1,2} min(ute)?s? read|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    rf"|(\d{{1,2}}(st|nd|rd|th)? )?{_MONTH} (\d{{1,2}},? )?\d{{4}}([ ,|·•-].{{0,80}})?",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def phrases(text: str) -> tuple[Phrase, ...]:
    """Every furniture wording that the whole of `text` is; empty for the text of an article."""
    if len(text) > LONGEST_CHARACTERS:
        return ()
    line = " ".join(text.strip(_ORNAMENT).split())
    if not line:
        return ()
    found = [phrase for phrase, pattern in _PATTERNS if pattern.fullmatch(line)]
    if buttons := _row(line, _BUTTONS):
        several = len(buttons) > 1 and not _NETWORKS.isdisjoint(buttons)
        several = several or {"share", "tweet"} <= set(buttons)
        found.append(_BUTTON_ROW if several else _BUTTON)
    if places := _row(line, _PLACES):
        found.append(_MENU_ROW if len(places) > 2 and _BARS.search(line) else MENU)
    steps = [step.strip().lower() for step in _ARROWS.split(line)]
    if len(steps) > 1 and all(steps) and steps[0].removeprefix("you are here: ") in ("home", "homepage"):
        found.append(_WAY)
    return tuple(found)


def is_label(text: str) -> bool:
    """Whether a line, by its words alone, is furniture or its title, and so no heading of an article."""
    return any(phrase.surety in (Surety.SURE, Surety.OPENER) for phrase in phrases(text))


def is_edge(text: str) -> bool:
    """Whether a line is furniture where it stands before or after the article's own text."""
    return any(phrase.surety is not Surety.IN_FORM for phrase in phrases(text))


def is_menu(lines: Sequence[str]) -> bool:
    """Whether lines together are a menu: nearly all of them are known places, and the others as short."""
    known = sum(any(phrase.kind == "navigation" for phrase in phrases(line)) for line in lines)
    return len(lines) > 3 and 4 * known >= 3 * len(lines) and all(len(line.split()) <= 4 for line in lines)


def is_byline(text: str) -> bool:
    """Whether a line says who wrote the article and when, as web pages print it under their title."""
    line = " ".join(text.split())
    return len(line) <= 160 and _BYLINE.fullmatch(line) is not None


def _row(line: str, names: frozenset[str]) -> list[str]:
    """The names a line consists of, in a row with or without bars between; empty when there is anything else."""
    found: list[str] = []
    for piece in _BARS.split(line.lower()):
        words = piece.split()
        while words:
            longest = next((n for n in (3, 2, 1) if " ".join(words[:n]) in names), 0)
            if not longest:
                return []
            found.append(" ".join(words[:longest]))
            words = words[longest:]
    return found
