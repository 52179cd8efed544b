"""The styles of all templates, named for clerks; the look of Decree 30/2020, annex I, in one table.

Each style says what it is based on and only what differs; sizes are in points, distances in twentieths of one.
"""

from __future__ import annotations

from dataclasses import dataclass

from tools.word_templates.markup import NAMESPACES

FONT = "Times New Roman"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: id, name, base, paragraph properties and run properties as XML."""

    id: str
    name: str
    base: str
    paragraph: str = ""
    run: str = ""
    next: str = ""


def size(points: float) -> str:
    """Return a font size."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


B, ITALIC, CAPS = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>", "<w:caps/>"
KEEP = "<w:keepNext/>"
RED = '<w:color w:val="C00000"/>'
CENTRE, LEFT, RIGHT, JUSTIFIED = (f'<w:jc w:val="{word}"/>' for word in ("center", "left", "right", "both"))
TOGETHER = "<w:contextualSpacing/>"


def spacing(before: int = 0, after: int = 0, exact: int = 0) -> str:
    """Return the space around a paragraph; ``exact`` fixes the height of its lines."""
    line = f' w:line="{exact}" w:lineRule="exact"' if exact else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{line}/>'


def rule(left: int, right: int) -> str:
    """Return the top border and indents that draw a solid rule between ``left`` and ``right``."""
    return (
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        f'{spacing(60, 0, 60)}<w:ind w:left="{left}" w:right="{right}" w:firstLine="0"/>'
    )


def indent(both: int) -> str:
    """Return equal indents on both sides."""
    return f'<w:ind w:left="{both}" w:right="{both}" w:firstLine="0"/>'


def outline(level: int) -> str:
    """Return the outline level (1 is the highest) that makes a heading a bookmark of the PDF."""
    return f'<w:outlineLvl w:val="{level - 1}"/>'


STYLES = (
    # the letterhead
    Style("DauVanBan", "Đầu văn bản", "Normal", spacing() + CENTRE),
    Style("CoQuanChuQuan", "Cơ quan chủ quản", "DauVanBan", indent(320), CAPS + size(12)),
    Style("CoQuan", "Cơ quan", "DauVanBan", run=B + CAPS + size(12)),
    Style("QuocHieu", "Quốc hiệu", "DauVanBan", run=B + CAPS + size(12)),
    Style("TieuNgu", "Tiêu ngữ", "DauVanBan", run=B + size(13)),
    Style("SoKyHieu", "Số ký hiệu", "DauVanBan", spacing(120), size(13)),
    Style("DiaDanhNgayThang", "Địa danh ngày tháng", "DauVanBan", spacing(120), ITALIC + size(13)),
    Style("KeDuoiCoQuan", "Kẻ dưới cơ quan", "DauVanBan", rule(1260, 1260), size(2)),
    Style("KeDuoiTieuNgu", "Kẻ dưới tiêu ngữ", "DauVanBan", rule(1028, 1028), size(2)),
    # the title
    Style("TenLoai", "Tên loại", "Normal", KEEP + spacing(360) + CENTRE, B + CAPS, "TrichYeu"),
    Style("TrichYeu", "Trích yếu", "Normal", KEEP + spacing() + CENTRE, B),
    Style("KeDuoiTrichYeu", "Kẻ dưới trích yếu", "Normal", rule(3402, 3402), size(2)),
    Style("KeDuoiTrichYeuDai", "Kẻ dưới trích yếu dài", "KeDuoiTrichYeu", indent(2900)),
    Style("KinhGui", "Kính gửi", "Normal", spacing(240, 120) + CENTRE),
    Style(
        "KinhGuiDong",
        "Kính gửi – dòng",
        "Normal",
        spacing(0, 240) + '<w:ind w:left="2835"/>' + TOGETHER + LEFT,
    ),
    Style("ThamQuyen", "Thẩm quyền ban hành", "Normal", KEEP + spacing(240, 240) + CENTRE, B + CAPS),
    Style("KeDuoiCoQuanNgang", "Kẻ dưới cơ quan, trang ngang", "KeDuoiCoQuan", indent(2450)),
    Style("KeDuoiCoQuanNgan", "Kẻ dưới cơ quan tên ngắn", "KeDuoiCoQuan", indent(1380)),
    Style("KeDuoiCoQuanNganNgang", "Kẻ dưới cơ quan tên ngắn, trang ngang", "KeDuoiCoQuan", indent(2570)),
    Style("KeDuoiTieuNguNgang", "Kẻ dưới tiêu ngữ, trang ngang", "KeDuoiTieuNgu", indent(2308)),
    Style("KeDuoiTrichYeuNgang", "Kẻ dưới trích yếu, trang ngang", "KeDuoiTrichYeu", indent(5868)),
    # the text
    Style("NoiDung", "Nội dung", "Normal", spacing(0, 120) + '<w:ind w:firstLine="720"/>' + JUSTIFIED),
    Style("NoiDungDau", "Nội dung – đoạn đầu", "NoiDung", spacing(240, 120)),
    Style("CanCu", "Căn cứ", "NoiDung", run=ITALIC),
    Style("KetThuc", "Kết thúc", "NoiDung", KEEP + spacing(0, 240)),
    Style("TieuDePhan", "Tiêu đề phần", "Normal", KEEP + spacing(240) + CENTRE + outline(1), B, "TenPhan"),
    Style("TenPhan", "Tên phần", "Normal", KEEP + spacing(0, 120) + CENTRE, B + CAPS, "TieuDeMuc"),
    Style("TieuDeMuc", "Tiêu đề mục", "NoiDung", KEEP + spacing(120, 120) + outline(2), B + CAPS, "NoiDung"),
    Style("TieuDeKhoan", "Tiêu đề khoản", "NoiDung", KEEP + outline(3), B, "NoiDung"),
    Style("QuyetDinh", "Quyết định", "TenPhan", spacing(120, 120)),
    # Nơi nhận and the signature
    Style("NoiNhan", "Nơi nhận", "Normal", spacing() + LEFT, B + ITALIC + size(12), "NoiNhanDong"),
    Style("NoiNhanDong", "Nơi nhận – dòng", "Normal", spacing() + LEFT, size(11)),
    Style("ChuKy", "Chữ ký", "Normal", KEEP + spacing() + CENTRE, B + CAPS),
    Style("NguoiKy", "Người ký", "Normal", spacing(1500) + CENTRE, B),
    # annexes and tables
    Style("PhuLuc", "Phụ lục", "Normal", KEEP + spacing() + CENTRE + outline(1), B),
    Style("TenPhuLuc", "Tên phụ lục", "Normal", KEEP + spacing() + CENTRE, B + CAPS + size(13)),
    Style("KemTheo", "Kèm theo", "Normal", KEEP + spacing(0, 160) + CENTRE, ITALIC + size(13)),
    Style("DonViTinh", "Đơn vị tính", "Normal", KEEP + spacing(0, 60) + RIGHT, ITALIC + size(12)),
    Style("BangChu", "Bảng – chữ", "Normal", spacing(40, 40) + LEFT, size(12)),
    Style("BangDauCot", "Bảng – đầu cột", "BangChu", KEEP + CENTRE, B),
    Style("BangSo", "Bảng – số", "BangChu", CENTRE),
    Style("BangNhom", "Bảng – nhóm", "BangChu", KEEP, B),
    Style("BangNhomSo", "Bảng – nhóm, số", "BangSo", KEEP, B),
    Style("BangCong", "Bảng – tổng cộng", "BangSo", run=B),
    Style("BangTien", "Bảng – tiền", "BangChu", RIGHT),
    Style("BangTienNhom", "Bảng – tiền, nhóm", "BangTien", KEEP, B),
    Style("BangChuCuoi", "Bảng – chữ, hàng cuối", "BangChu", KEEP),
    Style("BangSoCuoi", "Bảng – số, hàng cuối", "BangSo", KEEP),
    Style("BangTienCuoi", "Bảng – tiền, hàng cuối", "BangTien", KEEP),
    Style("BangTongChu", "Bảng – tổng, chữ", "BangChu", KEEP, B),
    Style("BangTongTien", "Bảng – tổng, tiền", "BangTien", KEEP, B),
    Style("BieuDo", "Biểu đồ", "Normal", KEEP + spacing(120, 60) + CENTRE, next="TenBieuDo"),
    Style("TenBieuDo", "Tên biểu đồ", "Normal", spacing(0, 200) + CENTRE, ITALIC + size(13)),
    Style("GhiChu", "Ghi chú", "NoiDung", KEEP + spacing(120, 0), ITALIC + size(13)),
    # certificates; a style “(vừa n dòng)” is set smaller until its text stands on n lines
    Style("GiayKhenHuyHieu", "Giấy khen – chỗ của Quốc huy", "Normal", spacing(0, 0, 624) + CENTRE),
    Style(
        "GiayKhenCoQuan",
        "Giấy khen – cơ quan (vừa 1 dòng)",
        "Normal",
        spacing(200) + CENTRE,
        B + CAPS + RED + size(20),
    ),
    Style("GiayKhenTang", "Giấy khen – tặng", "Normal", spacing(140) + CENTRE, B + CAPS + size(16)),
    Style(
        "GiayKhenTen",
        "Giấy khen – tên (vừa 1 dòng)",
        "Normal",
        spacing(60, 60) + CENTRE,
        B + CAPS + RED + size(42),
    ),
    Style(
        "GiayKhenNguoi", "Giấy khen – người nhận (vừa 1 dòng)", "Normal", spacing(60) + CENTRE, B + size(24)
    ),
    Style("GiayKhenDong", "Giấy khen – dòng (vừa 2 dòng)", "Normal", spacing(60) + CENTRE, size(17)),
    Style(
        "GiayKhenNgay",
        "Giấy khen – địa danh ngày tháng",
        "DiaDanhNgayThang",
        spacing(),
        size(14),
    ),
    Style("GiayKhenChucVu", "Giấy khen – chức vụ", "ChuKy", spacing()),
    Style("GiayKhenNguoiKy", "Giấy khen – người ký", "NguoiKy", spacing(1984)),
    Style(
        "GiayKhenVaoSo",
        "Giấy khen – vào sổ",
        "Normal",
        spacing() + LEFT,
        ITALIC + size(13),
    ),
    Style("GiayKhenQuocHieu", "Giấy khen – quốc hiệu", "QuocHieu", run=size(14)),
    Style("GiayKhenTieuNgu", "Giấy khen – tiêu ngữ", "TieuNgu", run=size(15)),
    Style("GiayKhenKe", "Giấy khen – kẻ dưới tiêu ngữ", "DauVanBan", rule(5050, 5050), size(2)),
    # the cover of the meeting's papers
    Style("BiaCoQuan", "Bìa – cơ quan", "Normal", spacing(600) + CENTRE, B + CAPS),
    Style("BiaTen", "Bìa – tên", "Normal", spacing(4200, 360) + CENTRE, B + CAPS + size(30)),
    Style("BiaHoiNghi", "Bìa – hội nghị", "Normal", spacing() + CENTRE, B + size(15)),
    Style("BiaNgay", "Bìa – ngày giờ", "Normal", spacing(4200, 120) + CENTRE, ITALIC),
    Style("BiaNoi", "Bìa – nơi họp", "Normal", spacing() + CENTRE),
    Style("MucLuc", "Tên mục lục", "Normal", KEEP + spacing(240, 240) + CENTRE, B + CAPS),
    Style("KhoangCach", "Khoảng cách sau bảng", "Normal", spacing(0, 0, 120), size(6)),
    # what does not print
    Style("SoTrang", "Số trang", "Normal", spacing() + CENTRE, size(13)),
    Style("LenhMau", "Lệnh của mẫu", "Normal", spacing() + LEFT, '<w:color w:val="808080"/>' + size(9)),
    Style("NgatPhan", "Ngắt phần", "Normal", spacing(0, 0, 20), size(1)),
)

_PLAIN_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="BangThuong"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    "{margins}</w:tblPr></w:style>"
)


def _margins(side: int) -> str:
    sides = (("top", 0), ("left", side), ("bottom", 0), ("right", side))
    return (
        "<w:tblCellMar>" + "".join(f'<w:{n} w:w="{v}" w:type="dxa"/>' for n, v in sides) + "</w:tblCellMar>"
    )


def _borders() -> str:
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in edges)
    return f"<w:tblBorders>{lines}</w:tblBorders>"


def _table_style(identifier: str, name: str, properties: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="BangThuong"/><w:uiPriority w:val="59"/><w:tblPr>{properties}</w:tblPr></w:style>'
    )


def _paragraph_style(style: Style) -> str:
    following = f'<w:next w:val="{style.next}"/>' if style.next else ""
    paragraph = f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
    run = f"<w:rPr>{style.run}</w:rPr>" if style.run else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.base}"/>{following}<w:qFormat/>{paragraph}{run}</w:style>'
    )


def _character_style(identifier: str, name: str, run: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f"<w:qFormat/><w:rPr>{run}</w:rPr></w:style>"
    )


_DEFAULTS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    f'{size(14)}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)
_NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'


def styles_xml() -> str:
    """Return the part ``word/styles.xml``."""
    parts = [_DEFAULTS, _NORMAL, _PLAIN_TABLE.format(margins=_margins(108))]
    parts += [_paragraph_style(style) for style in STYLES]
    parts += [_character_style("ChuDam", "Chữ đậm", B), _character_style("ChuNghieng", "Chữ nghiêng", ITALIC)]
    parts += [_table_style("BangSoLieu", "Bảng số liệu", _borders() + _margins(70))]
    parts += [_table_style("BangAn", "Bảng ẩn đường kẻ", _margins(0))]
    return f"<w:styles {NAMESPACES}>{''.join(parts)}</w:styles>"
