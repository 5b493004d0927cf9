"""The server, with what the client says of itself written down: the profiles of `tests/lsp/profiles`.

    python -m tests.editors.recorder PROFILE.json

stands in place of `shapeserver lsp` in an editor's settings.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

COMMAND = (sys.executable, "-m", "shapeserver", "lsp")


def main(profile: Path) -> int:
    server = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=sys.stdout.buffer)
    assert server.stdin is not None
    seen = b""
    while chunk := os.read(sys.stdin.fileno(), 65536):
        server.stdin.write(chunk)
        server.stdin.flush()
        seen = seen if profile.exists() else seen + chunk
        if not profile.exists() and (found := capabilities(seen)) is not None:
            profile.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    server.stdin.close()
    return server.wait()


def capabilities(seen: bytes) -> object | None:
    """Those of the first message, once all of it has come."""
    head, end, body = seen.partition(b"\r\n\r\n")
    lengths = [line.partition(b":")[2] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")]
    if not end or not lengths or len(body) < int(lengths[0]):
        return None
    found: object = json.loads(body[: int(lengths[0])])["params"]["capabilities"]
    return found


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
