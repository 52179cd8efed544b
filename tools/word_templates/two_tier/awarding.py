"""What the papers on awards share: the lists that are decided or proposed, whose they are, and their phrases.

A list is what templates call ``khen_thuong``, or a further decision of it: ``khen_thuong.quan_su``.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.word.blocks import Blocks, concatenate, paragraph
from reportgen.word.office import Office
from reportgen.word.page import Section
from reportgen.word.paper import Paper
from reportgen.word.signature import closing, recipient, recipients, signature
from reportgen.word.statements import each, given, statement
from tools.word_templates.pieces import AWARDS_IN_ALL, CONG_TAC
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.pieces import COMMITTEE, MILITARY, signer

KINDS = (("tap_the", "tập thể"), ("ca_nhan", "cá nhân"), ("ho_gia_dinh", "hộ gia đình"))
"""Who is awarded: the name of its rows in a list, and what it is called."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A list of awards, the paper that decides on it or proposes it, and whose paper that is."""

    awards: str
    paper: str
    symbol: str
    office: Office
    chief: str
    agency: str

    @property
    def grantor(self) -> str:
        """Return the tag of who decides, as the paper names him on a line of its own."""
        return f"{{{{ (thong_tin.tham_quyen_{self.paper} or {self.chief})|ngat_truoc_dia_danh }}}}"

    @property
    def number(self) -> str:
        """Return the tag of number and symbol: ``Số: 12/QĐ-BCH``."""
        return f"{{{{ so_ky_hieu(thong_tin.so_{self.paper}, {self._symbol}) }}}}"

    @property
    def reference(self) -> str:
        """Return number, symbol and day as a text refers to them: ``số 12/QĐ-BCH ngày …``."""
        day = f"{{{{ thong_tin.ngay_{self.paper}|ngay_ky }}}}"
        return f"số {{{{ thong_tin.so_{self.paper}|so_van_ban }}}}/{{{{ {self._symbol} }}}} {day}"

    @property
    def attached(self) -> str:
        """Return ``(Kèm theo Quyết định số … ngày … của Chủ tịch …)``."""
        return f"(Kèm theo Quyết định {self.reference} của {{{{ {self.chief} }}}})"

    @property
    def _symbol(self) -> str:
        return f"(thong_tin.ky_hieu_{self.paper} or '{self.symbol}')"


_CHAIR = "('Chủ tịch ' ~ thong_tin.co_quan)"
_COMMANDER = "(tu_ngu.nguoi_chi_huy ~ ' ' ~ thong_tin.co_quan_quan_su)"

CIVIL = Decided("khen_thuong", "qd", "QĐ-UBND", COMMITTEE, _CHAIR, "thong_tin.co_quan")
"""What the chair of the people's committee decides."""
ARMY = Decided("khen_thuong.quan_su", "qdqs", "QĐ-BCH", MILITARY, _COMMANDER, "thong_tin.co_quan_quan_su")
"""What the head of the military body decides."""
PROPOSED = Decided(
    "khen_thuong.de_nghi", "ttqs", "TTr-BCH", MILITARY, _COMMANDER, "thong_tin.co_quan_quan_su"
)
"""What the military body proposes to the command above it."""


def paper_of(decided: Decided, name: str, title: str, body: Blocks, section: Section = UPRIGHT) -> Template:
    """Return a template whose papers are of the office that decides."""
    return Template(name, Paper(title, f"{{{{ {decided.agency} }}}}", body, section))


def achieved() -> str:
    """Return what awards of the year are for: ``có thành tích xuất sắc trong công tác … năm 2026``."""
    return f"có thành tích xuất sắc trong {CONG_TAC} năm {{{{ nam }}}}"


def who(awards: str) -> str:
    """Return ``tập thể, cá nhân, hộ gia đình``: those of them that the list has."""
    names = (f"'{unit}' if {awards}.{kind} else none" for kind, unit in KINDS)
    return f"{{{{ [{', '.join(names)}]|noi(', ') }}}}"


def counted(awards: str) -> str:
    """Return the expression of how many receive awards: ``02 tập thể, 03 cá nhân và 01 hộ gia đình``."""
    groups, people, households = (
        f"({awards}.so_{kind}|hai_chu_so|kem('', ' {unit}') if {awards}.so_{kind} else none)"
        for kind, unit in KINDS
    )
    both = f"[{groups}, {people}]|noi(', ' if {awards}.so_ho_gia_dinh else ' và ')"
    return f"[{both}, {households}]|noi(' và ')"


def whom(awards: str) -> str:
    """Return how many receive awards, and how many awards where somebody receives two, in brackets."""
    return f"{{{{ {counted(awards)} }}}}" + AWARDS_IN_ALL.format(who=awards, before=" (", after=")")


def counts(awards: str) -> str:
    """Return how many receive awards and, behind a comma, how many awards where somebody receives two."""
    return f"{{{{ {counted(awards)} }}}}" + AWARDS_IN_ALL.format(who=awards, before=", ", after="")


def given_to(awards: str) -> str:
    """Return what is given: the award's name where there is only one, else ``danh hiệu thi đua, hình thức …``."""
    only = f"{awards}.theo_hinh_thuc[0].hinh_thuc"
    one = f"('' if 'khen' in {only}|lower else 'danh hiệu ') ~ {only}"
    several = "'danh hiệu thi đua, hình thức khen thưởng'"
    return f"{{{{ {one} if {awards}.theo_hinh_thuc|length == 1 else {several} }}}}"


def by_kind(row: str, end: str = "{{ '.' if loop.last else ';' }}") -> str:
    """Return how many of each kind receive one form of award: ``02 tập thể, 03 cá nhân;``."""
    parts = (f"{row}.{kind}|hai_chu_so|kem('', ' {unit}') if {row}.{kind} else none" for kind, unit in KINDS)
    return f"{{{{ [{', '.join(parts)}]|noi(', ') }}}}{end}"


def in_words(total: str) -> str:
    """Return a sum in figures and words: ``7.850.000 đồng (bằng chữ: …)``."""
    return f"{{{{ {total}|tien }}}} (bằng chữ: {{{{ {total}|tien_bang_chu|thuong_dau }}}})"


def bases(decided: Decided, *more: str, paper: str = "", last: str = "'.'", law: str = "") -> Blocks:
    """Return the legal bases of a paper, one paragraph each; the clerk's own, else those of the day by ``law``.

    ``more`` are bases after them; ``last`` is the expression of the mark behind the last one of the law.
    """
    end = f"{{{{ {last} if loop.last else ';' }}}}" if last != "';'" else ";"
    by_law = each(
        f"can_cu in {law or decided.awards + '.can_cu'}",
        paragraph("CanCu", "Căn cứ {{ can_cu|bo_cham }}" + end),
    )
    own = paragraph("CanCu", "{{ can_cu|bo_cham }}" + end)
    typed = each(f"can_cu in thong_tin.can_cu_{paper or decided.paper}", own, otherwise=by_law)
    return typed + concatenate(*(paragraph("CanCu", one) for one in more))


def numbering(awards: str) -> Blocks:
    """Return the tags that number the annexes of a list, one for each kind it has: ``phu_luc.ca_nhan``."""
    there = [f"(1 if {awards}.{kind} else 0)" for kind, _unit in KINDS]
    names = [
        f"'{kind}': 'Phụ lục' ~ (' ' ~ ({' + '.join(there[: place + 1])})|la_ma if so_phu_luc > 1 else '') "
        f"if {awards}.{kind} else none"
        for place, (kind, _unit) in enumerate(KINDS)
    ]
    values = statement(f"{{% set phu_luc = {{{', '.join(names)}}} %}}")
    return statement(f"{{% set so_phu_luc = {' + '.join(there)} %}}") + values


def annexes_named() -> str:
    """Return `` tại Phụ lục I và Phụ lục II``: where the lists are, nothing where there is only one."""
    both = "[phu_luc.tap_the, phu_luc.ca_nhan]|noi(', ' if phu_luc.ho_gia_dinh else ' và ')"
    every = f"[{both}, phu_luc.ho_gia_dinh]|noi(' và ')"
    return f"{{{{ {every}|kem(' tại ') if so_phu_luc > 1 else '' }}}}"


def part_number(awards: str, kind: str) -> str:
    """Return the Roman number of the part of a list that is about ``kind``; parts that are not there close up."""
    names = [name for name, _unit in KINDS]
    there = [f"(1 if {awards}.{name} else 0)" for name in names[: names.index(kind) + 1]]
    return f"{{{{ ({' + '.join(there)})|la_ma }}}}"


def sign(decided: Decided, first: str, *, when: str = "") -> Blocks:
    """Return ``Nơi nhận`` and the signature; ``first`` is the recipient where the clerk names none.

    ``when``: the condition under which there is that one.
    """
    paper = decided.paper
    as_above = given(when, recipient(first)) if when else recipient(first)
    named = each(f"noi in thong_tin.noi_nhan_{paper}", recipient("{{ noi|bo_cham }}"), otherwise=as_above)
    kept = f"{{{{ (thong_tin.luu_{paper} or 'VT')|bo_cham }}}}"
    signed = signature(signer(paper), ranks=decided.office.ranks)
    return closing(recipients(named, archive=kept), signed, UPRIGHT)
