"""What a paper is: an official paper of the decree, or something else that only shares some of its rules."""

from __future__ import annotations

from enum import StrEnum


class Nature(StrEnum):
    """What a paper was taken for."""

    OFFICIAL = "official"
    """Văn bản hành chính: the decree speaks to it (Decree 30/2020, art. 3 (3), art. 7)."""
    ATTACHED = "attached"
    """Issued with another paper of the same file: a regulation, a plan, a list."""
    LEGAL = "legal"
    """Văn bản quy phạm pháp luật: another decree gives its format."""
    PARTY = "party"
    """Of the Communist Party, which has a format of its own."""
    YOUTH_UNION = "youth-union"
    """Of the Youth Union (Đoàn TNCS Hồ Chí Minh), which has a format of its own, too: Hướng dẫn 29-HD/TWĐTN-VP."""
    AWARD = "award"
    """Giấy khen, bằng khen: the law of emulation gives its form."""
    PRIVATE = "private"
    """Of a person, or between parties: đơn, tờ khai, hợp đồng."""
    FORM = "form"
    """To be filled in: blanks, dots or marks of a template stand where a paper has words."""
    UNKNOWN = "unknown"
    """Not recognised."""


EVERY = frozenset(Nature)
OF_THE_DECREE = frozenset({Nature.OFFICIAL, Nature.ATTACHED})
"""Papers whose text and look the decree rules."""
OFFICIAL_ALONE = frozenset({Nature.OFFICIAL})
"""Papers with a letterhead, recipients and a signature of their own."""
WITH_NATIONAL_NAME = EVERY - {Nature.PARTY, Nature.YOUTH_UNION, Nature.AWARD}
"""Papers that share the sheet, the typeface and the national name, whatever else they are."""
NAMED = WITH_NATIONAL_NAME | {Nature.AWARD}
"""Papers on which the national name must be written as it is, also where their form is another's affair."""
OWN_LOOK = frozenset({Nature.PRIVATE, Nature.AWARD})
"""Papers on which the national name looks as who makes them wants it."""
ISSUED = WITH_NATIONAL_NAME - {Nature.PRIVATE, Nature.FORM}
"""Papers that an agency has issued: how the national name looks on them is for the decree to say."""
