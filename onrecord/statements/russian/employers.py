"""Organisations that Russian words of office name in the genitive, without marks of quotation: "директор Центра энергетических исследований".

Here: where such a name begins and ends, and its nominative. Not here: names in marks of quotation and states (affiliations.py), what
bodies are called (bodies.py).
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.statements.lexicon import UPPER
from onrecord.statements.russian import forms

#: Organisations that are no state's, in the genitive; "of" many members where it is said whose.
_HEAD = r"(?i:центра|института|университета|академии|фонда|(?:проф)?союза|ассоциации|федерации|конфедерации|клуба|объединения|движения|организации|палаты|музея|театра|больницы|клиники|лиги|общества|консорциума|обсерватории|консерватории|колледжа|лицея|гимназии|библиотеки|гильдии|коллегии|епархии)"
_ADJECTIVE = r"[\w-]+(?:ого|его|ой|ей)"
_NAMED = re.compile(
    rf"(?<=[а-яё»] )(?:(?=[{UPPER}])(?:{_ADJECTIVE}\s+){{1,4}}{_HEAD}|(?:{_ADJECTIVE}\s+){{0,3}}(?=[{UPPER}]){_HEAD})(?!\w)(?P<rest>(?:\s+(?:(?:по|и|имени|им\.)\s+)?[\w-]+)*)"
)
#: Words that end a name: a place where it is, an office, what its holder was before.
_ENDS = re.compile(r"\s+(?:в|во|на|при|из|с|у|от|до|после|за)\s.*$|\s+(?:и|по)$")


@lru_cache(maxsize=4096)
def employer(role: str) -> str | None:
    """The organisation, none of a state's, that the words of an office name by a genitive with a capital; None where they name none."""
    m = _NAMED.search(role)
    if m is None:
        return None
    name = forms.body(_ENDS.sub("", m.group()))
    return name if " " in name else None


def is_common(name: str) -> bool:
    """Whether a body's name is no name: the bare noun for bodies of its kind ("Комиссия")."""
    return " " not in name and not name.isupper() and forms.is_body_noun(name)
