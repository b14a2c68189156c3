"""What a statement in Turkish or Azerbaijani does, as its grammar shows it: replies that contradict, futures, wishes in the imperative.

Here: the act where the lists leave an assertion or an announcement. Not here: acts by reporting words (data/cues_*.toml) and by lists
of words (inflected/acts.py) and by turns of phrase (turkic/deeds.py); who goes on denying (turkic/joined.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.lexicon import load, trie
from onrecord.statements.proposal import Proposal
from onrecord.statements.turkic import deeds

#: How far into a statement its act is looked for.
_OPENING = 240
_NO = re.compile(r"\W*(?:hayır|yox|xeyr|yok)\s*[,.!–—-]", re.IGNORECASE)
#: That there is none of it, at the end of what is claimed.
_IS_NOT = re.compile(r"(?:olma|bulunma)(?:d[ıi]ğ[ıi](?:n[ıi])?|y[ıi]b)\W*$|(?<!\w)(?:yoxdur|yoktur|deyil|değil(?:dir)?)\W*$", re.IGNORECASE)
_ON_TRIAL = re.compile(r"(?<!\w)(?:sanık(?!\s+avukat)|tutuklu|zanlı|təqsirləndirilən|müttəhim)", re.IGNORECASE)
_NEGATED = re.compile(
    r"(?<!\w)(?:değil|yok|yoktur|deyil|yox|yoxdur|hiç|heç)(?!\w)|[^\W\d_]m[aəeıiuü](?:d[ıiuü]|m[ıiuü]ş|y[ıi]b)\w{0,4}(?!\w)", re.IGNORECASE
)
#: A future in the passive: what is going to be done.
_DONE = re.compile(
    r"(?<!\w)(?!gör[üu]l|görün)[^\W\d_]{2,}(?:[ıiuü]l|[ıiuü]n|lan|lən|len|olun|edil)[aəe]c[aəe][kqğy]\w*(?!\w)", re.IGNORECASE
)
#: Until when.
_BY_THEN = re.compile(r"(?:[^\W\d_]n?[aə]d[aəe]k|qədər|ərzində|müddətində|kadar|dek|değin|içinde|sonuna|süresinde)(?!\w)", re.IGNORECASE)
#: What is put right or paid, which is promised; what is only done by then is a plan.
_MENDED = re.compile(
    r"(?:bərpa|aradan\s+qaldır|ödən|düzəldil|kompensasiya|həll\s+(?:ed|ol)|giderile|onarıla|karşılan|düzeltil|çözüle|telafi|iade|qaytarıl|bərpa)",
    re.IGNORECASE,
)
#: What the speakers themselves are going to do, told in the third person.
_OWN_PLAN = re.compile(r"[^\W\d_]{2,}(?<!m[ae]y)[ae]c[ae]kl[ae]r[ıi]n[ıi](?!\w)", re.IGNORECASE)
_FUTURE = re.compile(r"([^\W\d_]{2,}(?:\s[^\W\d_]{2,})?)[aəe]c[aəe][kqğy](?:d[ıiuü]r|[ıi]n[ıi])?(?!\w)", re.IGNORECASE)
#: "Let them open it": an imperative of the third person, greetings aside.
_LET = re.compile(r"(?<!\w)(?!ols)[^\W\d_]{2,}[^\W\d_]s[ıiuü]n(?:l[aəe]r)?(?=\W|$)", re.IGNORECASE)
_REST_ASSURED = re.compile(
    r"(?<!\w)(?:şüphe|şübhə|merak|narahat|endişe|emin|əmin|geçmiş|kutlu|sağ|hayırlı|xeyirli|mübarək)\w*\s+$", re.IGNORECASE
)
_ASKS = re.compile(r"[^.!?]*\?")
_IF_ONLY = re.compile(r"(?<!\w)(?:yeter\s+ki|təki|kaş|keşke)(?!\w)", re.IGNORECASE)
#: What comes of it if it is done, and what makes a demand of it all the same.
_THEN = re.compile(r"\s*,[^.!?]*[^\W\d_](?:[aəeıiuü]r|l[aəe]r|[aəe]c[aəe][kq])\W*$", re.IGNORECASE)
_AT_ONCE = re.compile(r"(?<!\w)(?:önce|artık|derhal|qoy|əvvəlcə|dərhal|bırakın)(?!\w)", re.IGNORECASE)
#: What there is need of, which whoever only observes states.
NEEDED = re.compile(r"m[aəe][kq]\s+(?:lazım(?:dır)?|gərək(?:dir|ir)?|gerek(?:ir|iyor|li)?|zəruridir|vacibdir|şart(?:tır)?)(?!\w)")
_NO_LET = re.compile(
    r"(?<!\w)(?:az\s+kalsın|uzun|yosun|tosun|hüsün|esasın|kesin|basın|yasın|asın|nisan\w*|dersin|kursun|konkursun|ajansın|finansın|lisansın|şansın|avansın|seansın|ambulansın|(?:kon|re)feransın"
    r"|(?!\w{2,}m[aəe]s[ıi]n$)\w{1,8}[aəeıioöuü]s[ıi]n|(?!(?:ok|kor|kur|uy|dok|yür|büy|oxu|qor)[uü])\w{1,10}[uü]s[uü]n)$",
    re.IGNORECASE,
)


#: Arguing and confirming, by which nothing new is made known.
_REASONS = re.compile(r"(?:savun|təsdiq|müdafiə)")
#: What something will be worth: "will be to everybody's good".
_WORTH = re.compile(
    r"(?<!\w)(?:yararına|çıkarına|faydasına|lehine|hayrına|aleyhine|zararına|xeyrinə|mənafeyinə|mənfəətinə|zərərinə|əleyhinə|lehinə|yararlı|faydalı|önemli|mühüm|vacib|uygun|münasib|zor|çətin|kolay|asan)\s+ola(?:ca[kğq]|cay)",
    re.IGNORECASE,
)


def _asked(words: str) -> bool:
    """Whether the first future of a statement stands in a question."""
    m = _FUTURE.search(words)
    return m is not None and _ASKS.match(words, m.end()) is not None


@cache
def _list(language: str, key: str) -> re.Pattern[str]:
    stems = [w.replace("_", " ") for w in str(load("acts_other.toml")[language].get(key, "")).split()]
    return re.compile(rf"(?<!\w)(?:{trie(stems)})" if stems else r"(?!)", re.IGNORECASE)


def act(proposal: Proposal, words: str, language: str, role: str, found: str) -> str:
    """The act of a statement that was `found` to be an assertion or an announcement."""
    if (
        proposal.kind.framing == "doubted"
        and found == "accuse"
        and proposal.kind.act in ("assert", "accuse")
        and (_IS_NOT.search(words) or _ON_TRIAL.search(role))
    ):
        return "deny"
    if found == "accuse" and proposal.kind.framing == "doubted" and deeds.claims(proposal, words, language, role):
        return "assert"
    if found == "promise" and proposal.kind.act in ("assert", "accuse") and deeds.breaks(words):
        return "accuse"
    if found == "demand" and proposal.kind.act == "assert" and _list(language, "observers").search(role) and NEEDED.search(words):
        return "assert"
    if found in ("assert", "announce", "accuse") and proposal.kind.act in ("assert", "announce") and deeds.did_not(words):
        return "deny"
    critic = _list(language, "critics").search(role) is not None
    if (
        found == "accuse"
        and proposal.kind.act == "assert"
        and proposal.kind.framing != "doubted"
        and not critic
        and deeds.unharmed(words, language)
    ):
        return "deny"
    if found == "demand" and proposal.kind.act == "assert" and language == "az" and deeds.needs_thing(words):
        return "assert"
    if found == "announce" and proposal.kind.act == "assert" and "outlet" in proposal.hints:
        return "assert"  # what a paper writes is news of nobody's own
    if found == "demand" and deeds.offers(proposal, words):
        return "promise"
    plain = proposal.kind.act in ("assert", "announce") and proposal.kind.framing != "doubted"
    if plain and found in ("assert", "announce", "accuse", "deny") and (own := deeds.act(proposal, words, language, role, found)):
        return own
    if found not in ("assert", "announce") or proposal.kind.act not in ("assert", "announce") or proposal.kind.framing == "doubted":
        return found
    opening, form = words[:_OPENING], proposal.kind.form
    if found == "announce" and proposal.kind.act == "assert" and (_REASONS.match(form) or _WORTH.search(opening) or _asked(words)):
        return "assert"
    reckons = _list(language, "opines").search(form) is not None or _list(language, "observers").search(role) is not None
    if proposal.rule == "answer" and _NO.match(words):
        return "deny"
    if _list(language, "replies").search(form) and _NEGATED.search(opening):
        return "deny"
    if _list(language, "values").search(form) and _list(language, "critics").search(role):
        return "accuse"
    if (
        found == "assert"
        and not _IF_ONLY.search(opening)
        and (let := _LET.search(opening))
        and not _NO_LET.search(opening[: let.end()])
        and not _REST_ASSURED.search(opening[: let.start()])
        and not _ASKS.match(words, let.end())
        and not re.match(r"\s+(?:diye|deyə|için|üçün)(?!\w)", words[let.end() : let.end() + 8])  # "so that it may"
    ):
        return "assert" if _THEN.match(words, let.end()) and not _AT_ONCE.search(opening) else "demand"
    if reckons:
        return "assert" if found == "announce" and proposal.kind.act == "assert" else found
    if found == "announce" and proposal.kind.act == "assert" and proposal.rule != "cited" and _list(language, "insiders").search(role):
        return "assert"  # what somebody heard is no decision of theirs
    if found == "announce" and proposal.kind.act == "assert" and _list(language, "private").search(role):
        return "assert"  # what happens to somebody without an office
    if _DONE.search(opening):
        return "promise" if _BY_THEN.search(opening) and _MENDED.search(opening) else "announce"
    if found == "assert" and _OWN_PLAN.search(opening):
        return "announce"
    if found == "announce" and proposal.kind.act == "assert":
        effects = _list(language, "effects")
        if (m := _FUTURE.search(words)) and any(effects.match(part) for part in m.group(1).split()):
            return "assert"
    return found
