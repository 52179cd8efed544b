"""An office's own tables → the kit's sheets: which table is which, which column, and what proves it. No I/O."""
