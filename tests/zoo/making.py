"""A sound workbook of the zoo's kit, and what can be done to it: cells typed over, members rewritten, bytes cut."""

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.files import Typed, first_sheet

Make = Callable[[], bytes]
Rewrite = Callable[[bytes], bytes | None]
"""What becomes of a member of an archive; None: it is taken out."""

KIT = """
[kit]
name = "so"
title = "Sở thú"

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
required = true
column = [
  { name = "nam", title = "Năm báo cáo", type = "integer", constraints = { required = true, in_year = true } },
  { name = "co_quan", title = "Cơ quan", constraints = { required = true } },
]

[[sheet]]
name = "huan_luyen"
title = "Huấn luyện"
required = true
column = [
  { name = "nhom", title = "Nhóm", constraints = { required = true } },
  { name = "quan_so", title = "Quân số", type = "integer", constraints = { required = true, minimum = 0 } },
  { name = "gioi", title = "Giỏi", type = "integer" },
  { name = "ngay", title = "Ngày", type = "date", constraints = { in_year = true } },
  { name = "ket_qua", title = "Kết quả", type = "choice", constraints = { enum = ["Đạt", "Không đạt"] } },
]
  [[sheet.check]]
  that = "gioi <= quan_so"
  message = "Số giỏi nhiều hơn quân số."
  columns = ["gioi"]
  code = "sum-mismatch"
"""

FIELDS: list[list[Typed]] = [["Mục", "Giá trị"], ["Năm báo cáo", 2023], ["Cơ quan", "UBND xã An Hòa"]]
HEADINGS: list[Typed] = ["Nhóm", "Quân số", "Giỏi", "Ngày", "Kết quả"]
ROWS: list[list[Typed]] = [
    ["Cơ động", 20, 10, None, "Đạt"],
    ["Tại chỗ", 30, 5, None, "Đạt"],
    ["Phòng không", 9, 9, None, None],
]
TRAINING = "xl/worksheets/sheet2.xml"


@dataclass(frozen=True)
class Specimen:
    """One broken workbook: how its bytes are made, the exit code, and ``code@sheet!cell`` of what must be told."""

    name: str
    make: Callable[[], bytes]
    exit: int
    told: tuple[str, ...]
    beside: tuple[str, ...] = field(default=())
    file: str = "2023.xlsx"


def sound(change: Callable[[Workbook], object] = lambda _book: None) -> bytes:
    """Return the bytes of the sound workbook after ``change`` was made to it."""
    book = openpyxl.Workbook()
    first = first_sheet(book, "Thông tin")
    for row in FIELDS:
        first.append(row)
    second = book.create_sheet("Huấn luyện")
    for row in (HEADINGS, *ROWS):
        second.append(row)
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def cells(sheet: str = "Huấn luyện", **typed: str | float | None) -> Make:
    """Return a maker of the workbook with these cells typed over: ``B2="x"``."""

    def change(book: openpyxl.Workbook) -> None:
        for address, value in typed.items():
            book[sheet][address] = value

    return lambda: sound(change)


def page(change: Callable[[Worksheet], object]) -> Make:
    """Return a maker of the workbook whose second sheet was changed."""
    return lambda: sound(lambda book: change(book["Huấn luyện"]))


def member(name: str, change: Rewrite) -> Make:
    """Return a maker of the workbook with one member of its archive rewritten; None for a member removed."""
    return lambda: rewritten(sound(), {name: change})


def rewritten(data: bytes, changes: Mapping[str, Rewrite]) -> bytes:
    """Return an archive with members changed, added, or (where the change gives None) removed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys((*old.namelist(), *changes)):
            text = old.read(name) if name in old.namelist() else b""
            made = changes[name](text) if name in changes else text
            if made is not None:
                new.writestr(name, made)
    return stream.getvalue()


def replaced(old: bytes, new: bytes, times: int = -1) -> Callable[[bytes], bytes]:
    """Return a change that replaces bytes which must be there."""

    def change(text: bytes) -> bytes:
        assert old in text
        return text.replace(old, new, times)

    return change


def cut(share: float) -> Make:
    """Return a maker of the workbook cut off after this share of its bytes."""

    def make() -> bytes:
        data = sound()
        return data[: int(len(data) * share)]

    return make


def with_row(xml: str) -> Make:
    """Return a maker of the workbook whose second sheet has one more row, given as XML."""
    return member(TRAINING, replaced(b"</sheetData>", xml.encode() + b"</sheetData>"))
