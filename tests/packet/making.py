from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pikepdf

from reportgen.layout.fonts import Fonts
from reportgen.packet import BindOptions, PacketPaper, bind, paper_from_docx
from reportgen.packet.papers import Packet, PacketEntry
from tests import plain_word


def word(path: Path, *paragraphs: str, heading: str = "") -> Path:
    document = plain_word.document()
    if heading:
        document.add_heading(heading, 1)
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def pages_of(count: int) -> tuple[str, ...]:
    return tuple("\n".join(f"dòng {line}" for line in range(30)) for _ in range(count))


class Folder:
    """Makes papers in a folder, with one set of fonts, and binds them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.fonts = Fonts()

    def paper(self, title: str, *paragraphs: str, heading: str = "") -> PacketPaper:
        return paper_from_docx(
            title, word(self.path / f"{title}.docx", *paragraphs, heading=heading), self.fonts
        )

    def bound(
        self, *papers: PacketPaper, stamp: str = "", duplex: bool = False, numbered: bool = False
    ) -> Packet:
        def front(entries: Sequence[PacketEntry]) -> PacketPaper:
            return self.paper("Bìa", *(f"{e.number}. {e.title} {e.first}" for e in entries))

        options = BindOptions("Tài liệu hội nghị", stamp=stamp, duplex=duplex, numbered=numbered)
        return bind(front, papers, options, self.fonts)


def open_pdf(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))
