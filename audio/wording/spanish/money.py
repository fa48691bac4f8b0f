"""Money in Spanish: the sign behind the amount or before it, hundredths by name, "$" by country."""

import re

from audio.wording.scanner import Place, Rule, Said, Worry, rule, word_set
from audio.wording.spanish.numbers import LONGEST, Form, cardinal, counting
from audio.wording.spanish.written import NUMBER, Numeral, numeral

_CURRENCY = {  # sign: one, many, hundredth
    "€": ("euro", "euros", "céntimo"),
    "£": ("libra", "libras", "penique"),
    "¥": ("yen", "yenes", "sen"),
    "₹": ("rupia", "rupias", "paisa"),
    "dólar": ("dólar", "dólares", "centavo"),
    "peso": ("peso", "pesos", "centavo"),
}
_CODES = {"EUR": "€", "USD": "dólar", "US$": "dólar", "MXN": "peso", "MX$": "peso", "U$S": "dólar", "GBP": "£"}
_PESOS = word_set("es-mx es-ar es-cl es-co es-uy es-do es-cu")
_DOLLARS = word_set("es-us es-es es-pr es-ec es-sv es-pa")
_SCALE = {"M": "millones", "mill.": "millones", "k": "mil", "K": "mil"}
_SCALED = (
    r"(?: ?(?P<scale>M|k|K|mill\.)(?=[ €$£]|$)(?!\w)| (?P<word>mil millones|mil|millón|millones)\b(?: de(?= ?[€$£]))?)?"
)
_SIGN = r"(?P<sign>US\$|MX\$|U\$S|[$€£¥₹])"
_BEFORE = rf"{_SIGN} ?(?P<figures>{NUMBER}){_SCALED}(?P<to> ?[-–] ?(?=[$€£]?\d))?"
_BEHIND = (
    rf"(?:(?P<first>{NUMBER})(?P<to> ?[-–] ?| a ))?(?P<figures>{NUMBER}){_SCALED} ?"
    r"(?P<sign>US\$|MX\$|[€£¥₹]|\$(?! ?\d)|EUR\b|USD\b|MXN\b|GBP\b)"
)


def _currency(sign: str, tag: str) -> tuple[tuple[str, str, str], bool]:
    """The names of a currency; whether a person should check which one "$" is."""
    if sign != "$":
        return _CURRENCY[_CODES.get(sign, sign)], False
    return _CURRENCY["peso" if tag in _PESOS else "dólar"], tag not in _PESOS and tag not in _DOLLARS


def _form(name: str) -> Form:
    return Form.FEMININE if name.endswith("a") else Form.MASCULINE


def _sum(number: Numeral, names: tuple[str, str, str], scale: str) -> str:
    one, many, hundredth = names
    figures = number.figures
    if scale:
        words = number.words(Form.MASCULINE)
        return f"{words} {scale}{' de' if scale.startswith('mill') or 'millones' in scale else ''} {many}"
    if len(figures.decimals) == 2 and len(number.groups) == 1 and len(figures.whole) <= LONGEST and not number.doubtful:
        small, whole = int(figures.decimals), int(figures.whole)
        cents = f"{cardinal(small, Form.MASCULINE)} {hundredth}{'' if small == 1 else 's'}"
        return f"{counting(cardinal(whole, _form(one)))} {one if whole == 1 else many} con {cents}"
    return f"{counting(number.words(_form(one)))} {one if number.single else many}"


def _worry(doubtful: bool) -> Worry:
    return Worry.DOUBT if doubtful else Worry.NONE


def _before(found: re.Match[str], place: Place) -> Said | None:
    number = numeral(place, found.start("figures"))
    if not number or number.end != found.end("figures"):
        return None
    if re.match(r"[A-Za-z\d]", place.text[found.end() :]) and not found["to"]:
        return None
    names, unsure = _currency(found["sign"], place.language)
    words = _sum(number, names, _SCALE.get(found["scale"] or "", found["word"] or ""))
    doubtful = unsure or number.doubtful
    if not found["to"]:
        return Said(words, found.end(), _worry(doubtful))
    at = found.end() + (place.text[found.end()] in "$€£")
    other = numeral(place, at)
    if not other or re.match(r"[A-Za-z]", place.text[other.end :]):
        return Said(f"{words},", found.start("to"), _worry(doubtful))
    upper = _sum(other, names, "")
    same = at == found.end() and not number.figures.decimals and not found["scale"] and not found["word"]
    return Said(f"{number.words() if same else words} a {upper}", other.end, _worry(doubtful or other.doubtful))


def _behind(found: re.Match[str], place: Place) -> Said | None:
    number = numeral(place, found.start("figures"))
    if not number or number.end != found.end("figures"):
        return None
    names, unsure = _currency(found["sign"], place.language)
    words = _sum(number, names, _SCALE.get(found["scale"] or "", found["word"] or ""))
    doubtful = unsure or number.doubtful
    if found["first"]:
        first = numeral(place, found.start("first"))
        if not first or first.end != found.end("first"):
            return None
        one = first.words(_form(names[0])) if _form(names[0]) is Form.FEMININE else first.words()
        return Said(f"{one} a {words}", found.end(), _worry(doubtful or first.doubtful))
    return Said(words, found.end(), _worry(doubtful))


def _cents(found: re.Match[str], place: Place) -> str:
    return f"{cardinal(int(found['figures']), Form.MASCULINE)} {'centavo' if found['figures'] == '1' else 'centavos'}"


DIGIT_RULES: tuple[Rule, ...] = (
    rule(r"(?P<figures>\d{1,3}) ?¢(?!\w)", _cents),
    rule(rf"(?<![\d.,]){_BEHIND}(?!\w)", _behind),
)
LETTER_RULES: tuple[Rule, ...] = (rule(rf"(?=[A-Z]+\$){_BEFORE}", _before),)
SIGN_RULES: tuple[Rule, ...] = (rule(_BEFORE, _before),)
