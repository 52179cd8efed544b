"""The floor: what bare reportlab takes to draw strings whose places are known already.

Usage:  python bench/floor.py --places DOCX PLACES      write down every string and rule of our own layout
        python bench/floor.py PLACES OUT.pdf           draw them, and do nothing else (this is measured)

 No engine built on reportlab can be faster.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.layout.fonts import Fonts

Leaf = tuple[object, ...]


def places(docx: Path, out: Path) -> None:
    """Write the pages of a document as JSON: the fonts' files, then strings and rules with their places."""
    from reportgen.layout.fonts import Fonts
    from reportgen.layout.page.totals import paginate
    from reportgen.layout.resolve import load

    document, _ = load(docx)
    fonts = Fonts()
    pages = [(p.width, p.height, list(_leaves(p.children, 0.0, p.height))) for p in paginate(document, fonts)]
    out.write_text(json.dumps({"files": _files(fonts, pages), "pages": pages}), encoding="utf-8")


def _leaves(children: Sequence[tuple[float, float, object]], left: float, top: float) -> Iterator[Leaf]:
    from reportgen.layout.boxes import BorderLine, Box, GlyphRun

    for x, y, item in children:
        if isinstance(item, Box):
            yield from _leaves(item.children, left + x, top - y)
        elif isinstance(item, GlyphRun) and item.text.strip():
            yield ("text", item.face.name, item.size, left + x, top - y, item.text, item.stretch)
        elif isinstance(item, BorderLine):
            yield ("rule", item.border.width, left + x, top - y, left + x + item.dx, top - y - item.dy)


def _files(fonts: Fonts, pages: list[tuple[float, float, list[Leaf]]]) -> dict[str, str]:
    """Return the font file of each face; DejaVu's where reportlab could not read ours."""
    known = {face.name: source for source, face in fonts._by_source.items() if face}
    used = {str(leaf[1]) for _width, _height, leaves in pages for leaf in leaves if leaf[0] == "text"}
    files = {name: known[name.split("+")[0]].path for name in sorted(used)}
    return {name: path for name, path in files.items() if path.endswith(".ttf")}


def draw(source: Path, out: Path) -> None:
    """Draw what ``places`` wrote."""
    # ruff: noqa: TID251 - the floor is reportlab's
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    description = json.loads(source.read_text("utf-8"))
    for name, path in description["files"].items():
        pdfmetrics.registerFont(TTFont(name, path))
    canvas = Canvas(str(out))
    for width, height, leaves in description["pages"]:
        canvas.setPageSize((width, height))
        for kind, *leaf in leaves:
            if kind == "rule":
                canvas.setLineWidth(leaf[0])
                canvas.line(*leaf[1:])
            else:
                face, size, x, y, text, stretch = leaf
                canvas.setFont(face if face in description["files"] else "Helvetica", size)
                canvas.drawString(x, y, text, wordSpace=stretch)
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    if sys.argv[1] == "--places":
        places(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        draw(Path(sys.argv[1]), Path(sys.argv[2]))
