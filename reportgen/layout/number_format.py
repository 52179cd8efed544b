"""Numbers as a format code writes them (§18.8.30): ``#,##0.0``, ``0%``, ``d/m/yyyy``, with words around them.

Separators are those of a language, as Word takes them from the system.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

DECIMAL_COMMA = frozenset(
    {"vi", "de", "es", "fr", "id", "it", "nl", "pl", "pt", "ru", "tr", "uk", "da", "nb", "sv"}
)
"""Languages that write 1,5 for one and a half, and in thousands 1.000."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<filled>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?(?:E[+-]0+)?|\.[0#?]+)"
    r"|(?P<date>y+|m+|d+|h+|s+|AM/PM)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_ENGLISH = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
_VIETNAMESE = (
    *(f"Tháng {month}" for month in ("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười")),
    *("Tháng Mười Một", "Tháng Mười Hai"),
    *("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"),
)
"""The months, then the days from Monday on."""
_DAY_ONE = datetime(1899, 12, 30)
_MOST_DAYS = 2_958_465  # 31 December 9999
_MOST_PLACES = 15
_LONGEST = 200

Token = tuple[str, str]


def format_number(value: float, code: str, language: str = "") -> str:
    """Return the number as ``code`` writes it."""
    sections = _sections(code[:_LONGEST])
    at = 1 if value < 0 and len(sections) > 1 else 2 if value == 0 and len(sections) > 2 else 0
    tokens = sections[at]
    kinds = {kind for kind, _text in tokens}
    if "date" in kinds and "digits" not in kinds:
        return _date(value, tokens, vietnamese=language.startswith("vi"))
    comma = language.partition("-")[0].lower() in DECIMAL_COMMA
    text = _number(abs(value), tokens, comma)
    shown = any(letter in "123456789" for letter in text)
    return f"-{text}" if value < 0 and at == 0 and shown else text


def _sections(code: str) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(code or "General"):
        kind = match.lastgroup or "other"
        if kind == "other" and match[0] == ";":
            found.append([])
        else:
            found[-1].append((kind, match[kind]))
    return found if found[0] else [[("general", "")]]


def _number(value: float, tokens: list[Token], comma: bool) -> str:
    percents = sum(text.count("%") for kind, text in tokens if kind == "other")
    exact = Decimal(repr(value)) * Decimal(100) ** min(percents, 4)
    parts = []
    for kind, text in tokens:
        if kind in ("quoted", "escaped", "other"):
            parts.append(text)
        elif kind == "space":
            parts.append(" ")
        elif kind == "bracket":
            parts.append(text[1:].partition("-")[0] if text.startswith("$") else "")
        elif kind == "general":
            parts.append(_separated(_general(float(exact)), "", comma))
        elif kind == "digits":
            parts.append(_digits(exact, text, comma))
    return "".join(parts)


def _general(value: float) -> str:
    """Return a number as General writes it: with ten digits at most, large ones with an exponent."""
    text = f"{value:.10g}"
    if "e" not in text:
        return text
    mantissa, _e, exponent = f"{value:.5e}".partition("e")
    return f"{mantissa.rstrip('0').rstrip('.')}E{int(exponent):+03d}"


def _digits(value: Decimal, form: str, comma: bool) -> str:
    form, _e, exponent = form.upper().partition("E")
    if exponent:
        return _scientific(value, form, comma)
    whole, _point, places = form.partition(".")
    value /= Decimal(1000) ** min(len(whole) - len(whole.rstrip(",")), 6)
    text = _rounded(value, places[:_MOST_PLACES])
    head, _dot, tail = text.partition(".")
    head = head.zfill(min(whole.count("0"), _LONGEST)) if head != "0" or "0" in whole else ""
    return _separated(head + ("." + tail if tail else ""), "," if "," in whole.rstrip(",") else "", comma)


def _rounded(value: Decimal, places: str) -> str:
    """Return the number with as many decimals as there are places; those of ``#`` only where they are not 0."""
    text = (
        f"{value.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP):f}"
        if value < 10**12
        else f"{value:.0f}"
    )
    least = len(places.rstrip("#"))
    while "." in text and text.endswith("0") and len(text.partition(".")[2]) > least:
        text = text[:-1]
    return text.rstrip(".")


def _scientific(value: Decimal, form: str, comma: bool) -> str:
    mantissa, _e, exponent = f"{value:.{len(form.partition('.')[2][:_MOST_PLACES])}e}".partition("e")
    return f"{_separated(mantissa, '', comma)}E{int(exponent):+03d}"


def _separated(text: str, group: str, comma: bool) -> str:
    """Return the number with the language's separators, in groups of three where ``group`` is given."""
    head, dot, tail = text.partition(".")
    if group:
        head = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", "." if comma else ",", head)
    return head + ("," if comma and dot else dot) + tail


def _date(value: float, tokens: list[Token], *, vietnamese: bool) -> str:
    moment = _DAY_ONE + timedelta(days=max(0.0, min(value, float(_MOST_DAYS))))
    parts, hour = [], False
    for kind, text in tokens:
        low = text.lower()
        if kind == "date":
            parts.append(_date_part(moment, low, _VIETNAMESE if vietnamese else _ENGLISH, hour))
            hour = low[0] == "h" or (hour and low[0] == "m")
        elif kind in ("quoted", "escaped", "other"):
            parts.append(text)
            hour = hour and text == ":"
    return "".join(parts)


def _date_part(moment: datetime, code: str, names: tuple[str, ...], after_hour: bool) -> str:
    if code[0] == "y":
        return f"{moment.year:04d}" if len(code) > 2 else f"{moment.year % 100:02d}"
    if code[0] == "m" and len(code) > 2 and not after_hour:
        name = names[moment.month - 1]
        return name if len(code) > 3 else name[:3] if names is _ENGLISH else f"Thg {moment.month}"
    if code[0] == "d" and len(code) > 2:
        name = names[12 + moment.weekday()]
        return name if len(code) > 3 or names is _VIETNAMESE else name[:3]
    month = moment.minute if after_hour else moment.month
    numbers = {"m": month, "d": moment.day, "h": moment.hour, "s": moment.second}
    if code[0] not in numbers:
        return "AM" if moment.hour < 12 else "PM"
    return f"{numbers[code[0]]:0{min(len(code), 2)}d}"
