"""What is read in Turkish and Azerbaijani: noun phrases, clauses and attributions.

Not here: what every inflected language shares (inflected/).
"""
