"""All units' papers: ``reportgen build 2026 --units all``, on the cores of this PC or on a Dask cluster.

``choosing`` finds units and their workbooks, ``current`` what need not be made again, ``making`` makes one unit,
``running`` lets a crew do all of them: the ``local`` one, or that of a ``cluster``; ``model`` has the nouns.
"""
