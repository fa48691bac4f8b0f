"""Small inputs of every form, for damage to start from, and pieces that such forms are made of."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

_FOLDER = Path(__file__).parent / "seeds"
_FIRST = ("mimetype", "[Content_Types].xml")

TOKENS: Mapping[str, tuple[bytes, ...]] = {
    form: tuple(tokens.encode("latin-1").split(b" ; "))
    for form, tokens in {
        "html": "<div> ; </div> ; <table> ; <td colspan=99999> ; <td rowspan=0> ; <!-- ; --> ; <script> ; <svg> ; "
        "<p hidden> ; <a href='#n1'> ; <h2>Comments</h2> ; <br><br> ; <base href=//x> ; &#0; ; &#x110000; ; <math> ; "
        "<template> ; <!DOCTYPE x [<!ENTITY a 'b'>]> ; <b><p></b> ; <li value=-9> ; <ol start=1e9>",
        "rtf": r"{ ; } ; \par ; \cell ; \row ; \u-10179?\u-8704? ; \bin999 ; \' ; {\*\pict ; \ls9 ; \ansicpg7 ; \trowd",
        "markdown": "\n#  ; \n>  ; \n-  ; [^1] ; ![ ; ]( ; | ; \n---\n ; ``` ; ** ; \n:  ;     ; ==",
        "text": "\n\n ; 2 Comments\n ; Leave a Reply\n ; \t ;     ; 1.  ; -  ; Advertisement\n ; \xc3 ; \x00",
        "mhtml": "\r\n--b1\r\n ; = ; charset=utf-7 ; boundary= ; base64 ; \r\n\r\n ; Content-Type: ",
        "pdf": "Tj ; Td ; << ; >> ; [ ; ] ; 0 R ; /Kids ; /Count -1 ; Tf ; Do ; BT ; 9 0 0 9 0 0 cm ; <feff> ; -1e9",
        "xml": "<p> ; </p> ; &#9; ; <!DOCTYPE a> ; <!ENTITY b 'c'> ; <?x?> ; <![CDATA[ ; xml:lang='x' ; ; \xff\xfe",
    }.items()
}
"""Pieces that are put in where an input is damaged, by form; "xml" serves what is packed in a zip file."""


def packed(members: Mapping[str, bytes]) -> bytes:
    """A zip file with these members, those first that must be."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as zipped:
        for name in sorted(members, key=lambda name: (name not in _FIRST, name)):
            zipped.writestr(name, members[name])
    return file.getvalue()


def _seed(path: Path) -> bytes:
    if path.is_file():
        return path.read_bytes()
    files = (found for found in path.rglob("*") if found.is_file())
    return packed({found.relative_to(path).as_posix(): found.read_bytes() for found in files})


SEEDS: Mapping[str, bytes] = {path.stem: _seed(path) for path in sorted(_FOLDER.iterdir())}
"""By the name of their reader; folders are zip files."""
