"""Figures: every amount of money in a text, with currency, payer, purpose, period and status. Here: the public names."""

from __future__ import annotations

from onrecord.figures.extraction import extract_figures, figures_and_rejects, link_statements
from onrecord.figures.lexicon import languages

__all__ = ["extract_figures", "figures_and_rejects", "languages", "link_statements"]
