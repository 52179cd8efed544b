"""Campaigns of hostile files, one module for each kind: `bench/fuzz.py` says how they are run."""
