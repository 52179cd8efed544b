"""What stands in the way of a file, in words: a lock, a folder of its name, a full disk, a person who is quicker."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _
from reportgen.outputs.disk import is_held
from reportgen.outputs.holders import holders
from reportgen.outputs.lock import STAGE


def refuse_unwritable(paths: Iterable[Path]) -> None:
    """Stop before anything is written when a file is plainly not to be touched.

    Raises:
        WorkspaceError: every file that is not.
    """
    problems = [problem for path in sorted(paths) if path.exists() for problem in _obstacles(path)]
    if problems:
        raise WorkspaceError(problems)


def _obstacles(path: Path) -> Iterator[Diagnostic]:
    if path.is_dir():
        message = _("Ở chỗ của tệp này đang có một thư mục trùng tên.")
        yield error("not-a-file", message, Place(str(path)), _("Đổi tên hoặc chuyển thư mục ấy đi nơi khác."))
    elif not path.stat().st_mode & stat.S_IWUSR:
        message = _("Tệp này đang đặt chỉ đọc nên không ghi đè.")
        hint = _("Bỏ thuộc tính chỉ đọc, hoặc chuyển tệp đi nơi khác.")
        yield error("read-only", message, Place(str(path)), hint)
    elif lock := lock_beside(path):
        message = _("Tệp này đang mở trong Word hoặc LibreOffice nên không ghi đè.")
        hint = _("Đóng tệp rồi chạy lại. Nếu không ai đang mở, hãy xóa tệp khóa {lock}.", lock=lock.name)
        yield error("file-open", message, Place(str(path)), hint)


def lock_beside(path: Path) -> Path | None:
    """Return the lock that LibreOffice or Word leaves beside a file while it is open.

    Word drops the first two characters of a name of eight or more, one of seven, none of a shorter one.
    """
    dropped = max(0, min(2, len(path.stem) - 6))
    names = (f".~lock.{path.name}#", f"~${path.name[dropped:]}")
    return next((path.with_name(name) for name in names if path.with_name(name).exists()), None)


def refuse_inputs(targets: Iterable[Path], inputs: Iterable[Path]) -> None:
    """Refuse to write over what is being read, also under another spelling, through a link, or a second name.

    Raises:
        WorkspaceError: a target is an input.
    """
    sources = [path for path in inputs if path.exists()]
    for target in targets:
        if any(_is_same(target, source) for source in sources):
            message = _("Tệp này là đầu vào của chính lệnh này nên không ghi đè.")
            raise WorkspaceError(error("over-itself", message, Place(str(target)), _("Ghi sang tên khác.")))


def _is_same(target: Path, source: Path) -> bool:
    try:
        return target.samefile(source)
    except OSError:  # not there, or no name at all: told when it is written
        return False


def concurrent_change(path: Path) -> Diagnostic:
    """Return that a person, or another program, has just changed a file that was to be replaced."""
    message = _("Tệp này vừa bị sửa trong lúc lệnh đang chạy nên không ghi đè; chưa có tệp nào thay đổi.")
    return error("changed-meanwhile", message, Place(str(path)), _("Chạy lại lệnh."))


def undo_failure(folder: Path, failure: OSError) -> Diagnostic:
    """Return that what was begun could neither be ended nor undone."""
    message = _("Không ghi được, và cũng chưa trả lại được như cũ: {reason}.", reason=reason_of(failure))
    hint = _("Đóng các tệp của thư mục ấy rồi chạy lại: lệnh sau tự trả lại các tệp cũ trước khi ghi.")
    return error("not-undone", message, Place(str(folder)), hint)


def cannot_write(failure: OSError, files: Sequence[Path]) -> Diagnostic:
    """Return why a file could not be written, by the name under which the user knows it."""
    path = _place_of(failure, files)
    place = Place(str(path))
    if is_held(failure) and (programs := holders(path)):
        message = _("Không ghi được: tệp đang mở trong {programs}.", programs=", ".join(programs))
        hint = _(
            "Đóng tệp trong chương trình ấy, hoặc chờ nó làm xong, rồi chạy lại. Các tệp cũ vẫn còn nguyên."
        )
        return error("cannot-write", message, place, hint)
    if isinstance(failure, PermissionError):
        message = _("Không ghi được: tệp đang mở trong chương trình khác, hoặc bạn không có quyền ghi ở đây.")
        hint = _("Đóng tệp trong Word hoặc trình xem PDF rồi chạy lại. Các tệp cũ vẫn còn nguyên.")
        return error("cannot-write", message, place, hint)
    message = _("Không ghi được: {reason}.", reason=reason_of(failure))
    hint = _("Kiểm tra ổ đĩa còn chỗ và thư mục còn ghi được. Các tệp cũ vẫn còn nguyên.")
    return error("cannot-write", message, place, hint)


def reason_of(failure: OSError) -> str:
    """Return the system's word for what went wrong."""
    return failure.strerror or str(failure)


def _place_of(failure: OSError, files: Sequence[Path]) -> Path:
    named = failure.filename2 or failure.filename
    path = Path(os.fsdecode(named)) if isinstance(named, str | bytes) else None
    return files[0] if path is None or STAGE in path.parts else path
