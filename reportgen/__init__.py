"""Annual local-defence reports and their award papers: one workbook in, Word and PDF out."""

__version__ = "0.1.0"
