"""Text repaired and compared: what a reader takes for the same is the same."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import letters
from reportgen.vietnamese.unicode import first_upper, fold, repair, same_tone_placement

LETTERS = [letters.with_tone(v, t) for v in letters.VOWELS for t in range(6)] + list("bcdđghklmnpqrstvx")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("Huy\u0323\u0302n", "Huỵ\u0302n"),
        ("e\u0323\u0302", "ệ"),
        ("e\u0302\u0323", "ệ"),
        ("hai\u00a0ba\u2003bốn\tnăm", "hai ba bốn năm"),
        ("  Nguyễn   An ", "Nguyễn An"),
        ("An\u200b\ufeff Bình\u00ad", "An Bình"),
        ("Ｑuân số １２０", "Quân số 120"),
        ("xã\u3000Bình", "xã Bình"),
        ("dòng một \r\n dòng hai\rba", "dòng một\ndòng hai\nba"),
        ("\x07chuông\x00", "chuông"),
        ("Ðơn vị", "Đơn vị"),
        ("", ""),
    ],
)
def test_repair(typed: str, meant: str) -> None:
    assert repair(typed) == meant


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Quân số", "QUÂN  SỐ"),
        ("Không đạt", "không\nđạt"),
        ("Nguyễn", unicodedata.normalize("NFD", "Nguyễn")),
        ("CỘNG HÒA", "Cộng hoà"),
        ("Ủy ban", "UỶ BAN"),
        ("Thúy", "thuý"),
        ("khỏe", "khoẻ"),
        ("quý", "qúy"),
        ("hoàn", "hòan"),
        ("Đắk Lắk", "đắk lắk"),
        ("“Chiến sĩ”", '"chiến sĩ"'),
        ("M’Đrắk", "M'Đrắk"),
        ("Quý I – II", "Quý I - II"),
    ],
)
def test_a_reader_takes_these_for_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoa", "Hòa"), ("Hòa", "Hóa"), ("Dũng", "Đũng"), ("An", "Ân"), ("Ba", "Bà"), ("a b", "ab")],
)
def test_a_reader_takes_these_for_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "syllables",
    [
        "hòa khỏe thủy ủy quý quả già gìn giếng giữ giới của mía ngoài khuỷu thuở người rượu chuyến yến hoãn",
        "HÒA Thủy Quế Già Đoàn Toản Nguyễn Khuyến Thuế xoáy",
    ],
)
def test_the_older_placement_stays(syllables: str) -> None:
    assert same_tone_placement(syllables) == syllables


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("hoà", "hòa"),
        ("khoẻ", "khỏe"),
        ("thuỷ", "thủy"),
        ("uỷ", "ủy"),
        ("HOÀ", "HÒA"),
        ("xoá", "xóa"),
        ("loè", "lòe"),
        ("gía", "giá"),
        ("ngòai", "ngoài"),
    ],
)
def test_the_newer_placement_and_slips_move(new: str, old: str) -> None:
    assert same_tone_placement(new) == old


@pytest.mark.parametrize("word", ["Krôngná", "àá", "K'Bông", "ABC", "jalapeño", "12"])
def test_what_is_no_single_syllable_stays(word: str) -> None:
    assert same_tone_placement(word) == word


def test_every_letter_with_every_tone_is_taken_apart_and_put_together() -> None:
    for letter in LETTERS:
        for form in (letter, letter.upper()):
            assert letters.with_tone(*letters.detach(form)) == form
            assert len(form) == 1


def test_a_sentence_begins_with_a_capital() -> None:
    assert [first_upper(t) for t in ("đơn vị", "ân Thi", "", "3 xã")] == ["Đơn vị", "Ân Thi", "", "3 xã"]


texts = st.text(st.sampled_from([*LETTERS, *map(str.upper, LETTERS), *" \n\u00a0-.'1"]), max_size=20)


@given(texts)
def test_repair_and_fold_are_done_at_once(text: str) -> None:
    assert repair(repair(text)) == repair(text)
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_neither_form_nor_case_matters(text: str) -> None:
    assert fold(text) == fold(unicodedata.normalize("NFD", text)) == fold(text.upper()) == fold(repair(text))


@given(st.text(max_size=30))
def test_repaired_text_is_clean_whatever_was_typed(text: str) -> None:
    clean = repair(text)
    assert clean == unicodedata.normalize("NFC", clean)
    assert clean == clean.strip()
    assert "  " not in clean
