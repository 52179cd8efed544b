"""Legal bases that are no longer in force: the list is sound, and only what is sure is told."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.linter.elements.model import Elements
from reportgen.linter.law import cited
from reportgen.linter.law.out_of_force import out_of_force
from reportgen.linter.law.texts import LegalText, texts
from reportgen.linter.nature import Nature
from reportgen.linter.rules import nd30_80_texts_in_force as rule
from tests.linter.making import ask, paper, passage


def test_the_list_is_sound() -> None:
    listed = texts()
    assert len(listed) > 60
    assert len({text.number for text in listed}) == len(listed)
    for text in listed:
        assert text.until is None or text.since <= text.until, text.number
        assert text.source, text.number
        assert f"/{text.day.year}/" in text.number or text.name, text.number


@pytest.mark.parametrize(
    ("base", "numbers"),
    [
        ("Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;", ["91/2017/NĐ-CP"]),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", ["77/2015/QH13"]),
        ("Căn cứ Luật Tổ chức chính quyền địa phương năm 2015;", ["77/2015/QH13"]),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;", ["72/2025/QH15"]),
        ("Căn cứ Luật Tổ chức chính quyền địa phương;", []),
        ("Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;", []),  # two laws of that year
        ("Căn cứ Quyết định số 15/2021/QĐ-UBND ngày 02 tháng 3 năm 2021;", []),
        ("Căn cứ Nghị định sửa đổi Nghị định số 91/2017/NĐ-CP;", []),
    ],
)
def test_which_texts_a_base_cites(base: str, numbers: list[str]) -> None:
    assert [text.number for text in cited.texts(base)] == numbers


def messages(day: str, *bases: str) -> list[str]:
    elements = Elements(
        nature=Nature.OFFICIAL,
        dia_danh_thoi_gian=passage(f"An Lạc Sơn, {day}"),
        can_cu=tuple(passage(base, index) for index, base in enumerate(bases)),
    )
    return [finding.message for finding in ask(rule, paper(*bases), elements)]


def test_a_text_is_told_from_the_day_after_its_last() -> None:
    base = "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;"
    assert not messages("ngày 31 tháng 12 năm 2023", base)
    (message,) = messages("ngày 01 tháng 01 năm 2024", base)
    assert "91/2017/NĐ-CP" in message and "31/12/2023" in message


def test_without_a_day_or_surely_nothing_is_said() -> None:
    base = "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;"
    assert not messages("ngày      tháng     năm 2026", base)
    unsure = [text for text in texts() if text.until is not None and not text.sure and not text.name]
    assert unsure
    for text in unsure:
        assert not messages("ngày 30 tháng 11 năm 2026", f"Căn cứ {text.kind} số {text.number};")


def test_days_are_read_in_words_and_figures() -> None:
    assert cited.day("Hà Nội, ngày 05 tháng 3 năm 2020") == date(2020, 3, 5)
    assert cited.day("ngày 5/3/2020") == date(2020, 3, 5)
    assert cited.day("ngày 31 tháng 02 năm 2020") is None
    assert cited.day("ngày … tháng … năm 2020") is None


# --- what was in its place -----------------------------------------------------------------------


def lapses(base: str, on: date) -> list[tuple[str, list[str]]]:
    return [(one.text.number, [text.number for text in one.instead]) for one in out_of_force(base, on)]


@pytest.mark.parametrize(
    ("on", "instead"),
    [(date(2024, 6, 1), "98/2023/NĐ-CP"), (date(2026, 11, 20), "152/2025/NĐ-CP")],
)
def test_the_successor_is_the_one_of_the_day(on: date, instead: str) -> None:
    assert lapses("Căn cứ Nghị định số 91/2017/NĐ-CP;", on) == [("91/2017/NĐ-CP", [instead])]
    (told,) = out_of_force("Căn cứ Nghị định số 91/2017/NĐ-CP;", on)
    assert f"Nghị định số {instead} ngày " in told.hint


def test_a_law_s_successor_is_told_as_it_is_cited() -> None:
    base = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"
    (told,) = out_of_force(base, date(2026, 11, 20))
    assert "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025" in told.hint


def test_a_text_that_is_not_yet_in_force_is_told_with_the_one_that_is() -> None:
    base = "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;"
    (message,) = messages("ngày 30 tháng 6 năm 2025", base)
    assert "152/2025/NĐ-CP" in message and "01/07/2025" in message
    assert not messages("ngày 01 tháng 7 năm 2025", base)
    (told,) = out_of_force(base, date(2025, 6, 30))
    assert "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023" in told.hint
    assert lapses(base, date(2023, 6, 30)) == [("152/2025/NĐ-CP", ["91/2017/NĐ-CP"])]


def test_an_amending_law_before_its_day() -> None:
    base = (
        "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Luật sửa đổi, bổ sung một số điều của "
        "Luật Thi đua, khen thưởng ngày 23 tháng 4 năm 2026"
    )
    assert lapses(base, date(2026, 9, 30)) == [("06/2026/QH16", [])]
    assert lapses(base, date(2026, 10, 1)) == []


@pytest.mark.parametrize("text", [text for text in texts() if text.by], ids=lambda text: text.number)
def test_successors_are_found_on_any_day(text: LegalText) -> None:
    """No chain of successors runs in a circle."""
    for on in (text.day, date(2024, 6, 1), date(2026, 11, 20)):
        for lapse in out_of_force(f"Căn cứ {text.full_citation};", on):
            assert all(one.covers(on) for one in lapse.instead)
            assert lapse.message and lapse.hint
