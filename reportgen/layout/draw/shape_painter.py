"""Shapes: pictures, lines, rectangles, ellipses, groups of them, and a placeholder with a name for others."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from reportgen.diagnostics import Diagnostic, Place, note, warning
from reportgen.language import _
from reportgen.layout.document import NO_CROP, Crop, Font, Shape, Stroke
from reportgen.layout.draw import strokes
from reportgen.layout.draw.canvas import Canvas
from reportgen.layout.draw.formats import BadPictureError
from reportgen.layout.draw.images import Images
from reportgen.layout.draw.text_writer import TextWriter
from reportgen.layout.metafile.picture import Steps

if TYPE_CHECKING:
    from reportgen.layout.draw.metafiles import MetafilePainter

METAFILES = ("emf", "wmf")
CIRCLE = 0.5523  # of the radius: the distance of the control points of a quarter circle
MAX_DEPTH = 20
LABEL_SIZE = 8.0
LABEL_COLOUR = "7F7F7F"
LABEL_FONT = Font(size=LABEL_SIZE, colour=LABEL_COLOUR)


class ShapePainter:
    """Draws shapes; ``diagnostics`` names, once each, those that are not drawn, or not all, with their ``page``."""

    def __init__(self, images: Images, text_writer: TextWriter) -> None:
        """Draw pictures from ``images``, names and WordArt with ``text_writer``."""
        self._images = images
        self._text_writer = text_writer
        self.diagnostics: list[Diagnostic] = []
        self.page = 0
        self._reported: set[str] = set()
        self._metafile_painter: MetafilePainter | None = None

    def draw(self, canvas: Canvas, shape: Shape, width: float, height: float, x: float, y: float) -> None:
        """Draw a shape with its *top* left corner at (x, y), y upwards."""
        self._draw(canvas, shape, (x, y - height, width, height), 0)

    def _draw(
        self, canvas: Canvas, shape: Shape, frame: tuple[float, float, float, float], depth: int
    ) -> None:
        canvas.save()
        x, y, width, height = frame
        _apply_transform(canvas, shape, x + width / 2, y + height / 2)
        if shape.kind == "picture":
            self._picture(canvas, shape, frame)
        elif shape.kind == "placeholder":
            self._placeholder(canvas, shape, frame)
        elif shape.kind == "group":
            self._group(canvas, shape, frame, depth)
        elif shape.kind == "line":
            _line(canvas, shape, frame)
        else:
            outline = _steps(shape.path, frame) or _outline(shape.kind, frame)
            if shape.gradient.stops:
                name = self._images.shadings.name(shape.gradient, frame)
                canvas.code.append(f"q {outline} W n /{name} sh Q")
            _paint(canvas, shape, outline, fill=not shape.gradient.stops)
        if shape.chart.simplified:
            self._report_simplified(shape)
        if shape.lettering.text:
            from reportgen.layout.draw import lettering  # few documents need it

            lettering.draw(canvas, self._text_writer, shape.lettering, frame)
        canvas.restore()

    def _picture(self, canvas: Canvas, shape: Shape, frame: tuple[float, float, float, float]) -> None:
        before = len(canvas.code)
        if shape.fill:
            canvas.rectangle(*frame, shape.fill)
        canvas.save()
        try:
            self._show(canvas, shape, _uncropped(canvas, shape.crop, frame))
        except BadPictureError:
            canvas.restore()
            del canvas.code[before:]
            self._placeholder(canvas, shape, frame)
            return
        canvas.restore()
        if shape.stroke.width:
            _paint(canvas, shape, _outline("rectangle", frame), fill=False)

    def _show(self, canvas: Canvas, shape: Shape, frame: tuple[float, float, float, float]) -> None:
        """Draw the whole picture into the frame; raise ``BadPictureError``."""
        if shape.image.kind in METAFILES:
            if not self._metafiles().draw(canvas, shape.image.data, frame):
                self._report_incomplete(shape)
            return
        name = self._images.name(shape.image, shape.tone)
        x, y, width, height = frame
        canvas.code.append(f"{width:.3f} 0 0 {height:.3f} {x:.3f} {y:.3f} cm /{name} Do")

    def _metafiles(self) -> MetafilePainter:
        if self._metafile_painter is None:
            from reportgen.layout.draw.metafiles import MetafilePainter  # few documents need it

            self._metafile_painter = MetafilePainter(self._images, self._text_writer)
        return self._metafile_painter

    def _placeholder(self, canvas: Canvas, shape: Shape, frame: tuple[float, float, float, float]) -> None:
        x, y, width, height = frame
        name = shape.description or shape.image.name or shape.image.kind.upper()
        _stroke(canvas, Stroke(0.5, LABEL_COLOUR, "dash"))
        canvas.code.append(_outline("rectangle", frame) + " S")
        if height > LABEL_SIZE and width > LABEL_SIZE:
            canvas.save()
            canvas.clip(x, y, width, height)
            self._text_writer.write(
                canvas, self._text_writer.glyphs(name, LABEL_FONT), x + 2, y + height - LABEL_SIZE - 1
            )
            canvas.restore()
        self._report(shape, name)

    def _group(
        self, canvas: Canvas, shape: Shape, frame: tuple[float, float, float, float], depth: int
    ) -> None:
        if depth > MAX_DEPTH:
            return
        left, top = frame[0], frame[1] + frame[3]
        across, down = frame[2] / (shape.width or 1.0), frame[3] / (shape.height or 1.0)
        for x, y, child in shape.children:
            width, height = child.width * across, child.height * down
            self._draw(canvas, child, (left + x * across, top - y * down - height, width, height), depth + 1)

    def _report_simplified(self, shape: Shape) -> None:
        """Report what of a chart is drawn otherwise, or not: each of its kinds once, with its page."""
        from reportgen.layout.draw.simplified import simplified_chart  # few documents need it

        names = [name for name in shape.chart.simplified if f"chart {name}" not in self._reported]
        self._reported |= {f"chart {name}" for name in names}
        self.diagnostics += simplified_chart(names, self.page)

    def _report(self, shape: Shape, name: str) -> None:
        if name in self._reported:
            return
        self._reported.add(name)
        self.diagnostics.append(
            warning(
                "picture-not-shown",
                _(
                    "Hình “{name}” (dạng {kind}) không vẽ được; chỗ đó là khung có tên hình.",
                    name=name,
                    kind=shape.image.kind,
                ),
                Place(page=self.page),
                hint=_("Trong Word, lưu hình thành PNG rồi chèn lại."),
            )
        )

    def _report_incomplete(self, shape: Shape) -> None:
        name = shape.description or shape.image.name or shape.image.kind.upper()
        if name in self._reported:
            return
        self._reported.add(name)
        message = _(
            "Hình “{name}” (dạng {kind}) có nét chưa vẽ được, in ra có thể thiếu.",
            name=name,
            kind=shape.image.kind,
        )
        hint = _("So với bản in từ Word; nếu thiếu thì lưu hình thành PNG rồi chèn lại.")
        self.diagnostics.append(note("picture-incomplete", message, Place(page=self.page), hint))


def _uncropped(
    canvas: Canvas, crop: Crop, frame: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """Return the frame of the whole picture, clipping to that of the part of it that is shown."""
    x, y, width, height = frame
    across, down = 1 - crop.left - crop.right, 1 - crop.top - crop.bottom
    if crop == NO_CROP or across <= 0.001 or down <= 0.001:
        return frame
    canvas.clip(x, y, width, height)
    width, height = width / across, height / down
    return x - crop.left * width, y - crop.bottom * height, width, height


def _apply_transform(canvas: Canvas, shape: Shape, x: float, y: float) -> None:
    """Rotate and flip what follows about the point (x, y)."""
    flips = shape.kind != "line" and (shape.flip_h or shape.flip_v)
    if not (shape.rotation or flips):
        return
    angle = math.radians(-shape.rotation)
    cos, sin = math.cos(angle), math.sin(angle)
    across = -1.0 if flips and shape.flip_h else 1.0
    up = -1.0 if flips and shape.flip_v else 1.0
    canvas.transform((cos * across, sin * across, -sin * up, cos * up, x, y))
    canvas.transform((1.0, 0.0, 0.0, 1.0, -x, -y))


def _outline(kind: str, frame: tuple[float, float, float, float]) -> str:
    x, y, width, height = frame
    if kind == "ellipse":
        return _ellipse(x + width / 2, y + height / 2, width / 2, height / 2)
    return f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re"


def _steps(path: Steps, frame: tuple[float, float, float, float]) -> str:
    """Return the operators of an outline in a square of 1 × 1, scaled into a frame; "" where there is none."""
    left, bottom, width, height = frame
    parts: list[str] = []
    for op, points in path:
        parts += [
            f"{(bottom + height * (1 - value)) if i % 2 else (left + width * value):.3f}"
            for i, value in enumerate(points)
        ]
        parts.append(op)
    return " ".join(parts)


def _ellipse(x: float, y: float, across: float, up: float) -> str:
    parts = [f"{x + across:.3f} {y:.3f} m"]
    for cos, sin in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        handles = (
            (x + across * (cos - sin * CIRCLE), y + up * (sin + cos * CIRCLE)),
            (x + across * (cos * CIRCLE - sin), y + up * (sin * CIRCLE + cos)),
            (x - across * sin, y + up * cos),
        )
        parts.append(" ".join(f"{a:.3f} {b:.3f}" for a, b in handles) + " c")
    return " ".join(parts)


def _line(canvas: Canvas, shape: Shape, frame: tuple[float, float, float, float]) -> None:
    """Draw a line from the top left to the bottom right; with one flip, from the bottom left to the top right."""
    x, y, width, height = frame
    start, end = (y, y + height) if shape.flip_h != shape.flip_v else (y + height, y)
    if shape.stroke.width > 0:
        _stroke(canvas, shape.stroke)
        canvas.code.append(f"{x:.3f} {start:.3f} m {x + width:.3f} {end:.3f} l S")


def _paint(canvas: Canvas, shape: Shape, outline: str, fill: bool = True) -> None:
    filled = fill and bool(shape.fill)
    if filled:
        canvas.fill_colour(shape.fill)
    if shape.stroke.width > 0:
        _stroke(canvas, shape.stroke)
        canvas.code.append(f"{outline} {'B' if filled else 'S'}")
    elif filled:
        canvas.code.append(f"{outline} f")


def _stroke(canvas: Canvas, stroke: Stroke) -> None:
    canvas.stroke_colour(stroke.colour)
    canvas.code.append(
        f"{stroke.width or strokes.HAIRLINE:.3f} w 0 J {strokes.dash(stroke.dash, stroke.width)} d"
    )
