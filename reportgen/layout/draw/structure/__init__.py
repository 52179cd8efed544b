"""The structure of the file: what each piece of a page is, in the order in which the DOCX says it (tagged PDF).

ISO 32000-1, 14.7 and 14.8. ``Tags`` goes along with the drawing and opens and closes the marked content; the tree that
it grows is written by ``tree``.
"""

from reportgen.layout.draw.structure.tags import Tags

__all__ = ["Tags"]
