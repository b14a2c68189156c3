"""Whom words of a meeting mean in Russian and Armenian copy: "the presidents", "both sides", "in the course of the talk", "the guest".

Here: the sentence in front that names who met, called or received whom, and such words. Not here: the words that a passive reports
(russian/propose.py), pronouns (eastern/pronouns.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from onrecord.statements.eastern.pronouns import PronounResolver
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker, all_of

#: How many sentences back the meeting may be told of.
_BACK = 14
_BOTH = re.compile(
    r"(?:(?:оба|обе)\s+)?(?:главы\s+(?:(?:двух|обоих|обеих)\s+)?(?:государств|правительств|республик|стран|мид|внешнеполитических\s+ведомств|дипломатических\s+ведомств|оборонных\s+ведомств|парламентов)"
    r"|президенты|премьеры|премьер-министры|министры(?:\s+(?:иностранных\s+дел|обороны))?|собеседники|стороны|лидеры|политики|дипломаты|послы|спикеры|руководители)(?:\s+(?:двух|обеих)\s+(?:стран|государств|республик))?"
    r"|(?:(?:երկու|երկու\s+երկրների|պետությունների|կառավարությունների|պետական)\s+)?(?:զրուցակիցները?|զրուցակիցներն|կողմերը?|կողմերն|նախագահները?|նախագահներն|վարչապետները?|վարչապետներն|նախարարները?|նախարարներն|ղեկավարները?|ղեկավարներն|առաջնորդները?|առաջնորդներն)"
)
#: Where something was said that nobody is named for, and the verb of it alone.
OCCASION = re.compile(
    r"(?:(?:телефонн|двусторонн|состоявш)[а-яё]+\s+)?(?:бесед[ыеау]|разговор[аеу]|встреч[иеау]|переговор(?:ов|ах|ы)|при[её]м[ае])"
    r"|հանդիպմանը?|հանդիպմանն|հանդիպման\s+(?:ընթացքում|ժամանակ)|(?:հեռախոսա)?զրույցի\s+(?:ընթացքում|ժամանակ)|(?:հեռախոսա)?զրույցում|բանակցությունների\s+(?:ընթացքում|ժամանակ)|բանակցություններում",
    re.IGNORECASE,
)
_UNSAID_BY = re.compile(r"(?:был[аио]?\s+)?[а-яё]+(?:ен|ён|ут|ан)[аоы]", re.IGNORECASE)
_MET = re.compile(
    r"(?<!\w)(?:по(?:звон|бесед)|созвон|встрет|встреч|приня[лт]|перегов|бесед|разговор|провел|провёл)|հանդիպ|հեռախոսազրույց|զրուց|զրույց|բանակց|ընդունե",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"(?<!\w)(?:принял[аи]?|приняли|принимает|встретил[аи]?|встречает|при[её]м)(?!\w)|(?<!\w)(?:ընդունե|հյուրընկալ)", re.IGNORECASE
)
_GUEST = re.compile(r"(?:(?:высок(?:ий|ая)|зарубежн(?:ый|ая)|иностранн(?:ый|ая))\s+)?гость(?:я)?|(?:բարձրաստիճան\s+)?հյուր[ըն]")


class MeetingResolver(PronounResolver):
    """Reads words for those who met."""

    def _of_meeting(self, low: str, source: Span) -> Speaker | None:
        """Who met, for a word for both of them or for their talk; who was received, for the guest; None for any other mention."""
        if _GUEST.fullmatch(low):
            received = self._met(source[0], _RECEIVED)
            return self._person(received[-1], source) if received else None
        alone = OCCASION.fullmatch(low) or _UNSAID_BY.fullmatch(low)
        if alone is None and _BOTH.fullmatch(low) is None:
            return None
        met = self._met(source[0], _MET)
        if len(met) == 2:
            return all_of([self._person(name, source) for name in met])
        return Speaker("(unnamed)", "unnamed", None, None) if alone is not None else None

    def _met(self, at: int, verb: re.Pattern[str]) -> list[str]:
        """The people whom the last sentence in front that tells of a meeting names, in their order."""
        number = self.doc.sentence_index(at)
        for start, stop in reversed(self.doc.sentences[max(0, number - _BACK) : number + 1]):
            stop = min(stop, at)
            if (met := verb.search(self.doc.text, start, stop)) is None:
                continue
            start = met.end() if verb is _RECEIVED and self.doc.language == "ru" else start  # the host stands in front
            i, j = bisect_right(self._starts, start - 1), bisect_right(self._starts, stop - 1)
            named = dict.fromkeys(p.name for where, p in self._mentions[i:j] if self.doc.quote_at(where) is None)
            if named and (len(named) > 1 or verb is _RECEIVED):
                return list(named)
        return []
