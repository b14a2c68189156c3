"""Who a mention stands for, from the article alone and then the gazetteer: names, pronouns, descriptions, institutions.

Here: mentions -> speakers. Not here: where mentions are (propose_*.py), and addressee, via, date (attributes.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from onrecord.statements import holders, institutions
from onrecord.statements.folding import speaker_id
from onrecord.statements.lexicon import country_of, lower, outlet_country, words
from onrecord.statements.officials import people
from onrecord.statements.proposal import Span
from onrecord.statements.roster import _RUN, _TOKEN, Roster, _role_word
from onrecord.statements.scan import Document
from onrecord.statements.tagger.names import Names

_BODY_KEYS = (
    ("Ministry of Foreign Affairs", r"foreign\s+ministr|foreign\s+affairs|\bmfa\b|(?<!\w)мид(?!\w)|министерств\w* иностранных|dışişleri\s+bakanlı|xarici\s+işlər\s+nazirliyi|արտաքին\s+գործերի\s+նախարարությ|(?<!\w)ագն"),
    ("Ministry of Defense", r"defen[cs]e\s+ministry|ministry\s+of\s+(?:national\s+)?defen[cs]e|\bmod\b|минобороны|министерств\w* обороны|savunma\s+bakanlı|müdafiə\s+nazirliyi|պաշտպանության\s+նախարարությ"),
    ("Ministry of Finance", r"finance\s+ministry|ministry\s+of\s+finance|минфин|министерств\w* финансов|maliye\s+bakanlı|maliyyə\s+nazirliyi|ֆինանսների\s+նախարարությ"),
    ("Ministry of Economy", r"econom\w*\s+ministry|ministry\s+of\s+econom|минэконом|iqtisadiyyat\s+nazirliyi|ekonomi\s+bakanlı"),
    ("Ministry of Internal Affairs", r"interior\s+ministry|ministry\s+of\s+(?:the\s+interior|internal)|(?<!\w)мвд(?!\w)|içişleri\s+bakanlı|daxili\s+işlər\s+nazirliyi"),
    ("Ministry of Justice", r"justice\s+ministry|ministry\s+of\s+justice|минюст|adalet\s+bakanlı|ədliyyə\s+nazirliyi"),
)  # fmt: skip
_UNNAMED = re.compile(
    r"^(?:an?|one|some|several|many|other|another|two|three|unnamed|multiple|senior|top|один|одна|источник\w*|несколько|bir|bəzi|bazı|մի)\s|\b(?:officials|analysts|experts|observers|critics|sources|lawmakers|diplomats|residents|economists|supporters|historians|aides|advisers|reporters|voters)\b|(?<!\w)источник|эксперты|аналитики|наблюдатели",
    re.IGNORECASE,
)
_SPOKES = re.compile(r"spokes|пресс-секретар|официальн\w+ представител|sözcü|mətbuat katibi|խոսնակ", re.IGNORECASE)
_PLURAL = frozenset(["they", "them", "они", "их", "им", "ним", "нрանք", "onlar", "նրանք"])
_THING = frozenset(["it", "its", "оно"])


@dataclass(frozen=True)
class Speaker:
    """A resolved speaker. `kind` is person, institution, joint or unnamed; `name` None where nobody could be found."""

    name: str | None
    kind: str | None
    role: str | None = None
    role_span: Span | None = None
    affiliation: str | None = None
    identity: str | None = None
    is_one: bool = field(default=True, compare=False)  # whether "he" or "she" can mean it


def _head(phrase: str) -> str:
    """The head noun of an English noun phrase, by its place: the last word before a comma, a preposition or a relative clause."""
    core = re.split(
        r",|\s+(?:of|in|on|at|from|for|with|by|to|who|which|that|including|involved|made|obtained|released|published)\s", phrase
    )[0]
    found = re.findall(r"[\w’'.-]+", core)
    return found[-1] if found else ""


_ONE = re.compile(
    r"\b(?:man|woman|boy|girl|mother|father|mom|mum|dad|son|daughter|wife|husband|sister|brother|uncle|aunt|widow|widower|victim|teenager"
    r"|suspect|defendant|player|singer|actor|actress|neurologist|neighbou?r|caller|toddler|child|royal|fan|driver|user|host)\b"
)


def _is_one_person(phrase: str) -> bool:
    """Whether an English description in lower case is of one human being, by its head noun."""
    head = _head(phrase)
    return bool(_ONE.fullmatch(head)) or (_role_word(head, "en") and not head.endswith("s"))


#: How an office is shortened before a name: "the governor" is "Gov. Lena Orran".
_SHORT = {"governor": "gov", "senator": "sen", "representative": "rep", "general": "gen", "colonel": "col", "professor": "prof"}


def joint(one: Speaker, two: Speaker) -> Speaker:
    """Two named speakers as one who speak together; an id only where both have one."""
    ids = [one.identity, two.identity]
    parties = [a for a in (one.affiliation, two.affiliation) if a]
    return Speaker(
        f"{one.name}; {two.name}",
        "joint",
        None,
        None,
        "; ".join(dict.fromkeys(parties)) or None,
        ";".join(i for i in ids if i) if all(ids) else None,
    )


#: "His claim that …": whose it is speaks.
_POSSESSIVE = {"his": "he", "her": "she", "its": "it", "their": "they"}


class Resolver(Roster):
    """The speakers of one article and the history of who spoke."""

    def __init__(self, doc: Document, names: Names | None = None) -> None:
        super().__init__(doc, names)
        self.history: list[Speaker] = []
        self.interviewee: Speaker | None = None
        self.last_cue = -1

    # -- resolving -------------------------------------------------------------------------------------------------
    def resolve(self, source: Span | None, before: int) -> Speaker:
        """The speaker of a mention; the history of earlier speakers decides pronouns and descriptions."""
        found = self._resolve(source, before)
        if found.kind == "unnamed" and source is not None and self.doc.language == "en":
            found = replace(found, is_one=_is_one_person(lower(self.doc.text[source[0] : source[1]])) or found.role is not None)
        if found.name is not None:
            self.history.append(found)
        return found

    def _resolve(self, source: Span | None, before: int) -> Speaker:
        if source is None:
            return self._interview() or Speaker(None, None)
        phrase = self.doc.text[source[0] : source[1]].strip()
        if self.doc.language == "en" and lower(phrase) in words("first_pronouns") and self.doc.outlet:
            name, party = institutions.named(self.doc.outlet, "en") or (self.doc.outlet, None)
            return Speaker(name, "institution", None, None, party, speaker_id(name))
        low = _POSSESSIVE.get(lower(phrase), lower(phrase))
        if (low in words("pronouns") and phrase != "WHO") or low in ("who", "the latter", "последний"):
            return self._pronoun(low, source[0])
        if re.match(r"(?:açıkla|açıqla|bəyanat|в\s+заявлени|the statement$|հայտարարությ)", low) and self.history:
            return next((p for p in reversed(self.history) if p.kind == "institution"), self.history[-1])
        if self.doc.language == "en" and (inner := self._named_inside(phrase)):
            return self._resolve((source[0] + inner[0], source[0] + inner[1]), before)
        names = [n for run in _RUN.finditer(self.doc.text, source[0], source[1]) for n in self._names(run.start(), run.end())]
        split = [p for p in re.split(r"\s+(?:and|и|ve|və|ու|և)\s+", phrase) if p]
        if (
            len(split) == 2
            and len(names) >= 2
            and all(re.search(rf"{_TOKEN}$", p) for p in split)
            and not re.search(r"(?:Ministry|Department|Secretary|Minister) (?:of|for)", split[0])
            and not (len(split[0].split()) == 1 and lower(split[1].split()[-1]) in words("bodies"))  # one body of two places
        ):
            at = source[0] + phrase.index(split[0])
            second = source[0] + phrase.rindex(split[1])
            one, two = self._resolve((at, at + len(split[0])), before), self._resolve((second, second + len(split[1])), before)
            if one.name and two.name and one.name != two.name and "person" in (one.kind, two.kind):
                return joint(one, two)
        if len(split) == 2 and all(states := [country_of(p) for p in split]) and all(len(p.split()) <= 2 for p in split):
            governments = [f"Government of {c[1]}" for c in states if c]
            codes = [c[0] for c in states if c]
            return Speaker(
                "; ".join(governments), "joint", None, None, "; ".join(codes), ";".join(i for g in governments if (i := speaker_id(g)))
            )
        institution = self._institution(phrase, low, source)
        persons = [n for n in names if self.find(" ".join(n[2])) or holders.knows(n[2], self.doc, (n[0], n[1]))]
        if persons and not (
            institution and institution.kind == "institution" and re.search(r"regime|government|administration|office", low)
        ):
            return self._person(" ".join(persons[-1][2]), source)
        if _UNNAMED.search(phrase) and not (_SPOKES.search(low) and institution):
            return self._unnamed(phrase, source)
        if institution:
            return institution
        if self.read is not None and (thing := self._thing(phrase, source[0])):
            return thing
        if (
            len(names) == 1
            and not any(_role_word(t, self.doc.language) for t in re.findall(r"[\w-]+", low))
            and self._may_be_person(names[0][2])
        ):
            return self._person(" ".join(names[-1][2]), source)
        if names and re.search(r"[,]", phrase):
            return self._person(" ".join(names[-1][2]), source)
        return self._description(phrase, low, source)

    def _thing(self, phrase: str, at: int) -> Speaker | None:
        """An organisation or place whose whole name, article aside, is the mention; by its last words if it was named in full before."""
        bare = re.sub(r"^the\s+", "", phrase, flags=re.IGNORECASE)
        tokens = bare.split()
        if not tokens or not all(t[0].isupper() or t in ("of", "for", "the", "and", "&") for t in tokens) or not self._is_thing(tokens):
            return None
        if country_of(bare) or any(_role_word(t, "en") for t in re.findall(r"[\w-]+", lower(bare))):
            return None
        full = next((p.name for p in reversed(self.history) if p.kind == "institution" and p.name and p.name.endswith(" " + bare)), None)
        if full is None:
            full = (self._longer(bare, at) if phrase.startswith(("the ", "The ")) and len(tokens) == 1 else None) or bare
        return Speaker(full, "institution", None, None, None, speaker_id(full))

    def _longer(self, word: str, at: int) -> str | None:
        """The last longer name before `at` that ends with the word or goes on behind it: "the College" after "the Royal College of Nurses"."""
        pattern = rf"(?:(?!The\b){_TOKEN}\s+){{1,3}}{re.escape(word)}\b(?:\s+(?:of|for)\s+(?:the\s+)?{_TOKEN}(?:\s+(?:(?:and|of|the)\s+)*{_TOKEN}){{0,4}})?"
        found = None
        for m in re.finditer(pattern, self.doc.text[max(0, at - 4000) : at]):
            found = m.group()
        return found

    def _named_inside(self, phrase: str) -> Span | None:
        """The speaker proper in "Anna Example of the Valley Institute" and in "figures published by the Roads Office"."""
        if m := re.match(rf"({_TOKEN}(?:\s+{_TOKEN}){{1,2}})\s+(?:of|from|at|with)\s+(?:the\s+)?{_TOKEN}", phrase):
            tokens = [t.lower().rstrip("’'s") for t in m.group(1).split()]
            plain = not any(t in words("bodies") or _role_word(t, "en") or country_of(t) for t in tokens) and not self._is_thing(
                m.group(1).split()
            )
            return m.span(1) if plain and not re.match(r"the\s", phrase, re.IGNORECASE) else None
        if m := re.match(
            r"(?:the\s+|an?\s+)?(?:\w+\s+)?(?:data|figures?|reports?|statistics|documents?|records?|stud(?:y|ies)|statement|analysis|estimates?|survey|poll)"
            r"\s+(?:(?:released|published|issued|compiled|provided|conducted|collected)\s+)?(?:by|from)\s+(?:the\s+)?(?=[A-Z])",
            phrase,
            re.IGNORECASE,
        ):
            return m.end(), len(phrase)
        return None

    def _person(self, name: str, source: Span) -> Speaker:
        found = self.find(name)
        full = found.name if found else name
        if self.doc.language in ("ru", "az", "tr") and found is None:
            full = name
        listed = holders.named(full, self.doc.language, self.doc.published, holders.words_before(self.doc, full, source))
        role, span = (found.role, found.role_span) if found else (None, None)
        if listed and found is None and role is None:
            role_holder = self.find(listed.name)
            role, span = (role_holder.role, role_holder.role_span) if role_holder else (None, None)
        country = country_of(role) if role else None
        party = listed.affiliation if listed else country[0] if country else self._body_of(role)
        canonical = listed.name if listed else full
        return Speaker(canonical, "person", role, span, party, speaker_id(canonical))

    def _body_of(self, role: str | None) -> str | None:
        m = re.search(rf"\b(?:of|for|at)\s+(?:the\s+)?({_TOKEN}(?:\s+(?:of\s+|for\s+)?{_TOKEN}){{1,5}})$", role or "")
        return m.group(1) if m else None

    def _unnamed(self, phrase: str, source: Span) -> Speaker:
        role = re.sub(r"^(?:an?|the|one|bir|мнения?)\s+", "", phrase, flags=re.IGNORECASE)
        role = re.split(r",|\s+who\s|\s+familiar\b", role)[0].strip()
        country = country_of(role)
        start = source[0] + max(0, self.doc.text[source[0] : source[1]].find(role))
        if self.doc.language == "en" and not any(_role_word(t, "en") for t in re.findall(r"[\w’'-]+", lower(role))):
            return Speaker("(unnamed)", "unnamed", None, None, country[0] if country else None, None)
        return Speaker("(unnamed)", "unnamed", role or None, (start, start + len(role)), country[0] if country else None, None)

    def _institution(self, phrase: str, low: str, source: Span) -> Speaker | None:
        country = country_of(phrase)
        bare = re.sub(r"^(?:the|both|в|во)\s+", "", phrase, flags=re.IGNORECASE)
        spokes = bool(_SPOKES.search(low))
        role, span = None, None
        if spokes:
            role = re.sub(r"^(?:an?|the|bir)\s+", "", phrase, flags=re.IGNORECASE)
            start = source[0] + phrase.index(role)
            span = (start, start + len(role))

        def made(name: str, party: str | None) -> Speaker:
            return Speaker(name, "institution", role, span, party, speaker_id(name))

        if re.search(r"state department|department of state|госдеп", low):
            return made("U.S. State Department", "USA")
        if re.search(r"(?<!\w)(?:kremlin|кремл|kreml)", low):
            return made("Kremlin", "RUS")
        if re.search(r"(?<!\w)(?:pentagon|пентагон)", low):
            return made("U.S. Department of Defense", "USA")
        if re.search(r"(?<!\w)(?:white house|белый дом|белом доме)", low):
            return made("White House", "USA")
        for body, pattern in _BODY_KEYS:
            if re.search(pattern, low):
                if "ministries" in low or "bakanlıkları" in low:
                    parties = self._countries_before(source[0])
                    if len(parties) == 2:
                        named = [f"{body} of {p[1]}" for p in parties]
                        return Speaker(
                            "; ".join(named),
                            "joint",
                            None,
                            None,
                            "; ".join(p[0] for p in parties),
                            ";".join(i for n in named if (i := speaker_id(n))),
                        )
                if country is None:
                    country = self._last_country(body, source[0]) or outlet_country(self.doc.outlet)
                return made(f"{body} of {country[1]}" if country else body, country[0] if country else None)
        home = country_of(self._expand(bare)) or outlet_country(self.doc.outlet)
        if (known := institutions.named(phrase, self.doc.language, home)) is not None:
            return made(*known)
        embassy = re.search(r"\bembassy\b|посольств|səfirliyi|büyükelçili", low)
        if embassy and country:
            return made(
                f"Embassy of {country[1]}" + (f" in {m.group(1)}" if (m := re.search(rf"\bin\s+({_TOKEN}.*)$", phrase)) else ""), country[0]
            )
        tokens = re.findall(r"[\w’'.-]+", low)
        body_word = any(
            t.rstrip("'’s") in words("bodies")
            or t in words("bodies")
            or (self.doc.language != "en" and any(t.startswith(b) for b in words("bodies") if len(b) > 3))
            for t in tokens
        )
        capitals = len(re.findall(_TOKEN, bare))
        if ministry := re.search(
            r"ministry\s+of\s+((?:[a-z]+(?:\s+and\s+|,\s+)?)+?)(?=\s+of\s|\s+spokes|[’']|$)|(?:^|[’']s?\s|\s)([a-z]+)\s+ministry\b", low
        ):
            subject = (ministry.group(1) or ministry.group(2)).strip()
            own = country_of(subject)
            if own is None and subject not in ("the", "s"):
                title = " ".join(w if w == "and" else w.capitalize() for w in subject.split())
                return made(f"Ministry of {title} of {country[1]}" if country else f"Ministry of {title}", country[0] if country else None)
        if (
            country
            and (
                (len(tokens) <= 2 and not (body_word and capitals > 1))
                or re.fullmatch(
                    r"(?:the\s+)?(?:government|authorities|officials in|republic|side|regime)\s*(?:of)?.*|.*(?:government|authorities|side|regime|tərəfi|правительство|власти|hükümeti|hökuməti)",
                    low,
                )
            )
            and not any(_role_word(t, self.doc.language) for t in tokens)
        ):
            return made(f"Government of {country[1]}", country[0])
        if body_word and (spokes or not any(_role_word(t, self.doc.language) for t in tokens)):
            name = re.sub(r"(?<=[ıiuü])n[ıiuü]n$", "", bare) if self.doc.language in ("az", "tr") else bare  # genitive of a body
            if spokes:
                name = re.sub(
                    r"^(?:an?|the)\s+|\s*(?:spokes\w+)\s*(?:for|of|from)?\s*(?:the\s+)?|'s\s*$", "", bare, flags=re.IGNORECASE
                ).strip(" ,'’")
            if capitals >= 2 and name:
                acronym = self._expand(name)
                return made(acronym, country[0] if country else ("European Union" if re.search(r"\bEU\b|European Union", name) else None))
            head = next(
                (
                    t.rstrip("'’")
                    for t in tokens
                    if t.rstrip("'’s") in words("bodies") or any(t.startswith(b) for b in words("bodies") if len(b) > 4)
                ),
                tokens[-1],
            )
            for past in reversed(self.history):
                if (
                    past.kind == "institution"
                    and past.name
                    and (head[:6] in lower(past.name) or head[:4] in ("nazi", "baka", "mini", "мини", "ведо", "depa"))
                ):
                    return Speaker(past.name, "institution", role or past.role, span or past.role_span, past.affiliation, past.identity)
            if capitals and len(tokens) <= 2 and (earlier := self._named_before(head, source[0])):
                return self._institution(earlier, lower(earlier), source)
            return made(name, None) if capitals else None
        if (
            len(tokens) <= 5
            and capitals
            and not any(_role_word(t, self.doc.language) for t in tokens)
            and re.fullmatch(r"[A-Z]{2,6}", bare)
        ):
            return made(self._expand(bare), None)
        return None

    def _named_before(self, head: str, at: int) -> str | None:
        """The last full name before `at` of a body now called by its first word: "the Ministry" after "the Ministry of Defence"."""
        pattern = rf"\b{re.escape(head.capitalize())}\s+(?:of|for)\s+(?:the\s+)?{_TOKEN}(?:\s+(?:(?:and|of|the)\s+)*{_TOKEN}){{0,5}}"
        found = None
        for m in re.finditer(pattern, self.doc.text[max(0, at - 4000) : at]):
            found = m.group()
        return found

    def _expand(self, name: str) -> str:
        if re.fullmatch(r"[A-ZА-Я]{2,6}", name) and (
            m := re.search(rf"({_TOKEN}(?:\s+(?:(?:of|for|and|the)\s+)*{_TOKEN}){{1,6}})\s+\({re.escape(name)}\)", self.doc.text[:20000])
        ):
            return re.sub(r"^The\s+", "", m.group(1))
        return name

    def _countries_before(self, at: int) -> list[tuple[str, str, bool]]:
        found: dict[str, tuple[str, str, bool]] = {}
        start, _ = self.doc.paragraph_at(at)
        for m in re.finditer(_TOKEN, self.doc.text[start:at]):
            if country := country_of(m.group()):
                found.setdefault(country[0], country)
        return sorted(found.values(), key=lambda c: c[1])

    def _last_country(self, body: str, at: int) -> tuple[str, str, bool] | None:
        for past in reversed(self.history):
            if past.name and past.name.startswith(f"{body} of ") and (country := country_of(past.name.removeprefix(f"{body} of "))):
                return country
        return None

    def _pronoun(self, low: str, at: int) -> Speaker:
        if low in _THING:
            for past in reversed(self.history):
                if past.kind == "institution":
                    return past
            return Speaker(None, None)
        if low in _PLURAL:
            for past in reversed(self.history):
                if past.kind in ("joint", "unnamed", "institution"):
                    return past
            return self.history[-1] if self.history else self._both(at)
        nearby = self._recent_subject(at)
        if nearby is not None:
            return nearby
        for past in reversed(self.history):
            if (
                past.kind == "person"
                or (past.kind == "unnamed" and past.is_one)
                or (past.kind == "institution" and past.role and _SPOKES.search(past.role))
            ):
                return past
        i = bisect_right(self._starts, at) - 1
        return self._person(self._mentions[i][1].name, (at, at)) if i >= 0 else Speaker(None, None)

    def _both(self, at: int) -> Speaker:
        """The two people named so far in the paragraph, for "they" with nobody having spoken."""
        start, _ = self.doc.paragraph_at(at)
        near = list(
            {p.name: where for where, p in self._mentions[bisect_right(self._starts, start - 1) : bisect_right(self._starts, at)]}.items()
        )
        if len(near) != 2:
            return Speaker(None, None)
        one, two = (self._person(name, (where, where)) for name, where in near)
        return joint(one, two)

    def _recent_subject(self, at: int) -> Speaker | None:
        """The person at the head of this or the sentence before, when that sentence starts with one."""
        number = self.doc.sentence_index(at)
        for i in (number, number - 1):
            if i < 0:
                break
            start, end = self.doc.sentences[i]
            end = min(end, at)
            low = bisect_right(self._starts, start - 1)
            while low < len(self._mentions) and self._mentions[low][0] < end:
                where, person = self._mentions[low]
                low += 1
                if self.doc.quote_at(where) is not None:
                    continue
                head = self.doc.text[start:where]
                tail = self.doc.text[where : where + len(person.name) + 4]
                if (
                    len(head.split()) <= 8
                    and not re.search(r"[’']s\b", tail[-6:])
                    and not re.search(r"\b(?:of|with|by|to|for|from|against|about|за|с|о|к)\s+(?:\w+\s+){0,4}$", head)
                ):
                    if (
                        self.history
                        and self.history[-1].name
                        and i < number
                        and self.history[-1].kind == "person"
                        and self._spoke_after(start)
                    ):
                        return self.history[-1]
                    return self._person(person.name, (where, where))
                break
        return None

    def _spoke_after(self, at: int) -> bool:
        return self.last_cue >= at

    def _interview(self) -> Speaker | None:
        if self.interviewee is None and self.known:
            best = max(self.known[:40], key=lambda k: (k.role is not None, -k.first))
            self.interviewee = self._person(best.name, (best.first, best.first))
        return self.interviewee

    def _description(self, phrase: str, low: str, source: Span) -> Speaker:
        language = self.doc.language
        heads = [t for t in re.findall(r"[\w-]+", low) if _role_word(t, language)]
        if language == "en" and heads and not _role_word(_head(low), "en"):
            heads = []  # "her campaign's memo" is no campaigner
        country = country_of(phrase)
        official = holders.official(phrase, self.doc, self.known) if heads else None
        if official is not None and self.find(official):
            return self._person(official, source)
        if heads:
            head = heads[-1]
            stem = head[: max(4, len(head) - 3)] if language != "en" else _SHORT.get(head, head)
            for past in reversed(self.history):
                fitting = past.role and stem in lower(past.role) and (country is None or past.affiliation in (None, country[0]))
                if fitting and not holders.is_another(past.role, phrase, language):
                    return past
            i = bisect_right(self._starts, source[0]) - 1
            for _, person in reversed(self._mentions[max(0, i - 40) : i + 1]):
                if person.role and stem in lower(person.role) and not holders.is_another(person.role, phrase, language):
                    speaker = self._person(person.name, source)
                    if country is None or speaker.affiliation in (None, country[0]):
                        return speaker
            if official is not None:
                return self._person(official, source)
            if country:
                office = lower(phrase)
                for known in self.known:
                    listed = people().get(known.key)
                    if listed and listed.affiliation == country[0] and any(head in t.title.lower() for t in listed.terms):
                        return self._person(listed.name, source)
                if re.search(r"leader|president|лидер|президент", office):
                    near = [p for _, p in self._mentions if (q := people().get(p.key)) and q.affiliation == country[0]]
                    if near:
                        return self._person(near[0].name, source)
        if re.match(r"(?:the|this|that)\s", low) or (language != "en" and len(low.split()) <= (2 if country else 1)):
            for past in reversed(self.history[-3:]):
                if past.kind == "unnamed" or (past.kind == "person" and heads):
                    return past
        if heads:
            return self._unnamed(phrase, source)
        bare = re.sub(r"^(?:the)\s+", "", phrase, flags=re.IGNORECASE)
        if language == "en" and (head := _head(bare)) and head[0].islower():
            return self._unnamed(phrase, source)
        if re.search(_TOKEN, bare):
            return Speaker(bare, "institution", None, None, country[0] if country else None, speaker_id(bare))
        return (
            self.history[-1]
            if self.history and re.match(r"(?:açıqlama|açıklama|bəyanat)", low)
            else Speaker("(unnamed)", "unnamed", bare or None, source)
        )
