"""The workbook's own rates: rows of the sheet *Mức thưởng* → bonuses and quotas that go before the kit's.

A row names an award (``danh_hieu``), perhaps for whom (``doi_tuong``), and says how many times the base salary
(``so_lan``) or how many đồng (``so_tien``) it pays, or which share at most may receive it (``ty_le_toi_da``, of
one); ``can_cu`` is the rule it comes from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from reportgen.awards.match import Match, NameReader
from reportgen.awards.model import Award, Bonus, Quota, Subject, Track
from reportgen.awards.rules import RulesInForce, with_own
from reportgen.diagnostics import Diagnostic, error, warning
from reportgen.language import _
from reportgen.records import Record, Value
from reportgen.suggest import suggestion_in_words
from reportgen.vietnamese.unicode import fold

AWARD, SUBJECT, TIMES, AMOUNT, SHARE, BASIS = (
    "danh_hieu",
    "doi_tuong",
    "so_lan",
    "so_tien",
    "ty_le_toi_da",
    "can_cu",
)
_SUBJECTS = {
    fold("Tập thể"): Subject.COLLECTIVE,
    fold("Cá nhân"): Subject.INDIVIDUAL,
    fold("Hộ gia đình"): Subject.HOUSEHOLD,
}


def with_overrides(rules: RulesInForce, records: Sequence[Record]) -> RulesInForce:
    """Return ``rules`` with what the rows say going before what the catalogue says; a row that is wrong is left out."""
    rows = [row for row in _rows(rules, records) if row.award]
    bonuses = tuple(bonus for row in rows if (bonus := _bonus(row)))
    quotas = tuple(quota for row in rows if (quota := _quota(rules, row)))
    return with_own(rules, bonuses, quotas)


def problems(rules: RulesInForce, records: Sequence[Record]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the rows, each at its cell: an award that is not known, a rate that says nothing."""
    reader = NameReader(rules.catalogue)
    for row in _rows(rules, records):
        if not row.award:
            yield from _unknown(row, reader)
        else:
            yield from _rates(rules, row)


class _OverrideRow(Struct, frozen=True):
    """One row with the award it means; ``award`` is None where the catalogue has none of that name."""

    record: Record
    award: Award | None
    subjects: frozenset[Subject]

    @property
    def times(self) -> Decimal | None:
        return _number(self.record.get(TIMES))

    @property
    def amount(self) -> int | None:
        value = _number(self.record.get(AMOUNT))
        return None if value is None else int(value)

    @property
    def share(self) -> Decimal | None:
        return _number(self.record.get(SHARE))

    @property
    def source(self) -> str:
        basis = self.record.get(BASIS)
        return str(basis) if basis else _("trang “{sheet}” của sổ số liệu", sheet=self.record.sheet)


def _number(value: Value) -> Decimal | None:
    return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _rows(rules: RulesInForce, records: Sequence[Record]) -> Iterator[_OverrideRow]:
    reader = NameReader(rules.catalogue)
    for record in records:
        subject = _SUBJECTS.get(fold(str(record.get(SUBJECT) or "")))
        match = _match(reader, str(record.get(AWARD) or ""), subject, rules)
        yield _OverrideRow(record, match.award if match else None, frozenset([subject] if subject else ()))


def _match(reader: NameReader, typed: str, subject: Subject | None, rules: RulesInForce) -> Match | None:
    return reader.find(typed, subject or Subject.INDIVIDUAL, rules.on) if typed else None


def _bonus(row: _OverrideRow) -> Bonus | None:
    if row.award is None or (row.times is None) == (row.amount is None):
        return None
    return Bonus(
        (row.award.abbreviation,), row.subjects, times=row.times, amount=row.amount, source=row.source
    )


def _quota(rules: RulesInForce, row: _OverrideRow) -> Quota | None:
    """Return the row's share of what the catalogue's own quota for the award is a share of."""
    pattern = _pattern(rules, row.award) if row.award and row.share is not None else None
    if row.award is None or row.share is None or pattern is None:
        return None
    text = _("Không quá tỷ lệ ghi trong sổ số liệu.")
    own = replace(pattern, awards=(row.award.abbreviation,), at_most=row.share, text=text)
    return replace(own, source=row.source, sure=True, note="")


def _pattern(rules: RulesInForce, award: Award) -> Quota | None:
    """Return the quota whose base the workbook's own share is of: one in force, of the civil track first."""
    found = [quota for quota in rules.catalogue.quotas if award.abbreviation in quota.awards]

    def fault(quota: Quota) -> tuple[bool, bool]:
        return not quota.period.covers(rules.on), Track.CIVIL not in quota.tracks

    return min(found, key=fault, default=None)


def _unknown(row: _OverrideRow, reader: NameReader) -> Iterator[Diagnostic]:
    typed = str(row.record.get(AWARD) or "")
    if not typed:  # an empty cell: its column's own check speaks of it
        return
    near = reader.nearest(typed)
    hint = suggestion_in_words(near) or _("Thêm vào awards.toml nếu viết đúng.")
    message = _("Không có “{typed}” trong danh mục khen thưởng; dòng này không được áp dụng.", typed=typed)
    yield warning("unknown-award", message, row.record.place(AWARD), hint)


def _rates(rules: RulesInForce, row: _OverrideRow) -> Iterator[Diagnostic]:
    if row.times is not None and row.amount is not None:
        message = _("Vừa có số lần lương cơ sở, vừa có mức tiền: không biết theo mức nào.")
        yield error("two-rates", message, row.record.place(AMOUNT), _("Chỉ giữ một trong hai ô."))
    if row.times is None and row.amount is None and row.share is None:
        message = _("Dòng này chưa ghi mức thưởng hay tỷ lệ nào.")
        yield warning("no-rate", message, row.record.place(AWARD))
    if row.award and row.share is not None and _pattern(rules, row.award) is None:
        message = _("Không biết tỷ lệ của “{name}” tính trên số nào.", name=row.award.name)
        hint = _("Thêm một mục [[quota]] vào awards.toml của bộ mẫu.")
        yield warning("quota-without-base", message, row.record.place(SHARE), hint)
