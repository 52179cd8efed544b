"""A message to a unit: what there is to mend in its workbook, or that it is awaited; as text, and as a draft of a mail.

Its words are a document's, not messages.  A draft opens in Outlook and Thunderbird ready to be sent (``X-Unsent``); it
has no day and no number of its own, so that the same collection gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from msgspec import Struct

from reportgen import outputs
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.runs.collect.model import Status
from reportgen.runs.collect.words import Speaker
from reportgen.vietnamese import dates, numbers

MOST_TOLD = 30
"""So many points stand in a message with a workbook, which shows them all."""
MOST_ALONE = 300
"""So many stand in one without."""
_ATOM, _LABEL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+", r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")
"""A dot-atom and a name of hosts (RFC 5322, 3.4.1), and nothing else."""
LONGEST_ADDRESS = 254
XLSX = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")
XLSM = ("application", "vnd.ms-excel.sheet.macroenabled.12")


class Letter(Struct, frozen=True):
    """What a message says.

    Args:
        unit: the name of whom it goes to.
        year: of the workbooks.
        status: how it stands with the unit.
        on: the day of the collection.
        deadline: the unit's last day.
        files: what it has sent.
        points: what there is to mend or to look at, what must be mended first.
        sender: whose message it is; may be empty.
        attachment: the name of the workbook that shows the points; empty without one.
    """

    unit: str
    year: int
    status: Status
    on: date
    deadline: date | None = None
    files: tuple[str, ...] = ()
    points: tuple[Diagnostic, ...] = ()
    sender: str = ""
    attachment: str = ""

    @property
    def is_reminder(self) -> bool:
        """Whether nothing has come."""
        return self.status in (Status.MISSING, Status.LATE)


class Attached(Struct, frozen=True):
    """A workbook that goes with a message."""

    name: str
    data: bytes


def subject(letter: Letter) -> str:
    """Return what a mail is about."""
    what = "Đề nghị gửi sổ số liệu" if letter.is_reminder else "Đề nghị kiểm tra, sửa sổ số liệu"
    return f"{what} năm {letter.year} - {letter.unit}"


def text(letter: Letter, say: Speaker) -> str:
    """Return the message."""
    body = _reminder(letter) if letter.is_reminder else _corrections(letter, say)
    sender = [say.text(letter.sender)] if letter.sender else []
    unit = _capital(say.text(letter.unit))
    return "\n".join([f"Kính gửi: {unit}", "", *body, "", "Trân trọng.", *sender]) + "\n"


def _reminder(letter: Letter) -> list[str]:
    asked = f"Đến ngày {dates.short(letter.on)}, chưa nhận được sổ số liệu năm {letter.year} của đơn vị."
    if letter.deadline is None:
        return [f"{asked} Đề nghị đơn vị hoàn thành và gửi sổ trong thời gian sớm nhất."]
    day = dates.short(letter.deadline)
    if letter.status is Status.LATE:
        return [
            f"{asked} Hạn gửi là ngày {day}, đã quá hạn. Đề nghị đơn vị gửi sổ ngay; nếu có vướng mắc thì báo lại để "
            "phối hợp giải quyết."
        ]
    return [f"{asked} Đề nghị đơn vị hoàn thành và gửi sổ chậm nhất ngày {day}."]


def _corrections(letter: Letter, say: Speaker) -> list[str]:
    most = MOST_TOLD if letter.attachment else MOST_ALONE
    shown = letter.points[:most]
    several = len(letter.files) > 1
    lines = [_point(at, told, say, several=several) for at, told in enumerate(shown, start=1)]
    if more := len(letter.points) - len(shown):
        where = " (xem trong tệp gửi kèm)" if letter.attachment else ""
        lines.append(f"… và {numbers.count(more)} điểm khác{where}.")
    return [*_received(letter, say), *(["", *lines, "", *_closing(letter)] if lines else [])]


def _received(letter: Letter, say: Speaker) -> list[str]:
    files = ", ".join(map(say.text, letter.files))
    if letter.status is Status.DOUBLED:
        count = numbers.count(len(letter.files))
        lines = [
            f"Đã nhận {count} sổ số liệu năm {letter.year} khác nhau của đơn vị ({files}), nên chưa cộng sổ nào vào số "
            f"liệu chung. Đề nghị đơn vị cho biết sổ nào đúng, hoặc chỉ gửi lại một sổ, {_until(letter)}."
        ]
        return [*lines, *(["Trong các sổ ấy còn những điểm sau:"] if letter.points else [])]
    return [f"Đã nhận sổ số liệu năm {letter.year} của đơn vị ({files}). {_found(letter)}"]


def _found(letter: Letter) -> str:
    wrong = sum(told.severity is Severity.ERROR for told in letter.points)
    doubtful = len(letter.points) - wrong
    parts = [f"{numbers.count(wrong)} điểm phải sửa"] if wrong else []
    parts += [f"{numbers.count(doubtful)} điểm đề nghị kiểm tra lại"] if doubtful else []
    counted = "; sổ chưa được cộng vào số liệu chung" if wrong else ""
    return f"Qua kiểm tra, còn {' và '.join(parts)}{counted}:"


def _point(at: int, told: Diagnostic, say: Speaker, *, several: bool) -> str:
    file = f"Tệp {say.file(told.place.file)}: " if several and told.place.file else ""
    hint = f" Gợi ý: {say.text(told.hint)}" if told.hint else ""
    mark = "" if told.severity is Severity.ERROR else " (kiểm tra lại)"
    return f"{at}. {file}{say.told(told)}{mark}{hint}"


def _closing(letter: Letter) -> list[str]:
    lines = []
    if letter.attachment:
        lines.append(
            f"Tệp gửi kèm {letter.attachment} là bản sao sổ của đơn vị, trong đó các ô cần xem đã được tô màu, "
            "có ghi chú."
        )
    asked = "Đề nghị đơn vị sửa trong sổ của mình (số nào đúng thì báo lại lý do), rồi gửi lại"
    return [*lines, f"{asked} {_until(letter)}."]


def _until(letter: Letter) -> str:
    if letter.deadline is None or letter.deadline < letter.on:
        return "trong thời gian sớm nhất"
    return f"chậm nhất ngày {dates.short(letter.deadline)}"


def draft(letter: Letter, say: Speaker, to: str, attached: Attached | None = None) -> bytes:
    """Return the message as an ``.eml`` file: the same bytes for the same message.

    Args:
        letter: what it says.
        say: how it names files.
        to: the address; one that `is_address` refuses, and none, leave it to the sender to choose.
        attached: the workbook that goes with it.
    """
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = say.text(subject(letter))
    if is_address(to):
        mail["To"] = Address(addr_spec=to)
    mail["X-Unsent"] = "1"
    body = text(letter, say)
    mail.set_content(body, charset="utf-8", cte="base64")
    if attached is not None:
        kind, subtype = XLSM if attached.name.lower().endswith(".xlsm") else XLSX
        mail.add_attachment(attached.data, maintype=kind, subtype=subtype, filename=attached.name)
        mail.set_boundary(f"reportgen-{outputs.sha256(body.encode() + attached.data)[:32]}")
    return mail.as_bytes()


def is_address(to: str) -> bool:
    """Return whether a mail may be sent there as it stands: one address, of plain letters, on one line."""
    return len(to) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(to) is not None


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def all_points(points: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each point once, what must be mended first; notes are no points."""
    asked = [told for told in dict.fromkeys(points) if told.severity is not Severity.NOTE]
    return tuple(sorted(asked, key=lambda told: told.severity is not Severity.ERROR))
