"""The results of a year or of its part: one clause for each kind of work.

Every sentence is whole whatever the year does not tell: parts are joined by ``noi``, which leaves the empty out.
"""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.statements import given
from tools.word_templates.phrases import join, rate
from tools.word_templates.pieces import AWARDS_IN_ALL, CONG_TAC, after
from tools.word_templates.prose import Passage, clause, heading, sentences, when, words
from tools.word_templates.results import training_by_group
from tools.word_templates.template import UPRIGHT
from tools.word_templates.two_tier import tables
from tools.word_templates.two_tier.forces import air_defence, call_up, forces
from tools.word_templates.two_tier.span import Span

_WIDTH = UPRIGHT.text_width


def _papers(span: Span) -> Passage:
    body = "{{ (thong_tin.quan_su_viet_tat or thong_tin.co_quan_quan_su) if nhom.ten == 'Cơ quan quân sự' else nhom.ten }}"
    kind = "{{ 'văn bản khác' if vb.loai == 'Khác' else vb.loai|thuong_dau }}"
    return when(
        "so_lieu.van_ban",
        f"{span.since} đã ban hành {{{{ so_lieu.van_ban|hai_chu_so }}}} văn bản lãnh đạo, chỉ đạo{span.changed('van_ban')}, gồm "
        "{% for nhom in van_ban|nhom('co_quan') if tong(nhom.hang, 'so_luong') %}"
        f"{body}: {{% for vb in nhom.hang if vb.so_luong %}}{{{{ vb.so_luong|hai_chu_so }}}} {kind}"
        "{{ '' if loop.last else ', ' }}{% endfor %}{{ '' if loop.last else '; ' }}{% endfor %}.",
    )


def _leadership(span: Span) -> Passage:
    inspected = when(
        "thong_tin.kiem_tra_cap_tren", f"{span.since}, {{{{ thong_tin.kiem_tra_cap_tren|bo_cham }}}}."
    )
    return clause("Công tác lãnh đạo, chỉ đạo", words("Lãnh đạo, chỉ đạo"), _papers(span), inspected)


def _readiness() -> Passage:
    """Return the year's own words; the exercises are told where training is, once."""
    title = "Sẵn sàng chiến đấu, xây dựng khu vực phòng thủ"
    return clause(title, words(title))


def _training(span: Span) -> Passage:
    by_group = Passage(
        "huan_luyen", sentences("huan_luyen", _training_text(span)) + given("huan_luyen", training_by_group())
    )
    return clause(
        "Huấn luyện, hội thi, hội thao, diễn tập",
        words("Huấn luyện, diễn tập"),
        by_group,
        _exercises(span),
        *(() if span.whole else (_of_the_month(),)),
    )


def _training_text(span: Span) -> str:
    good = f"so_lieu.huan_luyen_ty_le_kha_gioi|ty_le|kem('khá, giỏi ', {span.change('huan_luyen_ty_le_kha_gioi')})"
    better = join(good, rate("huan_luyen_ty_le_gioi", "giỏi "), by="; ")
    passed = "so_lieu.huan_luyen_ty_le_dat"
    graded = join(
        rate("huan_luyen_ty_le_dat", "", " đạt yêu cầu"),
        f"{better}|kem('trong đó ' if {passed} is not none else '')",
    )
    taken = _of_quota(span, "huan_luyen_quan_so", "huan_luyen_chi_tieu", "đồng chí", "huan_luyen_ty_le")
    above = span.some("huan_luyen_cap_tren", "; trong đó ", " đồng chí tham gia các lớp do cấp trên tổ chức")
    details = span.reference("huan_luyen")
    return (
        f"Huấn luyện: {taken}{{{{ {above} }}}}.{{{{ {graded}|kem(' Kết quả kiểm tra: ', '.') }}}}"
        f" Kết quả theo nhóm đối tượng{details}:"
    )


def _of_quota(span: Span, result: str, quota: str, unit: str, reached: str) -> str:
    """Return the result of its quota, where there is one, with the share, and for a whole year with the change."""
    return (
        f"{{{{ so_lieu.{result}|hai_chu_so }}}}{{{{ {span.quota(quota)} }}}} {unit}"
        f"{{{{ {rate(reached, ', đạt ', ' chỉ tiêu')} }}}}{span.changed(result)}"
    )


def _exercises(span: Span) -> Passage:
    rescue = "cuộc diễn tập phòng thủ dân sự, phòng, chống thiên tai, tìm kiếm cứu nạn"
    among = join(
        span.some("dien_tap_khu_vuc_phong_thu", "", " cuộc diễn tập khu vực phòng thủ"),
        span.some("dien_tap_chien_dau", "", " cuộc diễn tập chiến đấu trong khu vực phòng thủ"),
        span.some("dien_tap_khac", "", f" {rescue}"),
    )
    drills, rows = span.figure("dien_tap"), span.rows("dien_tap")
    held = join(
        f"({drills}|hai_chu_so|kem('tổ chức ', ' cuộc diễn tập' ~ {span.change('dien_tap')} ~ "
        f"{among}|kem(', trong đó có ')) if {drills} else none)",
        span.some("hoi_thi_hoi_thao", "tổ chức, tham gia ", " hội thi, hội thao", compared=True),
        by="; ",
    )
    people = span.some("dien_tap_luc_luong", ". Tổng lực lượng tham gia ", " lượt người", compared=True)
    return when(
        f"{rows}",
        f"{{{{ 'Diễn tập' if {drills} else 'Hội thi, hội thao' }}}}: {{{{ {held} }}}}{{{{ {people} }}}}"
        f"{span.reference('dien_tap')}.",
    )


def _of_the_month() -> Passage:
    result = "{{ cuoc.ket_qua|thuong_dau|kem(', kết quả ') }}"
    return when(
        "trong_thang",
        f"Trong tháng: {{% for cuoc in trong_thang %}}{{{{ cuoc.ten|thuong_dau }}}} ({{{{ cuoc.ngay|ngay }}}}{result})"
        "{{ '' if loop.last else '; ' }}{% endfor %}.",
    )


def _education(span: Span) -> Passage:
    taken = _of_quota(span, "giao_duc_ket_qua", "giao_duc_chi_tieu", "người", "giao_duc_ty_le")
    classes = span.some("giao_duc_so_lop", "; tổ chức ", " lớp tại địa phương")
    above = span.some("giao_duc_cap_tren", "; cử ", " người đi bồi dưỡng ở lớp của cấp trên")
    groups = (
        "{% if giao_duc|nhom('nhom')|length > 1 %} Trong đó: {% for nhom in giao_duc|nhom('nhom') if tong(nhom.hang, 'ket_qua') %}"
        "{{ nhom.ten|thuong_dau }}: {{ nhom.hang|tong('ket_qua')|hai_chu_so }} người{{ '' if loop.last else '; ' }}{% endfor %}"
        f"{span.reference('giao_duc')}.{{% endif %}}"
    )
    return clause(
        "Giáo dục quốc phòng và an ninh",
        words("Giáo dục quốc phòng và an ninh"),
        when(
            "so_lieu.giao_duc_ket_qua",
            f"Đã giáo dục, bồi dưỡng kiến thức quốc phòng và an ninh cho {taken}{{{{ {classes} }}}}{{{{ {above} }}}}.{groups}",
        ),
    )


def _party_work(span: Span) -> Passage:
    title = "Công tác đảng, công tác chính trị"
    days = f"{{{{ so_lieu.dan_van_ngay_cong|hai_chu_so }}}} ngày công{span.changed('dan_van_ngay_cong')}"
    return clause(
        title, words(title), when("so_lieu.dan_van_ngay_cong", f"Công tác dân vận: huy động {days}.")
    )


def _policy(span: Span) -> Passage:
    cost = "so_lieu.chinh_sach_kinh_phi"
    done = join(
        span.some("chinh_sach_qua", "tặng ", " suất quà"),
        span.some("chinh_sach_nha", "xây mới, sửa chữa ", " nhà"),
        span.some("chinh_sach_tro_cap", "giải quyết chế độ cho ", " trường hợp"),
        by="; ",
    )
    text = (
        f"{{% if {cost} %}}Tổng kinh phí thực hiện chính sách hậu phương quân đội {{{{ {cost}|tien }}}}"
        f"{span.changed('chinh_sach_kinh_phi')}{{% else %}}Kết quả thực hiện chính sách hậu phương quân đội{{% endif %}}"
        f"{{{{ {done}|kem('; ' if {cost} else ': ') }}}}, cụ thể:"
    )
    listed = Passage(
        "chinh_sach",
        sentences("chinh_sach", text) + given("chinh_sach", after(tables.policy(_WIDTH))),
    )
    title = "Chính sách hậu phương quân đội"
    return clause(title, words(title), listed)


def _supplies(span: Span) -> Passage:
    planned = "so_lieu.ngan_sach_du_toan|so|kem('/') if so_lieu.ngan_sach_du_toan else ''"
    spent = (
        f"Kinh phí bảo đảm cho nhiệm vụ quốc phòng, quân sự: đã chi {{{{ so_lieu.ngan_sach|so }}}}{{{{ {planned} }}}} đồng"
        f"{{{{ {rate('ngan_sach_ty_le', ', đạt ', ' dự toán')} }}}}{span.changed('ngan_sach')}, cụ thể:"
    )
    listed = Passage(
        "bao_dam",
        sentences("so_lieu.ngan_sach", spent)
        + sentences("bao_dam and not so_lieu.ngan_sach", "Kinh phí bảo đảm cho nhiệm vụ quốc phòng, quân sự:")
        + given("bao_dam", after(tables.supplies(_WIDTH))),
    )
    title = "Hậu cần, kỹ thuật, tài chính"
    return clause(title, words(title), listed)


def _civil_defence(span: Span) -> Passage:
    told = join(
        span.some("pctt_so_vu", "tham gia xử lý ", " vụ việc", compared=True),
        span.some("pctt_luot_nguoi", "huy động ", " lượt người", compared=True),
        span.some("pctt_phuong_tien", "sử dụng ", " lượt phương tiện"),
        by="; ",
    )
    rows = span.rows("phong_thu_dan_su")
    listed = Passage(
        rows,
        sentences(rows, f"{span.since} {{{{ {told}|kem('đã ') or 'đã thực hiện các nhiệm vụ' }}}}, cụ thể:")
        + given(rows, after(tables.civil_defence(_WIDTH, rows))),
    )
    return clause(
        "Phòng thủ dân sự, phòng, chống thiên tai, tìm kiếm cứu nạn", words("Phòng thủ dân sự"), listed
    )


def _emulation(span: Span) -> Passage:
    return clause(
        "Thi đua, khen thưởng; kỷ luật",
        words("Thi đua, khen thưởng"),
        when(
            "thong_tin.cum_thi_dua",
            f"{span.since} đã tham gia các hoạt động của {{{{ thong_tin.cum_thi_dua }}}}.",
        ),
        *((_awards(),) if span.whole else ()),
        when(
            "so_lieu.ky_luat",
            f"Kỷ luật: có {{{{ so_lieu.ky_luat|hai_chu_so }}}} trường hợp vi phạm bị xử lý{span.changed('ky_luat')}.",
        ),
        when(
            "so_lieu.ky_luat == 0", f"Kỷ luật: {span.since.lower()} không có trường hợp vi phạm phải xử lý."
        ),
    )


_LIST = "khen_thuong.ca_nam"


def _awards() -> Passage:
    """Return who received awards: each recipient once, then the awards by who decided on them and by form."""

    def counted(name: str, unit: str, figure: str) -> str:
        end = f"' {unit}' ~ so_sanh('khen_thuong_{figure}', ' (', ')')"
        return f"({_LIST}.so_{name}|hai_chu_so|kem('', {end}) if {_LIST}.so_{name} else none)"

    def decided(rows: str, whom: str) -> str:
        return f"({rows}|length|hai_chu_so|kem('{whom} quyết định ', ' lượt') if {rows} else none)"

    whom = join(
        counted("tap_the", "tập thể", "tap_the"),
        counted("ca_nhan", "cá nhân", "ca_nhan"),
        counted("ho_gia_dinh", "hộ gia đình", "ho"),
    )
    own = f"{_LIST}.duoc_khen|rejectattr('quyet_dinh_khac')"
    by = join(
        decided(f"({own}|rejectattr('quyet_dinh', 'eq', 'Quân sự')|list)", "Chủ tịch Ủy ban nhân dân"),
        decided(f"({own}|selectattr('quyet_dinh', 'eq', 'Quân sự')|list)", "cơ quan quân sự"),
        decided(f"({_LIST}.duoc_khen|selectattr('quyet_dinh_khac')|list)", "cấp trên"),
        by="; ",
    )
    return Passage(
        f"{_LIST}.duoc_khen",
        sentences(
            f"{_LIST}.duoc_khen",
            f"Có {{{{ {whom} }}}} có thành tích xuất sắc trong {CONG_TAC} năm {{{{ nam }}}} được khen thưởng"
            f"{AWARDS_IN_ALL.format(who=_LIST, before=', tổng số ', after='')}{{{{ {by}|kem(' (', ')') if thong_tin.co_quan else '' }}}}, gồm:",
        )
        + given(f"{_LIST}.duoc_khen", after(tables.awards(_WIDTH, _LIST))),
    )


def results(span: Span, *before: Passage) -> Passage:
    """Return the section with the results, ``before`` its clauses what stands at its beginning."""
    return heading(
        "co_thuc_hien",
        "Kết quả thực hiện nhiệm vụ",
        *before,
        _leadership(span),
        _readiness(),
        air_defence(span),
        forces(span),
        call_up(span),
        _training(span),
        _education(span),
        _party_work(span),
        _policy(span),
        _supplies(span),
        _civil_defence(span),
        _emulation(span),
    )
