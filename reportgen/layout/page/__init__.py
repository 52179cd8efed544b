"""Pages: their regions, the flow of blocks through columns, running heads, notes, and totals that need two passes."""
