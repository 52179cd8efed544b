"""What the records of an EMF draw."""

from __future__ import annotations

import struct

import pytest

from reportgen.layout.metafile import play
from reportgen.layout.metafile.picture import Bitmap, Item, Outline, Words
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
)

NO_PEN = select(0x80000008)
Corners = list[tuple[float, ...]]


def items(*records: bytes) -> tuple[Item, ...]:
    return play(emf(*records)).items


def outline(*records: bytes) -> Outline:
    (found,) = items(*records)
    assert isinstance(found, Outline)
    return found


def corners(item: Outline) -> Corners:
    return [points for op, points in item.region.steps if op in "ml"]


def words(*records: bytes) -> Words:
    (found,) = items(*records)
    assert isinstance(found, Words)
    return found


def points(kind: int, *numbers: int, short: bool) -> bytes:
    head = bytes(16) + struct.pack("<I", len(numbers) // 2)
    return emf_record(kind, head + struct.pack(f"<{len(numbers)}{'h' if short else 'i'}", *numbers))


def test_the_frame_is_the_picture() -> None:
    picture = play(emf(frame(43, 0, 0, 10, 10)))
    assert (picture.left, picture.top, picture.width, picture.height) == (0.0, 0.0, 100.0, 50.0)
    assert picture.complete


def test_a_rectangle_has_the_pen_and_the_brush() -> None:
    found = outline(emf_brush(1, 255, 0, 0), emf_pen(2, 0, 3), frame(43, 10, 20, 30, 40))
    assert (found.fill, found.stroke, found.width) == ("FF0000", "000000", 3.0)
    assert corners(found) == [(10, 20), (30, 20), (30, 40), (10, 40)]


def test_stock_objects_paint_nothing_where_they_are_hollow() -> None:
    assert items(NO_PEN, select(0x80000005), frame(43, 0, 0, 9, 9)) == ()


@pytest.mark.parametrize("short", [False, True])
def test_polygons_and_curves_of_both_widths(short: bool) -> None:
    more = 83 if short else 0
    polygon = outline(points(3 + more, 0, 0, 10, 0, 10, 10, short=short))
    assert corners(polygon) == [(0, 0), (10, 0), (10, 10)] and polygon.region.steps[-1] == ("h", ())
    polyline = outline(points(4 + more, 0, 0, 10, 0, short=short))
    assert polyline.fill == "" and polyline.stroke == "000000"
    curve = outline(points(2 + more, 0, 0, 1, 2, 3, 4, 5, 6, short=short))
    assert curve.region.steps == (("m", (0, 0)), ("c", (1, 2, 3, 4, 5, 6)))


def test_a_poly_polygon_is_one_outline() -> None:
    numbers = struct.pack("<II2I8h", 2, 4, 2, 2, 0, 0, 10, 0, 20, 0, 30, 5)
    found = outline(emf_record(91, bytes(16) + numbers))
    assert [op for op, _ in found.region.steps] == ["m", "l", "h", "m", "l", "h"]


def test_successive_lines_are_one_line() -> None:
    found = outline(frame(27, 0, 0), frame(54, 10, 0), frame(54, 10, 10), frame(54, 0, 10))
    assert corners(found) == [(0, 0), (10, 0), (10, 10), (0, 10)]


def test_a_path_is_drawn_when_it_is_asked_for() -> None:
    path = (
        emf_record(59),
        frame(27, 0, 0),
        frame(54, 10, 0),
        frame(54, 10, 10),
        emf_record(61),
        emf_record(60),
    )
    assert items(*path) == ()
    found = outline(emf_brush(1, 0, 0, 255), *path, emf_record(62, bytes(16)))
    assert (found.fill, found.stroke) == ("0000FF", "")


def test_a_path_clips() -> None:
    path = (emf_record(59), frame(43, 0, 0, 5, 5), emf_record(60), frame(67, 5))
    found = outline(*path, frame(43, 0, 0, 50, 50))
    assert [len(region.steps) for region in found.clips] == [5]


def test_an_arc_ends_on_its_rays() -> None:
    found = outline(frame(45, 0, 0, 20, 20, 20, 10, 10, 0))
    (_, start), *_, (_, last) = found.region.steps
    assert start == pytest.approx((20, 10)) and last[-2:] == pytest.approx((10, 0))
    assert len(found.region.steps) == 2  # a quarter, counter-clockwise


def test_an_ellipse_is_closed() -> None:
    assert [op for op, _ in outline(frame(42, 0, 0, 20, 10)).region.steps] == ["m", "c", "c", "c", "c", "h"]


def test_window_and_viewport_scale_and_move() -> None:
    found = outline(
        frame(17, 8),
        frame(9, 200, 100),
        frame(10, 20, 0),
        frame(11, 100, 50),
        frame(12, 0, 5),
        frame(43, 20, 0, 220, 10),
    )
    assert corners(found)[0] == (0, 5) and corners(found)[2] == (100, 10)


def test_a_saved_state_comes_back() -> None:
    first, second = items(
        emf_record(33),
        frame(17, 8),
        frame(11, 2, 2),
        frame(43, 0, 0, 10, 10),
        frame(34, -1),
        frame(43, 0, 0, 10, 10),
    )
    assert isinstance(first, Outline) and isinstance(second, Outline)
    assert corners(first)[2] == (20, 20) and corners(second)[2] == (10, 10)


def test_a_world_transform_turns() -> None:
    turned = emf_record(35, struct.pack("<6f", 0, 1, -1, 0, 50, 0))
    assert corners(outline(turned, frame(43, 0, 0, 10, 20)))[1] == (50, 10)


def test_text_is_text() -> None:
    found = words(emf_font(1, "Tahoma", -12), select(1), emf_text("Huyện", 10, 20, each=6))
    assert (found.text, found.family, found.height, found.length) == ("Huyện", "Tahoma", 12.0, 30.0)
    assert (found.x, found.y, found.up) == (10, 20, "top")


def test_turned_text_and_its_alignment() -> None:
    found = words(emf_font(1, angle=900), select(1), frame(22, 24 | 6), emf_text("Nam", 10, 20))
    assert (found.angle, found.across, found.up) == (90.0, "center", "baseline")


def test_text_by_the_numbers_of_glyphs_is_told() -> None:
    picture = play(emf(emf_text("abc", 0, 0, options=0x10)))
    assert picture.items == () and not picture.complete


def test_a_region_clips_until_it_is_taken_away() -> None:
    rectangles = struct.pack("<4I4i4i", 32, 1, 1, 16, 0, 0, 5, 5, 0, 0, 5, 5)
    region = emf_record(75, struct.pack("<II", len(rectangles), 5) + rectangles)
    clipped, free = items(region, frame(43, 0, 0, 9, 9), frame(75, 0, 5), frame(43, 0, 0, 9, 9))
    assert [len(item.clips) for item in (clipped, free)] == [1, 0]


def test_a_bitmap_fills_its_frame() -> None:
    (found,) = items(stretched((255, 0, 0)))
    assert isinstance(found, Bitmap)
    assert found.matrix == (100.0, 0.0, 0.0, 50.0, 0.0, 0.0) and found.source == ()
    assert found.data.startswith(b"BM")


def test_a_pattern_copy_without_bitmap_fills() -> None:
    blit = emf_record(76, bytes(16) + struct.pack("<4iI", 0, 0, 10, 10, 0x00F00021) + bytes(56))
    assert outline(emf_brush(1, 1, 2, 3), blit).fill == "010203"


def test_a_gradient_is_filled_with_its_mean() -> None:
    corner = struct.Struct("<ii4H")
    fill = struct.pack("<III", 2, 1, 0) + corner.pack(0, 0, 0, 0, 0, 0) + corner.pack(10, 10, 0xFF00, 0, 0, 0)
    assert outline(emf_record(118, bytes(16) + fill + struct.pack("<II", 0, 1))).fill == "7F0000"


@pytest.mark.parametrize("count", [0xFFFFFFFF, 1000])
def test_a_count_beyond_the_record_ends_with_it(count: int) -> None:
    found = outline(emf_record(3, bytes(16) + struct.pack("<I4i", count, 0, 0, 5, 5)))
    assert corners(found) == [(0, 0), (5, 5)]


def test_a_broken_record_is_passed_over() -> None:
    picture = play(emf(emf_record(44), frame(43, 0, 0, 9, 9)))
    assert len(picture.items) == 1 and not picture.complete


def test_what_is_not_finite_is_nowhere() -> None:
    endless = emf_record(35, struct.pack("<6f", float("inf"), 0, 0, float("nan"), 1e30, 0))
    assert all(abs(v) <= 1e7 for corner in corners(outline(endless, frame(43, 0, 0, 9, 9))) for v in corner)


def test_what_is_drawn_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.layout.metafile.device.MOST_STEPS", 12)
    picture = play(emf(*[frame(43, 0, 0, 9, 9)] * 10))
    assert len(picture.items) == 2 and not picture.complete
