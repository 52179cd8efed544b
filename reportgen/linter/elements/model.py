"""The elements of an official paper by the names the decree gives them; what is not there is None or empty."""

from __future__ import annotations

from msgspec import Struct

from reportgen.linter.nature import Nature
from reportgen.linter.paper.model import Passage


class NumberedHeading(Struct, frozen=True):
    """A numbered heading or paragraph of the body.

    ``kind``: phan, chuong, muc, tieu_muc, dieu, la_ma (``I.`` of a report), khoan (``1.``, also ``1.2.``), diem
    (``a)``).  ``number`` is as written: ``II``, ``3``, ``1.2``, ``đ``.  ``title`` is the text after it on the line.
    """

    kind: str
    number: str
    title: str
    passage: Passage
    counted: bool = False  # the number is Word's own list label


class Signature(Struct, frozen=True):
    """One who signs: the lines of power and office (``TM. …``, ``CHỦ TỊCH``), and the name."""

    office: tuple[Passage, ...]
    name: Passage | None = None


class Annex(Struct, frozen=True):
    """An annex: its line ``Phụ lục II`` (number "" where it has none), title, reference line, and its text."""

    passage: Passage
    number: str = ""
    title: tuple[Passage, ...] = ()
    reference: Passage | None = None
    passages: tuple[Passage, ...] = ()


class Elements(Struct, frozen=True):
    """What was recognised in one paper.

    ``nature`` is what it was taken for, ``evidence`` the words by which; only in papers of the decree more is
    recognised than the national name and the motto.  ``name`` is the kind as it is called (``BÁO CÁO``), ``code`` its
    abbreviation (``BC``), both "" for an official letter.
    ``than`` holds the paragraphs of the body (headings too, tables and annexes not).
    """

    nature: Nature = Nature.UNKNOWN
    evidence: str = ""
    name: str = ""
    code: str = ""
    army: bool = False  # issued by an army body
    quoc_hieu: Passage | None = None
    quoc_hieu_tiep: Passage | None = None  # its second half, where it is broken over two lines
    tieu_ngu: Passage | None = None
    co_quan_chu_quan: tuple[Passage, ...] = ()
    co_quan_ban_hanh: tuple[Passage, ...] = ()
    so_ky_hieu: Passage | None = None
    dia_danh_thoi_gian: Passage | None = None
    ten_loai: Passage | None = None
    trich_yeu_cung_dong: str = ""  # the subject, where it stands on the line of the kind
    trich_yeu: tuple[Passage, ...] = ()
    tham_quyen: tuple[Passage, ...] = ()  # who decides: CHỦ TỊCH ỦY BAN NHÂN DÂN …
    vv: tuple[Passage, ...] = ()
    kem_theo: tuple[Passage, ...] = ()  # (Ban hành kèm theo Quyết định số …)
    can_cu: tuple[Passage, ...] = ()
    kinh_gui: Passage | None = None
    kinh_gui_dong: tuple[Passage, ...] = ()  # addressees on lines of their own
    than: tuple[Passage, ...] = ()
    de_muc: tuple[NumberedHeading, ...] = ()
    ket_thuc: Passage | None = None  # the body's last paragraph, where ./. belongs
    chu_ky: tuple[Signature, ...] = ()
    noi_nhan: Passage | None = None
    noi_nhan_dong: tuple[Passage, ...] = ()
    phu_luc: tuple[Annex, ...] = ()
