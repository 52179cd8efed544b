"""The meeting's papers in one PDF: cover and list, then each paper as laid out, numbered through.

``bind`` takes papers (our own as boxes, foreign PDFs as they are) and gives the packet's bytes. All our papers are
drawn in one go, so a typeface is stored once however many papers use it.
"""

from reportgen.layout.fonts import Fonts
from reportgen.packet.bind import BindOptions, bind
from reportgen.packet.booklet import as_booklet
from reportgen.packet.load import FILE, file_of, load, missing_note
from reportgen.packet.model import PacketItem, PacketSpec
from reportgen.packet.papers import Packet, PacketEntry, PacketPaper, paper_from_docx, paper_from_pdf
from reportgen.packet.programme import Programme, fill_text, omissions, programme

__all__ = [
    "FILE",
    "BindOptions",
    "Fonts",
    "Packet",
    "PacketEntry",
    "PacketItem",
    "PacketPaper",
    "PacketSpec",
    "Programme",
    "as_booklet",
    "bind",
    "file_of",
    "fill_text",
    "load",
    "missing_note",
    "omissions",
    "paper_from_docx",
    "paper_from_pdf",
    "programme",
]
