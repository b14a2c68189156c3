"""Source lists as TOML: which feeds, sitemaps, pages, archives, folders and official files are read.

Here: the schema of an entry, checked key by key, and where the built-in lists lie. `live.toml` stands beside this module;
the sample's list stands beside its data (sample/sources.toml in a checkout, or `$ONRECORD_SAMPLE`), so that it is
declared once. Not here: fetching anything (onrecord.fetching) and parsing official files (onrecord.budgets).
"""

from __future__ import annotations

import datetime as dt
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from onrecord.errors import OnRecordError

NETWORK_KINDS = ("feed", "sitemap", "pages")
KINDS = (*NETWORK_KINDS, "warc", "documents", "file")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FORMAT = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}")
SHA256 = re.compile(r"[0-9a-f]{64}")
#: Only where nothing better was published or recorded: it tells an accident or another edition, not a forgery.
MD5 = re.compile(r"[0-9a-f]{32}")
PLACEHOLDER = re.compile(r"\{day:[^{}]+\}")


@dataclass(frozen=True, kw_only=True)
class Source:
    """One entry of a source list.

    Attributes:
        name: unique in its list, kebab-case; every row that came from it names it.
        kind: one of `KINDS`.
        urls: addresses (feeds, sitemaps, pages, a WARC or a file on the network); `{day:%d.%m.%Y}` stands for the capture day.
        path: local file, glob (warc) or folder (documents), absolute.
        outlet, language: for the pages it leads to; null where each page says so itself.
        format, publisher, licence, attribution, vintage, published_on, captured_at, sha256, md5: of official files.
        pace_seconds: least time between two requests to one host. max_items: most pages taken from one listing a day.
    """

    name: str
    kind: str
    urls: tuple[str, ...] = ()
    path: Path | None = None
    outlet: str | None = None
    language: str | None = None
    format: str | None = None
    publisher: str | None = None
    licence: str | None = None
    attribution: str | None = None
    vintage: str | None = None
    published_on: dt.date | None = None
    captured_at: dt.datetime | None = None
    sha256: str | None = None
    md5: str | None = None
    pace_seconds: float = 2.0
    max_items: int = 200

    def urls_for(self, day: dt.date) -> tuple[str, ...]:
        """The addresses with their day placeholders filled."""
        return tuple(filled(url, day) for url in self.urls)

    @property
    def url(self) -> str:
        """The (first) address; of a local file without one its file address."""
        return self.urls[0] if self.urls else self.path.as_uri() if self.path else ""


def filled(text: str, day: dt.date) -> str:
    """`text` with its day placeholders, such as {day:%d.%m.%Y}, filled."""
    return PLACEHOLDER.sub(lambda m: m.group().format(day=day), text)


@dataclass(frozen=True)
class SourceList:
    """A checked source list. `news` leads to pages, `files` are official files."""

    path: Path
    sources: tuple[Source, ...]

    @property
    def news(self) -> tuple[Source, ...]:
        return tuple(s for s in self.sources if s.kind != "file")

    @property
    def files(self) -> tuple[Source, ...]:
        return tuple(s for s in self.sources if s.kind == "file")


def load_sources(which: str | Path) -> SourceList:
    """The source list `which`: "sample", "live", or the path of a TOML file.

    Raises:
        OnRecordError OR-S001: the file cannot be read. OR-S002: it is no TOML.
        OR-S003: entries are wrong; the message names every one with its key and what was expected.
    """
    path = _locate(which)
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise OnRecordError(
            "OR-S001", expected="a readable source list", found=error.strerror or error, where=str(path),
            action='Name "sample", "live" or the path of a TOML file; in an installation without the checkout set ONRECORD_SAMPLE.',
        ) from error  # fmt: skip
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise OnRecordError(
            "OR-S002", expected="a TOML file in UTF-8", found=error, where=str(path), action="Correct the file there."
        ) from error
    problems: list[str] = []
    sources = _sources(data, path.parent, problems)
    if problems:
        raise OnRecordError(
            "OR-S003", expected="entries as docs/adding.md describes them", found=f"{len(problems)} that {'is' if len(problems) == 1 else 'are'} not", where=str(path),
            action="Correct: " + "; ".join(problems) + ".",
        )  # fmt: skip
    return SourceList(path, tuple(sources))


def _locate(which: str | Path) -> Path:
    package = Path(__file__).resolve().parent
    if str(which) == "live":
        return package / "live.toml"
    if str(which) == "sample":
        return Path(os.environ.get("ONRECORD_SAMPLE") or package.parent.parent / "sample" / "sources.toml")
    return Path(which).absolute()


def _sources(data: Mapping[str, Any], folder: Path, problems: list[str]) -> list[Source]:
    for key in sorted(data.keys() - {"source"}):
        problems.append(f"{key}: expected only [[source]] entries at the top")
    entries = data.get("source", [])
    if not isinstance(entries, list) or not entries:
        problems.append("source: expected at least one [[source]] entry")
        return []
    found: list[Source] = []
    for number, entry in enumerate(entries, 1):
        where = f"source[{number}]"
        if not isinstance(entry, dict):
            problems.append(f"{where}: expected a table")
            continue
        before = len(problems)
        values = _values(entry, where, folder, problems)
        _together(entry, where, problems)
        if values.get("name") in {s.name for s in found}:
            problems.append(f"{where}.name: expected a name used once, found {values['name']!r} again")
        if len(problems) == before:
            found.append(Source(**values))
    return found


def _values(entry: Mapping[str, Any], where: str, folder: Path, problems: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in entry.items():
        if key not in READERS:
            problems.append(f"{where}.{key}: unknown key, expected one of {', '.join(READERS)}")
            continue
        expected, read = READERS[key]
        result = read(value)
        if result is None:
            problems.append(f"{where}.{key}: expected {expected}, found {value!r}")
        elif key == "path":
            values["path"] = Path(os.path.normpath(folder.resolve() / result))
        else:
            values["urls" if key == "url" else key] = result
    return values


def _together(entry: Mapping[str, Any], where: str, problems: list[str]) -> None:
    """What must stand together: the keys that a kind needs."""
    kind = entry.get("kind")
    needed = ["name", "kind"]
    if kind in NETWORK_KINDS:
        needed.append("urls")
    elif kind == "documents":
        needed.append("path")
    elif kind == "file":
        needed += ["format", "publisher", "licence"]
    has_url = "url" in entry or "urls" in entry
    foreign = [key for key in entry if key in KEYS_OF_KIND and isinstance(kind, str) and kind in KINDS and kind not in KEYS_OF_KIND[key]]
    problems += [f"{where}.{key}: expected no such key in a source of kind {kind}" for key in foreign]
    missing = [k for k in needed if k not in entry and not (k == "urls" and has_url)]
    if kind in ("warc", "file") and not has_url and "path" not in entry:
        missing.append("path or url")
    if "url" in entry and "urls" in entry:
        problems.append(f"{where}.url: expected either url or urls")
    problems += [f"{where}.{key}: missing" for key in missing]


def _text(value: Any) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip() else None


def _matching(pattern: re.Pattern[str]) -> Callable[[Any], str | None]:
    return lambda value: value if isinstance(value, str) and pattern.fullmatch(value) else None


def _url(value: Any) -> str | None:
    if not isinstance(value, str) or any(c.isspace() for c in PLACEHOLDER.sub("", value)):
        return None
    plain = PLACEHOLDER.sub("0", value)
    try:
        parts = urlsplit(plain)
        _ = parts.port  # raises for a port that is no number
        for placeholder in PLACEHOLDER.findall(value):
            placeholder.format(day=dt.date(2000, 1, 1))
    except ValueError:
        return None
    fits = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc and not set("{}") & set(plain)
    return value if fits else None


def _urls(value: Any) -> tuple[str, ...] | None:
    found = tuple(_url(v) for v in value) if isinstance(value, list) and value else (None,)
    return None if None in found else found  # type: ignore[return-value]


def _one_url(value: Any) -> tuple[str, ...] | None:
    found = _url(value)
    return (found,) if found else None


def _number(low: float, high: float, kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        fits = isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high and kind(value) == value
        return kind(value) if fits else None

    return read


def _day(value: Any) -> dt.date | None:
    return value if isinstance(value, dt.date) and not isinstance(value, dt.datetime) else None


def _instant(value: Any) -> dt.datetime | None:
    return value.astimezone(dt.UTC) if isinstance(value, dt.datetime) and value.tzinfo else None


#: Keys that mean something in some kinds only; in another kind they are a mistake and would be ignored.
_FILE_KEYS = ("format", "publisher", "licence", "attribution", "vintage", "published_on", "captured_at", "sha256", "md5")
KEYS_OF_KIND: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_FILE_KEYS, ("file",)),
    "path": ("warc", "documents", "file"),
    "url": (*NETWORK_KINDS, "warc", "file"),
    "urls": (*NETWORK_KINDS, "warc", "file"),
    "outlet": (*NETWORK_KINDS, "warc", "documents"),
    "language": (*NETWORK_KINDS, "warc", "documents"),
    "pace_seconds": (*NETWORK_KINDS, "warc", "file"),
    "max_items": ("feed", "sitemap", "pages"),
}

#: key -> (what is expected, reader that gives None for a value that does not fit)
READERS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "name": ("a name in kebab-case", _matching(NAME)),
    "kind": (f"one of {', '.join(KINDS)}", lambda v: v if v in KINDS else None),
    "url": ("an http or https address without user name, with no braces but {day:%d.%m.%Y} and the like", _one_url),
    "urls": ("a list of such http or https addresses", _urls),
    "path": ("a path as text", _text),
    "outlet": ("the outlet's name", _text),
    "language": ("a language code such as en", _matching(LANGUAGE)),
    "format": ("a format name such as worldbank_json", _matching(FORMAT)),
    "publisher": ("the publisher's name", _text),
    "licence": ("the publisher's terms", _text),
    "attribution": ("the text to cite", _text),
    "vintage": ("a label", _text),
    "published_on": ("a date such as 2025-04-28", _day),
    "captured_at": ("an instant with offset such as 2026-11-17T09:00:00Z", _instant),
    "sha256": ("64 hex digits", _matching(SHA256)),
    "md5": ("32 hex digits", _matching(MD5)),
    "pace_seconds": ("a number from 0 to 3600", _number(0, 3600, float)),
    "max_items": ("a whole number from 1 to 100000", _number(1, 100_000, int)),
}
