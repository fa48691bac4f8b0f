"""Numbers as they are written where Spanish is spoken: which mark parts thousands, which one decimals.

RAE, "Ortografía" (2010) VIII, 2.2: thousands by a thin space, decimals by comma or point. In use are also points or
commas between thousands, by country (DPD, "números" 1.2.2). What could be either is read mark by mark, and doubted.
"""

import re
from dataclasses import dataclass

from audio.wording.scanner import Place, word_set
from audio.wording.spanish.numbers import Figures, Form, amount

COMMA_TAGS = word_set("es-es es-ar es-cl es-co es-ec es-py es-uy")
"""Where decimals follow a comma and a point parts thousands."""
POINT_TAGS = word_set("es-mx es-us es-gt es-hn es-ni es-pa es-pr es-do")
"""Where decimals follow a point and a comma parts thousands. All others, "es" too, write both: not certain."""

THIN = "\u2060"
"""Stands for a thin space between thousands, which is certain; no text that was settled holds it otherwise."""

NUMBER = (
    r"(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+"
    r"|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:,\d{3}){2,}"
    rf"|\d{{1,3}}(?:{THIN}\d{{3}})+(?:[.,]\d+)?"
    r"|(?<![\d.,/:-])[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?"
    rf"|\d+(?:[.,]\d+)?)(?!\d|[.,'{THIN}]\d)"
)
"""A number as written; a chain of marks that is none of these does not match."""
_NUMBER = re.compile(rf"{NUMBER}|(?<![\w.,])[.,]\d+(?![\d.,]*\d)")
_GROUPED = re.compile(rf"(\d{{1,3}})([.,{THIN} ])(\d{{3}}(?:\2\d{{3}})*)(?:([.,])(\d+))?")
_DECIMAL = re.compile(r"(\d*)([.,]?)(\d*)")
_MARKS = {".": "punto", ",": "coma", "": ""}
_DOSE_NEXT = re.compile(r" ?(?:[mµn]?c?g|[mcd]?[lL]|U\.?I\.?|UI|u|U|mmol|mEq|cc|%|unidad(?:es)?)(?!\w)")
_LABELS = word_set(
    """
    tipo tipos página páginas pág págs capítulo capítulos sala salas habitación habitaciones planta plantas número
    números n.º núm tabla tablas figura figuras grupo grupos fase fases código códigos lote lotes referencia expediente
    tome tomar toma administrar dé
    """
)
"""Words that two numbers may follow: "tabla 2 300 pacientes"."""


@dataclass(frozen=True)
class Numeral:
    """A number at a place: one, or the groups of what may be several; where it ends; whether it is doubtful."""

    groups: tuple[Figures, ...]
    end: int
    doubtful: bool = False

    def words(self, form: Form = Form.ALONE) -> str:
        """The number in words; only the last group agrees with what it counts."""
        *ahead, last = self.groups
        return ", ".join((*(amount(group) for group in ahead), amount(last, form)))

    @property
    def figures(self) -> Figures:
        return self.groups[-1]

    @property
    def value(self) -> float:
        """Its value; nothing that can be compared where it may be several numbers."""
        if len(self.groups) > 1:
            return float("nan")
        return float(f"{self.figures.whole or 0}.{self.figures.decimals or 0}")

    @property
    def single(self) -> bool:
        """Whether what it counts stands in the singular."""
        return len(self.groups) == 1 and self.figures.whole == "1" and not self.figures.decimals


def numeral(place: Place, at: int) -> Numeral | None:
    """The number at `at`, a naked ".5" too; None where there is none that can be told apart."""
    found = _NUMBER.match(place.text, at)
    if not found:
        return None
    written, end = found.group(), found.end()
    if " " in written and not _is_one(written, place, at, end):
        return Numeral(tuple(_figures(group, "")[0] for group in written.split(" ")), end, doubtful=True)
    figures, doubtful = _figures(written, place.language)
    return Numeral((figures,), end, doubtful)


def _is_one(written: str, place: Place, at: int, end: int) -> bool:
    """Whether groups apart by common spaces are certainly one number."""
    if re.search(r" 0", written):
        return True
    before = Place(place.text, at, place.language).word_before()
    return before not in _LABELS and not _DOSE_NEXT.match(place.text, end)


def _figures(written: str, tag: str) -> tuple[Figures, bool]:
    """What a number means where `tag` is spoken, and whether its mark may mean something else."""
    found = _GROUPED.fullmatch(written)
    if found and (found[2] in f"{THIN} " or found[4] != found[2]):
        known = tag in COMMA_TAGS or tag in POINT_TAGS
        certain = found[2] in f"{THIN} " or found[4] or len(found[3]) > 3
        usual = (found[2] == "." and tag in COMMA_TAGS) or (found[2] == "," and tag in POINT_TAGS)
        if found[1][0] != "0" and (certain or usual):
            whole = found[1] + re.sub(r"\D", "", found[3])
            return Figures(whole, _MARKS[found[4] or ""], found[5] or ""), False
        if len(found[3]) == 3 and found[2] in _MARKS:
            return Figures(found[1], _MARKS[found[2]], found[3]), not known and found[1][0] != "0"
    decimal = _DECIMAL.fullmatch(written)
    if not decimal:  # zeros ahead of thousands: digit by digit
        return Figures(re.sub(r"\D", "", written)), True
    return Figures(decimal[1], _MARKS[decimal[2]], decimal[3]), False
