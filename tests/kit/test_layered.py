"""The other files of a derived kit: taken over, in place of the base's, or laid over it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen import awards, certificates, kit, packet
from reportgen.awards.model import Catalogue
from reportgen.errors import KitError
from reportgen.workspace import init

KIT = '[kit]\nname = "con"\ntitle = "Con"\nextends = "quoc-phong"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a kit that is built on the shipped one and changes nothing of it."""
    init(tmp_path)
    folder = tmp_path / "templates" / "con"
    folder.mkdir()
    (folder / "kit.toml").write_text(KIT, encoding="utf-8")
    return folder


def catalogue(folder: Path) -> Catalogue:
    loaded = kit.load(folder)
    assert loaded.awards is not None
    return awards.load(loaded.awards.catalogue, loaded.folders)


def test_what_is_absent_is_taken_over(folder: Path) -> None:
    base = folder.parent / "quoc-phong"
    assert catalogue(folder) == catalogue(base)
    assert certificates.load(folder, (base,)) == certificates.load(base)
    spec = packet.load(kit.load(folder))
    assert spec is not None and spec.source == base / "packet.toml" and spec.front.parent == base


def test_a_file_of_its_own_stands_for_the_base_s(folder: Path) -> None:
    head = '[packet]\ntitle = "Khác"\ntemplate = "tai-lieu-hoi-nghi.docx"\n'
    text = head + '[[item]]\ntitle = "A"\ndocument = "giay-moi"\n'
    (folder / "packet.toml").write_text(text, encoding="utf-8")
    spec = packet.load(kit.load(folder))
    assert spec is not None and [item.title for item in spec.items] == ["A"]


def test_a_packet_changes_adds_and_drops_items_by_title(folder: Path) -> None:
    base = packet.load(kit.load(folder))
    text = """
    extends = true
    [packet]
    copies = "7"
    [[item]]
    title = "Chương trình hội nghị"
    drop = true
    [[item]]
    title = "Chào cờ, tuyên bố lý do, giới thiệu đại biểu"
    minutes = 5
    [[item]]
    title = "Văn nghệ chào mừng"
    minutes = 15
    after = "Phát biểu khai mạc hội nghị"
    """
    (folder / "packet.toml").write_text(text, encoding="utf-8")
    spec = packet.load(kit.load(folder))
    assert spec is not None and base is not None and spec.copies is not None
    assert (spec.title, spec.copies()) == (base.title, 7)
    first = [(item.title.split()[0], item.minutes) for item in spec.items[:3]]
    assert first == [("Chào", 5), ("Phát", 10), ("Văn", 15)]
    assert len(spec.items) == len(base.items)


def test_awards_add_rules_and_drop_those_that_say_so(folder: Path) -> None:
    base = catalogue(folder)
    text = """
    extends = true
    [[award]]
    abbreviation = "GK"
    name = "Giấy khen của xã"
    [[base_salary]]
    amount = 1800000
    drop = true
    [[base_salary]]
    amount = 1850000
    from = 2023-07-01
    to = 2024-06-30
    source = "Thử"
    sure = false
    """
    (folder / "awards.toml").write_text(text, encoding="utf-8")
    made = catalogue(folder)
    assert {one.name for one in made.awards if one.abbreviation == "GK"} == {"Giấy khen của xã"}
    assert len(made.awards) == len(base.awards) and made.bonuses == base.bonuses
    amounts = {one.amount for one in base.base_salaries}
    assert {one.amount for one in made.base_salaries} == amounts - {1_800_000} | {1_850_000}


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("from = 2024-01-01", 520, 777),
        ("to = 2023-12-31", 777, 520),
        ("from = 2024-01-01\nto = 2030-12-31", 520, 777),
    ],
)
def test_of_two_dated_entries_the_day_tells_which_is_meant(
    folder: Path, told: str, first: int, last: int
) -> None:
    text = f'extends = true\n[[award]]\nabbreviation = "LĐTT"\nrank = 777\n{told}\n'
    (folder / "awards.toml").write_text(text, encoding="utf-8")
    made = [one for one in catalogue(folder).awards if one.abbreviation == "LĐTT"]
    assert [one.rank for one in made] == [first, last]
    assert (str(made[1].until) == "2030-12-31") == ("2030" in told)


@pytest.mark.parametrize("said", ["rank = 777", "drop = true"])
def test_of_two_dated_entries_none_is_guessed(folder: Path, said: str) -> None:
    text = f'extends = true\n[[award]]\nabbreviation = "XTB"\n{said}\n'
    (folder / "awards.toml").write_text(text, encoding="utf-8")
    with pytest.raises(KitError) as refused:
        catalogue(folder)
    (told,) = refused.value.diagnostics
    assert "XTB" in told.message and "2024-01-01" in told.message and "from" in told.hint
    (folder / "awards.toml").write_text(f"{text}from = 2024-01-01\n", encoding="utf-8")
    ranks = [one.rank for one in catalogue(folder).awards if one.abbreviation == "XTB"]
    assert len(ranks) == (1 if "drop" in said else 2)


def test_a_third_entry_follows_the_two(folder: Path) -> None:
    own = 'name = "Lao động tiên tiến"\nkind = "title"\nfor = ["ca_nhan"]\nrank = 520\nsource = "Thử"\nsure = false\n'
    text = 'extends = true\n[[award]]\nabbreviation = "LĐTT"\nfrom = 2024-01-01\nto = 2029-12-31\n'
    text += f'[[award]]\nabbreviation = "LĐTT"\nfrom = 2030-01-01\n{own}'
    (folder / "awards.toml").write_text(text, encoding="utf-8")
    made = [one for one in catalogue(folder).awards if one.abbreviation == "LĐTT"]
    assert [str(one.since) for one in made] == ["None", "2024-01-01", "2030-01-01"]


def test_a_field_of_a_certificate_is_moved_on_its_own(folder: Path) -> None:
    base = certificates.load(folder.parent / "quoc-phong")
    text = 'extends = true\n[[field]]\nname = "nguoi_nhan"\nx = 12.5\n'
    (folder / "certificates.toml").write_text(text, encoding="utf-8")
    made = certificates.load(folder, (folder.parent / "quoc-phong",))
    changed = [
        (old, new) for old, new in zip(base.blank.fields, made.blank.fields, strict=True) if old != new
    ]
    ((old, new),) = changed
    assert (new.name, new.x, new.text) == ("nguoi_nhan", float(Decimal("12.5")), old.text)


@pytest.mark.parametrize(
    ("text", "code", "file"),
    [
        ("extends = true\n[[base_salary]]\namount = 7\ndrop = true\n", "unknown-name", "con"),
        ('extends = true\n[[award]]\nabbreviation = "GKK"\nrank = 3\n', "missing-key", "con"),
        ('extends = "quoc-phong"\n', "wrong-type", "con"),
        ('extends = true\n[[grantor]]\nname = "bo"\ndrop = "x"\n', "wrong-type", "con"),
    ],
)
def test_a_mistake_is_told_in_the_file_that_says_it(folder: Path, text: str, code: str, file: str) -> None:
    (folder / "awards.toml").write_text(text, encoding="utf-8")
    with pytest.raises(KitError) as refused:
        catalogue(folder)
    assert (code, file) in {(one.code, Path(one.place.file).parent.name) for one in refused.value.diagnostics}


def test_there_is_a_base_to_lay_it_over(folder: Path) -> None:
    base = folder.parent / "quoc-phong"
    (base / "packet.toml").write_text('extends = true\n[packet]\ntitle = "A"\n', encoding="utf-8")
    with pytest.raises(KitError) as refused:
        packet.load(kit.load(base))
    assert "no-base-file" in {one.code for one in refused.value.diagnostics}
