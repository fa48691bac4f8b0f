"""What a page says of itself: its title, its author, its day, its language."""

from lxml.html import HtmlElement

from handouts.hypertext.looks import words_of
from handouts.hypertext.styles import language_in
from handouts.model import Details


def details_of(root: HtmlElement, name: str, found_title: str = "") -> Details:
    """What is known of the article in a page called `name`; `found_title` goes before the title of its window."""
    title = next((words for tag in ("h1", "title") for e in root.iter(tag) if (words := words_of(e))), "")
    return Details(title=found_title or title, language=language_in(root) or "", source=name)
