"""Measure our layout against reference renderings of the same documents.

Usage:  python bench/fidelity.py CORPUS [--keep DIR] [--against DIR]

CORPUS holds ``docx/NAME.docx`` and ``reference/NAME.pdf``, or each document as ``NAME.docx`` with its reference beside
it, as ``NAME.pdf`` or ``word/NAME.pdf``. Prints a line for each document, then the means and medians, and on how many
documents the pages are as many. ``--keep`` leaves our PDFs in DIR for looking at; ``--against`` measures the PDFs of
the same names in DIR (another program's) on the same documents, and prints their means beside ours.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import fmean, median

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.measure_pdf import Likeness, compare
from reportgen.errors import ReportgenError
from reportgen.layout import convert

LINE = "{:45} {:>9} {:>6} {:>6} {:>6} {:>7}"
SHARES = ("text", "extra", "lines", "placed")


def main(arguments: Sequence[str]) -> int:
    """Print the table; exit 1 if a document could not be laid out."""
    options = _parse(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        return _table(list(pairs(options.corpus)), options.keep or Path(scratch), options.against)


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--against", type=Path)
    return parser.parse_args(arguments)


def pairs(corpus: Path) -> Iterator[tuple[Path, Path]]:
    """Yield each document that has a reference, with it."""
    apart = (corpus / "docx").is_dir()
    documents, folders = (
        (corpus / "docx", [corpus / "reference"]) if apart else (corpus, [corpus, corpus / "word"])
    )
    for docx in sorted(documents.glob("*.docx")):
        references = [path for folder in folders if (path := folder / f"{docx.stem}.pdf").is_file()]
        yield from ((docx, reference) for reference in references[:1])


def _table(found: Sequence[tuple[Path, Path]], out: Path, against: Path | None) -> int:
    out.mkdir(parents=True, exist_ok=True)
    print(LINE.format("document", "pages", *SHARES))
    ours: list[Likeness] = []
    theirs: list[Likeness] = []
    for docx, reference in found:
        likeness = _ours(docx, reference, out / f"{docx.stem}.pdf")
        if likeness is None:
            continue
        ours.append(likeness)
        print(_row(docx.stem, f"{likeness.pages}/{likeness.our_pages}", likeness))
        other = against / f"{docx.stem}.pdf" if against is not None else docx
        if other.is_file() and other.suffix == ".pdf":
            theirs.append(compare(reference, other))
    for name, likenesses in (("ours", ours), (str(against), theirs)):
        for line in _summary(name, likenesses):
            print(line)
    return 1 if len(ours) < len(found) else 0


def _ours(docx: Path, reference: Path, pdf: Path) -> Likeness | None:
    """Return how like its reference our PDF is; None, and a line that says why, if there is none."""
    try:
        pdf.write_bytes(convert(docx).pdf)
    except ReportgenError as reason:
        print(f"{docx.stem:45} {reason}")
        return None
    return compare(reference, pdf)


def _summary(name: str, likenesses: Sequence[Likeness]) -> Iterator[str]:
    """Yield the means and medians of one program; nothing for no documents."""
    if likenesses:
        same = sum(each.pages == each.our_pages for each in likenesses)
        yield _row(f"{name}: mean", f"{same} of {len(likenesses)}", _each_share(fmean, likenesses))
        yield _row(f"{name}: median", "", _each_share(median, likenesses))


def _each_share(average: Callable[[Iterable[float]], float], likenesses: Sequence[Likeness]) -> Likeness:
    return Likeness(0, 0, *(average([getattr(each, share) for each in likenesses]) for share in SHARES))


def _row(name: str, pages: str, like: Likeness) -> str:
    return LINE.format(name[-45:], pages, *(f"{getattr(like, share):.3f}" for share in SHARES))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
