"""One ``[[requirement]]`` → a condition: each kind has keys that it needs, and none that it does not."""

from __future__ import annotations

from reportgen.awards.load.entry import KnownNames, about, known_names, non_empty_text, share, whole, words
from reportgen.awards.model import Ground, Requirement, RequirementKind, Subject, Track
from reportgen.kit.section import TomlSection
from reportgen.language import _

NEEDS: dict[RequirementKind, tuple[str, ...]] = {
    RequirementKind.CONSECUTIVE: ("years", "of"),
    RequirementKind.THIS_YEAR: ("of",),
    RequirementKind.COLUMN: ("column",),
    RequirementKind.ANY_COLUMN: ("any_of",),
    RequirementKind.GROUP: ("column",),
    RequirementKind.MEMBERS: ("of",),
    RequirementKind.MEMBER_WITH: ("of",),
    RequirementKind.ONCE: (),
}
OPTIONAL: dict[RequirementKind, tuple[str, ...]] = {
    RequirementKind.CONSECUTIVE: ("counting_this_year",),
    RequirementKind.MEMBERS: ("at_least", "more_than"),
    RequirementKind.GROUP: ("one_of", "none_of"),
}
EITHER: dict[RequirementKind, tuple[str, str]] = {
    RequirementKind.MEMBERS: ("at_least", "more_than"),
    RequirementKind.GROUP: ("one_of", "none_of"),
}
"""Kinds that need exactly one of two keys."""
_SPECIAL = (
    *("years", "of", "column", "one_of", "none_of", "any_of", "counting_this_year", "at_least", "more_than"),
)


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
        none_of=section.texts("none_of"),
        any_of=tuple(map(_ground, section.several("any_of"))),
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
    one, other = EITHER.get(kind, ("", ""))
    if one and bool(section.values.get(one)) == bool(section.values.get(other)):
        message = _("Phải có một trong hai khóa “{one}” và “{other}”, không cả hai.", one=one, other=other)
        section.refuse("missing-key", message)


def _ground(section: TomlSection) -> Ground:
    ground = Ground(non_empty_text(section, "column"), section.texts("one_of"))
    section.finish()
    return ground
