"""The rarer records of an EMF: each by what it draws."""

from __future__ import annotations

import struct

import pytest

from reportgen.layout.metafile import play
from reportgen.layout.metafile.picture import Bitmap, Item, Outline, Words
from tests.layout.metafile.making import dib, emf, emf_brush, emf_font, emf_record, frame, select

BOTH = pytest.mark.parametrize("short", [False, True], ids=["long", "short"])


def items(*records: bytes) -> list[Item]:
    return list(play(emf(*records)).items)


def outlines(*records: bytes) -> list[Outline]:
    return [item for item in items(*records) if isinstance(item, Outline)]


def steps(*records: bytes) -> list[tuple[str, tuple[float, ...]]]:
    (found,) = outlines(*records)
    return [(op, tuple(map(round, at))) for op, at in found.region.steps]


def points(kind: int, *numbers: int, short: bool, after: bytes = b"") -> bytes:
    head = bytes(16) + struct.pack("<I", len(numbers) // 2)
    return emf_record(kind, head + struct.pack(f"<{len(numbers)}{'h' if short else 'i'}", *numbers) + after)


def move_to(x: int, y: int) -> bytes:
    return frame(27, x, y)


@BOTH
def test_curves_and_lines_that_go_on(short: bool) -> None:
    curve = points(88 if short else 5, 1, 1, 2, 2, 3, 3, short=short)
    assert steps(move_to(0, 0), curve) == [("m", (0, 0)), ("c", (1, 1, 2, 2, 3, 3))]
    lines = points(89 if short else 6, 1, 1, 2, 2, short=short)
    assert steps(move_to(0, 0), lines) == [("m", (0, 0)), ("l", (1, 1)), ("l", (2, 2))]


@BOTH
def test_lines_and_curves_by_their_kinds(short: bool) -> None:
    kinds = bytes((6, 2, 4, 4, 5))  # to, line, and a curve of three points that closes
    drawn = points(92 if short else 56, 0, 0, 4, 0, 4, 1, 4, 2, 4, 4, short=short, after=kinds)
    assert steps(drawn) == [("m", (0, 0)), ("l", (4, 0)), ("c", (4, 1, 4, 2, 4, 4)), ("h", ())]


def test_a_pixel() -> None:
    (found,) = outlines(emf_record(15, struct.pack("<iiI", 5, 4, 0x0000FF)))
    assert (found.fill, found.region.steps[0][1]) == ("FF0000", (5, 4))


@pytest.mark.parametrize("kind", [44, 46])
def test_round_outlines_are_closed_and_in_their_frame(kind: int) -> None:
    (found,) = outlines(frame(kind, 0, 0, 20, 10, 20, 5, 0, 5))
    assert found.region.steps[-1][0] == "h"
    values = [value for _op, at in found.region.steps for value in at]
    assert all(-0.01 <= value <= 20.01 for value in values)


def test_arcs_that_go_on_from_the_last_point() -> None:
    (found,) = outlines(move_to(20, 5), frame(55, 0, 0, 20, 10, 20, 5, 0, 5))
    assert found.region.steps[0] == ("m", (20.0, 5.0))
    assert any(op == "c" for op, _at in found.region.steps)
    angle = emf_record(41, struct.pack("<iiI2f", 10, 10, 5, 0.0, 90.0))
    (found,) = outlines(move_to(15, 10), angle)
    end = found.region.steps[-1][1][-2:]
    assert (round(end[0]), round(end[1])) == (10, 5)


@pytest.mark.parametrize(("mode", "corner_count"), [(0, 2), (2, 3)])
def test_gradients_are_in_their_mean_colour(mode: int, corner_count: int) -> None:
    corners = [(0, 0), (9, 9), (9, 0)][:corner_count]
    vertices = b"".join(
        struct.pack("<ii4H", x, y, 0xFF00 * (i == 0), 0, 0, 0) for i, (x, y) in enumerate(corners)
    )
    numbers = struct.pack(f"<{corner_count}I", *range(corner_count))
    record = emf_record(118, bytes(16) + struct.pack("<III", corner_count, 1, mode) + vertices + numbers)
    (found,) = outlines(record)
    assert found.fill == f"{0xFF // corner_count:02X}0000"


def text_head(
    count: int, at: int, options: int, rectangle: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> bytes:
    return struct.pack("<iiIII4iI", 3, 4, count, at, options, *rectangle, 0)


def test_several_texts_in_one_record() -> None:
    head = bytes(16) + struct.pack("<Iff", 1, 1.0, 1.0) + struct.pack("<I", 2)
    at = 8 + len(head) + 80
    record = emf_record(97, head + text_head(1, at, 0) + text_head(1, at + 2, 0) + "ab".encode("utf-16-le"))
    found = items(emf_font(1), select(1), record)
    assert [one.text for one in found if isinstance(one, Words)] == ["a", "b"]


def test_text_of_one_byte_a_letter_over_an_opaque_rectangle() -> None:
    head = bytes(16) + struct.pack("<Iff", 1, 1.0, 1.0)
    record = emf_record(83, head + text_head(2, 76, 2, (0, 0, 30, 20)) + b"ab")
    ground, words = items(emf_font(1), select(1), emf_record(25, struct.pack("<I", 0xFF0000)), record)
    assert isinstance(ground, Outline) and ground.fill == "0000FF"
    assert isinstance(words, Words) and words.text == "ab"


def test_no_letters_are_no_text() -> None:
    record = emf_record(84, bytes(16) + struct.pack("<Iff", 1, 1.0, 1.0) + text_head(0, 76, 0))
    assert items(record) == []


@pytest.mark.parametrize(
    ("options", "data"),
    [
        (0x300, b"ab"),
        (0x100, "ab".encode("utf-16-le")),
        (0x200, bytes(16) + b"ab"),
        (0, bytes(16) + "ab".encode("utf-16-le")),
    ],
    ids=["small", "wide", "small with a rectangle", "wide with a rectangle"],
)
def test_small_text(options: int, data: bytes) -> None:
    head = struct.pack("<iiIIIff", 3, 4, 2, options, 1, 1.0, 1.0)
    found = items(emf_font(1), select(1), emf_record(108, head + data))
    assert [one.text for one in found if isinstance(one, Words)] == ["ab"]


def test_small_text_by_the_numbers_of_glyphs_is_told() -> None:
    head = struct.pack("<iiIIIff", 3, 4, 1, 0x10 | 0x100, 1, 1.0, 1.0)
    assert not play(emf(emf_record(108, head + b"ab"))).complete


# --- state, objects, bitmaps ---


@pytest.mark.parametrize("kind", [31, 32])
def test_extents_are_scaled(kind: int) -> None:
    scaled = frame(17, 8) + frame(9, 100, 50) + frame(11, 100, 50) + frame(kind, 1, 2, 1, 2)
    (found,) = outlines(scaled, frame(43, 0, 0, 10, 10))
    size = max(value for _op, at in found.region.steps for value in at)
    assert round(size) in (5, 20)


@pytest.mark.parametrize(("mode", "end"), [(1, 10), (2, 20), (3, 20), (4, 20), (9, 10)])
def test_the_world_is_changed_as_its_mode_says(mode: int, end: int) -> None:
    double = struct.pack("<6fI", 2.0, 0.0, 0.0, 2.0, 0.0, 0.0, mode)
    assert ("l", (end, end)) in steps(emf_record(36, double), frame(43, 0, 0, 10, 10))


def test_an_object_that_was_deleted_is_not_chosen() -> None:
    (found,) = outlines(emf_brush(1, 255, 0, 0), frame(40, 1), select(1), frame(43, 0, 0, 9, 9))
    assert found.fill == "FF0000"


def region(*frames: tuple[int, int, int, int]) -> bytes:
    head = struct.pack("<IIII4i", 32, 1, len(frames), 16 * len(frames), 0, 0, 9, 9)
    return head + b"".join(struct.pack("<4i", *one) for one in frames)


def test_regions_are_filled() -> None:
    data = region((1, 2, 3, 4))
    painted = emf_record(74, bytes(16) + struct.pack("<I", len(data)) + data)
    filled = emf_record(71, bytes(16) + struct.pack("<II", len(data), 1) + data)
    found = outlines(emf_brush(1, 255, 0, 0), painted, filled)
    assert [one.fill for one in found] == ["FF0000", "FF0000"]


def test_a_way_to_join_regions_that_is_not_known_is_told() -> None:
    data = region((1, 2, 3, 4))
    assert not play(emf(emf_record(75, struct.pack("<II", len(data), 4) + data))).complete


@pytest.mark.parametrize(("kind", "size"), [(114, 108), (116, 108), (80, 76)])
def test_bitmaps_of_other_records(kind: int, size: int) -> None:
    head, bits = dib((255, 0, 0))
    body = bytearray(size - 8)
    struct.pack_into("<4i", body, 16, 0, 0, 40, 20)
    offsets = struct.pack("<IIII", size, len(head), size + len(head), len(bits))
    if kind == 80:
        struct.pack_into("<6i", body, 16, 0, 0, 0, 0, 8, 4)
        body[40:56] = offsets
    else:
        body[34] = 255  # opacity
        body[76:92] = offsets
        struct.pack_into("<2i", body, 92, 8, 4)
    (found,) = items(emf_record(kind, bytes(body) + head + bits))
    assert isinstance(found, Bitmap) and found.data.startswith(b"BM")


def test_a_file_cut_off_in_its_header_is_a_picture_of_nothing() -> None:
    picture = play(emf()[:60])
    assert picture.items == () and picture.width >= 1.0
