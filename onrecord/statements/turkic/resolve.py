"""Who a mention stands for in Turkish and Azerbaijani: its noun phrase says what is office, body and name.

Here: reading a mention by its noun phrase, joint bodies, and the body a word like "the agency" stands for. Not here: what the
languages with cases share (inflected/resolve.py), the noun phrases themselves (turkic/nouns.py).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from onrecord.statements import bodies, institutions, municipal
from onrecord.statements.folding import skeleton, speaker_id
from onrecord.statements.inflected.resolve import _OFFICIAL, _STATEMENT
from onrecord.statements.lexicon import UPPER, country_of, country_of_city, cues, lower
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import _SPOKES, Speaker, all_of, joint
from onrecord.statements.roster import _alike, _Known
from onrecord.statements.scan import Document
from onrecord.statements.turkic.carriers import DEMONYM
from onrecord.statements.turkic.labels import PERFORMS
from onrecord.statements.turkic.nouns import Phrase
from onrecord.statements.turkic.outlets import BARE_NOUN, Outlets
from onrecord.statements.turkic.people import KIN, RANK, People
from onrecord.statements.turkic.recalled import BASED, PAPER, UNQUOTED, institution
from onrecord.statements.turkic.subjects import Subjects
from onrecord.statements.turkic.words import LISTS, MINE

_HIDDEN = re.compile(
    r"(?:(?:adının|adını|isminin|ismini|kimliğinin|kimliyinin|soyadının)[^,]{0,60}(?:istemeyen|istəməyən|gizleyen|gizlədən)|(?:adı|ismi|kimliği|kimliyi|soyadı)\s+(?:[^\s,]+\s+)?(?:açıklanmayan|açıqlanmayan|verilmeyen|bildirilməyən|məlum\s+olmayan|bilinmeyen|çəkilməyən|gizli\s+tutulan|saklı\s+tutulan|gizlədilən)(?:\s+bir)?|anonim|bəzi|bazı|birkaç|bir\s+neçə|çok\s+sayıda|bir|iki|üç)\s+",
    re.IGNORECASE,
)
_ANONYMOUS = re.compile(
    r"[^.,]{0,12}(?:adının|isminin|kimliyinin|kimliğinin)[^.,]{0,60}(?:şərti\s+ilə|şərtilə|şartı(?:yla|\s+ile)|koşulu(?:yla|\s+ile)|kaydı(?:yla|\s+ile))",
    re.IGNORECASE,
)
_SOURCES = re.compile(r"(?:kaynak|kaynağ|mənbə)", re.IGNORECASE)
_SIDES = re.compile(
    r"(?:tərəflər|taraflar|hər\s+iki\s+tərəf|her\s+iki\s+taraf|iki\s+(?:ölkə|ülke|tərəf|taraf|qurum|kurum|kuruluş|nazirlik|bakanlık|şirkət|şirket|dernek|təşkilat))\w*"
)
_JOINT = re.compile(r"(?<!\w)(?:ortak|birgə)\s")
_HOUSES = re.compile(r"kreml|pentagon|pentaqon|ağ ev|beyaz saray")
#: Who somebody is, behind the name: "X (professor of hydrology)", "X, director of the port,".
_OFFICE_BEHIND = re.compile(r"\s*(?:\(([^()\d\n]{4,70})\)|,\s+([^,;:.()\d«»“”\"\n]{4,70}),)")
_LABEL = re.compile(r"([^\W\d_][\w.’' -]{1,40}):\s")
_CLAIMED = re.compile(r"iddia\s+ed|iddia\s+olun|öne\s+sürül|ileri\s+sürül|irəli\s+sürül|güman\s+edil", re.IGNORECASE)
#: A place, and a verb of saying in the plural right behind it.
_THERE = re.compile(r"[^\W\d_]+[dt]ə|[^\W\d_]+da")
_THEY_SAY = re.compile(r"\s+(?:\S+\s+)?[^\W\d_]{2,}l[aə]r(?!\w)")
_ONE_OF_THEM = re.compile(r"l[aəe]r[ıi]nd[aə]n\s+bir(?:inin|isinin)\s")
#: Where a party or a paper stands, in front of its name.
_STANCE = re.compile(
    rf"(?:Muhalif|Müxalif|Müxalifətçi|Müxalifətdəki|İktidardaki|Hakimiyyətdəki|Milliyetçi|Sağçı|Solçu|Sağcı|Solcu|Liberal)\s+(?=[«“\"{UPPER}])"
)
_PAIR = frozenset(["ikili", "ikisi", "hər ikisi", "her ikisi", "onlar"])
_TOLD_BY = re.compile(r"(?:dediyini|dediğini|söylədiyini|söylediğini|bildirdiyini|yazdığını)(?!\w)")
_SAME = re.compile(r"(?:aynı|eyni|həmin|sözügedən|söz\s+konusu|adı\s+çəkilən)\s")
_CAME = re.compile(r"(\S+)\s+(?:gelen|gələn)\s+$")
_ISSUED = re.compile(
    r"(?:konu\w+\s+(?:ilgili|ilişkin)\s+)?(?:yapılan|yayımlanan|yayınlanan|verilən|yayılan)\s+(?:\w+\s+)?(?:açıklama|bildiri|açıqlama|bəyanat|məlumat)d[aə]"
)
_HOUR = re.compile(r"\d{2}\s+")
_LETTERS = re.compile(rf"([{UPPER}]{{2,8}})(?:['’-]\w{{1,6}})?")
_TEXT = re.compile(r"(?:^|\s)(?:met(?:in|nin)de|duyuruda|bültende)$")
#: What kind of body it is, behind a name that is known without it.
_SORT = re.compile(r"\s+(?:təşkilat|örgüt|kuruluş|qurum|şirkət|şirket|dernek|hərəkat|qrup)\w*$")
#: "The rights organisation" in front of its name.
_DESCRIBED = re.compile(
    rf"(?:[^«“\"]*\s)?(?!(?:ve|və|ile|ilə|üzrə|için|üçün|bağlı)\s)[a-zçğıöşüəâîû][\w’'-]*\s+(?=(?:[{UPPER}][^\s«“\"]*\s+)+[{UPPER}][^\s«“\"]*$)"
)
#: "Of the ministry of X, the service": the country of the body above.
_UNDER = re.compile(r"([^\W\d_]+)\s+(?:[^\W\d_]+\s+){0,4}[^\W\d_]+[’']?n[aeə]\s+(?:bağlı|tabe)\s+$")
_OF_LAND = re.compile(r"(?:ölkənin|ülkenin)\s+", re.IGNORECASE)
#: The European Union's delegation in a land, by the land or its capital.
_OF_UNION = re.compile(
    r"(?:AB|Avrupa\s+Birliği|Aİ|Avropa\s+İttifaqı)(?:['’]?n[ıi]n)?\s+(?P<where>[^\W\d_]+)(?:['’]\w+)?\s+(?:Delegasyonu|Temsilciliği|nümayəndəliyi|Nümayəndəliyi)"
)
_DELEGATION = re.compile(r"(?:heyəti|heyeti)(?:n[ıiuü]n)?$|gelen\s+heyet|gələn\s+heyət")
_RULERS = re.compile(r"\s(?:yönetimi|yönetiminin|hakimiyyəti|rəhbərliyi|makamları|iktidarı|hökuməti|hük[üû]meti|tərəfi|tarafı)$")

#: Words of politeness in front of a name or an office.
_COURTESY = re.compile(
    r"(?:[Ss]ayın|[Ss]n\.|[Cc]ənab|[Hh]örmətli|[Xx]anım(?=\s+(?:[A-ZÇƏĞIİÖŞÜ][a-zçəğıöşü]|deputat|nazir|vəkil|hakim|millət))|[Bb]ayan?(?=\s+[A-ZÇƏĞIİÖŞÜ][a-zçəğıöşü]))\s+(?=\S)"
)


#: Who wrote the piece that is told of.
_AUTHOR = re.compile(r"(?:məqalənin\s+|yazının\s+|makalenin\s+)?(?:müəllif|yazar)(?:i|in|inin|ın|ı|ının)?")


class TurkicResolver(Subjects):
    """The speakers of one article in Turkish or Azerbaijani."""

    def __init__(self, doc: Document, names: None = None) -> None:
        self.nouns = People(doc)
        super().__init__(doc, names)

    # -- the people of the article -----------------------------------------------------------------------------------
    def _names(self, start: int, end: int) -> list[tuple[int, int, list[str]]]:
        return self.nouns.people(start, end)

    def _role(self, person: _Known, at: int) -> None:
        span = self.nouns.office_before(at)
        if span is not None and (person.role is None or span[1] - span[0] > len(person.role)):
            person.role, person.role_span = self.doc.text[slice(*span)], span

    def _office_before(self, begun: int, at: int) -> Span | None:
        return self.nouns.office_before(at)

    def resolve(self, source: Span | None, before: int) -> Speaker:
        """As for every language; whose words somebody else reports does not count as having spoken last."""
        found = super().resolve(source, before)
        if self.history and self.history[-1] is found and _TOLD_BY.match(self.doc.text, before):
            self.history.pop()
        return found

    @cached_property
    def _press(self) -> Outlets:
        return Outlets(self.doc)

    def _outlet(self, at: int, noun: str) -> Speaker | None:
        """The outlet of the article that "the paper", "the site" takes up."""
        found = self._press.before(at, lower(noun))
        return institution(self.doc.text[slice(*found.name)], None) if found is not None and not found.nameless else None

    @cached_property
    def _short_forms(self) -> dict[str, Span]:
        return self.nouns.short_forms()

    # -- resolving ---------------------------------------------------------------------------------------------------
    def _resolve(self, source: Span | None, before: int) -> Speaker:
        if source is None:
            if PERFORMS.match(self.doc.text, before) and (
                own := self._institution(outlet := self.doc.outlet, lower(outlet), (before, before))
            ):
                return own
            if _CLAIMED.match(self.doc.text, before):
                return Speaker("(unnamed)", "unnamed", None, None)
            if cues(self.doc.language).pattern.match(self.doc.text, before):
                if (topic := self._topic(before) or self._going_on(before)) is not None:
                    return topic
                return self.history[-1] if self.history else self._topic(before, told=True) or Speaker("(unnamed)", "unnamed", None, None)
            return self._labelled(before) or super()._resolve(source, before)
        text = self.doc.text
        phrase = text[source[0] : source[1]].strip()
        low = lower(phrase)
        if (polite := _COURTESY.match(phrase)) is not None:
            return self._resolve((source[0] + polite.end(), source[1]), before)
        if (by_word := self._by_sex(low, source) or self._judge(low, phrase, source)) is not None:
            return by_word
        if RANK.fullmatch(low) and (ranked := self._of_rank(low, source)) is not None:
            return ranked
        if _AUTHOR.fullmatch(low):
            return next((p for p in reversed(self.history) if p.kind == "person"), None) or self._unnamed(phrase, source)
        if (two := self._two_offices(phrase, source)) is not None:
            return two
        if (letters := _LETTERS.fullmatch(phrase)) and (full := self._short_forms.get(letters.group(1))):
            return self._body(text[slice(*full)], lower(text[slice(*full)]), full[0])
        if MINE.fullmatch(phrase):
            return Speaker("(unnamed)", "unnamed", None, None, land[0] if (land := country_of(phrase.split()[0])) else None)
        if _THERE.fullmatch(low) and _THEY_SAY.match(text, source[1]):
            return Speaker("(unnamed)", "unnamed", None, None)  # "in Aktau they say"
        if low in _PAIR:
            return self._two_people(source[0]) or self._unnamed(phrase, source)
        if _JOINT.search(low) and _STATEMENT.search(low):
            both = self._sides(phrase, source)
            return replace(both, role=None, role_span=None) if both.kind == "unnamed" else both  # a text has no office
        if _ISSUED.fullmatch(low):
            return self.history[-1] if self.history else self._unnamed(phrase, source)
        if (_STATEMENT.match(low) or _TEXT.search(low)) and len(low.split()) <= 2:
            return self._issuer(source, before)
        if (bare := BARE_NOUN.fullmatch(phrase)) is not None and (paper := self._outlet(source[0], bare.group("noun"))) is not None:
            return paper
        if _SAME.match(low) and self.history and self.history[-1].kind in ("unnamed", "person"):
            return self.history[-1]
        if _SIDES.fullmatch(low):
            return self._sides(phrase, source)
        hidden = _HIDDEN.match(phrase)  # "another resident, 70 years old, X" is X
        begun = source[0] + (hidden.end() if hidden else 0)
        ws = self.nouns.words(begun, source[1])
        p = self.nouns.parse(ws, 0) if ws else None
        if p is None and len(ws) == 1 and ws[0].kind == "body" and ws[0].case == "dat" and not ws[0].text.isupper():
            return self._body(phrase, low, source[0])  # "by the ministry"
        if p is not None and p.name is None and p.end < source[1] - 2:  # "joining our channel, the geologist X"
            p = next((q for i in range(1, len(ws)) if (q := self.nouns.parse(ws, i)) and q.role and q.name and q.end >= source[1] - 1), p)
        if (
            p is not None
            and p.head == "role"
            and p.name is None
            and ws[-1].kind == "role"
            and ws[-1].case == "gen"
            and p.end < ws[-1].start
        ):
            p = replace(p, end=ws[-1].end)  # "of the police chief"
        if p is not None and p.role is not None and (clock := _HOUR.match(text, p.role[0], p.role[1])) and text[p.role[0] - 1] in ":.":
            p = replace(p, start=max(p.start, clock.end()), role=(clock.end(), p.role[1]))  # the minutes of a live blog's entry
        if p is None or p.end < source[1] - 12 or p.head == "pronoun" or (p.case in ("loc", "acc", "ins") and p.role is None):
            return super()._resolve(source, before)
        if hidden and (spokes := self._spokesperson(p, hidden.group())) is not None:
            return spokes
        if hidden and (again := self._hidden_again(hidden.group(), low)) is not None:
            return again
        if (hidden and p.name is None and p.head == "role") or (p.head == "role" and _ANONYMOUS.match(text, p.end, p.end + 90)):
            return self._unnamed(text[p.start : p.end], (p.start, p.end))
        return self._of(p, before)

    def _of_rank(self, low: str, source: Span) -> Speaker | None:
        """ "The colonel": who was last named behind that rank."""
        for where, person in reversed([m for m in self._mentions if m[0] < source[0]]):
            if lower(self.doc.text[max(0, where - len(low) - 1) : where]) == f"{low} ":
                return self._person(person.name, (where, where))
        return None

    def _hidden_again(self, lead: str, low: str) -> Speaker | None:
        """Somebody without a name who has just spoken, told again as who does not want to be named: by the bare word for him."""
        last = self.history[-1] if self.history else None
        bare = low[len(lead) :].strip()
        if last is None or last.kind != "unnamed" or not last.role or " " in bare or len(lead.split()) < 3 or "bir" in lower(lead).split():
            return None
        return last if lower(last.role).split()[-1] == bare else None

    def _spokesperson(self, p: Phrase, lead: str) -> Speaker | None:
        """ "A NATO spokesperson": the body, which anybody without a name speaks for."""
        phrase = self.doc.text[p.start : p.end]
        if p.name is not None or p.head != "role" or lower(lead).strip() != "bir" or not _SPOKES.search(low := lower(phrase)):
            return None
        if _ANONYMOUS.match(self.doc.text, p.end, p.end + 90):
            return None
        return self._for_body(p, phrase, low, anybody=True)

    def _topic(self, at: int, *, told: bool = False) -> Speaker | None:
        """The one person whom the sentence before a quotation without a subject brings in: "X's trouble is another. “…” he says"."""
        number = self.doc.sentence_index(at)
        quote = self.doc.quote_before(at)
        number = self.doc.sentence_index(quote.start) if quote is not None and quote.end >= self.doc.sentences[number][0] - 2 else number
        if number == 0:
            return None
        start, stop = self.doc.sentences[number - 1]
        if "\n" in self.doc.text[stop : self.doc.sentences[number][0]] or self.doc.quotes_in(start, stop):
            return None
        if not told and cues(self.doc.language).pattern.search(self.doc.text, start, stop):
            return None
        here = [k for at_, k in self._mentions if start <= at_ < stop]
        if len({k.name for k in here}) != 1 or here[0].first < start or " " not in here[0].name:
            return None
        return self._person(here[0].name, (here[0].first, here[0].first))

    def _labelled(self, at: int) -> Speaker | None:
        """Whoever an answer of an interview is labelled with."""
        m = _LABEL.match(self.doc.text, at)
        person = self.find(m.group(1)) if m else None
        return self._person(person.name, (at, at)) if person else None

    def _interview(self) -> Speaker | None:
        """The person interviewed: named in the introduction, before the first question, with an office if possible."""
        if self.interviewee is None and self.known:
            asked = self.doc.text.find("?")
            best = max(self.known[:40], key=lambda k: (asked < 0 or k.first < asked, k.role is not None, -k.first))
            self.interviewee = self._person(best.name, (best.first, best.first))
        return self.interviewee

    def _of(self, p: Phrase, before: int) -> Speaker:
        text = self.doc.text
        if len(p.parts) > 2:
            return all_of([self._of(part, before) for part in p.parts])
        if p.parts:
            one, two = (self._of(part, before) for part in p.parts)
            if one.name and two.name and one.name != two.name and "unnamed" not in (one.kind, two.kind):
                return joint(one, two)
            return two if two.name else one
        phrase = text[p.start : p.end]
        low = lower(phrase)
        if p.head == "name":
            return self._named(p, before)
        if p.head == "body":
            if _HOUSES.match(low) and (house := self._institution(phrase, low, (p.start, p.end))) is not None:
                return house
            if low in LISTS["also_surnames"] and phrase[0].isupper() and (bearer := self.find(phrase)) is not None:
                return self._person(bearer.name, (p.start, p.end))
            if service := re.search(
                r"\s+(?:mətbuat\s+(?:xidməti|katibliyi|şöbəsi)|ictimaiyyətlə\s+əlaqələr\s+(?:şöbəsi|departamenti|idarəsi)|halkla\s+ilişkiler\s+(?:birimi|müdürlüğü)|basın\s+(?:ofisi|birimi|bürosu)|basın\s+müşavirliği)\w*$",
                low,
            ):
                owner = phrase[: service.start()]
                found = self._of_owner(owner, p.start)
                if found is not None:
                    return found
            if (both := self._plural_body(p, low)) is not None:
                return both
            return self._body(phrase, low, p.start)
        if p.head == "role" and _ONE_OF_THEM.search(low):
            return self._unnamed(phrase, (p.start, p.end))
        if p.head == "role" and KIN.fullmatch(phrase):
            return Speaker("(unnamed)", "unnamed", None, None)
        if _SOURCES.search(low):
            return self._again(low) or self._unnamed(phrase, (p.start, p.end))
        if (spokes := self._for_body(p, phrase, low)) is not None:
            return spokes
        return self._description(phrase, low, (p.start, p.end))

    def _named(self, p: Phrase, before: int) -> Speaker:
        text = self.doc.text
        name = p.name or (p.start, p.end)
        if (
            p.role is None
            and _HOUSES.search(low := lower(text[p.start : p.end]))
            and (house := self._institution(text[p.start : p.end], low, (p.start, p.end)))
        ):
            return house
        tokens = text[slice(*name)].split()
        if p.role is None:
            whole = _OFFICIAL.sub("", text[p.start : p.end])
            tokens = whole.split() if whole != text[p.start : p.end] else tokens
            listed = bodies.english(whole, self.doc.language) or institutions.named(whole, self.doc.language, self._home)
            if listed and (body := self._institution(whole, lower(whole), (p.start, p.end))):
                return body
            country = country_of(whole)
            if country is not None and len(tokens) == 1:
                return self._institution(whole, lower(whole), (p.start, p.end)) or super()._resolve((p.start, p.end), before)
            if len(tokens) == 1 and tokens[0].isupper() and len(tokens[0]) > 1:
                return super()._resolve((p.start, p.end), before)
        held = self.nouns.words(*name)
        bare = " ".join([w.text for w in held[:-1]] + [self.nouns.base(held[-1])]) if held else " ".join(tokens)
        if (initial := re.match(r"(?:\w\.\s?)+", bare)) and self.find(bare) is None and self.find(bare[initial.end() :]):
            bare = bare[initial.end() :]
        young = p.role is not None and lower(text[slice(*p.role)]) in ("genç", "gənc", "yaşlı")
        if " " not in bare and (p.role is None or young):
            for past in reversed(self.history):
                if (
                    past.kind == "person"
                    and past.name
                    and " " in past.name
                    and _alike(skeleton(past.name).split()[-1], skeleton(bare) or "-")
                ):
                    return past  # of two with one surname, the one who spoke last
        speaker = self._person(bare, name)
        if p.role is None and speaker.role is None and (aside := _OFFICE_BEHIND.match(text, name[1])) is not None:
            office = aside.span(1) if aside.group(1) else aside.span(2)
            ws = self.nouns.words(*office)
            if ws and ws[-1].kind == "role" and ws[-1].case == "nom" and not ws[0].text[0].isdigit() and country_of(ws[-1].text) is None:
                return replace(speaker, role=text[slice(*office)], role_span=office)
        if p.role is not None and KIN.fullmatch(text, *p.role):
            return replace(speaker, role=None, role_span=None) if speaker.role == text[slice(*p.role)] else speaker
        if p.role is not None and (speaker.role is None or self.find(bare) is None):
            held_at = self.nouns.from_body(p.role, self.doc.sentences[self.doc.sentence_index(p.role[0])][0])
            role = text[slice(*held_at)]
            country = country_of(role) or (self._land_before(held_at[0]) if _OF_LAND.match(role) else None)
            speaker = Speaker(
                speaker.name, speaker.kind, role, held_at, speaker.affiliation or (country[0] if country else None), speaker.identity
            )
        return speaker

    # -- bodies ------------------------------------------------------------------------------------------------------
    def _institution(self, phrase: str, low: str, source: Span) -> Speaker | None:
        """As for every language with cases; an embassy with the country it is in: the one its words name, else the article's own."""
        found = super()._institution(phrase, low, source)
        if found is None or not (found.name or "").startswith("Embassy of ") or " in " in (found.name or ""):
            return found
        lands = [land for w in re.findall(r"[^\W\d_][\w’'-]+", phrase) if w[0].isupper() and (land := country_of(w)) is not None]
        host = next((land for land in lands if land[0] != found.affiliation), self._home)
        if host is None or host[0] == found.affiliation:
            return found
        name = f"{found.name} in {host[1]}"
        return replace(found, name=name, identity=speaker_id(name))

    def _for_body(self, p: Phrase, phrase: str, low: str, *, anybody: bool = False) -> Speaker | None:
        """The body that somebody without a name speaks for: its spokesperson, its representative; `anybody`, nobody named before."""
        if not (
            _SPOKES.search(low)
            or re.search(
                r"(?:temsilci|nümayəndə|yetkili|rəsmi|basın\s+(?:danışman|müşavir|sorumlu)|mətbuat\s+(?:müşavir|xidmətinin\s+rəis))\w*$",
                low,
            )
        ):
            return None
        if not _SPOKES.search(low) and re.search(r"(?<!\w)(?:bir|bazı|bəzi)\s", low):
            return self._unnamed(phrase, (p.start, p.end))
        ws = self.nouns.words(p.start, p.end)
        if ws and len(ws) == 2 and not anybody and (ws[0].kind == "body" or (ws[0].text.isupper() and country_of(ws[0].text) is None)):
            stem = ws[0].low[:5]
            for past in reversed(self.history):
                if past.kind == "person" and stem in lower(past.role or ""):
                    return past
            named = [k for at, k in self._mentions if at < p.start and stem in lower(k.role or "")]
            if named:
                return self._person(named[-1].name, (p.start, p.end))
        at = next(
            (
                i
                for i in range(len(ws) - 1, -1, -1)
                if ws[i].kind == "body" or (ws[i].kind == "name" and (ws[i].case == "gen" or ws[i].text.isupper()))
            ),
            None,
        )
        if at is None:
            return None
        owner = self.doc.text[p.start : ws[at].end]
        if ws[at].kind == "name" and not re.sub(r"[-’'][^\W\d_]{1,4}$", "", owner).isupper() and country_of(owner) is None:
            return None
        if not _SPOKES.search(low) and (re.search(r"l[ae]r[ıi]?$|lər[i]?$", low) or (len(ws) - at > 3)):
            return None
        found = self._of_owner(owner, p.start)
        if found is None:
            return None
        return Speaker(found.name, "institution", phrase, (p.start, p.end), found.affiliation, found.identity)

    def _body(self, phrase: str, low: str, at: int) -> Speaker:
        """A body by its own name; a bare word for one ("the agency") by the last one of its kind."""
        of_people = DEMONYM.match(phrase) if PAPER.search(phrase) else None
        if based := BASED.match(phrase) or of_people:
            phrase, at = phrase[based.end() :], at + based.end()
            low = lower(phrase)
        if stance := _STANCE.match(phrase):
            phrase, at = phrase[stance.end() :], at + stance.end()
            low = lower(phrase)
        phrase = re.sub(r"\s*\([^()]*\)$", "", phrase)
        if paper := PAPER.search(phrase):
            title = re.search(r"[«“\"„]([^»”\"“]{2,50})[»”\"“]$", phrase[: paper.start()])
            return institution(title.group(1) if title else UNQUOTED.sub("", phrase[: paper.start()]).strip(), None)
        language, country = self.doc.language, country_of(phrase)
        if (described := _DESCRIBED.match(phrase)) and not bodies.english(phrase, language):
            phrase, at = phrase[described.end() :], at + described.end()
            low = lower(phrase)
        if (sort := _SORT.search(phrase)) and (known := institutions.named(phrase[: sort.start()], language, self._home)) is not None:
            return Speaker(known[0], "institution", None, None, known[1], speaker_id(known[0]))
        above = _UNDER.search(self.doc.text[max(0, at - 90) : at]) if country is None else None
        land_above = country_of(above.group(1)) if above else None
        if above and land_above and (known := institutions.named(f"{above.group(1)} {phrase}", language, land_above)) is not None:
            return Speaker(known[0], "institution", None, None, known[1], speaker_id(known[0]))
        if (of_land := _OF_LAND.match(phrase)) and (land := self._land_before(at)):
            english = bodies.english(phrase[of_land.end() :], language)
            if english and "{}" in english:
                return institution(english.format(land[1]), land)
        if low.startswith("heyet") and country is None and (came := _CAME.search(self.doc.text[max(0, at - 60) : at])):
            country = country_of(came.group(1))
        if (host := _OF_UNION.match(phrase)) and (land := country_of(host.group("where"))) is not None:
            name = f"Delegation of the European Union to {land[1]}"
            return Speaker(name, "institution", None, None, "EU", speaker_id(name))
        if (_DELEGATION.search(low) or low.startswith("heyet")) and country:
            return institution(f"Delegation of {country[1]}", country)
        if _RULERS.search(low) and len(low.split()) == 2 and country:
            return institution(f"Government of {country[1]}", country)
        if town := municipal.english(phrase, language):
            home = self._home if "Governorship of " in town and country_of_city(town.split()[-1]) is None else None
            return institution(town, country or country_of_city(town.split()[-1]) or home)
        if " " in phrase and (known := institutions.named(phrase, language, self._home)) is not None:
            return Speaker(known[0], "institution", None, None, known[1], speaker_id(known[0]))
        ws = self.nouns.words(at, at + len(phrase))
        named = [w for w in ws if w.kind in ("name", "quote") or (w.kind == "body" and w.text.isupper()) or country_of(w.text)]
        if not named and (past := self._body_before(ws[-1].low if ws else low, at)) is not None:
            return past
        quoted = re.search(r"[«“\"„]([^»”\"“]{2,50})[»”\"“]", phrase)
        if quoted and (known := institutions.named(UNQUOTED.sub("", phrase), language, self._home)) is not None:
            return Speaker(known[0], "institution", None, None, known[1], speaker_id(known[0]))
        if quoted:
            around = phrase[: quoted.start()] + phrase[quoted.end() :]
            if (quoted.end() == len(phrase.rstrip()) and quoted.start() > 0) or not re.search(rf"(?<!\w)[{UPPER}]", around):
                return institution(quoted.group(1).strip(), None)
        if (named and not quoted) or bodies.english(phrase, language):
            found = self._institution(phrase, low, (at, at + len(phrase)))
            if found is not None and found.name is not None:
                name = UNQUOTED.sub("", found.name)
                return found if name == found.name else replace(found, name=name, identity=speaker_id(name))
        if phrase[:1].isupper() and len(ws) == 1 and (known := institutions.named(phrase, language, self._home)) is not None:
            return Speaker(known[0], "institution", None, None, known[1], speaker_id(known[0]))
        if not any(w.capital for w in ws) or (not named and len(ws) == 1):
            return Speaker("(unnamed)", "unnamed", None, None)
        name = UNQUOTED.sub("", bodies.nominative(phrase, language))
        return institution(name, country_of(name))

    def _of_owner(self, owner: str, at: int) -> Speaker | None:
        """The body whose office or person speaks ("the agency's press service")."""
        found = self._body(owner, lower(owner), at)
        return found if found.kind == "institution" and found.name else None

    def _issuer(self, source: Span, before: int) -> Speaker:
        """Whose statement it is that a sentence only calls "the statement"."""
        if self.history and self.history[-1].kind == "joint":
            return self.history[-1]
        found = super()._resolve(source, before)
        if found.name is not None:
            return found
        near = [b for b in self.nouns.bodies() if b[1] <= source[0] and source[0] - b[1] < 1500]
        return self._body_named(self.doc.text[near[-1][0] : near[-1][1]]) if near else found
