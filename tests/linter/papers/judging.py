"""The linter judged by papers whose truth is known: precision and recall of each rule, as a table.

``python -m tests.linter.papers.judging`` writes ``docs/do-chinh-xac.md``.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

from reportgen import linter
from reportgen.diagnostics import Diagnostic
from reportgen.linter.rule import rules
from tests.linter.papers.all import SAMPLES
from tests.linter.papers.model import Sample

PAGE = Path(__file__).parents[3] / "docs" / "do-chinh-xac.md"
SAME = 30  # letters at the beginning of a paragraph by which it is told


@dataclass
class Tally:
    """What became of the findings and the faults of one rule, or of all."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of the findings that are right; 1 where there is none."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of the faults that were found; 1 where there is none."""
        there = self.right + self.missed
        return self.right / there if there else 1.0


@dataclass
class Verdict:
    """What the linter made of all papers; ``trouble`` says each thing that is not as it should be.

    ``found`` is what it found in each, by the paper's name.
    """

    of_rules: dict[str, Tally] = field(default_factory=lambda: {rule.CODE: Tally() for rule in rules()})
    natures: Counter[str] = field(default_factory=Counter)
    trouble: list[str] = field(default_factory=list)
    found: dict[str, tuple[Diagnostic, ...]] = field(default_factory=dict)

    @property
    def total(self) -> Tally:
        """The sum of all rules."""
        tallies = self.of_rules.values()
        return Tally(
            sum(tally.right for tally in tallies),
            sum(tally.wrong for tally in tallies),
            sum(tally.missed for tally in tallies),
        )


def place(folder: Path, sample: Sample) -> Path:
    """Return where in ``folder`` a paper is built."""
    return folder / f"{sample.name}.docx"


def judge(samples: Iterable[Sample], folder: Path) -> Verdict:
    """Return what the linter makes of papers, which are built in ``folder``."""
    verdict = Verdict()
    for sample in samples:
        path = sample.build(place(folder, sample))
        report = linter.report(path)
        verdict.found[sample.name] = tuple(report.found)
        verdict.natures[sample.nature] += 1
        nature = report.papers[0].nature.value
        if nature != sample.nature:
            verdict.trouble.append(f"{sample.name}: taken for {nature}, is {sample.nature}")
        verdict.trouble += [f"{sample.name}: {said}" for said in _compare(verdict, sample, report.found)]
    return verdict


def _compare(verdict: Verdict, sample: Sample, found: Iterable[Diagnostic]) -> Iterator[str]:
    """Count each finding and each fault once, however many findings its paragraph has of the rule."""
    faults = dict.fromkeys(sample.faults, False)
    for one in dict.fromkeys((one.code, one.place.paragraph) for one in found):
        code, words = one
        fault = next((fault for fault in faults if fault[0] == code and _is_same(fault[1], words)), None)
        if fault is None:
            verdict.of_rules[code].wrong += 1
            yield f"{code} is told wrongly at “{words}”"
        elif not faults[fault]:
            faults[fault] = True
            verdict.of_rules[code].right += 1
    for (code, words), is_found in faults.items():
        if not is_found:
            verdict.of_rules[code].missed += 1
            yield f"{code} is missed at “{words}”"


def _is_same(fault: str, words: str) -> bool:
    if not fault:
        return True
    first, second = (normalize("NFC", text).rstrip("…")[:SAME] for text in (fault, words))
    return first.startswith(second) or second.startswith(first)


def table(verdict: Verdict) -> str:
    """Return the page: how many papers of which nature, then a row for each rule."""
    names = (
        ("official", "văn bản hành chính"),
        ("attached", "văn bản ban hành kèm theo"),
        ("legal", "văn bản quy phạm pháp luật"),
        ("party", "văn bản của Đảng"),
        ("youth-union", "văn bản của Đoàn"),
        ("award", "giấy khen, giấy chứng nhận"),
        ("private", "giấy tờ cá nhân, hợp đồng"),
        ("form", "mẫu để điền"),
        ("unknown", "loại khác"),
    )
    natures = "; ".join(f"{verdict.natures[nature]} {name}" for nature, name in names)
    rows = (f"| [{code}](rules/{code}.md) | {_cells(tally)} |" for code, tally in verdict.of_rules.items())
    return "\n".join(
        [
            "# Độ chính xác của các quy tắc",
            "",
            f"Đo trên {sum(verdict.natures.values())} văn bản viết theo mẫu thực tế ({natures}), phần đầu trình bày",
            "bằng bảng, bằng phím Tab, bằng dấu cách hoặc trong khung chữ, do Word (python-docx) và LibreOffice ghi;",
            "lỗi của từng văn bản do người viết ghi trước. Các văn bản này nằm ở `tests/linter/papers`, ai cũng đo lại",
            "được: `python -m tests.linter.papers.judging`. Người viết đã đọc các quy tắc, nên con số cho biết chương",
            "trình làm đúng điều nó hứa, không phải tỷ lệ đúng trên mọi văn bản.",
            "",
            "| Quy tắc | Số lỗi có | Tìm thấy | Báo sai | Đúng trong số báo | Tìm thấy trong số có |",
            "|---|---|---|---|---|---|",
            *rows,
            f"| **Cộng** | {_cells(verdict.total)} |",
            "",
        ]
    )


def _cells(tally: Tally) -> str:
    counts = (tally.right + tally.missed, tally.right, tally.wrong)
    return " | ".join([*map(str, counts), f"{tally.precision:.0%}", f"{tally.recall:.0%}"])


def main() -> None:
    """Write the page."""
    with tempfile.TemporaryDirectory() as name:
        PAGE.write_text(table(judge(SAMPLES, Path(name))), encoding="utf-8")


if __name__ == "__main__":
    main()
