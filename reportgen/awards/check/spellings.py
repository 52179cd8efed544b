"""One person under two spellings in one unit: ``Hoà`` and ``Hòa``, ``Nguyễn V. An`` and ``Nguyễn Văn An``.

Only what is surely one person is reported, and only as a warning: a shortened name that two full names of the unit
fit is left alone. Each look-up is one step, so that a list of any length is read in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.model import Subject
from reportgen.awards.proposals import Proposal
from reportgen.diagnostics import Diagnostic, warning
from reportgen.language import _
from reportgen.vietnamese.letters import VOWELS, detach

_WORDS = re.compile(r"[^\s.]+\.?")
_WHOLE = 0
Shape = tuple[int, ...]
"""How many letters of each word stand there; 0: all of them."""


class _Named(Struct, frozen=True):
    """A name as it first stands in a unit, with the row where it does."""

    index: int
    proposal: Proposal
    words: tuple[str, ...]
    shape: Shape


def spellings(inquiry: Inquiry) -> Iterator[AwardFinding]:
    """Yield each name that stands elsewhere in the unit in another spelling."""
    yield from _spelling_variants(inquiry.proposals)
    people = list(_people(inquiry.proposals))
    yield from _initials(people)
    yield from _without_middle(people)


def _spelling_variants(proposals: Iterable[Proposal]) -> Iterator[AwardFinding]:
    """Find names that fold to the same but are not: case, form, placement of tones, spaces."""
    first: dict[tuple[Subject, str, str], tuple[int, Proposal]] = {}
    for index, proposal in enumerate(proposals):
        key = proposal.subject, proposal.unit_key, proposal.name_key
        number, other = first.setdefault(key, (index, proposal))
        if proposal.name != other.name and proposal.form_key != other.form_key:
            yield _finding(index, proposal, number, other)


def _people(proposals: Iterable[Proposal]) -> Iterator[_Named]:
    seen = set()
    for index, proposal in enumerate(proposals):
        key = proposal.unit_key, proposal.name_key
        if proposal.subject is Subject.INDIVIDUAL and proposal.unit_key and key not in seen:
            seen.add(key)
            words = tuple(_WORDS.findall(proposal.name_key))
            yield _Named(index, proposal, words, tuple(map(_letters, words)))


def _letters(word: str) -> int:
    """Return how long an initial is (``v.``, ``th.``, ``v``), 0 for a whole word (``ý`` is one)."""
    bare = word.removesuffix(".")
    is_initial = (word != bare and len(bare) <= 2) or (len(bare) == 1 and detach(bare)[0] not in VOWELS)
    return len(bare) if is_initial else _WHOLE


def _initials(people: list[_Named]) -> Iterator[AwardFinding]:
    """Find each name with initials that exactly one whole name of its unit fits."""
    shapes = sorted({one.shape for one in people if any(one.shape) and not all(one.shape)})
    for shape in shapes:
        whole: dict[tuple[str, ...], list[_Named]] = {}
        for one in people:
            if len(one.shape) == len(shape) and not any(one.shape):
                whole.setdefault(_shorten(one, shape), []).append(one)
        for one in people:
            if one.shape == shape:
                yield from _only(one, whole.get(_shorten(one, shape), []))


def _shorten(one: _Named, shape: Shape) -> tuple[str, ...]:
    cut = (_plain(word)[:size] if size else word for word, size in zip(one.words, shape, strict=True))
    return (one.proposal.unit_key, *cut)


def _plain(word: str) -> str:
    return "".join(detach(letter)[0] for letter in word.removesuffix("."))


def _without_middle(people: list[_Named]) -> Iterator[AwardFinding]:
    """Find each name of two words that exactly one longer name of its unit fits."""
    longer: dict[tuple[str, str, str], list[_Named]] = {}
    for one in people:
        if len(one.words) > 2 and not any(one.shape):
            longer.setdefault(_ends(one), []).append(one)
    for one in people:
        if len(one.words) == 2 and not any(one.shape):
            yield from _only(one, longer.get(_ends(one), []))


def _ends(one: _Named) -> tuple[str, str, str]:
    return one.proposal.unit_key, one.words[0], one.words[-1]


def _only(short: _Named, fitting: list[_Named]) -> Iterator[AwardFinding]:
    if len(fitting) == 1:
        yield _finding(short.index, short.proposal, fitting[0].index, fitting[0].proposal)


def _finding(index: int, proposal: Proposal, number: int, other: Proposal) -> AwardFinding:
    return AwardFinding(_two_spellings(proposal, other), (index, number))


def _two_spellings(proposal: Proposal, other: Proposal) -> Diagnostic:
    message = _(
        "“{name}” và “{other}” ở ô {cell} có lẽ là một, viết hai cách.",
        name=proposal.name,
        other=other.name,
        cell=other.place("name").cell,
    )
    hint = _("Nếu là một thì viết thống nhất; nếu không thì giữ nguyên.")
    return warning("two-spellings", message, proposal.place("name"), hint)
