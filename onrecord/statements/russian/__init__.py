"""What is read in Russian alone: its cases, clauses and attributions.

Not here: what Russian shares with Armenian (eastern/) or with every inflected language (inflected/).
"""
