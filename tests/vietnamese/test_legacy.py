"""Text in old encodings is recognised; proper Vietnamese, English and codes are never taken for it."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import letters
from reportgen.vietnamese.legacy import SUSPECT, Confidence, Encoding, could_be, recognise, tcvn3, vni
from reportgen.vietnamese.syllables import is_syllable
from tests.narrow import there

HOME = Path(__file__).parents[2]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ONSETS = _words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
RIMES = _words(
    "a am ang anh ăn âng ây e ên êu i iên inh iêu o oan oang oai ô ông ôi ơ ơi u uân uôn ung ư ương ươi ưu"
)
NAMES = [
    "Nguyễn Văn Mẫu",
    "Trần Thị Hương",
    "Lê Đình Dũng",
    "Phạm Ngọc Ánh",
    "Hoàng Hữu Nghĩa",
    "Đỗ Thị Thủy",
]
SENTENCE = "Cộng hòa xã hội chủ nghĩa Việt Nam; Độc lập - Tự do - Hạnh phúc, ngày 22 tháng 12 năm 2023"


def syllable(onset: str, rime: str, tone: int) -> str:
    """Return a syllable with its tone on the vowel that the older convention has."""
    vowels = [i for i, letter in enumerate(rime) if letter in letters.VOWELS]
    place = next((i for i in reversed(vowels) if rime[i] in "ăâêôơư"), vowels[0])
    return onset + rime[:place] + letters.with_tone(rime[place], tone) + rime[place + 1 :]


WRITTEN = [  # "qu" has its u already: "quò" is no word, and "quị" in VNI is typed so
    syllable(onset, rime, tone)
    for onset in ONSETS
    for rime in RIMES
    if not (onset == "qu" and rime[0] in "ou")
    for tone in range(6)
]
syllables = st.sampled_from(WRITTEN)
phrases = st.lists(
    st.one_of(syllables, syllables.map(str.title), syllables.map(str.upper)), min_size=1, max_size=6
)


def in_tcvn3(text: str) -> str:
    table = {
        meant: chr(code) for code in range(0xA1, 0xFF) if (meant := tcvn3.decode(chr(code))) != chr(code)
    }
    return "".join(table.get(letter, letter) for letter in text)


def in_vni(text: str) -> str:
    table = {normalize("NFC", meant): typed for typed, meant in vni._SEQUENCES.items()}
    table |= {meant.upper(): typed.upper() for meant, typed in table.items()}
    return "".join(table.get(letter, letter) for letter in text)


@pytest.mark.parametrize("text", [*NAMES, SENTENCE])
def test_each_encoding_comes_back(text: str) -> None:
    for encoding, typed in ((Encoding.TCVN3, in_tcvn3(text)), (Encoding.VNI, in_vni(text))):
        found = recognise(typed)
        assert found is not None
        assert (found.encoding, found.strength, found.meant) == (encoding, Confidence.SURE, text)
        assert re.search(SUSPECT, typed)


@pytest.mark.parametrize("table", ["cp1252", "latin-1"])
def test_utf_8_read_by_another_table_comes_back(table: str) -> None:
    typed = "".join(bytes([byte]).decode(table, "ignore") or chr(byte) for byte in SENTENCE.encode())
    assert there(recognise(typed)).meant == SENTENCE
    assert re.search(SUSPECT, typed)


def test_utf_8_read_by_the_vietnamese_table_comes_back() -> None:
    typed = "".join(
        bytes([byte]).decode("cp1258", "ignore") or chr(byte) for byte in "Nguyễn Văn Mẫu".encode()
    )
    assert there(recognise(typed)).meant == "Nguyễn Văn Mẫu"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("HéI §åNG NH¢N D¢N", "HỘI ĐỒNG NHÂN DÂN"),
        ("céng hßa x· héi", "cộng hòa xã hội"),
        ("§/c Lª V¨n MÉu", "Đ/c Lê Văn Mẫu"),
        ("Tr\xad\xeang THPT An Hßa", "Trường THPT An Hòa"),
        ("ÑAÏI ÑOÄI 3", "ĐẠI ĐỘI 3"),
        ("TÝn NghÜa", "Tín Nghĩa"),
    ],
)
def test_what_clerks_have(typed: str, meant: str) -> None:
    assert there(recognise(typed)).meant == meant


@pytest.mark.parametrize(
    "text",
    ["café", "Zürich", "El Niño", "São Paulo", "résumé naïve", "Müller & Söhne", "Noël", "Größe", "25°C ±2",
     "m²", "xã¹", "A·B", "§ 5", "© 2023", "10 000®", "«Hoa»", "QĐ-15", "H2SO4", "x+y*z", "f(a)", "2^10", "O'Neill",
     "Krông Pa", "Pa Kô", "Đắk Lắk", "Ea H'leo", "Plei Ku", "Êđê", "kilôgam", "ôtô", "canô", "Lào", "a/b", "",
     "15/QĐ-UBND", "1,250.5", "ngày 05/02/2023", "email@don-vi.vn", "C:\\a", "dd/mm/yyyy", "hoà", "thuỷ", "qúy"],
)  # fmt: skip
def test_what_is_none_is_left_alone(text: str) -> None:
    assert recognise(text) is None


def test_no_syllable_is_taken_for_another_encoding() -> None:
    assert [each for each in WRITTEN if recognise(each) is not None] == []


@given(phrases)
def test_proper_vietnamese_is_never_taken_for_another_encoding(words: list[str]) -> None:
    text = " ".join(words)
    assert recognise(text) is None


@given(phrases)
def test_what_is_recognised_is_what_was_meant(words: list[str]) -> None:
    text = " ".join(words).lower()  # capitals with a tone are small letters in a font of capitals
    found = recognise(in_tcvn3(text))
    if found is not None and found.strength is Confidence.SURE and found.encoding is Encoding.TCVN3:
        assert found.meant == text


def texts_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for own in value.values() if isinstance(value, dict) else value:
            yield from texts_of(own)


def test_the_words_of_the_kit_and_the_guides_are_left_alone() -> None:
    texts = list(
        texts_of(tomllib.loads((HOME / "templates/quoc-phong/kit.toml").read_text(encoding="utf-8")))
    )
    for name in ("README.md", "LICENSE", "docs/kits.md"):
        texts.extend((HOME / name).read_text(encoding="utf-8").split())
    assert len(texts) > 1000
    taken = [
        (text, found) for text in texts if (found := recognise(text)) and found.strength is Confidence.SURE
    ]
    assert taken == []


@given(st.text(alphabet=st.characters(max_codepoint=0x2FF), max_size=20))
def test_no_text_is_too_strange(text: str) -> None:
    found = recognise(text)
    assert found is None or found.meant != text


def test_a_word_that_makes_sense_both_ways() -> None:
    assert could_be("Dòng", Encoding.TCVN3) == "Dũng"
    assert could_be("An", Encoding.TCVN3) is None
    assert could_be("Nguyễn", Encoding.TCVN3) is None


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "quýt",
        "giết",
        "gì",
        "gìn",
        "Uyên",
        "ƯƠNG",
        "khuỷu",
        "ngoằn",
        "thuở",
        "quốc",
        "yểu",
        "ý",
        "xoong",
    ],
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["NguyÔn", "còt", "bàt", "strong", "hẩyy", "qòu", "fan", "đwa", "TÝnh", "bbà"]
)
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)
