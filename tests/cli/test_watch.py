"""``reportgen build --watch``: what a saved file asks for, and that a mistake does not end the watch."""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from reportgen import workspace
from reportgen.cli import watch
from reportgen.diagnostics import Place, error
from reportgen.errors import TemplateError
from reportgen.runs.build import build_year
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.workspace import Workspace


@pytest.fixture
def order(sample: Workspace) -> BuildRequest:
    return BuildRequest(workspace.find(sample.root), 2023)


def _template(order: BuildRequest, name: str) -> Path:
    return order.workspace.root / "templates" / "quoc-phong" / name


def test_the_workbook_and_the_kit_ask_for_every_document(order: BuildRequest) -> None:
    assert watch.restrict_to(order, [order.workspace.inputs / "2023.xlsx"]) == order
    assert watch.restrict_to(order, [_template(order, "kit.toml")]) == order


def test_a_template_asks_for_the_documents_made_from_it(order: BuildRequest) -> None:
    wanted = watch.restrict_to(order, [_template(order, "to-trinh-khen-thuong.docx")])
    assert wanted is not None
    assert wanted.only == ("to-trinh-khen-thuong",)
    assert watch.restrict_to(order, [_template(order, "cua-rieng-toi.docx")]) is None


@pytest.mark.parametrize(
    "name", ["~$2023.xlsx", ".~lock.2023.xlsx#", "~WRD0001.tmp", "3C2A1000", "ghi-chu.txt"]
)
def test_what_programs_write_meanwhile_is_no_input(order: BuildRequest, name: str) -> None:
    assert not watch.is_input(order.workspace.inputs / name)


def test_a_mistake_is_told_and_what_failed_is_built_with_the_next_save(
    order: BuildRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    built = []

    def build(wanted: BuildRequest) -> None:
        built.append(wanted.only)
        if len(built) == 2:
            raise TemplateError(error("broken", "Thẻ không đóng.", Place("mau.docx")))

    templates = ("to-trinh-khen-thuong.docx", "bao-cao-tong-ket.docx")
    watch.watch(order, [{_template(order, name)} for name in templates], build)
    assert built == [(), ("to-trinh-khen-thuong",), ("to-trinh-khen-thuong", "bao-cao-tong-ket")]
    said = capsys.readouterr()
    assert "Thẻ không đóng." in said.out + said.err


def test_a_defect_does_not_end_the_watch(
    order: BuildRequest, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    failures = [
        ZeroDivisionError(),
        PermissionError(13, "Permission denied", "inputs/2023.xlsx"),
        MemoryError(),
    ]

    def build(_wanted: BuildRequest) -> None:
        if failures:
            raise failures.pop(0)

    watch.watch(order, [{order.workspace.inputs / "2023.xlsx"}] * 3, build)
    said = capsys.readouterr().err
    assert not failures
    assert said.count("Chưa lập được.") == 3
    assert "inputs/2023.xlsx  lỗi [system-refused]" in said
    assert "Traceback" not in said


# -- what is seen -------------------------------------------------------------------------------

Seen = Callable[[Callable[[], object]], list[str]]


@pytest.fixture
def seen(order: BuildRequest, monkeypatch: pytest.MonkeyPatch) -> Seen:
    """Return a function that does something and returns the names of the files that the watch then sees."""
    monkeypatch.setattr(watch, "EVERY", 0.01)
    monkeypatch.setattr(watch, "SETTLED", 0.01)
    changes = watch.changes(order)

    def after(change: Callable[[], object]) -> list[str]:
        change()
        return sorted(path.name for path in next(changes))

    return after


def _kit(order: BuildRequest) -> Path:
    return order.workspace.templates / "quoc-phong"


def _names(order: BuildRequest) -> list[str]:
    return sorted(path.name for path in _kit(order).iterdir() if path.suffix in (".toml", ".docx"))


def test_a_save_is_seen(order: BuildRequest, seen: Seen) -> None:
    book = order.workspace.inputs / "2023.xlsx"
    assert seen(lambda: os.utime(book, (1, 1))) == ["2023.xlsx"]


def test_a_save_that_replaces_the_file_is_seen(order: BuildRequest, seen: Seen) -> None:
    book = order.workspace.inputs / "2023.xlsx"
    shutil.copy2(book, fresh := book.with_name("~moi.tmp"))
    assert seen(lambda: fresh.replace(book)) == ["2023.xlsx"]


def test_a_deletion_and_a_new_name_are_seen(order: BuildRequest, seen: Seen) -> None:
    book = order.workspace.inputs / "2023.xlsx"
    assert seen(lambda: book.rename(book.with_name("2024.xlsx"))) == ["2023.xlsx", "2024.xlsx"]
    assert seen(_template(order, "giay-khen.docx").unlink) == ["giay-khen.docx"]


def test_folders_that_go_and_come_back_are_seen(order: BuildRequest, seen: Seen) -> None:
    names = _names(order)
    gone = order.workspace.root / "cho-khac"
    assert seen(lambda: _kit(order).rename(gone)) == names
    assert seen(lambda: gone.rename(_kit(order))) == names
    assert seen(lambda: shutil.rmtree(order.workspace.root)) == sorted([*names, "2022.xlsx", "2023.xlsx"])
    assert seen(lambda: workspace.init(order.workspace.root)) == sorted([*names, "2022.xlsx", "2023.xlsx"])


def test_what_is_saved_while_a_build_goes_on_is_seen(
    order: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "EVERY", 0.01)
    changes, built = watch.changes(order), []

    def build(wanted: BuildRequest) -> None:
        built.append(wanted.only)
        if len(built) == 1:
            os.utime(_template(order, "giay-khen.docx"), (1, 1))

    watch.watch(order, itertools.islice(changes, 1), build)
    assert built == [(), ("giay-khen",)]


def test_a_deleted_template_asks_for_what_came_from_it(order: BuildRequest) -> None:
    template = _template(order, "giay-khen.docx")
    template.unlink()
    assert watch.restrict_to(order, [template]) == order


def test_a_deletion_is_told(order: BuildRequest, capsys: pytest.CaptureFixture[str]) -> None:
    book = order.workspace.inputs / "2023.xlsx"
    book.unlink()
    watch.watch(order, [{book}], lambda _order: None)
    assert "Vừa mất: 2023.xlsx." in capsys.readouterr().err


def test_the_whole_watch_lives_through_what_happens_to_its_files(
    order: BuildRequest, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each step spoils or mends something; the watch tells it and makes the paper again in the end."""
    template, kit = _template(order, "giay-khen.docx"), _template(order, "kit.toml")
    whole, rules = template.read_bytes(), kit.read_text()
    book = order.workspace.inputs / "2023.xlsx"
    sound = book.read_bytes()

    def mended() -> None:
        book.rmdir()
        book.write_bytes(sound)

    steps: list[Callable[[], object]] = [
        lambda: template.write_bytes(b"PK hong"),
        template.unlink,
        lambda: template.write_bytes(whole),
        lambda: kit.write_text("[["),
        kit.unlink,
        lambda: kit.write_text(rules),
        lambda: book.write_bytes(b"PK hong"),
        book.unlink,
        book.mkdir,
        mended,
    ]
    done = []

    def changes() -> Iterator[set[Path]]:
        for step in steps:
            before = watch.look(order.workspace, "")
            step()
            yield {path for path, _ in before.items() ^ watch.look(order.workspace, "").items()}

    def build(wanted: BuildRequest) -> None:
        build_year(replace(wanted, only=("giay-khen",), formats=(DocumentFormat.DOCX,)))
        done.append(wanted)

    watch.watch(order, changes(), build)
    said = capsys.readouterr().err
    assert said.count("Chưa lập được.") == len(steps) - 3
    assert len(done) == 4
    assert "Lỗi của chương trình" not in said


def test_a_named_kit_is_watched_with_those_that_it_is_built_on(order: BuildRequest) -> None:
    derived = order.workspace.templates / "con"
    derived.mkdir()
    base = _template(order, "kit.toml").parent
    (derived / "kit.toml").write_text(
        f'[kit]\nname = "con"\ntitle = "Con"\nextends = "{base.name}"\n', encoding="utf-8"
    )
    seen = watch.look(order.workspace, "con")
    assert derived / "kit.toml" in seen and base / "kit.toml" in seen
    (derived / "kit.toml").write_text("[kit", encoding="utf-8")
    assert derived / "kit.toml" in watch.look(order.workspace, "con")
