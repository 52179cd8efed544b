"""The two-tier kit's packet: which papers the guests are handed, and what is on the programme."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reportgen import fill
from reportgen.runs.context import CheckedYear, YearContext, with_context
from reportgen.runs.packet import BoundPacket, PacketOptions, bind
from reportgen.runs.request import BuildRequest
from reportgen.runs.secrecy import open_items
from reportgen.workspace import Workspace
from tests.sentences import assert_whole
from tests.shipped import ROOT
from tests.two_tier.meeting_year import KIT, OFFICES, bare, changed, names, rows, text, text_of, with_values

pytestmark = pytest.mark.usefixtures("laid_out_once")

ORGANISERS = {
    "ke-hoach-hoi-nghi",
    "giay-moi",
    "kich-ban-dieu-hanh",
    "bien-ban-hoi-nghi",
    "thong-bao-ket-luan",
}
"""What the organisers alone need."""
GUESTS = [
    "chuong-trinh",
    "dien-van-khai-mac",
    "bao-cao-tong-ket",
    "ke-hoach-nam-sau",
    "quyet-dinh-khen-thuong",
    "quyet-dinh-khen-thuong-quan-su",
    "giao-uoc-thi-dua",
]


def papers(year: CheckedYear) -> list[str]:
    """Return the documents of the packet's items, in order."""
    spec = with_context(year)[0].packet
    assert spec is not None
    return [item.document for item in spec.items if item.document]


def programme(year: CheckedYear) -> Mapping[str, str]:
    """Return the items of the programme with who has the floor."""
    found = names(year)["chuong_trinh"]
    assert isinstance(found, Mapping)
    return {item["noi_dung"]: item["nguoi"] for item in found["muc"]}


@pytest.fixture(scope="module")
def ready() -> BoundPacket:
    """Return the packet of the sample."""
    return bind(BuildRequest(Workspace(ROOT), 2026, kit=KIT), PacketOptions())


def test_guests_are_handed_what_concerns_them() -> None:
    found = papers(changed())
    assert found == GUESTS
    assert ORGANISERS.isdisjoint(found)


def test_the_sample_is_bound_with_its_list(ready: BoundPacket) -> None:
    titles = [entry.title for entry in ready.packet.entries]
    assert titles[4:6] == [
        "Quyết định khen thưởng của Chủ tịch Ủy ban nhân dân xã Mỹ Uyên",
        "Quyết định khen thưởng của Chỉ huy trưởng Ban Chỉ huy quân sự xã Mỹ Uyên",
    ]
    assert len(titles) == len(GUESTS)


def test_a_secret_report_is_not_for_the_guests() -> None:
    year, seen = with_context(changed({"do_mat_bc": "Mật"}))
    assert year.packet is not None
    ready = YearContext(year.kit, year.data, None, seen, year)
    for wanted in (False, True):
        kept, _told = open_items(ready, year.packet.items, include_secret=wanted)
        assert ("bao-cao-tong-ket" in {item.document for item in kept}) is wanted
    assert any(title.startswith("Báo cáo tổng kết") for title in programme(changed({"do_mat_bc": "Mật"})))


def test_an_area_command_has_no_committee_s_papers() -> None:
    found = papers(changed(OFFICES["area command"]))
    assert "quyet-dinh-khen-thuong" not in found and "quyet-dinh-khen-thuong-quan-su" in found


def test_an_all_but_empty_year_has_a_programme() -> None:
    items = programme(bare())
    assert list(items) == [
        "Ổn định tổ chức, chào cờ",
        "Tuyên bố lý do, giới thiệu đại biểu",
        "Khai mạc Hội nghị",
        next(title for title in items if title.startswith("Báo cáo tổng kết")),
        "Thảo luận",
        "Phát động phong trào thi đua năm 2027",
        "Kết luận, bế mạc Hội nghị",
    ]
    assert papers(bare()) == ["chuong-trinh", "bao-cao-tong-ket"]


def test_the_programme_names_who_speaks() -> None:
    items = programme(changed())
    assert items["Phát biểu chỉ đạo của cấp trên"] == (
        "Đồng chí Thượng tá Mạc Hữu Tưởng; đồng chí Đàm Thị Ngưỡng"
    )
    lines = text("chuong-trinh", names(changed())).split("\n")
    at = lines.index("- Tham luận “Kinh nghiệm vận động thanh niên nhập ngũ”")
    assert lines[at + 1] == "Ông Hà Văn Nguyện, Trưởng thôn Bến Sậy"


def test_without_papers_of_guests_there_is_a_discussion() -> None:
    guests = tuple(with_values(row, vai_tro="Đại biểu") for row in rows("khach_moi"))
    items = programme(changed(khach_moi=guests))
    assert "Thảo luận" in items and "Tham luận" not in items
    assert not [title for title in items if "chỉ đạo" in title]


def test_papers_that_are_not_written_yet_are_notes(ready: BoundPacket) -> None:
    assert not any(entry.title.startswith("Tham luận số") for entry in ready.packet.entries)
    missing = [told.message for told in ready.standing if told.code == "packet-missing"]
    assert any("Tham luận số 1: Kinh nghiệm vận động thanh niên nhập ngũ" in message for message in missing)


@pytest.mark.parametrize("work", ["quốc phòng, quân sự", None])
@pytest.mark.parametrize("name", ["khung-tham-luan", "khung-phat-dong-thi-dua"])
def test_a_skeleton_is_whole_before_anything_is_known(name: str, work: str | None) -> None:
    fields = dict.fromkeys(names(changed())["thong_tin"])  # type: ignore[call-overload]  # a mapping, as filling knows
    seen = {"nam": 2027, "nam_sau": 2028, "thong_tin": {**fields, "ten_cong_tac": work}}
    printed = text_of(fill.render(ROOT / "templates" / KIT / f"{name}.docx", seen))
    assert_whole(printed)
    assert "công tác quốc phòng, quân sự địa phương" in printed and "năm 2028" in printed
