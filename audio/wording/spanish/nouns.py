"""The gender of Spanish nouns, as far as a number before them needs it: by ending, with a table of exceptions.

A wrong guess says "un" for "una": a slip of grammar, never another number.
"""

import re

from audio.wording.scanner import word_set
from audio.wording.spanish.numbers import Form

_FEMININE = word_set(
    """
    noche noches tarde tardes vez veces mujer mujeres clase clases parte partes imagen imágenes sangre leche sal
    sales piel pieles mano manos luz luces serie series fase fases calle calles llave llaves nariz narices cruz red
    redes base bases fuente fuentes torre torres madre madres muerte muertes orden órdenes señal señales raíz raíces
    nuez nueces dosis crisis diálisis hipótesis sepsis trombosis prótesis biopsia legumbre legumbres costumbre carne
    carnes nube nubes sede sedes razón razones sien sienes col coles miel flor flores labor labores cicatriz
    cicatrices vejez variante variantes hora horas
    """
)
_MASCULINE = word_set(
    """
    día días mediodía problema problemas síntoma síntomas programa programas sistema sistemas tema temas esquema
    esquemas mapa mapas clima idioma idiomas trauma traumas estigma estigmas eccema eccemas edema edemas enema enemas
    planeta planetas diagrama diagramas hematoma hematomas carcinoma carcinomas linfoma linfomas coma comas cometa
    organigrama electrocardiograma electrocardiogramas mamograma kilogramo guion guiones avión aviones camión
    camiones sofá sofás papa papas especialista especialistas fisioterapeuta fisioterapeutas terapeuta terapeutas
    dentista dentistas análisis poeta atleta atletas deportista deportistas
    """
)
_FEMININE_END = re.compile(r"(?:[^m]a|ma|[csgtx]ión|dad|tad|tud|umbre|itis)$|(?:as|[csgtx]iones|dades|tades|tudes)$")
_NO_NOUN = word_set(
    """
    a al ante bajo cada como con contra cuando de del desde donde e el ella en entre era es esta está fue ha había
    han hasta hay la las le les lo los mas me más menos mientras ni no o para pero por porque que quien se según ser
    si sin sino sobre son su sus también tan tras u y ya después antes luego cuyos cuyas unos unas todos todas otros
    otras ambos mil
    """
)
_SECOND = re.compile(r"(?: ?[-–] ?| (?:a|o|u|y) )\d[\d.,]* ?(?=[a-záéíóúüñ])")


def is_feminine(noun: str) -> bool:
    """Whether `noun`, in small letters, singular or plural, is taken for a feminine one."""
    return noun in _FEMININE or (noun not in _MASCULINE and bool(_FEMININE_END.search(noun)))


def form_before(text: str, end: int, single: bool) -> Form:
    """The form of a number that ends at `end` of `text`: alone, or agreeing with the noun that follows."""
    noun = _noun(text, end, single)
    if noun:
        return Form.FEMININE if is_feminine(noun) else Form.MASCULINE
    second = _SECOND.match(text, end)
    noun = _noun(text, second.end() - 1, single=False) if second and text[second.end() - 1] == " " else ""
    return Form.FEMININE if noun and is_feminine(noun) else Form.ALONE


def _noun(text: str, at: int, single: bool) -> str:
    """The noun at `at` of `text` that a number may count; empty if the word there can be none."""
    found = re.compile(r" (?P<noun>[a-záéíóúüñ]{2,})(?!\w|\.\w)").match(text, at)
    noun = found["noun"] if found else ""
    if noun in _NO_NOUN or (not single and not noun.endswith("s")):
        return ""
    plural_only = single and noun.endswith("s") and not noun.endswith(("sis", "itis", "és", "mes", "virus"))
    return "" if plural_only else noun
