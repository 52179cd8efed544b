"""Papers in the look of Decree 30/2020 as Word documents: elements → blocks → DOCX.

``office``, ``letterhead``, ``title``, ``headings``, ``signature``, ``annex`` and ``certificate`` give what the decree
names; ``blocks`` are the values that they return; ``styles`` the look; ``build`` the DOCX, with python-docx.  A text
may hold tags, and ``statements`` are conditions and loops, so that what is built may be a template.
"""
