"""The outlet that an Armenian statement is credited to, and how long a credit holds.

Here: what each sentence goes on reporting, and credits that stand at the head of a sentence or aside in it. Not here: where outlets are
mentioned and how (armenian/mentions.py), credits in a statement's own clause that Russian has too (eastern/credits.py), who speaks
(eastern/resolve.py), the spans of statements (armenian/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.armenian.mentions import ADJECTIVE, BY, LINKED, PRINTS, Mention, Mentions, same
from onrecord.statements.armenian.phrases import office
from onrecord.statements.lexicon import UPPER, load, lower
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document

#: An outlet's name and where it is named.
Credit = tuple[str, Span]
#: Where the article's own newsroom speaks: "us", "our correspondent", "to our question".
_OWN_VOICE = re.compile(
    r"(?<!\w)(?:[Մմ]եզ(?!\w)|[Մմ]ենք(?!\w)|[Մմ]եր\s+(?:[ա-և]+\s+)?(?:թղթակց|հարցմ|հարցի|գործակալությ|խմբագրությ|կայք|թերթ|լրագրող|պարբերական|զրուց)|[Խխ]մբագրություն(?:ը|ն|ից|ում)?(?!\w)|[Խխ]մբագրությանն?(?!\w))"
)
#: Words for whoever holds an office of some kind.
_WIDE = frozenset(str(group).split()[0] for group in load("words_hy.toml")["wide"])
#: Where somebody speaks of what was printed, speaks to the press at large, or puts something out.
_REACTS = re.compile(
    r"(?<!\w)լրագրողների(?:ն|\s+հետ)(?!\w)|(?<!\w)(?:այդ|այս|նշված|հիշյալ|վերոնշյալ)\s+(?:[ա-և]+\s+)?(?:հրապարակում|հոդված|լուր|տեղեկատվությ|ռեպորտաժ)[ա-և]*|(?<!\w)(?:տարած|հրապարակ)(?:ած|եց)\s+(?:[ա-և]+\s+)?(?:հայտարարությ|հաղորդագրությ|պարզաբան)[ա-և]*",
    re.IGNORECASE,
)
#: A sentence that only says where the ones before it come from.
_ONLY_CREDITS = re.compile(
    r"(?:(?:Այս|Այդ|Դրա|Նույնի|Այս\s+ամենի)\s+մասին|(?:Այս\s+|Այդ\s+)?(?:[Տտ]եղեկությունը|[Լլ]ուրը|[Հհ]այտարարությունը|[Մմ]եկնաբանությունը|[Տտ]եղեկատվությունը)|(?:Նրա|Նրանց|Վերջինիս|[^\s,։«»]+ի)\s+(?:խոսքերը|մեկնաբանությունը|հայտարարությունը|հարցազրույցը))\s"
)
_NO_MORE = re.compile(r",\s+(?:որ|թե)\s|[.:․]\s*[«“]|[»”]\s*,\s*[-–—]|[»”]\s+[-–—]")
#: Behind an outlet that is a subject: "… writes that".
_WRITES_THAT = re.compile(r"\s+(?:[^\s,։:.՝«»]+\s+){0,4}?[^\s,։:.՝«»]+(?:,\s+(?:որ|թե),?|՝)\s+")
_PRONOUN = re.compile(r"(?:նա|նրանք|նրա|վերջինս|վերջինիս|ինքը)(?!\w)", re.IGNORECASE)


class Press(Mentions):
    """The outlets of one article and the one each sentence goes on reporting."""

    def before(self, at: int) -> Credit | None:
        """The outlet named last in front of `at`."""
        found = [(name, span) for where, name, span in self.names if where < at and not self._own(name)]
        return found[-1] if found else None

    def speaker(self, source: Span) -> Credit | None:
        """The outlet with a name that speaks in a mention, by its name or as "the paper"; None for others and for its people."""
        for m in self.mentions[self.doc.sentence_index(source[0])]:
            if (
                m.span[0] <= source[0] + 40
                and source[0] < m.span[1]
                and source[1] <= m.span[1] + 2 <= source[1] + 4
                and m.use not in ("place", "")
            ):
                nameless = m.name is not None and m.named[0] == m.span[0] and m.name[:1].islower()
                return None if nameless else (m.name, m.named) if m.name is not None else self.before(m.span[0])
        return None

    def spelled(self, p: Proposal) -> Credit | None:
        """The outlet that a proposal names already, as the article names it in its base form."""
        first = int(p.hints.get("via_at", "-1:").partition(":")[0])
        for m in self.mentions[self.doc.sentence_index(p.zone[0] if first < 0 else first)]:
            if m.name is not None and (m.span[0] <= first < m.span[1] or (first < 0 and same(m.name, p.hints["via"]))):
                return m.name, m.named
        return None

    def takes_up(self, p: Proposal) -> bool:
        """Whether the outlet of a proposal is a noun alone ("the same paper"), which stands for the outlet that its sentence reports."""
        first = int(p.hints.get("via_at", "-1:").partition(":")[0])
        return first >= 0 and any(m.name is None and m.span[0] <= first < m.span[1] for m in self.mentions[self.doc.sentence_index(first)])

    def printed(self, number: int, start: int, stop: int) -> tuple[Span, Span, Span] | None:
        """The verb of an aside that says where a sentence was printed, its outlet, and the whole aside: "as «X» writes", "…, «X» writes"."""
        text = self.doc.text
        for m in self.mentions[number][:8]:
            if m.name is None or m.use != "prints" or self._own(m.name):
                continue
            verb = next((v for v in reversed(list(PRINTS.finditer(text, max(start, m.span[0] - 70), m.span[0])))), None)
            before = text[max(start, verb.start() - 24) : verb.start()] if verb is not None else ""
            opening = re.search(r"(?:^|[,՝]\s+)(?:[Իի]նչպես\s+)?$", before)
            between = text[verb.end() : m.span[0]] if verb is not None else ""
            if verb is None or opening is None or re.search(r"[,։:.՝«»]", between) or self.doc.quote_at(verb.start()) is not None:
                continue
            if opening.group() and re.match(r"\s*(?:[,՝։:]|$)", text[m.span[1] : stop]):
                return verb.span(), m.span, (verb.start() - len(before) + opening.start(), m.span[1])
        return None

    def _own(self, name: str) -> bool:
        return bool(self.doc.outlet) and same(name, self.doc.outlet)

    def leading(self, start: int, stop: int) -> int | None:
        """Where a credit at the head of a sentence ends: "by the paper's report՝", "according to the site,", "as «X» writes՝"."""
        text = self.doc.text
        number = self.doc.sentence_index(start)
        for m in self.mentions[number]:
            opened = re.fullmatch(
                rf"(?:(?:Իսկ|Մինչդեռ|Սակայն)\s+)?(?:(?:[Ըը]ստ|[Համմ]ամաձայն)\s+|[Իի]նչպես\s+(?:[ա-և]+\s+){{1,3}})?(?:{ADJECTIVE}|[{UPPER}][ա-և]+(?:ի|ու)\s+){{0,3}}",
                text[start : m.span[0]],
            )
            if m.use not in ("by", "prints") or opened is None or m.span[0] < start:
                continue
            by, linked = BY.match(text, m.span[1], stop), LINKED.match(text, m.span[1], stop)
            if m.use == "prints" and "նչպես" not in opened.group():
                writes = _WRITES_THAT.match(text, m.span[1], stop)
                if writes is not None and PRINTS.search(writes.group()) is not None:
                    return writes.end()
                continue
            if linked is not None:
                at = linked.end() + len(re.match(r"\s*[՝,]?\s*", text[linked.end() : stop]).group())  # type: ignore[union-attr]
                return self.leading(at, stop) or at
            end = re.compile(r"\s*[՝,]\s+").match(text, by.end() if by else m.span[1], stop)
            if end is not None:
                return end.end()
        return None

    def credits(self, proposals: list[Proposal]) -> dict[int, Credit]:
        """The outlet each of `proposals` (by its place in the list) is credited to, by its sentence and by those around it."""
        given: dict[int, Credit] = {}
        for p in proposals:
            if "via_at" in p.hints and "via" in p.hints and not self._own(p.hints["via"]):
                first, _, last = p.hints["via_at"].partition(":")
                given[self.doc.sentence_index(p.cue[0])] = (p.hints["via"], (int(first), int(last)))
        held = self._held(given)
        found: dict[int, Credit] = {}
        before: tuple[Credit, Span, str] | None = None  # the last credit, in which paragraph, and of whose words
        for place, p in sorted(enumerate(proposals), key=lambda item: item[1].cue):
            number, paragraph = self.doc.sentence_index(p.cue[0]), self.doc.paragraph_at(p.cue[0])
            outlet, wide = held[number]
            said = self.doc.text[slice(*p.source)] if p.source is not None else ""
            if p.source is not None and self._is_outlet(p.source, number):
                continue
            if outlet is None and before is not None and self._goes_on(before[1], paragraph, number):
                outlet, wide = before[0], False
            if outlet is None or not (wide or (before is not None and before[0][0] == outlet[0] and self._same_voice(said, before[2]))):
                before = before if outlet is None and before is not None and before[1] != paragraph else None
                continue
            found[place] = outlet
            before = outlet, paragraph, before[2] if before is not None and _PRONOUN.fullmatch(said) else said
        return found

    @staticmethod
    def _same_voice(said: str, before: str) -> bool:
        """Whether a mention can be who spoke before: a pronoun, the surname, a word of the office."""
        if re.match(r"[Նն]րան?ց?\s", said):
            return True  # "one of his colleagues"
        last = lower(said).split()[-1:] or [""]
        names = [lower(w) for w in re.findall(rf"(?<!\w)[{UPPER}]\w{{3,}}", said)]
        names = [n for n in names if not office(re.sub(r"(?:ը|ն)$", "", n))]
        if any(n[: max(4, len(n) - 3)] not in lower(before) for n in names):
            return False
        if _PRONOUN.fullmatch(said) is not None or (len(last[0]) > 3 and last[0][: max(4, len(last[0]) - 3)] in lower(before)):
            return True
        if len(said.split()) == 1 and re.sub(r"(?:ը|ն)$", "", last[0]) in _WIDE:
            return True  # "the official"
        alone = len(said.split()) <= 2 and not names and office(re.sub(r"(?:ը|ն)$", "", last[0]))
        return alone and not any(office(w) for w in re.findall(r"[\w-]+", lower(before))[:-1])

    def _goes_on(self, credited: Span, paragraph: Span, number: int) -> bool:
        """Whether `paragraph` is the credited one or comes behind it, and up to its sentence `number` has no outlet and no word of the article's own."""
        at = self.doc.paragraphs.index(paragraph)
        first = self.doc.sentence_index(paragraph[0])
        if credited != paragraph and (not at or self.doc.paragraphs[at - 1] != credited):
            return False
        if any(self.mentions[n] for n in range(first, number + 1)):
            return False
        return _OWN_VOICE.search(self.doc.text, paragraph[0], self.doc.sentences[number][1]) is None

    def _is_outlet(self, source: Span, number: int) -> bool:
        """Whether who speaks is an outlet itself, and nobody who is its source or writes for it."""
        return any(m.span[0] < source[1] and source[0] < m.span[1] and source[1] <= m.span[1] + 2 for m in self.mentions[number])

    def _held(self, given: dict[int, Credit]) -> list[tuple[Credit | None, bool]]:
        """The outlet that each sentence reports, and whether it does so whoever speaks: it is named there, or the paragraph opens with it."""
        doc = self.doc
        held: list[tuple[Credit | None, bool]] = []
        now: Credit | None = None
        past: Credit | None = None
        paragraph: Span | None = None
        wide = False
        for number, (start, stop) in enumerate(doc.sentences):
            if doc.paragraph_at(start) != paragraph:
                past, now, paragraph, wide = now or past, None, doc.paragraph_at(start), self.review
            voiced = any(doc.quote_at(m.start()) is None for m in _OWN_VOICE.finditer(doc.text, start, stop))
            if voiced or (now is not None and not self.review and self._reacts(start, stop)):
                now, wide = None, self.review
            named = number in given
            for m in self.mentions[number]:
                now = self._after(m, now, past, voiced)
                named = named or m.use != ""
                wide = wide or (m.use == "prints" and m.case == "subject" and self._opening(m))
            now = given.get(number, now)
            held.append((now, wide or named))
            only = _ONLY_CREDITS.match(doc.text, start, stop) if now is not None else None
            if only and any(m.use == "prints" for m in self.mentions[number]) and not _NO_MORE.search(doc.text, start, stop):
                back = number - 1
                while back >= 0 and held[back][0] is None and doc.paragraph_at(doc.sentences[back][0]) == paragraph:
                    held[back] = now, True
                    back -= 1
        return held

    def _reacts(self, start: int, stop: int) -> bool:
        """Whether a sentence is about what was printed, or gives what a body put out itself: no part of the piece."""
        return any(self.doc.quote_at(m.start()) is None for m in _REACTS.finditer(self.doc.text, start, stop))

    def _opening(self, m: Mention) -> bool:
        """Whether a paragraph opens with an outlet as its subject: "The Tbilisi paper «X» carries a talk …"."""
        first = self.doc.paragraph_at(m.span[0])[0]
        return m.span[0] - first < 40 and re.match(r"[Իի]նչպես|[Ըը]ստ", self.doc.text[first : first + 7]) is None

    def _after(self, m: Mention, now: Credit | None, past: Credit | None, voiced: bool) -> Credit | None:
        """The outlet that is reported behind a mention."""
        if m.name is None and m.use in ("place", "told") and not self.review:
            return now or (None if voiced else past)
        if m.name is None:
            return now or (None if voiced or not m.use else past or self.before(m.span[0]))
        if self._own(m.name):
            return None
        if m.use in ("by", "prints") or (self.review and m.use in ("head", "place", "told")):
            return m.name, m.named
        if now is not None and same(now[0], m.name):
            return now
        if past is not None and m.use in ("place", "told") and not voiced and same(past[0], m.name):
            return past  # its crew, in the piece that the paragraph before reports
        return None if m.use in ("place", "told") else now


def press_of(doc: Document) -> Press:
    """The outlets of an article, read once."""
    found = doc.read.get(__name__)
    if not isinstance(found, Press):
        found = doc.read[__name__] = Press(doc)
    return found


def credit(doc: Document, proposals: list[Proposal]) -> None:
    """Write the outlet that each proposal is credited to into its hints, in the base form of its name."""
    press = press_of(doc)
    for p in proposals:
        if "via" in p.hints and press.takes_up(p):
            del p.hints["via"], p.hints["via_at"]
        if "via" in p.hints and (spelled := press.spelled(p)) is not None:
            p.hints |= {"via": spelled[0], "via_at": f"{spelled[1][0]}:{spelled[1][1]}"}
    for place, (name, (start, end)) in press.credits(proposals).items():
        if "via" not in proposals[place].hints:
            proposals[place].hints |= {"via": name, "via_at": f"{start}:{end}"}
