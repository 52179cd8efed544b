"""The tables of ``awards.toml`` → the nouns of the model, every problem noted with its entry and key."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from reportgen.awards.load.entry import (
    KnownNames,
    about,
    entries,
    known_names,
    non_empty_text,
    share,
    times,
    whole,
    words,
)
from reportgen.awards.load.requirement import requirement
from reportgen.awards.model import (
    Authority,
    Award,
    AwardKind,
    BaseSalary,
    Bonus,
    Catalogue,
    Cumulation,
    FundCap,
    Gap,
    Grantor,
    Quota,
    QuotaBase,
    Rounding,
    RoundingMode,
    RuleSet,
    Subject,
    Track,
)
from reportgen.kit.layered import EXTENDS
from reportgen.kit.section import TomlSection
from reportgen.language import _

T = TypeVar("T")


def catalogue(root: TomlSection) -> Catalogue:
    """Return the catalogue that ``root`` says; what is wrong is noted in its ``problems``."""
    matching = root.one("matching") or TomlSection(root.file, "matching", {}, root.problems)
    known = KnownNames(_names(root, "award", "abbreviation"), _names(root, "grantor", "name"))
    built = Catalogue(
        awards=_all(root, "award", _award),
        leads=matching.texts("leads"),
        spellings=_spellings(matching),
        file=root.file,
        rule_sets=_all(root, "rule_set", lambda section: _rule_set(section, known)),
        base_salaries=_all(root, "base_salary", _base_salary),
        bonuses=_all(root, "bonus", lambda section: _bonus(section, known)),
        grantors=_all(root, "grantor", _grantor),
        authorities=_all(root, "authority", lambda section: _authority(section, known)),
        gaps=_all(root, "gap", lambda section: _gap(section, known)),
        requirements=_all(root, "requirement", lambda section: requirement(section, known)),
        quotas=_all(root, "quota", lambda section: _quota(section, known)),
        roundings=_all(root, "rounding", _rounding),
        cumulations=_all(root, "cumulation", lambda section: _cumulation(section, known)),
        funds=_all(root, "fund", lambda section: _fund(section, known)),
    )
    if root.values.get("award", []) == []:
        root.refuse("missing-key", _("Danh mục không có mục [[award]] nào."), "award")
    matching.finish()
    root.flag(EXTENDS, default=False)
    root.finish()
    return built


def _names(root: TomlSection, key: str, name: str) -> frozenset[str]:
    tables = root.values.get(key)
    found = (
        [table.get(name) for table in tables if isinstance(table, dict)] if isinstance(tables, list) else []
    )
    return frozenset(value for value in found if isinstance(value, str))


def _all(root: TomlSection, key: str, one: Callable[[TomlSection], T]) -> tuple[T, ...]:
    found = []
    for section in entries(root, key):
        found.append(one(section))
        section.finish()
    return tuple(found)


def _spellings(matching: TomlSection) -> dict[str, str]:
    table = matching.one("spellings")
    return {key: non_empty_text(table, key) for key in table.values} if table else {}


def _award(section: TomlSection) -> Award:
    return Award(
        name=non_empty_text(section, "name"),
        abbreviation=non_empty_text(section, "abbreviation"),
        kind=_kind(section),
        subjects=frozenset(words(section, "for", Subject, required=True)),
        rank=whole(section, "rank", required=True) or 1,
        tracks=words(section, "track", Track),
        aliases=section.texts("aliases"),
        prefixes=section.texts("prefixes"),
        **about(section),
    )


def _kind(section: TomlSection) -> AwardKind:
    if "kind" not in section.values:
        section.refuse("missing-key", _("Thiếu khóa “{key}”.", key="kind"), "kind")
    return section.one_of("kind", AwardKind.FORM)


def _rule_set(section: TomlSection, known: KnownNames) -> RuleSet:
    if "track" not in section.values:
        section.refuse("missing-key", _("Thiếu khóa “{key}”.", key="track"), "track")
    return RuleSet(
        track=section.one_of("track", Track.CIVIL),
        legal_bases=section.texts("legal_bases"),
        grantors=section.names("by", known.grantors),
        **about(section),
    )


def _base_salary(section: TomlSection) -> BaseSalary:
    return BaseSalary(whole(section, "amount", required=True) or 1, **about(section))


def _bonus(section: TomlSection, known: KnownNames) -> Bonus:
    if ("times" in section.values) == ("amount" in section.values):
        section.refuse("missing-key", _("Phải có một trong hai khóa “times” và “amount”, không cả hai."))
    return Bonus(
        awards=known_names(section, "awards", known.awards),
        subjects=frozenset(words(section, "for", Subject)),
        grantors=section.names("by", known.grantors),
        times=times(section, "times"),
        amount=whole(section, "amount"),
        certificate=_certificate(section),
        **about(section),
    )


def _cumulation(section: TomlSection, known: KnownNames) -> Cumulation:
    return Cumulation(known_names(section, "awards", known.awards), **about(section))


def _fund(section: TomlSection, known: KnownNames) -> FundCap:
    table = section.one("of") or TomlSection(section.file, f"{section.path}.of", {}, section.problems)
    cap = FundCap(
        at_most=share(section, "at_most", required=True) or Decimal(0),
        field=non_empty_text(table, "field"),
        grantors=section.names("by", known.grantors),
        where=section.text("where", ""),
        unless=section.text("unless", ""),
        text=section.text("text", ""),
        **about(section),
    )
    table.finish()
    return cap


def _certificate(section: TomlSection) -> str | None:
    said = section.text("certificate", "")
    return said if "certificate" in section.values else None


def _grantor(section: TomlSection) -> Grantor:
    return Grantor(
        name=non_empty_text(section, "name"),
        title=non_empty_text(section, "title"),
        aliases=section.texts("aliases"),
        tracks=words(section, "track", Track),
        **about(section),
    )


def _authority(section: TomlSection, known: KnownNames) -> Authority:
    return Authority(
        grantors=known_names(section, "grantors", known.grantors),
        awards=known_names(section, "awards", known.awards),
        subjects=frozenset(words(section, "for", Subject)),
        except_forces=section.texts("except_forces"),
        **about(section),
    )


def _gap(section: TomlSection, known: KnownNames) -> Gap:
    return Gap(
        grantors=known_names(section, "grantors", known.grantors),
        text=non_empty_text(section, "text"),
        awards=section.names("awards", known.awards),
        **about(section),
    )


def _quota(section: TomlSection, known: KnownNames) -> Quota:
    return Quota(
        awards=known_names(section, "awards", known.awards),
        at_most=share(section, "at_most", required=True) or Decimal(0),
        base=_base(section, known),
        text=section.text("text", ""),
        tracks=words(section, "track", Track),
        **about(section),
    )


def _base(section: TomlSection, known: KnownNames) -> QuotaBase:
    table = section.one("of")
    if table is None:
        section.refuse("missing-key", _("Thiếu khóa “{key}”.", key="of"), "of")
        return QuotaBase()
    base = QuotaBase(table.names("awards", known.awards), table.text("field", ""))
    table.finish()
    if bool(base.awards) == bool(base.field):
        message = _('“of” phải là { awards = [ … ] } hoặc { field = "…" }.')
        section.refuse("missing-key", message, "of")
    return base


def _rounding(section: TomlSection) -> Rounding:
    return Rounding(
        to=whole(section, "multiple_of", required=True) or 1,
        mode=section.one_of("mode", RoundingMode.NONE),
        **about(section),
    )
