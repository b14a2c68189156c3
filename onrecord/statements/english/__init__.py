"""What is read in English alone.

Here: spans, acts and speakers of English text. Not here: what every language shares (the package above), the trained tagger (tagger/).
"""
