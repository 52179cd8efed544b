"""The effects of ``a:blip`` on a picture's luminance and opacity (§20.1.8.13)."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.story import Story
from reportgen.ooxml.names import A
from reportgen.ooxml.xml import Element

_MOST = 100.0  # times as much contrast: black and white


def tone(story: Story, blip: Element) -> raw.Tone:
    """Return the tone of a picture; other effects are reported."""
    found = raw.Tone()
    for effect in blip:
        reader = _READERS.get(effect.tag)
        if reader is not None:
            found = reader(effect, found)
        elif effect.tag != A + "extLst":
            story.source.report_unknown(effect)
    return found


def _opacity(effect: Element, found: raw.Tone) -> raw.Tone:
    amount = values.thousandths(effect.get("amt"))
    return replace(found, opacity=found.opacity * (1.0 if amount is None else max(0.0, min(1.0, amount))))


def _luminance(effect: Element, found: raw.Tone) -> raw.Tone:
    """``a:lum``: Word writes a washed-out picture with bright 70 % and contrast -70 %, in VML .35 and .3."""
    bright, contrast = (values.thousandths(effect.get(name)) or 0.0 for name in ("bright", "contrast"))
    gain = 1.0 + contrast if contrast <= 0.0 else 1.0 / max(1.0 - contrast, 1.0 / _MOST)
    return replace(found, gain=max(gain, 0.0), lift=bright / 2)


def _grey(_effect: Element, found: raw.Tone) -> raw.Tone:
    return replace(found, grey=True)


_READERS: dict[str, Callable[[Element, raw.Tone], raw.Tone]] = {
    A + "alphaModFix": _opacity,
    A + "lum": _luminance,
    A + "grayscl": _grey,
}
