"""How far a PDF can be trusted to show the pages that Word shows: a verdict, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from reportgen.diagnostics import Diagnostic
from reportgen.language import _

FAITHFUL, SUBSTITUTED, DEGRADED = "faithful", "substituted", "degraded"

_MISSING = frozenset(
    (
        "chart-clipped",
        "chart-flattened",
        "chart-simplified",
        "letter-missing",
        "missing-picture",
        "picture-not-shown",
        "simplified-shape",
        "text-lost",
        "text-outside-page",
        "unsupported-altchunk",
        "unsupported-drawing",
        "unsupported-element",
    )
)
"""Codes of what Word shows and the PDF does not, or not so."""


class Substitution(Struct, frozen=True):
    """A face of a family that is not on this machine, and the family that is used.

    ``same_widths``: all that was set in it is as wide as in the family itself: lines end where Word ends them.
    """

    family: str
    bold: bool
    italic: bool
    used: str
    same_widths: bool


class Fidelity(Struct, frozen=True):
    """The verdict on a PDF.

    ``verdict``: "faithful": set in the document's own fonts, or in others as wide; "substituted": in others of other
    widths, lines and pages may differ from Word's; "degraded": something that Word shows is not there. ``reasons`` are
    the codes of the diagnostics that it rests on, ``substitutions`` every face that stands in for another.
    """

    verdict: str = FAITHFUL
    reasons: tuple[str, ...] = ()
    substitutions: tuple[Substitution, ...] = ()

    @property
    def other_families(self) -> tuple[str, ...]:
        """The missing families whose text is set in other widths, each once."""
        return tuple(dict.fromkeys(each.family for each in self.substitutions if not each.same_widths))

    def in_words(self) -> str:
        """Return the verdict in one line, for people."""
        if self.verdict == DEGRADED:
            return _("Bản PDF không có đủ những gì Word hiển thị; xem các ghi chú về tệp này.")
        families = ", ".join(self.other_families)
        if families:
            return _(
                "Dòng và trang có thể khác bản Word, vì máy không có phông {families}.", families=families
            )
        if self.verdict == SUBSTITUTED:
            return _("Dòng và trang có thể khác bản Word, vì có chữ lấy từ phông khác.")
        return _("Mọi chữ rộng như trong Word.")


def judge(diagnostics: Iterable[Diagnostic], substitutions: tuple[Substitution, ...]) -> Fidelity:
    """Return the verdict on what was laid out with these diagnostics and substitutions."""
    codes = dict.fromkeys(each.code for each in diagnostics)
    missing = tuple(code for code in codes if code in _MISSING)
    other = tuple(code for code in codes if code == "letters-from-other-font")
    if not all(each.same_widths for each in substitutions):
        other = ("font-substituted", *other)
    verdict = DEGRADED if missing else SUBSTITUTED if other else FAITHFUL
    return Fidelity(verdict, (*missing, *other), substitutions)
