"""``reportgen pdf FILE.docx …``: lay Word files out to PDF, also those edited by hand."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from unicodedata import normalize

import typer
from msgspec import Struct, to_builtins
from msgspec.structs import replace

from reportgen import paths, source_date
from reportgen.cli import grouping, options, outcome, pdf_stream, progress, report
from reportgen.cli import verbose as telling
from reportgen.cli.exits import Exit, after
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.language import _
from reportgen.pdf_standard import ARCHIVE, PdfStandard
from reportgen.runs import pool

if TYPE_CHECKING:
    from reportgen.layout.fidelity import Fidelity

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="TỆP.docx…",
        parser=options.path_of,
        help="Các tệp Word cần làm bản PDF; dấu - : đọc từ đầu vào chuẩn, ghi PDF ra đầu ra chuẩn.",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="TỆP|THƯ-MỤC",
        parser=options.path_of,
        help="Tệp PDF cần ghi (khi chỉ có một tệp Word), hoặc thư mục; nếu không nói: bên cạnh tệp Word.",
        show_default=False,
    ),
]


Jobs = Annotated[
    int, options.jobs_option("Số tiến trình chạy song song; 0: mọi nhân của máy khi có nhiều tệp.", 64)
]


UpdateFields = Annotated[
    bool,
    typer.Option(
        "--update-fields",
        help="Ghi số trang vừa tính (mục lục, tham chiếu trang, tổng số trang) trở lại tệp Word.",
    ),
]


class ConversionTask(Struct, frozen=True):
    """One file to lay out, whether its page numbers go back into it, and what its PDF keeps."""

    docx: Path
    target: Path
    update_fields: bool
    standard: PdfStandard = ARCHIVE


class ConversionResult(Struct, frozen=True):
    """What became of one file: where its PDF is (None: not made), what there is to say, how far it is Word's."""

    docx: Path
    target: Path | None
    diagnostics: tuple[Diagnostic, ...]
    fidelity: Fidelity | None = None


def pdf(
    files: Files,
    output: Output = None,
    jobs: Jobs = 0,
    update_fields: UpdateFields = False,
    pdf_standard: options.Standard = None,
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Làm bản PDF từ tệp Word, kể cả tệp đã sửa tay; bản PDF cũ cùng tên được thay."""
    if Path(pdf_stream.DASH) in files:
        asked = {"--output": output is not None, "--update-fields": update_fields, "--json": as_json}
        pdf_stream.refuse_contradictions(files, [name for name, given in asked.items() if given])
        return pdf_stream.convert(pdf_standard or ARCHIVE, quiet=quiet)
    _refuse_one_output_for_many(files, output)
    files = _once(files)
    kept = pdf_standard or ARCHIVE
    tasks = [ConversionTask(docx, place_of(docx, output), update_fields, kept) for docx in files]
    _refuse_one_place_for_two(tasks)
    source_date.seconds()  # one that is wrong is told once, not of each file
    made: list[ConversionResult] = []
    with progress.bar(wanted=not quiet and len(files) > 1, title=_("Đang làm bản PDF")) as advance:
        listen = partial(telling.listen, telling.is_listening())
        for each in pool.run(_convert, tasks, pool.workers(jobs, len(files)), _failure, listen):
            made.append(each)
            advance(len(made), len(files), each.docx.name)
    _show(made, as_json=as_json, quiet=quiet)
    return _exit(made)


def _show(made: list[ConversionResult], *, as_json: bool, quiet: bool) -> None:
    diagnostics = [found for each in made for found in each.diagnostics]
    if as_json:
        found = [each.as_json() for each in grouping.by_file(diagnostics)]
        report.echo_json([*found, *(_verdict(each.docx, each.fidelity) for each in made if each.fidelity)])
        return
    report.show(diagnostics, quiet=quiet)
    if not quiet:
        _tell(made)
    if not any(each.target for each in made):
        report.echo_status(outcome.how_it_stands(diagnostics))


def _verdict(docx: Path, fidelity: Fidelity) -> dict[str, object]:
    """Return the verdict on a PDF as an entry among the diagnostics."""
    told = note("fidelity", fidelity.in_words(), Place(str(docx)))
    return {**told.as_json(), **to_builtins(fidelity)}


def _tell(made: list[ConversionResult]) -> None:
    done = [each for each in made if each.target is not None]
    report.echo_paths([each.target for each in done if each.target is not None])
    for each in done:
        if each.fidelity is not None and each.fidelity.verdict != "faithful":
            report.echo_status(f"{each.docx}: {each.fidelity.in_words()}")
    if len(made) == len(done) > report.FEW_PATHS:
        report.echo_status(_("Đã làm {count} bản PDF.", count=len(done)))
    left = [str(each.docx) for each in made if each.target is None]
    if left and len(made) > 1:
        numbers = {"done": len(made) - len(left), "wanted": len(made), "left": ", ".join(left)}
        report.echo_status(_("Đã làm {done}/{wanted} tệp; không làm được: {left}.", **numbers))


def _exit(made: list[ConversionResult]) -> Exit:
    done = sum(each.target is not None for each in made)
    if done == len(made):
        return after(found for each in made for found in each.diagnostics)
    return Exit.PARTLY if done else Exit.MEND


def _refuse_one_output_for_many(files: list[Path], output: Path | None) -> None:
    if output is not None and len(files) > 1 and output.suffix.lower() == ".pdf" and not output.is_dir():
        raise typer.BadParameter(
            _("Nhiều tệp Word không thể ghi vào một tệp PDF; hãy chỉ ra một thư mục."), param_hint="--output"
        )


def _once(files: list[Path]) -> list[Path]:
    """Return each file once, under its first spelling."""
    return list({os.path.realpath(path): path for path in reversed(files)}.values())[::-1]


def _refuse_one_place_for_two(tasks: list[ConversionTask]) -> None:
    """Stop before anything is written when two files would become one PDF, on this system or on another."""
    by_place: dict[str, list[ConversionTask]] = {}
    for task in tasks:
        folder, name = os.path.realpath(task.target.parent), task.target.name
        by_place.setdefault(f"{folder}/{normalize('NFC', name).casefold()}", []).append(task)
    if several := [own for own in by_place.values() if len(own) > 1]:
        raise WorkspaceError([_same_place(own) for own in several])


def _same_place(tasks: list[ConversionTask]) -> Diagnostic:
    names = ", ".join(str(task.docx) for task in tasks)
    message = _("Mấy tệp Word sẽ ghi vào cùng một tệp PDF này: {names}.", names=names)
    return error(
        "same-place", message, Place(str(tasks[0].target)), _("Làm từng tệp một, mỗi tệp một thư mục.")
    )


def place_of(docx: Path, output: Path | None) -> Path:
    """Return where the PDF of ``docx`` goes: beside it, into a folder, or to the file named."""
    name = f"{docx.stem}.pdf"
    if output is None:
        return docx.parent / name
    return output if output.suffix.lower() == ".pdf" and not output.is_dir() else output / name


def _convert(task: ConversionTask) -> ConversionResult:
    """Lay one file out: one bad file must not stop the others."""
    from reportgen.layout.pdf_options import PdfOptions
    from reportgen.runs.convert import convert_file

    try:
        _refuse_other_kinds(task.docx)
        options = PdfOptions(task.standard)
        found, fidelity = convert_file(
            task.docx, task.target, update_fields=task.update_fields, options=options
        )
        return ConversionResult(task.docx, task.target, found, fidelity)
    except ReportgenError as trouble:
        return ConversionResult(
            task.docx, None, tuple(_with_file(each, task.docx) for each in trouble.diagnostics)
        )
    except OSError as failure:
        return ConversionResult(task.docx, None, (_with_file(paths.trouble(failure), task.docx),))


def _with_file(found: Diagnostic, docx: Path) -> Diagnostic:
    """Return the diagnostic with a file to look into: a stage that knows only boxes names none."""
    return found if found.place.file else replace(found, place=replace(found.place, file=str(docx)))


def _failure(task: ConversionTask, trouble: BaseException) -> ConversionResult:
    """Return what to say of a file whose process broke: a defect of ours, told with the file that shows it."""
    message = _("Lỗi của chương trình khi làm tệp này: {what}.", what=type(trouble).__name__)
    hint = _("Chạy riêng tệp này với --jobs 1 để có tệp ghi lỗi, rồi gửi tệp ấy cho người phát triển.")
    return ConversionResult(task.docx, None, (error("defect", message, Place(str(task.docx)), hint),))


def _refuse_other_kinds(docx: Path) -> None:
    paths.refuse_special(docx)
    if docx.suffix.lower() == ".docx":
        return
    message = _("Chỉ làm được PDF từ tệp .docx.")
    hint = _("Mở tệp trong Word và lưu lại ở dạng “Tài liệu Word (.docx)”.")
    raise WorkspaceError(error("not-a-docx", message, Place(str(docx)), hint))
