"""How many syllables a Spanish word has: its spelling tells, by the rules of the Real Academia's Ortografía (2010).

Open vowels side by side (a, e, o), and an accented closed one (í, ú) beside any, are two syllables; other vowels side
by side are one.
"""

import re
import unicodedata

_MUTE_U = re.compile(r"(?<=g)u(?=[eiéí])|(?<=q)u")
_NUCLEUS = re.compile(r"[íú]|[iuüy]*[aeoáéó][iuüy]*|[iuüy]+")
_FINAL_Y = re.compile(r"y(?=[aeiouáéíóúü])")


def count_syllables_of_spanish(word: str) -> int:
    """How many syllables a Spanish word has; at least 1. An h between vowels does not part them."""
    bare = unicodedata.normalize("NFC", word).lower().replace("h", "")
    bare = _FINAL_Y.sub("ll", _MUTE_U.sub("", bare))
    return max(1, len(_NUCLEUS.findall(bare)))
