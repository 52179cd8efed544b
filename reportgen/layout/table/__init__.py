"""Tables: the grid and its spans, column widths, rows and their heights, border conflicts, splitting between pages."""
