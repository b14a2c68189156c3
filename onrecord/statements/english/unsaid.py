"""Mentions that leave open who is meant, and what around them tells: "the company", "her campaign", "the Vell native", "who", "Reports say".

Here: what is told of English mentions without a name or office before any list is asked. Not here: offices and names (english/resolve.py,
english/resolve_descriptions.py), pronouns (english/resolve_pronouns.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from onrecord.statements import genders
from onrecord.statements.english.house import HouseResolver
from onrecord.statements.lexicon import country_of, lower, words
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker, all_of
from onrecord.statements.roster import _TOKEN, _role_word

_NAME = rf"{_TOKEN}(?:\s+{_TOKEN}){{0,3}}"
#: How many code points of a text, and how many in front of a mention, are looked at; bounds the work on a text of one line.
_FIRST, _NEAR = 20_000, 800
#: "About 3 in 10", "Nearly half of them": a share of people.
_SHARE = re.compile(
    r"(?:(?:about|around|roughly|nearly|almost|some|just|only|over|under|more\s+than|fewer\s+than|less\s+than|at\s+least|up\s+to)\s+)*"
    r"(?:\d[\d.,]*(?:\s+(?:in|of|out\s+of)\s+(?:the\s+)?\d+|\s*%|\s+per\s?cent)?|(?:one|two|three|four|nine)\s+(?:in|out\s+of)\s+\w+|half|(?:a|one|two)[\s-](?:third|quarter|fifth)s?)"
    r"(?:\s+of\s+.+)?",
    re.IGNORECASE | re.DOTALL,
)
#: Nouns that a sentence begins with where nobody is named.
_GENERAL = re.compile(
    r"(?:reports?|sources?|critics|studies|polls|surveys|figures|documents|records|observers|rumou?rs|statistics|data|estimates|photos|images|videos|footage|people|residents|experts|analysts|insiders|others|many|most|some|few|[a-z]+ly)"
)
_INDEFINITE = ("others", "many", "most", "some", "few")
_CAMPAIGN = re.compile(
    rf"(?:(?:the\s+)?((?:(?:Mrs?|Ms|Dr)\.?\s+)?{_NAME})[’']s?|(his|her))\s+(?:(?:presidential|re-?election|election)\s+)?(campaign|transition\s+team)(?:[’']s?\s+.*)?",
    re.DOTALL,
)
#: "An Orran poll", "the Vell Institute survey": a paper by whoever stands before it.
_PAPER_OF = re.compile(
    rf"(?:an?|one|the)\s+(?:(?:new|recent|latest|separate|earlier|national|nationwide|\d{{4}})\s+)?({_TOKEN}(?:\s+(?:(?:of|for|and)\s+)?{_TOKEN}){{0,5}})\s+"
    r"(?:(?:[a-z-]+\s+)?(?:analysis|polls?|survey|study|investigation|tally|count|review))(?:\s+(?:released|published|conducted|taken|of|from|on)\s.*)?",
    re.DOTALL,
)
#: "The company published a post (that said …)": whoever put it out.
_PUTS_OUT = re.compile(
    r"((?:the|its)\s+[a-z]+|[A-Z][^,.;:]{1,60}?)\s+(?:(?:has|have|had|also|later)\s+)*(?:published|released|issued|posted|sent|circulated)\s+(?:an?|the|its|his|her|their)\s+(?:[\w-]+\s+){0,3}(?:post|statement|report|letter|note|memo|release|message|notice|email|tweet|video)",
    re.IGNORECASE,
)
_FIRM = re.compile(r"(?:[Tt]he|[Aa]|[Ii]ts)\s+(?:company|firm|business|startup|start-up|retailer|carmaker|automaker|chipmaker)")
_FIRM_SPOKES = re.compile(
    r"([Aa]n?|[Tt]he)\s+(company|firm|agency|department|campaign|club|group|university|bank)\s+(spokes(?:man|woman|person))"
)
#: Who is told by party, place or fame and not by office: "the Vell native", "the lifelong Democrat".
_EPITHET = re.compile(
    rf"[Tt]he\s+(?:(?:{_TOKEN}|[a-z][\w-]*)\s+){{0,3}}(?:Republican|Democrat|native|fan|veteran|star|candidate|nominee|hopeful|frontrunner|front-runner|billionaire|mogul|tycoon|magnate|pensioner|retiree|newcomer|singer|guitarist|actor|actress|player|striker|midfielder|goalkeeper)"
)
#: Somebody told by party who is told no more: "the lifelong Democrat who wrote the speech".
_PARTISAN = re.compile(
    r"(?:[Tt]he|[Aa]n?)\s+(?:[a-z][\w-]*\s+){1,3}(?:Republican|Democrat|Tory|Liberal|Conservative|Labour)\s+(?:who|from|with|in)\s"
)
_PAIR = re.compile(r"[Tt]he\s+(?:couple|pair|duo|newlyweds)")
_LISTED = re.compile(r"(?:,\s*(?:and\s+)?|\s+and\s+)")
_LANDS_OF = re.compile(
    r"(?:(?:several|many|some|other|a\s+number\s+of)\s+)*(?:countries|states|nations|governments)\s+(?:including|such\s+as|like|-|–|—)\s+",
    re.IGNORECASE,
)
_LANDS_BEFORE = re.compile(rf"(?:{_TOKEN}(?:\s{_TOKEN})?,\s+)+$")
_SCHOOL = re.compile(
    r"[Tt]he\s+(College|Institute|Institution|Foundation|Association|Society|Federation|Council|Commission|Committee|Centre|Center|Union|Agency|Academy|University|Trust|Board|Bureau|Authority|Alliance|Coalition|League)"
)
_BEFORE_WHO = re.compile(r"((?:[\w’'-]+\s+){0,3}?)([\w’'-]+),?\s+$")


class UnsaidResolver(HouseResolver):
    """The speakers of one English article whom a mention names by nothing of their own."""

    def _told_around(self, phrase: str, low: str, source: Span) -> Speaker | None:
        """Whom a mention means that only the words around it explain; None where it is read like any other."""
        if _SHARE.fullmatch(low):
            return Speaker("(unnamed)", "unnamed", is_one=False)
        if self._is_general(phrase, low, source):
            told = Speaker("(unnamed)", "unnamed") if low.startswith(_INDEFINITE) else self._unnamed(phrase, source)
            return replace(told, is_one=False)
        if (made := self._of_campaign(phrase, source)) is not None:
            return made
        if low.startswith(("the company", "the firm", "its company")) and (put := _PUTS_OUT.fullmatch(phrase)) is not None:
            return self._resolve((source[0], source[0] + put.end(1)), source[1])
        if (paper := _PAPER_OF.fullmatch(phrase)) is not None and (body := self._paper_by(paper, source)) is not None:
            return body
        if _FIRM.fullmatch(phrase) and (firm := self._firm_before(source[0])) is not None:
            return firm
        if (spokes := _FIRM_SPOKES.fullmatch(phrase)) is not None and (firm := self._firm_before(source[0])) is not None:
            role = f"{spokes.group(2)} {spokes.group(3)}"
            return replace(firm, role=role, role_span=(source[0] + spokes.start(2), source[0] + spokes.end(3)))
        if low in ("the guest", "the visitor", "the visiting minister") and (last := self._last()) is not None and last.kind == "person":
            return last if self.doc.paragraph_at(self.last_cue) == self.doc.paragraph_at(source[0]) else self._unnamed(phrase, source)
        if _PAIR.fullmatch(phrase) and (two := self._couple(source[0])) is not None:
            return two
        if (states := self._states(phrase, source)) is not None:
            return states
        if _EPITHET.fullmatch(phrase) and (meant := self._by_epithet(phrase, source[0])) is not None:
            return meant
        if _PARTISAN.match(phrase):
            return self._unnamed(phrase, source)
        if (school := _SCHOOL.fullmatch(phrase)) is not None and (whole := self._whole_name(school.group(1), source[0])) is not None:
            return self._of(known) if (known := self.bodies.named(whole)) is not None else self._known_by(whole, None, source[0])
        return None

    def _is_general(self, phrase: str, low: str, source: Span) -> bool:
        """Whether a mention begins its sentence and has its capital from there alone: "Reports", "People briefed on the talks"."""
        first, _, rest = phrase.partition(" ")
        if not first[:1].isupper() or not _GENERAL.fullmatch(lower(first)) or re.search(r"[A-Z]", rest):
            return False
        start = self.doc.sentences[self.doc.sentence_index(source[0])][0]
        if self.doc.text[start : source[0]].strip("“”\"'‘( \n"):
            return False
        single = not rest and lower(first).endswith("ly")
        return not single or re.search(rf"[a-z,]\s{re.escape(first)}\b", self.doc.text[:_FIRST]) is None

    def _of_campaign(self, phrase: str, source: Span) -> Speaker | None:
        """The campaign of whoever a mention says that it is of, as a body: "Mrs. Orran's campaign" is the "Orran campaign"."""
        if (m := _CAMPAIGN.fullmatch(phrase)) is None:
            return None
        if m.group(1):
            whose = self._resolve((source[0] + m.start(1), source[0] + m.end(1)), source[1])
        else:
            whose = self._resolve((source[0] + m.start(2), source[0] + m.end(2)), source[1])
        if whose.kind != "person" or not whose.name:
            return None
        return self._made(f"{whose.name.split()[-1]} {m.group(3)}", None)

    def _paper_by(self, m: re.Match[str], source: Span) -> Speaker | None:
        """Who made a poll or study that its name stands before: "an Orran Institute poll"."""
        name = m.group(1)
        if country_of(name) is not None or _role_word(lower(name.split()[-1]), "en") or self.find(name) is not None:
            return None
        if (body := self.bodies.named(name)) is not None:
            return self._of(body)
        read = self.read.kind(re.findall(r"\w+", name)) if self.read is not None else None
        return self._made(name, None) if read == "ORGANIZATION" else None

    def _firm_before(self, at: int) -> Speaker | None:
        """The body that a sentence, or the one before in its paragraph, is about, for "the company" there: one that the tagger reads as such, and no other."""
        number = self.doc.sentence_index(at)
        begun, _ = self.doc.paragraph_at(at)
        last = self.history[-1] if self.history else None
        for i in (number, number - 1):
            if i < 0 or self.doc.sentences[i][0] < begun:
                break
            if i < number and last is not None and last.kind == "institution" and self._spoke_after(self.doc.sentences[i][0]):
                return None
            stop = min(self.doc.sentences[i][1], at)
            names = self._bodies_in(max(self.doc.sentences[i][0], stop - _NEAR), stop)
            if len(names) == 1 or (names and self.doc.text.startswith(names[0], self.doc.sentences[i][0])):
                return self._made(names[0], None) if (known := self.bodies.named(names[0])) is None else self._of(known)
            if names:
                return None
        return None

    def _bodies_in(self, start: int, end: int) -> list[str]:
        """The names in a stretch that the tagger reads as of organisations, no country, outlet or public body among them."""
        found: dict[str, None] = {}
        for m in re.finditer(rf"(?<![\w’'-]){_TOKEN}(?:\s+{_TOKEN})*", self.doc.text[start:end]):
            name = re.sub(r"[’']s?$", "", m.group())
            name = name.removeprefix("The ")
            if self.read is None or self.doc.quote_at(start + m.start()) is not None or country_of(name) is not None:
                continue
            tokens = re.findall(r"\w+", name)
            if self.read.kind(tokens) == "ORGANIZATION" and not any(
                _role_word(lower(t), "en") or t.lower() in words("bodies") for t in tokens
            ):
                found[name] = None
        return list(found)

    def _by_epithet(self, phrase: str, at: int) -> Speaker | None:
        """Whom a sentence goes on about by what they are: the subject of the sentence before in its paragraph, or who spoke last there or right before."""
        number = self.doc.sentence_index(at)
        opens = self.doc.sentences[number][0]
        if number == 0 or at - opens > _NEAR or self.doc.text[opens:at].count(" ") > 14:
            return None
        low = "she" if re.search(r"(?:actress|woman)$", phrase) else "he" if phrase.endswith("man") else ""

        def suits(speaker: Speaker) -> bool:
            own = country_of(phrase)
            return (
                speaker.kind == "person"
                and (not low or genders.fits(low, self._gender(speaker)))
                and (own is None or speaker.affiliation in (None, own[0]))
            )

        begun = self.doc.paragraph_at(at)[0]
        start, _ = self.doc.sentences[number - 1]
        if start >= begun and (found := self._subject_of(number - 1, at, suits, earlier=True)) is not None:
            return found
        last = self._last()
        near = self.doc.sentences[max(0, number - 3)][0]
        if last is not None and suits(last) and self.last_cue >= near:
            others = {p.name for where, p in self._mentions[bisect_left(self._starts, self.last_cue) : bisect_left(self._starts, at)]}
            return last if others <= {last.name} else None
        return None

    def _couple(self, at: int) -> Speaker | None:
        """The two people whom the sentences before name and nobody else, for "the couple"."""
        last = self._last()
        if last is not None and last.kind == "joint":
            return last
        number = self.doc.sentence_index(at)
        for back in range(1, 4):
            if number - back < 0:
                break
            start = self.doc.sentences[number - back][0]
            near = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, at)]
            people = list({p.name: w for w, p in near}.items())
            if len(people) == 2:
                return all_of([self._person(name, (w, w)) for name, w in people])
            if len(people) > 2:
                break
        return None

    def _states(self, phrase: str, source: Span) -> Speaker | None:
        """The governments of three states or more that a mention lists: "Armenia, Georgia and Iran"."""
        if "and" not in phrase:
            return None
        lead = _LANDS_OF.match(phrase)
        before = _LANDS_BEFORE.search(self.doc.text, max(0, source[0] - 120), source[0])
        listed = (before.group() if before else "") + (phrase[lead.end() :] if lead else phrase)
        listed = listed.replace("Bosnia and Herzegovina", "Bosnia-Herzegovina")
        parts = [p for p in _LISTED.split(listed.strip(" ,")) if p]
        if len(parts) < 3 or any(len(p.split()) > 3 for p in parts):
            return None
        lands = [country_of(re.sub(r"^(?:the|both)\s+", "", p, flags=re.IGNORECASE)) for p in parts]
        if not all(lands) or len({c[0] for c in lands if c}) < 3:
            return None
        return all_of([self._made(f"Government of {c[1]}", c[0]) for c in lands if c])

    def _whole_name(self, noun: str, at: int) -> str | None:
        """The name in full that ends or begins with a body's word, told before: "the College" behind "the Royal College of Vell Doctors"."""
        shape = re.compile(
            rf"(?<![\w’'-])(?:[Tt]he\s+)?((?:{_TOKEN}\s+){{0,4}}{noun}(?:\s+(?:of|for|on)\s+(?:the\s+)?{_TOKEN}(?:\s+(?:and\s+|for\s+|of\s+)?{_TOKEN}){{0,5}})?)(?![\w’'])"
        )
        for m in reversed(list(shape.finditer(self.doc.text, max(0, at - 3000), at))):
            name = re.sub(r"^The\s+", "", m.group(1))
            if " " in name and self.doc.quote_at(m.start()) is None:
                return name
        return None

    def _who(self, at: int) -> Speaker | None:
        """Whom "who" is said of, right before it: a person by name, people by what they are."""
        m = _BEFORE_WHO.search(self.doc.text, max(0, at - 60), at)
        if m is None:
            return None
        noun = m.group(2)
        i = bisect_left(self._starts, at)
        where, person = self._mentions[i - 1] if i else (-1, None)
        if (
            person is not None
            and self.doc.text[where:at].rstrip(" ,").endswith(person.name.split()[-1])
            and len(self.doc.text[where:at].rstrip(" ,")) <= len(person.name)
        ):
            return self._person(person.name, (where, where))
        head = lower(noun)
        if noun[:1].islower() and (_role_word(head, "en") or _role_word(head.removesuffix("s"), "en") or head in words("persons", "en")):
            return self._unnamed(noun, m.span(2))
        return None
