"""``reportgen`` alone: where this workspace stands, and the next sensible step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.cli import report
from reportgen.cli.exits import Exit
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.errors import WorkspaceError
from reportgen.language import _, _n
from reportgen.paths import in_command

if TYPE_CHECKING:
    from reportgen.outputs import Manifest
    from reportgen.packet import PacketSpec
    from reportgen.runs.years import Years
    from reportgen.workspace import Workspace

MOST_EDITED = 6
"""So many lines about edited files."""


def status(folder: Path | None = None, kit: str = "") -> int:
    """Tell the next step; problems of the kit or of a workbook that cannot be read end in the boundary."""
    for line in lines(date.today(), folder, kit):
        report.echo_result(line)
    report.echo_result(_("Xem mọi lệnh: reportgen --help"))
    return Exit.DONE


def lines(today: date, folder: Path | None = None, kit: str = "") -> Iterator[str]:
    """Yield what there is to say of the workspace at ``folder``, without one at the current folder.

    Raises:
        ReportgenError: the kit is wrong, or a workbook cannot be read at all.
    """
    from reportgen.runs.years import Years
    from reportgen.workspace import NO_WORKSPACE, find

    try:
        workspace = find(folder)
    except WorkspaceError as trouble:
        if trouble.diagnostics[0].code != NO_WORKSPACE:
            raise
        yield _("Ở đây chưa có thư mục làm việc. Tạo mới: reportgen init kho")
        return
    years = Years(workspace, kit)
    known, due = years.known, due_year(today, years.kit.due_month)
    if known:
        yield from of_year(years, known[-1])
    if not known or known[-1] < due:
        yield _("Chưa có sổ số liệu năm {year}. Tạo sổ: reportgen new {year}", year=due)


def due_year(today: date, month: int) -> int:
    """Return the year whose papers are due: from ``month`` on this year's, before that still last year's."""
    return today.year if today.month >= month else today.year - 1


def of_year(years: Years, year: int) -> Iterator[str]:
    """Yield where the papers of a year stand whose workbook is there."""
    from reportgen import outputs
    from reportgen.runs.context import read_year
    from reportgen.runs.standing import is_outdated

    workspace = years.workspace
    folder = workspace.output(year)
    if outputs.is_interrupted(folder):
        yield interruption(folder, year)
        return
    found = read_year(years, year).diagnostics
    made, bound = outputs.read_manifest(folder), years.packet
    if wrong := [each for each in found if each.severity is Severity.ERROR]:
        yield _errors(wrong, year)
        yield from _older_copies(workspace, year, made)
        return
    if all(bound is not None and name.startswith(bound.name) for name in made.outputs):
        yield _("Sổ năm {year} không có lỗi. Lập văn bản: reportgen build {year}", year=year)
    elif is_outdated(workspace, made):
        yield _(
            "Số liệu năm {year} hoặc bộ mẫu đã thay đổi sau khi lập. Lập lại: reportgen build {year}",
            year=year,
        )
        yield from _few(_edited_files(folder, made, made.outputs), year)
    else:
        yield from _done(workspace, year, made)
        yield from _few(_edited_files(folder, made, made.earlier), year)
        if bound is not None:
            yield from _packet(folder / f"{bound.name}.pdf", bound, made, year)
    yield from _older_copies(workspace, year, made)


def _packet(file: Path, bound: PacketSpec, made: Manifest, year: int) -> Iterator[str]:
    """Yield that the meeting's papers are to be bound, or bound anew because one of them is newer than the packet."""
    if not file.is_file():
        yield _("Gộp tài liệu hội nghị: reportgen packet {year}", year=year)
    elif newer := _newer_paper(file, bound, made):
        yield _(
            "{file} cũ hơn tài liệu trong đó ({paper}). Gộp lại: reportgen packet {year}",
            file=file,
            paper=newer,
            year=year,
        )


def _newer_paper(file: Path, bound: PacketSpec, made: Manifest) -> str:
    """Return a paper of the packet that was made, or edited by a person, after it; "" where there is none."""
    from reportgen import outputs

    papers = [file.with_name(f"{item.document}.docx") for item in bound.items if item.document]
    there = [paper for paper in papers if paper.is_file()]
    if file.name in made.earlier:
        return next((paper.name for paper in there if paper.name not in made.earlier), "")
    edited = (paper for paper in there if outputs.is_edited(paper, made))
    return next((paper.name for paper in edited if _is_newer(paper, file)), "")


def _older_copies(workspace: Workspace, year: int, made: Manifest) -> Iterator[str]:
    """Yield which annotated copies show the workbook as it was before it was saved once more."""
    from reportgen.workspace import find_input

    source = find_input(workspace, year)
    for path in (workspace.output(year) / name for name in made.copies if name.startswith(str(year))):
        if path.is_file() and _is_newer(source, path):
            yield _(
                "{file} cũ hơn sổ. Soát lại: reportgen check {year} --annotate",
                file=path,
                year=year,
            )


def _is_newer(one: Path, other: Path) -> bool:
    return one.stat().st_mtime_ns > other.stat().st_mtime_ns


def interruption(folder: Path, year: int) -> str:
    """Return that a command was stopped while it wrote, so that the files there do not belong together."""
    return _(
        "Lần ghi trước vào {folder} bị dừng giữa chừng nên các tệp ở đó chưa khớp nhau. "
        "Chạy lại: reportgen build {year}",
        folder=folder,
        year=year,
    )


def _few(told: Iterable[str], year: int) -> Iterator[str]:
    """Yield the first of what is told of edited files, and how much more there is."""
    lines = list(told)
    yield from lines[:MOST_EDITED]
    if (more := len(lines) - MOST_EDITED) > 0:
        yield _n(
            "Còn {count} điều nữa về tệp sửa tay. Xem hết: reportgen build {year} --all", more, year=year
        )


def _edited_files(folder: Path, made: Manifest, older: Collection[str]) -> Iterator[str]:
    """Yield which edited files still have the figures of before, and which have an older PDF."""
    from reportgen import outputs

    for path in (folder / name for name in made.outputs if name.endswith((".docx", ".xlsx"))):
        if not outputs.is_edited(path, made):
            continue
        if path.name in older:
            yield _("{file} đã sửa tay và còn theo số liệu hoặc mẫu cũ; build giữ nguyên tệp này.", file=path)
        if outputs.has_older_pdf(path, made):
            yield _(
                "{file} đã sửa sau khi có bản PDF. Làm lại bản PDF: reportgen pdf {path}",
                file=path,
                path=in_command(path),
            )


def _errors(wrong: list[Diagnostic], year: int) -> str:
    return _(
        "{file} có {counted}; chạy reportgen check {year}",
        file=wrong[0].place.file,
        counted=report.count_in_words(wrong),
        year=year,
    )


def _done(workspace: Workspace, year: int, made: Manifest) -> Iterator[str]:
    folder = workspace.output(year)
    there = [name for name in made.outputs if (folder / name).is_file()]
    yield _n(
        "Văn bản năm {year} đã lập xong: {count} tệp trong {folder}", len(there), year=year, folder=folder
    )
    if words := [name for name in there if Path(name).suffix == ".docx"]:
        edited = folder / words[0]
        yield _("Sửa tay tệp Word rồi làm lại bản PDF, ví dụ: reportgen pdf {file}", file=in_command(edited))
