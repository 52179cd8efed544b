"""Which kit a workbook belongs to, of several: the one that it names, else the one that it fits best."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from reportgen import checks, kit, sheets, workspace
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.errors import WorkspaceError
from reportgen.kit.model import Kit
from reportgen.language import _
from reportgen.sheets import Identity
from reportgen.suggest import did_you_mean
from reportgen.workspace import Workspace

CLEAR = 3
"""So many columns a workbook must fit one kit better than the next: fewer may be misspelt headings."""


class KitChoice(Struct, frozen=True):
    """The folder of a kit, and what there is to say of how it was chosen."""

    folder: Path
    diagnostics: tuple[Diagnostic, ...] = ()


def choose(own: Workspace, name: str = "", year: int | None = None) -> KitChoice:
    """Return the kit called ``name``; without a name the only one, else that of the workbook of ``year``.

    Without a year the newest workbook decides.

    Raises:
        WorkspaceError: there is no kit of that name, no workbook, or a workbook that fits several kits alike.
        KitError: one of several kits cannot be read, so that nothing can be held against it.
        WorkbookError: the workbook cannot be read.
    """
    if name or len(workspace.kit_names(own.templates)) < 2:
        return KitChoice(workspace.kit_folder(own, name))
    known = workspace.years(own)
    if year is None and not known:
        return KitChoice(workspace.kit_folder(own))
    path = workspace.find_input(own, known[-1] if year is None else year)
    carried = sheets.identity_of(path).kit
    return KitChoice(_named(own, carried, path)) if carried else _likest(own, path)


def _named(own: Workspace, name: str, path: Path) -> Path:
    """Return the folder of the kit that a workbook names: by the folder's name, else by the kit's own."""
    names = workspace.kit_names(own.templates)
    if name in names:
        return own.templates / name
    for loaded in _kits(own):
        if loaded.name == name:
            return loaded.folder
    message = _("Sổ này lập theo bộ mẫu “{name}”, nhưng thư mục làm việc không có bộ mẫu ấy.", name=name)
    hint = did_you_mean(name, names) or _("Chọn một bộ mẫu bằng --kit: {names}.", names=", ".join(names))
    raise WorkspaceError(error("no-such-kit", message, Place(path.as_posix()), hint))


def _likest(own: Workspace, path: Path) -> KitChoice:
    folder = _folder_by_likeness(own, path)
    if folder is None:
        return KitChoice(workspace.kit_folder(own))  # which refuses to choose
    message = _("Sổ này không ghi thuộc bộ mẫu nào; khớp nhất với bộ mẫu “{name}”.", name=folder.name)
    hint = _("Bộ mẫu khác thì chọn bằng --kit.")
    return KitChoice(folder, (note("kit-chosen", message, Place(path.as_posix()), hint),))


def _folder_by_likeness(own: Workspace, path: Path) -> Path | None:
    """Return the folder of the kit that a workbook clearly fits best, None where no kit is that."""
    workbook = sheets.read(path)
    fits = sorted(((checks.likeness(one, workbook), one) for one in _kits(own)), key=lambda fit: -fit[0])
    (best, likest), (second, _next), *_others = fits
    return likest.folder if best > 0 and best - second >= CLEAR else None


def _kits(own: Workspace) -> list[Kit]:
    return [kit.load(own.templates / name) for name in workspace.kit_names(own.templates)]


def about_identity(read_by: Kit, carried: Identity, path: Path) -> tuple[Diagnostic, ...]:
    """Return that a workbook was made for another kit than the one it is read by, or for another version of it."""
    place = Place(path.as_posix())
    if carried.kit and carried.kit not in (read_by.name, read_by.folder.name):
        message = _(
            "Sổ này lập theo bộ mẫu “{carried}”, đang đọc theo bộ mẫu “{kit}”.",
            carried=carried.kit,
            kit=read_by.name,
        )
        return (note("other-kit", message, place),)
    if carried.version and read_by.version and carried.version != read_by.version:
        message = _(
            "Sổ này lập theo phiên bản {carried} của bộ mẫu, nay là phiên bản {version}.",
            carried=carried.version,
            version=read_by.version,
        )
        return (note("other-kit-version", message, place),)
    return ()


def is_comparable(own: Workspace, read_by: Kit, path: Path, carried: Identity, unit: str) -> bool:
    """Return whether the workbook at ``path`` may be compared with those of ``read_by``, of the ``unit`` of that code.

    It may not where it is of another unit, or of a kit of the workspace that is not built on this one, nor this one
    on it.
    """
    if carried.unit and unit and carried.unit != unit:
        return False
    folder = _folder_of(own, path, carried)
    return folder is None or folder in read_by.folders or read_by.folder in kit.folders_of(folder)


def _folder_of(own: Workspace, path: Path, carried: Identity) -> Path | None:
    """Return the folder of the kit of a workbook, None where it cannot be told or there is one kit only."""
    names = workspace.kit_names(own.templates)
    if len(names) < 2:
        return None
    if carried.kit:
        return own.templates / carried.kit if carried.kit in names else None
    return _folder_by_likeness(own, path)
