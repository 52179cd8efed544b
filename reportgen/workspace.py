"""Where a clerk's files lie: the workspace, its kits and its workbooks; and how to lay out a new one.

A workspace is a folder with ``templates/<kit>/kit.toml``, ``inputs/`` and ``outputs/``.  Paths that come
out of here are written as the user would type them, because problems are reported with them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from reportgen import outputs, paths, suggest
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
YEARS = range(1900, 3000)
"""Years that a report can be of: the year before and the year after have dates, too."""
KIT_FILE = "kit.toml"
NO_WORKSPACE = "no-workspace"
"""The code of what is told where there is none."""
FOUR_DIGITS = 4
BASE_KIT, DEFAULT_KIT = "quoc-phong", "quoc-phong-2-cap"
"""The kit on which the others that the program ships are built; the one that `init` lays out where it is there."""
SAMPLE_YEARS = (2022, 2023, 2025, 2026)
"""Years whose workbooks the program ships: whatever else lies beside them is somebody's own."""
BASE_YEARS = (2022, 2023)
_PACKAGE = Path(__file__).parent
_BUNDLED = _PACKAGE / "_kit"


class Workspace(Struct, frozen=True):
    """A folder that holds templates, inputs and outputs; ``root`` as the user would type it."""

    root: Path

    @property
    def templates(self) -> Path:
        """The folder of kits."""
        return self.root / "templates"

    @property
    def inputs(self) -> Path:
        """The folder of workbooks."""
        return self.root / "inputs"

    @property
    def outputs(self) -> Path:
        """The folder under which each year has its own."""
        return self.root / "outputs"

    def output(self, year: int) -> Path:
        """Return the folder of one year's documents."""
        return self.outputs / str(year)

    def papers(self, year: int) -> Path:
        """Return the folder of what else belongs to a year: speeches, papers of others for the meeting."""
        return self.inputs / str(year)

    def workbooks(self) -> list[tuple[Path, int | None]]:
        """Return the workbooks with the year of each, None where its name is none.

        Raises:
            WorkspaceError: the folder is there and cannot be read.
        """
        return [(path, year_of(path.stem)) for path in _list(self.inputs) if _is_workbook(path)]

    def inside(self, path: Path) -> str:
        """Return ``path`` relative to the workspace, with forward slashes: the same on every machine."""
        return path.relative_to(self.root).as_posix()


def find(folder: Path | None = None) -> Workspace:
    """Return the workspace at ``folder``; without one, at the current folder or the nearest above it.

    Raises:
        WorkspaceError: there is no workspace there.
    """
    if folder is not None:
        return _at(folder)
    here = _here()
    for candidate in (here, *here.parents):
        if kit_names(candidate / "templates"):
            return Workspace(Path(os.path.relpath(candidate)))
    raise _no_workspace(here)


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError as failure:
        raise WorkspaceError(paths.trouble(failure)) from failure


def _at(folder: Path) -> Workspace:
    if not kit_names(folder / "templates"):
        raise _no_workspace(folder)
    return Workspace(folder)


def _no_workspace(folder: Path) -> WorkspaceError:
    return WorkspaceError(
        error(
            NO_WORKSPACE,
            _("Thư mục này không phải là thư mục làm việc: không có templates/<bộ mẫu>/kit.toml."),
            Place(str(folder)),
            _("Chuyển tới thư mục làm việc, chỉ ra nó bằng -C, hoặc tạo mới: reportgen init kho"),
        )
    )


def kit_names(templates: Path) -> list[str]:
    """Return the names of the kits in this folder.

    Raises:
        WorkspaceError: the folder is there and cannot be read.
    """
    return sorted(folder.name for folder in _list(templates) if _is_kit(folder))


def _is_kit(folder: Path) -> bool:
    """Return whether there is a kit, also one that cannot be read: reading it says why."""
    try:
        (folder / KIT_FILE).lstat()
    except PermissionError:
        return True
    except OSError:
        return False
    return True


def _list(folder: Path) -> list[Path]:
    """Return what is in ``folder``; nothing where there is no such folder."""
    try:
        return list(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as failure:
        raise WorkspaceError(paths.trouble(failure)) from failure


def kit_folder(workspace: Workspace, name: str = "") -> Path:
    """Return the folder of the kit called ``name``, or of the only kit there is.

    Raises:
        WorkspaceError: no kit of that name, or several and none named.
    """
    names = kit_names(workspace.templates)
    if name in names:
        return workspace.templates / name
    if not name and len(names) == 1:
        return workspace.templates / names[0]
    raise WorkspaceError(_which_kit(workspace, name, names))


def _which_kit(workspace: Workspace, name: str, names: list[str]) -> Diagnostic:
    place = Place(str(workspace.templates))
    hint = _("Các bộ mẫu hiện có: {names}.", names=", ".join(names))
    if name:
        hint = suggest.did_you_mean(name, names) or hint
        return error("no-such-kit", _("Không có bộ mẫu nào tên là “{name}”.", name=name), place, hint)
    choose = _("Có nhiều bộ mẫu, chưa biết dùng bộ nào; hãy chọn bằng --kit.")
    return error("which-kit", choose, place, hint)


def find_input(workspace: Workspace, year: int) -> Path:
    """Return the workbook of ``year``.

    Raises:
        WorkspaceError: there is none, or more than one.
    """
    found = find_earlier(workspace, year)
    if found is not None:
        return found
    raise WorkspaceError(
        error(
            "no-workbook",
            _("Không tìm thấy sổ số liệu của năm {year}.", year=year),
            Place(str(workspace.inputs / f"{year}.xlsx")),
            _no_workbook_hint(workspace, year),
        )
    )


def find_earlier(workspace: Workspace, year: int) -> Path | None:
    """Return the workbook of ``year`` if there is one.

    Raises:
        WorkspaceError: there is more than one.
    """
    found = _workbooks(workspace, year)
    if len(found) > 1:
        raise WorkspaceError(_several(workspace, year, found))
    for path in found:
        paths.refuse_special(path)
    return found[0] if found else None


def years(workspace: Workspace) -> tuple[int, ...]:
    """Return the years that have one workbook, earliest first."""
    named = [year for _path, year in workspace.workbooks() if year is not None]
    return tuple(sorted(year for year in set(named) if named.count(year) == 1))


def year_of(text: str) -> int | None:
    """Return the year that ``text`` is, in four digits; None where it is none that a report can be of."""
    year = int(text) if len(text) == FOUR_DIGITS and text.isascii() and text.isdigit() else 0
    return year if year in YEARS else None


def _workbooks(workspace: Workspace, year: int) -> list[Path]:
    """Return the workbooks of one year."""
    return sorted(path for path, own in workspace.workbooks() if own == year)


def _is_workbook(path: Path) -> bool:
    return path.suffix.lower() in WORKBOOK_SUFFIXES and not path.name.startswith(("~$", "."))


def _several(workspace: Workspace, year: int, found: list[Path]) -> Diagnostic:
    names = ", ".join(path.name for path in found)
    return error(
        "several-workbooks",
        _("Năm {year} có nhiều sổ số liệu: {names}.", year=year, names=names),
        Place(str(workspace.inputs)),
        _("Chỉ để lại một tệp mang tên năm; chuyển các tệp kia đi hoặc đổi tên."),
    )


def _no_workbook_hint(workspace: Workspace, year: int) -> str:
    """Return what may have been meant, a file or a year, and how the workbook is made."""
    create = _("Tạo sổ trống của năm: reportgen new {year}", year=year)
    found = _list(workspace.inputs)
    if misnamed := sorted(path.name for path in found if str(year) in path.stem and path.is_file()):
        rename = _("Tên tệp phải là năm: đổi “{name}” thành {year}.xlsx.", name=misnamed[0], year=year)
        return f"{rename} {create}"
    known = [path.name for path in sorted(found) if _is_workbook(path)]
    there = _("Trong thư mục inputs hiện có: {names}.", names=", ".join(known))
    none = _("Thư mục inputs chưa có sổ số liệu nào.")
    return " ".join(filter(None, (_near_year(workspace, year), there if known else none, create)))


def _near_year(workspace: Workspace, year: int) -> str:
    """Return the question whether another year was meant: one of like figures, not the year before or after it."""
    known = years(workspace)
    near = suggest.nearest(str(year), map(str, known))
    if not near or min(abs(year - own) for own in known) <= 1:
        return ""
    return _("Có phải là năm {year}?", year=near)


class InitResult(Struct, frozen=True):
    """What ``init`` did: files written, and files that were there already and stayed as they were."""

    workspace: Workspace
    written: tuple[Path, ...]
    kept: tuple[Path, ...]


def init(
    folder: Path, kits: Sequence[str] = (BASE_KIT,), sample_years: Sequence[int] = BASE_YEARS
) -> InitResult:
    """Lay out a workspace at ``folder``: kits that this program ships, and sample years with all that is theirs.

    Files that are already there are kept as they are.

    Raises:
        WorkspaceError: the folder cannot be written, or is a file.
    """
    files = _shipped_files(_kit_source(), kits, sample_years)
    targets = {folder / path.relative_to(_kit_source()): path for path in files}
    outputs.recover(*{target.parent for target in targets})
    kept = tuple(target for target in targets if target.exists())
    try:
        new = {target: path.read_bytes() for target, path in targets.items() if target not in kept}
        outputs.place_all(new, {target: {None} for target in new})
        (folder / "outputs").mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise WorkspaceError(_not_writable(folder, failure)) from failure
    return InitResult(Workspace(folder), tuple(new), kept)


def shipped() -> Workspace:
    """Return where the kits and the sample workbooks are that come with the program."""
    return Workspace(_kit_source())


def _kit_source() -> Path:
    """Return where the shipped files are: in the wheel beside the package, else in the checkout."""
    return _BUNDLED if _BUNDLED.is_dir() else _PACKAGE.parent


def _shipped_files(source: Path, kits: Sequence[str], sample_years: Sequence[int]) -> Iterator[Path]:
    """Yield the files of sample years and of kits, without what editors leave beside them.

    ``kit.toml`` comes last: until it is there, a folder whose laying out was stopped is no workspace.
    """
    inputs, templates = source / "inputs", source / "templates"
    for year in sample_years:
        yield inputs / f"{year}.xlsx"
        yield from _files_in(inputs / str(year))
    found = [path for name in kits for path in _files_in(templates / name)]
    yield from sorted(found, key=lambda path: path.name == KIT_FILE)


def _files_in(folder: Path) -> list[Path]:
    found = sorted(folder.rglob("*"))
    return [path for path in found if path.is_file() and not path.name.startswith((".", "~$"))]


def _not_writable(folder: Path, failure: OSError) -> Diagnostic:
    return error(
        "cannot-write",
        _("Không ghi được vào thư mục này: {reason}.", reason=paths.reason(failure)),
        Place(str(failure.filename or folder)),
        _("Chọn thư mục khác, hoặc kiểm tra quyền ghi và dung lượng còn trống của ổ đĩa."),
    )
