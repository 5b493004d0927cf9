"""JupyterLab finds the server by its entry point, and the command that it is given serves."""

from __future__ import annotations

from importlib.metadata import entry_points

from .client import running


def test_the_entry_point_tells_a_command_that_serves() -> None:
    [found] = entry_points(group="jupyter_lsp_spec_v1", name="shapeserver")
    spec = found.load()(None)["shapeserver"]
    assert spec["version"] == 2 and spec["languages"] == ["python"]
    with running(tuple(spec["argv"])) as client:
        assert "hoverProvider" in client.initialize()
        # as jupyterlab-lsp sends a notebook: one text, with versions that repeat
        uri = "file:///.virtual_documents/demo.ipynb"
        client.open(uri, "import numpy as np\n\n\n\na = np.zeros((3, 4))\n")
        client.change(uri, 1, {"text": "import numpy as np\n\n\n\na = np.zeros((3, 4))\na @ a\n"})
        [problem] = client.problems(uri)
        assert problem["code"] == "matmul-mismatch"
        # nobody sees the one text, so a line of it would mean nothing
        hover = client.hover(uri, 5, 0)
        assert hover is not None and "(demo.ipynb)" in hover["contents"]["value"]
        assert client.end() == 0
