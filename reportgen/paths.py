"""What stands at a path, before it is opened: a file, or what would keep a reader waiting for ever or has no end."""

from __future__ import annotations

import errno
import os
import re
import shlex
import stat
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.language import _

_SAFE = re.compile(r"[\w@%+=:,./-]+")
_SAFE_ON_WINDOWS = re.compile(r"[\w@+=:./\\-]+")
"""What no shell takes for anything but a letter; Vietnamese ones are letters, too."""
_DEVICES = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
    + [f"{port}{number}" for port in ("COM", "LPT") for number in "123456789¹²³"]
)
_NOT_IN_NAMES = frozenset('<>:"/\\|?*') | frozenset(map(chr, range(32)))


def refuse_special(path: Path, refusal: type[ReportgenError] = WorkspaceError) -> None:
    """Refuse a pipe, a device or a socket; what is a file or a folder, or is not there, is the reader's business.

    Raises:
        ReportgenError: of the kind ``refusal``, with one diagnostic.
    """
    kind = _special(path)
    if kind:
        message = _("Đây là {kind}, không phải tệp thường, nên không dùng được.", kind=kind)
        hint = _("Chép nội dung ra một tệp thường rồi dùng tệp ấy.")
        raise refusal(error("not-a-file", message, Place(str(path)), hint))


def _special(path: Path) -> str:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return ""
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return ""
    return _("đường ống") if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) else _("thiết bị")


def is_name_everywhere(name: str) -> bool:
    """Return whether a file may be called ``name`` on every system: Windows keeps some names and letters for itself.

    <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>: devices, with whatever ending; dots and spaces at
    the end, which are dropped there; letters that mean something.
    """
    device = name.partition(".")[0].rstrip(" ").upper()
    return bool(name) and device not in _DEVICES and name[-1] not in ". " and _NOT_IN_NAMES.isdisjoint(name)


def same(one: Path, other: Path) -> bool:
    """Return whether both lead to one place; of links that go round in a circle, whether they are named alike."""
    return os.path.realpath(one) == os.path.realpath(other)


def is_within(path: Path, folder: Path) -> bool:
    """Return whether ``path`` is in ``folder``, wherever links lead."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def in_command(path: Path | str) -> str:
    """Return a path as it may be pasted into a command line: in quotation marks where it has spaces or other signs."""
    text = str(path)
    if os.name == "nt":
        return text if _SAFE_ON_WINDOWS.fullmatch(text) else f'"{text}"'
    return text if _SAFE.fullmatch(text) else shlex.quote(text)


def trouble(failure: OSError) -> Diagnostic:
    """Return what the system has against a file, as something for the user to fix."""
    if _here_is_gone(failure):
        hint = _("Chuyển tới một thư mục khác rồi chạy lại.")
        return error("no-folder", _("Thư mục hiện tại đã bị xóa hoặc đổi tên."), Place("."), hint)
    named = failure.filename2 or failure.filename
    place = Place(os.fsdecode(named)) if isinstance(named, (str, bytes)) else Place()
    message = _("Máy không cho làm việc với tệp này: {reason}.", reason=reason(failure))
    hint = _("Kiểm tra tên tệp, thư mục, quyền đọc, quyền ghi và dung lượng còn trống của ổ đĩa.")
    return error("system-refused", message, place, hint)


def _here_is_gone(failure: OSError) -> bool:
    if failure.errno != errno.ENOENT or failure.filename is not None:
        return False
    try:
        Path.cwd()
    except OSError:
        return True
    return False


def reason(failure: OSError) -> str:
    """Return why the system refused, in words; its own where it has a rare reason."""
    known = _reasons()
    return known.get(failure.errno or 0) or failure.strerror or type(failure).__name__


def _reasons() -> dict[int, str]:
    return {
        errno.ENOENT: _("không có tệp hoặc thư mục này"),
        errno.EACCES: _("không có quyền"),
        errno.EPERM: _("không có quyền"),
        errno.EROFS: _("ổ đĩa chỉ cho đọc"),
        errno.ENOSPC: _("ổ đĩa đã đầy"),
        errno.EISDIR: _("đây là một thư mục"),
        errno.ENOTDIR: _("một phần của đường dẫn không phải là thư mục"),
        errno.ENAMETOOLONG: _("tên dài quá"),
        errno.ELOOP: _("liên kết đi vòng tròn"),
        errno.EIO: _("ổ đĩa báo lỗi đọc, ghi"),
    }
