"""Words that are one piece of information beyond a number with its unit and a title with its name. Pure.

Spaces that keep together what must be read together, in English, Spanish, German and French at once: a word means the
same in whatever text it stands, and one that is not of the text's language is not there. After UKAAF, "single pieces of
information"; for French, a space before the high signs of punctuation (Lexique de l'Imprimerie nationale).
"""

import re

_PLACES = (
    r"size|dose|bay|bed|unit|gate|box|building|block|clinic|desk|floor|door|bus|exit|class|group|ext\.|extn\.?|tel\.?|"
    r"nos\.?|pH|hepatitis|"
    r"página|pág\.|n\.º|núm\.|sala|planta|habitación|consulta|puerta|piso|tipo|grado|paso|fase|figura|tabla|vitamina|"
    r"nr\.|seite|s\.|zimmer|raum|haus|station|etage|stock|typ|grad|stufe|schritt|abb\.|abbildung|tabelle|"
    r"n°|chambre|salle|étage|porte|bâtiment|étape|stade|tableau|hépatite|vitamine"
)
_MONTHS = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|"
    r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)
_SPACE = r"[ \u00a0]"

FURTHER_PAIRS = (
    re.compile(rf"(?i:(?<![\w.])(?:{_PLACES})) (?=[A-Z]?\d)"),
    re.compile(r"(?i:\b(?:vitamin[ae]?|hepatitis|hépatite|bay|block|unit|gate|group|type|ward)) (?=[A-Z]\d{0,2}\b)"),
    re.compile(r"(?i:\b(?:stage|grade|class|phase)) (?=[IVX]{1,4}\b)"),
    re.compile(r"(?<=[½¼¾⅓⅔⅛⅜⅝⅞]) (?=[^\W\d_])"),
    re.compile(r"(?<=\d) (?=[×/÷] ?\d)"),
    re.compile(rf"(?<=\d{_SPACE}[x×/÷]) (?=\d)"),
    re.compile(r"(?<=\d) (?=[ap]\.\s?m\.)"),
    re.compile(r"(?<=\d) (?=\d{3,4}\b)|(?<=\b\d\d) (?=\d\d\b)"),  # telephone numbers whole
    re.compile(r"(?<=[£$€]) (?=\d)"),
    re.compile(rf"\b(?:{_MONTHS}) (?=\d{{1,2}}\b)"),
    re.compile(rf"(?<=\d) (?=de (?:{_MONTHS})\b)"),
    re.compile(rf"(?<=\d{_SPACE}de) (?=(?:{_MONTHS})\b)"),
    re.compile(rf"(?<=\d\.) (?=(?:{_MONTHS}|April|August|September|November)\b)"),
    re.compile(rf"(?<=\d{_SPACE}h) (?=\d\d\b)"),
    re.compile(
        r"\b(?:Dra|Sra|Srta|Don|Doña|Herr|Frau|Mme|Mlle|Madame|Monsieur|Professor|Profesora?|Professeure?|St|Saint)\.? "
        r"(?=[^\W\d_a-z])"
    ),
    re.compile(r"(?<=\b[zdu]\.) (?=[Bha]\.)"),  # z. B., d. h., u. a.
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? (?=\d[A-Z]{2}\b)"),  # postcodes
    re.compile(r"(?<=[^\s\u00a0]) (?=[:;!?»](?:[\s.,)]|$))|(?<=«) (?=\S)"),
)
"""Each matches up to a space that must not break, and that space."""
