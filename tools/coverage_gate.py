"""Whether enough of the program is tested: exit 1, and name each file that falls short.

Reads what ``coverage json`` wrote, branches counted with statements.  All files together must reach `OVERALL`
per cent, and each file with logic `EACH`.  A file has logic when it has a branch, or at least `STATEMENTS`
statements: one that only gives names or re-exports them counts in the total alone.

    COVERAGE_PROCESS_START=pyproject.toml pytest && coverage combine && coverage json && python -m tools.coverage_gate
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

OVERALL, EACH = 95.0, 85.0
STATEMENTS = 10
REPORT = Path("coverage.json")

Summary = Mapping[str, float]
"""What coverage says of a file, or of all of them."""


def shortfalls(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each figure that is too low, the lowest file first.

    Raises:
        ValueError: the report has no branches: it would look better than the tests are.
    """
    if not report["meta"]["branch_coverage"]:
        raise ValueError("measured without branches")
    files: dict[str, Summary] = {name: file["summary"] for name, file in report["files"].items()}
    low = [
        (share_covered(file), name)
        for name, file in files.items()
        if has_logic(file) and share_covered(file) < EACH
    ]
    for share, name in sorted(low):
        yield f"{share:6.2f} %  {name}: under {EACH:g} %"
    if (share := share_covered(report["totals"])) < OVERALL:
        yield f"{share:6.2f} %  all files: under {OVERALL:g} %"


def has_logic(file: Summary) -> bool:
    """Return whether there is anything in the file that could go wrong when it runs."""
    return file["num_branches"] > 0 or file["num_statements"] >= STATEMENTS


def share_covered(summary: Summary) -> float:
    """Return the share of statements and branches that ran, in per cent; of nothing all of it."""
    parts = summary["num_statements"] + summary["num_branches"]
    ran = summary["covered_lines"] + summary["covered_branches"]
    return 100 * ran / parts if parts else 100.0


def main(report: Path = REPORT) -> int:
    """Print what falls short in ``report``, or how much is covered."""
    read = json.loads(report.read_text(encoding="utf-8"))
    if low := list(shortfalls(read)):
        print("\n".join(low))
        return 1
    print(f"{share_covered(read['totals']):.2f} % of statements and branches")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
