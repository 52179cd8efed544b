"""A sheet of a workbook → a PNG, by way of LibreOffice; and the mistakes that the guide shows."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import openpyxl

from tools.guide_pictures import pages

MISTAKES = (
    ("Huấn luyện", "F4", "2O"),
    ("Huấn luyện", "G5", 99),
    ("Huấn luyện", "B8", "Dân quân tại ch"),
    ("Tuyển quân", "D4", "bảy mươi"),
)


def spoil(workbook: Path) -> None:
    """Write the mistakes into a sample workbook."""
    book = openpyxl.load_workbook(workbook)
    for sheet, address, value in MISTAKES:
        book[sheet][address].value = value
    book.save(workbook)


def picture(target: Path, workbook: Path, sheet: str) -> None:
    """Write the first page of ``sheet`` as LibreOffice prints it, the other sheets left out."""
    book = openpyxl.load_workbook(workbook)
    for other in [title for title in book.sheetnames if title != sheet]:
        book[other].sheet_state = "hidden"
    book.active = book.sheetnames.index(sheet)
    book[sheet].print_options.gridLines = True
    book[sheet].print_options.headings = True
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder) / "so.xlsx"
        book.save(alone)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, str(alone)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own words
        pages.picture(target, alone.with_suffix(".pdf"), 0, dpi=80, crop=True)
