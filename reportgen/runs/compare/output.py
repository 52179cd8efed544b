"""The comparison as a file: a workbook, or the kit's paper as DOCX, or that laid out as PDF."""

from __future__ import annotations

from pathlib import Path

from reportgen import fill
from reportgen.diagnostics import Place, error
from reportgen.errors import KitError
from reportgen.kit import conditions
from reportgen.kit.model import ComparisonSpec
from reportgen.kit.references import TEXTS
from reportgen.language import _
from reportgen.runs.compare import words
from reportgen.runs.compare.model import Comparison, FigureComparison


def render(comparison: Comparison, suffix: str) -> bytes:
    """Return the bytes of the comparison as a file of the kind that ``suffix`` names: .xlsx, .docx or .pdf.

    Raises:
        ReportgenError: the kit has no paper for it, or its template is to be fixed.
    """
    if suffix == ".xlsx":
        from reportgen.runs.compare.workbook import workbook  # openpyxl, which only this kind needs

        return workbook(comparison)
    docx = _document(comparison)
    if suffix == ".docx":
        return docx
    from reportgen.layout.pdf_options import PdfOptions  # heavy, and a DOCX needs none of it
    from reportgen.runs.convert import to_pdf
    from reportgen.runs.pdf_options import standard_of

    return to_pdf(docx, Path("so-sanh.docx"), PdfOptions(standard_of(comparison.kit)))[0]


def _document(comparison: Comparison) -> bytes:
    return fill.render(_paper(comparison).template, _names(comparison))


def _paper(comparison: Comparison) -> ComparisonSpec:
    paper = comparison.kit.comparison
    if paper is None:
        place = Place(str(comparison.kit.folder / "kit.toml"))
        message = _("Bộ mẫu này không có mẫu Word của bảng so sánh.")
        hint = _("Ghi ra tệp .xlsx, hoặc thêm [comparison] với title và template vào kit.toml.")
        raise KitError(error("no-comparison-paper", message, place, hint))
    return paper


def _names(comparison: Comparison) -> dict[str, object]:
    """Return what the template sees: the later year's names, and ``so_voi``, the year it is compared with."""
    now, before = comparison.now, comparison.before
    names = fill.context(comparison.kit, now.data, now.figures, None, now.awards)
    groups = [
        {"ten": group.title, "dong": [_row(line) for line in group.lines]} for group in comparison.groups
    ]
    names[TEXTS] = conditions.texts(comparison.kit, now.data.fields, now.data.year)
    return {**names, "so_voi": {"nam": before.data.year, "nhom": groups}}


def _row(line: FigureComparison) -> dict[str, str]:
    unit = line.figure.unit
    return {
        "ten": line.figure.title,
        "don_vi_tinh": unit,
        "truoc": words.value(line.before, unit),
        "nay": words.value(line.now, unit),
        "thay_doi": words.difference(line),
        "ty_le": words.share(line),
    }
