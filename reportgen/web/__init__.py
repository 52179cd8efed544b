"""The window: what a clerk does, in the browser of this PC.

``server`` listens, ``guard`` lets nobody else in, ``office`` is what the pages share (the workspace, jobs that run,
whether anybody still looks), ``app`` has the routes, ``views/`` the pages, which call the same runs as the commands.
"""
