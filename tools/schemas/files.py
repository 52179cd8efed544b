"""The schemas by the name of their file, as text."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from reportgen.awards.load.build import catalogue
from reportgen.certificates.load import read as certificates
from reportgen.kit.load import read as kit
from reportgen.kit.model import Kit
from reportgen.mapping.remembered import read_tables
from reportgen.packet.load import read as packet
from tools.schemas.asked import Json, Reader, Table, asked, schema
from tools.schemas.described import NOUNS, description
from tools.schemas.kit_language import amended
from tools.schemas.manifest import manifest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "schemas"
DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that editors of TOML know."""
_KIT = ROOT / "templates" / "quoc-phong"
READERS: dict[str, Reader] = {
    "kit": lambda root: kit(root, _KIT),
    "awards": catalogue,
    "packet": lambda root: packet(_KIT / "packet.toml", root, Kit("mau", "Mẫu", _KIT)),
    "certificates": lambda root: certificates(_KIT / "certificates.toml", root),
}
"""File of a kit → the loader's own reading of it."""


@cache
def tables(name: str) -> Table:
    """Return the tables and keys that a loader asks for: the same ones each time."""
    return asked(READERS[name])


@cache
def schemas() -> dict[str, Json]:
    """Return the schema of each file, ``kit.toml`` …, ``manifest.json``: the same ones each time."""
    own = {f"{name}.toml": schema(tables(name), _describe(name)) for name in READERS}
    return {
        **amended(own),
        "anh-xa.toml": schema(asked(read_tables), _describe("anh-xa")),
        "manifest.json": manifest(),
    }


def _describe(name: str) -> Callable[[str], str]:
    return partial(description, nouns=NOUNS.get(name, {}))


def files() -> dict[str, str]:
    """Return the committed files: name → text."""
    return {f"{Path(name).stem}.schema.json": _text(name, own) for name, own in schemas().items()}


def _text(name: str, own: dict[str, Any]) -> str:
    return json.dumps({"$schema": DRAFT, "title": name, **own}, ensure_ascii=False, indent=2) + "\n"
