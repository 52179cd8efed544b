"""What templates may use, as a kit has it: the kit's own names, and those that its award lists have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.fill.review import ValueShape
    from reportgen.kit.model import Kit


def shapes(kit: Kit) -> Mapping[str, ValueShape]:
    """Return name → shape of all that the templates of ``kit`` may use."""
    from reportgen.fill.review import vocabulary

    return vocabulary(kit, lambda columns: _award_list(kit, columns))


def _award_list(kit: Kit, columns: Mapping[str, ValueShape]) -> ValueShape:
    """Return the shape of the award list, which has a list of its kind for each further decision."""
    from reportgen.awards.lists import AwardList, AwardRow
    from reportgen.fill.review import award_row
    from reportgen.fill.review.shape import of_class

    shape = of_class(AwardList, {AwardRow: award_row(columns)}, award_titles())
    further = {
        one.name: replace(shape, title=_("danh sách khen thưởng “{decision}”", decision=one.says))
        for one in (kit.awards.further if kit.awards else ())
    }
    if not further:
        return shape
    own = {name: below for name, below in shape.names.items() if name != "ca_nam"}
    year = replace(shape.names["ca_nam"], title=_("danh sách cả năm: của mọi quyết định và của cấp khác"))
    return replace(shape, names={**own, **further, "ca_nam": year})  # what is inside is listed at the first


def comparison_shape() -> Mapping[str, ValueShape]:
    """Return the shape of what only the template of ``reportgen compare`` has beside those names."""
    from reportgen.fill.review.shape import NUMBER, TEXT, mapping, rows

    line = mapping(dict.fromkeys(("ten", "don_vi_tinh", "truoc", "nay", "thay_doi", "ty_le"), TEXT))
    return {"so_voi": mapping({"nam": NUMBER, "nhom": rows(mapping({"ten": TEXT, "dong": rows(line)}))})}


def award_titles() -> Mapping[str, str]:
    """Return what the names of an award list mean."""
    return {
        "tap_the": _("tập thể, theo hình thức; trong theo_hinh_thuc: số tập thể"),
        "ca_nhan": _("cá nhân, theo hình thức; trong theo_hinh_thuc: số cá nhân"),
        "ho_gia_dinh": _("hộ gia đình, theo hình thức; trong theo_hinh_thuc: số hộ"),
        "theo_hinh_thuc": _("mỗi hình thức một hàng"),
        "duoc_khen": _("toàn bộ danh sách theo thứ tự in"),
        "co_bang": _("các hàng có giấy, bằng để trao: không gồm danh hiệu chỉ kèm tiền thưởng"),
        "co_tien": _("các hàng có tiền thưởng"),
        "tat_ca": _("các hàng của mọi quyết định và đề nghị trong năm"),
        "cap_khac": _("các hàng do cấp khác quyết định"),
        "ca_nam": _("danh sách gồm cả các hàng do cấp khác quyết định"),
        "can_cu": _("căn cứ pháp lý của ngày quyết định"),
        "luong_co_so": _("lương cơ sở của ngày quyết định (đồng)"),
        "so_tap_the": _("số tập thể, mỗi tập thể tính một lần"),
        "so_ca_nhan": _("số cá nhân, mỗi người tính một lần"),
        "so_ho_gia_dinh": _("số hộ gia đình, mỗi hộ tính một lần"),
        "tong_so": _("số tập thể, cá nhân, hộ gia đình, không tính trùng"),
        "luot_tap_the": _("số lượt khen thưởng tập thể"),
        "luot_ca_nhan": _("số lượt khen thưởng cá nhân"),
        "luot_ho_gia_dinh": _("số lượt khen thưởng hộ gia đình"),
        "so_luot": _("tổng số lượt khen thưởng"),
        "tong_tien": _("tổng tiền thưởng (đồng)"),
        "tong_tien_tap_the": _("tiền thưởng của tập thể (đồng)"),
        "tong_tien_ca_nhan": _("tiền thưởng của cá nhân (đồng)"),
        "tong_tien_ho_gia_dinh": _("tiền thưởng của hộ gia đình (đồng)"),
        "hinh_thuc": _("danh hiệu, hình thức khen thưởng"),
        "hang": _("các hàng của nhóm"),
        "nhom": _("ba nhóm: tập thể, cá nhân, hộ gia đình"),
        "so_luong": _("số hàng của nhóm"),
        "tien": _("tiền thưởng của cả nhóm (đồng)"),
        "so_tien_moi": _("tiền thưởng mỗi hàng, trống khi không bằng nhau (đồng)"),
        "muc_tap_the": _("tiền thưởng mỗi tập thể (đồng)"),
        "muc_ca_nhan": _("tiền thưởng mỗi cá nhân (đồng)"),
        "muc_ho_gia_dinh": _("tiền thưởng mỗi hộ gia đình (đồng)"),
        "tong": _("tổng số"),
    }
