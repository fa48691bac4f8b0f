"""Money in English: signs before the amount, hundredths by name, thousands and millions by letter."""

import re

from audio.wording.english.numbers import LONGEST, amount, cardinal
from audio.wording.scanner import Place, Rule, Said, rule

_CURRENCY = {  # sign: one, many, hundredth, hundredths
    "$": ("dollar", "dollars", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"),
    "¥": ("yen", "yen", "sen", "sen"),
    "₹": ("rupee", "rupees", "paisa", "paise"),
}
_SCALE = {
    "k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million", "bn": "billion",
    "b": "billion", "B": "billion", "tn": "trillion",
}  # fmt: skip
_COUNTRY = {
    "US": "U.S ",
    "A": "Australian ",
    "C": "Canadian ",
    "CA": "Canadian ",
    "AU": "Australian ",
    "NZ": "New Zealand ",
}
_MONEY = (
    r"(?P<country>US|AU|CA|NZ|[AC])?(?P<sign>[$£€¥₹]) ?(?P<figures>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?!,\d)"
    r"(?: ?(?P<scale>bn|mn|tn|[kKmMbB])(?!\w)| (?P<word>thousand|million|billion|trillion)\b)?"
    r"(?P<to> ?[-–] ?(?=[$£€¥₹]?\d))?"
)
_BARE = (
    r"(?P<figures>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\d,.]*\d)"
    r"(?: ?(?P<scale>bn|mn|tn|[kKmMbB])(?!\w)| (?P<word>thousand|million|billion|trillion)\b)?"
)


def _money(found: re.Match[str], place: Place) -> str | Said | None:
    if re.match(r"[A-Za-z\d]", place.text[found.end() :]) and not found["to"]:
        return None
    one, many, cent, cents = _CURRENCY[found["sign"]]
    figures = found["figures"]
    country = _COUNTRY[found["country"]] if found["country"] else ""
    scale = _SCALE[found["scale"]] if found["scale"] else found["word"]
    whole, _, hundredths = figures.partition(".")
    if scale:
        words = f"{amount(figures)} {scale} {country}{many}"
    elif len(hundredths) == 2 and len(whole.replace(",", "")) <= LONGEST:
        small = cent if hundredths == "01" else cents
        words = f"{amount(whole)} {country}{one if whole == '1' else many} and {cardinal(int(hundredths))} {small}"
    else:
        words = f"{amount(figures)} {country}{one if figures == '1' else many}"
    if not found["to"]:
        return words
    following = re.compile(_MONEY).match(place.text, found.end())
    if following and not following["to"]:
        if not scale and (following["scale"] or following["word"]):  # "$5–$10 million": the scale is of both
            words = amount(figures)
        other = _money(following, place)
        return Said(f"{words} to {other}", following.end()) if isinstance(other, str) else None
    bare = re.compile(_BARE).match(place.text, found.end())
    if bare and not scale:
        larger = bare["word"] or _SCALE.get(bare["scale"] or "", "")
        words = f"{amount(figures)} to {amount(bare['figures'])}{f' {larger}' if larger else ''} {country}{many}"
        return Said(words, bare.end())
    return Said(f"{words},", found.start("to"))


def _pence(found: re.Match[str], place: Place) -> str:
    cents = found["unit"] == "¢"
    return f"{amount(found['figures'])} " + (
        ("cent" if cents else "penny") if found["figures"] == "1" else ("cents" if cents else "pence")
    )


DIGIT_RULES: tuple[Rule, ...] = (rule(r"(?P<figures>\d{1,3})(?P<unit>p|¢)(?!\w|\.\w)", _pence),)
LETTER_RULES: tuple[Rule, ...] = (rule(rf"(?=[A-Z]{{1,2}}[$£€¥]){_MONEY}", _money),)
SIGN_RULES: tuple[Rule, ...] = (
    rule(r"(?<![\w.)%°])[-−](?=[$£€¥₹]\d)", lambda m, p: "minus"),
    rule(_MONEY, _money),
)
