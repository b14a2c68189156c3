"""Refusals to speak in Turkish and Azerbaijani that no single verb tells of: questions left without an answer, "X, who avoided giving details".

Here: what was refused, where a question or a participle says so. Not here: verbs of refusing that end a sentence (data/cues_*.toml,
turkic/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import Cue, lower
from onrecord.statements.proposal import Proposal, trim
from onrecord.statements.turkic.according import According
from onrecord.statements.turkic.neighbours import boundary

#: A question, and that no answer was given to it.
_QUESTION = re.compile(
    r"\s(?:(?:ile|ilə)\s+)?(?:(?:bağlı|ilişkin|ilgili|dair|yönelik|əlaqədar|barədə|barəsində|haqqında|hakkında|hakkındaki|konusundaki)\s+)?"
    r"(?:suala|suallara|sualı|sualları|soruya|soruyu|soruları|sorulara|sorusunu|sorusuna|sorularını|sorularına|sualına|suallarına|sualını|suallarını)(?:\s+(?:ise|isə|da|də|de))?(?=[\s,])"
)
_REFUSED = re.compile(
    r"(?:(?:yanıt|cevap|cavab|açıqlama|açıklama)\s+)?(?:vermekten|yanıtlamaktan|cevaplamaktan|yanıtlamayı|cevaplamayı|vermeyi|verməkdən|cavablandırmaqdan)"
    r"\s+(?P<refused>kaçındı|kaçınıyor|kaçınmıştı|reddetti|reddediyor|reddetmişti|imtina\s+etti|imtina\s+etdi|imtina\s+edib|yayınıb|yayındı|çəkinib|çəkindi|boyun\s+qaçırıb|boyun\s+qaçırdı)\W*$"
    r"|(?P<unanswered>(?:yanıtsız|cevapsız|karşılıksız)\s+(?:bıraktı|bırakıyor|bırakmıştı)(?:l[ae]r)?|cavabsız\s+(?:qoy|burax)(?:ub|ıb|du|dı|ur|ır|muşdu|mışdı)(?:l[aə]r)?|geçiştir(?:di|iyor|mişti)(?:ler)?|geri\s+çevir(?:di|iyor|mişti)(?:ler)?|geri\s+qaytar(?:ıb|dı)(?:lar)?)\W*$"
)
#: The same as what is told of somebody: "that X turned down the question was written by the site".
_THAT_REFUSED = re.compile(
    r"(?P<unanswered>(?:(?:yanıtsız|cevapsız|karşılıksız)\s+bıraktığını|geri\s+çevirdiğini|geçiştirdiğini|cavabsız\s+(?:qoyduğunu|buraxdığını)|geri\s+qaytardığını"
    r"|(?:yanıtlamayı|cevaplamayı)\s+reddettiğini|(?:cavablandırmaqdan|yanıtlamaktan|cevaplamaktan)\s+(?:imtina\s+etdiyini|kaçındığını|yayındığını|çəkindiyini)))(?!\w)"
)
#: Who declined to speak of something, as a participle in front of the name: "X, who avoided giving details on the price".
_REFUSING = re.compile(
    r"\s((?:(?:bilgi|yorum|açıklama|cevap|yanıt|görüş|detay|ayrıntı|tarih|takvim|rakam|isim|şərh|məlumat|cavab|açıqlama|rəqəm|tarix|ad)\s+)?"
    r"(?:vermekten|yapmaktan|konuşmaktan|açıklamaktan|paylaşmaktan|söylemekten|vermeyi|yapmayı|konuşmayı|yanıtlamayı|açıklamayı|paylaşmayı|söylemeyi|verməkdən|danışmaqdan|açıqlamaqdan|cavablandırmaqdan|deməkdən|söyləməkdən|etməkdən|bildirməkdən|girmekten|değinmekten|bahsetmekten|doğrulamaktan|yanıtlamaktan|yorumlamaktan|girməkdən|toxunmaqdan|təsdiqləməkdən)"
    r"\s+(?:kaçınan|reddeden|imtina\s+eden|çekinen|imtina\s+edən|yayınan|çəkinən|boyun\s+qaçıran))\s+"
)

_REFUSER = re.compile(r"(?:kaçınan|reddeden|imtina\s+ed[eə]n|çekinen|yayınan|çəkinən|boyun\s+qaçıran)$")

#: What somebody refused to do stands in front of who: "the exact date the ministry, however, refused to give".
_TO_TELL = re.compile(
    r"(?<!\w)(?:aç[ıi]q?la|açıkla|de|söylə|söyle|danış|konuş|paylaş|bildir|ver|göstər|cavablandır|yanıtla|cevapla|dəqiqləşdir|doğrula|təsdiqlə|çək|adlandır|yorumla|yorum\s+yap|şərh\s+et|yorum\s+et)"
    r"m(?:aqdan|əkdən|aktan|ekten|ayı|eyi)(?:\s+(?:isə|ise|da|də|de))?\s+(?=\S)"
)
_REFUSED_LAST = re.compile(
    r"\s(imtina\s+(?:edib|etdi|edir|etmişdi|etti|ediyor|etmişti)(?:l[aə]r)?|boyun\s+qaçır(?:ıb|dı|ır)(?:lar)?|yayın(?:ıb|dı|ır)(?:lar)?|çəkin(?:ib|di|ir)(?:lər)?"
    r"|kaçın(?:dı|ıyor|mıştı)(?:lar)?|çekin(?:di|iyor|mişti)(?:ler)?|redd(?:etti|ediyor|etmişti)(?:ler)?)\W*$"
)


#: Refusals to answer, behind a verb that else denies.
_ANSWERING = re.compile(
    r"(?:yanıtla|cevapla|konuş|açıkla|yap|ver|söyle|paylaş|anlat|belirt|yorumla|değerlendir|doğrula|teyit\s+et|ifşa\s+et|bildir|cavabland)\w*m[aəe][yk]\w*$"
)
#: Answering, as what is refused.
_TO_ANSWER = re.compile(r"\s[^\W\d_]+m[aə][qk]d[aə]n(?!\w)")
#: Verbs of refusing, and what somebody refuses to do.
_REFUSES = ("reddet", "reddedi", "rədd ")
_TO_DO = re.compile(r"[^\W\d_]{2,}m[aəe](?:y|ğ|k)[ıi]$")


def refused_to(kind: Cue, said: str) -> bool:
    """Whether what stands before a verb that denies or refuses is something to do or to answer, and no claim."""
    return _ANSWERING.search(said) is not None or (kind.form.startswith(_REFUSES) and _TO_DO.search(said) is not None)


class Refusals(According):
    """A sentence and the refusals in it."""

    def refusals(self) -> list[Proposal]:
        """All of them."""
        return self.unanswered() + self.withheld() + self.refusing()

    def refuses_to_do(self, cue: tuple[int, int], kind: Cue, left: int) -> bool:
        """Whether a sentence without a subject says what somebody refused to do: "Rakamların ayrıntısına girmeyi ise reddetti"."""
        said = re.sub(r"\s+(?:isə|ise|da|də|de)\s*$", "", self.text[left : cue[0]]).rstrip()
        return kind.act in ("deny", "decline") and kind.form.startswith(_REFUSES) and _TO_DO.search(said) is not None

    def unanswered(self) -> list[Proposal]:
        """A question that somebody refused to answer: what was asked is what was refused."""
        text = self.text
        refused, asked = _REFUSED.search(text, self.head, self.stop), _QUESTION.search(text, self.head, self.stop)
        if refused is None and asked is not None:
            return self._told_to_refuse(asked)
        if refused is None or asked is None or asked.end() > refused.start():
            return []
        source, begin = None, self.head
        if phrase := self._phrase(self._skip(asked.end(), refused.start()), refused.start()):
            source = phrase
        elif between := self._subject(asked.end(), refused.start()):
            source = between[0]
        elif before := self._subject(self.head, asked.start()):
            source, begin = before
            if (comma := re.match(r",\s+", text[source[1] : source[1] + 3])) and (
                named := self._phrase(source[1] + comma.end(), asked.start())
            ):
                source, begin = (source[0], named[1]), named[1]  # "that deputy head, X, refused"
            if (
                self.language == "az"
                and refused.group("refused")
                and (tells := _TO_ANSWER.search(text, asked.end() - 1, refused.start("refused")))
            ):
                answer = trim(text, (self._skip(begin, asked.start()), tells.end()))
                kind = Cue(" ".join(lower(refused.group("refused")).split()), "decline", "neutral", "object")
                return [Proposal(refused.span("refused"), kind, [answer], source, self.zone, None, "refused", 0.9)]
        if len(text[begin : asked.start()].split()) < 2 and refused.group("refused") and not self.doc.quotes_in(begin, asked.end()):
            return []  # "answering questions on this": the verb's own object
        whole = re.search(r"(?:[ıiuü]|n[ıiuü])(?:\s+(?:ise|isə|da|də|de))?$", asked.group()) is not None  # the question itself is refused
        particle = re.search(r"\s+(?:ise|isə|da|də|de)$", asked.group())
        content = [trim(text, (begin, asked.end() - (len(particle.group()) if particle else 0) if whole else asked.start()))]
        if quote := next((q for q in self.doc.quotes_in(begin, asked.end()) if q.end >= asked.start() - 1), None):
            content = list(quote.inner)
        if source is None or content[0][1] - content[0][0] < 8:
            return []
        cue = refused.span("refused" if refused.group("refused") else "unanswered")
        kind = Cue(" ".join(lower(text[slice(*cue)]).split()), "decline", "neutral", "object")
        return [Proposal(cue, kind, content, source, self.zone, None, "refused", 0.9)]

    def _told_to_refuse(self, asked: re.Match[str]) -> list[Proposal]:
        """A question somebody is said to have turned down: "that X left the question of the price unanswered"."""
        refused = _THAT_REFUSED.match(self.text, asked.end() + 1, self.stop)
        ws = self.nouns.words(self.head, asked.start()) if refused else []
        heads = [self.nouns.parse(ws, i, alone=True) for i in range(min(len(ws), 12)) if not i or boundary(ws, i)]
        owner = next((p for p in heads if p is not None and p.case == "gen"), None)
        if refused is None or owner is None or self.doc.quote_at(refused.start()) is not None:
            return []
        content = trim(self.text, (owner.end, asked.end()))
        if len(self.text[slice(*content)].split()) < 3:
            return []
        kind = Cue(" ".join(lower(refused.group("unanswered")).split()), "decline", "neutral", "object")
        return [Proposal(refused.span("unanswered"), kind, [content], (owner.start, owner.end), self.zone, None, "refused", 0.8)]

    def refusing(self) -> list[Proposal]:
        """Somebody who declined to speak of what stands at the sentence's head, told of by a participle in front of the name."""
        text = self.text
        m = _REFUSING.search(text, self.head, self.stop)
        if m is None or self.doc.quote_at(m.start()) is not None or re.search(r"[,;:]", text[self.head : m.start()]):
            return []
        source = self._phrase(m.end(), self.stop)
        content = trim(text, (self.head, m.start()))
        cue = m.span(1)
        if len(text[slice(*content)].split()) < 2 and (last := _REFUSER.search(text, *m.span(1))):  # "Tarih vermekten | kaçınan X"
            content, cue = trim(text, (self.head, last.start())), last.span()
        if source is None or source[0] > m.end() + 1 or len(text[slice(*content)].split()) < 2:
            return []
        kind = Cue(" ".join(lower(text[slice(*cue)]).split()), "decline", "neutral", "object")
        return [Proposal(cue, kind, [content], source, self.zone, None, "refused", 0.85)]

    def withheld(self) -> list[Proposal]:
        """Who refused it between what was refused and the verb: "the exact date the ministry refused to give"."""
        text = self.text
        refused = _REFUSED_LAST.search(text, self.head, self.stop)
        told = _TO_TELL.search(text, self.head, refused.start()) if refused else None
        if refused is None or told is None or self.doc.quote_at(told.start()) is not None:
            return []
        source = self._phrase(told.end(), refused.start() + 1)
        content = trim(text, (self.head, told.end()))
        words = re.sub(r"\s+(?:isə|ise|da|də|de)$", "", text[slice(*content)])
        content = content[0], content[0] + len(words)
        if source is None or source[0] > told.end() or text[source[1] : refused.start()].strip() or len(words.split()) < 2:
            return []
        kind = Cue(" ".join(lower(refused.group(1)).split()), "decline", "neutral", "object")
        return [Proposal(refused.span(1), kind, [content], source, self.zone, None, "withheld", 0.85)]
