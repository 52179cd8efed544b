"""The rules, one in each module: ``nd30_<number>_<what>``; see ``reportgen.lint.rule`` for what they hold."""
