"""``packet.toml`` arranged anew in its own text: order, minutes and speakers; all else stays as it was written.

An item is moved with the remarks that stand right above it; what stands between items, apart from both by an empty
line, stays between them.  Who calls this reads the text that comes out and holds it against what was wanted: a file
that is written in an unusual way is refused, not spoilt.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence

from msgspec import Struct

TITLE, SPEAKER, MINUTES, AFTER, DROP = "title", "speaker", "minutes", "after", "drop"
_HEAD = re.compile(r"[ \t]*\[\[[ \t]*item[ \t]*\]\][ \t]*(?:#.*)?\r?\n?")
_OTHER_HEAD = re.compile(r"[ \t]*\[")
_VALUE = r"\"(?:[^\"\\\r\n]|\\.)*\"|'[^'\r\n]*'|[+-]?[0-9][0-9_]*"
_REMARK = re.compile(r"[ \t]*#")


class ItemChange(Struct, frozen=True):
    """An item in the order that is wanted; None for what stays as it is."""

    title: str
    minutes: int | None = None
    speaker: str | None = None


class UnusualTextError(ValueError):
    """The file is written in a way in which it is not changed here."""


class _Item(Struct):
    """The lines of one item: the remarks above it, its head and keys."""

    lead: list[str]
    body: list[str]


class _Text(Struct):
    """The lines of a file: before the first item, the items, behind each of them what stands between."""

    before: list[str]
    items: list[_Item]
    between: list[list[str]]


def reorder(text: str, order: Sequence[int], changes: Sequence[ItemChange]) -> str:
    """Return the text of a whole packet with its items in ``order``, each changed as the change of its place says.

    Raises:
        UnusualTextError: the items are not found in it.
    """
    found = _split(text)
    if sorted(order) != list(range(len(found.items))) or len(changes) != len(order):
        raise UnusualTextError
    newline = _newline(text)
    items = [found.items[number] for number in order]
    for item, change in zip(items, changes, strict=True):
        _change(item, change, newline)
    return _joined(_Text(found.before, items, found.between), newline)


def lay_over(text: str, base: Sequence[str], wanted: Sequence[ItemChange]) -> str:
    """Return the text of a packet that says what is other than in its base, so that the items are as ``wanted``.

    Args:
        text: what it says now; with ``extends = true``.
        base: the titles of the base's items in their order.
        wanted: all items that there are in the end, in order.

    Raises:
        UnusualTextError: two items have one title, or the items are not found.
    """
    found, newline = _split(text), _newline(text)
    said = _said(text)
    titles = [one.title for one in wanted]
    if len(said) != len(found.items) or len(set(titles)) < len(titles) or len(set(base)) < len(base):
        raise UnusualTextError
    own = {str(values.get(TITLE)): number for number, values in enumerate(said)}
    dropped = {title for title, number in own.items() if said[number].get(DROP) is True}
    state = [title for title in base if title not in dropped]
    items = [found.items[number] for title, number in own.items() if title not in titles]
    for at, change in enumerate(wanted):
        number = own.get(change.title)
        if change.title not in state:
            state.append(change.title)
        before = titles[at - 1] if at else ""
        moved = bool(before) and not _follows(state, before, change.title, titles)
        if moved:
            state.remove(change.title)
            state.insert(state.index(before) + 1, change.title)
        if number is None and not moved and change.minutes is None and change.speaker is None:
            continue
        item = found.items[number] if number is not None else _new(change.title, newline)
        if moved:
            _set(item, AFTER, _quoted(before), newline)
        elif number is not None and said[number].get(AFTER, before) != before:
            _remove(item, AFTER)
        _change(item, change, newline)
        items.append(item)
    return _joined(_Text(found.before, items, found.between), newline)


def _follows(state: Sequence[str], before: str, title: str, wanted: Sequence[str]) -> bool:
    """Return whether ``title`` stands right behind ``before``, what nobody sees left out."""
    seen = [one for one in state if one in wanted]
    return seen.index(title) == seen.index(before) + 1


def _said(text: str) -> list[Mapping[str, object]]:
    try:
        found = tomllib.loads(text).get("item", [])
    except ValueError as trouble:
        raise UnusualTextError from trouble
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise UnusualTextError
    return found


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


# --- the text in parts, and back ------------------------------------------------------------------


def _split(text: str) -> _Text:
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    heads = [number for number, line in enumerate(lines) if _HEAD.fullmatch(line)]
    if not heads:
        return _Text(lines, [], [])
    before, lead = _apart(lines[: heads[0]])
    if not before:  # what stands at the top of a file is of the file
        before, lead = lead, []
    found = _Text(before, [], [])
    for head, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        body, rest = _own(lines[head:end], is_last=end == len(lines))
        between, coming = _apart(rest) if end < len(lines) else (rest, [])
        found.items.append(_Item(lead, body))
        found.between.append(between)
        lead = coming
    return found


def _own(lines: list[str], *, is_last: bool) -> tuple[list[str], list[str]]:
    """Return the lines of an item, with remarks that follow its keys at once, and what stands behind it."""
    end = next((n for n, line in enumerate(lines[1:], 1) if _OTHER_HEAD.match(line)), len(lines))
    last = max(
        n for n, line in enumerate(lines[:end]) if n == 0 or (line.strip() and not _REMARK.match(line))
    )
    after = last + 1
    while after < len(lines) and _REMARK.match(lines[after]):
        after += 1
    stays = is_last if after == len(lines) else not lines[after].strip()
    end = after if stays else last + 1
    return lines[:end], lines[end:]


def _apart(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines, and the remarks at their end, which belong to what comes next."""
    end = len(lines)
    while end and _REMARK.match(lines[end - 1]):
        end -= 1
    return lines[:end], lines[end:]


def _joined(found: _Text, newline: str) -> str:
    parts = [*found.before]
    between = found.between
    new = len(found.items) - len(between)
    if new > 0:  # what stands at the end stays there
        spaces = [[newline]] * new
        between = [*between[:-1], *spaces, *between[-1:]] if between else [*spaces[:-1], []]
        if not found.between and parts and parts[-1].strip():
            parts.append(newline)
    for at, (item, behind) in enumerate(zip(found.items, between, strict=True), 1):
        whole = [*item.lead, *item.body]
        parts += [*whole[:-1], whole[-1].rstrip("\r\n") + newline]
        if _REMARK.match(whole[-1]) and at < len(found.items) and not (behind and not behind[0].strip()):
            parts.append(newline)  # lest the remark be taken for the next item's
        parts += behind
    return "".join(parts)


# --- the keys of an item --------------------------------------------------------------------------


def _new(title: str, newline: str) -> _Item:
    return _Item([], [f"[[item]]{newline}", f"{TITLE} = {_quoted(title)}{newline}"])


def _change(item: _Item, change: ItemChange, newline: str) -> None:
    if change.speaker is not None:
        _set(item, SPEAKER, _quoted(change.speaker), newline)
    if change.minutes is not None:
        _set(item, MINUTES, str(change.minutes), newline)


def _set(item: _Item, key: str, value: str, newline: str) -> None:
    """Give a key another value where it stands, or write it behind the title."""
    at = _line_of(item, key)
    if at is not None:
        found = re.fullmatch(
            rf"([ \t]*{key}[ \t]*=[ \t]*)(?:{_VALUE})([ \t]*(?:#[^\r\n]*)?\r?\n?)", item.body[at]
        )
        if found is None:
            raise UnusualTextError
        item.body[at] = f"{found[1]}{value}{found[2]}"
        return
    beside = (TITLE,) if key == AFTER else (SPEAKER, TITLE)
    behind = next((n for n in (_line_of(item, one) for one in beside) if n is not None), 0)
    item.body[behind] = item.body[behind].rstrip("\r\n") + newline
    item.body.insert(behind + 1, f"{key} = {value}{newline}")


def _remove(item: _Item, key: str) -> None:
    at = _line_of(item, key)
    if at is None:
        raise UnusualTextError
    del item.body[at]


def _line_of(item: _Item, key: str) -> int | None:
    pattern = re.compile(rf"[ \t]*{key}[ \t]*=")
    return next((n for n, line in enumerate(item.body) if pattern.match(line)), None)


def _quoted(text: str) -> str:
    """Return a text as TOML writes it on one line."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
