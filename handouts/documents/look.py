"""How characters are set: what a run, its style and the document tell, one over the other."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """How characters are set; None where nothing says so. `size` in points."""

    strong: bool | None = None
    slanted: bool | None = None
    hidden: bool | None = None
    script: str | None = None
    language: str | None = None
    size: float | None = None
    font: str | None = None

    def over(self, lower: "Look") -> "Look":
        """This look, and `lower` where it says nothing."""
        return Look(
            lower.strong if self.strong is None else self.strong,
            lower.slanted if self.slanted is None else self.slanted,
            lower.hidden if self.hidden is None else self.hidden,
            lower.script if self.script is None else self.script,
            lower.language if self.language is None else self.language,
            lower.size if self.size is None else self.size,
            lower.font if self.font is None else self.font,
        )


NO_LOOK = Look()
