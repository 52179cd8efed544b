"""The minutes of the council on emulation and awards (Decree 30, template 1.9), with the ballot on each proposal."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, Cell, Row, cell, heads, paragraph, row, side_by_side, table
from reportgen.word.letterhead import letterhead
from reportgen.word.office import Office
from reportgen.word.paper import Paper
from reportgen.word.signature import Signer, recipient, recipients, signature
from reportgen.word.statements import Field, each, each_row, given, given_row, statement
from reportgen.word.title import title
from tools.word_templates.pieces import after
from tools.word_templates.prose import sentences
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.awarding import ARMY, CIVIL, PROPOSED, counted

COUNCIL = "(thong_tin.ten_hd or 'Hội đồng Thi đua - Khen thưởng')"
_OF_THE_ARMY = f"(not thong_tin.co_quan or 'chỉ huy' in {COUNCIL}|lower)"
"""Whether the council is the military body's own: there is no committee, or its name says so."""
_CHAIRS, _CLERKS = ("loc(co_mat, vai_tro='Chủ tịch Hội đồng')", "loc(co_mat, vai_tro='Ủy viên, thư ký')")
_CHAIR = f"({_CHAIRS} or loc(co_mat, vai_tro='Phó Chủ tịch Hội đồng'))"
"""Who presides: the chair, or in his absence a deputy."""
_LISTS = (
    ("dan_su", CIVIL, f"Thuộc thẩm quyền của {{{{ {CIVIL.chief} }}}}"),
    ("quan_su", ARMY, f"Thuộc thẩm quyền của {{{{ {ARMY.chief} }}}}"),
    ("de_nghi", PROPOSED, "Đề nghị cấp trên khen thưởng"),
)


def paper() -> Template:
    """Return the template of the minutes."""
    subject = (
        "xét khen thưởng thành tích trong công tác",
        "{{ thong_tin.ten_cong_tac }} địa phương năm {{ nam }}",
    )
    body = (
        _variables()
        + _head()
        + title("Biên bản", f"Họp {{{{ {COUNCIL} }}}}", *subject)
        + _circumstances()
        + _attendance()
        + _content()
        + _closing()
    )
    called = f"Biên bản họp {{{{ {COUNCIL} }}}}, {' '.join(subject)}"
    agency = f"{{{{ thong_tin.co_quan_quan_su if {_OF_THE_ARMY} else thong_tin.co_quan }}}}"
    return Template("bien-ban-hop-hoi-dong.docx", Paper(called, agency, body, UPRIGHT))


def _variables() -> Blocks:
    """Return the tags for who is there, and which rows of each list are before the council.

    They are those that it voted on; without any vote all that its own chair or commander decides.
    """
    voted = (
        f"'{name}': {decided.awards}.duoc_khen|selectattr('phieu_dong_y', 'number')|list"
        for name, decided, _shown in _LISTS
    )
    return (
        statement("{% set co_mat = loc(hoi_dong, co_mat=true) %}")
        + statement("{% set vang_mat = loc(hoi_dong, co_mat=false) %}")
        + statement(f"{{% set co_phieu = {{{', '.join(voted)}}} %}}")
        + statement("{% set da_bau = co_phieu.dan_su or co_phieu.quan_su or co_phieu.de_nghi %}")
        + statement(f"{{% set cua_quan_su = {_OF_THE_ARMY} %}}")
        + statement("{% set so_khoan = 0 %}")
    )


def _head() -> Blocks:
    """Return the letterhead: the council under the committee, or under the military body whose own it is."""
    lines = ("Hội đồng", "Thi đua - Khen thưởng")
    number = "{{ so_ky_hieu(thong_tin.so_hd, thong_tin.ky_hieu_hd or 'BB-HĐTĐKT') }}"
    civil, military = (
        letterhead(
            Office(
                lines, (Field(f"thong_tin.{who}_dong_1"), Field(f"thong_tin.{who}_dong_2", optional=True))
            ),
            UPRIGHT,
            number,
        )
        for who in ("co_quan", "quan_su")
    )
    return given("cua_quan_su", military, otherwise=civil)


def _circumstances() -> Blocks:
    begun = "{{ thong_tin.bat_dau_hd|bo_cham|kem('', ', ') }}{{ thong_tin.ngay_hd|ngay_ky }}"
    return paragraph("NoiDungDau", f"Thời gian bắt đầu: {begun}.") + sentences(
        "thong_tin.dia_diem_hd", "Địa điểm: {{ thong_tin.dia_diem_hd|bo_cham }}."
    )


def _member(end: str) -> str:
    name = "{{ nguoi.ten }}{{ nguoi.chuc_vu|kem(', ') }}{{ nguoi.vai_tro|kem(' - ') }}"
    return f"- {name}{end}"


def _attendance() -> Blocks:
    end = "{{ '.' if loop.last else ';' }}"
    every = "hoi_dong|length"
    present = (
        f"- Có mặt: {{{{ co_mat|length|hai_chu_so }}}}/{{{{ {every}|hai_chu_so }}}} thành viên Hội đồng, gồm:"
    )
    absent = f"- Vắng mặt: {{{{ vang_mat|length|hai_chu_so }}}}/{{{{ {every}|hai_chu_so }}}} thành viên, gồm:"
    member = _member(end).replace("- ", "+ ", 1)
    return (
        paragraph("NoiDung", "Thành phần tham dự:")
        + paragraph("NoiDung", present)
        + each("nguoi in co_mat", paragraph("NoiDung", member))
        + given(
            "vang_mat", paragraph("NoiDung", absent), each("nguoi in vang_mat", paragraph("NoiDung", member))
        )
        + _presiding("Chủ trì (chủ tọa)", _CHAIR)
        + _presiding("Thư ký (người ghi biên bản)", _CLERKS)
    )


def _presiding(office: str, people: str) -> Blocks:
    name = (
        f"{{% for nguoi in {people}[:1] %}}{{{{ nguoi.ten }}}}{{{{ nguoi.chuc_vu|kem(', ') }}}}{{% endfor %}}"
    )
    return sentences(people, f"{office}: {name}.")


_NEXT = "{% set so_khoan = so_khoan + 1 %}"


def _heading(text: str, condition: str = "true") -> Blocks:
    head = statement(f"{{% if {condition} %}}{_NEXT}")
    return head + paragraph("TieuDeKhoan", f"{{{{ so_khoan }}}}. {text}")


def _content() -> Blocks:
    return (
        paragraph("NoiDung", "Nội dung cuộc họp:")
        + _clause("Hội đồng nghe báo cáo danh sách đề nghị khen thưởng", _proposals())
        + _clause("Ý kiến thảo luận", _opinions(), "thong_tin.y_kien_hd")
        + _clause("Kết quả bỏ phiếu", _ballot(), "da_bau")
        + _clause("Kết luận", _conclusion())
    )


def _clause(name: str, content: Blocks, condition: str = "true") -> Blocks:
    """Return a numbered clause; one that has nothing to say is not there, and the numbers close up."""
    return _heading(name, condition) + content + statement("{% endif %}")


def _proposals() -> Blocks:
    """Return how many are proposed, list by list."""
    made: Blocks = ()
    for name, decided, heading in _LISTS:
        own = "not cua_quan_su" if decided is CIVIL else "cua_quan_su"
        there = f"co_phieu.{name} or (not da_bau and {own} and {decided.awards}.duoc_khen)"
        made += sentences(there, f"- {heading}: {{{{ {counted(decided.awards)} }}}}.")
    return made


def _opinions() -> Blocks:
    return each("y_kien in thong_tin.y_kien_hd", paragraph("NoiDung", "- {{ y_kien|bo_cham }}."))


def _ballot() -> Blocks:
    """Return who voted how, and the table: for each proposal the votes, and their share of the members present."""
    intro = (
        "Hội đồng tiến hành bỏ phiếu; số thành viên có mặt tham gia bỏ phiếu: {{ co_mat|length|hai_chu_so }}. "
        "Kết quả kiểm phiếu như sau:"
    )
    names = (
        "TT",
        "Tên tập thể, cá nhân, hộ gia đình",
        "Danh hiệu, hình thức đề nghị",
        "Phiếu đồng ý",
        "Phiếu không đồng ý",
        "Tỷ lệ đồng ý",
    )
    rows = tuple(one for name, _decided, heading in _LISTS for one in _votes(name, heading))
    note = "Tỷ lệ đồng ý tính trên số thành viên Hội đồng có mặt."
    made = table((567, 3152, 2552, 907, 986, 907), heads(*names), *rows)
    return paragraph("NoiDung", intro) + after(made) + paragraph("NoiDung", note)


def _votes(name: str, heading: str) -> tuple[Row, ...]:
    group = row(Cell(paragraph("BangNhom", heading), 6))
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ hang.cap_bac|kem('', ' ') }}{{ hang.ten }}"),
        cell("BangChu", "{{ hang.hinh_thuc }}"),
        cell("BangSo", "{{ hang.phieu_dong_y|hai_chu_so }}"),
        cell("BangSo", "{{ hang.phieu_khong_dong_y|hai_chu_so }}"),
        cell("BangSo", "{{ hang.phieu_dong_y|ty_le(co_mat|length) }}"),
    )
    return given_row(f"co_phieu.{name}", 6, group, *each_row(f"hang in co_phieu.{name}", 6, item))


def _conclusion() -> Blocks:
    by_vote = "theo kết quả bỏ phiếu nêu trên"
    return paragraph(
        "NoiDung",
        f"Hội đồng thống nhất trình cấp có thẩm quyền xem xét, quyết định khen thưởng {{% if da_bau %}}{by_vote}"
        "{% else %}theo danh sách nêu trên{% endif %}. Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và nhất trí thông qua.",
    ) + paragraph(
        "KetThuc",
        "Cuộc họp kết thúc {{ thong_tin.ket_thuc_hd|bo_cham|kem('vào ', ', ') or 'vào ' }}{{ thong_tin.ngay_hd|ngay_ky }}./.",
    )


def _closing() -> Blocks:
    """Return the signatures, the secretary's on the left and the chair's on the right, and ``Nơi nhận`` below."""
    clerk, chair = (
        Cell(
            signature(Signer(post, Field(f"({people}|first).ten if {people} else ''")), ranks=False),
            align="top",
        )
        for post, people in (("Thư ký", _CLERKS), ("Chủ tọa", _CHAIR))
    )
    half = UPRIGHT.text_width // 2
    received = recipients(recipient("Các thành viên Hội đồng"), archive="VT, hồ sơ khen thưởng")
    return side_by_side((half, UPRIGHT.text_width - half), row(clerk, chair)) + received
