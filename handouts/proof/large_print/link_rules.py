"""Rule 23: links say where they go, in words that are heard and in addresses that can be typed. Pure."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from handouts.model import Finding, Level
from handouts.proof.findings import on_page, quoted
from handouts.proof.large_print.seen import Printed, squeezed
from handouts.proof.pdf.model import Node

ADDRESS_LEVEL = Level.WARNING
"""How grave it is that an address is not printed."""
_SCHEME = re.compile(r"^(?:https?://|mailto:|tel:)", re.IGNORECASE)
_EMPTY = frozenset(
    (
        *("click", "click here", "here", "this", "this link", "this page", "this site", "this website", "link"),
        *("read more", "more", "more here", "more info", "more information", "further information", "find out more"),
        *("learn more", "see more", "see here", "go", "go here", "continue", "details", "info", "website", "web page"),
        *("aquí", "haga clic aquí", "clic aquí", "más", "leer más", "más información", "enlace"),
        *("hier", "hier klicken", "mehr", "mehr erfahren", "weiterlesen", "ici", "cliquez ici", "en savoir plus"),
    )
)
"""Link texts that say nothing when they are heard alone, as screen readers list them (WCAG 2.2, 2.4.9)."""


def links(seen: Printed) -> Iterator[Finding]:
    """Rule 23: each link has words of its own; the address of each is printed in full, there or after it."""
    for link in seen.content.of("Link"):
        text, page = seen.content.text(link), seen.content.page(link)
        addresses = [found.address for node in link.below() for found in node.links if found.address]
        if not text and not any(node.alt for node in link.below()):
            message = "A link without words. Write where it goes."
            yield seen.fault(23, message, on_page(page, addresses[0] if addresses else ""))
            continue
        if addresses and re.sub(r"[^\w\s]", "", text).strip().casefold() in _EMPTY:
            message = "A link whose words do not say where it goes. Name what is to be found there."
            yield seen.fault(23, message, on_page(page, text), Level.WARNING)
        for address in addresses:
            a_line_of_it = bool(text) and squeezed(text).casefold() in squeezed(address).casefold()
            if not _is_printed(address, _from(seen, None if a_line_of_it else link)):
                message = (
                    "A link whose address is not printed in full. Print it after the text, for those who read on paper."
                )
                yield seen.fault(23, message, f"{on_page(page, text)} {quoted(address)}", ADDRESS_LEVEL)


def _from(seen: Printed, link: Node | None) -> str:
    """All that is told from a link on, without spaces; of a link that is a line of its own address all that is told."""
    orders = [run.tag.order for _, run in seen.content.runs(link) if run.tag] if link else []
    start = min(orders, default=0)
    runs = ((run.tag.order, run.text) for _, run in seen.runs() if run.tag and not run.artifact)
    return squeezed("".join(text for order, text in sorted(runs, key=lambda found: found[0]) if order >= start))


def _is_printed(address: str, text: str) -> bool:
    """Whether an address is in `text`, which has no spaces; "https://" and a last stroke may be left out."""
    plain = _SCHEME.sub("", address)
    if address.lower().startswith("tel:"):
        digits = re.sub(r"\D", "", plain)
        return digits[-6:] in re.sub(r"\D", "", text)
    plain = plain.partition("?")[0] if address.lower().startswith("mailto:") else plain
    forms = {squeezed(form).rstrip("/").casefold() for form in (plain, unquote(plain))}
    printed = text.casefold()
    return any(form in printed or form in unquote(printed) for form in forms)
