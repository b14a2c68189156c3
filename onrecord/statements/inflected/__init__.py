"""What Russian, Turkish, Azerbaijani and Armenian share: proposals, acts and speakers where names stand in cases.

Not here: the grammar of one language (russian/, armenian/, turkic/), English (english/).
"""
