"""How the PDFs of a run are written: as it was asked, else as the kit says, else PDF/A-1a."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reportgen.kit.model import Kit
from reportgen.layout.pdf_options import Attachment, PdfOptions
from reportgen.pdf_standard import ARCHIVE, PdfStandard
from reportgen.runs.request import BuildRequest

MEDIA_TYPES = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".xls": "application/vnd.ms-excel",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}
WORKBOOK = "Sổ số liệu mà văn bản này được lập từ đó"


def standard_of(kit: Kit, asked: PdfStandard | None = None) -> PdfStandard:
    """Return the standard that is asked for, else the kit's."""
    return asked or kit.pdf_standard or ARCHIVE


def pdf_options(
    order: BuildRequest, kit: Kit, workbook: str = "", load: Callable[[Path], bytes] = Path.read_bytes
) -> PdfOptions:
    """Return how PDFs are written; ``workbook`` goes into them where that is asked for, as ``load`` reads it.

    Raises:
        OSError, WorkbookError: the workbook cannot be read.
    """
    attachments = (_attachment(Path(workbook), load),) if order.attach_source and workbook else ()
    return PdfOptions(standard_of(kit, order.pdf_standard), attachments)


def _attachment(workbook: Path, load: Callable[[Path], bytes]) -> Attachment:
    kind = MEDIA_TYPES.get(workbook.suffix.lower(), "application/octet-stream")
    return Attachment(workbook.name, load(workbook), kind, WORKBOOK)
