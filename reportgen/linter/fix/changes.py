"""What a fix has changed, as a person says it: “Lề trái: 10 → 30 mm”; read off the paper before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile

from reportgen.language import _, _n
from reportgen.linter.finding import Finding
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, PaperSection, Passage
from reportgen.units import POINTS_PER_MM

TYPEFACE, COLOUR = "ND30-03", "ND30-04"
"""Rules whose findings stand for all passages of one look."""
_MOST_WORDS = 60


def change(finding: Finding, before: Paper, after: Paper) -> str:
    """Return what the fix of ``finding`` has changed; "" where nothing of that can be told."""
    if finding.passage is None:
        return _joined(_section_changes(finding.section, before, after))
    pairs = {own.index: (own, new) for own, new in _pairs(before, after)}
    if finding.passage.part_of is not None or finding.passage.index not in pairs:
        return ""
    own, new = pairs[finding.passage.index]
    of_all = {TYPEFACE: _typeface, COLOUR: _colour}.get(finding.code)
    if of_all is None:
        return _joined(_passage_changes(own, new))
    told = of_all(own, new)
    count = sum(of_all(*pair) == told for pair in pairs.values())
    return told + _n(" ({count} đoạn)", count) if told and count > 1 else told


def _pairs(before: Paper, after: Paper) -> Iterator[tuple[Passage, Passage]]:
    """Yield each passage with what became of it: by its words where a fix has added or taken a paragraph."""
    if len(before.passages) == len(after.passages):
        yield from zip(before.passages, after.passages, strict=True)
        return
    known = {(one.raw_text, one.order): one for one in after.passages}
    for own in before.passages:
        if new := known.get((own.raw_text, own.order)):
            yield own, new


def _joined(told: Iterator[str]) -> str:
    return "; ".join(told)


def _section_changes(index: int, before: Paper, after: Paper) -> Iterator[str]:
    own = next((one for one in before.sections if one.index == index), None)
    new = next((one for one in after.sections if one.index == index), None)
    if own is not None and new is not None:
        yield from _changes(_sheet(own), _sheet(new))


def _sheet(section: PaperSection) -> dict[str, tuple[str, str]]:
    """Return name → value and unit of what a section's sheet has."""
    size = f"{_mm(section.width)} x {_mm(section.height)}"
    lengths = (
        (_("Lề trên"), section.top),
        (_("Lề dưới"), section.bottom),
        (_("Lề trái"), section.left),
        (_("Lề phải"), section.right),
    )
    return {_("Khổ giấy"): (size, "mm"), **{name: (_mm(points), "mm") for name, points in lengths}}


def _mm(points: float) -> str:
    return f"{round(points / POINTS_PER_MM, 1):g}".replace(".", ",")


def _passage_changes(own: Passage, new: Passage) -> Iterator[str]:
    if own.raw_text != new.raw_text:
        yield _words(own.raw_text, new.raw_text)
    yield from _changes(_look(own), _look(new))


def _look(passage: Passage) -> dict[str, tuple[str, str]]:
    """Return name → value and unit of what a passage looks like."""
    form = passage.format
    alignments = {
        "left": _("trái"),
        "right": _("phải"),
        "center": _("giữa"),
        "both": _("đều hai bên"),
        "distribute": _("giãn đều"),
    }
    yes_no = {True: _("có"), False: _("không")}
    lines = f"{form.line:.3g}".replace(".", ",")
    return {
        _("Cỡ chữ"): (_points(appearance.size(passage)), ""),
        _("Chữ đậm"): (yes_no[appearance.is_bold(passage)], ""),
        _("Chữ nghiêng"): (yes_no[appearance.is_italic(passage)], ""),
        _("Chữ hoa"): (yes_no[appearance.is_capitals(passage)], ""),
        _("Căn lề"): (alignments.get(form.align, form.align), ""),
        _("Thụt đầu dòng"): (_mm(form.first_line), "mm"),
        _("Cách đoạn trước"): (_points(form.before), "pt"),
        _("Cách đoạn sau"): (_points(form.after), "pt"),
        _("Giãn dòng"): (lines, _("dòng") if form.line_rule == "auto" else "pt"),
        _("Đường kẻ dưới"): (_mm(passage.stroke.length) if passage.stroke else "0", "mm"),
    }


def _points(points: float) -> str:
    return f"{round(points, 1):g}".replace(".", ",")


def _changes(own: Mapping[str, tuple[str, str]], new: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    for name, (before, unit) in own.items():
        after, unit_after = new[name]
        if (before, unit) != (after, unit_after):
            first = before if unit == unit_after else f"{before} {unit}"
            yield f"{name}: {first} → {after} {unit_after}".rstrip()


def _typeface(own: Passage, new: Passage) -> str:
    before, after = (appearance.mostly(one, lambda run: run.family, "") for one in (own, new))
    return _("Phông chữ: {before} → {after}", before=before, after=after) if before != after else ""


def _colour(own: Passage, new: Passage) -> str:
    before, after = (appearance.mostly(one, lambda run: run.colour, "") for one in (own, new))
    if before == after:
        return ""
    return _("Màu chữ: {before} → {after}", before=before or _("đen"), after=after or _("đen"))


def _words(before: str, after: str) -> str:
    """Return the words that differ, from the first to the last of them."""
    own, new = before.split(" "), after.split(" ")
    first = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(own, new, strict=False)))
    least = min(len(own), len(new)) - first
    last = sum(
        1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(own[::-1], new[::-1], strict=False))
    )
    end = min(last, least)
    first = max(first - 1, 0)  # a word before it, where a space alone was too much
    texts = (" ".join(words[first : len(words) - end]) for words in (own, new))
    return " → ".join(f"“{text if len(text) <= _MOST_WORDS else text[:_MOST_WORDS] + '…'}”" for text in texts)
