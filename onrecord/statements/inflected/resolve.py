"""Who a mention stands for in Russian, Turkish, Azerbaijani and Armenian: names behind case endings, bodies, metonyms, offices.

Here: what differs from the resolver for English. Not here: the forms of names (names.py, russian/forms.py) and of bodies (bodies.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property

from onrecord.statements import bodies, holders, institutions, municipal, names
from onrecord.statements.folding import skeleton, speaker_id
from onrecord.statements.inflected.offices import Offices
from onrecord.statements.lexicon import UPPER, country_of, country_of_place, listed, lower, outlet_country, words
from onrecord.statements.officials import people, surnames
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import _SPOKES, Speaker, joint
from onrecord.statements.roster import _RUN, _TOKEN, _alike, _Known
from onrecord.statements.russian import forms as russian
from onrecord.statements.russian.tokens import is_told
from onrecord.statements.russian.tokens import nominative_office as is_office

#: The country an outlet writes in when its language is the state language of one country only.
_AT_HOME = {"az": ("AZE", "Azerbaijan", False), "hy": ("ARM", "Armenia", False), "tr": ("TUR", "Turkey", False)}
_DATELINE = re.compile(rf"[{UPPER}][{UPPER}\s-]{{2,30}}(?=[,.(–—/\s])")
_STATEMENT = re.compile(
    r"(?:(?:в\s+)?(?:их|сво[её]м|этом)?\s*(?:обзор|приговор|решени|постановлени|письм|доклад|отч[её]т|комментари|релиз|протокол|ответ|прогноз|исследовани)|açıklama|açıqlama|bəyanat|bildiri|məlumat|mesaj|duyuru|rapor|hesabat|в?\s*(?:заявлени|сообщени|документ)|հայտարարությ|հաղորդագրությ|զեկույց|պարզաբանմ|գրությ|ամփոփագր|կանխատես|նամակ)[^\W\d_]*$"
)
_UNNAMED = re.compile(
    r"(?<!\w)(?:источник|собеседник|kaynak|kaynağ|kaynakl|mənbə|աղբյուր|(?:один|одна|два|две|трое|несколько|некоторые|ряд|многие)\s|эксперты|аналитики|наблюдатели"
    r"|жители|bir\s|bazı\s|birkaç\s|iki\s|bəzi\s|bir\s+neçə|մի\s|մեկ[նը]?(?!\w)|ոմն|որոշ\s|adının|adını|ismini|isminin|анонимн|пожелавш\w+ остаться|ansını|ənlik|անանուն|չցանկացավ)",
    re.IGNORECASE,
)
_PLURAL = {
    "ru": re.compile(r"(?:тели|исты|еры|оры|ики|ане|яне|енцы|ане|ечи|жи|ники|ники|нты|ки|чане|ели)$"),
    "tr": re.compile(r"l[ae]r(?:[ıi]|e|a)?$"),
    "az": re.compile(r"l[aə]r[ıi]?$"),
    "hy": re.compile(r"(?:ներ|եր)(?:ը|ն|ի|ից)?$"),
}
_COMPANY = re.compile(r"компани|şirket|şirkət|ընկերությ|holdinq|holding|корпораци", re.IGNORECASE)
_QUOTED = re.compile(r"[«“\"„]([^»”\"“]{2,50})[»”\"“]")
_BARE_MINISTRY = re.compile(r"министерств|ведомств|bakanlık|bakanlığ|nazirlik|nazirliy|գերատեսչությ|նախարարությ|kurum|qurum")
_RESOLVES_TO_ANY = re.compile(r"ведомств|qurum|kurum|գերատեսչությ|структур|կառույց")
#: A man's office in the dative, in front of the name: "to the governor of X".
_TO_HIM = re.compile(r"(?<![\w-])([а-яё-]{3,}[ую])\s+(?:[\w«»-]+\s+){0,4}$", re.IGNORECASE)
_OFFICIAL = re.compile(r"^(?:официальн\w+|rəsmi|resmi|պաշտոնական)\s+", re.IGNORECASE)
_MATTERS = re.compile(
    r"(?:во?\s+)?(?:[а-яё]+\s+)?(?:инспекци|управлени|департамент|комитет|комисси|агентств|служб)\w*\s+(?:по|охраны|защиты)\s",
    re.IGNORECASE,
)
#: Where an embassy is, in front of or behind whose it is.
_HOSTED = re.compile(r"(?<!\w)во?\s+\w+|[^\W\d_]+[’']?[dt][aəe]k[ıi]\s|[ա-ևԱ-Ֆ]+ում\s", re.IGNORECASE)
_AND = re.compile(r"\s+(?:и|ve|və|ու|և|ile|ilə)\s+")


class InflectedResolver(Offices):
    """The speakers of one article in a language that inflects its names."""

    _looking = False  # whether a bare noun is being looked up among the bodies named before

    # -- the people of the article -----------------------------------------------------------------------------------
    def _names(self, start: int, end: int) -> list[tuple[int, int, list[str]]]:
        return names.names_in(self.doc, start, end)

    def _collect(self) -> None:
        super()._collect()
        if self.doc.language != "ru":
            return
        for person in self.known:
            forms = [self._form(at, len(person.name.split())) for at in person.positions[:12]]
            forms = [(f, at) for f, at in forms if len(f.split()) == len(person.name.split())]
            forms = [f for f in forms if "." not in f[0].split()[0]] or forms  # an initial says less than a name
            if not forms:
                continue
            best = max(forms, key=lambda f: (not russian.oblique(self.doc.text[max(0, f[1] - 90) : f[1]]), russian.rank(f[0]), -f[1]))
            before = self.doc.text[max(0, best[1] - 90) : best[1]]
            man = _TO_HIM.search(before) if self._oblique((best[1], best[1] + len(best[0]))) else None
            to_him = man is not None and (listed(lower(man.group(1)), "roles", "ru") or lower(man.group(1))[:-1] in words("roles", "ru"))
            to_her = russian.to_her(before)
            person.name = russian.nominative(
                best[0],
                known_oblique=to_him or self._oblique((best[1], best[1] + len(best[0]))) or russian.cited(before),
                to_him=to_him,
                to_her=to_her,
            )
            person.key = skeleton(person.name) or person.key

            self._nominative_role(person)

    def _nominative_role(self, person: _Known) -> None:
        """Give a person's office the case in which the text has its first word elsewhere: "to President of X A" and "President A"."""
        first = re.match(r"[\w-]+", person.role or "")
        if first is None or is_office(lower(first.group())):
            return
        for at in person.positions[:12]:
            before = self.doc.text[max(0, at - 120) : at]
            for m in reversed(list(re.finditer(r"[\w-]+", before))[-8:]):
                own = lower(m.group())
                if own[:5] == lower(first.group())[:5] and is_office(own) and len(own) > 4 and (person.role or "").find(",") < 0:
                    head = m.group().capitalize() if first.group()[0].isupper() else own
                    person.role = head + (person.role or "")[first.end() :]
                    return
        oblique = lower(first.group())
        for m in re.finditer(rf"(?<![\w-]){re.escape(oblique[:5])}[\w-]*", self.doc.text, re.IGNORECASE):
            own = lower(m.group())
            if "," not in (person.role or "") and 0 < len(oblique) - len(own) < 3 and oblique.startswith(own) and is_office(own):
                person.role = (m.group().capitalize() if first.group()[0].isupper() else own) + (person.role or "")[first.end() :]
                return

    def _form(self, at: int, size: int) -> tuple[str, int]:
        m = re.match(rf"{_TOKEN}(?:\s+{_TOKEN}){{{size - 1}}}", self.doc.text[at : at + 120])
        return (m.group().rstrip(".,") if m else "", at)

    def find(self, name: str) -> _Known | None:
        found = super().find(name)
        if found is not None or " " in name.strip():
            return found
        key = skeleton(name)
        if len(key) < 3:
            return None
        near = [p for p in self.known if _alike(p.key.split()[0], key) or _alike(p.key.split()[-1], key)]
        return near[0] if len(near) == 1 else None

    # -- resolving ---------------------------------------------------------------------------------------------------
    def _resolve(self, source: Span | None, before: int) -> Speaker:
        if source is None:
            dropped = before != self.doc.paragraph_at(before)[0]  # a verb without a subject, and not an answer of an interview
            return (self.history[-1] if dropped and self.history else self._interview()) or Speaker(None, None)
        text = self.doc.text
        phrase = text[source[0] : source[1]].strip()
        low = lower(phrase)
        if low in words("pronouns", self.doc.language) or low in ("последний", "тот", "та"):
            return self._pronoun(low, source[0])
        if _STATEMENT.match(low.split()[-1]) and (len(low.split()) <= 2 or _STATEMENT.fullmatch(low)) and country_of(phrase) is None:
            return next(
                (p for p in reversed(self.history) if p.kind == "institution"), self.history[-1] if self.history else Speaker(None, None)
            )
        parts = [p for p in _AND.split(phrase) if p]
        if len(parts) == 2 and (two := self._two_offices(phrase, source)) is not None:
            return two
        if len(parts) == 2 and (joint := self._joint(parts, source, phrase, before)) is not None:
            return joint
        found = [n for run in _RUN.finditer(text, source[0], source[1]) for n in self._names(run.start(), run.end())]
        known = [n for n in found if self._is_known(n[2])]
        tokens = re.findall(r"[\w’'-]+", low)
        roles = [t for t in tokens if listed(re.sub(r"['’]\w{1,7}$", "", t), "roles", self.doc.language)]
        heads = [t for t in tokens if bodies.is_body(t, self.doc.language)]
        unnamed = _UNNAMED.search(phrase) is not None
        if roles and not unnamed and holders.office_of(phrase, self.doc.language):
            return self._description(phrase, low, source)
        if known and not unnamed:
            return self._person(" ".join(known[-1][2]), (known[-1][0], known[-1][1]))
        if roles and not heads and not unnamed and len(found) == 1:
            return self._person(" ".join(found[-1][2]), (found[-1][0], found[-1][1]))
        if unnamed and not (_SPOKES.search(low) and heads):
            return self._unnamed(phrase, source)
        if (not roles or _SPOKES.search(low)) and (institution := self._institution(phrase, low, source)) is not None:
            return institution
        if found and not heads:
            return self._person(" ".join(found[-1][2]), (found[-1][0], found[-1][1]))
        return self._description(phrase, low, source)

    def _is_known(self, tokens: list[str]) -> bool:
        key = skeleton(" ".join(tokens))
        listed_name = key in people() or key in surnames(self.doc.language)
        return len(tokens) > 1 or listed_name or self.find(" ".join(tokens)) is not None

    def _joint(self, parts: list[str], source: Span, phrase: str, before: int) -> Speaker | None:
        at = source[0] + phrase.index(parts[0])
        second = source[0] + phrase.rindex(parts[1])
        if not all(re.search(rf"(?<!\w){_TOKEN}", p) for p in parts):
            return None
        if any(listed(lower(p.split()[-1]), "roles", self.doc.language) for p in parts):
            return None
        # "the ministries of A and B" are one phrase; so is a ministry of two things.
        pair = re.search(rf"{_TOKEN}\s+{_TOKEN}\s+и\s.*{_TOKEN}\s+{_TOKEN}$", phrase)
        if self.doc.language == "ru" and not pair and bodies.english(phrase, "ru") and not bodies.english(parts[1], "ru"):
            return None
        if self.doc.language == "ru" and _MATTERS.match(phrase):
            return None  # "the inspection for nature and the soil"
        if self.doc.language != "ru" and len(parts[0].split()) <= 3 and not (self._speaks(parts[0]) and self._speaks(parts[1])):
            return None
        one, two = self._resolve((at, at + len(parts[0])), before), self._resolve((second, second + len(parts[1])), before)
        if not (one.name and two.name) or one.name == two.name or "unnamed" in (one.kind, two.kind):
            return None
        return joint(one, two)

    def _speaks(self, part: str) -> bool:
        """Whether a part of a joint mention can speak alone: a full name, a body, a country."""
        last = part.split()[-1]
        if bodies.is_body(lower(last), self.doc.language) or country_of(part) is not None:
            return True
        return any(len(n[2]) > 1 or self.find(n[2][0]) for n in self._names_of(part))

    def _names_of(self, part: str) -> list[tuple[int, int, list[str]]]:
        at = self.doc.text.find(part)
        return (
            [n for run in _RUN.finditer(self.doc.text, at, at + len(part)) for n in self._names(run.start(), run.end())] if at >= 0 else []
        )

    def _person(self, name: str, source: Span) -> Speaker:
        tokens = name.split()
        if self.find(name) is None and tokens:
            name = " ".join([*tokens[:-1], names.reduce(tokens[-1], self.doc.language, oblique=self._oblique(source))])
            if self.doc.language == "ru" and len(tokens) == 1 and self._oblique(source):
                name = russian.single(name)
            if self.doc.language == "ru" and len(tokens) > 1:
                to_her = russian.to_her(self.doc.text[max(0, source[0] - 90) : source[0]])
                name = russian.nominative(name, known_oblique=self._oblique(source), to_her=to_her)
        speaker = super()._person(name, source)
        if speaker.role is None and " " not in (speaker.name or "") and (span := self._office_before(max(0, source[0] - 120), source[0])):
            return Speaker(speaker.name, speaker.kind, self.doc.text[slice(*span)], span, speaker.affiliation, speaker.identity)
        return speaker

    def _oblique(self, source: Span) -> bool:
        """Whether the words around a mention say that it stands in a case of its own."""
        before, after = self.doc.text[max(0, source[0] - 90) : source[0]], self.doc.text[source[1] : source[1] + 40]
        if self.doc.language == "ru":
            told = re.search(r"([а-яё-]+)\s+$", before)
            name = re.match(r"[\w-]+", self.doc.text[source[0] : source[1]])
            return not (told and name and is_told(told.group(1), lower(name.group()))) and russian.oblique(before)
        if self.doc.language == "hy":
            return bool(
                re.match(
                    r"\w*\s+(?:խոսքով|խոսքերով|կարծիքով|տվյալներով|գնահատմամբ|համոզմամբ|վկայությամբ|հավաստմամբ|փոխանցմամբ|տեղեկացմամբ|պնդմամբ|դիտարկմամբ|ձևակերպմամբ|խոստովանությամբ)",
                    after,
                )
            ) or before.rstrip().lower().endswith("ըստ")
        return bool(re.match(r"\w*\s+(?:sözlərinə|dediyinə|bildirdiyinə|fikrincə|məlumatına|sözlerine|görə|göre)(?!\w)", after))

    @cached_property
    def _home(self) -> tuple[str, str, bool] | None:
        """The country of the article itself: of its dateline, else the one its language belongs to, else its outlet's."""
        at_home = _AT_HOME.get(self.doc.language)
        m = _DATELINE.match(self.doc.text)
        place = country_of_place(m.group()) if m else None
        if place is None:
            return at_home or outlet_country(self.doc.outlet)
        return place if at_home is None or at_home[0] == place[0] else None

    def home_at(self, at: int) -> tuple[str, str, bool] | None:
        return self._home

    def _institution(self, phrase: str, low: str, source: Span) -> Speaker | None:
        language = self.doc.language
        bare = re.sub(r"^(?:в|во|из|от|у|на)\s+(?:сам(?:ом|ой|их)\s+)?", "", phrase, flags=re.IGNORECASE).strip()
        country = country_of(bare)
        role = span = None
        if _SPOKES.search(low):
            role, span = phrase, source
            if language == "hy" and re.search(r"(?:ը|[աեէիոու]ն)$", phrase):
                role, span = phrase[:-1], (source[0], source[1] - 1)  # without the article

        def made(name: str, party: str | None) -> Speaker:
            return Speaker(name, "institution", role, span, party, speaker_id(name))

        if re.search(r"(?<!\w)(?:кремл|kreml|կրեմլ)", low):
            return made("Kremlin", "RUS")
        if re.search(r"пентагон|pentaqon|pentagon|պենտագոն", low):
            return made("U.S. Department of Defense", "USA")
        if re.search(r"бел\w+ дом|ağ ev|beyaz saray|սպիտակ (?:տուն|տան)", low):
            return made("White House", "USA")
        if re.search(r"госдеп|dövlət departament|abd dışişleri|պետդեպ|պետդեպարտամենտ", low) and (country is None or country[0] == "USA"):
            return made("U.S. State Department", "USA")
        if re.search(r"посольств|səfirliy|büyükelçili|դեսպանատ", low) and country:
            sender = country_of(_HOSTED.sub(" ", bare)) or country
            return made(f"Embassy of {sender[1]}" + self._host(low), sender[0])
        if (known := institutions.named(bare, language, self._home)) is not None:
            return made(*known)
        if town := municipal.english(bare, language):
            return made(town, country[0] if country else None)
        if english := bodies.english(bare, language):
            if "{}" not in english:
                return made(english, None)
            if country is None:
                country = self._same_body(english) or self._home
            if country:
                return made(english.format(country[1]), country[0])
            return made(bodies.nominative(bare, language), None)
        metonym = _OFFICIAL.sub("", bare)
        tokens = re.findall(r"[\w’'-]+", metonym)
        if country and len(tokens) == 1 and metonym[:1].isupper() and not listed(lower(tokens[0]), "roles", language):
            return made(f"Government of {country[1]}", country[0])
        if country and re.search(r"(?:tərəf[iı]|taraf[ıi]?|сторон[аыеу]|կողմ[ը]?)$", low):
            return made(f"Government of {country[1]}", country[0])
        heads = [t for t in re.findall(r"[\w’'-]+", low) if bodies.is_body(t, language)]
        quoted = _QUOTED.search(bare)
        if quoted and (_COMPANY.search(low) or not heads):
            return made(quoted.group(1).strip(), None)
        if heads:
            capitals = len(re.findall(rf"(?<![\w]){_TOKEN}", bare))
            if (
                len(tokens) <= 2
                and capitals <= 1
                and not quoted
                and not bare.isupper()
                and not self._looking
                and (past := self._look_back(heads[-1], source[0]))
            ):
                return Speaker(past.name, "institution", role, span, past.affiliation, past.identity)
            name = bodies.nominative(re.sub(_SPOKES_TAIL, "", bare) if role else bare, language)
            return made(name, country[0] if country else None) if capitals or quoted else None
        if re.fullmatch(rf"[{UPPER}]{{2,7}}(?:[-’'][\w]+)?", bare):
            return made(re.sub(r"[-’'][^\W\d_]+$", "", bare), None)
        return None

    def _look_back(self, head: str, at: int) -> Speaker | None:
        """`_body_before`, once: the names it tries on the way are read as they stand."""
        self._looking = True
        try:
            return self._body_before(head, at)
        finally:
            self._looking = False

    def _host(self, low: str) -> str:
        m = re.search(r"(?<!\w)в\s+(?!посольств)(\w+)|(\w+)[dt][aəe]k[iı]\s|(\w+)ում\s", low)
        there = country_of(m.group(1) or m.group(2) or m.group(3)) if m else None
        return f" in {there[1]}" if there else ""

    def _same_body(self, english: str) -> tuple[str, str, bool] | None:
        stem = english.format("")
        for past in reversed(self.history):
            if past.name and past.name.startswith(stem) and (country := country_of(past.name.removeprefix(stem))):
                return country
            office = past.role if past.kind == "person" else None
            if office and self.doc.language in ("ru", "hy") and bodies.english(office, self.doc.language) == english:
                return country_of(office) or self._home
        return None

    def _body_before(self, head: str, at: int) -> Speaker | None:
        """The body that a bare "ministry", "company", "agency" stands for: the last one of its kind that spoke or was named."""
        language = self.doc.language
        stem = bodies.nominative(re.sub(r"['’-]\w{1,7}$", "", head), language)[: max(4, len(head) - 4)]
        if language in _STATE_BODY and _RESOLVES_TO_ANY.search(head) and (near := self._just_named_body(at)) is not None:
            return near
        for past in reversed(self.history):
            if past.kind == "institution" and past.name:
                if _RESOLVES_TO_ANY.search(head) or lower(stem)[:6] in lower(past.name):
                    return past
                if municipal.is_head(head) and past.name.endswith("Municipality"):
                    return past
                if _BARE_MINISTRY.search(head) and past.name.startswith("Ministry"):
                    return past
        if _BARE_MINISTRY.search(head):
            for past in reversed(self.history[-40:]):
                if language == "ru" and past.kind == "person" and (of := _SPOKESMAN_OF.search(past.role or "")) is not None:
                    body = self._institution(of.group("of"), lower(of.group("of")), (at, at))
                    if body is not None:
                        return body
                office = bodies.english(f"{past.role} министерство", language) if past.role and past.kind == "person" else None
                if office and re.search(r"(?<!ад)министр|bakan|nazir|նախարար", lower(past.role or "")):
                    country = country_of(past.role or "") or self._home
                    if country:
                        name = office.format(country[1])
                        return Speaker(name, "institution", None, None, country[0], speaker_id(name))
        pattern = rf"((?:(?<!\w){_TOKEN}\s+){{1,5}}|[«“\"„][^»”\"“\n]{{2,40}}[»”\"“]\s+)({re.escape(stem)}\w*)"
        earlier = list(re.finditer(pattern, self.doc.text[max(0, at - 4000) : at], re.IGNORECASE if language == "ru" else 0))
        if language == "ru":
            earlier = list(
                re.finditer(rf"(?i:({re.escape(stem)})\w*)\s+([«“\"][^»”\"]{{2,40}}[»”\"])", self.doc.text[max(0, at - 4000) : at])
            )
        for m in reversed(earlier):
            named = re.sub(r"^.*(?:ը|[բ-ֆ]ն)\s+(?=\S+\s)", "", m.group()) if language == "hy" else m.group()
            found = self._institution(named, lower(named), (at, at))
            if found is not None and len(m.group().split()) > 1:
                return found
        return None

    def _just_named_body(self, at: int) -> Speaker | None:
        """The state's body that the sentence before opens with, where it has said nothing yet: "The ministry of X has other figures. The body told us …"."""
        number = self.doc.sentence_index(at)
        start, stop = self.doc.sentences[max(0, number - 1)]
        m = _STATE_BODY[self.doc.language].match(self.doc.text, start, stop)
        if number == 0 or m is None or self.last_cue >= start or self.doc.paragraph_at(start) != self.doc.paragraph_at(at):
            return None
        found = self._institution(m.group(), lower(m.group()), (start, m.end()))
        return replace(found, role=None, role_span=None) if found is not None and found.name else None

    def _may_be(self, head: str, past: Speaker) -> bool:
        """Whether a word of office can mean a speaker of the same country who has another: a spokesman is no minister (Russian)."""
        return self.doc.language != "ru" or not past.role or _SPOKES.search(head) is None or _SPOKES.search(past.role) is not None

    def _interview(self) -> Speaker | None:
        if self.interviewee is None and self.known:
            best = max(self.known[:40], key=lambda k: (k.role is not None, -k.first))
            self.interviewee = self._person(best.name, (best.first, best.first))
        return self.interviewee

    def _description(self, phrase: str, low: str, source: Span) -> Speaker:
        """An office without a name: whoever holds it in the article, else somebody unnamed."""
        language = self.doc.language
        tokens = re.findall(r"[\w-]+", low)
        heads = [t for t in tokens if listed(t, "roles", language)]
        country = country_of(phrase)
        plural = bool(heads) and _PLURAL[language].search(heads[-1]) is not None
        home = self._home[1] if self._home and phrase[:1].isupper() and language in ("tr", "az") else None
        official = holders.official(phrase, self.doc, self.known, home) if heads and not plural else None
        if official is not None and self.find(official):
            return self._person(official, source)
        if heads and not plural:
            head = heads[-1] if language != "ru" else heads[0]
            stem = russian.office_stem(head, language)
            for past in reversed(self.history):
                if (
                    past.kind == "person"
                    and past.role
                    and stem in lower(past.role)
                    and not holders.is_another(past.role, phrase, language)
                    and (country is None or past.affiliation in (None, country[0]) or country_of(past.role) == country)
                ):
                    return past
            i = bisect_right(self._starts, source[0]) - 1
            for _, person in reversed(self._mentions[max(0, i - 40) : i + 1]):
                if person.role and stem in lower(person.role) and not holders.is_another(person.role, phrase, language):
                    held = country_of(person.role)
                    if country is None or held is None or held[0] == country[0]:
                        speaker = self._person(person.name, source)
                        if country is None or speaker.affiliation in (None, country[0]):
                            return speaker
            if official is not None:
                return self._person(official, source)
            if country is not None:
                for past in reversed(self.history):
                    if past.kind == "person" and past.affiliation == country[0] and self._may_be(head, past):
                        return past
            if len(tokens) <= 2 and country is None:
                for past in reversed(self.history[-3:]):
                    if past.kind == "person":
                        return past
        if heads or plural:
            return self._unnamed(phrase, source)
        if re.search(rf"(?<!\w){_TOKEN}", phrase):
            name = bodies.nominative(_QUOTED.sub(r"\1", phrase) if _QUOTED.fullmatch(phrase.strip()) else phrase, language)
            return Speaker(name, "institution", None, None, country[0] if country else None, speaker_id(name))
        if _HOW_OFTEN.fullmatch(low):
            return Speaker("(unnamed)", "unnamed", None, None)  # "they often write to me that …"
        return Speaker("(unnamed)", "unnamed", phrase or None, source)


_HOW_OFTEN = re.compile(r"часто|нередко|иногда|обычно|постоянно|регулярно|всегда|много|сейчас|теперь|давно|не\s+раз")
#: A ministry, a committee or a service at the head of a sentence, in the nominative.
_STATE_BODY = {
    "ru": re.compile(r"(?:Министерство|Комитет|Служба|МИД|МВД|Мин[а-яё]{3,})(?:\s+(?:и\s+)?[а-яё]+(?:ы|и|а|я|ов|ев|ей|ого|ой|ых|их))*(?:\s+[А-ЯЁ][а-яё]+(?:и|а|ы|ии|ана))?(?!\w)"),
    "hy": re.compile(r"[Ա-Ֆ][ա-և]+(?:\s+[ա-և]+){0,6}?\s+(?:նախարարությ|կոմիտե|ծառայությ|տեսչությ)(?:ուն)?[ըն](?!\w)"),
}  # fmt: skip
#: Who speaks for a ministry, by its short name: "a spokesman of the MFA of Russia".
_SPOKESMAN_OF = re.compile(
    r"(?:представител[а-яё]*|пресс-секретар[а-яё]*|спикер[а-яё]*)\s+(?P<of>(?:МИД|МВД|МЧС|Мин[а-яё]{3,}|[Мм]инистерств[а-яё]*)(?:\s+[^,]{2,60})?)$"
)
_SPOKES_TAIL = re.compile(r"\s*(?:sözcüsü|sözçüsü|mətbuat katibi|խոսնակ\w*|пресс-секретарь|официальн\w+ представитель)\s*", re.IGNORECASE)
