"""From articles to rows of the figures table.

Here: sentences, the attributes of each amount put together, equivalents, rows. Not here: the grammar (amounts.py).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext
from functools import partial
from itertools import pairwise
from operator import itemgetter
from typing import Any

import pyarrow as pa

from onrecord.errors import Reject, shorten
from onrecord.figures import attributes as attr
from onrecord.figures.amounts import Amount, Reader, Refused
from onrecord.figures.budget_years import budget_before, is_part_of_budget, parties_of
from onrecord.figures.carried import (
    PERIOD,
    breaks_down,
    continued,
    is_difference_of,
    is_like,
    of_amount_before,
    of_context,
    of_same_time,
    of_sentence_before,
    points_back,
    runs_on,
    says_back,
    sentences_before,
    status_of_the_other,
)
from onrecord.figures.ellipsis import inherited
from onrecord.figures.equivalents import same_sums
from onrecord.figures.intervals import Period
from onrecord.figures.lending import says
from onrecord.figures.lexicon import Lexicon, lexicon
from onrecord.figures.parties import OF_STATES, Parties, is_joint, parties
from onrecord.figures.periods import PeriodReader
from onrecord.figures.places import NATIONAL, UNCODED, Persons, Place, places
from onrecord.figures.prefilter import money_paragraphs
from onrecord.figures.purposes import between, of_what, price
from onrecord.figures.rates import is_price_of_a_thing, is_wage, rate, shared_rate
from onrecord.figures.roles import role_in_clause
from onrecord.figures.rows import amount_of, columns, last_of, period_of
from onrecord.figures.signs import CURRENCY, DOUBT, SCALE, all_of, may_hold_amount, signs_of
from onrecord.figures.statuses import TO_COME, holds, is_compared, is_denied, is_old_level
from onrecord.figures.statuses import status as status_of
from onrecord.figures.timing import by_period, earmarked, is_gone_by, leads_to, of_amount, of_budget, settle
from onrecord.figures.tokens import Token, Tokens, fold, kind_of, pieces, token
from onrecord.ids import stable_id
from onrecord.inputs import article_rows
from onrecord.tables import table

EXTRACTOR = "figures-rules/2"
_PLACE = itemgetter("start", "column")
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "gen",
        "col",
        "lt",
        "sen",
        "rep",
        "gov",
        "no",
        "approx",
        "st",
        "rs",
        "млрд",
        "млн",
        "тыс",
        "трлн",
        "руб",
        "долл",
        "дол",
        "коп",
        "р",
        "mlrd",
        "mln",
        "г",
        "гг",
        "т",
        "д",
    ]
)
#: Marks a sentence may begin with.
OPENING = frozenset('“«"‘(—–-[…$€£')
#: Abbreviations that a sentence may end with, before a capital letter.
_MAY_CLOSE = frozenset({"руб", "р", "долл", "дол", "коп", "млрд", "млн", "г"})
#: Names that go on after a clipped currency ("долл. США").
_GOES_ON = frozenset({"США"})
#: Marks a sentence may end with.
_ENDING = frozenset('.!?։;”»"')
LONGEST_SENTENCE = 160
#: Tokens behind the word of a rate in which the measure of goods stands, and on either side of it in which a habit does.
PER, HABIT = 3, 8
#: Currencies that two states call by one name: the usual one, the other, and the states; the other's is meant where only it is named.
NAMESAKES = (("RUB", "BYN", "RUS", "BLR"), ("AZN", "TMT", "AZE", "TKM"))
#: Tokens between a country and the amount whose shared word is its currency, where another has the word too.
NEAREST = 6


def extract_figures(articles: pa.RecordBatch) -> pa.RecordBatch:
    """Every amount of money in a batch of articles (onrecord.inputs), as a batch of the figures table."""
    return figures_and_rejects(articles)[0]


def figures_and_rejects(articles: pa.RecordBatch) -> tuple[pa.RecordBatch, list[Reject]]:
    """As `extract_figures`, and the amounts that cannot be right: too large (OR-M002) or grouped as no number is (OR-M003)."""
    rows: list[dict[str, Any]] = []
    rejects: list[Reject] = []
    for article in article_rows(articles):
        found, refused = _article(article)
        rows += found
        rejects += [
            Reject(
                stage="figures", source="", subject=article["article_id"], code=r.code, expected="an amount that can be read",
                found=shorten(r.reason), location=f"characters {r.start} to {r.end}", action="The amount is left out; look at the article.",
            )
            for r in refused
        ]  # fmt: skip
    return table("figures").batch(rows), rejects


def link_statements(figures: pa.Table, statements: pa.Table) -> pa.Table:
    """`figures` with `statement_id` set to the innermost statement whose words contain the amount (same article)."""
    spans: dict[str, list[tuple[int, int, int, str]]] = {}
    for row in statements.select(["article_id", "statement_id", "content_spans"]).to_pylist():
        length = sum(s["end"] - s["start"] for s in row["content_spans"])
        for span in row["content_spans"]:
            spans.setdefault(row["article_id"], []).append((length, span["start"], span["end"], row["statement_id"]))
    ids = []
    for row in figures.select(["article_id", "start", "end"]).to_pylist():
        holding = [(length, sid) for length, a, b, sid in spans.get(row["article_id"], ()) if a <= row["start"] and row["end"] <= b]
        ids.append(min(holding)[1] if holding else None)
    place = figures.schema.get_field_index("statement_id")
    return figures.set_column(place, figures.schema.field(place), pa.array(ids, type=pa.string()))


def _article(article: dict[str, Any]) -> tuple[list[dict[str, Any]], list[Refused]]:
    text = article["text"]
    lex = lexicon(article["language"])
    rows: list[dict[str, Any]] = []
    refused: list[Refused] = []
    persons = Persons(text, lex)
    for start, end in money_paragraphs(text, article["language"]):
        earlier: dict[str, Any] | None = None
        said: list[dict[str, Any]] = []
        is_same = False
        for sentence in sentences(text, start, end, lex):
            if not sentence:
                earlier, said = None, []
                continue
            found, bad = _sentence(sentence, text, lex, article["published_on"], persons, earlier, is_same, start)
            if not found and said and is_denied(sentence, lex):
                for row in said:
                    row["status"] = "claimed"
            earlier, is_same, said = last_of(found), sentence[-1].text == ";", found
            rows += found
            refused += bad
    ids: dict[tuple[int, int], str] = {}
    for ordinal, row in enumerate(rows):
        unknown = [name for name in ("payer", "beneficiary") if row[name] in UNCODED]
        row |= dict.fromkeys(unknown) | {"evidence": [e for e in row["evidence"] if e["column"] not in unknown]}
        row["figure_id"] = ids[row["start"], row["end"]] = stable_id("figure", article["article_id"], row["start"], row["end"])
        row |= {
            "article_id": article["article_id"],
            "captured_on": article["captured_on"],
            "ordinal": ordinal,
            "language": article["language"],
        }
    for row in rows:
        pair = row.pop("_pair")
        row["equivalent_figure_id"] = ids[pair] if pair else None
    return rows, refused


def sentences(text: str, start: int, end: int, lex: Lexicon) -> Iterator[Tokens]:
    """The tokens of every sentence of the line ``text[start:end]``, at most `LONGEST_SENTENCE` of them each.

    A sentence in which no amount may stand is empty: it lacks a number or a currency, and the one before it is empty or it has
    no number with a scale, no word of doubt and ends in no semicolon.
    """
    signs, known = signs_of(lex.language), pieces(text, start, end)
    found: list[str] = []
    starts: list[int] = []
    was_empty, may_end, is_same = True, False, False

    def made() -> Tokens:
        every = all_of(signs, found)
        money = may_hold_amount(every | CURRENCY) and (is_same or every & SCALE)
        holds = may_hold_amount(every) or (not was_empty and (every & DOUBT or money))
        return Tokens(map(token, found, starts)) if holds else Tokens()

    for piece in known:
        characters, at = piece[1], piece.start(1)
        if len(found) >= LONGEST_SENTENCE or (
            may_end and _ends(found, at > starts[-1] + 1, characters) and not _is_spaced_point(found, starts, characters)
        ):
            sentence = made()
            yield sentence
            found, starts, was_empty, is_same = [], [], not sentence, found[-1] == ";"
        found.append(characters)
        starts.append(at)
        may_end = characters in _ENDING
    if found:
        yield made()


def _ends(found: Sequence[str], is_apart: bool, following: str) -> bool:
    """Whether a sentence ends behind `found`, whose last is one of `_ENDING`. `is_apart`: white space is between."""
    last = found[-1]
    if last in ("!", "?", "։", ";"):
        return last != ";" or found.count("(") <= found.count(")")
    if len(found) < 2 or not is_apart:
        return False
    word = found[-2]
    if last != ".":
        return word in (".", "!", "?")
    key = fold(word)
    if key in _ABBREVIATIONS and not (following[0].isupper() and key in _MAY_CLOSE and following not in _GOES_ON):
        return False
    return not (len(word) == 1 and word.isupper()) and (following[0].isupper() or kind_of(following) == "number" or following in OPENING)


def _is_spaced_point(found: Sequence[str], starts: Sequence[int], following: str) -> bool:
    """Whether the last of `found` is a point set apart between digits, as in text split into tokens: "$ 5 . 4 million"."""
    if found[-1] != "." or len(found) < 2 or not (found[-2].isdecimal() and following.isdecimal() and len(following) < 3):
        return False
    return starts[-1] == starts[-2] + len(found[-2]) + 1


def _sentence(
    tokens: Tokens,
    text: str,
    lex: Lexicon,
    published_on: dt.date | None,
    persons: Persons,
    earlier: dict[str, Any] | None = None,
    is_same: bool = False,
    start: int = 0,
) -> tuple[list[dict[str, Any]], list[Refused]]:
    """The rows of one sentence. `earlier`: the last row of the one before it; `is_same`: a semicolon parts them; `start`: of its line."""
    reader = Reader(tokens, lex)
    every = reader.amounts()
    found = inherited(every, tokens, lex, amount_of(earlier), is_same)
    if not found:
        return [], reader.refused
    kept = {a.first for a in found}
    bare = [a for a in every if a.own_scale and a.first not in kept]
    taken = {i for a in found for i in range(a.first, a.last)}
    named = [p for p in places(tokens, lex.language) if p.first not in taken and not persons.is_elsewhere(p.code)] or persons(tokens)
    found = [_as_before(_national(a, named), earlier) for a in found]
    read = PeriodReader(tokens, lex, published_on, period_of(earlier)).periods([(a.first, a.last) for a in found])
    pairs = same_sums(found, tokens, lex) if len(found) > 1 else {}
    rows: list[dict[str, Any]] = []
    for number, amount in enumerate(found):
        twin = found[pairs[number]] if number in pairs else None
        others, floor = found[:number] + found[number + 1 :], found[number - 1].last if number else 0
        row = _row(amount, tokens, text, lex, named, read, others, bare, published_on, floor)
        if twin is not None:
            base = rows[pairs[number]]
            for name in (
                "payer",
                "beneficiary",
                "purpose",
                *PERIOD,
                "status",
                "role",
                "rate",
            ):
                row[name] = base[name]
            row["_pair"], row["implied_rate"] = (twin.start, twin.end), _ratio(amount.value, twin.value)
            if base["_pair"] is None:
                base["_pair"], base["implied_rate"] = (amount.start, amount.end), _ratio(twin.value, amount.value)
        rows.append(row)
    if len(rows) > 1:
        _share_rates(rows, found, tokens, lex)
    for number, (amount, row) in enumerate(zip(found, rows, strict=True)):
        if before := rows[number - 1] if number else earlier:
            is_bare = amount.elliptical and not number and (is_same or not named)
            if earlier and is_bare and not row["rate"] and is_like(row, earlier):
                row["rate"] = earlier["rate"]  # "...a month; in 2020 it was 14"
            if earlier and not read and breaks_down(row, earlier, tokens, lex, amount):
                row.update({name: earlier[name] for name in PERIOD} | {"status": row["status"] or earlier["status"]})
            floor = found[number - 1].last if number else 0
            opens = not number and says_back(tokens, row)
            differs = (number or is_same or opens) and is_difference_of(row, before, tokens, lex, amount)
            if opens and differs:
                row.update({name: before[name] for name in PERIOD})
            if row["period_label"] is None and (
                (differs and (lex.span_ends_at_stem or not is_compared(amount, tokens, lex))) or of_same_time(tokens, lex, amount)
            ):
                row.update({name: before[name] for name in PERIOD})
            if number and runs_on(row, before, floor, read, tokens, lex, amount):
                row.update({name: before[name] for name in PERIOD})
            if row["period_label"] is None and differs:
                row.update(status_of_the_other(row, before))
            is_back = bool(differs) or points_back(tokens, lex, amount, floor)
            row.update(continued(row, before, is_bare, is_back, {p.code for p in named}, tokens, lex, amount))
            if number:
                row.update(of_amount_before(row, before, named, tokens, lex, amount, floor))
            else:
                row.update(of_sentence_before(row, before, {p.code for p in named}, tokens, lex, amount))
        elif tokens[0].start > start and not named and points_back(tokens, lex, amount, 0):
            others = found[:number] + found[number + 1 :]
            row.update(of_context(row, next(sentences_before(text, start, tokens[0].start)), tokens, lex, amount, others))
        if not row["rate"] and not is_compared(amount, tokens, lex) and is_part_of_budget(tokens, lex, amount):
            codes = {p.code for p in named}
            budget = budget_before(text, start, tokens[0].start, codes, lex, published_on)
            if budget.state and not codes:
                row.update(parties_of(row, budget.state, tokens, lex, amount))
            is_past = row["status"] == "actual" and by_period(budget.year, published_on) == "planned"
            if budget.year and row["period_label"] is None and not is_past:
                row.update(columns(settle(budget.year, row["payer"], published_on)))
        if number in pairs:
            row.update({name: rows[pairs[number]][name] for name in ("payer", "beneficiary", "purpose", *PERIOD)})
    return rows, reader.refused


def _share_rates(rows: Sequence[dict[str, Any]], found: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> None:
    """Gives neighbours of one clause the rate that stands beside one of them."""
    for first, second in pairwise(range(len(found))):
        here, there = rows[first], rows[second]
        if bool(here["rate"]) == bool(there["rate"]):
            continue
        changes = here["role"].startswith("change") or there["role"].startswith("change")
        if known := shared_rate(found[first], found[second], (here["rate"], there["rate"]), changes, tokens, lex):
            here["rate"] = there["rate"] = known


def _as_before(amount: Amount, earlier: dict[str, Any] | None) -> Amount:
    """A word that several currencies share is the one of the sentence before, where that is among them."""
    code = earlier["currency"] if earlier else None
    if amount.origin != "word" or len(amount.options) < 2 or code not in amount.options or amount.options[0] == "USD":
        return amount
    return replace(amount, options=(code, *(o for o in amount.options if o != code)), origin="sentence")


def _national(amount: Amount, named: Sequence[Place]) -> Amount:
    """A shared word ("kroner", "rupees") is the currency of the one named country that has it, of several the one that stands closest
    before it; a dollar stays a dollar."""
    for shared, code, ours, theirs in NAMESAKES:
        if amount.origin == "word" and amount.options == (shared,) and theirs in (codes := {p.code for p in named}) and ours not in codes:
            return replace(amount, options=(code,), origin="country")
    if amount.origin not in ("word", "code", "sentence") or len(amount.options) < 2 or amount.options[0] == "USD":
        return amount
    having = [(p, o) for p in named for o in amount.options if NATIONAL.get(o) == p.code]
    own = {o for _, o in having}
    if len(own) > 1:
        having = sorted(((p, o) for p, o in having if 0 <= amount.first - p.last <= NEAREST), key=lambda pair: pair[0].first)[-1:]
    if not having:
        return amount
    code = having[0][1]
    return replace(amount, options=(code, *(o for o in amount.options if o != code)), origin="country")


def _row(
    amount: Amount, tokens: list[Token], text: str, lex: Lexicon, named: Sequence[Place], read: Sequence[Period], others: Sequence[Amount],
    bare: Sequence[Amount], published_on: dt.date | None, floor: int,
) -> dict[str, Any]:  # fmt: skip
    """The row of one amount. `others`: those beside it in the sentence; `bare`: numbers that were not taken for money; `floor`: the token behind the one before it."""
    evidence: list[dict[str, Any]] = []

    def note(column: str, first: int, last: int) -> None:
        evidence.append({"column": column, "start": tokens[first].start, "end": tokens[last - 1].end})

    bound, near, rated = attr.bound(tokens, lex, amount), attr.approximation(tokens, lex, amount), rate(tokens, lex, amount, others)
    if amount.elliptical and attr.before(tokens, lex.cues["versus"], amount.first, 1):
        bound = None  # "from X to Y": the "to" that may mean "at most" joins the two
    if bound and others and any(o.last == bound.first and lex.cues["range_open"].ending(tokens, o.first, 2) for o in others):
        bound = None  # likewise with both ends in full
    role, compared, purpose = (
        attr.role(tokens, lex, amount) or role_in_clause(tokens, lex, amount, others),
        attr.comparison(tokens, lex, amount),
        attr.purpose(tokens, lex, amount, others),
    )
    is_thing = (purpose is None or purpose.value.endswith(("other", attr.BETWEEN_STATES))) and is_price_of_a_thing(tokens, lex, amount)
    status = None if is_thing else status_of(tokens, lex, amount)
    for column, cue in (
        ("bound", bound),
        ("is_approximate", near),
        ("rate", rated),
        ("role", role),
        ("purpose", purpose),
    ):
        if cue:
            note(column, cue.first, cue.last)
    if compared:
        note("comparison_value", compared[2].first, compared[2].last)
    currency = (amount.options[0] or None) if amount.options else None
    purpose = of_what(purpose, tokens, lex, amount, others)
    what = purpose.value.removesuffix(attr.BETWEEN_STATES) if purpose else "other"
    following = next((o for o in others if o.first >= amount.last), None)
    apart = following is not None and (is_compared(following, tokens, lex) or attr.is_part(tokens, lex, following))
    ceiling = following.first if following and apart else None
    if ceiling is None and len(others) > 1:
        ceiling = next((o.first for o in others if o.first >= amount.last and attr.is_part(tokens, lex, o)), None)
    found = partial(parties, tokens, lex, named, amount.first, amount.last, currency=currency, floor=floor, ceiling=ceiling)
    who: Parties = found(purpose=what)
    fitting = between(what, purpose, who, tokens, lex, amount)
    if fitting == "other" and purpose and purpose.value.endswith(attr.BETWEEN_STATES):
        farther = attr.purpose(tokens, lex, amount, others, plain=True)  # "for air-defence systems, under the Peace Facility"
        fitting = "military_aid" if farther and farther.value == "military_aid" and who.beneficiary else fitting
    if what == "revenue" and fitting == "other":
        who = found(purpose=fitting)  # "the president earns": nobody's revenue
    what = fitting
    if rated and lex.cues["rate_goods"].within(tokens, rated.first, rated.last + PER):
        what, who = price(what, who, tokens, lex, amount)
    is_apart = who.payer_place is None or who.payer_place.first >= amount.last
    if (
        rated
        and what == "other"
        and tokens[rated.first].key == "per"
        and is_apart
        and not says(tokens, lex, "pay_verbs", amount.first, amount.last)
    ):
        who = Parties()  # a price
    if is_joint(tokens, lex, named, who, amount.first, amount.last):
        who = who._replace(payer=None, payer_place=None)
    for column, place in (("payer", who.payer_place), ("beneficiary", who.beneficiary_place)):
        if place:
            note(column, place.first, place.last)
    period = of_amount(read, amount, others, bare, tokens, lex)
    if period and status and status.value in TO_COME and leads_to(period, amount, tokens, lex):
        status = None  # "proposed $5 million, against last year's $4 million"
    if period and status and status.value in TO_COME and is_gone_by(period, published_on, amount, others):
        period = None  # "in May the ministry proposed $5 million"
    if period and what == "fine" and period.granularity == "span":
        period = None  # the years of the offence
    if status:
        note("status", status.first, status.last)
    period = None if is_thing else period  # "its $49 adapter ships in May"
    if period:
        note("period_label", period.first, period.last)
        period = settle(period, who.payer, published_on)
    said = earmarked(period, published_on) if status and status.value == "earmarked" else None
    if what in OF_STATES:
        said = said or of_budget(status, period, published_on, amount, tokens, lex)
    is_price = bool(rated) or is_wage(tokens, lex, amount)
    if is_price and status and lex.cues["status_habit"].at(tokens, status.first):
        said = "actual"  # "pays $126 per thousand cubic metres"
    if is_price and not status and not said and (is_old_level(tokens, lex, amount) or holds(tokens, lex, amount)):
        said = "actual"  # the price or wage that holds, or holds until then
    if is_price and not status and not said and lex.cues["status_habit"].within(tokens, amount.first - HABIT, amount.last + HABIT):
        said = "actual"  # "sells China gas at $300 per thousand cubic metres"
    value = amount.value
    one_sided = bound is not None and value is not None
    return {
        "figure_text": text[amount.start : amount.end], "start": amount.start, "end": amount.end,
        "amount": None if one_sided else value,
        "amount_low": value if bound and bound.value == "min" else amount.low,
        "amount_high": value if bound and bound.value == "max" else amount.high,
        "bound": "range" if amount.is_range else bound.value if bound else None,
        "unit_value": amount.unit, "scale": amount.scale, "decimals": amount.decimals,
        "currency": currency, "currency_origin": amount.origin if currency else None, "is_currency_ambiguous": not currency or (len(amount.options) > 1 and amount.origin in ("word", "code")),
        "is_approximate": near is not None or amount.is_range, "rate": rated.value if rated else None, "role": role.value if role else "level",
        "is_elliptical": amount.elliptical, "comparison_kind": compared[0] if compared else None, "comparison_value": compared[1] if compared else None,
        "payer": who.payer, "beneficiary": who.beneficiary, "purpose": what,
        **columns(period),
        "status": said or (status.value if status else by_period(period, published_on)),
        "evidence": sorted(evidence, key=_PLACE), "confidence": _confidence(amount, what != "other" or bool(purpose and purpose.value == "other"), who),
        "extractor_version": EXTRACTOR, "_pair": None,
    }  # fmt: skip


def _confidence(amount: Amount, has_purpose: bool, who: Parties) -> float:
    """A rough order: own currency and scale first, then what could be read beside it."""
    score = 0.95 if amount.origin in ("symbol", "code") else 0.9
    score -= 0.2 if amount.elliptical else 0.0
    score -= 0.05 if len(amount.options) > 1 and amount.origin == "word" else 0.0
    score -= 0.05 if not has_purpose else 0.0
    return round(score - (0.05 if who.payer is None else 0.0), 2)


def _ratio(value: Decimal | None, other: Decimal | None) -> Decimal | None:
    if value is None or not other:
        return None
    with localcontext() as context:
        context.prec = 28
        return value / other
