"""The rules, one in each module: ``nd30_<number>_<what>``; see ``reportgen.linter.rule`` for what they hold."""
