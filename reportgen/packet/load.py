"""``packet.toml`` → PacketSpec: every fault at once, each with its item."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path, PurePosixPath, PureWindowsPath

from reportgen import expressions, paths
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.errors import DocumentError, KitError
from reportgen.expressions import FUNCTIONS, Expression
from reportgen.kit.awards import FieldRef
from reportgen.kit.expressed import condition
from reportgen.kit.layered import EXTENDS, layered, layers
from reportgen.kit.merging import Lists, merge_lists
from reportgen.kit.model import Kit, SheetLayout, source_of
from reportgen.kit.references import condition_problems
from reportgen.kit.section import TomlSection
from reportgen.kit.tables import located
from reportgen.language import _
from reportgen.packet.model import PacketItem, PacketSpec
from reportgen.suggest import did_you_mean

FILE = "packet.toml"
LARGEST_FILE = 200_000
LONGEST_ITEM = 24 * 60
"""Minutes."""
SUFFIXES = (".docx", ".pdf")
LISTS: Lists = {"item": {}}


def load(kit: Kit) -> PacketSpec | None:
    """Return what the kit's ``packet.toml`` says; None when the kit has none.

    Raises:
        KitError: with every fault of the file.
    """
    path = kit.find(FILE)
    if not path.is_file():
        return None
    problems: list[Diagnostic] = []
    values = layered(layers(path, kit.folders), LARGEST_FILE, LISTS, problems)
    root = TomlSection(path.as_posix(), "", values, problems)
    spec = read(path, root, kit)
    if problems:
        raise KitError(problems)
    return spec


def base_files(kit: Kit) -> tuple[Path, ...]:
    """Return the ``packet.toml`` of the kits on which ``kit`` is built, nearest first."""
    return tuple(path for folder in kit.bases if (path := folder / FILE).is_file())


def base_titles(kit: Kit) -> tuple[str, ...]:
    """Return the titles of the items that the kits have on which ``kit`` is built, also of those that it leaves out.

    Raises:
        KitError: a file is no TOML.
    """
    said = layered(base_files(kit), LARGEST_FILE, LISTS, []).get("item", [])
    return (
        tuple(str(one.get("title")) for one in said if isinstance(one, Mapping))
        if isinstance(said, list)
        else ()
    )


def load_text(kit: Kit, text: str) -> PacketSpec:
    """Return what the kit's ``packet.toml`` would say if this were its text.

    Raises:
        KitError: with every fault; a base's file is no TOML.
        ValueError: it is no TOML itself.
    """
    path = kit.folder / FILE
    problems: list[Diagnostic] = []
    values = located(tomllib.loads(text, parse_float=Decimal), Place(path.as_posix()))
    behind = base_files(kit)
    if values.get(EXTENDS) is True and behind:
        base = layered(behind, LARGEST_FILE, LISTS, problems)
        values = merge_lists(located(base, Place(behind[0].as_posix())), values, LISTS, problems)
    spec = read(path, TomlSection(path.as_posix(), "", values, problems), kit)
    if problems:
        raise KitError(problems)
    return spec


def read(path: Path, root: TomlSection, kit: Kit) -> PacketSpec:
    """Return the packet that ``root`` says; what is wrong is noted in its ``problems``."""
    about = root.one("packet")
    if about is None:
        root.refuse("missing-key", _("Thiếu khóa “{key}”.", key="packet"), "packet")
        about = TomlSection(root.file, "packet", {"title": "-", "template": "-"}, [])
    spec = PacketSpec(
        source=path,
        title=about.text("title"),
        front=_front(about, kit),
        stamp=_stamp(about),
        copies=_copies(about, kit),
        start=_start(about, kit),
        items=tuple(_items(root, kit)),
    )
    about.finish()
    if not any(item.has_paper for item in spec.items):
        message = _("Không mục nào có tài liệu (document hoặc file).")
        root.refuse("packet-empty", message, "item")
    root.flag(EXTENDS, default=False)
    root.finish()
    return spec


def _front(about: TomlSection, kit: Kit) -> Path:
    path = kit.find(about.text("template"))
    if path.parent not in kit.folders or path.suffix != ".docx" or not path.is_file():
        message = _("Không có mẫu bìa “{name}” trong thư mục bộ mẫu.", name=path.name)
        about.refuse("missing-template", message, "template")
    if path.stem in {document.name for document in kit.documents}:
        message = _(
            "Mẫu bìa phải có tên khác mọi văn bản: tệp gộp lấy tên ấy, sẽ đè lên “{name}”.", name=path.stem
        )
        about.refuse("duplicate-name", message, "template")
    return path


def _stamp(about: TomlSection) -> str:
    stamp = about.text("stamp", "")
    if set("{}") & set(stamp.replace("{number}", "")):
        message = _("Khóa “{key}” chỉ được có {number} trong ngoặc nhọn.", key="stamp", number="{number}")
        about.refuse("wrong-value", message, "stamp")
        return ""
    return stamp


def _copies(about: TomlSection, kit: Kit) -> Expression | None:
    source = about.text("copies", "")
    if not source:
        return None
    try:
        found = expressions.compile(source, about.place("copies"))
    except KitError as wrong:
        about.problems.extend(wrong.diagnostics)
        return None
    known = {"nam", *(sheet.name for sheet in kit.sheets)}
    for name in sorted(found.names - known):
        message = _("Biểu thức dùng tên “{name}”, nhưng không có tên ấy.", name=name)
        about.refuse("unknown-name", message, "copies", did_you_mean(name, known | FUNCTIONS.keys()))
    return found


def _start(about: TomlSection, kit: Kit) -> tuple[str, str]:
    source = about.text("start", "")
    sheet, _dot, field = source.partition(".")
    fields = {f"{one.name}.{column.name}" for one in kit.sheets for column in one.columns}
    if source and source not in fields:
        message = _("Không có mục “{name}” trong sổ số liệu.", name=source)
        about.refuse("unknown-name", message, "start", did_you_mean(source, fields))
    return sheet, field


def _items(root: TomlSection, kit: Kit) -> Iterator[PacketItem]:
    taken_over = {(folder / FILE).as_posix() for folder in kit.bases}
    for number, section in enumerate(list(root.several("item")), start=1):
        if section.place().file in taken_over and _is_dropped(section, kit):
            continue
        title = section.values.get("title")
        section.path = f"item.{number}" + (f" “{title}”" if isinstance(title, str) else "")
        item = PacketItem(
            title=section.text("title"),
            speaker=section.text("speaker", ""),
            minutes=_minutes(section),
            document=_document(section, kit),
            file=_file(section),
            place=section.place(),
            lists=_lists(section, kit),
            conditions=_conditions(section, kit),
            skeleton=_skeleton(section, kit),
            secrecy=_secrecy(section, kit),
        )
        section.finish()
        if item.document and item.file:
            message = _("Một mục chỉ có một tài liệu: bỏ “document” hoặc “file”.")
            section.refuse("packet-two-papers", message)
        yield item


def _is_dropped(section: TomlSection, kit: Kit) -> bool:
    """Return whether an item of a base's packet is of a document, or a sheet, that the kit leaves out."""
    named, needs = section.values.get("document"), section.values.get("needs")
    documents = {document.name for document in kit.documents}
    sheets = {sheet.name for sheet in kit.sheets}
    return (isinstance(named, str) and named not in documents) or (
        isinstance(needs, str) and source_of(needs) not in sheets
    )


def _lists(section: TomlSection, kit: Kit) -> tuple[str, ...]:
    """Return the list that ``needs`` names, and those that the item's document needs."""
    needs = section.text("needs", "")
    known = [sheet.name for sheet in kit.sheets if sheet.layout is SheetLayout.TABLE]
    if needs and source_of(needs) not in known:
        message = _("“{key}” phải bắt đầu bằng tên một trang: không có “{name}”.", key="needs", name=needs)
        section.refuse("unknown-sheet", message, "needs", did_you_mean(needs, known))
    own = (document.lists for document in kit.documents if document.name == section.values.get("document"))
    return (*filter(None, [needs]), *next(own, ()))


def _conditions(section: TomlSection, kit: Kit) -> tuple[Expression, ...]:
    """Return the item's own condition and its document's, where they have one."""
    own = condition(section)
    if own is not None:
        section.problems.extend(condition_problems(kit, own))
    named = section.values.get("document")
    documents = (document.when for document in kit.documents if document.name == named)
    return tuple(one for one in (own, *documents) if one is not None)


def _skeleton(section: TomlSection, kit: Kit) -> Path | None:
    name = section.text("skeleton", "")
    if not name:
        return None
    path, file = kit.find(name), section.values.get("file")
    if not isinstance(file, str) or not file.lower().endswith(".docx"):
        message = _("Khóa “{key}” cần “file” là một tệp Word.", key="skeleton")
        section.refuse("wrong-value", message, "skeleton")
    if path.parent not in kit.folders or path.suffix != ".docx" or not path.is_file():
        message = _("Không có mẫu “{name}” trong thư mục bộ mẫu.", name=name)
        section.refuse("missing-template", message, "skeleton")
        return None
    return path


def _secrecy(section: TomlSection, kit: Kit) -> FieldRef | str:
    """Return a level of secrecy, or the field that says it: ``thong_tin.do_mat``."""
    said = section.text("secrecy", "")
    sheet, dot, field = said.partition(".")
    if not dot:
        return said
    forms = (own for own in kit.sheets if own.layout is SheetLayout.FIELDS)
    fields = {f"{own.name}.{column.name}" for own in forms for column in own.columns}
    if said not in fields:
        message = _("Không có mục “{name}” trong sổ số liệu.", name=said)
        section.refuse("unknown-name", message, "secrecy", did_you_mean(said, fields))
        return ""
    return FieldRef(sheet, field)


def _minutes(section: TomlSection) -> int:
    minutes = section.count("minutes")
    if minutes <= LONGEST_ITEM:
        return minutes
    message = _("Khóa “{key}” phải từ {least} đến {most}.", key="minutes", least=0, most=LONGEST_ITEM)
    section.refuse("wrong-value", message, "minutes")
    return 0


def _document(section: TomlSection, kit: Kit) -> str:
    name = section.text("document", "")
    known = [document.name for document in kit.documents]
    if name and name not in known:
        message = _("Bộ mẫu không có văn bản nào tên là “{name}”.", name=name)
        section.refuse("no-such-document", message, "document", did_you_mean(name, known))
    return name


def _file(section: TomlSection) -> str:
    name = section.text("file", "").replace("\\", "/")
    if not name:
        return ""
    posix = PurePosixPath(name)
    if posix.is_absolute() or PureWindowsPath(name).drive or ".." in posix.parts:
        message = _("Tệp “{name}” phải nằm trong thư mục inputs/<năm>.", name=name)
        section.refuse("packet-outside", message, "file", _("Viết như: tai-lieu/phat-bieu.docx."))
    elif posix.suffix.lower() not in SUFFIXES:
        message = _("Tệp “{name}” phải là tệp Word (.docx) hoặc PDF (.pdf).", name=name)
        section.refuse("packet-kind", message, "file")
    elif not all(map(paths.is_name_everywhere, posix.parts)):
        message = _("Tệp “{name}” mang tên mà Windows không cho dùng.", name=name)
        hint = _("Không có tên CON, PRN, AUX, NUL, COM1, LPT1 …, không có dấu chấm hay khoảng trắng ở cuối.")
        section.refuse("packet-name", message, "file", hint)
    return name


def missing_note(item: PacketItem, folder: Path, title: str) -> Diagnostic | None:
    """Return that the file of ``item`` is not in the year's ``folder`` of inputs; None where it is, or needs none."""
    path = folder / item.file
    if not item.file or path.is_file():
        return None
    message = _("Tập tài liệu không có “{title}”: chưa có tệp này.", title=title)
    hint = _("Có thì chép tệp vào đúng chỗ; chương trình hội nghị vẫn ghi mục ấy.")
    return note("packet-missing", message, Place(str(path)), hint)


def file_of(item: PacketItem, folder: Path) -> Path:
    """Return where the file of ``item`` is, inside the year's ``folder`` of inputs.

    Raises:
        DocumentError: a link leads out of the folder.
    """
    path = folder / item.file
    place = Place(str(path))
    if not paths.is_within(path, folder):
        message = _("Tệp “{name}” phải nằm trong thư mục inputs/<năm>.", name=item.file)
        raise DocumentError(error("packet-outside", message, place))
    return path
