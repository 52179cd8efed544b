"""The sample year's own papers for its meeting: Word files that a clerk would have written by hand."""
