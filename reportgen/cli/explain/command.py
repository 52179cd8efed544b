"""The command: what was asked, the answer on the screen or as JSON, the exit code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import completion, options, report
from reportgen.cli.exits import Exit
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.runs.explain import Answer, ExplanationIndex
    from reportgen.runs.years import Years
    from reportgen.workspace import Workspace

What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SỐ-LIỆU",
        help="Tên số liệu (tuyen_quan_giao), hoặc con số như in trong văn bản (4.968; 99,8%; 166/166).",
        show_default=False,
        autocompletion=completion.figures,
    ),
]
Document = Annotated[
    str,
    typer.Option(
        "--document",
        metavar="VĂN-BẢN",
        help="Kê mọi số liệu in trong văn bản này.",
        show_default=False,
        autocompletion=completion.documents,
    ),
]
Unit = Annotated[
    str,
    typer.Option(
        "--unit", metavar="MÃ", help="Giải thích trong sổ của đơn vị cấp dưới này.", show_default=False
    ),
]
Units = Annotated[
    bool, typer.Option("--units", help="Số cộng từ các đơn vị cấp dưới: mỗi đơn vị bao nhiêu, ở ô nào.")
]
AsJson = Annotated[bool, typer.Option("--json", help="In câu trả lời ở dạng JSON cho chương trình khác đọc.")]


def explain(
    year: options.Year,
    what: What = None,
    document: Document = "",
    unit: Unit = "",
    units: Units = False,
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: AsJson = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Giải thích một số liệu: lấy từ ô nào, tính thế nào, làm tròn ra sao, năm trước là bao nhiêu."""
    from reportgen import outputs
    from reportgen.cli import status
    from reportgen.runs.explain import by_document, by_question, explanation_index
    from reportgen.runs.explain_listing import as_data
    from reportgen.runs.request import BuildRequest
    from reportgen.workspace import find

    typed = " ".join(what or ()).strip()
    if bool(typed) == bool(document):
        reason = _("ghi tên số liệu, con số, hoặc --document; chỉ một trong các cách ấy.")
        raise typer.BadParameter(reason, param_hint=_("SỐ-LIỆU"))
    if units and (document or unit):
        raise typer.BadParameter(_("chỉ dùng cùng với tên số liệu."), param_hint="--units")
    workspace = find(folder)
    if units or (typed and not unit and not document and _has_only_units(workspace, year)):
        return _of_units(workspace, year, typed, kit, as_json=as_json)
    if outputs.is_interrupted(workspace.output(year)):
        report.echo_status(status.interruption(workspace.output(year), year))
    years = _years_of_unit(workspace, year, unit, kit) if unit else None
    asked = explanation_index(BuildRequest(workspace if years is None else years.workspace, year, kit), years)
    answer = by_document(asked, document) if document else by_question(asked, typed)
    if as_json:
        report.echo_json(as_data(asked, answer))
    else:
        for line in _lines(asked, answer, typed, document):
            report.echo_result(line)
    return Exit.DONE


def _years_of_unit(workspace: Workspace, year: int, unit: str, kit: str) -> Years:
    from reportgen.runs.collect.parts import years_of_unit

    return years_of_unit(workspace, year, unit, kit)


def _has_only_units(workspace: Workspace, year: int) -> bool:
    """Return whether there is no workbook of the year, but workbooks of units."""
    from reportgen.collect.received import look
    from reportgen.runs.collect.collect import folder_of
    from reportgen.workspace import find_earlier

    return find_earlier(workspace, year) is None and bool(look(folder_of(workspace, year)).files)


def _of_units(workspace: Workspace, year: int, figure: str, kit: str, *, as_json: bool) -> Exit:
    from datetime import date

    from reportgen.cli.explain import units
    from reportgen.cli.progress import bar
    from reportgen.runs.collect.collect import collect
    from reportgen.runs.collect.model import CollectRequest
    from reportgen.runs.collect.parts import parts_of

    with bar(wanted=not as_json, title=_("Đang đọc sổ của các đơn vị")) as advance:
        collected = collect(CollectRequest(workspace, year, date.today(), kit), advance)
    parts = parts_of(collected, figure)
    if as_json:
        report.echo_json(units.as_data(parts, year))
    else:
        for line in units.lines(parts, collected.kit):
            report.echo_result(line)
    return Exit.DONE


def _lines(asked: ExplanationIndex, answer: Answer, typed: str, document: str) -> Iterator[str]:
    from reportgen.cli.explain import answers
    from reportgen.runs.explain_context import AnswerContext

    words = AnswerContext.of(asked)
    return (
        answers.of_document(words, answer, document) if document else answers.of_number(words, answer, typed)
    )
