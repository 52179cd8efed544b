"""What `doctor` says of a folder on Windows: where programs and people meet trouble that other systems do not have."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import PureWindowsPath

from reportgen.language import _

LONGEST_PATH = 259
"""MAX_PATH without the zero that ends it: what Word and Excel open, whatever Windows itself allows."""
LONGEST_BELOW = 80
"""Letters from a workspace to a file of a year that is being written: ``outputs/2026/.reportgen/…`` and papers."""
SYNCHRONISED = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Variables that say where OneDrive keeps its folders."""
TEMPORARY = ("TEMP", "TMP")


def findings(root: PureWindowsPath, environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what there is to say of this Python and of the workspace ``root``, an absolute path; and what to do."""
    if sys.maxsize < 2**32:
        text = _("Python này là bản 32-bit")
        yield text, _("Cài Python 64-bit rồi mở lại tools\\windows\\cai-dat.bat.")
    if root.drive.startswith("\\\\"):
        text = _("Thư mục làm việc ở trên mạng: {folder}", folder=root)
        mend = _("Chuyển thư mục vào ổ đĩa của máy: cửa sổ lệnh không mở được ở đó, máy khác có thể giữ tệp.")
        yield text, mend
    if _is_below(root, environ, TEMPORARY):
        text = _("Thư mục làm việc ở trong thư mục tạm, như khi mở ngay trong tệp ZIP")
        yield text, _("Giải nén cả tệp ZIP (Extract All) vào ổ đĩa của máy.")
    if _is_below(root, environ, SYNCHRONISED):
        text = _("Thư mục làm việc ở trong OneDrive, nơi tệp có thể bị giữ trong lúc đồng bộ")
        mend = _("Chọn “Always keep on this device” cho thư mục ấy, hoặc chuyển ra ngoài OneDrive.")
        yield text, mend
    if len(str(root)) + LONGEST_BELOW > LONGEST_PATH:
        text = _("Đường dẫn của thư mục làm việc dài quá: {count} chữ", count=len(str(root)))
        mend = _("Chuyển thư mục lên trên, ví dụ D:\\reportgen: Word, Excel chỉ mở đường dẫn đến 259 chữ.")
        yield text, mend


def _is_below(root: PureWindowsPath, environ: Mapping[str, str], variables: tuple[str, ...]) -> bool:
    """Return whether one of the folders that ``variables`` name holds ``root``; case does not matter there."""
    named = [PureWindowsPath(environ[name]) for name in variables if environ.get(name)]
    return any(root.is_relative_to(folder) for folder in named)
