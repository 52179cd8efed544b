"""The meeting's papers in one PDF: cover and list, then each paper as laid out, numbered through.

``bind`` takes papers (our own as boxes, foreign PDFs as they are) and gives the packet's bytes. All our papers are
drawn in one go, so a typeface is stored once however many papers use it.
"""

from reportgen.packet.bind import Options, bind
from reportgen.packet.booklet import as_booklet
from reportgen.packet.papers import Entry, Packet, Paper, laid_out, scanned

__all__ = ["Entry", "Options", "Packet", "Paper", "as_booklet", "bind", "laid_out", "scanned"]
