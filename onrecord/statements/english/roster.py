"""The people of an English article: those with a full name, and those whom it calls by one name only.

Here: what English adds to the roster of people. Not here: whom a mention means (english/resolve.py), words of office (english/roles.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import pairwise

from onrecord.statements import genders, holders, offices
from onrecord.statements.english import members, roles
from onrecord.statements.english.introductions import introduced
from onrecord.statements.english.presented import presented
from onrecord.statements.folding import skeleton
from onrecord.statements.lexicon import UPPER, country_of, lower, outlets
from onrecord.statements.organisation_words import has_form_behind, is_of_body, words_of
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Resolver, Speaker
from onrecord.statements.roster import _TOKEN, _WORD, _is_name, _Known, _role_word
from onrecord.statements.scan import Document
from onrecord.statements.tagger.names import Names

_THE_OFFICE = re.compile(r"The\s+((?:[a-z][\w’'-]*\s+){0,3}[a-z][\w-]*)(?=\s)")
_OF_BODY = re.compile(rf"\s+(?:of|for)\s+(?:the\s+)?{_TOKEN}(?:\s+(?:of\s+)?{_TOKEN})*")
_PLURAL_OFFICE = re.compile(
    rf"(?<![\w’'-])((?:[\w-]+\s+){{0,2}}[\w-]+s\.?)\s+({_TOKEN}(?:\s+{_TOKEN}){{1,2}})\s+and\s+({_TOKEN}(?:\s+{_TOKEN}){{1,2}})"
)
#: … without the words in front: most texts have none.
_TWO_BEHIND = re.compile(rf"s\.?\s+{_TOKEN}(?:\s+{_TOKEN}){{1,2}}\s+and\s+[{UPPER}]")
_TITLED = re.compile(rf"\b(Mr|Mrs|Ms|Miss)\.?\s+({_TOKEN}(?:\s+{_TOKEN})?)")
_OWNER = re.compile(rf"(?:(?:former|then|late)\s+)?({_TOKEN}(?:\s+{_TOKEN})?)[’']s?\s+(?=[a-z])")
#: Around a single name: a title or an office, an apposition or an age.
_TITLE_BEFORE = re.compile(r"(?:^|[\s“\"(])(?:([A-Z][a-z]{0,5})\.|([\w’'-]+))\s+$")  # a full stop behind "lawyer" ends a sentence
_APPOSED = re.compile(r",\s+(?:an?|the|his|her|their|who)\s+([\w’' -]{3,60})|,\s+\d\d,")
_WORD_BEFORE = re.compile(r"[A-Z]\w+\s$")
_GENITIVE = re.compile(r"[’']s?$")
_TOKENS = re.compile(r"[\w-]+")

#: "Their mother, Rima, …"
_KIN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Tt]he|[\w-]+[’']s)\s+(?:[a-z-]+\s+){0,2}(?:mother|father|wife|husband|partner|daughter|son|sister|brother|widow|neighbou?r|cousin|uncle|aunt|friend|colleague|grand\w+),\s+$"
)
_IN_CHARGE = re.compile(r"(?:heads|leads|runs|chairs|directs|edits|coordinates)\s")
_IN_PLACE = re.compile(r"\b(?:of|in|from|at)\s+(?:the\s+)?$")
_OFFICE_AND_LAND = re.compile(
    rf"(?<![\w’.-])((?:[\w’.-]+\s+){{1,14}})(?:of|to|in|for|at)\s+(?:the\s+)?((?:Republic\s+of\s+)?{_TOKEN})(?<![’']s)\s+$"
)
_LAND = re.compile(r"\b(?:of|to|in|for|at)\s+(?:the\s+)?(?:Republic\s+of\s+)?[^\s,;]+\s+$")
_BEFORE_LAND = ("of", "to", "in", "for", "at")
#: Behind a name that is a place's: "the St. James Cultural Center", "Pavel Stroud Street".
_OF_PLACE = re.compile(
    r"\s+(?:(?:Cultural|Community|Memorial|International|State|National)\s+)?(?:Cent(?:er|re)|Church|Cathedral|Monastery|Street|Avenue|Square|Boulevard|Hospital|University|Institute|School|College|Airport"
    r"|Foundation|Museum|Library|Theat(?:re|er)|Park|Stadium|Hall|Prize|Award|Bridge|Station|Fund|Gallery)\b"
)
#: "First transgender lawmaker in the state's history": what is told of somebody beside an office.
_RECORD = re.compile(
    r"(?:first|second|only|youngest|oldest|longest[\s-]serving|most\s+\w+)\b(?!\s+(?:deputy|vice|lady|minister|secretary|lieutenant|assistant|aide)\b)"
    r"(?=.*\b(?:history|ever|since|to\s+[a-z]+|in\s+(?:the\s+)?\w+))",
    re.IGNORECASE,
)
_UNCALLED = re.compile(
    r"\s(?:at|of|for|with)\s(?:the|an?|his|her|its)\s(?:[a-z-]+\s)*(?:giant|company|firm|group|retailer|maker|startup|start-up|organi[sz]ation)$"
)
_DOING = re.compile(r"(?<=\w)\s[a-z]+ing\s(?:over|for|with|on|in|to|the|an?|his|her|its|their)\s")
#: What somebody was in a year.
_YEAR = re.compile(r"(?:(?!\sand\s).)*\sin\s(?:19|20)\d\d$")
_NOW = re.compile(r"\b(?:now|currently)\s+(?:the\s+|an?\s+)?$")
_GOES_ON = re.compile(r"[ \t\u00a0]+[A-Z][\w’'-]*[a-z]")
_GENDERED = re.compile(r"\b(?:he|his|him|she|her)\b", re.IGNORECASE)

Name = tuple[int, int, list[str]]


def _weight(role: str) -> tuple[bool, int]:
    """What an office says of a person: less if it is a rank or only says how somebody stands to others or was the first to do, more the longer it is.

    What somebody is just doing ("governor presiding over the change") and a house without its name ("at the tech giant") add nothing.
    """
    head = re.split(r"\s(?:of|for|in|at|to|from|with)\s", lower(role))[0].split()
    weak = bool(head) and (head[-1] in words_of("weak_roles") or roles.is_rank(head) or _YEAR.match(role) is not None)
    return not (weak or _RECORD.match(role)), len(_UNCALLED.sub("", _DOING.split(role, maxsplit=1)[0]))


class PeopleResolver(Resolver):
    """The people among the speakers of one English article."""

    def __init__(self, doc: Document, names: Names | None = None) -> None:
        super().__init__(doc, names)
        self._voted: dict[str, str | None] = {}
        self._told: dict[str, str] = {}  # person -> gender, from titles and pronouns
        for m in _TITLED.finditer(doc.text):
            if (known := self._called(_GENITIVE.sub("", m.group(2)), m.start(2))) is not None:
                self._told[known.name] = "m" if m.group(1) == "Mr" else "f"

    def find(self, name: str) -> _Known | None:
        """As for every language; a first name alone stands for the one person who has it."""
        found = super().find(name)
        if found is not None or " " in name.strip():
            return found
        key = skeleton(name)
        near = [p for p in self.known if p.key.split()[0] == key] if len(key) > 1 else []
        near = near or ([p for p in self.known if key in p.key.split()] if len(key) > 2 else [])  # "Lula"
        return near[0] if len(near) == 1 else None

    def _called(self, name: str, at: int) -> _Known | None:
        """As for every language; a first name in front of another word with a capital is not that of somebody named elsewhere.

        Of several people with one surname a title tells which it is ("Mrs. Orran" beside Pavel and Lena Orran).
        """
        found, key = self.find(name), skeleton(name)
        if found is None or found.key.rpartition(" ")[2] != key:
            return found if _GOES_ON.match(self.doc.text, at + len(name)) is None else None
        title = genders.of_words(self.doc.text[max(0, at - 5) : at])
        if title is None or genders.gender(found.name, found.role) == title:
            return found
        same = [p for p in self._by_token.get(key[:4], []) if p.key.rpartition(" ")[2] == key]
        return next((p for p in same if genders.gender(p.name, p.role) == title), found)

    def _is_surname(self, token: str, current: list[tuple[int, int, str]], end: int) -> bool:
        """As for every language; so is a land's word or an office's behind a first name, where the tagger reads a person ("Anne Holland").

        Such a surname stands alone too where the article has the name in full, with no other name behind it.
        """
        if super()._is_surname(token, current, end):
            return True
        if not current:
            return token in self._surnames and _GOES_ON.match(self.doc.text, end) is None
        if (
            self.read is None
            or len(current) > 2
            or not (country_of(token) is not None or _role_word(lower(token), "en") or is_of_body(token))
        ):
            return False
        first = current[0][2]
        if not genders.is_given(first) or country_of(first) is not None or any(map(self.read.is_outside, _WORD.findall(token))):
            return False
        return self.read.kind(_WORD.findall(" ".join([*(t for _, _, t in current), token]))) == "PERSON"

    @cached_property
    def _surnames(self) -> set[str]:
        """Surnames of the article's people that are no names else ("Sexton", "Holland")."""
        return set()

    def _collect(self) -> None:
        super()._collect()
        text = self.doc.text
        single: dict[str, list[int]] = {}
        officials = {p.name.rpartition(" ")[2] for p in self.known if p.role}
        empty = {run for run, names in self._runs.items() if not names and text[slice(*run)] in officials}
        self._surnames.update(last for p in self.known if " " in p.name and not _is_name(last := p.name.rpartition(" ")[2], "en"))
        if self._surnames:
            empty |= {
                run for run, names in self._runs.items() if not names and self._surnames.intersection(_WORD.findall(text[slice(*run)]))
            }
        for run in empty:  # read before it was known who the article's people are
            del self._runs[run]
        for run in self._capitals:
            for start, end, tokens in self._names(*run):
                if run in empty and len(tokens) == 1 and (meant := self.find(tokens[0])) is not None:
                    meant.positions.append(start)
                    self._mentions.append((start, meant))
                elif len(tokens) == 1 and len(tokens[0]) > 1 and self.find(tokens[0]) is None and text[end : end + 1] != "-":
                    single.setdefault(tokens[0], []).append(start)
        self._mentions.sort(key=lambda m: m[0])
        for m in _PLURAL_OFFICE.finditer(text) if _TWO_BEHIND.search(text) else ():
            last = lower(m.group(1).split()[-1]).removesuffix(".")
            if _role_word(last[:-1], "en") or (last.endswith("ies") and _role_word(f"{last[:-3]}y", "en")):
                for known in (self.find(m.group(2)), self.find(m.group(3))):
                    if known is not None and known.role is None:
                        known.role, known.role_span = m.group(1), m.span(1)
        self._introduce()
        self._present()
        for known in self.known:  # "Emma Roma Orran" of "Roma Orran, a film-maker"
            if known.role is None and known.key.count(" ") > 1:
                short = next((p for p in self.known if p.role and p.key.count(" ") == 1 and known.key.endswith(f" {p.key}")), None)
                if short is not None:
                    known.role, known.role_span = short.role, short.role_span
        if not single:
            return
        added: list[_Known] = []
        for name, places in single.items():
            if not any(self._is_called(name, at) for at in places):
                continue
            person = _Known(name, skeleton(name), places[0], places)
            if not person.key:
                continue
            added.append(person)
            for at in places[:6]:
                self._role(person, at)
        for one in [p for p in added if genders.gender(p.name)]:
            for two in [p for p in added if not genders.gender(p.name) and p.first > one.first]:
                if (
                    one.role
                    and two.role
                    and lower(one.role.split()[-1]) == lower(two.role.split()[0])
                    and "," in text[two.first : two.first + 40]
                ):
                    one.name, one.key, one.positions = f"{one.name} {two.name}", f"{one.key} {two.key}", one.positions + two.positions
                    added = [p for p in added if p is not two]
                    break
        for person in added:
            self.known.append(person)
            self._by_token.setdefault(person.key.split()[-1][:4], []).append(person)
            self._mentions += [(at, person) for at in person.positions]
        self._mentions.sort(key=lambda m: m[0])

    def _present(self) -> None:
        """Give the one person whom a sentence names the office by which the next one goes on about "him" or "her"."""
        sentences = self.doc.sentences[:60]
        for before, sentence in pairwise(sentences):
            told = presented(self.doc.text, sentence) if self.doc.quote_at(sentence[0]) is None else None
            here = {p.name: p for where, p in self._mentions if before[0] <= where < before[1]} if told else {}
            if told is None or len(here) != 1:
                continue
            (person,) = here.values()
            if (person.role is None or told.now) and genders.fits(told.pronoun, genders.gender(person.name, told.role)):
                person.role, person.role_span = told.role, told.span

    def _introduce(self) -> None:
        """Give a person whom a sentence names alone and for the first time, without an office, the one that opens the next sentence."""
        text = self.doc.text
        for person in self.known:
            number = self.doc.sentence_index(person.first)
            if person.role is not None or number + 1 >= len(self.doc.sentences):
                continue
            start, end = self.doc.sentences[number]
            m = _THE_OFFICE.match(text, self.doc.sentences[number + 1][0], min(self.doc.sentences[number + 1][1], end + 140))
            if m is None or len({p.name for where, p in self._mentions if start <= where < end}) != 1:
                continue
            others = any(_role_word(t, "en") or _role_word(t.removesuffix("s"), "en") for t in _TOKENS.findall(lower(text[start:end])))
            if others and len(text[start : person.first].split()) > 1:
                continue
            if re.match(r"(?:[\w-]+\s+){0,2}[\w-]+[’']s?\s", m.group(1)) or m.group(1).startswith("speaker"):
                continue  # "the firm's director" and the speaker of a house may be others
            tokens = list(re.finditer(r"[\w’'-]+", m.group(1)))
            last = max((n for n, t in enumerate(tokens) if _role_word(t.group(), "en") and not t.group().endswith("s")), default=None)
            held = {word for p in self.known if p.role and p.first < person.first for word in p.role.lower().split()}
            if last is not None and tokens[last].group().lower() in words_of("across"):
                continue  # "Pavel Orran, 37, admitted it. The prosecutor said"
            if last is not None and tokens[last].group().lower() not in held:  # else it is that of whoever has it already
                stop = m.start(1) + tokens[last].end()
                more = _OF_BODY.match(text, stop, stop + 80)
                stop = more.end() if more else stop
                person.role, person.role_span = text[m.start(1) : stop], (m.start(1), stop)

    def _names(self, start: int, end: int) -> list[Name]:
        if (known := self._runs.get((start, end))) is None:
            found = super()._names(start, end)
            known = [
                n
                for n in found
                if not (
                    has_form_behind(self.doc.text, n[1])
                    or _OF_PLACE.match(self.doc.text, n[1])
                    or self._is_introduced(n)
                    or self._is_called_after(n)
                )
            ]
            self._runs[start, end] = known
        return known

    def _is_called_after(self, name: Name) -> bool:
        """Whether a name of two words is a thing's, called after a name that the text has alone before it: "Camp Vell" behind "Vell"."""
        start, _, tokens = name
        if len(tokens) != 2 or lower(tokens[0]) not in words_of("called_after"):
            return False
        alone = re.search(rf"(?<![\w’'-]){re.escape(tokens[1])}(?![\w-])", self.doc.text)
        return alone is not None and alone.start() < start

    @cached_property
    def in_congress(self) -> frozenset[str]:
        """The article's people who have a mark of party and state of the U.S. Congress behind their name, or a title of it before."""
        ends = {at for at, _, _ in members.marked(self.doc.text, len(self.doc.text))}
        return frozenset(
            p.name
            for where, p in self._mentions
            if ends & {where + len(p.name), where + len(p.name) + 1} or members.is_titled(self.doc.text, where, where + len(p.name))
        )

    def _is_introduced(self, name: Name) -> bool:
        """Whether words around a name, or around a longer one that it ends ("the website Azeri Orran"), call it a body or a thing."""
        whole = " ".join(name[2])
        return whole in self._introduced or (whole in self._behind_lands and self.doc.text.endswith(self._behind_lands[whole], 0, name[1]))

    @cached_property
    def _behind_lands(self) -> dict[str, str]:
        """The names called a body or a thing that begin with the word of a land, by what stands behind it."""
        cut = ((name, *name.partition(" ")[::2]) for name in sorted(self._introduced))
        return {rest: name for name, land, rest in cut if rest and country_of(land) is not None}

    def _without_title(self, found: Name) -> Name:
        return super()._without_title(self._without_words(found))

    def _without_words(self, name: Name) -> Name:
        """A name without words in front that are not part of it elsewhere ("Brave Marina Orran" beside "Marina Orran")."""
        start, end, tokens = name
        if len(tokens) > 1 and lower(tokens[0]) == "affaires":
            start = self.doc.text.index(tokens[1], start)
            return start, end, tokens[1:]  # "Chargé d'Affaires Lena Orran"
        for n in range(len(tokens) - 1, 0, -1):
            outlet = self.doc.text[start : self.doc.text.index(tokens[n], start)].rstrip()
            before = _WORD_BEFORE.search(self.doc.text[max(0, start - 20) : start])
            if outlet in outlets() or (before and before.group() + outlet in outlets()):
                start = self.doc.text.index(tokens[n], start)
                return start, end, tokens[n:]  # "the Daily Mail Orran said"
        if len(tokens) > 2 and not genders.is_given(tokens[0]) and _IN_PLACE.search(self.doc.text, max(0, start - 12), start):
            first = next((n for n, t in enumerate(tokens[1:-1], 1) if genders.is_given(t)), 0)
            start = self.doc.text.index(tokens[first], start)
            return start, end, tokens[first:]  # "the mayor of Vell Marina Orran"
        if len(tokens) < 3 or genders.is_given(tokens[0]) or not genders.is_given(tokens[1]):
            return name
        whole, short = " ".join(tokens), " ".join(tokens[1:])
        if self.doc.text.count(short) <= self.doc.text.count(whole) and not offices.is_agent(lower(tokens[0])):
            return name
        return self.doc.text.index(tokens[1], start), end, tokens[1:]

    @cached_property
    def _runs(self) -> dict[Span, list[Name]]:
        """The names of runs of capitals read so far."""
        return {}

    @cached_property
    def _introduced(self) -> frozenset[str]:
        return introduced(self.doc.text)

    def _is_thing(self, tokens: list[str], at: int | None = None) -> bool:
        """As for every language; a listed first name and a word that is no body's are a person, however the tagger reads them.

        So is a name right behind an office and its country ("Director of the Roads Agency of Armenia Davit Orran"): there it reads a place.
        """
        if at is not None and not any(is_of_body(t) for t in tokens) and self._ends_office(at):
            return False
        if len(tokens) == 2 and genders.is_given(tokens[0]) and not is_of_body(tokens[1]) and self.read is not None:
            return self.read.kind(_WORD.findall(" ".join(tokens))) == "LOCATION"
        if len(tokens) == 1 and at is not None and any(p.first < at and p.role and p.name.endswith(f" {tokens[0]}") for p in self.known):
            return False  # the surname of somebody with an office, named in full before
        return super()._is_thing(tokens)

    def _ends_office(self, at: int) -> bool:
        """Whether the words before a place are an office and the country it is held for, with nothing between."""
        if not self.doc.text[at - 1 : at].isspace():
            return False
        start = max(0, at - 160, self.doc.sentences[self.doc.sentence_index(at)][0])
        if not any(word.endswith(_BEFORE_LAND) for word in self.doc.text[start:at].rsplit(None, 5)[-5:-1]):
            return False
        if _LAND.search(self.doc.text, start, at) is None:
            return False
        before = _OFFICE_AND_LAND.search(self.doc.text[start:at])
        if before is None or not any(_role_word(t, "en") for t in re.findall(r"[\w’-]+", lower(before.group(1)))):
            return False
        land = country_of(before.group(2))
        return land is not None and not land[2]

    def _may_be_person(self, tokens: list[str]) -> bool:
        mixed = len(tokens) == 1 and re.search(r"[a-z][A-Z]", re.sub(r"^(?:Ma?c|De|Di|Du|La|Le|Van|Fitz|O[’'])", "", tokens[0])) is not None
        return not mixed and super()._may_be_person(tokens)

    def _role(self, person: _Known, at: int) -> None:
        for phrase, span in roles.found_at(self.doc, at, person.name):
            owner = _OWNER.match(phrase) if "’" in phrase or "'" in phrase else None
            if (
                owner
                and self.find(owner.group(1)) not in (None, person)
                and (" " not in owner.group(1) or genders.is_given(owner.group(1).split()[0]))
            ):
                phrase, span = phrase[owner.end() :], (span[0] + owner.end(), span[1])  # "Orran's attorney"
            if _IN_CHARGE.match(phrase) and person.role is not None:
                continue
            if person.role is not None and _IN_CHARGE.match(person.role):
                person.role = None
            short = person.role is not None and not self._in_full(person, at) and phrase[:1].islower()
            if (not short or self._is_of_today(span)) and (
                person.role is None or self._says(phrase, span) > self._says(person.role, person.role_span)
            ):
                person.role, person.role_span = phrase, span

    def _says(self, role: str, span: Span | None) -> tuple[bool, bool, int]:
        """How much an office at a place says of somebody: that of today more than any other ("who is now the mayor")."""
        weight = _weight(role)
        return (weight[0] and self._is_of_today(span), *weight)

    def _is_of_today(self, span: Span | None) -> bool:
        """Whether the words before an office say that somebody has it now."""
        return span is not None and _NOW.search(self.doc.text, max(0, span[0] - 20), span[0]) is not None

    def _is_called(self, name: str, at: int) -> bool:
        """Whether words around a single name say that it is a person's: a title or office before it, "called", an apposition behind it."""
        text = self.doc.text
        before = _TITLE_BEFORE.search(text[max(0, at - 30) : at])
        kind = self.read.kind(_WORD.findall(name)) if self.read is not None else "PERSON"
        word = lower(before.group(1) or before.group(2)) if before else ""
        if word in ("mr", "mrs", "ms", "miss", "dr", "called", "named"):
            return True
        if word and _role_word(word, "en") and not (word.endswith("s") and _role_word(word[:-1], "en")) and kind in ("PERSON", None):
            return True
        if kind in ("PERSON", None) and text[at + len(name) : at + len(name) + 1] == "," and _KIN.search(text, max(0, at - 40), at):
            return True
        if kind != "PERSON" or (behind := _APPOSED.match(text[at + len(name) : at + len(name) + 70])) is None:
            return False
        return behind.group(1) is None or any(_role_word(t, "en") for t in re.findall(r"[\w-]+", lower(behind.group(1)))[:4])

    def _gender(self, speaker: Speaker) -> str | None:
        if speaker.kind == "person" and speaker.name:
            return genders.gender(speaker.name, speaker.role) or self._told.get(speaker.name) or self._by_pronouns(speaker.name)
        return genders.of_words(speaker.role or "")

    def _by_pronouns(self, name: str) -> str | None:
        """The gender of the pronouns that come first behind a person's mentions, before anybody else is named; None where few or mixed."""
        if name not in self._voted:
            male = female = 0
            person = self.find(name)
            for at in person.positions[:8] if person else ():
                i = bisect_right(self._starts, at)
                stop = min(at + 200, self._starts[i] if i < len(self._starts) else at + 200)
                here = next((m for m in _GENDERED.finditer(self.doc.text, at, stop) if self.doc.quote_at(m.start()) is None), None)
                male += here is not None and lower(here.group()) in ("he", "his", "him")
                female += here is not None and lower(here.group()) in ("she", "her")
            self._voted[name] = "m" if male >= 2 and male > 2 * female else "f" if female >= 2 and female > 2 * male else None
        return self._voted[name]

    def _last(self) -> Speaker | None:
        return self.history[-1] if self.history else None

    def _of_one_surname(self, same: list[_Known], at: int) -> _Known:
        """Whom a surname means that several people have: by title, then who spoke last, then who was named in full in the paragraph, then the first."""
        title = genders.of_words(self.doc.text[max(0, at - 5) : at + 6])
        fitting = [p for p in same if title is None or genders.gender(p.name, p.role) in (title, None)] or same
        last = self._last()
        if (spoke := next((p for p in fitting if last and p.name == last.name), None)) is not None:
            return spoke
        start, _ = self.doc.paragraph_at(at)
        near = [(max(full), p) for p in fitting if (full := [k for k in p.positions if start <= k < at and self._in_full(p, k)])]
        return max(near, key=lambda n: n[0])[1] if near else fitting[0]

    def _in_full(self, person: _Known, at: int) -> bool:
        return self.doc.text.startswith(person.name.split()[0], at)

    def _person(self, name: str, source: Span) -> Speaker:
        """As for every language; of several people with one surname the one named last before, with a title of the right gender."""
        if " " not in name.strip():
            key = skeleton(name)
            same = [p for p in self.known if p.key.split()[-1] == key and " " in p.key]
            if len(same) > 1:
                name = self._of_one_surname(same, source[0]).name
        return super()._person(name, source)

    def _is_known(self, name: tuple[int, int, list[str]]) -> bool:
        return bool(self.find(" ".join(name[2]))) or holders.knows(name[2], self.doc, (name[0], name[1]))
