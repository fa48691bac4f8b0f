"""Lexicons read from files: Pronunciation Lexicon Specification (PLS) 1.0, W3C Recommendation of 14 October 2008.

What of it is taken: `<lexicon>` with its version, alphabet "ipa" and xml:lang; `<lexeme>` with its graphemes, and of
its phonemes and aliases the preferred ones, else the first. A voice that takes phonemes gets them, any other the
alias. A lexeme with a role is told and not taken: nothing here knows parts of speech. Metadata and examples are
passed over. An alias is not looked up again, beyond words in it that have phonemes.

A file may come from anybody: it is refused with all its faults told by their lines. No document type, and so no
entity, is taken.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from audio.errors import LexiconError
from audio.lexicon import Lexeme, Lexicon
from audio.lexicon.figures import figures, number_words
from audio.lexicon.ipa import has_vowel, normalised, strange_signs
from audio.registry import nearest

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
LARGEST_BYTES = 2_000_000
"""About 15,000 entries; the built-in lexicon has some hundreds."""
LONGEST = 200
"""Characters of one grapheme, alias or phonemes: a few words."""
FAULTS_TOLD = 5

_XML = "http://www.w3.org/XML/1998/namespace"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PLAIN_WORDS = re.compile(r"(?:[^\W_]|[\s'’-])+")
_LETTERS_ONLY = re.compile(r"(?:[^\W\d_]|[\s'’‐‑-])+")
_PARTS = ("grapheme", "phoneme", "alias", "example")
_PASSED_OVER = ("meta", "metadata", "example")


def read_pls(data: bytes, name: str) -> Lexicon:
    """The lexicon in a file; entries that ask for capitals lie above those that do not.

    Raises LexiconError, which tells the first faults, each with the file's name and the line.
    """
    if len(data) > LARGEST_BYTES:
        raise LexiconError(f"{name} is larger than {LARGEST_BYTES // 1_000_000} MB: too large for a lexicon. Split it.")
    reader = _Reader(name)
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        reader.fault(_not_xml(error), error.lineno)
    except (LookupError, ValueError, UnicodeError):  # an encoding that Python does not know, or cannot use here
        reader.fault("its encoding is not known here: save the file as UTF-8", 1)
    except _Refused as refused:
        reader.fault(str(refused))
    if reader.faults:
        told = "; ".join(f"line {line}: {fault}" for line, fault in reader.faults[:FAULTS_TOLD])
        more = len(reader.faults) - FAULTS_TOLD
        raise LexiconError(f"{name}, {told}{f'; and {more} more' if more > 0 else ''}.")
    entries = sorted(reader.lexemes, key=lambda lexeme: sum(map(str.isupper, lexeme.grapheme)))
    return Lexicon(tuple(entries), reader.language, tuple(reader.notices))


class _Refused(Exception):
    """What ends the reading at once."""


@dataclass
class _Entry:
    """A lexeme while it is read: what it holds, and whether it is preferred."""

    line: int
    role: str
    graphemes: list[str] = field(default_factory=list)
    phonemes: list[tuple[bool, str]] = field(default_factory=list)
    aliases: list[tuple[bool, str]] = field(default_factory=list)


class _Reader:
    """Follows one file through expat and gathers entries and faults."""

    def __init__(self, name: str) -> None:
        self.name, self.language = name, ""
        self.lexemes: list[Lexeme] = []
        self.faults: list[tuple[int, str]] = []
        self.notices: list[str] = []
        self._path: list[str] = []
        self._passing = 0
        self._entry: _Entry | None = None
        self._text: list[str] = []
        self._attributes: dict[str, str] = {}
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text.append

    def fault(self, what: str, line: int | None = None) -> None:
        self.faults.append((self.parser.CurrentLineNumber if line is None else line, what))

    def _refuse_doctype(self, *_declared: object) -> None:
        raise _Refused("a document type or an entity is declared there: take it out")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        namespace, _, element = tag.rpartition(" ")
        if not self._path:
            self._root(namespace, element, attributes)
        elif self._passing or (namespace and namespace != NAMESPACE) or element in _PASSED_OVER:
            self._passing += 1
        elif len(self._path) == 1 and element == "lexeme":
            self._entry = _Entry(self.parser.CurrentLineNumber, attributes.get("role", ""))
        elif self._path[-1] != "lexeme" or element not in _PARTS:
            allowed = _PARTS if self._path[-1] == "lexeme" else ("lexeme", "meta", "metadata")
            self.fault(f"<{element}> cannot stand in <{self._path[-1]}>. {nearest(element, allowed).rstrip('.')}")
            self._passing += 1
        self._path.append(element)
        if not self._passing:
            self._text.clear()
            self._attributes = attributes

    def _root(self, namespace: str, element: str, attributes: dict[str, str]) -> None:
        if (namespace, element) != (NAMESPACE, "lexicon"):
            raise _Refused(
                f'it must begin with <lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="en">'
            )
        if attributes.get("version") != "1.0":
            self.fault('the version of <lexicon> must be given: write version="1.0"')
        if attributes.get("alphabet") != "ipa":
            self.fault(_not_ipa(attributes.get("alphabet", "")))
        self.language = attributes.get(f"{_XML} lang", "")
        if not _LANGUAGE.fullmatch(self.language):
            self.fault('<lexicon> does not tell its language: write xml:lang="en", or "es"')

    def _end(self, _tag: str) -> None:
        element = self._path.pop()
        if self._passing:
            self._passing -= 1
            return
        if self._entry is None:
            return
        if element == "lexeme":
            self._add(self._entry)
            self._entry = None
            return
        said = " ".join("".join(self._text).split())
        preferred = self._attributes.get("prefer") in ("true", "1")
        if not said:
            self.fault(f"<{element}> is empty: fill it, or take it out")
        elif len(said) > LONGEST:
            self.fault(f"<{element}> is longer than {LONGEST} characters: an entry is a word or a few")
        elif element == "grapheme":
            self._grapheme(said, self._entry)
        elif element == "alias":
            self._alias(said, preferred, self._entry)
        else:
            self._phoneme(said, preferred, self._entry)

    def _grapheme(self, said: str, entry: _Entry) -> None:
        if not any(map(str.isalpha, said)) or not said[0].isalnum():
            self.fault(f"the grapheme “{said}” is no word: it must begin with a letter or a figure and have a letter")
        elif words := number_words(said, self.language):
            self.fault(f"“{words[0]}” in a grapheme tells a number or a dose, which no lexicon may change: take it out")
        else:
            entry.graphemes.append(said)

    def _alias(self, said: str, preferred: bool, entry: _Entry) -> None:
        if not _PLAIN_WORDS.fullmatch(said) or not any(map(str.isalpha, said)):
            self.fault(f"the alias “{said}” is not plain words: use letters, spaces, hyphens and apostrophes")
        elif words := number_words(said, self.language):
            self.fault(
                f"“{words[0]}” in an alias tells a number or a dose, which no lexicon may add: spell it otherwise"
            )
        else:
            entry.aliases.append((preferred, said))

    def _phoneme(self, said: str, preferred: bool, entry: _Entry) -> None:
        alphabet = self._attributes.get("alphabet", "ipa")
        ipa = normalised(said, self.language)
        if alphabet != "ipa":
            self.fault(_not_ipa(alphabet))
        elif strange := strange_signs(ipa):
            signs = ", ".join(f"“{sign}” (U+{ord(sign):04X})" for sign in strange[:3])
            self.fault(f"{signs} in the phonemes “{said}” is no sign of the IPA: copy signs from an IPA chart")
        elif not has_vowel(ipa):
            self.fault(f"the phonemes “{said}” have no vowel: write the whole word")
        else:
            entry.phonemes.append((preferred, ipa))

    def _add(self, entry: _Entry) -> None:
        """The lexemes of a finished entry, or its fault; an entry of which a part is at fault has told that already."""
        if any(line >= entry.line for line, _ in self.faults):
            return
        if not entry.graphemes:
            self.fault("the lexeme has no <grapheme>: tell the word it is for", entry.line)
        elif not entry.phonemes and not entry.aliases:
            word = entry.graphemes[0]
            self.fault(f"“{word}” has neither <phoneme> nor <alias>: tell how it is said", entry.line)
        elif entry.role:
            told = f"{self.name}, line {entry.line}: “{entry.graphemes[0]}” is only for the role {entry.role}"
            self.notices.append(f"{told}, which cannot be told apart here; the entry is not used")
        else:
            for grapheme in entry.graphemes:
                self._lexeme(grapheme, entry)

    def _lexeme(self, grapheme: str, entry: _Entry) -> None:
        ipa, alias = _chosen(entry.phonemes), _chosen(entry.aliases)
        preferred_alias = any(wanted for wanted, _ in entry.aliases) and not any(wanted for wanted, _ in entry.phonemes)
        put_in_words = not _LETTERS_ONLY.fullmatch(grapheme)
        if put_in_words and not alias:
            what = f"“{grapheme}” has figures or signs, which are put into words before phonemes count"
            self.fault(f"{what}: give it an <alias>", entry.line)
        elif figures(alias) != (figures(grapheme) if put_in_words else "") and alias:
            what = f"the alias “{alias}” has other figures than “{grapheme}”"
            self.fault(f"{what}: no lexicon may change a figure", entry.line)
        else:
            ipa = "" if put_in_words or preferred_alias else ipa
            self.lexemes.append(Lexeme(grapheme, alias, ipa, f"{self.name}, line {entry.line}"))


def _chosen(offered: list[tuple[bool, str]]) -> str:
    """The first that is preferred, else the first; empty when none is offered."""
    return next((said for preferred, said in offered if preferred), offered[0][1] if offered else "")


def _not_ipa(alphabet: str) -> str:
    given = f"the alphabet “{alphabet}” is not known here" if alphabet else "<lexicon> does not tell its alphabet"
    return f'{given}: write the phonemes in the IPA, and alphabet="ipa"'


def _not_xml(error: expat.ExpatError) -> str:
    what = expat.ErrorString(error.code)
    if error.code in _OF_ENCODING:
        return f"its encoding cannot be read ({what}): save the file as UTF-8"
    return f"it is not well-formed XML ({what}): look for an open tag, or a “&” or “<” that is not &amp; or &lt;"


_OF_ENCODING = {
    expat.errors.codes[message]
    for message in (
        expat.errors.XML_ERROR_UNKNOWN_ENCODING,
        expat.errors.XML_ERROR_INCORRECT_ENCODING,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
    )
}
