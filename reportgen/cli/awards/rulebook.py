"""The rules of one day → the tables that a clerk reads: each row ends with its source, and a mark if it is not sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from reportgen.awards.model import Authority, Award, Bonus, DatedRule, RoundingMode, RuleSet, Subject, Track
from reportgen.awards.money import of_bonus
from reportgen.awards.rules import RulesInForce
from reportgen.language import _
from reportgen.vietnamese import dates, numbers

NOT_SURE = "(?)"

Row = tuple[str, ...]


class RuleTable(Struct, frozen=True):
    """One table: its title, headings, rows, shares of the width; ``empty`` is said where there are no rows."""

    title: str
    headings: Row
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    empty: str = ""


def rulebook(rules: RulesInForce) -> tuple[RuleTable, ...]:
    """Return what applies on the day of ``rules``, in the order in which a clerk asks for it."""
    award = _("Danh hiệu, hình thức")
    return (
        _chapter(_("Căn cứ pháp lý"), {_("Cho"): 2, _("Căn cứ"): 9}, _bases(rules)),
        _chapter(_("Lương cơ sở, làm tròn"), {_("Khoản"): 3, _("Mức"): 4}, _sums(rules)),
        _chapter(_("Mức thưởng"), {award: 5, _("Dành cho"): 2, _("Mức"): 5}, _awards(rules)),
        _chapter(_("Thẩm quyền"), {_("Người có thẩm quyền"): 4, _("Tặng"): 6}, _authorities(rules)),
        _chapter(_("Điều kiện"), {award: 4, _("Điều kiện"): 6}, _requirements(rules)),
        _chapter(_("Tỷ lệ"), {award: 4, _("Tỷ lệ"): 5, _("Cho"): 2}, _quotas(rules)),
    )


def _chapter(title: str, headings: dict[str, int], rows: Iterable[Row]) -> RuleTable:
    nothing = _("Bộ mẫu chưa ghi quy định nào cho ngày này.")
    return RuleTable(title, (*headings, _("Nguồn")), tuple(rows), (*headings.values(), 4), nothing)


def tracks_in_words(tracks: Iterable[Track]) -> str:
    """Return ``quân đội, dân quân tự vệ``; for none, or for all of them, an empty text."""
    names = _track_names()
    named = [names[track] for track in tracks]
    return ", ".join(named) if len(named) < len(names) else ""


def _track_names() -> dict[Track, str]:
    return {
        Track.CIVIL: _("quy định chung"),
        Track.ARMY: _("quân đội"),
        Track.MILITIA: _("dân quân tự vệ"),
    }


def subject_in_words(subject: Subject) -> str:
    """Return ``tập thể``, ``cá nhân`` or ``hộ gia đình``."""
    return {
        Subject.COLLECTIVE: _("tập thể"),
        Subject.INDIVIDUAL: _("cá nhân"),
        Subject.HOUSEHOLD: _("hộ gia đình"),
    }[subject]


def _source(*rules: DatedRule) -> str:
    """Return where rules come from, marked where one of them is not sure, with what should be known of them."""
    sources = "; ".join(dict.fromkeys(rule.source for rule in rules))
    notes = " ".join(dict.fromkeys(rule.note for rule in rules if rule.note))
    mark = "" if all(rule.sure for rule in rules) else NOT_SURE
    return " ".join(part for part in (mark, f"{sources}." if notes else sources, notes) if part)


# --- legal bases, salary, rounding ---------------------------------------------------------------


def _bases(rules: RulesInForce) -> Iterator[Row]:
    for track, name in _track_names().items():
        found = [rule_set for rule_set in rules.rule_sets if rule_set.track is track]
        if not found:
            yield name, _("Bộ mẫu chưa ghi căn cứ cho ngày này."), ""
        for rule_set in found:
            titles = [one.title for own in rule_set.grantors if (one := rules.grantor(own))]
            yield "; ".join(titles) or name, _cite(rule_set), _source(rule_set)


def _cite(rule_set: RuleSet) -> str:
    return "\n".join(_("Căn cứ {basis};", basis=text) for text in rule_set.legal_bases)


def _sums(rules: RulesInForce) -> Iterator[Row]:
    if rules.base_salary is not None:
        yield (
            _("Lương cơ sở"),
            _("{sum} đồng", sum=numbers.group_thousands(rules.base_salary.amount)),
            _source(rules.base_salary),
        )
    if rules.rounding.source:
        yield _("Làm tròn tiền thưởng"), _rounding(rules), _source(rules.rounding)
    for rule in rules.cumulations:
        yield _("Chỉ trả mức cao nhất trong"), _names(rules, rule.awards), _source(rule)
    for cap in rules.funds:
        yield _("Quỹ thi đua, khen thưởng"), cap.text or numbers.percent(cap.at_most), _source(cap)


def _rounding(rules: RulesInForce) -> str:
    unit = numbers.group_thousands(rules.rounding.to)
    return {
        RoundingMode.UP: _("lên bội số của {unit} đồng", unit=unit),
        RoundingMode.NEAREST: _("đến bội số gần nhất của {unit} đồng", unit=unit),
        RoundingMode.NONE: _("không làm tròn"),
    }[rules.rounding.mode]


# --- awards and what they pay --------------------------------------------------------------------


def _awards(rules: RulesInForce) -> Iterator[Row]:
    for award in rules.awards:
        name = f"{award.name} ({award.abbreviation})"
        for (paid, source), subjects in _paid(rules, award).items():
            yield name, ", ".join(map(subject_in_words, subjects)), paid, source


def _paid(rules: RulesInForce, award: Award) -> dict[tuple[str, str], list[Subject]]:
    """Return what an award pays, with its source, and to whom: those who are paid alike stand together."""
    found: dict[tuple[str, str], list[Subject]] = {}
    for subject in (one for one in Subject if one in award.subjects):
        bonuses = bonuses_of(rules, award, subject)
        for bonus in bonuses:
            found.setdefault((_pay(rules, bonus), _source(bonus)), []).append(subject)
        if not bonuses:
            found.setdefault((_("chưa ghi mức"), _source(award)), []).append(subject)
    return found


def bonuses_of(rules: RulesInForce, award: Award, subject: Subject) -> tuple[Bonus, ...]:
    """Return what an award pays to a kind of recipient, one for each group of grantors that rules tell apart."""
    return tuple(
        bonus
        for bonus in (*rules.own_bonuses, *rules.bonuses)
        if award.abbreviation in bonus.awards and (not bonus.subjects or subject in bonus.subjects)
    )


def _pay(rules: RulesInForce, bonus: Bonus) -> str:
    paid = of_bonus(bonus, rules)
    sum_ = (
        _("{sum} đồng", sum=numbers.group_thousands(paid)) if paid is not None else _("chưa biết lương cơ sở")
    )
    words = sum_
    if bonus.times is not None:
        words = _("{times} lần: {sum}", times=numbers.decimal(bonus.times, 3), sum=sum_)
    if bonus.certificate is not None:
        words = "; ".join((words, bonus.certificate or _("không kèm bằng")))
    titles = [one.title for name in bonus.grantors if (one := rules.grantor(name))]
    return (
        _("{words}, khi người tặng là: {titles}", words=words, titles="; ".join(titles)) if titles else words
    )


# --- who, under which conditions, how many -------------------------------------------------------


def _authorities(rules: RulesInForce) -> Iterator[Row]:
    for grantor in rules.grantors:
        for authority in rules.authorities:
            if grantor.name in authority.grantors:
                yield grantor.title, _granted(rules, authority), _source(authority)
        for gap in rules.gaps:
            if grantor.name in gap.grantors:
                yield grantor.title, gap.text, _source(gap)


def _granted(rules: RulesInForce, authority: Authority) -> str:
    granted = _recipients(rules, authority.awards, authority.subjects)
    if not authority.except_forces:
        return granted
    return _("{names}; trừ {forces}", names=granted, forces=", ".join(authority.except_forces))


def _recipients(rules: RulesInForce, awards: Iterable[str], subjects: frozenset[Subject]) -> str:
    names = _names(rules, awards)
    whom = ", ".join(subject_in_words(subject) for subject in Subject if subject in subjects)
    return _("{names} (cho {whom})", names=names, whom=whom) if whom else names


def _names(rules: RulesInForce, awards: Iterable[str]) -> str:
    """Return the full names of awards; one that there is not on this day is left out."""
    return "; ".join(award.name for name in awards if (award := rules.award(name)))


def _requirements(rules: RulesInForce) -> Iterator[Row]:
    for award in rules.awards:
        for rule in rules.requirements(award.abbreviation):
            yield award.name, rule.text, _source(rule)


def _quotas(rules: RulesInForce) -> Iterator[Row]:
    for award in rules.awards:
        for rule in rules.quotas(award.abbreviation):
            yield (
                award.name,
                rule.text or numbers.percent(rule.at_most),
                tracks_in_words(rule.tracks),
                _source(rule),
            )


def heading(rules: RulesInForce) -> str:
    """Return the title of the whole: the day, as papers write it."""
    title = _("Quy định khen thưởng áp dụng với quyết định ký {day}", day=dates.long(rules.on))
    return "\n".join((title, *_outlived(rules)))


def _outlived(rules: RulesInForce) -> Iterator[str]:
    """Yield a line for each known end that rules of the day have outlived."""
    every: Iterable[DatedRule] = (*rules.rule_sets, *rules.bonuses)
    for end in sorted({rule.period.last for rule in every if rule.outlived(rules.on)}):
        yield _(
            "CHÚ Ý: quy định dưới đây có phần chỉ biết đến ngày {end}; chưa có quy định thay thế nên vẫn dùng tiếp.",
            end=dates.short(end),
        )


def legend(chapters: Iterable[RuleTable]) -> str:
    """Return what the mark means, where a row has it."""
    if not any(NOT_SURE in row[-1] for chapter in chapters for row in chapter.rows):
        return ""
    return _(
        "{mark} chưa được kiểm chứng: chương trình áp dụng nhưng chỉ nhắc, không báo lỗi.", mark=NOT_SURE
    )
