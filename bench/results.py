"""All that a release is measured by, as one page of Markdown, beside other programs that make PDFs.

Usage:  python bench/results.py [--corpus DIR]… [--peers PYTHON] [--runs N] [--lists 1000,5000] [--out FILE]

A CORPUS holds references as ``word/NAME.pdf`` (Word's) or ``reference/NAME.pdf`` (LibreOffice's), and each document as
``NAME.docx`` beside its reference or in ``docx/``.
``--peers`` is a Python in which dxpdf and word2pdf are installed (default: this one). Programs that are not there are
listed as not found, documents that a program cannot convert as failed. Times are of whole processes, the best of N runs
(default 3): they mean something on a quiet machine only, so the page says how busy it was. Without ``--out`` the page
is printed.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import pypdfium2

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.measure_pdf import Likeness, compare
from bench.programs import (
    BENCH,
    HOME,
    FailedError,
    Program,
    best,
    bytecode_in,
    programs,
    run,
)
from reportgen import __version__, workspace

REFERENCES = {"word": "Word", "reference": "LibreOffice"}
"""Folder of a corpus → whose PDFs it holds."""
SHARES = ("text", "extra", "lines", "placed")
Cells = Sequence[object]


@dataclass(frozen=True, slots=True)
class DocumentLikeness:
    """How like its reference a program's PDF of one document is; None: it could not be made or read."""

    document: str
    likeness: Likeness | None


def main() -> int:
    """Measure everything and write the page."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        text = "\n".join(page(arguments, Path(folder)))
    if arguments.out is None:
        print(text)
    else:
        arguments.out.parent.mkdir(parents=True, exist_ok=True)
        arguments.out.write_text(text + "\n", encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--corpus", type=Path, action="append", default=[])
    parser.add_argument("--peers", default=sys.executable)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--lists", default="1000,5000")
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def page(arguments: argparse.Namespace, scratch: Path) -> Iterator[str]:
    """Yield the lines of the page."""
    yield from (f"# reportgen {__version__}, measured", "", *machine(), "")
    bytecode_in(scratch / "bytecode")
    others = programs(arguments.peers, scratch)
    yield from ("## Programs", "", *program_rows(others), "")
    yield from ("## Commands", "", *commands(scratch, arguments.runs), "")
    made = ["report", "text:20", *(f"list:{rows}" for rows in arguments.lists.split(",") if rows)]
    yield from (
        "## A DOCX to PDF",
        "",
        *conversions(others, samples(scratch, made), scratch, arguments.runs),
        "",
    )
    for corpus in arguments.corpus:
        yield from fidelity(corpus, others, scratch / "fidelity" / corpus.name)
    if not arguments.corpus:
        yield from ("## Fidelity", "", "Not measured: no `--corpus` was given.")


# --- machine and programs ----------------------------------------------------------------------


def machine() -> Iterator[str]:
    """Yield what it was measured on, and how busy that was."""
    busy = f"{os.getloadavg()[0]:.2f}" if hasattr(os, "getloadavg") else "?"
    fonts = os.environ.get("REPORTGEN_FONTS", "those of the system")
    yield from (
        f"- commit {_commit() or 'unknown'}",
        f"- {_processor()}, {os.cpu_count()} cores, load {busy} at the start",
        f"- {platform.system()}, Python {platform.python_version()}",
        f"- fonts: {fonts}",
    )


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty", "--abbrev=10"]
    process = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)  # noqa: S603 - fixed
    return process.stdout.strip()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def program_rows(found: Iterable[Program]) -> Iterator[str]:
    """Yield each program with its version, or that it was not found."""
    yield from table(("program", "version"), ((own.name, own.version or "not found") for own in found))


# --- speed -------------------------------------------------------------------------------------


def commands(scratch: Path, runs: int) -> Iterator[str]:
    """Yield what the commands take in a new workspace with the sample years."""
    work = scratch / "work"
    workspace.init(work)
    lines = {
        "--help": ["--help"],
        "check 2023": ["check", "2023", "-q"],
        "build 2023": ["build", "2023", "-q"],
        "packet 2023": ["packet", "2023", "-q"],
        "lint bao-cao-tong-ket.docx": ["lint", "-q", "bao-cao-tong-ket.docx"],
    }
    yield from table(
        ("command", "seconds", "MB"), (_command(name, line, work, runs) for name, line in lines.items())
    )


def _command(name: str, line: list[str], work: Path, runs: int) -> Cells:
    folder = work / "outputs" / "2023" if line[0] == "lint" else work
    try:
        usage = best([sys.executable, "-m", "reportgen", *line], runs, folder)
    except FailedError as failure:
        return f"`{name}`", f"failed: {failure}", ""
    return f"`{name}`", f"{usage.seconds:.2f}", f"{usage.memory:.0f}"


def samples(scratch: Path, names: list[str]) -> list[Path]:
    """Return documents made by ``samples.py``."""
    command = [sys.executable, str(BENCH / "samples.py"), str(scratch), *names]
    process = subprocess.run(command, cwd=HOME, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours
    return [Path(line) for line in process.stdout.splitlines()]


def conversions(
    found: Sequence[Program], documents: Iterable[Path], scratch: Path, runs: int
) -> Iterator[str]:
    """Yield what each program takes for each document, with the pages that it makes in a second."""
    there = [own for own in found if own.there]
    heads = ("document", *(f"{own.name}: s, MB, pages/s" for own in there))
    yield from table(
        heads, ((docx.stem, *(_conversion(own, docx, scratch, runs) for own in there)) for docx in documents)
    )


def _conversion(program: Program, docx: Path, scratch: Path, runs: int) -> str:
    pdf = _pdf(program, docx, scratch)
    try:
        usage = best(program.command(docx, pdf), runs)
        pages = len(pypdfium2.PdfDocument(pdf))
    except (FailedError, pypdfium2.PdfiumError, OSError) as failure:
        return f"failed: {failure}"
    return f"{usage.seconds:.2f}, {usage.memory:.0f}, {pages / usage.seconds:.0f}"


def _pdf(program: Program, docx: Path, scratch: Path) -> Path:
    folder = scratch / program.name
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{docx.stem}.pdf"


# --- fidelity ----------------------------------------------------------------------------------


def fidelity(corpus: Path, found: Sequence[Program], scratch: Path) -> Iterator[str]:
    """Yield how like the references of ``corpus`` each program's PDFs are, and each document of ours."""
    measured = {folder: list(_pairs(corpus, folder)) for folder in REFERENCES}
    if not any(measured.values()):
        yield from (f"## Fidelity: {corpus.name}", "", "Not measured: no document there has a reference.", "")
    for folder, pairs in measured.items():
        if pairs:
            likenesses = {own.name: _compare_all(own, pairs, scratch / folder) for own in found if own.there}
            title = f"## Fidelity: {corpus.name}, against {REFERENCES[folder]}"
            yield from (title, "", *_means(likenesses, found), "")
            yield from ("Each document, by us:", "", *_each(next(iter(likenesses.values()))), "")


def _pairs(corpus: Path, folder: str) -> Iterator[tuple[Path, Path]]:
    """Yield each document with its reference in ``folder``."""
    for reference in sorted((corpus / folder).glob("*.pdf")):
        places = (corpus / folder, corpus / "docx")
        documents = [path for place in places if (path := place / f"{reference.stem}.docx").is_file()]
        yield from ((docx.resolve(), reference) for docx in documents[:1])


def _compare_all(
    program: Program, pairs: Iterable[tuple[Path, Path]], scratch: Path
) -> list[DocumentLikeness]:
    return [DocumentLikeness(docx.stem, _one(program, docx, reference, scratch)) for docx, reference in pairs]


def _one(program: Program, docx: Path, reference: Path, scratch: Path) -> Likeness | None:
    pdf = _pdf(program, docx, scratch)
    try:
        run(program.command(docx, pdf))
    except FailedError:
        return None
    return _likeness(reference, pdf)


def _likeness(reference: Path, made: Path) -> Likeness | None:
    try:
        return compare(reference, made)
    except (pypdfium2.PdfiumError, OSError):
        return None


def _means(likenesses: dict[str, list[DocumentLikeness]], found: Iterable[Program]) -> Iterator[str]:
    heads = ("program", "converted", "pages as many", *SHARES)
    rows = [_mean(own.name, likenesses[own.name]) if own.there else (own.name, "not found") for own in found]
    yield from table(heads, rows)


def _mean(name: str, likenesses: list[DocumentLikeness]) -> Cells:
    made = [one.likeness for one in likenesses if one.likeness is not None]
    same = sum(one.pages == one.our_pages for one in made)
    shares = [f"{fmean(getattr(one, share) for one in made):.3f}" for share in SHARES] if made else []
    return name, f"{len(made)} of {len(likenesses)}", same, *shares


def _each(likenesses: Iterable[DocumentLikeness]) -> Iterator[str]:
    yield from table(("document", "pages", *SHARES), (_row(one) for one in likenesses))


def _row(likenesses: DocumentLikeness) -> Cells:
    like = likenesses.likeness
    if like is None:
        return likenesses.document, "failed"
    shares = (f"{getattr(like, share):.3f}" for share in SHARES)
    return likenesses.document, f"{like.pages}/{like.our_pages}", *shares


def table(heads: Cells, rows: Iterable[Cells]) -> Iterator[str]:
    """Yield a table of Markdown; a short row is filled up."""
    yield _line(heads)
    yield "|" + "---|" * len(heads)
    yield from (_line([*row, *[""] * (len(heads) - len(row))]) for row in rows)


def _line(cells: Iterable[object]) -> str:
    return "| " + " | ".join(" ".join(str(cell).split()).replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    sys.exit(main())
