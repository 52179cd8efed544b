"""A template as the members of its archive, with what is wrong with it in the words of templates."""

from __future__ import annotations

from pathlib import Path

from reportgen import suggest
from reportgen.diagnostics import Place, error
from reportgen.errors import TemplateError
from reportgen.language import _
from reportgen.ooxml import limits
from reportgen.ooxml.archive import Archive
from reportgen.ooxml.errors import OoxmlError, TooLargeError

DOCUMENT = "word/document.xml"


def read(path: Path) -> bytes:
    """Return the template's bytes; raise `TemplateError` when it is missing, locked or too large."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.FILE + 1)
    except OSError as failure:
        near = suggest.existing_file(path) if isinstance(failure, FileNotFoundError) else ""
        raise _problem(
            "template-not-found", path.as_posix(), _failure_message(path, failure), near
        ) from failure
    if len(data) > limits.FILE:
        message = _("Mẫu văn bản lớn quá {mib} MiB.", mib=limits.FILE >> 20)
        raise _problem("template-too-large", path.as_posix(), message)
    return data


def unpack(data: bytes, file: str) -> dict[str, bytes]:
    """Return member name → bytes of a DOCX; raise `TemplateError` for what is none, or too large."""
    try:
        members = Archive(data).members()
    except OoxmlError as problem:
        raise refusal(problem, file) from problem
    if DOCUMENT not in members:
        raise _problem("template-damaged", file, _("Tệp không có phần thân của một văn bản Word (.docx)."))
    return members


def refusal(problem: OoxmlError, file: str) -> TemplateError:
    """Return what a clerk is told of a template that the archive's reader refuses."""
    if isinstance(problem, TooLargeError):
        return _problem("template-too-large", file, _("Mẫu văn bản khi mở ra lớn quá mức cho phép."))
    if not problem.why:
        return _problem("template-damaged", file, _("Tệp không phải là văn bản Word (.docx), hoặc đã hỏng."))
    return _problem("template-damaged", file, _("Mẫu văn bản đã hỏng: {why}.", why=problem.why))


def _failure_message(path: Path, failure: OSError) -> str:
    if isinstance(failure, FileNotFoundError):
        return _("Không tìm thấy mẫu văn bản {file}.", file=path.name)
    return _(
        "Không đọc được mẫu văn bản {file}: {reason}.", file=path.name, reason=failure.strerror or failure
    )


def _problem(code: str, file: str, message: str, near: str = "") -> TemplateError:
    hint = near or _("Mở tệp bằng Word, ghi lại dưới dạng .docx, hoặc lấy lại mẫu gốc của bộ mẫu.")
    return TemplateError(error(code, message, Place(file), hint))
