"""``kit.toml`` → Kit: all problems at once, each with its key and the nearest known name; or a Kit without any."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from reportgen import expressions, paths, pdf_standard, suggest
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.errors import KitError
from reportgen.expressions import Expression
from reportgen.kit import references
from reportgen.kit.model import (
    AwardsSpec,
    ChartSpec,
    Check,
    CheckScope,
    ColumnSpec,
    ColumnType,
    ComparisonSpec,
    Constraints,
    DocumentSpec,
    FieldRef,
    FigureSpec,
    Kit,
    RecipientNumbering,
    SeriesSpec,
    SheetLayout,
    SheetSpec,
)
from reportgen.kit.section import TomlSection
from reportgen.kit.source import toml
from reportgen.language import _
from reportgen.pdf_standard import PdfStandard

FILE = "kit.toml"
LARGEST = 2_000_000
"""Bytes; a kit is a few hundred lines."""
AWARD_PARTS = (
    "kind",
    "title",
    "name",
    "unit",
    "rank",
    "office",
    "achievement",
    "amount",
    "initiative",
    "group",
    "members",
    "other",
    "held",
)
_LAST_MONTH = 12
REQUIRED_PARTS = ("kind", "title", "name")


def load(folder: Path) -> Kit:
    """Return the kit in ``folder``. Raises KitError with every problem of its ``kit.toml``."""
    file = (folder / FILE).as_posix()
    problems: list[Diagnostic] = []
    root = TomlSection(file, "", toml(folder / FILE, LARGEST), problems)
    kit = read(root, folder)
    if not problems:
        problems.extend(references.problems(kit, file))
    if problems:
        raise KitError(problems)
    return kit


def read(root: TomlSection, folder: Path) -> Kit:
    """Return the kit that ``root`` says; what is wrong is noted in its ``problems``."""
    head = root.one("kit") or TomlSection(root.file, "kit", {}, root.problems)
    kit = Kit(
        name=head.text("name"),
        title=head.text("title"),
        version=head.text("version", ""),
        due_month=_month(head, "due_month"),
        pdf_standard=_pdf_standard(head, "pdf_standard"),
        folder=folder,
        sheets=tuple(_sheet(section) for section in root.several("sheet")),
        figures=tuple(_figure(section) for section in root.several("figure")),
        awards=_awards(root.one("awards"), folder),
        documents=tuple(_document(section, folder) for section in root.several("document")),
        charts=tuple(_chart(section) for section in root.several("chart")),
        comparison=_comparison(root.one("comparison"), folder),
    )
    head.finish()
    root.finish()
    return kit


def _month(section: TomlSection, key: str) -> int:
    """Return a month; the last one where the key is absent."""
    month = section.count(key) or _LAST_MONTH
    if month > _LAST_MONTH:
        section.refuse("wrong-type", _("“{key}” phải là một tháng, từ 1 đến 12.", key=key), key)
    return month


def _pdf_standard(section: TomlSection, key: str) -> PdfStandard | None:
    """Return the standard of the PDFs; None where the key is absent."""
    asked = section.text(key, "")
    try:
        return pdf_standard.parse(asked) if asked else None
    except ValueError as wrong:
        section.refuse("wrong-value", _("Khóa “{key}”: {reason}", key=key, reason=wrong), key)
        return None


def _sheet(section: TomlSection) -> SheetSpec:
    sheet = SheetSpec(
        name=section.text("name"),
        title=section.text("title"),
        layout=section.one_of("layout", SheetLayout.TABLE),
        columns=tuple(_column(column) for column in section.several("column")),
        checks=tuple(_check(check) for check in section.several("check")),
        required=section.flag("required", default=False),
        aliases=section.texts("aliases"),
        description=section.text("description", ""),
        unique=section.text_lists("unique"),
        compare_by=section.texts("compare_by"),
    )
    section.finish()
    return sheet


def _column(section: TomlSection) -> ColumnSpec:
    kind = section.one_of("type", ColumnType.TEXT)
    column = ColumnSpec(
        name=section.text("name"),
        title=section.text("title"),
        type=kind,
        constraints=_constraints(section.one("constraints"), kind),
        aliases=section.texts("aliases"),
        description=section.text("description", ""),
        group=section.text("group", ""),
        example=section.text("example", ""),
        zero_is_usual=section.flag("zero_is_usual", default=False),
    )
    if kind is ColumnType.CHOICE and not column.constraints.enum:
        section.refuse("missing-key", _("Cột kiểu choice phải có constraints.enum."), "constraints")
    section.finish()
    return column


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
        that=_expression(section, "that"),
        message=section.text("message"),
        columns=section.texts("columns"),
        severity=section.one_of("severity", Severity.ERROR),
        code=section.text("code", "check"),
        scope=section.one_of("scope", CheckScope.ROW),
        skip_empty=section.flag("skip_empty", default=True),
    )
    section.finish()
    return check


def _expression(section: TomlSection, key: str) -> Expression:
    source = section.text(key)
    try:
        return expressions.compile(source or "true", section.place(key))
    except KitError as problem:
        section.problems.extend(problem.diagnostics)
        return expressions.compile("true", section.place(key))


def _figure(section: TomlSection) -> FigureSpec:
    _expression(section, "value")
    figure = FigureSpec(
        name=section.text("name"),
        title=section.text("title"),
        value=section.text("value"),
        unit=section.text("unit", ""),
        group=section.text("group", ""),
    )
    section.finish()
    return figure


def _chart(section: TomlSection) -> ChartSpec:
    """Return a chart over the years (``figures``) or over rows (``rows``, ``label``, ``series``)."""
    over_years = "figures" in section.values
    chart = ChartSpec(
        name=section.text("name"),
        title=section.text("title"),
        figures=section.texts("figures"),
        rows=None if over_years else _expression(section, "rows"),
        label="" if over_years else section.text("label"),
        series=() if over_years else tuple(_series(series) for series in section.several("series")),
        unit=section.text("unit", ""),
    )
    if not (chart.figures or chart.series):
        message = _("Biểu đồ phải có figures, hoặc rows, label và [[chart.series]].")
        section.refuse("missing-key", message)
    section.finish()
    return chart


def _series(section: TomlSection) -> SeriesSpec:
    series = SeriesSpec(section.text("title"), _expression(section, "value"))
    section.finish()
    return series


def _comparison(section: TomlSection | None, folder: Path) -> ComparisonSpec | None:
    if section is None:
        return None
    spec = ComparisonSpec(section.text("title"), _file(section, "template", folder))
    section.finish()
    return spec


def _awards(section: TomlSection | None, folder: Path) -> AwardsSpec | None:
    if section is None:
        return None
    spec = AwardsSpec(
        sheet=section.text("sheet"),
        catalogue=_file(section, "catalogue", folder),
        columns=_award_columns(section),
        date=_field(section, "date"),
        grantor=_field(section, "grantor"),
        rates=section.text("rates", ""),
        numbering=section.one_of("numbering", RecipientNumbering.GROUP),
    )
    section.finish()
    return spec


def _award_columns(section: TomlSection) -> dict[str, str]:
    parts = section.one("columns") or TomlSection(section.file, "awards.columns", {}, section.problems)
    columns = {part: parts.text(part, None if part in REQUIRED_PARTS else "") for part in AWARD_PARTS}
    parts.finish()
    return {part: name for part, name in columns.items() if name}


def _field(section: TomlSection, key: str) -> FieldRef:
    """Return the field that ``key`` names as ``sheet.field``; `references` sees whether it is there."""
    named = section.text(key, "")
    sheet, dot, name = named.partition(".")
    if named and not (sheet and dot and name):
        message = _("Khóa “{key}” phải viết dạng trang.mục, như thong_tin.ngay_qd.", key=key)
        section.refuse("wrong-value", message, key)
        return FieldRef()
    return FieldRef(sheet, name)


def _document(section: TomlSection, folder: Path) -> DocumentSpec:
    document = DocumentSpec(
        name=section.text("name"),
        title=section.text("title"),
        template=_file(section, "template", folder),
        each=section.text("each", ""),
        needs=section.text("needs", ""),
    )
    section.finish()
    return document


def _file(section: TomlSection, key: str, folder: Path) -> Path:
    """Return the file that ``key`` names: inside ``folder``, and there."""
    name = section.text(key)
    path = folder / name
    inside = not PurePosixPath(name).is_absolute() and paths.is_within(path, folder)
    if name and ("\\" in name or "\0" in name or not inside):
        section.refuse(
            "path-outside-kit", _("“{name}” phải là tệp trong thư mục của bộ mẫu.", name=name), key
        )
    elif name and not path.is_file():
        message = _("Không có tệp “{name}” trong thư mục của bộ mẫu.", name=name)
        near = suggest.did_you_mean(name, (own.name for own in folder.iterdir()))
        section.refuse("kit-file-missing", message, key, near)
    return path
