"""Letters said by their names, initialisms and acronyms, words that are shouted.

Letters are written by their Spanish names ("o eme ese"): espeak-ng and gTTS would say "O.M.S" right, but Pico says
its stops ("o punto eme punto"), and single capitals lose their stress; names come out right in all of them.
One name for each letter, as RAE recommends for the whole language ("Ortografía" 2010, I, 5.4.3).
"""

import re
from functools import lru_cache

from audio.wording.scanner import Place, Rule, Said, rule, word_set
from audio.wording.spanish.numbers import digits

NAMES = {
    "A": "a", "B": "be", "C": "ce", "D": "de", "E": "e", "F": "efe", "G": "ge", "H": "hache", "I": "i", "J": "jota",
    "K": "ka", "L": "ele", "M": "eme", "N": "ene", "Ñ": "eñe", "O": "o", "P": "pe", "Q": "cu", "R": "erre",
    "S": "ese", "T": "te", "U": "u", "V": "uve", "W": "uve doble", "X": "equis", "Y": "ye", "Z": "zeta",
}  # fmt: skip
PLAIN_LETTERS = str.maketrans("ÁÉÍÓÚÜ", "AEIOUU")

SAID_AS_WORDS = word_set(
    """
    SIDA COVID SARS MERS UCI TAC EPOC ONU OTAN UNICEF UNESCO NASA ONCE RAE SAMUR SUMMA CURP PIN SIM PET LASER UVI
    MIR INSALUD IMSERSO OVNI RENFE ICTUS COVAX UNED IVA AINE AINES NANDA OK
    """
)
"""Acronyms that are words (RAE, "Ortografía" 2010, V, 3.3.2)."""
_RESPELLED = {"OK": "okey"}

LETTERED = word_set(
    """
    OMS OPS OIT VIH ADN ARN HTA IMC ECG EEG EKG LDL HDL TSH PCR RM RMN CT IMSS ISSSTE SNS NSS DNI NIE NIF CIF RFC
    AVC ACV AIT IAM ICC ITS ETS VPH VHB VHC IRC ERC EII ITU PSA TDAH TEA TOC ELA EM UE EE UU AEMPS FDA CDC OCU INE
    TV CD DVD PC SMS URL PDF QR FAQ ONG CCAA AAS FC FR TA PA IV IM SC SL VO UVA UVB FPS DIU GPS USB LED CPAP DMAE
    """
)
"""Initialisms known to be said letter by letter; they stay letters in headings that shout, too."""

SHOUTED = word_set(
    """
    a ahora al algo algún ante antes así aún bajo bien boca cada casa caso como cómo con contra cosa cual cuál cuando
    cuándo cuanto cuánto cuerpo cuida da dar de debe del desde día días dolor don donde dónde dos dosis e el él ella
    en entre era es ese eso esta está este esto evite fin fue gas gran ha hace hacer hacia hay haz hora horas hoy ir
    jamás junto la las le les ley lo los luz mal mano más me menos mes mi mí mis modo muy nada ni niño niños no nos o
    ojo ojos otra otro para parte pero pie pies poco por pues que qué quién sal se sea ser si sí sin sino sobre solo
    son su sus tal tan té ti tipo toda todo toma tome tos tras tres tu tú tus u un una uno usa usar use uso usted va
    vaso ver vez vía vida y ya yo lea leer pida nunca agua alto salud riesgo aviso
    """
)
"""Plain words that people set in capitals; anything else short in capitals is taken for an initialism."""

CAPITALS = "A-ZÁÉÍÓÚÜÑ"
_VOWELLESS = re.compile(r"[B-DF-HJ-NP-TV-XZÑ]+$")
_WORDLIKE = re.compile(rf"(?=.*[AEIOUÁÉÍÓÚ])(?!.*[BCDFGHJKLMNPQRSTVWXZ]{{4}})(?!.*[AEIOU]{{4}})[{CAPITALS}]{{5,}}$")


def letters(word: str) -> str:
    """The names of the letters of `word`."""
    return " ".join(NAMES.get(c, c.lower()) for c in word.upper().translate(PLAIN_LETTERS))


def names(piece: str) -> str:
    """Every character of a code by its name: letters, digits; what is neither is left to its own rule."""
    parts = re.findall(r"[^\W\d_]+|\d+", piece)
    return " ".join(letters(part) if part.isalpha() else digits(part) for part in parts)


def capitals(word: str, shouting: bool) -> str:
    """A word in capitals as it is said: a word, or letter by letter."""
    plain = word.lower() in SHOUTED
    if word in SAID_AS_WORDS and not (shouting and plain):
        return _RESPELLED.get(word, word.lower())
    if word in LETTERED and not (shouting and plain):
        return letters(word)
    if plain or _WORDLIKE.match(word) or (shouting and not _VOWELLESS.match(word)):
        return word.lower()
    return letters(word)


@lru_cache(maxsize=8)
def shouts(text: str) -> bool:
    """Whether `text` is set in capitals throughout, as headings are, and holds a plain word or a long one."""
    if re.search(r"[a-záéíóúüñ]", text):
        return False
    words = re.findall(rf"[{CAPITALS}]{{2,}}", text)
    return any(len(w) > 6 or w.lower() in SHOUTED for w in words) or (
        len(words) > 1 and any(len(w) > 4 and w not in LETTERED and w not in SAID_AS_WORDS for w in words)
    )


def _capitals(found: re.Match[str], place: Place) -> Said:
    word = found["word"]
    said = capitals(word, shouts(place.text))
    return Said(said.capitalize() if place.begins_sentence() else said, found.end())


def _one_letter(found: re.Match[str], place: Place) -> str | None:
    """A word of one letter in a shouted phrase: "PACIENTES Y FAMILIA"."""
    if not shouts(place.text):
        return None
    return found.group() if place.begins_sentence() else found.group().lower()


LETTER_RULES: tuple[Rule, ...] = (
    rule(rf"[AYOEU](?= [{CAPITALS}]{{2,}}|\b)(?= )", _one_letter),
    rule(rf"(?P<word>[{CAPITALS}]{{2,}})(?:'?s)?(?![\w])", _capitals),
    rule(r"(?:[A-Z]\. ?){2,}(?:[A-Z](?!\w))?", lambda m, p: letters(re.sub(r"[. ]", "", m.group()))),
)
