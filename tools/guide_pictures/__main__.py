"""Make every picture anew."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from reportgen import workspace
from reportgen.runs.new import new_workbook
from tools.guide_pictures import pages, screens, workbooks

PICTURES = Path(__file__).parents[2] / "docs" / "hinh"
PAGES = (
    ("bao-cao", "bao-cao-tong-ket", 0),
    ("quyet-dinh", "quyet-dinh-khen-thuong", 0),
    ("giay-khen", "giay-khen", 0),
)


def main() -> None:
    """Live a clerk's day in a scratch folder, and picture it."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "kho"
        workspace.init(place)
        _good_day(place)
        _bad_day(place)


def _good_day(place: Path) -> None:
    screens.picture(PICTURES / "man-hinh-build.png", place, ["build 2023", ""])
    for name, document, number in PAGES:
        pages.picture(PICTURES / f"{name}.png", place / "outputs" / "2023" / f"{document}.pdf", number)


def _bad_day(place: Path) -> None:
    new_workbook(workspace.Workspace(place), 2024)
    workbooks.spoil(place / "inputs" / "2023.xlsx")
    screens.picture(PICTURES / "man-hinh-check.png", place, ["check 2023 --annotate"])
    if shutil.which("soffice") is None:
        print("no LibreOffice: the pictures of workbooks are left as they are", file=sys.stderr)
        return
    workbooks.picture(PICTURES / "so-moi.png", place / "inputs" / "2024.xlsx", "Huấn luyện")
    workbooks.picture(PICTURES / "so-soat-loi.png", place / "outputs/2023/2023-soat-loi.xlsx", "Huấn luyện")


if __name__ == "__main__":
    main()
