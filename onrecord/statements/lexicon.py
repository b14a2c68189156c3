"""The word lists of the statement extractor, outlets and countries, read once from the TOML files beside this module (countries: onrecord.places).

Here: loading and compiled forms. Not here: people and their offices (officials.py), institutions (institutions.py), what is done
with them. To add a verb, a person or an outlet, add a row.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from onrecord.places import Form, beside, english_names, read_by
from onrecord.statements.armenian import nouns
from onrecord.statements.turkic.verbs import composed, participle, tenses

#: Upper-case letters of the scripts read here, for use inside a character class.
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞĢİĶŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽƏȘȚА-ЯЁІЇЄҐԱ-Ֆ"
#: Before a word that begins with a letter or a figure: as "no letter before it", and read in half the time.
BEGIN = r"\b(?=\w)"
#: Where the word lists lie: a language is one more file `cues_<code>.toml` in it.
FOLDER = files("onrecord.statements").joinpath("data")
DEFAULT = "en"


@dataclass(frozen=True)
class Cue:
    """One reporting form: the speech act it makes, the outlet's stance, and how its content is attached."""

    form: str
    act: str
    framing: str
    grammar: str


@dataclass(frozen=True)
class Cues:
    """The reporting words of one language."""

    verbs: dict[str, Cue]
    participles: dict[str, Cue]
    nominals: dict[str, Cue]
    pattern: re.Pattern[str]
    complementisers: tuple[str, ...]
    according: tuple[str, ...]
    according_after: tuple[str, ...]
    next_sentence: tuple[str, ...]
    relative: tuple[str, ...]


def load(name: str) -> dict[str, Any]:
    """The content of one file of the folder; read anew at each call, so callers keep what they make of it."""
    return tomllib.loads(FOLDER.joinpath(name).read_text(encoding="utf-8"))


def _forms(rows: list[dict[str, str]], default: str) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for row in rows:
        for item in row["forms"].split():
            form, _, framing = item.replace("_", " ").partition(":")
            found.setdefault(form, Cue(form, row["act"], framing or row.get("framing", "neutral"), row.get("grammar", default)))
    return found


def trie(forms: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest that fits first, which reads each letter once."""
    return _trie(tuple(forms))


@lru_cache(maxsize=1024)
def _trie(forms: tuple[str, ...]) -> str:
    root: dict[str, Any] = {}
    for form in forms:
        node = root
        for letter in form:
            node = node.setdefault(letter, {})
        node[""] = {}

    def written(node: dict[str, Any]) -> str:
        ends = "" in node
        parts = [(r"\s+" if letter == " " else re.escape(letter)) + written(below) for letter, below in sorted(node.items()) if letter]
        if not parts:
            return ""
        whole = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
        return whole + "?" if ends else whole

    return written(root)


#: Characters of a phrase, as opposed to a text: what is asked of phrases is asked again and again, and remembered.
SHORT = 200


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that have a list of reporting words."""
    names = [entry.name for entry in FOLDER.iterdir()]
    return tuple(sorted(n.removeprefix("cues_").removesuffix(".toml") for n in names if n.startswith("cues_") and n.endswith(".toml")))


def _joined(pattern: str, language: str) -> str:
    """Turkish and Azerbaijani may set "also" between the words of one verb: "çağrısını da yineledi"."""
    return pattern.replace(r"\s+", r"\s+(?:d[aəe]\s+)?") if language in ("tr", "az") else pattern


#: The present tense at the end of a Turkish or Azerbaijani form, singular and plural, and what makes the past of it.
_SAYING = {
    "tr": ((re.compile(r"[ıiuü]yor$"), "du"), (re.compile(r"[ıiuü]yorlar$"), "dı")),
    "az": (
        *((re.compile(f"{v}r$"), f"d{v}") for v in "ıiuü"),
        (re.compile(r"(?<=[ıu]r)lar$"), "dılar"),
        (re.compile(r"(?<=[iü]r)lər$"), "dilər"),
    ),
}


def _was_saying(form: str, language: str) -> list[str]:
    """The past of a form in the present: "diyor" has "diyordu", "edir" has "edirdi"."""
    found = []
    for ends, added in _SAYING.get(language, ()):
        if m := ends.search(form):
            found.append((form if len(added) == 2 else form[: m.start()]) + added)
    return found


@cache
def cues(language: str) -> Cues:
    """The reporting words of `language`; English for a language without a list."""
    data = load(f"cues_{language if language in languages() else DEFAULT}.toml")
    verbs = _forms(data.get("cue", []), "say")
    for form, entry in list(verbs.items()):
        for past in _was_saying(form, language):
            verbs.setdefault(past, replace(entry, form=past))
    told: tuple[str, ...] = ()
    if language == "tr":
        rows = [{**row, "forms": " ".join(composed(row))} for row in data.get("compose", [])]
        for form, entry in _forms(rows, "say").items():
            verbs.setdefault(form, entry)
        listed_forms = list(verbs.items())
        told = tuple(p for form, entry in listed_forms if entry.grammar != "passive" and entry.act != "decline" and (p := participle(form)))
        for form, entry in listed_forms:
            for tense in tenses(form):
                verbs.setdefault(tense, replace(entry, form=tense))
    participles = _forms(data.get("participle", []), "say")
    nominals = _forms(data.get("nominal", []), "noun")
    lists = {key: data.get(key, ()) for key in ("complementisers", "according", "according_after", "next_sentence")}
    lists["relative"] = (*data.get("relative", ()), *told)
    return Cues(
        verbs,
        participles,
        nominals,
        re.compile(rf"{BEGIN}(?<!-)(?:{_joined(trie([*verbs, *participles]), language)})(?![\w-])", re.IGNORECASE),
        *(tuple(dict.fromkeys(lists[key])) for key in ("complementisers", "according", "according_after", "next_sentence", "relative")),
    )


@cache
def vouched(language: str) -> tuple[dict[str, Cue], re.Pattern[str]]:
    """The words that report only where the tagger is sure of it, and their pattern."""
    forms = _forms(load(f"cues_{language}.toml").get("vouched", []), "say")
    return forms, re.compile(rf"{BEGIN}(?<!-)(?:{_joined(trie(forms), language)})(?![\w-])", re.IGNORECASE)


@cache
def minds(language: str) -> frozenset[str]:
    """Words of thinking, feeling and perceiving, and of referring to what others said: by themselves they report nothing."""
    return frozenset(load(f"cues_{language}.toml").get("minds", "").split())


@cache
def first_words(language: str) -> frozenset[str]:
    """The first word of every form that can report speech in `language`, in lower case."""
    known = cues(language)
    forms = (
        *known.verbs,
        *known.participles,
        *known.nominals,
        *known.according,
        *known.according_after,
        *known.next_sentence,
        *known.relative,
        *str(load(f"cues_{language if language in languages() else DEFAULT}.toml").get("judges", "")).split(),
        *str(load(f"cues_{language if language in languages() else DEFAULT}.toml").get("owned", "")).split(),
    )
    return frozenset(re.findall(r"\w+", form.lower())[0] for form in (*forms, *_ALWAYS) if re.search(r"\w", form))


@cache
def behind_weak(language: str) -> dict[str, frozenset[str]]:
    """Of the first words that any text has ("is", "was") those that forms go on with ("is convinced"), "" where one is a form itself."""
    known = cues(language)
    found: dict[str, set[str]] = {word: set() for word in _WEAK & first_words(language)}
    for form in (
        *known.verbs,
        *known.participles,
        *known.nominals,
        *known.according,
        *known.according_after,
        *known.next_sentence,
        *known.relative,
    ):
        first, *rest = re.findall(r"\w+", form.lower()) or [""]
        if first in found:
            found[first].add(rest[0] if rest else "")
    return {word: frozenset(behind) for word, behind in found.items() if behind}


#: Words that begin a form and stand in any text besides.
_WEAK = frozenset(("is", "are", "was", "were", "be", "been", "has", "have", "had", "won"))
#: Beginnings of phrases that the rules know beside the lists.
_ALWAYS = (
    *("according", "words", "per", "reckoning", "estimation", "account", "count", "counts", "tally", "figures", "admission", "по"),
    *(
        "refrain",
        "refrains",
        "refrained",
        "abstained",
        "abstains",
        "avoids",
        "avoided",
        "preferred",
        "prefers",
        "chose",
        "chooses",
        "drawn",
    ),
)


@cache
def words(key: str, language: str = "") -> frozenset[str]:
    """One of the closed lists of words.toml; with a `language`, also what `words_<language>.toml` adds to it."""
    found = str(load("words.toml")[key]).split()
    if language and FOLDER.joinpath(f"words_{language}.toml").is_file():
        found += str(load(f"words_{language}.toml").get(key, "")).split()
    return frozenset(w.replace("_", " ") for w in found)


@cache
def beginning_words(language: str) -> frozenset[str]:
    """Adjectives that a name never has and an office or a body may begin with: "military", "opposition"."""
    return frozenset(load(f"words_{language}.toml").get("begins_office", "").split())


#: What may stand behind the stem of a noun in the languages that inflect; surnames made from nouns (-ов, -ян, -lı) do not fit.
_ENDINGS = {
    "ru": "а|я|у|ю|е|и|ы|ь|й|ом|ем|ём|ой|ей|ою|ам|ям|ами|ями|ах|ях|ий|ый|ая|яя|ое|ее|ие|ые|его|ого|ему|ому|им|ым|их|ых|ую|юю|ией|ии|ию|ия"
    "|ка|ки|ку|ке|кой|ок|ник|ника|нику|ником|ник[аи]м?и?|ница|ницы|ницу|нице|ницей|ц|ца|цы|цу|цем|цев|ство|ства|ству|ством|о|ев|ов",
    "tr": "(?:l[ae]r)?(?:[ıiuü]|s[ıiuü])?(?:n[ıiuü]n|[ıiuü]n|nd[ae]n?|[dt][ae]n?|n?[ae]|y[aeıiuü]|n[ıiuü]|y?l[ae]|nc[ae])?",
    "az": "(?:l[aə]r)?(?:[ıiuü]|s[ıiuü])?(?:n[ıiuü]n|[ıiuü]n|nd[aə]n?|d[aə]n?|n?[aə]|y[aəıiuü]|n[ıiuü]|l[aə])?",
    "hy": "(?:ներ|եր)?(?:ը|ն|ի|ին|ից|ով|ում|ու|ուն|ուց|ան|անը|ական)?",
}  # fmt: skip


@cache
def _inflected(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_ENDINGS.get(language, '')})", re.IGNORECASE)


@cache
def listed(token: str, key: str, language: str) -> bool:
    """Whether `token` (lower case) is an entry of a closed list, or an entry of at least four letters with a case ending."""
    known = words(key, language)
    if language == "hy":
        token = token.replace("ության", "ություն").replace("ությամբ", "ություն")
        if key == "roles" and len(token) > 8 and token.startswith("փոխ"):
            token = token[3:]  # "vice-"
    if language == "ru" and key == "roles":
        token = token.removeprefix("экс-")
    if token in known or (language == "hy" and key == "roles" and token in noun_forms()):
        return True
    endings = _inflected(language)
    return any(token[:n] in known and endings.fullmatch(token, n) is not None for n in range(len(token) - 1, 3, -1))


@cache
def noun_forms() -> dict[str, str]:
    """The base form of every form of an Armenian noun for an office or an occupation."""
    odd = [pair.split() for pair in load("words_hy.toml")["cases"]]
    return nouns.table(words("roles", "hy"), tuple((pair[0], pair[1]) for pair in odd))


@cache
def ordered(key: str) -> tuple[tuple[str, ...], ...]:
    """A list of words.toml whose order counts, one tuple a language."""
    return tuple(tuple(w.replace("_", " ") for w in part.split()) for part in str(load("words.toml")[key]).split(";"))


@dataclass(frozen=True)
class Outlet:
    """A news outlet. `country` is the code of the one whose bodies it means without naming it; `is_word` if its name is also a word."""

    name: str
    country: str | None
    is_word: bool


@cache
def outlets() -> dict[str, Outlet]:
    """Every listed name and spelling of a news outlet, as written -> outlet."""
    found: dict[str, Outlet] = {}
    for row in load("outlets.toml")["outlet"]:
        one = Outlet(row["name"], row.get("country"), row.get("word", False))
        found.update(dict.fromkeys((one.name, *row.get("spellings", ())), one))
    return found


@cache
def _outlets_by_head() -> dict[str, tuple[str, ...]]:
    """The first three letters, in lower case -> the names of outlets that are no words."""
    found: dict[str, list[str]] = {}
    for name, one in outlets().items():
        if not one.is_word:
            found.setdefault(lower(name.strip('«»“”"'))[:3], []).append(name)
    return {head: tuple(names) for head, names in found.items()}


def outlets_like(heads: Iterable[str]) -> tuple[str, ...]:
    """Names of outlets that are no words and begin with one of these three letters (lower case)."""
    return tuple(name for head in sorted(set(heads)) for name in _outlets_by_head().get(head, ()))


def begins_outlet(words_left: str, own: str = "") -> bool:
    """Whether the words are the name of an outlet, or begin with one of more than five letters; `own` is one more name."""
    return any(
        words_left == name or (len(name) > 5 and words_left.startswith(name))
        for name in (*_outlets_by_head().get(lower(words_left)[:3], ()), own)
        if name
    )


def opens_with_outlet(phrase: str) -> bool:
    """Whether a phrase begins with the name of an outlet that is no word, or is any outlet's, a case ending behind it aside."""
    bare = re.sub(r"[-’'][^\W\d_]{1,6}$", "", phrase)
    return bare in outlets() or any(
        phrase.startswith(name) and re.match(r"[-’']?[^\W\d_]{0,3}(?!\w)", phrase[len(name) :])
        for name in _outlets_by_head().get(lower(phrase)[:3], ())
    )


def holds_outlet(phrase: str) -> bool:
    """Whether an outlet is named anywhere in a phrase, as `opens_with_outlet`."""
    return any(opens_with_outlet(phrase[m.start() :]) for m in re.finditer(r"(?<!\w)\w", phrase))


@cache
def _countries_of_outlets() -> dict[str, str | None]:
    return {lower(name): one.country for name, one in outlets().items()}


def outlet_country(name: str) -> tuple[str, str, bool] | None:
    """(ISO3, English name, False) of the country an outlet means by "the Defence Ministry"; None where that is not one country.

    An outlet that is not listed is at home in the country its name names ("Georgia Monitor").
    """
    key = lower(name)
    if key in _countries_of_outlets():
        code = _countries_of_outlets()[key]
        return next(((code, row[3], False) for row in countries() if row[1] == code), None) if code else None
    return country_of(name) if name else None


@cache
def countries() -> tuple[tuple[str, str, bool, str], ...]:
    """(word or stem in lower case, ISO3, is a capital, English name), longest first."""
    names = english_names()
    found = [(stem, form) for form in read_by("statements") if form.kind != "cities" for stem in _stems(form)]
    rows = {(stem, form.country, form.kind == "seats", names[form.country]) for stem, form in found}
    return tuple(sorted(rows, key=lambda r: (-len(r[0]), r)))


def _stems(form: Form) -> set[str]:
    """A form in lower case, with the dot of a capital "İ" as `lower` leaves it where a text spells it apart too. A star stays where a
    word in the middle of a phrase may end in any way."""
    bare = form.text.removesuffix("*").rstrip(".")
    return {lower(bare), bare.lower()}


@cache
def _marked(mark: str) -> frozenset[str]:
    """The stems of countries that carry a mark in some language: here all languages are read as one."""
    return frozenset(stem for form in read_by("statements") if mark in form.marks for stem in _stems(form))


@cache
def _written() -> dict[str, tuple[str, str]]:
    """Stems that count only with their capitals, or in capitals throughout: "us" is a pronoun, "kabul" no city."""
    return {lower(f.bare): (f.bare, f.bare.upper()) for f in read_by("statements") if "written" in f.marks}


@cache
def _cities() -> dict[str, tuple[str, str, bool]]:
    found = [(lower(form.bare), form.country) for form in read_by("statements") if form.kind == "cities"]
    return {city: (country, english_names()[country], False) for city, country in found}


@cache
def _cities_begin() -> re.Pattern[str]:
    """Any city, where a word begins; most places are none."""
    return re.compile(rf"{BEGIN}(?:{trie(sorted({name.replace('ı', 'i') for name in _cities()}))})")


def country_of_place(text: str) -> tuple[str, str, bool] | None:
    """As `country_of`, for the place of a dateline: cities count too."""
    if (country := country_of(text)) is not None:
        return country
    low = lower(text).replace("ı", "i")
    if _cities_begin().search(low) is None:
        return None
    return next(
        (c for name, c in _cities().items() if (bare := name.replace("ı", "i")) in low and re.search(rf"(?<!\w){re.escape(bare)}", low)),
        None,
    )


_GENITIVE = re.compile(r"[’']s?$")


@lru_cache(maxsize=8192)
def country_of_city(word: str) -> tuple[str, str, bool] | None:
    """The country of a city or region, for a word that is its name and nothing more."""
    return _cities().get(lower(_GENITIVE.sub("", word)).replace("ı", "i"))


@cache
def country_pattern() -> re.Pattern[str]:
    """(stem of a country or of a word that only begins like one, what follows it), in text in lower case."""
    alike = {word for words_of in beside("lookalikes").values() for word in words_of}
    return re.compile(rf"{BEGIN}({_opened(trie(sorted({r[0] for r in countries()} | alike)))})\.?(\w*)")


def _opened(pattern: str) -> str:
    """A pattern whose stars stand for any ending of a word."""
    return pattern.replace(re.escape("*"), r"\w*")


#: What may follow a stem marked `ending`: longer words are names ("Bakuradze", "Bakıxanov", "Türkoğlu").
_CASES = re.compile(
    r"(?:l[ıiuüaeə]r?|n[ıiuü]n?|n?d[aeə]n?|t[ae]n?|y[aeə]|[ıiuü]n?|[aeə]|k[iı]|y?l[aeə]|s[ıi]n?|ness?|ian|ish|ise)*|['’]?s|ian|ya|а|е|у|ы|ой|ом|ск\w+|ն|ի|ին|ից|ում|ուն|ու|ական|յան"
)


@cache
def _country_rows() -> dict[str, tuple[str, str, bool, str]]:
    return {r[0]: r for r in countries()}


@cache
def _open_rows() -> tuple[tuple[re.Pattern[str], tuple[str, str, bool, str]], ...]:
    return tuple((re.compile(_opened(re.escape(r[0]))), r) for r in countries() if "*" in r[0])


def _row(stem: str) -> tuple[str, str, bool, str] | None:
    """The country of a stem as the pattern found it; None for a word that only begins like one."""
    return _country_rows().get(stem) or next((row for pattern, row in _open_rows() if pattern.fullmatch(stem)), None)


def lower(text: str) -> str:
    """Lower case with the same length as `text`, dotted capital I included."""
    folded = text.lower()
    return folded if len(folded) == len(text) else text.replace("İ", "i").lower()  # no other letter grows


def country_of(text: str) -> tuple[str, str, bool] | None:
    """(ISO3, English name, whether it was a capital) of the first country named in `text`, or None."""
    return _country_of(text) if len(text) <= SHORT else _country_of.__wrapped__(text)


@lru_cache(maxsize=8192)
def _country_of(text: str) -> tuple[str, str, bool] | None:
    for match in country_pattern().finditer(lower(text)):
        word, rest = " ".join(match.group(1).split()), match.group(2)
        if word in _marked("whole") and rest not in ("", "s"):
            continue
        if word in _written() and text[match.start() : match.end(1)] not in _written()[word]:
            continue
        if word in _marked("ending") and not _CASES.fullmatch(rest):
            continue
        if (row := _row(word)) is not None:
            return row[1], row[3], row[2]
    return None
