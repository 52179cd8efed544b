"""Measure how long a year's award proposals take to be checked against the law and four earlier years.

Usage:  python bench/awards.py [--rows N] [--earlier N] [--profile]

By default ten thousand proposals over five years: two thousand of this year, which are judged, and two thousand
of each of the four years before. The CPU time is given of reading the rows as proposals, and of judging them,
which comes on top; the best of five runs, from cold caches. ``--profile`` prints where the time goes.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from reportgen.awards import load, proposals
from reportgen.awards.check import Inquiry
from reportgen.awards.history import History
from reportgen.awards.match import NameReader
from reportgen.awards.model import Catalogue
from reportgen.awards.proposals import Proposal
from reportgen.awards.rules import rules_on
from reportgen.awards.verdicts import Judgement, judge
from reportgen.records import Record, Value
from reportgen.vietnamese import unicode

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.awards.checking import COLUMNS, LETTERS

HOME = Path(__file__).parents[1]
RULES = HOME / "templates" / "quoc-phong" / "awards.toml"
YEAR, ON, GRANTOR = 2023, date(2023, 11, 15), "chu_tich_huyen"
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ")
MIDDLES = (
    "Văn",
    "Thị",
    "Đức",
    "Hữu",
    "Ngọc",
    "Xuân",
    "Minh",
    "Quang",
    "Công",
    "Thế",
    "Bá",
    "Đình",
    "V.",
    "Th.",
)
GIVEN = ("An", "Ánh", "Ân", "Ấn", "Bảo", "Cảnh", "Chuyền", "Dũng", "Đạt", "Đăng", "Giỏi", "Hòa", "Hoà", "Hùng",
         "Khải", "Kỷ", "Lưỡng", "Mẫn", "Oanh", "Quyến", "Thủy", "Ý")  # fmt: skip
AWARDS = ("Giấy khen",) * 6 + ("LĐTT", "LĐTT", "CSTT", "CSTT", "CSTĐCS", "CSTĐ tỉnh")
FORCES = ("Dân sự", "Dân quân cơ động", "Dân quân tại chỗ", None)


def main() -> int:
    """Print one line for each stage."""
    arguments = _arguments()
    catalogue = load(RULES)
    years = {year: _rows(arguments.rows, year) for year in range(YEAR - arguments.earlier, YEAR + 1)}
    if arguments.profile:
        _profile(catalogue, years)
    runs = [_run(catalogue, years) for _run_number in range(5)]
    reading, judging, judged = min(runs, key=lambda run: run[0] + run[1])
    rows = sum(map(len, years.values()))
    print(f"{rows} proposals over {len(years)} years, {len(judged.diagnostics)} findings")
    print(f"reading the rows as proposals  {reading:6.3f} s of CPU")
    print(f"judging them                   {judging:6.3f} s of CPU")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--rows", type=int, default=2000, help="of each year")
    parser.add_argument("--earlier", type=int, default=4, help="years before")
    parser.add_argument("--profile", action="store_true")
    return parser.parse_args()


def _rows(count: int, year: int) -> tuple[Record, ...]:
    """Return a year's rows: always the same, one in ten of them a collective."""
    chance = random.Random(year)  # noqa: S311 - samples, not secrets
    return tuple(_record(_values(chance, number), number, year) for number in range(count))


def _values(chance: random.Random, number: int) -> tuple[Value, ...]:
    unit = f"Xã Số {number % max(1, number // 40 + 25)}"
    if number % 10 == 0:
        return "Tập thể", "TTLĐTT", f"Ban {number} {unit}", unit, None, None, None, 12, None, None
    name = " ".join(map(chance.choice, (SURNAMES, MIDDLES, GIVEN)))
    force = chance.choice(FORCES)
    return "Cá nhân", chance.choice(AWARDS), name, unit, "Trưởng ban", None, force, None, None, None


def _record(values: tuple[Value, ...], number: int, year: int) -> Record:
    cells = {name: f"{letter}{number + 4}" for name, letter in LETTERS.items()}
    return Record(dict(zip(LETTERS, values, strict=True)), f"inputs/{year}.xlsx", "Khen thưởng", cells)


def _run(catalogue: Catalogue, years: dict[int, tuple[Record, ...]]) -> tuple[float, float, Judgement]:
    for cached in (unicode.fold, unicode._place_tone):
        cached.cache_clear()
    start = time.process_time()
    read = _read(catalogue, years)
    end = time.process_time()
    judged = _judge(catalogue, read)
    return end - start, time.process_time() - end, judged


def _read(catalogue: Catalogue, years: dict[int, tuple[Record, ...]]) -> dict[int, Sequence[Proposal]]:
    reader = NameReader(catalogue)
    return {year: proposals.read(rows, COLUMNS, reader, ON) for year, rows in years.items()}


def _judge(catalogue: Catalogue, read: dict[int, Sequence[Proposal]]) -> Judgement:
    earlier = {year: rows for year, rows in read.items() if year != YEAR}
    inquiry = Inquiry(
        proposals=read[YEAR],
        reader=NameReader(catalogue),
        on=ON,
        rules=rules_on(catalogue, ON),
        year=YEAR,
        history=History(earlier),
        grantor=GRANTOR,
        grantor_typed="Chủ tịch UBND huyện",
        numbers={"quan_so_don_vi": 5000, "quan_so_dqtv_nong_cot": 5000, "so_don_vi_dqtv": 500},
    )
    return judge([inquiry])


def _profile(catalogue: Catalogue, years: dict[int, tuple[Record, ...]]) -> None:
    profiler = cProfile.Profile()
    profiler.enable()
    _run(catalogue, years)
    profiler.disable()
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(30)


if __name__ == "__main__":
    raise SystemExit(main())
