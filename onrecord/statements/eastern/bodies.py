"""Names under which bodies speak in Russian and Armenian: names in marks of quotation, who issues a text, who speaks for a body.

Here: a body and those who stand for it - a representative without a name, its staff. Not here: persons and groups (eastern/resolve.py),
bare nouns (eastern/descriptions.py), the names of state bodies (bodies.py, institutions.py).
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.statements import bodies, institutions
from onrecord.statements.eastern.credits import NOUN, declined, named, nominative, taken_up
from onrecord.statements.eastern.descriptions import NEAR, DescribingResolver
from onrecord.statements.folding import speaker_id
from onrecord.statements.lexicon import UPPER, country_of, listed, lower
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker, all_of

#: An outlet by its noun, alone or with its name.
_OUTLET = re.compile(
    rf"(?:[\w-]+(?:[аяую]я|[ое]е|[иы]й|[ое]го|[ое]му|[ое]й|[ую]ю)\s+){{0,2}}{NOUN}(?:\s+(?P<name>[«“„\"][^»”“\"\n]{{2,40}}[»”“\"]|[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){{0,2}}))?"
)
#: A name in marks of quotation with nothing but where it is from.
_NAMED_ALONE = re.compile(r"(?:[а-яё-]+(?:ий|ый|ой|ая|яя|ое|ее)\s+)?[«“„\"](?P<name>[^»”“\"\n]{2,40})[»”“\"]")
_WORD = r"[^\W\d_][\w-]+"
#: Somebody without a name who speaks for a body: the body speaks.
_DELEGATE = re.compile(
    r"(?:официальн\w+\s+)?представител(?:ь|я|ю|ем|ьниц[аыуе])\s+(?P<ru>.+)|(?P<hy>.+?)\s+(?:ներկայացուցիչ|(?:(?:մամուլի|մամլո)\s+)?խոսնակ|(?:մամուլի|մամլո)\s+(?:քարտուղար|պատասխանատու))(?:ը|ն|ի)?",
    re.IGNORECASE,
)
_SPEAKS_HY = re.compile(r"խոսնակ|ներկայացուցիչ|մամուլի|մամլո")
#: People who stand for the body they work in, where it spoke before.
_STAFF = (("спасател", "Rescue"), ("пограничник", "Border"), ("следовател", "Investigative"), ("статистик", "Statistic"), ("таможенник", "Customs"), ("դիտորդ", "Mission"), ("փրկարար", "Rescue"))  # fmt: skip
#: A union of somebody, whose own noun and members belong to the name.
_OF_MEMBERS = re.compile(
    r"(?:(?:в|из|от|у)\s+)?(?:[\w-]+(?:ый|ий|ая|ое|ого|ой|ом)\s+){0,2}(?:союз|профсоюз|ассоциаци|федераци|клуб|объединени|палат|лиг|совет|комитет|коллеги|гильди)\w*\s+[а-яё]+(?:ов|ев|ей|ий|ых|их|иков|ек|ок|ц)(?!\w)", re.IGNORECASE
)  # fmt: skip
#: An employee of a body, without a name.
_EMPLOYEE = re.compile(
    r"(?:[а-яё-]+\s+)*?(?:чиновни(?:к|ца)|сотрудни(?:к|ца)|дипломат|служащ(?:ий|ая)|должностн\w+\s+лицо)\w*\s", re.IGNORECASE
)
#: Bodies of one kind in several countries: "the ministries of A and B", "the ministries of both countries".
_OF_SEVERAL = re.compile(
    rf"(?P<ru>министерства|ведомства|мид|минобороны|минфин)(?P<of>(?:\s+[а-яё]+){{0,6}}?)\s+(?P<whose>(?:двух|обеих)\s+(?:стран|государств|республик)|{_WORD}\s+и\s+{_WORD})"
    rf"|(?P<whose_hy>երկու\s+(?:երկրների|պետությունների)|{_WORD}\s+(?:և|ու)\s+{_WORD})\s+(?P<hy>[ա-և\s]+նախարարություն)ներ(?:ը|ն)?",
    re.IGNORECASE,
)
#: Bodies that are no state's, by their noun alone, and a name of one in somebody's words of office.
_CONCERN = re.compile(
    r"(?:компани|корпораци|фирм|концерн|холдинг|предприяти|завод|комбинат|оператор|фабрик|банк|организаци|фонд|клуб|объединени)[а-яё]{0,4}$"
)
_OF_CONCERN = re.compile(r"(?<!\w)(?P<plain>[A-Z][\w&.-]+(?:\s[A-Z][\w&.-]+){0,2})|[«“\"](?P<quoted>[^»”\"]{2,40})[»”\"]")
QUOTED = re.compile(r"[«“\"„]([^»”\"“„«]{2,60})[»”\"“](?:-?[ա-և]{1,4}(?![\w]))?")
#: Whoever investigates, taken up, and the bodies that do.
_INVESTIGATES = re.compile(
    r"(?:նախաքննական|նախաքննություն\s+իրականացնող|քննչական|քննող|վարույթն\s+իրականացնող)\s+մարմին(?:ը|ն)?|(?:в\s+)?(?:следственн(?:ый|ые|ом)\s+орган(?:ы|е)?|орган(?:е)?\s+следствия|следстви[еия]|обвинения)|(?:նախա)?քննության|մեղադրանքի"
)
_CASE = re.compile(r"следстви[еия]|обвинения|(?:նախա)?քննության|մեղադրանքի")
_OF_CASES = re.compile(r"Anti-Corruption|Investigative|Prosecutor|Ministry of Internal|Police|Security Service|Revenue Committee")
#: An embassy, taken up.
_NOT_SAID = frozenset(("в", "во", "из", "от", "того", "той", "же", "самого", "самой", "сама", "сам", "само"))
_MISSION = re.compile(r"[Դդ]իվանագիտական\s+(?:ներկայացուցչությ|առաքելությ)")


class BodiesResolver(DescribingResolver):
    """Reads the bodies of an article under the names they go by."""

    def _resolve(self, source: Span | None, before: int) -> Speaker:
        """An outlet that speaks itself, under its name: "the channel «X»", "the paper"; an embassy taken up as "the diplomatic mission"."""
        phrase = self.doc.text[slice(*source)] if source is not None and self.doc.language == "ru" else ""
        mention = _OUTLET.fullmatch(phrase) if 3 < len(phrase) < 90 else None
        found = named(self.doc, source) if mention is not None and source is not None else None
        if mention is not None and found is not None and (found[1] != source or mention.group("name")):
            return Speaker(found[0], "institution", None, None, None, speaker_id(found[0]))
        if (alone := _NAMED_ALONE.fullmatch(phrase)) is not None:  # "the Moscow «X»"
            name = declined(self.doc, source[0], alone.group("name")) if source is not None and phrase[0] in '«“„"' else alone.group("name")
            return Speaker(name, "institution", None, None, None, speaker_id(name))
        if source is not None and re.fullmatch(r"[Пп]ап[аыеуо]й?\s+[Рр]имск\w+", phrase):
            return self._unnamed(phrase, source)
        if source is not None and lower(phrase) in ("редакция", "в редакции"):  # of the outlet that the paragraph is about
            found = taken_up(self.doc, source, "издание")
            if found[1] != source and self.doc.paragraph_at(found[1][0]) == self.doc.paragraph_at(source[0]):
                return Speaker(found[0], "institution", None, None, None, speaker_id(found[0]))
        if source is not None and _INVESTIGATES.fullmatch(lower(self.doc.text[slice(*source)])) is not None:
            past = [p for p in self.history if p.kind == "institution" and _OF_CASES.search(p.name or "")]
            of_case = _CASE.fullmatch(lower(self.doc.text[slice(*source)])) is not None
            return past[-1] if past else Speaker("(unnamed)", "unnamed", None, None) if of_case else super()._resolve(source, before)
        if source is not None and _MISSION.match(self.doc.text, *source):
            embassy = next((p for p in reversed(self.history) if (p.name or "").startswith("Embassy")), None)
            return embassy or super()._resolve(source, before)
        return super()._resolve(source, before)

    def _body_of_people(self, phrase: str, whose: str, press: bool, source: Span) -> Speaker:
        """A body of people, "the Union of Journalists", by its own name; for a press service the body that it is of, where that has a name."""
        known = self._institution(phrase, lower(phrase), source)
        of_body = re.sub(r"^(?:в\s+|из\s+)?пресс-служб\w+\s+", "", phrase)
        named = press and re.search(rf"[{UPPER}]", of_body) is not None and bodies.nominative(of_body, "ru") != of_body
        name = bodies.nominative(of_body if named else phrase, "ru")
        same = known is not None and not lower(known.name or "").startswith("пресс-служб")
        if known is not None and same and ((known.name or "").isascii() or whose[:5] in lower(known.name or "")):
            return known
        return Speaker(name, "institution", None, None, None, speaker_id(name))

    def _staff(self, low: str) -> Speaker | None:
        """The body that spoke before and whose people a bare plural names: "the rescuers"."""
        for staff, key in _STAFF if " " not in low else ():
            spoke = next((p for p in reversed(self.history) if p.kind == "institution" and key in (p.name or "")), None)
            if low.startswith(staff) and spoke is not None:
                return spoke
        return None

    def _employer(self, head: str) -> Speaker | None:
        """The concern that whoever spoke last is said to be of, for "the company" right behind: "an employee of X said … In the company itself …"."""
        last = self.history[-1] if self.history else None
        if last is None or last.kind not in ("unnamed", "person") or _CONCERN.match(head) is None:
            return None
        named = _OF_CONCERN.search(last.role or "")
        name = (named.group("plain") or named.group("quoted")) if named else None
        return Speaker(name, "institution", None, None, None, speaker_id(name)) if name else None

    def _of_several(self, phrase: str, at: int) -> Speaker | None:
        """The same body of two countries, named beside it or last before it."""
        m = _OF_SEVERAL.fullmatch(phrase)
        if m is None:
            return None
        one = {"министерства": "министерство", "ведомства": "ведомство"}.get(lower(m.group("ru") or ""), m.group("ru") or m.group("hy"))
        english = bodies.english(f"{one}{m.group('of') or ''}".strip(), self.doc.language)
        whose = m.group("whose") or m.group("whose_hy")
        capitals = rf"(?<!\w)[{UPPER}][\w-]+"
        places = re.findall(capitals, whose) or re.findall(capitals, self.doc.text[max(0, at - 700) : at])[::-1]
        lands = list(dict.fromkeys(c[:2] for w in places if (c := country_of(w)) is not None and not c[2]))[:2]
        if english is None or "{}" not in english or len(lands) < 2:
            return None
        names = [(english.format(land), party) for party, land in (lands if re.search(capitals, whose) else lands[::-1])]
        return all_of([Speaker(name, "institution", None, None, party, speaker_id(name)) for name, party in names])

    def _spoken_for(self, phrase: str, source: Span) -> Speaker | None:
        """The body that somebody without a name speaks for, with the mention as the role; somebody unnamed where it only employs them."""
        full = re.search(rf"([{UPPER}][ա-ևа-яё-]+)\s+([{UPPER}][ա-ևа-яё-]+(?:-[{UPPER}][ա-ևа-яё-]+)?)$", phrase)
        if (
            full
            and not (listed(lower(full.group(1)), "roles", self.doc.language) or bodies.is_body(lower(full.group(1)), self.doc.language))
            and country_of(full.group(2)) is None
            and institutions.find(full.group(), self.doc.language) is None
            and not re.search(r"(?:ого|его|ой|ей)$", full.group(1))
        ):
            return None  # somebody with a name
        if self.doc.language == "ru" and (employed := _EMPLOYEE.match(phrase)) is not None:
            body = phrase[employed.end() :]
            known = institutions.find(body, "ru") or bodies.english(body, "ru") or re.fullmatch(r"Госдеп[а-яё]*", body)
            return self._unnamed(phrase, source) if known else None
        m = _DELEGATE.fullmatch(phrase)
        office = (source[0], source[1] - 1) if m and m.group("hy") and phrase[-1] in "ըն" else source  # without the article
        body = (m.group("ru") or m.group("hy")) if m else ""
        if (
            self.doc.language == "hy"
            and body
            and " " not in body
            and bodies.english(body, "hy") is None
            and bodies.is_body(lower(body), "hy")
        ):
            spoke = self._named_whole(lower(body), source[0])
            if spoke is not None and not any(_SPEAKS_HY.search(lower(p.role or "")) for p in self._before(source)):
                return replace(spoke, role=self.doc.text[slice(*office)], role_span=office)
        if not re.search(rf"[{UPPER}«\"“]", body):
            held = [*(p.role for p in self.history[-NEAR:] if p.kind == "person"), *(p.role for p in self._before(source))]
            named = any("представител" in lower(role or "") for role in held)
            if not m or named or self.doc.language != "ru":
                return None
            past = self._body_before(lower(body), source[0]) if bodies.is_body(lower(body), "ru") else None
            return replace(past, role=phrase, role_span=source) if past is not None else self._unnamed(phrase, source)
        if (listed_body := institutions.named(body, self.doc.language, self._home)) is not None:
            role = self.doc.text[slice(*office)]
            return Speaker(listed_body[0], "institution", role, office, listed_body[1], speaker_id(listed_body[0]))
        if not any(bodies.is_body(w, self.doc.language) for w in re.findall(r"[\w-]+", lower(body))):
            return self._unnamed(phrase, source) if full else None
        found = self._institution(body, lower(body), (source[0] + phrase.index(body), source[0] + phrase.index(body) + len(body)))
        found = found or self._titled(body, lower(body))
        if found is None or found.kind != "institution":
            return None
        return replace(found, role=self.doc.text[slice(*office)], role_span=office)

    def _named_whole(self, head: str, at: int) -> Speaker | None:
        """The body that an Armenian noun alone takes up, under the full name that the text gave it before: "of the commission"."""
        stem = re.sub(r"(?:ության|ան|ի)$", "", head)
        full = re.compile(
            rf"(?<!\w)[{UPPER}][\w-]+(?:\s+[ա-և]+(?:ական|ային|ի|ու|ան|ով)){{0,4}}\s+{re.escape(stem)}(?:ը|ն|ի|ից|ին|ում|ություն[ա-և]*|ության)?(?!\w)"
        )
        named = list(full.finditer(self.doc.text, max(0, at - 4000), at)) if len(stem) > 3 else []
        return self._institution(named[-1].group(), lower(named[-1].group()), named[-1].span()) if named else None

    def _issuer(self) -> Speaker:
        """Who speaks in a text of its own voice: the outlet, by the name in marks of quotation or the body it is."""
        outlet = re.sub(r"\s*\([^)]*\)", "", self.doc.outlet).strip()
        named = QUOTED.search(outlet)
        if named is None and (found := self._institution(outlet, lower(outlet), (0, 0))) is not None:
            return found
        first = re.match(r"[\w-]+", lower(outlet))
        name = named.group(1) if named and not (first and bodies.is_body(first.group(), self.doc.language)) else outlet
        return Speaker(name, "institution", None, None, None, speaker_id(name))

    def _titled(self, phrase: str, low: str) -> Speaker | None:
        """A body with a name in marks of quotation goes by that name: «Бац» the party is Бац."""
        language = self.doc.language
        quoted = QUOTED.search(phrase)
        if quoted is None:
            return None
        outside = phrase[: quoted.start()] + " " + phrase[quoted.end() :]
        words = [w for w in re.findall(r"[\w-]+", lower(outside)) if w not in _NOT_SAID]
        members = language == "ru" and _OF_MEMBERS.match(phrase) is not None
        if (not members and any(listed(w, "roles", language) for w in words)) or re.search(
            rf"[{UPPER}][\w-]+\s+[{UPPER}][\w-]+\s*$", outside
        ):
            return None
        if words and not any(bodies.is_body(w, language) for w in words):
            return None
        name = re.sub(r"\s+", " ", quoted.group(1)).strip()
        if name in self.doc.outlet and len(self.doc.outlet) > len(name):
            return self._issuer()
        if language == "ru" and not words and re.match(r"[Вв]о?\s", phrase):
            name = re.sub(r"(?<=[бвгджзклмнпрстфх])е$", "", name) if " " not in name else name  # "in «Lektor»"
        if language == "ru" and not words:
            name = nominative(self.doc, name)
        kind = phrase[: quoted.start()].strip()
        if members and quoted.start() > 0:  # a quoted name that says too little alone: "the Union of florists «X»"
            name = f"{bodies.nominative(kind, language)} {quoted.group()}"
        if language == "hy":
            name = re.sub(r"(?<=[ա-և]{3})(?:յից|ից)$", "", name)
            name = name if words else re.sub(r"(?<=[ա-և]{2})ը$", "", name)
        country = country_of(outside)
        return Speaker(name, "institution", None, None, country[0] if country else None, speaker_id(name))
