"""The decided awards as templates read them.

The one place where Python names are Vietnamese: clerks write them in Word templates, without diacritics.
Sums are in đồng; None where nothing says what is paid, and a total of which one part is not known is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportgen.awards.money import AwardAmount, total
from reportgen.records import Record


@dataclass(frozen=True, slots=True)
class AwardRow(Mapping[str, object]):
    """One recipient of one award: the sheet's columns, and ``stt``, ``la_tap_the``, ``tien_thuong``.

    The column of the award holds its wording as printed, which may not be as typed: ``LĐTT`` is printed
    ``Lao động tiên tiến``. ``stt`` counts within the list of collectives, or of individuals. ``tien_thuong`` is
    what is paid, whether the row, the workbook or the law says so; ``truoc_day`` what earlier years' workbooks
    say was received: ``Lao động tiên tiến (2021, 2022)``. Rows of one recipient have the same ``recipient_``.
    ``record_`` is the row of the sheet, ``paid_`` the rule that says what is paid; ``certified_`` is false where the
    law gives money alone.
    """

    values_: Mapping[str, object]
    recipient_: int
    record_: Record = field(default=Record({}), compare=False, repr=False)
    paid_: AwardAmount = field(default=AwardAmount(None), compare=False, repr=False)
    certified_: bool = field(default=True, compare=False, repr=False)

    @property
    def own_(self) -> tuple[str, ...]:
        """The names that the list itself gives a row, also where the sheet has a column of that name."""
        return ("stt", "la_tap_the", "tien_thuong", "truoc_day")

    def __getitem__(self, name: str) -> object:
        """Return the value of a column, or of a name that the list adds."""
        return self.values_[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self.values_)

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self.values_)


@dataclass(frozen=True, slots=True)
class AwardGroup:
    """One award with its recipients: ``hinh_thuc`` its wording, ``so_luong`` how many, ``hang`` the rows."""

    hinh_thuc: str
    hang: tuple[AwardRow, ...]

    @property
    def so_luong(self) -> int:
        """How many receive it."""
        return len(self.hang)

    @property
    def tien(self) -> int | None:
        """What they are paid together; None while one sum is not known."""
        return _paid(self.hang)

    @property
    def so_tien_moi(self) -> int | None:
        """What each is paid when all are paid the same, else None."""
        sums = {row["tien_thuong"] for row in self.hang}
        only = sums.pop() if len(sums) == 1 else None
        return only if isinstance(only, int) else None


@dataclass(frozen=True, slots=True)
class FormCount:
    """One award in numbers; ``nhom`` its recipients: the collectives, the individuals, the households."""

    hinh_thuc: str
    nhom: tuple[AwardGroup, AwardGroup, AwardGroup]

    @property
    def tap_the(self) -> int:
        """How many collectives receive it."""
        return self.nhom[0].so_luong

    @property
    def ca_nhan(self) -> int:
        """How many individuals receive it."""
        return self.nhom[1].so_luong

    @property
    def ho_gia_dinh(self) -> int:
        """How many households receive it."""
        return self.nhom[2].so_luong

    @property
    def tong(self) -> int:
        """How many receive it in all."""
        return sum(group.so_luong for group in self.nhom)

    @property
    def muc_tap_the(self) -> int | None:
        """What each collective is paid, None when they are not paid the same."""
        return self.nhom[0].so_tien_moi

    @property
    def muc_ca_nhan(self) -> int | None:
        """What each individual is paid, None when they are not paid the same."""
        return self.nhom[1].so_tien_moi

    @property
    def muc_ho_gia_dinh(self) -> int | None:
        """What each household is paid, None when they are not paid the same."""
        return self.nhom[2].so_tien_moi

    @property
    def tien(self) -> int | None:
        """What all of them are paid together; None while one sum is not known."""
        return total(group.tien for group in self.nhom if group.hang)


@dataclass(frozen=True, slots=True)
class AwardList:
    """Who receives what by this decision, in printing order.

    Attributes:
        tap_the: the collectives, grouped by award, highest first.
        ca_nhan: the individuals, likewise; ``ho_gia_dinh`` the households.
        theo_hinh_thuc: the counts by award, highest first.
        duoc_khen: every row: highest award first, collectives before individuals within a rank.
        can_cu: the legal bases in force on the day of the decision, for “Căn cứ …”.
        luong_co_so: the base salary of that day in đồng.
        cap_khac: the rows that another authority decides: the report counts them, this decision's papers do not.
        ca_nam: all that is decided this year as one list: this list, ``cap_khac``, and what further decisions grant,
            but not what is only proposed; the list itself when there is nothing else.

    The lists of further decisions are asked for by their names: ``khen_thuong.quan_su``.
    """

    tap_the: tuple[AwardGroup, ...] = ()
    ca_nhan: tuple[AwardGroup, ...] = ()
    ho_gia_dinh: tuple[AwardGroup, ...] = ()
    theo_hinh_thuc: tuple[FormCount, ...] = ()
    duoc_khen: tuple[AwardRow, ...] = ()
    can_cu: tuple[str, ...] = ()
    luong_co_so: int | None = None
    cap_khac: tuple[AwardRow, ...] = ()
    whole_: AwardList | None = field(default=None, repr=False)
    name_: str = ""
    further_: tuple[AwardList, ...] = field(default=(), repr=False)

    if not TYPE_CHECKING:  # a name that is mistyped in the program is still one to a type checker

        def __getattr__(self, name: str) -> AwardList:
            """Return the list of the further decision that the kit calls ``name``."""
            for one in () if name.endswith("_") else self.further_:
                if one.name_ == name:
                    return one
            raise AttributeError(name)

    @property
    def ca_nam(self) -> AwardList:
        """The year's whole list, with what other authorities and other decisions grant."""
        return self.whole_ or self

    @property
    def tat_ca(self) -> tuple[AwardRow, ...]:
        """The rows of this decision, then those of the further ones, proposed ones too; each in its printing order."""
        return (*self.duoc_khen, *(row for one in self.further_ for row in one.duoc_khen))

    @property
    def co_bang(self) -> tuple[AwardRow, ...]:
        """The rows that bring a paper to hand over, in printing order: all but those with money alone by the law."""
        return tuple(row for row in self.duoc_khen if row.certified_)

    @property
    def co_tien(self) -> tuple[AwardRow, ...]:
        """The rows that are paid something, in printing order: for the list on which recipients sign."""
        return tuple(row for row in self.duoc_khen if row["tien_thuong"])

    @property
    def so_tap_the(self) -> int:
        """How many collectives receive an award; one that receives two counts once."""
        return _recipients(self.tap_the)

    @property
    def so_ca_nhan(self) -> int:
        """How many individuals receive an award; one who receives two counts once."""
        return _recipients(self.ca_nhan)

    @property
    def so_ho_gia_dinh(self) -> int:
        """How many households receive an award; one that receives two counts once."""
        return _recipients(self.ho_gia_dinh)

    @property
    def tong_so(self) -> int:
        """How many recipients there are in all, each counted once."""
        return self.so_tap_the + self.so_ca_nhan + self.so_ho_gia_dinh

    @property
    def luot_tap_the(self) -> int:
        """How many awards go to collectives."""
        return _size(self.tap_the)

    @property
    def luot_ca_nhan(self) -> int:
        """How many awards go to individuals."""
        return _size(self.ca_nhan)

    @property
    def luot_ho_gia_dinh(self) -> int:
        """How many awards go to households."""
        return _size(self.ho_gia_dinh)

    @property
    def so_luot(self) -> int:
        """How many awards there are in all."""
        return len(self.duoc_khen)

    @property
    def tong_tien(self) -> int | None:
        """What all are paid; None while one sum is not known."""
        return _paid(self.duoc_khen)

    @property
    def tong_tien_tap_the(self) -> int | None:
        """What the collectives are paid."""
        return total(group.tien for group in self.tap_the)

    @property
    def tong_tien_ca_nhan(self) -> int | None:
        """What the individuals are paid."""
        return total(group.tien for group in self.ca_nhan)

    @property
    def tong_tien_ho_gia_dinh(self) -> int | None:
        """What the households are paid."""
        return total(group.tien for group in self.ho_gia_dinh)

    def __iter__(self) -> Iterator[AwardRow]:
        """Iterate over every row in printing order."""
        return iter(self.duoc_khen)

    def __len__(self) -> int:
        """Return the number of rows, so that an empty list is false in a template."""
        return len(self.duoc_khen)


def _recipients(groups: tuple[AwardGroup, ...]) -> int:
    """Return how many recipients the rows have; without rows there is none."""
    return len({row.recipient_ for group in groups for row in group.hang}) if _size(groups) else 0


def _size(groups: tuple[AwardGroup, ...]) -> int:
    return sum(group.so_luong for group in groups)


def _paid(rows: Iterable[AwardRow]) -> int | None:
    return total(row["tien_thuong"] for row in rows)
