"""Text made to fit its place before it is laid out: the size and the lines at which it keeps within a width.

`lines` finds the size and the lines; `ruler` measures as the layout will; `paragraphs` sets those paragraphs of a
Word file smaller whose style asks for it.
"""
