"""Workbooks after the shapes of real ones, as offices have them, and what each holds for the kit."""
