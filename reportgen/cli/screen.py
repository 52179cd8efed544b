"""Text broken to the width of the terminal that shows it: between words, and never inside a command to be pasted."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from shutil import get_terminal_size
from typing import TextIO
from unicodedata import combining

NARROWEST = 20
"""Letters."""
HANG = "  "
_PROGRAM = r"(?:'[^']*reportgen'|\"[^\"]*reportgen\"|\S+ -m reportgen|\S*reportgen)"
_COMMAND = rf"{_PROGRAM}(?: (?:'[^']*'|\"[^\"]*\"|[!-~]+(?=\s|$)|[^\s'\"]+/[^\s'\"]+))*(?=\s|$)"
"""The program, as it was started, and the words of plain ASCII, in quotes, or of a path that follow it."""


def width_of(stream: TextIO) -> int | None:
    """Return the columns of the terminal that ``stream`` is; None where it is a file or a pipe."""
    try:
        if not stream.isatty():
            return None
        own = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):  # closed, or no file of the system
        own = 0
    return asked(own)


def asked(own: int = 0) -> int:
    """Return the columns that the user asks for (COLUMNS), else those that a terminal has of its ``own``, else 80."""
    wanted = os.environ.get("COLUMNS", "")
    return max(NARROWEST, (int(wanted) if wanted.isdecimal() else 0) or own or get_terminal_size().columns)


def broken(text: str, width: int | None, hang: str = HANG, whole: Iterable[str] = ()) -> list[str]:
    """Return the lines of ``text``, what goes on after the first of each indented by ``hang`` beyond its own indent.

    ``whole`` are phrases that stay on one line; so does a command.  A word that is wider than the terminal stays
    whole, too.  Without a width no line is broken.
    """
    own = text.split("\n")
    return own if width is None else [line for each in own for line in _fit(each, width, hang, whole)]


def _fit(line: str, width: int, hang: str, whole: Iterable[str]) -> list[str]:
    if letters(line) <= width:
        return [line]
    indent = " " * (len(line) - len(line.lstrip())) + hang
    phrases = "|".join((*map(re.escape, whole), _COMMAND, r"\S+"))
    made = [""]
    for space, phrase in re.findall(rf"(\s*)({phrases})", line):
        if made[-1].strip() and letters(made[-1] + space + phrase) > width:
            made.append(indent + phrase)
        else:
            made[-1] += space + phrase
    return made


def letters(text: str) -> int:
    """Return how many columns ``text`` takes: a tone that is written after its letter takes none."""
    return sum(not combining(letter) for letter in text)
