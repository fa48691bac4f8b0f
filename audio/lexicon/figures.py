"""Words that tell a number, a dose or how often: no alias may put them in, or say them otherwise. Pure.

Figures are proved against the text by `audio.wording`; a lexicon stands between the two.
"""

import re

from audio.wording import LANGUAGES, words_for

_ENGLISH = """
zero nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
millions billion billions
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth thousandth once twice thrice
half halves quarter quarters dozen dozens point minus plus percent
gram grams milligram milligrams microgram micrograms nanogram nanograms kilogram kilograms
gramme grammes milligramme milligrammes microgramme microgrammes nanogramme nanogrammes kilogramme kilogrammes
liter liters litre litres milliliter milliliters millilitre millilitres unit units
daily weekly monthly yearly hourly nightly hour hours day days week weeks month months minute minutes
"""
_SPANISH = """
cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
dieciocho diecinueve veinte veintiuno veintiún veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis
veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil millón
millones primero primera segundo segunda tercero tercera cuarto cuarta quinto quinta menos
gramo gramos miligramo miligramos microgramo microgramos kilogramo kilogramos litro litros mililitro mililitros
unidad unidades diario diaria semanal mensual hora horas día días semana semanas mes meses minuto minutos vez veces
"""
_NUMBER_WORDS = {"en": frozenset(_ENGLISH.split()), "es": frozenset(_SPANISH.split())}
_WORD = re.compile(r"[^\W\d_]+")


def number_words(text: str, language: str) -> tuple[str, ...]:
    """The words in `text` that tell numbers or doses in a language; none for one whose words are not known here."""
    primary = language.lower().split("-")[0]
    known = _NUMBER_WORDS.get(primary, frozenset())
    has_rules = primary in LANGUAGES and not figures(text)  # what has figures is proved by them
    told = []
    for word in _WORD.findall(text):
        asked = has_rules and (len(word) > 1 or word == text)  # single letters spell something
        if word.lower() in known or (asked and _is_notation(word, language)):
            told.append(word.lower())
    return tuple(told)


def _is_notation(word: str, language: str) -> bool:
    """Whether wording says `word` behind a figure by other letters than its own: a unit ("mg"), an order ("bd")."""
    alone, own = _letters(words_for("5", language).words), _letters(word)
    return _letters(words_for(f"5 {word}", language).words) not in (alone + own, f"{alone}s{own}")


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalpha())


def figures(text: str) -> str:
    """The digits of `text` in their order."""
    return "".join(c for c in text if c.isdigit())
