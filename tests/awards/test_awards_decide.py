"""The award list: its order, its groups and numbers, and what is said of each wrong proposal."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.awards import DecisionBasis, decide
from reportgen.awards.lists import AwardList, AwardRow
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.records import Record
from tests.awards.checking import CATALOGUE

COLUMNS = {
    "kind": "loai",
    "title": "hinh_thuc",
    "name": "ten",
    "unit": "don_vi",
    "rank": "cap_bac",
    "office": "chuc_vu",
}
LETTERS = {"loai": "A", "ten": "C", "don_vi": "E", "hinh_thuc": "F"}


def sheet(*rows: tuple[str | None, str | None, str | None, str | None]) -> tuple[Record, ...]:
    """Return records of (loai, ten, don_vi, hinh_thuc) that stand from row 4 of the sheet."""
    return tuple(_record(number, row) for number, row in enumerate(rows, start=4))


def _record(number: int, row: tuple[str | None, str | None, str | None, str | None]) -> Record:
    values = dict(zip(LETTERS, row, strict=True))
    return Record(
        values, "inputs/2023.xlsx", "Khen thưởng", {c: f"{letter}{number}" for c, letter in LETTERS.items()}
    )


def person_row(
    name: str, unit: str | None = "xã Hạ", award: str = "Giấy khen"
) -> tuple[str, str, str | None, str]:
    return "Cá nhân", name, unit, award


def collective_row(
    name: str, unit: str | None = None, award: str = "Giấy khen"
) -> tuple[str, str, str | None, str]:
    return "Tập thể", name, unit, award


def decided(
    *rows: tuple[str | None, str | None, str | None, str | None],
    on: date | None = None,
    running: bool = False,
) -> tuple[AwardList, tuple[Diagnostic, ...]]:
    decision = decide(CATALOGUE, DecisionBasis(sheet(*rows), COLUMNS, on=on, running=running))
    return decision.list, decision.diagnostics


def names(rows: tuple[AwardRow, ...]) -> list[object]:
    return [row["ten"] for row in rows]


def test_a_whole_list_checked_by_hand() -> None:
    awards, diagnostics = decided(
        person_row("Nguyễn Văn Hùng", "xã Thượng"),
        person_row("Lê Thị Ánh", "xã Hạ"),
        collective_row("Trường THCS Hạ", "xã Hạ"),
        person_row("Trần Văn An", "xã Hạ", "LĐTT"),
        collective_row("Ban CHQS xã Thượng", "xã Thượng", "Đơn vị tiên tiến"),
        person_row("Đỗ Gia Bảo", "xã Thượng"),
        person_row("Phạm Ngọc Ấn", "xã Hạ"),
        collective_row("Ban CHQS xã Hạ", "xã Hạ", "ĐVQT"),
        person_row("Vũ Quốc Bảo", "xã Thượng"),
        person_row("Hoàng Văn Hòa", "xã Thượng", "CSTT"),
        person_row("Bùi Thị Hoa", "xã Thượng", "Chiến sỹ tiên tiến"),
        collective_row("Công an xã Thượng", "xã Thượng"),
        person_row("Cao Xuân Đông", "xã Trung", "CSTĐCS"),
        person_row("Nguyễn Hải Đăng", "xã Trung", "CSTĐ cơ sở"),
        person_row("Ngô Đức Dũng", "xã Trung", "Chiến sĩ thi đua cơ sở"),
        collective_row("Ban CHQS xã Trung", "xã Trung"),
        person_row("Trần Văn Hùng", "xã Thượng"),
        person_row("Nguyễn Hữu Hùng", "xã Thượng"),
        person_row("Tạ Quang Ân", "xã Hạ"),
        person_row("Mai Văn An", "xã Hạ"),
        person_row("Lý Thị Thúy", "xã Trung", "Bằng khen của Chủ tịch UBND tỉnh"),
        person_row("Lý Thị Thủy", "xã Trung", "Bằng khen của Chủ tịch UBND tỉnh"),
        person_row("Lý Thị Thu", "xã Trung", "Bằng khen của Chủ tịch UBND tỉnh"),
        collective_row("Phòng Nội vụ", None, "Bằng khen của Chủ tịch UBND tỉnh"),
        person_row("Quách Thị Ước", "xã Trung"),
        person_row("Giáp Thị Uyên", "xã Trung"),
        person_row("Đinh Công Tư", "xã Trung"),
        person_row("Đinh Công Tú", "xã Trung"),
        person_row("Đinh Công Tu", "xã Trung"),
        person_row("Nghiêm Văn Ý", "xã Hạ"),
    )
    assert diagnostics == ()
    assert names(awards.duoc_khen) == [
        "Ban CHQS xã Hạ",  # Đơn vị Quyết thắng
        "Phòng Nội vụ",  # Bằng khen, tập thể
        "Lý Thị Thu",  # Bằng khen, cá nhân
        "Lý Thị Thủy",
        "Lý Thị Thúy",
        "Ngô Đức Dũng",  # Chiến sĩ thi đua cơ sở
        "Nguyễn Hải Đăng",
        "Cao Xuân Đông",
        "Ban CHQS xã Thượng",  # Đơn vị tiên tiến
        "Trần Văn An",  # Lao động tiên tiến
        "Bùi Thị Hoa",  # Chiến sĩ tiên tiến
        "Hoàng Văn Hòa",
        "Công an xã Thượng",  # Giấy khen, tập thể: xã Thượng, xã Hạ, xã Trung
        "Trường THCS Hạ",
        "Ban CHQS xã Trung",
        "Đỗ Gia Bảo",  # Giấy khen, cá nhân: xã Thượng
        "Vũ Quốc Bảo",
        "Nguyễn Hữu Hùng",
        "Nguyễn Văn Hùng",
        "Trần Văn Hùng",
        "Mai Văn An",  # xã Hạ
        "Lê Thị Ánh",
        "Tạ Quang Ân",
        "Phạm Ngọc Ấn",
        "Nghiêm Văn Ý",
        "Đinh Công Tu",  # xã Trung
        "Đinh Công Tú",
        "Đinh Công Tư",
        "Giáp Thị Uyên",
        "Quách Thị Ước",
    ]
    assert [(g.hinh_thuc, g.so_luong) for g in awards.tap_the] == [
        ("Đơn vị Quyết thắng", 1),
        ("Bằng khen của Chủ tịch UBND tỉnh", 1),
        ("Đơn vị tiên tiến", 1),
        ("Giấy khen", 3),
    ]
    assert [(f.hinh_thuc, f.tap_the, f.ca_nhan, f.tong) for f in awards.theo_hinh_thuc] == [
        ("Đơn vị Quyết thắng", 1, 0, 1),
        ("Bằng khen của Chủ tịch UBND tỉnh", 1, 3, 4),
        ("Chiến sĩ thi đua cơ sở", 0, 3, 3),
        ("Đơn vị tiên tiến", 1, 0, 1),
        ("Lao động tiên tiến", 0, 1, 1),
        ("Chiến sĩ tiên tiến", 0, 2, 2),
        ("Giấy khen", 3, 15, 18),
    ]
    assert (awards.so_tap_the, awards.so_ca_nhan, awards.tong_so) == (6, 24, 30)


def test_rows_have_the_sheet_s_columns_and_their_own() -> None:
    awards, _ = decided(person_row("Trần Văn An", "xã Hạ", "LĐTT"), collective_row("Ban CHQS"))
    (row,) = awards.ca_nhan[0].hang
    assert dict(row) == {
        "loai": "Cá nhân",
        "ten": "Trần Văn An",
        "don_vi": "xã Hạ",
        "hinh_thuc": "Lao động tiên tiến",
        "stt": 1,
        "la_tap_the": False,
        "tien_thuong": None,
        "truoc_day": None,
    }
    assert awards.tap_the[0].hang[0]["la_tap_the"] is True


THREE_OF_TWO_AWARDS = [person_row("A", award="LĐTT"), person_row("B"), person_row("C"), collective_row("D")]


def test_each_group_is_numbered_from_one() -> None:
    awards, _ = decided(*THREE_OF_TWO_AWARDS)
    assert [(r["ten"], r["stt"]) for r in awards.duoc_khen] == [("A", 1), ("D", 1), ("B", 1), ("C", 2)]


def test_or_numbers_run_on_through_a_list() -> None:
    awards, _ = decided(*THREE_OF_TWO_AWARDS, running=True)
    assert [(r["ten"], r["stt"]) for r in awards.duoc_khen] == [("A", 1), ("D", 1), ("B", 2), ("C", 3)]


def test_nobody_proposed_nobody_awarded() -> None:
    awards, diagnostics = decided()
    assert (awards.tap_the, awards.ca_nhan, awards.duoc_khen, awards.tong_so, diagnostics) == (
        (),
        (),
        (),
        0,
        (),
    )
    assert not awards


def test_households_have_a_list_of_their_own() -> None:
    awards, diagnostics = decided(("Hộ gia đình", "Hộ ông Lê Văn Tám", "thôn Đoài", "Gia đình văn hóa"))
    assert diagnostics == ()
    assert (awards.so_ho_gia_dinh, awards.so_ca_nhan, awards.theo_hinh_thuc[0].ho_gia_dinh) == (1, 0, 1)


def test_spellings_of_one_wording_are_one_group() -> None:
    awards, _ = decided(
        person_row("A", award="Giấy khen của Chủ tịch UBND huyện"),
        person_row("B", award="GIẤY KHEN  của chủ tịch UBND huyện"),
        person_row("C", award="Giấy khen"),
    )
    assert [(g.hinh_thuc, g.so_luong) for g in awards.ca_nhan] == [
        ("Giấy khen của Chủ tịch UBND huyện", 2),
        ("Giấy khen", 1),
    ]


def only(*rows: tuple[str, str, str | None, str]) -> Diagnostic:
    (problem,) = decided(*rows)[1]
    return problem


def test_an_unknown_award_is_asked_about_and_comes_last() -> None:
    awards, diagnostics = decided(
        person_row("A", award="Huy hiệu Bác"),
        person_row("B", award="Lao động tiến tiến"),
        person_row("C"),
        person_row("D", award="Huy hiệu Bác"),
    )
    assert names(awards.duoc_khen) == ["C", "A", "D", "B"]
    assert [(d.severity, d.code, d.place.cell) for d in diagnostics] == [
        (Severity.WARNING, "unknown-award", "F4"),
        (Severity.WARNING, "unknown-award", "F5"),
        (Severity.WARNING, "unknown-award", "F7"),
    ]
    assert diagnostics[1].hint == "Có phải là “Lao động tiên tiến”?"


@pytest.mark.parametrize(
    ("row", "suits"),
    [
        (collective_row("Ban CHQS", award="LĐTT"), "cá nhân"),
        (person_row("A", award="Tập thể lao động xuất sắc"), "tập thể"),
        (("Hộ gia đình", "Hộ ông A", "thôn Đoài", "CSTT"), "cá nhân"),
    ],
)
def test_an_award_for_somebody_else(row: tuple[str, str, str | None, str], suits: str) -> None:
    problem = only(row)
    assert (problem.severity, problem.code, problem.place.cell) == (Severity.ERROR, "unsuitable-award", "F4")
    assert suits in problem.hint


def test_what_is_not_sure_only_warns_and_says_so() -> None:
    problem = only(collective_row("Ban CHQS", award="Kỷ niệm chương"))
    assert (problem.severity, problem.code) == (Severity.WARNING, "unsuitable-award")
    assert "chưa được kiểm chứng" in problem.hint


@pytest.mark.parametrize(
    ("day", "codes"), [((2023, 12, 31), ["award-not-in-force"]), ((2024, 1, 1), []), (None, [])]
)
def test_an_award_must_exist_on_the_day_of_the_decision(
    day: tuple[int, int, int] | None, codes: list[str]
) -> None:
    on = date(*day) if day else None
    _, diagnostics = decided(collective_row("Đại đội 1", award="Đơn vị huấn luyện giỏi"), on=on)
    told = [d for d in diagnostics if d.code != "no-bonus"]
    assert [d.code for d in told] == codes
    assert all("01/01/2024" in d.hint for d in told)


@pytest.mark.parametrize(
    ("name", "unit"),
    [("Lê Văn Hòa", "xã Hạ"), ("LÊ VĂN HOÀ", "XÃ HẠ"), ("Lê  Văn Hòa", "xã Hạ"), ("Lê Văn Hòa", None)],
)
def test_the_same_award_twice_is_named_with_the_first_cell(name: str, unit: str | None) -> None:
    problem = only(person_row("Lê Văn Hòa"), person_row("Lê Văn Hợp"), person_row(name, unit))
    assert (problem.severity, problem.code, problem.place.cell) == (Severity.ERROR, "duplicate-award", "C6")
    assert "C4" in problem.message


def test_three_times_is_two_too_many() -> None:
    _, diagnostics = decided(person_row("A"), person_row("A"), person_row("A"))
    assert [d.place.cell for d in diagnostics] == ["C5", "C6"]


def test_different_awards_to_one_person_are_no_mistake() -> None:
    assert decided(person_row("A", award="LĐTT"), person_row("A", award="Giấy khen"))[1] == ()


def test_people_of_one_name_in_two_units_are_only_asked_about() -> None:
    problem = only(person_row("A", "xã Hạ"), person_row("A", "xã Thượng"))
    assert (problem.severity, problem.code, problem.place.cell) == (Severity.WARNING, "namesake", "C5")


def test_collectives_of_one_name_in_two_units_are_no_mistake() -> None:
    assert decided(collective_row("Ban CHQS", "xã Hạ"), collective_row("Ban CHQS", "xã Thượng"))[1] == ()


def test_empty_cells_are_left_to_the_columns_own_checks() -> None:
    awards, diagnostics = decided((None, None, None, None), (None, None, None, None))
    assert (diagnostics, awards.so_ca_nhan, awards.ca_nhan[0].hinh_thuc) == ((), 2, "")


forms = st.sampled_from(["Giấy khen", "LĐTT", "CSTT", "ĐVTT", "Bằng khen", "lạ", "khác"])
proposed = st.lists(
    st.tuples(
        st.sampled_from(["Tập thể", "Cá nhân"]), st.sampled_from("ABCÂĂ"), st.sampled_from("xyz"), forms
    ),
    max_size=12,
)


@given(proposed)
def test_everybody_is_listed_once_and_groups_agree_with_the_whole(
    rows: list[tuple[str, str, str, str]],
) -> None:
    awards, _ = decided(*rows)
    assert sorted((r["ten"], r["don_vi"]) for r in awards.duoc_khen) == sorted((r[1], r[2]) for r in rows)
    assert [r for g in awards.ca_nhan for r in g.hang] == [r for r in awards.duoc_khen if not r["la_tap_the"]]
    assert [r for g in awards.tap_the for r in g.hang] == [r for r in awards.duoc_khen if r["la_tap_the"]]
    assert sum(f.tong for f in awards.theo_hinh_thuc) == len(rows)


@given(proposed)
def test_deciding_again_changes_nothing(rows: list[tuple[str, str, str, str]]) -> None:
    assert decided(*rows) == decided(*rows)
