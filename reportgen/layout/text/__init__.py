"""Text: paragraphs become atoms (words, spaces, tabs, shapes), atoms become lines.

``items.atoms`` measures, ``fit`` breaks lines, ``lines`` sets them; ``tabs`` has the rules of tab stops, ``breaks``
those of break opportunities.
"""
