"""Papers that a year does not have: a list has no row, a condition does not hold; what becomes of their files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from reportgen import fill, outputs
from reportgen.diagnostics import Diagnostic, Place, error, note, warning
from reportgen.errors import ReportgenError
from reportgen.kit import conditions
from reportgen.kit.condition_words import in_words
from reportgen.kit.model import DocumentSpec, FigureBookSpec, Kit, SheetLayout
from reportgen.language import _
from reportgen.outputs import Manifest

if TYPE_CHECKING:
    from reportgen.expressions import Expression
    from reportgen.kit.conditions import Fields


MadeSpec = DocumentSpec | FigureBookSpec


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


def is_wanted(kit: Kit, condition: Expression | None, context: Mapping[str, object]) -> bool:
    """Return whether a condition of the kit holds among the names of a year.

    Raises:
        ExpressionError: it cannot be computed.
    """
    if condition is None:
        return True
    fields = {sheet.name: context[sheet.name] for sheet in kit.sheets if sheet.layout is SheetLayout.FIELDS}
    return conditions.holds(
        condition, conditions.condition_names(kit, cast("Fields", fields), cast("int", context["nam"]))
    )


def is_left_out(kit: Kit, document: MadeSpec, context: Mapping[str, object]) -> bool:
    """Return whether a year does not have ``document``: its condition does not hold, or a list of it has no record.

    Raises:
        ReportgenError: the condition cannot be computed, or what should be a list is none.
    """
    return not is_wanted(kit, document.when, context) or is_empty(document.lists, context)


def notes(
    kit: Kit, documents: Sequence[MadeSpec], context: Mapping[str, object], file: str
) -> Iterator[Diagnostic]:
    """Yield that ``documents`` are not made: for each condition, and each sheet of the workbook that lacks the rows."""
    unwanted = [document for document in documents if not is_wanted(kit, document.when, context)]
    conditions = ((in_words(own.when, kit) if own.when else "", own.title) for own in unwanted)
    for condition, titled in _titles(conditions):
        message = _(
            "Không lập {titles}: chỉ lập khi {condition}.",
            titles=titled,
            condition=condition,
        )
        yield note("paper-not-made", message, Place(file))
    without_rows = [document for document in documents if document not in unwanted]
    named = ((kit.sheet_of(document.lists[0]).title, document.title) for document in without_rows)
    for sheet, titled in _titles(named):
        message = _(
            "Không lập {titles}: trang “{sheet}” không có hàng nào để in vào văn bản ấy.",
            titles=titled,
            sheet=sheet,
        )
        yield note("paper-not-made", message, Place(file, sheet))


def _titles(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield each reason with the titles, in words, of the documents that have it."""
    titles: dict[str, list[str]] = {}
    for reason, title in named:
        titles.setdefault(reason, []).append(f"“{title}”")
    return ((reason, ", ".join(own)) for reason, own in titles.items())


def refuse(kit: Kit, document: DocumentSpec, context: Mapping[str, object], file: str) -> None:
    """Refuse to make one document that was asked for, where the year does not have it.

    Raises:
        ReportgenError: there is nothing to print.
    """
    if is_left_out(kit, document, context):
        (told,) = notes(kit, [document], context, file)
        raise ReportgenError(error(told.code, told.message, told.place))


def remainder(document: Path, made: Manifest) -> LeftoverFiles:
    """Return what becomes of the DOCX and PDF that stand where ``document`` would be made."""
    pdf = document.with_suffix(".pdf")
    edited = tuple(path for path in (document, pdf) if outputs.is_edited(path, made))
    if document in edited:
        return LeftoverFiles(kept=(document,), diagnostics=(_outlived_note(document),))
    gone = tuple(path.name for path in (document, pdf) if path.is_file() and path not in edited)
    return LeftoverFiles(gone, edited, tuple(map(_outlived_note, edited)))


def remaining_book(book: Path, made: Manifest) -> LeftoverFiles:
    """Return what becomes of the workbook of figures that stands where ``book`` would be made."""
    if outputs.is_edited(book, made):
        return LeftoverFiles(kept=(book,), diagnostics=(_outlived_note(book),))
    return LeftoverFiles((book.name,) if book.is_file() else ())


def _outlived_note(path: Path) -> Diagnostic:
    message = _(
        "Tệp này còn lại từ trước, sổ số liệu nay không có gì để in vào; tệp đã sửa tay nên giữ nguyên."
    )
    return warning("outlived-paper", message, Place(str(path)), _("Không dùng nữa thì xóa tệp này."))
