"""``kit export --table-schema``: the kit's sheets as a Data Package of Table Schemas (datapackage.org, version 2).

Values are meant as programs write them (2023-11-22, 0.98, true), not as a clerk types them into the workbook.
A sheet of fields is one record, a column for each field.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from reportgen.kit.model import ColumnSpec, ColumnType, Constraints, Kit, SheetSpec

Json = dict[str, Any]

PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
TYPES = {
    ColumnType.TEXT: "string",
    ColumnType.INTEGER: "integer",
    ColumnType.NUMBER: "number",
    ColumnType.PERCENT: "number",
    ColumnType.MONEY: "integer",
    ColumnType.DATE: "date",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.CHOICE: "string",
}
"""A column's type → the standard's; a percentage is a share of one, money a whole number of đồng."""

OURS = (ColumnType.PERCENT, ColumnType.MONEY, ColumnType.CHOICE)
"""Types that say more than the standard's."""


def data_package(kit: Kit) -> Json:
    """Return the descriptor of a package with one resource for each sheet, ``<name>.csv``."""
    return _without_empty(
        {
            "$schema": PACKAGE,
            "name": kit.name,
            "title": kit.title,
            "version": kit.version,
            "resources": [_resource(sheet) for sheet in kit.sheets],
        }
    )


def _resource(sheet: SheetSpec) -> Json:
    return _without_empty(
        {
            "name": sheet.name,
            "type": "table",
            "path": f"{sheet.name}.csv",
            "title": sheet.title,
            "description": sheet.description,
            "schema": table_schema(sheet),
        }
    )


def table_schema(sheet: SheetSpec) -> Json:
    """Return the Table Schema of a sheet's records."""
    return _without_empty(
        {
            "$schema": SCHEMA,
            "fields": [_field(column) for column in sheet.columns],
            "uniqueKeys": [list(columns) for columns in sheet.unique],
        }
    )


def _field(column: ColumnSpec) -> Json:
    """Return a field; ``column_type`` and ``in_year`` are the kit's own words, which the standard lets stand."""
    return _without_empty(
        {
            "name": column.name,
            "title": column.title,
            "type": TYPES[column.type],
            "description": column.description,
            "example": column.example,
            "constraints": _constraints(column.constraints, is_conditional=column.when is not None),
            "column_type": column.type.value if column.type in OURS else "",
            "in_year": column.constraints.in_year,
        }
    )


def _constraints(own: Constraints, *, is_conditional: bool) -> Json:
    bounds = {"minimum": own.minimum, "maximum": own.maximum}
    return _without_empty(
        {
            "required": own.required and not is_conditional,
            "unique": own.unique,
            **{key: _limit(value) for key, value in bounds.items() if value is not None},
            "enum": list(own.enum),
            "pattern": own.pattern,
        }
    ) | ({"maxLength": own.max_length} if own.max_length else {})


def _limit(value: int | Decimal | date) -> int | float | str:
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def _without_empty(own: Json) -> Json:
    """Return what says something: 0 does, false and what is empty do not."""
    return {key: value for key, value in own.items() if value is not False and value not in ("", [], {})}
