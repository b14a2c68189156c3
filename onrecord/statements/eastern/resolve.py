"""Who a mention stands for in Russian and Armenian, where these differ from the other languages that inflect their names.

Here: bodies with a name in marks of quotation, groups of people without a name, reports that stand for who issued them, the
country an article is about, names with an article or with particles. Not here: what all these languages share (inflected/resolve.py).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cached_property

from onrecord.statements import bodies, employers, institutions, municipal
from onrecord.statements.armenian.phrases import without_case
from onrecord.statements.eastern.bodies import QUOTED
from onrecord.statements.eastern.credits import press_of
from onrecord.statements.eastern.descriptions import KNOWING, NEAR
from onrecord.statements.eastern.forms import FormsResolver
from onrecord.statements.eastern.pronouns import CAPITAL, PLURAL, SHORT_BODY
from onrecord.statements.folding import skeleton, speaker_id
from onrecord.statements.inflected.resolve import InflectedResolver
from onrecord.statements.lexicon import UPPER, country_of, country_of_place, listed, lower, words
from onrecord.statements.officials import people
from onrecord.statements.proposal import Span, trim
from onrecord.statements.resolve import Speaker
from onrecord.statements.russian import forms
from onrecord.statements.russian.tokens import PREPOSITIONS, nominative_office

#: Nouns that are no names, whatever their capital: "of the Republic".
_REGION = re.compile(r"(?:Северн|Южн|Восточн|Западн|Нагорн|Верхн|Нижн|Центральн|Больш|Велик)(?:ой|ого|ая|ый|ий|ом|ому|ую|ей|его|ем)$")
_OF_BODY = re.compile(r"(?:[Цц]ентра|[Ии]нститута|[Фф]онда|[Уу]ниверситета|[Аа]кадемии|[Шш]колы|имени|[Кк]линики)\s$")
#: The body that a source is in, behind the source.
_WITHIN = re.compile(
    rf"\s+(?:в|во|из|при)\s+(?:[«\"][^«»\"\n]{{2,40}}[»\"]|[{UPPER}][\w-]+|(?:министерстве|правительстве|администрации|парламенте|аппарате)(?:\s+(?!\w+(?:[аеёиуюя]т|[аеиыя]л|[аеиыя]л[аио])(?!\w))[{UPPER}а-яё][\w-]+){{0,2}}|одн(?:ой|ом)\s+из\s+(?:[а-яё-]+(?:ых|их)\s+)?[а-яё-]+)"
)
_ASKS_TO_HIDE = re.compile(r",\s+(?:не\s+)?(?:попросивш|пожелавш|котор\w+\s+(?:не\s+)?(?:попросил|пожелал))|\s+на\s+условиях\s+анонимности")
#: People, without names, who are of a body.
_FROM_BODY = re.compile(r"(?:[А-ЯЁа-яё]+(?:ые|ие)\s+)?[А-ЯЁа-яё]{3,}(?:[иы]|ане|яне|тели)\s+из\s+(?:[а-яё]+\s+){1,3}[«\"][^»\"]+[»\"]$")
#: In front of the town an office is in.
_IN = re.compile(r"(?<!\w)[Вв]о?\s$")
_FROM = re.compile(r"[а-яё]\sиз\s$")
_PARTICLE = re.compile(rf"\s(?:де|ван|фон|дер|аль|эль|бен|ла|ле|дю|ди|да)\s+[{UPPER}]")
#: A given name with a surname cut to its letter.
_CUT = re.compile(rf"(?<!\w)[{UPPER}][а-яё]{{2,}}\s[{UPPER}]\.?$")
_PLACE = re.compile(r"(?:жител[ьяюе]\w*|жительниц\w+|урожен\w+|крестьян\w+)\s+(?:села|деревни|города|пос[её]лка|станицы)\s$", re.IGNORECASE)
#: An office and the place it is held in, without a name: "the mayor of Ijevan".
_SEAT = re.compile(
    rf"(?:[а-яё-]+\s+)?(?i:мэр(?!и)|губернатор|глав|старост|вице-мэр|градоначальник|префект|посол|посл|консул|жител|жительниц)[а-яё]*\s+(?P<place>[{UPPER}][а-яё-]+)"
)
_SURNAME = re.compile(r"(?:ян|янц|дзе|швили|заде|ова?|ева?|ина?|ский|ская|лы|ли|оглу)$")
_ABSTRACT = re.compile(r"ությ(?:ուն|ան|ունը|ունն|անը|ունից|ամբ)$|^(?:Հանրապետ|Կառավար|Խորհրդարան)")
#: States by their letters, as Russian writes them behind a body: "МИД РА".
_STATES = {"РА": "Армении", "АР": "Азербайджана", "ИРИ": "Ирана", "ТР": "Турции"}
_STATE = re.compile(r"(?<=\w\s)(?:РА|АР|ИРИ|ТР)(?!\w)")
#: Authorities of a town or a region: no government.
_LOCAL = re.compile(
    r"(?:городск|местн|региональн|областн|районн|краев|муниципальн|столичн|сельск)\w+\s+власт[ьи]|(?:տեղական|քաղաքային)\s+իշխանությ"
)
#: The prosecution without a place: the highest one.
_PROSECUTION = re.compile(r"(?:в\s+|из\s+)?прокуратур[аеыу]|դատախազությ\w+")
_BARE = re.compile(r"ведомств|министерств|գերատեսչ|նախարարությ")
#: The press service of a body that is named before: the body speaks.
_PRESS_OF = re.compile(
    r"(?:в\s+|из\s+)?пресс-служб\w+\s+(ведомства|миссии|посольства|мэрии|партии|компании|фонда|министерства|организации|комитета|банка|агентства)$"
    r"|(ընկերության|կազմակերպության|նախարարության|կոմիտեի|հիմնադրամի|բանկի|գերատեսչության|քաղաքապետարանի|մարզպետարանի|համայնքապետարանի)\s+(?:մամուլի|լրատվական)\s+(?:ծառայություն|բաժին|բաժն)\w*$"
)
#: An office of one person that speaks as a body where its holder is not named.
_DEFENDER = re.compile(r"մարդու\s+իրավունքների\s+պաշտպան(?!ությ)|защитник\w*\s+прав\s+человека|омбудсмен")
#: Postpositions that take a genitive: "in the view of X".
_BY_HY = r"(?:խոսքով|խոսքերով|կարծիքով|տվյալներով|[ա-և]{3,}(?:մամբ|ությամբ))(?!\w)"
#: Whose office it is, in front of the office.
_WHOSE = re.compile(r"[^՝,\n]{3,60}՝\s+|(?:его|её|ее|их|наш[аи]?|мой|моя|նրա|իր|մեր)\s+", re.IGNORECASE)
#: The ministry that a listed body belongs to, behind the body.
_UNDER = re.compile(r"\s(?:МВД|МЧС|МИД|Минобороны|Минюста|Минфина|Минздрава|при\s+правительстве|министерства(?:\s+[а-яё]+){1,3})(?=\s|$)")
#: What somebody is, between the name and a mark: "Patimat, mother of four".
_BEHIND = re.compile(r",\s+(?P<office>(?P<head>[а-яё-]+)(?:\s+[\w«»-]+){0,5}?)(?=[,.]|\s[—–])")
#: What somebody is, told in a relative clause: "X, who is the head of the committee, …".
_WHO_IS = re.compile(r"(?:ը|ն|ի)?,\s+(?:որը|որն|ով)\s+(?P<office>[^,։:]{3,90}?)(?:ը|ն)?\s+է,")
#: In front of an office without a name: "Mr Premier".
_COURTESY = re.compile(r"(?:[Гг]осподин|[Гг]оспожа|[Гг]-н|[Гг]-жа)\s+(?=[а-яё])")
_WE = frozenset(["мы", "մենք"])
_REPORT = re.compile(
    r"(?:(?:в|во|из)\s+)?(?:(?:последн\w+|официальн\w+|совместн\w+|предварительн\w+|опубликованн\w+)\s+)?(?:сводк|доклад|отч[её]т|заявлени|сообщени|пресс-релиз|данны[ме]|информаци|исследовани|опрос|прогноз|материал|публикаци|подсч[её]т|сведени)\w*\s+(?=\S)",
    re.IGNORECASE,
)
_REPORT_HY = re.compile(r"\s(?:տարածած\s+|հրապարակած\s+|պաշտոնական\s+)*(?:հայտարարությ|հաղորդագրությ|զեկույց|տվյալներ|տեղեկություններ)\w*$")
_GROUP = re.compile(
    r"(?:в\s+|во\s+)?(?:дв(?:ух|а|ое|е)|тр(?:[её]х|ое|и)|четверо|четыр[её]х|нескольк\w+|некотор\w+|ряд\w?|многи\w+|одн(?:ого|ой|ому|а)\s+из|один\s+из|част[ьи]|большинств\w+|друг(?:ие|их)|ины[ех]|отдельны\w+|близк\w+\s+к)(?:\s|$)"
    r"|(?:երկու|երեք|մի\s+քանի|մի\s+շարք|որոշ|շատ|բազմաթիվ|մի\s+խումբ)(?:\s|$)",
    re.IGNORECASE,
)
#: People who are a mission's: "the observers of the EU".
_OBSERVERS = re.compile(r"դիտորդներ[ըն]?$")
_PLURAL_HY = re.compile(r"(?:ներ|եր)(?:ը|ն|ի|ից|ին)?$")
#: Bodies that "the organisation" or "the company" takes up, whatever they are called.
_TAKEN_UP = re.compile(
    r"концерн|холдинг|госкомпани|предприяти|блок[ае]?(?!\w)|альянс|организаци|движени|парти|фракци|фонд|компани|издани|агентств|группа|центр|объединени|корпораци|կազմակերպությ|կուսակցությ|խմբակցությ|ընկերությ|հիմնադրամ|կենտրոն|շարժում|միությ|գործակալությ|(?<!մամուլի )(?<!լրատվական )ծառայությ"
)
_OWN_VERB = re.compile(r"[а-яё]+(?:ем|им)|[ա-և\s]*ենք(?:\s+անում)?")
_SPEAKER = re.compile(r"пресс-секретар|представител|խոսնակ|ներկայացուցիչ")
_KIN = re.compile(
    r"(?:мать|отец|брат|сестра|жена|муж|сын|дочь|вдова|родственни\w+|մայրը|հայրը|եղբայրը|քույրը|կինը|ամուսինը|որդին|դուստրը)(?!\w)",
    re.IGNORECASE,
)
#: Bodies that "she" can stand for.
_FEMININE = re.compile(
    r"(?:организаци|компани|парти|служб|комисси|прокуратур|ассоциаци|миссия|фракци|палат|федераци|корпораци|коалици|администраци|группа)",
    re.IGNORECASE,
)
_PARTICLES = re.compile(
    rf"((?:[{UPPER}][\w’'-]+\s+){{1,2}}(?:(?:ван|дер|ден|фон|де|дель|да|ди|ла|ле|аль|бен|ибн|վան|դեր|դեն|ֆոն|դե|դել|դի|լա|ալ)\s+){{1,2}})([{UPPER}][\w’'-]+)"
)


class EastResolver(FormsResolver):
    """The speakers of one article in Russian or Armenian."""

    _case = False  # whether the mention being resolved stands in a case of its own

    def _names(self, start: int, end: int) -> list[tuple[int, int, list[str]]]:
        found = [n for n in super()._names(start, end) if not _ABSTRACT.search(n[2][-1]) and not _REGION.match(n[2][0])]
        found = [n for n in found if len(n[2]) == 1 or n[2][0][1:] != "." or lower(n[2][1]) not in PREPOSITIONS]  # "Merab T. On Monday"
        found = [n for n in found if len(n[2]) == 1 or institutions.read(" ".join(n[2]), self.doc.language) is None]
        found = [self._without_place(*self._without_stage(*n)) for n in found]
        if self.doc.language == "ru":
            found = [seated for n in found if (seated := self._without_seat(*n)) is not None]
        return found

    def _without_seat(self, start: int, end: int, tokens: list[str]) -> tuple[int, int, list[str]] | None:
        """A name without the town that somebody has an office in: "an official in Masis", "the adviser in Yerevan X Y"; None for a town alone."""
        if len(tokens) != 2 and _FROM.search(self.doc.text[max(0, start - 5) : start]):
            first = self.doc.text[start:end].split()[0]
            return (start + len(first) + 1, end, tokens[1:]) if len(tokens) > 1 else None
        if _IN.search(self.doc.text[max(0, start - 4) : start]) is None or not re.search(r"(?:е|и|ах|ях|у|ой|ом)$", tokens[0]):
            return start, end, tokens
        first = self.doc.text[start:end].split()[0]
        return (start + len(first) + 1, end, tokens[1:]) if len(tokens) > 1 else None

    def _without_place(self, start: int, end: int, tokens: list[str]) -> tuple[int, int, list[str]]:
        """A name without the village in front of it: "of the village of Kirants Anahit"."""
        if (
            self.doc.language == "ru"
            and len(tokens) == 2
            and _SURNAME.search(tokens[1]) is None
            and _PLACE.search(self.doc.text[max(0, start - 40) : start])
        ):
            return start + len(self.doc.text[start:end].split()[0]) + 1, end, tokens[1:]
        longer = len(tokens) > 2 or (len(tokens) == 2 and _PARTICLE.match(self.doc.text, end))
        if self.doc.language == "ru" and longer and _OF_BODY.search(self.doc.text[max(0, start - 16) : start]):
            return start + len(self.doc.text[start:end].split()[0]) + 1, end, tokens[1:]  # "of the Carnegie Centre X Y"
        return start, end, tokens

    def _collect(self) -> None:
        super()._collect()
        if self.doc.language != "hy":
            return
        for person in self.known:
            last = person.name.split()[-1]
            at = person.positions[0] if person.positions else 0
            if person.name.endswith("ի") and re.match(
                rf"{re.escape(person.name)}\s+(?:{_BY_HY}|(?:հետ|կողմից)(?!\w))", self.doc.text[at : at + len(person.name) + 24]
            ):
                own = last[:-2] if last.endswith("այի") else last[:-1]
                person.name = f"{person.name[: -len(last)]}{own}"
                person.key = skeleton(person.name) or person.key
                continue
            name = without_case(self._bare(person.name))
            if name == person.name and last.endswith("ի") and self._is_base(last[:-1]):
                name = name[:-1]
            if name != person.name:
                person.name = name
                person.key = skeleton(name) or person.key

    def _is_base(self, name: str) -> bool:
        """Whether the text has a surname by itself, with the article of a subject behind its consonant or in front of another case (Armenian)."""
        return re.search(rf"(?<!\w){re.escape(name)}(?:ը|ից|ով)?(?!\w)", self.doc.text) is not None and name[-1:] not in "աեէըիոու"

    def _bare(self, name: str) -> str:
        """A name without the article behind a vowel: «Գայանեն» is Գայանե, «Պուտին» stays."""
        last = name.split()[-1]
        if re.search(r"[բգդզթժլխծկհձղճմյնշչպջռսվտրցփքֆ]ն$", last) and re.search(rf"{re.escape(last)}\s+[աեէըիոօ]", self.doc.text):
            return name[:-1]  # "-ն" in front of a vowel
        if not re.search(r"[աեէիոու]ն$", last) or last.endswith(("յան", "եան")) or len(last) < 5 or skeleton(name) in people():
            return name
        if re.search(rf"(?<!\w){re.escape(last)}(?:ը|ի|ին|ից|ով)(?!\w)", self.doc.text):
            return name
        return name[:-1]

    @cached_property
    def _article_home(self) -> tuple[str, str, bool] | None:
        """The country of the article: of its dateline or language, else the one it names most often."""
        place = InflectedResolver.__dict__["_home"].func(self)
        if self.doc.language == "hy" and place is not None and (abroad := self._abroad()) is not None:
            return abroad[0]
        if place is not None or self.doc.language != "ru":
            return place  # type: ignore[no-any-return]
        if (read := press_of(self.doc)) is not None:
            return read
        named = Counter(
            country[:2]
            for m in re.finditer(rf"(?<!\w)[{UPPER}][\w-]+", f"{self.doc.title}\n{self.doc.text[:6000]}")
            if (country := country_of(m.group()) or country_of_place(m.group())) is not None
        )
        near = Counter({country: n for country, n in named.items() if country[0] in ("ARM", "AZE", "GEO")})
        place, times = (near or named).most_common(1)[0] if named else (None, 0)
        return (*place, False) if place and (near or times > 1) else None

    def _resolve(self, source: Span | None, before: int) -> Speaker:
        if source is None:
            return super()._resolve(source, before)
        text, language = self.doc.text, self.doc.language
        if language == "ru" and (courtesy := _COURTESY.match(text, *source)) is not None:
            source = (courtesy.end(), source[1])
        phrase = text[source[0] : source[1]]
        low = lower(phrase)
        if language == "hy" and (outlet := self._outlet(source)) is not None:
            return outlet
        if (met := self._of_meeting(low, source)) is not None:
            return met
        if language == "hy" and (told := self._by_form(phrase, low, source, before)) is not None:
            return told
        if (
            language == "hy"
            and low[-1:] in "նը"
            and low[:-1] in words("roles", "hy")
            and text[source[1] : source[1] + 2].lstrip()[:1] == "՝"
        ):
            return self._unnamed(phrase, source)  # "the witness, a former accountant,"
        if (low in _WE or _OWN_VERB.fullmatch(low)) and self.doc.outlet:
            return self._issuer()
        self._mention = source
        self._case = language == "ru" and (
            forms.oblique(text[max(0, source[0] - 90) : source[0]]) or forms.cited(text[max(0, source[0] - 90) : source[0]])
        )
        if (employer := self._staff(low)) is not None:
            return employer
        if (spoken_for := self._of_several(phrase, source[0]) or self._spoken_for(phrase, source)) is not None:
            return spoken_for
        whole = re.sub(r"^(?:[Вв]о?|[Ии]з)\s+", "", phrase)
        whole = re.sub(r"^[«“\"]([^«»“”\"]+)[»”\"]$", r"\1", whole)
        if (
            (language == "ru" or _OBSERVERS.search(low))
            and (" " in whole or whole != phrase)
            and (listed_body := institutions.named(whole, language, self._home)) is not None
        ):
            return Speaker(listed_body[0], "institution", None, None, listed_body[1], speaker_id(listed_body[0]))
        if (m := _REPORT.match(phrase) if language == "ru" else None) and len(phrase) - m.end() > 2:
            found = self._resolve((source[0] + m.end(), source[1]), before)
            bare = re.fullmatch(rf"([{UPPER}]\w{{3,}}[бвгджзклмнпрстфхцчшщ])а", found.name or "") if found.kind == "institution" else None
            return replace(found, name=bare.group(1), identity=speaker_id(bare.group(1))) if bare else found
        if language == "hy" and low[-1:] in "սդ" and " " not in low and listed(low[:-1], "roles", language):
            return self._unnamed(phrase, source)  # "my director"
        if language == "hy" and phrase.endswith(" մեջ"):
            return self._resolve((source[0], source[1] - 4), before)
        if language == "hy" and (report := _REPORT_HY.search(phrase)) and report.start() > 2:
            return self._resolve((source[0], source[0] + report.start()), before)
        heads = re.findall(r"[\w-]+", re.sub(r"^(?:в|во|из)\s+", "", low))
        head_word = (heads[-1] if language == "hy" else heads[0]) if heads else ""
        office = not head_word or listed(head_word, "roles", language) or _SPEAKER.search(low) is not None
        listed_here = bodies.english(phrase, language) or institutions.find(phrase, language)
        if not office and bodies.is_body(head_word, language) and listed_here:
            known = self._institution(phrase, low, source)
            if known is not None:
                return known
        a_body = head_word.startswith("пресс-служб") or bodies.is_body(head_word, language)
        press = head_word.startswith("пресс-служб") and len(heads) > 1 and not _PRESS_OF.match(low)
        of_people = press or (not office and a_body and any(listed(w, "roles", "ru") for w in heads[1:]))
        of_people = of_people and language == "ru"
        if of_people and not QUOTED.search(phrase) and not re.search(rf"\s[{UPPER}][\w-]+\s+[{UPPER}][\w-]+$", phrase):
            return self._body_of_people(phrase, heads[1], press, source)
        if re.match(
            r"(?:наш\s+)?собеседни(?:к\w{0,2}|ц\w{1,2})(?:\s+(?:агентства|издания|газеты|портала|радио|редакции|журналистов)\w*)?$", low
        ):
            if inside := _WITHIN.match(text, source[1]):  # "the paper's source in «X»"
                return Speaker("(unnamed)", "unnamed", text[source[0] : inside.end()], (source[0], inside.end()))
            last = None if _ASKS_TO_HIDE.match(text, source[1]) else self.history[-1] if self.history else None
            if last is not None and (last.kind == "person" or (last.kind == "unnamed" and last.is_one)):
                return last
        if low in ("там", "там же", "здесь"):
            return self._pronoun("там", source[0])
        if language == "ru" and (holder := self._seat(phrase, source)) is not None:
            return holder
        if low in ("защита", "защиты", "сторона защиты", "стороны защиты"):
            return self._holder(("адвокат", "защитник"), source) or self._unnamed(phrase, source)
        if low in ("обвинение", "обвинения", "гособвинение", "гособвинения", "сторона обвинения", "стороны обвинения"):
            return self._holder(("прокурор", "гособвинител", "обвинител"), source) or self._unnamed(phrase, source)
        if low in ("оппозиция", "в оппозиции", "парламентская оппозиция"):
            return self._unnamed(phrase, source)
        if re.fullmatch(r"(?:в\s+)?(?:[а-яё]+\s+)?(?:сми|медиа|телеграм-канал\w*|լրատվամիջոցները?)", low):
            return self._unnamed(phrase, source)
        if _KIN.search(phrase) and not re.search(rf"[{UPPER}]", phrase[1:]):
            return self._human(low, source) or self._unnamed(phrase, source)
        if of := _PRESS_OF.match(low):
            group = 1 if of.group(1) else 2
            return self._resolve((source[0] + of.start(group), source[0] + of.end(group)), before)
        if language == "ru" and (one := re.fullmatch(rf"(?:один|одна)\s+из\s[^,]+,\s+(?P<name>{CAPITAL}(?:\s+{CAPITAL}){{1,2}})", phrase)):
            leader = self._person(one.group("name"), (source[0] + one.start("name"), source[1]))
            role = phrase[: one.start("name")].rstrip(", ")
            return leader if leader.role else replace(leader, role=role, role_span=(source[0], source[0] + len(role)))
        if _GROUP.match(phrase) and not re.search(rf"\s[{UPPER}][\w-]+\s+[{UPPER}][\w-]+$", phrase):
            return self._unnamed(phrase, source)
        if language == "ru" and _FROM_BODY.match(phrase):
            return Speaker("(unnamed)", "unnamed", phrase, source)
        if (titled := self._titled(phrase, low)) is not None:
            self._feminine = titled.identity if _FEMININE.search(low) else self._feminine
            return titled
        if language == "ru" and (cut := _CUT.search(phrase)) is not None:  # "the doctor Zviad G."
            return self._person(cut.group(), (source[0] + cut.start(), source[1]))
        if (part := _PARTICLES.search(phrase)) is not None:
            given = [w for w in part.group(1).split() if not listed(lower(w), "roles", language)]
            begin = part.start()
            if len(given) > 2 and (_OF_BODY.search(phrase[:begin]) or _IN.search(phrase[:begin])):
                begin, given = begin + len(given[0]) + 1, given[1:]
            while len(given) > 1 and (land := country_of(given[0])) is not None and not land[2]:
                begin, given = begin + len(given[0]) + 1, given[1:]  # "the ambassador of France Jean van X"
            name = " ".join([*given, self._bare(self._nominal(part.group(2)))])
            return self._person(name, (source[0] + begin, source[0] + part.end()))
        tokens = re.findall(r"[\w-]+", low)
        if not tokens:
            return super()._resolve(source, before)
        if _DEFENDER.search(low) and not re.search(rf"\s[{UPPER}][\w-]+\s+[{UPPER}]", phrase):
            holder, place = self._description(phrase, low, source), country_of(phrase) or self._home
            if holder.kind != "unnamed" or place is None or place[0] != "ARM":
                return holder
            name = "Human Rights Defender of Armenia"
            return Speaker(name, "institution", None, None, "ARM", speaker_id(name))
        first = re.match(rf"[{UPPER}][а-яё]+(?:ый|ий|ой|ая|яя|ые|ие)\s+(?=[а-яё])", phrase)
        if first and not re.search(rf"[{UPPER}]", phrase[first.end() :]) and any(listed(w, "roles", language) for w in tokens[1:]):
            return self._description(phrase, low, source)  # a capital of the sentence, not of a name
        head = re.match(rf"[{UPPER}](?:[\w-]*(?:ի|ու|ության|յան|վան)|[{UPPER}]{{1,5}})\s+(?=[ա-և])", phrase) if language == "hy" else None
        if (
            head
            and not re.search(rf"[{UPPER}«]", phrase[head.end() :])
            and listed(tokens[-1], "roles", language)
            and tokens[0][-3:] != "յան"
        ):
            return self._description(phrase, low, source)
        if len(tokens) <= 3 and not re.search(rf"\s[{UPPER}]", phrase):
            alone = [t for t in tokens if t not in ("в", "из", "на", "самой", "самом")]
            if language == "ru" and len(alone) == 1 and (employer := self._employer(alone[0])) is not None:
                return employer
            if (
                len(alone) == 1
                and _TAKEN_UP.search(low)
                and (past := next((p for p in reversed(self.history) if p.kind == "institution"), None))
            ):
                return past
            plural = bool(PLURAL.search(tokens[0]) if language == "ru" else _PLURAL_HY.search(tokens[-1]))
            crowd = (
                language == "ru"
                and len(tokens) == 1
                and len(low) > 4
                and low.endswith(("ы", "и"))
                and not low.startswith("замгла")
                and not low.endswith(("дзели", "швили", "иани"))
            )
            plural = plural or (crowd and re.search(rf"(?<=[\w,] ){re.escape(phrase[:-1])}", text) is None)
            if plural and country_of(phrase) is None and not bodies.is_body(tokens[0], language) and self.find(phrase) is None:
                return self._unnamed(phrase, source)
        found = super()._resolve(source, before)
        if (
            found.kind == "unnamed"
            and (language == "hy" or not any(listed(w, "roles", language) for w in tokens))
            and not listed(tokens[-1], "roles", language)
            and bodies.is_body(tokens[-1 if language == "hy" else 0], language)
        ):
            name = bodies.nominative(phrase, language)
            found = Speaker(name, "institution", None, None, None, speaker_id(name))
        if found.kind == "institution" and _FEMININE.search(low):
            self._feminine = found.identity
        return found

    def _unnamed(self, phrase: str, source: Span) -> Speaker:
        made = super()._unnamed(phrase, source)
        if (
            self.doc.language != "ru"
            or made.role is None
            or not re.match(r"источник|собеседник|чиновник|дипломат|сотрудник", lower(made.role))
        ):
            return made
        start = self.doc.sentences[self.doc.sentence_index(source[0])][0]
        known = KNOWING.search(self.doc.text[max(start, source[0] - 90) : source[0]])
        if known is None or made.role_span is None:
            return made
        begin = source[0] - len(known.group())
        return replace(made, role=self.doc.text[begin : made.role_span[1]], role_span=(begin, made.role_span[1]))

    def _seat(self, phrase: str, source: Span) -> Speaker | None:
        """Who holds an office that is named by its town alone: a speaker before, else somebody without a name."""
        m = _SEAT.fullmatch(phrase)
        place = m.group("place") if m else ""
        if not place or country_of(place) is not None or self.find(place) is not None:
            return None
        if _SURNAME.search(re.sub(r"(?:а|у|ом|е|ой|ы)$", "", place)):
            return None
        stem = lower(place)[:4]
        held = next((p for p in reversed(self.history[-NEAR:]) if p.kind == "person" and stem in lower(p.role or "")), None)
        return held or self._unnamed(phrase, source)

    def _oblique(self, source: Span) -> bool:
        return super()._oblique(source) or self._case

    def _body_before(self, head: str, at: int) -> Speaker | None:
        """The body of the same sentence that a bare "ministry" takes up, else the fuller name under which the text has the body before: "the Committee" is the Committee of State Revenue of Armenia."""
        start = self.doc.sentences[self.doc.sentence_index(at)][0]
        if _BARE.match(head):
            for m in reversed(list(SHORT_BODY.finditer(self.doc.text, start, at))):
                if (found := self._institution(m.group(), lower(m.group()), m.span())) is not None:
                    return found
            if self.doc.language == "ru" and (named := self._body_named(at)) is not None and self._is_such(head, named):
                return named
        if self.doc.language == "hy" and (seat := self._seat_of_mayor(head, at)) is not None:
            return seat
        if self.doc.language == "ru" and municipal.is_head(head):
            past = next((p for p in reversed(self.history) if (p.name or "").endswith("Municipality")), None)
            town = municipal.of_town_in(self.doc.text[start:at])
            if past is not None or town is not None:
                return past or Speaker(town, "institution", None, None, None, speaker_id(town or ""))
        if self.doc.language == "ru" and (stem := re.sub(r"(?:а|у|ом|е|ы|и|ю|ии|ия|ией|о|ой|я|ем)$", "", head)) and len(stem) > 4:
            for m in reversed(
                list(
                    re.finditer(
                        rf"(?<![\w-])(?i:{re.escape(stem)})\w{{0,3}}((?:\s+(?:по\s+)?[а-яё]+(?:ого|его|ой|ей|ых|их|ов|ев|ии|ия|ства|ний|сти|ам|ям|ию|ние|та|на|да)(?!\w)){{0,5}}(?:\s+{CAPITAL}(?![\w-]|\s+{CAPITAL}))?)",
                        self.doc.text[:at],
                    )
                )
            ):
                if m.group(1) and (found := self._institution(m.group(), lower(m.group()), (m.start(), m.end()))) is not None:
                    return found
        return super()._body_before(head, at)

    @staticmethod
    def _is_such(head: str, body: Speaker) -> bool:
        """Whether a bare noun can take up a body: "the ministry" only a ministry, "the agency" any body."""
        return not head.startswith("министерств") or (body.name or "").startswith("Ministry")

    def _person(self, name: str, source: Span) -> Speaker:
        if self.doc.language == "hy" and self._oblique(source):
            name = re.sub(r"((?:և|ով|ին|են|եր|իկ|սկ))(?:ի|ու)$", r"\1", name)
        if self.doc.language == "hy" and self.find(name) is None:
            name = self._bare(without_case(name, vowels_only=True))
        lead = trim(self.doc.text, (self._mention[0], source[0]), edge=" \t\r\n\u00a0,;:–—-՝")
        whose = _WHOSE.match(self.doc.text, *lead)
        lead = (whose.end(), lead[1]) if whose else lead
        if self._mention[0] <= source[0] < self._mention[1] and self._is_office(self.doc.text[slice(*lead)]):
            speaker = super()._person(name, source)
            held = self.find(speaker.name or "") or self.find(name)
            if held is not None and (held.role is None or lead[1] - lead[0] > len(held.role) or held.role.split()[0][-2:] in ("ам", "ям")):
                held.role, held.role_span = self.doc.text[slice(*lead)], lead
            if held is None and speaker.role is None:
                role = self.doc.text[slice(*lead)]
                party = speaker.affiliation or employers.party(role, self.doc.language)
                return replace(speaker, role=role, role_span=lead, affiliation=party)
        speaker = self._as_colleague(super()._person(name, source))
        if self.doc.language == "hy" and speaker.role is None and (who := _WHO_IS.match(self.doc.text, source[1])) is not None:
            office = who.span("office")
            return replace(speaker, role=who.group("office"), role_span=office) if self._is_office(who.group("office")) else speaker
        behind = _BEHIND.match(self.doc.text, source[1]) if self.doc.language == "ru" and speaker.role is None else None
        if behind is not None and nominative_office(lower(behind.group("head"))):
            return replace(speaker, role=behind.group("office"), role_span=behind.span("office"))
        return speaker

    def _is_office(self, lead: str) -> bool:
        """Whether the words of a mention in front of the name say what the person is."""
        words_ = re.findall(r"[\w-]+", lower(lead))
        if not words_ or len(words_) > 16 or words_[0] in ("в", "во", "и", "а", "նրա", "իսկ", "և"):
            return False
        if any(listed(w, "roles", self.doc.language) or listed(w.rsplit("-", 1)[-1], "roles", self.doc.language) for w in words_):
            return True
        return (
            self.doc.language == "hy"
            and re.search(r"(?:գետ|պետ|վար|որդ|իչ|ող|բան|կան|աց|ակից|կալ|եր|ուհի|անակից)$", words_[-1]) is not None
        )

    def _institution(self, phrase: str, low: str, source: Span) -> Speaker | None:
        if self.doc.language == "ru" and (under := _UNDER.search(phrase)) is not None and institutions.find(phrase[: under.start()], "ru"):
            phrase = phrase[: under.start()] + phrase[under.end() :]  # "the Rescue Service of the ministry of X of Armenia"
            low = lower(phrase)
        if self.doc.language == "ru" and _STATE.search(phrase):
            phrase = _STATE.sub(lambda m: _STATES[m.group()], phrase)
            low = lower(phrase)
        if re.match(r"(?:(?:в|во|из)\s+)?делегаци", low) and (country := country_of(phrase)) is not None:
            name = f"Delegation of {country[1]}"
            return Speaker(name, "institution", None, None, country[0], speaker_id(name))
        if _PROSECUTION.fullmatch(low) and (
            past := next((p for p in reversed(self.history) if (p.name or "").startswith("Prosecutor")), None)
        ):
            return past
        if _PROSECUTION.fullmatch(low) and self._home is not None:
            name = f"Prosecutor General's Office of {self._home[1]}"
            return Speaker(name, "institution", None, None, self._home[0], speaker_id(name))
        if _LOCAL.match(low):
            name = re.sub(r"^(?:в|во|из)\s+", "", phrase, flags=re.IGNORECASE)
            return Speaker(name, "institution", None, None, None, speaker_id(name))
        return super()._institution(phrase, low, source)

    def _nominal(self, token: str) -> str:
        return re.sub(r"(?<=[^\W\d_]{3})ը$", "", token)
