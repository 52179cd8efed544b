"""What there is to ask of units, beside what is wrong in their workbooks: whose a file is, copies, what stands out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from reportgen.collect import outliers
from reportgen.collect.naming import Basis
from reportgen.collect.outliers import Outlier
from reportgen.collect.roster import Roster, Unit
from reportgen.diagnostics import Diagnostic, Place, error, note, warning
from reportgen.figures import PERCENT, Number, format_value
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.runs.collect.model import UnitState
from reportgen.runs.collect.reading import UnitReading

MOST_NAMED = 5
"""So many files are named in a message."""


def of_unit(roster: Roster, unit: Unit, own: Sequence[UnitReading]) -> Iterator[Diagnostic]:
    """Yield what is doubtful about the files of a unit: several of them, one that tells of another unit."""
    if len({one.digest or one.file for one in own}) > 1:
        message = _("Đơn vị “{unit}” có nhiều sổ khác nhau: {names}.", unit=unit.name, names=_names(own))
        hint = _("Chỉ để lại sổ đúng; các sổ kia chuyển ra ngoài thư mục này.")
        yield from (error("unit-doubled", message, _place(one), hint) for one in own)
    else:
        for one in own[1:]:
            message = _("Sổ này giống hệt {file}; chỉ tính một.", file=own[0].file.path.name)
            yield note("same-file-twice", message, _place(one))
    for one in own:
        yield from _misnamed(roster, unit, one)


def _misnamed(roster: Roster, unit: Unit, one: UnitReading) -> Iterator[Diagnostic]:
    """Yield what in a workbook tells of another unit, and that its file's name alone tells of this one."""
    for code, basis in one.others:
        message = _(
            "Sổ này tính là của “{unit}” (theo {basis}), nhưng {other_basis} lại là của “{other}”.",
            unit=unit.name,
            basis=_words(one.basis),
            other_basis=_words(basis),
            other=roster.by_code[code].name,
        )
        hint = _("Có thể đơn vị đã dùng sổ của đơn vị khác: hỏi lại, rồi sửa tên đơn vị hoặc tên tệp.")
        yield warning("unit-in-doubt", message, _place(one), hint)
    if one.basis is Basis.FILE and one.office:
        message = _(
            "Sổ ghi cơ quan “{office}”, danh sách ghi “{unit}”: chỉ tên tệp cho biết là của đơn vị này.",
            office=one.office,
            unit=unit.name,
        )
        yield warning("unit-by-file-name", message, _place(one))


def _words(basis: Basis) -> str:
    return {
        Basis.CODE: _("mã ghi trong tệp"),
        Basis.OFFICE: _("trang thông tin"),
        Basis.FILE: _("tên tệp"),
        Basis.NOTHING: "",
    }[basis]


def of_stray(one: UnitReading) -> Diagnostic:
    """Return that nothing tells whose workbook a file is."""
    said = _("Sổ ghi cơ quan “{office}”.", office=one.office) if one.office else ""
    message = " ".join(filter(None, (_("Không biết sổ này của đơn vị nào trong danh sách."), said)))
    hint = _("Đặt tên tệp bắt đầu bằng mã đơn vị, hoặc thêm đơn vị vào danh sách.")
    return error("unit-unknown", message, _place(one), hint)


def copies(readings: Iterable[UnitReading]) -> Iterator[Diagnostic]:
    """Yield that the tables of several units' workbooks are alike in every cell."""
    found: dict[str, list[UnitReading]] = {}
    for one in readings:
        if one.contents:
            found.setdefault(one.contents, []).append(one)
    for own in found.values():
        if len({one.code for one in own}) > 1:
            for one in own:
                others = _names([other for other in own if other is not one])
                message = _("Mọi bảng của sổ này giống hệt {files}: có thể là chép lại.", files=others)
                yield warning("unit-copied", message, _place(one))


def _names(readings: Sequence[UnitReading]) -> str:
    names = [one.file.path.name for one in readings[:MOST_NAMED]]
    return ", ".join([*names, *(["…"] if len(readings) > MOST_NAMED else [])])


def standing_out(kit: Kit, states: Sequence[UnitState]) -> Iterator[Outlier]:
    """Yield the figures that stand out among those of all units."""
    known = {s.unit.code: s.reading for s in states if s.added is not None and s.reading is not None}
    sizes = {code: _size(kit, one) for code, one in known.items()}
    for spec in kit.figures:
        values = {code: one.figures.get(spec.name) for code, one in known.items()}
        yield from outliers.find(spec.name, spec.unit, values, sizes)


def _size(kit: Kit, one: UnitReading) -> Number | None:
    spec = kit.collect
    if spec is None or not spec.size or one.added is None:
        return None
    value = one.added.fields[spec.size.sheet][spec.size.field]
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def of_outliers(kit: Kit, found: Iterable[Outlier], states: Iterable[UnitState]) -> Iterator[Diagnostic]:
    """Yield what stands out, with both figures."""
    specs = {spec.name: spec for spec in kit.figures}
    known: Mapping[str, UnitState] = {state.unit.code: state for state in states}
    for one in found:
        spec, state = specs[one.figure], known[one.unit]
        message = _(
            "“{title}” là {value}; như các đơn vị khác thì vào khoảng {usual}.",
            title=spec.title,
            value=format_value(one.value, spec.unit),
            usual=usual(one, spec.unit),
        )
        place = Place() if state.reading is None else _place(state.reading)
        yield warning("outlier", message, place, _("Hỏi lại đơn vị “{unit}”.", unit=state.unit.name))


def usual(one: Outlier, unit: str) -> str:
    """Return what would be usual for a unit, as papers write it."""
    return format_value(Decimal(str(round(one.usual, 4))) if unit == PERCENT else round(one.usual), unit)


def _place(one: UnitReading) -> Place:
    return Place(one.file.path.as_posix())
