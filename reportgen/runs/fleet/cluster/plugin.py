"""Equips each worker once, also one that joins later."""

from __future__ import annotations

from pathlib import Path

from distributed import Worker, WorkerPlugin

from reportgen.runs.fleet.cluster.remote import Equipment, equip


class KitPlugin(WorkerPlugin):
    """Carries the kit to a worker before its first job."""

    def __init__(self, equipment: Equipment) -> None:
        """Carry ``equipment``."""
        self._equipment = equipment

    def setup(self, worker: Worker) -> None:
        """Equip a worker."""
        equip(self._equipment, Path(worker.local_directory), worker.address)
