"""Of what each picture was made, ``docs/hinh/nguon.json``: a test holds it against what is seen today."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

SOURCES = "nguon.json"


def remember(folder: Path, digests: Mapping[str, str]) -> None:
    """Write down of what the pictures in ``folder`` were made."""
    (folder / SOURCES).write_text(f"{json.dumps(digests, indent=1)}\n", encoding="utf-8")


def recall(folder: Path) -> dict[str, str]:
    """Return of what the pictures in ``folder`` were made."""
    known: dict[str, str] = json.loads((folder / SOURCES).read_text(encoding="utf-8"))
    return known


def outdated(folder: Path, digests: Mapping[str, str]) -> list[str]:
    """Return the pictures that show something else than is seen today, or that are not there."""
    known = recall(folder)
    return [
        name
        for name, digest in digests.items()
        if known.get(name) != digest or not (folder / f"{name}.png").is_file()
    ]
