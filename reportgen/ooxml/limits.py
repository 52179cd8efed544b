"""How much a file may hold; one set of limits for workbooks, templates and documents.

What stands here are round numbers well above the largest honest file: a list of 10,000 people is 30 MB of XML that
packs 75 to 1, a sheet of 50,000 rows 35 MB that packs 20 to 1; both have less than 5 million marks.
"""

from __future__ import annotations

MEMBERS = 10_000
NAME = 1_000
"""Letters of a member's name."""
FILE = 256 * 2**20
"""Bytes of the file as it lies on the disk."""
MEMBER = 128 * 2**20
"""Bytes of one member, unpacked."""
TOTAL = 512 * 2**20
"""Bytes of all members, unpacked."""
XML_TOTAL = 256 * 2**20
"""Bytes of all XML parts, unpacked."""
RATIO = 500
"""Unpacked to packed; a bomb has 1,000."""
RATIO_FROM_XML = 2**20
RATIO_FROM = 32 * 2**20
"""From so many bytes on the ratio is looked at: an empty page that was scanned packs as a bomb does."""
MARKS = 8_000_000
"""Weight of one part's tags and attributes; each costs some 120 bytes of memory once it is parsed."""
