"""Forms known to be misread in print: how they are said, why they are flagged, and what to write instead.

Source: ISMP-España, "Prevención de errores de medicación causados por el uso de abreviaturas, símbolos y expresiones
de dosis" (Farm Hosp 2004; 28: 141-144); for "gr" RAE, "Ortografía" (2010), appendix 3. Which medicine is meant by
letters is not guessed. Reasons are in English, as all that the report says to a volunteer.
"""

import re
from dataclasses import dataclass

from audio.wording import Safer
from audio.wording.mending import Mending, mended
from audio.wording.scanner import Place
from audio.wording.spanish.letters import letters
from audio.wording.spanish.written import NUMBER, numeral


@dataclass(frozen=True)
class _Form:
    said: str
    safer: Safer


# Words -----------------------------------------------------------------------------------------------

_DAILY = "qd and qod are mistaken for each other, and for qid (four times a day)."
_ROUTE = "SC is mistaken for SL (sublingual), IN for IM or IV."
_DRUG = "Short names of medicines are mistaken for other medicines: write the complete name."
_UNITS = "U, UI and IU are mistaken for 0, 4, 10, cc or IV: ten times the dose, or another route."
_CC = "cc is mistaken for u (units)."
_DAYS = "d is mistaken for days or doses."
_ZERO = "A zero at the end makes a decimal mark easy to overlook: ten times the dose."
_NAKED = "A decimal mark without a zero before it is overlooked: ten times the dose, or more."


def _forms() -> dict[str, _Form]:
    def same(why: str, said: str, forms: tuple[str, ...]) -> dict[str, _Form]:
        return {form: _Form(said, Safer(why, said)) for form in forms}

    table = {form: _Form(letters(form), Safer(_DRUG)) for form in ("AZT", "HCT", "MTX")}
    table |= same(_DRUG, "cloruro sódico", ("ClNa", "CLNa")) | same(_DRUG, "cloruro potásico", ("ClK",))
    table |= same(_ROUTE, "por vía subcutánea", ("SC", "sc", "s.c.", "s. c.")) | same(
        _ROUTE, "por vía intranasal", ("IN",)
    )
    table |= same(_DAILY, "cada día", ("qd", "q.d.", "QD")) | same(_DAILY, "cada dos días", ("qod", "q.o.d."))
    table |= same("This short form has more than one meaning.", "si es necesario", ("SOS",))
    table |= {"cc": _Form("centímetros cúbicos", Safer(_CC, "ml")), "U": _Form("unidades", Safer(_UNITS, "unidades"))}
    return table | {"UI": _Form("unidades internacionales", Safer(_UNITS, "unidades"))}


FORMS = _forms()
"""Said in full where the meaning is single in an order, else by letters; flagged."""


# Measures --------------------------------------------------------------------------------------------

_UNIT = r"(?:(?<=\d)|(?<=[\d/] )|(?<=/))"


def _units(found: re.Match[str]) -> str:
    before = found.string[: found.start()].rstrip()
    return "unidad" if before.endswith("/") else " unidad" if re.search(r"(?<![\d.,])1$", before) else " unidades"


def _days(found: re.Match[str]) -> str:
    return "día" if found.string[: found.start()].rstrip().endswith("/") else " días"


_MEASURES: tuple[Mending, ...] = (
    (re.compile(r"(?<![\d.,])(?=[.,]\d)"), _NAKED, "0"),
    (re.compile(rf"{_UNIT}(?:U\.I\.|UI|ui|IU|[Uu])(?!\w)"), _UNITS, _units),
    (re.compile(rf"{_UNIT}[µu]g(?!\w)"), "µg is mistaken for mg: a thousand times the dose.", " microgramos"),
    (re.compile(rf"{_UNIT}(?:cc|c\.c\.)(?!\w)"), _CC, " ml"),
    (re.compile(rf"{_UNIT}grs?(?!\w)\.?"), "gr is no symbol of the gram, and elsewhere means the grain.", " g"),
    (re.compile(r"[x×] ?(\d+) ?d(?!\w)"), _DAYS, r"durante \1 días"),
    (re.compile(rf"{_UNIT}d(?!\w)"), _DAYS, _days),
)
PRONE_UNITS = frozenset(("U", "u", "UI", "ui", "IU", "U.I.", "µg", "ug", "cc", "c.c.", "gr", "grs", "d"))


def is_prone_unit(written: str) -> bool:
    """Whether a part of a unit is on the list."""
    return any(part in PRONE_UNITS for part in written.split("/"))


def _without_last_zeros(piece: str, tag: str) -> str:
    """`piece` with no zero at the end of a decimal: which mark is a decimal one depends on the country."""

    def shorter(found: re.Match[str]) -> str:
        number = numeral(Place(piece, found.start(), tag), found.start())
        zeros = number and number.end == found.end() and number.figures.decimals.endswith("0")
        return found.group().rstrip("0").rstrip(".,") if zeros else found.group()

    return re.sub(NUMBER, shorter, piece)


def safer(form: str, tag: str) -> Safer | None:
    """Why an error-prone `form` is so and what to write instead; None for a form that is not known to be."""
    written = form.strip()
    if written in FORMS:
        return FORMS[written].safer
    right = _without_last_zeros(written, tag)
    reason = _ZERO if right != written else ""
    for why, piece in mended(right, _MEASURES):
        reason, right = reason or why, piece
    return Safer(reason, right if right != written else "") if reason else None
