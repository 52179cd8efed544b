"""The collection as a workbook: who sent what, the sums, every unit's figures, what to ask, what cannot be added.

Sums are those that `totals` computed, never formulas, which could come out otherwise; a text is never a formula.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.figures import PERCENT, Number
from reportgen.kit.model import FigureSpec
from reportgen.records import Value as Written
from reportgen.runs.collect import table, words
from reportgen.runs.collect.model import OFFICE, Collected, Status
from reportgen.runs.collect.reading import UnitReading
from reportgen.runs.collect.words import Speaker
from reportgen.sheets.write.formats import RATE
from reportgen.sheets.write.grid import Block, Grid, GridColumn, Value, draw
from reportgen.sheets.write.model import HorizontalAlignment

COUNT, PLAIN, DAY = "#,##0", "General", "dd/mm/yyyy"
LONGEST = 32_767
"""Letters that a cell holds (Excel's limit)."""
RIGHT, CENTER = HorizontalAlignment.RIGHT, HorizontalAlignment.CENTER
QUESTIONS = "Cần hỏi lại"
"""A tab that the paper refers to."""
NUMBER = GridColumn("TT", 6, CENTER)
UNIT, UNDER = GridColumn("Đơn vị", 28), GridColumn("Trực thuộc", 20)


def workbook(collected: Collected, folder: Path, ranking: table.Ranking | None = None) -> bytes:
    """Return the collection as an .xlsx file: the same bytes for the same collection.

    Args:
        collected: what was collected.
        folder: where the units' workbooks lie, by which their names are shortened.
        ranking: a tab more, where it is asked for.
    """
    made = _Sheets(collected, Speaker(folder))
    grids = [made.units(), made.groups(), made.sums(), made.figures(), made.questions(), made.texts()]
    if ranking is not None:
        grids.append(made.ranking(ranking))
    return draw(grids, collected.on)


class _Sheets:
    """The tabs, one method each."""

    def __init__(self, collected: Collected, say: Speaker) -> None:
        self._collected, self._say = collected, say
        self._about = f"{words.caption(collected.kit)}. {words.stands_on(collected.on)}."
        self._specs = table.told_figures(collected)
        self._names = {unit.code: unit.name for unit in collected.roster.units}

    def _grid(self, tab: str, caption: str, columns: Sequence[GridColumn], blocks: Iterable[Block]) -> Grid:
        return Grid(tab, f"{caption} năm {self._collected.year}", self._about, tuple(columns), tuple(blocks))

    def _text(self, text: str) -> Value:
        return Value(self._say.text(text)[:LONGEST] or None)

    # --- who sent what ------------------------------------------------------------------------

    def units(self) -> Grid:
        columns = (
            NUMBER,
            GridColumn("Mã", 12),
            UNIT,
            GridColumn("Cấp", 12),
            UNDER,
            GridColumn("Tình trạng", 14, CENTER),
            GridColumn("Hạn gửi", 12, CENTER),
            GridColumn("Ngày nhận (muộn)", 14, CENTER),
            GridColumn("Số lỗi", 8, RIGHT),
            GridColumn("Số cảnh báo", 10, RIGHT),
            GridColumn("Điểm cần xử lý trước", 60),
            GridColumn("Tệp", 34),
        )
        listed = table.rows(self._collected)
        block = Block("", tuple(self._unit(at, row) for at, row in enumerate(listed, start=1)))
        return self._grid("Tình hình gửi sổ", "Tình hình gửi sổ số liệu", columns, [block])

    def _unit(self, at: int, row: table.UnitRow) -> tuple[Value, ...]:
        files = "; ".join(self._say.file(own.file.path) for own in row.files)
        return (
            Value(at, COUNT),
            self._text(row.code),
            self._text(row.name),
            self._text(row.level),
            self._text(row.under),
            Value(row.status_in_words),
            Value(row.deadline, DAY),
            Value(row.came_late, DAY),
            Value(row.errors, COUNT) if row.files else Value(None),
            Value(row.warnings, COUNT) if row.files else Value(None),
            self._text(self._say.told(row.worst) if row.worst else ""),
            self._text(files),
        )

    def groups(self) -> Grid:
        """How many units stand how, of all and under each upper unit."""
        counts = [GridColumn(table.STATUSES[status].capitalize(), 12, RIGHT) for status in Status]
        columns = (NUMBER, GridColumn("Đơn vị cấp trên", 40), GridColumn("Số đơn vị", 12, RIGHT), *counts)
        whole, *uppers = (self._group(own) for own in table.groups(self._collected))
        rows = tuple((Value(at, COUNT), *row) for at, row in enumerate(uppers, start=1))
        caption = "Tình hình gửi sổ theo đơn vị cấp trên"
        return self._grid("Theo cấp trên", caption, columns, [Block("", rows, (Value(None), *whole))])

    def _group(self, own: table.Group) -> tuple[Value, ...]:
        name = self._text(words.upper(self._collected, own.code))
        return (name, Value(own.senders, COUNT), *(Value(own.counts[status], COUNT) for status in Status))

    # --- figures ------------------------------------------------------------------------------

    def sums(self) -> Grid:
        """The figures by upper unit, each with how many units have it where that is not all."""
        totals = self._collected.totals
        columns = [NUMBER, GridColumn("Số liệu", 50), GridColumn("Đơn vị tính", 14, CENTER)]
        for code in totals:
            name = self._say.text(words.upper(self._collected, code))
            columns += [GridColumn(name, 16, RIGHT), GridColumn(f"{name}: số đơn vị có số liệu", 16, CENTER)]
        rows = [self._sum(at, spec) for at, spec in enumerate(self._specs, start=1)]
        blocks = [Block(title, tuple(own)) for title, own in _grouped(self._specs, rows)]
        return self._grid("Tổng hợp số liệu", "Tổng hợp số liệu các đơn vị", columns, blocks)

    def _sum(self, at: int, spec: FigureSpec) -> tuple[Value, ...]:
        cells = [Value(at, COUNT), Value(spec.title), Value(spec.unit)]
        for total in self._collected.totals.values():
            value, share = table.total_of(total, spec.name)
            cells += [_number(value, spec), Value(share or None)]
        return tuple(cells)

    def figures(self) -> Grid:
        """Every unit's figures, with their sums."""
        columns = [
            NUMBER,
            UNIT,
            UNDER,
            GridColumn("Tình trạng", 14, CENTER),
            *(GridColumn(words.titled(spec.title, spec.unit), 16, RIGHT) for spec in self._specs),
        ]
        rows = tuple(self._figures(at, row) for at, row in enumerate(table.rows(self._collected), start=1))
        total = self._collected.totals[OFFICE]
        found = [table.total_of(total, spec.name) for spec in self._specs]
        sums = [_number(value, spec) for (value, _share), spec in zip(found, self._specs, strict=True)]
        totals = (Value(None), Value(words.ALL), *[Value(None)] * 2, *sums)
        shares = (Value(None), Value("Số đơn vị có số liệu"), *[Value(None)] * 2)
        told = (*shares, *(Value(share or "đủ") for _value, share in found))
        blocks = [Block("", rows, totals), Block("", (told,))]
        return self._grid("Số liệu từng đơn vị", "Số liệu của từng đơn vị", columns, blocks)

    def _figures(self, at: int, row: table.UnitRow) -> tuple[Value, ...]:
        figures = row.files[0].figures if row.counted else {}
        return (
            Value(at, COUNT),
            self._text(row.name),
            self._text(row.under),
            Value(row.status_in_words),
            *(_number(figures.get(spec.name), spec) for spec in self._specs),
        )

    def ranking(self, made: table.Ranking) -> Grid:
        spec = made.figure
        columns = (GridColumn("Hạng", 8, CENTER), UNIT, UNDER, GridColumn("Giá trị", 18, RIGHT))
        rows = [
            (
                Value(own.rank, COUNT),
                self._text(own.unit.unit.name),
                self._text(self._names.get(own.unit.unit.parent, "")),
                _number(own.value, spec),
            )
            for own in made.ranked
        ]
        without = [
            (
                Value(None),
                self._text(own.unit.name),
                self._text(self._names.get(own.unit.parent, "")),
                Value("chưa có số liệu"),
            )
            for own in made.without
        ]
        caption = f"Xếp hạng theo “{words.titled(spec.title, spec.unit)}”"
        return self._grid("Xếp hạng", caption, columns, [Block("", (*rows, *without))])

    # --- what to ask, what is left ------------------------------------------------------------

    def questions(self) -> Grid:
        columns = (
            NUMBER,
            UNIT,
            GridColumn("Mức", 14, CENTER),
            GridColumn("Tệp", 30),
            GridColumn("Trang", 18),
            GridColumn("Ô", 12),
            GridColumn("Nội dung", 60),
            GridColumn("Cách xử lý", 44),
        )
        told = list(questions(self._collected))
        rows = [self._question(at, code, one) for at, (code, one) in enumerate(told, start=1)]
        return self._grid(QUESTIONS, "Nội dung cần hỏi lại các đơn vị", columns, [Block("", tuple(rows))])

    def _question(self, at: int, code: str, told: Diagnostic) -> tuple[Value, ...]:
        place = told.place
        return (
            Value(at, COUNT),
            self._text(self._names.get(code, words.NO_UNIT)),
            Value(words.SEVERITIES[told.severity]),
            self._text(self._say.file(place.file)),
            self._text(place.sheet),
            self._text(place.cell or place.paragraph),
            self._text(told.message),
            self._text(told.hint),
        )

    def texts(self) -> Grid:
        """What units wrote that cannot be added."""
        columns = (
            NUMBER,
            UNIT,
            GridColumn("Trang", 18),
            GridColumn("Cột", 26),
            GridColumn("Ô", 10),
            GridColumn("Đơn vị đã ghi", 70),
        )
        written = [row for one in _own_readings(self._collected) for row in self._written(one)]
        rows = tuple((Value(at, COUNT), *row) for at, row in enumerate(written, start=1))
        return self._grid(
            "Chữ của đơn vị", "Chữ, số không cộng được của các đơn vị", columns, [Block("", rows)]
        )

    def _written(self, one: UnitReading) -> Iterator[tuple[Value, ...]]:
        kit = self._collected.kit
        for own in one.left:
            sheet = kit.sheet(own.sheet)
            column = next((c.title for c in sheet.columns if c.name == own.column), own.column)
            yield (
                self._text(self._names.get(one.code, words.NO_UNIT)),
                Value(sheet.title),
                Value(column),
                self._text(own.cell),
                self._content(own.value),
            )

    def _content(self, value: Written) -> Value:
        if isinstance(value, bool):
            return Value("Có" if value else "Không")
        if isinstance(value, str):
            return self._text(value)
        return Value(value, DAY if isinstance(value, date) else PLAIN)


def questions(collected: Collected, *, whole: bool = True) -> Iterator[tuple[str, Diagnostic]]:
    """Yield what there is to ask: of units in the roster's order, then of workbooks of nobody, and of the folder.

    Without ``whole`` the warnings inside workbooks are left out, which are their units' to look at.
    """
    about = table.about_units(collected)
    told: set[Diagnostic] = set()
    for code, own in _by_owner(collected, about):
        beside = about.get(code, ())
        for one in own:
            if one in told or one.severity not in table.ASKING:
                continue
            told.add(one)
            if whole or one.severity is Severity.ERROR or one in beside:
                yield code, one


def _by_owner(
    collected: Collected, about: Mapping[str, Sequence[Diagnostic]]
) -> Iterator[tuple[str, Iterable[Diagnostic]]]:
    for state in collected.states:
        yield state.unit.code, table.all_about(state, about)
    for reading in (*collected.upper, *collected.strays):
        yield reading.code, (*about.get(reading.code, ()), *reading.diagnostics)
    yield OFFICE, collected.diagnostics


def _own_readings(collected: Collected) -> Iterator[UnitReading]:
    """Yield the workbooks that are added up."""
    for state in collected.states:
        if state.reading is not None and state.added is not None:
            yield state.reading


def _number(value: Number | None, spec: FigureSpec) -> Value:
    if value is None:
        return Value(None)
    code = RATE if spec.unit == PERCENT else PLAIN if isinstance(value, Decimal) else COUNT
    return Value(value, code)


def _grouped(
    specs: Sequence[FigureSpec], rows: Sequence[tuple[Value, ...]]
) -> Iterator[tuple[str, list[tuple[Value, ...]]]]:
    """Yield the rows under the captions of the kit, those that follow each other under one together."""
    title, own = "", list[tuple[Value, ...]]()
    for spec, row in zip(specs, rows, strict=True):
        if spec.group != title and own:
            yield title, own
            own = []
        title = spec.group
        own.append(row)
    if own:
        yield title, own
