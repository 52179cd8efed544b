"""Words whose capitals the decree fixes (Decree 30/2020, Annex II), as data."""

from __future__ import annotations

from reportgen.vietnamese.letters import ALPHABET, TONES, VOWELS, with_tone

SMALL = "".join(
    dict.fromkeys(ALPHABET + "".join(with_tone(v, tone) for v in VOWELS for tone in range(len(TONES))))
)
GREAT = SMALL.upper()
"""For character classes: the letters of Vietnamese words, in each case."""

UNITS = ("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "đặc khu")
"""Common nouns of administrative units."""

UNIT_BODIES = ("Đoàn", "Đội", "Ủy", "Uỷ", "Hội", "Đảng", "Ban")
"""What follows such a noun in the name of a body, not of a place: Tỉnh Đoàn, Huyện Đội."""

SURNAMES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý", "Đinh", "Trương", "Tô", "Cao", "Mạc", "Lương", "Chu", "Đoàn", "Phùng", "Trịnh", "Nông", "Hai", "Bà",
    "Quang", "Điện", "Võ", "Tôn", "Kim", "Lam", "Bạch", "Mười", "Xô",
)  # fmt: skip
"""With these begin names of persons and events; a unit named after one has its noun in capitals too."""

BODIES = {
    "ủy ban nhân dân": "Ủy ban nhân dân",
    "hội đồng nhân dân": "Hội đồng nhân dân",
    "tòa án nhân dân": "Tòa án nhân dân",
    "viện kiểm sát nhân dân": "Viện kiểm sát nhân dân",
    "quân đội nhân dân việt nam": "Quân đội nhân dân Việt Nam",
    "công an nhân dân việt nam": "Công an nhân dân Việt Nam",
    "mặt trận tổ quốc việt nam": "Mặt trận Tổ quốc Việt Nam",
    "thủ tướng chính phủ": "Thủ tướng Chính phủ",
}
"""Names of bodies whose capitals are fixed, by their lower-case writing (tones where the older convention has them)."""

KINDS = {
    "nghị quyết": "NQ",
    "quyết định": "QĐ",
    "chỉ thị": "CT",
    "thông báo": "TB",
    "hướng dẫn": "HD",
    "chương trình": "CTr",
    "kế hoạch": "KH",
    "phương án": "PA",
    "đề án": "ĐA",
    "dự án": "DA",
    "báo cáo": "BC",
    "biên bản": "BB",
    "tờ trình": "TTr",
    "công điện": "CĐ",
    "giấy mời": "GM",
    "nghị định": "NĐ",
    "thông tư": "TT",
    "công văn": "",
}
"""Kinds of papers and their abbreviations in a symbol; what a citation by number names."""
