"""The pictures of the clerk's guide, ``docs/hinh/*.png``: made from real pages, screens and workbooks.

``python -m tools.guide_pictures`` builds the sample year in a folder of its own and pictures what comes out.
It needs the packages of the ``test`` extra, a Unix terminal with Liberation Mono, and for the pictures of workbooks
LibreOffice (``soffice``): without it these are left as they are.
``docs/hinh/nguon.json`` remembers the words of what each shows; ``tests/tools/test_guide_pictures.py`` says
which are old.
"""
