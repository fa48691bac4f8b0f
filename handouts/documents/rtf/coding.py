"""Letters and languages of RTF: code pages by font and file, language numbers of Windows as tags."""

import codecs
import locale

_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 255: "cp437",
}  # fmt: skip
"""Code pages by the `\\fcharset` of a font."""
SYMBOLS = 2
"""The `\\fcharset` of picture fonts."""
_USUAL = "cp1252"


def page_of(charset: int) -> str | None:
    """The code page of a font's character set; None where the file's own holds."""
    return _PAGES.get(charset)


def page_named(number: int) -> str:
    """The code page of `\\ansicpg`; the usual one where Python does not know it."""
    name = "utf-8" if number == 65001 else f"cp{number}" if number > 0 else _USUAL
    try:
        codecs.lookup(name)
    except LookupError:
        return _USUAL
    return name


def decoded(data: bytes, page: str) -> str:
    """Text of a code page; what is not in it becomes U+FFFD."""
    return data.decode(page, "replace")


def _by_language() -> dict[int, str]:
    known: dict[int, str] = {}
    for number, name in sorted(locale.windows_locale.items(), reverse=True):
        known[number & 0x3FF] = name.partition("_")[0]
    return known


_LANGUAGES = _by_language()


def language_of_number(number: int) -> str:
    """The tag (BCP 47) of a language by its number in Windows; empty for none, and where it is not known."""
    exact = locale.windows_locale.get(number)
    if exact:
        language, _line, country = exact.partition("_")
        return f"{language}-{country}" if country.isalpha() and len(country) == 2 else language
    return _LANGUAGES.get(number & 0x3FF, "") if number not in (0, 255, 1024, 2048) else ""
