"""Commands → a PNG of the terminal in which they were typed, with the colours that the program prints there."""

from __future__ import annotations

import os
import pty
import shlex
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from rich.style import Style
from rich.text import Text

from tools.guide_pictures.pages import store

FONT = "LiberationMono-Regular.ttf"
THINNER = {ord("━"): "─", ord("╸"): "─", ord("╺"): "─"}
"""The signs of the progress bar that the typeface lacks."""
SIZE = 13  # px
LINE = 18  # px
MARGIN = 12  # px
COLUMNS = 104
COLOURS = {1: "#ff6b6b", 2: "#6fcf97", 3: "#f2c94c", 6: "#56ccf2"}  # red, green, yellow, cyan
INK, PAPER = "#e6e6e6", "#1e1e1e"
ROOT = Path(__file__).parents[2]
PROMPT = "D:\\kho> "


def picture(target: Path, lines: list[Text]) -> None:
    """Write what a terminal shows that holds ``lines``."""
    store(target, _draw([line for whole in lines for line in _cut(whole)]))


def lines(workspace: Path, command: str) -> list[Text]:
    """Return what a terminal in ``workspace`` shows after ``command`` (without the program's name)."""
    typed = Text.assemble((PROMPT, "bold"), f"reportgen {command}")
    return [typed, *_screen_lines(workspace, command)]


def _screen_lines(workspace: Path, command: str) -> list[Text]:
    """Return the lines that the program prints on a terminal."""
    printed: list[bytes] = []

    def read(descriptor: int) -> bytes:
        data = os.read(descriptor, 1 << 16)
        printed.append(data)
        return b"\0" if data else data  # pty echoes what is returned, and ends at nothing

    words = [sys.executable, "-m", "reportgen", *shlex.split(command)]
    here, before = Path.cwd(), dict(os.environ)
    os.environ |= {"TERM": "xterm", "PYTHONPATH": str(ROOT), "REPORTGEN_LANG": "vi", "COLUMNS": str(COLUMNS)}
    os.environ["REPORTGEN_COMMAND"] = "reportgen"  # as the batch file of Windows is called
    os.environ.pop("NO_COLOR", None)
    os.chdir(workspace)
    try:
        pty.spawn(words, read)
    finally:
        os.chdir(here)
        os.environ.clear()
        os.environ.update(before)
    text = b"".join(printed).decode("utf-8").replace("\r\n", "\n")
    shown = [line.rsplit("\r", 1)[-1] for line in text.split("\n")]  # a progress bar is overwritten
    return [Text.from_ansi(line.translate(THINNER)) for line in shown if line.strip()]


def _cut(line: Text) -> list[Text]:
    return [Text("")] if not line.plain else list(line.divide(range(COLUMNS, len(line.plain), COLUMNS)))


def _draw(lines: list[Text]) -> Image.Image:
    font = ImageFont.truetype(FONT, SIZE)
    step = font.getlength("M")
    size = (round(COLUMNS * step) + 2 * MARGIN, LINE * len(lines) + 2 * MARGIN)
    image = Image.new("RGB", size, PAPER)
    draw = ImageDraw.Draw(image)
    for row, line in enumerate(lines):
        for column, sign in enumerate(line.plain):
            place = (MARGIN + column * step, MARGIN + row * LINE)
            draw.text(place, sign, font=font, fill=_ink(line, column))
    return image


def _ink(line: Text, column: int) -> str:
    numbers = [_colour(span.style) for span in line.spans if span.start <= column < span.end]
    return next((COLOURS[number] for number in numbers if number in COLOURS), INK)


def _colour(style: str | Style) -> int | None:
    """Return the number of a colour among the terminal's sixteen."""
    colour = style.color if isinstance(style, Style) else None
    return colour.number if colour else None
