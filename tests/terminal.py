"""A terminal of so many columns, in which commands are typed: what stands on its screen, and what was cut."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from reportgen.cli import main

END = "\f"
CONTROL = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z])|\r|\n|[^\x1b\r\n]+")


@dataclass(frozen=True, slots=True)
class Screen:
    """What stands there once a command has ended, its exit code, and the lines that did not fit."""

    lines: tuple[str, ...]
    code: int
    too_wide: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines, those that go on after a break as one, as a reader puts them together."""
        return " ".join(" ".join(self.lines).split())


def type_in(words: list[str], columns: int, program: Callable[[list[str]], int] = main) -> Screen:
    """Run a command on a terminal of so many columns; the ``program`` takes its words."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 25, columns, 0, 0))
    told: list[str] = []
    reader = threading.Thread(target=lambda: told.extend(_until_the_end(leader)))
    reader.start()
    with os.fdopen(follower, "w", encoding="utf-8") as terminal:
        with _shown_on(terminal):
            code = program(words)
        terminal.write(END)
        terminal.flush()
        reader.join()
    os.close(leader)
    lines = drawn("".join(told).removesuffix(END))
    too_wide = (
        line for line in lines if len(line) > columns and len(line.split()) > 1
    )  # a path alone may be wider
    return Screen(tuple(lines), int(code), tuple(too_wide))


@contextmanager
def _shown_on(terminal: TextIO) -> Iterator[None]:
    before = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = terminal
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def _until_the_end(leader: int) -> Iterator[str]:
    data = b""
    while not data.endswith(END.encode()):
        data += os.read(leader, 65536)
    yield data.decode()


def drawn(told: str) -> list[str]:
    """Return the lines that stand on a screen, without an edge, after what was ``told``: with moves up and erasures."""
    rows, row, column = [""], 0, 0
    for step in CONTROL.finditer(told):
        text = step.group()
        if text == "\n":
            row += 1
            rows += [""] * (row + 1 - len(rows))
        elif text == "\r":
            column = 0
        elif text.startswith("\x1b"):
            count, name = step.group(1), step.group(2)
            row = max(0, row - int(count or 1)) if name == "A" else row
            rows[row] = "" if name == "K" else rows[row]
        else:
            rows[row] = rows[row].ljust(column)[:column] + text + rows[row][column + len(text) :]
            column += len(text)
    while rows and not rows[-1].strip():
        rows.pop()
    return rows
