"""The pages of ``docs/rules/``: one for each rule of the linter, from its docstring and examples, and an index."""
