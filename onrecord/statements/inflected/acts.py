"""What a statement in Russian, Armenian, Turkish or Azerbaijani does, where its reporting word and its grammar leave it open.

Here: the act by what is said, by the name given to something and by who speaks, from word lists. Not here: English (english/acts.py),
grammar that marks an act by itself (eastern/around.py, attributes.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.lexicon import load, trie
from onrecord.statements.proposal import Proposal

#: How far into a statement its act is looked for; a long one goes on to other things.
_OPENING = 240
_IF = re.compile(r"^\W*(?:если|եթե|eğer|əgər)(?!\w)", re.IGNORECASE)
_FIRST = re.compile(r"^\W*(?:мы|я|у\s+нас|ես|մենք|ben|biz|mən)(?!\w)", re.IGNORECASE)
#: Names that say of a claim that it is untrue, and of anything else what it is worth; what is claimed (Russian).
_TALES = re.compile(
    r"(?<!\w)(?:сказк|сказоч|басн|фантастик|фантази|небылиц|бред|сочинени|миф|утопи|мечт|фольклор|нелеп|смехотворн|анекдот|шутк)",
    re.IGNORECASE,
)
_CLAIMED = re.compile(
    r"(?<!\w)(?:обвинен|упр[её]к|претензи|утверждени|слух|критик|сообщени|информаци|сведени|подозрени|верси|довод|цифр|данны|отч[её]т|доклад|слова(?!\w)|заявлени|стать|публикаци|материал|показани|жалоб|видео|ролик|снимк|опрос|рассказ|истори|рейтинг|заключени|иск(?!\w)|намек|нам[её]к|разговор|предположени|высказывани|это(?!\w)|вс[её]\s)",
    re.IGNORECASE,
)
#: Of oneself or of what is to come: no charge.
_SELF_OR_AHEAD = re.compile(
    r"^\W*(?:мы|я|нас|у\s+нас|наш\w*|мой|моя|ես|մենք|մեր|իմ|ben|biz|bizim|benim|mən|biz|bizim|mənim)(?!\w)|(?<!\w)(?:будет|будут|буду|будем)(?!\w)|(?<!\w)կ[ա-ֆ]{4,}|(?:acak|ecek|acağ|eceğ|acaq|əcək|acam|əcəm)\w*",
    re.IGNORECASE,
)


@cache
def stems(language: str, key: str) -> re.Pattern[str]:
    """A list of acts_other.toml as one expression; a stem that ends in a blank is a whole word."""
    stems = str(load("acts_other.toml")[language][key]).split()
    whole = [w.strip("_").replace("_", " ") for w in stems if w.endswith("_")]
    begun = [w.replace("_", " ") for w in stems if not w.endswith("_")]
    parts = [trie(begun)] * bool(begun) + [rf"(?:{trie(whole)})(?!\w)"] * bool(whole)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})", re.IGNORECASE)


def evaluates(words: str, language: str) -> bool:
    """Whether a name that is given to something only says what it is worth: the dates are called "a fairy tale", and nobody had claimed them."""
    return language == "ru" and _TALES.search(words) is not None and _CLAIMED.search(words) is None


def _is_said(pattern: re.Pattern[str], words: str, language: str) -> bool:
    """Whether words of a list stand in a statement, and are not what somebody is said not to do: "imposes nothing" (Russian)."""
    return any(language != "ru" or not words[: m.start()].endswith(("не ", "Не ")) for m in pattern.finditer(words))


def act(proposal: Proposal, words: str, language: str, role: str, found: str) -> str:
    """The act of a statement that was `found` to be an assertion or an announcement, by its words and its speaker's role."""
    own, form = proposal.kind.act, proposal.kind.form
    if own not in ("assert", "announce") or found not in ("assert", "announce", "accuse"):
        return found
    opening = words[:_OPENING]
    if stems(language, "declines").search(opening):
        return "decline"
    if stems(language, "complains").match(form):
        return "accuse"
    if stems(language, "values").search(form):
        if stems(language, "worthless").search(words) and not evaluates(words, language):
            return "deny"
        if stems(language, "charges").search(words):
            return "accuse"
    if stems(language, "promises").search(opening):
        return "promise"
    claimed = re.sub(r",\s*թե\s.*", "", opening) if language == "hy" else opening  # "pretends that it never was"
    if stems(language, "denies").search(claimed):
        return "deny"
    if found == "accuse":
        return found
    if proposal.rule != "answer" and _is_said(stems(language, "wrongs"), opening, language):
        return "accuse"
    if stems(language, "critics").search(role) and stems(language, "charges").search(words):
        return "accuse"
    if stems(language, "demands").search(opening) and _FIRST.match(words) is None:
        return "demand"
    if (
        found == "assert"
        and proposal.rule != "answer"
        and stems(language, "adversaries").search(role)
        and _SELF_OR_AHEAD.search(opening) is None
    ):
        return "accuse"  # whose part in public it is to charge others
    if found == "announce" and proposal.kind.framing == "doubted":
        return "assert"  # what is only claimed is no news
    reckons = stems(language, "opines").search(form) is not None or stems(language, "observers").search(role) is not None
    if found == "announce" and reckons:
        return "assert"
    told = reckons or proposal.kind.framing == "endorsed" or _IF.match(words) is not None  # what is recalled or reckoned is no news
    news = re.split(r"(?<=\w{4})[։:]\s", opening)[0] if language == "hy" and proposal.rule == "answer" else opening  # what opens an answer
    if found == "assert" and not told and "՞" not in opening and stems(language, "announces").search(news):
        return "announce"
    return found
