"""What is on a news page beside the article: taken out of the tree before extraction, and out of the lines after it.

Each rule is about form, not about one outlet: a second article with a headline of its own, a line that is nothing but a
link to another page, the headline repeated in the text, an article printed twice, a machine's address or time stamp, and
the short fixed phrases of `furniture.toml`. Here: these rules. Not here: extraction itself (reading.py).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Sequence
from functools import cache
from importlib import resources
from itertools import islice

import lxml.html

#: An article element shorter than this is a teaser, which the extractor leaves out by itself.
SHORTEST_ARTICLE = 300
#: A line with a link is a pointer to another page when the link has at least so many words and characters ...
LINK_WORDS, LINK_CHARACTERS = 4, 20
#: ... and what stands before it is a label of at most so many words ("Read more:").
LABEL_WORDS = 5
#: Blocks with more elements than this are no single line.
MOST_ELEMENTS = 12
#: A line shorter than this may well be said twice. A repeated article repeats at least this share of all characters.
SHORTEST_REPEATED, REPEATED_SHARE = 40, 0.25
_BLOCKS = ("p", "li", "h2", "h3", "h4", "h5")
_MACHINE = re.compile(r"(?:https?://|www\.)\S+|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)?", re.IGNORECASE)


def folded(text: str | None) -> str:
    """`text` for comparison: lower-case words of letters and digits, one space between."""
    return " ".join(re.findall(r"\w+", (text or "").lower()))


def prune(tree: lxml.html.HtmlElement, titles: Collection[str]) -> None:
    """Take other articles and pointers to other pages out of `tree`. `titles`: the folded headlines of this article."""
    _other_articles(tree, titles)
    for node in list(tree.iter(*_BLOCKS)):
        if node.getparent() is not None and _is_pointer(node):
            node.drop_tree()


def _other_articles(tree: lxml.html.HtmlElement, titles: Collection[str]) -> None:
    """Of several long article elements side by side, keep the one that carries this article's headline."""
    found = [a for a in tree.xpath("//article[not(ancestor::article)]") if len(a.text_content()) > SHORTEST_ARTICLE]
    own = next((a for a in found if any(folded(h.text_content()) in titles for h in a.iter("h1"))), None)
    if own is not None:
        for other in found:
            if other is not own:
                other.drop_tree()


def _is_pointer(node: lxml.html.HtmlElement) -> bool:
    """True for a block that holds one link and, before it, at most a label that ends in a colon or bar."""
    elements = list(islice(node.iter(lxml.etree.Element), MOST_ELEMENTS + 1))
    links = [e for e in elements if e.tag == "a"]
    if len(elements) > MOST_ELEMENTS or len(links) != 1:
        return False
    whole, link = (" ".join(n.text_content().split()) for n in (node, links[0]))
    if len(link) < LINK_CHARACTERS or len(link.split()) < LINK_WORDS:
        return False
    before, _, after = whole.partition(link)
    before = before.strip()
    if after.strip(" .»›>→…"):
        return False
    return not before or (len(before.split()) <= LABEL_WORDS and before[-1] in ":|–—-»")


def without_furniture(lines: Sequence[str], titles: Collection[str]) -> list[str]:
    """The lines that belong to the article. When no line would stay, all do."""
    kept = [line for line in lines if not _is_furniture(line, titles)]
    once = list(dict.fromkeys(line if len(line) > SHORTEST_REPEATED else (line, n) for n, line in enumerate(kept)))
    unrepeated = [item if isinstance(item, str) else item[0] for item in once]
    total = sum(map(len, kept))
    if total - sum(map(len, unrepeated)) >= REPEATED_SHARE * total:
        kept = unrepeated
    return kept or list(lines)


def _is_furniture(line: str, titles: Collection[str]) -> bool:
    plain = line.removeprefix("- ").strip()
    if _MACHINE.fullmatch(plain):
        return True
    words = folded(plain)
    return (words in titles and len(words.split()) > 1) or words in _phrases()


@cache
def _phrases() -> frozenset[str]:
    """The folded phrases of furniture.toml, of every language."""
    data = tomllib.loads(resources.files("onrecord.articles").joinpath("furniture.toml").read_text(encoding="utf-8"))
    return frozenset(folded(phrase) for phrases in data["phrases"].values() for phrase in phrases)
