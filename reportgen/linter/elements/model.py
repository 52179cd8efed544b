"""The elements of an official paper by the names the decree gives them; what is not there is None or empty."""

from __future__ import annotations

from msgspec import Struct

from reportgen.linter.nature import Nature
from reportgen.linter.paper.model import Piece


class Heading(Struct, frozen=True):
    """A numbered heading or paragraph of the body.

    ``kind``: phan, chuong, muc, tieu_muc, dieu, la_ma (``I.`` of a report), khoan (``1.``, also ``1.2.``), diem
    (``a)``).  ``number`` is as written: ``II``, ``3``, ``1.2``, ``đ``.  ``title`` is the text after it on the line.
    """

    kind: str
    number: str
    title: str
    piece: Piece
    counted: bool = False  # the number is Word's own list label


class Signature(Struct, frozen=True):
    """One who signs: the lines of power and office (``TM. …``, ``CHỦ TỊCH``), and the name."""

    office: tuple[Piece, ...]
    name: Piece | None = None


class Annex(Struct, frozen=True):
    """An annex: its line ``Phụ lục II`` (number "" where it has none), title, reference line, and its text."""

    piece: Piece
    number: str = ""
    title: tuple[Piece, ...] = ()
    reference: Piece | None = None
    pieces: tuple[Piece, ...] = ()


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
    quoc_hieu: Piece | None = None
    quoc_hieu_tiep: Piece | None = None  # its second half, where it is broken over two lines
    tieu_ngu: Piece | None = None
    co_quan_chu_quan: tuple[Piece, ...] = ()
    co_quan_ban_hanh: tuple[Piece, ...] = ()
    so_ky_hieu: Piece | None = None
    dia_danh_thoi_gian: Piece | None = None
    ten_loai: Piece | None = None
    trich_yeu_cung_dong: str = ""  # the subject, where it stands on the line of the kind
    trich_yeu: tuple[Piece, ...] = ()
    tham_quyen: tuple[Piece, ...] = ()  # who decides: CHỦ TỊCH ỦY BAN NHÂN DÂN …
    vv: tuple[Piece, ...] = ()
    kem_theo: tuple[Piece, ...] = ()  # (Ban hành kèm theo Quyết định số …)
    can_cu: tuple[Piece, ...] = ()
    kinh_gui: Piece | None = None
    kinh_gui_dong: tuple[Piece, ...] = ()  # addressees on lines of their own
    than: tuple[Piece, ...] = ()
    de_muc: tuple[Heading, ...] = ()
    ket_thuc: Piece | None = None  # the body's last paragraph, where ./. belongs
    chu_ky: tuple[Signature, ...] = ()
    noi_nhan: Piece | None = None
    noi_nhan_dong: tuple[Piece, ...] = ()
    phu_luc: tuple[Annex, ...] = ()
