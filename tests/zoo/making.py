"""A sound workbook of the zoo's kit, and what can be done to it: cells typed over, members rewritten, bytes cut."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field

import openpyxl

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

FIELDS = [["Mục", "Giá trị"], ["Năm báo cáo", 2023], ["Cơ quan", "UBND xã An Hòa"]]
HEADINGS = ["Nhóm", "Quân số", "Giỏi", "Ngày", "Kết quả"]
ROWS = [["Cơ động", 20, 10, None, "Đạt"], ["Tại chỗ", 30, 5, None, "Đạt"], ["Phòng không", 9, 9, None, None]]
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


def sound(change=lambda _book: None):
    """Return the bytes of the sound workbook after ``change`` was made to it."""
    book = openpyxl.Workbook()
    first = book.active
    first.title = "Thông tin"
    for row in FIELDS:
        first.append(row)
    second = book.create_sheet("Huấn luyện")
    for row in (HEADINGS, *ROWS):
        second.append(row)
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def cells(sheet="Huấn luyện", **typed):
    """Return a maker of the workbook with these cells typed over: ``B2="x"``."""

    def change(book):
        for address, value in typed.items():
            book[sheet][address] = value

    return lambda: sound(change)


def page(change):
    """Return a maker of the workbook whose second sheet was changed."""
    return lambda: sound(lambda book: change(book["Huấn luyện"]))


def member(name, change):
    """Return a maker of the workbook with one member of its archive rewritten; None for a member removed."""
    return lambda: rewritten(sound(), {name: change})


def rewritten(data, changes):
    """Return an archive with members changed, added, or (where the change gives None) removed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys((*old.namelist(), *changes)):
            text = old.read(name) if name in old.namelist() else b""
            text = changes[name](text) if name in changes else text
            if text is not None:
                new.writestr(name, text)
    return stream.getvalue()


def replaced(old, new, times=-1):
    """Return a change that replaces bytes which must be there."""

    def change(text):
        assert old in text
        return text.replace(old, new, times)

    return change


def cut(share):
    """Return a maker of the workbook cut off after this share of its bytes."""

    def make():
        data = sound()
        return data[: int(len(data) * share)]

    return make


def with_row(xml):
    """Return a maker of the workbook whose second sheet has one more row, given as XML."""
    return member(TRAINING, replaced(b"</sheetData>", xml.encode() + b"</sheetData>"))
