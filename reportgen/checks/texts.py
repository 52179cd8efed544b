"""The texts of a sheet before anything is looked for in them: other encodings are converted, repairs are reported.

Invisible characters and the form of accents are fixed wherever a text is read (``vietnamese.unicode``); here
they are only told, by kind and sheet. Most sheets have nothing of all this: one search over their texts says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from reportgen.checks.grouping import CellMessages, together
from reportgen.diagnostics import Diagnostic, Place, Severity
from reportgen.language import _
from reportgen.sheets import Raw, Sheet, address
from reportgen.vietnamese.legacy import SUSPECT, Confidence, Encoding, LegacyMatch, could_be, recognise

_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_HIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff"
_KINDS = {
    "text-decomposed": re.compile("[\u0300-\u034e\u0350-\u036f]"),
    "text-spaces": re.compile(f"[{_SPACES}]"),
    "text-hidden": re.compile(f"[{_HIDDEN}]"),
    "text-full-width": re.compile("[\uff01-\uff5e]"),
    "text-crossed-d": re.compile("[ÐƉðɖ]"),
}
_TROUBLE = re.compile("|".join((*(kind.pattern for kind in _KINDS.values()), SUSPECT)))
_SUSPECT = re.compile(SUSPECT)

Spot = tuple[int, int, str]
"""Row, column and text of a cell."""


class _Findings(Struct, frozen=True):
    """What the troubled texts of one sheet are: those to convert, by text."""

    converted: Mapping[str, LegacyMatch]
    signed: Mapping[str, LegacyMatch]
    """VIQR, which is only named: its signs are also those of plain writing."""


def repair_texts(sheet: Sheet, file: str) -> tuple[Sheet, tuple[Diagnostic, ...]]:
    """Return ``sheet`` with its texts in Unicode, and a note on each kind of repair."""
    trouble = _suspects(sheet.rows)
    if not trouble:
        return sheet, ()
    place = Place(file, sheet.title)
    spots = [
        (i, j, raw) for i, row in enumerate(sheet.rows) for j, raw in enumerate(row)
        if type(raw) is str and raw in trouble
    ]  # fmt: skip
    findings = _recognise(sorted(trouble))
    problems = [*_repair_notes(spots, findings, place), *_encoding_notes(spots, findings, place)]
    if findings.converted:
        problems.extend(_doubt_warnings(sheet, spots, findings, place))
        sheet = replace(sheet, rows=[_convert(row, findings) for row in sheet.rows])
    return sheet, tuple(problems)


def _suspects(rows: Sequence[Sequence[Raw]]) -> frozenset[str]:
    texts = {raw for row in rows for raw in row if type(raw) is str}
    if not _TROUBLE.search("\n".join(texts)):
        return frozenset()
    return frozenset(text for text in texts if _TROUBLE.search(text))


def _recognise(texts: Sequence[str]) -> _Findings:
    suspects = {text: found for text in texts if _SUSPECT.search(text) and (found := recognise(text))}
    sure = {found.encoding for found in suspects.values() if found.strength is Confidence.SURE}
    kept = {text: found for text, found in suspects.items() if found.encoding in sure}
    signed = {text: found for text, found in kept.items() if found.encoding is Encoding.VIQR}
    return _Findings({text: found for text, found in kept.items() if text not in signed}, signed)


def _convert(row: Sequence[Raw], findings: _Findings) -> list[Raw]:
    own = findings.converted
    return [own[raw].meant if type(raw) is str and raw in own else raw for raw in row]


# --- what is reported -------------------------------------------------------------------------


def _repair_notes(spots: Sequence[Spot], findings: _Findings, place: Place) -> Iterator[Diagnostic]:
    plain = [spot for spot in spots if spot[2] not in findings.converted]
    for code, pattern in _KINDS.items():
        told = [_message(spot, place, _repair(code)) for spot in plain if pattern.search(spot[2])]
        yield from together(code, told)


def _repair(code: str) -> str:
    return {
        "text-decomposed": _("Chữ gõ theo bảng mã Unicode tổ hợp; đã đổi sang Unicode dựng sẵn."),
        "text-spaces": _("Có dấu cách đặc biệt (thường do chép từ Word hay trang web); đã đổi thành dấu cách thường."),
        "text-hidden": _("Có ký tự ẩn không nhìn thấy được; đã bỏ đi."),
        "text-full-width": _("Có chữ hoặc số gõ theo kiểu toàn khổ (rộng gấp đôi); đã đổi thành kiểu thường."),
        "text-crossed-d": _("Có chữ “Đ” lấy từ bảng chữ cái khác; đã đổi thành chữ “Đ” tiếng Việt."),
    }[code]  # fmt: skip


def _encoding_notes(spots: Sequence[Spot], findings: _Findings, place: Place) -> Iterator[Diagnostic]:
    for encoding in Encoding:
        told = [
            _message(spot, place, _conversion(spot[2], found.meant, encoding))
            for spot in spots
            if (found := findings.converted.get(spot[2])) and found.encoding is encoding
        ]
        yield from together(
            f"text-{encoding.value.lower()}", told, _("Đọc lại chữ đã đổi xem có đúng không.")
        )
    signed = [_message(spot, place, _sign(spot[2], findings)) for spot in spots if spot[2] in findings.signed]
    yield from together("text-viqr", signed, _("Gõ lại bằng bảng mã Unicode."), Severity.WARNING)


def _conversion(typed: str, meant: str, encoding: Encoding) -> str:
    names = {
        Encoding.TCVN3: _("bảng mã TCVN3 (phông ABC, .VnTime)"),
        Encoding.VNI: _("bảng mã VNI (phông VNI-Times)"),
    }
    how = names.get(encoding) or _("bảng mã bị đọc sai (UTF-8)")
    return _(
        "“{typed}” viết bằng {how}; đã đổi thành “{meant}”.",
        typed=_short(typed),
        how=how,
        meant=_short(meant),
    )


def _sign(typed: str, findings: _Findings) -> str:
    meant = findings.signed[typed].meant
    return _(
        "“{typed}” có vẻ gõ theo kiểu VIQR (dấu viết rời sau chữ); có phải là “{meant}”?",
        typed=_short(typed),
        meant=_short(meant),
    )


def _doubt_warnings(
    sheet: Sheet, spots: Sequence[Spot], findings: _Findings, place: Place
) -> Iterator[Diagnostic]:
    """Warn of texts that make sense in both encodings, in columns where the other one prevails: Dòng or Dũng."""
    told: list[CellMessages] = []
    for column, encoding in _other_columns(sheet, spots, findings).items():
        for index, row in enumerate(sheet.rows):
            raw = row[column] if column < len(row) else ""
            if type(raw) is str and raw not in findings.converted and (meant := could_be(raw, encoding)):
                message = _(
                    "“{typed}” giữ nguyên, nhưng nếu cũng viết bằng bảng mã {encoding} thì là “{meant}”.",
                    typed=_short(raw),
                    encoding=encoding,
                    meant=_short(meant),
                )
                told.append(_message((index, column, raw), place, message))
    yield from together("text-doubtful", told, _("Xem lại, nếu sai thì gõ lại ô này."), Severity.WARNING)


def _other_columns(sheet: Sheet, spots: Sequence[Spot], findings: _Findings) -> dict[int, Encoding]:
    """Return the columns whose texts with accents are mostly in one other encoding."""
    counts: dict[int, list[Encoding]] = {}
    for _row, column, text in spots:
        if text in findings.converted:
            counts.setdefault(column, []).append(findings.converted[text].encoding)
    accented = {column: _accents(sheet, column) for column in counts}
    return {
        column: own[0]
        for column, own in counts.items()
        if len(set(own)) == 1 and len(own) * 2 >= accented[column]
    }


def _accents(sheet: Sheet, column: int) -> int:
    cells = (row[column] for row in sheet.rows if column < len(row))
    return sum(isinstance(raw, str) and not raw.isascii() for raw in cells)


def _message(spot: Spot, place: Place, message: str) -> CellMessages:
    return CellMessages(place.at(address(spot[0], spot[1])), message)


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 60 else one_line[:59] + "…"
