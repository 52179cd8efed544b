"""``reportgen pdf FILE.docx …``: lay Word files out to PDF, also those edited by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportgen.cli import options, report
from reportgen.cli.exits import Exit
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.language import _

Files = Annotated[
    list[Path], typer.Argument(metavar="TỆP.docx…", help="Các tệp Word cần làm bản PDF.", show_default=False)
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="TỆP|THƯ-MỤC",
        help="Tệp PDF cần ghi (khi chỉ có một tệp Word), hoặc thư mục; nếu không nói: bên cạnh tệp Word.",
        show_default=False,
    ),
]


def pdf(
    files: Files,
    output: Output = None,
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> int:
    """Làm bản PDF từ tệp Word, kể cả tệp đã sửa tay; bản PDF cũ cùng tên được thay."""
    _refuse_one_output_for_many(files, output)
    done: list[Path] = []
    found: list[Diagnostic] = []
    for docx in files:
        target = place_of(docx, output)
        about, made = _laid_out(docx, target)
        found += about
        done += [target] if made else []
    report.show(found, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        for target in done:
            report.tell(str(target))
    return _exit(len(done), len(files))


def _exit(done: int, wanted: int) -> Exit:
    if done == wanted:
        return Exit.DONE
    return Exit.PARTLY if done else Exit.MEND


def _refuse_one_output_for_many(files: list[Path], output: Path | None) -> None:
    if output is not None and len(files) > 1 and output.suffix.lower() == ".pdf" and not output.is_dir():
        raise typer.BadParameter(
            _("Nhiều tệp Word không thể ghi vào một tệp PDF; hãy chỉ ra một thư mục."), param_hint="--output"
        )


def place_of(docx: Path, output: Path | None) -> Path:
    """Return where the PDF of ``docx`` goes: beside it, into a folder, or to the file named."""
    name = docx.with_suffix(".pdf").name
    if output is None:
        return docx.with_name(name)
    return output if output.suffix.lower() == ".pdf" and not output.is_dir() else output / name


def _laid_out(docx: Path, target: Path) -> tuple[tuple[Diagnostic, ...], bool]:
    """Return what there is to say, and whether the PDF was made: one bad file must not stop the others."""
    from reportgen import pipeline  # heavy; --help must answer at once

    try:
        _refuse_other_kinds(docx)
        return pipeline.lay_out(docx, target), True
    except ReportgenError as trouble:
        return trouble.diagnostics, False


def _refuse_other_kinds(docx: Path) -> None:
    if docx.suffix.lower() == ".docx":
        return
    message = _("Chỉ làm được PDF từ tệp .docx.")
    hint = _("Mở tệp trong Word và lưu lại ở dạng “Tài liệu Word (.docx)”.")
    raise WorkspaceError(error("not-a-docx", message, Place(str(docx)), hint))
