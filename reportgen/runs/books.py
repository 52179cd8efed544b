"""The kit's workbooks of figures: chosen, made, or kept as a person edited them; nothing is stored here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from reportgen import outputs
from reportgen.kit.model import FigureBookSpec, Kit
from reportgen.outputs import Manifest
from reportgen.runs.context import CheckedYear
from reportgen.runs.omission import is_left_out, remaining_book
from reportgen.runs.request import BuildRequest
from reportgen.runs.storing import StoredDocument


def chosen_books(kit: Kit, only: tuple[str, ...]) -> tuple[FigureBookSpec, ...]:
    """Return the workbooks named by ``only``, in the kit's order; all of them when it names none."""
    return tuple(book for book in kit.figure_books if not only or book.name in only)


def figure_books(
    order: BuildRequest, year: CheckedYear, books: Sequence[FigureBookSpec], context: Mapping[str, object]
) -> list[Callable[[], StoredDocument]]:
    """Return what makes each workbook; it is made anew, kept as a person edited it, or left out."""
    folder = order.workspace.output(order.year)
    made = outputs.read_manifest(folder)

    def make(book: FigureBookSpec) -> StoredDocument:
        target = folder / f"{book.name}.xlsx"
        if is_left_out(year.kit, book, context):
            left = remaining_book(target, made)
            return StoredDocument(dict.fromkeys(left.gone), dict.fromkeys(left.kept, True), left.diagnostics)
        from reportgen.runs.figure_book import figure_book  # openpyxl, which only these need

        return stored_book(target, figure_book(year, book), made, force=order.force)

    return [partial(make, book) for book in books]


def stored_book(target: Path, data: bytes, made: Manifest, *, force: bool) -> StoredDocument:
    """Return a workbook as it is made now, or as a person has edited it."""
    if not outputs.is_edited_now(target, made, data):
        return StoredDocument({target.name: data}, {}, ())
    if force:
        edited = target.read_bytes()
        aside = outputs.aside(target, edited)
        return StoredDocument({aside.name: edited, target.name: data}, {}, (), aside={target: aside})
    about = (outputs.kept_note(target, made), *outputs.edited_notes(target, made, data))
    return StoredDocument({}, {target: outputs.is_outdated(target, made, data)}, about)
