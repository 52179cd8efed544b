"""The collection as a Word file: a table paper by Decree 30/2020, on A4 pages lying down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from pathlib import Path

from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic
from reportgen.kit.model import FigureSpec
from reportgen.runs.collect import book, doubts, table, words
from reportgen.runs.collect.heading import BLANK, Heading
from reportgen.runs.collect.model import OFFICE, Collected, Status
from reportgen.runs.collect.words import Speaker
from reportgen.vietnamese import numbers
from reportgen.word.blocks import (
    Blocks,
    Cell,
    Paragraph,
    Row,
    Table,
    bold,
    concatenate,
    heads,
    paragraph,
    row,
    side_by_side,
)
from reportgen.word.blocks import cell as table_cell
from reportgen.word.blocks import table as table_of
from reportgen.word.build import docx
from reportgen.word.headings import section_heading
from reportgen.word.letterhead import letterhead
from reportgen.word.page import A4_LANDSCAPE, Margins, Section
from reportgen.word.paper import Paper
from reportgen.word.signature import Signer, signature
from reportgen.word.title import title

PAGE = Section(size=A4_LANDSCAPE, margins=Margins(left=20.0, right=15.0))
MOST_TOLD = 12
"""So many points of one unit are printed; the workbook beside the paper has them all."""
MOST_UPPER = 6
"""Sums of so many upper units stand side by side; of more in several tables."""
WORDS, CENTRED, NUMBERS = "BangChu", "BangSo", "BangTien"
KEPT = {style: f"{style}Cuoi" for style in (WORDS, CENTRED, NUMBERS)}
"""Styles of a row that no page parts from what follows it."""


def document(
    collected: Collected, heading: Heading, folder: Path, ranking: table.Ranking | None = None
) -> bytes:
    """Return the collection as a DOCX file: the same bytes for the same collection.

    Args:
        collected: what was collected.
        heading: who issues it.
        folder: where the units' workbooks lie, by which their names are shortened.
        ranking: a section more, where it is asked for.
    """
    made = _Parts(collected, Speaker(folder))
    sections = [made.units(), made.questions(), made.sums(), made.outliers()]
    if ranking is not None:
        sections.append(made.ranking(ranking))
    name = f"Tổng hợp tình hình gửi số liệu năm {collected.year}"
    day = f"{heading.place or BLANK}, ngày …… tháng …… năm {collected.on.year}"
    parts = [
        section_heading(numbers.roman(at), caption) + content
        for at, (caption, content) in enumerate(filter(None, sections), start=1)
    ]
    body = concatenate(
        letterhead(heading.office, PAGE, "", day),
        title("Biểu tổng hợp", f"Tình hình gửi số liệu năm {collected.year}", wide=True),
        paragraph("KemTheo", f"({words.stands_on(collected.on)})"),
        *parts[:-1],
        _with_signatures(parts[-1]),
        _signatures(heading),
        paragraph("NgatPhan"),
    )
    office = " ".join(heading.lines) or "reportgen"
    written = datetime.combine(collected.on, time(), UTC)
    return docx(Paper(name, office, body, PAGE), written)


def _with_signatures(last: Blocks) -> Blocks:
    """Return the last section so that its last row is on the page of the signatures, which nobody signs apart."""
    *others, made = last
    if not isinstance(made, Table):
        return (*last, *paragraph("DonViTinh"))
    *rows, end = made.rows
    return (*others, replace(made, rows=(*rows, _kept(end))), *paragraph("DonViTinh"))


def _kept(own: Row) -> Row:
    cells = (
        replace(
            each,
            content=tuple(
                replace(block, style=KEPT.get(block.style, block.style))
                for block in each.content
                if isinstance(block, Paragraph)
            ),
        )
        for each in own.cells
    )
    return replace(own, cells=tuple(cells))


def _signatures(heading: Heading) -> Blocks:
    left = signature(Signer("Người lập biểu", heading.maker), ranks=False)
    right = signature(
        Signer(heading.post or "Chỉ huy trưởng", heading.signer, heading.power, heading.rank), ranks=True
    )
    half = PAGE.text_width // 2
    return side_by_side(
        (half, PAGE.text_width - half), row(Cell(left, align="top"), Cell(right, align="top"))
    )


Part = tuple[str, Blocks] | None
"""A section's caption and what stands under it; none where there is nothing to say."""


def _widths(*shares: int) -> tuple[int, ...]:
    """Return the widths of columns that have these shares of the page, in percent."""
    made = [PAGE.text_width * share // sum(shares) for share in shares]
    return (*made[:-1], PAGE.text_width - sum(made[:-1]))


class _Parts:
    """The sections, one method each."""

    def __init__(self, collected: Collected, say: Speaker) -> None:
        self._collected, self._say = collected, say
        self._asked: dict[str, list[Diagnostic]] = {}
        for code, told in book.questions(collected, whole=False):
            self._asked.setdefault(code, []).append(told)
        self._names = {unit.code: say.text(unit.name) for unit in collected.roster.units}

    # --- who sent what ------------------------------------------------------------------------

    def units(self) -> Part:
        groups = table.groups(self._collected)
        counts = self._counts(groups) if len(groups) > 1 else ()
        return "Tình hình gửi sổ", paragraph("NoiDung", self._summary(groups[0])) + counts + self._list()

    def _summary(self, whole: table.Group) -> str:
        there = whole.counts
        came = whole.senders - there[Status.MISSING] - there[Status.LATE]
        said = [f"đã nhận sổ của {came}/{whole.senders} đơn vị"]
        for status, text in (
            (Status.WITH_ERRORS, "đơn vị có lỗi phải sửa, chưa được cộng"),
            (Status.DOUBLED, "đơn vị gửi nhiều sổ khác nhau, chưa được cộng"),
            (Status.MISSING, "đơn vị chưa gửi, còn trong hạn hoặc không có hạn"),
            (Status.LATE, "đơn vị chưa gửi, đã quá hạn"),
        ):
            if there[status]:
                said.append(f"{numbers.count(there[status])} {text}")
        if self._collected.strays:
            said.append(f"{numbers.count(len(self._collected.strays))} sổ chưa rõ của đơn vị nào")
        return f"Đến thời điểm tổng hợp, {'; '.join(said)}."

    def _counts(self, groups: Sequence[table.Group]) -> Blocks:
        columns = (
            "Đơn vị cấp trên trực tiếp",
            "Số đơn vị",
            *(_capital(table.STATUSES[own]) for own in Status),
        )
        rows = []
        for own in (*groups[1:], groups[0]):
            last = own is groups[0]
            name, style = self._say.text(words.upper(self._collected, own.code)), CENTRED
            if last:
                style = "BangCong"
            cells = [table_cell(style, numbers.group_thousands(own.senders))]
            cells += [table_cell(style, numbers.group_thousands(own.counts[status])) for status in Status]
            rows.append(row(table_cell("BangTongChu" if last else WORDS, name), *cells))
        return table_of(_widths(34, 11, 11, 11, 11, 11, 11), heads(*columns), *rows) + paragraph("KhoangCach")

    def _list(self) -> Blocks:
        columns = (
            "TT",
            "Mã",
            "Đơn vị",
            "Tình trạng",
            "Lỗi",
            "Cảnh báo",
            "Điểm cần xử lý trước",
            "Tệp đã gửi",
        )
        widths = _widths(5, 8, 19, 12, 6, 7, 27, 16)
        by_upper: dict[str, list[table.UnitRow]] = {code: [] for code in self._collected.totals}
        for own in table.rows(self._collected):
            by_upper.setdefault(own.parent, []).append(own)
        rows = _Rows(len(widths))
        for code, belong in by_upper.items():
            if code and belong:
                rows.caption(_capital(self._names.get(code, code)))
            for own in belong:
                rows.add(*self._unit(own))
        return table_of(widths, heads(*columns), *rows.made)

    def _unit(self, own: table.UnitRow) -> tuple[Cell, ...]:
        late = words.came(own)
        status = f"{own.status_in_words} ({late})" if late else own.status_in_words
        files = "; ".join(self._say.file(one.file.path) for one in own.files)
        return (
            table_cell(CENTRED, own.code),
            table_cell(WORDS, self._say.text(own.name)),
            table_cell(CENTRED, status),
            table_cell(CENTRED, numbers.group_thousands(own.errors) if own.files else ""),
            table_cell(CENTRED, numbers.group_thousands(own.warnings) if own.files else ""),
            table_cell(WORDS, self._say.told(own.worst) if own.worst and own.code in self._asked else ""),
            table_cell(WORDS, files),
        )

    # --- what to ask --------------------------------------------------------------------------

    def questions(self) -> Part:
        if not self._asked:
            return None
        rows = _Rows(5)
        for code, own in self._asked.items():
            name = _capital(self._names.get(code, words.NO_UNIT))
            rows.caption(f"{name}: {numbers.count(len(own))} điểm")
            for told in own[:MOST_TOLD]:
                rows.add(*self._question(told))
            if more := len(own) - min(len(own), MOST_TOLD):
                rows.remark(
                    f"Còn {numbers.count(more)} điểm nữa: xem trang “{book.QUESTIONS}” của bản Excel."
                )
        columns = ("TT", "Mức", "Vị trí trong sổ", "Nội dung", "Cách xử lý")
        made = table_of(_widths(5, 10, 19, 38, 28), heads(*columns), *rows.made)
        note = f"Cảnh báo trong từng sổ: xem trang “{book.QUESTIONS}” của bản Excel."
        return "Nội dung cần hỏi lại các đơn vị", paragraph("NoiDung", note) + made

    def _question(self, told: Diagnostic) -> tuple[Cell, ...]:
        place = self._say.place(told.place) or self._say.file(told.place.file)
        said = (
            words.SEVERITIES[told.severity],
            place,
            self._say.text(told.message),
            self._say.text(told.hint),
        )
        return tuple(table_cell(WORDS, text) for text in said)

    # --- figures ------------------------------------------------------------------------------

    def sums(self) -> Part:
        specs = table.told_figures(self._collected)
        if not specs:
            return None
        whole, *uppers = self._collected.totals
        parts = [uppers[at : at + MOST_UPPER] for at in range(0, len(uppers), MOST_UPPER)] or [[]]
        note = (
            "Tỷ lệ được tính lại từ số đã cộng. Trong ngoặc là số đơn vị được cộng trên số đơn vị phải gửi; số liệu "
            "nào có ít đơn vị hơn thì ghi dưới số liệu ấy."
        )
        first, *others = (self._sums(specs, [*part, whole]) for part in parts)
        apart = (paragraph("KhoangCach") + made for made in others)
        return "Số liệu tổng hợp", paragraph("NoiDung", note) + concatenate(first, *apart)

    def _sums(self, specs: Iterable[FigureSpec], codes: Sequence[str]) -> Blocks:
        each = 60 // max(len(codes), 3)
        widths = _widths(5, 95 - 11 - each * len(codes), 11, *[each] * len(codes))
        columns = ("TT", "Số liệu", "Đơn vị tính", *(self._upper(code) for code in codes))
        rows, group = _Rows(len(widths)), ""
        for spec in specs:
            if spec.group != group:
                group = spec.group
                rows.caption(group)
            sums = (self._sum(spec, code) for code in codes)
            rows.add(table_cell(WORDS, spec.title), table_cell(CENTRED, spec.unit), *sums)
        return table_of(widths, heads(*columns), *rows.made)

    def _upper(self, code: str) -> str:
        total = self._collected.totals[code]
        name = _capital(self._say.text(words.upper(self._collected, code)))
        return f"{name} ({words.share(len(total.added), total.senders)})"

    def _sum(self, spec: FigureSpec, code: str) -> Cell:
        total = self._collected.totals[code]
        summed = total.figures.get(spec.name)
        text = words.figure(None if summed is None else summed.value, spec.unit)
        shown = bold(text) if code == OFFICE else text
        fewer = summed is not None and summed.units < len(total.added)
        less = paragraph(NUMBERS, f"({words.share(summed.units, total.senders)})") if summed and fewer else ()
        return Cell(paragraph(NUMBERS, shown) + less)

    def outliers(self) -> Part:
        specs = {spec.name: spec for spec in self._collected.kit.figures}
        rows = _Rows(5)
        for own in self._collected.outliers:
            spec = specs[own.figure]
            rows.add(
                table_cell(WORDS, self._names.get(own.unit, own.unit)),
                table_cell(WORDS, words.titled(spec.title, spec.unit)),
                table_cell(NUMBERS, words.figure(own.value, spec.unit)),
                table_cell(NUMBERS, doubts.usual(own, spec.unit)),
            )
        if not rows.made:
            return None
        columns = ("TT", "Đơn vị", "Số liệu", "Trong sổ của đơn vị", "Như các đơn vị khác thì vào khoảng")
        made = table_of(_widths(5, 24, 39, 15, 17), heads(*columns), *rows.made)
        return "Số liệu khác nhiều so với các đơn vị khác", made

    def ranking(self, made: table.Ranking) -> Part:
        spec = made.figure
        rows = [
            row(
                table_cell(CENTRED, str(own.rank)),
                table_cell(WORDS, self._names[own.unit.unit.code]),
                table_cell(WORDS, self._names.get(own.unit.unit.parent, "")),
                table_cell(NUMBERS, words.figure(own.value, spec.unit)),
            )
            for own in made.ranked
        ]
        rows += [
            row(
                table_cell(CENTRED),
                table_cell(WORDS, self._names[own.unit.code]),
                table_cell(WORDS, self._names.get(own.unit.parent, "")),
                table_cell(NUMBERS, "chưa có số liệu"),
            )
            for own in made.without
        ]
        columns = ("Hạng", "Đơn vị", "Trực thuộc", words.titled(spec.title, spec.unit))
        return f"Xếp hạng theo “{spec.title}”", table_of(_widths(8, 32, 36, 24), heads(*columns), *rows)


class _Rows:
    """The rows of a table, numbered through its captions."""

    def __init__(self, columns: int) -> None:
        self._columns, self._number = columns, 0
        self.made: list[Row] = []

    def caption(self, text: str) -> None:
        """Add a caption over the rows that follow."""
        self.made.append(row(table_cell("BangNhom", text, span=self._columns)))

    def add(self, *cells: Cell) -> None:
        """Add a row, its running number first."""
        self._number += 1
        self.made.append(row(table_cell(CENTRED, str(self._number)), *cells))

    def remark(self, text: str) -> None:
        """Add a row without a number."""
        self.made.append(row(table_cell(CENTRED), table_cell(WORDS, text, span=self._columns - 1)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
