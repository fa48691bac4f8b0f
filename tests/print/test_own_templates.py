"""Templates of the user's: used in place of ours, and proved before any work."""

from pathlib import Path

import pytest

from handouts.errors import UsageError
from handouts.model import Edition
from handouts.outputs.leaflets import Leaflets
from handouts.rendering import resource_bytes, template_names
from handouts.settings import PrintSettings, Settings
from handouts.typesetting.document import Document, PrintedTopic
from handouts.typesetting.own_templates import GIVEN, with_own_templates
from handouts.typesetting.sheet import Sheet
from handouts.workspace import Workspace
from tests.builders import paragraph, publication, topic
from tests.print.reading import text_of
from tests.running import run

ROOT = Path(__file__).parents[2]
CONTRACT = ROOT / "docs" / "templates.md"


def ours(name: str) -> str:
    return resource_bytes(f"print/{name}").decode("utf-8")


def settings_of(folder: Path) -> Settings:
    return with_own_templates(Settings(print=PrintSettings(templates=str(folder))))


def test_every_template_of_ours_is_taken_as_ones_own(tmp_path: Path) -> None:
    for name in template_names():
        (tmp_path / name).write_text(ours(name), encoding="utf-8")
    assert len(settings_of(tmp_path).print.own_templates) == len(template_names())


def test_a_leaflet_comes_out_of_ones_own_template(tmp_path: Path) -> None:
    changed = ours("leaflet.html.j2").replace("{% block body %}", "{% block body %}<p>House style</p>", 1)
    (tmp_path / "leaflet.html.j2").write_text(changed, encoding="utf-8")
    edition = Edition(publication(topic("One", paragraph("Some words."))))
    (artefact,) = Leaflets(settings_of(tmp_path)).write(edition, Workspace(tmp_path / "out"))
    assert "House style" in text_of(tmp_path / "out" / artefact.path)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("front.css.j2", ".cover { color: {{ ink }} }", "front.css.j2 uses “ink”, which it is not given"),
        ("leaflet.html.j2", "<p>{{ pages.title }}</p>", "leaflet.html.j2 uses “pages”.*Did you mean.*page"),
        ("leaflet.html.j2", "<p>{{ page.titel }}</p>", "leaflet.html.j2, line 1.*no attribute 'titel'"),
        ("leaflet.html.j2", "<p>\n{{ topic.heading }}</p>", "leaflet.html.j2, line 2.*no attribute 'heading'"),
        ("page.html.j2", "{% block %}", "page.html.j2, line 1"),
        ("parts.html.j2", "{% macro opening(x) %}", "parts.html.j2, line 1"),
        ("front.css.j2", "}}} .x { color", "style sheet of .* is wrong at"),
        ("leaflets.html.j2", "x", "replaces no template.*leaflet.html.j2"),
    ],
)
def test_a_wrong_template_is_told_by_file_and_name_before_any_work(
    name: str, text: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        settings_of(tmp_path)


def test_a_folder_that_holds_no_template_or_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no template"):
        settings_of(tmp_path)
    with pytest.raises(UsageError, match="Cannot read the folder of templates"):
        settings_of(tmp_path / "nowhere")


def test_a_template_that_is_no_text_or_far_too_large_is_told(tmp_path: Path) -> None:
    (tmp_path / "front.css.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="not UTF-8"):
        settings_of(tmp_path)
    (tmp_path / "front.css.j2").write_bytes(b" " * 300_000)
    with pytest.raises(UsageError, match="too large for a template"):
        settings_of(tmp_path)


def test_templates_read_no_file_and_fetch_nothing(tmp_path: Path) -> None:
    (tmp_path / "front.css.j2").write_text('{% include "/etc/passwd" %}', encoding="utf-8")
    with pytest.raises(UsageError, match="/etc/passwd"):
        settings_of(tmp_path)


def test_the_command_says_so_with_exit_code_2(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "front.css.j2").write_text("{{ nothing }}", encoding="utf-8")
    source = str(ROOT / "samples" / "hand-washing.txt")
    done = run(capfd, [source, "--templates", str(tmp_path)], tmp_path / "out")
    assert done.code == 2
    assert "front.css.j2 uses “nothing”" in done.err
    assert not (tmp_path / "out").exists()


def test_other_templates_make_another_edition_and_none_leave_the_settings_alone(tmp_path: Path) -> None:
    assert with_own_templates(Settings()) == Settings()
    (tmp_path / "front.css.j2").write_text(ours("front.css.j2"), encoding="utf-8")
    one = settings_of(tmp_path)
    (tmp_path / "front.css.j2").write_text(ours("front.css.j2") + "\n", encoding="utf-8")
    assert one != settings_of(tmp_path)


def test_the_contract_names_everything_that_templates_are_given() -> None:
    told = CONTRACT.read_text(encoding="utf-8")
    for name in (*template_names(), *GIVEN["html"], *GIVEN["css"]):
        assert f"`{name}`" in told, name
    for kind in (Document, PrintedTopic, Sheet):
        for attribute in (name for name in dir(kind) if not name.startswith("_")):
            assert f"`{attribute}`" in told or f"`{attribute}(" in told, f"{kind.__name__}.{attribute}"
