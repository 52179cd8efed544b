"""The situation of a year: where the office stands, and in the year of a merger what it was made of."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from tools.word_templates.phrases import join
from tools.word_templates.prose import Passage, clause, heading, when, words

PLACE = "{{ thong_tin.ten_dia_phuong|hoa_dau }}"


def _size() -> Passage:
    told = join(
        "thong_tin.so_don_vi_cap_xa|hai_chu_so|kem('', ' ' ~ tu_ngu.don_vi_truc_thuoc)",
        "thong_tin.dan_so|so|kem('dân số ', ' người')",
        by="; ",
    )
    return when("thong_tin.so_don_vi_cap_xa or thong_tin.dan_so", f"{PLACE} có {{{{ {told} }}}}.")


def _merger() -> Passage:
    """Return of which old units the office is made since which day, and how last year was restated for it."""
    part = "{{ cu.phan_sap_nhap|thuong_dau|kem('', ' ') if cu.phan_sap_nhap|thuong_dau not in ('cả xã', 'toàn bộ') else '' }}"
    people = "{{ cu.dan_so|so|kem(', dân số ', ' người') }}"
    merged = (
        "Từ {{ sap_xep[0].ngay|ngay }}, {{ thong_tin.ten_dia_phuong }} được thành lập trên cơ sở sắp xếp các đơn vị: "
        f"{{% for cu in sap_xep %}}{part}{{{{ cu.don_vi_cu|trong_cau }}}}{people}{{{{ '' if loop.last else '; ' }}}}{{% endfor %}}."
    )
    restated = "Số liệu năm {{ nam_truoc.nam }} để so sánh được tính lại theo địa giới hành chính mới."
    return Passage(
        "sap_xep or nam_truoc_quy_doi",
        when("sap_xep", merged).content + when("nam_truoc_quy_doi", restated).content,
    )


def situation() -> Passage:
    """Return the section, with the size of the office and the merger, and what was hard or easy."""
    told = (words("Đặc điểm tình hình"), _size(), _merger())
    sides = (clause(side, words(side)) for side in ("Thuận lợi", "Khó khăn"))
    return heading("co_tinh_hinh", "Đặc điểm tình hình", *told, *sides)


def assessment(*subjects: str) -> Passage:
    """Return the section with the year's own words on ``subjects``."""
    return heading(
        "co_danh_gia", "Đánh giá chung", *(clause(subject, words(subject)) for subject in subjects)
    )
