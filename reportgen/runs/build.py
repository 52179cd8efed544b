"""``reportgen build``: one year's papers, filled from what `years` has read and decided, laid out and stored."""

from __future__ import annotations

from msgspec.structs import replace

from reportgen import outputs, source_date
from reportgen.errors import TemplateError
from reportgen.runs import forks
from reportgen.runs.books import chosen_books, figure_books
from reportgen.runs.context import read_year, refuse_errors, with_context
from reportgen.runs.omission import is_left_out, notes
from reportgen.runs.papers import chosen_documents, papers
from reportgen.runs.request import (
    BuildRequest,
    BuildResult,
    DocumentFormat,
    Progress,
    SayFirst,
    silent,
    unsaid,
)
from reportgen.runs.secrecy import secret_papers
from reportgen.runs.storing import StoreOptions
from reportgen.runs.templates import mistakes
from reportgen.runs.years import Years


def build_year(
    order: BuildRequest,
    progress: Progress = silent,
    say_first: SayFirst = unsaid,
    processes: int = 1,
    years: Years | None = None,
) -> BuildResult:
    """Make the documents of a year, in so many ``processes``; all of them are stored, or none.

    The ``years`` are those of the request's workspace and kit, read where they are not given.

    Raises:
        ReportgenError: there is something to fix; nothing has been written.
    """
    outputs.recover(order.workspace.output(order.year))
    source_date.seconds()  # one that is wrong is reported before anything is made
    year = read_year(years or Years(order.workspace, order.kit, order.year), order.year)
    refuse_errors(year.diagnostics)
    documents = chosen_documents(year.kit, order.only)
    year, names = with_context(year)
    books = chosen_books(year.kit, order.only)
    if order.formats == (DocumentFormat.XLSX,):
        documents = ()
    if DocumentFormat.XLSX not in order.formats:
        books = ()
    titles = [*(book.title for book in books), *(document.title for document in documents)]
    tasks = (*figure_books(order, year, books, names), *papers(order, year, documents, names))
    try:
        made = forks.run(tasks, processes, lambda number: progress(number, len(tasks), titles[number]))
    except TemplateError as refused:
        raise TemplateError(mistakes(year.kit, documents, names, refused)) from refused
    progress(len(tasks), len(tasks), "")
    made = [*made[len(books) :], *made[: len(books)]]  # the workbooks, which take longest, were begun first
    ordered = (own for own in year.kit.made if not order.only or own.name in order.only)
    omitted = [own for own in ordered if is_left_out(year.kit, own, names)]
    about = notes(year.kit, omitted, names, year.data.file)
    year = replace(year, diagnostics=(*year.diagnostics, *about))
    done = StoreOptions(order, year, order.workspace.output(order.year), say_first).store(made)
    there = {path.stem for path in (*done.made, *done.kept)}
    return replace(done, secret=secret_papers(year.kit, year.data, there))
