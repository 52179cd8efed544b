"""The two-tier kit's templates: that the committed ones are what the scripts make, and all are of use."""

from __future__ import annotations

import io
import tomllib
import zipfile

import pytest

from reportgen import kit
from reportgen.word.build import docx
from tests.shipped import ROOT
from tools.word_templates.template import Template
from tools.word_templates.two_tier.papers import TEMPLATES

KIT = ROOT / "templates" / "quoc-phong-2-cap"


@pytest.mark.parametrize("template", TEMPLATES, ids=[template.name for template in TEMPLATES])
def test_committed_template_is_what_the_scripts_make(template: Template) -> None:
    made, committed = docx(template.paper), (KIT / template.name).read_bytes()
    with zipfile.ZipFile(io.BytesIO(made)) as a, zipfile.ZipFile(io.BytesIO(committed)) as b:
        assert {n: a.read(n) for n in a.namelist()} == {n: b.read(n) for n in b.namelist()}, (
            "run python -m tools.word_templates"
        )


def test_every_template_of_the_folder_is_made_and_named() -> None:
    packet = tomllib.loads((KIT / "packet.toml").read_text("utf-8"))
    loaded = kit.load(KIT)
    named = {document.template.name for document in loaded.documents}
    named |= {loaded.comparison.template.name} if loaded.comparison else set()
    named |= {packet["packet"]["template"], *(item.get("skeleton", "") for item in packet["item"])}
    there = {path.name for path in KIT.glob("*.docx")}
    assert there == {template.name for template in TEMPLATES}
    assert there <= named
