"""Of many findings that say the same, a few are told and the rest counted; who fixes gets each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportgen.linter.finding import Finding
from reportgen.linter.summary import MANY, SHOWN, gather, summarise


def findings(count: int, message: str = "Sai.") -> list[Finding]:
    return [Finding("ND30-64", f"{message} {number}") for number in range(count)]


def test_a_few_are_all_told() -> None:
    told = list(summarise(gather(findings(MANY))))
    assert [one.message for one in told] == [one.message for one in findings(MANY)]


def test_of_many_the_first_are_told_and_the_rest_counted() -> None:
    told = list(summarise(gather(findings(MANY + 1))))
    assert len(told) == SHOWN
    assert told[-1].message == "Sai. 2 (Còn 3 chỗ nữa như vậy.)"


def test_groups_are_counted_each_by_itself() -> None:
    both = [*gather(findings(9, "Nghiêng")), *gather(findings(2, "Đậm"), "bold")]
    assert [one.message.split()[0] for one in summarise(both)] == ["Nghiêng"] * SHOWN + ["Đậm"] * 2


def test_what_is_told_once_is_told_of_its_first_place() -> None:
    lines = [Finding("ND30-09", "Cỡ chữ.", section=number, once=True) for number in range(3)]
    assert list(summarise([*lines, Finding("ND30-09", "Khác.", once=True)])) == [
        lines[0],
        Finding("ND30-09", "Khác.", once=True),
    ]


@given(st.lists(st.tuples(st.sampled_from(["", "a", "b"]), st.booleans()), max_size=40))
def test_every_finding_is_told_or_counted(kinds: list[tuple[str, bool]]) -> None:
    every = [
        Finding("X", f"{number}", group=group, once=once and not group)
        for number, (group, once) in enumerate(kinds)
    ]
    told = list(summarise(every))
    counted = sum(int(one.message.split("Còn ")[1].split()[0]) for one in told if "Còn " in one.message)
    assert len(told) + counted == len(every)
