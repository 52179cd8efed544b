"""The catalogs of messages: what the program says in Vietnamese, and how each is said in English.

``python -m tools.catalogues`` brings ``reportgen/locale`` up to the code and lists what still lacks its English;
write that into the ``.po`` file and run it again.
"""
