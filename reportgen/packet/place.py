"""A page of a PDF: how large it stands, and how it is placed on another under a name of our own, not one by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Page, Pdf, Rectangle


def place(
    shown: Page, on: Page, whole: Pdf, name: str, within: Rectangle | None = None, *, artifact: bool = False
) -> None:
    """Show a page on another, below what stands there, as large as ``within`` (default: the page) holds it.

    ``artifact``: ``on`` is tagged, and this has no tags. ``name`` must be unique in ``whole``, whose pages may share
    their resources. Turned pages stand upright.
    """
    from pikepdf import Name, Rectangle

    form = shown.as_form_xobject()
    held = form if form.is_owned_by(whole) else whole.copy_foreign(form)
    named = on.add_resource(held, Name.XObject, Name(f"/{name}"))
    room = within if within is not None else Rectangle(on.mediabox)
    content = on.calc_form_xobject_placement(held, named, room, allow_shrink=True, allow_expand=True)
    on.contents_add(b"/Artifact BMC %b EMC\n" % content if artifact else content, prepend=True)


def size(page: Page) -> tuple[float, float]:
    """Return how wide and how tall a page stands before its reader, in points."""
    left, low, right, high = (float(number) for number in page.cropbox)
    width, height = abs(right - left), abs(high - low)
    turned = int(page.obj.get("/Rotate", 0)) % 180 == 90
    return (height, width) if turned else (width, height)
