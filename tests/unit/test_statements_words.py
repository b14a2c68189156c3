"""Words by which it is told that something cannot be in a text: whatever they rule out is not there."""

from __future__ import annotations

import re

import pytest

from onrecord.statements.english import backward, constructs, credits, judgements, nominals, passives, phrasings, supposed
from onrecord.statements.english.phrases import _AUXILIARY, _may_end_in_auxiliary
from onrecord.statements.extract import may_report
from onrecord.statements.phrase_lists import frames
from onrecord.statements.scan import scan
from onrecord.statements.word_sets import first_words, folded, words_in, words_of
from tests.unit.frames_material import sentences

KINDS = (*passives.KINDS, *backward.KINDS, *phrasings.KINDS, *constructs.KINDS, *nominals.kinds())
LISTS = frames(judgements.FILE)


def test_the_words_of_a_stretch_are_those_of_its_text() -> None:
    text = "İt was “said”: the Baku-based daily’s report, 2031."
    doc = scan(text, "en")
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            assert words_of(doc, start, end) == words_in(text[start:end]), text[start:end]


def test_letters_that_a_pattern_without_case_takes_for_others_are_these() -> None:
    assert folded("\u0130F it I\u017f \u212aNOWN, \u0131f") == "if it is known, if"
    assert words_in("It is so: he said") == {"it", "is", "so", ":", "he", "said"}
    assert first_words(["go on", "picked up", "won't say"]) == {"go", "picked", "won"}


def test_a_kind_of_attribution_is_in_no_sentence_without_its_words() -> None:
    for sentence in sentences()[::4]:
        doc = scan(f"The road was shut in May. {sentence}", "en")
        for start, stop in doc.sentences:
            words = words_of(doc, start, stop)
            for find, needs in KINDS:
                if any(need.isdisjoint(words) for need in needs):
                    assert find(doc, start, stop) == [], (find.__name__, doc.text[start:stop])


@pytest.mark.parametrize("name", [name for name, one in LISTS.items() if not one.unless_before])
def test_a_list_finds_what_its_one_expression_finds(name: str) -> None:
    one = LISTS[name]
    for sentence in sentences()[::4]:
        m, whole = one.find(sentence), one.pattern.search(sentence[: one.within])
        assert (m and m.span()) == (whole and whole.span()), sentence


def test_a_phrase_that_credits_an_outlet_is_in_no_text_without_its_words() -> None:
    for sentence in sentences()[::2]:
        words = words_in(sentence)
        for forms, needs, frame in credits._FRAMES.values():
            if forms.isdisjoint(words):
                assert needs.search(sentence) is None or frame.search(sentence) is None, sentence
        if credits._PRESS_WORDS.isdisjoint(words):
            assert credits._PRESS.search(sentence) is None, sentence


def test_a_verb_that_is_blocked_and_helping_words_are_told_by_the_last_word_before_it() -> None:
    for sentence in sentences()[::4]:
        for before in (sentence[max(0, m.start() - 40) : m.start()] for m in re.finditer(r"(?<=\w)\s", sentence)):
            assert _may_end_in_auxiliary(before) or _AUXILIARY.search(before) is None, before
            if supposed._BLOCKED.search(before) is not None:
                last = re.findall(r"\w+", folded(before))[-1]
                assert last in supposed._BLOCKING or last.endswith("ly"), before


def test_words_of_any_text_open_the_gate_only_with_what_goes_on() -> None:
    plain = "The bridge is long and old. Winter was near, the roads were wet and the valley has two mills."
    assert not may_report(plain, "en")
    assert may_report(plain + " The miller is convinced that it holds.", "en")
    assert may_report(plain + " It was announced on Monday.", "en")
    assert may_report(plain + " “Yes.”", "en")
    assert may_report(plain + " The miller was blunter: nobody will come.", "en")
