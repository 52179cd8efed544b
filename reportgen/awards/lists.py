"""The decided awards as templates read them.

The one place where Python names are Vietnamese: clerks write them in Word templates, without diacritics.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row(Mapping[str, object]):
    """One recipient of one award: the sheet's columns, and ``stt``, ``la_tap_the``.

    The column of the award holds its wording as printed, which may not be as typed: ``LĐTT`` is printed
    ``Lao động tiên tiến``. ``stt`` counts within the list of collectives, or of individuals.
    """

    values_: Mapping[str, object]

    def __getitem__(self, name: str) -> object:
        """Return the value of a column, or of ``stt`` or ``la_tap_the``."""
        return self.values_[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self.values_)

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self.values_)


@dataclass(frozen=True, slots=True)
class Group:
    """One award with its recipients: ``hinh_thuc`` its wording, ``so_luong`` how many, ``hang`` the rows."""

    hinh_thuc: str
    hang: tuple[Row, ...]

    @property
    def so_luong(self) -> int:
        """How many receive it."""
        return len(self.hang)


@dataclass(frozen=True, slots=True)
class FormCount:
    """How many of each receive one award: ``hinh_thuc``, ``tap_the``, ``ca_nhan``, ``ho_gia_dinh``, ``tong``."""

    hinh_thuc: str
    tap_the: int
    ca_nhan: int
    ho_gia_dinh: int

    @property
    def tong(self) -> int:
        """How many receive it in all."""
        return self.tap_the + self.ca_nhan + self.ho_gia_dinh


@dataclass(frozen=True, slots=True)
class AwardList:
    """Who receives what, in printing order.

    Attributes:
        tap_the: the collectives, grouped by award, highest first.
        ca_nhan: the individuals, likewise; ``ho_gia_dinh`` the households.
        theo_hinh_thuc: the counts by award, highest first.
        duoc_khen: every row: highest award first, collectives before individuals within a rank.
    """

    tap_the: tuple[Group, ...] = ()
    ca_nhan: tuple[Group, ...] = ()
    ho_gia_dinh: tuple[Group, ...] = ()
    theo_hinh_thuc: tuple[FormCount, ...] = ()
    duoc_khen: tuple[Row, ...] = ()

    @property
    def so_tap_the(self) -> int:
        """How many awards go to collectives."""
        return _size(self.tap_the)

    @property
    def so_ca_nhan(self) -> int:
        """How many awards go to individuals."""
        return _size(self.ca_nhan)

    @property
    def so_ho_gia_dinh(self) -> int:
        """How many awards go to households."""
        return _size(self.ho_gia_dinh)

    @property
    def tong_so(self) -> int:
        """How many awards there are in all."""
        return len(self.duoc_khen)

    def __iter__(self) -> Iterator[Row]:
        """Iterate over every row in printing order."""
        return iter(self.duoc_khen)

    def __len__(self) -> int:
        """Return the number of rows, so that an empty list is false in a template."""
        return len(self.duoc_khen)


def _size(groups: tuple[Group, ...]) -> int:
    return sum(group.so_luong for group in groups)
