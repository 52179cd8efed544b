"""One case in a process of its own, with limits of CPU time and memory; how it ended, and why.

Good is a result, or one clear line that names the file and exit code 1.  Everything else is a finding: a traceback,
exit code 3, too much CPU or memory, a process that died, a message without file, a file half written.
"""

from __future__ import annotations

import json
import os
import re
import resource
import select
import shutil
import signal
import sys
import tempfile
import time
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.fuzzing.cases import GOOD, Case, Verdict
from reportgen import language, workspace
from reportgen.cli import main

CPU = 20
"""Seconds of CPU, not of the clock: other work on the machine is no finding."""
MEMORY = 1 << 30
"""Bytes."""
WALL = 30 * CPU
"""Seconds after which a process that uses no CPU is waiting for ever."""
ERROR, PARTLY = 1, 4
_FRAME = re.compile(r'File "[^"]*/(reportgen/[^"]*)", line (\d+), in (\S+)')


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case ended: "made", "refused", or what is wrong; ``cause`` groups equal findings."""

    kind: str
    cause: str
    cpu: float
    memory: int

    @property
    def good(self) -> bool:
        """Return whether that is how it should end."""
        return self.kind in ("made", "refused")


class Ground:
    """A workspace in which cases are tried, as good as new after each of them."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
        self._sound = self._folder / "sound"
        workspace.init(self._sound)
        self.place = self._folder / "place"

    def run(self, case: Case) -> Outcome:
        """Try a case in a process of its own."""
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self._sound, self.place)
        for name, data in case.files.items():
            path = self.place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return _in_child(case, self.place)

    def close(self) -> None:
        """Remove the workspace."""
        shutil.rmtree(self._folder)


def _in_child(case: Case, place: Path) -> Outcome:
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of threads: the child runs none of them
        child = os.fork()
    if child == 0:
        os.close(reading)
        _work(case, place, writing)
    os.close(writing)
    answer = _answer(reading, child)
    _, status, used = os.wait4(child, 0)
    memory = used.ru_maxrss * 1024
    cpu = used.ru_utime + used.ru_stime
    kind, cause = json.loads(answer) if answer else _verdict_of_status(status, cpu)
    if kind in ("made", "refused") and cpu > CPU:
        kind, cause = "cpu", f"more than {CPU} s"
    if kind in ("made", "refused") and memory > MEMORY:
        kind, cause = "memory", "more than 1 GB"
    return Outcome(kind, cause, cpu, memory)


def _answer(reading: int, child: int) -> bytes:
    """Return what the child said; end one that waits for ever."""
    answer, start = b"", time.monotonic()
    while select.select([reading], [], [], max(0.0, start + WALL - time.monotonic()))[0]:
        got = os.read(reading, 65536)
        if not got:
            break
        answer += got
    else:
        os.kill(child, signal.SIGKILL)
    os.close(reading)
    return answer


def _verdict_of_status(status: int, cpu: float) -> Verdict:
    if cpu >= CPU - 1:
        return "cpu", f"more than {CPU} s"
    return "died", f"status {status}"


# --- in the child ------------------------------------------------------------------------------


def _work(case: Case, place: Path, writing: int) -> None:
    """Run the commands and say how they ended; does not return."""
    try:
        _limit()
        os.chdir(place)
        vars(sys).update(stdout=None, __stdout__=None, stderr=None)  # what is left open of the parent's
        verdict = _try(case, place)
    except BaseException as problem:  # noqa: BLE001 - whatever it is, it is what we look for
        verdict = ("traceback", f"{type(problem).__name__}: {str(problem)[:200]}")
    os.write(writing, json.dumps(verdict).encode())
    os._exit(0)


def _limit() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0]) if Path("/proc/self/statm").exists() else 0
    most = 2 * MEMORY + pages * resource.getpagesize()  # what is reserved; what is used is counted at the end
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _try(case: Case, place: Path) -> Verdict:
    codes = []
    for command in case.commands:
        code, out, err = _run(command, place)
        verdict = _verdict(code, out, err) if code else GOOD
        if verdict == GOOD and (litter := _litter(place)):
            verdict = ("half-written", litter)
        if verdict != GOOD:
            return verdict[0], f"{verdict[1]} ({command[0]})"
        codes.append(code)
    for first, second in case.pairs:
        if codes[second] and not codes[first]:
            return "not refused", f"{case.commands[first][0]} takes what {case.commands[second][0]} refuses"
    if any(codes):
        return "refused", ""
    verdict = case.result(place)
    return verdict if verdict != GOOD else ("made", "")


def _run(command: Sequence[str], place: Path) -> tuple[int, str, str]:
    """Run the program and return its exit code and what it printed."""
    language.use("vi")
    out, err = place.with_name("out.txt"), place.with_name("err.txt")
    with out.open("w", encoding="utf-8") as stdout, err.open("w", encoding="utf-8") as stderr:
        sys.stdout, sys.stderr = stdout, stderr
        try:
            code = main([*command, "--debug"])
        finally:
            sys.stdout = sys.stderr = None
    return code, out.read_text("utf-8", "replace"), err.read_text("utf-8", "replace")


def _verdict(code: int, out: str, err: str) -> Verdict:
    if "Traceback (most recent call last)" in err:
        return "traceback", cause_of(err)
    if code not in (ERROR, PARTLY):
        return "exit code", str(code)
    try:
        diagnostics = json.loads(out)
    except ValueError:
        return "unclear", f"no JSON: {err.strip()[:200]}"
    return _of_errors([one for one in diagnostics if one.get("severity") == "error"])


def _of_errors(errors: Sequence[Mapping[str, str]]) -> Verdict:
    """Return what is wrong with the errors that were told: each is one line and names its file."""
    if not errors:
        return "unclear", "no error told"
    for one in errors:
        if one["code"] == "out-of-memory":
            return "memory", "MemoryError"
        if not one["file"]:
            return "no file named", f"{one['code']}: {one['message'][:80]}"
        if "\n" in one["message"]:
            return "not one line", one["code"]
    return GOOD


def cause_of(traceback: str) -> str:
    """Return the exception and the last places of ours in a traceback."""
    last = traceback.strip().rpartition("\n")[2]
    frames = [f"{file}:{line} {function}" for file, line, function in _FRAME.findall(traceback)]
    inner = [frame for frame in frames if not frame.startswith("reportgen/cli/")][-2:] or frames[-1:]
    return f"{re.sub(r'[0-9]+', 'N', last)[:90]} at {' < '.join(reversed(inner))}"


def _litter(place: Path) -> str:
    return ", ".join(path.name for path in place.rglob("*.part"))
