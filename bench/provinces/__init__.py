"""Provinces for measuring: communes with fictional names, each with a filled workbook that no other one is like.

``places`` invents the units and their list, ``figures`` the numbers of a commune, ``workbook`` writes them over those
of the shipped sample year, ``faults`` breaks some on purpose, ``laying`` puts all of it into a workspace,
``collecting`` measures one collection.
"""
