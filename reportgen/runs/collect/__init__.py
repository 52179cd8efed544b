"""Units' workbooks, collected: read and checked side by side, added up, answered, and put into the superior's own.

``unit`` is a unit as a workspace of its own, ``reading`` reads one workbook in a worker, ``collect`` reads all of them;
``totals`` adds, ``doubts`` asks, ``model`` has the nouns.
"""
