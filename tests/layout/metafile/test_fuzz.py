"""Metafiles as no program writes them give a picture, never trouble."""

from __future__ import annotations

import random

import pytest

from reportgen.diagnostics import Diagnostic
from reportgen.layout.boxes import ShapeGraphic
from reportgen.layout.document import ImageData, Shape
from reportgen.layout.draw import write
from tests.layout.draw.making import FONTS, TITLED, open_pdf, page
from tests.layout.metafile.making import (
    emf,
    emf_brush,
    emf_font,
    emf_pen,
    emf_record,
    emf_text,
    frame,
    select,
    stretched,
    wmf,
    wmf_record,
)

SOUND = {
    "emf": emf(
        emf_brush(1, 1, 2, 3),
        emf_pen(2, 1, 2),
        emf_font(3),
        select(3),
        emf_record(33),
        frame(9, 200, 100),
        frame(43, 0, 0, 40, 40),
        frame(45, 0, 0, 20, 20, 20, 10, 10, 0),
        emf_text("chữ", 3, 4, each=5),
        stretched((1, 2, 3)),
        stretched((1, 2, 3), 0x008800C6),
        stretched((1, 2, 3), 0x00660046),
        frame(34, -1),
    ),
    "wmf": wmf(
        wmf_record(0x02FC, 0, 1, 2, 0),
        wmf_record(0x012D, 0),
        wmf_record(0x041B, 9, 9, 0, 0),
        wmf_record(0x0538, 2, 2, 2, 0, 0, 1, 1, 2, 2, 3, 3),
        wmf_record(0x0521, 3, data=b"abc\0" + bytes(4)),
    ),
}
VALUES = (0, 1, 2, 127, 128, 254, 255)


def mutated(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice((1, 3, 12))):
        changed[dice.randrange(len(changed))] = dice.choice(VALUES)
    return bytes(changed[: dice.randrange(len(changed))] if dice.random() < 0.2 else changed)


@pytest.mark.parametrize("kind", ["emf", "wmf"])
def test_a_mutated_metafile_is_a_page(kind: str) -> None:
    dice = random.Random(f"{kind}-1")  # noqa: S311 - the same files each time
    for _ in range(150):
        shape = Shape("picture", 40.0, 20.0, image=ImageData(kind, mutated(SOUND[kind], dice), "hinh"))
        told: list[Diagnostic] = []
        data = write([page(ShapeGraphic(40.0, 20.0, shape))], TITLED, FONTS, told)
        assert len(open_pdf(data)) == 1
        assert [each.code for each in told if each.code.startswith("picture")] in (
            [],
            ["picture-incomplete"],
            ["picture-not-shown"],
        )
