"""``awards.toml`` → ``Catalogue``: every unknown, missing or unsuitable key is named, all at once."""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path

from reportgen.awards.match import reading_key
from reportgen.awards.model import Award, Catalogue, Kind, Period, Subject, Track
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import KitError
from reportgen.language import _

LARGEST_FILE = 1_000_000
"""Bytes; a catalogue of every award there ever was is a twentieth of that."""

Table = Mapping[str, object]


def load(path: Path) -> Catalogue:
    """Return the catalogue of ``path``.

    Raises:
        KitError: the file is missing, is no TOML, or says what a catalogue may not; one diagnostic for
            each thing to mend, with the entry and the key.
    """
    content = _parsed(path)
    problems = [*_check_top(content), *_check_awards(content)]
    if problems:
        raise KitError(_in_file(problem, path) for problem in problems)
    catalogue = _catalogue(content, path)
    clashes = list(_check_clashes(catalogue))
    if clashes:
        raise KitError(_in_file(problem, path) for problem in clashes)
    return catalogue


def _parsed(path: Path) -> Table:
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST_FILE + 1)
        if len(text) > LARGEST_FILE:
            raise KitError(error("kit-file", _("Danh mục khen thưởng quá lớn."), Place(str(path))))
        return tomllib.loads(text.decode("utf-8-sig"))
    except OSError as problem:
        message = _("Không đọc được danh mục khen thưởng: {why}.", why=problem.strerror or problem)
        raise KitError(error("kit-file", message, Place(str(path)))) from problem
    except ValueError as problem:  # TOMLDecodeError and UnicodeDecodeError
        message = _("Danh mục khen thưởng không phải là tệp TOML hợp lệ: {why}.", why=problem)
        raise KitError(error("kit-file", message, Place(str(path)))) from problem


def _in_file(problem: Diagnostic, path: Path) -> Diagnostic:
    place = Place(str(path), paragraph=problem.place.paragraph)
    return Diagnostic(problem.severity, problem.code, problem.message, place, problem.hint)


# --- what a key may hold ----------------------------------------------------------------------


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


def _is_rank(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


def _is_spellings(value: object) -> bool:
    return isinstance(value, dict) and all(_is_text(v) for v in value.values())


def _one_of(words: type[StrEnum]) -> Callable[[object], bool]:
    return lambda value: value in set(words)


def _some_of(words: type[StrEnum]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and bool(value) and all(item in set(words) for item in value)


_TEXT, _TEXTS = "một chuỗi chữ", "một danh sách chữ"

AWARD_KEYS: dict[str, tuple[Callable[[object], bool], str]] = {
    "name": (_is_text, _TEXT),
    "abbreviation": (_is_text, _TEXT),
    "kind": (_one_of(Kind), "title | form"),
    "for": (_some_of(Subject), "[tap_the, ca_nhan, ho_gia_dinh]"),
    "rank": (_is_rank, "một số nguyên dương"),
    "track": (_some_of(Track), "[civil, army, militia]"),
    "aliases": (_is_texts, _TEXTS),
    "prefixes": (_is_texts, _TEXTS),
    "from": (_is_day, "một ngày, ví dụ 2024-01-01"),
    "to": (_is_day, "một ngày, ví dụ 2023-12-31"),
    "source": (_is_text, _TEXT),
    "sure": (_is_truth, "true | false"),
}
REQUIRED = ("name", "abbreviation", "kind", "for", "rank", "source", "sure")
MATCHING_KEYS: dict[str, tuple[Callable[[object], bool], str]] = {
    "leads": (_is_texts, _TEXTS),
    "spellings": (_is_spellings, '{ "cách viết" = "viết lại" }'),
}
TOP_KEYS = ("matching", "award")


# --- the checks -------------------------------------------------------------------------------


def _check_top(content: Table) -> Iterator[Diagnostic]:
    yield from (_unknown_key(key, TOP_KEYS, "") for key in content if key not in TOP_KEYS)
    matching = content.get("matching", {})
    if not isinstance(matching, dict):
        yield _wrong("matching", "[matching]", "")
        return
    yield from _check_keys(matching, MATCHING_KEYS, "matching")


def _check_awards(content: Table) -> Iterator[Diagnostic]:
    entries = content.get("award")
    if not isinstance(entries, list) or not entries or not all(isinstance(e, dict) for e in entries):
        yield _wrong("award", "[[award]]", "")
        return
    for number, entry in enumerate(entries, start=1):
        yield from _check_award(entry, f"award {number} ({entry.get('abbreviation', '?')})")


def _check_award(entry: Table, where: str) -> Iterator[Diagnostic]:
    yield from (_missing(key, where) for key in REQUIRED if key not in entry)
    faults = list(_check_keys(entry, AWARD_KEYS, where))
    yield from faults
    if not faults and (_day(entry, "from") or date.min) > (_day(entry, "to") or date.max):
        yield error("kit-value", _("Ngày “from” đứng sau ngày “to”."), Place(paragraph=where))


def _check_keys(
    table: Table, known: Mapping[str, tuple[Callable[[object], bool], str]], where: str
) -> Iterator[Diagnostic]:
    for key, value in table.items():
        if key not in known:
            yield _unknown_key(key, tuple(known), where)
        elif not known[key][0](value):
            yield _wrong(key, known[key][1], where)


def _check_clashes(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Find texts that would mean two awards on the same day, to the same kind of recipient."""
    keys = [(award, _keys(catalogue, award)) for award in catalogue.awards]
    for (one, own), (other, others) in itertools.combinations(keys, 2):
        if own & others and one.overlaps(other) and one.subjects & other.subjects:
            yield _clash(min(own & others), one, other)


def _keys(catalogue: Catalogue, award: Award) -> set[str]:
    return {reading_key(catalogue, text) for text in (*award.exact_names, *award.prefixes)}


def _clash(name: str, one: Award, other: Award) -> Diagnostic:
    message = _(
        "“{name}” là tên của cả hai mục {one} và {other}.",
        name=name,
        one=one.abbreviation,
        other=other.abbreviation,
    )
    return error("kit-value", message, Place(paragraph=f"award {other.abbreviation}"))


def _unknown_key(key: str, known: tuple[str, ...], where: str) -> Diagnostic:
    near = get_close_matches(key, known, n=1)
    hint = _("Có phải là “{key}”?", key=near[0]) if near else _("Các khóa: {keys}.", keys=", ".join(known))
    return error("kit-key", _("Không có khóa “{key}”.", key=key), Place(paragraph=where), hint)


def _missing(key: str, where: str) -> Diagnostic:
    return error("kit-key", _("Thiếu khóa “{key}”.", key=key), Place(paragraph=where))


def _wrong(key: str, wanted: str, where: str) -> Diagnostic:
    return error(
        "kit-value", _("Khóa “{key}” phải là {wanted}.", key=key, wanted=wanted), Place(paragraph=where)
    )


# --- the model --------------------------------------------------------------------------------


def _catalogue(content: Table, path: Path) -> Catalogue:
    matching = _table(content, "matching")
    entries = content["award"]
    awards = tuple(_award(entry) for entry in entries) if isinstance(entries, list) else ()
    return Catalogue(awards, _texts(matching, "leads"), _spellings(matching), str(path))


def _award(entry: Table) -> Award:
    return Award(
        name=str(entry["name"]),
        abbreviation=str(entry["abbreviation"]),
        kind=Kind(str(entry["kind"])),
        subjects=frozenset(map(Subject, _texts(entry, "for"))),
        rank=int(str(entry["rank"])),
        tracks=tuple(map(Track, _texts(entry, "track"))),
        aliases=_texts(entry, "aliases"),
        prefixes=_texts(entry, "prefixes"),
        period=Period(_day(entry, "from"), _day(entry, "to")),
        source=str(entry["source"]),
        sure=bool(entry["sure"]),
    )


def _table(content: Table, key: str) -> Table:
    value = content.get(key)
    return value if isinstance(value, dict) else {}


def _texts(table: Table, key: str) -> tuple[str, ...]:
    value = table.get(key)
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _spellings(matching: Table) -> dict[str, str]:
    return {str(key): str(value) for key, value in _table(matching, "spellings").items()}


def _day(table: Table, key: str) -> date | None:
    value = table.get(key)
    return value if isinstance(value, date) else None
