"""The day that the pictures show: a new workspace, its sample year built, next year's workbook, some mistakes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import docx
import openpyxl
from rich.text import Text

from bench.provinces import story
from reportgen import workspace
from reportgen.runs.import_ import MAPPING, ImportRequest, import_tables
from reportgen.runs.new import new_workbook
from reportgen.runs.samples import lay_out
from tools.guide_pictures import office, screens, workbooks

YEAR, NEXT = 2026, 2027
PAGES = {
    "bao-cao": ("bao-cao-tong-ket", 0),
    "quyet-dinh": ("quyet-dinh-khen-thuong", 0),
    "giay-khen": ("giay-khen", 0),
}
"""Picture → document and page (from 0)."""
UNITS = "thu-nhan"
"""The picture of the first page of the paper on units' workbooks."""
SCREENS = {
    "man-hinh-build": f"build {YEAR}",
    "man-hinh-check": f"check {YEAR} --annotate",
    "man-hinh-import": "import giao-quan.xlsx 2024 --yes",
    "man-hinh-collect": f"collect {YEAR} --on {YEAR}-12-08",
}
WORKBOOKS = {
    "so-nhap": ("nhap/inputs/2024.xlsx", "Tuyển quân"),
    "so-moi": (f"inputs/{NEXT}.xlsx", "Huấn luyện"),
    "so-soat-loi": (f"outputs/{YEAR}/{YEAR}-soat-loi.xlsx", "Huấn luyện"),
}
"""Picture → workbook and sheet."""
_OF_THE_MACHINE = re.compile(r".*\[font-substituted\]")
"""Which typefaces there are depends on the machine; the lines below that one are indented."""


@dataclass(slots=True)
class Seen:
    """What was seen on that day: lines of the screen, PDFs, workbooks, and the words of each."""

    screens: dict[str, list[Text]] = field(default_factory=dict)
    pdfs: dict[str, Path] = field(default_factory=dict)
    books: dict[str, Path] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def digests(self) -> dict[str, str]:
        """Return a digest of the words of what each picture shows, however they are broken into lines."""
        return {
            name: hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]
            for name, text in sorted(self.words.items())
        }


def live(place: Path) -> Seen:
    """Live the day in the folder ``place``, which is made."""
    seen = Seen()
    lay_out(place, "")
    _show(seen, place, "man-hinh-build")
    for name, (document, _number) in PAGES.items():
        made = place / "outputs" / str(YEAR) / document
        seen.pdfs[name] = made.with_suffix(".pdf")
        seen.words[name] = "\n".join(_paper(made.with_suffix(".docx")))
    new_workbook(workspace.Workspace(place), NEXT)
    workbooks.spoil(place / "inputs" / f"{YEAR}.xlsx")
    _show(seen, place, "man-hinh-check")
    _import(seen, place / "nhap")
    _collect(seen, place / "cap-tren")
    for name, (file, sheet) in WORKBOOKS.items():
        seen.books[name] = place / file
        seen.words[name] = "\n".join(_cells(place / file, sheet))
    return seen


def _import(seen: Seen, place: Path) -> None:
    """Import an office's workbook: first with questions, then with its mapping set right."""
    lay_out(place, workspace.BASE_KIT)
    office.write(place / "giao-quan.xlsx")
    _show(seen, place, "man-hinh-import")
    mapping = place / MAPPING
    mapping.write_text(mapping.read_text(encoding="utf-8").replace('?"', '"'), encoding="utf-8")
    import_tables(ImportRequest(workspace.Workspace(place), (place / "giao-quan.xlsx",), 2024))


def _collect(seen: Seen, place: Path) -> None:
    """Collect the workbooks of units, some of which are broken or missing."""
    story.lay_out(place)
    _show(seen, place, "man-hinh-collect")
    made = place / "outputs" / str(YEAR) / UNITS / f"{YEAR}-{UNITS}"
    seen.pdfs[UNITS] = made.with_suffix(".pdf")
    seen.words[UNITS] = "\n".join(_paper(made.with_suffix(".docx")))


def _show(seen: Seen, place: Path, name: str) -> None:
    seen.screens[name] = list(_without_the_machine(screens.lines(place, SCREENS[name])))
    seen.words[name] = "\n".join(line.plain for line in seen.screens[name])


def _without_the_machine(lines: Iterable[Text]) -> Iterable[Text]:
    below = False
    for line in lines:
        below = bool(_OF_THE_MACHINE.match(line.plain)) or (below and line.plain.startswith("  "))
        if not below:
            yield line


def _paper(path: Path) -> Iterable[str]:
    body = docx.Document(str(path)).element.body
    return (node.text or "" for node in body.iter("{*}t"))


def _cells(path: Path, sheet: str) -> Iterable[str]:
    book = openpyxl.load_workbook(path)
    return (
        str(value) for row in book[sheet].iter_rows(values_only=True) for value in row if value is not None
    )
