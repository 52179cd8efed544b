"""The schema of ``anh-xa.toml``, as `reportgen.mapping.remembered` reads it."""

from __future__ import annotations

from typing import Any

import msgspec

from reportgen.mapping.remembered import MappingFile


def mapping() -> dict[str, Any]:
    """Return the schema; a wrong key is refused as by the reader."""
    (own,), parts = msgspec.json.schema_components([MappingFile], ref_template="#/definitions/{name}")
    return {**own, "definitions": dict(parts)}
