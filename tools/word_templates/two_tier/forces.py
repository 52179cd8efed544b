"""The report on the forces: the militia, people's air defence, the reserve, the call-up to army and police."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from tools.word_templates.phrases import join, rate
from tools.word_templates.prose import Passage, clause, when, words
from tools.word_templates.two_tier.span import Span


def forces(span: Span) -> Passage:
    """Return the clause on the militia, the reserve and the schools of the army."""
    return clause(
        "Xây dựng lực lượng", words("Xây dựng lực lượng"), _militia(span), _reserve(span), _schools(span)
    )


def _militia(span: Span) -> Passage:
    named = "thanh_phan.ten if thanh_phan.ten == 'Ban Chỉ huy quân sự' else thanh_phan.ten|thuong_dau"
    components = (
        "{% if luc_luong|nhom('thanh_phan')|length > 1 %}. Trong đó: "
        "{% for thanh_phan in luc_luong|nhom('thanh_phan') if tong(thanh_phan.hang, 'quan_so') %}"
        f"{{{{ {named} }}}} {{{{ thanh_phan.hang|tong('quan_so')|hai_chu_so }}}} đồng chí"
        "{{ '' if loop.last else '; ' }}{% endfor %}{% endif %}"
    )
    return when(
        "so_lieu.dqtv_quan_so",
        f"Dân quân tự vệ: tổng quân số {{{{ so_lieu.dqtv_quan_so|hai_chu_so }}}} đồng chí{span.changed('dqtv_quan_so')}"
        f"{{{{ {rate('dqtv_ty_le_dan_so', '; đạt ', ' dân số')} }}}}"
        f"{{{{ {rate('dqtv_ty_le_dang_vien', '; đảng viên chiếm ')} }}}}"
        f"{{{{ {rate('dqtv_ty_le_doan_vien', '; đoàn viên chiếm ')} }}}}{components}{span.reference('luc_luong')}.",
    )


def _reserve(span: Span) -> Passage:
    quota = span.quota("dbdv_bien_che")
    placed = (
        f"(so_lieu.dbdv_da_xep|hai_chu_so|kem('đã sắp xếp ', {quota} ~ ' quân nhân dự bị vào các đơn vị dự bị động viên' ~ "
        f"({rate('dbdv_ty_le_xep', ', đạt ', ' biên chế')}) ~ "
        f"({rate('dbdv_ty_le_dung', ', đúng chuyên nghiệp quân sự ')})) if so_lieu.dbdv_da_xep else none)"
    )
    told = join(
        span.some("dbdv_dang_ky", "đăng ký, quản lý ", " quân nhân dự bị", compared=True),
        placed,
        span.some("dbdv_huan_luyen", "huấn luyện ", " quân nhân dự bị"),
        by="; ",
    )
    return when(
        "so_lieu.dbdv_dang_ky or so_lieu.dbdv_da_xep or so_lieu.dbdv_huan_luyen",
        f"Dự bị động viên: {{{{ {told} }}}}{span.reference('du_bi')}.",
    )


def _schools(span: Span) -> Passage:
    entered = span.some("tuyen_sinh_trung_tuyen", ", có ", " thí sinh trúng tuyển", compared=True)
    return when(
        "thong_tin.tuyen_sinh_ho_so",
        f"Tuyển sinh quân sự: tiếp nhận {{{{ thong_tin.tuyen_sinh_ho_so|hai_chu_so }}}} hồ sơ{{{{ {entered} }}}}.",
    )


def air_defence(span: Span) -> Passage:
    """Return the clause on the people's air defence."""
    return clause(
        "Phòng không nhân dân",
        words("Phòng không nhân dân"),
        when(
            "so_lieu.pknd_quan_so",
            f"Lực lượng tham gia phòng không nhân dân {{{{ so_lieu.pknd_quan_so|hai_chu_so }}}} đồng chí{span.changed('pknd_quan_so')}.",
        ),
    )


def call_up(span: Span) -> Passage:
    """Return the clause on registration, examinations and delivery to the army and the police."""
    return clause(
        "Tuyển chọn, gọi công dân nhập ngũ, thực hiện nghĩa vụ tham gia Công an nhân dân",
        words("Tuyển quân"),
        _registered(span),
        _examined(span),
        _delivered(span),
    )


def _registered(span: Span) -> Passage:
    told = join(
        span.some(
            "tuoi_17", "đăng ký nghĩa vụ quân sự lần đầu cho ", " công dân nam đủ 17 tuổi", compared=True
        ),
        span.some("tuyen_quan_nguon", "quản lý ", " công dân trong độ tuổi gọi nhập ngũ"),
        join(
            span.some("tuyen_quan_tam_hoan", "tạm hoãn ", " công dân"),
            span.some("tuyen_quan_mien", "miễn gọi nhập ngũ ", " công dân"),
        ),
        by="; ",
    )
    names = ("tuoi_17", "tuyen_quan_nguon", "tuyen_quan_tam_hoan", "tuyen_quan_mien")
    return when(
        " or ".join(f"so_lieu.{name}" for name in names), f"Đăng ký, quản lý nguồn: {{{{ {told} }}}}."
    )


def _examined(span: Span) -> Passage:
    first = join(
        span.some("so_tuyen_goi", "điều ", " công dân"),
        span.some("so_tuyen_co_mat", "có mặt "),
        span.some("so_tuyen_dat", "đạt "),
    )
    classes = join(*(span.some(f"kham_loai_{one}", f"loại {one}: ") for one in (1, 2, 3)), by="; ")
    fit = f"(so_lieu.kham_dat|hai_chu_so|kem('đủ sức khỏe ', {classes}|kem(' (', ')')) if so_lieu.kham_dat else none)"
    second = join(
        span.some("kham_goi", "điều ", " công dân"),
        span.some("kham_co_mat", "có mặt "),
        fit,
        rate("kham_ty_le_dat", "tỷ lệ đủ sức khỏe "),
    )
    letters = span.some("tinh_nguyen", "có ", " đơn tình nguyện nhập ngũ", compared=True)
    told = join(f"{first}|kem('sơ tuyển ')", f"{second}|kem('khám tuyển ')", letters, by="; ")
    names = ("so_tuyen_goi", "so_tuyen_co_mat", "kham_goi", "kham_co_mat", "kham_dat", "tinh_nguyen")
    return when(
        " or ".join(f"so_lieu.{name}" for name in names),
        f"Sơ tuyển, khám tuyển: {{{{ {told} }}}}{span.reference('tuyen_chon')}.",
    )


def _delivered(span: Span) -> Passage:
    police_rate = "tong_du(tuyen_quan, 'giao_cand')|ty_le(tong_du(tuyen_quan, 'chi_tieu_cand'))"
    army = _handed_over(
        span, "tuyen_quan_giao", "tuyen_quan_chi_tieu", "nhập ngũ", "so_lieu.tuyen_quan_ty_le|ty_le"
    )
    police = _handed_over(
        span, "cand_giao", "cand_chi_tieu", "thực hiện nghĩa vụ tham gia Công an nhân dân", police_rate
    )
    schooling = join(
        "(so_lieu.tuyen_quan_dai_hoc|hai_chu_so|kem('', ' công dân trình độ đại học, cao đẳng, trung cấp' ~ ("
        + rate("tuyen_quan_ty_le_dai_hoc", " (", ")")
        + ")) if so_lieu.tuyen_quan_dai_hoc else none)",
        span.some("tuyen_quan_thpt", "", " công dân trình độ trung học phổ thông"),
        span.some("tuyen_quan_thcs", "", " công dân trình độ trung học cơ sở"),
    )
    others = join(
        span.some("tuyen_quan_dang_vien", "", " đảng viên"),
        span.some("tuyen_quan_dan_toc", "", " người dân tộc thiểu số"),
        span.some("tuyen_quan_ton_giao", "", " người theo tôn giáo"),
    )
    return when(
        "so_lieu.tuyen_quan_giao or so_lieu.cand_giao",
        f"Giao quân: {{{{ {join(army, police, by='; ')} }}}}"
        f"{{{{ {join(schooling, others, by='; ')}|kem('. Trong số công dân nhập ngũ, có ') if so_lieu.tuyen_quan_giao else '' }}}}"
        f"{span.reference('tuyen_quan')}.",
    )


def _handed_over(span: Span, name: str, quota: str, whom: str, reached: str) -> str:
    """Return the expression of how many citizens of how many were handed over, with the share."""
    return (
        f"(so_lieu.{name}|hai_chu_so|kem('đã giao ', {span.quota(quota)} ~ ' công dân {whom}' ~ "
        f"({reached}|kem(', đạt ', ' chỉ tiêu')) ~ {span.change(name)}) if so_lieu.{name} else none)"
    )
