"""What a person has done to a file since it was made: it stays, or is kept beside under another name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, warning
from reportgen.language import _
from reportgen.outputs.disk import digest_at, holds, sha256, sha256_of
from reportgen.outputs.manifest import Manifest, read_manifest
from reportgen.paths import in_command

ASIDE = ".cu"


def is_edited(path: Path, made: Manifest, fresh: bytes = b"") -> bool:
    """Return whether a person has changed ``path``: it is neither as last made, nor the same as ``fresh``."""
    if not path.is_file():
        return False
    return sha256_of(path) not in (made.outputs.get(path.name), sha256(fresh))


def is_edited_now(path: Path, made: Manifest, fresh: bytes) -> bool:
    """Return `is_edited`, also when another run has made ``path`` since ``made`` was read."""
    return is_edited(path, made, fresh) and is_edited(path, read_manifest(path.parent), fresh)


def is_edited_copy(path: Path, data: bytes) -> bool:
    """Return whether what is at ``path`` is neither the copy that was made nor the one that is to be made."""
    return digest_at(path) not in (None, read_manifest(path.parent).copies.get(path.name), sha256(data))


def is_outdated(path: Path, made: Manifest, fresh: bytes) -> bool:
    """Return whether ``path`` would be made otherwise now than it was; no, where it was never made."""
    return made.outputs.get(path.name, sha256(fresh)) != sha256(fresh)


def has_older_pdf(path: Path, made: Manifest) -> bool:
    """Return whether the PDF beside an edited DOCX was laid out from an earlier state of it."""
    if path.suffix == ".xlsx":
        return False
    pdf = path.with_suffix(".pdf")
    origin = made.origins.get(pdf.name)
    return origin is not None and pdf.is_file() and origin != digest_at(path) and is_edited(path, made)


def aside(path: Path, data: bytes) -> Path:
    """Return where ``data`` is kept when ``path`` is made anew: ``NAME.cu.docx``, then ``NAME.cu2.docx``."""
    places = (path.with_name(f"{path.stem}{ASIDE}{number}{path.suffix}") for number in _numbers(""))
    return next(place for place in places if holds(place, None) or holds(place, data))


def beside(path: Path) -> Path:
    """Return where a copy for looking at may go: ``path``, or with a number where a person has edited that."""
    made = read_manifest(path.parent)
    places = (path.with_name(f"{path.stem}{number}{path.suffix}") for number in _numbers("-"))
    return next(place for place in places if digest_at(place) in (None, made.copies.get(place.name)))


def _numbers(mark: str) -> Iterator[str]:
    yield ""
    yield from (f"{mark}{number}" for number in count(2))


# --- in words ------------------------------------------------------------------------------------


def kept_note(path: Path, made: Manifest) -> Diagnostic:
    """Return the words for a DOCX, or a workbook, that stays because a person has changed it."""
    if path.suffix == ".xlsx":
        message = _("Tệp này đã được sửa tay nên được giữ nguyên.")
    elif path.name in made.outputs:
        message = _("Tệp này đã được sửa tay sau khi lập nên được giữ nguyên; bản PDF lấy theo tệp này.")
    else:
        message = _("Tệp này không do chương trình lập nên được giữ nguyên; bản PDF lấy theo tệp này.")
    if command := _anew(path):
        hint = _(
            "Muốn lập lại từ số liệu: {command}; bản đã sửa được giữ thành tệp {file}.",
            command=command,
            file=_aside_name(path),
        )
    else:
        hint = _(
            "Muốn lập lại từ số liệu: thêm --force; bản đã sửa được giữ thành tệp {file}.",
            file=_aside_name(path),
        )
    return warning("edited-kept", message, Place(str(path)), hint)


def outdated_note(path: Path) -> Diagnostic:
    """Return the words for a DOCX that stays although it would be made otherwise now."""
    message = _("Tệp sửa tay này còn theo số liệu hoặc mẫu cũ: lập lại bây giờ thì nội dung sẽ khác.")
    hint = _("Đối chiếu với sổ rồi sửa tiếp, hoặc lập lại: {command}", command=_anew(path) or "--force")
    return warning("edited-outdated", message, Place(str(path)), hint)


def _anew(path: Path) -> str:
    """Return the command that makes a document of a year anew; "" where the file is in a folder below."""
    year = path.parent.name
    return f"reportgen build {year} --only {in_command(path.stem)} --force" if year.isdecimal() else ""


def older_pdf_note(path: Path) -> Diagnostic:
    """Return the words for an edited DOCX whose PDF was not made anew."""
    message = _("Tệp Word này đã sửa sau khi có bản PDF bên cạnh: bản PDF ấy còn theo nội dung cũ.")
    return warning(
        "pdf-older",
        message,
        Place(str(path)),
        _("Làm lại bản PDF: reportgen pdf {file}", file=in_command(path)),
    )


def edited_notes(path: Path, made: Manifest, fresh: bytes) -> Iterator[Diagnostic]:
    """Yield that an edited DOCX would be made otherwise now, and that its PDF is older than it."""
    if is_outdated(path, made, fresh):
        yield outdated_note(path)
    if has_older_pdf(path, made):
        yield older_pdf_note(path)


def dropped_note(path: Path, kept: Path) -> Diagnostic:
    """Return the words for an edited file that is made anew because that was asked for."""
    message = _(
        "Tệp này đã được sửa tay, nay được ghi lại mới; bản đã sửa giữ thành tệp {file}.", file=kept.name
    )
    return warning("edited-dropped", message, Place(str(path)))


def beside_note(path: Path, place: Path) -> Iterator[Diagnostic]:
    """Yield that a copy was put at ``place`` because a person has edited the one at ``path``."""
    if path == place:
        return
    message = _("Tệp này đã được sửa tay nên được giữ nguyên; bản mới ghi vào {file}.", file=place.name)
    yield warning("edited-kept", message, Place(str(path)))


def _aside_name(path: Path) -> str:
    return f"{path.stem}{ASIDE}{path.suffix}"
