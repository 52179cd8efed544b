"""``reportgen build --watch``: what a saved file asks for, and that a mistake does not end the watch."""

import os
import threading

import pytest

from reportgen import workspace
from reportgen.cli import watch
from reportgen.diagnostics import Place, error
from reportgen.errors import TemplateError
from reportgen.pipeline import Order


@pytest.fixture
def order(tmp_path):
    workspace.init(tmp_path)
    return Order(workspace.find(tmp_path), 2023)


def _template(order, name):
    return order.workspace.root / "templates" / "quoc-phong" / name


def test_the_workbook_and_the_kit_ask_for_every_document(order):
    assert watch.affected(order, [order.workspace.inputs / "2023.xlsx"]) == order
    assert watch.affected(order, [_template(order, "kit.toml")]) == order


def test_a_template_asks_for_the_documents_made_from_it(order):
    wanted = watch.affected(order, [_template(order, "to-trinh-khen-thuong.docx")])
    assert wanted is not None
    assert wanted.only == ("to-trinh-khen-thuong",)
    assert watch.affected(order, [_template(order, "cua-rieng-toi.docx")]) is None


@pytest.mark.parametrize(
    "name", ["~$2023.xlsx", ".~lock.2023.xlsx#", "~WRD0001.tmp", "3C2A1000", "ghi-chu.txt"]
)
def test_what_programs_write_meanwhile_is_no_input(order, name):
    assert not watch.is_input(order.workspace.inputs / name)


def test_a_mistake_is_told_and_what_failed_is_built_with_the_next_save(order, capsys):
    built = []

    def build(wanted):
        built.append(wanted.only)
        if len(built) == 2:
            raise TemplateError(error("broken", "Thẻ không đóng.", Place("mau.docx")))

    templates = ("to-trinh-khen-thuong.docx", "bao-cao-tong-ket.docx")
    watch.watch(order, [{_template(order, name)} for name in templates], build)
    assert built == [(), ("to-trinh-khen-thuong",), ("to-trinh-khen-thuong", "bao-cao-tong-ket")]
    said = capsys.readouterr()
    assert "Thẻ không đóng." in said.out + said.err


def test_a_save_is_seen(order):
    book = order.workspace.inputs / "2023.xlsx"
    changes = watch.saved(order)
    done = threading.Event()

    def save_until_seen():
        stamp = 1_700_000_000
        while not done.wait(0.2):
            stamp += 1
            os.utime(book, (stamp, stamp))

    saving = threading.Thread(target=save_until_seen, daemon=True)
    saving.start()
    try:
        assert book in next(changes)
    finally:
        done.set()
        saving.join()
        changes.close()
