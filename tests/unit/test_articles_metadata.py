"""Title, authors, dates, outlet and canonical address: which statement of a page counts, and which is refused."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from typing import Any

import lxml.html
import pytest

from onrecord.articles import article_from_html, article_from_text
from onrecord.articles.language import identify
from onrecord.articles.metadata import Metadata, identity_url, read_metadata, without_site
from onrecord.inputs import ARTICLE_COLUMNS

URL = "https://www.wire.example/politics/housing"
DAY = dt.date(2026, 11, 20)
BODY = "<p>The deputy minister told parliament that the army needed new housing before it needed new vehicles.</p>" * 3


def linked(*items: dict[str, Any]) -> str:
    return "".join(f"<script type='application/ld+json'>{json.dumps(item)}</script>" for item in items)


def article(**values: Any) -> dict[str, Any]:
    return {"@type": "NewsArticle", **values}


def read(head: str = "", body: str = BODY, url: str | None = URL, **options: Any) -> Metadata:
    return read_metadata(lxml.html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"), url, DAY, **options)


@pytest.mark.parametrize(
    "headline,og,shown,expected",
    [
        ("For search", "On the page", "On the page", "On the page"),
        ("On the page", "For sharing", "On the page", "On the page"),
        ("Stated twice", "Stated twice", "Another", "Stated twice"),
        ("First", "Second", "Third", "First"),
        (None, "For sharing", "Log in", "For sharing"),
        (None, None, "Only here", "Only here"),
    ],
)
def test_the_title_is_what_two_of_three_places_agree_on(headline: str | None, og: str | None, shown: str, expected: str) -> None:
    head = (linked(article(headline=headline)) if headline else "") + (f"<meta property='og:title' content='{og}'>" if og else "")
    assert read(head, f"<h1>{shown}</h1>{BODY}").title == expected


@pytest.mark.parametrize(
    "title,site,expected",
    [
        ("Vote delayed | The Wire", "Wire", "Vote delayed"),
        ("Vote delayed - Politics - The Wire", "The Wire", "Vote delayed - Politics"),
        ("Budget 2027 – what changes", "The Wire", "Budget 2027 – what changes"),
        ("The Wire", "The Wire", "The Wire"),
        ("Vote: delayed | The Wire", None, "Vote: delayed | The Wire"),
    ],
)
def test_a_site_name_is_cut_off_a_title_only_where_it_stands_at_its_end(title: str, site: str | None, expected: str) -> None:
    assert without_site(title, site) == expected


def test_the_configured_outlet_proves_a_tail_too() -> None:
    assert read("<title>Vote delayed — Northern Post</title>", outlet="Northern Post").title == "Vote delayed"


def test_of_several_linked_articles_the_one_of_this_page_counts() -> None:
    teaser = article(headline="Snow ahead", datePublished="2026-11-01", author={"name": "Cy Dunmore"}, url="https://wire.example/snow")
    own = article(headline="Housing", datePublished="2026-11-18", author={"name": "Ada Terwin"}, url=URL + "?utm_source=feed#top")
    found = read(linked({"@type": "ItemList", "itemListElement": [teaser]}, own))
    assert (found.title, found.authors, found.published and found.published.day) == ("Housing", ("Ada Terwin",), dt.date(2026, 11, 18))


@pytest.mark.parametrize(
    "script",
    [
        '{"@graph": [{"@type": "WebPage"}, {"@type": ["Article", "ReportageNewsArticle"], "headline": "Found"}]}',
        '[[{"@type": "http://schema.org/NewsArticle", "headline": "Found",}],]',
        '{"@type": "BlogPosting", "headline": "Fo\tund\n", "x": "\x01"}'.replace("Fo\tund\n", "Found\n"),
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Found&quot;}",
        '<!-- {"@type": "NewsArticle", "headline": "Found"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "<b>Found</b>"}\n//]]>',
    ],
)
def test_linked_data_is_read_in_every_form_pages_use(script: str) -> None:
    tree = lxml.html.document_fromstring(
        f"<html><head><script type='application/ld+json'>{script.replace(chr(1), ' ')}</script></head><body>x</body></html>"
    )
    assert read_metadata(tree, URL, DAY).title == "Found"


@pytest.mark.parametrize(
    "script", ["", "{", "[" * 5000, '"text"', "null", '{"@type": 5}', '{"@type": "NewsArticle", "headline": [1], "author": 3}', "9" * 5000]
)
def test_linked_data_beyond_repair_is_left_out(script: str) -> None:
    found = read(f"<script type='application/ld+json'>{script}</script><meta name='author' content='Ada Terwin'>")
    assert (found.title, found.authors, found.published) == (None, ("Ada Terwin",), None)


@pytest.mark.parametrize(
    "value,expected",
    [
        ("By Ada Terwin and Bo Lund", ("Ada Terwin", "Bo Lund")),
        ("Ada Terwin og Bo Lund", ("Ada Terwin", "Bo Lund")),
        ("Ада Тервин и Бо Лунд", ("Ада Тервин", "Бо Лунд")),
        ("Ada Terwin y Gosset", ("Ada Terwin y Gosset",)),
        (["Ada Terwin", "ADA TERWIN", {"name": "Bo Lund"}], ("Ada Terwin", "Bo Lund")),
        ([{"@type": "Organization", "name": "Some Agency"}, {"@type": "Person", "name": "Bo Lund"}], ("Bo Lund",)),
        ("https://wire.example/ada", ()),
        ("ada@wire.example", ()),
        ("The Wire", ()),
        ("Wire.example", ()),
        ({"name": {"name": ["Ada Terwin", None, 7]}}, ("Ada Terwin",)),
        (None, ()),
    ],
)
def test_authors_are_names_of_people_once_each(value: object, expected: tuple[str, ...]) -> None:
    assert read(linked(article(author=value)) + "<meta property='og:site_name' content='The Wire'>").authors == expected


def test_a_byline_of_unreasonable_size_is_cut_short() -> None:
    assert read(linked(article(author=[[["x"] * 2000] * 2000]))).authors == ()


@pytest.mark.parametrize(
    "page,canonical,kept",
    [
        ("https://www.wire.example/a?utm_source=x", "https://wire.example/a", True),
        ("https://m.wire.example/a", "https://www.wire.example/a", True),
        ("https://wire.example/a", "/a", True),
        ("https://wire.example/a", "https://other.example/a", False),
        ("https://one.co.uk/a", "https://two.co.uk/a", False),
        ("https://one.com.tr/a", "https://two.com.tr/a", False),
        ("https://news.one.co.uk/a", "https://www.one.co.uk/a", True),
        ("https://wire.example/a", "https://wire.example/", False),
        ("https://wire.example/a", "javascript:alert(1)", False),
        ("https://wire.example/a", "http://[broken", False),
    ],
)
def test_a_canonical_address_is_believed_within_the_same_site_only(page: str, canonical: str, kept: bool) -> None:
    assert (read(f"<link rel=canonical href='{canonical}'>", url=page).canonical_url is not None) is kept


@pytest.mark.parametrize("url", ["", "a document.txt", "http://[x", "https://wire.example:99999999/a", "http://wire.example/\u202e?a=%zz"])
def test_any_address_has_an_identity(url: str) -> None:
    assert isinstance(identity_url(url), str)


@pytest.mark.parametrize("written", ["2031-01-01", "1970-01-01T00:00:00Z", "1989-12-31", "0", "tomorrow"])
def test_a_date_out_of_reason_is_unknown(written: str) -> None:
    assert read(f"<meta property='article:published_time' content='{written}'>").published is None


def test_a_date_of_the_next_day_elsewhere_is_still_believed() -> None:
    stamp = read("<meta property='article:published_time' content='2026-11-21T01:00:00+12:00'>").published
    assert stamp is not None and (stamp.day, stamp.origin) == (dt.date(2026, 11, 21), "meta")


def test_a_refused_date_gives_way_to_the_next_statement() -> None:
    head = linked(article(datePublished="2099-01-01")) + "<meta name='dc.date.issued' content='2026-11-12'>"
    stamp = read(head).published
    assert stamp is not None and (stamp.day, stamp.instant, stamp.origin) == (dt.date(2026, 11, 12), None, "meta")


def test_an_input_has_exactly_the_columns_the_extractors_read() -> None:
    page = article_from_html(f"<html><body><article>{BODY}</article></body></html>".encode(), url=URL)
    text = article_from_text(
        "Nothing was decided on Monday, the clerk said.", title="Note", published_at="2026-11-19T23:30:00+04:00", outlet="Wire"
    )
    assert tuple(page) == tuple(text) == ARTICLE_COLUMNS
    assert (text["title"], text["published_on"], text["outlet"], text["language"]) == ("Note", dt.date(2026, 11, 19), "Wire", "en")


def test_a_saved_page_is_not_believed_about_days_after_it_was_saved() -> None:
    data = f"<html><head>{linked(article(datePublished='2026-11-18'))}</head><body><article>{BODY}</article></body></html>".encode()
    assert article_from_html(data)["published_on"] == dt.date(2026, 11, 18)
    assert article_from_html(data, captured_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))["published_on"] is None


@pytest.mark.parametrize("text,hint,expected", [("12 34", None, None), ("12 34", "hy", "hy"), ("", None, None)])
def test_a_text_too_short_to_tell_has_the_language_the_page_claims_or_none(text: str, hint: str | None, expected: str | None) -> None:
    assert identify(text, hint) == (expected, None)


def test_the_text_decides_its_language_against_the_claim_of_the_page() -> None:
    code, probability = identify("Заместитель министра сообщил депутатам, что армии нужны квартиры, а не машины.", "en")
    assert code == "ru" and probability is not None and probability > 0.9


@pytest.mark.parametrize(
    "shown,day",
    [
        ("<p>Published 1 November 2026</p>", dt.date(2026, 11, 1)),
        ("<p class=date>2026-11-01</p>", dt.date(2026, 11, 1)),
        ("<footer>Copyright 2026 by the publisher</footer>", None),
        ("<p>Archive: November 2026</p>", None),
    ],
)
def test_a_bare_month_or_year_is_no_day(shown: str, day: dt.date | None) -> None:
    data = f"<html><body><article>{BODY}</article>{shown}</body></html>".encode()
    assert article_from_html(data, captured_at=dt.datetime(2026, 11, 20, tzinfo=dt.UTC))["published_on"] == day


OFFLINE = """
import sys
def refuse(event, args):
    if event.startswith("socket."):
        raise RuntimeError("network: " + event)
sys.addaudithook(refuse)
import socket
try:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
except RuntimeError:
    pass
else:
    raise SystemExit("the guard does not work")
from onrecord.articles import article_from_html
paragraph = "<p>The deputy minister told parliament that the army needed new housing before new vehicles.</p>"
head = "<!DOCTYPE html SYSTEM 'http://dtd.example/x.dtd'><html><head><base href='http://a.example/'><link rel=stylesheet href='http://a.example/x.css'>"
page = head + "</head><body><iframe src='http://a.example/'></iframe><img src='http://a.example/i.png'><article>" + paragraph * 5 + "</article></body></html>"
print(len(article_from_html(page.encode(), url="https://news.example/2026/11/19/x")["text"]))
"""


def test_reading_a_page_opens_no_socket() -> None:
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0 and int(done.stdout) > 80, done.stderr
