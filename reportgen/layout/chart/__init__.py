"""Native charts (``c:chart``) → boxes: title, legend, axes and series, in points.

``draw`` paints what it gets: paths and glyphs. ``figure`` puts the parts together; scales and tick marks are those of
Excel and Word (``scale``), the places of title and legend those of a chart of Office 2013.
"""
