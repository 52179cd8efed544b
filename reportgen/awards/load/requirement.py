"""One ``[[requirement]]`` → a condition: each kind has keys that it needs, and none that it does not."""

from __future__ import annotations

from reportgen.awards.load.entry import KnownNames, about, known_names, non_empty_text, share, whole, words
from reportgen.awards.model import Requirement, RequirementKind, Subject, Track
from reportgen.kit.section import TomlSection
from reportgen.language import _

NEEDS: dict[RequirementKind, tuple[str, ...]] = {
    RequirementKind.CONSECUTIVE: ("years", "of"),
    RequirementKind.THIS_YEAR: ("of",),
    RequirementKind.COLUMN: ("column",),
    RequirementKind.GROUP: ("column", "one_of"),
    RequirementKind.MEMBERS: ("of",),
    RequirementKind.MEMBER_WITH: ("of",),
    RequirementKind.ONCE: (),
}
OPTIONAL: dict[RequirementKind, tuple[str, ...]] = {
    RequirementKind.CONSECUTIVE: ("counting_this_year",),
    RequirementKind.MEMBERS: ("at_least", "more_than"),
}
_SPECIAL = ("years", "of", "column", "one_of", "counting_this_year", "at_least", "more_than")


def requirement(section: TomlSection, known: KnownNames) -> Requirement:
    """Return the condition that ``section`` says."""
    if "kind" not in section.values:
        section.refuse("missing-key", _("Thiếu khóa “{key}”.", key="kind"), "kind")
    kind = section.one_of("kind", RequirementKind.ONCE)
    _fit(section, kind)
    return Requirement(
        awards=known_names(section, "awards", known.awards),
        kind=kind,
        text=non_empty_text(section, "text"),
        tracks=words(section, "track", Track),
        subjects=frozenset(words(section, "for", Subject)),
        years=whole(section, "years") or 0,
        counting_this_year=section.flag("counting_this_year", default=False),
        of=section.names("of", known.awards),
        column=section.text("column", ""),
        one_of=section.texts("one_of"),
        at_least=share(section, "at_least"),
        more_than=share(section, "more_than"),
        **about(section),
    )


def _fit(section: TomlSection, kind: RequirementKind) -> None:
    for key in NEEDS[kind]:
        if not section.values.get(key):
            section.refuse("missing-key", _("Điều kiện “{kind}” cần khóa “{key}”.", kind=kind, key=key), key)
    for key in _SPECIAL:
        if key in section.values and key not in (*NEEDS[kind], *OPTIONAL.get(kind, ())):
            message = _("Điều kiện “{kind}” không dùng khóa “{key}”.", kind=kind, key=key)
            section.refuse("unknown-key", message, key)
    one_share = ("at_least" in section.values) != ("more_than" in section.values)
    if kind is RequirementKind.MEMBERS and not one_share:
        section.refuse(
            "missing-key", _("Phải có một trong hai khóa “at_least” và “more_than”, không cả hai.")
        )
