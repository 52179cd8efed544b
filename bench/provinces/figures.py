"""The numbers of one commune: within what is usual, each row consistent in itself, no two communes alike.

What may vary varies evenly between bounds, so that no commune stands out among the others, however many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

from msgspec import Struct

Cells = dict[str, int]
"""Address → number."""
FIRST_ROW = 4
SMALLEST, GREATEST = 0.75, 1.3
"""A commune is between so many times the sample commune."""


class Commune(Struct, frozen=True):
    """What the numbers of a commune come from: its own dice, and how many times the sample it is."""

    dice: Random
    size: float

    def about(self, usual: float, spread: float = 0.12, least: int = 0) -> int:
        """Return a number near what is usual for a commune of this size."""
        return max(least, round(usual * self.size * self.dice.uniform(1 - spread, 1 + spread)))

    def share(self, whole: int, low: float, high: float) -> int:
        """Return a part of a whole."""
        return min(whole, round(whole * self.dice.uniform(low, high)))


def numbers(seed: int, number: int) -> dict[str, Cells]:
    """Return sheet's title → cells of the commune with this number, by a seed."""
    dice = Random(f"{seed}/{number}")  # noqa: S311 - no secret
    own = Commune(dice, dice.uniform(SMALLEST, GREATEST))
    return {
        "Thông tin": _fields(own),
        "Văn bản": _column(own, "D", (2, 1, 1, 6, 14, 3, 22, 31)),
        "Lực lượng": _forces(own),
        "Dự bị động viên": _reserve(own),
        "Huấn luyện": _training(own),
        "Giáo dục QPAN": _education(own),
        "Diễn tập": _column(own, "F", (168, 28, 95)),
        "Tuyển quân": _recruits(own),
        "Chính sách": _policy(own),
        "Phòng thủ dân sự": _column(own, "E", (126, 64, 22)) | _column(own, "F", (9, 5, 2)),
        "Hậu cần, ngân sách": _budget(own),
    }


def _fields(own: Commune) -> Cells:
    population = own.about(18_642, 0.03)
    asked = own.dice.randint(4, 6)
    return {
        "B124": population,
        "B125": asked,
        "B126": own.dice.randint(2, 3),
        "B127": own.about(640),
        "B129": own.about(46),
    }


def _column(own: Commune, letter: str, usual: tuple[int, ...]) -> Cells:
    return {f"{letter}{FIRST_ROW + row}": own.about(number, 0.15, 1) for row, number in enumerate(usual)}


def _row(row: int, first: str, *values: int) -> Cells:
    return {f"{chr(ord(first) + at)}{row}": value for at, value in enumerate(values)}


def _joined(rows: Iterator[Cells]) -> Cells:
    made: Cells = {}
    for row in rows:
        made |= row
    return made


STRENGTHS = (4, 9, 28, 9, 5, 3, 3, 9, 3, 5, 170)
OFFICERS = (1.0, 0.11, 0.14, 0.11, 0.2, 0, 0, 0.11, 0, 0.2, 0.08)
"""Of each component: its strength, its share of officers."""


def _forces(own: Commune) -> Cells:
    def rows() -> Iterator[Cells]:
        for row, (usual, officers) in enumerate(zip(STRENGTHS, OFFICERS, strict=True), FIRST_ROW):
            whole = 4 if row == FIRST_ROW else own.about(usual, 0.1, 3)
            party = own.share(whole, 0.22, 0.3)
            youth = min(whole - party, own.share(whole, 0.55, 0.65))
            rest = (own.share(whole, 0.05, 0.1), own.share(whole, 0.18, 0.25))
            yield _row(row, "D", whole, round(whole * officers), party, youth, *rest)

    return _joined(rows())


def _reserve(own: Commune) -> Cells:
    def rows() -> Iterator[Cells]:
        for row, (known, wanted) in enumerate(((14, 9), (196, 84), (143, 0)), FIRST_ROW):
            quota = own.about(wanted) if wanted else 0
            filled = own.share(quota, 0.97, 1)
            called = own.share(quota, 0.26, 0.32)
            registered = max(own.about(known), filled)
            yield _row(row, "C", registered, quota, filled, own.share(filled, 0.83, 0.9), called, called)

    return _joined(rows())


def _training(own: Commune) -> Cells:
    def rows() -> Iterator[Cells]:
        for row, usual in enumerate((26, 9, 28, 37, 144, 4, 18), FIRST_ROW):
            quota = own.about(usual, 0.1, 4)
            whole = own.share(quota, 0.97, 1)
            best = own.share(whole, 0.2, 0.26)
            good = min(whole - best, own.share(whole, 0.48, 0.54))
            yield _row(row, "E", quota, whole, best, good, whole - best - good, 0)

    return _joined(rows())


def _education(own: Commune) -> Cells:
    def rows() -> Iterator[Cells]:
        for row, (classes, usual) in enumerate(((0, 4), (2, 150), (0, 2), (1, 40), (18, 702)), FIRST_ROW):
            quota = own.about(usual, 0.1, 2)
            yield _row(
                row, "D", own.about(classes, 0.1, 1) if classes else 0, quota, own.share(quota, 0.97, 1)
            )

    return _joined(rows())


VILLAGES = 14


def _recruits(own: Commune) -> Cells:
    """Return the villages' rows; the few who are counted one by one live in villages that the dice choose."""
    dice = own.dice
    police = set(dice.sample(range(VILLAGES), dice.randint(3, 4)))
    party, minority, religious = (set(dice.sample(range(VILLAGES), dice.randint(2, 3))) for _kind in range(3))
    schooled = set(dice.sample(range(VILLAGES), dice.randint(5, 6)))
    exempt, willing = (set(dice.sample(range(VILLAGES), dice.randint(8, 12))) for _kind in range(2))

    def rows() -> Iterator[Cells]:
        for village in range(VILLAGES):
            liable = own.about(56, 0.2)
            called = own.share(liable, 0.38, 0.46)
            came = own.share(called, 0.95, 1)
            passed = own.share(came, 0.62, 0.72)
            examined = max(8, own.share(passed, 0.97, 1))
            passed, came, called = max(passed, examined), max(came, examined), max(called, examined)
            fit = dice.choice(((1, 2, 1), (1, 2, 2), (1, 1, 2)))
            unfit = examined - sum(fit)
            own_police = int(village in police)
            yield _row(
                village + FIRST_ROW, "C",
                own.about(11.5, 0.15), liable, own.share(liable, 0.28, 0.36), int(village in exempt), called, came,
                passed, passed, examined, *fit, unfit, int(village in willing), 1, 1, own_police, own_police,
                int(village in schooled), int(village not in schooled), 0,
                int(village in party), int(village in minority), int(village in religious),
            )  # fmt: skip

    return _joined(rows())


def _policy(own: Commune) -> Cells:
    def rows() -> Iterator[Cells]:
        kinds = ((146, 500_000), (112, 500_000), (17, 1_000_000), (2, 60_000_000), (6, 3_000_000))
        for row, (usual, each) in enumerate(kinds, FIRST_ROW):
            count = own.about(usual, 0.15, 1)
            yield {f"C{row}": count, f"E{row}": count * each}

    return _joined(rows())


def _budget(own: Commune) -> Cells:
    def rows() -> Iterator[Cells]:
        for row, millions in enumerate((286, 142, 350, 414), FIRST_ROW):
            planned = own.about(millions, 0.1)
            yield _row(row, "D", planned * 1_000_000, own.share(planned * 1_000, 0.96, 1) * 1_000)

    return _joined(rows())


def total(cells: Mapping[str, int | str | None], letter: str, rows: range) -> int:
    """Return what stands under a column: the sum of the numbers in its rows."""
    values = (cells.get(f"{letter}{row}") for row in rows)
    return sum(value for value in values if isinstance(value, int))
