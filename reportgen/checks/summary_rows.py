"""What is said of the rows that are no records: notes on what was passed over, questions where that is not certain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from reportgen.checks.lines import RowReader, TableRow
from reportgen.diagnostics import Diagnostic, Place, error, note, question
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.sheets import Raw, address


class Role(Enum):
    """What a row under the headings is."""

    RECORD = auto()
    BEGUN = auto()
    AFTER_TOTAL = auto()
    FIGURES_ASKED = auto()
    SUM = auto()
    GROUP = auto()
    SUM_WITHOUT_FIGURES = auto()
    SUM_ASKED = auto()
    WORDS_ASKED = auto()
    SIGN_ASKED = auto()
    NAMELESS_SUM = auto()
    NAMELESS = auto()
    PART = auto()
    PART_ASKED = auto()
    PART_UNSURE = auto()
    CAPTION = auto()
    HEADING = auto()
    SIGNATURE = auto()
    FOOTER = auto()
    FOOTER_ASKED = auto()

    @property
    def is_counted(self) -> bool:
        """Whether the row is a record all the same."""
        return self in (Role.RECORD, Role.BEGUN, Role.AFTER_TOTAL, Role.FIGURES_ASKED)


_CODES = {
    Role.BEGUN: "row-unfinished",
    Role.AFTER_TOTAL: "row-after-total",
    Role.FIGURES_ASKED: "row-like-sum",
    Role.SUM: "totals-row",
    Role.GROUP: "group-row",
    Role.SUM_WITHOUT_FIGURES: "totals-row",
    Role.SUM_ASKED: "total-mismatch",
    Role.WORDS_ASKED: "row-named-total",
    Role.SIGN_ASKED: "group-mismatch",
    Role.NAMELESS_SUM: "row-without-name",
    Role.NAMELESS: "figure-without-name",
    Role.PART: "part-row",
    Role.PART_ASKED: "part-mismatch",
    Role.PART_UNSURE: "part-or-row",
    Role.CAPTION: "caption-row",
    Role.HEADING: "repeated-headings",
    Role.SIGNATURE: "footer-row",
    Role.FOOTER: "footer-row",
    Role.FOOTER_ASKED: "row-of-words",
}


class SummaryRow(NamedTuple):
    """What one row is, the column to point at, and the sum that its figure there should be, where that is known."""

    line: TableRow
    role: Role
    column: int
    expected: float | None = None


def summary_row_notes(table: RowReader, verdicts: Iterable[SummaryRow], place: Place) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each row that is no plain record, at the cell of its name or of its wrong figure."""
    for own in verdicts:
        at = place.at(address(own.line.row, own.column))
        if own.role is Role.NAMELESS:
            yield error(_CODES[own.role], _nameless(), at, _("Ghi tên ở cột của nó, hoặc xóa số này đi."))
        elif asked := _question(own, table):
            yield question(_CODES[own.role], asked[0], at, value_at(own.line.cells, own.column), asked[1])
        elif own.role is not Role.RECORD:
            yield note(_CODES[own.role], _note(own), at)


def value_at(row: Sequence[Raw], column: int) -> str:
    """Return what a cell shows, as a confirmation repeats it."""
    return format_cell(raw_value(row[column])) if column < len(row) else ""


def _nameless() -> str:
    return _("Ô này có số nhưng hàng của nó không ghi là của ai, việc gì.")


def _note(own: SummaryRow) -> str:
    said = value_at(own.line.cells, own.column)
    return {
        Role.SUM: _("Hàng tổng cộng không tính vào số liệu."),
        Role.SUM_WITHOUT_FIGURES: _("Hàng tổng cộng không tính vào số liệu."),
        Role.GROUP: _("“{name}” là hàng cộng của các hàng dưới nó, không tính vào số liệu.", name=said),
        Role.PART: _("“{name}” là một phần của hàng trên, không tính thêm vào số liệu.", name=said),
        Role.CAPTION: _("“{name}” là dòng đề mục, không tính vào số liệu.", name=said),
        Role.BEGUN: _("Hàng này mới điền một phần, đang được coi là một hàng số liệu."),
        Role.HEADING: _("Hàng tiêu đề lặp lại không tính vào số liệu."),
    }.get(own.role, _("Hàng chữ ngoài bảng không tính vào số liệu."))


def _question(own: SummaryRow, table: RowReader) -> tuple[str, str] | None:
    """Return message and hint of a question; None for a role that asks nothing."""
    said = value_at(own.line.cells, own.column)
    if own.role is Role.SUM_ASKED:
        return _of_mismatch(table, own)
    asked = {
        Role.AFTER_TOTAL: (
            _("Hàng này ở dưới hàng tổng cộng; đang được tính thêm vào số liệu."),
            _("Nếu không phải số liệu thì xóa đi; nếu phải thì đưa lên trên hàng tổng cộng."),
        ),
        Role.FIGURES_ASKED: (
            _("Các số của hàng “{name}” đúng bằng tổng các hàng liền kề; đang được tính thêm vào số liệu.", name=said),
            _("Nếu là hàng cộng thì ghi “Cộng” ở đầu tên hàng."),
        ),
        Role.NAMELESS_SUM: (
            _("Hàng này không có tên, các số đúng bằng tổng các hàng liền kề; đang coi là hàng cộng, không tính."),
            _("Nếu là hàng cộng thì ghi “Cộng” ở đầu hàng; nếu là số liệu thì ghi tên."),
        ),
        Role.WORDS_ASKED: (
            _("Hàng “{name}” có tên như hàng tổng cộng; đang không được tính vào số liệu.", name=said),
            _("Nếu hàng này là số liệu thì đổi tên hàng."),
        ),
        Role.SIGN_ASKED: (
            _(
                "Hàng “{name}” đánh số như hàng của nhóm nhưng số không bằng tổng các hàng của nhóm; "
                "đang không được tính vào số liệu.",
                name=said,
            ),
            _("Sửa lại số; nếu hàng này là số liệu thì đánh số thứ tự bằng chữ số như các hàng khác."),
        ),
        Role.PART_ASKED: (
            _("“{name}” ghi như một phần của hàng trên nhưng có số lớn hơn; đang không được tính.", name=said),
            _("Sửa lại số; nếu hàng này là số liệu riêng thì đổi tên hàng."),
        ),
        Role.PART_UNSURE: (
            _(
                "“{name}” ở sau dòng “Trong đó”: là một phần của hàng trên hay là hàng riêng? "
                "Đang không được tính.",
                name=said,
            ),
            _("Hàng riêng thì đánh số thứ tự cho các hàng; một phần thì ghi gạch đầu dòng trước tên."),
        ),
        Role.FOOTER_ASKED: (
            _("Hàng chữ này ở dưới bảng: là ghi chú hay là số liệu? Đang không được tính."),
            _("Nếu là số liệu thì điền đủ các cột cần có; nếu là ghi chú thì ghi “Ghi chú:” ở đầu."),
        ),
    }  # fmt: skip
    return asked.get(own.role)


def _of_mismatch(table: RowReader, own: SummaryRow) -> tuple[str, str]:
    expected = 0.0 if own.expected is None else own.expected
    message = _(
        "{title}: hàng tổng ghi {said}, cộng các hàng được {own}; hàng tổng không tính vào số liệu.",
        title=table.columns[own.column].title,
        said=value_at(own.line.cells, own.column),
        own=format_cell(raw_value(expected)),
    )
    return message, _("Sửa hàng tổng hoặc các hàng của nó cho khớp.")
