"""Templates that the user brings, checked before any work: read, parsed, filled with a specimen of everything."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import tinycss2
from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError, meta
from jinja2.nodes import FromImport, Import, Macro, Name
from jinja2.nodes import Template as Tree

from audio.registry import nearest
from handouts.errors import OutputFailed, UsageError
from handouts.rendering import PRINT, parsed, render, template_names
from handouts.settings import OUTPUTS, Settings, Template
from handouts.typesetting.document import lay_out
from handouts.typesetting.press import style_of
from handouts.typesetting.specimen import specimen

LARGEST_BYTES = 200_000
"""Of one template; the largest of ours has 6,000."""
GIVEN = {
    "html": frozenset(("page", "topic")),
    "css": frozenset(("sheet", "b", "faces", "space", "address", "pt")),
}
"""The names that templates are filled with (docs/templates.md)."""


def with_own_templates(settings: Settings) -> Settings:
    """The settings with the user's templates read and proved; without a folder of them, nothing is changed.

    Raises UsageError, which names the file, what is wrong in it and what to do.
    """
    folder = settings.print.templates
    if not folder:
        return settings
    templates = _read(Path(folder))
    for template in templates:
        _prove_names(template)
    settings = replace(settings, print=replace(settings.print, own_templates=templates))
    _prove_filled(settings)
    return settings


def _read(folder: Path) -> tuple[Template, ...]:
    try:
        files = sorted(file for file in folder.iterdir() if file.name.endswith(".j2"))
    except OSError as error:
        raise UsageError(f"Cannot read the folder of templates {folder}: {error.strerror}. Check its name.") from error
    known = template_names()
    for file in files:
        if file.name not in known:
            raise UsageError(f"{file} replaces no template. {nearest(file.name, known)}")
    if not files:
        raise UsageError(f"The folder {folder} holds no template. Name one of yours {', '.join(known)}.")
    return tuple(Template(file.name, _text(file)) for file in files)


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_BYTES + 1)
        if len(data) > LARGEST_BYTES:
            raise UsageError(f"{file} is larger than {LARGEST_BYTES // 1000} kB: too large for a template.")
        return data.decode("utf-8")
    except OSError as error:
        raise UsageError(f"Cannot read {file}: {error.strerror}. Check that you may open it.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file} is not UTF-8. Save it so.") from error


def _prove_names(template: Template) -> None:
    """Proves that a template can be parsed and uses no name that it is not given."""
    try:
        tree = parsed(template.name, template.text)
    except TemplateSyntaxError as error:
        raise UsageError(f"{template.name}, line {error.lineno}: {error.message}. Put the template right.") from error
    except TemplateError as error:
        raise UsageError(f"{template.name}: {error}. Put the template right.") from error
    given = GIVEN["css" if ".css" in template.name else "html"]
    if isinstance(tree, Tree):
        for name in sorted(meta.find_undeclared_variables(tree) - given - _made_in(tree)):
            raise UsageError(f"{template.name} uses “{name}”, which it is not given. {nearest(name, sorted(given))}")


def _made_in(tree: Tree) -> frozenset[str]:
    """The names that a template gives itself: what it sets, imports, and calls its macros."""
    names = {name.name for name in tree.find_all(Name) if name.ctx != "load"}
    names |= {macro.name for macro in tree.find_all(Macro)} | {brought.target for brought in tree.find_all(Import)}
    for brought in tree.find_all(FromImport):
        names |= {name if isinstance(name, str) else name[1] for name in brought.names}
    return frozenset(names)


def _prove_filled(settings: Settings) -> None:
    """Proves that booklet, leaflet and style sheet come out of the templates, and the style sheet is one."""
    own = settings.print.own_templates
    heard = replace(settings, outputs=OUTPUTS, print=replace(settings.print, web="https://example.org/"))
    page = lay_out(specimen().publication, heard, 2, specimen().illustrations)
    try:
        render(f"{PRINT}/booklet.html.j2", own, page=page)
        for topic in page.topics:
            render(f"{PRINT}/leaflet.html.j2", own, page=page, topic=topic)
        style = style_of(page.sheet, page.sheet.faces)
    except OutputFailed as error:
        raise UsageError(str(error)) from error
    except (UndefinedError, TypeError, AttributeError, KeyError, ValueError) as error:
        raise UsageError(f"The templates of {settings.print.templates} cannot be filled: {error}.") from error
    for node in _errors(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True)):
        at = style.splitlines()[node.source_line - 1].strip()
        raise UsageError(f"The style sheet of {settings.print.templates} is wrong at “{at}”: {node.message}.")


def _errors(nodes: Iterable[Any]) -> Iterator[Any]:
    """The parts of a style sheet that cannot be parsed, at any depth."""
    for node in nodes:
        if node.type == "error":
            yield node
        for part in ("prelude", "content", "arguments"):
            yield from _errors(getattr(node, part, None) or ())
