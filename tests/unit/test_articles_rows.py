"""From a captured page to a row of the articles table: text, metadata, language, ids, near-duplicates, and what is refused."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import article_from_html, article_from_text, extract_articles
from onrecord.articles.metadata import identity_url, parse_stamp, without_site
from onrecord.articles.reading import DEEPEST, decode, normalise
from onrecord.errors import OnRecordError
from onrecord.ids import text_sha256
from onrecord.tables import table

DAY = dt.date(2026, 11, 20)
AT = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
SENTENCES = [
    "The deputy minister told parliament that the army needed new housing before it needed new vehicles.",
    "Members of the budget committee asked for the figures of the last three years and were promised an answer in writing.",
    "A spokesman for the ministry said the contracts had been signed in the spring after a public tender.",
    "Two deputies left the chamber before the vote because the order of business had been changed without notice.",
]
BODY = "".join(f"<p>{s}</p>" for s in SENTENCES)


def page(head: str = "", body: str = BODY, lang: str = "en") -> bytes:
    return f"<!doctype html><html lang='{lang}'><head>{head}</head><body><nav><a href='/'>Home</a></nav><article>{body}</article></body></html>".encode()


def captured(data: bytes, number: int = 1, **values: Any) -> dict[str, Any]:
    return {
        "capture_id": f"{number:032x}", "source": "s", "outlet": None, "url": f"https://news.example/{number}", "final_url": None, "captured_on": DAY,
        "captured_at": AT + dt.timedelta(minutes=number), "record_type": "response", "http_status": 200, "media_type": "text/html", "charset": None,
        "content_sha256": "0" * 64, "content_bytes": len(data), "warc_file": "w", "warc_offset": number,
    } | values  # fmt: skip


def extract(*pages: tuple[bytes, dict[str, Any]]) -> Any:
    rows = [captured(data, number, **values) for number, (data, values) in enumerate(pages, 1)]
    payloads = {row["capture_id"]: data for row, (data, _) in zip(rows, pages, strict=True)}
    return extract_articles(table("captures").from_rows(rows), lambda row: payloads[row["capture_id"]])


def one(data: bytes, **values: Any) -> dict[str, Any]:
    result = extract((data, values))
    assert not result.rejects, result.rejects
    row: dict[str, Any] = result.articles.to_pylist()[0]
    return row


def linked(**values: Any) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **values})}</script>"


def test_the_text_is_the_paragraphs_of_the_article_and_its_hash_fits() -> None:
    row = one(page())
    assert row["text"].split("\n") == SENTENCES
    assert (row["text_sha256"], row["text_characters"]) == (text_sha256(row["text"]), len(row["text"]))
    assert row["language"] == "en" and row["word_count"] > 50


def test_linked_data_gives_title_authors_outlet_and_the_instant() -> None:
    head = linked(
        headline="Vote delayed",
        datePublished="2026-11-19T23:30:00+04:00",
        author=[{"@type": "Person", "name": "Ada Terwin"}, {"name": "By Bo Lund"}],
        publisher={"name": "The Wire"},
    )
    row = one(page(head))
    assert (row["title"], row["authors"], row["outlet"]) == ("Vote delayed", ["Ada Terwin", "Bo Lund"], "The Wire")
    assert row["published_at"] == dt.datetime(2026, 11, 19, 19, 30, tzinfo=dt.UTC)
    assert (row["published_on"], row["published_origin"]) == (dt.date(2026, 11, 19), "json_ld")


def test_the_day_is_that_of_the_outlets_own_clock() -> None:
    row = one(page(linked(headline="T", datePublished="2026-11-19T01:30:00+04:00")))
    assert row["published_on"] == dt.date(2026, 11, 19) and row["published_at"].date() == dt.date(2026, 11, 18)


def test_meta_elements_serve_where_there_is_no_linked_data_and_broken_data_is_mended_or_left() -> None:
    head = '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "headline": "Mended",}</script><script type=\'application/ld+json\'>{oops</script>'
    head += "<meta property='og:site_name' content='Wire'><meta property='article:published_time' content='2026-11-18'><meta name='author' content='Ada Terwin'>"
    row = one(page(head))
    assert (row["title"], row["authors"], row["outlet"], row["published_on"], row["published_at"]) == (
        "Mended",
        ["Ada Terwin"],
        "Wire",
        dt.date(2026, 11, 18),
        None,
    )


def test_a_date_after_the_capture_is_unknown_and_the_listing_serves() -> None:
    row = one(
        page(linked(headline="T", datePublished="2031-01-01T00:00:00Z")), listed_published_at=dt.datetime(2026, 11, 17, 8, tzinfo=dt.UTC)
    )
    assert (row["published_on"], row["published_origin"]) == (dt.date(2026, 11, 17), "listing")


@pytest.mark.parametrize(
    "written,day,instant",
    [
        ("2026-11-19T10:00:00Z", dt.date(2026, 11, 19), dt.datetime(2026, 11, 19, 10, tzinfo=dt.UTC)),
        ("2026-11-19 10:00", dt.date(2026, 11, 19), None),
        ("Thu, 19 Nov 2026 10:00:00 +0400", dt.date(2026, 11, 19), dt.datetime(2026, 11, 19, 6, tzinfo=dt.UTC)),
        ("20261119", dt.date(2026, 11, 19), None),
        (1795082400, dt.date(2026, 11, 19), dt.datetime(2026, 11, 19, 10, tzinfo=dt.UTC)),
    ],
)
def test_dates_are_read_in_the_forms_pages_use(written: object, day: dt.date, instant: dt.datetime | None) -> None:
    stamp = parse_stamp(written, "meta", DAY)
    assert stamp is not None and (stamp.day, stamp.instant) == (day, instant)


@pytest.mark.parametrize("written", ["", None, "yesterday", "2026-13-40", "1789-07-14", True, {"a": 1}, "0000-00-00", "99999999999999"])
def test_what_is_no_date_is_unknown(written: object) -> None:
    assert parse_stamp(written, "meta", DAY) is None


def test_a_site_name_at_the_end_of_a_title_goes_only_when_it_is_the_site() -> None:
    assert without_site("Vote delayed | The Wire", "The Wire") == "Vote delayed"
    assert without_site("Vote delayed - again", "The Wire") == "Vote delayed - again"


def test_a_cyrillic_page_in_an_old_character_set_is_read() -> None:
    text = "Заместитель министра сообщил депутатам, что армии нужны квартиры, а не машины. Комитет попросил данные за три года."
    data = (
        f"<html><head><meta charset='windows-1251'></head><body><article><p>{text}</p><p>{text[::-1]}</p></article></body></html>".encode(
            "cp1251"
        )
    )
    row = one(data, charset="windows-1251")
    assert text in row["text"] and one(data)["text"] == row["text"]
    assert decode("ğüş".encode("cp1254"), "iso-8859-9") == "ğüş"


def test_plain_text_is_kept_with_the_sidecars_title() -> None:
    row = one(
        b"First line.\r\n\r\nSecond   line.\n", media_type="text/plain", record_type="resource", listed_title="Note", http_status=None
    )
    assert (row["text"], row["title"]) == ("First line.\nSecond line.", "Note")


@pytest.mark.parametrize(
    "data,values,code",
    [
        (page(), {"http_status": 404}, "OR-A002"),
        (b"%PDF-1.4 x", {"media_type": "application/pdf"}, "OR-A003"),
        (b"%PDF-1.4 x", {}, "OR-A003"),
        (b"\x89PNG\r\n\x1a\n", {"media_type": "image/png"}, "OR-A003"),
        (b"<html><body></body></html>", {}, "OR-A005"),
        (b"", {"media_type": "text/plain"}, "OR-A005"),
        (b"<div>" * (DEEPEST * 40) + b"text", {}, "OR-A0"),
    ],
)
def test_a_page_without_an_article_is_a_reject_with_a_number(data: bytes, values: dict[str, Any], code: str) -> None:
    result = extract((data, values), (page(), {}))
    assert [r.code.startswith(code) for r in result.rejects] == [True]
    assert result.articles.num_rows == 1


def test_a_revisit_is_no_new_article() -> None:
    assert extract((page(), {"record_type": "revisit"})).articles.num_rows == 0


def test_the_same_article_captured_twice_is_one_row_whatever_the_tracking_parameters() -> None:
    first, second = {"url": "https://www.news.example/a?utm_source=x"}, {"url": "http://news.example/a/"}
    rows = extract((page(), first), (page(), second)).articles.to_pylist()
    assert [r["capture_id"] for r in rows] == [f"{1:032x}"]
    assert identity_url("https://www.news.example/a?b=2&utm_medium=y&a=1#top") == identity_url("http://news.example/a?a=1&b=2")


def test_nearly_the_same_story_in_two_outlets_is_one_cluster_led_by_the_first() -> None:
    copy = page(body=BODY + "<p>Reporting by our correspondent in the capital.</p>")
    other = page(
        body="".join(
            f"<p>{s}</p>"
            for s in [
                "Rain is expected in the valleys on Sunday and snow above two thousand metres.",
                "Farmers were told to bring their herds down before the end of the week.",
            ]
        )
    )
    rows = sorted(extract((page(), {}), (copy, {}), (other, {})).articles.to_pylist(), key=lambda r: r["captured_at"])
    assert [r["is_near_duplicate"] for r in rows] == [False, True, False]
    assert rows[1]["duplicate_cluster_id"] == rows[0]["article_id"]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_normal_text_stays_as_it_is_when_normalised_again(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once == unicodedata.normalize("NFC", once)
    assert "\r" not in once and "\0" not in once and "  " not in once


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.binary(max_size=200).map(lambda b: b"<html><body><p>" + b),
        st.text(max_size=200).map(lambda t: f"<article><p>{t}".encode("utf-8", "surrogatepass")),
    )
)
def test_no_bytes_make_the_reader_crash(data: bytes) -> None:
    result = extract((data, {}))
    assert result.articles.num_rows + len(result.rejects) == 1


def test_what_is_given_wins_over_what_the_page_says() -> None:
    article = article_from_html(
        page(linked(headline="T", datePublished="2026-11-19")),
        url="https://a.example/",
        title="Given",
        published_at="2024-12-24",
        language="xx",
    )
    assert (article["title"], article["published_on"], article["language"]) == ("Given", dt.date(2024, 12, 24), "xx")
    with pytest.raises(OnRecordError, match="OR-A007"):
        article_from_text("Some text.", published_at="last week")
