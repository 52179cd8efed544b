"""Measure our layout against reference renderings of the same documents.

Usage:  python bench/fidelity.py CORPUS [--keep DIR]

CORPUS holds ``docx/NAME.docx`` and ``reference/NAME.pdf`` (made with LibreOffice).  Prints a line for each
document and the means; ``--keep`` leaves our PDFs in DIR for looking at.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import fmean

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.measure_pdf import Likeness, compare
from reportgen.errors import ReportgenError
from reportgen.layout import convert

LINE = "{:45} {:>9} {:>6} {:>6} {:>6} {:>7}"


def main(arguments: list[str]) -> int:
    """Print the table; exit 1 if a document could not be laid out."""
    if not arguments:
        print(__doc__)
        return 2
    corpus = Path(arguments[0])
    keep = Path(arguments[arguments.index("--keep") + 1]) if "--keep" in arguments else None
    with tempfile.TemporaryDirectory() as scratch:
        return _table(corpus, keep or Path(scratch))


def _table(corpus: Path, out: Path) -> int:
    out.mkdir(parents=True, exist_ok=True)
    print(LINE.format("document", "pages", "text", "extra", "lines", "placed"))
    found: list[Likeness] = []
    failures = 0
    for docx in sorted((corpus / "docx").glob("*.docx")):
        reference, ours = corpus / "reference" / f"{docx.stem}.pdf", out / f"{docx.stem}.pdf"
        try:
            ours.write_bytes(convert(docx).pdf)
        except ReportgenError as reason:
            print(f"{docx.stem:45} {reason}")
            failures += 1
            continue
        likeness = compare(reference, ours)
        found.append(likeness)
        print(_row(docx.stem, f"{likeness.pages}/{likeness.our_pages}", likeness))
    if found:
        same = sum(each.pages == each.our_pages for each in found)
        mean = Likeness(
            0, 0, *(fmean(getattr(f, k) for f in found) for k in ("text", "extra", "lines", "placed"))
        )
        print(_row("mean", f"{same} of {len(found)}", mean))
    return 1 if failures else 0


def _row(name: str, pages: str, like: Likeness) -> str:
    shares = (f"{share:.3f}" for share in (like.text, like.extra, like.lines, like.placed))
    return LINE.format(name[:45], pages, *shares)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
