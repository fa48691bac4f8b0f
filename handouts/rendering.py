"""The only Jinja environments, ours and those with templates of the user's: values in, markup out, all escaped.

Templates are read from the `templates` package by `importlib.resources`, so that an installed wheel works as
a checkout does. Escaping is on for every template whatever its name; a name that no value has is an error.
"""

import traceback
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.nodes import Node

from handouts.errors import OutputFailed
from handouts.settings import Template

PACKAGE = "templates"
PRINT = "print"
"""The folder of the templates that a user may replace."""


def resource_bytes(path: str) -> bytes:
    """The bytes of a file of the templates package, such as "faces/DejaVuSans.ttf"."""
    return files(PACKAGE).joinpath(*path.split("/")).read_bytes()


def render(template: str, own: tuple[Template, ...] = (), **values: object) -> str:
    """The text of `template` ("print/booklet.html.j2") filled with `values`; `own` stand in place of ours.

    Every value is escaped unless it is markup that a template made. Raises OutputFailed naming the file when one of
    its names has no value or its syntax is wrong.
    """
    try:
        return _environment(own).get_template(template).render(**values)
    except TemplateError as error:
        at = place_of(error) or template
        raise OutputFailed(f"Template {at} could not be filled: {error}. Put the template right.") from error


def place_of(error: TemplateError) -> str:
    """The template and line at which filling failed: "print/front.css.j2, line 12"; empty where it is not known."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name}, line {error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    found = next((frame for frame in reversed(frames) if frame.filename.startswith(_MARK)), None)
    return f"{found.filename.removeprefix(_MARK)}, line {found.lineno}" if found else ""


def template_names() -> tuple[str, ...]:
    """The names of the templates of print, which a user may replace."""
    return tuple(sorted(file.name for file in files(PACKAGE).joinpath(PRINT).iterdir() if file.name.endswith(".j2")))


def parsed(name: str, text: str) -> Node:
    """The syntax tree of a template. Raises jinja2.TemplateSyntaxError."""
    return _environment(()).parse(text, name)


_MARK = "template:"
"""What the files of templates are called in tracebacks: this, then the name."""


@lru_cache(maxsize=8)
def _environment(own: tuple[Template, ...]) -> Environment:
    texts = {f"{PRINT}/{template.name}": template.text for template in own}

    def load(name: str) -> tuple[str, str, None] | None:
        text = texts[name] if name in texts else _source(name)
        return None if text is None else (text, f"{_MARK}{name}", None)

    environment = Environment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters["kind"] = lambda value: type(value).__name__
    return environment


def _source(name: str) -> str | None:
    try:
        return resource_bytes(name).decode("utf-8")
    except FileNotFoundError:
        return None
