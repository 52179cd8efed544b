"""What a collection writes: the table's papers, replies to units, the superior's workbook, the cut-off."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from reportgen import language
from reportgen.diagnostics import Diagnostic
from reportgen.runs.collect import freeze, papers, replies, superior
from reportgen.runs.collect.collect import collect
from reportgen.runs.collect.model import Collected, CollectRequest
from reportgen.runs.request import BuildRequest
from reportgen.workspace import Workspace


class WriteRequest(Struct, frozen=True):
    """What to write beside the table's papers and the replies.

    Args:
        rank: name or title of a figure by which the papers rank units; none without.
        into_inputs: the sums go into the superior's workbook of the year, else into a copy beside its documents.
        freeze: what has come is the cut-off.
        force: make an edited paper anew, and the cut-off once more.
    """

    rank: str = ""
    into_inputs: bool = False
    freeze: bool = False
    force: bool = False


class Written(Struct, frozen=True):
    """The files as they now are, and what there is to say of them."""

    files: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def write(own: Workspace, collected: Collected, wanted: WriteRequest) -> Written:
    """Write what a collection gives; each part of it is there whole, or as it was before.

    Papers and replies quote what was found, and go to people who read Vietnamese: what was collected in another
    language is collected once more.

    Raises:
        ReportgenError: a file cannot be read or written, or there is a cut-off already.
    """
    if language.current() != language.SOURCE_LANGUAGE:
        with language.speaking(language.SOURCE_LANGUAGE):
            quoted = collect(CollectRequest(own, collected.year, collected.on, collected.kit.folder.name))
            return _write(own, quoted, wanted)
    return _write(own, collected, wanted)


def _write(own: Workspace, collected: Collected, wanted: WriteRequest) -> Written:
    year = collected.year
    about = list(freeze.since(own, collected))
    order = BuildRequest(own, year, collected.kit.folder.name, force=wanted.force)
    done = papers.store(order, collected, wanted.rank)
    answered = replies.store(own, collected)
    filled = superior.filled_workbook(own, collected)
    if wanted.into_inputs:
        filled = superior.store_as_input(own, filled)
    else:
        filled = superior.store_beside(own, collected, filled)
    files = [*done.made, *answered.made, filled.path]
    if wanted.freeze:
        files.append(freeze.store(own, collected, force=wanted.force))
    about += [*done.dropped, *done.diagnostics, *answered.diagnostics, *filled.diagnostics]
    return Written(tuple(files), tuple(about))
