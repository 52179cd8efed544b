"""The font tells the encoding: what text in .VnTime and VNI-Times says."""

import pytest

from reportgen.vietnamese.legacy import Encoding, encoding_of, in_font

MEANT = "Độc lập - Tự do - Hạnh phúc"
TCVN3 = "§éc lËp - Tù do - H¹nh phóc"
VNI = "Ñoäc laäp - Töï do - Haïnh phuùc"


@pytest.mark.parametrize(
    ("family", "encoding"),
    [
        (".VnTime", Encoding.TCVN3),
        (".vntimeh", Encoding.TCVN3),
        (" .VnArial Narrow", Encoding.TCVN3),
        ("VNI-Times", Encoding.VNI),
        ("VNI Helve", Encoding.VNI),
        ("Times New Roman", None),
        ("Vni", None),
        ("", None),
    ],
)
def test_the_encoding_of_a_font(family: str, encoding: Encoding | None) -> None:
    assert encoding_of(family) is encoding


@pytest.mark.parametrize(
    ("text", "family", "meant"),
    [
        (TCVN3, ".VnTime", MEANT),
        (VNI, "VNI-Times", MEANT),
        ("céng hßa x· héi", ".VnTimeH", "CỘNG HÒA XÃ HỘI"),
        ("COÄNG HOØA XAÕ HOÄI", "VNI-Times", "CỘNG HÒA XÃ HỘI"),
        ("t\xadëng", ".VnTime", "tưởng"),  # the soft hyphen is a letter there
        ("UBND x· An B×nh, ngµy 5/12", ".VnTime", "UBND xã An Bình, ngày 5/12"),
        ("12.345,6 % – “a”", ".VnTime", "12.345,6 % – “a”"),
    ],
)
def test_what_it_says(text: str, family: str, meant: str) -> None:
    assert in_font(text, family) == meant


@pytest.mark.parametrize("family", [".VnTime", "VNI-Times"])
@pytest.mark.parametrize("text", ["Nguyễn Văn Mẫu", "Hòa Bình", "ngày và giờ", "", "Report 2023"])
def test_unicode_in_such_a_font_stays(text: str, family: str) -> None:
    assert in_font(text, family) == text


@pytest.mark.parametrize("text", [TCVN3, VNI, MEANT])
def test_in_a_unicode_font_nothing_is_read(text: str) -> None:
    assert in_font(text, "Times New Roman") == text
