"""The nouns of a kit, as its ``kit.toml`` says them: frozen, complete, with every default filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Severity
from reportgen.expressions import Expression
from reportgen.kit.awards import AwardsSpec, FieldRef
from reportgen.kit.collecting import CollectSpec
from reportgen.pdf_standard import PdfStandard


class ColumnType(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    PERCENT = "percent"
    """A share: 98% is Decimal("0.98"), however it was typed."""
    MONEY = "money"
    """Đồng, an integer."""
    DATE = "date"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    """One of the constraint ``enum``."""


class SheetLayout(StrEnum):
    """How a sheet is read: a table of records, or two columns, name of the field and value."""

    TABLE = "table"
    FIELDS = "fields"


class CheckScope(StrEnum):
    """What a check looks at: each row, or the whole sheet once (then ``hang`` is the list of its rows)."""

    ROW = "row"
    SHEET = "sheet"


SUMMED = (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.MONEY)
"""What is added up in a column."""
FIGURES = (*SUMMED, ColumnType.PERCENT)


class Constraints(Struct, frozen=True):
    """What a value must satisfy, in the words of the Table Schema standard.

    ``in_year`` is ours: a date must lie in the year of the report, an integer must be that year.
    ``pattern`` must match the whole text.
    """

    required: bool = False
    unique: bool = False
    minimum: int | Decimal | date | None = None
    maximum: int | Decimal | date | None = None
    enum: tuple[str, ...] = ()
    pattern: str = ""
    max_length: int = 0
    in_year: bool = False


class ExampleSpec(Struct, frozen=True):
    """Examples that differ from case to case, as from level to level: what ``by`` gives is the case."""

    by: Expression
    values: Mapping[str, str]
    default: str = ""


class ColumnSpec(Struct, frozen=True):
    """One column of a table, or one field: ``name`` in templates, ``title`` in the workbook.

    ``example`` is what a blank workbook shows above the column, as a clerk would type it; ``examples`` goes before it
    where it has one for the office.  With ``zero_is_usual`` nobody is asked when a figure falls to 0: no offences,
    nobody failed.  Where ``when`` does not hold for a year's fields, the column is not needed:
    `conditions.for_year` gives it with ``wanted`` false, and no longer required.
    """

    name: str
    title: str
    type: ColumnType = ColumnType.TEXT
    constraints: Constraints = Constraints()
    aliases: tuple[str, ...] = ()
    description: str = ""
    group: str = ""
    example: str = ""
    examples: ExampleSpec | None = None
    zero_is_usual: bool = False
    when: Expression | None = None
    wanted: bool = True


class Check(Struct, frozen=True):
    """An expression that must hold, else ``message`` at ``columns`` (the first one is where it points).

    In the message ``{so_sanh}`` stands for the two unequal sides, ``{column}`` for a value of the row.
    With ``skip_empty`` (the rule) a row is passed over when a name that the expression needs is empty.
    """

    that: Expression
    message: str
    columns: tuple[str, ...] = ()
    severity: Severity = Severity.ERROR
    code: str = "check"
    scope: CheckScope = CheckScope.ROW
    skip_empty: bool = True


class SheetSpec(Struct, frozen=True):
    """One worksheet. ``unique`` are sets of columns that no two rows may share.

    ``compare_by`` are the columns that name a group from year to year: groups that vanish and figures that
    move more than tenfold are asked about.  Where ``when`` does not hold for a year's fields, the sheet is not needed.
    """

    name: str
    title: str
    layout: SheetLayout = SheetLayout.TABLE
    columns: tuple[ColumnSpec, ...] = ()
    checks: tuple[Check, ...] = ()
    required: bool = False
    aliases: tuple[str, ...] = ()
    description: str = ""
    unique: tuple[tuple[str, ...], ...] = ()
    compare_by: tuple[str, ...] = ()
    when: Expression | None = None

    def column(self, name: str) -> ColumnSpec:
        """Return the column called ``name``. Raises KeyError."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


class FigureSpec(Struct, frozen=True):
    """One figure of the year: ``value`` is an expression over the sheets by their names.

    ``group`` is the caption under which a table of figures has it, ``file`` the one that says its value: a kit's or
    its base's.
    """

    name: str
    title: str
    value: str
    unit: str = ""
    group: str = ""
    file: str = ""


class SeriesSpec(Struct, frozen=True):
    """One bar of each group in a chart: ``value`` is an expression over ``hang``, the rows of the group."""

    title: str
    value: Expression


class ChartSpec(Struct, frozen=True):
    """One bar chart: some figures over the years, or the rows of a sheet in groups.

    Args:
        name: as templates call it, ``bieu_do.<name>``.
        title: its caption; ``{nam}`` stands for the year, ``{cac_nam}`` for the years shown.
        figures: the figures to show, one bar for each year; empty for a chart of rows.
        rows: an expression that gives rows.
        label: the column whose values name the groups.
        series: what is shown of each group.
        unit: as of figures; ``%`` for shares of one.
    """

    name: str
    title: str
    figures: tuple[str, ...] = ()
    rows: Expression | None = None
    label: str = ""
    series: tuple[SeriesSpec, ...] = ()
    unit: str = ""


class ComparisonSpec(Struct, frozen=True):
    """The paper that compares two years: its title and its template."""

    title: str
    template: Path


class LastYearSpec(Struct, frozen=True):
    """Where this year's workbook states last year's figures, restated on this year's boundaries.

    Args:
        sheet: the sheet, one row to a figure.
        figure: the column that holds the title of a figure.
        value: the column that holds its value, as text or number; the figure's unit says how it is read.
    """

    sheet: str
    figure: str
    value: str


class TextSpec(Struct, frozen=True):
    """Words that differ from case to case, as from level to level: templates call them ``tu_ngu.<name>``.

    Args:
        name: as templates call it.
        by: an expression over the fields; what it gives is the case.
        values: case → words.
        title: what the words are, for who writes templates.
        default: the words of every case that is not among the values.
    """

    name: str
    by: Expression
    values: Mapping[str, str]
    title: str = ""
    default: str = ""


_LIST = re.compile(r"(?:loc\(\s*)?(\w+)")


def source_of(list_name: str) -> str:
    """Return the name of the sheet in ``khen_thuong.ca_nhan``, in ``loc(nhan_dinh, muc='…')``; "" where none is."""
    found = _LIST.match(list_name.strip())
    return found[1] if found else ""


class DocumentSpec(Struct, frozen=True):
    """One document: made once, or with ``each`` one section for every record of that list.

    ``needs`` is a list without whose records there is nothing to print, ``when`` what must hold for the year's fields.
    ``secrecy`` is the field with its level of secrecy.
    """

    name: str
    title: str
    template: Path
    each: str = ""
    needs: str = ""
    when: Expression | None = None
    secrecy: FieldRef = FieldRef()

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists that must have records, else the document is not made."""
        return tuple(dict.fromkeys(filter(None, (self.needs, self.each))))


class FigureBookSpec(Struct, frozen=True):
    """A workbook of figures for the upper body: the year's figures, then the rows of ``sheets``.

    ``unit`` is the field that names the office; the other keys are those of the document that it belongs to.  It stands
    ``alone`` where that document has no template.
    """

    name: str
    title: str
    sheets: tuple[str, ...]
    unit: FieldRef = FieldRef()
    lists: tuple[str, ...] = ()
    alone: bool = False
    secrecy: FieldRef = FieldRef()
    when: Expression | None = None


class Kit(Struct, frozen=True):
    """Everything that ``kit.toml`` says; paths are inside ``folder``.

    ``extends`` names the kit on which it is built, ``bases`` are the folders of that one and of those behind it.
    ``due_month``: the month, 1 to 12, from which the papers of the running year are due, no longer those of the last.
    ``pdf_standard``: the standard of the PDFs; None where the kit says none.
    """

    name: str
    title: str
    folder: Path
    version: str = ""
    extends: str = ""
    bases: tuple[Path, ...] = ()
    due_month: int = 12
    pdf_standard: PdfStandard | None = None
    sheets: tuple[SheetSpec, ...] = ()
    figures: tuple[FigureSpec, ...] = ()
    awards: AwardsSpec | None = None
    documents: tuple[DocumentSpec, ...] = ()
    """Those that have a template."""
    figure_books: tuple[FigureBookSpec, ...] = ()
    charts: tuple[ChartSpec, ...] = ()
    comparison: ComparisonSpec | None = None
    texts: tuple[TextSpec, ...] = ()
    last_year: LastYearSpec | None = None
    collect: CollectSpec | None = None

    @property
    def file(self) -> str:
        """Return the file that says all this, as an error names it."""
        return (self.folder / "kit.toml").as_posix()

    @property
    def titles(self) -> Mapping[str, str]:
        """Name → title of all that a build makes: documents, and workbooks of figures."""
        return {own.name: own.title for own in self.made}

    @property
    def made(self) -> tuple[DocumentSpec | FigureBookSpec, ...]:
        """The documents, then the workbooks of figures that belong to none."""
        return (*self.documents, *(book for book in self.figure_books if book.alone))

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders in which its files may be, its own first."""
        return (self.folder, *self.bases)

    def find(self, name: str) -> Path:
        """Return where the file ``name`` is, the kit's own or a base's; its own place where there is none."""
        places = [folder / name for folder in self.folders]
        return next((place for place in places if place.is_file()), places[0])

    def sheet(self, name: str) -> SheetSpec:
        """Return the sheet called ``name``. Raises KeyError."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise KeyError(name)

    def sheet_of(self, list_name: str) -> SheetSpec:
        """Return the sheet from which a list comes: ``khen_thuong.ca_nhan`` from ``khen_thuong``. Raises KeyError."""
        return self.sheet(source_of(list_name))
