"""What a kit says of workbooks that units send: how their sheets are added up, ``[collect]`` in ``kit.toml``."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from reportgen.expressions import Expression
from reportgen.kit.awards import FieldRef
from reportgen.kit.expressed import expression
from reportgen.kit.section import TomlSection


class CollectedSheet(Struct, frozen=True):
    """How the rows of a sheet, or its fields, are put together.

    Rows that have the same ``by`` become one, and their figures are added; with ``each`` every row stays as it is.

    Args:
        sheet: its name.
        unit: the column in which the superior's workbook names the unit: each unit has rows of its own there.
        by: the columns that tell rows apart; without any, the choices of the sheet.
        same: columns of figures that are not added, as days: kept where all rows say the same.
        sum: of a sheet of fields, those that are added.
        each: every row stays.
        where: what must hold for a row to go up.
    """

    sheet: str
    unit: str = ""
    by: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    sum: tuple[str, ...] = ()
    each: bool = False
    where: Expression | None = None


class CollectSpec(Struct, frozen=True):
    """How units' workbooks are put together.

    Args:
        unit: the field with the name of the office whose workbook it is.
        level: the field that says what it is: a commune, a province; empty where the kit has none.
        size: the field by which counts of units are compared, as the population; empty: they are not.
        sheets: what is put together; a sheet that is not named stays with its unit.
    """

    unit: FieldRef
    level: FieldRef = FieldRef()
    size: FieldRef = FieldRef()
    sheets: tuple[CollectedSheet, ...] = ()


def read(section: TomlSection | None, field: Callable[[TomlSection, str], FieldRef]) -> CollectSpec | None:
    """Return what ``[collect]`` says; ``field`` reads a key that names a field."""
    if section is None:
        return None
    section.text("unit")
    spec = CollectSpec(
        unit=field(section, "unit"),
        level=field(section, "level"),
        size=field(section, "size"),
        sheets=tuple(map(_sheet, section.several("sheet"))),
    )
    section.finish()
    return spec


def _sheet(section: TomlSection) -> CollectedSheet:
    sheet = CollectedSheet(
        sheet=section.text("name"),
        unit=section.text("unit", ""),
        by=section.texts("by"),
        same=section.texts("same"),
        sum=section.texts("sum"),
        each=section.flag("each", default=False),
        where=expression(section, "where") if section.text("where", "") else None,
    )
    section.finish()
    return sheet
