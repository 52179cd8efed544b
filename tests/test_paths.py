"""What stands at a path, and what the system has against it, in words for a clerk."""

from __future__ import annotations

import errno
import ntpath
import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen import paths
from reportgen.errors import DocumentError, WorkspaceError

HINT = "Kiểm tra tên tệp, thư mục, quyền đọc, quyền ghi và dung lượng còn trống của ổ đĩa."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has neither pipes with a path nor devices")
def test_what_is_no_file_is_refused_before_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    os.mkfifo("ong")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("o-cam")
    for name, kind in (("ong", "đường ống"), ("o-cam", "đường ống"), ("/dev/null", "thiết bị")):
        with pytest.raises(DocumentError) as refused:
            paths.refuse_special(Path(name), DocumentError)
        (told,) = refused.value.diagnostics
        assert (told.code, told.place.file) == ("not-a-file", name)
        assert told.message == f"Đây là {kind}, không phải tệp thường, nên không dùng được."


@pytest.mark.parametrize("name", ["", "co.txt", "khong-co.txt", "co.txt/khong-co", "\0"])
def test_what_is_a_file_or_a_folder_or_nothing_is_left_to_its_reader(tmp_path: Path, name: str) -> None:
    (tmp_path / "co.txt").write_text("a")
    paths.refuse_special(tmp_path / name)


def test_links_lead_to_one_place(tmp_path: Path) -> None:
    (tmp_path / "that").mkdir()
    (tmp_path / "that" / "tep").write_text("a")
    (tmp_path / "tat").symlink_to(tmp_path / "that")
    assert paths.same(tmp_path / "tat" / "tep", tmp_path / "that" / "tep")
    assert paths.is_within(tmp_path / "tat" / "tep", tmp_path / "that")
    assert not paths.is_within(tmp_path / "tep", tmp_path / "that")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "không có tệp hoặc thư mục này"),
        (errno.EACCES, "không có quyền"),
        (errno.ENOSPC, "ổ đĩa đã đầy"),
        (errno.EIO, "ổ đĩa báo lỗi đọc, ghi"),
        (errno.EXDEV, os.strerror(errno.EXDEV)),
    ],
)
def test_what_the_system_says_is_told_in_words(number: int, said: str) -> None:
    told = paths.trouble(OSError(number, os.strerror(number), "so.xlsx"))
    assert (told.code, told.place.file, told.hint) == ("system-refused", "so.xlsx", HINT)
    assert told.message == f"Máy không cho làm việc với tệp này: {said}."


def test_of_two_files_the_one_to_be_written_is_named() -> None:
    assert paths.trouble(OSError(errno.EXDEV, "", b"mot", 0, b"hai")).place.file == "hai"


def test_a_reason_without_words_has_its_kind() -> None:
    assert paths.trouble(TimeoutError()).message == "Máy không cho làm việc với tệp này: TimeoutError."


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the current folder from being removed")
def test_a_current_folder_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "day"
    here.mkdir()
    monkeypatch.chdir(here)
    assert paths.trouble(FileNotFoundError(errno.ENOENT, "")).code == "system-refused"
    here.rmdir()
    told = paths.trouble(FileNotFoundError(errno.ENOENT, ""))
    assert (told.code, told.message) == ("no-folder", "Thư mục hiện tại đã bị xóa hoặc đổi tên.")


def test_a_refusal_is_of_a_workspace_unless_said_otherwise(tmp_path: Path) -> None:
    if not Path("/dev/null").exists():
        pytest.skip("no device has a path here")
    with pytest.raises(WorkspaceError):
        paths.refuse_special(Path("/dev/null"))


@pytest.mark.parametrize(
    "name", ["bao-cao.docx", "Báo cáo số 1.docx", "console.docx", "com0", "COM10.pdf", ".reportgen", "a.con"]
)
def test_names_that_every_system_takes(name: str) -> None:
    assert paths.is_name_everywhere(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", "con", "CON.docx", "Aux.tar.gz", "nul ", "NUL .txt", "com1.pdf", "LPT¹", "conin$"),
        *("bao-cao.", "bao-cao ", "..", "a:b", "a\\b", "a/b", "a?", "a*", "a|b", '"a"', "<a>", "a\nb", "a\0"),
    ],
)
def test_names_that_windows_keeps_for_itself(name: str) -> None:
    assert not paths.is_name_everywhere(name)


@pytest.mark.skipif(sys.version_info < (3, 13), reason="from there on Python itself tells")
@given(
    st.text(st.sampled_from("conauxprlt12¹.?* "), min_size=1, max_size=6).filter(
        lambda name: name not in {".", ".."}
    )
)
def test_python_has_the_same_names_kept(name: str) -> None:
    assert paths.is_name_everywhere(name) == (not vars(ntpath)["isreserved"](name))
