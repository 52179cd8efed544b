"""What the rules on wording lean on: which text is prose, how findings are gathered, and the words themselves."""
