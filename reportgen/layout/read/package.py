"""The DOCX as a package: parts and relationships out of an untrusted ZIP, within bounded time and memory."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from pathlib import Path
from urllib.parse import unquote

from msgspec import Struct, field

from reportgen.diagnostics import Place, error
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.layout.read.names import PACKAGE_RELATIONSHIPS
from reportgen.layout.read.xml import Element, parse

MAX_MEMBERS = 20_000
MAX_FILE = 512 * 2**20
MAX_PART = 128 * 2**20
MAX_TOTAL = 512 * 2**20

_COMPOUND = b"\xd0\xcf\x11\xe0"  # OLE: a .doc, or a DOCX locked by a password


class Relationship(Struct, frozen=True):
    """``target`` is a part's name without leading slash, or an address where ``external``."""

    kind: str  # the last word of the relationship's type: styles, image, hyperlink …
    target: str
    external: bool


class Package(Struct):
    """An opened DOCX."""

    archive: zipfile.ZipFile
    file: str
    names: dict[str, str] = field(default_factory=dict)  # lower case → as written: Word does not care
    spent: int = 0

    def has(self, part: str) -> bool:
        """Return whether there is such a part."""
        return part.lower() in self.names

    def data(self, part: str) -> bytes:
        """Return a part's bytes; ``b""`` where it is missing.

        Raises:
            DocumentError: damaged, or more than the limits allow.
        """
        name = self.names.get(part.lower())
        if name is None:
            return b""
        limit = min(MAX_PART, MAX_TOTAL - self.spent)
        try:
            with self.archive.open(name) as stream:
                data = stream.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,  # a negative offset, from a central directory that lies
            NotImplementedError,
            RuntimeError,
        ) as problem:
            raise _damaged(self.file, _("phần “{part}” không đọc được", part=part)) from problem
        if len(data) > limit:
            raise _too_large(self.file)
        self.spent += len(data)
        return data

    def xml(self, part: str) -> Element | None:
        """Return a part's root element; None where the part is missing or empty."""
        data = self.data(part)
        return parse(data, part, self.file) if data.strip() else None

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return the relationships of a part ("" is the package) by id."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for item in () if root is None else root.iter(PACKAGE_RELATIONSHIPS + "Relationship"):
            found[item.get("Id") or ""] = _relationship(item, folder)
        return found


def _relationship(item: Element, folder: str) -> Relationship:
    kind = (item.get("Type") or "").rpartition("/")[2]
    target = item.get("Target") or ""
    if item.get("TargetMode") == "External":
        return Relationship(kind, target, external=True)
    path = unquote(target.replace("\\", "/"))
    joined = path if path.startswith("/") else posixpath.join(folder, path)
    return Relationship(kind, posixpath.normpath(joined).lstrip("/"), external=False)


def open_package(docx: Path | bytes) -> Package:
    """Open a DOCX without trusting it.

    Raises:
        DocumentError: missing, empty, locked, not a ZIP, truncated, or too large.
    """
    file = str(docx) if isinstance(docx, Path) else ""
    data = _bytes(docx) if isinstance(docx, Path) else docx
    if not data:
        raise _refusal("empty-document", file, _("Tệp rỗng (0 byte)."), _("Lấy lại tệp gốc."))
    if data.startswith(_COMPOUND):
        raise _refusal(
            "locked-document",
            file,
            _("Tệp có mật khẩu hoặc là tệp .doc kiểu cũ."),
            _("Mở bằng Word, bỏ mật khẩu và lưu dưới dạng .docx."),
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as problem:
        raise _damaged(file, _("không phải là tệp .docx hoặc đã bị cắt cụt")) from problem
    if len(members) > MAX_MEMBERS:
        raise _too_large(file)
    return Package(archive, file, {m.filename.replace("\\", "/").lower(): m.filename for m in members})


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_FILE:
            raise _too_large(str(path))
        return path.read_bytes()
    except FileNotFoundError as problem:
        hint = _("Kiểm tra tên tệp và thư mục.")
        raise _refusal("no-document", str(path), _("Không tìm thấy tệp."), hint) from problem
    except IsADirectoryError as problem:
        hint = _("Chỉ ra tệp .docx bên trong.")
        raise _refusal(
            "no-document", str(path), _("Đây là một thư mục, không phải tệp Word."), hint
        ) from problem
    except OSError as problem:
        hint = _("Kiểm tra quyền đọc tệp, hoặc chép tệp sang chỗ khác.")
        message = _("Máy không cho đọc tệp này.")
        raise _refusal("unreadable-document", str(path), message, hint) from problem


def main_part(package: Package) -> str:
    """Return the name of the main document part.

    Raises:
        DocumentError: the package holds no Word document.
    """
    for relationship in package.relationships("").values():
        if relationship.kind == "officeDocument" and package.has(relationship.target):
            return relationship.target
    if package.has("word/document.xml"):
        return "word/document.xml"
    raise _damaged(package.file, _("không có nội dung văn bản Word (word/document.xml)"))


def _refusal(code: str, file: str, message: str, hint: str) -> DocumentError:
    return DocumentError(error(code, message, Place(file), hint))


def _damaged(file: str, why: str) -> DocumentError:
    hint = _("Mở tệp bằng Word, lưu lại dưới dạng .docx rồi thử lại.")
    return _refusal("damaged-document", file, _("Tệp Word bị hỏng: {why}.", why=why), hint)


def _too_large(file: str) -> DocumentError:
    message = _("Tệp quá lớn khi giải nén (hơn {limit} MB), có thể là tệp phá hoại.", limit=MAX_PART >> 20)
    return _refusal("document-too-large", file, message, _("Kiểm tra nguồn gốc của tệp."))
