"""The only Jinja environment: values in, markup out, everything escaped.

Templates are read from the `templates` package by `importlib.resources`, so that an installed wheel works as
a checkout does. Escaping is on for every template whatever its name; a name that no value has is an error.
"""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError

from handouts.errors import OutputFailed

PACKAGE = "templates"


def resource_bytes(path: str) -> bytes:
    """The bytes of a file of the templates package, such as "faces/DejaVuSans.ttf"."""
    return files(PACKAGE).joinpath(*path.split("/")).read_bytes()


def render(template: str, **values: object) -> str:
    """The text of `template` ("print/booklet.html.j2") filled with `values`.

    Every value is escaped unless it is markup that a template of ours made. Raises OutputFailed naming the
    template when one of its names has no value or its syntax is wrong.
    """
    try:
        return _environment().get_template(template).render(**values)
    except TemplateError as error:
        raise OutputFailed(f"Template {template} could not be filled: {error}. Put the template right.") from error


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source),
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
