"""The rules of OpenCV and Pillow against them, by templates."""

from __future__ import annotations

import pytest

from .arguments_images import TEMPLATES
from .harness import Engine, run_text
from .libraries import IMAGES
from .templates import must_agree_on


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.parametrize("name", TEMPLATES)
def test_template(name: str, engine: Engine) -> None:
    must_agree_on(IMAGES, name, TEMPLATES[name], engine, run_text, cases=6)
