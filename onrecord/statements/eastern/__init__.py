"""What Russian and Armenian share, from the words around a statement to whom a description means.

Not here: what Turkish and Azerbaijani share with them (inflected/), the grammar of one language (russian/, armenian/).
"""
