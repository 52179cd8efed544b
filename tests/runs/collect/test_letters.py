"""A message to a unit: courteous, to the point, the same bytes, and no header but those that it should have."""

from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, Place, error, note, warning
from reportgen.runs.collect import letters
from reportgen.runs.collect.letters import Attached, Letter
from reportgen.runs.collect.model import Status
from reportgen.runs.collect.words import Speaker

SAY = Speaker(Path("inputs/2026/don-vi"))
WRONG = error("wrong-type", "“nhiều” không phải là số.", Place("a.xlsx", "Thông tin", "B124"), "Chỉ ghi số.")
LETTER = Letter(
    "xã An", 2026, Status.WITH_ERRORS, date(2026, 12, 1), date(2026, 12, 5), ("A.xlsx",), (WRONG,)
)
HEADERS = {"Subject", "To", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}


def read(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=default)


def body_of(mail: EmailMessage) -> str:
    part = mail.get_body()
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_a_message_names_file_sheet_cell_what_to_do_and_until_when() -> None:
    said = letters.text(LETTER, SAY)
    assert said.startswith("Kính gửi: Xã An\n")
    assert "Trang “Thông tin”, ô\N{NO-BREAK SPACE}B124: “nhiều” không phải là số. Gợi ý: Chỉ ghi số." in said
    assert "(A.xlsx)" in said and "chậm nhất ngày 05/12/2026" in said
    assert said.endswith("Trân trọng.\n")


@pytest.mark.parametrize(
    ("status", "deadline", "expected"),
    [
        (Status.MISSING, date(2026, 12, 5), "chậm nhất ngày 05/12/2026"),
        (Status.MISSING, None, "trong thời gian sớm nhất"),
        (Status.LATE, date(2026, 11, 20), "Hạn gửi là ngày 20/11/2026, đã quá hạn"),
    ],
)
def test_who_has_sent_nothing_is_reminded(status: Status, deadline: date | None, expected: str) -> None:
    letter = replace(LETTER, status=status, deadline=deadline, files=(), points=())
    assert expected in letters.text(letter, SAY)
    assert letters.subject(letter) == "Đề nghị gửi sổ số liệu năm 2026 - xã An"


def test_of_several_workbooks_the_right_one_is_asked_for() -> None:
    letter = replace(LETTER, status=Status.DOUBLED, files=("A.xlsx", "A-2.xlsx"), points=())
    said = letters.text(letter, SAY)
    assert "Đã nhận 02 sổ" in said and "A.xlsx, A-2.xlsx" in said
    assert "cho biết sổ nào đúng" in said and "điểm phải sửa" not in said


def test_what_is_past_is_no_deadline() -> None:
    assert "trong thời gian sớm nhất" in letters.text(replace(LETTER, on=date(2026, 12, 6)), SAY)


@pytest.mark.parametrize(("attachment", "most"), [("A.xlsx", letters.MOST_TOLD), ("", letters.MOST_ALONE)])
def test_what_is_not_printed_is_counted(attachment: str, most: int) -> None:
    points = tuple(replace(WRONG, message=f"Điểm {at}.") for at in range(most + 7))
    said = letters.text(replace(LETTER, points=points, attachment=attachment), SAY)
    assert f"{most}. Trang" in said and f"{most + 1}. Trang" not in said
    assert "… và 07 điểm khác" in said


def test_notes_are_no_points_and_errors_come_first() -> None:
    asked = warning("a", "Xem lại.")
    assert letters.all_points([note("b", "Để biết."), asked, WRONG, asked]) == (WRONG, asked)


# --- the draft --------------------------------------------------------------------------------


def test_a_draft_is_ready_to_be_sent() -> None:
    attached = Attached("A-soat-loi.xlsx", bytes(range(256)) * 40)
    mail = read(letters.draft(replace(LETTER, attachment=attached.name), SAY, "an@vidu.vn", attached))
    assert mail["To"] == "an@vidu.vn" and mail["X-Unsent"] == "1"
    assert mail["Subject"] == "Đề nghị kiểm tra, sửa sổ số liệu năm 2026 - xã An"
    assert mail["Date"] is None and mail["Message-ID"] is None
    (part,) = mail.iter_attachments()
    assert (part.get_filename(), part.get_content()) == (attached.name, attached.data)
    assert body_of(mail) == letters.text(replace(LETTER, attachment=attached.name), SAY)


def test_a_workbook_that_looks_like_the_boundary_stays_whole() -> None:
    once = letters.draft(LETTER, SAY, "", Attached("a.xlsx", b"x"))
    boundary = read(once).get_boundary()
    assert boundary is not None
    data = f"\r\n--{boundary}--\r\n".encode() * 3
    (part,) = read(letters.draft(LETTER, SAY, "", Attached("a.xlsx", data))).iter_attachments()
    assert part.get_content() == data


@given(
    unit=st.text(max_size=40),
    to=st.text(max_size=40),
    message=st.text(max_size=80),
    sheet=st.text(max_size=20),
)
@example(unit="\r0", to="", message="x", sheet="")
def test_nothing_that_a_unit_writes_becomes_a_header(unit: str, to: str, message: str, sheet: str) -> None:
    told = Diagnostic(WRONG.severity, "x", message, Place("a.xlsx", sheet, "A1"))
    letter = replace(LETTER, unit=unit, points=(told,))
    once = letters.draft(letter, SAY, to)
    assert once == letters.draft(letter, SAY, to)
    mail = read(once)
    assert set(mail.keys()) <= HEADERS
    assert body_of(mail).count("\n") == letters.text(letter, SAY).count("\n")


@pytest.mark.parametrize(
    "to",
    [
        *("", "a", "a@b@c.vn", "a@vidu.vn\nBcc: b@vidu.vn", "a@vidu.vn\r\nX: y", "a@vidu.vn, b@vidu.vn"),
        *("An <a@vidu.vn>", "đơn@vidu.vn", "a@vidu.vn\x00", "a b@vidu.vn", " a@vidu.vn", "@", "a@"),
    ],
)
def test_what_is_no_single_address_is_left_to_the_sender(to: str) -> None:
    mail = read(letters.draft(LETTER, SAY, to))
    assert mail["To"] is None and mail["Bcc"] is None
    assert set(mail.keys()) <= HEADERS


@pytest.mark.parametrize("to", ["an@vidu.vn", "ban.chqs-xa_an+1@mail.vidu.vn"])
def test_an_address_is_kept(to: str) -> None:
    assert read(letters.draft(LETTER, SAY, to))["To"] == to
