"""Letters put in the place of others: whatever the runs, the text is that of the edits; and in linear time."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reportgen.linter.edit.letters import edit
from reportgen.ooxml.text import text_of
from tests.linter.making import W

NAMES = {"\t": "tab", "\n": "br"}


def paragraph(*texts: str) -> etree._Element:
    """Return a ``w:p`` with a run for each text; a tab or a break is an element of its own."""
    made = etree.Element(f"{{{W}}}p")
    for text in texts:
        run = etree.SubElement(made, f"{{{W}}}r")
        if text in NAMES:
            etree.SubElement(run, f"{{{W}}}{NAMES[text]}")
        else:
            etree.SubElement(run, f"{{{W}}}t").text = text
    return made


@given(st.data())
def test_the_text_is_that_of_the_edits(data: st.DataObject) -> None:
    texts = data.draw(
        st.lists(st.text("abcđê  ", min_size=1, max_size=6) | st.sampled_from("\t\n"), max_size=6)
    )
    made = paragraph(*texts)
    whole = "".join(texts)
    places = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=8, unique=True)))
    edits = [
        (start, end, data.draw(st.sampled_from(["", "0", "xy"])))
        for start, end in zip(places[::2], places[1::2], strict=False)
        if start < end and not any(sign in whole[start:end] for sign in NAMES)
    ]
    wanted = whole
    for start, end, new in reversed(edits):
        wanted = wanted[:start] + new + wanted[end:]
    assert edit(made, edits) == bool(edits)
    assert text_of(made) == wanted


def test_twenty_thousand_edits_take_no_long_time() -> None:
    made = paragraph(*["a  " * 2000] * 10)
    edits = [(at + 1, at + 3, " ") for at in range(0, 60_000, 3)]
    start = time.process_time()
    edit(made, edits)
    assert time.process_time() - start < 2.0
    assert text_of(made) == "a " * 20_000
