"""``packet.toml`` in another order: every remark stays, all that is not wanted otherwise stays as it was written."""

from __future__ import annotations

import random
import tomllib
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.diagnostics import Diagnostic, Place
from reportgen.kit.merging import merge_lists
from reportgen.kit.tables import located
from reportgen.packet.arrange import ItemChange, UnusualTextError, lay_over, reorder
from reportgen.packet.load import LISTS
from tests.shipped import ROOT

SHIPPED = tuple(
    (ROOT / "templates" / name / "packet.toml").read_text("utf-8")
    for name in ("quoc-phong", "quoc-phong-2-cap")
)
SMALL = """\
# Đầu tệp

[packet]
title = "Tài liệu"  # tên

# của A
[[item]]
title = "A"
minutes = 10 # phút
# sau A

# giữa hai mục

[[item]] # B
speaker = 'Ông \\"B\\"'
title = "B"
[[item]]
  title   =   "C"
"""


def items(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(text)["item"]
    return found


def remarks(text: str) -> Counter[str]:
    return Counter(line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))


def written(text: str) -> list[str]:
    """Return the lines of a text that are not empty."""
    return [line for line in text.splitlines() if line.strip()]


def unchanged(text: str) -> list[ItemChange]:
    return [ItemChange(one["title"]) for one in items(text)]


@pytest.mark.parametrize("text", [*SHIPPED, SMALL])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_same_order_is_the_same_text(text: str, newline: str) -> None:
    text = text.replace("\n", newline)
    assert reorder(text, range(len(items(text))), unchanged(text)) == text


@settings(max_examples=25)
@given(st.sampled_from([*SHIPPED, SMALL]), st.randoms(use_true_random=False), st.sampled_from(["\n", "\r\n"]))
def test_any_order_can_be_had_and_undone(text: str, chance: random.Random, newline: str) -> None:
    text = text.replace("\n", newline)
    before = items(text)
    order = list(range(len(before)))
    chance.shuffle(order)
    made = reorder(text, order, [ItemChange(before[number]["title"]) for number in order])
    assert items(made) == [before[number] for number in order]
    assert tomllib.loads(made)["packet"] == tomllib.loads(text)["packet"]
    assert remarks(made) == remarks(text)
    assert (newline == "\r\n") == ("\r\n" in made)
    back = [order.index(number) for number in range(len(order))]
    assert written(reorder(made, back, unchanged(text))) == written(text)


def test_values_are_changed_where_they_stand() -> None:
    changes = [ItemChange("C", 5, "Bà “C” \\ D"), ItemChange("A", 0), ItemChange("B", speaker="")]
    made = reorder(SMALL, [2, 0, 1], changes)
    assert items(made) == [
        {"title": "C", "speaker": "Bà “C” \\ D", "minutes": 5},
        {"title": "A", "minutes": 0},
        {"speaker": "", "title": "B"},
    ]
    assert "minutes = 0 # phút\n# sau A\n" in made
    assert made.index("# giữa hai mục") < made.index(
        "# của A"
    )  # it stays between the first item and the second
    assert "# của A\n[[item]]\n" in made


@pytest.mark.parametrize(
    "speaker", ['"', "\\", "{{ a or 'b' }}", "\x7f", "Ông A # không phải chú thích", "'''"]
)
def test_any_speaker_is_read_back(speaker: str) -> None:
    made = reorder(SMALL, [0, 1, 2], [ItemChange("A"), ItemChange("B", speaker=speaker), ItemChange("C")])
    assert items(made)[1]["speaker"] == speaker


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ('item = [{ title = "A" }, { title = "B" }]\n', [1, 0]),
        (SMALL, [0, 1]),
        (SMALL, [0, 1, 1]),
        (SMALL.replace("minutes = 10", "minutes = 0xA"), [0, 1, 2]),
    ],
)
def test_what_is_written_otherwise_is_refused(text: str, order: list[int]) -> None:
    with pytest.raises(UnusualTextError):
        reorder(text, order, [ItemChange("A", minutes=3) for _number in order])


# --- laid over a base -----------------------------------------------------------------------------


def merged(base: str, own: str) -> list[tuple[str, object]]:
    problems: list[Diagnostic] = []
    below = located(tomllib.loads(base), Place("goc"))
    made = merge_lists(below, located(tomllib.loads(own), Place("rieng")), LISTS, problems)
    assert not problems
    found = made["item"]
    assert isinstance(found, list)
    return [(one["title"], one.get("minutes")) for one in found]


def a_base(count: int) -> str:
    return "".join(f'[[item]]\ntitle = "{number}"\nminutes = {number}\n' for number in range(count))


@given(st.integers(1, 7), st.randoms(use_true_random=False))
def test_a_base_is_laid_over_again_and_again(count: int, chance: random.Random) -> None:
    base, own = a_base(count), "# của tôi\n\nextends = true\n"
    titles = [str(number) for number in range(count)]
    minutes = {title: int(title) for title in titles}
    for _turn in range(3):
        wanted = titles[:]
        chance.shuffle(wanted)
        changed = chance.choice(titles)
        minutes[changed] += 100
        own = lay_over(
            own, titles, [ItemChange(one, minutes[one] if one == changed else None) for one in wanted]
        )
        assert merged(base, own) == [(one, minutes[one]) for one in wanted]
        assert own.startswith("# của tôi\n")


def test_what_a_person_laid_over_stays() -> None:
    own = """extends = true

# mục riêng
[[item]]
title = "Riêng"
after = "0" # ở đây
minutes = 7

[[item]]
title = "2"
drop = true
"""
    base, titles = a_base(4), ["0", "1", "2", "3"]
    same = lay_over(own, titles, [ItemChange(one) for one in ("0", "Riêng", "1", "3")])
    assert merged(base, same) == merged(base, own)
    assert 'after = "0" # ở đây\n' in same
    made = lay_over(own, titles, [ItemChange(one) for one in ("3", "1", "Riêng", "0")])
    assert [title for title, _minutes in merged(base, made)] == ["3", "1", "Riêng", "0"]
    assert "# mục riêng\n[[item]]\n" in made


def test_two_items_of_one_title_are_refused() -> None:
    with pytest.raises(UnusualTextError):
        lay_over("extends = true\n", ["A", "A"], [ItemChange("A"), ItemChange("A")])
