"""Who said what: every attributed statement of an article, with its words, its speaker and how it was presented.

`extract_statements` is the interface. Inside: scan (marks, sentences) -> propose (cue, content, speaker spans) -> resolve
(who a mention stands for) -> attributes. Another span finder replaces `propose` and leaves the rest as it is.
"""

from __future__ import annotations

from onrecord.statements.extract import VERSION, extract_statements

__all__ = ["VERSION", "extract_statements"]
