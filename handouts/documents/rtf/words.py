"""The control words of RTF by what they do: what is a character, a destination, a switch."""

CHARACTERS = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "enspace": " ", "emspace": " ", "qmspace": " ", "page": " ", "column": " ", "softpage": "",
    "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
SIGNS = {"~": "\u00a0", "_": "\u2011", "\t": "\t", "{": "{", "}": "}", "\\": "\\", "-": ""}

SWITCHES = {"b": "strong", "i": "slanted", "v": "hidden", "deleted": "deleted", "revised": "inserted"}
SCRIPTS = {"super": "super", "sub": "sub", "nosupersub": ""}

INTO = {
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "info": "info",
    "title": "fact title",
    "author": "fact author",
    "creatim": "date created",
    "revtim": "date changed",
    "listtext": "sign",
    "pntext": "sign",
    "fldinst": "instruction",
    "sn": "shape name",
    "sv": "shape value",
    "shpinst": "shape",
    "picprop": "shape",
    "pict": "picture",
}
"""Destinations, by what text in them is for."""
ENTERED = frozenset(("shppict", "ud", "result", "fldrslt", "sp"))
"""Destinations with text of the document, or with what is looked for."""
SHEETS = {
    "footnote": "note",
    "annotation": "remark",
    "shptxt": "box",
    **dict.fromkeys(
        ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"), "running head"
    ),
}
"""Destinations that hold paragraphs of their own."""
SKIPPED = frozenset(
    (
        *("colortbl", "nonshppict", "shprslt", "objdata", "objclass", "objname", "objalias", "bkmkstart", "bkmkend"),
        *("xe", "tc", "txe", "rxe", "private", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl"),
        *("generator", "subject", "operator", "manager", "company", "category", "keywords", "comment", "doccomm"),
        *("hlinkbase", "printim", "buptim", "atnid", "atnauthor", "atntime", "atndate", "atnref", "atrfstart"),
        *("atrfend", "falt", "panose", "fname", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn"),
        *("background", "do", "mmathPr", "template", "themedata", "nesttableprops", "nonesttables", "pn", "pgdsctbl"),
        *("upr", "userprops", "xmlnstbl", "latentstyles", "datastore", "colorschememapping", "datafield"),
    )
)
"""Destinations without text of the document."""
