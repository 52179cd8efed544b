"""Who else is at work: a command that writes into a year's folder, a program that has a year's workbook open."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from reportgen import outputs
from reportgen.language import _
from reportgen.workspace import Workspace, find_earlier

NAME_BYTES = 54
"""Excel's file of a workbook that is open: a length, the user's name in the code page, then once more in UTF-16."""


def held(own: Workspace, year: int) -> list[str]:
    """Return what to say of a year's folder and workbook that others hold, each with who and since when."""
    said: list[str] = []
    holder = outputs.holder(own.output(year))
    if holder is not None and holder.process != os.getpid():
        message = _("Một lệnh reportgen khác đang ghi vào {folder}.", folder=own.output(year).name)
        said.append(" ".join((message, _whose(holder.user, holder.since))).strip())
    book = find_earlier(own, year)
    lock = None if book is None else outputs.lock_beside(book)
    if book is not None and lock is not None:
        message = _("Sổ {file} đang mở trong chương trình khác.", file=book.name)
        hint = _("Chương trình này chỉ đọc bản đã lưu; lưu sổ thì trang này tự kiểm tra lại.")
        said.append(" ".join((message, _whose(_user(lock), _changed(lock)), hint)))
    return said


def _whose(user: str, since: float) -> str:
    day = time.localtime(since)
    when = time.strftime("%H:%M" if day[:3] == time.localtime()[:3] else "%H:%M %d/%m/%Y", day)
    if not since:
        return ""
    if user:
        return _("Người dùng: {user}, từ {when}.", user=user, when=when)
    return _("Từ {when}.", when=when)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _user(lock: Path) -> str:
    """Return the user that a program wrote into its lock file; "" where it cannot be read."""
    try:
        with lock.open("rb") as file:
            data = file.read(1_000)
    except OSError:
        return ""
    if lock.name.startswith(".~lock."):  # LibreOffice: name, account, computer, moment, profile
        fields = re.split(r"(?<!\\),", data.decode("utf-8", "replace"))
        name = next((one.strip() for one in fields[:2] if one.strip()), "")
    else:
        wide = data[NAME_BYTES + 1 :]
        length = int.from_bytes(wide[:2], "little") if len(wide) > 2 else 0
        name = wide[2 : 2 + 2 * min(length, NAME_BYTES)].decode("utf-16-le", "replace")
    return "".join(letter for letter in name if letter.isprintable()).strip()[:80]
