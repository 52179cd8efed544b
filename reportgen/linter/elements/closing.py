"""The end of a paper: recipients and signatures, side by side in a table, with tabs, or one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reportgen.linter.elements import words
from reportgen.linter.elements.lines import lines
from reportgen.linter.elements.model import Signature
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage

_LONGEST_OFFICE = 40  # letters


class Closing(Struct):
    """What was found, and the first and last passage that belong to it."""

    noi_nhan: Passage | None = None
    recipients: tuple[Passage, ...] = ()
    signatures: tuple[Signature, ...] = ()
    first: int = -1
    last: int = -1


def closing(passages: Sequence[Passage], body: int) -> Closing:
    """Return the end of the paper whose body begins with the passage of index ``body``."""
    rest = list(lines(passage for passage in passages if passage.index >= body))
    found = Closing()
    for at, line in enumerate(rest):
        if words.NOI_NHAN.match(appearance.plain(line)) and len(line.text) < 60:
            _with_recipients(found, rest, at)
            break
    else:
        _find_signatures(found, rest)
    _extent(found)
    return found


def _extent(found: Closing) -> None:
    taken = [*([found.noi_nhan] if found.noi_nhan else []), *found.recipients]
    for signature in found.signatures:
        taken += [*signature.office, *([signature.name] if signature.name else [])]
    if taken:
        found.first = min(passage.whole.index for passage in taken)
        found.last = max(passage.whole.index for passage in taken)


def _with_recipients(found: Closing, rest: list[Passage], at: int) -> None:
    word = rest[at]
    found.noi_nhan = word
    if word.where.table:
        _from_table(found, rest, word)
        return
    found.recipients = tuple(_dashed_recipients(word, rest[at + 1 :]))
    listed = {id(line) for line in (word, *found.recipients)}
    near = [line for line in rest[max(at - 12, 0) : at + 40] if id(line) not in listed]
    start = next((i for i, line in enumerate(near) if _is_office(line) and _ends(line, near, i)), -1)
    if start >= 0:
        stop = next(
            (i for i in range(start, len(near)) if words.PHU_LUC.fullmatch(near[i].text.strip())), len(near)
        )
        found.signatures = _signatures(near[start:stop][:8])


def _ends(line: Passage, near: list[Passage], at: int) -> bool:
    """Return whether an office stands where papers end: not before running text."""
    return all(len(other.text) < 120 for other in near[at : at + 3]) and line.where.table == 0


def _from_table(found: Closing, rest: list[Passage], word: Passage) -> None:
    inside = [line for line in rest if line.where.table == word.where.table]
    same = [line for line in inside if line.where.cell[:1] == word.where.cell[:1] and line.part_of is None]
    if word.part_of is not None:
        same = [line for line in inside if line.labelled_text.startswith(("-", "–", "+"))]
    below = [line for line in same if line.whole.index > word.whole.index]
    signed = next((at for at, line in enumerate(below) if _is_office(line)), len(below))
    found.recipients = tuple(below[:signed])
    listed = {id(line) for line in (word, *found.recipients)}
    columns: dict[str, list[Passage]] = {}
    for line in inside:
        if id(line) not in listed:
            columns.setdefault(line.where.cell[:1], []).append(line)
    found.signatures = tuple(one for column in columns.values() for one in _signatures(column))


def _dashed_recipients(word: Passage, rest: list[Passage]) -> list[Passage]:
    """Return the recipients on the lines after the word: those with a dash, passing over the signature beside."""
    taken: list[Passage] = []
    missed = 0
    for line in rest:
        if line.labelled_text.startswith(("-", "–", "+", "•")) and line.where.table == 0:
            taken.append(line)
            missed = 0
        else:
            missed += 1
        if missed > 3:
            break
    return taken


def _is_office(line: Passage) -> bool:
    text = appearance.displayed_text(line)
    if len(text) > 90 or not appearance.is_capitals(line):
        return False
    return words.POWER.match(text) is not None or words.OFFICE.match(text) is not None


def _signatures(column: list[Passage]) -> tuple[Signature, ...]:
    """Return the signature in a column: its first lines in capitals are the office, its last one is the name."""
    kept = [line for line in column if not _is_note(line)]
    start = next((i for i, line in enumerate(kept) if _is_office(line)), -1)
    small = next((i for i, line in enumerate(kept[:start] if start >= 0 else kept[:-1]) if _begins(line)), -1)
    start = small if small >= 0 else start
    if start < 0:
        return ()
    kept = kept[start:]
    office = [kept[0]]
    for line in kept[1:]:
        if _is_office_in_small_letters(line) and line.whole.index - office[-1].whole.index <= 2:
            office.append(line)
            continue
        if not appearance.is_capitals(line) or (
            line.whole.index - office[-1].whole.index > 2 and not _is_office(line)
        ):
            break
        office.append(line)
    after = kept[len(office) :]
    if not after and len(office) > 1 and not _is_office(office[-1]):
        after = [office.pop()]
    return (Signature(tuple(office), after[-1] if after else None),)


def _begins(line: Passage) -> bool:
    return line.where.table != 0 and _is_office_in_small_letters(line)


def _is_office_in_small_letters(line: Passage) -> bool:
    """Return whether a line is an office that is not in capitals as it should be: bold and centred, by its words."""
    text = appearance.plain(line).strip()
    if not appearance.is_bold(line) or line.format.align != "center" or len(text) > _LONGEST_OFFICE:
        return False
    rest = words.POWER.sub("", text.upper(), count=1).strip()
    return words.OFFICE.match(rest) is not None


def _is_note(line: Passage) -> bool:
    text = appearance.plain(line).strip()
    return text.startswith("(") or not any(letter.isalpha() for letter in text)


def _find_signatures(found: Closing, rest: list[Passage]) -> None:
    """Find signatures where nobody receives the paper (minutes): the last table or lines that begin with an office."""
    tables: dict[int, dict[str, list[Passage]]] = {}
    for line in rest:
        if line.where.table:
            tables.setdefault(line.where.table, {}).setdefault(line.where.cell[:1], []).append(line)
    for columns in reversed(tables.values()):
        if len(columns) <= 3 and any(_is_office(lines[0]) for lines in columns.values()):
            found.signatures = tuple(one for column in columns.values() for one in _signatures(column))
            return
    for at, line in enumerate(rest):
        if (
            line.where.table == 0
            and _is_office(line)
            and all(len(other.text) < 120 for other in rest[at : at + 4])
        ):
            found.signatures = _signatures(rest[at : at + 8])
            return
