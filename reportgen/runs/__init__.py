"""What each command does, one file to a command, readable from top to bottom.

`years` is where all begin: a year read, checked and decided, and the names that templates see.  Commands parse, call
one function here, print, and return an exit code.
"""
