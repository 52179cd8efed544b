"""The clerk's day from an empty folder to printed papers, typed as a clerk types it; its transcript is `story.txt`.

After a change of the program's words, kit or samples: `python -m tests.test_story` writes the transcript anew; read
what changed before committing it.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.cli import main
from tests import story_workbook

TRANSCRIPT = Path(__file__).with_name("story.txt")
SENTENCE = "Đây là câu do người làm văn bản viết thêm."
REPORT = Path("outputs/2024/bao-cao-tong-ket.docx")
OF_THE_MACHINE = re.compile(r".*\[font-substituted\]\n(?:  .*\n)*")
"""Which typefaces there are depends on the machine, not on the story."""
LAID_OUT = re.compile(r"(?:^kho/.*\n)+", re.MULTILINE)
"""The files of the kit, which come and go."""


@pytest.mark.real_layout
def test_the_clerks_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    told = "\n".join(story())
    assert told == TRANSCRIPT.read_text(encoding="utf-8"), "run python -m tests.test_story"


def story() -> Iterator[str]:
    """Live the day in the current folder; yield what stands on the screen, and what is done beside it."""
    yield typed("reportgen init kho --kit quoc-phong")
    os.chdir("kho")
    yield from the_workbook(Path("inputs/2024.xlsx"))
    yield from the_papers()


def the_workbook(workbook: Path) -> Iterator[str]:
    """A blank workbook, filled, with mistakes, mended; then the one question that is left is answered."""
    yield typed("reportgen new 2024")
    yield typed("reportgen check 2024")
    story_workbook.fill(workbook, Path("inputs/2023.xlsx"))
    right = story_workbook.err(workbook)
    yield done("Điền sổ bằng Excel; có mấy ô điền sai")
    yield typed("reportgen build 2024")
    yield typed("reportgen check 2024 --annotate")
    story_workbook.mend(workbook, right)
    yield done("Sửa các ô đã tô màu")
    yield typed("reportgen check 2024 --annotate")
    story_workbook.answer(workbook, Path("outputs/2024/2024-soat-loi.xlsx"), "Hội nghị mời như năm trước.")
    yield done("Chuyển hàng ở trang Xác nhận của bản soát lỗi sang sổ, ghi lý do")
    yield typed("reportgen check 2024")


def the_papers() -> Iterator[str]:
    """All papers, one of them edited by hand, and kept."""
    yield typed("reportgen build 2024")
    story_workbook.edit(REPORT, SENTENCE)
    yield done("Mở báo cáo bằng Word, viết thêm một câu")
    made = REPORT.with_suffix(".pdf").read_bytes()
    yield typed(f"reportgen pdf {REPORT.as_posix()}")
    assert REPORT.with_suffix(".pdf").read_bytes() != made
    edited = REPORT.read_bytes()
    yield typed("reportgen build 2024")
    assert REPORT.read_bytes() == edited
    yield typed("reportgen compare 2023 2024")


def typed(command: str) -> str:
    """Run a command; return it with all that it prints, and its exit code when there is something to mend."""
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(screen):
        code = main(shlex.split(command)[1:])
    shown = OF_THE_MACHINE.sub("", screen.getvalue().replace(os.sep, "/"))
    shown = LAID_OUT.sub("kho/…\n", shown)
    return f"> {command}\n{shown}" + (f"({int(code)})\n" if code else "")


def done(what: str) -> str:
    """Return the line for what the clerk does in another program."""
    return f"# {what}\n"


def write() -> None:
    """Write the transcript anew."""
    os.environ["REPORTGEN_LANG"] = "vi"
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        TRANSCRIPT.write_text("\n".join(story()), encoding="utf-8")


if __name__ == "__main__":
    write()
