"""The kit in the words of the Table Schema standard: its types, and to each type only the constraints it may have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from reportgen.kit.model import ColumnType, Kit
from reportgen.runs.table_schema import OURS, TYPES, data_package, table_schema
from tests.kit.making import load

Json = dict[str, Any]

TEXT_ONLY = {"pattern": {"type": "string"}, "maxLength": {"type": "integer", "minimum": 1}}
ALWAYS = {"required": {"const": True}, "unique": {"const": True}}
CONSTRAINTS: dict[str, Json] = {
    "string": {**TEXT_ONLY, "enum": {"type": "array", "minItems": 1, "uniqueItems": True}},
    "integer": {"minimum": {"type": "integer"}, "maximum": {"type": "integer"}},
    "number": {"minimum": {"type": "number"}, "maximum": {"type": "number"}},
    "date": {key: {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"} for key in ("minimum", "maximum")},
    "boolean": {},
}
"""The constraints of each type (Table Schema 2.0, Constraints), as far as a kit has them."""


def field_of(kind: str) -> Json:
    constraints = {
        "type": "object",
        "minProperties": 1,
        "properties": {**ALWAYS, **CONSTRAINTS[kind]},
        "additionalProperties": False,
    }
    texts = {key: {"type": "string", "minLength": 1} for key in ("name", "title", "description", "example")}
    own = {"column_type": {"enum": list(OURS)}, "in_year": {"const": True}}
    return {
        "type": "object",
        "required": ["name", "type"],
        "properties": {**texts, **own, "type": {"const": kind}, "constraints": constraints},
        "additionalProperties": False,
    }


DESCRIPTOR = {
    "type": "object",
    "required": ["resources"],
    "properties": {
        "name": {"type": "string", "pattern": "^[-a-z0-9._/]+$"},
        "resources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name", "path", "schema"],
                "properties": {
                    "name": {"type": "string", "pattern": "^[-a-z0-9._/]+$"},
                    "type": {"const": "table"},
                    "schema": {
                        "type": "object",
                        "required": ["fields"],
                        "properties": {
                            "fields": {
                                "type": "array",
                                "minItems": 1,
                                "items": {"oneOf": [field_of(kind) for kind in CONSTRAINTS]},
                            },
                            "uniqueKeys": {"type": "array", "items": {"type": "array", "minItems": 1}},
                        },
                    },
                },
            },
        },
    },
}


def complaints(descriptor: Json) -> list[str]:
    return [error.message for error in Draft7Validator(DESCRIPTOR).iter_errors(descriptor)]


def fields(descriptor: Json) -> Iterator[Json]:
    for resource in descriptor["resources"]:
        yield from resource["schema"]["fields"]


def test_the_shipped_kit_is_a_data_package(shipped_kit: Kit) -> None:
    made = data_package(shipped_kit)
    assert complaints(made) == []
    assert [own["name"] for own in made["resources"]] == [sheet.name for sheet in shipped_kit.sheets]
    assert len(list(fields(made))) == sum(len(sheet.columns) for sheet in shipped_kit.sheets)


COLUMN = """
[kit]
name = "nho"
title = "Nhỏ"
[[sheet]]
name = "bang"
title = "Bảng"
unique = [["cot"]]
column = [{{ name = "cot", title = "Cột", {said} }}]
"""


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            'type = "text", constraints = { max_length = 5 }',
            {"type": "string", "constraints": {"maxLength": 5}},
        ),
        ("constraints = { pattern = 'a+' }", {"type": "string", "constraints": {"pattern": "a+"}}),
        (
            'type = "integer", constraints = { minimum = 0 }',
            {"type": "integer", "constraints": {"minimum": 0}},
        ),
        (
            'type = "number", constraints = { maximum = 2.5 }',
            {"type": "number", "constraints": {"maximum": 2.5}},
        ),
        ('type = "percent"', {"type": "number", "column_type": "percent"}),
        ('type = "money"', {"type": "integer", "column_type": "money"}),
        (
            'type = "date", constraints = { minimum = 2000-01-01, in_year = true }',
            {"type": "date", "constraints": {"minimum": "2000-01-01"}, "in_year": True},
        ),
        (
            'type = "boolean", constraints = { required = true }',
            {"type": "boolean", "constraints": {"required": True}},
        ),
        (
            'type = "choice", constraints = { enum = ["A", "B"] }',
            {"type": "string", "constraints": {"enum": ["A", "B"]}, "column_type": "choice"},
        ),
    ],
)
def test_a_column(tmp_path: Path, said: str, wanted: Json) -> None:
    kit = load(tmp_path, COLUMN.format(said=said))
    made = table_schema(kit.sheets[0])
    assert made["fields"] == [{"name": "cot", "title": "Cột", **wanted}]
    assert made["uniqueKeys"] == [["cot"]]
    assert complaints(data_package(kit)) == []


def test_every_type_has_its_word() -> None:
    assert set(TYPES) == set(ColumnType) and set(TYPES.values()) <= set(CONSTRAINTS)
