"""Papers that a year does not have: the list that such a paper is made of has no row, and what becomes of its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from reportgen import fill, outputs
from reportgen.diagnostics import Diagnostic, Place, error, note, warning
from reportgen.errors import ReportgenError
from reportgen.kit.model import DocumentSpec, Kit
from reportgen.language import _
from reportgen.outputs import Manifest


class LeftoverFiles(Struct, frozen=True):
    """Files of an earlier build: ``gone`` are to be removed, ``kept`` are a person's work, which is never touched."""

    gone: tuple[str, ...] = ()
    kept: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def is_empty(lists: Iterable[str], context: Mapping[str, object]) -> bool:
    """Return whether one of ``lists`` has no record among the names of a year.

    Raises:
        TemplateError: one of them is no list.
    """
    return any(not fill.records(context, each) for each in lists)


def notes(kit: Kit, documents: Sequence[DocumentSpec], file: str) -> Iterator[Diagnostic]:
    """Yield that ``documents`` are not made, once for each sheet of the workbook ``file`` that lacks the rows."""
    titles: dict[str, list[str]] = {}
    for document in documents:
        titles.setdefault(kit.sheet_of(document.lists[0]).title, []).append(document.title)
    for sheet, own in titles.items():
        message = _(
            "Không lập {titles}: trang “{sheet}” không có hàng nào để in vào văn bản ấy.",
            titles=", ".join(f"“{title}”" for title in own),
            sheet=sheet,
        )
        yield note("paper-not-made", message, Place(file, sheet))


def refuse(kit: Kit, document: DocumentSpec, context: Mapping[str, object], file: str) -> None:
    """Refuse to make one document that was asked for, where its list has no record.

    Raises:
        ReportgenError: there is nothing to print.
    """
    if is_empty(document.lists, context):
        (told,) = notes(kit, [document], file)
        raise ReportgenError(error(told.code, told.message, told.place))


def remainder(document: Path, made: Manifest) -> LeftoverFiles:
    """Return what becomes of the DOCX and PDF that stand where ``document`` would be made."""
    pdf = document.with_suffix(".pdf")
    edited = tuple(path for path in (document, pdf) if outputs.is_edited(path, made))
    if document in edited:
        return LeftoverFiles(kept=(document,), diagnostics=(_outlived_note(document),))
    gone = tuple(path.name for path in (document, pdf) if path.is_file() and path not in edited)
    return LeftoverFiles(gone, edited, tuple(map(_outlived_note, edited)))


def _outlived_note(path: Path) -> Diagnostic:
    message = _(
        "Tệp này còn lại từ trước, sổ số liệu nay không có gì để in vào; tệp đã sửa tay nên giữ nguyên."
    )
    return warning("outlived-paper", message, Place(str(path)), _("Không dùng nữa thì xóa tệp này."))
