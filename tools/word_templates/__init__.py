"""The Word templates of the kit, as text: one module for each paper, shared pieces beside them.

``python -m tools.word_templates`` writes them to ``templates/quoc-phong``.  A clerk edits the DOCX in Word; who
changes the scripts instead must run them again (a test compares).
"""
