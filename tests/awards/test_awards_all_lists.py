"""The rows of every list of a year, and those that are paid something."""

from datetime import date

from reportgen.awards import SignedDecision
from reportgen.awards.lists import AwardList
from tests.awards.checking import COMMUNE, collective, decided, person

DAY = date(2026, 11, 20)
FURTHER = (
    SignedDecision("quan_su", "Quân sự", DAY, grantor="Chỉ huy trưởng Ban Chỉ huy phòng thủ khu vực 3"),
    SignedDecision("de_nghi", "Đề nghị", is_proposal=True),
)


def of_year() -> AwardList:
    rows = [
        person("Hà Văn Mẫu"),
        collective("Tiểu đội Mẫu", quyet_dinh="Quân sự"),
        person("Lò Văn Mẫu", "BK BQP", quyet_dinh="Đề nghị"),
        person("Vi Văn Mẫu", "CSTĐCS", luc_luong="Dân sự"),
        person("Vi Văn Mẫu", "LĐTT", luc_luong="Dân sự"),
    ]
    return decided(rows, on=DAY, grantor=COMMUNE, further=FURTHER, year=2026).list


def test_all_rows_are_those_of_every_decision_and_proposal() -> None:
    listed = of_year()
    names = [row["ten"] for row in listed.tat_ca]
    assert names == ["Vi Văn Mẫu", "Vi Văn Mẫu", "Hà Văn Mẫu", "Tiểu đội Mẫu", "Lò Văn Mẫu"]
    assert len(listed.duoc_khen) == 3 and len(listed.ca_nam.duoc_khen) == 4


def test_an_award_that_pays_nothing_is_not_signed_for() -> None:
    listed = of_year()
    assert [row["tien_thuong"] for row in listed.co_tien] == [2_530_000, 760_000]
    assert (
        sum(row["tien_thuong"] for row in listed.co_tien if isinstance(row["tien_thuong"], int))
        == listed.tong_tien
    )
    (military, proposed) = listed.further_
    assert len(military.co_tien) == 1 and proposed.co_tien == ()


def test_without_further_decisions_all_rows_are_its_own() -> None:
    listed = decided([person("Hà Văn Mẫu")], on=DAY, grantor=COMMUNE).list
    assert listed.tat_ca == listed.duoc_khen and AwardList().tat_ca == ()
