"""What no question of a loader shows: a column changed in a group, and a kit that says only what its base does not."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy

from reportgen.kit.expand import DROP
from reportgen.kit.extends import AFTER, LISTS, SINGLE, Lists, identity
from tools.schemas.asked import Json

OF_GROUPS = ("use", "column", "change", "prefix", "suffix")
"""Keys of a table of columns that are none of a column."""
DROPPED: Json = {"type": "boolean", "default": False, "description": "leaves it out"}
MOVED: Json = {"type": "string", "description": "the name of what it is to stand behind"}


def with_groups(kit: Json) -> Json:
    """Return the schema of ``kit.toml`` with the columns of groups as those of sheets."""
    made = deepcopy(kit)
    column = made["properties"]["sheet"]["items"]["properties"]["column"]["items"]
    words = {key: own for key, own in column["properties"].items() if key not in OF_GROUPS}
    listed = (column["properties"], made["properties"]["field_group"]["items"]["properties"])
    for place in listed:
        place["column"]["items"] = {**place["column"]["items"], "properties": words}
    column["properties"]["change"]["items"] = {
        "type": "object",
        "required": ["name"],
        "properties": {**words, DROP: DROPPED},
        "additionalProperties": False,
    }
    return made


def derived(kit: Json) -> Json:
    """Return the schema of a kit that is built on another: it says names, and what it adds, changes or leaves out."""
    made = deepcopy(kit)
    head = made["properties"]["kit"]
    head["required"] = sorted({*head["required"], "extends"})
    _loosen(made, LISTS)
    for key in SINGLE:
        own = made["properties"][key]
        for table in (own, *(below for below in own["properties"].values() if below.get("type") == "object")):
            table.pop("required", None)
        own["properties"][DROP] = DROPPED
    return made


def _loosen(table: Json, lists: Lists) -> None:
    for key, inside in lists.items():
        items = table["properties"][key]["items"]
        items["required"] = [identity(key)]
        if key == "column" and "use" in items["properties"]:
            del items["required"]
        items["properties"] = {**items["properties"], DROP: DROPPED, AFTER: MOVED}
        _loosen(items, inside)


KIT, DERIVED = "kit.toml", "derived-kit.toml"


def amended(schemas: Mapping[str, Json]) -> dict[str, Json]:
    """Return the schemas of all files, with that of a kit built on another."""
    kit = with_groups(schemas[KIT])
    return {**schemas, KIT: kit, DERIVED: derived(kit)}
