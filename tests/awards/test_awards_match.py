"""What clerks type, and the award that is meant."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.awards.match import Match, NameReader
from reportgen.awards.model import ALWAYS, Award, AwardKind, Catalogue, Period, Subject
from tests.awards.checking import CATALOGUE
from tests.narrow import there

READER = NameReader(CATALOGUE)


def find(typed: str, subject: Subject = Subject.INDIVIDUAL, on: date | None = None) -> Match | None:
    return READER.find(typed, subject, on)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("LĐTT", "Lao động tiên tiến"),
        ("lđtt", "Lao động tiên tiến"),
        ("Lao động tiên tiến", "Lao động tiên tiến"),
        ("LAO ĐỘNG  TIÊN\nTIẾN", "Lao động tiên tiến"),
        (unicodedata.normalize("NFD", "Lao động tiên tiến"), "Lao động tiên tiến"),
        ("Danh hiệu “Lao động tiên tiến”", "Lao động tiên tiến"),
        ('Tặng danh hiệu "Chiến sỹ tiên tiến".', "Chiến sĩ tiên tiến"),
        ("CSTT", "Chiến sĩ tiên tiến"),
        ("Chiến sĩ thi đua cấp cơ sở", "Chiến sĩ thi đua cơ sở"),
        ("CSTĐ cơ sở", "Chiến sĩ thi đua cơ sở"),
        ("CSTĐ toàn quân", "Chiến sĩ thi đua toàn quân"),
        ("Đơn vị quyết thắng", "Đơn vị Quyết thắng"),
        ("ĐVTT", "Đơn vị tiên tiến"),
        ("Đơn vị văn hoá tiêu biểu", "Đơn vị văn hóa tiêu biểu"),
        ("Huân chương Lao động hạng III", "Huân chương Lao động hạng Ba"),
        (
            "Kỉ niệm chương Vì sự nghiệp vũ trang quần chúng",
            "Kỷ niệm chương “Vì sự nghiệp vũ trang quần chúng”",
        ),
        ("giấy khen", "Giấy khen"),
    ],
)
def test_other_spellings_are_printed_in_the_catalogue_s(typed: str, name: str) -> None:
    match = there(find(typed))
    assert match.award.name == match.wording == name


@pytest.mark.parametrize(
    ("typed", "abbreviation", "printed"),
    [
        ("Giấy khen của Chủ tịch UBND huyện", "GK", "Giấy khen của Chủ tịch UBND huyện"),
        ("giấy  khen của Bộ CHQS tỉnh", "GK", "Giấy khen của Bộ CHQS tỉnh"),
        ("Bằng khen", "BK tỉnh", "Bằng khen"),
        (
            "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
            "BK tỉnh",
            "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        ),
        ("Bằng khen của Bộ Quốc phòng", "BK tỉnh", "Bằng khen của Bộ Quốc phòng"),
        ("Bằng khen của Bộ Tư lệnh Quân khu 3", "BK QK", "Bằng khen của Bộ Tư lệnh Quân khu 3"),
        ("Bằng khen của Thủ tướng", "BK TTg", "Bằng khen của Thủ tướng Chính phủ"),
        ("Chiến sỹ thi đua cấp tỉnh", "CSTĐ tỉnh", "Chiến sỹ thi đua cấp tỉnh"),
        ("Cờ thi đua của Bộ Quốc phòng", "Cờ TĐ tỉnh", "Cờ thi đua của Bộ Quốc phòng"),
        ("Cờ thi đua quân khu", "Cờ TĐ QK", "Cờ thi đua quân khu"),
        ("Cờ thi đua của Chính phủ", "Cờ TĐCP", "Cờ thi đua của Chính phủ"),
        ("Huân chương Độc lập hạng Ba", "HC", "Huân chương Độc lập hạng Ba"),
    ],
)
def test_a_beginning_is_enough_and_the_words_stay(typed: str, abbreviation: str, printed: str) -> None:
    match = there(find(typed))
    assert (match.award.abbreviation, match.wording) == (abbreviation, printed)


@pytest.mark.parametrize(
    "typed", ["Tiên tiến", "Giấy khenn", "Giấykhen", "Danh hiệu", "x", "Lao động tiên tiến xuất sắc"]
)
def test_what_is_not_in_the_catalogue(typed: str) -> None:
    assert find(typed) is None


def test_the_nearest_name_is_offered() -> None:
    assert READER.nearest("Lao động tiến tiến") == "Lao động tiên tiến"
    assert READER.nearest("Giấy khenn") == "Giấy khen"
    assert READER.nearest("zzzzzz") == ""


def award(period: Period = ALWAYS, subjects: frozenset[Subject] = frozenset(Subject)) -> Award:
    return Award("Cờ", "C", AwardKind.TITLE, subjects, 1, period=period)


def test_the_entry_in_force_that_suits_is_preferred() -> None:
    older = award(period=Period(until=date(2023, 12, 31)))
    newer = award(period=Period(since=date(2024, 1, 1)), subjects=frozenset([Subject.COLLECTIVE]))
    newer_person = award(period=Period(since=date(2024, 1, 1)), subjects=frozenset([Subject.INDIVIDUAL]))
    reader = NameReader(Catalogue((older, newer, newer_person)))
    assert there(reader.find("cờ", Subject.COLLECTIVE, date(2023, 12, 31))).award is older
    assert there(reader.find("cờ", Subject.COLLECTIVE, date(2024, 1, 1))).award is newer
    assert there(reader.find("cờ", Subject.INDIVIDUAL, date(2024, 1, 1))).award is newer_person
    assert there(reader.find("cờ", Subject.HOUSEHOLD, date(2024, 1, 1))).award is newer


@given(st.sampled_from(CATALOGUE.awards), st.sampled_from(list(Subject)))
def test_every_exact_name_means_its_own_award(one: Award, subject: Subject) -> None:
    for text in one.exact_names:
        for typed in (text, text.upper(), unicodedata.normalize("NFD", text), f"Danh hiệu “{text}”."):
            assert there(find(typed, subject, on=one.since or one.until)).award is one
