"""Hands units out to the workers of a Dask cluster, and stores what comes back."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from warnings import catch_warnings, simplefilter

from msgspec.structs import replace

from reportgen import kit, language, outputs, paths
from reportgen.collect.received import FOLDER
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.language import _
from reportgen.runs.fleet.cluster import likeness, remote
from reportgen.runs.fleet.cluster.address import ClusterAddress
from reportgen.runs.fleet.cluster.remote import Equipment, Parcel, Product
from reportgen.runs.fleet.current import kit_files
from reportgen.runs.fleet.making import Builder
from reportgen.runs.fleet.model import FleetOrder, State, UnitJob, UnitOutcome, failed
from reportgen.runs.fleet.running import Crew
from reportgen.source_date import VARIABLE

if TYPE_CHECKING:
    from distributed import Client

CONNECTING = 15.0
"""Seconds to wait for the scheduler, and for its first worker."""
LONELY = 120.0
"""Seconds without the scheduler, or without any worker, after which it is given up."""
FOR_EACH_THREAD = 2
"""Jobs at a worker: the one that it does, and one that waits for it."""


def on_cluster(
    address: ClusterAddress, store: str = ""
) -> Callable[[FleetOrder, Builder, Sequence[UnitJob]], AbstractContextManager[Crew]]:
    """Return who hires the workers of a cluster; with a ``store`` they write there and send nothing back."""

    @contextmanager
    def hire(order: FleetOrder, own: Builder, _jobs: Sequence[UnitJob]) -> Iterator[Crew]:
        with _connected(address) as client:
            _refuse_unlike(client)
            equipment = equipment_of(order, store)
            _equip(client, equipment)
            try:
                yield ClusterCrew(client, own, order, equipment)
            finally:
                _unequip(client, equipment)

    return hire


def equipment_of(order: FleetOrder, store: str) -> Equipment:
    """Return what each worker is sent once."""
    own = kit.load(order.kit)
    files = {name: path.read_bytes() for name, path in kit_files(own).items()}
    ours, asked, date = likeness.own(), order.asked, os.environ.get(VARIABLE, "")
    parts = (order.key, store, repr(asked), date, repr(sorted(ours.items())))
    digest = outputs.sha256("\n".join(parts).encode())
    return Equipment(digest, ours, asked, own.folder.name, files, order.key, date, store)


# --- the cluster ---------------------------------------------------------------------------------


@contextmanager
def _connected(address: ClusterAddress) -> Iterator[Client]:
    try:
        from distributed import Client, Security
    except ImportError as missing:
        message = _("Muốn dùng cụm máy thì cài thêm: pip install 'reportgen-vn[cluster]'")
        raise WorkspaceError(error("no-distributed", message)) from missing
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what there is to say is said here
    security = Security(
        require_encryption=True,
        tls_ca_file=str(address.ca),
        tls_client_cert=str(address.certificate),
        tls_client_key=str(address.key),
    )
    with catch_warnings():
        simplefilter("ignore")  # other versions are refused below where they matter
        try:
            client = Client(
                address.whole,
                timeout=CONNECTING,
                set_as_default=False,
                security=security if address.scheme == "tls" else None,
            )
            client.wait_for_workers(1, timeout=CONNECTING)
        except (OSError, ValueError, TypeError, RuntimeError) as trouble:  # TimeoutError is an OSError
            raise WorkspaceError(_no_cluster(address, trouble)) from trouble
    try:
        yield client
    finally:
        client.close(timeout=2)


def _no_cluster(address: ClusterAddress, trouble: Exception) -> Diagnostic:
    reason = next(iter(str(trouble).splitlines()), "") or type(trouble).__name__
    message = _("Không nối được với cụm máy, hoặc cụm chưa có máy nào: {reason}.", reason=reason[:200])
    hint = _("Kiểm tra bộ điều phối, các máy trong cụm và chứng thư; xem docs/cluster.md.")
    return error("no-cluster", message, Place(address.scheduler), hint)


def _refuse_unlike(client: Client) -> None:
    """Refuse workers that would make other bytes.

    Raises:
        WorkspaceError: there are such.
    """
    try:
        workers = cast("dict[str, dict[str, str]]", client.run(likeness.own))
    except Exception as trouble:  # what is not there on a worker may fail in any way
        reason = f"{type(trouble).__name__}: {next(iter(str(trouble).splitlines()), '')}"
        message = _("Các máy trong cụm không có reportgen như máy này: {reason}.", reason=reason[:200])
        raise WorkspaceError(error("other-worker", message)) from trouble
    if found := list(likeness.differences(likeness.own(), workers)):
        raise WorkspaceError(found)


def _name(equipment: Equipment) -> str:
    return f"reportgen-{equipment.digest}"


def _equip(client: Client, equipment: Equipment) -> None:
    from reportgen.runs.fleet.cluster.plugin import KitPlugin

    try:
        client.register_plugin(KitPlugin(equipment), name=_name(equipment))
    except Exception as trouble:
        reason = f"{type(trouble).__name__}: {next(iter(str(trouble).splitlines()), '')}"
        message = _("Không gửi được bộ mẫu tới các máy trong cụm: {reason}.", reason=reason[:200])
        raise WorkspaceError(error("not-equipped", message)) from trouble


def _unequip(client: Client, equipment: Equipment) -> None:
    if client.status == "running":
        try:
            client.unregister_worker_plugin(name=_name(equipment))
        except (OSError, ValueError, RuntimeError):
            return  # the scheduler is gone, and with it the plugin


# --- the crew ------------------------------------------------------------------------------------


class ClusterCrew:
    """The workers of a cluster; see `running.Crew`."""

    def __init__(self, client: Client, own: Builder, order: FleetOrder, equipment: Equipment) -> None:
        """Send jobs to the cluster of ``client``; what comes back is stored here."""
        self._client, self._own, self._order, self._equipment = client, own, order, equipment
        self._sent: dict[str, dict[str, str]] = {}
        self._seen = self._looked = time.monotonic()
        self._threads = _threads(client)

    @property
    def width(self) -> int:
        """A few jobs for each thread of the workers that are there."""
        return max(FOR_EACH_THREAD * self._threads, FOR_EACH_THREAD)

    @contextmanager
    def executor(self) -> Iterator[Executor]:
        """Give the cluster; jobs are cancelled where it is left by an exception."""
        executor = self._client.get_executor(pure=False)
        try:
            yield executor
        except BaseException:
            executor.shutdown(wait=False)
            raise

    def begun(self, job: UnitJob) -> tuple[Callable[[Parcel], Product], Parcel] | UnitOutcome:
        """Return the unit as it is sent; nothing is sent of one that is current here, or cannot be read."""
        try:
            unit = self._own.load(job)
            if self._equipment.store:
                there: dict[str, bytes] = {}
            elif self._own.has_current(unit):
                return UnitOutcome(job.code, job.name, State.CURRENT)
            else:
                there = _files(self._own.folder(job))
        except ReportgenError as problem:
            return failed(job, *problem.diagnostics)
        except OSError as failure:
            return failed(job, paths.trouble(failure))
        self._sent[job.code] = {name: outputs.sha256(data) for name, data in there.items()}
        digest, spoken = self._equipment.digest, language.current()
        return remote.make, Parcel(digest, spoken, job.code, job.name, unit.books, unit.papers, there)

    def ended(self, job: UnitJob, result: Any) -> UnitOutcome:  # noqa: ANN401
        """Store what a worker has made, all or none, and return what became of the unit as it is told here."""
        product: Product = result
        sent, folder = self._sent.pop(job.code, {}), self._own.folder(job)
        files = {folder / name: data for name, data in product.files.items()}
        expected = {
            path: {sent.get(path.name), *(() if data is None else (outputs.sha256(data),))}
            for path, data in files.items()
            if path.suffix != ".pdf"
        }
        try:
            outputs.place_all(files, expected)
        except ReportgenError as problem:
            return failed(job, *problem.diagnostics)
        return self._told(product)

    def lost(self) -> str:
        """Return that nobody works any more: the scheduler is gone, or all workers are, for some time."""
        now = time.monotonic()
        if now - self._looked > 1.0:
            self._looked = now
            self._threads = _threads(self._client)
        if self._threads:
            self._seen = now
        if self._client.status == "closed" or now - self._seen > LONELY:
            return _("Cụm máy không còn máy nào trả lời.")
        return ""

    def why(self, trouble: BaseException) -> str:
        """Return what a failure of the cluster itself means; "" for one of the program."""
        from distributed import KilledWorker

        if isinstance(trouble, CancelledError):
            return _("Mất kết nối với bộ điều phối của cụm máy.")
        if isinstance(trouble, KilledWorker):
            return _("Mấy máy trong cụm lần lượt bị dừng khi làm đơn vị này (hết bộ nhớ?).")
        return ""

    def dropped(self, _job: UnitJob) -> None:
        """Do nothing: what workers made is stored here, all or none."""

    def _told(self, product: Product) -> UnitOutcome:
        """Return the outcome with paths as they are here, or in the shared folder."""
        outcome, year, root = product.outcome, self._order.asked.year, f"{product.root}/"
        swaps = [(root, str(self._order.root / "x")[:-1])]
        if store := self._equipment.store.rstrip("/"):
            swaps.insert(0, (f"{root}outputs/{year}/{FOLDER}/", f"{store}/{year}/{FOLDER}/"))

        def here(text: str) -> str:
            for there, place in swaps:
                text = text.replace(there, place) if product.root else text
            return text

        return replace(
            outcome,
            made=tuple(map(here, outcome.made)),
            kept=tuple(map(here, outcome.kept)),
            diagnostics=tuple(
                replace(
                    one,
                    message=here(one.message),
                    hint=here(one.hint),
                    place=replace(one.place, file=here(one.place.file)),
                )
                for one in outcome.diagnostics
            ),
        )


def _threads(client: Client) -> int:
    """Return how many jobs the workers can do at a time; 0 where the scheduler does not answer."""
    if client.status != "running":
        return 0
    try:
        workers = client.scheduler_info(n_workers=-1)["workers"]
    except (OSError, ValueError, RuntimeError):
        return 0
    return sum(worker["nthreads"] for worker in workers.values())


def _files(folder: Path) -> dict[str, bytes]:
    """Return what lies in a unit's folder: what a person edited, what was made before, the manifest."""
    if not folder.is_dir():
        return {}
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
