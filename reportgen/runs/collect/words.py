"""What the papers of a collection say: a document's words, not messages, and so the same in every language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, Severity, one_line
from reportgen.figures import Number, format_value
from reportgen.kit.model import Kit
from reportgen.runs.collect import table
from reportgen.runs.collect.model import OFFICE, Collected
from reportgen.sheets.annotate.package import printable
from reportgen.vietnamese import dates

SEVERITIES = {Severity.ERROR: "phải sửa", Severity.WARNING: "cần hỏi lại", Severity.NOTE: "để biết"}
NO_VALUE = "–"
ALL = "Tổng cộng"
NO_UNIT = "Chưa rõ đơn vị"


class Speaker(Struct, frozen=True):
    """Says where things are: files as they are called in the ``folder`` of the units, on whatever machine that is."""

    folder: Path

    def text(self, text: str) -> str:
        """Return a text on one line, with what a file can hold, and without the path to the units' folder."""
        return one_line(printable(text)).replace(f"{self.folder.as_posix()}/", "")

    def file(self, path: Path | str) -> str:
        """Return a file's name: ``dot-1.zip/MU.xlsx``."""
        return self.text(path if isinstance(path, str) else path.as_posix())

    def place(self, place: Place) -> str:
        """Return where in a workbook: ``trang “Huấn luyện”, ô F7``; empty for a workbook as a whole."""
        sheet = f"trang “{self.text(place.sheet)}”" if place.sheet else ""
        cell = f"ô\N{NO-BREAK SPACE}{self.text(place.cell)}" if place.cell else ""
        return ", ".join(filter(None, (sheet, cell)))

    def told(self, told: Diagnostic) -> str:
        """Return a message with its place before it: ``Trang “Huấn luyện”, ô F7: …``."""
        where, message = self.place(told.place), self.text(told.message)
        return f"{where[0].upper()}{where[1:]}: {message}" if where else message


def figure(value: Number | None, unit: str) -> str:
    """Return a figure as papers write it; a dash for none."""
    return NO_VALUE if value is None else format_value(value, unit)


def titled(title: str, unit: str) -> str:
    """Return a figure's title with what it is counted in."""
    return f"{title} ({unit})" if unit else title


def upper(collected: Collected, code: str) -> str:
    """Return the name of what a total is of."""
    return ALL if code == OFFICE else collected.roster.by_code[code].name


def share(units: int, senders: int) -> str:
    """Return how many units of how many: ``28/30 đơn vị``."""
    return f"{units}/{senders} đơn vị"


def stands_on(on: date) -> str:
    """Return the day on which it stands so: ``Số liệu đến ngày 01 tháng 12 năm 2026``."""
    return f"Số liệu đến {dates.long(on)}"


def came(row: table.UnitRow) -> str:
    """Return that a workbook came late, and when."""
    return f"gửi muộn, ngày {dates.short(row.came_late)}" if row.came_late else ""


def caption(kit: Kit) -> str:
    """Return whose figures they are."""
    return printable(one_line(kit.title))
