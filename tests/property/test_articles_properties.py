"""What holds for any bytes and any captures: a row or a reject, normal text, the same answer every time and in any order."""

from __future__ import annotations

import datetime as dt
import random
import unicodedata
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import ArticlesResult, article_from_html, extract_articles
from onrecord.articles.duplicates import clusters
from onrecord.articles.metadata import identity_url, parse_stamp
from onrecord.articles.pruning import without_furniture
from onrecord.errors import OnRecordError
from onrecord.tables import table

DAY = dt.date(2026, 11, 20)
AT = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
PIECES = [
    "<html>", "<head>", "<body>", "<article>", "</article>", "<p>", "</p>", "<div hidden>", "<table><tr><td>", "<!--", "-->", "<![CDATA[", "<?xml version='1.0'?>",
    "<script type='application/ld+json'>", '{"@type":"NewsArticle","headline":"A","datePublished":"2026-11-19T01:00:00+04:00","author":[{"name":"Ada Terwin"}]}', "</script>",
    "{", "}", '"@graph":[', "]", ",", "<meta property='og:title' content='", "<meta charset=utf-16>", "<meta charset=x-user-defined>", "<meta name=date content='2026-02-30'>", "'>", "<link rel=canonical href='http://[",
    "<h1>", "</h1>", "<time datetime='99999-99-99'>", "<a href=x>one two three four five six</a>", "<base href='//'>", "&#0;", "&#xD800;", "&#x110000;", "\x00", "\x0b", "\ud800", "\u202e", "é", "\r\n",
    "The deputy minister told parliament that the army needed new housing. ", "Բյուջեն կաճի հաջորդ տարի։ ", "Бюджет вырастет. ", "<svg><math>", "<template>", "<noscript>", "<frameset>",
]  # fmt: skip
PAGES = st.one_of(
    st.binary(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=40).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass")),
    st.tuples(st.lists(st.sampled_from(PIECES), max_size=15), st.binary(max_size=60)).map(
        lambda x: "".join(x[0]).encode("utf-8", "surrogatepass") + x[1]
    ),
    st.lists(st.sampled_from(PIECES), max_size=10).map(lambda parts: "".join(parts).encode("utf-16", "surrogatepass")),
)
CHARSETS = st.sampled_from(
    [None, "utf-8", "utf-16", "windows-1251", "idna", "unicode_escape", "hz", "iso-2022-jp", "rot13", "undefined", "", "\x00", "é"]
)


def extract(pages: list[bytes], order: list[int] | None = None, **values: Any) -> ArticlesResult:
    rows = [
        {
            "capture_id": f"{number:032x}", "source": "s", "url": f"https://news.example/{number}", "captured_on": DAY, "captured_at": AT, "record_type": "response",
            "http_status": 200, "media_type": "text/html", "content_sha256": "0" * 64, "content_bytes": len(data), "warc_file": "w", "warc_offset": number,
        } | values
        for number, data in enumerate(pages)
    ]  # fmt: skip
    captures = table("captures").from_rows(rows)
    if order is not None:
        captures = captures.take(order)
    return extract_articles(captures, lambda row: pages[int(row["capture_id"], 16)])


@settings(max_examples=250, deadline=None)
@given(PAGES, CHARSETS, st.sampled_from(["text/html", "text/plain", "application/octet-stream", None]))
def test_any_bytes_give_a_row_or_a_numbered_reject(data: bytes, charset: str | None, media_type: str | None) -> None:
    result = extract([data], charset=charset, media_type=media_type)
    assert result.articles.num_rows + len(result.rejects) == 1
    assert all(r.code.startswith("OR-A0") for r in result.rejects)
    for row in result.articles.to_pylist():
        text = row["text"]
        assert text == unicodedata.normalize("NFC", text) and text.strip() == text
        assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in text if c != "\n")
        assert "\n\n" not in text and "  " not in text
        text.encode("utf-8")
        assert row["published_on"] is None or dt.date(1990, 1, 1) <= row["published_on"] <= DAY + dt.timedelta(days=1)
        assert (row["published_on"] is None) == (row["published_origin"] is None)


@settings(max_examples=60, deadline=None)
@given(PAGES)
def test_the_same_bytes_give_the_same_answer(data: bytes) -> None:
    def answer() -> object:
        try:
            return article_from_html(data, url="https://news.example/a")
        except OnRecordError as error:
            return str(error)

    assert answer() == answer()


SENTENCES = [f"The {who} said on {day} that the {what} would be {done} before the end of the year." for who in ("minister", "committee", "auditor")
             for day in ("Monday", "Tuesday", "Friday") for what in ("contract", "barracks", "report") for done in ("signed", "finished", "published")]  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=12), min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_the_captures_changes_nothing(stories: list[list[str]], chance: random.Random) -> None:
    pages = [("<article>" + "".join(f"<p>{s}</p>" for s in story) + "</article>").encode() for story in stories]
    order = list(range(len(pages)))
    chance.shuffle(order)
    first, second = extract(pages), extract(pages, order)
    assert first.articles.equals(second.articles) and first.rejects == second.rejects
    rows = {row["article_id"]: row for row in first.articles.to_pylist()}
    assert len(rows) == first.articles.num_rows
    for row in rows.values():
        leader = rows[row["duplicate_cluster_id"]]
        assert leader["duplicate_cluster_id"] == leader["article_id"] and not leader["is_near_duplicate"]
        assert row["is_near_duplicate"] is (row is not leader)
        assert (leader["captured_at"], leader["article_id"]) <= (row["captured_at"], row["article_id"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=4, max_size=12, unique=True))
def test_equal_texts_are_one_cluster_and_texts_without_common_words_are_two(story: list[str]) -> None:
    text, other = "\n".join(story), "\n".join(" ".join(word[::-1] + "x" for word in s.split()) for s in story)
    assert clusters([text, other, text]) == [0, 1, 0]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_no_written_date_makes_the_reader_crash_or_leaves_the_bounds(written: str) -> None:
    stamp = parse_stamp(written, "meta", DAY)
    assert stamp is None or dt.date(1990, 1, 1) <= stamp.day <= DAY + dt.timedelta(days=1)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 36 * 365 * 86_400), st.integers(-14 * 60, 14 * 60))
def test_the_day_is_the_one_written_and_the_instant_the_same_moment(seconds: int, offset: int) -> None:
    moment = dt.datetime(1990, 1, 2, tzinfo=dt.timezone(dt.timedelta(minutes=offset))) + dt.timedelta(seconds=seconds)
    stamp = parse_stamp(moment.isoformat(), "meta", DAY)
    assert stamp is not None and (stamp.day, stamp.instant) == (moment.date(), moment)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text(max_size=60).map(lambda t: "https://news.example/" + t)))
def test_an_identity_is_its_own_identity_whatever_is_tracked(url: str) -> None:
    mark = "&" if "?" in url else "?"
    assert isinstance(identity_url(url), str)
    if "#" not in url and url.startswith("https://"):
        assert identity_url(url + mark + "utm_source=x&fbclid=1") == identity_url(url)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*SENTENCES[:6], "Read more", "Реклама", "https://a.example/x"]), max_size=20))
def test_taking_furniture_out_adds_nothing_keeps_the_order_and_is_done_once(lines: list[str]) -> None:
    kept = without_furniture(lines, ())
    assert without_furniture(kept, ()) == kept
    rest = iter(lines)
    assert all(line in rest for line in kept)
