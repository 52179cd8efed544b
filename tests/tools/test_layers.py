"""The picture of the layers is the one that the contracts give."""

from __future__ import annotations

import pytest

from tools.layers import PAGE, Layer, block, contracts, layers, with_block

SMALL: list[dict[str, object]] = [
    {
        "type": "layers",
        "name": "One way",
        "layers": ["reportgen.cli : reportgen.api", "reportgen.a | (reportgen.b)"],
    },
    {"type": "forbidden", "name": "a knows no b"},
]


def test_the_page_is_current() -> None:
    page = PAGE.read_text("utf-8")
    assert with_block(page, block(contracts())) == page, "run python -m tools.layers"


def test_layers_are_read_from_the_contract() -> None:
    assert layers(SMALL) == [Layer(("cli", "api"), open=True), Layer(("a", "b"), open=False)]


def test_the_picture_has_each_module_once_and_the_arrows_down() -> None:
    drawn = block(SMALL)
    assert "cli <--> api" in drawn and "a; b" in drawn and "layer1 --> layer2" in drawn
    assert "- a knows no b." in drawn


def test_every_module_of_the_contracts_is_drawn() -> None:
    drawn = block(contracts())
    assert all(module in drawn for layer in layers(contracts()) for module in layer.modules)


def test_a_page_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="layers"):
        with_block("# Architecture\n", "x")
