"""The command line: parse, call the pipeline, print, exit code.  Exceptions end here and nowhere else.

Nothing heavy is imported before a command runs, so that ``reportgen --help`` answers at once.
"""

from reportgen.cli.boundary import main

__all__ = ["main"]
