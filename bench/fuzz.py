"""Does the engine survive any file?  ``fuzz.py CORPUS [--cases N] [--seed S]`` mutates DOCX files and converts them.

Run it from the repository's root: ``PYTHONPATH=. python bench/fuzz.py CORPUS``.

Each case runs in a process of its own with a limit on time and memory.  A PDF, or one clear line (a ReportgenError with
one Diagnostic), is as it should be; everything else – a traceback, a hang, memory, a PDF that does not open, "nan" in a
page – is a finding.  Findings are grouped by cause; ``--keep FOLDER`` writes the files that showed them.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
import zlib
from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2

from reportgen.errors import ReportgenError
from reportgen.layout import Conversion, convert
from tests.layout.fuzz import mutations

SECONDS = 10.0
MEMORY = 1 << 30
_STREAM = re.compile(rb"stream\n(.*?)\nendstream", re.DOTALL)
_NOT_A_NUMBER = re.compile(rb"(?<![A-Za-z/<(])(?:nan|inf)(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case ended: "pdf", "refused", or what is wrong; ``cause`` groups equal findings."""

    kind: str
    cause: str
    seconds: float

    @property
    def good(self) -> bool:
        """Return whether that is how it should end."""
        return self.kind in ("pdf", "refused")


def run(docx: Path) -> Outcome:
    """Convert one file in a process of its own."""
    begun = time.monotonic()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work(docx, writing)
    os.close(writing)
    said = _answer(reading, begun)
    if not said:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    seconds = time.monotonic() - begun
    if said:
        kind, cause = json.loads(said)
        return Outcome(kind, cause, seconds)
    hung = seconds >= SECONDS
    return Outcome("hang" if hung else "died", "" if hung else f"status {status}", seconds)


def _answer(reading: int, begun: float) -> bytes:
    """Return what the child said within the time, nothing if it did not."""
    said = b""
    while (left := begun + SECONDS - time.monotonic()) > 0 and select.select([reading], [], [], left)[0]:
        got = os.read(reading, 65536)
        if not got:
            break
        said += got
    os.close(reading)
    return said


def _work(docx: Path, writing: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    where = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - the process ends with it
    os.dup2(where.fileno(), 2)
    os.write(writing, json.dumps(_ended(docx)).encode())
    os._exit(0)


def _ended(docx: Path) -> tuple[str, str]:
    try:
        return _checked(convert(docx))
    except ReportgenError as refusal:
        lines = [d for d in refusal.diagnostics if d.message and "\n" not in d.message]
        one = len(lines) == len(refusal.diagnostics) == 1
        return ("refused", lines[0].code) if one else ("unclear refusal", str(refusal)[:300])
    except BaseException as problem:  # noqa: BLE001 - whatever it is, it is what we look for
        return "traceback", _where(problem)


def _checked(made: Conversion) -> tuple[str, str]:
    if not made.pages:
        return "bad pdf", "no pages"
    opened = pypdfium2.PdfDocument(BytesIO(made.pdf))
    if len(opened) != made.pages:
        return "bad pdf", f"{made.pages} pages said"
    opened[0].get_textpage().get_text_range()
    for found in _STREAM.finditer(made.pdf):
        try:
            content = zlib.decompress(found[1])
        except zlib.error:
            continue
        if content[:4] not in (b"\0\1\0\0", b"true") and b" Tf" in content and _NOT_A_NUMBER.search(content):
            return "bad pdf", "nan or inf in a page"
    return "pdf", ""


def _where(problem: BaseException) -> str:
    frames = [f for f in traceback.extract_tb(problem.__traceback__) if "/reportgen/" in f.filename]
    places = [f"{f.filename.partition('/reportgen/')[2]}:{f.lineno} {f.name}" for f in frames[-3:]]
    return f"{type(problem).__name__}: {str(problem)[:100]} at {' < '.join(reversed(places))}"


def main() -> int:
    """Run the cases; return 1 where something was found."""
    asked = _arguments()
    corpus = sorted(path for path in asked.corpus.rglob("*.docx") if path.is_file())
    convert(
        min(corpus, key=lambda path: path.stat().st_size)
    )  # fonts and modules are loaded once, before forking
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
    kinds: Counter[str] = Counter()
    causes: dict[str, list[str]] = {}
    slowest = 0.0
    begun = time.monotonic()
    case = Path(tempfile.mkdtemp(prefix="fuzz-"), "case.docx")
    for number in range(asked.first, asked.first + asked.cases):
        dice = random.Random(f"{asked.seed}-{number}")  # noqa: S311 - chance that repeats is wanted
        source = dice.choice(corpus)
        done, data = mutations.mutate(source.read_bytes(), dice)
        case.write_bytes(data)
        outcome = run(case)
        kinds[outcome.kind] += 1
        slowest = max(slowest, outcome.seconds)
        if not outcome.good:
            causes.setdefault(f"{outcome.kind} {outcome.cause}", []).append(f"{number} {source.name}: {done}")
            print(f"[{number}] {outcome.kind} {outcome.cause} <- {source.name}: {done[:200]}", flush=True)
            if asked.keep:
                (asked.keep / f"{number}.docx").write_bytes(data)
        elif outcome.seconds > SECONDS / 3:
            print(f"[{number}] slow: {outcome.seconds:.1f} s <- {source.name}: {done[:200]}", flush=True)
            if asked.keep:
                (asked.keep / f"slow-{number}.docx").write_bytes(data)
    shutil.rmtree(case.parent)
    print(f"{asked.cases} cases in {time.monotonic() - begun:.0f} s, slowest {slowest:.1f} s: {dict(kinds)}")
    for cause, cases in sorted(causes.items(), key=lambda item: -len(item[1])):
        print(f"{len(cases):5} × {cause}")
    return 1 if causes else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder of DOCX files")
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--first", type=int, default=0, help="number of the first case, to repeat one")
    parser.add_argument("--keep", type=Path, help="folder for the files that showed something")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
