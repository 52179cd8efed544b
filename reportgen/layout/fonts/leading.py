"""How tall Word sets a line of a family that is missing here: data, and nothing else.

A line is as tall in Word as the font that the document names, so that a file in a missing font has its pages right if
the heights are known. An East Asian family's line is 1.3 times its ascent and descent: Word adds .15 of their sum above
and below (SimSun: .859 and .141 make 1.009 and .291).
"""

from __future__ import annotations

_EAST_ASIAN = 0.15  # of ascent and descent, above and below


def _asian(ascent: float, descent: float) -> tuple[float, float, float]:
    added = _EAST_ASIAN * (ascent + descent)
    return ascent + added, descent + added, 0.0


_SEGOE = (1.0791, 0.2510, 0.0)
_CALIBRI = (0.9521, 0.2686, 0.0)
_OLD_ASIAN = _asian(0.8594, 0.1406)

_EMBEDDED = {
    "aptos": (0.9390, 0.2817, 0.0),
    "arial": (0.9053, 0.2119, 0.0327),
    "calibri": _CALIBRI,
    "cambria": (0.9502, 0.2222, 0.0),
    "consolas": (0.9199, 0.2510, 0.0),
    "courier new": (0.8325, 0.3003, 0.0),
    "georgia": (0.9170, 0.2192, 0.0),
    "lucida console": (0.7891, 0.2109, 0.0),
    "malgun gothic": _asian(1.0884, 0.2417),
    "symbol": (1.0054, 0.2197, 0.0),
    "times new roman": (0.8911, 0.2163, 0.0425),
    "trebuchet ms": (0.9390, 0.2222, 0.0),
    "verdana": (1.0054, 0.2100, 0.0),
    "wingdings": (0.8989, 0.2109, 0.0),
}
"""Ascent, descent and line gap in ems: ``OS/2`` and ``hhea`` of the fonts that Word embedded in its PDFs."""

_PUBLISHED = {
    **dict.fromkeys(("segoe ui", "segoe ui light", "segoe ui semibold", "segoe ui semilight"), _SEGOE),
    **dict.fromkeys(("cascadia code", "cascadia mono"), (0.9277, 0.2344, 0.0)),
    "tahoma": (1.0005, 0.2065, 0.0),
    "microsoft yahei": _asian(1.0156, 0.2617),
    "microsoft yahei ui": _asian(1.0581, 0.2544),
    **dict.fromkeys(
        ("simsun", "nsimsun", "simhei", "kaiti", "fangsong", "kaiti_gb2312", "fangsong_gb2312"), _OLD_ASIAN
    ),
    **dict.fromkeys(
        ("ms gothic", "ms mincho", "ms pgothic", "ms pmincho", "mingliu", "pmingliu"), _OLD_ASIAN
    ),
    **dict.fromkeys(("batang", "batangche", "gulim", "gulimche", "dotum", "dotumche", "gungsuh"), _OLD_ASIAN),
    **dict.fromkeys(
        ("宋体", "黑体", "楷体", "仿宋", "ＭＳ 明朝", "ＭＳ ゴシック", "바탕", "굴림", "돋움"), _OLD_ASIAN
    ),
}
"""The same from the ``OS/2`` tables as published; the East Asian ones of the time of bitmaps are alike."""

_MEASURED = {
    "arial black": (1.099, 1.410),
    "aptos display": (0.936, 1.222),
    "aptos narrow": (0.936, 1.222),
    "book antiqua": (0.961, 1.238),
    "bookman old style": (0.941, 1.178),
    "calibri light": (0.952, 1.221),
    "cambria math": (0.950, 1.172),
    "candara": (0.951, 1.221),
    "century": (0.986, 1.200),
    "century gothic": (1.008, 1.222),
    "comic sans ms": (1.104, 1.395),
    "constantia": (0.953, 1.221),
    "corbel": (0.953, 1.221),
    "dengxian": (0.985, 1.400),
    "dengxian light": (0.985, 1.400),
    "等线": (0.985, 1.400),
    "ebrima": (1.111, 1.357),
    "franklin gothic medium": (0.916, 1.132),
    "gadugi": (1.081, 1.335),
    "garamond": (0.863, 1.125),
    "gill sans mt": (0.927, 1.163),
    "impact": (1.014, 1.215),
    "leelawadee ui": (1.081, 1.335),
    "lucida sans unicode": (1.092, 1.538),
    "microsoft sans serif": (0.922, 1.132),
    "nirmala ui": (1.084, 1.328),
    "palatino linotype": (1.051, 1.350),
    "rockwell": (0.952, 1.170),
    "sylfaen": (1.014, 1.312),
    "tw cen mt": (0.854, 1.087),
    "yu gothic": (1.181, 1.673),
    "yu gothic light": (1.181, 1.673),
    "yu mincho": (1.181, 1.673),
    "游ゴシック": (1.181, 1.673),
    "游明朝": (1.181, 1.673),
}
"""Baseline below the top of the line, height of the line, in ems: measured in Word's PDFs at 16 pt, to about .003.

DengXian's height is from three sizes; its ascent, Yu Mincho and the light faces are taken from their like.
"""

LEADING: dict[str, tuple[float, float, float]] = {
    **{family: (above, height - above, 0.0) for family, (above, height) in _MEASURED.items()},
    **_PUBLISHED,
    **_EMBEDDED,
}
"""Family in lower case → ascent, descent and line gap of its line in Word, in ems."""
