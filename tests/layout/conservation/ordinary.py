"""Random ordinary documents: what a clerk's Word file may hold, every word of it said once.

One seed, one file.  A word is a letter, a number and "x": ``t`` stands once, ``h`` in a header row that may be
repeated, ``r`` in a header or footer.  The final "x" keeps note marks, which are set close to a word, out of it.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from reportgen.layout.boxes import Box, GlyphRun, Page, Placed
from tests.layout.read.making import REL, docx, part

WORD = re.compile(r"[thr]\d+x")
_RUNNING = {"header": "word__header1.xml", "footer": "word__footer1.xml"}
TEXT = 9000  # twips: the width between the margins
BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right"))


@dataclass(slots=True)
class Words:
    """The dice, the words said so far, and the notes called so far."""

    dice: random.Random
    said: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    endnotes: list[str] = field(default_factory=list)

    def some(self, count: int, kind: str = "t") -> list[str]:
        """Return ``count`` new words."""
        found = [f"{kind}{len(self.said) + at}x" for at in range(count)]
        self.said += found
        return found

    def odds(self, share: float) -> bool:
        return self.dice.random() < share


def document(seed: int) -> tuple[bytes, list[str]]:
    """Return a DOCX and the words in it."""
    words = Words(random.Random(seed))  # noqa: S311 - the same document for the same seed
    parts = {_RUNNING[kind]: _running(words, kind) for kind in _RUNNING if words.odds(0.5)}
    links = {f"x{kind}": (kind, f"{kind}1.xml") for kind, name in _RUNNING.items() if name in parts}
    body = "".join(_sections(words, sorted(links)))
    for kind, found in (("footnotes", words.footnotes), ("endnotes", words.endnotes)):
        if found:
            parts[kind] = "".join(
                f'<w:{kind[:-1]} w:id="{at}">{inner}</w:{kind[:-1]}>' for at, inner in enumerate(found, 1)
            )
    return docx(body, links, **parts), words.said


def _running(words: Words, kind: str) -> str:
    paragraphs = "".join(_plain(words.some(3, "r")) for _ in range(words.dice.randint(1, 3)))
    return part({"header": "hdr", "footer": "ftr"}[kind], paragraphs)


# --- sections --------------------------------------------------------------------------------------


def _sections(words: Words, links: Sequence[str]) -> Iterator[str]:
    count = words.dice.choice((1, 1, 2, 3))
    for at in range(count):
        columns = words.dice.choice((1, 1, 1, 2, 2, 3))
        inner = "".join(_blocks(words, TEXT // columns - 400, words.dice.randint(2, 14)))
        properties = _section(words, columns, links if at == 0 else ())
        yield inner + (properties if at == count - 1 else f"<w:p><w:pPr>{properties}</w:pPr></w:p>")


def _section(words: Words, columns: int, links: Sequence[str]) -> str:
    start = words.dice.choice(("continuous", "continuous", "nextPage"))
    equal = words.odds(0.7)
    each = [TEXT // columns - 400 + (0 if equal else 300 * at) for at in range(columns)]
    inner = "" if equal else "".join(f'<w:col w:w="{width}" w:space="300"/>' for width in each)
    said = f'w:num="{columns}" w:space="400"' + ("" if equal else ' w:equalWidth="0"')
    references = "".join(f'<w:{link[1:]}Reference w:type="default" r:id="{link}"/>' for link in links)
    height = words.dice.choice((6000, 9000, 15840))
    return (
        f'<w:sectPr xmlns:r="{REL}">{references}<w:type w:val="{start}"/><w:pgSz w:w="11900" w:h="{height}"/>'
        '<w:pgMar w:top="1134" w:right="1450" w:bottom="1134" w:left="1450" w:header="500" w:footer="500"/>'
        f"<w:cols {said}>{inner}</w:cols></w:sectPr>"
    )


def _blocks(words: Words, width: int, count: int) -> Iterator[str]:
    for _ in range(count):
        make = words.dice.choices((_paragraph, _table, _floating, _frame), (10, 4, 0.6, 0.6))[0]
        yield make(words, width)
    yield _paragraph(words, width)


# --- paragraphs ------------------------------------------------------------------------------------


def _plain(words: Sequence[str], properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{_run(words)}</w:p>"


def _run(words: Sequence[str]) -> str:
    return f'<w:r><w:t xml:space="preserve">{" ".join(words)} </w:t></w:r>'


def _paragraph(words: Words, width: int, longest: int = 90) -> str:
    count = int(words.dice.triangular(0, longest, 8))
    runs = [_run(words.some(words.dice.randint(1, 12))) for _ in range(count // 6)] or [""]
    for extra, share in ((_footnote, 0.12), (_endnote, 0.04), (_box, 0.06), (_break, 0.04), (_tab, 0.1)):
        if words.odds(share):
            runs.insert(words.dice.randint(0, len(runs)), extra(words, width))
    return f"<w:p><w:pPr>{_format(words)}</w:pPr>{''.join(runs)}</w:p>"


def _format(words: Words) -> str:
    flags = {"keepNext": 0.15, "keepLines": 0.1, "pageBreakBefore": 0.03}
    found = "".join(f"<w:{name}/>" for name, share in flags.items() if words.odds(share))
    if words.odds(0.2):
        found += '<w:widowControl w:val="0"/>'
    if words.odds(0.1):
        found += f"<w:pBdr>{BORDERS}</w:pBdr>"
    line = words.dice.choice(("", "", 'w:line="360" w:lineRule="auto"', 'w:line="400" w:lineRule="atLeast"'))
    found += f'<w:spacing w:before="{words.dice.choice((0, 60, 240))}" w:after="{words.dice.choice((0, 120))}" {line}/>'
    found += f'<w:ind w:left="{words.dice.choice((0, 0, 200))}" w:firstLine="{words.dice.choice((0, 400))}"/>'
    return found + f'<w:jc w:val="{words.dice.choice(("left", "both", "center", "right"))}"/>'


def _footnote(words: Words, width: int) -> str:
    return _note(words, "footnote", words.footnotes)


def _endnote(words: Words, width: int) -> str:
    return _note(words, "endnote", words.endnotes)


def _note(words: Words, kind: str, found: list[str]) -> str:
    paragraphs = [_plain(words.some(words.dice.randint(2, 60))) for _ in range(words.dice.randint(1, 2))]
    found.append("".join(paragraphs))
    return f'<w:r><w:{kind}Reference w:id="{len(found)}"/></w:r>'


def _break(words: Words, width: int) -> str:
    return f'<w:r><w:br w:type="{words.dice.choice(("page", "column", "textWrapping"))}"/></w:r>'


def _tab(words: Words, width: int) -> str:
    return f"<w:r><w:tab/></w:r>{_run(words.some(2))}"


def _box(words: Words, width: int) -> str:
    wrap = words.dice.choice(
        ("<wp:wrapNone/>", '<wp:wrapSquare wrapText="bothSides"/>', "<wp:wrapTopAndBottom/>")
    )
    emu = (words.dice.randint(900, 1800) * 635, words.dice.randint(600, 2000) * 635)
    text = _plain(words.some(words.dice.randint(1, 5)))
    return (
        '<w:r><w:drawing><wp:anchor behindDoc="0" relativeHeight="7" simplePos="0" layoutInCell="1" distT="0" '
        'distB="0" distL="114300" distR="114300"><wp:positionH relativeFrom="column"><wp:align>right</wp:align>'
        '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>12700</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{emu[0]}" cy="{emu[1]}"/>{wrap}<wp:docPr id="1" name="Box"/><a:graphic><a:graphicData>'
        f'<wps:wsp><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>{text}</w:txbxContent>'
        "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def _frame(words: Words, width: int) -> str:
    frame = (
        f'<w:framePr w:w="{width // 3}" w:hSpace="100" w:wrap="around" w:vAnchor="text" w:hAnchor="margin"/>'
    )
    return _plain(words.some(words.dice.randint(1, 12)), frame) + _plain(words.some(40))


# --- tables ----------------------------------------------------------------------------------------


def _floating(words: Words, width: int) -> str:
    place = '<w:tblpPr w:leftFromText="100" w:rightFromText="100" w:vertAnchor="text" w:horzAnchor="margin"/>'
    cells = [_plain(words.some(words.dice.randint(1, 6))) for _ in range(2)]
    row = (
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{width // 2}" w:type="dxa"/></w:tcPr>{"".join(cells)}</w:tc></w:tr>'
    )
    grid = f'<w:tblGrid><w:gridCol w:w="{width // 2}"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr>{place}</w:tblPr>{grid}{row}</w:tbl>{_plain(words.some(40))}"


def _table(words: Words, width: int, depth: int = 0) -> str:
    count = words.dice.randint(1, 8 if depth else 14)
    columns = words.dice.randint(1, max(1, min(4, width // 1400)))
    heads = words.dice.choice((0, 0, 1, 2)) if count > 3 and not depth else 0
    spans = [0] * columns  # how many rows each column's merge still covers
    rows = [_row(words, width // columns, spans, count - at, depth, at < heads) for at in range(count)]
    grid = f'<w:gridCol w:w="{width // columns}"/>' * columns
    borders = f"<w:tblBorders>{BORDERS}</w:tblBorders>" if words.odds(0.7) else ""
    return f"<w:tbl><w:tblPr>{borders}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _row(words: Words, width: int, spans: list[int], left: int, depth: int, head: bool) -> str:
    said = "<w:tblHeader/>" if head else ""
    said += "<w:cantSplit/>" if words.odds(0.2) else ""
    said += f'<w:trHeight w:val="{words.dice.randint(200, 900)}"/>' if words.odds(0.2) else ""
    kept = words.odds(0.15)
    cells = [_cell(words, width, spans, at, left, _content(head, kept, depth)) for at in range(len(spans))]
    return f"<w:tr><w:trPr>{said}</w:trPr>{''.join(cells)}</w:tr>"


Content = Callable[[Words, int, bool], str]


def _cell(words: Words, width: int, spans: list[int], at: int, left: int, content: Content) -> str:
    merge = ""
    if spans[at]:
        spans[at] -= 1
        return _merged(width, "<w:vMerge/>", "<w:p/>")
    if left > 1 and words.odds(0.12):
        spans[at] = words.dice.randint(1, left - 1)
        merge = '<w:vMerge w:val="restart"/>'
    align = words.dice.choice(("", "", '<w:vAlign w:val="center"/>', '<w:vAlign w:val="bottom"/>'))
    return _merged(width, merge + align, content(words, width, bool(merge)))


def _merged(width: int, properties: str, inner: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def _content(head: bool, kept: bool, depth: int) -> Content:
    def made(words: Words, width: int, merged: bool) -> str:
        if head:
            return _plain(words.some(words.dice.randint(1, 3), "h"))
        if not depth and width > 2500 and words.odds(0.06):
            return _table(words, width - 300, depth + 1) + "<w:p/>"
        first = _plain(words.some(words.dice.randint(0, 8)), "<w:keepNext/>" if kept else "")
        more = words.dice.randint(0, 12) if merged else words.dice.choice((0, 0, 0, 1, 3))
        return first + "".join(_paragraph(words, width, 30) for _ in range(more))

    return made


# --- what came out ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kept:
    """How a document's words came out: those on no page, and those that stand more often than they should."""

    lost: tuple[str, ...]
    repeated: tuple[str, ...]


def kept(said: Sequence[str], pages: Sequence[Page]) -> Kept:
    """Compare what a document says with what its pages show; what stands past a page's foot is not shown."""
    shown = Counter(
        word for page in pages for word in WORD.findall("".join(_texts(page.children, page.height)))
    )
    lost = tuple(word for word in said if not shown[word] and not word.startswith("r"))
    repeated = tuple(word for word, count in shown.items() if count > 1 and word.startswith("t"))
    return Kept(lost, repeated)


def _texts(children: Sequence[Placed], foot: float) -> Iterator[str]:
    for _, y, child in children:
        if isinstance(child, GlyphRun):
            yield child.text if y <= foot else ""
        elif isinstance(child, Box):
            yield from _texts(child.children, foot - y)
