import pytest

from reportgen.linter.rules import nd30_04_colour as rule
from tests.linter.making import ask, paper, passage

RED = "FF0000"


@pytest.mark.parametrize("stamp", ["MẬT", "TỐI MẬT", "Tuyệt mật", "HỎA TỐC", " KHẨN "])
def test_a_stamp_of_secrecy_or_urgency_may_be_red(stamp: str) -> None:
    assert not ask(rule, paper(passage(stamp, colour=RED)))


@pytest.mark.parametrize("text", ["Bí mật", "Nơi nhận: MẬT", "MẬT."])
def test_other_red_words_are_found(text: str) -> None:
    assert [found.code for found in ask(rule, paper(passage(text, colour=RED)))] == ["ND30-04"]
