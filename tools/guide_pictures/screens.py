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
PROMPT = "D:\\kho> "


def picture(target: Path, workspace: Path, commands: list[str]) -> None:
    """Write what a terminal in ``workspace`` shows after ``commands`` (without the program's name)."""
    lines: list[Text] = []
    for command in commands:
        typed = Text.assemble((PROMPT, "bold"), f"reportgen {command}")
        lines += [typed, *_screen_lines(workspace, command), Text("")]
    store(target, _draw([line for whole in lines for line in _cut(whole)][:-1]))


def _screen_lines(workspace: Path, command: str) -> list[Text]:
    """Return the lines that the program prints on a terminal."""
    printed: list[bytes] = []

    def read(descriptor: int) -> bytes:
        data = os.read(descriptor, 1 << 16)
        printed.append(data)
        return b"\0" if data else data  # pty echoes what is returned, and ends at nothing

    words = [sys.executable, "-m", "reportgen", *shlex.split(command)]
    here, os.environ["TERM"] = Path.cwd(), "xterm"
    os.environ["PYTHONPATH"], os.environ["REPORTGEN_LANG"] = str(here), "vi"
    os.environ.pop("NO_COLOR", None)
    os.chdir(workspace)
    pty.spawn(words, read)
    os.chdir(here)
    text = b"".join(printed).decode("utf-8").replace("\r\n", "\n")
    lines = [line.rsplit("\r", 1)[-1] for line in text.split("\n")]  # a progress bar is overwritten
    return [Text.from_ansi(line.translate(THINNER)) for line in lines if line.strip()]


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
