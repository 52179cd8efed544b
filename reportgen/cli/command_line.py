"""How the program was started, so that the commands that it tells to type run as they stand when they are pasted."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from reportgen.paths import in_command

PROGRAM = "reportgen"
VARIABLE = "REPORTGEN_COMMAND"
"""What the installer's ``reportgen.bat`` was called as: it alone knows."""
SHARED = {"--workspace": "-C", "-C": "-C", "--kit": "--kit"}
"""Options that a command to come needs, too: where the workspace is, which of its kits is meant."""
IN_WORKSPACE = (
    *("awards", "build", "certificates", "check", "compare", "doctor", "explain", "new", "packet"),
    *("preview", "template"),
)
_COMMAND = re.compile(
    rf"(?<![\w./\\-]){PROGRAM} (?=(?P<name>[a-z]+\b|--?[A-Za-z]+)(?P<help> --help)?(?P<rest>[^\n]*))"
)
_SETTINGS: ContextVar[tuple[str, str]] = ContextVar("command_line", default=(PROGRAM, ""))


def remember(typed: Sequence[str], *, started: str = PROGRAM) -> None:
    """Note how the program was ``started``, and which shared options were ``typed`` after it."""
    _SETTINGS.set((started, "".join(f" {one}" for one in _shared(typed))))


@contextmanager
def running(typed: Sequence[str], started: str) -> Iterator[None]:
    """Tell commands, inside, as `remember` has it; afterwards as before."""
    before = _SETTINGS.get()
    remember(typed, started=started)
    try:
        yield
    finally:
        _SETTINGS.set(before)


def started_as() -> str:
    """Return what has to be typed to start this program once more, quoted where that is needed."""
    if own := os.environ.get(VARIABLE, "").strip().strip('"'):
        return in_command(own)
    path = Path(sys.argv[0])
    if path.name == "__main__.py":
        return f"{in_command(Path(sys.executable).name)} -m {PROGRAM}"
    found = shutil.which(PROGRAM)
    known = found is not None and Path(found).with_suffix("") == path.with_suffix("")
    return PROGRAM if known or path.stem != PROGRAM else in_command(path)


def as_typed(text: str) -> str:
    r"""Return ``text`` with each command as it is to be typed here: ``..\reportgen -C kho check 2024``."""
    started, shared = _SETTINGS.get()
    if (started, shared) == (PROGRAM, "") or PROGRAM not in text:
        return text

    before = started.removesuffix(PROGRAM) if started.endswith(f" {PROGRAM}") else ""

    def put(found: re.Match[str]) -> str:
        if before and text.endswith(before, 0, found.start()):  # it is as typed already
            return found[0]
        told = any(f" {option} " in found["rest"] for option in SHARED)
        needs = found["name"] in IN_WORKSPACE and not found["help"] and not told
        return f"{started}{shared if needs else ''} "

    return _COMMAND.sub(put, text)


def _shared(typed: Sequence[str]) -> Iterator[str]:
    """Yield the shared options among what was typed, with their values quoted."""
    rest = list(typed)
    while rest:
        word = rest.pop(0)
        if word == "--":
            return
        name, equals, value = word.partition("=")
        if word.startswith("-C") and word != "-C":
            name, equals, value = "-C", "=", word[2:].removeprefix("=")
        if name not in SHARED or not (equals or rest):
            continue
        yield f"{SHARED[name]} {in_command(value if equals else rest.pop(0))}"
