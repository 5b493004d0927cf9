"""Generated programs of any length, of the kind that people write: layers, attention, distances, training loops.

A *scene* is one self-contained piece; its numbers are drawn from its index, so no two are alike.  A program is scenes
in a row at the top level, each a function with its call, or the bodies of the same scenes in one `main()`, one
`with`, or the methods of one class.
"""

from __future__ import annotations

from collections.abc import Iterator

HEAD = """\
import numpy as np

BATCH = 32
rng = np.random.default_rng(0)
W = np.zeros((128, 64))
images = rng.normal(size=(BATCH, 128))
labels = rng.integers(0, 10, size=BATCH)
shared = images @ W
totals = shared.sum(axis=0)
"""
LAYER = """\
rate = 0.5
weights = rng.normal(size=(128, {width})) * rate
bias = np.zeros({width})
hidden = np.maximum(images @ weights + bias, 0)
mean = hidden.mean(axis=1, keepdims=True)
centred = hidden - mean
spread = np.sqrt((centred ** 2).mean(axis=1, keepdims=True) + 1e-5)
logits = (centred / spread) @ rng.normal(size=({width}, 10))
shifted = logits - logits.max(axis=1, keepdims=True)
scores = np.exp(shifted)
scores = scores / scores.sum(axis=1, keepdims=True)
result = -np.log(scores[np.arange(BATCH), labels]).mean()
"""
ATTENTION = """\
rate = 0.5
tokens = rng.normal(size=(BATCH, 16, {width}))
projection = rng.normal(size=({width}, 3 * {width})) * rate
queries, keys, values = np.split(tokens @ projection, 3, axis=-1)
queries = queries.reshape(BATCH, 16, 4, {width} // 4).transpose(0, 2, 1, 3)
keys = keys.reshape(BATCH, 16, 4, {width} // 4).transpose(0, 2, 1, 3)
values = values.reshape(BATCH, 16, 4, {width} // 4).transpose(0, 2, 1, 3)
scores = queries @ keys.transpose(0, 1, 3, 2)
scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
scores = scores / scores.sum(axis=-1, keepdims=True)
mixed = (scores @ values).transpose(0, 2, 1, 3).reshape(BATCH, 16, {width})
result = np.concatenate([tokens, mixed], axis=-1)
"""
DISTANCES = """\
rate = 0.5
points = rng.normal(size=({width}, 3))
centres = points[:8].copy()
for step in range(5):
    difference = points[:, None, :] - centres[None, :, :]
    distance = (difference ** 2).sum(axis=-1)
    nearest = distance.argmin(axis=1)
    for index in range(8):
        members = points[nearest == index]
        if len(members) > 0:
            centres[index] = rate * members.mean(axis=0)
result = np.sqrt(distance.min(axis=1)).sum()
"""
TRAINING = """\
rate = 0.5
weights = rng.normal(size=(128, {width}))
targets = np.eye({width})[labels % {width}]
history = []
for epoch in range(10):
    outputs = np.tanh(images @ weights)
    error = outputs - targets
    gradient = images.T @ (error * (1 - outputs ** 2)) / BATCH
    weights -= rate * gradient
    history.append((error ** 2).mean())
curve = np.array(history)
result = np.stack([weights.mean(axis=0), weights.std(axis=0)])
"""
SCENES = (LAYER, ATTENTION, DISTANCES, TRAINING)
TAIL = "bad = np.zeros((4, 3)) @ np.zeros((5, 2))\n"


def flat(lines: int) -> str:
    """Functions and their calls."""
    return _filled(HEAD, lines, _functions(), TAIL)


def in_main(lines: int) -> str:
    opening = "\n\ndef main():\n"
    return _filled(HEAD + opening, lines, _bodies(1), f'    {TAIL}\n\nif __name__ == "__main__":\n    main()\n')


def in_with(lines: int) -> str:
    return _filled(HEAD + '\nwith np.errstate(over="ignore"):\n', lines, _bodies(1), f"    {TAIL}")


def in_class(lines: int) -> str:
    opening = "\n\nclass Trainer:\n    def __init__(self):\n        self.results = []\n"
    closing = f"\n    def last(self):\n        {TAIL}        return bad\n\n\ntrainer = Trainer()\ntrainer.last()\n"
    return _filled(HEAD + opening, lines, _methods(), closing)


def modules(count: int) -> dict[str, str]:
    """Modules by name, each of which imports the next three."""
    return {f"m{index}": _module(index, count) for index in range(count)}


def _module(index: int, count: int) -> str:
    imports = (f"from m{other} import w{other}\n" for other in range(index + 1, min(count, index + 4)))
    return f"import numpy as np\n{''.join(imports)}w{index} = np.zeros(({index + 1}, 3))\n"


def _filled(start: str, lines: int, pieces: Iterator[str], end: str) -> str:
    text = start
    while text.count("\n") + end.count("\n") < lines:
        text += next(pieces)
    return text + end


def _scenes() -> Iterator[tuple[int, str]]:
    index = 0
    while True:
        yield index, SCENES[index % len(SCENES)].format(width=32 + 4 * (index % 23))
        index += 1


def _functions() -> Iterator[str]:
    for index, scene in _scenes():
        body = _indented(scene, 1)
        yield f"\n\ndef scene_{index}():\n{body}    return result\n\n\nresult_{index} = scene_{index}()\n"


def _methods() -> Iterator[str]:
    for index, scene in _scenes():
        body = _indented(f"{scene}self.results.append(result)\nreturn result", 2)
        yield f"\n    def scene_{index}(self):\n{body}"


def _bodies(depth: int) -> Iterator[str]:
    for index, scene in _scenes():
        yield _indented(f"# scene {index}\n{scene}", depth)


def _indented(text: str, depth: int) -> str:
    return "".join(f"{'    ' * depth}{line}\n" for line in text.splitlines())
