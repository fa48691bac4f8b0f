"""What the class, id and role of an element tell: the names that web sites give to articles and to furniture.

Names are taken apart into words ("commentList", "comment-list" and "comment_list" are the same two), so that
"header-ad" is an advert and "headline-advice" is not.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement


@dataclass(frozen=True)
class Marks:
    """`kind` is the furniture that an element is named for, empty for none; `sure` where its name says nothing else.

    `weight` is above zero for names of articles, below for names of furniture: 25 for each of class and id.
    """

    kind: str = ""
    sure: bool = False
    weight: int = 0
    article: bool = False


_NONE = Marks()

_SURE = (
    (
        "comments",
        (
            r"(the |post |article |entry |page |all |user |reader |story |blog |block |field |node |"
            r"section |js |wp |fb |"
            r"facebook |fos |view )*"
            r"(comments?|commentlist|commentslist|kommentare?|kommentarbereich|commentaires?|"
            r"comentarios?|reacties|commenti)"
            r"( (area|list|section|wrap|wrapper|container|block|box|thread|threads|body|content|text|main|holder|outer|"
            r"inner|template|title|heading|count|items?|replies|reply|root|app|module|widget|plugin|"
            r"feed|form|new|\d+))*"
            r"|disqus( .*)?|dsq .*|livefyre.*|intensedebate.*|idc .*|fb comments.*|commento|isso thread|"
            r"utterances|giscus|"
            r"hyvor talk.*|coral (talk )?(stream|thread).*|remark42|cusdis thread|graphcomment|spotim.*|openweb.*|"
            r"vf (comments|container).*|talkyard.*|comment (list|area|section|respond|form|thread).*|"
            r"readers? comments.*|leserkommentare.*|(article|post) discussion|crayons comment.*"
        ),
    ),
    (
        "reply-form",
        (
            r"(comment |comments )?respond|comment reply.*|commentform|comment form.*|reply title|(leave|post) (a )?"
            r"(comment|reply)|comment respond|kommentarformular|formulaire forum|.*akismet comment form.*"
        ),
    ),
    (
        "sharing",
        (
            r"(.* )?(sharedaddy|sharebar|sharebuttons?|sharethis.*|addthis.*|addtoany.*|a2a kit|"
            r"shareaholic.*|socialbar|"
            r"social ?(share|sharing|icons?|buttons?|links?|media|bar|list|tools)|"
            r"shar(e|ing) (buttons?|bar|links?|tools?|icons?|widget|list|box|container|menu|options|this|post|article|"
            r"section|block|wrapper)|heateor.*|ssba.*|jp (post )?flair|shariff|share)( \d+)?"
        ),
    ),
    (
        "related",
        (
            r"(.* )?(related ?(posts?|articles?|content|links|stories|news|items|topics|pages|reading|block|products|"
            r"widget|container|section|wrap|list)?|jp relatedposts.*|yarpp.*|"
            r"similar (posts|articles)|recommended ?(posts|articles|stories|content|for you|reading)?|recommendations|"
            r"recirc.*|recirculation|read (more|next|also)|more (stories|articles|posts|news|from|"
            r"like this|on)|outbrain|"
            r"ob widget|taboola|zergnet|most (read|popular|viewed|shared)|popular ?(posts|articles|stories)|trending|"
            r"also like|you may also like|weiterlesen|mehr zum thema|lire aussi|a lire aussi|te puede interesar|"
            r"te recomendamos|suggested (posts|articles|reading)|post navigation|nav links|nav single|posts navigation)"
            r"( (wrap|wrapper|container|list|box|block|section|module|widget|\d+))*"
        ),
    ),
    (
        "advertising",
        (
            r"(.* )?(ads?|advert|adverts|advertisement|advertising|adsbygoogle|adsense|adslot|adunit|"
            r"adbox|adwrap(per)?|"
            r"adcontainer|google ads?|gpt ad|dfp|dfp ad|leaderboard ad|sponsored|sponsored ?(content|post|links)|"
            r"werbung|anzeigen?|publicite|publicidad|adzone|adblock|ad ?(slot|unit|container|wrapper|"
            r"wrap|box|placeholder|"
            r"banner|block|inline|label|zone|break|mpu|leaderboard|rectangle|sidebar|top|bottom|center|middle|\d+))"
            r"( (label|wrapper|container|inner|slot|unit|box|\d+))*"
        ),
    ),
    (
        "newsletter",
        (
            r"(.* )?(newsletter.*|mailchimp.*|mc4wp.*|mc embed .*|subscribe ?(box|form|widget|block|bar|cta|prompt)?|"
            r"subscription ?(box|form|widget|cta)|email ?(signup|sign up|subscribe|capture|form)|"
            r"sign ?up ?(form|box|cta)|"
            r"optin.*|opt in.*|jetpack subscription.*)"
        ),
    ),
    (
        "cookies",
        (
            r"((js|eu|the|site|global|accept) )*cookies?|(.* )?(cookie ?(banner|bar|notice|consent|law|policy|message|"
            r"popup|hinweis|info|overlay|modal|dialog|wall|warning|disclaimer|control|settings)|gdpr.*|onetrust.*|cmp ?"
            r"(container|banner|box)?|consent ?(banner|bar|notice|manager|popup|overlay|box|dialog)|cc (window|banner)|"
            r"cookiebanner|cookiebot.*|borlabs ?cookie|didomi.*|usercentrics.*|quantcast.*|cookie law info.*|rgpd|"
            r"bandeau cookies|aviso cookies)"
        ),
    ),
    (
        "navigation",
        (
            r"(.* )?(nav|navbar|navigation|menu|navi|mainnav|topnav|subnav|sidenav|submenu|mainmenu|"
            r"sitemap|breadcrumbs?|"
            r"bread crumbs?|brotkrumen|brotkruemel|breadcrumb trail|fil d? ?ariane|filariane|migas|"
            r"pagination|paginator|"
            r"pager|page ?nav|pagenavi|skip ?(link|links|nav|to content)|toc|table of contents|"
            r"searchform|search form|search box|searchbox|language switcher|lang switcher|site header|masthead|"
            r"mw editsection|headerlink|mw jump link|jump to nav|printfooter|catlinks|toctitle|site nav|"
            r"prev next|nextprev|back ?to ?top|scroll ?to ?top|totop)"
            r"( (links?|list|items?|container|wrapper|wrap|inner|bar|main|primary|secondary|top|left|right|menu|"
            r"horizontal|vertical|main menu|\d+))*"
        ),
    ),
    (
        "author",
        (
            r"(.* )?(author ?(box|bio|info|card|profile|description|details|meta|about|widget|block|section|area)|"
            r"about ?(the )?author|bio ?box|biobox|abh box.*|saboxplugin.*|post author box|autorenbox|autor box|vcard)"
        ),
    ),
    (
        "byline",
        (
            r"(entry|post|article|story|node|page|content|blog)s? ?(meta|info|details|utility|byline|date|author|"
            r"metadata|"
            r"tags|categories|taxonomy|terms|hits)"
            r"( (data|top|bottom|header|footer|box|wrap|wrapper|container|text muted|\d+))*|"
            r"byline|dateline|posted on|posted by|submitted|published on|reading time|read time|time to read|cat links|"
            r"tags links|post tags|tag list|taglist|tags list"
        ),
    ),
    (
        "legal",
        (
            r"(.* )?(site ?footer|colophon|footer ?(links|nav|menu|widgets?|area|wrapper|container|inner|bottom|legal|"
            r"content|text|copyright)?|copyright|impressum|mentions legales|aviso legal)"
        ),
    ),
)
_LIKELY = (
    (
        "comments",
        r"\b(comments?|commentary list|kommentare?|commentaires?|comentarios?|disqus|replies|discuss|shoutbox)\b",
    ),
    ("sharing", r"\b(share|shares|sharing|social|follow|tweet|teilen|partager|compartir|fb like|facebook|twitter)\b"),
    ("related", r"\b(related|recommend\w*|popular|trending|teasers?|outbrain|taboola|promos?|promoted|recirc\w*)\b"),
    ("advertising", r"\b(ads?|adverts?|advertise\w*|banners?|sponsors?|sponsored|skyscraper|billboard|mpu|promo\w*)\b"),
    ("newsletter", r"\b(newsletters?|subscribe|subscription|signup)\b"),
    ("cookies", r"\b(cookies?|consent|gdpr|agegate|popups?|modal|overlay|lightbox)\b"),
    (
        "navigation",
        (
            r"\b(nav\w*|menus?|breadcrumbs?|pagination|pager|toolbar|sidebars?\d*|side ?bar\d*|rail|header|footer|foot|"
            r"masthead|legends|remark|rss|community|extra|supplemental|gadgets?|cover wrap|tagcloud|topbar|search|"
            r"login|toc|widget area)\b"
        ),
    ),
    ("author", r"\b(byline|bio|author)\b"),
)
_MAYBE = re.compile(r"\b(and|article\w*|body|column\w*|content\w*|main\w*|story\w*|shadow|post|entry|text)\b")
_GOOD = re.compile(
    r"\b(article\w*|body\w*|content\w*|entry\w*|hentry|main\w*|page|post\w*|text\w*|blog\w*|story\w*|prose|markdown|"
    r"richtext|artikel\w*|inhalt\w*|beitrag\w*|texte?|contenu|contenido|noticia|cuerpo|corps|column)\b"
)
_BAD = re.compile(
    r"\b(hidden|hid|ads?|advert\w*|banner|combx|comments?|com|contacts?|footer\w*|foot|gdpr|masthead|media|meta|"
    r"outbrain|promo\w*|related\w*|scroll|share\w*|sharing|shoutbox|sidebar\w*|skyscraper|sponsor\w*|shopping|tags?|"
    r"widgets?(?! (container|text|wrap))|social\w*|newsletter\w*|cookies?|nav\w*|menu\w*|"
    r"breadcrumb\w*|teaser\w*|recommend\w*|kommentar\w*|"
    r"side|rail|commentaire\w*|comentario\w*|byline|paginat\w*|subscribe|signup)\b"
)
_ROLES = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "search": "navigation",
    "banner": "navigation",
    "toolbar": "navigation",
    "complementary": "navigation",
    "contentinfo": "legal",
    "alert": "cookies",
    "alertdialog": "cookies",
    "dialog": "cookies",
}
_ARTICLE = re.compile(
    r"articlebody|article body( .*)?|(post|entry|article|story|page) content|post body|entry content( .*)?|hentry|"
    r"(post|article|story|entry) (text|main|copy)|h entry|e content"
)
_COMMENT_TYPE = re.compile(r"schema\.org/(?:User)?Comments?$")
_FILED = re.compile(r"(?:category|tag|cat|term|topic|subject|post_tag)-", re.IGNORECASE)
"""Classes that say what an article is about: one on cookies is no cookie note."""
MOST_CLASSES = 30
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BREAKS = re.compile(r"[^A-Za-z0-9]+")
_SURE_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _SURE)
_LIKELY_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _LIKELY)


def marks_of(element: HtmlElement) -> Marks:
    """What the class, id and role of `element` tell."""
    named, called, role, prop = (element.get(name) or "" for name in ("class", "id", "role", "itemprop"))
    kinds = element.get("itemtype") or ""
    if not (named or called or role or prop or kinds):
        return _NONE
    return _marks(named, called, role.lower(), prop, kinds)


@lru_cache(maxsize=20_000)
def _marks(named: str, called: str, role: str, prop: str, kinds: str) -> Marks:
    classes = [name for name in named.split()[:MOST_CLASSES] if not _FILED.match(name)]
    names = [_spaced(name) for name in (*classes, called) if name]
    kind, sure = next(((k, True) for name in names for k, p in _SURE_PATTERNS if p.fullmatch(name)), ("", False))
    whole = " ".join(names)
    if not kind:
        likely = next((k for k, pattern in _LIKELY_PATTERNS if pattern.search(whole)), "")
        kind = "" if likely and _MAYBE.search(whole) else likely
    if role in _ROLES and not sure:
        kind, sure = _ROLES[role], role != "complementary"
    weight = sum(_weight(_spaced(text)) for text in (" ".join(classes), called) if text)
    if prop.lower() == "comment" or _COMMENT_TYPE.search(kinds):
        kind, sure = "comments", True
    article = prop.lower() == "articlebody" or any(_ARTICLE.fullmatch(name) for name in names)
    return Marks(kind, sure, weight, article)


def _weight(words: str) -> int:
    return (25 if _GOOD.search(words) else 0) - (25 if _BAD.search(words) else 0)


def _spaced(name: str) -> str:
    """ "commentList-2" as words: "comment list 2"."""
    return _BREAKS.sub(" ", _CAMEL.sub(" ", name[:200])).strip().lower()
