"""One paragraph of six thousand letters, whatever they are, takes a rule and the recognition little time.

A regular expression that tries every place from every place would take four tenths of a second and more. What is
measured is the processor's time, so that other work on the machine does not count.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace

from reportgen.linter.elements.body import headings
from reportgen.linter.elements.model import Annex, Elements, NumberedHeading, Signature
from reportgen.linter.elements.papers import recognise_papers
from reportgen.linter.nature import Nature
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import load
from reportgen.linter.rule import Rule, rules
from tests.linter.making import paper, passage

LONG, SHORT = 6_000, 1_500  # letters
MOST = 0.14  # seconds
WORTH_COMPARING = 0.03  # seconds: what takes less is measured too roughly
GROWTH = 6  # four times the letters take about four times as long; sixteen, where every place is tried from every place

REPEATED = {
    "one letter": "a",
    "one capital": "Đ",
    "spaces": " ",
    "dots": ".",
    "digits": "1",
    "letters and commas": "a,",
    "days": "ngày ",
    "articles": "Điều 1 ",
    "commas": ",",
    "brackets": "(",
    "end marks": "./",
    "loose marks": "e\u0302\u0323",
    "underscores": "_",
    "tabs": "\t",
    "line breaks": "\n",
    "numbers": "Số /",
    "citations": "khoản 1 Điều 1 ",
    "dashes": " - ",
    "a mix": "Số 1/2, ngày (“a. Điều 1 – “Nhân dân” ./ ",
}
"""What a long paragraph is made of, over and over."""

BEGUN = {
    "a number and spaces": ("Số: 1/", " "),
    "a day and spaces": ("An Lạc Sơn, ngày 1", " "),
    "an addressee and dots": ("Kính gửi", "."),
    "a law and letters": ("Luật A", "a"),
    "a slash and spaces": ("./", " "),
}
"""What it begins with, and what follows over and over; it ends with another letter."""

SINGLE = (
    *("quoc_hieu", "quoc_hieu_tiep", "tieu_ngu", "so_ky_hieu", "dia_danh_thoi_gian", "ten_loai", "kinh_gui"),
    *("ket_thuc", "noi_nhan"),
)
SEVERAL = (
    *("co_quan_chu_quan", "co_quan_ban_hanh", "trich_yeu", "tham_quyen", "vv", "kem_theo", "can_cu"),
    *("kinh_gui_dong", "than", "noi_nhan_dong"),
)
HEADINGS = ("phan", "chuong", "muc", "tieu_muc", "la_ma", "dieu", "khoan", "diem")


def texts(letters: int) -> Iterator[tuple[str, str]]:
    """Yield each kind of long paragraph by name."""
    for name, said in REPEATED.items():
        yield name, (said * (letters // len(said) + 1))[:letters]
    for name, (begun, said) in BEGUN.items():
        yield name, begun + said * (letters - len(begun)) + "x"


def places(long: Passage) -> Iterator[tuple[str, Elements]]:
    """Yield what a rule is asked about: the long paragraph as each element in turn, beside few others."""
    word, office = passage("Nơi nhận:"), Signature((passage("CHỦ TỊCH"),), passage("Nguyễn Văn Ví"))
    for name in (*SINGLE, *SEVERAL):
        put = {
            "noi_nhan": word,
            "chu_ky": (office,),
            "kinh_gui": passage("Kính gửi:") if name == "kinh_gui_dong" else None,
        }
        put[name] = long if name in SINGLE else (long, long)
        for code in ("QĐ", ""):
            yield name, replace(Elements(nature=Nature.OFFICIAL, code=code), **put)
    for kind in HEADINGS:
        found = tuple(NumberedHeading(kind, number, long.text, long) for number in ("1", "I", "a"))
        yield kind, Elements(nature=Nature.OFFICIAL, de_muc=found, than=(long, long))
    yield "chu_ky", Elements(nature=Nature.OFFICIAL, chu_ky=(Signature((long, long), long),))
    annex = Annex(long, "I", (long,), long, (long,))
    yield "phu_luc", Elements(nature=Nature.OFFICIAL, phu_luc=(annex, annex))


def taken(work: Callable[[], object]) -> float:
    """Return the processor's time that some work takes, in seconds: the best of four where it is worth comparing."""
    best = _once(work)
    for _turn in range(3 if best > WORTH_COMPARING else 0):
        best = min(best, _once(work))
    return best


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def asked(rule: Rule, said: Paper, elements: Elements) -> Callable[[], object]:
    return lambda: list(rule.check(said, elements, load("nd30")))


def as_body(letters: int, name: str) -> tuple[Paper, Elements]:
    """Return a paper of one long paragraph, which is its body."""
    said = paper(dict(texts(letters))[name])
    (long,) = said.passages
    found = headings(said.passages)
    return said, Elements(nature=Nature.OFFICIAL, than=said.passages, de_muc=found, ket_thuc=long)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.CODE)
def test_a_rule_takes_little_time_on_a_long_body(rule: Rule) -> None:
    for name, _text in texts(1):
        long = taken(asked(rule, *as_body(LONG, name)))
        assert long < MOST, name
        if long > WORTH_COMPARING:
            assert long < GROWTH * taken(asked(rule, *as_body(SHORT, name))), name


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.CODE)
def test_a_rule_takes_little_time_on_a_long_element(rule: Rule) -> None:
    empty = paper()
    for name, text in texts(LONG):
        for place, elements in places(passage(text)):
            assert taken(asked(rule, empty, elements)) < MOST, (name, place)


LINES = (
    *(
        "ỦY BAN NHÂN DÂN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 12/BC-UBND",
    ),
    *(
        "An Lạc Sơn, ngày 12 tháng 3 năm 2026",
        "BÁO CÁO",
        "Kết quả công tác",
        "Kính gửi: Ủy ban nhân dân tỉnh",
    ),
    *(
        "I. KẾT QUẢ",
        "Hoàn thành nhiệm vụ./.",
        "Nơi nhận:",
        "- Lưu: VT.",
        "CHỦ TỊCH",
        "Nguyễn Văn Ví",
        "Phụ lục",
    ),
)


@pytest.mark.parametrize("name", [name for name, _text in texts(1)])
def test_the_recognition_takes_little_time_wherever_a_long_paragraph_stands(name: str) -> None:
    text = dict(texts(LONG))[name]
    lines = [passage(line, bold=True, align="center") for line in LINES]
    for long in (passage(text), passage(text, bold=True, align="center")):
        for at in range(len(lines) + 1):
            assert taken(recognising(paper(*lines[:at], long, *lines[at:]))) < MOST, at


def recognising(said: Paper) -> Callable[[], object]:
    return lambda: list(recognise_papers(said))
