"""What no question of a loader shows: a column changed in a group, and a kit that says only what its base does not."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy

from reportgen.awards.load import LISTS as AWARDS
from reportgen.certificates.load import FIELDS
from reportgen.certificates.load import LISTS as CERTIFICATES
from reportgen.kit.expand import DROP
from reportgen.kit.extends import LISTS, SINGLE
from reportgen.kit.merging import AFTER, UNNAMED, Lists, identity
from reportgen.packet.load import LISTS as PACKET
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
    made = layered(kit, LISTS)
    head = made["properties"]["kit"]
    made["required"], head["required"] = ["kit"], ["extends", "name", "title"]
    for key in SINGLE:
        made["properties"][key]["properties"][DROP] = DROPPED
    return made


def layered(schema: Json, lists: Lists) -> Json:
    """Return the schema of a file that is laid over that of a base: tables say their names and what they change."""
    made = deepcopy(schema)
    _loosen_single(made)
    _loosen(made, lists)
    return made


def _loosen_single(table: Json) -> None:
    table.pop("required", None)
    for own in table["properties"].values():
        if own.get("type") == "object":
            _loosen_single(own)


def _loosen(table: Json, lists: Lists) -> None:
    for key, inside in lists.items():
        items = table["properties"][key]["items"]
        nameless = key in UNNAMED or (key == "column" and "use" in items["properties"])
        items["required"] = [] if nameless else [identity(key)]
        moved = {} if key in UNNAMED else {AFTER: MOVED}
        items["properties"] = {**items["properties"], DROP: DROPPED, **moved}
        _loosen(items, inside)


KIT = "kit.toml"
LAYERED = {"awards.toml": AWARDS, "packet.toml": PACKET, "certificates.toml": CERTIFICATES}


def amended(schemas: Mapping[str, Json]) -> dict[str, Json]:
    """Return the schemas of all files, with those of the files of a kit that is built on another."""
    kit = with_groups(schemas[KIT])
    _loosen(
        schemas["certificates.toml"]["properties"]["certificate"]["items"], FIELDS
    )  # laid over the first's
    others = {f"derived-{name}": layered(schemas[name], lists) for name, lists in LAYERED.items()}
    return {**schemas, KIT: kit, f"derived-{KIT}": derived(kit), **others}
