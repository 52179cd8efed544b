"""Does the program survive any file?  ``fuzz.py KIND [--seed N] [--count N] [--keep FOLDER]``.

Run it from the repository's root: ``PYTHONPATH=. python bench/fuzz.py workbook --count 300``.

A campaign puts hostile files into a workspace, a case at a time, and runs the commands that read them, each case in a
process of its own with 20 s of CPU and 1 GB of memory; first the bombs of its kind, then ``--count`` throws of the
dice.  Findings are grouped by cause; ``--keep`` writes the files that showed them.  Exit code 1 when there are any.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.fuzzing import docx, kit, pdf, sources, template, workbook
from bench.fuzzing.cases import Campaign, Case
from bench.fuzzing.running import CPU, Ground, Outcome
from reportgen.layout import convert

CAMPAIGNS = {
    one.name: one for one in (workbook.CAMPAIGN, template.CAMPAIGN, docx.CAMPAIGN, kit.CAMPAIGN, pdf.CAMPAIGN)
}
SLOW = CPU / 4


def cases(campaign: Campaign, seed: str, numbers: range) -> Iterator[tuple[str, Case]]:
    """Yield the bombs and the cases of a campaign, each with its name."""
    if not numbers.start:
        yield from ((f"bomb-{number}", bomb) for number, bomb in enumerate(campaign.bombs()))
    for number in numbers:
        yield str(number), one(campaign, seed, number)


def one(campaign: Campaign, seed: str, number: int) -> Case:
    """Return one case: the same for the same seed and number."""
    return campaign.make(random.Random(f"{campaign.name}-{seed}-{number}"))  # noqa: S311 - chance that repeats is wanted


class Tally:
    """What came of the cases so far."""

    def __init__(self, keep: Path | None) -> None:
        self._keep = keep
        self._kinds: Counter[str] = Counter()
        self.causes: dict[str, list[str]] = {}
        self._slowest, self._largest = 0.0, 0

    def add(self, name: str, case: Case, outcome: Outcome) -> None:
        """Count a case, and tell and keep it where it is a finding."""
        self._kinds[outcome.kind] += 1
        self._slowest = max(self._slowest, outcome.cpu)
        self._largest = max(self._largest, outcome.memory)
        cause = f"{outcome.kind}: {outcome.cause}"
        if not outcome.good:
            self.causes.setdefault(cause, []).append(name)
        elif outcome.cpu > SLOW:
            cause = f"slow: {outcome.cpu:.1f} s"
        else:
            return
        print(f"[{name}] {cause} <- {case.change[:160]!r}", flush=True)
        if self._keep and len(self.causes.get(cause, ())) <= 1:
            self._write(self._keep / f"{name}-{re.sub(r'[^a-z]+', '-', cause.lower())[:40]}", case)

    @staticmethod
    def _write(folder: Path, case: Case) -> None:
        for file, data in case.files.items():
            path = folder / Path(file).name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        commands = "\n".join(" ".join(command) for command in case.commands)
        (folder / "case.txt").write_text(f"{case.change}\n\n{list(case.files)}\n{commands}\n", "utf-8")

    def sum_up(self, seconds: float) -> None:
        """Print the counts, then the causes, the most frequent first."""
        total = self._kinds.total()
        most = f"most: {self._slowest:.1f} s of CPU, {self._largest >> 20} MB"
        print(f"{total} cases in {seconds:.0f} s: {dict(self._kinds)}; {most}")
        for cause, names in sorted(self.causes.items(), key=lambda item: -len(item[1])):
            print(f"{len(names):5} × {cause}  [{', '.join(names[:5])}]")


def main() -> int:
    """Run a campaign; return 1 where something was found."""
    arguments = _arguments()
    campaign = CAMPAIGNS[arguments.kind]
    convert(sources.documents()[0])  # fonts and modules are loaded once, before forking
    tally, ground, start = Tally(arguments.keep), Ground(), time.monotonic()
    for name, case in cases(
        campaign, arguments.seed, range(arguments.first, arguments.first + arguments.count)
    ):
        tally.add(name, case, ground.run(case))
    ground.close()
    tally.sum_up(time.monotonic() - start)
    return 1 if tally.causes else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kind", choices=CAMPAIGNS)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", type=int, default=300, help="cases beside the bombs")
    parser.add_argument("--first", type=int, default=0, help="number of the first case, to repeat one")
    parser.add_argument(
        "--keep", type=Path, help="folder for the files that showed something, one case of each cause"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
