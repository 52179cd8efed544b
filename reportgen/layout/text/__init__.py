"""Text: paragraphs become atoms (words, spaces, tabs, shapes), atoms become lines.

``items.atoms`` measures, ``fit`` decides where lines end, ``lines`` sets them; ``tabs`` and ``breaks`` hold
the two bodies of rules they lean on.
"""
