"""``reportgen doctor``: whether everything a build needs is there, each finding with its fix."""

from __future__ import annotations

import operator
import os
import platform
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from importlib import import_module
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen import __version__
from reportgen.diagnostics import Diagnostic
from reportgen.errors import ReportgenError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.kit.model import Kit
    from reportgen.workspace import Workspace

OLDEST_PYTHON = (3, 11)
DISTRIBUTION = "reportgen-vn"
"""What pip calls this program: "reportgen" is another one there."""
COMPILED = (
    "lxml.etree",
    "PIL.Image",
    "python_calamine",
    "msgspec",
    "fontTools.ttLib",
    "reportlab.pdfgen.canvas",
)
"""Modules that a wrong installation breaks first: they hold compiled parts, or need those that do."""
REQUIREMENT = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?\s*(?:\(?>=([\d.]+))?")
MARKER = re.compile(r"(python_version|sys_platform|extra) *(<|>=|==|!=) *['\"]([^'\"]*)['\"]")
COMPARISONS = {"<": operator.lt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne}
FONT = "Times New Roman"
LOCKS = ("~$*", ".~lock.*#")
"""What Word and Excel, and LibreOffice, leave beside a file while it is open."""


class State(StrEnum):
    """How a thing stands."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


class Examination(Struct, frozen=True):
    """One line of the answer: what was looked at and found; ``mend`` says what to do, if anything."""

    state: State
    text: str
    mend: str = ""


def findings(folder: Path | None = None, kit_name: str = "") -> Iterator[Examination]:
    """Yield what is found, from the installation to the workspace's files."""
    yield python(sys.version_info[:2])
    yield from packages()
    yield from modules()
    yield from extensions()
    yield from fonts()
    yield from places(folder, kit_name)


# --- installation ------------------------------------------------------------------------------


def python(version: tuple[int, int]) -> Examination:
    """Return whether Python is new enough."""
    text = _("Python {version}", version=platform.python_version())
    if version >= OLDEST_PYTHON:
        return Examination(State.OK, text)
    return Examination(
        State.ERROR, text, _("Cài Python 3.11 trở lên từ python.org rồi cài lại chương trình.")
    )


def packages(installed: Callable[[str], str] | None = None) -> Iterator[Examination]:
    """Yield this program's version, and each library that is missing or too old.

    ``installed`` returns the version of a library, or raises ``PackageNotFoundError``.
    """
    from importlib.metadata import version  # half as heavy as all the rest of the command line

    installed = installed or version
    wrong = [finding for line in _requirements() if (finding := _package(line, installed)) is not None]
    state = State.ERROR if wrong else State.OK
    names = _("reportgen {version} và các thư viện đi kèm", version=__version__)
    yield Examination(state, names, _reinstall() if wrong else "")
    yield from wrong


def _requirements() -> list[str]:
    """Return the libraries needed to run, as the installation lists them; none for a bare checkout."""
    from importlib import metadata

    try:
        listed = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return []
    return [line for line in listed if _concerns_us(line.partition(";")[2])]


def _concerns_us(marker: str) -> bool:
    """Return whether a requirement's marker holds here: Python's version and the system, joined by "and"; no extra."""
    here = {"python_version": platform.python_version(), "sys_platform": sys.platform, "extra": ""}
    return all(
        COMPARISONS[sign](_version_order(here[name]), _version_order(value))
        for name, sign, value in MARKER.findall(marker)
    )


def _version_order(value: str) -> list[int] | str:
    return _numbers(value)[:2] if value[:1].isdigit() else value


def _package(line: str, installed: Callable[[str], str]) -> Examination | None:
    from importlib.metadata import PackageNotFoundError

    found = REQUIREMENT.match(line)
    if found is None:
        return None
    name, oldest = found[1], found[2] or "0"
    try:
        version = installed(name)
    except PackageNotFoundError:
        return Examination(State.ERROR, _("Thiếu thư viện {name}", name=name), _reinstall())
    if _numbers(version) >= _numbers(oldest):
        return None
    text = _("Thư viện {name} {version} quá cũ, cần từ {oldest}", name=name, version=version, oldest=oldest)
    return Examination(State.ERROR, text, _reinstall())


def _numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)[:3]]


def modules(names: Iterable[str] = COMPILED) -> Iterator[Examination]:
    """Yield each library that is there but cannot be loaded."""
    for name in names:
        try:
            import_module(name)
        except ImportError as failure:
            text = _("Không nạp được thư viện {name}: {reason}", name=name, reason=failure)
            yield Examination(State.ERROR, text, _reinstall())


def extensions() -> Iterator[Examination]:
    """Yield each distribution that adds filters or rules, and what of them cannot be used."""
    from reportgen import plugins

    if plugins.versions(plugins.FILTERS):
        from reportgen.fill.environment import environment

        yield from _extensions(plugins.FILTERS, _("bộ lọc"), environment)
    if plugins.versions(plugins.LINT_RULES):
        from reportgen.linter.rule import rules

        yield from _extensions(plugins.LINT_RULES, _("quy tắc soát thể thức"), rules)


def _extensions(group: str, kind: str, load: Callable[[], object]) -> Iterator[Examination]:
    from reportgen import plugins

    try:
        load()
    except ReportgenError as trouble:
        yield from _wrong(trouble.diagnostics)
        return
    for name, version in plugins.versions(group).items():
        listed = ", ".join(plugins.names(name, group))
        text = _(
            "Gói mở rộng {name} {version}: {kind} {names}",
            name=name,
            version=version,
            kind=kind,
            names=listed,
        )
        yield Examination(State.OK, text)


def _reinstall() -> str:
    return _("Cài lại: pip install --upgrade --force-reinstall {name}", name=DISTRIBUTION)


def fonts() -> Iterator[Examination]:
    """Yield which font stands in for Times New Roman, in which the papers are set."""
    from reportgen.layout.fonts import Fonts
    from reportgen.layout.fonts.families import TIMES

    there = Fonts()
    try:
        family = there.face(FONT, bold=False, italic=False).family
    except ReportgenError as trouble:
        yield from _wrong(trouble.diagnostics)
        return
    for each in there.diagnostics:
        if each.code == "font-folder-missing":
            yield Examination(State.WARNING, each.message, each.hint)
    if family == FONT:
        yield Examination(State.OK, _("Phông chữ {font}", font=FONT))
    elif family in TIMES:
        text = _("Không có phông {font}; bản PDF dùng {other}, chữ rộng bằng nhau", font=FONT, other=family)
        yield Examination(State.OK, text)
    else:
        text = _("Không có phông {font}; bản PDF dùng {other}, chữ rộng khác nhau", font=FONT, other=family)
        yield Examination(State.WARNING, text, _("Cài phông {font} hoặc Liberation Serif.", font=FONT))


class FontFamily(Struct, frozen=True):
    """A family of fonts on this machine, and how many faces of it there are."""

    name: str
    faces: int


def font_families() -> tuple[FontFamily, ...]:
    """Return the families that the layout finds, by name."""
    from reportgen.layout.fonts import catalogue

    faces: dict[str, int] = {}
    for source in catalogue.scan():
        for name in source.families[:1]:
            faces[name] = faces.get(name, 0) + 1
    return tuple(FontFamily(name, faces[name]) for name in sorted(faces, key=str.casefold))


# --- workspace ---------------------------------------------------------------------------------


def places(folder: Path | None, kit_name: str) -> Iterator[Examination]:
    """Yield how the workspace stands: its kit, its templates, its workbooks, its folders."""
    from reportgen.workspace import find

    try:
        workspace = find(folder)
    except ReportgenError as trouble:
        yield from _wrong(trouble.diagnostics)
        return
    yield Examination(State.OK, _("Thư mục làm việc {folder}", folder=workspace.root.resolve()))
    if sys.platform == "win32":
        from reportgen.runs import windows

        for text, mend in windows.findings(PureWindowsPath(workspace.root.resolve()), os.environ):
            yield Examination(State.WARNING, text, mend)
    yield from kits(workspace, kit_name)
    yield from workbooks(workspace)
    yield from writable(workspace)
    yield from locks(workspace)


def kits(workspace: Workspace, name: str) -> Iterator[Examination]:
    """Yield whether the kit called ``name``, without a name each kit, and its templates can be used."""
    from reportgen.workspace import kit_names

    for own in [name] if name else kit_names(workspace.templates):
        yield from _kit(workspace, own)


def _kit(workspace: Workspace, name: str) -> Iterator[Examination]:
    from reportgen import awards, kit, packet
    from reportgen.workspace import kit_folder

    try:
        loaded_kit = kit.load(kit_folder(workspace, name))
        if loaded_kit.awards is not None:
            awards.load(loaded_kit.awards.catalogue, loaded_kit.folders)
        bound = packet.load(loaded_kit)
    except ReportgenError as trouble:
        yield from _wrong(trouble.diagnostics)
        return
    text = _("Bộ mẫu {name}: {title}", name=loaded_kit.name, title=loaded_kit.title)
    yield Examination(State.OK, text)
    yield from templates(loaded_kit, () if bound is None else bound.templates)


def templates(kit: Kit, others: tuple[Path, ...] = ()) -> Iterator[Examination]:
    """Yield each template that cannot be read, or how many can."""
    from reportgen import fill

    wrong: list[Diagnostic] = []
    files = list(dict.fromkeys((*(document.template for document in kit.documents), *others)))
    for file in files:
        try:
            fill.parse(file)
        except ReportgenError as trouble:
            wrong += trouble.diagnostics
    if wrong:
        yield from _wrong(wrong)
    else:
        yield Examination(State.OK, _("Các mẫu văn bản đọc được: {count}", count=len(files)))


def workbooks(workspace: Workspace) -> Iterator[Examination]:
    """Yield the years that have a workbook; of several kits, each with its own."""
    from reportgen.workspace import kit_names, years

    known = years(workspace)
    if known and len(kit_names(workspace.templates)) > 1:
        yield from _by_kit(workspace, known)
        return
    if known:
        yield Examination(State.OK, _("Sổ số liệu các năm: {years}", years=", ".join(map(str, known))))
        return
    text = _("Chưa có sổ số liệu nào trong {folder}", folder=workspace.inputs)
    yield Examination(State.WARNING, text, _("Tạo sổ của năm: reportgen new {year}", year=date.today().year))


def _by_kit(workspace: Workspace, known: Iterable[int]) -> Iterator[Examination]:
    """Yield each kit with the years whose workbooks are of it, and each workbook of which no kit can be told."""
    from reportgen.runs.which_kit import choose

    of_kit: dict[str, list[int]] = {}
    for year in known:
        try:
            of_kit.setdefault(choose(workspace, year=year).folder.name, []).append(year)
        except ReportgenError as trouble:
            yield from _wrong(trouble.diagnostics)
    for name, own in sorted(of_kit.items()):
        listed = ", ".join(map(str, own))
        yield Examination(State.OK, _("Sổ số liệu theo bộ mẫu {kit}: năm {years}", kit=name, years=listed))


def writable(workspace: Workspace) -> Iterator[Examination]:
    """Yield whether files can be written where the program writes."""
    import tempfile

    for folder in (workspace.inputs, workspace.outputs):
        try:
            with tempfile.TemporaryFile(dir=folder if folder.is_dir() else workspace.root):
                pass
        except OSError as failure:
            reason = failure.strerror or failure
            text = _("Không ghi được vào {folder}: {reason}", folder=folder, reason=reason)
            mend = _("Kiểm tra quyền ghi của thư mục và dung lượng còn trống của ổ đĩa.")
            yield Examination(State.ERROR, text, mend)
        else:
            yield Examination(State.OK, _("Ghi được vào {folder}", folder=folder))


def locks(workspace: Workspace) -> Iterator[Examination]:
    """Yield each file that is open in Word, Excel or LibreOffice: it cannot be replaced meanwhile."""
    for folder in (workspace.inputs, workspace.outputs, workspace.templates):
        for path in sorted(found for pattern in LOCKS for found in folder.rglob(pattern)):
            text = _(
                "{folder} có tệp đang mở trong Word hoặc Excel: {name}", folder=path.parent, name=path.name
            )
            mend = _("Đóng tệp ấy lại; nếu không mở tệp nào, xóa {file}.", file=path)
            yield Examination(State.WARNING, text, mend)


def _wrong(diagnostics: Iterable[Diagnostic]) -> Iterator[Examination]:
    """Yield what a stage had against a file, as findings."""
    for each in diagnostics:
        place = str(each.place)
        yield Examination(State.ERROR, f"{place}: {each.message}" if place else each.message, each.hint)
