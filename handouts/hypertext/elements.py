"""Single elements: breaks, links, quotes, pictures, what opens and closes, what paper cannot hold."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from lxml.html import HtmlElement

from handouts.hypertext import images
from handouts.hypertext.looks import classes, is_tiny, words_of
from handouts.hypertext.pile import LinePile, Pile
from handouts.hypertext.runs import BREAK, is_blank, joined, regular, strong
from handouts.hypertext.walker import DEEPEST, PERMALINK_WORDS, Handler, Walker
from handouts.model import Heading, Paragraph, Picture, Quote, Span, texts

_QUOTES = {"de": "„“", "fr": "«»", "es": "«»", "it": "«»", "pt": "«»"}
_FIELDS = frozenset(("input", "select", "textarea", "datalist", "output", "meter", "progress"))
_HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "legend"))
_NEAR = 3
FEWEST_WORDS = 3
"""Of a button that opens text; "Menu" and "Read more" open something else."""
_PERMALINK = frozenset(("headerlink", "anchor", "anchorjs-link", "permalink", "heading-anchor"))


def is_permalink(element: HtmlElement) -> bool:
    """Whether a link only leads to the heading it stands in."""
    words = words_of(element)
    if not (element.get("href") or "").startswith("#"):
        return False
    return bool(PERMALINK_WORDS.fullmatch(words)) and bool(words or classes(element) & _PERMALINK)


def opens_text(button: HtmlElement) -> bool:
    """Whether a button is the line under which text opens: it stands in a heading, or says that it opens something."""
    if any(above.tag in _HEADS for above in islice(button.iterancestors(), _NEAR)):
        return True
    says = button.get("aria-expanded") is not None or button.get("aria-controls") is not None
    return says and len(words_of(button).split()) >= FEWEST_WORDS


# One kind of element each ----------------------------------------------------------------------------


def _break(_walker: Walker, _element: HtmlElement, pile: Pile, _style: Span) -> None:
    pile.add(BREAK)


def _rule(_walker: Walker, _element: HtmlElement, pile: Pile, _style: Span) -> None:
    pile.end()


def _link(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    if not is_permalink(element) or element.find(".//img") is not None:
        walker.content(element, pile, style)


def _address(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    pile.end()
    pile.extend(walker.inside(element, style, lines_matter=True))


def _preformatted(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    lines = LinePile(element.sourceline or 0)
    walker.content(element, lines, style)
    pile.extend(lines.done())


def _quote(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    pile.end()
    walker.depth += 1
    blocks = walker.inside(element, style)
    walker.depth -= 1
    if blocks and walker.depth < DEEPEST:
        pile.put(Quote(blocks, element.sourceline or 0))
    else:
        pile.extend(blocks)


def _quoted(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    marks = _QUOTES.get((style.language or walker.language).partition("-")[0].lower(), "“”")
    pile.add(replace(style, text=marks[0]))
    walker.content(element, pile, style)
    pile.add(replace(style, text=marks[1]))


def _struck(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    walker.told.struck.append(words_of(element))
    walker.content(element, pile, style)


def _abbreviation(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    short, meaning = words_of(element), " ".join((element.get("title") or "").split())
    if short and meaning and short.casefold() != meaning.casefold() and len(short) <= 80:
        walker.abbreviations.setdefault(short, meaning)
    walker.content(element, pile, style)


def _ruby_text(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    if words_of(element):
        pile.add(replace(style, text=" ("))
        walker.content(element, pile, style)
        pile.add(replace(style, text=")"))


def _image(_walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    if sign := images.emoji(element):
        pile.add(replace(style, text=sign))
    elif not images.is_decoration(element):
        pile.picture(images.picture_of(element))


def _drawing(_walker: Walker, element: HtmlElement, pile: Pile, _style: Span) -> None:
    """A drawing written into the page: paper has its name, where it has one and is no icon; or a picture within it."""
    title = next(element.iter("title"), None)
    name = words_of(title) if title is not None else " ".join((element.get("aria-label") or "").split())
    image = next((inner for inner in element.iter("image") if images.source_of(inner)), None)
    alt = (Span(name),) if name else ()
    if image is not None and not is_tiny(image):
        pile.picture(Picture("", alt, (), line=element.sourceline or 0, file=images.source_of(image)))
    elif name and not is_tiny(element) and element.get("role") == "img":
        pile.picture(Picture("", alt, (), line=element.sourceline or 0))


def _details(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """What opens under a line: one of several is headed by that line, a single one has it in bold."""
    pile.end()
    above = walker.level
    summary = next((child for child in element if child.tag == "summary"), None)
    if summary is not None:
        text = joined(t for block in walker.inside(summary, style) for t in texts(block))
        if not is_blank(text):
            walker.level = min(above + 1, 6)
            heads = _is_one_of_several(element)
            line = element.sourceline or 0
            pile.put(Heading(walker.level, regular(text), line) if heads else Paragraph(strong(text), line))
        walker.references.dropped.add(summary)
    walker.content(element, pile, style)
    pile.end()
    walker.level = above


def _is_one_of_several(element: HtmlElement) -> bool:
    """Whether more such elements follow each other, each wrapped for itself or not."""
    around = element.getparent()
    for _up in range(3):
        if around is None:
            return False
        if around.tag != "details" and len(list(islice(around.iter("details"), 2))) > 1:
            return True
        around = around.getparent()
    return False


def _field(walker: Walker, element: HtmlElement, _pile: Pile, _style: Span) -> None:
    is_box = element.get("type") == "checkbox" and next(element.iterancestors("li"), None) is not None
    if element.get("type") != "hidden" and not is_box:
        walker.told.fields += 1


def _button(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """A button is a field of a form, but where it opens an answer it is the question: a line in bold, or the heading
    that it stands in.
    """
    if not opens_text(element):
        _field(walker, element, pile, style)
    elif any(above.tag in _HEADS for above in islice(element.iterancestors(), _NEAR)):
        walker.content(element, pile, style)
    else:
        pile.end()
        text = joined(t for block in walker.inside(element, style) for t in texts(block))
        if not is_blank(text):
            pile.put(Paragraph(strong(text), element.sourceline or 0))


def _media(walker: Walker, element: HtmlElement, pile: Pile, _style: Span) -> None:
    walker.told.media(element)


def _frame(walker: Walker, element: HtmlElement, _pile: Pile, _style: Span) -> None:
    walker.told.frame(element)


def _embedded(walker: Walker, element: HtmlElement, pile: Pile, style: Span) -> None:
    """Something of another program; the parser takes what follows `<embed>` for its content."""
    walker.told.frame(element)
    walker.content(element, pile, style)


SIMPLE: Mapping[str, Handler] = {
    "a": _link,
    "abbr": _abbreviation,
    "acronym": _abbreviation,
    "address": _address,
    "audio": _media,
    "blockquote": _quote,
    "br": _break,
    "del": _struck,
    "details": _details,
    "embed": _embedded,
    "hr": _rule,
    "iframe": _frame,
    "img": _image,
    "listing": _preformatted,
    "plaintext": _preformatted,
    "pre": _preformatted,
    "q": _quoted,
    "rt": _ruby_text,
    "s": _struck,
    "strike": _struck,
    "svg": _drawing,
    "video": _media,
    "xmp": _preformatted,
    **dict.fromkeys(_FIELDS, _field),
    "button": _button,
}
"""What each kind of element puts on a pile; those that hold entries, cells or captions have modules of their own."""
