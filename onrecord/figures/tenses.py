"""What the form of a verb says of the time of an amount, in languages whose verb closes the clause.

Here: endings of the past, the present and the future in Turkish, Azerbaijani and Armenian, and of the copula on an amount. Words that
tell a status by their meaning stand in the lexicon. Not here: which word of a sentence counts for an amount (attributes.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.figures.tokens import Token

#: Endings of a verb that closes its clause, by language and status.
FINITE = {
    "tr": {
        "projected": re.compile(r"[ae]bil(?:ir(?:ler)?|ecek(?:ler)?)$"),
        "planned": re.compile(r"(?:acak|ecek)(?:lar|ler|tır|tir)?$"),
        "actual": re.compile(r"(?:[dt][ıiuü](?:lar|ler)?|m[ıiuü]ş(?:t[ıiuü])?|[ıiuü]yor(?:du|lar)?)$"),
    },
    "az": {
        "planned": re.compile(r"(?:acaq|əcək)(?:lar|lər|dır|dir)?$"),
        "actual": re.compile(r"(?:[ıiuü]b(?:lar|lər|dır|dir|dur|dür)?|d[ıiuü]|(?:[ln]|y)[ıiuü]r)$"),
    },
}
#: Endings of a verb made a noun, anywhere in the sentence ("that ... was paid").
NOMINAL = {
    "tr": {
        "projected": re.compile(r"[ae]bileceğ[ıi](?:n[ıi])?$"),
        "planned": re.compile(r"(?:acağ|eceğ)[ıi](?:n[ıi])?$"),
        "actual": re.compile(r"[dt][ıiuü]ğ[ıiuü](?:n[ıiuü])?$"),
    },
    "az": {"planned": re.compile(r"(?:acağ|əcəy)[ıi](?:n[ıi])?$"), "actual": re.compile(r"d[ıiuü](?:ğ|y)[ıiuü](?:n[ıiuü])?$")},
}
#: Forms of a negated verb.
NEGATED = {
    "tr": re.compile(r"m[ae](?:yaca[kğ]|yece[kğ]|z(?:lar|ler|s[ae])?$|m[ae]lı|m[ae]li|d[ıi]|mış|miş|y[ae]n)|m[ıiuü]yor"),
    "az": re.compile(r"m[aə](?:yaca[qğ]|yəcə[kyq]|z(?:lar|lər|s[aə])?$|m[aə]l[ıi]|d[ıi]|yıb|yib|yan|yən)|m[ıi]r(?:lar|lər)?$"),
}
#: Verbs of saying: their time is that of the report.
REPORTING = {
    "tr": ("açıkla", "duyur", "bildir", "söyle", "belirt", "kayde", "aktar", "ifade", "dedi", "yaz", "vurgula", "konuş", "ekle", "anlat", "savun",
           "doğrula", "hatırlat", "değerlendir", "et", "edi", "başla", "ol"),
    "az": ("bildir", "de", "söylə", "açıqla", "qeyd", "vurğula", "yaz", "əlavə", "çatdır", "ed", "başla", "xatırlat", "olun"),
    "hy": ("ասում", "գրում", "հաղորդում", "հայտնում", "նշում", "ասել", "ասաց", "հայտնել", "հայտնեց", "հաղորդել", "նշել", "նշեց", "գրել", "պատմել", "հայտարարել", "շեշտել", "ավելացրել", "ցանկան", "ուզում", "փորձում"),
}  # fmt: skip
#: Forms of the verbs "to be" and "to do" that tell a time to come.
TO_BE = {
    "tr": ("olacak", "olacağ", "edecek", "edeceğ", "edilecek"),
    "az": ("olacaq", "olacağ", "edəcə", "ediləcə", "olunacaq"),
    "hy": ("-",),
}
#: Words of other kinds with the same endings.
NOUNS = frozenset(
    {"şimdi", "kendi", "ciddi", "maddi", "ebedi", "məktub", "qalib", "sahib", "tərkib", "məğlub", "təqib", "katib", "indi", "abadi"}
)
#: Marks and words a clause ends before.
CLOSING = frozenset({".", ",", ";", ":", "!", "?", ")", "։", "»", "”", '"', "ve", "və", "ancak", "ama", "lakin", "amma", "fakat", "ki"})
COPULA = {"tr": re.compile(r"[dt][ıiuü]r?$"), "az": re.compile(r"d[ıiuü](?:r|)$")}
_IS = frozenset({"է", "են", "էր", "էին"})
#: Words that an infinitive follows.
_WANTS = ("մտադիր", "պատրաստ", "կարող", "պետք", "հնարավոր")
#: Armenian futures begin with it before a consonant, and a few nouns too.
_FUTURE = re.compile(r"^կ[^աեէըիոօւ]\w+(?:ի|են|ա|ան|ին)$")
_FUTURE_NOT = ("կրթ", "կղզ", "կլիմ", "կյան", "կրոն", "կշիռ", "կշռ", "կրակ", "կտոր", "կնոջ", "կնքել")
SHORTEST = 5


def tense(tokens: Sequence[Token], at: int, language: str) -> str | None:
    """actual or planned where the token at `at` is a verb form that says so, else None."""
    token = tokens[at]
    if token.kind != "word" or len(token.key) < SHORTEST or token.text[0].isupper() or token.key in NOUNS:
        return None
    if token.key.startswith(REPORTING.get(language, ())) and not token.key.startswith(TO_BE.get(language, ("-",))):
        return None
    if language == "hy":
        return _armenian(tokens, at)
    closes = at + 1 >= len(tokens) or tokens[at + 1].key in CLOSING
    forms = [*NOMINAL.get(language, {}).items(), *(FINITE.get(language, {}).items() if closes else ())]
    status: str
    for status, ending in forms:
        if ending.search(token.key):
            return status
    return None


def _armenian(tokens: Sequence[Token], at: int) -> str | None:
    key = tokens[at].key
    if key.endswith("ցնել") or (at > 1 and tokens[at - 1].key in _IS and tokens[at - 2].key.endswith(("ում", *_WANTS))):
        return None  # an infinitive behind its own verb: "նախատեսվում է տրամադրել"
    beside = {t.key for t in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])}
    if key.endswith(("ել", "ում", "ացել")) and beside & _IS:
        return "actual"
    if key.endswith(("եց", "եցին", "ացավ", "ացան")):
        return "actual"
    return "planned" if _FUTURE.match(key) and not key.startswith(_FUTURE_NOT) else None


def is_negated(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether a negated Turkish or Azerbaijani verb stands at `at` or right behind: "az almayacak", "çox olmamalıdır"."""
    form = NEGATED.get(language)
    return form is not None and any(t.kind == "word" and form.search(t.key) is not None for t in tokens[at : at + 2])


def is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Whether an Armenian infinitive or participle stands at `at` without a copula beside it."""
    beside = {t.key for t in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])}
    return tokens[at].key.endswith(("ել", "ալ")) and not beside & _IS


def is_armenian(tokens: Sequence[Token], at: int) -> bool:
    """Whether an Armenian verb form stands at `at`: the copula, a participle, a future."""
    return tokens[at].key in _IS or _armenian(tokens, at) is not None


def is_stated(token: Token, stem: int, following: Token | None, language: str) -> bool:
    """Whether the copula on an amount, or right behind it, states it as it is ("25 manatdır"). `stem`: letters of the currency or scale."""
    if language == "hy":
        return following is not None and following.key in _IS and len(token.key) == stem
    ending = COPULA.get(language)
    return ending is not None and stem > 0 and ending.fullmatch(token.key[stem:]) is not None
