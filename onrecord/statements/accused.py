"""Who of an article is tried: the person whose name stands beside words of a charge.

Here: the search, for every language. Not here: the words of a charge and of a court (eastern/descriptions.py, turkic/descriptions.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from onrecord.statements.roster import _Known
from onrecord.statements.scan import Document


def tried(
    doc: Document, mentions: Sequence[tuple[int, _Known]], before: int, charge: re.Pattern[str], is_of_court: Callable[[str | None], bool]
) -> _Known | None:
    """The first person mentioned before a place, outside quotations, in a sentence with words of a `charge`, whose office is none of the court."""
    for at, person in mentions:
        if at >= before or is_of_court(person.role) or doc.quote_at(at) is not None:
            continue
        if charge.search(doc.text, *doc.sentences[doc.sentence_index(at)]):
            return person
    return None
