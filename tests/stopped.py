"""Commands that are stopped by a signal, and what the same command makes of it afterwards.

Each case begins with a year that was built, of which a person has edited some files.  The workbook is changed, a
command begun and stopped; the workbook is changed once more and the command run again.  What is there then must be
what the command makes without the stop.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen import outputs, workspace
from reportgen.cli import main

ROOT = Path(__file__).parent.parent
YEAR = Path("outputs") / "2023"
BOOK = Path("inputs") / "2023.xlsx"
SIGNER, FIRST, SECOND = "Đoàn Thế Nguyện", "Đoàn Thế Một", "Đoàn Thế Hai"
COMMANDS = {
    "build": ("build", "2023"),
    "packet": ("packet", "2023", "--booklet", "--docx"),
    "annotate": ("check", "2023", "--annotate"),
    "new": ("new", "2024"),
}
SIGNALS = (signal.SIGKILL, signal.SIGINT, signal.SIGTERM)
EDITED = (YEAR / "to-trinh-khen-thuong.docx", YEAR / "2023-soat-loi.xlsx", YEAR / "cua-toi.docx")
STORING, RENAMING = 0.06, 0.008
"""Seconds that storing takes, and of it what comes once the journal is written."""


def reword(path: Path, old: str, new: str) -> None:
    """Replace words in every part of a zip of XML, as a person would in Word or Excel."""
    with zipfile.ZipFile(path) as archive:
        parts = [(part, archive.read(part)) for part in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for part, data in parts:
            archive.writestr(part, data.replace(old.encode(), new.encode()))


def begin(folder: Path) -> None:
    """Lay out a year that was built, three of whose files are a person's work."""
    workspace.init(folder)
    for name in ("build", "packet", "annotate"):
        run(folder, COMMANDS[name])
    edit(folder, "Lương Khắc Quyết")


def edit(folder: Path, old: str) -> None:
    """Make three files of a year a person's work: a paper in which ``old`` is another, a copy of it, and a workbook."""
    reword(folder / EDITED[0], old, "Lương Khắc Sửa Tay")
    with zipfile.ZipFile(folder / EDITED[1], "a") as copy:
        copy.comment = b"edited"
    shutil.copy(folder / EDITED[0], folder / EDITED[2])


def run(folder: Path, command: Sequence[str]) -> int:
    """Run a command in this process, and return its exit code."""
    return main([*command, "-C", str(folder), "-q"])


def state(folder: Path) -> dict[str, str]:
    """Return every file of a workspace with its SHA-256."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): outputs.sha256_of(path) for path in paths}


@dataclass(frozen=True, slots=True)
class Stage:
    """Where cases begin, and how each command ends that nobody stops: after one change, and after the other."""

    base: Path
    ends: dict[str, tuple[dict[str, str], dict[str, str]]]


def staged(folder: Path, names: Sequence[str], begin: Callable[[Path], None] = begin) -> Stage:
    """Prepare cases of the commands that are named, in ``folder``; ``begin`` lays out the year."""
    base = folder / "base"
    begin(base)
    return Stage(base, {name: (_end(base, name, FIRST), _end(base, name, SECOND)) for name in names})


def _end(base: Path, name: str, signer: str) -> dict[str, str]:
    work = shutil.copytree(base, base.with_name(f"end-{name}"))
    reword(work / BOOK, SIGNER, signer)
    assert run(work, COMMANDS[name]) == 0
    found = state(work)
    shutil.rmtree(work)
    return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case went: when it was stopped, and what is wrong with the end of it."""

    name: str
    signal: str
    moment: str
    wrong: tuple[str, ...]


def stop(stage: Stage, name: str, work: Path, chance: random.Random) -> Outcome:
    """Stop a command by a signal at a moment by chance, in ``work``; then run it again."""
    shutil.copytree(stage.base, work)
    reword(work / BOOK, SIGNER, FIRST)
    how = chance.choice(SIGNALS)
    process = subprocess.Popen(
        [sys.executable, "-m", "reportgen", *COMMANDS[name], "-C", str(work), "-q"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _wait(process, work / ("inputs" if name == "new" else YEAR) / ".reportgen", chance)
    process.send_signal(how)
    process.wait()
    return Outcome(name, how.name, moment(work), after(stage, name, work))


def _wait(process: subprocess.Popen[bytes], sign: Path, chance: random.Random) -> None:
    """Wait for any moment of a run, or for one while it stores, which is a small part of it."""
    if chance.random() < 0.3:
        time.sleep(chance.uniform(0, 2.5))
        return
    sign, span = (sign, STORING) if chance.random() < 0.5 else (sign / "journal.json", RENAMING)
    while process.poll() is None and not sign.exists():
        time.sleep(0.0002)
    time.sleep(chance.uniform(0, span))


def moment(work: Path) -> str:
    """Return what a stop has left: nothing, parts, or a half that the journal knows."""
    stages = list(work.rglob(".reportgen"))
    if any(outputs.is_interrupted(one.parent) for one in stages):
        return "between the renames"
    return "with parts" if stages else "before or after storing"


def after(stage: Stage, name: str, work: Path) -> tuple[str, ...]:
    """Change the workbook once more, run the command again, and return what is not as it should be."""
    shutil.copy(stage.base / BOOK, work / BOOK)
    reword(work / BOOK, SIGNER, SECOND)
    code = run(work, COMMANDS[name])
    found = state(work)
    first, second = stage.ends[name]
    if name == "new" and code == 1:  # it was done before the stop, and is never done twice
        second = {**second, "inputs/2024.xlsx": first["inputs/2024.xlsx"]}
    elif code:
        return (f"exit {code}",)
    names = sorted(found.keys() | second.keys())
    wrong = tuple(each for each in names if found.get(each) != second.get(each))
    if not wrong:
        shutil.rmtree(work)
    return wrong


def each_step(stage: Stage, name: str, keep: Path, states: Callable[..., list[Path]]) -> list[Path]:
    """Return a workspace for each step of a command, as a KILL before that step leaves it."""
    work = shutil.copytree(stage.base, keep / "work")
    reword(work / BOOK, SIGNER, FIRST)
    found = states(work, lambda: run(work, COMMANDS[name]), keep)
    shutil.rmtree(work)
    return found
