"""The meeting's packet, and certificates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.api.arguments import Folder, workspace_of
from reportgen.language import speaking
from reportgen.pdf_standard import parse
from reportgen.runs.request import BuildRequest, BuildResult, DocumentFormat

if TYPE_CHECKING:
    from reportgen.runs.certificates import Calibration


def bind_packet(
    workspace: Folder,
    year: int,
    kit: str = "",
    *,
    number: bool = False,
    duplex: bool = False,
    booklet: bool = False,
    docx: bool = False,
    include_secret: bool = False,
    force: bool = False,
    pdf_standard: str = "",
    language: str = "",
) -> BuildResult:
    """Bind the meeting's papers into one PDF in ``outputs/<year>``.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        year: the workbook's.
        kit: the folder's name under ``templates/``; "" is the only one, or that of the year's workbook.
        number: print running page numbers.
        duplex: let each paper begin on a right-hand page.
        booklet: make an A5 booklet on A4, too.
        docx: make the cover, the list and the programme as a Word file, too.
        include_secret: bind papers with a level of secrecy, too.
        force: make a DOCX anew that a person has edited; what he did is kept as ``NAME.cu.docx``.
        pdf_standard: "a-1a", "a-1b", "a-2a", "a-2b", "a-2u", "ua-1", or two of them, "a-2a+ua-1"; empty: the kit's.
        language: of the messages.

    Raises:
        ReportgenError: a paper is missing or damaged, or there is something to fix; nothing has been written.
        ValueError: there is no such standard or language.
    """
    from reportgen.runs.packet import PacketOptions, bind, store

    wanted = PacketOptions(number, duplex, booklet, docx, include_secret)
    with speaking(language):
        order = BuildRequest(
            workspace_of(workspace),
            year,
            kit,
            force=force,
            pdf_standard=parse(pdf_standard) if pdf_standard else None,
        )
        ready = bind(order, wanted)
        done = store(order, ready, wanted)
        return replace(done, diagnostics=(*ready.standing, *done.diagnostics))


def print_certificates(
    workspace: Folder,
    year: int,
    kit: str = "",
    *,
    overprint: bool = False,
    offset: tuple[float, float] = (0.0, 0.0),
    only: Iterable[str] = (),
    each: bool = False,
    document: str = "",
    formats: Iterable[str] = ("docx", "pdf"),
    force: bool = False,
    pdf_standard: str = "",
    language: str = "",
) -> BuildResult:
    """Make the certificates of a year: full pages, or with ``overprint`` the texts for pre-printed blanks.

    Args:
        workspace: the folder with ``templates/``, ``inputs/`` and ``outputs/``.
        year: the workbook's.
        kit: the folder's name under ``templates/``; "" is the only one, or that of the year's workbook.
        overprint: the texts alone.
        offset: how far they are moved to the right and down, in millimetres.
        only: recipients, by the number that the workbook gives them (TT: ``7``, ``3-9``) or by name; none: all of them.
        each: a file for each recipient.
        document: the kit's document that is printed; "" is the one that ``certificates.toml`` names first.
        formats: "docx", "pdf", or both.
        force: make DOCX files anew that a person has edited; what he did is kept as ``NAME.cu.docx``.
        pdf_standard: as for ``bind_packet``.
        language: of the messages.

    Raises:
        ReportgenError: nobody receives one, or there is something to fix; nothing has been written.
        ValueError: there is no such format, standard or language.
    """
    from reportgen.certificates import Offset
    from reportgen.runs import certificates

    wanted = tuple(DocumentFormat(name) for name in formats)
    options = certificates.CertificateOptions(overprint, Offset(*offset), tuple(only), each, document)
    with speaking(language):
        standard = parse(pdf_standard) if pdf_standard else None
        order = BuildRequest(workspace_of(workspace), year, kit, (), wanted, force, standard)
        return certificates.print_certificates(order, options)


def calibrate_printer(
    workspace: Folder,
    year: int,
    kit: str = "",
    *,
    offset: tuple[float, float] = (0.0, 0.0),
    document: str = "",
    language: str = "",
) -> Calibration:
    """Make the test page for pre-printed blanks, its texts moved by ``offset`` (right, down; millimetres).

    ``document`` is whose certificates are meant, as for ``print_certificates``.

    Raises:
        ReportgenError: the kit has something to fix, or a file cannot be written.
    """
    from reportgen.certificates import Offset
    from reportgen.runs.certificates import make_calibration

    with speaking(language):
        return make_calibration(BuildRequest(workspace_of(workspace), year, kit), Offset(*offset), document)
