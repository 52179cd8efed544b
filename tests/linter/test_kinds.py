"""What a paper is taken for by the kind that stands over it."""

import pytest

from reportgen.linter.elements.recognise import recognise
from reportgen.linter.nature import Nature
from tests.linter.making import paper, passage

HEAD = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@pytest.mark.parametrize(
    ("title", "nature"),
    [
        ("BÁO CÁO THÀNH TÍCH", Nature.AWARD),
        ("BÁO CÁO THÀNH TÍCH ĐỀ NGHỊ TẶNG THƯỞNG GIẤY KHEN", Nature.AWARD),
        ("BÁO CÁO", Nature.OFFICIAL),
    ],
)
def test_a_report_that_asks_for_an_award_has_a_form_of_its_own(title: str, nature: Nature) -> None:
    lines = [passage(text, index, align="center", bold=True) for index, text in enumerate((*HEAD, title))]
    text = [passage("Đã hoàn thành tốt nhiệm vụ được giao trong năm.", len(lines))]
    assert recognise(paper(*lines, *text)).nature is nature
