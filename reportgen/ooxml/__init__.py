"""The one bounded way into and out of a zip of XML: workbooks, templates, documents; namespaces and the parser.

``Archive(data)`` opens what nobody vouches for, ``pack`` and ``Archive.rewrite`` write what is ours.  What is wrong
is an ``OoxmlError`` that each caller says in its own words.
"""
