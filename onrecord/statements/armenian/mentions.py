"""Where Armenian copy mentions outlets: by a name, a noun or its kind, in which case, and how each mention is used.

Here: the mentions of a document, sentence by sentence - who prints, by whose report, in whose pages, told to whom. Not here: the outlet
that a statement is credited to (armenian/press.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.statements.lexicon import UPPER, load, lower, outlets, trie
from onrecord.statements.proposal import Span
from onrecord.statements.scan import Document


def _stems(key: str) -> str:
    return trie(w.replace("_", " ") for w in load("words_hy.toml")[key].split())


_NOUN = rf"(?i:{_stems('press_nouns')})"
_ENDING = r"(?:ություն(?:ը|ն|ից|ում)?|ության(?:ը|ն)?|ուն(?:ը|ն|ից|ում)?|ան(?:ը|ն)?|ը|ն|ին?|ից|ում|ով|յի|յին|յում|յից)?"
_SAME = r"(?:(?:[Նն]ույն|[Աա]յդ|[Աա]յս|[Նն]շված|[Վվ]երոնշյալ|[Հհ]իշյալ)\s+)"
ADJECTIVE = r"(?:[ա-ևԱ-Ֆ]+(?:ական|ային|յան|եզու)\s+)"
_NAMES = trie(
    tuple(sorted(n for n in outlets() if re.search(r"[ա-և]", n.lower()) and (len(n) > 4 or n.isupper()) and not outlets()[n].is_word))
)
#: An outlet to which something is told, by its noun or by a name with its ending.
OUTLET_TOLD = re.compile(rf"{_NOUN}(?:ին|ությանը|ությանն)|[«“][^«»“”\n]{{2,40}}(?:ին[»”]|[»”]-?ին)")
#: An outlet as copy mentions it: a name in marks with its ending and its noun, a listed or Latin name, a noun alone, one of a kind.
_MENTION = re.compile(
    rf"[«“](?P<name>[^«»“”\n]{{2,40}})[»”](?P<after>-?[ա-և]{{1,4}}(?!\w))?(?:\s+{ADJECTIVE}{{0,2}}(?P<noun>{_NOUN}{_ENDING})(?!\w))?"
    rf"|(?<!\w)(?P<listed>{_NAMES})(?P<tail>-?[ա-և]{{0,5}})(?![\w-])(?:\s+(?P<kind>{_NOUN}{_ENDING})(?!\w))?"
    rf"|(?<![\w«])(?P<latin>[A-Z][\w.]*\w(?:\s[A-Z][\w.]*\w)?)(?P<case>-?[ա-և]{{0,4}})(?![\w»-])(?:\s+(?P<sort>{_NOUN}{_ENDING})(?!\w))?"
    rf"|(?<![\w-])(?P<one>(?!ըստ\s|է\s|են\s)[Ա-Ֆա-և]+\s+(?:[ա-և]+\s+){{0,2}}{_NOUN}(?:ություններ|եր|ներ)ից\s+մեկ[ա-և]{{0,3}})(?!\w)"
    rf"|(?<![\w-])(?P<some>(?:[Մմ]ի\s+{ADJECTIVE}{{1,3}}|{ADJECTIVE}{{1,2}}մի\s+{ADJECTIVE}{{0,2}}){_NOUN}{_ENDING})(?!\w)"
    rf"|(?<![\w-])(?P<many>{ADJECTIVE}{{1,2}}(?:լրատվամիջոցներ|մամուլ)[ա-և]{{0,3}})(?!\w)(?!\s+(?:խոսնակ|ծառայ|քարտուղ|տեսությ|ակնարկ|կենտրոն|ազատ|գործակալ))"
    rf"|(?<![\w-])(?P<full>(?!{_SAME}|[Ըը]ստ\s|[Հհ]ամաձայն\s)[{UPPER}][ա-ևԱ-Ֆ]+\s+{ADJECTIVE}?(?:հեռուստա|ռադիո|(?:լրատվական|տեղեկատվական)\s+գործակալ|լրատվական)[ա-և]{{0,16}})(?!\w)"
    rf"|(?<![\w-])(?P<such>{ADJECTIVE}{{1,3}}{_NOUN}{_ENDING})(?!\w)"
    rf"|(?<![\w-])(?P<bare>{_SAME}?{_NOUN}{_ENDING}(?<!հանդես)|{_SAME}աղբյուր[ա-և]{{0,3}})(?![\w-])"
)
_VERB_STEMS = _stems("press_verbs")
#: A verb for what an outlet prints, with or without its auxiliary.
PRINTS = re.compile(
    rf"(?<!\w)(?:(?:{_VERB_STEMS})(?:ում|ել|վել)\s+(?:է|են|էր|էին)|(?:է|են|էր|էին)\s+(?:{_VERB_STEMS})(?:ում|ել)|(?:{_VERB_STEMS})(?:եց|եցին|ին)"
    r"|անդրադարձ(?:ել\s+է|ավ)|զրուցել\s+է|զրուցեց|ուշադրություն\s+է\s+(?:հրավիր|դարձ)[ա-և]+"
    r"|(?:հարցազրույց|ռեպորտաժ|հոդված|նյութ|հետաքննություն|ակնարկ|մեկնաբանություն|խմբագրական|սյունակ)\s+(?:է\s+[ա-և]{2,}(?:ել|ում)|[ա-և]{2,}(?:ել|ում)\s+է))(?!\w)"
)
#: A verb for what an outlet thinks itself.
_OPINES = re.compile(r"(?<!\w)(?:կարծ|համար|պնդ|գնահատ|ընդգծ|շեշտ|ենթադր|կանխատես)(?:ում\s+է|ել\s+է|եց)(?!\w)")
_CITING = re.compile(r"\s*,\s+(?:վկայակոչելով|հղելով|հղում\s+(?:անելով|կատարելով))\s[^,։:«»]{3,120},")
BY = re.compile(
    rf"\s+(?:[ա-և]+\s+)?(?:{_stems('press_reports')})(?!\w)"
    r"|\s+(?:հաղորդման|հրապարակման|հոդվածի|գրածի|տվյալների|տեղեկությունների|հաղորդագրության|տեղեկատվության)\s+համաձայն(?!\w)"
)
LINKED = re.compile(r"\s+(?:կատարված\s+)?(?:հղումով|հղում\s+(?:անելով|կատարելով)|վկայակոչմամբ|վկայակոչելով)(?!\w)")
_LINK_FRONT = re.compile(
    r"(?<!\w)(?:[Ըը]ստ|[Հհ]ամաձայն|հղում\s+(?:է\s+)?(?:անում|կատարում|անելով|կատարելով)|վկայակոչ(?:ելով|ում\s+է)|հղելով)\s+(?:[ա-և]+\s+){0,2}$"
)
_PLACE = re.compile(
    rf"\s+(?:(?:[ա-և]+\s+){{0,2}}(?:հետ\s+)(?:[ա-և]+\s+)?(?:զրույցում|հարցազրույցում|զրույցի\s+ընթացքում)|(?:[ա-և]+\s+){{0,2}}(?:{_stems('press_places')})(?!\w)|(?:[ա-և]+\s+)?(?:{_stems('press_people')})[ա-և]*)"
)
#: Words in marks of quotation that are said and no name: a verb or a mark in them, a dash behind them.
_SPOKEN = re.compile(r"(?<!\w)(?:է|են|եմ|ենք|էր|էին|չի|չեն|չեմ|չենք|կա|չկա)(?!\w)|[՞՛!?…։]")
_DASH = re.compile(r"\s*[,.!?…]?\s*[-–—](?![ա-և])")
_REVIEW = re.compile(rf"(?<!\w)(?:{_stems('press_review')})(?!\w)", re.IGNORECASE)
_FIRST = re.compile(r"(?:(?:Իսկ|Մինչդեռ|Ահա|Մյուս\s+կողմից|Եվ\s+վերջում[՝,]?)\s+)?(?:[^\s,։«»]+\s+){0,3}$")
#: Somebody with a name, as a subject, in front of a noun.
_SOMEBODY_TOLD = re.compile(rf"(?<!\w)[{UPPER}][\w’-]+\s+[{UPPER}][\w’-]+(?:ը|[աեէիոուբգդզժթլխծկհձղճմյշչպջռսվտրցփքֆ]ն)\s+$")
#: What may stand in front of a noun that stands alone at the head of a sentence.
_LEADS = frozenset(("ըստ", "համաձայն", "իսկ", "մինչդեռ", "սակայն", "ինչպես", "նաև", "իհարկե"))
#: How many mentions with a name are read in one article.
_MOST = 400
_VOWELS = re.compile(r"[աեէըիոօւ]")


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an outlet: its span, its name in the base form (None where it takes one up), its case, and how it is used."""

    span: Span
    name: str | None
    named: Span
    case: str
    use: str  # by, prints, place, told, or nothing


def case_of(word: str) -> str:
    """The case of the word that ends an outlet's mention, or of a bare ending: subject, dative, genitive, another, or none."""
    if word in ("ը", "ն", "ի", "ին"):
        return {"ի": "genitive", "ին": "dative"}.get(word, "subject")
    for ending, case in (
        (r"(?:ությանը|ությանն|ին)$", "dative"),
        (r"ության$", "genitive"),
        (r"(?:ը|[աեէիոու]ն|[բգդզժթլխծկհձղճմյնշչպջռսվտրցփքֆ]ն)$", "subject"),
        (r"ից$|ուց$", "ablative"),
        (r"ում$", "locative"),
        (r"(?:ի|ու)$", "genitive"),
    ):
        if re.search(ending, word):
            return "subject" if case == "subject" and not word.endswith(("ություն", "ական")) else case if case != "subject" else ""
    return ""


_CUT = {
    "subject": re.compile(r"(?<=[ա-ևԱ-Ֆ][ա-և])(?:ը|(?<=[աեէիոու])ն|(?<=[բգդզժթլխծկհձղճմյնշչպջռսվտրցփքֆ])ն)$"),
    "dative": re.compile(r"(?<=[ա-ևԱ-Ֆ][ա-և])(?:(?<=[աոօ])յին|ին)$"),
    "genitive": re.compile(r"(?<=[ա-ևԱ-Ֆ][ա-և])(?:(?<=[աոօ])յի|ի)$"),
    "ablative": re.compile(r"(?<=[ա-ևԱ-Ֆ][ա-և])(?:(?<=[աոօ])յից|ից)$"),
    "locative": re.compile(r"(?<=[ա-ևԱ-Ֆ][ա-և])(?:(?<=[աոօ])յում|ում)$"),
}


def base(name: str, case: str) -> str:
    """A name without the ending that stands inside its marks of quotation: «Ժամ» of «Ժամը», «Ժամի», «Ժամին»."""
    if case in _CUT and re.search(rf"(?<!\w){_NOUN}$", name) is None:
        name = re.sub(r"ության(?:ը|ն)?$", "ություն", name)
        return _CUT[case].sub("", name)
    return name


@lru_cache(4096)
def _keys(name: str) -> tuple[str, ...]:
    """What the words of a name keep in all their cases: the first letter, and the others without vowels."""
    return tuple(w[0] + _VOWELS.sub("", w[1:]) for w in re.findall(r"\w+", lower(name)))


def same(one: str, two: str) -> bool:
    """Whether two names are one outlet, in any case, whole or by the last word: «Օրվա Շունչ», «Շնչի»."""
    a, b = sorted((_keys(one), _keys(two)), key=lambda k: len("".join(k)))
    if not a or not b or len(a[-1]) < 2 or (len(a) > 1 and len(b) > 1 and a[:-1] != b[:-1]):
        return lower(one) == lower(two)
    return b[-1].startswith(a[-1]) and b[-1][len(a[-1]) :] in ("", "ն", "ց", "մ", "վ")


def is_press(phrase: str) -> bool:
    """Whether a phrase is an outlet or its source: what these claim is news, no reproach."""
    return re.search(rf"(?<!\w){_NOUN}{_ENDING}$|^[«“][^»”]{{2,40}}[»”](?:-?[ա-և]{{1,3}})?$|աղբյուր[ա-և]{{0,5}}$", phrase) is not None


class Mentions:
    """The mentions of outlets in one article, and their names."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.names: list[tuple[int, str, Span]] = []  # where an outlet was named, its name, the place of the name
        self.review = _REVIEW.search(f"{doc.title}\n{doc.text[:160]}") is not None
        self.mentions = [self._read(start, stop) for start, stop in doc.sentences]
        if not self.review and self._opens() >= 3:
            self.review, self.names = True, []
            self.mentions = [self._read(start, stop) for start, stop in doc.sentences]

    def _opens(self) -> int:
        """How many paragraphs open with an outlet that prints."""
        found = 0
        for start, _ in self.doc.paragraphs:
            number = self.doc.sentence_index(start)
            found += any(m.case == "subject" and m.span[0] - start < 40 and m.use == "prints" and m.name for m in self.mentions[number])
        return found

    def _read(self, start: int, stop: int) -> list[Mention]:
        found = []
        for m in _MENTION.finditer(self.doc.text, start, stop):
            if len(self.names) > _MOST:
                break
            quote = self.doc.quote_at(m.start())
            if quote is not None and (quote.start < m.start() or quote.end > m.end() + 1):
                continue
            if (mention := self._mention(m, start, stop)) is not None:
                found.append(mention)
        return found

    def _mention(self, m: re.Match[str], start: int, stop: int) -> Mention | None:
        text, span = self.doc.text, m.span()
        noun = next((m.group(g) for g in ("noun", "kind", "sort") if m.group(g)), None)
        if m.group("name"):
            name, ending = m.group("name"), m.group("after")
            case = case_of(noun or (ending or name).lstrip("-"))
            inside = noun is None and ending is None
            name = base(name, case) if inside else name
            named = (m.start("name"), m.start("name") + len(name))
        elif m.group("listed") or m.group("latin"):
            group, tail = ("listed", "tail") if m.group("listed") else ("latin", "case")
            name, named = m.group(group), m.span(group)
            case = case_of(noun or (m.group(tail).lstrip("-") or "-"))
        elif full := m.group("full"):
            if re.fullmatch(rf"{ADJECTIVE}\S+", full):
                return None
            case = case_of(full)
            name, named = base(full, case), span
        elif m.group("such") and not self._new(span[0], m.group("such")):
            case = case_of(m.group("such"))
            use = self._use(span, case, start, stop, bare=True)
            return Mention(span, None, span, case, use) if use else None
        elif one := (m.group("one") or m.group("some") or m.group("many") or m.group("such")):
            word = one.split()[-1]
            case = "genitive" if word == "մեկի" else case_of(word) or "subject"  # "a paper writes"
            name = re.sub(r"մեկ[ա-և]*$", "մեկը", one) if m.group("one") else base(one, case)
            name, named = name[:1].lower() + name[1:], (span[0], span[0] + len(name))
        else:
            if not self._alone(span[0], m.group("bare")):
                return None
            case = case_of(m.group("bare"))
            use = self._use(span, case, start, stop, bare=True)
            return Mention(span, None, span, case, use) if use else None
        if m.group("name") and noun is None and (_SPOKEN.search(m.group("name")) or _DASH.match(text, m.end())):
            return None  # somebody's words
        if m.group("name") and not (noun or case) and re.match(r"\s+[ա-և]", text[span[1] : stop]) and not BY.match(text, span[1], stop):
            return None  # what somebody or something else is called: "the spokesman of the firm «X»"
        use = self._use(span, case, start, stop, bare=False)
        if self.review and m.group("name") and self._heads(span):
            case, use = "subject", "head"
        known = noun is not None or name in outlets() or any(same(name, n) for _, n, _ in self.names)
        told = use in ("by", "prints", "place", "told") or (use == "head" and self.review)
        if m.group("latin") and not (known or use in ("by", "prints")):
            return None
        if not (known or use in ("by", "prints") or (told and re.search(r"[»”]", text[slice(*span)]))):
            return None
        spelled = next((n for _, n, _ in self.names if same(name, n)), name)
        self.names.append((span[0], spelled, named))
        return Mention(span, spelled, named, case, use)

    def _new(self, at: int, phrase: str) -> bool:
        """Whether an outlet without a name is a new one, as where it opens a paragraph: "A French evening paper reports from Gudauri"."""
        if not self.names and re.search(r"(?<!\w)[Ըը]ստ\s+$", self.doc.text[max(0, at - 5) : at]):
            return True  # "by a German paper", and no outlet has been named
        return at == self.doc.paragraph_at(at)[0] and case_of(phrase) == "subject" and re.match(_SAME, phrase) is None

    def _heads(self, span: Span) -> bool:
        """Whether a name stands alone at the head of a paragraph: "«X»: the paper writes …"."""
        first, last = self.doc.paragraph_at(span[0])
        return span[0] == first and re.compile(r"\s*[։:.․]\s").match(self.doc.text, span[1], last) is not None

    def _alone(self, at: int, word: str) -> bool:
        """Whether a noun for an outlet stands alone, with no name or genitive in front of it that says whose it is."""
        if re.match(_SAME, word):
            return True
        before = re.search(r"(\S+)\s+$", self.doc.text[max(0, at - 40) : at])
        if before is None or before.group(1)[-1] in ",։՝.:»”–—-":
            return before is None or before.group(1)[-1] not in "»”"
        if lower(before.group(1)) in _LEADS:
            return True
        if case_of(word) == "dative" and _SOMEBODY_TOLD.search(self.doc.text[max(0, at - 60) : at]):
            return True  # "X Y told the site"
        return not before.group(1)[:1].isupper() and re.search(r"(?:ական|ային|յան|ի|ու|ության|ան)$", before.group(1)) is None

    def _use(self, span: Span, case: str, start: int, stop: int, *, bare: bool) -> str:
        """How a mention is used: an outlet that prints, by whose report, in whose pages, to whom it was told."""
        text = self.doc.text
        front = text[max(start, span[0] - 60) : span[0]]
        if _LINK_FRONT.search(front) or (case in ("genitive", "") and BY.match(text, span[1], stop)):
            return "by"
        if case in ("dative", "genitive", "subject", "") and LINKED.match(text, span[1], stop):
            return "by"
        if case in ("subject", ""):
            cites = _CITING.match(text, span[1], stop)  # whom it cites, in front of its verb
            behind = PRINTS.search(text, cites.end() if cites else span[1], min(stop, (cites.end() if cites else span[1]) + 90))
            behind = behind or _OPINES.search(text, span[1], min(stop, span[1] + 60))
            ahead = list(PRINTS.finditer(text, max(start, span[0] - 70), span[0]))
            near = behind is not None and case == "subject" and not re.search(r"[.։:«]|,\s+որ\s", text[span[1] : behind.start()])
            after = bool(ahead) and re.fullmatch(r"\s+(?:[^\s,։:.«»՝]+\s+){0,4}", text[ahead[-1].end() : span[0]]) is not None
            head = case == "subject" and span[0] - self.doc.paragraph_at(span[0])[0] < 40
            if near or after or (head and bare is False and _FIRST.match(text[self.doc.paragraph_at(span[0])[0] : span[0]]) is not None):
                return "prints" if near or after else "head"
        if case in ("genitive", "") and _PLACE.match(text, span[1], stop):
            return "place"
        if case == "locative" or (case == "ablative" and not bare):
            return "place"
        if case == "dative":
            return "told"
        return ""
