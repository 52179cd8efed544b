"""What the papers of the meeting share: its name, who holds and chairs it, its guests in words, who signs.

The meeting is held by the committee or by the military body, as ``thong_tin.co_quan_hoi_nghi`` says.
"""

from __future__ import annotations

from reportgen.word.blocks import Blocks, paragraph
from reportgen.word.page import Section
from reportgen.word.signature import Signer, closing, recipient, recipients, signature
from reportgen.word.statements import choice, each, given, statement
from tools.word_templates.meeting import MEETING, SUBJECT, WHEN
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.pieces import ARMY_HOLDS, issued_by, issuer, signer

__all__ = ["MEETING", "SUBJECT", "WHEN"]

HOLDER = issuer(ARMY_HOLDS)
ALSO_REPORTS = "thong_tin.co_quan_hoi_nghi == thong_tin.co_quan_bao_cao"
"""Whether who holds the meeting also signs the year's report: then its signer and its archive serve both."""

PLACE = "thong_tin.hoi_nghi_dia_diem"
CHAIR = "thong_tin.hoi_nghi_chu_tri"
SECRETARY = "thong_tin.thu_ky_bbhn"
_ROOMS = "('Hội trường ', 'Nhà văn hóa ', 'Phòng họp ', 'Trụ sở ')"
_SPOKEN_PLACE = f"({PLACE}|thuong_dau if {PLACE}.startswith({_ROOMS}) else {PLACE})|bo_cham"
AT_PLACE = f"{{% if {PLACE} %}}, tại {{{{ {_SPOKEN_PLACE} }}}}{{% endif %}}"
"""Where the meeting is held, within a sentence; only a common noun is made small."""

CHAIRS = "loc(khach_moi, vai_tro='Chủ tọa')"
SPEAKERS = "loc(khach_moi, vai_tro='Phát biểu')"
PAPERS = "loc(khach_moi, vai_tro='Tham luận')"
"""Who reads a paper of his own (tham luận) to the meeting."""
INVITED = "khach_moi|rejectattr('vai_tro', 'equalto', 'Chủ tọa')|list"
"""The guests; who chairs invites."""
INTRODUCED = "khach_moi|rejectattr('vai_tro', 'in', ['Chủ tọa', 'Nhận khen thưởng'])|list"
"""The guests who are called by name when the meeting begins, in the order of the sheet."""


def person(guest: str) -> str:
    """Return the tags of a guest as a line of a list has him: ``Đồng chí Đại tá …, Phó Chỉ huy trưởng …``."""
    return f"{{{{ {guest}.kinh_moi|kem('', ' ') }}}}" + _named(guest)


def introduced(guest: str) -> str:
    """Return the tags of a guest who is there, as a line of a list has him; an agency has sent somebody."""
    return f"{{{{ {guest}.kinh_moi or 'Đại diện' }}}} " + _named(guest)


def in_sentence(guest: str) -> str:
    """Return the tags of a guest within a sentence: ``đồng chí …``; of an agency, ``đại diện …``."""
    return f"{{{{ ({guest}.kinh_moi or 'đại diện')|thuong_dau }}}} " + _named(guest)


_FORMS = "('Đồng chí ', 'Các đồng chí ', 'Ông ', 'Bà ', 'Các ', 'Đại diện ', 'Lãnh đạo ', 'Chủ trì ')"


def addressed(words: str) -> str:
    """Return the tag of a person or post as a clerk writes it, within a sentence: ``đồng chí Chỉ huy trưởng …``."""
    of_meeting = f"'đồng chí ' if {words}.startswith('Chủ trì ') else ''"
    return (
        f"{{{{ ({of_meeting}) ~ ({words}|bo_cham|thuong_dau) if {words}.startswith({_FORMS}) else "
        f"(({words}|bo_cham) if {words}.startswith('Ban ') else 'đồng chí ' ~ ({words}|bo_cham)) }}}}"
    )


def _named(guest: str) -> str:
    return f"{{{{ {guest}.cap_bac|kem('', ' ') }}}}{{{{ {guest}.ten }}}}" + post_and_unit(guest)


def post_and_unit(who: str) -> str:
    """Return the tag of post and unit after a name: ``, Bí thư Đảng ủy xã …``; ``, Trưởng thôn …``."""
    return f"{{{{ {who}.chuc_vu|cua({who}.don_vi|trong_cau)|kem(', ') }}}}"


def joined(guests: str, by: str = "; ") -> str:
    """Return the tags of several guests within a sentence."""
    return f"{{% for nguoi in {guests} %}}{in_sentence('nguoi')}{{{{ '' if loop.last else '{by}' }}}}{{% endfor %}}"


HAS_CHAIR = f"{CHAIR} or {CHAIRS}"
CHAIR_OR_OFFICE = (
    f"{{% if {CHAIR} %}}{addressed(CHAIR)}{{% elif {CHAIRS} %}}{in_sentence(CHAIRS + '[0]')}"
    "{% else %}đồng chí chủ trì Hội nghị{% endif %}"
)
"""Who chairs, within a sentence that tells what one person does."""

CHAIRS_LINE = (
    f"{{% for nguoi in {CHAIRS} %}}{{% if loop.first %}}{person('nguoi')}"
    f"{{% else %}}; {in_sentence('nguoi')}{{% endif %}}{{% else %}}{{{{ {CHAIR}|bo_cham }}}}{{% endfor %}}"
)
"""All who chair, after a colon."""
ONE_CHAIR = (
    f"{{% if {CHAIR} %}}{{{{ {CHAIR}|bo_cham }}}}{{% elif {CHAIRS} %}}{person(CHAIRS + '[0]')}"
    "{% else %}Chủ trì Hội nghị{% endif %}"
)
"""Who chairs, at the beginning of a sentence that tells what one person does."""

_SPOKEN_OF = f"({CHAIR} or '').split(',')[0].split(' - ')[0]" + "".join(
    f"|replace('{word} ', '')" for word in ("Đồng chí", "Ông", "Bà")
)
_KNOWN_CHAIR = f"{CHAIRS} and (not {CHAIR} or {CHAIRS}[0].ten in {CHAIR})"
CHAIR_NAME = (
    f"{{% if {_KNOWN_CHAIR} %}}{{{{ {CHAIRS}[0].cap_bac|kem('', ' ') }}}}{{{{ {CHAIRS}[0].ten }}}}"
    f"{{% else %}}{{{{ {_SPOKEN_OF} }}}}{{% endif %}}"
)
"""The chair's name alone, with his rank, as it stands under a signature."""

BY_ITEM = addressed("muc.nguoi")
"""Who has the floor at an item of the programme, within a sentence."""


def quoted(text: str, before: str = "", after: str = "") -> str:
    """Return the tags of a text in quotation marks, which stand outside of tags: within, Word's are read as its own."""
    return f"{{% if {text} %}}{before}“{{{{ {text}|bo_cham }}}}”{after}{{% endif %}}"


def paper_of_meeting(name: str, title: str, body: Blocks, section: Section = UPRIGHT) -> Template:
    """Return a template whose papers are of who holds the meeting; ``title`` may hold tags."""
    return issued_by(ARMY_HOLDS, name, title, body, section)


def begin_count() -> Blocks:
    """Return the statement that begins the count of `counted` lines."""
    return statement("{% set so = 0 %}")


def counted(text: str, condition: str = "true", style: str = "NoiDung") -> Blocks:
    """Return a line with the next number, which is there only under ``condition``."""
    head = statement(f"{{% if {condition} %}}{{% set so = so + 1 %}}")
    return head + paragraph(style, "{{ so }}. " + text) + statement("{% endif %}")


def time_place_chair() -> Blocks:
    """Return the counted lines of when, where, and under whom the meeting is held; what is not known is left out."""
    return (
        counted(f"Thời gian: {WHEN}.")
        + counted(f"Địa điểm: {{{{ {PLACE}|bo_cham }}}}.", PLACE)
        + counted(f"Chủ trì: {CHAIRS_LINE}.", HAS_CHAIR)
    )


def holder_signs() -> Blocks:
    """Return the signature of who holds the meeting: of the invitation, else the report's where the same office signs.

    Where neither is told, the post stands alone: no one signs for another office.
    """
    unnamed = given(
        ARMY_HOLDS,
        signature(Signer("CHỈ HUY TRƯỞNG", ""), ranks=True),
        otherwise=signature(Signer("CHỦ TỊCH", "", "TM. ỦY BAN NHÂN DÂN"), ranks=True),
    )
    own, reporter = (signature(signer(paper), ranks=True) for paper in ("gm", "bc"))
    return choice(("thong_tin.nguoi_ky_gm", ALSO_REPORTS), (own, reporter, unnamed))


def closing_of_meeting(paper: str, others: Blocks) -> Blocks:
    """Return ``Nơi nhận`` of ``paper``, ``others`` where the clerk names none, and the holder's signature."""
    return closing(received_of(paper, others), holder_signs(), UPRIGHT)


def received_of(paper: str, others: Blocks) -> Blocks:
    """Return ``Nơi nhận`` of ``paper``, kept as the report is where nothing else is said."""
    kept = f"(thong_tin.luu_{paper} or (thong_tin.luu_bc if {ALSO_REPORTS} else 'VT'))|bo_cham"
    named = each(f"noi in thong_tin.noi_nhan_{paper}", recipient("{{ noi|bo_cham }}"), otherwise=others)
    return recipients(named, archive=f"{{{{ {kept} }}}}")
