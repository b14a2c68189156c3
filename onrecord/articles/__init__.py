"""Articles: archived page to cleaned text and metadata. Here: the public names."""

from __future__ import annotations

from onrecord.articles.extraction import ArticlesResult, article_from_html, article_from_text, extract_articles

__all__ = ["ArticlesResult", "article_from_html", "article_from_text", "extract_articles"]
