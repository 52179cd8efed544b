"""Units' workbooks: who is to send one, what has come, what the figures are together, what stands out.

``roster`` reads who is expected, ``received`` what lies in the folder, ``naming`` says whose a file is, ``sums`` adds,
``outliers`` compares, ``doubles`` finds one person proposed by two units, ``replies`` writes what goes back.
"""
