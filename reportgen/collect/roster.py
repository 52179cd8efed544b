"""Who is expected to send a workbook: ``don-vi.toml``, or a sheet ``don-vi.xlsx`` of the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from reportgen import sheets
from reportgen.checks.alike import bare
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import WorkspaceError
from reportgen.kit.model import ColumnSpec, ColumnType
from reportgen.kit.section import TomlSection
from reportgen.kit.source import TomlKind, toml
from reportgen.kit.types import Misfit, parser
from reportgen.language import _
from reportgen.paths import is_name_everywhere
from reportgen.sheets import FormulaFault, Sheet, address, delimited
from reportgen.suggest import did_you_mean
from reportgen.vietnamese.unicode import fold, repair

STEM = "don-vi"
SUFFIXES = (".toml", ".xlsx", ".xlsm", ".xls", ".ods", ".csv")
LARGEST = 8_000_000
"""Bytes; the whole country has 3,321 communes."""
MOST = 20_000
DEEPEST = 12
"""Levels from a unit to the top."""
MOST_GUESSED = 10
"""So many unknown codes are compared with all that are known."""
_CODE = re.compile(r"[\w.-]{1,40}")
_MAIL = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+", re.ASCII | re.IGNORECASE
)
"""One address and nothing else, as a browser takes it in a form (HTML, §4.10.5.1.5), with a dot in its domain."""
_KIND = TomlKind(
    "units",
    WorkspaceError,
    lambda: _("danh sách đơn vị"),
    lambda _file: _("Cho phép đọc tệp này."),
    lambda: _("Sửa theo mẫu ở đầu trang hướng dẫn cấp trên: reportgen help cap-tren"),
)
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "code": ("mã", "mã đơn vị", "ký hiệu"),
    "name": ("tên", "tên đơn vị", "đơn vị"),
    "level": ("cấp",),
    "parent": ("trực thuộc", "cấp trên", "mã cấp trên"),
    "deadline": ("hạn nộp", "hạn gửi", "thời hạn"),
    "own": ("số liệu riêng", "có số liệu riêng"),
    "mail": ("thư điện tử", "email", "e-mail", "địa chỉ thư điện tử"),
}
"""Field → how a sheet may head it."""


class Unit(Struct, frozen=True):
    """A unit that sends its figures, or one that others stand under.

    Args:
        code: its code, as in the workbook's properties; also the name of its folder.
        name: as papers write it: ``xã Mỹ Uyên``.
        level: ``xã``, ``khu vực``, ``cụm thi đua`` …
        parent: the code of the unit that it stands under; empty for the office's own.
        deadline: the last day for its workbook.
        mail: where replies go.
        own: one that others stand under and that has figures of its own besides theirs.
    """

    code: str
    name: str
    level: str = ""
    parent: str = ""
    deadline: date | None = None
    mail: str = ""
    own: bool = False


class Roster(Struct, frozen=True, dict=True):
    """The units that are expected, in the order of the file."""

    units: tuple[Unit, ...]
    file: str = ""

    @cached_property
    def by_code(self) -> Mapping[str, Unit]:
        """Code → unit."""
        return {unit.code: unit for unit in self.units}

    @cached_property
    def below(self) -> Mapping[str, tuple[Unit, ...]]:
        """Code → the units that stand right under it; "" → those under the office itself."""
        found: dict[str, list[Unit]] = {}
        for unit in self.units:
            found.setdefault(unit.parent, []).append(unit)
        return {code: tuple(own) for code, own in found.items()}

    @cached_property
    def senders(self) -> tuple[Unit, ...]:
        """The units whose figures are added up: those that nobody stands under, and those with figures of their own."""
        return tuple(unit for unit in self.units if unit.own or unit.code not in self.below)

    def under(self, code: str) -> Iterator[Unit]:
        """Yield the senders that stand anywhere under a unit, and the unit itself where it is one; "" for all."""
        unit = self.by_code.get(code)
        if unit is not None and unit in self._senders:
            yield unit
        for below in self.below.get(code, ()):
            yield from self.under(below.code)

    @cached_property
    def _senders(self) -> frozenset[Unit]:
        return frozenset(self.senders)

    @cached_property
    def codes(self) -> Mapping[str, Unit]:
        """Folded code → unit."""
        return {fold(unit.code): unit for unit in self.units}

    @cached_property
    def _names(self) -> tuple[tuple[Words, Mapping[str, Unit | None]], ...]:
        """How a name may be written, the surest way first; None where several units are written so: An Hòa, An Hóa."""
        return (
            (words, _once((" ".join(words(unit.name)), unit) for unit in self.units)),
            (plain_words, _once((" ".join(plain_words(unit.name)), unit) for unit in self.units)),
            (words, _once(_short(unit, words) for unit in self.units)),
            (plain_words, _once(_short(unit, plain_words) for unit in self.units)),
        )

    @cached_property
    def _longest(self) -> int:
        """Words of the longest name."""
        return max((len(words(unit.name)) for unit in self.units), default=0)

    def find(self, typed: str) -> Unit | None:
        """Return the unit with this code or name, however it is spelt; None for another, and where several have it."""
        key = fold(typed)
        if key in self.codes:
            return self.codes[key]
        for split, names in self._names:
            key = " ".join(split(typed))
            if key in names:
                return names[key]
        return None

    def find_within(self, text: str) -> Unit | None:
        """Return the unit whose name stands in a text, as in a file's: of several the longest."""
        for split, names in self._names:
            said = split(text)
            for length in range(min(len(said), self._longest), 0, -1):
                runs = (" ".join(said[at : at + length]) for at in range(len(said) - length + 1))
                found = [names[run] for run in runs if run in names]
                if found:
                    return found[0] if all(one is found[0] for one in found) else None
        return None


Words = Callable[[str], list[str]]
"""What splits a name into the words by which it is compared."""
KINDS = ("xã", "phường", "thị trấn", "đặc khu", "khu vực", "tỉnh", "thành phố")
"""What stands before the name of a place and is left out in files' names: ``my-uyen.xlsx``."""
FEWEST = 2
"""Words that a name without its kind must have: one alone stands in many files' names by chance."""


def _once(pairs: Iterable[tuple[str, Unit]]) -> dict[str, Unit | None]:
    """Return key → unit, None where several have the key; without an empty key."""
    made: dict[str, Unit | None] = {}
    for key, unit in pairs:
        made[key] = None if key in made else unit
    made.pop("", None)
    return made


def _short(unit: Unit, split: Words) -> tuple[str, Unit]:
    """Return a unit with the words of its name after those of its kind; with "" where it has none, or too few."""
    own = split(unit.name)
    for kind in map(split, (*KINDS, unit.level)):
        if kind and own[: len(kind)] == kind and len(own) - len(kind) >= FEWEST:
            return " ".join(own[len(kind) :]), unit
    return "", unit


def words(text: str) -> list[str]:
    """Return the words of a name as they are compared with their accents: ``xã mỹ uyên``."""
    return re.findall(r"[^\W_]+", fold(text))


def plain_words(text: str) -> list[str]:
    """Return the words of a name without accents and signs: ``xa my uyen``."""
    return re.findall(r"[a-z0-9]+", bare(text.replace("_", " ").replace("-", " ")))


def find(*folders: Path) -> Path | None:
    """Return the list of units in the first of the ``folders`` that has one.

    Raises:
        WorkspaceError: a folder has several.
    """
    for folder in folders:
        there = [path for suffix in SUFFIXES if (path := folder / f"{STEM}{suffix}").is_file()]
        if len(there) > 1:
            names = ", ".join(path.name for path in there)
            message = _("Có nhiều danh sách đơn vị: {names}.", names=names)
            raise WorkspaceError(
                error("several-rosters", message, Place(folder.as_posix()), _("Chỉ để lại một."))
            )
        if there:
            return there[0]
    return None


def load(path: Path) -> Roster:
    """Return the list of units.

    Raises:
        ReportgenError: it cannot be read, or says what it may not: all of it at once, each at its key or cell.
    """
    problems: list[Diagnostic] = []
    read = _of_toml if path.suffix.lower() == ".toml" else _of_sheet
    rows = list(read(path, problems))
    if len(rows) > MOST:
        message = _("Danh sách có hơn {most} đơn vị.", most=MOST)
        raise WorkspaceError(error("units-too-many", message, Place(path.as_posix())))
    problems.extend(_problems(rows))
    if not rows and not problems:
        problems.append(error("units-none", _("Danh sách chưa có đơn vị nào."), Place(path.as_posix())))
    if problems:
        raise WorkspaceError(problems)
    return Roster(tuple(unit for unit, _at in rows), path.as_posix())


Row = tuple[Unit, Mapping[str, Place]]
"""A unit, and where each of its fields stands."""


def _of_toml(path: Path, problems: list[Diagnostic]) -> Iterator[Row]:
    root = TomlSection(path.as_posix(), "", toml(path, LARGEST, _KIND), problems)
    usual = _day(root)
    for section in root.several("unit"):
        unit = Unit(
            code=section.text("code", ""),
            name=_one_line(section.text("name", "")),
            level=_one_line(section.text("level", "")),
            parent=section.text("parent", ""),
            deadline=_day(section) or usual,
            mail=section.text("mail", ""),
            own=section.flag("own", default=False),
        )
        section.finish()
        yield unit, {key: section.place(key) for key in Unit.__struct_fields__}
    root.finish()


def _day(section: TomlSection) -> date | None:
    value = section.bound("deadline")
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    section.refuse("wrong-type", _("Hạn nộp phải là một ngày: deadline = 2026-12-05"), "deadline")
    return None


def _of_sheet(path: Path, problems: list[Diagnostic]) -> Iterator[Row]:
    book = delimited.read(path) if path.suffix.lower() in delimited.SUFFIXES else sheets.read(path)
    known = {bare(title): key for key, titles in HEADINGS.items() for title in titles}
    for sheet in book.sheets:
        place = Place(path.as_posix(), sheet.title)
        heading = _heading(sheet, known)
        if heading is None:
            continue
        at, columns = heading
        yield from _rows(sheet, at, columns, place, problems)
        return
    message = _("Không thấy hàng tiêu đề: phải có cột Mã và cột Tên đơn vị.")
    problems.append(error("units-no-heading", message, Place(path.as_posix())))


def _heading(sheet: Sheet, known: Mapping[str, str]) -> tuple[int, dict[str, int]] | None:
    for at, row in enumerate(sheet.rows):
        columns: dict[str, int] = {}
        for number, raw in enumerate(row):
            key = known.get(bare(raw)) if isinstance(raw, str) else None
            if key:
                columns.setdefault(key, number)
        if {"code", "name"} <= columns.keys():
            return at, columns
    return None


def _rows(
    sheet: Sheet, heading: int, columns: Mapping[str, int], place: Place, problems: list[Diagnostic]
) -> Iterator[Row]:
    readers = {
        "deadline": parser(ColumnSpec("deadline", "", ColumnType.DATE), sheet.epoch),
        "own": parser(ColumnSpec("own", "", ColumnType.BOOLEAN)),
    }
    for at in range(heading + 1, len(sheet.rows)):
        row = sheet.rows[at]
        raw = {key: row[number] if number < len(row) else "" for key, number in columns.items()}
        if all(value == "" for value in raw.values()):
            continue
        places = {key: place.at(address(at, number)) for key, number in columns.items()}
        said = {key: _text(value) for key, value in raw.items()}
        read = {key: parse(raw.get(key, "")) for key, parse in readers.items()}
        for key, value in read.items():
            if isinstance(value, Misfit):
                problems.append(error(value.code, value.message, places[key], value.hint))
        deadline = read["deadline"]
        unit = Unit(
            said["code"],
            said["name"],
            said.get("level", ""),
            said.get("parent", ""),
            deadline if isinstance(deadline, date) else None,
            said.get("mail", ""),
            own=read["own"] is True,
        )
        yield unit, {key: places.get(key, place) for key in Unit.__struct_fields__}


def _text(raw: object) -> str:
    if isinstance(raw, FormulaFault):
        return raw.text
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return _one_line(str(raw))


def _one_line(text: str) -> str:
    """Return a text without line breaks and what else nobody sees: names and addresses go into the heads of mails."""
    return " ".join(repair(text).split())


def _problems(rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the units: codes, names, addresses, who stands under whom."""
    codes = frozenset(unit.code for unit, _at in rows)
    seen: dict[str, Unit] = {}
    for unit, at in rows:
        if not unit.code:
            yield error("empty-code", _("Đơn vị chưa có mã."), at["code"])
        elif not _CODE.fullmatch(unit.code) or not is_name_everywhere(unit.code):
            message = _("Mã “{code}” phải gồm chữ, số, dấu . - _ và không quá 40 ký tự.", code=unit.code)
            yield error("bad-code", message, at["code"])
        elif (first := seen.setdefault(fold(unit.code), unit)) is not unit:
            message = _("Mã “{code}” đã có ở trên, của “{name}”.", code=unit.code, name=first.name)
            yield error("duplicate-code", message, at["code"])
        if not unit.name:
            yield error("empty-name", _("Đơn vị chưa có tên."), at["name"])
        if unit.mail and not _MAIL.fullmatch(unit.mail):
            message = _("“{mail}” không phải là địa chỉ thư điện tử.", mail=unit.mail)
            yield error("bad-mail", message, at["mail"], _("Chỉ ghi một địa chỉ."))
    yield from _unknown_parents(rows, codes)
    yield from _circles(rows)


def _unknown_parents(rows: Iterable[Row], codes: Collection[str]) -> Iterator[Diagnostic]:
    wrong = [(unit, at) for unit, at in rows if unit.parent and unit.parent not in codes]
    for number, (unit, at) in enumerate(wrong):
        message = _("Không có đơn vị nào mang mã “{code}”.", code=unit.parent)
        hint = did_you_mean(unit.parent, codes) if number < MOST_GUESSED else ""
        yield error("unknown-parent", message, at["parent"], hint)


def _circles(rows: Sequence[Row]) -> Iterator[Diagnostic]:
    above = {unit.code: unit.parent for unit, _at in rows if unit.code}
    for unit, at in rows:
        code, steps = unit.parent, 0
        while code and code != unit.code and steps <= DEEPEST:
            code, steps = above.get(code, ""), steps + 1
        if code and code == unit.code:
            message = _("Đơn vị “{name}” trực thuộc chính nó.", name=unit.name)
            yield error("circle", message, at["parent"])
        elif steps > DEEPEST:
            message = _("Đơn vị “{name}” ở dưới quá {most} cấp.", name=unit.name, most=DEEPEST)
            yield error("too-deep", message, at["parent"])
