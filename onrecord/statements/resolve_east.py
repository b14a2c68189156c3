"""Who a mention stands for in Russian and Armenian, where these differ from the other languages that inflect their names.

Here: bodies with a name in marks of quotation, groups of people without a name, reports that stand for who issued them, the
country an article is about, names with an article or with particles. Not here: what all these languages share (resolve_other.py).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from onrecord.statements import bodies
from onrecord.statements.folding import skeleton, speaker_id
from onrecord.statements.lexicon import UPPER, country_of, listed, lower
from onrecord.statements.officials import people
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Resolver, Speaker
from onrecord.statements.resolve_en import EnglishResolver
from onrecord.statements.resolve_other import InflectedResolver
from onrecord.statements.scan import Document
from onrecord.statements.tagger.names import Names

_WE = frozenset(["мы", "մենք"])
_QUOTED = re.compile(r"[«“\"„]([^»”\"“„«]{2,60})[»”\"“](?:-?[ա-և]{1,4}(?![\w]))?")
_REPORT = re.compile(
    r"(?:(?:последн\w+|официальн\w+|совместн\w+|предварительн\w+|опубликованн\w+)\s+)?(?:сводк|доклад|отч[её]т|заявлени|сообщени|пресс-релиз|данны[ме]|информаци|исследовани|опрос|прогноз|материал|публикаци|подсч[её]т|сведени)\w*\s+(?=\S)",
    re.IGNORECASE,
)
_REPORT_HY = re.compile(r"\s(?:տարածած\s+|հրապարակած\s+|պաշտոնական\s+)*(?:հայտարարությ|հաղորդագրությ|զեկույց|տվյալներ|տեղեկություններ)\w*$")
_GROUP = re.compile(
    r"(?:в\s+|во\s+)?(?:дв(?:ух|а|ое|е)|тр(?:[её]х|ое|и)|четверо|четыр[её]х|нескольк\w+|некотор\w+|ряд\w?|многи\w+|одн(?:ого|ой|ому|а)\s+из|один\s+из|част[ьи]|большинств\w+|друг(?:ие|их)|ины[ех]|отдельны\w+|близк\w+\s+к)\s"
    r"|(?:երկու|երեք|մի\s+քանի|մի\s+շարք|որոշ|շատ|բազմաթիվ|մի\s+խումբ)\s",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"[а-яё]{3,}(?:чики|щики|ники|тели|исты|еры|оры|анты|енты|овцы|ане|яне|жане|ки|ане|ожане|алы|аты|ухи|очки|ющие|ящие|вшие|ики|люди|дети|родители|родственники|врачи|власти)$"
)
_PLURAL_HY = re.compile(r"(?:ներ|եր)(?:ը|ն|ի|ից|ին)?$")
#: Bodies that "the organisation" or "the company" takes up, whatever they are called.
_TAKEN_UP = re.compile(
    r"организаци|движени|парти|фракци|фонд|компани|издани|агентств|группа|центр|объединени|корпораци|կազմակերպությ|կուսակցությ|խմբակցությ|ընկերությ|հիմնադրամ|կենտրոն|շարժում|միությ|գործակալությ"
)
_PARTICLES = re.compile(
    rf"((?:[{UPPER}][\w’'-]+\s+){{1,2}}(?:(?:ван|дер|ден|фон|де|дель|да|ди|ла|ле|аль|бен|ибн|վան|դեր|դեն|ֆոն|դե|դել|դի|լա|ալ)\s+){{1,2}})([{UPPER}][\w’'-]+)"
)


class EastResolver(InflectedResolver):
    """The speakers of one article in Russian or Armenian."""

    def _collect(self) -> None:
        super()._collect()
        if self.doc.language != "hy":
            return
        for person in self.known:
            name = self._bare(person.name)
            if name != person.name:
                person.name = name
                person.key = skeleton(name) or person.key

    def _bare(self, name: str) -> str:
        """A name without the article behind a vowel: «Գայանեն» is Գայանե, «Պուտին» stays."""
        last = name.split()[-1]
        if not re.search(r"[աեէիոու]ն$", last) or last.endswith(("յան", "եան")) or len(last) < 5 or skeleton(name) in people():
            return name
        if re.search(rf"(?<!\w){re.escape(last)}(?:ը|ի|ին|ից|ով)(?!\w)", self.doc.text):
            return name
        return name[:-1]

    @cached_property
    def _home(self) -> tuple[str, str, bool] | None:
        """The country of the article: of its dateline or language, else the one it names most often."""
        place = InflectedResolver.__dict__["_home"].func(self)
        if place is not None or self.doc.language != "ru":
            return place  # type: ignore[no-any-return]
        named = Counter(
            country[:2]
            for m in re.finditer(rf"(?<!\w)[{UPPER}][\w-]+", self.doc.text[:6000])
            if (country := country_of(m.group())) is not None
        )
        return (*named.most_common(1)[0][0], False) if named else None

    def _resolve(self, source: Span | None, before: int) -> Speaker:
        if source is None:
            return super()._resolve(source, before)
        text, language = self.doc.text, self.doc.language
        phrase = text[source[0] : source[1]]
        low = lower(phrase)
        if low in _WE and self.doc.outlet:
            named = _QUOTED.search(self.doc.outlet)
            name = named.group(1) if named else self.doc.outlet
            return Speaker(name, "institution", None, None, None, speaker_id(name))
        if (m := _REPORT.match(phrase) if language == "ru" else None) and len(phrase) - m.end() > 2:
            return self._resolve((source[0] + m.end(), source[1]), before)
        if language == "hy" and (report := _REPORT_HY.search(phrase)) and report.start() > 2:
            return self._resolve((source[0], source[0] + report.start()), before)
        if _GROUP.match(phrase) and not re.search(rf"\s[{UPPER}][\w-]+\s+[{UPPER}][\w-]+$", phrase):
            return self._unnamed(phrase, source)
        if (titled := self._titled(phrase, low)) is not None:
            return titled
        if (part := _PARTICLES.search(phrase)) is not None:
            name = f"{part.group(1)}{self._bare(self._nominal(part.group(2)))}"
            return self._person(name, (source[0] + part.start(), source[0] + part.end()))
        tokens = re.findall(r"[\w-]+", low)
        if len(tokens) <= 3 and not re.search(rf"\s[{UPPER}]", phrase):
            if (
                len(tokens) == 1
                and _TAKEN_UP.search(low)
                and (past := next((p for p in reversed(self.history) if p.kind == "institution"), None))
            ):
                return past
            plural = _PLURAL.search(tokens[0]) if language == "ru" else _PLURAL_HY.search(tokens[-1])
            if plural and country_of(phrase) is None and not bodies.is_body(tokens[0], language) and self.find(phrase) is None:
                return self._unnamed(phrase, source)
        return super()._resolve(source, before)

    def _nominal(self, token: str) -> str:
        return re.sub(r"(?<=[^\W\d_]{3})ը$", "", token)

    def _titled(self, phrase: str, low: str) -> Speaker | None:
        """A body with a name in marks of quotation goes by that name: «Бац» the party is Бац."""
        language = self.doc.language
        quoted = _QUOTED.search(phrase)
        if quoted is None:
            return None
        outside = phrase[: quoted.start()] + " " + phrase[quoted.end() :]
        words = re.findall(r"[\w-]+", lower(outside))
        if any(listed(w, "roles", language) for w in words) or re.search(rf"[{UPPER}][\w-]+\s+[{UPPER}][\w-]+\s*$", outside):
            return None
        if words and not any(bodies.is_body(w, language) for w in words):
            return None
        name = re.sub(r"\s+", " ", quoted.group(1)).strip()
        country = country_of(outside)
        return Speaker(name, "institution", None, None, country[0] if country else None, speaker_id(name))


def resolver(doc: Document, read: Names | None = None) -> Resolver:
    """The resolver for a document's language; `read` is the tagger's reading of the names, where there is one."""
    if doc.language == "en":
        return EnglishResolver(doc, read)
    return EastResolver(doc) if doc.language in ("ru", "hy") else InflectedResolver(doc)
