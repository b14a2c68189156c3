"""Who an English mention stands for: people by name and office, bodies by name and description.

Here: reading mentions in the order of a text. Not here: pronouns (english/resolve_pronouns.py), which bodies an article names
(organisations.py), the one name of a body (english/bodies.py), offices in other words (offices.py), gender (genders.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from onrecord.statements import employers, genders, holders, offices
from onrecord.statements.english import members
from onrecord.statements.english.appositions import KIN
from onrecord.statements.english.bodies import CALLED_AFTER, head_of_body
from onrecord.statements.english.resolve_bodies import SPOKES_LEAD, head_of
from onrecord.statements.english.unsaid import UnsaidResolver
from onrecord.statements.lexicon import country_of, lower, words
from onrecord.statements.organisation_words import is_of_body, words_of
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import _SPOKES, Speaker
from onrecord.statements.roster import _RUN, _TOKEN, _role_word

_UNNAMED = re.compile(
    r"^(?:an?|one|some|several|many|other|another|two|three|four|five|unnamed|multiple|senior|top)\s|\b(?:officials|analysts|experts|observers|critics|sources|lawmakers|diplomats|residents|economists|supporters|historians|aides|advisers|reporters|voters|opponents|proponents|backers|detractors|advocates|organi[sz]ers|protesters|demonstrators|s[ck]eptics|insiders|bankers|traders|investors|employers|families|survivors|inmates|detainees|prisoners|lawyers|mourners|locals|media|newspapers|outlets|websites|drivers|rescuers|medics|users|bloggers|commentators|villagers|farmers|passengers|parents|teachers|students|refugees|soldiers|veterans|relatives|neighbou?rs|witnesses|eyewitnesses|pensioners|shopkeepers|employees|workers|miners|prosecutors|investigators|doctors|scientists|researchers|activists)\b(?![’']\s+\w)",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"(?:an?|those|these|one|some|several|many|other|another|two|three|four|five|multiple|most|all|few|(?:(?:tens|hundreds)\s+of\s+)?(?:hundreds|thousands|dozens|scores|crowds)\s+of)\s",
    re.IGNORECASE,
)
#: "His claim that …": whose it is speaks.
_HIS_WORDS = re.compile(
    r"(his|her|their|its)\s+(?:own\s+)?(?:estimates?|words|view|opinion|account|assessment|calculations?|figures|data|testimony|statement|letter|post|report|remarks?|speech|article|comments?|reply|research|stud(?:y|ies)|findings|work|book|memoirs?)"
)
_POSSESSIVE = {"his": "he", "her": "she", "its": "it", "their": "they", "him": "he", "them": "they", "himself": "he", "herself": "she"}
_ANOTHER = frozenset(["one", "another", "one of them", "the other", "a second", "others", "some", "a third", "some of them"])
#: What goes on behind the first word of a stacked office: words with capitals, small words between, commas.
_MORE_OFFICE = re.compile(rf"(?:,?\s+(?:of|to|for|the|and|on|in|at|{_TOKEN}))+")
_OF_LAND = re.compile(r"The\s+([A-Z]\w*(?:an|ian|ish|ese|ench|utch|eek|iss|zech|ole|ane|elsh))")
_AGED = re.compile(r"(?:the\s+)?(\d{1,3})-year-old(?:\s+[a-z]+)?")
#: "Said one, Emma from Poti": who of several it is, by name or by description.
_NAMED_ONE = re.compile(rf",\s+({_TOKEN}(?:\s+{_TOKEN})?)(?=\s+(?:from|of)\b|,)")
#: "One of them, a border guard who …": by description.
_ONE_TOLD = re.compile(r",\s+((?:an?|the)\s+\w[^,.;:“”\"]{2,60}?)(?=\s+who\b|,)")
_ONE_COMMA = re.compile(r"(?:one|another|a\s+(?:second|third))(?:\s+of\s+(?:them|the\s+\w+|those))?,\s+(?=\S)", re.IGNORECASE)
_ONE = re.compile(
    r"(?:man|woman|boy|girl|mother|father|mom|mum|dad|son|daughter|wife|husband|sister|brother|uncle|aunt|widow|widower|victim|teenager"
    r"|suspect|defendant|player|singer|actor|actress|neurologist|neighbou?r|caller|toddler|child|royal|fan|driver|user|host|person|source)"
)
_DOCUMENT = r"(?:press\s+release|news\s+release|statement|report|letter|release|communiqué|note|message|post|website|press\s+(?:service|office|department|centre|center)|media\s+office|memo|filing|announcement|reply|response|remarks|claim|account|data|figures|survey|analysis|estimates?|poll|study|page|profile|blog|forecasts?|projections?|channel|review|audit|assessment|inquiry|bulletin|newsletter|manifesto)"
_OWN_PAPER = re.compile(
    rf"^(?![’'‘“\"])(.+?)[’']s?\s+(?:[\w-]+\s+){{0,5}}{_DOCUMENT}(?:\s+(?:in|to|about|on|for|released|published|issued|sent)\s+.+|,.*)?$"
)
_PRESS = re.compile(
    r"^(?:the\s+)?(?:press\s+(?:service|office|department|centre|center)|media\s+office)\s+(?:of|at)\s+(?:the\s+)?(?=\S)", re.IGNORECASE
)
_FROM = re.compile(
    r"(?:the\s+|an?\s+|its\s+)?(?:\w+\s+)?(?:(?:19|20)\d\d\s+)?(?-i:[a-z][\w-]*\s+)?(?:data|figures?|research|manuals?|guidelines|reports?|statistics|documents?|records?|stud(?:y|ies)|statements?|analysis|estimates?|survey|poll|letter|post|notes?|messages?|memos?|bulletins?|communiqués?|press\s+releases?|appeal|audit|review|assessment|inquiry|filing|indictment|verdict|ruling|charge\s+sheet|decree|order|circular|dossier|draft|petition|complaint|lawsuit)"
    r"\s+(?:(?:released|published|issued|compiled|provided|conducted|collected|signed|sent|posted|prepared|coordinated|circulated|commissioned|drafted|carried\s+out|produced|written|drawn\s+up)\s+(?:(?:last|this|earlier\s+this)\s+\w+\s+|(?:on|in)\s+\w+\s+(?:\d+\s+)?|yesterday\s+|recently\s+)?)?(?:by|from|of)\s+(?:the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
#: When it was put out, behind whoever put it out.
_WHEN_OUT = re.compile(
    r"\s+(?:(?:in|on|for)\s+[A-Z]\w+|(?:(?:earlier|later)\s+)?(?:this|last)\s+\w+|(?:yesterday|today)|in\s+(?:early|late|mid)[\s-][A-Z]\w+)(?:\s+\d+)*$"
)
#: What it is, behind a comma.
_TOLD_OF = re.compile(r",\s+(?:an?|the|part|which|who|one|itself)\b")
#: "a report the Valley Institute released last month", "data that the agency published".
_PUT_OUT = re.compile(
    rf"(?:(?:an?|the)\s+)?(?:[a-z-]+\s+){{0,2}}?(?:data|figures?|reports?|statistics|documents?|stud(?:y|ies)|statement|analysis|estimates?|survey|poll|letter|list|forecast|assessment)\s+(?:(?:that|which)\s+)?((?:the\s+)?{_TOKEN}(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?{_TOKEN}){{0,6}}|the\s+(?:[a-z]+\s+){{0,2}}(?:agency|ministry|bank|office|bureau|institute|group|company|union|commission|committee|council))\s+(?:released|published|issued|put\s+out|compiled|sent|presented|shared)\b.*"
)
_MADE_PUBLIC = re.compile(r"released|published|issued|put\s|compiled|sent|presented|shared")
#: "The country, a developing nation, argued": a body by a common noun, and what it is.
_PLAIN_BODY = re.compile(
    r"([Tt]he\s+(?:country|government|company|firm|ministry|bank|party|union|agency|group|committee|commission|court)),\s+(?:an?|the|which|whose|one)\s"
)
_ITS_OFFICE = re.compile(r"(?:its|their)\s+(?:own\s+)?(?:press|media|information)\s+(?:office|service|department|centre|center|team)")
_NAME_BEHIND = re.compile(
    rf",\s+(?:(?:the\s+|an?\s+)?(?:(?!(?:on|in|at|to|by|that|with|from|last|this|is|was|has|had)\s)[a-z-]+\s+){{1,3}}|(?:Mr|Mrs|Ms|Dr)\.?\s+)?({_TOKEN}(?:\s+{_TOKEN}){{0,3}})(?=,|\.\s|\.$|\s+(?:of|from)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){{0,4}},)"
)


#: Between somebody's name and one that is a house's: "of Temple", "from".
_OF_HOUSE = re.compile(r"\s+(?:of|from|at|with)\s+(?:the\s+)?(?:[\w’'.]+\s+){0,3}")


_HOUSE_BEFORE = re.compile(rf"\s+(?:of|from|at|with)\s+(?:the\s+)?(?:{_TOKEN}\s+){{0,3}}")
_IN_TOWN = re.compile(rf",\s+(?:\d{{1,3}},\s+)?(?:of|from)\s+(?:{_TOKEN}\s*){{1,3}},\s+")
_GENITIVE_BEHIND = re.compile(r"(?<=\w)[’']s$")
_STATEMENT = re.compile(r"(?:the|a|this|that|its|joint|\s)+(?:statement|communiqué)$")
_WORDS = re.compile(r"[\w-]+")
_DETERMINED = re.compile(r"(?:an?|the|its)\s")
_CUT_SHORT = re.compile(r"\s(?:who|whom|whose|where|which|that|and|whose)$")
_LEFT_OPEN = re.compile(r"\s+\w+(?!\w|,)")
_RELATIVE = re.compile(r"\s+(?:that|which|who)\s")
_NAME_BEFORE = re.compile(rf"({_TOKEN}(?:\s+(?:(?:of|for|and|the)\s+)*{_TOKEN}){{0,6}}),\s+$")
_OF_ANOTHER = re.compile(r"\b(?:to|with|by|for|of|like|from)\s+(?:[A-Z][\w.]*\s+){0,3}$")
_SUBJECT = re.compile(rf"((?:(?:The|Its|His|Her)\s+[\w’'-]+|{_TOKEN})(?:\s+[\w’'-]+){{0,4}}),\s+")
#: What a proposal took with a mention: before it, from a dash on, behind it.
_TAKEN_BEFORE = re.compile(
    r"\s*(?:(?:Then|But|And|So|Now|Later|Meanwhile|However|Yet|Still),?\s+(?=\w)|\d{1,2}(?:[:.]\d{2})?\s*[–—-]\s*|\d{1,2}[:.]\d{2}\s+|the\s+[a-z]+\s+(?=the\s+\w))"
)
_DASH = re.compile(r"(?<=\w)(?:\s*—|\s+–\s).*$", re.DOTALL)
_TAKEN_BEHIND = re.compile(r"(?:\s+\([^()]*\)\s*)?\s+(?:today|yesterday|also|later|earlier)$|\s+\([^()]*\)\s*$")
_ENDS_TAKEN = ("today", "yesterday", "also", "later", "earlier", ")")
_PUT_SOMEWHERE = re.compile(
    r"\s(?:published|printed|posted|carried|presented|released|aired|broadcast|conducted|held|living|working|based|born|detained)\s+(?:in|by|on|at|near)\s"
)
_ONE_CAPITAL = re.compile(rf"(?:[Tt]he\s+)?({_TOKEN})")
_MORE_CAPITALS = re.compile(rf"(?:\s+{_TOKEN})+")
_FINITE = re.compile(r"\s(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|does|did)(?!\w)")
_OWNS = re.compile(r"[’']s?\s+\w")
_NAMED_AT = re.compile(rf"({_TOKEN}(?:\s+{_TOKEN}){{1,2}})\s+(?:of|from|at|with)\s+(?:the\s+)?{_TOKEN}")
_OFFICE_ALONE = re.compile(r"[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,2}")
_LANDS = re.compile(rf"({_TOKEN}(?:\s{_TOKEN}){{0,2}})[’']s?\s")
_COMMA = re.compile(r",\s+")
_APART = re.compile(r"[’']s\b|\b(?:his|her|its|their|another|other|later|earlier|ago|day|week|month|year)\b")
_LEAD = re.compile(
    r"^(?:(?:the|an?|one(?!\s+of\b)|another|its|his|her|their|our|whose|yet|but|so|still)\s+)*(.+?)(?:,|\s+(?:called|named))?\s*$",
    re.IGNORECASE,
)


def _is_one_person(phrase: str) -> bool:
    """Whether a description in lower case is of one human being, by its head noun."""
    head = head_of(phrase)
    return bool(_ONE.fullmatch(head)) or (_role_word(head, "en") and not head.endswith("s"))


class EnglishResolver(UnsaidResolver):
    """The speakers of one English article."""

    def resolve(self, source: Span | None, before: int) -> Speaker:
        found = self._meant.get(source) if source is not None else None
        if found is None:
            found = self._resolve(source, before)
        if source is not None:
            self._meant[source] = found
        if found.kind == "unnamed" and source is not None:
            phrase = lower(self.doc.text[source[0] : source[1]])
            found = replace(found, is_one=_is_one_person(phrase) or (found.role is not None and not head_of(phrase).endswith("s")))
            self._nouns[len(self.history)] = head_of(phrase)
            if found.is_one and (called := self._names_self(source[0])) is not None:
                found = called
        if found.kind == "person" and found.name in self.in_congress:
            found = replace(found, affiliation="USA")
        if found.kind == "person" and found.affiliation == "GEO" and self.land.georgia_is_state:
            found = replace(found, affiliation="USA")
        if found.kind == "person" and found.affiliation is None:
            known = next((p.affiliation for p in self.history if p.name == found.name and p.affiliation), None)
            found = replace(found, affiliation=known or self._house(found, source))
        elif found.kind == "person" and (whole := self.houses.in_full(found.affiliation or "")) is not None:
            found = replace(found, affiliation=whole)  # "at VRC", which the article calls Vell Roads Corporation
        if found.name is not None:
            self.history.append(found)
        if found.kind == "person" or found.is_one:
            self._one_cue = before
        return found

    def step_back(self) -> None:
        """Whoever spoke last is only reported inside somebody's words: the one who reports it is again the last to have spoken."""
        if len(self.history) > 1:
            last = len(self.history) - 1
            self.history[-2:] = self.history[:-3:-1]
            nouns = {last: self._nouns.pop(last - 1, None), last - 1: self._nouns.pop(last, None)}
            self._nouns.update({n: noun for n, noun in nouns.items() if noun is not None})

    def _resolve(self, source: Span | None, before: int) -> Speaker:
        if source is None:
            answers = before == self.doc.paragraph_at(before)[0]
            return (self._answerer(before) if answers else None) or Speaker("(unnamed)", "unnamed")
        source = self._trimmed(source)
        phrase = _GENITIVE_BEHIND.sub("", self.doc.text[source[0] : source[1]].strip())
        low = lower(phrase)
        if low in words("first_pronouns") and self.doc.outlet:
            return self._issuer()
        if re.sub(r"^[Tt]he\s+", "", phrase) == (self.doc.outlet.removeprefix("The ") or None):
            return self._issuer()
        low = m.group(1) if (m := _HIS_WORDS.fullmatch(low)) else low
        low = _POSSESSIVE.get(low, low)
        if (low in words("pronouns") and phrase != "WHO") or (low in ("who", "the latter", "whose") and phrase != "WHO"):
            found = self._pronoun(low, source[0])
            return (self._who(source[0]) or found) if found.name is None and low == "who" else found
        if (meant := self._told_around(phrase, low, source)) is not None:
            return meant
        if _STATEMENT.match(low):
            if issued := self._issued(source[0]):
                return self._resolve(issued, before)
            if self.history:
                return next((p for p in reversed(self.history) if p.kind in ("institution", "joint")), self.history[-1])
        if (plain := _PLAIN_BODY.match(phrase)) is not None:
            return self._resolve((source[0], source[0] + plain.end(1)), before)
        if (paper := self._paper(phrase, source)) is not None and paper[0] < source[0]:
            return self._resolve(paper, before)
        if paper is not None and (signer := self._resolve(paper, before)).name is not None:
            return signer
        if low == "the board":
            for i in range(len(self.history) - 1, max(-1, len(self.history) - 4), -1):
                if self.history[i].kind == "unnamed" and self._nouns.get(i) == "board":
                    return self.history[i]  # "the water board … the board"
        if low == "management":  # a headline's way of saying it
            return past if (past := self._it(source[0])).name is not None else self._unnamed(phrase, source)
        if low in ("the board", "the management", "the leadership") or _ITS_OFFICE.fullmatch(low):
            return self._it(source[0])
        if low in _ANOTHER:
            if (called := _NAMED_ONE.match(self.doc.text, source[1])) is not None:
                return self._person(called.group(1), called.span(1))
            if (told := _ONE_TOLD.match(self.doc.text, source[1])) is not None:
                return self._resolve(told.span(1), before)
            return self._another(low, source[0])
        if (member := self._member(phrase, source)) is not None:
            return member
        if (one := _ONE_COMMA.match(phrase)) is not None:
            rest: Span = (source[0] + one.end(), source[0] + len(phrase))
            if called := _NAMED_ONE.match(phrase + ",", one.end() - 2):
                return self._person(called.group(1), rest)
            return self._resolve(rest, before)
        if (aged := _AGED.fullmatch(low)) is not None and (known := self._of_age(aged.group(1), source[0])) is not None:
            return known
        if inner := self._inside(phrase):
            return self._resolve((source[0] + inner[0], source[0] + inner[1]), before)
        if (of_land := _OF_LAND.fullmatch(phrase)) is not None and (native := self._native(of_land.group(1), source[0])) is not None:
            return native
        if (stacked := self._stacked(phrase, source)) is not None:
            return stacked
        if (together := self._together(phrase, source, before)) is not None:
            return together
        found = self._single(phrase, low, source)
        unknown = found.kind == "unnamed" or found.name in (None, phrase.removeprefix("The "))
        return self._issuer() if unknown and self._own_body(phrase) else found

    def _trimmed(self, source: Span) -> Span:
        """A mention without what a proposal took with it: a time of day before it, an adverbial's noun ("After the interview the Service")."""
        source = self._before_apposition(source) or source
        text = self.doc.text[source[0] : source[1]]
        m = _TAKEN_BEFORE.match(text)
        behind = _DASH.search(text) if "—" in text or "–" in text else None
        if behind is None and text.rstrip().endswith(_ENDS_TAKEN):
            behind = _TAKEN_BEHIND.search(text)
        end = source[1] - (len(behind.group()) if behind else 0)
        begin = source[0] + m.end() if m and m.end() < len(text) else source[0]
        bare = _ONE_CAPITAL.fullmatch(self.doc.text, begin, end)
        if bare and bare.group(1).endswith(("n", "ish", "i", "ese", "ch")) and country_of(bare.group(1)):
            end += len(more.group()) if (more := _MORE_CAPITALS.match(self.doc.text, end, end + 80)) else 0  # "the Armenian | Assembly"
        return begin, end

    def _is_no_name(self, name: tuple[int, int, list[str]], source: Span) -> bool:
        """Whether a capital is no sign of a name in a mention: "Education groups", the first word of a sentence, an organisation's word."""
        if len(name[2]) > 1:
            return False
        behind = re.match(r"\s+([a-z]+)", self.doc.text[name[1] : source[1]])
        several = behind is not None and behind.group(1).endswith("s") and _role_word(behind.group(1), "en")
        goes_on = behind is not None and name[0] == source[0] and (several or not self._is_known(name))
        begins = self.doc.text[self.doc.sentences[self.doc.sentence_index(name[0])][0] : name[0]].strip("“”\"' \n") == ""
        outside = self.read is not None and all(self.read.is_outside(w) for w in re.findall(r"\w+", name[2][0]))
        whole = re.findall(r"\w+", self.doc.text[source[0] : source[1]])
        body = self.read is not None and len(whole) > 1 and self.read.kind(whole) == "ORGANIZATION"
        return goes_on or (begins and outside) or body

    def _before_apposition(self, source: Span) -> Span | None:
        """The subject before an apposition that was taken for the speaker: "The company, a part of Orran Rail, said"."""
        text = self.doc.text
        phrase = text[source[0] : source[1]]
        if not _DETERMINED.match(phrase):
            return self._before_office(phrase, source)
        cut_short = _CUT_SHORT.search(phrase) is not None
        start = self.doc.sentences[self.doc.sentence_index(source[0])][0]
        left_open = not cut_short and _LEFT_OPEN.match(text[source[1] : source[1] + 40]) is not None  # no comma behind it
        if not (cut_short or left_open or text.startswith(",", source[1])):
            return None
        body = _NAME_BEFORE.search(text, max(start, source[0] - 90), source[0]) if left_open and _RELATIVE.match(text, source[1]) else None
        if body is not None and self.bodies.named(body.group(1)) is not None:
            return body.span(1)  # "Vell Watch, a group that has called"
        i = bisect_right(self._starts, source[0]) - 1
        where, person = self._mentions[i] if i >= 0 else (-1, None)
        if person is not None and text.endswith(", ", where, source[0]) and source[0] - where == len(person.name) + 2:
            owned = _OF_ANOTHER.search(text[max(0, where - 40) : where])
            if (
                (owned is None or cut_short)
                and (where == start or not left_open)
                and any(_role_word(t, "en") for t in _WORDS.findall(lower(phrase)))
            ):
                return where, source[0] - 2  # "Lena Orran, a doctor at the hospital where …, wrote"
        m = None if left_open else _SUBJECT.fullmatch(text, start, source[0])
        if m is None or self.doc.quote_at(start) is not None or _FINITE.search(m.group(1)):
            return None
        inside = self._mentions[bisect_left(self._starts, source[0]) : bisect_left(self._starts, source[1])]
        if any(text.endswith(", ", source[0], at) for at, _ in inside):
            return None  # "The bill passed, the clerk, Lena Orran, said"
        first = lower(m.group(1).split()[0])
        if (
            first in ("one", "some", "two", "three")
            or (first in words("name_stops") and first not in ("the", "its", "his", "her"))
            or country_of(m.group(1)) is not None
        ):
            return None
        return m.span(1)

    def _before_office(self, phrase: str, source: Span) -> Span | None:
        """The name right before an office or a house that was taken for the speaker: "Anna Orran, Chair of the Roads Board said"."""
        i = bisect_right(self._starts, source[0]) - 1
        where, person = self._mentions[i] if i >= 0 else (-1, None)
        if (
            person is not None
            and _HOUSE_BEFORE.fullmatch(self.doc.text, where + len(person.name), source[0])
            and self._in_full(person, where)
        ):
            return where, where + len(person.name)  # "Anna Orran of the Vell | Department of Roads"
        if bisect_left(self._starts, source[1]) - 1 > i or person is None:
            return None
        if _IN_TOWN.fullmatch(self.doc.text, where + len(person.name), source[0]) and members.is_state(phrase):
            return where, where + len(person.name)  # "Anna Orran, 59, of Vell, | Md., who came, said"
        if not self.doc.text.endswith(", ", where, source[0]) or source[0] - where != len(person.name) + 2:
            return None
        if self.doc.text.startswith(",", source[1]) or not _role_word(lower(phrase.split()[0]), "en") or self.find(phrase) is not None:
            return None
        return where, source[0] - 2

    def _single(self, phrase: str, low: str, source: Span) -> Speaker:
        after = CALLED_AFTER.fullmatch(phrase)
        if after is not None and (own := self.bodies.named(after.group(1))) is not None:
            return self._of(own)
        names = [n for run in _RUN.finditer(self.doc.text, source[0], source[1]) for n in self._names(run.start(), run.end())]
        names = [n for n in names if not _OWNS.match(self.doc.text, n[1], min(n[1] + 6, source[1]))]  # "Orran's lawyer"
        persons = [n for n in names if self._is_known(n) and holders.speaks(self.doc, (n[0], n[1]), source)]
        if len(persons) > 1 and _OF_HOUSE.fullmatch(self.doc.text, persons[0][1], persons[-1][0]):
            persons = persons[:1]  # "Rabbi Leah Orran of Temple Beth Vell"
        if persons and self._is_spokesman_of(phrase, persons[-1]):
            return self._unnamed(phrase, source)
        if not persons and (named := _NAME_BEHIND.match(self.doc.text, source[1])) is not None:
            start, end = named.span(1)
            behind = [n for run in _RUN.finditer(self.doc.text, start, end) for n in self._names(run.start(), run.end())]
            human = any(_role_word(t.removesuffix("s"), "en") or t in words("persons", "en") for t in _WORDS.findall(low))
            if len(behind) == 1 and self._may_be_person(behind[0][2]) and human:
                return self._named(behind[0], phrase, (source[0], end))
        if not persons and (apposed := self._apposed_behind(source)) is not None:
            return apposed
        head = head_of(low)
        several = head.endswith("s") and _role_word(head[:-1], "en")
        if (
            not any(len(n[2]) > 1 or self._is_known(n) for n in names)
            and (_SOME.match(phrase) or (several and not re.match(r"the\s", low)))
            and not _SPOKES.search(low)
        ):
            lead = self._named_next(offices.described(phrase), phrase, source) if re.match(r"an?\s", low) else None
            return lead or self._unnamed(phrase, source)
        institution = self._institution(phrase, low, source)
        if persons and not (
            institution and re.search(r"regime|government|administration|office|ministry", low) and len(persons[-1][2]) == 1
        ):
            return self._named(persons[-1], phrase, source)
        if institution:
            return institution
        if (spokes := self._of_sentence(low, source)) is not None:
            return spokes
        if _UNNAMED.search(phrase, 0, head_of_body(phrase) or len(phrase)) and not (
            names and re.search(r"\b(?:called|named)\s+[A-Z]", phrase)
        ):
            return self._unnamed(phrase, source)
        if self.read is not None and (thing := self._thing(phrase, source[0])):
            return thing
        for part in phrase.split(", ")[1:]:
            if (body := self.bodies.named(part)) is not None:
                return self._of(body)
        if len(names) == 1 and len(names[0][2]) == 1 and genders.is_given(names[0][2][0]):
            start, end, tokens = names[0]
            if more := re.fullmatch(rf"\s+({_TOKEN})", self.doc.text[end : source[1]]):
                names = [(start, source[1], [*tokens, more.group(1)])]  # a surname that is a word: "Lawrence White"
        role = any(_role_word(t, "en") for t in _WORDS.findall(low))
        if (
            names
            and not self._is_no_name(names[-1], source)
            and not holders.only_owns(self.doc.text[source[0] : names[-1][0]])
            and not re.match(r"\s+[A-Z]", self.doc.text[names[-1][1] : source[1]])  # "Energo-Orran Georgia"
            and self._may_be_person(names[-1][2])
            and not (
                role and re.search(r"\s(?:of|in|from|at|for)\s+(?:the\s+)?$", self.doc.text[source[0] : names[-1][0]])
            )  # "mayor of Goris"
            and ((len(names) == 1 and not role) or "," in phrase or phrase.endswith(" ".join(names[-1][2])))
        ):
            return self._named(names[-1], phrase, source)
        return self._description(phrase, low, source)

    def _apposed_behind(self, source: Span) -> Speaker | None:
        """The person with an office right behind a description and a comma: "The only witness, tram driver Lena Orran, said"."""
        m = _COMMA.match(self.doc.text, source[1], source[1] + 4)
        at = m.end() if m else -1
        found = next((p for p in self.known if p.role_span is not None and p.role_span[0] == at), None) if m else None
        if found is None or found.role_span is None or not self.doc.text.startswith(found.name.split()[0], found.role_span[1] + 1):
            return None
        at = found.role_span[1] + 1
        return self._person(found.name, (at, at + len(found.name)))

    def _stacked(self, phrase: str, source: Span) -> Speaker | None:
        """The person behind two offices of which the mention has only the first: "said Assistant to the Mayor, Head of Roads Lena Orran"."""
        if not _OFFICE_ALONE.fullmatch(phrase) or not _role_word(lower(phrase.split()[-1]), "en"):
            return None
        m = _MORE_OFFICE.match(self.doc.text, source[1], source[1] + 170)
        if m is None or self.doc.sentence_index(m.end()) != self.doc.sentence_index(source[0]):
            return None
        i = bisect_right(self._starts, source[1])
        while i < len(self._mentions) and self._mentions[i][0] <= m.end():
            where, person = self._mentions[i]
            lead = self.doc.text[source[0] : where].rstrip(" ,")
            if self._in_full(person, where) and len(lead.split()) < 20:
                if person.role is None or len(lead) > len(person.role):
                    person.role, person.role_span = lead, (source[0], source[0] + len(lead))
                return self._person(person.name, (where, where + len(person.name)))
            i += 1
        return None

    def _inside(self, phrase: str) -> Span | None:
        """The speaker proper in "Anna Example of the Valley Institute", "figures published by the Roads Office", "the ministry's statement"."""
        if m := _NAMED_AT.match(phrase):
            tokens = [t.lower().rstrip("’'s") for t in m.group(1).split()]
            plain = not any(t in words("bodies") or _role_word(t, "en") or country_of(t) for t in tokens)
            if plain and not self._is_thing(m.group(1).split()) and not re.match(r"the\s", phrase, re.IGNORECASE):
                return m.span(1)
            return None
        if (m := _FROM.match(phrase)) or (m := _PRESS.match(phrase)):
            when = _WHEN_OUT.search(phrase, m.end() + 1) or _TOLD_OF.search(phrase, m.end() + 1)
            return m.end(), when.start() if when else len(phrase)
        if m := _PUT_OUT.fullmatch(phrase) if _MADE_PUBLIC.search(phrase) else None:
            return m.span(1)
        if ("’" in phrase or "'" in phrase) and (m := _OWN_PAPER.match(phrase)):
            return m.span(1)
        return None

    def _is_spokesman_of(self, phrase: str, name: tuple[int, int, list[str]]) -> bool:
        """Whether a mention is of somebody without a name who speaks for a named person."""
        lead, whole = SPOKES_LEAD.match(phrase), " ".join(name[2])
        if lead is None or not phrase.endswith(whole):
            return False
        between = phrase[lead.end() : len(phrase) - len(whole)].split()
        return not any(w[0].isupper() and is_of_body(w.strip(",")) for w in between)  # "spokesperson of the Ministry of Defence Lena Orran"

    def _named(self, name: tuple[int, int, list[str]], phrase: str, source: Span) -> Speaker:
        """A person by name, with the office that stands in the mention itself if the article gives no fuller one elsewhere."""
        speaker = self._person(" ".join(name[2]), source)
        lead = self.doc.text[source[0] : name[0]]
        if not lead:
            return speaker
        if (
            speaker.affiliation is None
            and (owner := _LANDS.match(lead))
            and (own := country_of(owner.group(1)))
            and not employers.is_private(owner.group(1))
        ):
            speaker = replace(speaker, affiliation=own[0])  # "Georgia's deputy minister, Anna Orran"
        m = _LEAD.match(lead) if any(_role_word(t, "en") for t in _WORDS.findall(lower(lead))) else None
        office = [t for t in _WORDS.findall(lower(m.group(1))) if t not in ("mr", "mrs", "ms", "miss", "dr")] if m else []
        if m and any(_role_word(t, "en") for t in office) and not any(mark in m.group(1) for mark in ",;:") and not KIN.search(m.group(1)):
            start = source[0] + m.start(1)
            span = (start, start + len(m.group(1)))
            added = m.group(1).removesuffix(speaker.role) if speaker.role else ""
            apart = _APART.search(added)
            fuller = speaker.role is None or (added != m.group(1) and 0 < len(added.split()) <= 3 and apart is None)
            if not fuller:
                return speaker
            if (known := self.find(speaker.name or "")) is not None:
                known.role, known.role_span = m.group(1), span
            return replace(speaker, role=m.group(1), role_span=span, affiliation=speaker.affiliation or employers.party(m.group(1), "en"))
        return speaker

    def _unnamed(self, phrase: str, source: Span) -> Speaker:
        made = super()._unnamed(phrase, source)
        if made.affiliation and (cut := _PUT_SOMEWHERE.search(phrase)) and country_of(employers.unplaced(phrase[: cut.start()])) is None:
            made = replace(made, affiliation=None)  # "a study published in the Norlandic Journal of Surgery"
        if made.role and (m := re.search(r"\s(?:who|which|that)$", made.role)):
            made = replace(made, role=made.role[: m.start()])
        if made.role and re.search(r"\b(?:people|persons?|those|sources?|officials?)\s+(?:familiar|with|briefed|close)\b", phrase):
            role = re.sub(r"^(?:(?:an?|the|one|two|three|four|five|several|some|multiple|many|\d+)\s+)+", "", phrase, flags=re.IGNORECASE)
            start = source[0] + phrase.index(role)
            return replace(made, role=role, role_span=(start, start + len(role)))
        role = re.sub(
            r"^(?:(?:two|three|four|five|several|some|multiple|many|both|other|another|most|all|\d+|thousand|hundred|hundreds\s+of|thousands\s+of|one\s+of|of|the|his|her|its|their|our|my|unnamed|unidentified|anonymous|undisclosed)\s+)+",
            "",
            made.role or "",
            flags=re.IGNORECASE,
        )
        role = re.split(
            r"\s(?:wearing|offering|seen|published|called|named|quoted|with|where|whose|that|which|there|here|and$)\b|\sand$|\s(?:[a-z]+ed|stuck|caught|held|sent|born)\s+(?:by|in|at|on|for|from|along|outside|near)\s",
            role,
        )[0]
        head = head_of(lower(role))
        if (
            not role
            or head in words_of("no_occupations")
            or not (_role_word(head, "en") or _role_word(head.removesuffix("s"), "en") or offices.is_agent(head))
            or lower(role).split()[0] in ("he", "she", "they", "we", "i", "you")  # "she and her neighbour"
        ):
            return replace(made, role=None, role_span=None)
        role = re.sub(r"^[a-z][\w-]*[’']s\s+(?=\w)", "", role)  # "the agency's analyst"
        start = source[0] + max(0, self.doc.text[source[0] : source[1]].find(role))
        span = (start, start + len(role))
        return replace(
            made, role=role, role_span=span, affiliation=self._of_chief(role, span) or made.affiliation or employers.body_of(role)
        )
