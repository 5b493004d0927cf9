"""The networks of `keras.applications` against Keras: one of each family, built for an odd size, and what it refuses.

A network is built without its weights; the shape of its last map of features must be the one predicted.
"""

from __future__ import annotations

import random

import pytest

from .harness import Engine, Examination, run_text
from .libraries import KERAS
from .templates import Template, make

FAMILIES = (
    "VGG16",
    "VGG19",
    "ResNet50",
    "ResNet50V2",
    "MobileNet",
    "MobileNetV2",
    "MobileNetV3Small",
    "MobileNetV3Large",
    "EfficientNetB0",
    "EfficientNetV2B0",
    "Xception",
    "InceptionV3",
    "InceptionResNetV2",
    "DenseNet121",
    "ConvNeXtTiny",
)
SIZES = "{77|96|129|135|150}"
TEMPLATES: dict[str, Template] = {
    family: (
        f"keras.applications.{family}(weights=None, include_top=False, input_shape=({SIZES}, {SIZES}, 3)).output",
        (),
    )
    for family in FAMILIES
}
REFUSED = (
    "keras.applications.VGG16(weights=None, include_top=False, input_shape=(31, 64, 3))",
    "keras.applications.Xception(weights=None, include_top=False, input_shape=(70, 90, 3))",
    "keras.applications.InceptionV3(weights=None, include_top=False, input_shape=(74, 90, 3))",
    "keras.applications.ResNet50(weights=None, include_top=False, input_shape=(64, 64))",
    "keras.applications.ResNet50(input_shape=(64, 64, 3))",
    "keras.applications.ResNet50(classes=10)",
    "keras.applications.MobileNetV2(include_top=False, input_shape=(64, 64, 1))",
    "keras.applications.DenseNet121(weights=None, input_shape=(None, None, 3))",
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.parametrize("family", FAMILIES)
def test_family(family: str, engine: Engine) -> None:
    examination = Examination(KERAS, engine, run_text)
    examination.check(make(TEMPLATES[family], random.Random(family), ("float32",), (2,)))
    assert not examination.tally.failures, examination.tally.failures
    assert examination.tally.counts["known"] == 1, dict(examination.tally.counts)


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str, engine: Engine) -> None:
    examination = Examination(KERAS, engine, run_text)
    examination.check(make((text, ()), random.Random(0), ("float32",), (2,)))
    assert examination.tally.counts["error found"] == 1, (examination.tally.missed, dict(examination.tally.counts))
