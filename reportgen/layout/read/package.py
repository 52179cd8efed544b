"""The DOCX as a package: its parts and relationships, with errors in the words of documents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from reportgen import suggest
from reportgen.diagnostics import Place, error
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.ooxml import limits
from reportgen.ooxml.archive import Archive
from reportgen.ooxml.errors import LockedError, OoxmlError, TooLargeError
from reportgen.ooxml.relationships import Relationship, relationships
from reportgen.ooxml.xml import Element, parse_whole

_COMPOUND = b"\xd0\xcf\x11\xe0"  # OLE: a .doc, or a DOCX locked by a password
_ZIP = b"PK"
_PDF, _PDF_HEADER = b"%PDF-", 1024
"""How a PDF begins, and within how many bytes: readers allow for what mail programs put before."""


class DocxPackage(Struct):
    """An open DOCX, called ``file``; errors of its archive and XML are raised as DocumentError."""

    archive: Archive
    file: str

    def has(self, part: str) -> bool:
        """Return whether there is such a part."""
        return self.archive.has(part)

    def data(self, part: str) -> bytes:
        """Return a part's bytes; ``b""`` where it is missing."""
        with as_document_error(self.file):
            return self.archive.read(part)

    def xml(self, part: str) -> Element | None:
        """Return a part's root element; None where the part is missing or empty."""
        with as_document_error(self.file):
            return self.archive.xml(part)

    def whole(self, part: str) -> Element:
        """Return a part's root element to be changed and written again; DocumentError also where it is missing."""
        with as_document_error(self.file):
            return parse_whole(self.archive.read(part), part)

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return the relationships of a part ("" is the package) by id."""
        with as_document_error(self.file):
            return relationships(self.archive, part)


@contextmanager
def as_document_error(file: str) -> Iterator[None]:
    """Raise errors of the archive and XML readers as DocumentError about ``file``."""
    try:
        yield
    except TooLargeError as problem:
        raise _too_large_error(file) from problem
    except LockedError as problem:
        raise _locked_error(file) from problem
    except OoxmlError as problem:
        raise _damaged_error(file, problem.why) from problem


def open_package(docx: Path | bytes, file: str = "") -> DocxPackage:
    """Open a DOCX without trusting it; ``file`` is what diagnostics call it, else its path.

    Raises:
        DocumentError: missing, empty, locked, not a ZIP, truncated, or too large.
    """
    name = file or (str(docx) if isinstance(docx, Path) else "")
    data = read_bytes(docx, name) if isinstance(docx, Path) else docx
    if not data:
        raise _document_error("empty-document", name, _("Tệp rỗng (0 byte)."), _("Lấy lại tệp gốc."))
    if data.startswith(_COMPOUND):
        raise _locked_error(name)
    if not data.startswith(_ZIP) and _PDF in data[:_PDF_HEADER]:
        hint = _("Chọn tệp .docx mà bản PDF này được làm ra từ đó.")
        raise _document_error("not-a-docx", name, _("Đây là tệp PDF, không phải tệp Word."), hint)
    with as_document_error(name):
        return DocxPackage(Archive(data), name)


def read_bytes(path: Path, file: str) -> bytes:
    """Return the bytes of a DOCX, which diagnostics call ``file``.

    Raises:
        DocumentError: missing, not readable, or too large.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.FILE + 1)
    except FileNotFoundError as problem:
        hint = suggest.existing_file(Path(file)) or _("Kiểm tra tên tệp và thư mục.")
        raise _document_error("no-document", file, _("Không tìm thấy tệp."), hint) from problem
    except IsADirectoryError as problem:
        hint = _("Chỉ ra tệp .docx bên trong.")
        raise _document_error(
            "no-document", file, _("Đây là một thư mục, không phải tệp Word."), hint
        ) from problem
    except OSError as problem:
        hint = _("Kiểm tra quyền đọc tệp, hoặc chép tệp sang chỗ khác.")
        raise _document_error("unreadable-document", file, _("Máy không cho đọc tệp này."), hint) from problem
    if len(data) > limits.FILE:
        raise _too_large_error(file)
    return data


def main_part(package: DocxPackage) -> str:
    """Return the name of the main document part.

    Raises:
        DocumentError: the package holds no Word document.
    """
    for relationship in package.relationships("").values():
        if relationship.kind == "officeDocument" and package.has(relationship.target):
            if relationship.target.startswith("xl/"):
                raise _workbook_error(package.file)
            return relationship.target
    if package.has("word/document.xml"):
        return "word/document.xml"
    raise _damaged_error(package.file, _("không có nội dung văn bản Word (word/document.xml)"))


def _document_error(code: str, file: str, message: str, hint: str) -> DocumentError:
    return DocumentError(error(code, message, Place(file), hint))


def _damaged_error(file: str, why: str) -> DocumentError:
    hint = _("Mở tệp bằng Word, lưu lại dưới dạng .docx rồi thử lại.")
    return _document_error("damaged-document", file, _("Tệp Word bị hỏng: {why}.", why=why), hint)


def _workbook_error(file: str) -> DocumentError:
    hint = _("Chọn tệp .docx; sổ số liệu thì soát bằng lệnh check.")
    return _document_error("not-a-docx", file, _("Đây là sổ Excel, không phải tệp Word."), hint)


def _locked_error(file: str) -> DocumentError:
    hint = _("Mở bằng Word, bỏ mật khẩu và lưu dưới dạng .docx.")
    return _document_error("locked-document", file, _("Tệp có mật khẩu hoặc là tệp .doc kiểu cũ."), hint)


def _too_large_error(file: str) -> DocumentError:
    message = _(
        "Tệp quá lớn khi giải nén (hơn {limit} MB), có thể là tệp phá hoại.", limit=limits.MEMBER >> 20
    )
    return _document_error("document-too-large", file, message, _("Kiểm tra nguồn gốc của tệp."))
