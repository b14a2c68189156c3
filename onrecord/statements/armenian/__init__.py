"""What is read in Armenian alone: its clauses and attributions.

Not here: what Armenian shares with Russian (eastern/) or with every inflected language (inflected/).
"""
