"""``certificates.toml`` → Settings: every problem at once, each with its key."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from reportgen.certificates.model import Blank, CertificateSettings, TextAlign, TextField, TextStyle
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import KitError
from reportgen.kit.layered import EXTENDS, layered, layers
from reportgen.kit.merging import Lists, merge_lists
from reportgen.kit.references import is_document_name
from reportgen.kit.section import TomlSection
from reportgen.kit.tables import Table
from reportgen.language import _

FILE = "certificates.toml"
LARGEST_FILE = 200_000
FIELDS: Lists = {"field": {}}
LISTS: Lists = {"field": {}, "certificate": FIELDS}
LARGEST_PAPER = 1200.0
LARGEST_SIZE = 400.0
MOST_LINES = 10
LEADING = 1.2
MM_PER_POINT = 25.4 / 72
DEFAULT = TextStyle()
COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


def load(folder: Path, bases: tuple[Path, ...] = ()) -> CertificateSettings:
    """Return what ``certificates.toml`` in the kit's ``folder`` says, else that of one of its ``bases``.

    Raises:
        KitError: with every problem of the file; there is none, or it is not TOML.
    """
    folders = (folder, *bases)
    path = next((own / FILE for own in folders if (own / FILE).exists()), None)
    if path is None:
        raise KitError(_no_certificates(folder))
    problems: list[Diagnostic] = []
    values = layered(layers(path, folders), LARGEST_FILE, LISTS, problems)
    root = TomlSection(path.as_posix(), "", values, problems)
    settings = read(path, root)
    if problems:
        raise KitError(list(dict.fromkeys(problems)))  # what the first says is read for each of the others
    return settings


def _no_certificates(folder: Path) -> Diagnostic:
    message = _("Bộ mẫu “{kit}” không có giấy khen: không có tệp {file}.", kit=folder.name, file=FILE)
    hint = _("Thêm tệp {file} vào thư mục của bộ mẫu; cách viết: reportgen help certificates", file=FILE)
    return error("no-certificates", message, Place(folder.as_posix()), hint)


def read(path: Path, root: TomlSection) -> CertificateSettings:
    """Return the settings that ``root`` says; what is wrong is noted in its ``problems``."""
    document, blank = _document(root), _blank(root)
    others = tuple(_other(path, root, blank, section) for section in root.several("certificate"))
    named = [document, *(one.document for one in others)]
    if twice := next((name for name in named if name and named.count(name) > 1), ""):
        root.refuse("duplicate-name", _("Tên “{name}” đã dùng ở trên.", name=twice), "certificate")
    root.flag(EXTENDS, default=False)
    root.finish()
    return CertificateSettings(path, document, blank, others)


def _document(section: TomlSection) -> str:
    document = section.text("document")
    if document and not is_document_name(document):
        section.refuse("bad-name", _("“{name}” không dùng làm tên được.", name=document), "document")
    return document


def _other(path: Path, root: TomlSection, blank: Blank, section: TomlSection) -> CertificateSettings:
    """Return a certificate for another document on the same blank: the first's fields, and what it says of them."""
    base = Table({"field": root.located().get("field", [])}, section.place())
    own = section.holding(merge_lists(base, section.located(), FIELDS, root.problems))
    document, fields = _document(own), tuple(_field(each) for each in own.several("field"))
    own.finish()
    return CertificateSettings(path, document, replace(blank, fields=fields))


def _blank(root: TomlSection) -> Blank:
    paper = root.one("paper")
    if paper is None:
        root.refuse("missing-key", _("Thiếu khóa “{key}”.", key="paper"), "paper")
        paper = TomlSection(root.file, "paper", {"width": 297, "height": 210}, root.problems)
    width, height = (_length(paper, side, LARGEST_PAPER, least=20.0) for side in ("width", "height"))
    paper.finish()
    return Blank(width, height, tuple(_field(each) for each in root.several("field")))


def _field(section: TomlSection) -> TextField:
    look = _look(section)
    made = TextField(
        name=section.text("name"),
        title=section.text("title", ""),
        text=section.text("text"),
        x=_length(section, "x", LARGEST_PAPER),
        y=_length(section, "y", LARGEST_PAPER),
        width=_length(section, "width", LARGEST_PAPER, least=1.0),
        align=section.one_of("align", TextAlign.CENTER),
        look=look,
        lines=_lines(section),
        line=_number(section, "line", look.size * LEADING * MM_PER_POINT, (1.0, LARGEST_PAPER)),
        grow_up=section.flag("grow_up", default=False),
        wrap=section.flag("wrap", default=False),
    )
    section.finish()
    return made


def _look(section: TomlSection) -> TextStyle:
    size = _number(section, "size", 14.0, (1.0, LARGEST_SIZE))
    return TextStyle(
        section.text("font", DEFAULT.font) or DEFAULT.font,
        size,
        _number(section, "minimum", max(1.0, size * 0.6), (1.0, size)),
        section.flag("bold", default=False),
        section.flag("italic", default=False),
        _colour(section),
    )


def _colour(section: TomlSection) -> str:
    value = section.text("colour", DEFAULT.colour).removeprefix("#")
    if COLOUR.fullmatch(value):
        return value.upper()
    message = _("Khóa “{key}” phải là màu viết bằng sáu chữ số hệ 16, ví dụ “C00000”.", key="colour")
    section.refuse("wrong-value", message, "colour")
    return DEFAULT.colour


def _lines(section: TomlSection) -> int:
    return int(_number(section, "lines", 1.0, (1.0, float(MOST_LINES))))


def _length(section: TomlSection, key: str, most: float, *, least: float = 0.0) -> float:
    """Return a length in millimetres that must be there."""
    if key not in section.values:
        section.refuse("missing-key", _("Thiếu khóa “{key}”.", key=key), key)
    return _number(section, key, least, (least, most))


def _number(section: TomlSection, key: str, default: float, bounds: tuple[float, float]) -> float:
    value = section.bound(key)
    if value is None:
        return default
    least, most = bounds
    if isinstance(value, int | Decimal) and Decimal(value).is_finite() and least <= value <= most:
        return float(value)
    message = _("Khóa “{key}” phải từ {least} đến {most}.", key=key, least=f"{least:g}", most=f"{most:g}")
    section.refuse("wrong-value", message, key)
    return default
