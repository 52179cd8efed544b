"""What each command does, one file to a command, readable from top to bottom.

`years` reads each file once; `context` is where papers begin: a year checked, decided, with the names of templates.
Commands parse, call one function here, print, and return an exit code.
"""
