"""Times that a text names: days, ranges and steps from the time named before, resolved against the day of publication.

Here: the grammar over the words and forms of data/times.toml. Not here: whether a time is that of an utterance (time_places.py); the
days that dates.py reads.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from onrecord.statements.lexicon import load, lower, ordered, trie

DAY, WEEK, MONTH, YEAR = range(4)
#: The place of a language in the ordered lists of words.toml.
ORDER = ("en", "ru", "tr", "az", "hy")
Range = tuple[date, date]
_BLANK = r"[^\S\n]+"


@dataclass(frozen=True)
class Time:
    """A time named in a text: a day (first == last and `is_day`), a range, or `step` units (of `unit`) from the time named before."""

    start: int
    end: int
    meaning: str
    first: date | None = None
    last: date | None = None
    is_day: bool = False
    step: int = 0
    unit: int = DAY


def whole(unit: int, day: date) -> Range:
    """The calendar unit that holds a day; weeks begin on Monday."""
    if unit == WEEK:
        monday = day - timedelta(days=min(day.weekday(), (day - date.min).days))
        return monday, _plus(monday, 6)
    if unit == MONTH:
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return (date(day.year, 1, 1), date(day.year, 12, 31)) if unit == YEAR else (day, day)


def _plus(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def shifted(day: date, unit: int, count: int) -> date:
    """A day moved by whole units; the last of a month where that one is shorter. Moves beyond the calendar stop at its ends."""
    if unit in (DAY, WEEK):
        return _plus(day, count * (7 if unit == WEEK else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == YEAR else 1)
    months = min(max(months, 12), 9999 * 12 + 11)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _until(span: Range | None, published: date, least: date | None = None) -> Range | None:
    """A range cut off at the publication; None when it has not begun by then."""
    if span is None or span[0] > published:
        return None
    return span[0], min(span[1], published)


def _part(span: Range, part: int | None) -> Range:
    """The part of a month or a year that "early", "mid-" and "late" can mean: the parts overlap, as their uses do."""
    first, last = span
    if part is None:
        return span
    if last - first < timedelta(days=27):
        return span  # the parts of a week are not told apart
    if first.month == last.month:
        return ((first, first.replace(day=15)), (first.replace(day=10), first.replace(day=20)), (first.replace(day=16), last))[part]
    year = first.year
    return ((first, date(year, 6, 30)), (date(year, 4, 1), date(year, 9, 30)), (date(year, 7, 1), last))[part]


def _season(number: int, year: int) -> Range:
    """Spring, summer, autumn, winter by calendar months; a winter is named by the year of its December."""
    month = number * 3 + 3
    return date(year, month, 1), whole(MONTH, shifted(date(year, month, 1), MONTH, 2))[1]


@dataclass(frozen=True)
class _Found:
    """What the words of a form mean, as numbers."""

    published: date
    n: int
    unit: int
    month: int
    season: int
    part: int | None
    nth: int
    year: int | None
    day: int
    weekday: int


def _month(f: _Found, year: int | None, strict: bool = False) -> Range | None:
    if year is None:
        past = f.month < f.published.month or (f.month == f.published.month and not strict)
        year = f.published.year - (not past)
    return _part(whole(MONTH, date(year, f.month, 1)), f.part) if year >= 1 else None


def _seasons(f: _Found, ended: bool) -> Range | None:
    for year in (f.published.year, f.published.year - 1, f.published.year - 2):
        if year < 1:
            return None
        span = _season(f.season, year)
        if (span[1] if ended else span[0]) < f.published:
            return span
    return None


def _last(f: _Found) -> Range | None:
    if f.unit == DAY:
        return None
    return _part(whole(f.unit, shifted(f.published, f.unit, -1)), f.part)


def _earlier(f: _Found) -> Range | None:
    first = whole(f.unit, f.published)[0]
    return (first, _plus(f.published, -1)) if f.unit != DAY and first < f.published else None


def _this_season(f: _Found) -> Range | None:
    span = _seasons(f, False)
    return span if span is not None and span[1].year >= f.published.year else None


def _week_of(f: _Found) -> Range | None:
    span = _month(f, f.year)
    if span is None:
        return None
    first, last = span
    return (_plus(last, -6), last) if f.nth == 4 else (_plus(first, 7 * f.nth), _plus(first, 7 * f.nth + 6))


def _day_of(f: _Found) -> Range | None:
    for year in (f.year,) if f.year else (f.published.year, f.published.year - 1):
        try:
            day = date(year, f.month, f.day)
        except ValueError:
            continue
        if day <= f.published:
            return day, day
    return None


def _weekday_last_week(f: _Found) -> Range | None:
    day = _plus(whole(WEEK, _plus(f.published, -7))[0], f.weekday)
    return day, day


def _last_weekday(f: _Found) -> Range | None:
    day = _plus(f.published, -((f.published.weekday() - f.weekday) % 7 or 7))
    return day, day


def _weekend(f: _Found) -> Range | None:
    saturday = _plus(f.published, -((f.published.weekday() - 5) % 7))
    return saturday, _plus(saturday, 1)


_MEANINGS: dict[str, Callable[[_Found], Range | None]] = {
    "last": _last,
    "this": lambda f: whole(f.unit, f.published) if f.unit != DAY else None,
    "earlier": _earlier,
    "ago": lambda f: whole(f.unit, shifted(f.published, f.unit, -f.n)),
    "month": lambda f: _month(f, None),
    "last_month": lambda f: _month(f, None, strict=True),
    "month_year": lambda f: _month(f, f.year),
    "month_last_year": lambda f: _month(f, f.published.year - 1),
    "year": lambda f: _part(whole(YEAR, date(f.year or 1, 1, 1)), f.part),
    "season": lambda f: _seasons(f, False),
    "last_season": lambda f: _seasons(f, True),
    "this_season": _this_season,
    "season_year": lambda f: _season(f.season, f.year or 1) if f.season != 3 else None,  # a winter lies in two years
    "week_of": _week_of,
    "day_of": _day_of,
    "day_short": _day_of,
    "weekday_last_week": _weekday_last_week,
    "last_weekday": _last_weekday,
    "weekend": _weekend,
}
#: Meanings that are counted from the time named before: forward or back.
_STEPS = {"later": 1, "before": -1}
MEANINGS = (*_MEANINGS, *_STEPS)
_DAYS = frozenset(("day_of", "day_short", "weekday_last_week", "last_weekday"))


def listed_words(part: str) -> list[str]:
    """The words of one entry, "_" read as a blank."""
    return [w.replace("_", " ") for w in part.split()]


@cache
def tables() -> dict[str, dict[str, object]]:
    """The content of times.toml."""
    return load("times.toml")


def _named(name: str, entries: Sequence[Sequence[str]]) -> str:
    """A group for the words of several entries; the group's text tells which one it was."""
    words = sorted({w for entry in entries for w in entry}, key=lambda w: (-len(w), w))
    spelled = "|".join(re.escape(w).replace("\\ ", _BLANK) for w in words)
    return f"(?P<{name}>{spelled})" if words else "(?!)"


#: What stands on either side of a form, which begins with a letter or a figure.
_BEGIN, _END = r"\b(?<!-)(?=\w)", r"(?!\w)"


@cache
def _language(language: str) -> tuple[dict[str, dict[str, int]], tuple[tuple[str, re.Pattern[str]], ...]]:
    """The words of a language with their numbers, and its forms as expressions."""
    table = tables()[language]
    at = ORDER.index(language)
    entries: dict[str, list[list[str]]] = {
        "n": [listed_words(e) for e in str(table["numbers"]).split(";")],
        "unit": [listed_words(e) for e in str(table["units"]).split(";")],
        "season": [listed_words(e) for e in str(table["seasons"]).split(";")],
        "part": [listed_words(e) for e in str(table["parts"]).split(";")],
        "nth": [listed_words(e) for e in str(table["ordinals"]).split(";")],
        "month": [[m] for m in ordered("months")[at]],
        "weekday": [[d] for d in ordered("weekdays")[at]],
    }
    for number, short in enumerate(str(table["short_months"]).split(";")):
        entries["month"][number] += listed_words(short)
    groups = {name: _named(name, found) for name, found in entries.items()}
    groups["n"] = groups["n"][:-1] + r"|\d{1,3})"
    if language == "ru":  # the stem of May is two letters long
        groups["month"] = groups["month"].replace("|ма)", "|ма(?=[йяе](?!\\w)))")
    groups["year"] = r"(?P<year>(?:19|20)\d\d(?![\d.]\d|\d))"
    groups["day"] = r"(?P<day>[0-3]?\d)"
    groups["speech"] = rf"(?:{'|'.join(re.escape(w) for w in listed_words(str(table['speech'])))})"
    forms = []
    listed = table["forms"]
    assert isinstance(listed, dict)
    for meaning in MEANINGS:
        for form in listed[meaning]:
            pattern = form.replace(" ?", f"(?:{_BLANK})?").replace(" ", _BLANK)
            pattern = re.sub(r"<(\w+)>", lambda m: groups.get(m.group(1), m.group()), pattern)
            forms.append((meaning, re.compile(f"{_BEGIN}{pattern}{_END}")))
    numbers = {name: {w: i for i, entry in enumerate(found) for w in entry} for name, found in entries.items()}
    return numbers, tuple(forms)


#: A part of a form in brackets, the innermost, and a word of the calendar that the rest of the form cannot do without.
_BRACKETS = re.compile(r"\((?:[^()\\]|\\.)*\)")
_NEEDED = re.compile(r"<(unit|season|month|weekday)>(?![?*{])")


def _needs(form: str) -> frozenset[str]:
    """The kinds of words of the calendar that every time of a form holds."""
    while (outer := _BRACKETS.sub("", form)) != form:
        form = outer
    return frozenset() if "|" in form else frozenset(_NEEDED.findall(form))


@cache
def _form_needs(language: str) -> tuple[frozenset[str], ...]:
    """What each form of `_language` needs, in the same order."""
    listed = tables()[language]["forms"]
    assert isinstance(listed, dict)
    return tuple(_needs(form) for meaning in MEANINGS for form in listed[meaning])


@cache
def _kinds_of_words(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words of the calendar by kind."""
    numbers, _ = _language(language)
    kinds = ("unit", "season", "month", "weekday")
    return tuple((kind, re.compile(trie(sorted({w.split(" ")[0] for w in numbers[kind]})))) for kind in kinds)


@cache
def _any_form(language: str) -> re.Pattern[str]:
    """Any form of a language: most stretches that hold a figure or a day's name have none, and are read once."""
    inner = (form.removeprefix(_BEGIN).removesuffix(_END) for form in spelled(language, MEANINGS))
    return re.compile(f"{_BEGIN}(?:{'|'.join(inner)}){_END}")


@cache
def _calendar_word(language: str) -> re.Pattern[str]:
    """A word of the calendar; a weekend's name holds that for a week or a day in every language."""
    numbers, _ = _language(language)
    return re.compile(trie(sorted({w.split(" ")[0] for name in ("unit", "season", "month", "weekday") for w in numbers[name]})))


_FIGURE = re.compile(r"\d")


def _may_name(low: str, language: str) -> bool:
    """Whether there is a word or figure without which a text names no time: most stretches have none, and are read once."""
    return _FIGURE.search(low) is not None or _calendar_word(language).search(low) is not None


def spelled(language: str, meanings: Sequence[str]) -> list[str]:
    """The forms of some meanings as expressions without groups, for grammars that pass over a time."""
    return [re.sub(r"\(\?P<\w+>", "(?:", p.pattern) for meaning, p in _language(language)[1] if meaning in meanings]


_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?:on\s+)?(?P<iso>\d{4}-\d{2}-\d{2})|(?:on\s+)?(?P<a>\d{1,2})(?P<sign>[./])(?P<b>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d))(?![\w/-]|\.\d)"
)


def _numeric(m: re.Match[str], published: date, language: str) -> date | None:
    """A day written in figures; None where day and month cannot be told apart, or it lies after the publication."""
    readings = set()
    if m.group("iso"):
        year, month, day = (int(p) for p in m.group("iso").split("-"))
        orders = [(year, month, day)]
    else:
        a, b, year = int(m.group("a")), int(m.group("b")), int(m.group("year"))
        orders = [(year, b, a)] + [(year, a, b)] * (language == "en" and m.group("sign") == "/")
    for year, month, day in orders:
        try:
            readings.add(date(year, month, day))
        except ValueError:
            continue
    known = [d for d in readings if d <= published]
    return known[0] if len(known) == 1 else None


@lru_cache(maxsize=256)
def times_in(words: str, language: str, published: date) -> tuple[Time, ...]:
    """The times that `words` name, in their order, none over another; `start` and `end` count from the start of `words`.

    A time whose days cannot be told, or that lies after the publication, has neither `first` nor `step`.
    """
    if language not in tables():
        return ()
    low = lower(words)
    if not _may_name(low, language):
        return ()
    numbers, forms = _language(language)
    found: list[Time] = []
    if _any_form(language).search(low):
        had = {kind for kind, pattern in _kinds_of_words(language) if pattern.search(low)}
        for (meaning, pattern), needs in zip(forms, _form_needs(language), strict=True):
            for m in pattern.finditer(low) if needs <= had else ():
                if _is_written(words, m, language):
                    found.append(_time(m, meaning, numbers, published))
    for m in _NUMERIC.finditer(low):
        day = _numeric(m, published, language)
        found.append(Time(m.start(), m.end(), "day", day, day, is_day=True))
    chosen: list[Time] = []
    for time in sorted(found, key=lambda t: (t.start, -t.end, MEANINGS.index(t.meaning) if t.meaning in MEANINGS else 0)):
        if not chosen or time.start >= chosen[-1].end:
            chosen.append(time)
    return tuple(chosen)


def time_at(text: str, at: int, stop: int, language: str) -> int | None:
    """Where a time that begins at `at` ends, the longest that fits; None where none begins there."""
    words = text[at : min(stop, at + 60)]
    _, forms = _language(language)
    low = lower(words)
    if not _may_name(low, language):
        return None
    ends = [m.end() for meaning, pattern in forms if (m := pattern.match(low)) and _is_written(words, m, language)]
    return at + max(ends) if ends else None


def _is_written(words: str, m: re.Match[str], language: str) -> bool:
    """Whether an English month has its capital: "in may", "last march" are no months."""
    return language != "en" or not m.groupdict().get("month") or words[m.start("month")].isupper()


def _time(m: re.Match[str], meaning: str, numbers: dict[str, dict[str, int]], published: date) -> Time:
    had = {k: re.sub(r"\s+", " ", v) for k, v in m.groupdict().items() if v}

    def number(name: str, default: int = 0) -> int:
        return numbers[name][had[name]] if name in had else default

    n = int(had["n"]) if had.get("n", "").isdigit() else number("n") + 1
    part = numbers["part"][had["part"]] if "part" in had else None
    unit = number("unit", DAY)
    if meaning in _STEPS:
        return Time(m.start(), m.end(), meaning, step=_STEPS[meaning] * n, unit=unit)
    year = int(had["year"]) if "year" in had else None
    nth = number("nth")
    heard = _Found(published, n, unit, number("month") + 1, number("season"), part, nth, year, int(had.get("day", 0)), number("weekday"))
    span = _until(_MEANINGS[meaning](heard), published)
    is_day = meaning in _DAYS or (meaning == "ago" and unit == DAY)
    if span is None:
        return Time(m.start(), m.end(), meaning, unit=unit)
    return Time(m.start(), m.end(), meaning, *span, is_day, unit=unit)


def counted(time: Time, first: date, last: date, published: date) -> Range | None:
    """Where a step leads from the day (first == last) or the range told before; None where that cannot be told or is after publication.

    A step of days leads from a day to a day. Longer ones lead to the calendar unit; from a range only where it is of that unit or less.
    """
    unit, step = time.unit, time.step
    if unit == DAY:
        if first != last:
            return None
        day = _plus(first, step)
        return (day, day) if day <= published else None
    if first != last:
        of = next((u for u in (WEEK, MONTH, YEAR) if whole(u, first)[0] == first and whole(u, first)[1] >= last), None)
        if of is None or of > unit or (of == WEEK and unit != WEEK):
            return None
        return _until(whole(of, shifted(first, unit, step)), published)
    a, b = whole(unit, shifted(first, unit, step))
    return _until((max(a, _plus(first, 1)), b) if step > 0 else (a, min(b, _plus(first, -1))), published)
