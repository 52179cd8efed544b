"""The awards at the meeting: by which decisions they are made, and the order in which they are handed over.

The highest form comes first; within one form what superiors, the committee and the military body grant; of each the
collectives, the individuals, the households.
"""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from msgspec import Struct

from reportgen.word.blocks import Blocks, concatenate, paragraph
from reportgen.word.statements import each, given
from tools.word_templates.pieces import AWARDS_IN_ALL
from tools.word_templates.two_tier.occasion import CHAIR_OR_OFFICE, joined, post_and_unit

AWARDS = "khen_thuong.ca_nam"
_OF_FORM = f"loc({AWARDS}.co_bang, hinh_thuc=dong.hinh_thuc)"
COMMANDER = "{{ tu_ngu.nguoi_chi_huy }} {{ thong_tin.co_quan_quan_su }}"


class Grantor(Struct, frozen=True):
    """Whose decision it is: as the guests' sheet names it, in words, and the expression of its rows of a form."""

    name: str
    words: str
    rows: str


GRANTORS = (
    Grantor("Cấp trên", "cấp trên", f"{_OF_FORM}|selectattr('quyet_dinh_khac')|list"),
    Grantor(
        "Ủy ban nhân dân",
        "Chủ tịch {{ thong_tin.co_quan or 'Ủy ban nhân dân' }}",
        f"{_OF_FORM}|rejectattr('quyet_dinh_khac')|rejectattr('quyet_dinh', 'equalto', 'Quân sự')|list",
    ),
    Grantor(
        "Quân sự",
        COMMANDER,
        f"{_OF_FORM}|rejectattr('quyet_dinh_khac')|selectattr('quyet_dinh', 'equalto', 'Quân sự')|list",
    ),
)


def in_numbers(awards: str) -> str:
    """Return the tags of how many a decision names: ``03 tập thể, 08 cá nhân``."""
    counts = ", ".join(
        f"{awards}.so_{who}|hai_chu_so|kem('', ' {unit}') if {awards}.so_{who} else none"
        for who, unit in (("tap_the", "tập thể"), ("ca_nhan", "cá nhân"), ("ho_gia_dinh", "hộ gia đình"))
    )
    return f"{{{{ [{counts}]|noi(', ') }}}}" + AWARDS_IN_ALL.format(who=awards, before=", ", after="")


def decisions() -> Blocks:
    """Return a line for each decision on awards of the year: number, day, who decides, how many it names."""
    civil = _decision("khen_thuong", "qd", "Chủ tịch {{ thong_tin.co_quan or 'Ủy ban nhân dân' }}")
    return civil + _decision("khen_thuong.quan_su", "qdqs", COMMANDER)


def _decision(awards: str, paper: str, who: str) -> Blocks:
    symbol = f"thong_tin.ky_hieu_{paper} or '{'QĐ-UBND' if paper == 'qd' else 'QĐ-BCH'}'"
    number = f"{{{{ thong_tin.so_{paper}|so_van_ban }}}}/{{{{ {symbol} }}}} {{{{ thong_tin.ngay_{paper}|ngay_ky }}}}"
    return given(
        awards, paragraph("NoiDung", f"- Quyết định số {number} của {who} khen thưởng {in_numbers(awards)}.")
    )


FORM = "{{ '' if dong.hinh_thuc.split(' ')[0] in ['Giấy', 'Bằng', 'Cờ', 'Huân', 'Huy', 'Kỷ'] else 'danh hiệu ' }}{{ dong.hinh_thuc }}"
"""What is handed over: a paper, a flag, a medal by its own name, else the title of that name."""
_WHERE = (
    "{{ '' if not hang.don_vi or hang.don_vi|lower in hang.ten|lower else ', ' ~ hang.don_vi|trong_cau }}"
)
_KINDS = (
    ("Tập thể", "các tập thể", "{{ hang.ten }}" + _WHERE),
    (
        "Cá nhân",
        "các cá nhân",
        "Đồng chí {{ hang.cap_bac|kem('', ' ') }}{{ hang.ten }}" + post_and_unit("hang"),
    ),
    ("Hộ gia đình", "các hộ gia đình", "Hộ gia đình {{ hang.ten }}" + _WHERE),
)
"""Who is rewarded: the kind, in a sentence, a line of the list."""


def handing_over() -> Blocks:
    """Return what the meeting's speaker says while awards are handed over, the highest form first."""
    granted = (_granted(one) for one in GRANTORS)
    alone = f"loc({AWARDS}.duoc_khen, hinh_thuc=dong.hinh_thuc)"
    told = paragraph("NoiDung", "Danh hiệu {{ dong.hinh_thuc }}, nhận tiền thưởng theo quy định:")
    money = given(f"not {_OF_FORM}", told, _names(alone))
    return each(f"dong in {AWARDS}.theo_hinh_thuc", *granted, money)


def _granted(grantor: Grantor) -> Blocks:
    handers = f"loc(khach_moi, trao_thuong=['{grantor.name}', 'Tất cả'])"
    who = f"{{% if {handers} %}}{joined(handers)}{{% else %}}{CHAIR_OR_OFFICE}{{% endif %}}"
    kinds = ", ".join(
        f"'{words}' if loc({grantor.rows}, loai='{kind}') else none" for kind, words, _line in _KINDS
    )
    return given(
        grantor.rows,
        paragraph(
            "NoiDung", f"Trân trọng kính mời {who} lên trao {FORM} theo quyết định của {grantor.words}."
        ),
        paragraph("NoiDung", f"Xin mời {{{{ [{kinds}]|noi(', ') }}}} có tên sau đây lên nhận {FORM}:"),
        _names(grantor.rows),
        paragraph("NoiDung", "Xin nhiệt liệt chúc mừng và trân trọng cảm ơn."),
    )


def _names(rows: str) -> Blocks:
    """Return the names in ``rows``, those of each kind under its head."""
    return concatenate(
        *(_of_kind(f"loc({rows}, loai='{kind}')", kind, line) for kind, _words, line in _KINDS)
    )


def _of_kind(rows: str, kind: str, line: str) -> Blocks:
    item = paragraph("NoiDung", f"{{{{ loop.index }}}}. {line}{{{{ '.' if loop.last else ';' }}}}")
    return given(rows, paragraph("NoiDung", f"{kind}:"), each(f"hang in {rows}", item))
