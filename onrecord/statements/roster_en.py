"""The people of an English article: those with a full name, and those whom it calls by one name only.

Here: what English adds to the roster of people. Not here: whom a mention means (resolve_en.py), words of office (roles_en.py).
"""

from __future__ import annotations

import re
from functools import cached_property

from onrecord.statements import genders, roles_en
from onrecord.statements.folding import skeleton
from onrecord.statements.lexicon import lower
from onrecord.statements.organisations import has_form_behind, introduced
from onrecord.statements.resolve import Resolver
from onrecord.statements.roster import _RUN, _TOKEN, _Known, _role_word

_PLURAL_OFFICE = re.compile(
    rf"(?<![\w-])((?:[\w-]+\s+){{0,2}}[\w-]+s)\s+({_TOKEN}(?:\s+{_TOKEN}){{1,2}})\s+and\s+({_TOKEN}(?:\s+{_TOKEN}){{1,2}})"
)


class PeopleResolver(Resolver):
    """The people among the speakers of one English article."""

    def find(self, name: str) -> _Known | None:
        """As for every language; a first name alone stands for the one person who has it."""
        found = super().find(name)
        if found is not None or " " in name.strip():
            return found
        key = skeleton(name)
        near = [p for p in self.known if p.key.split()[0] == key] if len(key) > 2 else []
        return near[0] if len(near) == 1 else None

    def _collect(self) -> None:
        super()._collect()
        text = self.doc.text
        single: dict[str, list[int]] = {}
        for run in _RUN.finditer(text):
            for start, end, tokens in self._names(run.start(), run.end()):
                if len(tokens) == 1 and len(tokens[0]) > 2 and self.find(tokens[0]) is None and text[end : end + 1] != "-":
                    single.setdefault(tokens[0], []).append(start)
        for m in _PLURAL_OFFICE.finditer(text):
            if _role_word(lower(m.group(1).split()[-1])[:-1], "en"):
                for known in (self.find(m.group(2)), self.find(m.group(3))):
                    if known is not None and known.role is None:
                        known.role, known.role_span = m.group(1), m.span(1)
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

    def _names(self, start: int, end: int) -> list[tuple[int, int, list[str]]]:
        return [
            n for n in super()._names(start, end) if not has_form_behind(self.doc.text, n[1]) and " ".join(n[2]) not in self._introduced
        ]

    @cached_property
    def _introduced(self) -> frozenset[str]:
        return introduced(self.doc.text)

    def _role(self, person: _Known, at: int) -> None:
        for phrase, span in roles_en.found_at(self.doc, at, person.name):
            if person.role is None or len(phrase) > len(person.role):
                person.role, person.role_span = phrase, span

    def _is_called(self, name: str, at: int) -> bool:
        """Whether words around a single name say that it is a person's: a title or office before it, "called", an apposition behind it."""
        text = self.doc.text
        before = re.search(r"(?:^|[\s“\"(])([\w’'-]+)\.?\s+$", text[max(0, at - 30) : at])
        if before and (
            lower(before.group(1)) in ("mr", "mrs", "ms", "miss", "dr", "called", "named") or _role_word(lower(before.group(1)), "en")
        ):
            return True
        behind = re.match(r",\s+(?:an?|the|his|her|their|who)\s+([\w’' -]{3,60})|,\s+\d\d,", text[at + len(name) : at + len(name) + 70])
        if behind is None or (self.read is not None and self.read.kind(re.findall(r"\w+", name)) not in ("PERSON", None)):
            return False
        return behind.group(1) is None or any(_role_word(t, "en") for t in re.findall(r"[\w-]+", lower(behind.group(1)))[:4])
