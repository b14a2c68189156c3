"""What is beside an article on its page: what goes, and what looks like it and stays."""

from __future__ import annotations

import codecs

import lxml.html
import pytest

from onrecord.articles import article_from_html
from onrecord.articles.pruning import folded, prune, without_furniture
from onrecord.articles.reading import LARGEST_PAGE, SHORT_TEXT, decode, normalise
from onrecord.errors import OnRecordError

STORY = [
    "The deputy minister told parliament that the army needed new housing before it needed new vehicles.",
    "Members of the budget committee asked for the figures of the last three years and were promised an answer in writing.",
    "A spokesman for the ministry said the contracts had been signed in the spring after a public tender.",
    "Two deputies left the chamber before the vote because the order of business had been changed without notice.",
]
OTHER = [
    "Rain is expected in the valleys on Sunday and snow above two thousand metres, the weather service said.",
    "Farmers were told to bring their herds down before the end of the week and to keep the roads free for ploughs.",
    "The mountain rescue service has doubled its watch and asks walkers to tell their hosts where they are going.",
    "Schools in the upper villages will stay closed until Tuesday, according to the regional governor's office.",
]


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def text(data: bytes) -> str:
    return str(article_from_html(data, url="https://news.example/a")["text"])


def test_a_second_article_on_the_page_is_left_out() -> None:
    body = f"<article><h1>Housing first</h1>{paragraphs(STORY)}</article><article><h1>Snow ahead</h1>{paragraphs(OTHER)}</article>"
    found = text(page(body, "<meta property='og:title' content='Housing first'>"))
    assert found.split("\n") == STORY


def test_parts_of_one_article_stay_together_where_no_part_carries_the_headline() -> None:
    tree = lxml.html.document_fromstring(f"<article>{paragraphs(STORY)}</article><article>{paragraphs(OTHER)}</article>")
    prune(tree, {"housing first"})
    assert [p.text for p in tree.iter("p")] == STORY + OTHER


@pytest.mark.parametrize("label", ["", "READ MORE: ", "Читайте также — ", "Həmçinin oxuyun | "])
def test_a_line_that_only_points_to_another_page_is_left_out(label: str) -> None:
    pointer = f"<p>{label}<a href='/b'>Five things to know about the new tender law</a></p>"
    found = text(page(f"<article>{paragraphs(STORY[:2])}{pointer}{paragraphs(STORY[2:])}</article>"))
    assert found.split("\n") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "<a href='/b'>The ministry</a> did not answer written questions about the price before going to press.",
        "The minister wrote: <a href='/b'>we shall publish every contract</a> before the year is out.",
    ],
)
def test_a_sentence_with_a_link_stays(line: str) -> None:
    found = text(page(f"<article>{paragraphs([*STORY[:2], line, *STORY[2:]])}</article>"))
    assert folded(line.replace("<a href='/b'>", "").replace("</a>", "")) in folded(found)


def test_the_headline_is_no_line_of_the_text_but_a_sentence_that_holds_it_is() -> None:
    repeated = "Housing before vehicles, says minister"
    body = f"<article><h1>{repeated}</h1><p>{repeated}</p>{paragraphs([*STORY, f'The motion “{repeated}” was carried by two votes.'])}</article>"
    lines = text(page(body)).split("\n")
    assert lines[:-1] == STORY and repeated in lines[-1]


def test_an_article_printed_twice_is_read_once_but_a_refrain_stays() -> None:
    assert without_furniture(STORY + STORY, ()) == STORY
    refrain = [*STORY, *OTHER, STORY[0]]
    assert without_furniture(refrain, ()) == refrain


@pytest.mark.parametrize(
    "line", ["ADVERTISEMENT", "Read more:", "Реклама!", "Həmçinin oxuyun", "https://a.example/x", "2026-11-19T08:57:40+01:00"]
)  # fmt: skip
def test_fixed_phrases_addresses_and_time_stamps_are_no_lines_of_an_article(line: str) -> None:
    assert without_furniture([STORY[0], line, STORY[1]], ()) == STORY[:2]


def test_a_sentence_that_begins_with_a_fixed_phrase_stays() -> None:
    lines = ["Advertisement budgets fell by a tenth.", "Comments by the minister were brief."]
    assert without_furniture(lines, ()) == lines


def test_a_text_of_nothing_but_furniture_is_kept_rather_than_lost() -> None:
    assert without_furniture(["Read more"], ()) == ["Read more"]


def test_the_text_of_linked_data_serves_where_the_page_shows_next_to_nothing() -> None:
    body = " ".join(STORY)
    assert len(body) > SHORT_TEXT
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
    assert text(page("<div id=root><p>Please enable scripts.</p></div>", head)) == body
    assert text(page(f"<article>{paragraphs(OTHER)}</article>", head)).split("\n") == OTHER


def test_comments_in_the_markup_change_nothing() -> None:
    plain = page(f"<article>{paragraphs(STORY)}</article>")
    marked = page("<article><!-- top -->" + "<!-- slot --><?slot x?>".join(f"<p>{line}</p>" for line in STORY) + "</article>")
    assert text(plain) == text(marked)


@pytest.mark.parametrize(
    "data,declared,expected",
    [
        (codecs.BOM_UTF8 + "əşı".encode(), "windows-1254", "əşı"),
        (codecs.BOM_UTF16_LE + "хлеб".encode("utf-16-le"), None, "хлеб"),
        ("հայ".encode(), "iso-8859-1", "հայ"),
        ("хлеб".encode("cp1251"), "windows-1251", "хлеб"),
        (b"<meta charset=windows-1251>" + "хлеб".encode("cp1251"), None, "<meta charset=windows-1251>хлеб"),
        (b"<meta charset=windows-1251>" + "хлеб".encode("cp1251"), "utf-8", "<meta charset=windows-1251>хлеб"),
        (b"caf\xe9", "no-such-set", "café"),
        (b"caf\xe9", "idna", "café"),
        (b"caf\xe9", "unicode_escape", "café"),
        (b"\x93so\x94", "iso-8859-1", "“so”"),
    ],
)
def test_the_character_set_is_the_first_that_fits(data: bytes, declared: str | None, expected: str) -> None:
    assert decode(data, declared) == expected


def test_an_undeclared_old_character_set_is_detected() -> None:
    words = "Заместитель министра сообщил депутатам, что армии нужны квартиры, а не машины. Комитет попросил данные за три года. "
    assert decode((words * 3).encode("cp1251"), None) == words * 3


def test_bytes_that_cannot_be_decoded_are_refused_with_a_number() -> None:
    broken = b"<html><body><article><p>" + b"The \xff\xfe\xfd ministry \xff\xff said. " * 30
    with pytest.raises(OnRecordError, match="OR-A008"):
        article_from_html(broken, charset="utf-8")


def test_a_page_beyond_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(OnRecordError, match="OR-A006"):
        article_from_html(b"<p>" + b"a" * LARGEST_PAGE)


@pytest.mark.parametrize("opening", [b"<div>", b"<b>", b"<p><font>", b"<ul><li>", b"<table><tr><td>", b"<blockquote>"])
def test_deeply_nested_markup_is_read_or_refused_and_never_crashes(opening: bytes) -> None:
    with pytest.raises(OnRecordError, match=r"OR-A00[45]"):
        article_from_html(opening * 30_000)


def test_normal_text_keeps_paragraphs_and_drops_what_is_invisible() -> None:
    assert normalise("One\u00a0 two\u200b\r\n\r\n\tthree\x00\u2028four\u00ad\ufeff") == "One two\nthree\nfour"
