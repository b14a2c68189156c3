"""Articles in, rows of the statements table out: runs the stages and fills every column.

Here: the order of the stages, selection among overlapping proposals, and the rows. Not here: any linguistic rule.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pyarrow as pa

from onrecord.ids import stable_id
from onrecord.inputs import article_rows
from onrecord.statements import affiliations, attributes, interviews, occasions
from onrecord.statements.eastern import around
from onrecord.statements.english import acts as acts_en
from onrecord.statements.english import credit_scope, tagged
from onrecord.statements.english import propose as propose_en
from onrecord.statements.inflected import propose as propose_other
from onrecord.statements.lexicon import behind_weak, first_words, languages, lower, words
from onrecord.statements.proposal import EDGE, Proposal, Span, trim
from onrecord.statements.resolve import Speaker
from onrecord.statements.resolvers import resolver as resolver_of
from onrecord.statements.scan import Document, detect_language, scan
from onrecord.statements.tagger.acts import Read
from onrecord.statements.tagger.session import Reading, tagger
from onrecord.statements.transcripts import asks
from onrecord.tables import table

#: Rules whose statements nobody is named for ("it was announced that …"): no speaker is looked for.
AGENTLESS = frozenset(("impersonal", "passive"))
#: What an outlet does by its own words and does not report: a company's release announces, promises, rejects.
OWN_ACTS = frozenset(("announce", "promise", "demand", "deny", "decline"))
VERSION = "onrecord-statements/3"


def extract_statements(articles: pa.RecordBatch) -> pa.RecordBatch:
    """Attributed statements of a batch of articles, as rows of the statements table in key order.

    Pure and deterministic: the rows of an article depend on that article alone. Raises OnRecordError OR-A001 for a
    batch without `article_id` or `text`; never raises for what a text contains.
    """
    rows: list[dict[str, Any]] = []
    for article in article_rows(articles):
        rows += statements_of(article)
    return table("statements").batch(rows)


def version(language: str) -> str:
    """What made a row: the rules' version, and in English the tagger's model (the start of the hash over its files)."""
    return f"{VERSION}+tagger-{tagger().version}" if language == "en" else VERSION


def statements_of(article: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of one article (keys of `onrecord.inputs.ARTICLE_COLUMNS`)."""
    text = article["text"] or ""
    language = article["language"] or detect_language(text)
    if language not in languages() or not may_report(text, language):
        return []
    doc = scan(text, language, article["title"] or "", article["outlet"] or "", article["published_on"])
    turns = interviews.turns(doc)
    proposals = interviews.answers(doc, turns)
    briefing = any(t.label is not None and asks(text[slice(*t.label)]) for t in turns)
    if language in ("ru", "hy"):
        around.acts(doc, proposals)
    reading = tagged.read(doc) if language == "en" else None
    others = tagged.propose(doc, propose_en.propose(doc), reading) if reading else propose_other.propose(doc)
    others = [p for p in others if interviews.may_stand(doc, turns, p)]
    known = {doc.paragraph_at(p.cue[0])[0] for p in others}
    proposals += [p for p in interviews.entries(doc) if p.zone[0] not in known]
    chosen = _select(doc, proposals + others)
    resolver = resolver_of(doc, reading.names if reading else None) if chosen else None
    rows: list[dict[str, Any]] = []
    last: dict[str, tuple[tuple[str, Span] | None, Span]] = {}
    told = [s for p in chosen if not occasions.is_own_story(doc, p) for s in p.content]
    calendar = occasions.Calendar(doc, told) if chosen else None
    parties = affiliations.Affiliations(language, resolver.home_at, resolver.other_home) if resolver else None
    for place, proposal in enumerate(chosen):
        assert_resolver = resolver
        if assert_resolver is None or calendar is None or parties is None:
            break
        if proposal.source is None and proposal.rule in AGENTLESS:
            rows.append(_row(article, doc, proposal, Speaker(None, None), len(rows), last, calendar))
            continue
        label = proposal.mention if proposal.source is None else None
        labelled = assert_resolver.of_label(label, proposal.office) if label else None
        inside = proposal.rule == "told-inside"  # of others, by whoever is quoted
        resolve = assert_resolver.resolve_inside if inside else assert_resolver.resolve
        speaker = labelled or resolve(proposal.source, proposal.cue[0])
        assert_resolver.last_cue = proposal.cue[0] if not inside else assert_resolver.last_cue
        at = None if labelled and briefing else speaker.role_span[0] if speaker.role_span else proposal.cue[0]
        told_for = replace(speaker, affiliation=parties.of(speaker, at))
        rows.append(_row(article, doc, proposal, told_for, len(rows), last, calendar))
        contained = any(a <= proposal.cue[0] < b for p in chosen[max(0, place - 4) : place] for a, b in p.content)
        if speaker.name is not None and contained and not inside:
            assert_resolver.step_back()
    for row, act in zip(rows, _acts(doc, chosen, rows, reading), strict=True):
        row["act"] = act
    affiliations.settle(rows)
    if language == "en":
        credit_scope.carry(doc, chosen, rows)
    _nest(rows)
    return rows


#: Marks of quotation in every convention.
_QUOTATION = re.compile("[“”„‟«»\"＂‘]|''")


def may_report(text: str, language: str) -> bool:
    """A cheap look: whether anything in the text could report speech (a mark of quotation, a reporting word, turns of an interview)."""
    if _QUOTATION.search(text):
        return True
    told = re.findall(r"\w+", lower(text))
    weak = behind_weak(language)
    opens = first_words(language).intersection(told)
    if opens and ": " in text:
        return True  # "The envoy was blunter: the road is lost."
    if opens.difference(weak) or any(w in weak and (after in weak[w] or "" in weak[w]) for w, after in pairwise(told)):
        return True
    return interviews.MARKED.search(text) is not None


def _refuses_in_own_words(doc: Document, refusal: Proposal, others: list[Proposal]) -> bool:
    """Whether a refusal is what somebody is reported to have said of himself ("The ministry said it would not comment"): one statement."""
    source = refusal.source
    if source is None or lower(doc.text[slice(*source)]) not in ("it", "he", "she", "they"):
        return False
    return any(o is not refusal and o.rule == "clause-after" and abs(o.content[0][0] - source[0]) <= 1 and o.source for o in others)


def _is_heading(paragraph: str) -> bool:
    """Whether a paragraph of English is a heading: a few words without any stop or quotation, which the text below says again."""
    ends = paragraph[-1].isalnum() or (paragraph[-1] in "'’" and re.search(r"\s['‘]\w", paragraph) is not None and paragraph[-2].isalnum())
    return len(paragraph.split()) <= 16 and ends and not re.search(r"[.!?:“”\"‘]\s*$|^\d{1,2}[:.]\d\d|[“”\"]", paragraph)


def _select(doc: Document, proposals: list[Proposal]) -> list[Proposal]:
    """The proposals that stand: in order of the text, no two on the same words, none in headlines, captions, boilerplate."""
    title = re.sub(r"\W+", " ", lower(doc.title)).strip()
    skipped = set()
    language, boilerplate, relays = doc.language, tuple(words("boilerplate")), tuple(words("passes_on"))
    for start, end in doc.paragraphs:
        paragraph = lower(doc.text[start : min(end, start + 400)])
        flat = re.sub(r"\W+", " ", paragraph).strip()
        if (title and flat and len(flat) > 8 and (flat == title or (len(flat) < 200 and title.startswith(flat)))) or paragraph.startswith(
            boilerplate
        ):
            skipped.add(start)
        if language == "en" and doc.paragraphs[-1][0] > start and len(doc.paragraphs) > 2 and _is_heading(doc.text[start:end]):
            skipped.add(start)
    wide = [(p.content[0][0], p.content[-1][1]) for p in proposals if p.rule in ("quote-before", "clause-before")]
    proposals = [
        p
        for p in proposals
        if not (p.rule == "infinitive" and p.kind.act == "announce" and any(a <= p.cue[0] and p.cue[1] <= b for a, b in wide))
        and not (p.rule == "infinitive" and p.kind.act == "decline" and _refuses_in_own_words(doc, p, proposals))
    ]
    speaks = (
        re.search(rf"(?<!\w){re.escape(doc.outlet)}\s+(?:said|says)\s+(?:today|in\s+a\s+(?:statement|report))\b", doc.text)
        if doc.outlet
        else None
    )
    initials = "".join(w[0] for w in re.findall(r"[A-Z]\w*", doc.outlet)).lower()
    own = {lower(doc.outlet).removeprefix("the ")} | ({initials} if len(initials) > 2 else set())
    found: list[Proposal] = []
    taken: set[tuple[int, int]] = set()
    for proposal in sorted(proposals, key=lambda p: (-p.confidence, p.cue)):
        proposal.content = [s for s in (trim(doc.text, s) if doc.quote_at(s[0]) is None else s for s in proposal.content) if s[1] > s[0]]
        proposal.content = sorted(set(proposal.content))
        if (
            not proposal.content
            or doc.paragraph_at(proposal.cue[0])[0] in skipped
            or doc.paragraph_at(proposal.content[0][0])[0] in skipped
        ):
            continue
        if (
            proposal.source
            and doc.outlet
            and lower(doc.text[proposal.source[0] : proposal.source[1]]).removeprefix("the ") in own
            and not speaks
            and (proposal.kind.act not in OWN_ACTS or proposal.kind.form.startswith(relays))
            and not (
                language == "en"
                and re.match(r"\s+(?:today|yesterday|on\s+\w+day|\w+day|in\s+a\s+statement)\b", doc.text[proposal.cue[1] :][:24])
            )
        ):
            continue  # the outlet's own words; an organisation's release that tells what it "said today" is not
        first = proposal.source is not None and lower(doc.text[slice(*proposal.source)]) in words("first_pronouns")
        if first and proposal.rule != "performed":
            continue
        if any(s in taken for s in proposal.content) or not any(c.isalnum() for a, b in proposal.content for c in doc.text[a:b]):
            continue
        taken.update(proposal.content)
        found.append(proposal)
    return sorted(found, key=lambda p: (p.cue, p.content))


def _kind(doc: Document, content: list[Span]) -> str:
    inside = outside = 0
    partial = False  # the marks belong to what is said: "warned that «…»" reports, and quotes in it
    for start, end in content:
        at = start
        while at < end:
            quote = doc.quote_at(at)
            if quote is not None:
                stop = min(end, quote.end)
                letters = sum(c.isalnum() for c in doc.text[at:stop])
                name = len(doc.text[quote.start : quote.end].split()) <= 3 and doc.text[quote.start : quote.end].strip(EDGE).istitle()
                inside, outside = (inside, outside + letters) if name and outside else (inside + letters, outside)
                partial = partial or (at == quote.start and doc.language in ("ru", "hy") and not name)
            else:
                following = doc.quotes_in(at, end)
                stop = following[0].start if following else end
                outside += sum(c.isalnum() for c in doc.text[at:stop])
            at = max(stop, at + 1)
    return "mixed" if inside and (outside or partial) else "direct" if inside else "indirect"


def _row(
    article: dict[str, Any],
    doc: Document,
    proposal: Proposal,
    speaker: Speaker,
    ordinal: int,
    last: dict[str, tuple[tuple[str, Span] | None, Span]],
    calendar: occasions.Calendar,
) -> dict[str, Any]:
    text = doc.text
    zone = attributes.zone_text(doc, proposal)
    content = " […] ".join(text[a:b] for a, b in proposal.content)
    kind = "direct" if proposal.rule in ("answer", "dialogue") else _kind(doc, proposal.content)
    kind = "indirect" if proposal.rule == "told-inside" else kind  # what somebody who is quoted reports in his own words
    chain, via_span = attributes.via(doc, proposal)
    told = attributes.addressee(doc, proposal, zone)
    when = calendar.day_of(proposal, zone, speaker)
    if speaker.kind != "unnamed" and speaker.name:
        before_told, before_zone = last.get(speaker.name, (None, None))
        if told is None and before_told and before_zone == proposal.zone:
            told = before_told  # "told reporters that …, adding that …"
        last[speaker.name] = (told, proposal.zone)
    marker = proposal.marker
    evidence = [{"column": "cue", "start": marker[0], "end": marker[1]}]
    for name, span in (
        ("speaker_mention", proposal.mention),
        ("speaker_role", speaker.role_span),
        ("addressee", told[1] if told else None),
        ("via", via_span),
        ("said_on" if when.on else "said_from", when.span),
    ):
        if span is not None and span[1] > span[0]:
            evidence.append({"column": name, "start": span[0], "end": span[1]})
    spans = [{"start": a, "end": b} for a, b in proposal.content]
    source = proposal.mention
    return {
        "statement_id": stable_id("statement", article["article_id"], proposal.content, proposal.cue),
        "article_id": article["article_id"],
        "captured_on": article["captured_on"],
        "ordinal": ordinal,
        "language": article["language"] or doc.language,
        "kind": kind,
        "content": _clean(content),
        "content_spans": spans,
        "cue": _clean(text[marker[0] : marker[1]]),
        "cue_start": marker[0],
        "cue_end": marker[1],
        "speaker_mention": _clean(text[source[0] : source[1]]) if source else None,
        "speaker_start": source[0] if source else None,
        "speaker_end": source[1] if source else None,
        "speaker_name": _clean(speaker.name) if speaker.name else None,
        "speaker_id": speaker.identity,
        "speaker_kind": speaker.kind,
        "speaker_role": _clean(speaker.role) if speaker.role else None,
        "speaker_affiliation": _clean(speaker.affiliation) if speaker.affiliation else None,
        "addressee": _clean(told[0]) if told else None,
        "via": _clean(chain[-1]) if chain else None,
        "via_chain": [_clean(c) for c in chain],
        "said_on": when.on,
        "said_from": when.first,
        "said_to": when.last,
        "act": None,  # told of all statements of an article together
        "framing": attributes.framing(doc, proposal, zone),
        "parent_statement_id": None,
        "evidence": evidence,
        "confidence": max(0.05, round(proposal.confidence - (0.25 if speaker.name is None else 0.0), 3)),
        "extractor_version": version(doc.language),
    }


def _acts(doc: Document, chosen: list[Proposal], rows: list[dict[str, Any]], reading: Reading | None) -> list[str]:
    """What each statement does: by rules and, where the network read the article, weighed by it."""
    found: list[str] = []
    read: list[Read] = []
    for proposal, row in zip(chosen, rows, strict=True):
        role, name, before = row["speaker_role"] or "", row["speaker_name"] or "", doc.text[proposal.zone[0] : proposal.content[0][0]]
        if reading is None:
            found.append(attributes.act(proposal, row["content"], doc.language, role, name, before))
            continue
        verdict = acts_en.verdict(proposal, row["content"], role, name, before, row["kind"])
        read.append(reading.read([proposal.cue], proposal.content, [proposal.source] if proposal.source else [], verdict))
    if reading is None:
        return found
    contested = any(one.verdict.act in ("accuse", "deny") for one in read)
    weighed = zip(read, reading.head.acts(read), rows, strict=True)
    return [act if contested else acts_en.settled(one.verdict, act, row["content"]) for one, act, row in weighed]


def _clean(value: str) -> str:
    """Lone surrogates cannot be stored as UTF-8; they become the replacement character, one for one, so lengths stay."""
    return value if value.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", value)


def _nest(rows: list[dict[str, Any]]) -> None:
    """A statement whose words all lie inside a longer one is reported there: give it that parent."""
    outer: list[dict[str, Any]] = []
    for row in sorted(rows, key=lambda r: (r["content_spans"][0]["start"], -r["content_spans"][-1]["end"])):
        first, final = row["content_spans"][0]["start"], row["content_spans"][-1]["end"]
        while outer and outer[-1]["content_spans"][-1]["end"] < final:
            outer.pop()
        for parent in reversed(outer):
            if any(
                s["start"] <= row["cue_start"] and row["cue_end"] <= s["end"] and s["start"] <= first and final <= s["end"]
                for s in parent["content_spans"]
            ):
                row["parent_statement_id"] = parent["statement_id"]
                break
        outer.append(row)
