"""What lies in the folder of the units' workbooks: files, folders, zips, and what is none of them."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.collect import received
from reportgen.collect.received import Received, ReceivedFile
from reportgen.errors import ReportgenError
from reportgen.ooxml.archive import Archive
from tests.zips import zipped


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")


def seen(folder: Path) -> list[str]:
    return [file.path.relative_to(folder).as_posix() for file in received.look(folder).files]


def told(found: Received, folder: Path) -> list[tuple[str, str]]:
    return [(one.code, Path(one.place.file).relative_to(folder).as_posix()) for one in found.diagnostics]


def test_workbooks_of_every_format_are_seen_in_the_order_of_their_names(tmp_path: Path) -> None:
    put(tmp_path, "c.ods", "a.xlsx", "B.XLS", "d.xlsm", "dot-1/e.xlsx", "dot-1/dot-2/f.xlsx")
    assert seen(tmp_path) == ["B.XLS", "a.xlsx", "c.ods", "d.xlsm", "dot-1/dot-2/f.xlsx", "dot-1/e.xlsx"]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert received.look(tmp_path / "none") == Received(())
    put(tmp_path, "file")
    assert received.look(tmp_path / "file") == Received(())


def test_what_is_no_workbook_is_noted_and_what_systems_leave_behind_is_not(tmp_path: Path) -> None:
    put(tmp_path, "a.xlsx", "~$a.xlsx", ".DS_Store", ".an/b.xlsx", "c.docx", "d", "dot/e.pdf")
    found = received.look(tmp_path)
    assert [file.path.name for file in found.files] == ["a.xlsx"]
    assert told(found, tmp_path) == [("not-a-workbook", name) for name in ("c.docx", "d", "dot/e.pdf")]


@pytest.mark.parametrize("name", ["don-vi.toml", "don-vi.xlsx", "don-vi.csv", "don-vi.ods"])
def test_the_list_of_units_is_no_unit_s_workbook(tmp_path: Path, name: str) -> None:
    put(tmp_path, name, f"dot-1/{Path(name).stem}.xlsx")
    assert received.look(tmp_path) == Received((ReceivedFile(tmp_path / "dot-1" / "don-vi.xlsx"),))


def test_folders_may_lie_in_one_another_so_deep_and_no_deeper(tmp_path: Path) -> None:
    nested = ["/".join(["x"] * depth) for depth in range(1, received.DEEPEST + 2)]
    put(tmp_path, *(f"{folder}/a.xlsx" for folder in nested))
    found = received.look(tmp_path)
    assert len(found.files) == received.DEEPEST
    assert told(found, tmp_path) == [("folder-too-deep", nested[-1])]


def test_links_are_followed_to_files_and_not_to_folders(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "don-vi", tmp_path / "elsewhere"
    put(elsewhere, "a.xlsx")
    folder.mkdir()
    (folder / "a.xlsx").symlink_to(elsewhere / "a.xlsx")
    (folder / "circle").symlink_to(folder)
    (folder / "gone.xlsx").symlink_to(elsewhere / "none.xlsx")
    (folder / "self.xlsx").symlink_to(folder / "self.xlsx")
    found = received.look(folder)
    assert [file.path.name for file in found.files] == ["a.xlsx"]
    assert told(found, folder) == [("not-a-file", name) for name in ("circle", "gone.xlsx", "self.xlsx")]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.xlsx")
    assert told(received.look(tmp_path), tmp_path) == [("not-a-file", "a.xlsx")]


def test_what_the_system_does_not_let_us_see_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "closed/a.xlsx", "b.xlsx", "c.xlsx")
    real_list, real_stat = Path.iterdir, Path.stat

    def listing(path: Path) -> Iterable[Path]:
        if path.name == "closed":
            raise PermissionError
        return real_list(path)

    def looking(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name == "b.xlsx":
            raise PermissionError
        return real_stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "iterdir", listing)
    monkeypatch.setattr(Path, "stat", looking)
    found = received.look(tmp_path)
    assert [file.path.name for file in found.files] == ["c.xlsx"]
    assert told(found, tmp_path) == [("not-a-file", "b.xlsx"), ("folder-unreadable", "closed")]


def test_more_files_than_are_looked_at_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(received, "MOST", 3)
    put(tmp_path, *(f"{number}.xlsx" for number in range(3)))
    assert received.look(tmp_path).diagnostics == ()
    (tmp_path / "z.zip").write_bytes(zipped({f"{number}.xlsx": b"x" for number in range(5)}))
    found = received.look(tmp_path)
    assert len(found.files) == 3
    assert [one.code for one in found.diagnostics] == ["too-many-files"]


# --- zips -------------------------------------------------------------------------------------


def test_workbooks_in_a_zip_are_read_where_they_lie(tmp_path: Path) -> None:
    members = {
        "dot 1/MU.xlsx": b"mu",
        "DL.xls": b"dl",
        "__MACOSX/._MU.xlsx": b"",
        "~$DL.xls": b"",
        "dot 1/": b"",
    }
    (tmp_path / "a.ZIP").write_bytes(zipped(members))
    files = received.look(tmp_path).files
    assert {file.path.as_posix(): file.load() for file in files} == {
        (tmp_path / "a.ZIP/DL.xls").as_posix(): b"dl",
        (tmp_path / "a.ZIP/dot 1/MU.xlsx").as_posix(): b"mu",
    }


def test_what_else_a_zip_holds_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(
        zipped({"b.zip": zipped({"c.xlsx": b"x"}), "d.docx": b"x", "e.xlsx": b"x"})
    )
    found = received.look(tmp_path)
    assert [file.member for file in found.files] == ["e.xlsx"]
    assert told(found, tmp_path) == [("zip-in-zip", "a.zip/b.zip"), ("not-a-workbook", "a.zip/d.docx")]


def without_utf8_flag(name: str, data: bytes) -> bytes:
    """Return a zip whose names are UTF-8 that is not said to be, as many programs write them."""
    made = zipped({name: data})
    for header, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.index(header) + offset
        (flags,) = struct.unpack_from("<H", made, at)
        made = made[:at] + struct.pack("<H", flags & ~0x800) + made[at + 2 :]
    return made


@pytest.mark.parametrize("name", ["xã Mỹ Uyên.xlsx", "Đồng Lác/xã Đồng Lác.xlsx", "MU.xlsx"])
def test_a_vietnamese_name_in_a_zip_is_read_also_where_its_encoding_is_not_said(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({name: b"one"}))
    (tmp_path / "b.zip").write_bytes(without_utf8_flag(name, b"two"))
    files = received.look(tmp_path).files
    assert [file.path for file in files] == [tmp_path / "a.zip" / name, tmp_path / "b.zip" / name]
    assert [file.load() for file in files] == [b"one", b"two"]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20))
def test_a_name_that_says_its_encoding_is_left_as_it_is(name: str) -> None:
    vietnamese = f"xã {name} ỵ"  # ỵ is no letter of DOS
    assert received.readable(vietnamese) == received.readable(received.readable(vietnamese))
    assert received.readable(vietnamese).endswith("ỵ")


def locked(data: bytes) -> bytes:
    """Return a zip whose members are said to be encrypted."""
    for header, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(header) + offset
        data = data[:at] + bytes([data[at] | 1]) + data[at + 1 :]
    return data


def bomb() -> bytes:
    """Return a zip whose members say that they unpack to more than all may."""
    data = bytearray(zipped({f"{number}.xlsx": b"\0" * 100 for number in range(6)}))
    for header, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = -1
        while (at := data.find(header, at + 1)) >= 0:
            struct.pack_into("<L", data, at + offset, 100 * 2**20)
    return bytes(data)


GOOD = zipped({"MU.xlsx": b"mu" * 100})


@pytest.mark.parametrize(
    "data",
    [
        b"x",
        b"PK\x03\x04",
        GOOD[:-10],
        GOOD[:30],
        zipped({"../MU.xlsx": b"x"}),
        zipped({"/etc/MU.xlsx": b"x"}),
        zipped({"C:/MU.xlsx": b"x"}),
        zipped({"a\\..\\..\\MU.xlsx": b"x"}),
        zipped({"x" * 1001 + ".xlsx": b"x"}),
        locked(GOOD),
    ],
    ids=["no zip", "head", "cut", "beginning", "up", "root", "drive", "backslash", "long name", "locked"],
)
def test_a_zip_that_is_not_as_it_should_be_is_told_and_nothing_of_it_is_read(
    tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    found = received.look(tmp_path)
    assert found.files == ()
    assert told(found, tmp_path) == [("zip-unreadable", "a.zip")]


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"")
    assert told(received.look(tmp_path), tmp_path) == [("workbook-empty", "a.zip")]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(bomb())
    (problem,) = received.look(tmp_path).diagnostics
    assert problem.code == "zip-unreadable"
    assert "quá lớn" in problem.message


def test_a_member_that_is_not_what_the_directory_says_is_told_when_it_is_read(tmp_path: Path) -> None:
    at = GOOD.index(b"PK\x01\x02") + 16
    (tmp_path / "a.zip").write_bytes(GOOD[:at] + b"\0\0\0\0" + GOOD[at + 4 :])
    (file,) = received.look(tmp_path).files
    with pytest.raises(ReportgenError) as caught:
        file.load()
    assert [one.place.file for one in caught.value.diagnostics] == [(tmp_path / "a.zip").as_posix()]


def test_a_zip_that_went_away_or_was_replaced_meanwhile_is_read_as_it_is_now(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(GOOD)
    (file,) = received.look(tmp_path).files
    assert file.load() == b"mu" * 100
    path.write_bytes(zipped({"MU.xlsx": b"other"}))
    assert file.load() == b"other"
    path.unlink()
    with pytest.raises(ReportgenError):
        file.load()


def test_a_zip_of_many_workbooks_is_opened_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({f"{number}.xlsx": b"%d" % number for number in range(200)}))
    opened: list[int] = []

    def counting(data: bytes) -> Archive:
        opened.append(len(data))
        return Archive(data)

    monkeypatch.setattr(received, "Archive", counting)
    assert len({file.load() for file in received.look(tmp_path).files}) == 200
    assert len(opened) == 1


@given(st.binary(max_size=200), st.integers(0, len(GOOD)))
def test_any_bytes_are_looked_at(tmp_path_factory: pytest.TempPathFactory, data: bytes, at: int) -> None:
    folder = tmp_path_factory.mktemp("any")
    for name, own in {
        "a.zip": data,
        "b.zip": GOOD[:at] + data + GOOD[at:],
        "c.zip": GOOD[:at] + data,
    }.items():
        (folder / name).write_bytes(own)
    for file in received.look(folder).files:
        try:
            assert isinstance(file.load(), bytes)
        except ReportgenError as problem:
            assert problem.diagnostics
