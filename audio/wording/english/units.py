"""Units of measure as they are written, and how they are said: one and many.

A table of symbols, in case-sensitive spelling: "mg" and "Mg" are a million-fold apart. Prefixed forms are
made from their parts once. Sources: BIPM SI brochure, 9th edition; BNF "Guidance on prescribing".
"""

import re
from functools import cache

from audio.wording.units import Size, Units, prefixed, sizes

_PREFIXES = {"k": "kilo", "d": "deci", "c": "centi", "m": "milli", "µ": "micro", "n": "nano", "p": "pico", "f": "femto"}
_LARGE = {"k": "kilo", "M": "mega", "G": "giga"}

_PREFIXED = {  # symbol: (name, prefixes in use)
    "g": ("gram", "kcmµnpf"),
    "L": ("litre", "dcmµnpf"),
    "l": ("litre", "dcmµ"),
    "m": ("metre", "kcmµn"),
    "mol": ("mole", "mµnpf"),
    "s": ("second", "mµ"),
    "V": ("volt", "kmµ"),
    "A": ("amp", "mµ"),
    "W": ("watt", "km"),
    "Gy": ("gray", "cmµ"),
    "Sv": ("sievert", "mµ"),
    "Eq": ("equivalent", "mµ"),
    "IU": ("international unit", "mµ"),
    "U": ("unit", "mµk"),
    "Osm": ("osmole", "m"),
    "M": ("molar", "mµn"),
}
_PREFIXED_LARGE = {"Hz": "hertz", "Bq": "becquerel", "J": "joule", "Pa": "pascal", "cal": "calorie", "Da": "dalton"}

_PLAIN = {  # symbol: (one, many)
    "mcg": ("microgram", "micrograms"), "ug": ("microgram", "micrograms"), "gm": ("gram", "grams"),
    "mgs": ("milligram", "milligrams"), "kgs": ("kilogram", "kilograms"), "gr": ("grain", "grains"),
    "gms": ("gram", "grams"), "uL": ("microlitre", "microlitres"), "umol": ("micromole", "micromoles"),
    "nanog": ("nanogram", "nanograms"),
    "IUs": ("international unit", "international units"), "gtt": ("drop", "drops"),
    "gtts": ("drop", "drops"),
    "dr": ("dram", "drams"), "qt": ("quart", "quarts"), "gal": ("gallon", "gallons"),
    "tsps": ("teaspoon", "teaspoons"),
    "Tsp": ("teaspoon", "teaspoons"), "Tbsp": ("tablespoon", "tablespoons"),
    "tbsps": ("tablespoon", "tablespoons"),
    "mls": ("millilitre", "millilitres"), "cc": ("cubic centimetre", "cubic centimetres"),
    "IE": ("international unit", "international units"), "iu": ("international unit", "international units"),
    "I.U.": ("international unit", "international units"), "u": ("unit", "units"),
    "sec": ("second", "seconds"), "secs": ("second", "seconds"), "min": ("minute", "minutes"),
    "mins": ("minute", "minutes"), "h": ("hour", "hours"), "hr": ("hour", "hours"), "hrs": ("hour", "hours"),
    "wk": ("week", "weeks"), "wks": ("week", "weeks"), "mo": ("month", "months"), "mos": ("month", "months"),
    "mth": ("month", "months"), "mths": ("month", "months"), "yr": ("year", "years"), "yrs": ("year", "years"),
    "y": ("year", "years"),
    "in.": ("inch", "inches"), "ft": ("foot", "feet"), "yd": ("yard", "yards"), "mi": ("mile", "miles"),
    "mph": ("mile per hour", "miles per hour"), "lb": ("pound", "pounds"), "lbs": ("pound", "pounds"),
    "oz": ("ounce", "ounces"), "fl oz": ("fluid ounce", "fluid ounces"),
    "fl. oz.": ("fluid ounce", "fluid ounces"), "fl. oz": ("fluid ounce", "fluid ounces"), "st": ("stone", "stone"),
    "pt": ("pint", "pints"), "tsp": ("teaspoon", "teaspoons"), "tbsp": ("tablespoon", "tablespoons"),
    "mmHg": ("millimetre of mercury", "millimetres of mercury"),
    "mm Hg": ("millimetre of mercury", "millimetres of mercury"),
    "cmH2O": ("centimetre of water", "centimetres of water"),
    "bpm": ("beat per minute", "beats per minute"), "rpm": ("turn per minute", "turns per minute"),
    "ppm": ("part per million", "parts per million"), "dB": ("decibel", "decibels"),
    "kWh": ("kilowatt hour", "kilowatt hours"), "MB": ("megabyte", "megabytes"), "GB": ("gigabyte", "gigabytes"),
    "kB": ("kilobyte", "kilobytes"), "KB": ("kilobyte", "kilobytes"), "BMI": ("B.M.I", "B.M.I"),
    "°C": ("degree Celsius", "degrees Celsius"), "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("degree", "degrees"), "%": ("percent", "percent"), "‰": ("per thousand", "per thousand"),
    "ha": ("hectare", "hectares"), "Cal": ("calorie", "calories"), "cals": ("calorie", "calories"),
    "kcals": ("kilocalorie", "kilocalories"), "pg/mL": ("picogram per millilitre", "picograms per millilitre"),
}  # fmt: skip

_WORDS = {  # units written as words that may stand after a slash, or between a number and one
    "day": "days", "week": "weeks", "month": "months", "year": "years", "hour": "hours", "minute": "minutes",
    "second": "seconds", "dose": "doses", "tablet": "tablets", "capsule": "capsules", "unit": "units",
    "night": "nights", "litre": "litres", "liter": "liters", "kilogram": "kilograms", "person": "people",
    "patient": "patients", "serving": "servings", "cell": "cells", "puff": "puffs", "drop": "drops",
    "spray": "sprays", "actuation": "actuations", "meal": "meals", "breath": "breaths", "beat": "beats",
    "inch": "inches",
    "time": "times", "cup": "cups", "teaspoon": "teaspoons",
    "tablespoon": "tablespoons", "glass": "glasses", "pill": "pills", "pint": "pints", "square metre": "square metres",
}  # fmt: skip
_ALSO_IN_CAPITALS = ("mg", "mcg", "mL", "dL", "kg", "cm", "cc", "kcal", "mmol", "lb", "lbs", "oz", "tsp", "tbsp")
"""Units that shouted labels set in capitals and that nothing else is written like: "500 MG"."""
_AFTER_SLASH = {"d": "day", "min": "minute", "wk": "week", "24h": "twenty-four hours", "24 h": "twenty-four hours"}


@cache
def units() -> dict[str, tuple[str, str]]:
    """Every symbol with its names for one and for many."""
    names = prefixed(_PREFIXES, _PREFIXED, _LARGE, _PREFIXED_LARGE)
    table = _PLAIN | {symbol: (name, _many(name)) for symbol, name in names.items()}
    for one, many in _WORDS.items():
        table[one] = table[many] = (one, many)
    for small in _ALSO_IN_CAPITALS:
        table[small.upper()] = table[small]
    for letter in ("A", "M"):  # more often a name than a unit
        del table[letter]
    return table


def _many(name: str) -> str:
    return name if name.endswith(("hertz", "molar")) else f"{name}s"


@cache
def _sizes() -> dict[str, Size]:
    return sizes(units(), {"day": 1, "week": 7, "month": 30, "year": 360})


@cache
def _as_written() -> frozenset[str]:
    return frozenset((*_WORDS, *_WORDS.values()))


_PART = re.compile(r"(.*?)\^?([²³23]?)$")
_POWERS = {"²": "square ", "2": "square ", "³": "cubic ", "3": "cubic "}


def _named(part: str, after_slash: bool) -> tuple[str, str]:
    if after_slash and part in _AFTER_SLASH:
        return (_AFTER_SLASH[part],) * 2
    if part in units():
        return units()[part]
    found = _PART.match(part)
    symbol, power = found.groups() if found else (part, "")
    one, more = units().get(symbol, ("", ""))
    if not one or not power or not one.endswith("metre"):
        return "", ""
    return _POWERS[power] + one, _POWERS[power] + more


_ONE_UNIT = (
    r"(?:mm ?Hg|cmH2O|fl\.? oz\.?(?! [a-z])|fl oz|I\.U\.|in\.|°[CF]?|° ?[CF]\b|[%‰]|[A-Za-zµ]+\^?[²³23]?)(?![\w²³])"
)
UNITS = Units(
    written=re.compile(rf" ?-?({_ONE_UNIT}(?: ?/ ?(?:24 ?h(?!\w)|{_ONE_UNIT}))*)"),
    named=_named,
    as_written=_as_written,
    per=lambda name: f"per {name}",
    close=frozenset(("u", "y", "h2")),
    apart=frozenset(("st",)),
    cut=re.compile(r" |\s*/ ?\d"),
    sizes=_sizes,
)


def unit_words(written: str, many: bool, tag: str) -> str | None:
    """`written` ("mg/kg/day") in words, after an amount that is `many` or one; None if a part is unknown."""
    words = UNITS.words(written, many)
    return words.replace("litre", "liter").replace("metre", "meter") if words and tag == "en-us" else words
