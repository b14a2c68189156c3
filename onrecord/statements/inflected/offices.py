"""The words of office in front of a name in Russian and Armenian, and behind it between commas.

Here: where an office begins and ends. Not here: who holds it (inflected/resolve.py), the noun phrases of Turkish and Azerbaijani
(turkic/nouns.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import UPPER, beginning_words, country_of, cues, listed, lower, words
from onrecord.statements.office_stops import ENVOY_HY, stops_office
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Resolver
from onrecord.statements.roster import _TOKEN, _Known
from onrecord.statements.russian.tokens import is_told, nominative_office

_ADJECTIVE = re.compile(r"(?<=[а-яё]{2})(?:[ыи]й|ой|[ая]я|[ое]го|[ое]му|[ыи]м)$")
#: An Armenian name in the nominative and, behind a mark or a comma, the office with its article: "X Y՝ the mayor of Z, said".
_BEHIND_HY = re.compile(
    rf"(?P<name>(?:[{UPPER}][\w’'-]+\s+){{0,2}}[{UPPER}][\w’'-]+?)[ըն]?\s*[՝,]\s+(?:որպես\s+)?(?P<office>(?!(?:ով|ովքեր|որը|որն|որի|որին|որոնք|ում)\s)(?:[^\s,.;:՝։«»]+\s+|«[^«»\n]{{1,40}}»\s+){{0,7}}[ա-և-]{{3,}}?)(?:ը|(?<=[աեէիոու])ն)?\s*(?=[,.։\n]|$)"
)
#: A name in marks of quotation in a case that says where or to whom, and no part of an office unless a body's noun is behind it.
_NAMED_IN = re.compile(r"(?:ում|ին|ից)[»”\"]")
#: Ranks of officers in two words (Armenian).
_RANK_HY = re.compile(r"գեներալ-|կապիտան-|լեյտենանտ|սերժանտ|ենթասպա")
#: What somebody is to another.
_RELATION = re.compile(
    r"(?:коллега|адвокат|защитник|соратник|соратница|помощник|помощница|жена|муж|сын|дочь|мать|отец|брат|сестра|вдова|сосед|соседка|однопартиец|оппонент|преемник|предшественник|пресс-секретарь|советник|заместитель|представитель)", re.IGNORECASE
)  # fmt: skip
#: A surname alone in the genitive, and one with the full name of somebody else behind it.
_HIS_ALONE = re.compile(rf"[{UPPER}][\w-]*(?:яна|янца|ского|цкого)(?!\w|\s+[{UPPER}])|[{UPPER}][\w-]+(?:\s+[{UPPER}][\w-]+){{2}}")
#: An office at the head of a clause with its holder between commas: "Her counsel, X, said".
_APPOSED = re.compile(r"(?:^|[.!?;»\n–—-])\s*(?:(?:Его|Её|Ее|Их|И|А)\s+)?(?P<office>(?P<head>[\w-]+)(?:\s+[\w«»-]+){0,6}),\s+$")

#: The genitive of a noun or an adjective.
_GENITIVE = re.compile(r"[а-яё]{3,}(?:ого|его|ой|ей|ых|их|ов|ев|ы|и|а|я|ур|тв)$")


def _of_both(before: str, behind: str) -> bool:
    """Whether "and" stands between two genitives of one office: "deputy minister of economy and infrastructures"."""
    if not behind[:1].islower() or any(listed(w, "roles", "ru") for w in (before, lower(behind))):
        return False
    return _GENITIVE.match(before) is not None and _GENITIVE.match(behind) is not None


def _holders_own(chosen: list[tuple[int, int, str]], first: int) -> int:
    """Where a holder's own office begins behind a word of office in the genitive: "the name of the buyer | the director X" (Russian)."""
    if nominative_office(lower(chosen[first][2])) or not re.search(r"[ая]$", chosen[first][2]):
        return first
    own = next((i for i, c in enumerate(chosen) if i > first and c[2][0].islower() and nominative_office(lower(c[2]))), None)
    if own is None:
        return first
    return own - 1 if own - 1 > first and re.search(r"(?:[ыи]й|[ая]я)$", chosen[own - 1][2]) else own


#: In front of an office: who holds it for the time being (Russian).
_ACTING = re.compile(r"(?<!\w)(?:[Вв]?р?\.?\s?[Ии]\.\s?о\.|[Вв]рио|(?:[Вв]ременно\s+)?[Ии]сполняющ(?:ий|ая)\s+обязанности)\s+$")
#: A body's letters in brackets, between the office in it and the name.
_SHORT = re.compile(rf"(?<=\w)\s+\([{UPPER}][\w-]{{1,12}}\)(?=\s+$)")


class Offices(Resolver):
    """A resolver that reads the offices of the people an article names."""

    def _role(self, person: _Known, at: int) -> None:
        text, language = self.doc.text, self.doc.language
        begun = max(0, at - 120, self.doc.sentences[self.doc.sentence_index(at)][0])
        found: list[Span] = []
        of_another = language == "ru" and re.match(rf"{_TOKEN},\s+{_TOKEN}\s+{_TOKEN},", text[at : at + 90]) is not None
        if (span := self._office_before(begun, at)) is not None and not (
            of_another or self._other_case(person, at, span)
        ):  # "the lawyer of X, Y Z,"
            found.append(span)
        after = re.match(r"\S+(?:\s+\S+){0,2}?,\s+", text[at : at + 90]) if language in ("ru", "hy") else None
        if after and after.group().rstrip(" ,").split()[-1][:4] == person.name.split()[-1][:4]:
            phrase = re.match(r"(?:[^,.;:—–«»\"\n()]|«[^«»\n]{1,40}»){4,80}(?=[,.;)\n]|$)", text[at + after.end() :][:200])
            if (
                phrase
                and not re.match(r"(?:чей|чь[яеи]|котор\w+|кто|որի|որը|ով|որն|ովքեր|որոնք|որին|ում)\s", lower(phrase.group()))
                and not cues(language).pattern.search(phrase.group())
                and any(listed(t, "roles", language) for t in re.findall(r"[\w-]+", lower(phrase.group()))[:2])
            ):
                found.append((at + after.end(), at + after.end() + len(phrase.group().rstrip())))
        if language == "hy" and (behind := _BEHIND_HY.match(text, at)) is not None:
            named, office = behind.group("name").split(), re.findall(r"[\w-]+", lower(behind.group("office")))
            if (
                named[-1][:4] == person.name.split()[-1][:4]
                and listed(office[-1], "roles", "hy")
                and (len(office) > 1 or "՝" in behind.group())
                and not cues("hy").pattern.search(behind.group())
            ):
                found.append((behind.start("office"), behind.end("office")))
        held = _APPOSED.search(text[begun:at]) if language == "ru" else None
        if held and nominative_office(lower(held.group("head"))) and re.match(r"\S+(?:\s+\S+){0,2}?,\s", text[at : at + 90]):
            found.append((begun + held.start("head"), begun + held.end("office")))
        found = [s for s in found if not self._of_relation(person, at, s) and not self._of_namesake(person, at, s)]
        for start, end in found:
            if person.role is None or (end - start) > len(person.role):
                person.role, person.role_span = text[start:end], (start, end)

    def _of_namesake(self, person: _Known, at: int, office: Span) -> bool:
        """Whether a bare surname has another office in another case than its bearer by the full name: "to the sultan X" (Russian)."""
        if self.doc.language != "ru" or person.role is None or self.doc.text[at : at + 3] == person.name[:3]:
            return False
        told, known = (re.findall(r"[\w-]+", lower(words_)) for words_ in (self.doc.text[slice(*office)], person.role))
        shared = {w[:4] for w in told} & {w[:4] for w in known}
        return not shared and not any(nominative_office(w) for w in told)

    def _of_relation(self, person: _Known, at: int, office: Span) -> bool:
        """Whether a surname stands alone in the genitive behind a nominative that says who somebody else is to its bearer: "X's colleague", "X's lawyer" (Russian)."""
        head = _RELATION.fullmatch(self.doc.text, *office) if self.doc.language == "ru" else None
        if head is None:
            return False
        return _HIS_ALONE.match(self.doc.text, at) is not None

    def _other_case(self, person: _Known, at: int, office: Span) -> bool:
        """Whether a man's surname stands alone in the nominative behind an office in another case: "the journalist's question X"."""
        first, last = person.name.split()[0], person.name.split()[-1]
        if self.doc.language != "ru" or not re.search(r"[бвгджзклмнпрстфхцчшщ]$", first) or not re.search(r"(?:ян|янц|ов|ев|ин)$", last):
            return False
        head = re.match(r"[\w-]+", self.doc.text[office[0] : office[1]])
        alone = re.match(rf"{re.escape(last)}(?!\w)", self.doc.text[at : at + 40])
        words_ = re.findall(r"[\w-]+", lower(self.doc.text[slice(*office)]))
        return head is not None and alone is not None and not any(nominative_office(w) for w in words_)

    def _office_before(self, begun: int, at: int) -> Span | None:
        """The words of office that end where a name begins."""
        text, language = self.doc.text, self.doc.language
        begun = max(begun, self.doc.sentences[self.doc.sentence_index(at)][0])
        if language == "ru" and (short := _SHORT.search(text, begun, at)) is not None:  # "of the Investment Bank (IB) X Y"
            full = self._office_before(begun, short.start())
            return (full[0], short.end()) if full is not None else None
        left = text[begun:at]
        for m in cues(language).pattern.finditer(left):
            begun = at - len(left) + m.end()
        tokens = [(m.start() + begun, m.end() + begun, m.group()) for m in re.finditer(r"[^\s,.;:—–()«»“”\"!?]+\.?", text[begun:at])]
        chosen: list[tuple[int, int, str]] = []
        last = at
        for n, (start, end, token) in reversed(list(enumerate(tokens))):
            between = text[end:last]
            if (
                language in ("ru", "hy")
                and (named := self.doc.quote_at(end) or self.doc.quote_at(last - 1))
                and named.end - named.start < 40
            ):
                between = between.strip('«»“”" ')  # a body's name belongs to the office
            if language == "hy" and between == ", " and 0 < len(chosen) < 9 and self._also(token, chosen[0][2]):
                between = " "  # "the head of the department, Colonel X"
            if re.search(r"[,.;:—–()«»“”\"!?]", between) or len(chosen) > 9 or token[:1].isdigit():
                break
            low = lower(token)
            of = language == "ru" and low in ("по", "при", "в", "от") and n > 0 and listed(lower(tokens[n - 1][2]), "roles", "ru")
            if language == "ru" and low == "из" and n > 0 and re.fullmatch(r"одн(?:ого|ой)", lower(tokens[n - 1][2])):
                of = True  # "the wife of one of the arrested"
            if language == "ru" and low in ("в", "при") and chosen and chosen[-1][2][:1].isupper():  # "the ambassador of X in Y"
                of = of or any(listed(lower(t[2]), "roles", "ru") for t in tokens[max(0, n - 3) : n])
            if language == "ru" and low == "и" and n > 0 and chosen:
                of = _of_both(lower(tokens[n - 1][2]), chosen[-1][2])
            if language == "ru" and chosen and (held := self.doc.quote_at(start)) is not None and held.end - held.start < 40:
                of = of or held.start < start or held.end > end + 1  # a word of a body's name: "the centre «Energy and Law»"
            if language == "hy" and chosen:
                held = self.doc.quote_at(start)
                of = self._belongs(low, tokens[n - 1][2] if n else "", [c[2] for c in reversed(chosen)])
                named_in = held is not None and held.end <= end + 1 and _NAMED_IN.search(self.doc.text, held.start, held.end) is not None
                named_in = named_in and not listed(lower(chosen[-1][2]), "bodies", "hy")
                of = of or (held is not None and held.end - held.start < 40 and not named_in)  # a word of a body's name
                if named_in:
                    break  # "in «X» the economist Y"
            if language == "hy" and chosen and token.endswith("՝"):
                break  # "in answer՝ the deputy X"
            if stops_office(low, language) and not of:  # "an expert on water"
                break
            chosen.append((start, end, token))
            last = start
        chosen.reverse()
        if language == "hy" and chosen and chosen[-1][2].endswith("՝"):
            start, end, token = chosen[-1]
            chosen[-1] = (start, end - 1, token[:-1])
        if language == "ru":
            first = next(
                (
                    i
                    for i, c in enumerate(chosen)
                    if listed(lower(c[2]), "roles", "ru")
                    and not re.search(r"(?:[ая]ми?|[ую]щими?|вшими?)$", c[2])
                    and self._opens_office(c, chosen)
                ),
                None,
            )
            if first is None:
                return None
            own = _ADJECTIVE.search(lower(chosen[first][2]))
            case = own.group()[-1] if own else None  # adjectives of one phrase stand in one case
            while first > 0 and (ending := _ADJECTIVE.search(lower(chosen[first - 1][2]))):
                man = case == "й" and lower(chosen[first][2]).startswith(("глав", "судь", "старост"))  # "with the former head"
                if case is not None and case != ending.group()[-1] and not (man and ending.group()[-1] == "м"):
                    break
                if case is None and ending.group()[-1] == "м" and nominative_office(lower(chosen[first][2])):
                    break  # "came out to the strikers the deputy head"
                first, case = first - 1, ending.group()[-1]
            chosen = chosen[_holders_own(chosen, first) :]
        elif not chosen or not any(listed(lower(c[2]), "roles", language) for c in chosen[-2:]):
            return None
        elif language == "hy" and re.search(r"(?:ությունից|ներից|երից)$", chosen[-1][2]):
            return None  # where somebody is from
        while (
            chosen
            and (lower(chosen[0][2]) in words("name_stops", language) and not listed(lower(chosen[0][2]), "roles", language))
            and not (len(chosen) > 1 and lower(chosen[0][2]) in beginning_words(language))
            and chosen[0][2][0].islower()
        ):
            chosen = chosen[1:]
        if not chosen:
            return None
        opening = self.doc.quote_at(chosen[0][0]) if language == "hy" else None
        begin = opening.start if opening and opening.start == chosen[0][0] - 1 and opening.end < at else chosen[0][0]
        name = re.match(r"[\w-]+", text[at : at + 40]) if language == "ru" and len(chosen) == 1 else None
        if name is not None and begin == begun + 1 and is_told(lower(chosen[0][2]), lower(name.group())):
            return None
        if language == "ru" and (acting := _ACTING.search(text, max(0, begin - 24), begin)) is not None:
            begin = acting.start()
        closing = self.doc.quote_at(chosen[-1][1]) if language == "ru" else None
        return begin, closing.end if closing and closing.end == chosen[-1][1] + 1 else chosen[-1][1]

    def _opens_office(self, word: tuple[int, int, str], chosen: list[tuple[int, int, str]]) -> bool:
        """Whether a word of office is none of an outlet's name in marks of quotation: "to the «Caucasian Courier» the analyst X" (Russian)."""
        held = self.doc.quote_at(word[0])
        return held is None or not any(c[0] >= held.end and nominative_office(lower(c[2])) for c in chosen)

    @staticmethod
    def _also(before: str, nearest: str) -> bool:
        """Whether an Armenian word before a comma ends an office of its own, and the word next to the name an office too."""
        known = words("roles", "hy")
        return (
            lower(before) in known
            and not lower(before).endswith("ը")
            and (lower(nearest) in known or _RANK_HY.match(lower(nearest)) is not None)
        )

    @staticmethod
    def _belongs(low: str, before: str, behind: list[str]) -> bool:
        """Whether an Armenian word is still of the office behind it: "and" of a pair, what a participle governs, where an envoy is."""
        after = behind[0]
        if low in ("և", "ու"):
            return after[:1].islower() and re.search(r"[ա-և](?:ի|ու|ան|ների|երի)$|^արտակարգ$", lower(before)) is not None
        if low.endswith("ում"):
            return after[:1].isupper() and country_of(low) is not None and any(ENVOY_HY.match(lower(w)) for w in behind)
        if low in ("հարցերով", "գծով", "գործերով"):
            return listed(lower(after), "roles", "hy")
        return (
            re.search(r"[ա-և]{2}(?:ներով|երով|ով)$", low) is not None and after.endswith("ող") and not listed(lower(after), "roles", "hy")
        )
