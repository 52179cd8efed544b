"""Curves, mapping, objects, bitmaps and raster operations by themselves."""

from __future__ import annotations

import struct

import pytest

from reportgen.layout.metafile import bitmaps, curves, mapping, objects, raster, records
from reportgen.layout.metafile.device import Device
from reportgen.layout.metafile.picture import Bitmap
from tests.layout.metafile.making import dib, emf, wmf


def test_a_rounded_rectangle_begins_and_ends_on_its_right_side() -> None:
    steps = curves.rounded((0, 0, 20, 10), 4, 4)
    assert steps[0][1] == pytest.approx((20, 8)) and steps[-1] == ("h", ())
    assert [op for op, _ in steps] == ["m", "c", "l", "c", "l", "c", "l", "c", "h"]


def test_an_arc_of_equal_rays_is_the_ellipse() -> None:
    assert len(curves.arc((0, 0, 2, 2), (2, 1), (2, 1), True, "m")) == 5


def test_metric_modes_go_upwards() -> None:
    matrix = mapping.Mapping(mode=2, per_mm=(4.0, 4.0)).matrix()
    assert mapping.at(matrix, 10, 10) == pytest.approx((4.0, -4.0))


def test_an_isotropic_window_keeps_its_shape() -> None:
    one = mapping.Mapping(mapping.ISOTROPIC, window_extent=(10, 10), viewport_extent=(20, -50))
    assert one.scale() == (2.0, -2.0)


def test_a_hatched_brush_is_paler() -> None:
    assert objects.brush(objects.HATCHED, "000000").colour == "BFBFBF"


def test_an_extended_pen_has_its_own_dashes() -> None:
    pen = objects.extended_pen(struct.pack("<III4BIIII", 0x10207, 2, 0, 1, 2, 3, 0, 0, 2, 6, 4), 0)
    assert (pen.width, pen.colour, pen.cap, pen.dashes) == (2.0, "010203", 0, (3.0, 2.0))


def test_a_symbol_font_has_private_letters() -> None:
    assert objects.LogicalFont(charset=2).decode(b"\xb7") == "\uf0b7"


def test_a_packed_bitmap_has_its_palette_before_its_bits() -> None:
    head = struct.pack("<IiiHHIIiiII", 40, 8, 1, 1, 1, 0, 0, 0, 0, 2, 0)
    data = bitmaps.packed(head + bytes(8) + b"bits")
    assert struct.unpack_from("<I", data, 10) == (14 + 48,) and data.endswith(b"bits")
    assert bitmaps.size_of(data) == (8, 1)


def test_a_part_of_a_bitmap_is_named() -> None:
    device = Device(mapping.Mapping())
    data = bitmaps.bmp(*dib((0, 0, 0)))
    raster.transfer(device, raster.COPY, data, (0, 0, 8, 4), (2, 1, 3, 2))
    (found,) = device.items
    assert isinstance(found, Bitmap) and found.source == (2, 1, 3, 2)


def test_an_unknown_operation_is_a_copy_that_is_told() -> None:
    device = Device(mapping.Mapping())
    raster.transfer(device, 0x00B8074A, bitmaps.bmp(*dib((0, 0, 0))), (0, 0, 8, 4))
    assert len(device.items) == 1 and not device.complete


def test_points_end_with_the_record() -> None:
    assert records.pairs(struct.pack("<4h", 1, 2, 3, 4), 0, 9, short=True) == [(1, 2), (3, 4)]


def test_records_end_where_one_has_no_size() -> None:
    assert [kind for kind, _ in records.emf_records(emf() + bytes(8))] == [1, 14]
    assert [function for function, _ in records.wmf_records(wmf()[:-2])] == []
