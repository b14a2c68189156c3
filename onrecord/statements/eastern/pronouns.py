"""Whom "he", "she", "they" and "there" mean in Russian and Armenian, and who is meant behind an interview.

Here: pronouns, crowds without a name, the body named last. Not here: names and groups (eastern/resolve.py), descriptions by office
(eastern/descriptions.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property

from onrecord.statements import bodies, genders
from onrecord.statements.armenian.press import Press, press_of
from onrecord.statements.eastern.bodies import BodiesResolver
from onrecord.statements.eastern.credits import press_at
from onrecord.statements.eastern.descriptions import NEAR
from onrecord.statements.folding import skeleton, speaker_id
from onrecord.statements.lexicon import UPPER, listed, lower
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker
from onrecord.statements.russian import forms
from onrecord.statements.russian.places import Places
from onrecord.statements.russian.tokens import nominative_office

#: Behind an interview: when it was over.
_AFTER_TALK = re.compile(
    r"(?:[Пп]осле|[Кк]огда)\s+(?:[а-яё]+\s+)?(?:интервью|беседы|разговора|эфира|передачи|записи)|[Уу]же\s+после|(?:[Զզ]րույցից|[Հհ]արցազրույցից)\s+(?:հետո|անց)"
)
SHORT_BODY = re.compile(
    rf"(?<!\w)(?:Мин(?!ист|ск|ут|им|ус|ер)[а-яё]{{3,}}|МИДа?|МВД|МЧС|СНБ|СГБ|ФСБ|ЦБ|ЦИК|Министерств\w+\s+[а-яё]+(?:\s+(?!и\s)[а-яё]+)?(?:\s+и\s+[а-яё]+(?:ов|ев|ей|ии|ия|та|ства|ых|их|ры|ни|зи|ли|ур|ва)(?!\w))?|Центробанк\w*|Нацбанк\w*|Генпрокуратур\w+|Следственн\w+\s+комитет\w*|Совбез\w*|ՊՆ|ԱԳՆ)(?!\w)(?:\s+[{UPPER}][\w-]+)?"
)
PLURAL = re.compile(
    r"(?:[а-яё]{3,}(?:чики|щики|ники|тели|исты|еры|оры|анты|енты|овцы|ане|яне|жане|ки|ане|ожане|алы|аты|ухи|очки|ющие|ящие|вшие|ики|люди|дети|родители|родственники|врачи|власти)|(?<![а-яё])(?:жители|соседи|гости|дети|люди))$"
)
CAPITAL = rf"[{UPPER}][\w-]+"
_APPOSED = re.compile(rf"(?P<office>[{UPPER}][^,.;:—–]{{3,80}}),\s+(?P<name>{CAPITAL}\s+{CAPITAL}),\s+(?=[а-яё])")
#: Many people in another case than the nominative, with where they are from.
_OF_MANY = re.compile(
    rf"(?<![\w-])(?P<head>[а-яё]{{3,}}(?:телей|телям|телями|ников|никам|никами|чиков|щиков|щикам|истов|истам|еров|ерам|ёров|оров|орам|антов|ентов|ентам|цев|цам|ан|янам))(?:\s+(?:села|города|деревни|района|пос[её]лка)\s+{CAPITAL})?(?!\w)"
)
#: Somebody by whose colleague he or she is, and nothing else.
_COLLEAGUE = re.compile(
    r"коллег[аиеу](?:\s+по\s+(?:фракции|парламенту|партии|комитету|комиссии|кабинету|правительству|совету|институту|ведомству))?"
)
#: Where somebody is introduced as a guest of an outlet, in another case than the nominative.
_TALKS_WITH = re.compile(
    r"(?<!\w)(?:(?:бесед|разговарива|побеседова|поговори|обща|пообща|встрети|связа|созвони)[а-яё]*\s+со?|(?:интервью|бесед[аеуы]|разговор[а-я]{0,2})\s+(?:со?|у)|(?:предостав|да)[а-яё]+\s+слово|расспр(?:осил|ашивает)[а-яё]*|интервьюир[а-яё]+)\s",
    re.IGNORECASE,
)
#: A verb of the past in the singular, of a woman and of a man.
_PAST = re.compile(
    r"(?<![\w-])[а-яё]{2,}(?:(?P<f>(?:[аеиоуыя]|ш)ла(?:сь)?)|(?:[еиуыя]л|(?<!кан)(?<!журн)(?<!персон)(?<!порт)(?<!матери)(?<!генер)ал)(?:ся)?)(?!\w)"
)
#: Whom somebody asks or writes to, in front of "there they answered".
_TURNS_TO = re.compile(
    r"(?<!\w)(?:обра[тщ][а-яё]+|направи[а-яё]*|направля[а-яё]+|писа[а-яё]+|написа[а-яё]+|звони[а-яё]+|дозвони[а-яё]+|запрос[а-яё]*|вопрос[а-яё]*|письмо|жалоб[а-яё]*|заявлени[а-яё]+)\s+(?:за\s+[а-яё]+\s+|с\s+[а-яё]+\s+)?(?P<at>(?:в|во|на)\s+)"
    r"|(?<!\w)(?:потребова[а-яё]+|требу[юе]т|добива[а-яё]+|жд[аеуё][а-яё]*|получи[а-яё]+)\s+(?:(?:у|от|за)?\s*[а-яё]+\s+){1,3}?(?P<of>(?:от|у)\s+)",
    re.IGNORECASE,
)
_PEERS = frozenset(
    ["коллега", "преемник", "преемница", "предшественник", "предшественница", "земляк", "землячка", "соратник", "соратница", "оппонент"]
)


#: Armenian surnames in the genitive, the dative, the ablative or the instrumental.
_CASE_HY = re.compile(r"(?:յան|եան|յանց|ունց|ով|և|եվ|ենկո)(?:ի|ին|ից|ով)$")
_FULL = re.compile(rf"{CAPITAL}\s+{CAPITAL}")
_NAME = re.compile(rf"{CAPITAL}(?:\s+{CAPITAL})?")
#: Somebody without a name in another case, at the end of a clause.
_CITED_HY = re.compile(r"(?<!\w)(?:մի|մեկ)\s+(?:[ա-և]+\s+)?(?P<who>[ա-և]{3,}?)(?:ին|ի)[.․,՝]\s+$")
_NAMED_HY = re.compile(rf"(?P<name>{CAPITAL}(?:\s+{CAPITAL}){{0,2}})[.․]\s+")
_VERB_HY = re.compile(r"(?<!\w)(?:է|են|էր|էին)\s|[ա-և]{2}(?:եց|աց|ավ|եցին|ացին)\s")


class PronounResolver(BodiesResolver):
    """Reads the pronouns of an article in Russian or Armenian."""

    _mention: Span = (0, 0)  # the mention being resolved
    _feminine: str | None = None  # the last body whose noun is feminine

    @cached_property
    def _press(self) -> Press:
        return press_of(self.doc)

    def _outlet(self, source: Span) -> Speaker | None:
        """The outlet that speaks in an Armenian mention, by its name in the base form or as "the paper"."""
        named = self._press.speaker(source)
        return Speaker(named[0], "institution", None, None, None, speaker_id(named[0])) if named is not None else None

    @cached_property
    def _article_home(self) -> tuple[str, str, bool] | None:
        return None

    @property
    def _home(self) -> tuple[str, str, bool] | None:
        """The country of a body without one: that of the outlet or the town its paragraph begins with, else the article's."""
        near = press_at(self.doc, self._mention[0]) if self.doc.language == "ru" else None
        return near or self._article_home

    def _pronoun(self, low: str, at: int) -> Speaker:
        last = self.history[-1] if self.history else None
        if low in ("там", "здесь"):
            if self.doc.language == "ru" and (near := self._body_near(at)) is not None:
                return near
            if (named := self._body_named(at)) is not None:
                return named
            return next((p for p in reversed(self.history) if p.kind == "institution"), last or Speaker(None, None))
        if self.doc.language == "ru" and (body := self._own_body(low, at)) is not None:
            return body
        if low in ("тот", "та") and self.doc.language == "ru":
            return self._other_of_two(low)
        if low == "они" and (crowd := self._crowd(at)) is not None:
            return crowd
        if low == "она" and last is not None and last.kind == "institution" and last.identity == self._feminine:
            return last
        if low in ("он", "она") and (guest := self._talked_with(low, at)) is not None:
            return guest
        if low in ("он", "она") and last is not None and last.kind == "unnamed" and (new := self._introduced(at)) is not None:
            return new
        if (
            low in ("он", "она", "նա", "վերջինս")
            and last is not None
            and last.kind == "unnamed"
            and last.is_one
            and not PLURAL.search((last.role or "").split(" ")[0].lower())
        ):
            return last
        if low in ("նա", "նրա", "վերջինս", "վերջինիս") and (cited := self._cited_before(at)) is not None:
            return cited
        if low in ("նա", "վերջինս") and (closing := self._closing(at)) is not None:
            return closing
        if low in ("он", "она") and self.doc.language == "ru" and (agreeing := self._agreeing(low, at)) is not None:
            return agreeing
        if low in ("он", "она") and (apposed := self._apposed_before(at, low)) is not None:
            return apposed
        found = super()._pronoun(low, at)
        if low in ("он", "она") and found.kind == "person" and self._sex(found) not in (None, "m" if low == "он" else "f"):
            found = self._other_sex(low, at) or found
        nobody = found.kind is None or (low == "они" and found.kind == "person" and self.doc.language == "ru")  # one person is not "they"
        return Speaker("(unnamed)", "unnamed", None, None) if low in ("они", "նրանք") and nobody else found

    def _own_body(self, low: str, at: int) -> Speaker | None:
        """The body that spoke last and whose reckoning it is: "The ministry denies it. By its count, …"; nobody has been named since."""
        last = self.history[-1] if self.history else None
        if low not in ("его", "её", "ее") or last is None or last.kind != "institution" or last.role is not None:
            return None
        if (last.identity == self._feminine) != (low != "его") or self._introduced(at) is not None:
            return None
        return last if self.doc.paragraph_at(at) == self.doc.paragraph_at(max(self.last_cue, 0)) else None

    def _in_case(self, at: int) -> bool:
        """Whether an Armenian name behind a verb is its object; one at the head of a sentence is who it is about: "To X the answer was not enough"."""
        name = _NAME.match(self.doc.text, at) if self.doc.language == "hy" else None
        if name is None or _CASE_HY.search(name.group()) is None:
            return False
        start = self.doc.sentences[self.doc.sentence_index(at)][0]
        return _VERB_HY.search(self.doc.text, start, at) is not None

    def _cited_before(self, at: int) -> Speaker | None:
        """Somebody in another case who ends the Armenian clause right in front: "… citing a diplomat. in the latter's words, …"."""
        start = self.doc.sentences[self.doc.sentence_index(at)][0]
        i = bisect_right(self._starts, at - 1)
        for where, person in self._mentions[max(0, i - 1) : i]:
            named = where > start and _NAMED_HY.fullmatch(self.doc.text, where, at)
            if named and _CASE_HY.search(named.group("name")) is not None:
                return self._person(person.name, (where, where))
        cited = _CITED_HY.search(self.doc.text, max(start, at - 60), at)
        if cited is None or not listed(lower(cited.group("who")), "roles", "hy"):
            return None
        return Speaker("(unnamed)", "unnamed", cited.group("who"), cited.span("who"))

    def _closing(self, at: int) -> Speaker | None:
        """The subject behind its verb that ends the Armenian sentence before the words said: "The plan was presented by the head X Y. «…», he said"."""
        quote = self.doc.quote_before(at)
        begin = self.doc.sentences[self.doc.sentence_index(at)][0]
        begin = min(begin, quote.start) if quote is not None and quote.end + 8 > at - 40 else begin
        number = self.doc.sentence_index(max(0, begin - 1))
        start, stop = self.doc.sentences[number]
        if start <= self.last_cue or stop > at:
            return None
        i = bisect_right(self._starts, stop - 1)
        for where, person in reversed(self._mentions[max(0, i - 3) : i]):
            ended = re.fullmatch(rf"{CAPITAL}(?:\s+{CAPITAL}){{1,2}}(?:ը|(?<!ի)ն)\s*[։:.]?\s*", self.doc.text[where:stop])
            if where > start and ended and self.doc.quote_at(where) is None:
                return self._person(person.name, (where, where))
        return None

    def _apposed_before(self, at: int, low: str) -> Speaker | None:
        """Who heads the sentence before by an office and, between commas, the name: "His Turkish colleague, X Y, was silent. …, he noted"."""
        number = self.doc.sentence_index(at)
        start, stop = self.doc.sentences[max(0, number - 1)]
        head = _APPOSED.match(self.doc.text, start, stop) if number and start > self.last_cue else None
        if head is None or not any(nominative_office(lower(w)) or lower(w) in _PEERS for w in head.group("office").split()[:4]):
            return None
        found = self._person(head.group("name"), head.span("name"))
        return found if self._sex(found) in (None, "m" if low == "он" else "f") else None

    def _agreeing(self, low: str, at: int) -> Speaker | None:
        """The one person whom the sentence before names as a subject by a verb of the pronoun's gender: "The deputy X Y objected to him. «…», she said"."""
        quote = self.doc.quote_before(at)
        begin = quote.start if quote is not None and quote.end > at - 12 else at
        number = self.doc.sentence_index(max(0, begin - 1) if begin < at else at) - (begin >= at)
        start, stop = self.doc.sentences[max(0, number)]
        if number < 0 or start <= self.last_cue or stop > at or self.doc.paragraph_at(start) != self.doc.paragraph_at(at):
            return None
        verbs = [m for m in _PAST.finditer(self.doc.text, start, stop) if self.doc.quote_at(m.start()) is None]
        if not verbs or any((m.group("f") is not None) != (low == "она") for m in verbs):
            return None
        i, j = bisect_right(self._starts, start - 1), bisect_right(self._starts, stop - 1)
        named = {}
        for where, person in self._mentions[i:j]:
            before = self.doc.text[max(start, where - 90) : where]
            full = _FULL.match(self.doc.text, where) is not None
            if self.doc.quote_at(where) is None and not forms.oblique(before) and full:
                named[person.name] = where
        if len(named) != 1:
            return None
        ((name, where),) = named.items()
        found = self._person(name, (where, where + len(name)))
        last = self.history[-1] if self.history else None
        known = last is not None and last.kind == "person" and found.name != last.name
        return found if known and self._sex(found) in (None, "m" if low == "он" else "f") else None

    def _other_of_two(self, low: str) -> Speaker:
        """Whom "that one" means: the last person to have spoken who is not the last one to speak."""
        last = self.history[-1] if self.history else None
        sexes = (None, "m" if low == "тот" else "f")
        others = (p for p in reversed(self.history[:-1]) if p.kind == "person" and last and p.name != last.name and self._sex(p) in sexes)
        return next(others, Speaker(None, None))

    @staticmethod
    def _sex(speaker: Speaker) -> str | None:
        """'m' or 'f' where the name or the words of office tell."""
        if re.match(r"(?:мать|мама|сестра|жена|вдова|дочь|бабушка|[а-яё]+(?:ница|истка|орша))(?!\w)", lower(speaker.role or "")):
            return "f"
        return genders.gender(skeleton(speaker.name or ""))

    def _other_sex(self, low: str, at: int) -> Speaker | None:
        """Whom "he" or "she" means where the last speaker cannot be it: the office at the head of a sentence before, else who spoke before."""
        wanted = "m" if low == "он" else "f"
        number = self.doc.sentence_index(at)
        for start, stop in reversed(self.doc.sentences[max(0, number - 2) : number]):
            head = re.match(r"[\w-]+", self.doc.text[start:stop])
            if head and start > self.last_cue and nominative_office(lower(head.group())):
                found = self._description(head.group(), lower(head.group()), (start, start + head.end()))
                if found.kind == "person" and self._sex(found) in (None, wanted):
                    return found
        people = [p for p in reversed(self.history[-6:]) if p.kind == "person"]
        sure = next((p for p in people if self._sex(p) == wanted), None)
        return sure or next((p for p in people if self._sex(p) is None), None)

    def _crowd(self, at: int) -> Speaker | None:
        """People without a name at the head of the sentence before."""
        number = self.doc.sentence_index(at)
        start, stop = self.doc.sentences[max(0, number - 1)]
        head = (
            re.match(rf"{CAPITAL}(?:\s+(?:(?:села|города|деревни|района|пос[её]лка)\s+)?{CAPITAL})?", self.doc.text[start:stop])
            if number and start > self.last_cue
            else None
        )
        if head and (PLURAL.fullmatch(lower(head.group().split()[0])) or lower(head.group()) == "люди"):
            return self._unnamed(head.group(), (start, start + head.end()))
        told = self.history[-1].kind if self.history else None
        for m in (
            _OF_MANY.finditer(self.doc.text, start, stop) if number and start > self.last_cue and told in ("person", "unnamed") else ()
        ):
            if listed(lower(m.group("head")), "roles", "ru") and self.doc.quote_at(m.start()) is None:
                return self._unnamed(m.group(), m.span())  # "prints a letter of the villagers of X. They complain"
        return None

    def _as_colleague(self, speaker: Speaker) -> Speaker:
        """ "Her colleague X Y" with the office of whoever spoke last, which both have."""
        if speaker.role_span is None or _COLLEAGUE.fullmatch(lower(speaker.role or "")) is None:
            return speaker
        whose = re.search(r"(?<!\w)(его|её|ее)\s+$", lower(self.doc.text[max(0, speaker.role_span[0] - 6) : speaker.role_span[0]]))
        if whose is None:
            return speaker
        sexes = (None, "m" if whose.group(1) == "его" else "f")
        near = [p for p in reversed(self.history[-4:]) if p.kind == "person" and p.name != speaker.name]
        last = next((p for p in near if self._sex(p) in sexes), None)
        if last is None or last.role is None:
            return speaker
        held = self.find(speaker.name or "")
        if held is not None:
            held.role, held.role_span = last.role, last.role_span
        return replace(speaker, role=last.role, role_span=last.role_span)

    def step_back(self) -> None:
        """A crowd whose words somebody reports is not who goes on to speak: "he" and a verb without a subject mean the reporter."""
        if self.doc.language == "ru" and len(self.history) > 1 and self.history[-1].kind == "unnamed":
            self.history[-2:] = self.history[-1:-3:-1]

    def _talked_with(self, low: str, at: int) -> Speaker | None:
        """Whom an outlet talks with in the sentence before: "The paper talks with the deputy X Y. He claims that …"."""
        number = self.doc.sentence_index(at)
        start, stop = self.doc.sentences[max(0, number - 1)]
        talk = _TALKS_WITH.search(self.doc.text, start, stop) if number and start > self.last_cue else None
        if talk is None or self.doc.quote_at(talk.start()) is not None:
            return None
        i = bisect_right(self._starts, talk.end())
        named = [person for where, person in self._mentions[i : i + 3] if where < min(stop, talk.end() + 120)]
        if len(named) != 1:
            return None
        found = self._person(named[0].name, (talk.end(), talk.end()))
        return found if self._sex(found) in (None, "m" if low == "он" else "f") else None

    def _introduced(self, at: int) -> Speaker | None:
        """The person named in the nominative since the last statement, in this or the sentence before."""
        number = self.doc.sentence_index(at)
        start = max(self.last_cue, self.doc.sentences[max(0, number - 1)][0])
        i = bisect_right(self._starts, at - 1)
        for where, person in reversed(self._mentions[max(0, i - NEAR) : i]):
            if start < where and self.doc.quote_at(where) is None and not forms.oblique(self.doc.text[max(0, where - 90) : where]):
                return self._person(person.name, (where, where))
        return None

    def _description(self, phrase: str, low: str, source: Span) -> Speaker:
        found = super()._description(phrase, low, source)
        start, stop = self.doc.sentences[self.doc.sentence_index(source[0])]
        talked = self.interviewee is not None and found.kind == "unnamed" and found.is_one and not re.search(rf"[{UPPER}]", phrase[1:])
        behind = talked and len(low.split()) <= 2 and _AFTER_TALK.search(self.doc.text, start, stop) is not None
        return self.interviewee if behind and self.interviewee is not None else found

    def _body_near(self, at: int) -> Speaker | None:
        """The body that somebody turns to in the words right before: "We asked the port's administration; there they said"."""
        number = self.doc.sentence_index(at)
        start = max(self.last_cue, self.doc.sentences[max(0, number - 1)][0], self.doc.paragraph_at(at)[0])
        turned = [m for m in _TURNS_TO.finditer(self.doc.text, start, at) if self.doc.quote_at(m.start()) is None]
        for m in reversed(turned):
            ends = re.compile(r"[.,;:!?–—\n]").search(self.doc.text, m.end(), at)
            stop = ends.start() if ends else at
            span: Span | None
            if m.group("of"):
                named = lower(self.doc.text[m.end() : stop]).split()
                span = (m.end(), stop) if any(listed(w, "bodies", "ru") for w in named[:2]) and len(named) <= 5 else None
            else:
                span = Places(self.doc).place((m.start("at"), stop), plural=True)
            if span is not None:
                phrase = self.doc.text[slice(*span)]
                name = bodies.nominative(re.sub(r"^(?:во?|на)\s+", "", phrase), "ru")
                looking, self._looking = self._looking, self._looking or len(phrase.split()) > 2  # told by its own words
                found = self._institution(phrase, lower(phrase), span)
                self._looking = looking
                return found or Speaker(name, "institution", None, None, None, speaker_id(name))
        return None

    def _body_named(self, at: int) -> Speaker | None:
        """The body named or speaking last before `at`: in the text since the last statement, as the last speaker, in that speaker's office, in the text before."""
        text, last = self.doc.text, self.history[-1] if self.history else None
        named = [m for m in SHORT_BODY.finditer(text, max(0, at - 900), at) if self.doc.quote_at(m.start()) is None]
        fresh = [m for m in named if m.start() > self.last_cue + 40]
        if not fresh and last is not None and last.kind == "institution":
            return last
        office = None if fresh or last is None or not last.role else SHORT_BODY.search(last.role)
        for m in [*reversed(fresh), *([office] if office else []), *reversed(named)]:
            if (found := self._institution(m.group(), lower(m.group()), (at, at))) is not None:
                return found
        return None
