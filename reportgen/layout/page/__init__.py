"""Pages: regions, the flow of blocks through columns, headers and footers, notes, totals that need two passes."""
