"""Whom a bare description means in Russian and Armenian: "the accused", "the lawyer", "the politician", "the ministry".

Here: descriptions that name an occupation or a part in a trial in other words than the article's words of office, and bodies that the
office of a speaker names. Not here: offices told word by word (inflected/resolve.py), and the lists (data/words_ru.toml, words_hy.toml).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache

from onrecord.statements import holders
from onrecord.statements.accused import tried
from onrecord.statements.armenian import nouns
from onrecord.statements.folding import skeleton
from onrecord.statements.genders import gender
from onrecord.statements.inflected.resolve import InflectedResolver
from onrecord.statements.lexicon import UPPER, country_of, listed, load, lower, noun_forms
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker
from onrecord.statements.roster import _Known
from onrecord.statements.russian.forms import office_stem

#: Words around the name of somebody who is tried: charged, arrested, sentenced, the case of.
_TRIED = re.compile(
    r"обвин(?!ител)\w+|арест\w*|задерж\w+|осужд[её]н\w*|приговор\w*|под\s+страж\w+|дел[оу]\s|суд\w*\s+над|скамь\w+|предъявлен\w*|в\s+отношении|мер[ыуа]\s+пресечения"
    r"|մեղադր(?!ող)\w+|կալանք\w*|կալանավոր\w+|ձերբակալ\w+|դատապարտ\w+|դատավճիռ\w*|գործով|նկատմամբ",
    re.IGNORECASE,
)

#: Who leads a ministry without the word "minister".
_LEADS = re.compile(
    r"^(?:[Гг]лав\w{1,2}|[Рр]уководител\w+)\s+(?:МИД|МВД|МЧС|[Мм]ин[а-яё]{3,}|министерств|внешнеполитич|оборонн|военного\s+ведомств)|(?:նախարարության|ԱԳՆ|ՊՆ|ՆԳՆ)\s+ղեկավար"
)
#: Somebody of a kind, and not the one spoken of: by what stands behind ("a diplomat familiar with the talks") or in front ("a Western diplomat").
_OF_A_KIND = re.compile(
    r"дипломат(?!и)|чиновни(?:к|ц)|офицер|сотрудни(?:к|ц)|участни(?:к|ц)|политик|военн|собеседни(?:к|ц)|переговорщи|посредни|функционер|служащ"
)
_HIDDEN = re.compile(
    r",\s+(?:[а-яё]+о\s+)?(?:(?:знаком|близк|осведомл[её]нн|информированн|посвящ[её]нн)[а-яё]{2,3}\s|(?:не\s+)?(?:уполномоченн|пожелавш|попросивш|просивш|захотевш|назвавш|имеющ|располагающ|осведомлявш)[а-яё]{2,5}\s"
    r"|котор[а-яё]+\s+(?:не\s+)?(?:попросил|пожелал|захотел|хорошо\s+знаком|знаком))|\s+(?:на\s+условиях|на\s+правах|при\s+условии)\s+(?:сохранения\s+)?анонимности"
)
_DOING = re.compile(r",\s+(?:[а-яё]+о\s+)?(?:не\s+)?[а-яё]{3,}(?:вш|ющ|ящ|ущ|ащ)(?:ий|его|ему|им|ая|ей|ие|их|ийся|егося|емуся|аяся)(?!\w)")
_VAGUE = re.compile(
    r"(?:европейск|западн|восточн|азиатск|региональн|местн|высокопоставленн|неназванн|анонимн|информированн|осведомл[её]нн|отставн|бывш|друг|нек(?:ий|ая|оего|оему)|ещё|еще|один|одна|одного|одной|одному)[а-яё]*$"
)
#: What a source knows or is near to, in front of the source.
KNOWING = re.compile(
    r"(?<!\w)(?:[Зз]накомый|[Бб]лизкий|[Оо]сведомл[её]нный|[Ии]нформированный|[Вв]ысокопоставленный|[Нн]азвавш\w+|[Пп]ожелавш\w+)\s(?:(?:с|к|о|об|в|во|из)\s[^,.;:]{3,60}\s)?$"
)
#: How many mentions or speakers a description looks back over; bounds the work on long texts.
NEAR = 80


@cache
def _groups(key: str, language: str) -> tuple[tuple[str, ...], ...]:
    """A list of groups of stems: the words of one group mean the same (`alike`), or the first may stand for the others (`wide`)."""
    return tuple(tuple(group.split()) for group in load(f"words_{language}.toml").get(key, ()))


def _fits(stems: tuple[str, ...] | re.Pattern[str], role: str | None) -> bool:
    if isinstance(stems, re.Pattern):
        return stems.search(lower(role or "")) is not None
    return any(w.startswith(stems) for w in re.findall(r"[\w-]+", lower(role or "")))


@cache
def _deputy(low: str) -> re.Pattern[str] | None:
    """The offices that an Armenian word for a deputy means, "vice-minister" and "the minister's deputy" alike; None for other words."""
    m = re.fullmatch(
        r"(?:(?P<of>[ա-և]{2,})\s+)?(?:առաջին\s+)?(?:փոխ(?P<vice>[ա-և]{3,}?)|(?P<whose>[ա-և]{3,})ի\s+(?:առաջին\s+)?տեղակալ)(?:ը|ն)?", low
    )
    chief = re.escape(m.group("vice") or m.group("whose")) if m else ""
    of = rf"(?<!\w){re.escape(m.group('of')[:6])}[^,]*?" if m and m.group("of") else ""
    return re.compile(rf"{of}(?<!\w)[ա-և]*(?:{chief}ի\s+(?:առաջին\s+)?տեղակալ|փոխ{chief})") if chief else None


def _genitive(named: str, low: str) -> bool:
    """Whether a description is "глава …" in another case."""
    return re.fullmatch(r"глав(?:ы|е|у|ой)\s" + re.escape(named.partition("_")[2]) + r"\w*(?:\s\w+)?", low) is not None


#: Somebody by sex or age alone, taken up: "the 63-year-old woman".
_HUMAN = re.compile(
    r"(?:\d+-летн[а-яё]+\s+|пожил[а-яё]+\s+|молод[а-яё]+\s+)?(?P<ru>женщина|мужчина|старик|старушка|девушка|юноша)"
    r"|(?:\d+-ամյա\s+|տարեց\s+|երիտասարդ\s+)?(?P<hy>կին[ըն]|տղամարդ[ըն]|երիտասարդ[ըն]|աղջիկ[ըն]|տատիկ[ըն]|պապիկ[ըն]|ծերունին|(?:կենսա)?թոշակառուն)"
)
_SOMEBODY = re.compile(r"(?:пожил|молод)[а-яё]+\s+(?:женщина|мужчина|человек)(?!\w)")
#: Documents, and the occasions that they are of.
_DOCUMENT = re.compile(
    r"(?:в\s+|во\s+)?(?:совместн\w+\s+|итогов\w+\s+)?(?:коммюнике|заявлени[еия]|документ\w*|доклад\w*|отч[её]т\w*|сообщени[еи]|пресс-релиз\w*|письм[ое]|протокол\w*|постановлени[еи]|приговор\w*)(?!\w)|по\s+итогам\s|(?:եզրակացությ|հաղորդագրությ|հայտարարությ|զեկույց|փաստաթ|կոմյունիկե)"
)
#: People who are only said to have called or come to something.
_MANY = re.compile(r"^(?:организаторы|собравшиеся|присутствующие)$|^(?:կազմակերպիչներ|հավաքվածներ|ներկաներ)[ըն]?$")
_WOMAN = ("женщ", "старуш", "девуш", "կին", "աղջ", "տատ")
_MAN = ("мужч", "старик", "юнош", "տղամ", "պապ", "ծերուն")


class DescribingResolver(InflectedResolver):
    """Reads a description by the article's people before it falls back on who spoke last."""

    def _description(self, phrase: str, low: str, source: Span) -> Speaker:
        language = self.doc.language
        words = re.findall(r"[\w-]+", low)
        if (human := self._human(low, source)) is not None:
            return human
        if _SOMEBODY.match(low):
            return self._unnamed(phrase, source)  # an age and a sex and nobody they fit: somebody new
        heads = [w for w in words if listed(w, "roles", language)]
        if heads and (national := self._of_nation(phrase, words, heads, source)) is not None:
            return national
        if language == "hy" and (deputy := _deputy(low)) is not None and (held := self._holder(deputy, source)) is not None:
            return held
        if not heads or len(words) > 3 or country_of(phrase) is not None or re.search(rf"[{UPPER}]", phrase[1:]):
            return super()._description(phrase, low, source)
        head = heads[0] if language == "ru" else heads[-1]
        if language == "ru" and self._is_hidden(words, head, source):
            return self._unnamed(phrase, source)
        if language == "ru" and head.startswith("омбудсмен") and (defender := self._defender()) is not None:
            return defender
        if language == "ru" and head.startswith("экс-") and (former := self._former(head.removeprefix("экс-"), source)) is not None:
            return former
        for named, *offices in _groups("heads", language):
            if low.startswith(named.replace("_", " ")) or (
                language == "ru" and named.startswith("глава") and low.startswith("глав") and _genitive(named, low)
            ):
                held = self._holder(tuple(offices), source)
                if held is not None:
                    return held
        if head.startswith(("министр", "նախարար")) and not self._told(head, source):
            led = next((p for p in reversed(self.history[-NEAR:]) if p.kind == "person" and _LEADS.search(p.role or "")), None)
            if led is not None:
                return led
            leaders = {p.name for p in self._before(source) if _LEADS.search(p.role or "")}
            if language == "ru" and len(leaders) == 1 and len(words) == 1:
                return self._person(leaders.pop(), source)  # named before, and has not spoken yet
        if self._is_another(words, head, source):
            return self._unnamed(phrase, source)
        of = [w for w in words if w != head and len(w) > 3 and not w.startswith(_groups("any_body", language)[0])]
        if (matter := self._of_matter(of)) is not None and not self._is_plural(head):
            stem = office_stem(head, language)
            spoke = [p for p in self.history[-NEAR:] if p.kind == "person" and stem in lower(p.role or "") and _fits(matter, p.role)]
            return spoke[-1] if spoke else self._unnamed(phrase, source)
        if language == "ru" and len(words) == 1 and (same := self._same_trade(head, source)) is not None:
            return same
        if language == "hy" and not self._is_plural(head) and (fresh := self._fresh(head, source)) is not None:
            return fresh
        if self._is_plural(head) or holders.office_of(phrase, language) or self._told(head, source):
            return super()._description(phrase, low, source)
        for group in _groups("alike", language):
            if head.startswith(group):
                found = self._holder(group, source) or (self._tried(source) if group[0] in _groups("tried", language)[0] else None)
                wide = next((tuple(others) for first, *others in _groups("wide", language) if head.startswith(first)), ())
                near = self._named_near(wide, source) if wide and language == "ru" and self._is_bare(words) else None
                return found or (self._spoken(wide) if wide else None) or near or self._unnamed(phrase, source)
        for first, *others in _groups("wide", language):
            if head.startswith(first):
                return self._holder(tuple(others), source) or super()._description(phrase, low, source)
        last = next((p for p in reversed(self.history[-3:]) if p.kind == "person"), None)
        if last is not None and last.role and len(words) <= 2:
            return self._unnamed(phrase, source)  # whoever spoke last is something else
        return super()._description(phrase, low, source)

    def _human(self, low: str, source: Span) -> Speaker | None:
        """Whoever the sentence before or this one names since the last statement, or spoke last in the paragraph, for "the woman", "the man"."""
        human = _HUMAN.fullmatch(low)
        if human is None:
            return None
        said = human.group("ru") or human.group("hy")
        sex = "f" if said.startswith(_WOMAN) else "m" if said.startswith(_MAN) else None

        def fits(name: str | None, role: str | None) -> bool:
            found = gender(skeleton(name or ""), role)
            return sex is None or found == sex or (found is None and not low.startswith(("пожил", "молод")))

        start = self.doc.sentences[max(0, self.doc.sentence_index(source[0]) - 1)][0]
        i = bisect_right(self._starts, source[0] - 1)
        near = [p for at, p in self._mentions[max(0, i - NEAR) : i] if max(start, self.last_cue) <= at]
        if len({p.name for p in near}) == 1 and fits(near[0].name, near[0].role):
            return self._person(near[0].name, source)
        last = self.history[-1] if self.history else None
        same = last is not None and self.doc.paragraph_at(source[0])[0] <= self.last_cue and not near
        return last if same and last is not None and last.kind == "person" and fits(last.name, last.role) else None

    def _unnamed(self, phrase: str, source: Span) -> Speaker:
        made = super()._unnamed(phrase, source)
        if made.role is not None and _DOCUMENT.match(lower(made.role)) is not None:
            return replace(made, role=None, role_span=None)  # what is written is nobody's office
        if (
            made.role is not None
            and re.match(r"(?:во?|из)\s", made.role)
            and any(listed(w, "bodies", "ru") for w in made.role.split()[1:3])
        ):
            return replace(made, role=None, role_span=None)  # "at the ministry"
        if made.role is not None and re.fullmatch(r"[\w-]+", made.role) and _MANY.search(lower(made.role)):
            return replace(made, role=None, role_span=None)  # "the organisers"
        return self._bare_role(made) if self.doc.language == "hy" and made.role is not None else made

    @staticmethod
    def _bare_role(made: Speaker) -> Speaker:
        """Somebody without a name with the office in the base form; "one of the parents" says nobody's office."""
        role, (start, end) = made.role or "", made.role_span or (0, 0)
        if re.fullmatch(r"(?:աղբյուր|հոդվածագիր|հոդվածագր)[ա-և]*", lower(role)):
            return replace(made, role=None, role_span=None)
        if re.fullmatch(r"(?:[Նն]րա\s+|[Նն]րանց\s+)?\S+(?:ներից|երից)\s+մեկ(?:ը|ն|ի|ին)?", role):
            return replace(made, role=None, role_span=None)
        last = role.split()[-1]
        base = noun_forms().get(lower(last)) or nouns.guessed(lower(last))
        if base == lower(last) or re.fullmatch(r"(?:աղբյուր|մարդ)(?:ը|ն)", lower(last)):
            return made
        kept = next((n for n, (a, b) in enumerate(zip(lower(last), base, strict=False)) if a != b), min(len(last), len(base)))
        bare = role[: len(role) - len(last)] + last[:kept] + base[kept:]
        return replace(made, role=bare, role_span=(start, end - len(last) + kept) if kept == len(base) else (start, end))

    def _is_hidden(self, words: list[str], head: str, source: Span) -> bool:
        """Whether a description is of somebody new without a name: "a European diplomat", "an official who asked not to be named"."""
        if _HIDDEN.match(self.doc.text, source[1]):
            return True
        if _OF_A_KIND.match(head) is None:
            return False
        return _DOING.match(self.doc.text, source[1]) is not None or any(_VAGUE.match(w) for w in words[: words.index(head)])

    def _same_trade(self, head: str, source: Span) -> Speaker | None:
        """Whoever spoke last in the paragraph, where a wide word covers that office and nobody there has the word itself: the "expert" is the political scientist."""
        last = self.history[-1] if self.history else None
        if last is None or last.kind != "person" or self._is_plural(head):
            return None
        start = self.doc.paragraph_at(source[0])[0]
        covered = any(head.startswith(first) and _fits(tuple(others), last.role) for first, *others in _groups("wide", self.doc.language))
        stem = office_stem(head, self.doc.language)
        i, j = bisect_right(self._starts, start - 1), bisect_right(self._starts, source[0] - 1)
        named = [p for at, p in self._mentions[i:j] if stem in lower(p.role or "") or (at > self.last_cue and p.name != last.name)]
        return last if covered and start <= self.last_cue and not named and stem not in lower(last.role or "") else None

    def _defender(self) -> Speaker | None:
        """The ombudsman who spoke before under the office's long name."""
        named = re.compile(r"(?:народн|общественн)\w+\s+защитник|защитник\w*\s+прав")
        return next((p for p in reversed(self.history[-NEAR:]) if p.kind == "person" and named.search(lower(p.role or ""))), None)

    def _former(self, office: str, source: Span) -> Speaker | None:
        """Who had an office before: "the ex-minister" is the "former minister of economy X"."""
        stem = office[: max(4, len(office) - 3)]

        def held(role: str | None) -> bool:
            return stem in lower(role or "") and re.search(r"(?<!\w)(?:бывш|экс-)", lower(role or "")) is not None

        spoken = next((p for p in reversed(self.history[-NEAR:]) if p.kind == "person" and held(p.role)), None)
        named = next((p for p in reversed(self._before(source)) if held(p.role)), None) if spoken is None else None
        return self._person(named.name, source) if named is not None else spoken

    def _of_nation(self, phrase: str, words: list[str], heads: list[str], source: Span) -> Speaker | None:
        """Whoever spoke last in the paragraph, where a nation and a wide word name somebody of no other state: "the German diplomat"."""
        country, last = country_of(phrase), self.history[-1] if self.history else None
        wide = any(h.startswith(first) for h in heads for first, *_ in _groups("wide", self.doc.language))
        if country is None or last is None or last.kind != "person" or len(words) != 2 or not wide:
            return None
        near = self.doc.paragraph_at(source[0]) == self.doc.paragraph_at(max(self.last_cue, 0))
        other = last.affiliation is not None and len(last.affiliation) == 3 and last.affiliation != country[0]
        return last if near and not other and not self._is_plural(heads[0]) else None

    @staticmethod
    def _is_plural(head: str) -> bool:
        return re.search(r"[а-яё]{3}(?:ы|и|ане|яне)$|ներ\w*$", head) is not None and not head.endswith(("ели", "судьи"))

    def _is_another(self, words: list[str], head: str, source: Span) -> bool:
        """Whether everybody with the description's office has it of something else: "the school's director", "technical director"."""
        stem = office_stem(head, self.doc.language)
        of = [w for w in words if w != head and len(w) > 3 and not w.startswith(_groups("any_body", self.doc.language)[0])]
        if not of or self._of_matter(of) is not None:
            return False
        roles = [p.role for p in self.history[-NEAR:] if p.kind == "person"] + [p.role for p in self._before(source)]
        held = [re.findall(r"[\w-]+", lower(r)) for r in roles if r and stem in lower(r)]
        more = [[w for w in h if not w.startswith(stem) and len(w) > 3] for h in held]
        return bool(more) and all(m and not any(w[:4] == o[:4] for w in m for o in of) for m in more)

    def _of_matter(self, of: list[str]) -> tuple[str, ...] | None:
        """How offices call the ministry that one adjective alone stands for: "the spokeswoman of the foreign-policy body" (Russian)."""
        if self.doc.language != "ru" or len(of) != 1:
            return None
        return next((tuple(others) for adjective, *others in _groups("matters", "ru") if of[0].startswith(adjective)), None)

    def _fresh(self, head: str, source: Span) -> Speaker | None:
        """Who was named with the office in the same paragraph since the last statement, in any case: "an interview of the deputy X. The deputy thinks"."""
        stem = office_stem(head, self.doc.language)
        since = max(self.last_cue, self.doc.paragraph_at(source[0])[0] - 1)
        i = bisect_right(self._starts, source[0] - 1)
        named = [p for at, p in self._mentions[max(0, i - NEAR) : i] if since < at and stem in lower(p.role or "")]
        return self._person(named[-1].name, source) if named else None

    def _told(self, head: str, source: Span) -> bool:
        """Whether the words of office of a speaker or of somebody named before hold the description's own word."""
        stem = office_stem(head, self.doc.language)
        roles = [p.role for p in self.history[-NEAR:] if p.kind == "person"] + [p.role for p in self._before(source)]
        return any(stem in lower(role or "") for role in roles)

    def _before(self, source: Span) -> list[_Known]:
        i = bisect_right(self._starts, source[0] - 1)
        return [person for _, person in self._mentions[max(0, i - NEAR) : i]]

    def _spoken(self, stems: tuple[str, ...] | re.Pattern[str]) -> Speaker | None:
        return next((p for p in reversed(self.history[-NEAR:]) if p.kind == "person" and _fits(stems, p.role)), None)

    def _holder(self, stems: tuple[str, ...] | re.Pattern[str], source: Span) -> Speaker | None:
        number = self.doc.sentence_index(source[0])
        since = max(self.last_cue, self.doc.sentences[max(0, number - 1)][0])
        i = bisect_right(self._starts, source[0] - 1)
        new = next((p for at, p in reversed(self._mentions[max(0, i - NEAR) : i]) if since < at and _fits(stems, p.role)), None)
        if new is not None:
            return self._person(new.name, source)
        if (spoken := self._spoken(stems)) is not None:
            return spoken
        held = next((p for p in reversed(self._before(source)) if _fits(stems, p.role)), None)
        return self._person(held.name, source) if held is not None else None

    def _is_bare(self, words: list[str]) -> bool:
        """Whether a description is an office alone, or one of "the company", "the body"."""
        return len(words) == 1 or (len(words) == 2 and words[1].startswith(_groups("any_body", self.doc.language)[0]))

    def _named_near(self, stems: tuple[str, ...], source: Span) -> Speaker | None:
        """The one person with a fitting office whom the sentence before or this one names: "The spokeswoman X commented on it. «…», said the diplomat"."""
        start = self.doc.sentences[max(0, self.doc.sentence_index(source[0]) - 1)][0]
        i, j = bisect_right(self._starts, start - 1), bisect_right(self._starts, source[0] - 1)
        named = {p.name: p for _, p in self._mentions[i:j] if _fits(stems, p.role)}
        return self._person(next(iter(named)), source) if len(named) == 1 else None

    def _tried(self, source: Span) -> Speaker | None:
        """The one person of the article whose name stands beside words of a charge, and who is nobody of the court."""
        court = tuple(w for group in _groups("court", self.doc.language) for w in group)
        found = tried(self.doc, self._mentions[:NEAR], source[0], _TRIED, lambda role: _fits(court, role))
        return self._person(found.name, source) if found is not None else None
