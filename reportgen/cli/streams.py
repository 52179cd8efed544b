"""Standard output and standard error as they are found: closed, full, a pipe that nobody reads, ASCII, cp1258.

What cannot be written is never an exception in the middle of a command: the stream goes quiet and remembers why.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

_PLAIN = {"đ": "d", "Đ": "D", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "→": "->",
          "×": "x", "≠": "!=", "≥": ">=", "≤": "<=", "•": "*", "₫": "d"}  # fmt: skip
_TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Grave, acute, tilde, hook, dot below: Windows-1258 writes them after the letter."""
UTF8 = "utf-8"


class ResilientStream:
    """A stream that takes any text, and goes quiet where it cannot be written on; ``failure`` says why."""

    encoding = UTF8
    """What may be written, for those who ask: the letters that the stream itself lacks are replaced."""

    def __init__(self, inner: TextIO) -> None:
        self.failure: Exception | None = None
        self._inner = inner

    @property
    def has_every_letter(self) -> bool:
        """Whether nothing that is written is replaced."""
        return _is_utf8(self._inner)

    def write(self, text: str) -> int:
        """Write, or be quiet."""
        self._attempt(lambda: self._inner.write(text))
        return len(text)

    def write_bytes(self, data: bytes) -> None:
        """Write bytes past the encoding, or be quiet."""
        self.flush()
        self._attempt(lambda: self._inner.buffer.write(data))

    def flush(self) -> None:
        """Let all that was written go out, or be quiet."""
        self._attempt(self._inner.flush)

    def _attempt(self, work: Callable[[], object]) -> None:
        if self.failure is not None:
            return
        try:
            work()
        except (OSError, ValueError) as failure:  # ValueError: the stream was closed
            self.failure = failure
            _discard(self._inner)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else a stream has
        return getattr(self._inner, name)


@contextmanager
def steady() -> Iterator[Callable[[], Exception | None]]:
    """Make both streams steady meanwhile.

    The function it gives writes out what waits yet, and returns why the result was lost, if it was: a full disk, but
    not a reader who has seen enough, nor a stream that was closed from the beginning.
    """
    _hold_places()
    before = sys.stdout, sys.stderr
    out, err = (ResilientStream(_speaking(stream)) for stream in before)
    sys.stdout, sys.stderr = out, err

    def lost_output() -> Exception | None:
        out.flush()
        err.flush()
        return None if isinstance(out.failure, BrokenPipeError) else out.failure

    try:
        yield lost_output
    finally:
        lost_output()
        sys.stdout, sys.stderr = before


def _hold_places() -> None:
    """Open something where a standard stream is closed, or a file of ours takes its number and what is said there."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def _speaking(stream: TextIO | None) -> TextIO:
    if stream is None:
        return open(os.devnull, "w", encoding=UTF8)  # noqa: PTH123 - open until the interpreter ends
    if hasattr(stream, "reconfigure"):
        encoding = _encoding(stream)
        stream.reconfigure(encoding=encoding, errors=_errors(encoding))
    return stream


def _encoding(stream: TextIO) -> str:
    """Return UTF-8, but what the user asked for (PYTHONIOENCODING), or what his terminal has other than ASCII."""
    own = codecs.lookup(stream.encoding or UTF8).name
    asked = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    return own if asked or (stream.isatty() and own != "ascii") else UTF8


def echo_bytes(data: bytes) -> None:
    """Write the result to stdout as it is."""
    if isinstance(sys.stdout, ResilientStream):
        sys.stdout.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)


def has_every_letter(stream: object) -> bool:
    """Return whether ``stream`` shows what is written on it as it is; else JSON must write letters as numbers."""
    return stream.has_every_letter if isinstance(stream, ResilientStream) else True


def _is_utf8(stream: TextIO) -> bool:
    return codecs.lookup(stream.encoding or UTF8).name == UTF8


def _discard(stream: TextIO) -> None:
    """Let what still waits to be written go nowhere: Python would complain of it when it ends."""
    try:
        number = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
    except (OSError, ValueError):
        return
    os.dup2(nowhere, number)
    os.close(nowhere)


# --- letters that a stream does not have --------------------------------------------------------


def _errors(encoding: str) -> str:
    if encoding == UTF8:
        return "replace"
    name = f"reportgen-{encoding}"
    codecs.register_error(name, lambda error: _replace(error, encoding))
    return name


def _replace(error: UnicodeError, encoding: str) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_nearest(letter, encoding) for letter in missing), error.end


def _nearest(letter: str, encoding: str) -> str:
    """Return ``letter`` as ``encoding`` has it: with its tone after it, without its tone, bare, or ``?``."""
    return next(form for form in _forms(letter) if _has(encoding, form))


def _forms(letter: str) -> Iterator[str]:
    import unicodedata  # only streams that lack letters need it

    base, *marks = tuple(unicodedata.normalize("NFD", letter))
    toneless = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark not in _TONES))
    yield toneless + "".join(mark for mark in marks if mark in _TONES)
    yield toneless
    yield _PLAIN.get(letter, base)
    yield "?"


def _has(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
