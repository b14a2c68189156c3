"""Names of people in languages that inflect them: where a name stands in a run of capitals, and its form without a case ending.

Here: Turkish, Azerbaijani, Armenian, and the parts they share with Russian; whether a sentence of any language names somebody. Not
here: the cases of Russian (russian/forms.py), English (roster.py), names of institutions (bodies.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import UPPER, country_of, listed, lower, outlets_like, words
from onrecord.statements.municipal import latin
from onrecord.statements.scan import Document

Name = tuple[int, int, list[str]]
_PATRONYMIC = re.compile(r"(?:вич[аеу]?|вичем|вн[аыуе]|вной|ич[аеу]?|инична|оглы|кызы|oğlu|qızı)$", re.IGNORECASE)
#: Surnames whose ending tells where they end, so that a case ending behind it can go.
_AZ_ENDING = re.compile(
    r"(?<=[^\W\d_])((?:l[ıiuü]|zad[əe]|[oe]v[ao]?|y[ae]n|dze|[şs]vili|ski|oğlu))(n[ıiuü]n|n[ıiuü]|y[aəe]|d[aəe]n?|d[ıiuü]r|[ıiuü]n?|l[aə])$"
)
_AZ_CASE = re.compile(r"(?:(?<=[aəeıioöuü])n[ıiuü]n|(?<=[^aəeıioöuü])[ıiuü]n|d[aə]n|(?<=[aəeıioöuü])y[aə]|(?<=[aəeıioöuü])n[ıiuü]|d[aə])$")
_HY_SURNAME = re.compile(r"((?:յան|եան|յանց))(?:ը|ն|ի|ին|ից|ով|ում|ինը|ներ|ները)$")
_HY_CASE = re.compile(r"(?:ից|ով|ին|ի|ը)$")
_HY_GLIDE = re.compile(r"(?<=[աո])յ(?:ի|ին|ից|ով)$")  # behind a vowel: "Մարիային"
_HY_ARTICLE = re.compile(r"(?:ովա|եվա|(?<=\w{2})ևա|ցի|ունի|զե|շվիլի|դե|ղլու)ն$")

#: A given name, or another word with a capital, right before a surname.
_GIVEN = re.compile(rf"(?<!\w)([{UPPER}][^\W\d_]+)\s+$")
#: First names that begin as a country's word does.
_LIKE_A_COUNTRY = re.compile(r"ռուս(?:տամ|լան|ուդան)")


def reduce(token: str, language: str, *, oblique: bool = False) -> str:
    """The last word of a name without its case ending or article; with `oblique` it is known to have one."""
    if language in ("tr", "az") and (m := re.search(r"['’]\w{1,7}$", token)):
        return token[: m.start()]
    if language == "az" and token.endswith(("evə", "ovə")):
        return token[:-1]
    if language == "az" and len(token) > 7:
        if m := _AZ_ENDING.search(token):
            return token[: m.start(2)]
        if oblique:
            return _AZ_CASE.sub("", token)
    if language == "hy" and len(token) > 3:
        if m := _HY_SURNAME.search(token):
            return token[: m.end(1)]
        if token.endswith(("ունու", "ցու", "ունուն", "ցուն", "ունուց", "ցուց")):
            return re.sub(r"ու[նց]?$", "ի", token)
        if token.endswith("ը"):
            return token[:-1]
        if token.endswith("իին") and len(token) > 5:
            return token[:-2]
        if len(token) > 6 and (m := _HY_GLIDE.search(token)):
            return token[: m.start()]
        if _HY_ARTICLE.search(token):
            return token[:-1]
        if oblique and not token.endswith(("յան", "եան")):
            return _HY_CASE.sub("", token)
    return token


def names_in(doc: Document, start: int, end: int) -> list[Name]:
    """The names in a run of capitalised words: offsets and words, the last one without its ending.

    Offices, bodies, countries, acronyms and outlets end a name. Two words are a name in Russian, Azerbaijani and Armenian (and a
    patronymic); a word more in front is somebody's occupation or place.
    """
    text, language = doc.text, doc.language
    found: list[Name] = []
    current: list[tuple[int, int, str]] = []

    def close() -> None:
        if current:
            found.append((current[0][0], current[-1][1], [t for _, _, t in current]))
            current.clear()

    for m in re.finditer(r"\S+", text[start:end]):
        raw = m.group().rstrip(".,’'") if len(m.group()) > 2 else m.group()
        at = start + m.start()
        if not raw or not raw[0].isupper() or not _nameable(raw, language):
            low = lower(re.sub(r"['’]\w{1,7}$", "", raw))
            if current and language != "ru" and (listed(low, "bodies", language) or (listed(low, "roles", language) and not raw.isupper())):
                current.clear()  # what stands before a body's or an office's own word belongs to it
            close()
            continue
        if not current and lower(raw) in words("name_stops", language):
            continue
        word = reduce(raw, language)
        if language == "az" and current and re.search(r"(?<!za)d[aə]$", raw) and len(current) >= 2:
            close()  # a place the person is at
            continue
        current.append((at, at + len(word), word))
        if word != raw or m.group().endswith((",", "’", "'")):
            close()
    if (
        current
        and language != "ru"
        and (word_after := re.match(r"\s+(\w+)", text[end : end + 40]))
        and listed(lower(word_after.group(1)), "bodies", language)
    ):
        current.clear()
    close()
    return [kept for name in found if (kept := trimmed(doc, name)) is not None]


def _nameable(raw: str, language: str) -> bool:
    low = lower(re.sub(r"['’]\w{1,7}$", "", raw))
    if "-" in low and any(listed(part, "roles", language) for part in low.split("-")):
        return False
    if raw.isupper() and len(raw) > 2 and "." not in raw:
        return False
    named = country_of(raw) is None or _LIKE_A_COUNTRY.match(low) is not None
    return not (listed(low, "roles", language) or listed(low, "bodies", language)) and named


def trimmed(doc: Document, name: Name) -> Name | None:
    """A name without an outlet's name behind it and without words too many in front; None where no name is left."""
    start, end, tokens = name
    heads = {lower(t)[:3] for t in tokens}
    for outlet in dict.fromkeys((*outlets_like(heads), doc.outlet)):
        if lower(outlet.strip('«»“”"'))[:3] not in heads:
            continue
        first = re.sub(r"[«»“”\"]", "", outlet).split()[:1]
        for n, token in enumerate(tokens):
            if first and len(first[0]) > 2 and _begins(token, first[0]) and _is_outlet(tokens[n:], outlet):
                if n == 0:
                    return None
                gone = len(" ".join(tokens[n:])) + 1
                return trimmed(doc, (start, end - gone, tokens[:n]))
    while len(tokens) > 1 and len(tokens[-1]) == 1:
        end, tokens = end - 1 - len(tokens[-1]), tokens[:-1]
    longest = 3 if doc.language == "tr" else 2
    if len(tokens) > longest:
        keep = 3 if any(_PATRONYMIC.search(t) for t in tokens[-2:]) or "." in tokens[-3] else longest
        cut = len(tokens) - keep
        start += sum(len(t) + 1 for t in tokens[:cut])
        tokens = tokens[cut:]
    return (start, end, tokens) if tokens and re.search(r"[^\W\d_]{2}", tokens[-1]) else None


def _begins(token: str, word: str) -> bool:
    """Whether a word of a name may be the first word of an outlet's, with an ending; letters that stand for a name are no beginning of another ("Fazil")."""
    if word.isupper() and not token.startswith(word):
        return lower(re.split(r"['’-]", token, maxsplit=1)[0]) == lower(word)
    return lower(token).startswith(lower(word))


def _is_outlet(tokens: list[str], outlet: str) -> bool:
    named = re.sub(r"[«»“”\"]", "", outlet).split()
    if len(tokens) < len(named):
        return len(tokens) == 1 and 4 < len(named[0]) <= len(tokens[0]) <= len(named[0]) + 3
    return all(lower(t).startswith(lower(o)[: max(3, len(o) - 1)]) and len(t) <= len(o) + 3 for t, o in zip(tokens, named, strict=False))


def is_named(sentence: str, name: str | None, role: str | None) -> bool:
    """Whether a sentence names a person by the surname, and not another of that surname: a given name before it is the person's own, or
    a word of the role."""
    parts = (name or "").split()
    if not parts or len(parts[-1]) <= 2:
        return False
    at = -1
    while (at := sentence.find(parts[-1], at + 1)) >= 0:
        if at and (sentence[at - 1].isalnum() or sentence[at - 1] == "_"):
            continue
        before = _GIVEN.search(sentence, max(0, at - 60), at)
        given = before.group(1) if before else None
        if given is None or given.isupper() or len(parts) < 2 or parts[0][:3] == given[:3] or lower(given) in lower(role or ""):
            return True
        if len(parts) > 2 and given in parts:
            return True
    return False


_CAPITALISED = re.compile(rf"(?<!\w)[{UPPER}][\w’'-]+")


def in_letters_of(doc: Document, name: str, mention: str) -> str | None:
    """The surname in a mention, where `name` is known in Latin letters and stands nowhere in a text of others."""
    parts = name.split()
    if doc.language not in ("ru", "hy") or not parts or not parts[-1].isascii() or parts[-1] in doc.text:
        return None
    called = _CAPITALISED.findall(mention)
    return called[-1] if called and latin(called[-1], doc.language)[:3] == parts[-1][:3] else None
