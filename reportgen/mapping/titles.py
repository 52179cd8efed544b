"""Which column of the kit a heading means, how sure that is, and why: by words, abbreviations and captions over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from reportgen import suggest
from reportgen.checks import titles
from reportgen.checks.alike import bare, nearest
from reportgen.checks.headings import key, keys_of, match_heading
from reportgen.checks.units import split
from reportgen.kit.model import ColumnSpec, ColumnType, SheetSpec
from reportgen.language import _
from reportgen.mapping.model import Proposal

_ABBREVIATIONS = {
    "dvt": "don vi tinh", "dv tinh": "don vi tinh", "sl": "so luong", "qs": "quan so", "dv": "don vi",
    "ho ten": "ho va ten", "ct": "chi tieu", "kq": "ket qua", "dt": "doi tuong", "cv": "chuc vu", "cb": "cap bac",
    "kp": "kinh phi", "dia chi": "don vi",
}  # fmt: skip
_PLAIN = frozenset(("dvt", "dv tinh", "sl", "qs", "dv", "ho ten"))
"""Abbreviations that mean one thing in every table."""
_NEUTRAL = frozenset(
    (
        "trong do", "ket qua", "phan loai", "xep loai", "trinh do", "trinh do van hoa", "chat luong", "gom",
        "ket qua kiem tra", "ket qua xep loai", "phan loai ket qua", "trinh do hoc van", "van hoa", "thoi gian",
        "thong tin",
    )
)  # fmt: skip
"""Captions that say no more than the titles under them."""
_YEAR_APART = re.compile(r"[,\s(]*(?:nam\s*)?(?:19|20)\d\d\)?$")
_SAME, _NO_ACCENTS, _SHORTENED, _ORDERED, _UNDER, _NEAR = 1.0, 0.95, 0.9, 0.8, 0.6, 0.65


class Titles(Struct, frozen=True):
    """The titles of one sheet of the kit, to match headings with."""

    spec: SheetSpec
    year: int
    keys: dict[str, str]
    bare_keys: dict[str, str]
    neutral: frozenset[str]

    @classmethod
    def of(cls, spec: SheetSpec, year: int) -> Titles:
        """Return the titles of a sheet; one that two columns share without accents is known by accents alone."""
        keys = keys_of(spec.columns)
        found: dict[str, str] = {}
        for own, name in keys.items():
            found[bare(own)] = name if found.get(bare(own), name) == name else ""
        named = (bare(own) for own in (spec.title, *spec.aliases))
        return cls(spec, year, keys, found, _NEUTRAL.union(named))

    def matches(self, path: Sequence[str]) -> Iterator[Proposal]:
        """Yield what a heading under its captions may mean, each column once, the surest first."""
        of_year, rest = self._without_year(path)
        if not of_year or not rest:
            return
        best: dict[str, Proposal] = {}
        for own in self._candidates(rest):
            if own.to and own.confidence > best.get(own.to, Proposal("", 0, "")).confidence:
                best[own.to] = own
        yield from sorted(best.values(), key=lambda own: -own.confidence)

    def is_of_another_year(self, path: Sequence[str]) -> bool:
        """Return whether a heading says that its column is of another year than the workbook's."""
        return not self._without_year(path)[0]

    def _without_year(self, path: Sequence[str]) -> tuple[bool, tuple[str, ...]]:
        """Return whether a heading is of this year, or says none, and its captions without those of years."""
        kept: list[str] = []
        for text in path:
            own = int(text) if text.isdigit() else text
            named = titles.years_of_title(own, self.year)
            if named and self.year not in named:
                return False, ()
            apart = _YEAR_APART.sub("", bare(text))
            if named and not (apart and apart not in ("nam", "nam nay", "ky nay", "nam bao cao")):
                continue
            kept.append(text if not named else re.sub(r"[,\s(]*(?:[Nn]ăm\s*)?(?:19|20)\d\d\)?$", "", text))
        return True, tuple(kept)

    def _candidates(self, path: Sequence[str]) -> Iterator[Proposal]:
        leaf, above = path[-1], path[:-1]
        for joined in (", ".join(path), " ".join(path)):
            if name := match_heading(joined, self.keys, self._column)[0]:
                yield Proposal(name, _SAME, _("tiêu đề trùng"))
        said = [text for text in above if bare(split(text)[0]) not in self.neutral]
        if not said:
            yield from self._of_text(leaf, _SAME)
        else:
            for joined in (", ".join((*said, leaf)), " ".join((*said, leaf)), f"{leaf} {said[-1]}"):
                yield from self._of_text(joined, _SAME)
            yield from self._in_any_order((*said, leaf))
            for own in self._of_text(leaf, _SAME):
                reason = _("{reason}; nhưng nằm dưới “{caption}”", reason=own.reason, caption=said[-1])
                yield Proposal(own.to, min(own.confidence, _UNDER), reason)

    def _of_text(self, text: str, most: float) -> Iterator[Proposal]:
        name, _unit = match_heading(text, self.keys, self._column)
        if name:
            yield Proposal(name, most, _("tiêu đề trùng"))
            return
        apart, inside = split(key(text))
        unit_kept = bare(text) if apart != key(text) else bare(apart)
        if name := self.bare_keys.get(unit_kept, ""):
            yield Proposal(name, _NO_ACCENTS, _("tiêu đề trùng, khác dấu"))
            return
        short = bare(apart).replace(".", "")
        if name := self.bare_keys.get(_ABBREVIATIONS.get(short, ""), ""):
            sure = short in _PLAIN and apart == key(text)
            yield Proposal(name, _SHORTENED if sure else _NEAR, _("tiêu đề viết tắt"))
            return
        yield from self._near(apart, is_share="%" in inside or apart.startswith(("tỷ lệ", "tỉ lệ", "%")))

    def _near(self, text: str, *, is_share: bool) -> Iterator[Proposal]:
        near = nearest(text, self.keys)
        if near and not (is_share and self._column(self.keys[near]).type is not ColumnType.PERCENT):
            reason = _("tiêu đề gần giống “{title}”", title=self._column(self.keys[near]).title)
            yield Proposal(self.keys[near], _NEAR, reason)

    def _in_any_order(self, path: Sequence[str]) -> Iterator[Proposal]:
        words = _words(" ".join(path))
        for own, name in self.keys.items():
            if words and _words(own) == words:
                yield Proposal(name, _ORDERED, _("tiêu đề cùng chữ, khác thứ tự"))

    def _column(self, name: str) -> ColumnSpec:
        return self.spec.column(name)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", bare(text)))


def named_in(spec: SheetSpec, *texts: str) -> bool:
    """Return whether a tab's title or the words above a table name a sheet of the kit."""
    said = [f" {' '.join(re.findall(r'[a-z0-9]+', bare(text)))} " for text in texts]
    names = (" ".join(re.findall(r"[a-z0-9]+", bare(own))) for own in (spec.title, *spec.aliases))
    return any(f" {name} " in text for name in names if name for text in said)


def near_title(title: str, spec: SheetSpec) -> str:
    """Return the title of the sheet's column most like one that is unknown, for a person to choose; "" for none."""
    by_key = {bare(own.title): own.title for own in spec.columns}
    return by_key.get(suggest.nearest(bare(title), by_key), "")
