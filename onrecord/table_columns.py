"""The columns of every table (see `tables.py`, which gives them their form).

Here: one `Table(...)` for each dataset. Not here: anything computed. To add a column: add one `Column` below and
let the extractor fill it; schema, UI, checks, dictionary and descriptor follow (docs/adding.md shows it).
"""

from __future__ import annotations

import pyarrow as pa

from onrecord.tables import DECIMAL, EVIDENCE, INSTANT, SPAN, Column, Table

STR, INT, LONG, BOOL, REAL, DATE = pa.string(), pa.int32(), pa.int64(), pa.bool_(), pa.float64(), pa.date32()
HEX32, HEX64, ISO3, CURRENCY = r"[0-9a-f]{32}", r"[0-9a-f]{64}", r"[A-Z]{3}", r"[A-Z]{3}"
PARTY = r"[A-Z]{3}|(?=.*[^A-Z]).{2,}|[A-Z]{2}|[A-Z]{4,}"  # ISO 3166-1 alpha-3, or an organisation's name
LANGUAGE = r"[a-z]{2,3}"
FILES = "archived file named by file_sha256"
TEXT = "article text"


def _id(name: str, description: str, **kw: object) -> Column:
    return Column(name=name, type=STR, description=description, nullable=False, pattern=HEX32, **kw)  # type: ignore[arg-type]


CAPTURED_ON = Column(
    name="captured_on", type=DATE, nullable=False, origin="capture clock", description="UTC day of the capture; the partition."
)
ARTICLE_ID = _id("article_id", "The article this row was read from.", origin="articles")
ORDINAL = Column(
    name="ordinal", type=INT, nullable=False, minimum=0, unit="1", description="Position in the article, from 0, in order of the text."
)
ARTICLE_LANGUAGE = Column(
    name="language", type=STR, pattern=LANGUAGE, origin="articles", description="ISO 639-1 code of the article's language."
)
CONFIDENCE = Column(
    name="confidence",
    type=REAL,
    nullable=False,
    minimum=0,
    maximum=1,
    unit="1",
    description="The extractor's own estimate that the row is right, 0 to 1; not calibrated across extractor versions.",
)
EXTRACTOR = Column(name="extractor_version", type=STR, nullable=False, description="Name and version of the extractor that made the row.")
ROW_EVIDENCE = Column(
    name="evidence", type=pa.list_(pa.field("item", EVIDENCE, nullable=False)), nullable=False, origin=TEXT,
    description="For each filled attribute, the code-point span of the words it was read from (column, start, end).",
)  # fmt: skip
ARTICLE_KEY = {"article_id": "articles.article_id"}

CAPTURES = Table(
    name="captures", title="Captured pages", group="news", partition="day", key=("captured_on", "captured_at", "capture_id"),
    description="Index of every archived page: where its bytes lie in the WARC archive, when and how it was fetched. "
    "A page that had not changed (HTTP 304) is a revisit record that points at the earlier bytes.",
    columns=(
        _id("capture_id", "Hash of URL, instant and payload."),
        Column(name="source", type=STR, nullable=False, origin="source list", description="Name of the source list entry that led to the page."),
        Column(name="outlet", type=STR, origin="source list or sidecar", description="Name of the outlet, as configured."),
        Column(name="url", type=STR, nullable=False, description="Address that was requested (or the document's address or path)."),
        Column(name="final_url", type=STR, description="Address after redirects."),
        CAPTURED_ON,
        Column(name="captured_at", type=INSTANT, nullable=False, origin="WARC-Date", description="Instant of the capture."),
        Column(name="record_type", type=STR, nullable=False, values=("response", "resource", "revisit"), description="WARC record type."),
        Column(name="http_status", type=INT, minimum=100, maximum=599, unit="1", description="HTTP status; null for files."),
        Column(name="media_type", type=STR, description="Media type as declared, in lower case, without parameters."),
        Column(name="charset", type=STR, description="Character set as declared in the Content-Type header, in lower case."),
        Column(name="etag", type=STR, description="HTTP ETag, for conditional requests."),
        Column(name="last_modified", type=STR, description="HTTP Last-Modified, as sent."),
        Column(name="content_sha256", type=STR, nullable=False, pattern=HEX64, description="SHA-256 of the decoded payload bytes (of a revisit: of the earlier payload)."),
        Column(name="content_bytes", type=LONG, nullable=False, minimum=0, unit="bytes", description="Length of the decoded payload."),
        Column(name="warc_file", type=STR, nullable=False, description="WARC file, relative to the archive folder."),
        Column(name="warc_offset", type=LONG, nullable=False, minimum=0, unit="bytes", description="Offset of the record (of its gzip member) in that file."),
        Column(name="listed_title", type=STR, origin="feed, sitemap or sidecar", description="Title given where the page was listed."),
        Column(name="listed_published_at", type=INSTANT, origin="feed, sitemap or sidecar", description="Publication instant given where the page was listed."),
    ),
)  # fmt: skip

ARTICLES = Table(
    name="articles", title="Articles", group="news", partition="day", key=("captured_on", "article_id"),
    description="One row per captured news article: metadata, language, hash of the cleaned text. The text itself stays in the private archive.",
    foreign_keys={"capture_id": "captures.capture_id"},
    columns=(
        _id("article_id", "Hash of the canonical address and the cleaned text."),
        _id("capture_id", "The capture it was read from.", origin="captures"),
        Column(name="source", type=STR, nullable=False, origin="captures", description="Name of the source list entry."),
        Column(name="outlet", type=STR, description="Outlet as configured, else as the page names its site."),
        Column(name="url", type=STR, nullable=False, origin="captures", description="Address of the page."),
        Column(name="canonical_url", type=STR, description="Address the page names as canonical."),
        CAPTURED_ON,
        Column(name="captured_at", type=INSTANT, nullable=False, origin="captures", description="Instant of the capture."),
        Column(name="title", type=STR, description="Headline."),
        Column(name="authors", type=pa.list_(pa.field("item", STR, nullable=False)), nullable=False, description="Names in the byline, in order; empty when none is given."),
        Column(name="published_at", type=INSTANT, description="Instant of publication, where the page gives a time."),
        Column(name="published_on", type=DATE, description="Day of publication at the outlet's own clock."),
        Column(name="published_origin", type=STR, values=("json_ld", "meta", "markup", "htmldate", "listing", "sidecar"), description="Where the day of publication was read."),
        ARTICLE_LANGUAGE,
        Column(name="language_confidence", type=REAL, minimum=0, maximum=1, unit="1", description="Probability given by the language identifier."),
        Column(name="text", type=STR, nullable=False, private=True, description="Cleaned text: paragraphs separated by a line feed, Unicode NFC. All offsets count its code points."),
        Column(name="text_sha256", type=STR, nullable=False, pattern=HEX64, description="SHA-256 of `text` in UTF-8."),
        Column(name="text_characters", type=INT, nullable=False, minimum=1, unit="code points", description="Length of `text`."),
        Column(name="word_count", type=INT, nullable=False, minimum=0, unit="1", description="Number of words in `text`."),
        Column(name="content_sha256", type=STR, nullable=False, pattern=HEX64, origin="captures", description="SHA-256 of the archived bytes."),
        Column(name="warc_file", type=STR, nullable=False, origin="captures", description="WARC file of the archived bytes."),
        Column(name="warc_offset", type=LONG, nullable=False, minimum=0, unit="bytes", origin="captures", description="Offset of the record in that file."),
        _id("duplicate_cluster_id", "Id of the first article of the day that carries nearly the same text (its own id if there is none)."),
        Column(name="is_near_duplicate", type=BOOL, nullable=False, description="True for every article of a cluster but the first."),
        EXTRACTOR,
    ),
)  # fmt: skip

STATEMENTS = Table(
    name="statements", title="Statements", group="analysis", partition="day", key=("captured_on", "article_id", "ordinal"),
    description="Who said what: one row per attributed statement, with its words, its speaker and how the outlet presented it.",
    foreign_keys=ARTICLE_KEY,
    columns=(
        _id("statement_id", "Hash of the article id, the content spans and the cue."),
        ARTICLE_ID, CAPTURED_ON, ORDINAL, ARTICLE_LANGUAGE,
        Column(name="kind", type=STR, nullable=False, values=("direct", "indirect", "mixed"), description="All words quoted, none, or some."),
        Column(name="content", type=STR, nullable=False, origin=TEXT, description="The words of the statement; parts of a discontinuous one are joined with ' […] '."),
        Column(name="content_spans", type=pa.list_(pa.field("item", SPAN, nullable=False)), nullable=False, unit="code points", origin=TEXT, description="Where those words stand, in order of the text."),
        Column(name="cue", type=STR, origin=TEXT, description="The word or words that attribute it (said, according to)."),
        Column(name="cue_start", type=INT, minimum=0, unit="code points", origin=TEXT, description="Start of the cue."),
        Column(name="cue_end", type=INT, minimum=0, unit="code points", origin=TEXT, description="End of the cue, exclusive."),
        Column(name="speaker_mention", type=STR, origin=TEXT, description="The nearest words that name the speaker (may be a pronoun)."),
        Column(name="speaker_start", type=INT, minimum=0, unit="code points", origin=TEXT, description="Start of the mention."),
        Column(name="speaker_end", type=INT, minimum=0, unit="code points", origin=TEXT, description="End of the mention, exclusive."),
        Column(name="speaker_name", type=STR, origin="resolution within the article, then the gazetteer", description="Resolved speaker: full name of the person or institution; '(unnamed)' for unnamed sources; joint speakers joined with '; '; null when not resolved."),
        Column(name="speaker_id", type=STR, pattern=HEX32 + r"(?:;" + HEX32 + r")*", description="Stable id of the resolved speaker, the same for every spelling of a name; joint speakers joined with ';'. Null for unnamed or unresolved speakers."),
        Column(name="speaker_kind", type=STR, values=("person", "institution", "joint", "unnamed"), description="What the speaker is."),
        Column(name="speaker_role", type=STR, origin=TEXT, description="Office or function as stated in the article, in its fullest form."),
        Column(name="speaker_affiliation", type=STR, pattern=PARTY + r"(?:; .+)?|.{2,}; .+", description="ISO 3166-1 alpha-3 code of the country, or the organisation, that the speaker speaks for."),
        Column(name="addressee", type=STR, origin=TEXT, description="Whom or where it was said to."),
        Column(name="via", type=STR, origin=TEXT, description="Outlet the article credits for the statement."),
        Column(name="via_chain", type=pa.list_(pa.field("item", STR, nullable=False)), nullable=False, origin=TEXT, description="Outlets it passed through, nearest to the speaker first; empty when none is credited."),
        Column(name="said_on", type=DATE, origin=TEXT + ", resolved against published_on", description="Day it was said, when the article dates it."),
        Column(name="said_from", type=DATE, origin=TEXT + ", resolved against published_on", description="First possible day, when the article gives a range."),
        Column(name="said_to", type=DATE, origin=TEXT + ", resolved against published_on", description="Last possible day, when the article gives a range."),
        Column(name="act", type=STR, nullable=False, values=("assert", "deny", "accuse", "promise", "demand", "announce", "decline"), description="Speech act."),
        Column(name="framing", type=STR, nullable=False, values=("neutral", "doubted", "endorsed"), description="The outlet's own stance to the statement."),
        Column(name="parent_statement_id", type=STR, pattern=HEX32, description="The statement inside which this one is reported."),
        ROW_EVIDENCE, CONFIDENCE, EXTRACTOR,
    ),
)  # fmt: skip

FIGURES = Table(
    name="figures", title="Figures", group="analysis", partition="day", key=("captured_on", "article_id", "ordinal"),
    description="Which amounts were named: one row per amount of money, with currency, payer, purpose, period and status.",
    foreign_keys=ARTICLE_KEY,
    columns=(
        _id("figure_id", "Hash of the article id and the span."),
        ARTICLE_ID, CAPTURED_ON, ORDINAL, ARTICLE_LANGUAGE,
        Column(name="figure_text", type=STR, nullable=False, origin=TEXT, description="The amount as written: number, scale and currency."),
        Column(name="start", type=INT, nullable=False, minimum=0, unit="code points", origin=TEXT, description="Start of the amount."),
        Column(name="end", type=INT, nullable=False, minimum=1, unit="code points", origin=TEXT, description="End of the amount, exclusive."),
        Column(name="amount", type=DECIMAL, unit="currency units", origin=TEXT, description="The amount in whole units of `currency`, below zero where the text writes a minus; null for ranges and one-sided bounds."),
        Column(name="amount_low", type=DECIMAL, unit="currency units", origin=TEXT, description="Lower end of a range or 'more than'."),
        Column(name="amount_high", type=DECIMAL, unit="currency units", origin=TEXT, description="Upper end of a range or 'less than'."),
        Column(name="bound", type=STR, values=("min", "max", "range"), description="Whether the amount is a lower bound, an upper bound or a range; null for a plain amount."),
        Column(name="unit_value", type=DECIMAL, unit="1", origin=TEXT, description="The number as written, before scaling (8.4 in '8.4 billion'); of a range the lower."),
        Column(name="scale", type=DECIMAL, unit="1", origin=TEXT, description="Factor from `unit_value` to `amount` (1,000,000,000; 0.01 for cents)."),
        Column(name="decimals", type=INT, minimum=0, unit="1", origin=TEXT, description="Digits after the decimal mark in `unit_value` as written; with `scale` it gives the stated precision."),
        Column(name="currency", type=STR, pattern=CURRENCY, description="ISO 4217 code; null when the text does not settle it."),
        Column(name="currency_origin", type=STR, values=("symbol", "code", "word", "sentence", "country"), description="What settled the currency: symbol, code or word beside the number, another amount of the sentence, or the country."),
        Column(name="is_currency_ambiguous", type=BOOL, nullable=False, description="True where the word or symbol is shared by several currencies and the text does not settle it."),
        Column(name="is_approximate", type=BOOL, nullable=False, origin=TEXT, description="True for about, nearly, some, ranges."),
        Column(name="rate", type=STR, values=("hour", "day", "week", "month", "quarter", "year", "each"), origin=TEXT, description="Unit of a rate (an hour, a year, per month, each); null for a sum."),
        Column(name="role", type=STR, nullable=False, values=("level", "change_up", "change_down", "share"), description="Whether the amount is a level, itself a difference, or a share of another."),
        Column(name="equivalent_figure_id", type=STR, pattern=HEX32, description="The figure that states the same sum in another currency."),
        Column(name="implied_rate", is_rounded=True, type=DECIMAL, unit="units of this currency per unit of the equivalent's", description="This amount divided by its equivalent."),
        Column(name="is_elliptical", type=BOOL, nullable=False, description="True where no currency stands inside the span."),
        Column(name="comparison_kind", type=STR, values=("percent_up", "percent_down", "percent_of", "multiple"), origin=TEXT, description="Kind of the percentage or multiple the amount is compared with."),
        Column(name="comparison_value", type=DECIMAL, unit="percent or 1", origin=TEXT, description="That percentage (19.6) or multiple (2)."),
        Column(name="payer", type=STR, pattern=PARTY, description="Who pays: ISO 3166-1 alpha-3, or an organisation."),
        Column(name="beneficiary", type=STR, pattern=PARTY, description="Who receives: ISO 3166-1 alpha-3, or an organisation."),
        Column(name="purpose", type=STR, values=("defence_budget", "national_security", "defence_and_national_security", "military_aid", "arms_deal", "loan", "fine", "revenue", "other"), description="What the money is for."),
        Column(name="period_start", type=DATE, origin=TEXT + ", resolved against published_on", description="First day the money covers."),
        Column(name="period_end", type=DATE, origin=TEXT + ", resolved against published_on", description="Last day the money covers."),
        Column(name="period_granularity", type=STR, values=("day", "week", "month", "months", "quarter", "half", "year", "fiscal_year", "span"), description="Granularity of the period as stated; months: several in a row, by name, as January to September or next spring."),
        Column(name="period_label", type=STR, description="The period in short: 2025, 2024..2026, 2025-03, 2025-H1, 2025-Q2, FY2025, FY2025/26."),
        Column(name="status", type=STR, values=("planned", "proposed", "approved", "projected", "actual", "claimed"), description="How firm the money is."),
        Column(name="statement_id", type=STR, pattern=HEX32, origin="statements", description="The statement inside which the amount stands."),
        ROW_EVIDENCE, CONFIDENCE, EXTRACTOR,
    ),
)  # fmt: skip

BUDGET_FILES = Table(
    name="budget_files", title="Official files", group="budgets", key=("source", "captured_at", "file_id"),
    description="Immutable copies of official files, addressed by their SHA-256. Changed bytes are a new row, never a replacement.",
    columns=(
        _id("file_id", "Hash of source name and file hash."),
        Column(name="source", type=STR, nullable=False, origin="source list", description="Name of the source list entry."),
        Column(name="format", type=STR, nullable=False, origin="source list", description="Parser that reads it (worldbank_json, sipri_xlsx, cba_xml ...)."),
        Column(name="publisher", type=STR, nullable=False, origin="source list", description="Institution that published it."),
        Column(name="url", type=STR, nullable=False, origin="source list", description="Address it came from."),
        Column(name="file_sha256", type=STR, nullable=False, pattern=HEX64, description="SHA-256 of the bytes."),
        Column(name="file_bytes", type=LONG, nullable=False, minimum=0, unit="bytes", description="Length."),
        Column(name="media_type", type=STR, description="Media type as declared."),
        Column(name="archive_path", type=STR, nullable=False, description="Path in the archive folder."),
        Column(name="captured_at", type=INSTANT, nullable=False, description="Instant of the first capture of these bytes."),
        Column(name="vintage", type=STR, origin="source list or file", description="Vintage label, where the source list gives one."),
        Column(name="published_on", type=DATE, origin="source list or file", description="Day the publisher released it, where known."),
        Column(name="licence", type=STR, nullable=False, origin="source list", description="Terms of the publisher."),
        Column(name="attribution", type=STR, origin="source list", description="Text to cite."),
        Column(name="is_readable", type=BOOL, nullable=False, description="False when the parser refused it; the reason is in the rejects."),
        Column(name="parsed_rows", type=INT, nullable=False, minimum=0, unit="1", description="Rows read from it."),
        Column(name="is_kept_out", type=BOOL, nullable=False, description="True when it was read, but lost rows or jumped beside the last good file of its source: none of its values is used, the last good ones stay, and the rejects say why."),
    ),
)  # fmt: skip

BUDGETS = Table(
    name="budgets", title="Official budgets", group="budgets",
    key=(
        "country", "region", "measure", "scope", "body", "programme_code", "period_start", "period_end", "year_basis", "stage", "price_basis", "price_year",
        "currency", "vintage", "source",
    ),
    description="Official series, bitemporal: each row is one value of one vintage. `as_of` reproduces what was known on a day. A country's own total has "
    "neither region nor body; totals of a state's bodies and of their programmes stand beside it with a scope of their own, so add up one scope only.",
    foreign_keys={"file_id": "budget_files.file_id"},
    columns=(
        _id("budget_id", "Hash of the key."),
        Column(name="country", type=STR, nullable=False, pattern=ISO3 + "|", description="ISO 3166-1 alpha-3 (XKX Kosovo; SUN, YUG and other former states by their former codes); empty for a region, which is no country."),
        Column(name="country_as_published", type=STR, nullable=False, origin=FILES, description="The country's name in the file; of a region the region's, of a state body the body's as it is written there."),
        Column(name="region", type=STR, nullable=False, origin=FILES, description="Part of the world of which the publisher gives a total, by the publisher's name (World, Middle East); empty for a country. Publishers' regions differ."),
        Column(name="period_start", type=DATE, nullable=False, description="First day of the period."),
        Column(name="period_end", type=DATE, nullable=False, description="Last day of the period."),
        Column(name="period_label", type=STR, nullable=False, origin=FILES, description="2025, or FY2025 for a fiscal year that is not the calendar year."),
        Column(name="year_basis", type=STR, nullable=False, values=("calendar", "fiscal"), origin=FILES, description="Whether the publisher's series runs by calendar or by fiscal years; both exist side by side even where the two years coincide."),
        Column(name="measure", type=STR, nullable=False, values=("expenditure", "share_of_gdp", "share_of_government", "per_capita", "obligations", "disbursements", "requests", "appropriations", "allocations"), description="What the value measures."),
        Column(name="scope", type=STR, nullable=False, values=("military", "defence_ministry", "defence_and_national_security", "defence_nato_definition", "assistance_total", "assistance_military", "military_regional", "state_body", "state_programme"), description="What is counted. `military_regional` is the sum over the countries of a region; `state_body` the whole budget of another body than the ministry of defence; `state_programme` one programme of a body (of the ministry too)."),
        Column(name="body", type=STR, nullable=False, origin=FILES, description="State body (spending agency) whose budget it is, in the language of the law, without the state's name before it and with single spaces; a body that was renamed has its latest name. Empty for what is not one body's."),
        Column(name="programme_code", type=STR, nullable=False, origin=FILES, description="The programme's code in the budget law; empty for a total."),
        Column(name="programme_name", type=STR, origin=FILES, description="The programme's name, in the language of the law; null for a total."),
        Column(name="stage", type=STR, nullable=False, values=("draft", "law", "revised", "executed_to_date", "actual", "estimate", "published_series"), description="Stage of the budget cycle; `published_series` where the publisher does not say."),
        Column(name="vintage", type=STR, nullable=False, description="Label of the publication."),
        Column(name="published_on", type=DATE, description="Day the vintage was published, where known."),
        Column(name="captured_at", type=INSTANT, nullable=False, origin="budget_files", description="Instant the file was archived."),
        Column(name="value", is_rounded=True, type=DECIMAL, origin=FILES, unit="units of `currency`; percent or fraction where `unit` says so", description="The value in whole units; null where the publisher marks it as missing."),
        Column(name="unit", type=STR, nullable=False, values=("currency", "fraction", "percent"), description="Unit of `value`."),
        Column(name="currency", type=STR, nullable=False, pattern=CURRENCY + "|", description="ISO 4217 code; empty for shares."),
        Column(name="price_basis", type=STR, nullable=False, values=("current", "constant", "none"), description="Current or constant prices; none for shares."),
        Column(name="price_year", type=INT, nullable=False, minimum=0, unit="year", description="Base year of constant prices; 0 for current prices."),
        Column(name="flag", type=STR, values=("estimate", "uncertain", "unavailable", "not_applicable", "secondary", "partial"), origin=FILES, description="The publisher's mark on the value."),
        Column(name="note", type=STR, origin=FILES, description="The publisher's notes on the value."),
        Column(name="source", type=STR, nullable=False, origin="source list", description="Name of the source list entry."),
        Column(name="origin_group", type=STR, nullable=False, description="Who collected the figure first; rows of one group never confirm each other."),
        _id("file_id", "The official file.", origin="budget_files"),
        Column(name="file_sha256", type=STR, nullable=False, pattern=HEX64, origin="budget_files", description="SHA-256 of that file."),
        Column(name="cell", type=STR, nullable=False, origin=FILES, description="Where in the file: sheet!cell, JSON pointer, line:column, or element path."),
    ),
)  # fmt: skip

EXCHANGE_RATES = Table(
    name="exchange_rates", title="Exchange rates", group="budgets", key=("source", "base_currency", "quote_currency", "kind", "period_start"),
    description="Central-bank rates: units of `quote_currency` for one unit of `base_currency`.",
    foreign_keys={"file_id": "budget_files.file_id"},
    columns=(
        _id("rate_id", "Hash of the key."),
        Column(name="source", type=STR, nullable=False, origin="source list", description="Name of the source list entry."),
        Column(name="publisher", type=STR, nullable=False, origin="budget_files", description="Central bank."),
        Column(name="base_currency", type=STR, nullable=False, pattern=CURRENCY, description="The priced currency."),
        Column(name="quote_currency", type=STR, nullable=False, pattern=CURRENCY, description="The currency of the price."),
        Column(name="kind", type=STR, nullable=False, values=("daily", "mean_of_days", "published_mean"), description="A day's official rate; the mean of the published days of a calendar year; or a year's mean as an institution published it."),
        Column(name="period_start", type=DATE, nullable=False, description="First day the rate is for."),
        Column(name="period_end", type=DATE, nullable=False, description="Last day the rate is for."),
        Column(name="rate", is_rounded=True, type=DECIMAL, nullable=False, unit="quote per base", origin=FILES, description="The rate for one unit of the base currency."),
        Column(name="quoted_rate", type=DECIMAL, unit="quote per `quoted_units` base", origin=FILES, description="The number as printed; null for means."),
        Column(name="quoted_units", type=DECIMAL, unit="1", origin=FILES, description="How many base units the printed number is for; null for means."),
        Column(name="observations", type=INT, nullable=False, minimum=1, unit="days", description="Published days behind the rate; 1 for a mean that was published as one number."),
        _id("file_id", "The official file (of a mean: the newest one used).", origin="budget_files"),
        Column(name="file_sha256", type=STR, nullable=False, pattern=HEX64, origin="budget_files", description="SHA-256 of that file."),
        Column(name="cell", type=STR, nullable=False, origin=FILES, description="Where in the file."),
    ),
)  # fmt: skip

REVISIONS = Table(
    name="revisions", title="Revisions", group="budgets",
    key=(
        "country", "region", "measure", "scope", "body", "programme_code", "period_start", "period_end", "year_basis", "stage", "price_basis", "currency", "source",
        "older_vintage", "newer_vintage",
    ),
    description="Vintage against vintage: every official value that a later vintage of the same source changed, added or withdrew. A change in US dollars "
    "is split into the change in local currency and the change of the exchange rate, so that (1 + local_currency_change) * (1 + exchange_rate_change) = 1 + "
    "relative_change. Constant prices are left out: their base moves with every vintage.",
    foreign_keys={"older_budget_id": "budgets.budget_id", "newer_budget_id": "budgets.budget_id"},
    columns=(
        _id("revision_id", "Hash of the key."),
        Column(name="country", type=STR, nullable=False, pattern=ISO3 + "|", origin="budgets", description="ISO 3166-1 alpha-3; empty for a region."),
        Column(name="region", type=STR, nullable=False, origin="budgets", description="Part of the world; empty for a country."),
        Column(name="period_start", type=DATE, nullable=False, origin="budgets", description="First day of the period."),
        Column(name="period_end", type=DATE, nullable=False, origin="budgets", description="Last day of the period."),
        Column(name="period_label", type=STR, nullable=False, origin="budgets", description="2023, or FY2023 for a fiscal year that is not the calendar year."),
        Column(name="year_basis", type=STR, nullable=False, values=("calendar", "fiscal"), origin="budgets", description="Calendar or fiscal years."),
        Column(name="measure", type=STR, nullable=False, origin="budgets", description="What the value measures."),
        Column(name="scope", type=STR, nullable=False, origin="budgets", description="What is counted."),
        Column(name="body", type=STR, nullable=False, origin="budgets", description="State body; empty for what is not one body's."),
        Column(name="programme_code", type=STR, nullable=False, origin="budgets", description="Code of the programme; empty for a total."),
        Column(name="stage", type=STR, nullable=False, origin="budgets", description="Stage of the budget cycle."),
        Column(name="price_basis", type=STR, nullable=False, values=("current", "none"), origin="budgets", description="Current prices; none for shares."),
        Column(name="currency", type=STR, nullable=False, pattern=CURRENCY + "|", origin="budgets", description="ISO 4217 code; empty for shares."),
        Column(name="unit", type=STR, nullable=False, values=("currency", "fraction", "percent"), origin="budgets", description="Unit of the values."),
        Column(name="source", type=STR, nullable=False, origin="budgets", description="Source list entry of the newer vintage."),
        Column(name="older_vintage", type=STR, nullable=False, origin="budgets", description="The vintage before."),
        Column(name="newer_vintage", type=STR, nullable=False, origin="budgets", description="The vintage that changed it."),
        Column(name="revised_on", type=DATE, nullable=False, origin="budgets", description="Day from which the newer vintage was known."),
        _id("older_budget_id", "The value before.", origin="budgets"),
        _id("newer_budget_id", "The value after.", origin="budgets"),
        Column(name="kind", type=STR, nullable=False, values=("value", "added", "withdrawn", "flag"), description="The value changed; a missing one was given; a given one is now marked as missing; or only the publisher's mark changed."),
        Column(name="older_value", is_rounded=True, type=DECIMAL, unit="units of `currency`; percent or fraction where `unit` says so", origin="budgets", description="The value before; null where it was missing."),
        Column(name="newer_value", is_rounded=True, type=DECIMAL, unit="units of `currency`; percent or fraction where `unit` says so", origin="budgets", description="The value after; null where it was withdrawn."),
        Column(name="older_flag", type=STR, origin="budgets", description="The publisher's mark before."),
        Column(name="newer_flag", type=STR, origin="budgets", description="The publisher's mark after."),
        Column(name="relative_change", type=REAL, unit="1", description="(newer - older) / older; 0.051 is +5.1 %. Null where either is missing or the older is 0."),
        Column(name="local_currency_change", type=REAL, unit="1", description="The part of it that happened in local currency; null where the vintages hold no local-currency value of the year."),
        Column(name="exchange_rate_change", type=REAL, unit="1", description="The part of it that the exchange rate made (dollars per local unit); 0 for a value in local currency; null where it cannot be told."),
    ),
)  # fmt: skip

COUNTRY_NAMES = Table(
    name="country_names", title="Country names", group="budgets", key=("country", "language", "name", "source"),
    description="What a country is called, by whom and when: names in force by date, the spelling of each publisher as its files have it, the "
    "spellings On Record accepts, and names in the languages of the articles.",
    columns=(
        Column(name="country", type=STR, nullable=False, pattern=ISO3, description="ISO 3166-1 alpha-3, as in the other tables."),
        Column(name="name", type=STR, nullable=False, description="The name, as written."),
        Column(name="language", type=STR, nullable=False, pattern=LANGUAGE, description="ISO 639-1 code of the name's language."),
        Column(name="kind", type=STR, nullable=False, values=("official", "published", "accepted", "cldr"), description="A name in force; a spelling found in a publisher's files; a spelling that is read as this country; the name in the Unicode CLDR."),
        Column(name="source", type=STR, nullable=False, description="Who calls it so: the publisher, the register, or the list of this software."),
        Column(name="valid_from", type=DATE, description="First day the name holds; of a publisher's spelling the day its first vintage was known. Null: from before these records."),
        Column(name="valid_to", type=DATE, description="Last day the name holds; of a publisher's spelling the day before a vintage that writes another. Null: still in use."),
        Column(name="reference", type=STR, nullable=False, description="Where it can be looked up: the decision, or vintage and cell."),
    ),
)  # fmt: skip

RECONCILIATIONS = Table(
    name="reconciliations", title="Reconciliations", group="analysis", key=("figure_id",),
    description="Is the reported amount what the state published? One row per reported defence or assistance figure with a known country.",
    foreign_keys={"figure_id": "figures.figure_id"},
    columns=(
        _id("figure_id", "The reported figure.", origin="figures"),
        ARTICLE_ID,
        Column(name="country", type=STR, pattern=ISO3, origin="figures", description="Country whose series were asked."),
        Column(name="status", type=STR, nullable=False, values=("confirmed", "differs", "different_scope", "different_stage", "different_period", "ambiguous", "rate_dependent", "superseded", "no_official_value", "not_yet_published", "not_comparable"), description="Outcome of the comparison."),
        Column(name="reason", type=STR, nullable=False, description="One sentence that explains the status."),
        Column(name="reported_low", type=DECIMAL, unit="units of `reported_currency`", origin="figures", description="Lower end of what the stated digits allow."),
        Column(name="reported_high", type=DECIMAL, unit="units of `reported_currency`", origin="figures", description="Upper end of what the stated digits allow."),
        Column(name="reported_currency", type=STR, pattern=CURRENCY, origin="figures", description="Currency of the reported amount."),
        Column(name="budget_id", type=STR, pattern=HEX32, origin="budgets", description="The official value compared with; null when there is none."),
        Column(name="official_value", is_rounded=True, type=DECIMAL, unit="units of `official_currency`", origin="budgets", description="That value as published."),
        Column(name="official_currency", type=STR, pattern=CURRENCY, origin="budgets", description="Its currency."),
        Column(name="official_value_converted", is_rounded=True, type=DECIMAL, unit="units of `reported_currency`", description="That value in the reported currency."),
        Column(name="official_vintage", type=STR, origin="budgets", description="Its vintage."),
        Column(name="official_stage", type=STR, origin="budgets", description="Its stage."),
        Column(name="official_scope", type=STR, origin="budgets", description="Its scope."),
        Column(name="official_period", type=STR, origin="budgets", description="Its period."),
        Column(name="relative_difference", type=REAL, unit="1", description="(official converted - reported) / reported; of a range, from its middle."),
        Column(name="rate", is_rounded=True, type=DECIMAL, unit="official per reported currency", description="Units of the official currency for one unit of the reported one; 1 when both are the same currency."),
        Column(name="rate_kind", type=STR, values=("same_currency", "article", "daily", "mean_of_days", "published_mean"), description="Which rate was used."),
        Column(name="rate_on", type=DATE, origin="exchange_rates", description="First day of the rate's period."),
        Column(name="rate_id", type=STR, pattern=HEX32, origin="exchange_rates", description="The rate used; null for the article's own."),
        Column(name="candidates", type=pa.list_(pa.field("item", STR, nullable=False)), nullable=False, origin="budgets", description="Ids of all official values considered, in order of preference."),
    ),
)  # fmt: skip

_SUBJECT = (
    Column(name="table", type=STR, nullable=False, description="The table concerned."),
    Column(name="row_key", type=STR, nullable=False, description="Key of the row as JSON; empty for a rule on the whole table."),
    Column(name="rule", type=STR, nullable=False, description="Name of the rule."),
)

FINDINGS = Table(
    name="findings", title="Findings", group="quality", key=("table", "rule", "row_key", "column"),
    description="What the checks found: every row and table that broke a rule, blocking or not.",
    columns=(
        *_SUBJECT,
        Column(name="column", type=STR, nullable=False, description="Column concerned; empty for several."),
        Column(name="rule_group", type=STR, nullable=False, description="Group of the rule, shown as one check in the UI."),
        Column(name="severity", type=STR, nullable=False, values=("blocking", "quarantine", "warning", "excepted"), description="Blocking stops the release; quarantine removes the row; warning reports; excepted is named in exceptions.toml."),
        Column(name="value", type=STR, description="The value found, shortened."),
        Column(name="message", type=STR, nullable=False, description="What was expected."),
    ),
)  # fmt: skip

QUARANTINE = Table(
    name="quarantine", title="Quarantine", group="quality", key=("table", "row_key", "rule"), published=False,
    description="Rows kept out of the release, whole, with the rule they broke.",
    columns=(
        *_SUBJECT,
        Column(name="reason", type=STR, nullable=False, description="What was expected and what was found."),
        Column(name="row", type=STR, nullable=False, private=True, description="The whole row as JSON."),
    ),
)  # fmt: skip

REJECTS = Table(
    name="rejects", title="Rejects", group="quality", key=("stage", "source", "subject", "code", "location"), published=False,
    description="Inputs that could not be used: broken pages, feeds, files, dates and numbers, each with a numbered reason.",
    columns=(
        Column(name="stage", type=STR, nullable=False, description="The table that was being made."),
        Column(name="source", type=STR, nullable=False, description="Source list entry; empty when unknown."),
        Column(name="subject", type=STR, nullable=False, description="URL, file or row concerned."),
        Column(name="code", type=STR, nullable=False, pattern=r"OR-[A-Z]\d{3}", description="Error number."),
        Column(name="expected", type=STR, nullable=False, description="What was needed."),
        Column(name="found", type=STR, nullable=False, description="What was there."),
        Column(name="location", type=STR, nullable=False, description="Where exactly."),
        Column(name="action", type=STR, nullable=False, description="What can be done."),
    ),
)  # fmt: skip

TABLES: dict[str, Table] = {
    t.name: t
    for t in (
        CAPTURES, ARTICLES, STATEMENTS, FIGURES, BUDGET_FILES, BUDGETS, EXCHANGE_RATES, REVISIONS, COUNTRY_NAMES, RECONCILIATIONS, FINDINGS, QUARANTINE,
        REJECTS,
    )
}  # fmt: skip
