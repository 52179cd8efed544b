"""What an office program must know of Vietnamese: letters and their order, names, numbers, dates and words.

Every module is pure and needs nothing but the standard library: the same text on every machine, whatever
its locale.
"""
