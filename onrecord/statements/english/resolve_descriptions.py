"""Whom an English description without a name stands for: "the premier", "the defendant", "a senior official" whom the next paragraph names.

Here: people by their office, by their part in a trial, by what the text says next. Not here: names, pronouns and bodies (english/resolve.py,
english/resolve_bodies.py), which words of office fit a description (offices.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from onrecord.statements import genders, holders, institutions, offices
from onrecord.statements.dates import issues
from onrecord.statements.english import members
from onrecord.statements.english.bodies import official
from onrecord.statements.english.phrases import clause_subject
from onrecord.statements.english.resolve_bodies import head_of
from onrecord.statements.english.resolve_several import GUILD
from onrecord.statements.english.resolve_titles import TitleResolver
from onrecord.statements.lexicon import UPPER, country_of, cues, lower, words
from onrecord.statements.officials import people
from onrecord.statements.organisation_words import is_of_body, words_of
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker
from onrecord.statements.roster import _TOKEN, _Known, _role_word
from onrecord.statements.scan import Document
from onrecord.statements.tagger.names import Names

_CONTINUES = re.compile(r"\s*,?\s+(?:also\s+|then\s+)?(?:added|continued|went\s+on|concluded|stressed|noted|explained|insisted)\b")
_ACCUSED = re.compile(r"(?:the|this)\s+(?:\w+\s+)?(?:defendant|accused|suspect|convict|detainee|prisoner)", re.IGNORECASE)
_CASE_OF = re.compile(
    r"(?:arrest|detention|trial|cases?|charges?|indictment|restraint|custody|proceedings|prosecution|conviction|remanded?|detained|arrested|sentenced|convicted|charged|jailed|accused|indicted)"
    r"\s+(?:(?:of|against|on|for)\s+)?(?:[\w’'-]+\s+){0,4}$"
)
_IN_DOCK = re.compile(
    r"(?:,[^,.\n]{0,90},)?\s+(?:(?:is|was|were|has\s+been|had\s+been|stands?|stood)\s+(?:\w+\s+)?(?:charged|accused|arrested|detained|remanded|sentenced|convicted|jailed|indicted|suspected|tried|trial|on\s+trial|in\s+custody)"
    r"|faces\b|pleaded\b)|,?\s+who\s+(?:(?:is|was|has\s+been)\s+(?:charged|accused|arrested|detained|on\s+trial)|faces\b)"
)
_SECRET = re.compile(
    r"\banonym|\bnot\s+to\s+be\s+(?:named|identified)|\bdeclined\s+to\s+be\s+(?:named|identified)|not\s+(?:authori[sz]ed|allowed|permitted)\s+to|\bunnamed\b|\bbecause\s+the\s+(?:matter|talks)"
)
_LEAD_AGE = re.compile(r",\s+(?:aged\s+)?\d{1,3}(?=[,\s])")

#: What a body is called before its name: "the ruling Civic Pact".
_SIDE = re.compile(
    r"^(?:(?:ruling|governing|opposition|main|largest|biggest|independent|local|regional|influential|nationalist|centrist|liberal|conservative|left-wing|right-wing|far-right|pro-[\w-]+)\s+)+(?=[A-Z])"
)

_ISSUED = re.compile(
    r"\s+(?:(?:has|had|have|also|later|then|\w+ly)\s+)*(?:issued|released|published|put\s+out|circulated|adopted)\s+(?:an?|its|his|her|their|the)\s+(?:[\w-]+\s+){0,3}?(?:statement|communiqué|declaration)\b"
)


_WHO = re.compile(r",?\s+who\s.*$", re.DOTALL)
_IN_TURN = re.compile(r",?\s*\b(?:[Ii]n\s+(?:(?:his|her|its|their)\s+)?turn|[Ff]or\s+(?:his|her|its|their)\s+part)\b,?")
_PAPERS = "report|study|survey|letter|review|paper|document|petition|appeal|resolution|audit|assessment|open\\s+letter|declaration|communiqué|statement"
#: "The report": a document that speaks for whoever issued it.
_PAPER = re.compile(rf"(?:the|this|that|its|their)\s+(?:[\w-]+\s+){{0,2}}?(?P<kind>{_PAPERS})(?:\s+itself)?", re.IGNORECASE)
_SIGNED_BY = re.compile(
    r",?\s+(?:signed|co-signed|written|authored|sent|issued|published|prepared|compiled|commissioned|drafted|released)\s+by\s+([^,;:“”\"]{3,90}?)(?=,|\s+(?:on|in|at)\s|[.;:]|$)"
)
#: What a body calls itself in what it puts out.
_OWN_BODY = re.compile(
    r"The\s+(Office|Ministry|Embassy|Mission|Delegation|Committee|Commission|Council|Foundation|Bank|Company|Agency|Service|Department|Chamber|Authority|Secretariat"
    r"|Consulate|Cent(?:er|re)|Union|Association|Assembly|Institute|Ombuds(?:person|man|woman)|Defender)"
)
_PUTS_OUT = r"\s+(?:(?:has|had|have|also|later|then|today|\w+ly)\s+)*(?:(?:publishe[sd]|release[sd]|issue[sd]|present(?:s|ed)|unveil(?:s|ed)|launche[sd]|sen(?:t|ds)|wr(?:ote|ites)|submit(?:s|ted)|sign(?:s|ed)|put\s+out|circulate[sd]|adopt(?:s|ed))\s+(?:today\s+|on\s+\w+day\s+|yesterday\s+)?|(?:said|stated|wrote|warned|argued|found|noted|reported)\s+in\s+)(?:an?|its|his|her|their|the)\s+(?:[\w’'-]+\s+){0,4}?"

_MADE = r"(?:issued|published|released|conducted|prepared|compiled|commissioned|written|put\s+out|made|carried\s+out|produced|coordinated|led|seen|obtained|based|dated)"
#: "A Vell Institute study of wells published in May": whose document it is stands before the noun.
_BODYS = (
    rf"\b(?:an?|the|one|this|its|their)\s+(?:(?:recent|new|latest|joint|annual|internal|separate|draft|earlier|major|\d{{4}})\s+)*"
    rf"((?-i:{_TOKEN})(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?(?-i:{_TOKEN})){{0,6}})\s+(?:[a-z-]+\s+){{0,2}}?"
)
_OF_BODY = re.compile(
    rf"{_BODYS}(?:report|study|survey|poll|analysis|review|paper|audit|assessment|bulletin|estimate|investigation)(?:\s+(?:{_MADE}|of|on|about|into|from|in)\b.*)?",
    re.DOTALL | re.IGNORECASE,
)
#: "Vell Institute data presented by the minister", "the VSB figures".
_BODY_DATA = re.compile(
    rf"(?:[Tt]he\s+)?({_TOKEN}(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?{_TOKEN}){{0,6}})\s+(?:[a-z-]+\s+)?(?:data|figures|statistics|estimates|numbers|records|projections|forecasts|polling|research|guidelines|findings)(?:\s.*)?",
    re.DOTALL,
)
#: "a report by the Vell Institute", "a study that the Vell Institute put out": whose document was spoken of before.
_BY_BODY = rf"\s+(?:{_MADE}\s+)?(?:by|from)\s+((?:the\s+)?(?-i:{_TOKEN})(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?(?-i:{_TOKEN})){{0,6}})"

#: How an article says by what name it calls somebody: "gave only her first name, Gohar", "asked to be identified only as Otar".
_GOES_BY = re.compile(
    rf"\b(?:[Hh]e|[Ss]he|who)\s+(?:(?:gave|would\s+(?:only\s+)?give|offered|provided|shared|used)\s+(?:\w+\s+){{0,3}}?name,?(?:\s+as)?,?"
    rf"|(?:asked|wanted|agreed|preferred|wished)\s+to\s+be\s+(?:identified|called|named|quoted|known)\s+(?:only\s+|simply\s+|just\s+)?(?:as|by\s+(?:\w+\s+){{1,3}}name,?)"
    rf"|asked\s+to\s+use\s+the\s+pseudonym|spoke\s+under\s+the\s+(?:pseudonym|name(?:\s+of)?)"
    rf"|(?:introduced|identified)\s+(?:him|her)self\s+(?:only\s+|simply\s+)?as|goes\s+by(?:\s+the\s+name(?:\s+of)?)?)\s+({_TOKEN}(?:\s+{_TOKEN})?)"
)

#: An office that speaks for a body by another word than spokesperson.
_OF_PRESS = re.compile(
    r"\bpress\s+(?:service|department|office|secretary|attach|centre|center)|\b(?:media|communications|information)\s+(?:department|office|director|chief)",
    re.IGNORECASE,
)


class DescriptionResolver(TitleResolver):
    """The people among the speakers of one English article who are described and not named."""

    def __init__(self, doc: Document, names: Names | None = None) -> None:
        super().__init__(doc, names)
        self._meant: dict[Span, Speaker] = {}  # mention -> whom it was found to mean, for its further statements
        self._nouns: dict[int, str] = {}  # place in the history -> head noun of an unnamed speaker
        self._one_cue = -1  # where somebody who is one human being spoke last

    def _description(self, phrase: str, low: str, source: Span) -> Speaker:
        """An office without a name: whoever holds it in the article, else somebody unnamed; else a body under the words used."""
        said = offices.described(phrase)
        heads = said is not None and (_role_word(said.head, "en") or said.head in offices.known() or offices.is_agent(said.head))
        if said is not None and heads and not said.plural and (_role_word(head_of(low), "en") or offices.is_agent(head_of(low))):
            holder = holders.official(phrase, self.doc, self.known)
            if holder is not None and self.find(holder):
                return self._person(holder, source)
            found = self._holder(said, phrase, source)
            plain = not said.others and not said.names and said.country is None  # "the minister" can be the deputy minister
            if found is not None and (plain or not holders.is_another(found.role, phrase, "en")):
                return found
            if holder is not None:
                return self._person(holder, source)
        if (body := self._bench(low)) is not None:
            return body
        if (named := self._accused(low) or self._named_next(said, phrase, source)) is not None:
            return named
        if re.match(r"(?:the|this|that)\s", low):
            for i in range(len(self.history) - 1, max(-1, len(self.history) - 5), -1):
                past = self.history[i]
                if past.kind == "unnamed" and self._nouns.get(i) and self._nouns[i].rstrip("s") == head_of(low).rstrip("s"):
                    return past
        if (guild := GUILD.fullmatch(phrase)) is not None:
            return self._made(guild.group(1), None)
        if heads or low in words("name_stops"):
            return self._unnamed(phrase, source)
        bare = _SIDE.sub("", re.sub(r"^(?:the)\s+", "", phrase, flags=re.IGNORECASE))
        if (head := head_of(bare)) and head[0].islower():
            return self._unnamed(phrase, source)
        country = country_of(phrase)
        if (owned := re.match(rf"({_TOKEN})[’']s\s+(?=[A-Z])", bare)) and country_of(owned.group(1)):
            bare = bare[owned.end() :]
        if re.search(_TOKEN, bare) and ", " not in bare:
            return self._made(bare, country[0] if country else None)
        return Speaker("(unnamed)", "unnamed", bare or None, source)

    def _bench(self, low: str) -> Speaker | None:
        """The court that spoke last, for its judges ("the seven judges")."""
        if re.fullmatch(r"the\s+(?:[\w-]+\s+)?(?:judges|justices|magistrates)", low) is None:
            return None
        courts = (
            p for p in reversed(self.history[-6:]) if p.kind == "institution" and p.name and re.search(r"\b(?:Court|Tribunal)\b", p.name)
        )
        return next(courts, None)

    def _of_sentence(self, low: str, source: Span) -> Speaker | None:
        """The body that a sentence opens with, for "a spokeswoman" who speaks in it; else the one that spoke right before."""
        low = _WHO.sub("", low)  # "a spokesperson who did not wish to be named"
        if re.fullmatch(r"(?:an?|the|its)\s+(?:spokes(?:man|woman|person)|press\s+(?:secretary|officer))", low) is None:
            return None
        start = self.doc.sentences[self.doc.sentence_index(source[0])][0]
        named = [
            (at, body)
            for body in self.bodies.all
            for at in body.positions
            if start <= at < source[0] and self.doc.quote_at(at) is None  # whom the words name need not be who says them
        ]
        last = self._last()
        if low.startswith("the ") and last is not None and last.kind == "person" and _OF_PRESS.search(last.role or ""):
            return last  # "the spokesperson" behind "Head of the Press Service Lena Orran"
        if named:
            found: Speaker | None = self._of(min(named, key=lambda n: n[0])[1])
        else:
            found = self._told_of_before(start) or (last if last is not None and last.kind == "institution" else None)
        role = re.sub(r"^(?:an?|the|its)\s+", "", low)
        if found is not None and found.role is not None and found.role.lower().endswith(role):
            return found  # "the spokesperson" behind "a Global Roads spokesperson"
        end = source[0] + len(low)
        return replace(found, role=role, role_span=(end - len(role), end)) if found is not None else None

    def _told_of_before(self, start: int) -> Speaker | None:
        """The body that the sentence before `start` in its paragraph is about: "The Economy Ministry was briefer. “…,” a spokesman wrote"."""
        number = self.doc.sentence_index(start)
        if number == 0 or self.doc.paragraph_at(start)[0] >= start:
            return None
        before = self.doc.sentences[number - 1]
        subject = clause_subject(self.doc.text, before)
        if cues("en").pattern.search(self.doc.text, *before):
            return None  # it spoke there, or somebody else did
        if (body := self.bodies.at_head(*before)) is not None and self.doc.quote_at(before[0]) is None:
            return self._of(body)
        if subject == before or self.doc.quote_at(before[0]) is not None or len(self.doc.text[slice(*subject)].split()) > 9:
            return None
        phrase = self.doc.text[slice(*subject)]
        return self._body(phrase, lower(phrase), subject[0])

    def _accused(self, low: str) -> Speaker | None:
        """Whom "the defendant" means: the one person of the article who is said to be accused, arrested or on trial."""
        if _ACCUSED.fullmatch(low) is None:
            return None
        text = self.doc.text
        found = {
            person.name: where
            for where, person in self._mentions
            if self.doc.quote_at(where) is None
            and (
                _CASE_OF.search(text, max(0, where - 70), where) is not None
                or _IN_DOCK.match(text, where + len(person.name if text.startswith(person.name, where) else person.name.split()[-1]))
            )
        }
        if len(found) != 1:
            return None
        (name, where), *_ = found.items()
        return self._person(name, (where, where))

    def _named_next(self, said: offices.Description | None, phrase: str, source: Span) -> Speaker | None:
        """The person whom the next paragraph names, for a description in the first one: "A senior official said …" as a lead."""
        if said is None or said.plural or not (_role_word(said.head, "en") or offices.is_agent(said.head)):
            return None
        start, end = self.doc.paragraph_at(source[0])
        if (
            any(where < source[0] and not self._is_byline(where) for where, _ in self._mentions)
            or self.history
            or _SECRET.search(self.doc.text, start, end)
        ):
            return None
        behind = [(where, p) for where, p in self._mentions if where >= end and self.doc.quote_at(where) is None]
        if not behind or any(start <= where < end for where, _ in self._mentions):
            return None
        where, person = behind[0]
        begun, _ = self.doc.paragraph_at(where)
        if self.doc.text[end:begun].strip() or person.first != where:
            return None
        speaker = self._person(person.name, (where, where))
        if said.gender and not genders.fits("he" if said.gender == "m" else "she", self._gender(speaker)):
            return None
        if person.role is None:
            after = where + len(person.name)
            opens = not self.doc.text[begun:where].strip() and (
                _LEAD_AGE.match(self.doc.text, after) or re.match(r"the\s", phrase, re.IGNORECASE)
            )
            speaks = self.doc.sentence_index(where) - self.doc.sentence_index(begun) < 2 and cues("en").pattern.match(
                self.doc.text, after + 1
            )
            said_by = re.search(r"[\w’'-]+(?=\s+$)", self.doc.text[begun:where])
            if not (opens or speaks or (said_by and cues("en").pattern.fullmatch(said_by.group()))):
                return None
            role = re.sub(r"^(?:the|an?|his|her|its|their)\s+", "", phrase, flags=re.IGNORECASE)
            person.role, person.role_span = role, (source[1] - len(role), source[1])
            return self._person(person.name, source)
        bare = offices.Description(said.head, said.others, said.country, said.gender, False)
        held, own = country_of(person.role), said.country
        self._fill_role(person, said, phrase, source)
        speaker = self._person(person.name, (where, where))
        if bare.fit(person.role) and (held is None or own is None or held[0] == own[0]):
            return speaker
        return None

    def _names_self(self, at: int) -> Speaker | None:
        """The name that somebody described goes by, as one of the next two sentences says: "She gave only her first name, Gohar"."""
        number = self.doc.sentence_index(at)
        for n, (start, end) in enumerate(self.doc.sentences[number : number + 3]):
            m = _GOES_BY.search(self.doc.text, at, min(end, at + 160)) if n == 0 else _GOES_BY.match(self.doc.text, start, end)
            if m is not None and self.doc.quote_at(m.start()) is None and (n > 0) == (m.group()[:3].lower() != "who"):
                return self._person(m.group(1), m.span(1))
        return None

    def _fill_role(self, person: _Known, said: offices.Description, phrase: str, source: Span) -> None:
        """Give somebody with a bare title ("Minister Orran") the office of the description before it ("the agriculture minister")."""
        if person.role is not None and person.role.lower() == said.head and said.others:
            role = re.sub(r"^(?:(?:the|an?|his|her|its|their)\s+)?(?:[a-z][\w-]*[’']s\s+)?", "", phrase, flags=re.IGNORECASE)
            person.role, person.role_span = role, (source[1] - len(role), source[1])

    def _is_byline(self, at: int) -> bool:
        """Whether a place lies in a line that says who wrote the article."""
        line = self.doc.text.rfind("\n", 0, at) + 1
        return re.match(r"\s*(?:[Bb]y|BY)\s", self.doc.text[line : line + 4]) is not None

    def _just_named(self, at: int) -> tuple[Speaker, _Known] | None:
        """The person without an office whom the sentence before names for the first time and last, for a description that opens its sentence."""
        number = self.doc.sentence_index(at)
        if number == 0 or self.doc.text[self.doc.sentences[number][0] : at].strip():
            return None
        start, end = self.doc.sentences[number - 1]
        near = [p for where, p in self._mentions if start <= where < end and self.doc.quote_at(where) is None]
        if not near or near[-1].role is not None or near[-1].first < start or len({p.name for p in near}) > 1:
            return None
        return self._person(near[-1].name, (at, at)), near[-1]

    def _holder(self, said: offices.Description, phrase: str, source: Span) -> Speaker | None:
        """Who of the article holds the office of a description: by fit of the words, country and gender, then by who was there last."""
        at = source[0]
        ranked: list[tuple[int, int, Speaker]] = []
        owner = re.match(rf"({_TOKEN}(?:\s+{_TOKEN})?)[’']s\s+(?=[a-z])", phrase)
        whose = owner.group(1) if owner and country_of(owner.group(1)) is None and self.find(owner.group(1)) else None

        def rate(speaker: Speaker, role: str, place: int, bonus: int) -> None:
            fit = said.fit(role)
            if not fit or (said.gender and not genders.fits("he" if said.gender == "m" else "she", self._gender(speaker))):
                return
            if whose is not None and whose not in role and set(offices.tokens_of(role)) - {said.head} - said.others:
                return  # "Orran's lawyer" is not the "lawyer for the union"
            if said.country is not None:
                held = country_of(role)
                own = held[0] if held else speaker.affiliation
                if own is not None and len(own) == 3 and own != said.country[0]:
                    return
                fit += 2 if own == said.country[0] else 0
            ranked.append((fit + bonus, place, speaker))

        begun = self.doc.sentences[self.doc.sentence_index(at)][0]
        in_turn = _IN_TURN.search(self.doc.text, begun, at) or _IN_TURN.match(self.doc.text, source[1])
        not_again = self.history[-1].name if in_turn and self.history else ""
        definite = re.match(r"(?:the|this|that|his|her|its|their|[A-Z][\w-]+[’']s)\s", phrase, re.IGNORECASE) is not None
        told: set[tuple[object, ...]] = set()
        for i in range(len(self.history) - 1, -1, -1):  # whoever spoke often counts by the last time
            past = self.history[i]
            if (key := (past.name, past.role, past.kind, past.affiliation, past.is_one)) in told:
                continue
            told.add(key)
            recent = -3 if past.name == not_again else 3 if i == len(self.history) - 1 else 1
            other = definite and past.kind in ("unnamed", "institution") and past.is_one
            if past.role and (past.kind == "person" or other):
                rate(past, past.role, 10**9 + i, recent)
        seen = set()
        i = bisect_right(self._starts, at) - 1
        for where, person in reversed(self._mentions[max(0, i - 60) : i + 1]):
            if person.role and person.name not in seen:
                seen.add(person.name)
                rate(self._person(person.name, source), person.role, where, -3 if person.name == not_again else 0)
        for known in self.known if said.country is not None else ():
            listed = people().get(known.key)
            if listed is not None and said.country is not None and listed.affiliation == said.country[0]:
                for term in holders.held(listed, self.doc.published):
                    rate(self._person(listed.name, source), term.office, 0, -1)
        if ranked:
            return max(ranked, key=lambda r: (r[0], r[1]))[2]
        if definite and (titled := self._by_title(said, i, source) or self._goes_on(said, phrase, source)) is not None:
            return titled
        if not definite or re.search(r"\s(?:who|which|that)\s", phrase):
            return None
        across = said.head in words_of("across")
        owned = re.search(r"[’']s?\s", phrase) is not None  # "the firm's director" need not be who spoke last
        if (
            re.match(r"the\s", phrase, re.IGNORECASE)
            and not across
            and not owned
            and not said.others
            and not said.names
            and said.country is None
        ):
            apart = begun > self.last_cue  # "As Lena Orran reports, the mayor said": nobody is told of by his own office
            for past in reversed(self.history[-3:] if apart else self.history[-3:-1]):
                if past.kind == "person" and past.role is None and (not said.gender or said.gender == (self._gender(past) or said.gender)):
                    return past
        if (
            re.match(r"the\s", phrase, re.IGNORECASE)
            and not across
            and not owned
            and (just := self._just_named(at)) is not None
            and (not said.gender or genders.fits("he" if said.gender == "m" else "she", self._gender(just[0])))
        ):
            role = re.sub(r"^(?:the|his|her|its|their)\s+", "", phrase, flags=re.IGNORECASE)
            just[1].role, just[1].role_span = role, (source[1] - len(role), source[1])
            return self._person(just[1].name, source)
        for where, person in self._mentions[i + 1 :]:
            if person.first != where or where - at > 1500:
                continue
            if person.role and said.fit(person.role) and person.role_span and person.role_span[0] > at:
                self._fill_role(person, said, phrase, source)
                speaker = self._person(person.name, source)
                if not said.gender or genders.fits("he" if said.gender == "m" else "she", self._gender(speaker)):
                    return speaker
            if person.role is None and _CONTINUES.match(self.doc.text, where + len(person.name)):
                role = re.sub(r"^(?:the|his|her|its|their)\s+", "", phrase, flags=re.IGNORECASE)
                person.role, person.role_span = role, (source[1] - len(role), source[1])
                return self._person(person.name, source)
        last = self._last()
        vague = said.head in words_of("vague") and len(phrase.split()) == 2
        if vague and last is not None and self._spoken_of_anew(said.head, last, at):
            return None
        if vague and last is not None and last.kind == "person" and re.match(r"the\s", phrase, re.IGNORECASE):
            fits = not said.gender or genders.fits("he" if said.gender == "m" else "she", self._gender(last))
            return last if fits else None
        return None

    def _spoken_of_anew(self, head: str, last: Speaker, at: int) -> bool:
        """Whether somebody else of an office was spoken of right before ("a police officer called … the officer"), and not the last speaker."""
        begin = max(0, self.doc.paragraph_at(at)[0] - 300)
        new = list(re.finditer(rf"\b(?:an?|another|one)\s+(?:[\w-]+\s+){{0,3}}?{re.escape(head)}\b", self.doc.text[begin:at]))
        span = last.role_span
        return bool(new) and (span is None or not span[0] - 4 <= begin + new[-1].start() <= span[1])

    def _issued(self, at: int) -> Span | None:
        """Who "issued a statement" shortly before `at`, in the sentence told last about one."""
        begin = max(0, at - 400)
        told = max((m for m in _ISSUED.finditer(self.doc.text, begin, at)), key=lambda m: m.start(), default=None)
        if told is None:
            return None
        start = max(begin, self.doc.sentences[self.doc.sentence_index(told.start())][0])
        return clause_subject(self.doc.text, (start, told.start())) if start < told.start() else None

    def _is_body(self, name: str) -> bool:
        """Whether a name in capitals is a body's: a listed one, one the article knows, or one whose last word bodies are called by."""
        return (
            institutions.named(name, "en") is not None
            or ((" " in name or name.isupper()) and self.bodies.named(name) is not None)
            or (" " in name and re.match(r"[A-Z]", name) is not None and is_of_body(name.split()[-1]))
        )

    def _paper(self, phrase: str, source: Span) -> Span | None:
        """Who speaks in a document: who signed it by the words behind it, else who put out one of its kind shortly before."""
        own = _OF_BODY.fullmatch(phrase) or _BODY_DATA.fullmatch(phrase)
        if own is not None and self._is_body(own.group(1)):
            return source[0] + own.start(1), source[0] + own.end(1)
        said = _PAPER.fullmatch(phrase)
        if said is None:
            return None
        if (signed := _SIGNED_BY.match(self.doc.text, source[1])) is not None:
            return signed.span(1)
        kind = re.compile(_PUTS_OUT + re.escape(said.group("kind")) + r"\b", re.IGNORECASE)
        begin = max(0, source[0] - 900)
        told = max((m for m in kind.finditer(self.doc.text, begin, source[0])), key=lambda m: m.start(), default=None)
        if told is None:
            by = re.compile(rf"\b{re.escape(said.group('kind'))}{_BY_BODY}", re.IGNORECASE)
            of = re.compile(_BODYS + re.escape(said.group("kind")) + r"\b", re.IGNORECASE)
            makers = [m.span(1) for m in by.finditer(self.doc.text, begin, source[0])]
            makers += [m.span(1) for m in of.finditer(self.doc.text, begin, source[0]) if self._is_body(m.group(1))]
            whose = re.compile(
                rf"(?<![\w’'-])((?:the\s+)?{_TOKEN}(?:\s+{_TOKEN}){{0,4}})[’']s?\s+(?:[a-z-]+\s+){{0,2}}{re.escape(said.group('kind'))}\b"
            )
            makers += [m.span(1) for m in whose.finditer(self.doc.text, begin, source[0])]
            maker = max(makers, default=None)
            return maker if maker is not None and self.doc.quote_at(maker[0]) is None else None
        if self.doc.quote_at(told.start()) is not None:
            return None
        start = max(begin, self.doc.sentences[self.doc.sentence_index(told.start())][0])
        if start >= told.start():
            return None
        found = clause_subject(self.doc.text, (start, told.start()))
        apposed = re.search(r",\s+(?:an?|the|which|who|whose)\s", self.doc.text[slice(*found)])
        return (found[0], found[0] + apposed.start()) if apposed else found

    def _issuer(self) -> Speaker:
        """Whose "we" it is in the own voice of a text: the body that puts it out."""
        outlet = re.sub(r"\s*\([^()]*\)$|^(?:Press|Media)\s+(?:Cent(?:re|er)|Service|Office)\s+of\s+(?:the\s+)?", "", self.doc.outlet)
        own = institutions.named(outlet, "en")
        body = None if own is not None else official(outlet)
        if body is not None and (body.country is not None or not body.open):
            own = body.written(), body.country[0] if body.country else None
        return self._made(*(own or (outlet, None)))

    def _own_body(self, phrase: str) -> bool:
        """Whether a text put out by a body calls that body so ("The Office reiterates", in a release of the Office of the Defender)."""
        if (noun := _OWN_BODY.fullmatch(phrase)) is None or not issues(self.doc.outlet):
            return False
        word = noun.group(1)
        if word not in re.findall(r"\w+", self.doc.outlet):
            return False
        others = re.finditer(
            rf"(?<!\w)(?:(?!The\b|On\b|In\b|At\b)[{UPPER}][\w’'-]+\s+){{1,4}}{word}(?!\w)|(?<!\w){word}\s+of\s+(?:the\s+)?[{UPPER}]\w+",
            self.doc.text[:6000],
        )
        return all(m.group() in self.doc.outlet for m in others)

    def _native(self, people: str, at: int) -> Speaker | None:
        """The person of a country whom "the Belgian" means: said to be one beside the name or by office, else whoever spoke last."""
        land = country_of(people)
        if land is None or land[2]:
            return None
        for where, person in reversed(self._mentions[: bisect_right(self._starts, at)]):
            near = self.doc.text[where : where + len(person.name) + 40]
            if re.search(rf",\s+(?:the|an?)\s+{people}\b", near) or (person.role or "").startswith(f"{people} "):
                return self._person(person.name, (where, where))
        last = self._last()
        return last if last is not None and last.kind == "person" else None

    def _of_age(self, age: str, at: int) -> Speaker | None:
        """Whom "the 61-year-old" means: the one whose age the article gives so, else the person who spoke last or was named last."""
        told = re.compile(rf",\s+(?:aged\s+)?{age}(?=[,.\s])|\s+\({age}\)")
        for where, person in self._mentions:
            name = person.name if self.doc.text.startswith(person.name, where) else person.name.split()[-1]
            if told.match(self.doc.text, where + len(name)) or self.doc.text.endswith(f"{age}-year-old ", 0, where):
                return self._person(person.name, (where, where))
        if (last := self._last()) is not None and last.kind == "person":
            return last
        i = bisect_right(self._starts, at) - 1
        return self._person(self._mentions[i][1].name, (at, at)) if i >= 0 else None

    def _member(self, phrase: str, source: Span) -> Speaker | None:
        """The one member of Congress, marked with party and state before, whom "the Michigan Republican" means."""
        if (said := members.called(phrase)) is None:
            return None
        marks = [at for at, party, state in members.marked(self.doc.text, source[0]) if state == said[1] and said[0] in (party, None)]
        ends = {at: person for where, person in self._mentions for at in marks if where < at <= where + len(person.name) + 1}
        fitting = {person.name for person in ends.values()}
        return self._person(fitting.pop(), source) if len(fitting) == 1 else None
