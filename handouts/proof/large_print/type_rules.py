"""Rules of the type itself: size, x-height, weight, face, slope, lines under it, capitals, contrast. Pure."""

import re
from collections.abc import Iterator

from handouts.model import Finding, Level
from handouts.proof.findings import on_page
from handouts.proof.large_print.colours import contrast_ratio
from handouts.proof.large_print.seen import CLOSE_PT, Printed, at, squeezed
from handouts.proof.pdf.lines import Block
from handouts.proof.pdf.model import Page, Run, Shape
from handouts.proof.words import is_right_to_left

LEAST_X_HEIGHT = 0.5
"""Of the promised size: 9 pt at 18 pt (APH)."""
LEAST_H1 = 22 / 18
"""Of the promised size (ACB 2022)."""
LEAST_CONTRAST = 7.0
"""WCAG 2.2, 1.4.6 (AAA)."""
LONGEST_ACRONYM = 5
_CUT = 15
"""Letters: words longer than this may have been cut into lines."""
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def no_glyph_under_size(seen: Printed) -> Iterator[Finding]:
    """Rule 1: nothing on any page is smaller than the promised size."""
    for page, run in seen.runs():
        if run.size_pt < seen.size_pt - CLOSE_PT:
            message = (
                f"Type smaller than the {seen.size_pt:g} point promised. Set it at {seen.size_pt:g} points or more."
            )
            yield seen.fault(1, message, on_page(page.number, run.text) + f" ({run.size_pt:.1f} pt)")


def x_height(seen: Printed) -> Iterator[Finding]:
    """Rule 2: lower-case letters are half as high as the promised size."""
    least = LEAST_X_HEIGHT * seen.size_pt
    for page, run in seen.runs():
        height = run.face.x_height_em * run.size_pt
        if height and height < least - CLOSE_PT and any(map(str.islower, run.text)):
            message = f"Lower-case letters lower than {least:g} points. Choose a face with a larger x-height."
            yield seen.fault(2, message, on_page(page.number, run.text) + f" ({run.face.name}, {height:.2f} pt)")


def headings(seen: Printed) -> Iterator[Finding]:
    """Rule 3: headings are bold, left aligned, larger than the text; the highest by two ninths."""
    for block in seen.told:
        if not block.is_heading:
            continue
        line = block.lines[0]
        least = seen.size_pt * (LEAST_H1 if block.role == "H1" else 1.0)
        runs = [run for found in block.lines for run in found.runs if run.text.strip()]
        if not all(run.face.bold for run in runs):
            yield seen.fault(3, "A heading that is not bold. Set headings in bold.", at(line))
        small = min((run.size_pt for run in runs), default=least)
        if small < least - CLOSE_PT or small < seen.body[1] + CLOSE_PT:
            yield seen.fault(3, "A heading too small to stand out. Set it larger.", at(line, f"{small:.1f} pt"))
        turned = seen.right_to_left or is_right_to_left(block.text)
        if not turned and _is_centred(block, seen):
            yield seen.fault(3, "A heading that is not left aligned. Begin it at the left.", at(line))


def _is_centred(heading: Block, seen: Printed) -> bool:
    """Whether white space before it is wide, and as wide as that behind it, or wider."""
    page = seen.document.pages[heading.page - 1]
    runs = [run for run in page.runs if run.text.strip() and run.tag and not run.artifact]
    left, right = heading.lines[0].left, max(line.right for line in heading.lines)
    before, after = left - min(run.left for run in runs), max(run.right for run in runs) - right
    in_the_middle = abs((left + right) / 2 - page.width / 2) < 3
    return before > seen.size_pt and (abs(before - after) < 6 or after < 1 or in_the_middle)


def faces(seen: Printed) -> Iterator[Finding]:
    """Rule 4: sans serif, regular or bold."""
    for page, run in seen.runs():
        if run.face.serif:
            message = "A face with serifs. Use a sans serif face."
        elif run.face.light or run.face.narrow:
            message = "A light or condensed face. Use the regular or the bold one."
        else:
            continue
        yield seen.fault(4, message, on_page(page.number, run.text) + f" ({run.face.name})")


def no_slanted_type(seen: Printed) -> Iterator[Finding]:
    """Rule 5: no italic, oblique or slanted letters, drawn or made up."""
    for page, run in seen.runs():
        if run.face.slanted or not run.upright:
            yield seen.fault(5, "Slanted type. Set it upright; emphasis is bold.", on_page(page.number, run.text))


def horizontal(seen: Printed) -> Iterator[Finding]:
    """Rule 21: every line runs level across an upright page."""
    for page in seen.document.pages:
        if page.turned:
            yield seen.fault(21, "A page shown on its side. Turn it upright.", on_page(page.number, _first(page)))
    for page, run in seen.runs():
        if run.turned:
            yield seen.fault(21, "Turned type. Set every line level.", on_page(page.number, run.text))


def _first(page: Page) -> str:
    return next((run.text for run in page.runs if run.text.strip() and not run.ghost), "")


def underlines(seen: Printed) -> Iterator[Finding]:
    """Rule 6: only links are underlined; where emphasis is shown by underlining, what is to stand out is too."""
    emphasised = seen.settings.emphasis == "underlined"
    strong = frozenset(map(squeezed, seen.strong))
    for page, run in seen.runs():
        if (run.tag and "Link" in run.tag.roles) or (emphasised and _stands_out(run, strong)):
            continue
        if any(_underlines(shape, run) for shape in page.shapes):
            message = "Underlined type that is no link. " + ("It was not typed to stand out." if emphasised else _BOLD)
            yield seen.fault(6, message, on_page(page.number, run.text))


_BOLD = "Emphasis is bold."


def _stands_out(run: Run, strong: frozenset[str]) -> bool:
    """Whether type is bold, or a piece of what the author made stand out."""
    words = squeezed(run.text)
    return run.face.bold or any(words in text for text in strong)


def _underlines(shape: Shape, run: Run) -> bool:
    """Whether a thin line runs just under these letters and no further than they do."""
    thin = shape.top - shape.bottom < 0.2 * run.size_pt
    under = run.baseline - 0.3 * run.size_pt < shape.bottom and shape.top < run.baseline + 0.1 * run.size_pt
    slack = 0.3 * run.size_pt
    inside = shape.left > run.left - slack and shape.right < run.right + slack
    return not shape.picture and thin and under and inside and shape.right - shape.left > 0.5 * run.size_pt


def capitals(seen: Printed) -> Iterator[Finding]:
    """Rule 7: no words in capitals beyond acronyms of five letters. What the author typed so is a warning."""
    typed = frozenset(word for text in seen.words for word in _LETTERS.findall(text))
    long = [word for word in typed if len(word) > _CUT]
    for page, run in seen.runs():
        for word in _LETTERS.findall(run.text):
            if sum(map(str.isalpha, word)) > LONGEST_ACRONYM and word.isupper() and word.lower() != word:
                if word in typed or any(word in whole for whole in long):
                    message = "A word typed in capitals is harder to read. Type it in lower-case letters."
                    yield seen.fault(7, message, on_page(page.number, word), Level.WARNING)
                else:
                    message = "A word printed in capitals that was not typed so. Print it as it was typed."
                    yield seen.fault(7, message, on_page(page.number, word))


def contrast(seen: Printed) -> Iterator[Finding]:
    """Rule 18: 7:1 between letters and the ground they stand on as drawn; no text over pictures."""
    for page, run in seen.runs():
        ratio = contrast_ratio(run.ink, run.ground)
        if ratio < LEAST_CONTRAST:
            message = f"Contrast under {LEAST_CONTRAST:g} to 1. Use a darker ink or a lighter ground."
            yield seen.fault(18, message, on_page(page.number, run.text) + f" ({ratio:.1f} to 1)")
        within = run.tag is not None and "Figure" in run.tag.roles
        if not within and any(shape.picture and _overlap(shape, run) for shape in page.shapes):
            message = "Text over a picture. Move it off the picture."
            yield seen.fault(18, message, on_page(page.number, run.text))


def _overlap(shape: Shape, run: Run) -> bool:
    return shape.left < run.right and run.left < shape.right and shape.bottom < run.top and run.bottom < shape.top
