"""Words that tell a number or a dose: no lexicon may put them in, or say them otherwise. Pure.

Figures are proved against the text by `audio.wording`; a lexicon stands between the two.
"""

import re

_ENGLISH = """
zero nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth thousandth once twice thrice
half halves quarter quarters dozen dozens point minus plus percent
gram grams milligram milligrams microgram micrograms nanogram nanograms kilogram kilograms
liter liters litre litres milliliter milliliters millilitre millilitres
"""
_SPANISH = """
cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
dieciocho diecinueve veinte veintiuno veintiún veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis
veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil millón
millones primero primera segundo segunda tercero tercera cuarto cuarta quinto quinta menos
gramo gramos miligramo miligramos microgramo microgramos kilogramo kilogramos litro litros mililitro mililitros
"""
_NUMBER_WORDS = {"en": frozenset(_ENGLISH.split()), "es": frozenset(_SPANISH.split())}
_WORD = re.compile(r"[^\W\d_]+")


def number_words(text: str, language: str) -> tuple[str, ...]:
    """The words in `text` that tell numbers or doses in a language; none for one whose words are not known here."""
    known = _NUMBER_WORDS.get(language.lower().split("-")[0], frozenset())
    return tuple(word for word in _WORD.findall(text.lower()) if word in known)


def figures(text: str) -> str:
    """The digits of `text` in their order."""
    return "".join(c for c in text if c.isdigit())
