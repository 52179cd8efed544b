"""The sample workbooks ``inputs/2022.xlsx`` and ``inputs/2023.xlsx``: an invented district, same bytes each time.

Run ``python -m tools.sample_workbooks`` from the repository to write them.
"""
