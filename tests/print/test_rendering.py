"""The only Jinja environment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader
from markupsafe import escape

from handouts.errors import OutputFailed
from handouts.rendering import _environment, render, resource_bytes


@pytest.mark.parametrize("name", ["x.html.j2", "x.j2", "x.txt", "x"])
def test_fault_07_everything_is_escaped_whatever_the_template_is_called(name: str) -> None:
    environment = _environment(()).overlay(loader=DictLoader({name: "{{ value }}"}))
    assert environment.get_template(name).render(value="<b>\"'&") == str(escape("<b>\"'&"))


@given(st.text())
def test_a_value_is_never_read_as_a_template(value: str) -> None:
    assert _environment(()).from_string("{{ value }}").render(value=value) == str(escape(value))


def test_a_template_that_is_not_there_is_named() -> None:
    with pytest.raises(OutputFailed, match=r"print/nothing\.j2"):
        render("print/nothing.j2")


def test_a_name_without_a_value_is_named_with_its_template() -> None:
    with pytest.raises(OutputFailed, match=r"Template print/page\.html\.j2, line 2 could not be filled: 'page' is"):
        render("print/page.html.j2")


def test_the_faces_are_package_data_with_their_licence() -> None:
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
        face = resource_bytes(f"faces/{name}")
        assert face[:4] == b"\0\1\0\0"
        assert len(face) < 600_000
    assert b"Bitstream Vera" in resource_bytes("faces/LICENSE-DejaVu")
