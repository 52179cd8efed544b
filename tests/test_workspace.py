"""Finding workspaces, kits and workbooks; laying out a new workspace."""

from pathlib import Path

import pytest

from reportgen import workspace
from reportgen.errors import WorkspaceError
from reportgen.workspace import Workspace


def lay_out(root: Path, *kits: str, inputs: tuple[str, ...] = ()) -> Workspace:
    for kit in kits or ("quoc-phong",):
        folder = root / "templates" / kit
        folder.mkdir(parents=True)
        (folder / "kit.toml").write_text("")
    (root / "inputs").mkdir()
    for name in inputs:
        (root / "inputs" / name).write_bytes(b"")
    return Workspace(root)


def code_of(failure: pytest.ExceptionInfo[WorkspaceError]) -> str:
    return failure.value.diagnostics[0].code


def test_the_workspace_is_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert workspace.find().inputs == Path("inputs")


def test_or_a_folder_above_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path / "inputs")
    assert workspace.find().inputs == Path("../inputs")


def test_a_named_folder_is_taken_as_typed(tmp_path: Path) -> None:
    lay_out(tmp_path)
    assert workspace.find(tmp_path).output(2023) == tmp_path / "outputs" / "2023"


def test_a_named_folder_is_not_searched_upwards(tmp_path: Path) -> None:
    lay_out(tmp_path)
    with pytest.raises(WorkspaceError) as failure:
        workspace.find(tmp_path / "inputs")
    assert code_of(failure) == "no-workspace"


def test_no_workspace_says_how_to_make_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkspaceError) as failure:
        workspace.find()
    assert "reportgen init" in failure.value.diagnostics[0].hint


def test_the_only_kit_needs_no_name(tmp_path: Path) -> None:
    place = lay_out(tmp_path)
    assert workspace.kit_folder(place) == tmp_path / "templates" / "quoc-phong"


def test_of_several_kits_one_must_be_named(tmp_path: Path) -> None:
    place = lay_out(tmp_path, "quoc-phong", "giao-duc")
    assert workspace.kit_folder(place, "giao-duc").name == "giao-duc"
    with pytest.raises(WorkspaceError) as failure:
        workspace.kit_folder(place)
    assert code_of(failure) == "which-kit"
    assert "giao-duc, quoc-phong" in failure.value.diagnostics[0].hint


@pytest.mark.parametrize("name", ["quoc", "../templates/quoc-phong", "/etc", "quoc-phong/"])
def test_a_kit_is_named_exactly_so_that_no_name_leads_out(tmp_path: Path, name: str) -> None:
    place = lay_out(tmp_path)
    with pytest.raises(WorkspaceError) as failure:
        workspace.kit_folder(place, name)
    assert code_of(failure) == "no-such-kit"


@pytest.mark.parametrize("name", ["2023.xlsx", "2023.xls", "2023.ods", "2023.xlsm", "2023.XLSX"])
def test_the_workbook_of_a_year_has_its_name(tmp_path: Path, name: str) -> None:
    place = lay_out(tmp_path, inputs=(name, "2022.xlsx", "~$2023.xlsx", "2023.pdf", "2023 cũ.xlsx"))
    assert workspace.find_input(place, 2023).name == name


def test_a_missing_workbook_says_which_there_are(tmp_path: Path) -> None:
    place = lay_out(tmp_path, inputs=("2022.xlsx", "bia.docx"))
    with pytest.raises(WorkspaceError) as failure:
        workspace.find_input(place, 2023)
    assert code_of(failure) == "no-workbook"
    assert "2022.xlsx." in failure.value.diagnostics[0].hint


@pytest.mark.parametrize(
    ("there", "asked", "said"),
    [
        (("2024.xlsx",), 2025, ["inputs hiện có: 2024.xlsx", "reportgen new 2025"]),
        (("2024.xlsx", "2025.xlsx"), 2205, ["Có phải là năm 2025?", "reportgen new 2205"]),
        (("2024.xlsx", "so 2025 (1).xlsx"), 2025, ["đổi “so 2025 (1).xlsx” thành 2025.xlsx", "new 2025"]),
        ((), 2025, ["inputs chưa có sổ", "reportgen new 2025"]),
    ],
)
def test_a_missing_workbook_names_what_may_be_meant_and_how_it_is_made(
    tmp_path: Path, there: tuple[str, ...], asked: int, said: list[str]
) -> None:
    with pytest.raises(WorkspaceError) as failure:
        workspace.find_input(lay_out(tmp_path, inputs=there), asked)
    hint = failure.value.diagnostics[0].hint
    assert all(each in hint for each in said) and ("Có phải" in hint) == (asked == 2205)


def test_a_wrong_kit_gets_the_nearest(tmp_path: Path) -> None:
    place = lay_out(tmp_path, inputs=())
    known = workspace.kit_names(place.templates)[0]
    with pytest.raises(WorkspaceError) as failure:
        workspace.kit_folder(place, known[:-1])
    assert f"Có phải là “{known}”?" in failure.value.diagnostics[0].hint


def test_without_an_inputs_folder_it_says_where_to_put_one(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as failure:
        workspace.find_input(Workspace(tmp_path), 2023)
    assert "inputs" in failure.value.diagnostics[0].hint


def test_two_workbooks_of_a_year_are_named(tmp_path: Path) -> None:
    place = lay_out(tmp_path, inputs=("2023.xlsx", "2023.ods"))
    with pytest.raises(WorkspaceError) as failure:
        workspace.find_input(place, 2023)
    assert code_of(failure) == "several-workbooks"
    assert "2023.ods, 2023.xlsx" in failure.value.diagnostics[0].message


def test_last_year_may_be_missing(tmp_path: Path) -> None:
    place = lay_out(tmp_path, inputs=("2023.xlsx",))
    assert workspace.find_earlier(place, 2022) is None


def test_init_lays_out_a_workspace_that_is_found(tmp_path: Path) -> None:
    laid_out = workspace.init(tmp_path / "mới")
    found = workspace.find(tmp_path / "mới")
    assert workspace.kit_folder(found) / "kit.toml" in laid_out.written
    assert workspace.find_input(found, 2023) in laid_out.written
    assert found.outputs.is_dir()


def test_init_copies_files_byte_for_byte(tmp_path: Path, checkout: Path) -> None:
    for path in workspace.init(tmp_path).written:
        assert path.read_bytes() == (checkout / path.relative_to(tmp_path)).read_bytes()


def test_init_keeps_what_is_there(tmp_path: Path) -> None:
    mine = tmp_path / "inputs" / "2023.xlsx"
    mine.parent.mkdir()
    mine.write_bytes(b"mine")
    laid_out = workspace.init(tmp_path)
    assert laid_out.kept == (mine,)
    assert mine.read_bytes() == b"mine"


def test_init_on_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("")
    with pytest.raises(WorkspaceError) as failure:
        workspace.init(tmp_path / "tep")
    assert code_of(failure) == "cannot-write"


def test_paths_in_the_manifest_are_the_same_on_every_machine(tmp_path: Path) -> None:
    place = lay_out(tmp_path, inputs=("2023.xlsx",))
    assert place.inside(workspace.find_input(place, 2023)) == "inputs/2023.xlsx"
