"""``reportgen awards rules --date 2023-11-22``: what applied to a decision of that day, with its sources."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options, report
from reportgen.cli.awards.options import AsJson
from reportgen.cli.exits import Exit
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.awards.rules import RulesInForce
    from reportgen.cli.awards.rulebook import Row, RuleTable

DAY_FORMATS = ("%Y-%m-%d", "%d/%m/%Y")


def day_of(typed: str) -> date:
    """Return the day that was typed, as 2023-11-22 or 22/11/2023."""
    for form in DAY_FORMATS:
        try:
            return datetime.strptime(typed, form).date()
        except ValueError:
            continue
    raise typer.BadParameter(
        _("“{typed}” không phải là ngày, ví dụ 2023-11-22 hoặc 22/11/2023.", typed=typed)
    )


Day = Annotated[
    date | None,
    typer.Option(
        "--date",
        metavar="NGÀY",
        parser=day_of,
        help="Ngày ký quyết định, ví dụ 2023-11-22; nếu không nói: hôm nay.",
        show_default=False,
    ),
]


def rules(
    day: Day = None,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: AsJson = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Cho biết quy định về khen thưởng áp dụng với quyết định ký vào một ngày, kèm nguồn."""
    from reportgen.runs.awards import rules_in_force  # heavy; --help must answer at once
    from reportgen.runs.years import Years
    from reportgen.workspace import find

    found = rules_in_force(Years(find(folder), kit), day or date.today())
    if as_json:
        from reportgen.cli.awards.rules_json import as_json as written

        report.echo_json(written(found))
    else:
        _show(found)
    return Exit.DONE


def _show(rules: RulesInForce) -> None:
    """Print tables on a terminal, one line for each row into a pipe."""
    from reportgen.cli.awards.rulebook import heading, legend, rulebook

    chapters = rulebook(rules)
    report.echo_result(heading(rules))
    for number, chapter in enumerate(chapters, start=1):
        title = f"{number}. {chapter.title}"
        if report.wants_colour(sys.stdout):
            _show_table(title, chapter)
        else:
            report.echo_result("\n".join(_lines(title, chapter)))
    if explained := legend(chapters):
        report.echo_result(f"\n{explained}")


def _lines(title: str, chapter: RuleTable) -> Iterator[str]:
    yield f"\n{title}"
    if not chapter.rows:
        yield f"  {chapter.empty}"
    for row in chapter.rows:
        yield "  " + " | ".join(" ".join(cell.split()) for cell in row if cell)


def _show_table(title: str, chapter: RuleTable) -> None:
    from rich.text import Text

    from reportgen.cli.columns import cell, print_table

    console = report.console(sys.stdout)
    console.print(Text(f"\n{title}", style="bold"))
    if not chapter.rows:
        console.print(Text(f"  {chapter.empty}"))
        return
    rows = [tuple(map(cell, row)) for row in _once(chapter.rows)]
    print_table(console, chapter.headings, rows, chapter.widths)


def _once(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Yield the rows with their first cell empty where it says what the row above says."""
    above = ""
    for row in rows:
        yield ("", *row[1:]) if row[0] == above else row
        above = row[0]
