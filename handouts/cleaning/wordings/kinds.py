"""What page furniture belongs to and how sure each kind of wording is; what a language has to say of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


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


MOVING = Phrase("navigation", "a link for moving about the page", Surety.SURE)
OTHER_PAGE = Phrase("navigation", "a link to another page of the web site", Surety.EDGE)
MENU = Phrase("navigation", "the menu of the web site", Surety.EDGE)
MENU_ROW = Phrase("navigation", "the menu of the web site", Surety.SURE)
WAY = Phrase("navigation", "the way to this page through the web site", Surety.EDGE)
SHARING = Phrase("sharing", "buttons for sharing", Surety.SURE)
SHARE_BUTTON = Phrase("sharing", "buttons for sharing", Surety.EDGE)
ADVERT = Phrase("advertising", "the label of an advert", Surety.SURE)
ADVERT_AT_EDGE = Phrase("advertising", "the label of an advert", Surety.EDGE)
NEWSLETTER = Phrase("newsletter", "an invitation to a newsletter", Surety.SURE)
NEWSLETTER_AT_EDGE = Phrase("newsletter", "an invitation to a newsletter", Surety.EDGE)
COOKIES = Phrase("cookies", "a note about cookies of the web site", Surety.EDGE)
FORM_LINE = Phrase("reply-form", "a line of a form for replies", Surety.SURE)
FORM_TITLE = Phrase("reply-form", "the title of a form for replies", Surety.OPENER)
FORM_FIELD = Phrase("reply-form", "a field of a form for replies", Surety.IN_FORM)
COUNTED = Phrase("comments", "the title of a comment section", Surety.OPENER)
UNCOUNTED = Phrase("comments", "the title of a comment section without a number", Surety.OPENER)
ONE_COMMENT = Phrase("comments", "the title of a comment, or of an opinion", Surety.OPENER)
CONTROL = Phrase("comments", "a control of a comment section", Surety.SURE)
RELATED = Phrase("related", "the title of a list of other articles", Surety.OPENER)
READ_ALSO = Phrase("related", "a link to another article", Surety.SURE)
RIGHTS = Phrase("legal", "the rights of the web site", Surety.SURE)
FOOT = Phrase("legal", "the foot of the web site", Surety.EDGE)


@dataclass(frozen=True)
class Language:
    """What furniture says in one language. Everywhere one name or pattern a line; all but `bylines` in small letters.

    A line of a table that begins with "+" goes on with the row before it. Lines of articles are made alike before they
    are compared: single spaces and none before ":", "!" and "?"; "'" for every apostrophe.
    """

    wordings: Mapping[Phrase, str]
    """What a whole line says, as patterns."""
    places: str = ""
    """Pages that menus lead to, by the names that alone are enough."""
    rubrics: str = ""
    """Others, that are a place in a menu beside one of `places` in a row, and alone a word like any other."""
    buttons: str = ""
    """Buttons for sharing."""
    home: str = ""
    """The first step of the way through the web site."""
    here: str = ""
    """What stands before that way."""
    contents: str = ""
    """The title of a list of the headings that follow."""
    bylines: str = ""
    """Who wrote it and when, as patterns. `{name}` is a person's name; small letters stand for both."""
    by: str = ""
    """The word before the name of who wrote it."""
    verbs: str = ""
    """What somebody did who comments: "says"."""
    on: str = ""
    """The word before the day, and that before the time, of a comment."""
    ago: str = ""
    """How long ago somebody commented."""
    answers: str = ""
    """Buttons on a comment."""
    colon: bool = True
    """Whether a line of who comments ends with a colon."""


NETWORK = (
    r"(facebook( messenger)?|twitter|x|x \(twitter\)|linkedin|pinterest|whatsapp|reddit|tumblr|telegram|instagram"
    r"|threads|bluesky|mastodon|xing|flipboard|pocket|messenger|e-?mail|mail|correo( electrónico)?|courriel)"
)
"""Where an article is shared."""
SHARED_ON = """
    facebook
    messenger
    twitter
    linkedin
    pinterest
    whatsapp
    reddit
    tumblr
    telegram
    instagram
    youtube
    tiktok
    xing
    bluesky
    mastodon
    flipboard
"""
"""Names of such places that are buttons."""

OPENING = "[“\"'«‘„]"
CLOSING = "[”\"'»’“]"
"""Quotation marks of all languages around the title of an article."""
DOTS = r"( ?(\.{3}|…))?"
AWAY = "[ »›>→]*"
"""What may stand behind the words of a link."""
PAPERS = (
    r"\b(?:packungsbeilage|beipackzettel|gebrauchsinformation|gebrauchsanweisung|anleitung|merkblatt|etikett"
    r"|notice|ordonnance|étiquette|mode d'emploi|prospecto|etiqueta|instrucciones|foglietto|folheto|ulotk"
    r"|bijsluiter|leaflet|label|instructions|prescription)"
)
"""What patients are told to read: a line that names it is no link to another article."""
REACHED = (
    r"@|www\.|https?:|(?:\d[ /().-]{0,2}){6}"
    r"|\b(?:phone|helpline|hotline|telefon|notruf|téléphone|urgences|teléfono|urgencias|telefono|telefone|numer)\b"
)
"""How somebody is reached: an entry that says it is no title of an article."""
OTHER_TITLE = rf"(?!.*{PAPERS})(\S+ ){{4,24}}\S*[^.!:;, ]"
"""The title of another article, told from a short hint by its length."""
