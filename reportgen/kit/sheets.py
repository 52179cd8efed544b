"""``[[sheet]]`` and what is in it → SheetSpec: every problem is noted with its key."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from reportgen.diagnostics import Severity
from reportgen.kit import references
from reportgen.kit.expand import FieldGroups, plain_columns
from reportgen.kit.expressed import condition, expression
from reportgen.kit.model import (
    Check,
    CheckScope,
    ColumnSpec,
    ColumnType,
    Constraints,
    ExampleSpec,
    SheetLayout,
    SheetSpec,
)
from reportgen.kit.section import TomlSection
from reportgen.kit.tables import Table
from reportgen.language import _

MOST_LINES = 100
"""So many lines a list field may have; the longest list of recipients that papers have is of a few dozen."""


def sheet(section: TomlSection, groups: FieldGroups) -> SheetSpec:
    """Return the sheet that ``section`` says; what is wrong is noted."""
    layout = section.one_of("layout", SheetLayout.TABLE)
    made = SheetSpec(
        name=section.text("name"),
        title=section.text("title"),
        layout=layout,
        columns=tuple(_columns(section, groups, layout)),
        checks=tuple(_check(check) for check in section.several("check")),
        required=section.flag("required", default=False),
        aliases=section.texts("aliases"),
        description=section.text("description", ""),
        unique=section.text_lists("unique"),
        compare_by=section.texts("compare_by"),
        when=condition(section),
    )
    if made.when is not None and layout is SheetLayout.FIELDS:
        section.refuse("wrong-value", _("“when” chỉ dùng cho trang kiểu table."), "when")
    section.finish()
    return made


def check_groups(groups: FieldGroups) -> None:
    """Note what is wrong with the columns of groups, whether one is used or not."""
    for section in (own for columns in groups.values() for own in columns):
        column(section, SheetLayout.FIELDS)


def _columns(section: TomlSection, groups: FieldGroups, layout: SheetLayout) -> Iterator[ColumnSpec]:
    for said in section.several("column"):
        for plain in plain_columns(said, groups):
            yield from column(plain, layout)


def column(section: TomlSection, layout: SheetLayout) -> tuple[ColumnSpec, ...]:
    """Return the column that ``section`` says; the lines of a list field are a column each."""
    kind = section.one_of("type", ColumnType.TEXT)
    made = ColumnSpec(
        name=section.text("name"),
        title=section.text("title"),
        type=kind,
        constraints=_constraints(section.one("constraints"), kind),
        aliases=section.texts("aliases"),
        description=section.text("description", ""),
        group=section.text("group", ""),
        example=section.text("example", ""),
        examples=_examples(section.one("examples")),
        zero_is_usual=section.flag("zero_is_usual", default=False),
        when=condition(section),
    )
    if kind is ColumnType.CHOICE and not made.constraints.enum:
        section.refuse("missing-key", _("Cột kiểu choice phải có constraints.enum."), "constraints")
    lines = _line_count(section, layout)
    section.finish()
    return tuple(_line(made, number) for number in range(1, lines + 1)) if lines else (made,)


def _examples(section: TomlSection | None) -> ExampleSpec | None:
    if section is None:
        return None
    by = expression(section, "by")
    cases = section.one("values") or section.holding(Table({}, section.place()))
    made = ExampleSpec(by, {case: cases.text(case) for case in cases.values})
    if not made.values:
        section.refuse("missing-key", _("Thiếu khóa “{key}”.", key="values"), "values")
    section.finish()
    return made


def _line_count(section: TomlSection, layout: SheetLayout) -> int:
    """Return how many lines the column is a list of; 0 for a column that is no list."""
    lines = section.count("lines")
    if lines > MOST_LINES:
        message = _("Khóa “{key}” phải từ {least} đến {most}.", key="lines", least=1, most=MOST_LINES)
        section.refuse("wrong-value", message, "lines")
        return MOST_LINES
    if lines and layout is not SheetLayout.FIELDS:
        section.refuse("wrong-value", _("“lines” chỉ dùng cho trang kiểu fields."), "lines")
    return lines


def _line(column: ColumnSpec, number: int) -> ColumnSpec:
    """Return one line of a list: what is said of the list is shown at the first, which alone may be required."""
    first = number == 1
    return replace(
        column,
        name=f"{column.name}_{number}",
        title=f"{column.title} {number}",
        aliases=tuple(f"{alias} {number}" for alias in column.aliases),
        description=column.description if first else "",
        constraints=replace(column.constraints, required=column.constraints.required and first),
    )


def _constraints(section: TomlSection | None, kind: ColumnType) -> Constraints:
    if section is None:
        return Constraints()
    constraints = Constraints(
        required=section.flag("required", default=False),
        unique=section.flag("unique", default=False),
        minimum=section.bound("minimum"),
        maximum=section.bound("maximum"),
        enum=section.texts("enum"),
        pattern=section.text("pattern", ""),
        max_length=section.count("max_length"),
        in_year=section.flag("in_year", default=False),
    )
    references.fit_type(section, constraints, kind)
    section.finish()
    return constraints


def _check(section: TomlSection) -> Check:
    check = Check(
        that=expression(section, "that"),
        message=section.text("message"),
        columns=section.texts("columns"),
        severity=section.one_of("severity", Severity.ERROR),
        code=section.text("code", "check"),
        scope=section.one_of("scope", CheckScope.ROW),
        skip_empty=section.flag("skip_empty", default=True),
    )
    section.finish()
    return check
