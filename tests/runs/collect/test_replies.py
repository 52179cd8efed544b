"""Replies: to whom, with what, taken away when all is fine, and never over what a person has edited."""

import io
import json
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import openpyxl
import pytest

from reportgen import outputs
from reportgen.errors import WorkspaceError
from reportgen.runs.collect import replies
from reportgen.runs.collect.collect import folder_of
from reportgen.workspace import Workspace
from tests.runs.collect.small import CALLED, POPULATION, collected, make_units, send, workbook
from tests.runs.collect.story import ASKED, Story
from tests.runs.collect.units import POPULATION as SHIPPED_POPULATION
from tests.runs.collect.units import Sent, communes, field
from tests.zips import zipped

BROKEN = {POPULATION: "nhiều"}


@pytest.fixture(scope="module")
def made(told: Story) -> dict[str, dict[str, bytes]]:
    """Return what goes back."""
    return replies.replies(told.space, told.collected)


def attachments(data: bytes) -> list[str | None]:
    mail = message_from_bytes(data, policy=default)
    return [part.get_filename() for part in mail.iter_attachments()]


def mend(space: Workspace, *codes: str) -> None:
    for code in codes:
        send(folder_of(space, 2026) / f"{code}-so-lieu.xlsx", code, Sent(f"xã {code}"))


def lay_out(root: Path, *broken: str, fine: tuple[str, ...] = ("A",)) -> Workspace:
    units = {code: Sent(f"xã {code}", cells=BROKEN) for code in broken}
    return make_units(root, {**units, **{code: Sent(f"xã {code}") for code in fine}})


def there(space: Workspace) -> dict[str, bytes]:
    """Return what lies in the folder of replies, but the manifest."""
    folder = replies.output_folder(space, 2026)
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if name != outputs.MANIFEST}


# --- to whom, with what -----------------------------------------------------------------------


def test_those_with_something_to_mend_hear_of_it_and_no_other(made: dict[str, dict[str, bytes]]) -> None:
    assert set(made) == ASKED


def test_a_workbook_goes_back_where_its_places_can_be_shown(made: dict[str, dict[str, bytes]]) -> None:
    assert set(made["B"]) == {"thu.eml", "tin-nhan.txt", "B-soat-loi.xlsx"}
    assert attachments(made["B"]["thu.eml"]) == ["B-soat-loi.xlsx"]
    for code in ASKED - {"B"}:
        assert set(made[code]) == {"thu.eml", "tin-nhan.txt"}
        assert attachments(made[code]["thu.eml"]) == []


def test_the_workbook_shows_the_cell_and_no_folder_of_the_superior(
    told: Story, made: dict[str, dict[str, bytes]]
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made["B"]["B-soat-loi.xlsx"]))
    sheet, _, cell = field(SHIPPED_POPULATION).rpartition("!")
    comment = book[sheet][cell].comment
    assert comment is not None and "không phải là số" in comment.text
    said = [str(value) for tab in book for row in tab.iter_rows(values_only=True) for value in row if value]
    assert not [text for text in said if told.space.root.as_posix() in text]


def test_what_the_superior_himself_might_do_is_not_told_the_unit(made: dict[str, dict[str, bytes]]) -> None:
    said = made["E"]["tin-nhan.txt"].decode()
    assert "E-ban-2.xlsx, E-so-lieu.xlsx" in said
    assert "chuyển ra ngoài thư mục" not in said


def test_what_stands_out_is_asked_although_nothing_is_wrong(tmp_path: Path) -> None:
    far = Sent("xã Lạ", cells={CALLED: 14_495})
    space = make_units(tmp_path, {**communes(10), "L": far})
    own = replies.replies(space, collected(space))
    assert set(own) == {"L"}
    said = own["L"]["tin-nhan.txt"].decode()
    assert "14.510" in said and "vào khoảng" in said and "Hỏi lại đơn vị" not in said


def test_an_upper_unit_hears_of_its_own_workbook(tmp_path: Path) -> None:
    above = Sent("khu vực 1", level="khu vực", cells=BROKEN)
    space = make_units(tmp_path, {"KV": above, "A": Sent("xã An", parent="KV")})
    assert set(replies.replies(space, collected(space))) == {"KV"}


def test_a_workbook_in_a_zip_goes_back_too(tmp_path: Path) -> None:
    unit = Sent("xã Bằng", cells=BROKEN)
    space = make_units(tmp_path, {"B": Sent("xã Bằng", sent=False)})
    (folder_of(space, 2026) / "dot-1.zip").write_bytes(zipped({"B.xlsx": workbook("B", unit)}))
    assert "B-soat-loi.xlsx" in replies.replies(space, collected(space))["B"]


# --- stored -----------------------------------------------------------------------------------


def test_what_is_stored_is_what_was_made_and_again_the_same(tmp_path: Path) -> None:
    space = lay_out(tmp_path, "B")
    first = replies.store(space, collected(space))
    assert there(space) == {
        f"B/{name}": data for name, data in replies.replies(space, collected(space))["B"].items()
    }
    before = there(space)
    again = replies.store(space, collected(space))
    assert (there(space), again.made, again.gone) == (before, first.made, ())


def test_replies_to_a_unit_that_is_fine_again_are_removed(tmp_path: Path) -> None:
    space = lay_out(tmp_path, "B", "C")
    replies.store(space, collected(space))
    mend(space, "B")
    done = replies.store(space, collected(space))
    assert {path.parent.name for path in done.gone} == {"B"}
    assert {name.partition("/")[0] for name in there(space)} == {"C"}
    assert not (replies.output_folder(space, 2026) / "B").exists()


def test_what_a_person_has_edited_or_put_there_stays(tmp_path: Path) -> None:
    space = lay_out(tmp_path, "B", "C")
    replies.store(space, collected(space))
    folder = replies.output_folder(space, 2026)
    (folder / "B" / "tin-nhan.txt").write_text("sửa tay")
    (folder / "C" / "tin-nhan.txt").write_text("sửa tay")
    (folder / "C" / "ghi-chu.txt").write_text("của tôi")
    mend(space, "C")
    done = replies.store(space, collected(space))
    left = there(space)
    assert (left["B/tin-nhan.txt"], left["C/tin-nhan.txt"]) == (("sửa tay").encode(), ("sửa tay").encode())
    assert set(left) == {
        "B/thu.eml",
        "B/tin-nhan.txt",
        "B/B-soat-loi.xlsx",
        "C/tin-nhan.txt",
        "C/ghi-chu.txt",
    }
    assert [one.code for one in done.diagnostics].count("edited-kept") == 2


def test_a_file_that_was_there_before_us_is_not_written_over(tmp_path: Path) -> None:
    space = lay_out(tmp_path, "B")
    own = replies.output_folder(space, 2026) / "B" / "thu.eml"
    own.parent.mkdir(parents=True)
    own.write_text("của tôi")
    replies.store(space, collected(space))
    assert own.read_text() == "của tôi"


def test_a_manifest_that_leads_out_removes_nothing(tmp_path: Path) -> None:
    space = lay_out(tmp_path, "B")
    folder = replies.output_folder(space, 2026)
    folder.mkdir(parents=True)
    victim = tmp_path / "quan-trong.txt"
    victim.write_bytes(b"x")
    outside = {
        name: {"sha256": outputs.sha256(b"x")} for name in ("../../../quan-trong.txt", str(victim), "..")
    }
    (folder / outputs.MANIFEST).write_text(json.dumps({"format": 1, "copies": outside}))
    replies.store(space, collected(space))
    assert victim.read_bytes() == b"x"


def test_all_or_none(tmp_path: Path) -> None:
    space = lay_out(tmp_path, "B", "C")
    folder = replies.output_folder(space, 2026)
    (folder / "C" / "thu.eml").mkdir(parents=True)
    with pytest.raises(WorkspaceError):
        replies.store(space, collected(space))
    assert there(space) == {}


def test_units_workbooks_are_only_read(tmp_path: Path) -> None:
    space = lay_out(tmp_path, "B")
    before = {path: path.read_bytes() for path in folder_of(space, 2026).iterdir()}
    replies.store(space, collected(space))
    assert {path: path.read_bytes() for path in folder_of(space, 2026).iterdir()} == before


@pytest.mark.parametrize("code", ["manifest.json", ".reportgen"])
def test_a_unit_called_like_a_file_of_ours_is_answered(tmp_path: Path, code: str) -> None:
    space = make_units(tmp_path, {code: Sent("xã Lạ", sent=False)})
    done = replies.store(space, collected(space))
    assert {path.parent.name for path in done.made} == {f"{code}_"}
    assert all(path.is_file() for path in done.made)


def test_who_has_no_address_is_told(tmp_path: Path) -> None:
    space = make_units(
        tmp_path, {"A": Sent("xã An", sent=False), "B": Sent("xã B", mail="b@vidu.vn", sent=False)}
    )
    (told,) = replies.store(space, collected(space)).diagnostics
    assert told.code == "no-mail" and told.message.endswith(": A.")
