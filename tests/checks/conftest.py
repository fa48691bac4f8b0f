"""What the pages of these tests are made with."""

import base64
import io
from pathlib import Path

import pytest
from PIL import Image, features

from tests.checks.sheets import FACES


@pytest.fixture(scope="session")
def picture() -> str:
    """A small grey picture as a data address."""
    made = io.BytesIO()
    Image.new("L", (8, 8), 200).save(made, "PNG")
    return f"data:image/png;base64,{base64.b64encode(made.getvalue()).decode()}"


@pytest.fixture(scope="session")
def small_face() -> str:
    """A style that knows "Small": a face whose lower case is under half its size."""
    assert features.check("freetype2")
    from importlib import resources

    face = Path(str(resources.files("fontpkg_atkinson_hyperlegible") / "files" / "AtkinsonHyperlegible-Regular.ttf"))
    assert FACES.is_dir()
    return f"@font-face {{ font-family: Small; src: url({face.as_uri()}) }}"
