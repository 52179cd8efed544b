"""Checks of names in a kit: may it be called so, is it said once, is there such a column, such a field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from keyword import iskeyword

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.expressions import FUNCTIONS
from reportgen.kit.awards import FieldRef
from reportgen.kit.model import ColumnType, Kit, SheetLayout
from reportgen.language import _
from reportgen.records import Record
from reportgen.suggest import did_you_mean
from reportgen.vietnamese.unicode import fold

At = Callable[[str], Place]
"""Gives the place of a dotted path of keys."""
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
_TAKEN = frozenset(dir(Record)) | FUNCTIONS.keys() | {"true", "false", "none", "loop", "self"}
"""Names that mean something else in a template or an expression: ``hang.items``, ``tong(…)``."""


def columns(columns: Iterable[str], known: list[str], place: Place) -> Iterator[Diagnostic]:
    """Yield each of the ``columns`` that is not ``known``."""
    for name in columns:
        if name not in known:
            message = _("Không có cột “{column}” trong trang này.", column=name)
            yield error("unknown-column", message, place, did_you_mean(name, known))


def names(names: list[str], path: str, at: At) -> Iterator[Diagnostic]:
    """Yield each name that nothing may be called, and each that is said twice."""
    for index, name in enumerate(names):
        if not _IDENTIFIER.fullmatch(name) or iskeyword(name) or name in _TAKEN:
            message = _("“{name}” không dùng làm tên được.", name=name)
            hint = _(
                "Tên viết không dấu, chữ thường, số và gạch dưới, như huan_luyen; không trùng từ dành riêng."
            )
            yield error("bad-name", message, at(f"{path}.{name}.name"), hint)
        if name in names[:index]:
            message = _("Tên “{name}” đã dùng ở trên.", name=name)
            yield error("duplicate-name", message, at(f"{path}.{name}.name"))


def titles(titled: list[tuple[str, tuple[str, ...]]], path: str, at: At) -> Iterator[Diagnostic]:
    """Yield each title, with its other names, that an earlier one has."""
    seen: set[str] = set()
    for title, aliases in titled:
        keys = {fold(text) for text in (title, *aliases)}
        if keys & seen:
            message = _("Tiêu đề “{title}” (hoặc tên gọi khác của nó) đã dùng ở trên.", title=title)
            yield error("duplicate-title", message, at(path))
        seen |= keys


def field(kit: Kit, ref: FieldRef, kinds: tuple[ColumnType, ...], place: Place) -> Iterator[Diagnostic]:
    """Yield what is wrong with a field that the awards ask for: no such sheet, no such field, another type."""
    sheets = {sheet.name: sheet for sheet in kit.sheets if sheet.layout is SheetLayout.FIELDS}
    if not ref:
        return
    if ref.sheet not in sheets:
        message = _("Không có trang “{name}” kiểu fields.", name=ref.sheet)
        yield error("unknown-sheet", message, place, did_you_mean(ref.sheet, sheets))
        return
    fields = {column.name: column for column in sheets[ref.sheet].columns}
    yield from columns([ref.field], list(fields), place)
    if ref.field in fields and fields[ref.field].type not in kinds:
        message = _("Mục “{name}” phải có kiểu {kinds}.", name=ref.field, kinds=", ".join(kinds))
        yield error("wrong-type", message, place)
