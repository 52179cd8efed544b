"""``reportgen template fields``: every name that a template may use, with what it is worth this year."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen import suggest
from reportgen.cli import options, report
from reportgen.cli.exits import Exit
from reportgen.diagnostics import error
from reportgen.errors import KitError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.cli.columns import Cell
    from reportgen.runs.listing import Chapter

Year = Annotated[int | None, options.year_option("Giá trị của năm này; nếu không nói: năm mới nhất.")]
Sheet = Annotated[
    str,
    typer.Option(
        "--sheet",
        metavar="TÊN",
        help="Chỉ phần này: tên trang, so_lieu, nam_truoc, bo_loc, ham …",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="In ở dạng JSON cho chương trình khác đọc.")]


def fields(
    year: Year = None,
    sheet: Sheet = "",
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: AsJson = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Liệt kê mọi tên, bộ lọc và hàm mà mẫu Word dùng được, kèm giá trị của năm."""
    from reportgen.runs.listing import template_names
    from reportgen.runs.years import Years
    from reportgen.workspace import find

    found = template_names(Years(find(folder), kit, year), year)
    if found.year is not None:
        report.echo_status(_("Giá trị của năm {year}.", year=found.year))
    chapters = _chosen(found.chapters, sheet)
    if as_json:
        named = {one.name or "chung": [entry.as_json() for entry in one.entries] for one in chapters}
        report.echo_json(named)
    else:
        _show(chapters)
    return Exit.DONE


def _chosen(chapters: tuple[Chapter, ...], name: str) -> tuple[Chapter, ...]:
    if not name:
        return chapters
    wanted = name.casefold()
    if found := [one for one in chapters if wanted in (one.name.casefold(), one.title.casefold())]:
        return tuple(found)
    known = [one.name for one in chapters if one.name]
    hint = suggest.did_you_mean(name, known) or _("Các phần: {names}.", names=", ".join(known))
    raise KitError(error("no-such-sheet", _("Không có phần nào tên là “{name}”.", name=name), hint=hint))


# --- printing --------------------------------------------------------------------------------


def _show(chapters: tuple[Chapter, ...]) -> None:
    """Print tables on a terminal, one line for each name into a pipe."""
    for chapter in chapters:
        title = " – ".join(part for part in (chapter.name, chapter.title) if part)
        if report.wants_colour(sys.stdout):
            _show_table(title, chapter)
        else:
            report.echo_result("\n".join(_lines(title, chapter)))


def _lines(title: str, chapter: Chapter) -> Iterator[str]:
    yield f"\n{title}"
    for entry in chapter.entries:
        yield "  " + " | ".join((entry.name, entry.title, entry.value, entry.description)).rstrip(" |")


def _show_table(title: str, chapter: Chapter) -> None:
    from rich.text import Text

    from reportgen.cli.columns import cell, print_table
    from reportgen.runs.listing import FILTERS, FUNCTIONS

    console = report.console(sys.stdout)
    console.print(Text(f"\n{title}", style="bold"))
    made = chapter.name in (FILTERS, FUNCTIONS)
    headings = (_("Tên"), _("Ví dụ") if made else _("Nghĩa"), _("In ra") if made else _("Giá trị"))
    rows = [
        (cell(entry.name, "cyan"), _meaning(entry.title, entry.description), cell(entry.value))
        for entry in chapter.entries
    ]
    print_table(console, headings, rows, (4, 5, 4))


def _meaning(title: str, description: str) -> Cell:
    told = ((title, ""), (description, "dim"))
    return tuple((text, style) for text, style in told if text)
