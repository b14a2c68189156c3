"""On Record: officials' statements and reported amounts as traceable, versioned datasets."""

__version__ = "0.1.0"
