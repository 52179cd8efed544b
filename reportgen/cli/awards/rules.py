"""``reportgen awards rules --date 2023-11-22``: what applied to a decision of that day, with its sources."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

from reportgen.cli import options
from reportgen.cli.exits import Exit
from reportgen.language import _

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
AsJson = Annotated[bool, typer.Option("--json", help="In ở dạng JSON cho chương trình khác đọc.")]


def rules(
    day: Day = None,
    workspace: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: AsJson = False,
    debug: options.Debug = False,
) -> int:
    """Cho biết quy định về khen thưởng áp dụng với quyết định ký vào một ngày, kèm nguồn."""
    from reportgen.awards import load
    from reportgen.awards.rules import rules_on
    from reportgen.workspace import find, kit_folder

    catalogue = load(kit_folder(find(workspace), kit) / "awards.toml")
    rules_on(catalogue, day or date.today())
    return Exit.DONE
