"""A trained tagger of attributions in English: words in, spans of source, cue and content out.

Here: what it reads (features), how it is run (session), how its answers become spans (decode), and its weights (model/).
Not here: training (the package `training`), and what the product makes of a span (resolve, attributes).
"""
