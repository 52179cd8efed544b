"""``reportgen import FILE… 2026``: an office's own files into the year's workbook, what is not certain asked first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options, report
from reportgen.cli.exits import Exit
from reportgen.diagnostics import has_errors, one_line
from reportgen.language import _, _n

if TYPE_CHECKING:
    from reportgen.mapping.convert import Conversion, Leftover
    from reportgen.mapping.model import Proposal
    from reportgen.runs.import_ import ImportResult
    from reportgen.runs.import_questions import Ask, Question

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="TỆP…",
        parser=options.path_of,
        help="Các tệp của cơ quan: .xlsx, .xls, .ods, .csv, hoặc tệp Word .docx có bảng.",
        show_default=False,
    ),
]
Yes = Annotated[
    bool, typer.Option("--yes", "-y", help="Không hỏi: lấy mọi điều chắc chắn, liệt kê điều chưa chắc.")
]
Partial = Annotated[
    bool,
    typer.Option(
        "--partial", help="Còn bảng chưa nhập được thì vẫn ghi những bảng đã chắc chắn và không có lỗi."
    ),
]
Unit = Annotated[
    str,
    typer.Option(
        "--unit", metavar="MÃ", help="Mã đơn vị; nếu không nói: như sổ của năm.", show_default=False
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Chỉ in các đề nghị ở dạng JSON, không hỏi và không ghi gì.")
]
_SHOWN = 60
_MOST = 12
"""Cells of one kind that are shown in a line."""


def import_(
    files: Files,
    year: options.Year,
    yes: Yes = False,
    partial: Partial = False,
    unit: Unit = "",
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: AsJson = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Nhập bảng của cơ quan (Excel, CSV, Word) vào sổ số liệu của năm; điều chưa chắc thì hỏi."""
    from reportgen.runs.import_ import ImportRequest, import_tables
    from reportgen.runs.import_listing import as_json as listing
    from reportgen.workspace import find

    ask = None if yes or as_json or not sys.stdin.isatty() else _asking()
    order = ImportRequest(find(folder), tuple(files), year, kit, unit, partial, ask, write=not as_json)
    result = import_tables(order)
    open_ones = bool(result.questions or result.problems) or has_errors(result.notes)
    if as_json:
        report.echo_json(listing(result))
        return Exit.MEND if open_ones else Exit.DONE
    if not quiet:
        for line in _lines(result):
            report.echo_status(line)
    report.show((*result.problems, *result.notes), quiet=quiet)
    for question in result.questions:
        report.echo_status(_question(question))
    if result.path is not None:
        report.echo_result(str(result.path))
    report.echo_status(_summary(result, year))
    return Exit.MEND if open_ones else Exit.DONE


def _asking() -> Ask:
    def ask(question: Question) -> bool:
        return bool(question.proposal.to) and typer.confirm(_question(question))

    return ask


# --- in words ---------------------------------------------------------------------------------


def _lines(result: ImportResult) -> Iterator[str]:
    for own in result.tables:
        yield from _table(own, result)


def _table(own: Conversion, result: ImportResult) -> Iterator[str]:
    from reportgen.kit.types import format_cell

    spec = next((spec for spec in result.kit.sheets if spec.name == own.proposal.sheet.to), None)
    where = f"{own.proposal.file}  {own.proposal.table.sheet.title}"
    if spec is None:
        yield _("{where}: không nhập ({why})", where=where, why=own.proposal.sheet.reason)
    else:
        yield _(
            "{where} → trang “{title}”: {rows}, {sure}; {why}",
            where=where,
            title=spec.title,
            rows=_n("{count} hàng số liệu", len(own.rows)),
            sure=_sure(own.proposal.sheet),
            why=own.proposal.sheet.reason,
        )
        for column in own.proposal.columns:
            to = spec.column(column.proposal.to).title if column.proposal.to else _("không nhập")
            told = f" ({column.proposal.reason})" if column.proposal.reason else ""
            yield f"  {column.title} → {to}: {_sure(column.proposal)}{told}"
    for title in own.proposal.changes:
        yield "  " + _("tiêu đề “{title}” của lần nhập trước không còn", title=title)
    for proof in own.proofs:
        yield "  " + _(
            "đối chiếu {cell}: {title} {total} = tổng {rows} đã nhập",
            cell=proof.place.cell,
            title=" ".join(proof.title.split()),
            total=format_cell(proof.total),
            rows=_n("{count} hàng số liệu", proof.count),
        )
    yield from _left(own.leftovers)
    if own.columns_lacking:
        yield "  " + _("tệp không có: {titles}", titles=", ".join(own.columns_lacking))
    for lack in own.lacking[:_MOST]:
        yield f"  {lack.place.cell}: {lack.message}"


def _left(leftovers: tuple[Leftover, ...]) -> Iterator[str]:
    """Yield the cells that are left over, those of one reason in a row."""
    for why, own in groupby(leftovers, key=lambda one: one.why):
        cells = list(own)
        shown = "; ".join(f"{one.place.cell} “{one_line(one.said)[:_SHOWN]}”" for one in cells)
        yield "  " + _("không nhập ({why}): {cells}", why=why, cells=shown)


def _sure(own: Proposal) -> str:
    return _("chắc {share}%", share=round(own.confidence * 100))


def _question(own: Question) -> str:
    return _(
        "Hỏi {place}: “{said}” là {to}? ({why})",
        place=own.place,
        said=one_line(own.said),
        to=f"“{own.means or own.proposal.to}”" if own.proposal.to else _("chưa rõ"),
        why=own.proposal.reason,
    )


def _summary(result: ImportResult, year: int) -> str:
    if result.path is None:
        return _(
            "Chưa nhập gì: còn {questions} điều chưa chắc, {problems} điều phải sửa. "
            "Sửa trong {mapping} (bỏ dấu ? ở dòng đúng) rồi chạy lại, hoặc thêm --partial.",
            questions=len(result.questions),
            problems=len(result.problems),
            mapping=result.mapping,
        )
    if not result.changed:
        return _("Sổ năm {year} đã có đủ số liệu của các tệp này.", year=year)
    return _(
        "Đã ghi {count} ô vào sổ năm {year}. Kiểm tra tiếp bằng: reportgen check {year}",
        count=result.changed,
        year=year,
    )
