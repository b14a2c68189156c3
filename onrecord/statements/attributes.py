"""What surrounds a statement: addressee or venue, via, speech act, the outlet's framing.

Here: rules over the sentence of the attribution. Not here: who speaks (resolve.py), when (dates.py).
"""

from __future__ import annotations

import re

from onrecord.statements import acts_grammar
from onrecord.statements.english import acts as acts_en
from onrecord.statements.english import credits, told, venues
from onrecord.statements.inflected import acts as acts_other
from onrecord.statements.lexicon import UPPER, outlets
from onrecord.statements.lexicon import words as _words
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document
from onrecord.statements.turkic import acts as acts_turkic
from onrecord.statements.word_sets import folded, words_in

_NAME = rf"[{UPPER}][\w.’'-]*"
_DATE = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_PRESS = r"(?:(?:(?:[A-Z][\w-]+|[\w’-]+-based|[a-z]+-(?:run|owned|backed|language)|state|official|local|Local|private|independent|opposition|exiled?|regional|national|foreign|Telegram|pro-[\w-]+)\s+){0,3}?(?:news\s+)?(?:agency|newspaper|daily|weekly|broadcaster|website|outlet|channel|site|portal|station|magazine)\s+)?"
_OUTLET = rf"({_NAME}(?:[ \t]+{_NAME}){{0,3}})"
_VIA = (
    re.compile(rf"(?:передает|передаёт|сообщает|пишет|цитирует)\s+«?{_OUTLET}»?"),
    re.compile(r"(?:газета|агентство|издание)\s+«([^»\n]{2,40})»\s+со ссылкой"),
    re.compile(rf"(?:հաղորդում է|գրում է)\s+«?{_OUTLET}»?"),
)
_PAPER = rf"(?:[а-яё]+\s+)?(?:[«“\"]([^»”\"\n]{{2,40}})[»”\"]|({_NAME}(?:[ \t]+{_NAME}){{0,2}}))"
_REFERRING = re.compile(rf"(?:переда[её]т|сообщает|пишет|информирует)\s+{_PAPER}\s+со\s+ссылкой\s+на\s+{_PAPER}(?=[.,;]|\s*$)")
#: What names a venue, each behind the words (lower case) one of which it has.
_VENUE = (
    (
        frozenset(["at", "during"]),
        re.compile(
            rf"\b(?:[Aa]t|[Dd]uring)\s+(?:a|an|the|his|her|their)\s+((?:[\w’'-]+\s+){{0,3}}?(?:briefing|conference|meeting|session|hearing|summit|forum|rally|panel|event|roundtable|debate|seminar|ceremony|reception)(?:\s+(?:in|with|of|on)\s+(?:the\s+)?(?!{_DATE}){_NAME}(?:\s+{_NAME}){{0,3}})?)"
        ),
    ),
    (
        frozenset(
            ["dialogue", "forum", "summit", "conference", "congress", "assembly", "council", "committee", "commission", "parliament"]
        ),
        re.compile(
            rf"\b(?:at|during|before|addressing)\s+(?:the\s+)?((?!{_DATE}){_NAME}(?:\s+(?:of\s+|the\s+|and\s+)*{_NAME}){{0,4}}\s+(?:Dialogue|Forum|Summit|Conference|Congress|Assembly|Council|Committee|Commission|Parliament))\b"
        ),
    ),
    (frozenset(["parliament"]), re.compile(r"\b(?:at|in)\s+(?:the\s+)?(parliament)\b")),
    (
        frozenset(["interview"]),
        re.compile(
            rf"\binterview\s+(?:aired|broadcast|published|carried|printed|shown)\s+(?:\w+day\s+)?(?:by|on|in)\s+(?:the\s+)?{_PRESS}({_NAME}(?:\s+{_NAME}){{0,2}})"
        ),
    ),
    (
        frozenset(["this"]),
        re.compile(r"\b(?:told|wrote\s+to|letter\s+to|email\s+to|message\s+to)\s+(this\s+(?:newspaper|publication|website|reporter))\b"),
    ),
    (
        frozenset(["wrote", "email", "letter", "message"]),
        re.compile(rf"\b(?:wrote|email|letter|message)\s+to\s+(?:the\s+)?({_NAME}(?:\s+(?:of\s+)?{_NAME}){{0,3}})"),
    ),
    (
        frozenset(["interview"]),
        re.compile(
            rf"\b(?:[Ii]n\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+)?interview\s+(?:with|to)|in\s+an\s+interview\s+on)\s+(?:the\s+)?({_NAME}(?:\s+{_NAME}){{0,3}})"
        ),
    ),
    (frozenset(["statement"]), re.compile(rf"\b(?:in\s+a\s+statement\s+to)\s+(?:the\s+)?({_NAME}(?:\s+{_NAME}){{0,2}})")),
    (
        frozenset(["twitter", "x", "facebook", "telegram", "instagram", "state"]),
        re.compile(r"\b(?:on|to)\s+(Twitter|X|Facebook|Telegram|Instagram|[Ss]tate\s+television)\b"),
    ),
    (
        frozenset(["twitter", "x", "facebook", "telegram", "instagram", "linkedin", "tiktok", "youtube", "vkontakte"]),
        re.compile(
            r"\bon\s+(?:his|her|their|its|the|a)\s+(?:(?:own|official|personal|public|verified)\s+)?((?:Twitter|X|Facebook|Telegram|Instagram|LinkedIn|TikTok|YouTube|VKontakte)\s+(?:page|account|channel|profile|feed|wall))"
        ),
    ),
    (frozenset(["on"]), re.compile(r"\bon\s+(?:a|an)\s+((?:\w+\s+)?(?:talk show|television programme|podcast|radio show))")),
    (
        frozenset(["reporters", "journalists", "lawmakers", "parliament"]),
        re.compile(r"\bto\s+(reporters|journalists|lawmakers|parliament)\b"),
    ),
    (
        frozenset(["заседании", "брифинге", "конференции", "встрече", "форуме", "саммите", "соцсети", "интервью", "эфире"]),
        re.compile(
            r"\s(?:на|в)\s+((?:заседании|брифинге|пресс-конференции|встрече|форуме|саммите|конференции|соцсети|интервью|эфире)(?:\s+[\w«»-]+){0,2}?)(?=[.,;]|$)"
        ),
    ),
    (frozenset(["журналистам"]), re.compile(r"\s(журналистам)\b")),
)
_DOUBT = re.compile(
    r"baseless|unsubstantiated|preposterous|without\s+(?:offering|providing|presenting|citing)\s+(?:any\s+)?(?:evidence|proof)|far-fetched|absurd\s+claim|bogus|debunked|so-called|якобы|голословн|без доказательств|guya|əsassız|sözde|asılsız",
    re.IGNORECASE,
)
_NO_PROOF = re.compile(
    r"(?:no|not\s+a\s+\w+\s+of|any|without|not\s+(?:offer|provide|present|give|cite|produce|show))\s+(?:\w+\s+)?(?:evidence|proof)|\b(?:offer|provid|gave|give|present|produc|cit|nam|show|publish)\w*\s+(?:no(?!\s+(?:details?|dates?|reasons?|time(?:table|line|frame)?|further|more|other|indication|names?|comment)\b)|not\s+a\s+single|not\s+one|neither|none)\b|Доказательств\w* не|heç bir sübut|hiçbir kanıt|kanıt sunmadı",
    re.IGNORECASE,
)
_ENDORSE = re.compile(
    r"putting\s+to\s+rest|rightly|correctly|in\s+fact\s+confirmed|justly|справедливо|haklı olarak|haqlı olaraq", re.IGNORECASE
)
#: One of these is in a text that has such a phrase.
_ENDORSING = ("rest", "rightly", "correctly", "confirmed", "justly", "пра", folded("haklı"), folded("haqlı"))
_DENY = re.compile(
    r"^\W*(?:No|Нет|Xeyr|Hayır)[.,]|(?:is|are|was|were)\s+(?:not\s+true|false|untrue|baseless|groundless|unfounded)|\bno\s+truth\b|^\W*(?:[Ww]e|I|[Ii]t|[Tt]h(?:is|ey)|[Nn]obody|\w+)\s+(?:has|have)\s+(?:never|not)\s|\bdelivered\s+no\b|\bnever\s+(?:happened|took)|не соответствует действительности|это (?:ложь|неправда)|ложь|həqiqətə uyğun deyil|yalandır|əsassızdır|doğru değil|gerçeği yansıtmıyor|iftira",
    re.IGNORECASE,
)
_CONTRADICTION = re.compile(
    r"^\W*(?:[\w’']+[\s,]+){0,5}[“\"]?(?:(?:is|are|was|were|do|does|did|has|have|had)\s+(?:not|never|no)|[a-z]+n[’']t|never)\b|^\W*(?:There\s+(?:is|are|was|were)\s+no|No|None)\b"
    r"|(?<!\w)(?:не|нет)\s|\b(?:değil|deyil|yoktur|yoxdur)\b",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"\b(?:must|should|ought\s+to|has\s+to\s+stop|have\s+to\s+stop|needs?\s+to|we\s+demand|we\s+call\s+on|we\s+urge|(?:pre)?conditions\s+for)\b|\b(?:unacceptab|inadmissib)\w+|\buntil\b[^.]{0,80}\b(?:stops|ends|withdraws|leaves|returns|halts|recogni[sz]es)\b|(?<!\w)(?:должн|необходимо|требуем|недопустим)|\b(?:gerek(?!siz|çe)|lazımdır|gərəkdir|olmalıdır|tələb edirik|bırakmalı|qəbuledilməz|yolverilməz|kabul edilemez)|[^\W\d_]{2}(?:malı|meli|(?<!de)məli)(?:dır|dir|yız|yiz|yıq|yik|sınız|siniz|(?=\W*$|[.,;!?»”\"]))(?!\w)",
    re.IGNORECASE,
)
_DECLINE = re.compile(
    r"\b(?:will\s+not|won[’']t|cannot|can[’']t)\s+(?:discuss|comment|speculate)|\bno\s+comment\b|[Nn]ext\s+question|не (?:буду|будем|стану) (?:комментировать|обсуждать)|yorum yapm|şərh etm",
    re.IGNORECASE,
)
_ACCUSE = re.compile(
    r"\b(?:lying|liars?|lies\b|aggress\w+|provocat\w+|occup(?:ied|ation|iers)|violat\w+|blackmail\w*|hypocri\w+|militari[sz]ation|terroris\w+|war\s+crimes?|ethnic\s+cleansing|genocide|sabotag\w+|cover-?up|corrupt\w*|illegal\w*|shelled|opened\s+fire)"
    r"|агресси|провокаци|оккупац|нарушает|нарушил|шантаж|милитаризаци|лицемер|təcavüz|təxribat|işğal(?!dan\s+azad)|pozur|ikiüzlü|saldırgan|kışkırt|işgal(?!den\s+(?:kurtar|arındır))|ihlal|ikiyüzlü",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:I|[Ww]e)(?:\s+will|[’']ll|\s+shall|\s+promise|\s+guarantee)\b|\bwill\s+never\b|обещаю|обещаем|söz veriyor|söz veririk"
)
_ANNOUNCE = re.compile(
    r"\b(?:allocations?|budget|bill|spending)\b[^.]{0,60}\b(?:amount(?:s|ed)?|total(?:s|led)?|at)\b[^.]{0,24}\d|\b(?:will\s+(?:be|begin|start|receive|hold|open|buy|visit|sign|deliver|arrive|meet|host)|plans?\s+to|is\s+(?:set|due|expected|planning)\s+to|are\s+(?:set|due|expected|planning)\s+to|was\s+expected\s+to|would\s+(?:begin|receive|open|buy)|(?:has|have|had)\s+(?:also\s+)?(?:\W?shaken\s+hands|agreed|signed|approved|decided))\b|(?<!\w)(?:будет|будут|поступит|планирует|начнется|состоится)(?!\w)|(?:acağını|eceğini|acaqdır|əcəkdir|acaq|əcək|ılacaq|iləcək)\b",
    re.IGNORECASE,
)


#: The sentence after, in the outlet's own voice: they are right.
_BORNE_OUT = re.compile(
    r"(?:And\s+|But\s+)?(?:(?:He|She|They|It)\s+(?:has|have|had)\s+a\s+point\b|(?:He|She|They|It)\s+(?:is|are|was|were)\s+(?:right|not\s+wrong|quite\s+right)\b|(?:Rightly|Quite\s+rightly|Fair\s+enough)\b"
    r"|(?:His|Her|Their|Its)\s+(?:anger|fear|fears|worry|concern|complaint)\s+is\s+(?:not\s+hard\s+to\s+understand|justified|understandable|well[\s-]founded)|The\s+(?:figures|facts|records?|documents|numbers)\s+(?:bear|bears|confirm|confirms|support|supports)\b)"
)


#: Behind what was said, in the same sentence: what the outlet thinks of it ("…, an assurance few here trust"), denials by others left out.
_CALLED = re.compile(
    r"[”\"»’]?(?:\s+(?:on|in|at|to|last|this|during)\s[^.,;“”\"\n]{1,60})?,\s+an?\s+(?:\w+\s+)?(?:claim|charge|fiction|assurance|explanation|assertion|notion|version|story|tale|theory|argument|excuse|boast|fantasy|myth|accusation)\b"
    r"(?![^.\n]{0,60}\b(?:den(?:y|ied|ies)|dismiss\w*|reject\w*|refut\w*|disput\w*|echoed|shared|backed|supported|confirmed)\b)"
)
#: The sentence after, in the outlet's own voice: what is there to see says otherwise.
_BELIED = re.compile(
    r"(?:(?:But|However|Yet),?\s+)?(?:the\s+)?(?:documents?|records?|footage|photos?|photographs?|pictures|videos?|satellite\s+images?|evidence|figures|data|minutes|logs?|maps?|witnesses)\b[^.\n]{0,120}?\b(?:otherwise|the\s+opposite|the\s+contrary|a\s+different\s+(?:story|picture)|contradicts?|belies?|disproves?)\b"
    r"|(?:But\s+|Yet\s+)?(?:documents?|records?|footage|photographs?|videos?|letters?|e-?mails?|minutes)\s+(?:seen|obtained|reviewed|examined)\s+by\s+(?:this\s+(?:news)?paper|this\s+publication|the\s+\w+|[A-Z]\w+)\s+(?:show|suggest|indicate|tell|say|contradict)"
    r"|No\s+(?:[\w-]+\s+){1,3}?(?:was|were|has|have)\s+(?:ever\s+|yet\s+|since\s+)?(?:been\s+)?(?:ever\s+)?(?:shown|published|produced|presented|offered|found)\b"
    r"|(?:документы|снимки|записи|фотографии|данные|свидетели)\b[^.\n]{0,80}(?:об\s+обратном|иное|другое)|(?:belgeler|kayıtlar|fotoğraflar|görüntüler|veriler)\b[^.\n]{0,80}(?:aksini|tersini)|(?:sənədlər|görüntülər|fotolar|faktlar)\b[^.\n]{0,80}(?:əksini|başqa)|[^.\n։]{0,40}(?:լուսանկար|փաստաթղթ|տեսագր)\w*[^.\n։]{0,60}(?:այլ\s+բան|հակառակ)",
    re.IGNORECASE,
)
#: In the sentence of the attribution, in the other languages: without any proof.
_UNPROVEN = re.compile(
    r"(?<!\w)(?:бездоказательно|голословно)(?!\w)|без\s+(?:каких-либо\s+|всяких\s+|единого\s+)?доказательств|не\s+(?:приведя|привел[аи]?|представив|предъявив)\s+(?:никаких\s+|ни\s+одного\s+)?доказательств|(?:kanıt|delil|belge)\s+(?:göstermeden|sunmadan)|(?:sübut|dəlil|fakt)\s+(?:göstərmədən|təqdim\s+etmədən|gətirmədən)|առանց\s+(?:որևէ\s+)?(?:փաստ|ապացույց)\w*",
    re.IGNORECASE,
)


def zone_text(doc: Document, proposal: Proposal) -> str:
    """The attribution's sentence with quotations and the content blanked, so that offsets stay."""
    start, stop = proposal.zone
    zone = doc.text[start:stop]
    blanks = [(q.start, q.end) for q in doc.quotes_in(start, stop)]
    if (q := doc.quote_at(start)) is not None:
        blanks.append((q.start, q.end))
    if proposal.rule != "next-sentence":
        blanks += proposal.content
    for a, b in blanks:  # all but the first and the last character
        first, last = max(a + 1, start) - start, min(b - 1, stop) - start
        if first < last:
            zone = zone[:first] + "\x00" * (last - first) + zone[last:]
    return zone


_OF_OUTLET = re.compile(r"\S+(?:\s+\S+){0,2}?\s+of\s+(?:the\s+)?(.+)$")


def _employer(text: str, span: Span) -> Span:
    """The outlet alone where a credit names a reporter and a listed outlet: "Ada Orran of the Associated Press"."""
    of = _OF_OUTLET.match(text[slice(*span)])
    return (span[0] + of.start(1), span[1]) if of and of.group(1) in outlets() and of.group() not in outlets() else span


def via(doc: Document, proposal: Proposal) -> tuple[list[str], Span | None]:
    """Outlets credited, nearest to the speaker first, and where the last of them is named."""
    start, stop = proposal.zone
    text = doc.text
    if doc.language == "ru" and (cited := _REFERRING.search(text, start, stop)):
        carrier, origin = (1 if cited.group(1) else 2), (3 if cited.group(3) else 4)
        return [cited.group(origin).rstrip("."), cited.group(carrier)], cited.span(carrier)
    credited = [at for at in (_bare(text, at) for at in proposal.via) if at[1] - at[0] > 2]
    if credited:
        credited = [_employer(text, at) for at in credited] if doc.language == "en" else credited
        return [text[a:b] for a, b in credited], credited[-1]
    if named := proposal.hints.get("via"):  # a rule that knows the outlet
        at = text.find(named, start, stop)
        first, _, last = proposal.hints.get("via_at", f"{at}:{at + len(named)}").partition(":")
        return [named], (int(first), int(last)) if int(first) >= 0 else None
    if "via_source" in proposal.hints:  # the outlet that had been taken for the speaker
        a, b = (int(n) for n in proposal.hints["via_source"].split(":"))
        if doc.language == "en" and (name := credits.name_in(doc, (a, b))) is not None:
            return [text[slice(*name)]], name
        lead = re.match(rf"(?:[Tt]he\s+)?(?:[\w’'-]+\s+)*?{_PRESS}(?=[A-Z])", text[a:b]) or re.match(r"[Tt]he\s+", text[a:b])
        a += lead.end() if lead and lead.end() < b - a else 0
        return [text[a:b]], (a, b)
    if doc.language == "en":
        found = [_employer(text, c.name) for c in credits.credits_of(doc, proposal)]
        return [text[slice(*at)] for at in found], found[-1] if found else None
    for pattern in _VIA:
        for m in pattern.finditer(text, start, stop):
            if proposal.source and proposal.source[0] <= m.start(1) < proposal.source[1]:
                continue  # who speaks
            if ";" in text[min(m.start(), proposal.cue[0]) : max(m.start(), proposal.cue[0])]:
                continue  # of the other clause
            if (q := doc.quote_at(m.start(1))) is not None and q.end > m.end(1) + 1:
                continue
            written = re.split(r"(?<=[^\W\d_]{3})\.\s", m.group(1))[0].rstrip(".’'")
            return [written], (m.start(1), m.start(1) + len(written))
    return [], None


#: The noun for an outlet behind its name in Turkish and Azerbaijani, and a country before it: neither is the name.
_OUTLET_NOUN = re.compile(
    r"\s+(?:agentliyi|ajansı|saytı|sitesi|portalı|qəzeti|gazetesi|radiosu|radyosu|kanalı|telekanalı|televiziyası|televizyonu|jurnalı|dergisi|nəşri)\w*$"
)
_COUNTRY_OF = re.compile(rf"[{UPPER}]\w+(?:ın|in|un|ün|nın|nin)\s+(?=[{UPPER}])")


def _bare(text: str, span: Span) -> Span:
    """The span of an outlet's name without marks of quotation, the noun behind it and the country before it."""
    start, end = trim(text, span, edge=' «»“”"„')
    if noun := _OUTLET_NOUN.search(text[start:end]):
        start, end = trim(text, (start, start + noun.start()), edge=' «»“”"„')
        if country := _COUNTRY_OF.match(text[start:end]):
            start += country.end()
    return (start, end) if end > start else span


def addressee(doc: Document, proposal: Proposal, zone: str) -> tuple[str, Span] | None:
    """Whom or where it was said to; an interview's answers are given to the outlet that prints it."""
    if proposal.rule == "answer":
        at = doc.text.find(doc.outlet) if doc.outlet else -1
        if at < 0 and doc.outlet and doc.language in ("ru", "hy"):  # the outlet in another case: "the correspondent of X"
            stems = (re.escape(w[: max(3, len(w) - 2)]) + r"\w{0,3}" for w in re.findall(r"\w+", doc.outlet)[:6])
            inflected = re.search(r"(?<!\w)" + r"\W+".join(stems), doc.text[:4000])
            return (doc.outlet, inflected.span()) if inflected else None
        return (doc.outlet, (at, at + len(doc.outlet))) if at >= 0 else None
    if proposal.addressee:
        a, b = trim(doc.text, proposal.addressee, edge='«»“”„" ')
        words = doc.text[a:b]
        lead = re.match(r"(?:(?:the|a|an|state-run)\s+)+", words)
        a += lead.end() if lead else 0
        words = re.sub(
            r"(?:(?<!\bthis)(?<!\bour)\s+(?:broadcaster|newspaper|agency|website|channel|in an interview|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|[\s.,;]+)+$",
            "",
            doc.text[a:b],
        )
        if words and doc.language == "en" and (whole := told.in_full(doc, venues.in_full(doc, (a, a + len(words))), proposal)):
            a, b = whole
            words = doc.text[a:b]
        elif doc.language == "en":
            words = ""
        return (words, (a, a + len(words))) if words else None
    said = words_in(zone)
    for needs, pattern in _VENUE:
        if (
            not needs.isdisjoint(said)
            and (m := pattern.search(zone))
            and not (re.match(r"at\b", m.group()) and venues.WORKS.search(zone, max(0, m.start() - 30), m.start()))
            and not (m.group().startswith(("wrote", "letter", "email", "message")) and _ABOUT_SPEAKER.search(zone, 0, m.start()))
            and not (m.group().startswith("before") and _IN_CLAUSE.search(zone, 0, m.start()))
        ):
            place = re.sub(
                r"(?:\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[\s.,;]+)+$", "", m.group(1).replace("\x00", "")
            ).strip()
            if place:
                a, b = proposal.zone[0] + m.start(1), proposal.zone[0] + m.start(1) + len(place)
                whole = venues.in_full(doc, (a, b)) if doc.language == "en" else (a, b)  # "the Vellian daily Orrin"
                return (place, (a, b)) if whole == (a, b) else (doc.text[slice(*whole)], whole)
    return venues.venue(doc, proposal, zone) if doc.language == "en" else None


#: Before "wrote to the board": a clause about somebody ("the lawyer, who wrote to the board, said").
_ABOUT_SPEAKER = re.compile(r"\b(?:who|which)\s[^,]*$")
#: Before "before the commission": a clause of its own ("after he refused to appear before …").
_IN_CLAUSE = re.compile(r"\b(?:that|after|as|when|who|which|because|if)\b[^\x00,;]*$")


def act(proposal: Proposal, words: str, language: str = "", role: str = "", name: str = "", before: str = "") -> str:
    """Speech act: the verb's own, else what the words of the statement do in the mouth of a speaker of this role and name.

    `before` is what stands before the words in the sentence of the attribution.
    """
    if language == "en":
        return acts_en.act(proposal, words, role, name, before)
    if proposal.rule == "answer":
        words = acts_grammar.spoken(words)
    found = _act(proposal, words)
    if language not in ("ru", "hy", "tr", "az"):
        return found
    found = acts_other.act(proposal, words, language, role, found)
    found = acts_turkic.act(proposal, words, language, role, found) if language in ("tr", "az") else found
    return acts_grammar.act(proposal, words, language, role, found)


def _act(proposal: Proposal, words: str) -> str:
    own = proposal.kind.act
    if "act" in proposal.hints:
        return proposal.hints["act"]
    if own not in ("assert", "announce"):
        return own
    if _DECLINE.search(words):
        return "decline"
    if proposal.kind.framing == "doubted":
        if _DENY.search(words):
            return "deny"
        return "announce" if _ANNOUNCE.search(words) and not _ACCUSE.search(words) else "accuse"
    if proposal.kind.form in _words("rejoinders") and _CONTRADICTION.search(words):
        return "deny"
    for pattern, name in ((_DENY, "deny"), (_PROMISE, "promise"), (_DEMAND, "demand"), (_ACCUSE, "accuse"), (_ANNOUNCE, "announce")):
        if pattern.search(words):
            return name
    return own


#: Beside the reporting word: that it was said is itself only claimed ("allegedly told a clerk").
_ALLEGEDLY = re.compile(
    r"\b(?:allegedly|supposedly|purportedly)\s+(?:had\s+|has\s+|have\s+|also\s+|then\s+|once\s+|later\s+)*(?!(?:had|has|have|also|then|once|later)\b)[a-z]+$"
)
#: How a sentence begins that says whether the one before it is proven.
_PROVES = re.compile(r"(?:However,\s+)?(?:He|She|They|It|The\s+\w+)\s|Heç|Hiç|Доказ")
_WITHOUT = re.compile(
    r"without\s+(?:offering|providing|presenting|citing|giving|showing|publishing|producing)\s+(?:any\s+|a\s+single\s+|a\s+shred\s+of\s+|the\s+)?(?:evidence|proof|details|pictures?|documents?|figures?|names?|photographs?|sources?)"
    r"|without\s+(?:(?:any|a\s+\w+\s+of)\s+)?(?:evidence|proof)|(?:offered|gave|provided|presented|produced|cited)\s+no\s+(?:evidence|proof|details|figures|names)",
    re.IGNORECASE,
)


#: One of these words, or of these parts of words, is in a text without proof.
_NEGATED = frozenset(["no", "not", "neither", "none"])
_PROOF = ("evidence", "proof", "каз", "heç", "hiç", folded("kanıt"))


def _denies_proof(text: str) -> bool:
    low = folded(text)
    likely = not _NEGATED.isdisjoint(words_in(text)) or any(part in low for part in _PROOF)
    return likely and _NO_PROOF.search(text) is not None


def framing(doc: Document, proposal: Proposal, zone: str) -> str:
    """The outlet's stance, from the verb and from its own words around the statement."""
    if proposal.kind.framing == "doubted" or (proposal.kind.framing == "neutral" and proposal.rule == "nominal" and _DOUBT.search(zone)):
        return "doubted"
    if (
        doc.language == "en"
        and proposal.kind.framing == "neutral"
        and _ALLEGEDLY.search(doc.text, max(0, proposal.cue[0] - 40), proposal.cue[1])
    ):
        return "doubted"
    behind = max(proposal.content[-1][1], proposal.cue[1])
    if doc.language == "en" and proposal.kind.framing == "neutral" and _CALLED.match(doc.text, behind, behind + 240):
        return "doubted"
    if doc.language != "en" and _UNPROVEN.search(doc.text, *proposal.zone):
        return "doubted"
    number = doc.sentence_index(proposal.zone[0])
    if number + 1 < len(doc.sentences):
        a, b = doc.sentences[number + 1]
        if proposal.kind.framing == "neutral" and doc.paragraph_at(a) == doc.paragraph_at(behind - 1) and _BELIED.match(doc.text, a, b):
            return "doubted"
        opening = doc.text[a : a + 1]
        if opening in "HSTIД" and _PROVES.match(doc.text, a, b) and _denies_proof(doc.text[a : min(b, a + 200)]):
            return "doubted"
        if proposal.kind.framing == "neutral" and opening in "ABHSTIRQF" and _BORNE_OUT.match(doc.text, a, b):
            return "endorsed"
    low = folded(zone)
    if ("without" in low or "no" in words_in(zone)) and _WITHOUT.search(zone):
        return "doubted"
    if proposal.kind.framing == "neutral" and any(word in low for word in _ENDORSING) and _ENDORSE.search(zone):
        return "endorsed"
    return proposal.kind.framing
