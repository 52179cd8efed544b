"""The nouns of ``manifest.json``, as ``docs/architecture.md`` explains them; a test holds built manifests to them."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET, Struct, UnsetType, field

from tools.schemas.described import description

Number = int | float | None


class Confirmation(Struct, forbid_unknown_fields=True):
    """A clerk's answer to a question."""

    cell: str
    value: str
    reason: str


class Output(Struct, forbid_unknown_fields=True):
    """A document of the year as it was made."""

    sha256: str
    origin: str | UnsetType = field(default=UNSET, name="from")
    earlier: bool | UnsetType = UNSET
    kept: bool | UnsetType = UNSET


class Copy(Struct, forbid_unknown_fields=True):
    """A file for looking at."""

    sha256: str


class Cells(Struct, forbid_unknown_fields=True):
    """The cells of one column that were read."""

    sheet: str
    column: str
    ranges: list[str]
    count: int
    more_ranges: int | UnsetType = UNSET
    empty: int | UnsetType = UNSET


class Rows(Struct, forbid_unknown_fields=True):
    """Whole rows of a sheet."""

    sheet: str
    ranges: list[str]
    count: int
    more_ranges: int | UnsetType = UNSET


class Selection(Struct, forbid_unknown_fields=True):
    """What one `loc(…)` looked at, kept and left out."""

    sheet: str
    where: dict[str, list[str | int | float | bool | None]]
    cells: list[Cells]
    kept: Rows
    left_out: Rows


class Rounding(Struct, forbid_unknown_fields=True):
    """How a bonus was rounded."""

    mode: str
    multiple_of: int
    source: str


class Payment(Struct, forbid_unknown_fields=True):
    """Bonuses of one award to one kind of recipient."""

    award: str
    kind: str
    recipients: int
    each: int | None
    times: float | UnsetType = UNSET
    source: str | UnsetType = UNSET
    sure: bool | UnsetType = UNSET
    base_salary: int | UnsetType = UNSET
    base_salary_source: str | UnsetType = UNSET
    rounding: Rounding | UnsetType = UNSET


class Answer(Struct, forbid_unknown_fields=True):
    """A confirmation of a cell that a figure read."""

    sheet: str
    cell: str
    value: str
    reason: str
    at: str


class LastYear(Struct, forbid_unknown_fields=True):
    """The same figure a year before."""

    year: int
    file: str
    value: Number
    written: str
    change: str
    exact: str | UnsetType = UNSET
    cell: str | UnsetType = UNSET


class Figure(Struct, forbid_unknown_fields=True):
    """A figure of the year, with all that it was reckoned from."""

    value: Number
    written: str
    unit: str
    rule: str
    file: str
    cells: list[Cells]
    exact: str | UnsetType = UNSET
    rows: list[Rows] | UnsetType = UNSET
    selections: list[Selection] | UnsetType = UNSET
    figures: list[str] | UnsetType = UNSET
    payments: list[Payment] | UnsetType = UNSET
    confirmations: list[Answer] | UnsetType = UNSET
    last_year: LastYear | UnsetType = UNSET


class Manifest(Struct, forbid_unknown_fields=True):
    """What was made in a folder, from what; a folder of copies alone has neither year nor kit."""

    format: int
    reportgen: str | UnsetType = UNSET
    year: int | UnsetType = UNSET
    kit: str | UnsetType = UNSET
    inputs: dict[str, str] | UnsetType = UNSET
    templates: dict[str, str] | UnsetType = UNSET
    outputs: dict[str, Output] | UnsetType = UNSET
    confirmations: list[Confirmation] | UnsetType = UNSET
    plugins: dict[str, str] | UnsetType = UNSET
    source_date_epoch: int | UnsetType = UNSET
    figures: dict[str, Figure] | UnsetType = UNSET
    printed: dict[str, dict[str, list[str]]] | UnsetType = UNSET
    copies: dict[str, Copy] | UnsetType = UNSET


def manifest() -> dict[str, Any]:
    """Return the schema of ``manifest.json``."""
    (own,), parts = msgspec.json.schema_components([Manifest], ref_template="#/definitions/{name}")
    keys = parts["Figure"]["properties"]
    told = {key: words for key in keys if (words := description(f"figures.{key}"))}
    keys |= {key: {"description": words, **keys[key]} for key, words in told.items()}
    return {**own, "definitions": parts}
