"""The sheet *Xác nhận*: a clerk's answers to questions, each by its cell, the value that stood there, and the reason.

An answer holds as long as the value stays. It changes nothing in what is read: it says that what the question told is
right as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from reportgen.checks.blank import is_blank
from reportgen.checks.headings import key
from reportgen.diagnostics import Diagnostic, Place, Severity, note, warning
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.records import CONFIRMATION_HEADINGS, CONFIRMATIONS, Confirmation
from reportgen.sheets import Raw, Sheet, address, cell_of
from reportgen.vietnamese import numbers
from reportgen.vietnamese.unicode import fold, repair

_ALIASES = {
    "cell": ("ô", "địa chỉ ô", "địa chỉ", "vị trí"),
    "value": ("giá trị", "giá trị ô", "giá trị của ô", "số"),
    "reason": ("lý do", "lí do", "giải trình"),
    "sheet": ("trang", "trang tính", "sheet"),
}
_REFERENCE = re.compile(
    r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?"
)
_BARE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_SEARCHED = 20
"""Rows from the top in which the headings must stand."""


def is_tab(title: str) -> bool:
    """Return whether a worksheet holds confirmations, by its title."""
    return fold(title).startswith(fold(CONFIRMATIONS))


def read(sheets: Iterable[Sheet], file: str) -> tuple[tuple[Confirmation, ...], list[Diagnostic]]:
    """Return the answers of these worksheets, and a diagnostic for each row that answers nothing."""
    found: list[Confirmation] = []
    problems: list[Diagnostic] = []
    for sheet in sheets:
        for own in _of_sheet(sheet, file):
            (found if isinstance(own, Confirmation) else problems).append(own)  # type: ignore[arg-type]
    return tuple(found), problems


def _of_sheet(sheet: Sheet, file: str) -> Iterator[Confirmation | Diagnostic]:
    top, columns = _columns(sheet)
    if not columns:
        if any(not is_blank(raw) for row in sheet.rows for raw in row):
            titles = ", ".join(f"“{title}”" for title in CONFIRMATION_HEADINGS[:3])
            message = _("Không thấy các cột {titles} trong trang này.", titles=titles)
            yield warning("missing-headings", message, Place(file, sheet.title))
        return
    for index in range(top + 1, len(sheet.rows)):
        row = sheet.rows[index]
        cells = {name: cell_of(row, column) for name, column in columns.items()}
        if not is_blank(cells["cell"]):
            yield _confirmation(cells, Place(file, sheet.title, address(index, columns["cell"])))


def _columns(sheet: Sheet) -> tuple[int, Mapping[str, int]]:
    for index, row in enumerate(sheet.rows[:_SEARCHED]):
        keys = [key(raw) for raw in row]
        found = {
            name: next(j for j, own in enumerate(keys) if own in titles)
            for name, titles in _ALIASES.items()
            if any(own in titles for own in keys)
        }
        if {"cell", "value", "reason"} <= found.keys():
            return index, found
    return -1, {}


def _confirmation(cells: Mapping[str, Raw], place: Place) -> Confirmation | Diagnostic:
    of = _place(str(cells["cell"]), str(cells.get("sheet", "")), place.file)
    if of is None:
        message = _("Không hiểu ô “{cell}”.", cell=repair(str(cells["cell"])))
        return warning(
            "confirmation-unread", message, place, _("Ghi tên trang, dấu !, địa chỉ ô: Tuyển quân!C22.")
        )
    reason = format_cell(raw_value(cells["reason"]))
    if not reason:
        message = _("Xác nhận này chưa ghi lý do nên chưa có hiệu lực.")
        return warning("confirmation-without-reason", message, place, _("Ghi lý do vào cột “Lý do”."))
    return Confirmation(of, format_cell(raw_value(cells["value"])), reason, place)


def _place(text: str, sheet: str, file: str) -> Place | None:
    """Return the place that a reference means: ``Tuyển quân!C22``, ``'Tuyển quân'!$C$22``, or a sheet alone."""
    own = repair(text)
    if match := _REFERENCE.fullmatch(own):
        title = (match[1] or match[2]).replace("''", "'").strip()
        return Place(file, title, f"{match[3].upper()}{match[4]}")
    bare = _BARE.fullmatch(own)
    if not is_blank(sheet):
        return Place(file, repair(sheet), f"{bare[1].upper()}{bare[2]}") if bare else None
    return None if bare else Place(file, own.strip("'!"))


# --- answers to questions ---------------------------------------------------------------------


def answer_questions(
    problems: Iterable[Diagnostic], confirmations: Sequence[Confirmation]
) -> Iterator[Diagnostic]:
    """Yield the problems; a question that is answered has become a note that gives the reason."""
    by_place: dict[tuple[str, str], list[Confirmation]] = {}
    for own in confirmations:
        by_place.setdefault(_spot(own.of), []).append(own)
    for problem in problems:
        asked = problem.is_question and problem.severity is Severity.ERROR
        answers = by_place.get(_spot(problem.place), ()) if asked else ()
        yield _answer(problem, answers) if answers else problem


def _answer(problem: Diagnostic, answers: Sequence[Confirmation]) -> Diagnostic:
    for own in answers:
        if _same(own.value, problem.value):
            message = _("{message} Đã xác nhận: {reason}", message=problem.message, reason=own.reason)
            return replace(problem, severity=Severity.NOTE, message=message, hint="")
    message = _(
        "{message} Đã xác nhận khi ô này là “{value}”; nay giá trị đã khác.",
        message=problem.message,
        value=answers[-1].value,
    )
    return replace(problem, message=message)


def used_confirmations(
    confirmations: Iterable[Confirmation], problems: Iterable[Diagnostic]
) -> tuple[Confirmation, ...]:
    """Return the confirmations that answer one of ``problems``, which have been answered already."""
    told = {(_spot(problem.place), _comparable(problem.value)) for problem in problems if problem.is_question}
    return tuple(own for own in confirmations if (_spot(own.of), _comparable(own.value)) in told)


def idle(confirmations: Sequence[Confirmation], problems: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield a note on each confirmation that answers nothing: the question is gone, or the value has changed."""
    active = used_confirmations(confirmations, problems)
    for own in confirmations:
        if own not in active:
            message = _(
                "Không còn câu hỏi nào ở {cell} với giá trị “{value}”.",
                cell=own.of.inside,
                value=own.value,
            )
            yield note(
                "confirmation-idle", message, own.place, _("Xóa hàng này, hoặc ghi lại giá trị hiện có.")
            )


def _spot(place: Place) -> tuple[str, str]:
    return fold(place.sheet), place.cell.split(":", maxsplit=1)[0]


def _same(one: str, other: str | None) -> bool:
    return _comparable(one) == _comparable(other)


def _comparable(value: str | None) -> Decimal | str:
    """Return what a value is compared by: 1250 and 1.250 are the same, so are texts but for case and spaces."""
    number = numbers.parse(repair(value)) if value else None
    return fold(value or "") if number is None else Decimal(number)
