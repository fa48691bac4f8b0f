"""What a person should be told of hypertext that paper cannot hold."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

_NAMED = 3
_VIDEO_HOSTS = ("youtube", "youtu.be", "vimeo", "dailymotion", "wistia", "brightcove", "player.", "video")


@dataclass
class Told:
    """What was left out or changed, gathered while a tree is walked."""

    struck: list[str] = field(default_factory=list)
    fields: int = 0
    videos: list[str] = field(default_factory=list)
    sounds: list[str] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)

    def frame(self, element: HtmlElement) -> None:
        """Remembers another page that is shown within this one."""
        address = element.get("src") or element.get("data-src") or ""
        kind = self.videos if any(host in address.lower() for host in _VIDEO_HOSTS) else self.frames
        if address or element.get("title"):
            kind.append(_named(element, address))

    def media(self, element: HtmlElement) -> None:
        """Remembers a video or a recording."""
        source = element.find(".//source")
        address = element.get("src") or (source.get("src") if source is not None else "") or ""
        (self.sounds if element.tag == "audio" else self.videos).append(_named(element, address))

    def notices(self) -> Iterator[str]:
        """One sentence for each kind of thing."""
        if self.struck:
            named = "”, “".join(words[:60] for words in self.struck[:_NAMED])
            said = f"Words that are struck out are printed like all others: “{named}”."
            yield f"{said} Take them out if they no longer hold."
        yield from _left_out("video", self.videos)
        yield from _left_out("recording", self.sounds)
        yield from _left_out("page shown within the page", self.frames)
        if self.fields:
            yield f"Fields and buttons of a form are left out: {self.fields} in all."


def _named(element: HtmlElement, address: str) -> str:
    title = " ".join((element.get("title") or element.get("aria-label") or "").split())
    return (title or address)[:120]


def _left_out(kind: str, names: list[str]) -> Iterator[str]:
    known = list(dict.fromkeys(filter(None, names)))
    named = f": {'; '.join(known[:_NAMED])}" if known else ""
    if len(names) == 1:
        yield f"A {kind} is left out{named}."
    elif names:
        yield f"{len(names)} {kind}s are left out{named}{' and more' if len(known) > _NAMED else ''}."
