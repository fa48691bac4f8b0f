"""Forms known to be misread in print: how they are said, why they are flagged, and what to write instead.

Source: ISMP List of Error-Prone Abbreviations, Symbols, and Dose Designations (2021, revised 2024). Where the list
gives a form one meaning it is said in full; where it gives several, its letters are said and nothing is guessed.
Closed-up units ("10mg") and "ml" are the house style of the NHS: they are no fault in British and Irish texts.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from audio.wording import Safer
from audio.wording.english.letters import letters
from audio.wording.english.numbers import amount
from audio.wording.mending import Mending, mended
from audio.wording.scanner import Place, Rule, Said, Worry, rule, word_set

_BRITISH = frozenset(("en-gb", "en-ie"))


@dataclass(frozen=True)
class _Form:
    said: str
    safer: Safer


# Words -----------------------------------------------------------------------------------------------

_DAILY = "Q.D., Q.O.D. and O.D. are mistaken for one another, for Q.I.D. and for the right eye."
_BEDTIME = "HS and BT are mistaken for half-strength and for twice a day."
_WEEKLY = "TIW and BIW are mistaken for times a day."
_EYES_EARS = "AD, AS, AU (ears) and OD, OS, OU (eyes) are mistaken for one another."
_ROUTE = "This short form of a route is mistaken for another route, or for a number."
_DRUG = "Short names of medicines are mistaken for other medicines: write the complete name."
_SULFATES = "MS, MSO4 and MgSO4 are mistaken for one another."
_UNITS = "U, u and IU are mistaken for 0, 4, 10, cc or IV: ten times the dose, or another route."
_UNCLEAR = "This short form has more than one meaning."
_SIGN = "This sign is mistaken for a figure, a letter or its opposite."


def _forms() -> dict[str, _Form]:
    """Every word form, as written, with what is said for it."""

    def same(why: str, said: str, forms: str, instead: str = "") -> dict[str, _Form]:
        return {form: _Form(said or letters(form), Safer(why, instead or said)) for form in forms.split()}

    table = same(_DAILY, "every day", "QD Q.D. q.d. qd", "daily")
    table |= same(_DAILY, "every other day", "QOD Q.O.D. q.o.d. qod")
    table |= same(_DAILY, "once a day", "o.d. od")
    table |= same(_BEDTIME, "at bedtime", "HS hs h.s. H.S. BT")
    table |= same(_BEDTIME, "every night at bedtime", "qhs qHS QHS q.h.s.", "at bedtime")
    table |= same(_BEDTIME, "every night", "qn")
    table |= same(_WEEKLY, "three times a week", "TIW tiw") | same(_WEEKLY, "twice a week", "BIW biw")
    table |= same(_UNCLEAR, "as directed", "UD ud") | same(_UNCLEAR, "I slash D", "i/d", "1 daily")
    table |= same(_UNCLEAR, "D slash C", "D/C d/c", "discharge or discontinue")
    table |= same(_UNCLEAR, "", "BBA BGB SSI ss SS")
    table |= {"SSRI": _Form(letters("SSRI"), Safer(_UNCLEAR, "sliding scale"))}
    ears_eyes = {"AD": "right ear", "AS": "left ear", "AU": "each ear", "OS": "left eye", "OU": "each eye"}
    for form, meaning in ears_eyes.items():
        table[form] = _Form(letters(form), Safer(_EYES_EARS, meaning))
    table["OD"] = _Form(letters("OD"), Safer(_DAILY, "once a day or right eye"))
    table |= same(_ROUTE, "subcutaneous", "SC SQ sq subq SubQ")
    for form, meaning in {"IN": "intranasal", "NAS": "intranasal", "IJ": "injection", "IT": "intrathecal"}.items():
        table[form] = _Form(letters(form), Safer(_ROUTE, meaning))
    table["OJ"] = _Form("orange juice", Safer(_UNCLEAR, "orange juice"))
    table |= same(_SULFATES, "morphine sulfate", "MSO4 MS04") | same(_SULFATES, "magnesium sulfate", "MgSO4")
    table["MS"] = _Form(letters("MS"), Safer(_SULFATES, "morphine sulfate or magnesium sulfate"))
    table |= same(_UNITS, "international units", "IU IUs", "units") | same(_UNITS, "units", "U")
    return table | {form: _Form(said or letters(form), Safer(_DRUG)) for form, said in _DRUGS.items()}


_DRUGS = dict.fromkeys(
    word_set("APAP AZT CPZ DOR DTO HCT HCTZ MTX NoAC OXY PCA PIT PNV PTU TAC TAF TDF TNK TPA tPA"), ""
) | {
    "ARA A": "A.R.A A",
    "AT II": "A.T two",
    "AT III": "A.T three",
    "T3": "T three",
    "ZnSO4": "zinc sulfate",
    "IV Vanc": "I.V Vanc",
    "IV vanc": "I.V vanc",
    **{form: form for form in ("Nitro drip", "nitro drip", "Norflox", "Levo", "Neo")},
}
"""Short names of medicines, with what is said where it is not their letters. Which medicine is meant is not guessed."""
FORMS = _forms()
SMALL = frozenset(form for form in FORMS if form.isalpha() and form.islower()) | word_set("per sub nitro i ii iii iv")
"""Small-letter forms that may not pass unread."""

_IN_ORDERS = word_set("HS hs AD AS AU OS OD OU UD ud BT TIW BIW tiw biw U od qn SC sq IN IJ IT NAS i/d")
_WITH_A_DOSE = word_set("HCT OXY PCA PIT T3 TAC Levo Neo MS")
"""Forms with a common meaning of their own, error-prone only where a dose follows."""
_BY_INSULIN = word_set("SSRI SSI ss SS")
DOSE_BEFORE = re.compile(
    r"(?:\d ?(?:mg|mcg|µg|g|mL|ml|units?|IU|%|tabs?|caps?)?|tablets?|capsules?|puffs?|drops?|units?|spoonfuls?"
    r"|sprays?|dose|daily|take|taken|apply|given|orally|PO|po|SC|IM|IV)[,;]? ?$"
)
_WORDS_OF_THEIR_OWN = word_set("AD AS IN IT")
_AMOUNT_BEFORE = re.compile(r"(?:\d ?(?:mg|mcg|µg|g|m[lL]|units?)|drops?|gtts?|sprays?|puffs?)[,;]? ?$")
_DOSE_BEHIND = re.compile(r",? ?\d[\d.,]* ?(?:mg|mcg|µg|g|m[lL]|units?|U|IU|tabs?|tablets?)\b|,? ?\d[\d.]* ?%")
_EAR_OR_EYE = re.compile(r"\b(?:eyes?|ears?|drops?|gtts?|ointment)\b", re.IGNORECASE)


def _order(found: re.Match[str], place: Place) -> Said | None:
    written, text = found.group(), place.text
    if written in _IN_ORDERS and not DOSE_BEFORE.search(text[max(0, place.at - 20) : place.at]):
        return None
    if written in _WITH_A_DOSE and not _DOSE_BEHIND.match(text, found.end()):
        return None
    if written in _BY_INSULIN and not re.search(r"\binsulin\b", text, re.IGNORECASE):
        return None
    if written in _WORDS_OF_THEIR_OWN and not _AMOUNT_BEFORE.search(place.before):
        return None
    if written == "OJ" and re.match(r" [A-Z]", text[found.end() :]):
        return None
    if written in ("od", "o.d.") and _EAR_OR_EYE.search(text):
        return Said(letters("OD"), found.end(), Worry.DOUBT)  # the right eye, or once a day
    ends = written.endswith(".") and not text[found.end() :].strip("\"') ")
    return Said(FORMS[written].said, found.end() - ends, Worry.ADVICE)


_WORDS = "|".join(re.escape(form) for form in sorted(FORMS, key=lambda form: (-len(form), form)))


# Measures --------------------------------------------------------------------------------------------

_DOSE_UNIT = r"(?:(?:[mnµu]|mc|k)?g|[mµd]?[lL]|units?|m?IU|U|u|mmol|mEq|tablets?)(?![\w.]*\w)(?!/d?[lL]\b)"


def _with_commas(found: re.Match[str]) -> str:
    return f"{int(found.group()):,}"


_PARTS_OF_A_TABLET = {"1/2": "half a tablet", "½": "half a tablet", "1/4": "a quarter of a tablet",
                      "¼": "a quarter of a tablet"}  # fmt: skip

_MEASURES: tuple[Mending, ...] = (
    (re.compile(r"(?<![\d.])(?=\.\d)"), "A naked point is overlooked: ten times the dose, or more.", "0"),
    (re.compile(rf"(?<=\d)(?:\.0+|(?<=\.\d)0+|(?<=\.\d\d)0+)(?=[ -]?{_DOSE_UNIT})(?<=0)"),
     "A zero at the end makes a point easy to overlook: ten times the dose.", ""),
    (re.compile(r"(?:(?<=\d)|(?<=[\d/][ -])|(?<=/))(?:I\.U\.|IUs?|iu|IE|[Uu])(?![\w.]*\w)"), _UNITS, " units"),
    (re.compile(r"(?<![A-Za-z])[µu]g(?!\w)"), "µg is mistaken for mg: a thousand times the dose.", "micrograms"),
    (re.compile(r"(?<![A-Za-z])u(?=mol|L\b)"), "u for micro is mistaken for m: a thousand times the dose.", "µ"),
    (re.compile(r"(?<![A-Za-z])(?:cc|CC)(?!\w)"), "cc is mistaken for u (units).", "mL"),
    (re.compile(r"(?<![A-Za-z])(?:ng|nanog)(?!\w|/m?d?[lL])"),
     "ng is mistaken for mg: a million times the dose.", "nanograms"),
    (re.compile(r"(?<![A-Za-z])(?:gr|dr)(?!\w)|[ʒ℥♏]"),
     "Apothecary units are mistaken for others: write grams or millilitres.", None),
    (re.compile(r"(?<![A-Za-z])gms?(?!\w)"), "gm is mistaken for mg: a thousand times less.", "g"),
    (re.compile(r"(?<=\d)y(?!\w)"), "A bare letter is mistaken for another unit.", " years"),
    (re.compile(rf"(?<![\d.,])[1-9]\d{{3,11}}(?=[ -]?{_DOSE_UNIT})"),
     "Figures of a large dose without commas are miscounted.", _with_commas),
    (re.compile(r"(?<=[gLl])\.$"), "A stop behind a unit is mistaken for a 1.", ""),
    (re.compile(r"(?<!\d)(?<!\d[ -])(?:1/[24]|[½¼])(?= tab)"),
     "Part of a tablet in figures is mistaken for one or two tablets.", None),
    (re.compile(r"(?<=\d)[ -]?(mc?g|m[lL]|g|units?) ?/ ?(?!1(?:00)? (?:g|m[lL]))[\d.,]+ ?\1(?!\w)"),
     "A slash between two doses is mistaken for a 1.", None),
    (re.compile(r"(?<=[a-z] )[x×] ?1$"), "x1 is mistaken for one day.", None),
    (re.compile(r"(?<=\d) ?K(?= )"), "K and M are mistaken for each other: write thousand or million.", " thousand"),
    (re.compile(r"(?<=\d) ?MM?(?= )"), "K and M are mistaken for each other: write thousand or million.", None),
)  # fmt: skip
_NOT_BRITISH: tuple[Mending, ...] = (
    (re.compile(r"(?<=\d)(?=m(?:c?g|[lL]|mol|Eq)(?!\w))"), "The m is mistaken for zeros: leave a space in front.", " "),
    (re.compile(r"(?:(?<=\d)|(?<=\d[ -]))l(?!\w)|(?<=[\d /]m)l(?!\w)"), "A small l is mistaken for a 1.", "L"),
)
_KITCHEN = re.compile(r"[^A-Za-z]+(?:tsps?|tbsps?|Tsp|Tbsp)")
_MEDICINE = re.compile(r"\d ?m[gL]\b|\b(?:dose|medicine|medication|syrup|suspension|antacid)", re.IGNORECASE)
_PROBABILITY = re.compile(r"\b[pP] ?[<=>≤]? ?$")
_RATIO = re.compile(r"\b(?:adrenaline|epinephrine)\b", re.IGNORECASE)


def _measures(tag: str) -> tuple[Mending, ...]:
    return _MEASURES if tag in _BRITISH else (*_MEASURES, *_NOT_BRITISH)


def is_prone(piece: str, place: Place) -> bool:
    """Whether a measure as written is on the list; `place` is where it begins."""
    if _PROBABILITY.search(place.before):
        return False
    if _KITCHEN.fullmatch(piece):
        return bool(_MEDICINE.search(place.text))
    return next(mended(piece, _measures(place.language)), None) is not None


def is_prone_ratio(place: Place) -> bool:
    """Whether a ratio is the strength of an injection."""
    return bool(_RATIO.search(place.text))


# The rest --------------------------------------------------------------------------------------------

_ROMAN_DOSE = {"ii": "two", "iii": "three", "II": "two", "III": "three"}


def _roman_dose(found: re.Match[str], place: Place) -> Said:
    """ "ii tabs": two. A single letter may be another, and "iv" a route: said by letter, and doubted."""
    numeral = found["numeral"]
    if numeral in _ROMAN_DOSE:
        return Said(_ROMAN_DOSE[numeral], found.end(), Worry.ADVICE)
    return Said(letters(numeral), found.end(), Worry.DOUBT)


def _scaled(found: re.Match[str], place: Place) -> Said:
    """ "100K units" is thousands; M may be thousands or millions: said by letter, and doubted."""
    figures, scale = amount(found["figures"]), found["scale"]
    unit = f" {found['unit']}" if "unit" in found.re.groupindex else ""
    if scale == "K" or scale == "MM":
        return Said(f"{figures} {'thousand' if scale == 'K' else 'million'}{unit}", found.end(), Worry.ADVICE)
    return Said(f"{figures} {letters(scale)}{unit}", found.end(), Worry.DOUBT)


def _compared(found: re.Match[str], place: Place) -> Said | None:
    if _PROBABILITY.search(place.before):
        return None
    return Said("less than" if found.group() == "<" else "greater than", found.end(), Worry.ADVICE)


def _advised(said: str) -> Callable[[re.Match[str], Place], Said]:
    return lambda found, place: Said(said, found.end(), Worry.ADVICE)


LETTER_RULES: tuple[Rule, ...] = (
    rule(rf"(?:{_WORDS})(?!\w|[-/'][A-Za-z])", _order),
    rule(r"Φ(?!\w)(?<!\w.)", _advised("phi")),
    rule(r"ʒ(?!\w)", _advised("drams")),
    rule(r"x1(?!\w|\.\d)(?<![\w.-]x1)", _advised("times one")),
    rule(r"[Pp]er os\b", _advised("by mouth")),
    rule(r"[Ss]ub q\b", _advised("subcutaneous")),
    rule(r"Na(?= (?:bicarb\w*|chloride|phosphate|citrate|valproate)\b)", _advised("sodium")),
    rule(r"(?P<numeral>i{2,3}|I{2,3})(?= (?:tab|cap|gtt|drop|puff|spray))", _roman_dose),
    rule(r"(?P<numeral>i|i?v|ix|I|I?V|IX)(?= (?:tabs?|tablets?|caps|capsules?)\b)", _roman_dose),
)
DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"(?P<n>[56])-(?P<name>fluorouracil|mercaptopurine|thioguanine)\b",
         lambda m, p: Said(f"{'five' if m['n'] == '5' else 'six'} {m['name']}", m.end(), Worry.ADVICE)),
    rule(r"(?P<figures>\d+(?:\.\d+)?) ?(?P<scale>MM|K|M) (?P<unit>units?)\b", _scaled),
    rule(r"(?P<figures>\d+(?:\.\d+)?) ?(?P<scale>MM?U|MIU)(?![\w/])", _scaled),
)  # fmt: skip
OTHER_RULES: tuple[Rule, ...] = (
    rule(r"[<>](?= ?\.?\d)", _compared),
    rule(r"[↑↓]", lambda m, p: Said("increased" if m.group() == "↑" else "decreased", m.end(), Worry.ADVICE)),
    rule(r"@(?= )(?<= @)", _advised("at")),
    rule(r"&(?= ?\d)(?<=[A-Za-z\d] &)", _advised("and")),
    rule(r"\+(?= [A-Za-z])(?<=[A-Za-z] \+)", _advised("plus")),
    rule(r"#(?<=\d#)(?!\w)", _advised("hash")),
    rule(r"∅", _advised("null sign")),
    rule(r"[℥♏]", lambda m, p: Said("ounces" if m.group() == "℥" else "minims", m.end(), Worry.ADVICE)),
)
_PATTERNS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"[qQ].*"), "Short forms of how often are mistaken for one another: write the words.", ""),
    (re.compile(r"[x×] ?(\d+) ?d"), "x and d are mistaken for doses.", r"for \1 days"),
    (_KITCHEN, "Teaspoons and tablespoons are mistaken for each other: give the mL.", ""),
    (re.compile(r"x1"), "x1 is mistaken for one day.", "for 1 dose"),
    (re.compile(r"([A-Za-z]{4,})(\d.*)"), "A name that ends in l runs into the dose.", r"\1 \2"),
    (re.compile(r"[56]-([a-z]+)"), "A number in a name is mistaken for the dose.", r"\1"),
    (re.compile(r"1 ?: ?[\d, ]+"), "A ratio is mistaken for another strength: give the mg in each mL.", ""),
    (re.compile(r"[iI]{2,3}"), "Roman numerals are mistaken for letters and other numbers.", ""),
)
_OTHER_FORMS = {
    "per os": Safer(_ROUTE, "by mouth"),
    "sub q": Safer(_ROUTE, "subcutaneous"),
    "na": Safer(_DRUG),
    "<": Safer(_SIGN, "less than"),
    ">": Safer(_SIGN, "greater than"),
    "↑": Safer(_SIGN, "increased"),
    "↓": Safer(_SIGN, "decreased"),
    "@": Safer(_SIGN, "at"),
    "&": Safer(_SIGN, "and"),
    "+": Safer(_SIGN, "plus or and"),
    "#": Safer(_SIGN, "pounds or number"),
    "φ": Safer(_SIGN, "zero"),
    "∅": Safer(_SIGN, "zero"),
}


def safer(form: str, tag: str) -> Safer | None:
    """Why an error-prone `form` is so and what to write instead; None for a form that is not known to be."""
    written = form.strip()
    known = FORMS.get(written) or FORMS.get(f"{written}.")
    if known:
        return known.safer
    if written.lower() in _OTHER_FORMS:
        return _OTHER_FORMS[written.lower()]
    reason, right = "", written
    for pattern, why, instead in _PATTERNS:
        found = pattern.fullmatch(written)
        if found:
            reason, right = why, found.expand(instead)
            break
    for why, piece in mended(right, _measures(tag)):
        reason, right = reason or why, piece
    if not reason:
        return None
    part = next((words for figures, words in _PARTS_OF_A_TABLET.items() if written.startswith(f"{figures} tab")), "")
    return Safer(reason, part or (right if right != written else ""))
