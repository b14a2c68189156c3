"""Countries as prose names them: their names, adjectives, inhabitants, seats of government and cities, declared once in places.toml.

Here: the declaration and its loader. Not here: how a text is searched for them (onrecord.statements.lexicon reads stems in running
text, onrecord.figures.places phrases of tokens), the spellings of official tables (onrecord.budgets.countries).
"""

from onrecord.places.forms import BESIDE, KINDS, LANGUAGES, MARKS, READERS, Form, beside, english_names, forms, read_by

__all__ = ["BESIDE", "KINDS", "LANGUAGES", "MARKS", "READERS", "Form", "beside", "english_names", "forms", "read_by"]
