"""The words that open a callout ("Important"), by language: to know them where they are typed, to add them where not.

Pure. A language is one more entry of `_LABELS`; the first word of a kind is the one that is added.
"""

from collections.abc import Mapping

KINDS = ("important", "warning", "caution", "note", "tip")
"""What a callout can be, as Markdown's alerts have it."""

_LABELS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "important": ("Important", "Very important"),
        "warning": ("Warning", "Danger"),
        "caution": ("Caution", "Be careful", "Attention"),
        "note": ("Note", "Please note", "Remember"),
        "tip": ("Tip", "Hint"),
    },
    "de": {
        "important": ("Wichtig", "Sehr wichtig"),
        "warning": ("Warnung", "Gefahr"),
        "caution": ("Vorsicht", "Achtung"),
        "note": ("Hinweis", "Anmerkung", "Bitte beachten"),
        "tip": ("Tipp",),
    },
    "fr": {
        "important": ("Important", "Très important"),
        "warning": ("Avertissement", "Danger"),
        "caution": ("Attention", "Prudence"),
        "note": ("Remarque", "Note", "À noter"),
        "tip": ("Conseil", "Astuce"),
    },
    "es": {
        "important": ("Importante", "Muy importante"),
        "warning": ("Advertencia", "Peligro"),
        "caution": ("Precaución", "Atención", "Cuidado"),
        "note": ("Nota", "Recuerde"),
        "tip": ("Consejo",),
    },
}

_KIND_OF = {word.casefold(): kind for words in _LABELS.values() for kind, labels in words.items() for word in labels}
LONGEST_LABEL = max(map(len, _KIND_OF))


def kind_of(label: str) -> str:
    """The kind of callout that `label` opens ("Important:" is "important"), or empty where it opens none.

    The article's language is not asked: it may not be known yet, and no word means two kinds.
    """
    return _KIND_OF.get(" ".join(label.split()).rstrip(":.! ").casefold(), "")


def label_of(kind: str, language: str) -> str:
    """What a callout of `kind` is called in the language of a BCP 47 tag; in English where it has no words here."""
    labels = _LABELS.get(language.partition("-")[0].lower(), _LABELS["en"])
    return labels[kind][0] if kind in labels else labels["note"][0]
