"""The crew of a Dask cluster: the same jobs, sent as bytes; papers come back as bytes or go to a shared folder.

``address`` says which schedulers are trusted, ``likeness`` compares workers with this PC, ``plugin`` equips a worker
with the kit once, ``remote`` is what runs there, ``shared`` is the folder that all write to, ``crew`` hands out.
"""

from reportgen.runs.fleet.cluster.address import ClusterAddress, refusal
from reportgen.runs.fleet.cluster.crew import on_cluster

__all__ = ["ClusterAddress", "on_cluster", "refusal"]
