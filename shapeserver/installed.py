"""What is installed beside a program: versions, read from the names of metadata folders, and stubs in packages.

Nothing is imported.  The environment is the one that the configuration names, else the one that is active, else one
that lies in the root, else the one that this program is installed in.
"""

from __future__ import annotations

import glob
import os
import re
import sys
from collections.abc import Iterator

DISTRIBUTIONS = {
    "keras": ("keras",),
    "tensorflow": ("tensorflow", "tensorflow_cpu", "tensorflow_gpu", "tensorflow_intel", "tf_nightly"),
}
_METADATA = re.compile(r"(?P<name>[A-Za-z0-9_.]+)-(?P<version>\d[^-]*?)(?:-py\d[^-]*)?\.(?:dist|egg)-info")


STUBS = "shapeserver-stubs"


def installed_versions(root: str, environment: str = "") -> tuple[tuple[str, str], ...]:
    """Pairs of a library and its version; without those that are not installed."""
    for folder in _environments(root, environment):
        found = dict(_found(folder))
        if found:
            return tuple(sorted(found.items()))
    return ()


def package_folders(root: str, environment: str = "") -> tuple[str, ...]:
    """The folders of the environment's installed packages."""
    return next((found for folder in _environments(root, environment) if (found := _site_packages(folder))), ())


def shipped_stubs(root: str, environment: str = "") -> tuple[str, ...]:
    """The folders `shapeserver-stubs` that lie in installed packages, or beside them."""
    return tuple(
        found
        for folder in package_folders(root, environment)
        for name in ("", *sorted(os.listdir(folder)))
        if os.path.isdir(found := os.path.join(folder, name, STUBS))
    )


def _environments(root: str, chosen: str) -> Iterator[str]:
    if chosen:
        yield chosen
        return
    active = (os.environ.get("VIRTUAL_ENV"), os.environ.get("CONDA_PREFIX"))
    yield from (folder for folder in active if folder)
    yield from (os.path.join(root, name) for name in (".venv", "venv"))
    yield sys.prefix


def _site_packages(environment: str) -> tuple[str, ...]:
    patterns = (("lib", "python3*", "site-packages"), ("Lib", "site-packages"))
    found = (glob.glob(os.path.join(glob.escape(environment), *pattern)) for pattern in patterns)
    return tuple(folder for folders in found for folder in sorted(folders))


def _found(environment: str) -> Iterator[tuple[str, str]]:
    for folder in _site_packages(environment):
        versions = {
            match["name"].lower(): match["version"]
            for name in sorted(os.listdir(folder))
            if (match := _METADATA.fullmatch(name))
        }
        for library, names in DISTRIBUTIONS.items():
            yield from ((library, versions[name]) for name in names[::-1] if name in versions)
