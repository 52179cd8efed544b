"""A year's blank workbook: drawn from the kit, with what stays the same carried over from last year's workbook."""
