"""What an English statement does, one piece of evidence a function: what it says, in whose mouth, behind which reporting word.

Here: the tests, each of which gives what it found. Not here: the phrases (data/frames_en.toml), the words (data/acts_en.toml), and the
order in which the tests decide (english/acts.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from onrecord.statements.lexicon import load
from onrecord.statements.lexicon import words as listed
from onrecord.statements.phrase_lists import frames
from onrecord.statements.proposal import Proposal

FILE = "frames_en.toml"
#: How far from the end of a statement a name for what was said is looked for.
_CLOSE = 60


class Find(NamedTuple):
    """What a test found: the list of frames, or what else it went by, and the words."""

    by: str
    words: str


def look(text: str, *lists: str) -> Find | None:
    """The first find of the lists of frames in a text."""
    known = frames(FILE)
    for name in lists:
        if (m := known[name].find(text)) is not None:
            return Find(name, m.group())
    return None


@cache
def forms(key: str) -> frozenset[str]:
    """A list of acts_en.toml."""
    return frozenset(w.replace("_", " ") for w in str(load("acts_en.toml")[key]).split())


@cache
def _contradicting() -> re.Pattern[str]:
    listed = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in sorted(forms("contradicts")))
    return re.compile(rf"\b(?:{listed})\b|n[’']t\b", re.IGNORECASE)


def contradicts(words: str) -> bool:
    """Whether words hold anything by which something is denied."""
    return _contradicting().search(words) is not None


@dataclass(frozen=True)
class Said:
    """A statement as its act is read: the reporting word (`form`, its `own` act, its stance and grammar), the words, who speaks, and what stands before the words in the sentence."""

    form: str
    own: str
    framing: str
    grammar: str
    words: str
    role: str = ""
    name: str = ""
    answers: bool = False
    before: str = ""

    @cached_property
    def opines(self) -> bool:
        """Whether the reporting word gives an opinion."""
        return self.form in forms("opines")

    @cached_property
    def foretells(self) -> bool:
        """Whether what is to come is no news of the speaker's: an opinion, an observer, a guess."""
        return self.opines or look(self.role, "observer") is not None or look(self.words, "perhaps") is not None

    @cached_property
    def kept(self) -> bool:
        """Whether it is only noted, recalled or confirmed; what is revealed is news."""
        return (self.framing == "endorsed" and not self.form.startswith(("reveal", "disclos"))) or self.form.startswith("confirm")

    @cached_property
    def word(self) -> Find:
        return Find("reporting word", self.form)


#: Words that the speaker quotes: "One senator told me, “We will”" promises nothing.
_QUOTES = re.compile(
    r"\b(?:t(?:old|ells?)|sa(?:id|ys?|ying)|telling|wrote|writ(?:es?|ing)|ask(?:ed|s)|repeat(?:ed|s)|repl(?:ied|ies)|answer(?:ed|s)|promised)\b[^.?!“”\"‘’]{0,60}?(?:that|[,:])?\s+"
    r"(?:“[^“”]{1,300}”|\"[^\"]{1,300}\"|[‘'](?=[A-Z])[^“”\"]{1,300}?[.,!?][’'])"
)
#: An attribution set into one clause ("the next shipment, he said, is due"), and what parts thousands.
_CUT = re.compile(r",? \[…\](?= [a-z])")
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3})")


def said(proposal: Proposal, words: str, role: str = "", name: str = "", before: str = "") -> Said:
    """The statement of a proposal, without the words it quotes. To agree that something is so, or to assure of what is, is to assert."""
    kind, own = proposal.kind, proposal.kind.act
    told = _THOUSANDS.sub("", _CUT.sub("", words) if "[…]" in words else words)
    told = _QUOTES.sub("", told) if any(mark in told for mark in "“\"‘'") else told
    words = told.replace("–", "-") or words
    if kind.form == "agreed" and not re.match(r"\W*(?:to|on)\b", words):
        own = "assert"
    if kind.form.startswith("assur") and own == "promise" and look(words, "ahead") is None:
        own = "assert"
    return Said(kind.form, own, kind.framing, kind.grammar, words, role, name, proposal.rule == "answer", before)


# What the reporting word says


def question(s: Said) -> Find | None:
    """Asked, and what follows is a question."""
    if s.own != "demand" or s.form not in forms("asking"):
        return None
    return look(s.words, "asks") or (Find("question mark", "?") if s.words.rstrip(' ”"’»').endswith("?") else None)


def argues_for(s: Said) -> Find | None:
    """The reporting word itself asks for something ("pushed for"), or the need for it is stressed."""
    return look(s.form, "pleads") or (look(s.words, "need") if s.own == "assert" else None)


def offers(s: Said) -> Find | None:
    """Offered."""
    return s.word if s.form == "offered" else None


def told_to(s: Said) -> Find | None:
    """Told, advised or warned to do something, or not to."""
    if s.grammar == "tell" and s.own == "assert" and (found := look(s.words, "to_do")):
        return found
    warns = s.form in forms("warns") or s.form.startswith("advis")
    return look(s.words, "told_to", "to_do") if warns and s.own in ("assert", "announce") else None


def scorns(s: Said) -> Find | None:
    """Dismissed what others hold or do as something bad: no claim is denied."""
    return look(s.words, "gathering") if s.form.startswith("dismiss") else None


def is_plain(s: Said) -> Find | None:
    """The reporting word has an act of its own: accused, denied, promised."""
    return s.word if s.own not in ("assert", "announce") else None


def to_be_done(s: Said) -> Find | None:
    """What is suggested is to be done."""
    return look(s.words, "be_done") if s.form in forms("suggests") else None


def ready(s: Said) -> Find | None:
    """Expressed a readiness."""
    return look(s.words, "expressed") if s.form in forms("expresses") else None


def ruled(s: Said) -> Find | None:
    """A court ruled."""
    return s.word if s.form in forms("rules") else None


def complained(s: Said) -> Find | None:
    """Complained, deplored, griped; regretted what others did."""
    if s.form.startswith("regret") and look(s.words, "others_do"):
        return s.word
    return s.word if s.form in forms("complains") or s.form.startswith("complain") else None


def announced(s: Said) -> Find | None:
    """The reporting word announces; to report or inform may do anything."""
    return s.word if s.own == "announce" and s.form not in forms("informs") and s.form != "revealed" else None


def named(s: Said) -> Find | None:
    """Something was only given a name."""
    return s.word if s.form in forms("values") else None


def informs(s: Said) -> Find | None:
    """To report or inform, where the words do nothing more."""
    return s.word if s.form in forms("informs") else None


def anything(s: Said) -> Find | None:
    """Nothing else was found."""
    return s.word


# What the words say


def declines(s: Said) -> Find | None:
    """Will not say it, or leaves it to others to say."""
    return look(s.words, "declines")


def leaves_open(s: Said) -> Find | None:
    """Does not exclude something."""
    return look(s.words, "leaves_open")


def commands(s: Said) -> Find | None:
    """Opens with a command."""
    return look(s.words, "opens_with_command")


def pledges(s: Said) -> Find | None:
    """Gives a word to rely on; an opinion gives none."""
    return look(s.words, "threats") or (None if s.opines else look(s.words, "pledges"))


def promises(s: Said) -> Find | None:
    """I or we shall; or, if it is no opinion, what a person or body commits itself to."""
    if s.name and not s.role and look(s.words, "i_shall"):
        return None  # "Now I'll heat half a room", of one without an office
    if look(s.words, "imperatives"):
        return None  # "Give us a map, and we will do the rest"
    return look(s.words, "promises") or (None if s.opines else look(s.words, "commits"))


def bids(s: Said) -> Find | None:
    """Something must be or is wanted of somebody; an answer to a question needs the stronger forms."""
    return look(s.words, "demands", "imperatives") or (None if s.answers else look(s.words, "bids"))


def waited(s: Said) -> Find | None:
    """Waited in vain for others; not as an answer."""
    return None if s.answers else look(s.words, "nobody_came")


def denies(s: Said) -> Find | None:
    """Says that it is not so, that it was not done, that all was as it should be."""
    words = s.words
    if found := look(words, "no", "untrue", "not_done", "clears") or (look(words, "never") if s.answers else None):
        return found
    if s.form in listed("rejoinders") and (found := look(words, "contradicts")):
        return found
    close = words[-_CLOSE:]
    claimed = look(words, "claimed")
    if claimed and (found := look(close, "called_worthless")):
        return found  # "the claim that it had been shot down was a fantasy"
    if s.form in forms("values"):  # "called the charge a fantasy"
        return look(words, "charged") or (look(words, "overdone") if claimed else None) or look(close, "worthless")
    if s.form in forms("holds"):  # "insisted that no tree had been felled"
        return None if look(words, "refuses", "demands") else look(words, "negated")
    return look(words, "worthless", "overdone") if s.form in forms("answers") else None


def names_ill(s: Said) -> Find | None:
    """Gave something a name that accuses, or did so as one whose names for the other side accuse."""
    if s.form not in forms("values"):
        return None
    return look(s.words, "accuses", "names_of_charge") or blames(s.words) or look(s.role, "partisan")


def wrongdoing(s: Said) -> Find | None:
    """Tells of wrongdoing, alleges, or is doubted by the outlet in a claim of what others did."""
    found = look(s.words, "accuses") or (look(s.words, "alleged") if s.framing == "doubted" else None)
    return found or (s.word if s.form.startswith("alleg") else None)


def rejected(s: Said) -> Find | None:
    """A claim of others that somebody rejects: "denied reports claiming that the river was poisoned"."""
    return look(s.before, "rejects") if s.framing == "doubted" else None


def finds_fault(s: Said) -> Find | None:
    """Finds fault with others or tells of a wrong; not as an answer."""
    if s.answers:
        return None
    if found := blames(s.words) or look(s.words, "wrongs", "misdeeds"):
        return found
    if look(s.role, "critic") is None or s.opines or look(s.words, "ours"):
        return None  # "The map was drawn for soldiers, not for cows", in the mouth of one whose part it is to find fault
    return look(s.words, "pictures") or (look(s.words, "they_act") if look(s.role, "partisan") else None)


def blames(words: str) -> Find | None:
    """Whether the words find fault with somebody's doing or tell a wrong ("the ruling was one-sided", "they sat on the report")."""
    return look(words, "faults", "fire", "deeds", "would_rather")


def reproaches(s: Said) -> Find | None:
    """A member of parliament speaks to those in power of what they do: "You drew a map for pipelines"."""
    return look(s.words, "you_act") if s.own == "assert" and look(s.role, "representative") else None


def will_do(s: Said) -> Find | None:
    """Who will do what, said at once."""
    return None if s.foretells else look(s.words, "will_first")


def news(s: Said) -> Find | None:
    """Makes a decision, plan or event known."""
    if s.foretells:
        return None
    return look(s.words, "allocates") or (None if s.kept else look(s.words, "announces"))


def doubted_deed(s: Said) -> Find | None:
    """News of something done, which the outlet doubts: "claimed the cable had been cut"."""
    return news(s) if s.framing == "doubted" and look(s.words, "has_been") else None


# Who speaks of whom


def charges(words: str, role: str) -> Find | None:
    """Whether a member of the opposition or a prosecutor speaks of others: unless it is of themselves or of what is to come, they charge."""
    return look(role, "adversary") if look(words, "own_or_coming") is None else None


def lacks(s: Said) -> Find | None:
    """The government has no plan, in the mouth of the opposition."""
    return look(s.words, "lacks") if not s.answers and s.own == "assert" and charges(s.words, s.role) else None


def opposes(s: Said) -> Find | None:
    """An opponent speaks of others, unless to give way, to praise or to give an opinion."""
    if s.own != "assert" or s.answers or (s.opines and not s.form.startswith("argu")) or s.form.startswith(tuple(forms("concedes"))):
        return None
    return charges(s.words, s.role)
