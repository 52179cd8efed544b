"""The JSON Schemas say what the loaders say: they are current, take what is taken, and know the same keys."""

from __future__ import annotations

import copy
import json
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from reportgen import build
from reportgen.cli import main
from reportgen.diagnostics import Diagnostic
from reportgen.kit.section import TomlSection
from reportgen.mapping.remembered import RememberedTable, text_of
from reportgen.runs.request import DocumentFormat
from reportgen.workspace import Workspace
from tests.files import edit
from tests.shipped import KIT
from tools.schemas.asked import Asked, Json, Table, asked, schema
from tools.schemas.files import FOLDER, READERS, files, schemas, tables

Path_ = tuple[str | int, ...]
NAMES = sorted(READERS)
validators = cache(lambda: {name: Draft7Validator(own) for name, own in schemas().items()})


@cache
def shipped(name: str) -> Json:
    text = (KIT / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


@cache
def of_what_is_cut_off(name: str) -> list[Diagnostic]:
    """Return the problems of the shipped file with two members of each list: names of the others."""
    return problems(name, toml(name, most=2))


def toml(name: str, most: int | None = None) -> Json:
    """Return the shipped file, of each list only the first members; the caller may change it."""
    return copy.deepcopy(
        {key: own[:most] if isinstance(own, list) else own for key, own in shipped(name).items()}
    )


def as_json(value: object) -> object:
    """Return a TOML value as editors hand it to a schema."""
    if isinstance(value, dict):
        return {key: as_json(own) for key, own in value.items()}
    if isinstance(value, list):
        return [as_json(own) for own in value]
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def complaints(name: str, value: object) -> list[str]:
    return [error.message for error in validators()[name].iter_errors(as_json(value))]


def problems(name: str, value: Json) -> list[Diagnostic]:
    section = TomlSection(f"{name}.toml", "", value, [])
    READERS[name](section)
    return section.problems


def places(value: object, path: Path_ = ()) -> Iterator[Path_]:
    """Yield the path of everything in a file, of each list only the first and the last member."""
    yield path
    if isinstance(value, dict):
        for key, own in value.items():
            yield from places(own, (*path, key))
    elif isinstance(value, list):
        for number in sorted({0, len(value) - 1} & set(range(len(value)))):
            yield from places(value[number], (*path, number))


def outline(table: Json) -> Json:
    """Return a table with what `places` yields of it alone."""
    return {key: _outline(own) for key, own in table.items()}


def _outline(value: object) -> object:
    if isinstance(value, dict):
        return outline(value)
    if isinstance(value, list):
        return [_outline(value[number]) for number in sorted({0, len(value) - 1} & set(range(len(value))))]
    return value


def at(value: Json, path: Path_) -> Json:
    found: Any = value
    for step in path:
        found = found[step]
    table: Json = found
    return table


def manifest(folder: Path) -> Json:
    found: Json = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return found


def test_committed_schemas_are_what_the_loaders_make() -> None:
    committed = {path.name: path.read_text("utf-8") for path in FOLDER.iterdir()}
    assert committed == files(), "run python -m tools.schemas"


@pytest.mark.parametrize("name", [f"{name}.toml" for name in NAMES] + ["anh-xa.toml", "manifest.json"])
def test_a_schema_is_a_schema(name: str) -> None:
    Draft7Validator.check_schema(schemas()[name])


def test_a_mapping_as_it_is_written_is_taken_and_a_misspelt_key_is_not() -> None:
    own = RememberedTable(
        "a.xlsx",
        "Biểu 1",
        "tuyen_quan",
        columns={"Gọi": "kham_goi?"},
        values={"nhom": {"DQCĐ": "Dân quân cơ động"}},
        captions=("loai",),
        constants={"loai": "Cá nhân"},
        accept=("D4=22",),
    )
    written = tomllib.loads(text_of([own]))
    assert complaints("anh-xa.toml", written) == []
    written["table"][0]["colums"] = {}
    assert complaints("anh-xa.toml", written)


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_file_is_taken_and_names_its_schema(name: str) -> None:
    assert complaints(f"{name}.toml", toml(name)) == []
    first = (KIT / f"{name}.toml").read_text(encoding="utf-8").splitlines()[0]
    assert (KIT / first.removeprefix("#:schema ")).resolve() == FOLDER / f"{name}.schema.json"


@pytest.mark.parametrize("name", NAMES)
def test_all_that_a_loader_asks_for_is_taken(name: str) -> None:
    """And it asks for every key that the shipped file has."""
    everything = tables(name).sample({})
    assert complaints(f"{name}.toml", everything) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_misspelt_key_is_refused_by_both(name: str) -> None:
    sound = outline(shipped(name))
    seen = set()
    for path in places(sound):
        shape = tuple(step for step in path if isinstance(step, str))
        if not path or isinstance(path[-1], int) or shape in seen or "spellings" in shape[:-1]:
            continue
        seen.add(shape)
        spoilt = copy.deepcopy(sound)
        table, key = at(spoilt, path[:-1]), str(path[-1])
        table[f"{key}x"] = table.pop(key)
        assert "unknown-key" in {problem.code for problem in problems(name, spoilt)}, path
        assert any(f"{path[-1]}x" in words for words in complaints(f"{name}.toml", spoilt)), path
    assert seen


VALUES = st.one_of(
    st.sampled_from(
        ["", "x", "table", "error", "ca_nhan", True, False, 0, 1, -1, 7, date(2023, 11, 22), {}, []]
    ),
    st.sampled_from([Decimal("0.5"), Decimal("1.25"), Decimal("-2.5"), ["x"], ["civil"], [["x"]], [1], [{}]]),
)


@given(st.data())
@pytest.mark.parametrize("name", NAMES)
def test_what_a_loader_takes_its_schema_takes(name: str, data: st.DataObject) -> None:
    spoilt = toml(name, most=2)
    for _time in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from([path for path in places(spoilt) if path] or [("packet",)]))
        inside: Any = at(spoilt, path[:-1])
        key: Any = path[-1]
        if data.draw(st.booleans()):
            inside[key] = copy.deepcopy(data.draw(VALUES))
        else:
            inside.pop(key, None) if isinstance(inside, dict) else inside.pop(key)
    known = of_what_is_cut_off(name)
    if not [problem for problem in problems(name, spoilt) if problem not in known]:
        assert complaints(f"{name}.toml", spoilt) == []


def test_a_chart_is_of_figures_or_of_rows() -> None:
    chart = schemas()["kit.toml"]["properties"]["chart"]["items"]
    assert chart["required"] == ["name", "title"]
    assert chart["properties"]["series"]["items"]["required"] == ["title", "value"]


def test_kinds_of_numbers_are_told_apart() -> None:
    rules = schemas()["awards.toml"]["properties"]
    bonus = rules["bonus"]["items"]["properties"]
    assert bonus["times"]["type"] == "number" and bonus["amount"]["type"] == "integer"
    assert bonus["from"]["format"] == "date"


def test_an_editor_shows_the_words_of_the_guide() -> None:
    column = schemas()["kit.toml"]["properties"]["sheet"]["items"]["properties"]["column"]["items"]
    assert column["properties"]["group"]["description"] == "in a sheet of fields: the caption above"


def test_an_editor_shows_the_words_of_the_docstrings() -> None:
    chart = schemas()["kit.toml"]["properties"]["chart"]
    assert (
        chart["description"]
        == "One bar chart: some figures over the years, or the rows of a sheet in groups."
    )
    assert chart["items"]["properties"]["rows"]["description"] == "an expression that gives rows."
    figure = schemas()["manifest.json"]["definitions"]["Figure"]["properties"]
    assert figure["payments"]["description"].startswith("bonuses in it")


def test_a_table_that_nobody_closes_may_hold_any_key() -> None:
    def read(root: TomlSection) -> None:
        root.one("spellings")
        root.finish()

    made = schema(asked(read), lambda _path: "")
    assert made["additionalProperties"] is False
    assert made["properties"]["spellings"]["additionalProperties"] == {"type": "string"}


def test_what_is_noted_is_what_the_loader_gets() -> None:
    section = Asked("kit.toml", "", {"name": "Sách", "count": 3}, [], table=Table())
    assert (section.text("name"), section.count("count"), section.flag("on", default=True)) == (
        "Sách",
        3,
        True,
    )
    assert list(section.table.keys) == ["name", "count", "on"]


def test_a_manifest_is_what_its_schema_says(sample: Workspace) -> None:
    """As it is built, with an edited paper, and with copies for looking at."""
    folder = sample.output(2023)
    build(sample, 2023, only=["giay-moi", "bao-cao-tong-ket"])
    built = manifest(folder)
    assert [error.message for error in validators()["manifest.json"].iter_errors(built)] == []
    edit(folder / "giay-moi.docx")
    build(sample, 2023, only=["giay-moi"], formats=[DocumentFormat.DOCX])
    assert main(["check", "2023", "--annotate", "-C", str(sample.root), "--quiet"]) == 0
    later = manifest(folder)
    assert [error.message for error in validators()["manifest.json"].iter_errors(later)] == []
    assert later["outputs"]["giay-moi.docx"]["kept"] and later["copies"]
    figures = built["figures"].values()
    assert {"rows", "selections", "payments", "last_year", "exact"} <= {key for own in figures for key in own}


def test_a_key_that_a_manifest_does_not_have_is_refused() -> None:
    wrong = {"format": 1, "outputs": {"a.docx": {"sha256": "0", "form": "0"}}}
    assert any("form" in error.message for error in validators()["manifest.json"].iter_errors(wrong))


def derived(text: str) -> list[str]:
    head = '[kit]\nname = "con"\ntitle = "Con"\nextends = "goc"\n'
    value = as_json(tomllib.loads(head + text, parse_float=Decimal))
    return [error.message for error in validators()["derived-kit.toml"].iter_errors(value)]


def test_a_derived_kit_says_only_what_it_changes() -> None:
    sound = """
    [awards]
    drop = true
    [[sheet]]
    name = "thong_tin"
    [[sheet.column]]
    name = "cap"
    after = "nam"
    [[sheet.column]]
    use = "chu_ky"
    change = [{ name = "cap_bac_ky", drop = true }, { name = "nguoi_ky", constraints = { required = true } }]
    [[sheet.check]]
    that = "a == b"
    drop = true
    [[figure]]
    name = "x"
    unit = "%"
    """
    assert derived(sound) == []
    assert any("name" in words for words in derived('[[figure]]\nunit = "%"\n'))
    assert any("dorp" in words for words in derived('[[figure]]\nname = "x"\ndorp = true\n'))
    assert complaints(
        "kit.toml", tomllib.loads('[kit]\nname = "a"\ntitle = "A"\n[[figure]]\nname = "x"\ndrop = true')
    )


def test_the_other_files_of_a_derived_kit_say_only_what_they_change() -> None:
    packet = 'extends = true\n[[item]]\ntitle = "A"\nafter = "B"\n[[item]]\ntitle = "C"\ndrop = true\n'
    awards = (
        'extends = true\n[[award]]\nabbreviation = "GK"\nrank = 3\n[[bonus]]\nawards = ["GK"]\ndrop = true\n'
    )
    certificate = 'extends = true\n[[field]]\nname = "ten"\nx = 12.5\n'
    for name, text in (("packet", packet), ("awards", awards), ("certificates", certificate)):
        value = tomllib.loads(text, parse_float=Decimal)
        assert complaints(f"derived-{name}.toml", value) == []
        assert complaints(f"{name}.toml", value) != []
