"""The sample commune's workbook with other names and numbers: its XML is cut where these stand, and joined anew."""

# ruff: noqa: TID251 - zipfile: what is measured is made here

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from msgspec import Struct

from bench.provinces import figures
from bench.provinces.figures import Cells
from bench.provinces.places import Commune, area_name

STRINGS, PROPERTIES = "xl/sharedStrings.xml", "docProps/custom.xml"
_CELL = re.compile(r'<c r="([A-Z]+)(\d+)"([^>]*?)(?: t="[a-zA-Z]+")?(?:/>|>(.*?)</c>)')
_SUM = re.compile(r"<f>SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)</f>")
_PERSON = re.compile(r"<t>(\w+ (?:Văn|Thị|Thế|Hữu|Đăng|Bá|Khắc|Đình|Đức) \w+|Đinh Công Thoại)</t>")
_PLACE, _AREA, _CODE = "Mỹ Uyên", "khu vực 2 - Phong Trạch", "MY-UYEN"
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý")
GIVEN = ("Anh", "Bảo", "Duy", "Gia", "Hải", "Khánh", "Kim", "Minh", "Nhật", "Phương", "Tuấn", "Thanh", "Việt")
NAMES = (
    "An", "Bình", "Cường", "Dũng", "Giang", "Hạnh", "Khải", "Lượng", "Nghĩa", "Phúc", "Quý", "Thưởng", "Uyên", "Vinh",
    "Chính", "Đạt", "Định", "Hòa", "Lâm", "Nam", "Phong", "Sơn", "Tâm",
)  # fmt: skip


class Sum(Struct, frozen=True):
    """A cell of a totals row: the column and the rows that it adds."""

    letter: str
    rows: range


class _Sheet(Struct, frozen=True):
    """A worksheet cut at its cells: text, cell, text and so on."""

    member: str
    texts: tuple[str, ...]
    cells: tuple[tuple[str, str, str, Sum | None], ...]
    """Address, attributes, what stands in it, what it adds."""

    def filled(self, values: Mapping[str, int | str | None]) -> bytes:
        """Return the sheet with these values; None makes a cell empty."""
        pieces = [self.texts[0]]
        for (address, attributes, inner, sums), text in zip(self.cells, self.texts[1:], strict=True):
            if address in values:
                pieces.append(_cell(address, attributes, values[address]))
            elif sums is not None:
                total = figures.total(values, sums.letter, sums.rows)
                pieces.append(f'<c r="{address}"{attributes}>{inner}<v>{total}</v></c>')
            else:
                pieces.append(inner)
            pieces.append(text)
        return "".join(pieces).encode()


def _cell(address: str, attributes: str, value: int | str | None) -> str:
    if value is None:
        return f'<c r="{address}"{attributes}/>'
    if isinstance(value, str):
        return f'<c r="{address}"{attributes} t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{address}"{attributes}><v>{value}</v></c>'


class Sample:
    """The workbook of the sample commune, ready to be filled for others."""

    def __init__(self, path: Path) -> None:
        """Read and cut it."""
        with zipfile.ZipFile(path) as package:
            self._members = {info.filename: package.read(info) for info in package.infolist()}
        self._sheets = {title: self._cut(member) for title, member in self._titles().items()}
        strings = self._members[STRINGS].decode()
        self._people = tuple(dict.fromkeys(_PERSON.findall(strings)))
        names = sorted((*self._people, _PLACE, _PLACE.upper(), _AREA), key=len, reverse=True)
        self._strings = re.split(f"({'|'.join(map(re.escape, names))})", strings)

    def _titles(self) -> dict[str, str]:
        book = self._members["xl/workbook.xml"].decode()
        links = self._members["xl/_rels/workbook.xml.rels"].decode()
        targets = {}
        for link in re.findall(r"<Relationship [^>]*>", links):
            targets[_attribute(link, "Id")] = _attribute(link, "Target").removeprefix("/xl/")
        sheets = re.findall(r"<sheet [^>]*>", book)
        return {_attribute(one, "name"): f"xl/{targets[_attribute(one, 'r:id')]}" for one in sheets}

    def _cut(self, member: str) -> _Sheet:
        xml, texts, cells, at = self._members[member].decode(), [], [], 0
        for found in _CELL.finditer(xml):
            letter, row, attributes, inner = found.groups()
            own = _SUM.match(inner or "")
            sums = Sum(own[1], range(int(own[2]), int(own[3]) + 1)) if own else None
            texts.append(xml[at : found.start()])
            kept = own[0] if own else found[0]
            cells.append((f"{letter}{row}", attributes, kept, sums))
            at = found.end()
        return _Sheet(member, (*texts, xml[at:]), tuple(cells))

    def made(
        self,
        unit: Commune,
        numbers: Mapping[str, Cells],
        changed: Mapping[str, Mapping[str, int | str | None]] = {},
    ) -> bytes:
        """Return the workbook of a commune.

        Args:
            unit: its code goes into the properties, its name and its area's stand for the sample's.
            numbers: sheet's title → cells; the totals rows add what stands in them at last, as Excel does.
            changed: what stands there instead.
        """
        members = dict(self._members)
        for title, sheet in self._sheets.items():
            values = {**numbers.get(title, {}), **changed.get(title, {})}
            if values:
                members[sheet.member] = sheet.filled(values)
        members[STRINGS] = self._said(unit).encode()
        members[PROPERTIES] = members[PROPERTIES].replace(_CODE.encode(), unit.code.encode())
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
            for name, data in members.items():
                package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        return stream.getvalue()

    def _said(self, unit: Commune) -> str:
        place, area = unit.name, area_name(unit.area)
        others = {_PLACE: place, _PLACE.upper(): place.upper(), _AREA: area}
        others |= {one: _person(one, unit.number + at * 7) for at, one in enumerate(self._people)}
        return "".join(others.get(piece, piece) for piece in self._strings)


def _person(one: str, number: int) -> str:
    """Return another person: up to 3,887 numbers make as many names of one."""
    rest, surname = divmod(number, len(SURNAMES))
    rest, first = divmod(rest, len(GIVEN))
    return " ".join((SURNAMES[surname], one.split()[1], GIVEN[first], NAMES[rest % len(NAMES)]))


def _attribute(element: str, name: str) -> str:
    found = re.search(rf' {name}="([^"]*)"', element)
    return found[1] if found else ""
