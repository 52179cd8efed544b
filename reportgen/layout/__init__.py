"""DOCX → PDF: reads, resolves, lays out and draws; knows nothing of kits or records."""
