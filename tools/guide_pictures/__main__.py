"""Make every picture anew."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tools.guide_pictures import age, pages, screens, workbooks
from tools.guide_pictures.day import PAGES, SCREENS, UNITS, WORKBOOKS, live

PICTURES = Path(__file__).parents[2] / "docs" / "hinh"


def main() -> None:
    """Live a clerk's day in a scratch folder, and picture it; remember what each picture was made of."""
    with tempfile.TemporaryDirectory() as folder:
        seen = live(Path(folder) / "kho")
        for name in SCREENS:
            screens.picture(PICTURES / f"{name}.png", seen.screens[name])
        for name, (_document, number) in PAGES.items():
            pages.picture(PICTURES / f"{name}.png", seen.pdfs[name], number)
        pages.picture(PICTURES / f"{UNITS}.png", seen.pdfs[UNITS], 0)
        if shutil.which("soffice") is None:
            print("no LibreOffice: the pictures of workbooks are left as they are", file=sys.stderr)
        else:
            for name, (_file, sheet) in WORKBOOKS.items():
                workbooks.picture(PICTURES / f"{name}.png", seen.books[name], sheet)
        age.remember(PICTURES, seen.digests())


if __name__ == "__main__":
    main()
