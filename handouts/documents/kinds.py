"""What a paragraph is: told by the names that word processors give their styles, in several languages."""

import re
from dataclasses import dataclass

LOWEST = 6


@dataclass(frozen=True)
class Mark:
    """The place of a paragraph in a list: `depth` from 0, `number` None for a bullet.

    `sign` is how the number is written ("1", "a", "A", "i", "I"); `chain` tells one list from another. A paragraph that
    `continues` belongs to the entry before it.
    """

    depth: int
    chain: str
    number: int | None = None
    sign: str = "1"
    continues: bool = False


@dataclass(frozen=True)
class Kind:
    """What a paragraph is. `role` is "title", "heading", "caption", "quote", "code", "contents", "term" or empty."""

    role: str = ""
    level: int = 0
    """Of a heading 1 to 6."""
    mark: Mark | None = None


TEXT = Kind()

_HEADING = re.compile(
    r"(?:heading|überschrift|titre|t[ií]tulo|encabezado|titolo|kop|rubrik|overskrift|nagłówek|pennawd|otsikko)"
    r"[ _]?([1-9])(?:[ _]?char)?",
    re.IGNORECASE,
)
_ROLES = {
    "title": "title titel titre título titulo titolo tittel teitl doctitle",
    "caption": "caption beschriftung légende legende leyenda epígrafe epigrafe descripción didascalia bildunterschrift "
    "imagecaption tablecaption figurecaption illustration abbildung tabellenbeschriftung",
    "quote": "quote quotations zitat citation cita intensequote intensivesquote intensiveszitat blocktext blockquote "
    "blockquotation citationintense citaintensa quotation",
    "code": "sourcecode htmlpreformatted preformattedtext vorformatiertertext préformatéhtml plaintextcode",
    "contents": "tocheading contentsheading tableoffigures indexheading inhaltsverzeichnisüberschrift "
    "entêtedetabledesmatières titulodetdc títulodetdc",
    "": "subtitle untertitel sous-titre soustitre subtítulo subtitulo sottotitolo author autor auteur date datum "
    "bodytext textkörper textbody firstparagraph abstract",
}
"""By role, the names without spaces; styles of the last row are text, whatever they are based on."""
_BY_NAME = {name.casefold(): role for role, names in _ROLES.items() for name in names.split()}
_CONTENTS = re.compile(r"(?:toc|contents|verzeichnis|tm|tdc|index)[ _]?[1-9]", re.IGNORECASE)


def kind_of(name: str) -> Kind | None:
    """What paragraphs of the style called `name` are; None where the name tells nothing."""
    name = " ".join(name.replace("_20_", " ").split())
    if found := _HEADING.fullmatch(name):
        return Kind("heading", min(int(found[1]), LOWEST))
    if _CONTENTS.fullmatch(name):
        return Kind("contents")
    role = _BY_NAME.get(re.sub(r"[ _-]", "", name).casefold())
    return None if role is None else Kind(role)
