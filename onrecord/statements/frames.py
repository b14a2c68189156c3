"""Phrase frames: the notation in which phrases are written down as a linguist would, and its compiler.

Here: one frame, read into a regular expression. Not here: lists of frames and how they are searched (phrase_lists.py), the frames
themselves (data/frames_en.toml).

    plain words     those words, whatever their case; a capital is read only as a capital; ' is any apostrophe
    (a|b c)  [a]    one of these; this or nothing          {be}  {Name}   a class or word list; any word with a capital
    x*  *ly         any letters in this place of a word    #              a digit
    _  _3  _1-3     one word; up to three; one to three    _3!(a|b) _3,   … none of them one of these; … commas allowed
    ...  ...30      up to 60 (30) characters without a full stop
    !(a|b)          none of these next                     !<(a|b)        at the head: none of these words right before
    ~               a blank or none                        /              a mark of punctuation, or the end
    ^  ^^  ,        at the head: the statement opens; it or a sentence in it opens; behind a comma or dash
    $               the statement ends

A blank in a frame is a blank in the text, with or without an opening quotation mark behind it. A frame begins and ends where words
do. Gaps and stars are bounded: the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.statements.lexicon import trie

#: Where a frame may begin beside at any word.
HEADS = {"^": r"^\W*", "^^": r"(?:^\W*|[.!?;…][”\"’]?\s+[“\"‘]?)", ",": r"[,—–]\s+"}
_TOKEN = re.compile(r"\.\.\.\d*|_\d*(?:-\d+)?,?|!\(|\s+|[A-Za-z]+|.")
_HEAD = re.compile(r"(\^\^?|,|)\s*(?:!<\(([\w |]*)\))?\s*")
_BLANK = r"\s+[“\"‘]?"
_WORD = r"[\w’'-]{1,40}"
_NAME = r"[A-Z][\w’-]{1,40}"
_MARKS = {"$": r"\W*$", "/": r"\s*(?:[,.!?;:—–]|\W*$)"}
_SIGNS = {"*": r"\w{0,30}", "#": r"\d", "~": r"\s*", "'": "[’']"}
_ONCE = "{0,1}"


def expression(frame: str, classes: Mapping[str, str]) -> tuple[str, str]:
    """The head of a frame (a key of `HEADS`, or "") and the expression of the rest; ValueError says what is wrong with it."""
    for _ in range(4):  # classes may be made of classes
        frame = re.sub(r"\{(\w+)\}", lambda m: f"({classes[m[1]]})" if m[1] in classes else m[0], frame)
    head = _HEAD.match(frame)
    assert head is not None
    before = [word.strip() for word in (head[2] or "").split("|") if word.strip()]
    reader = _Reader(frame[head.end() :])
    return head[1], "".join(rf"(?<!\b{_letters(word)}\s)" for word in before) + reader.alternatives("")


def _letters(word: str) -> str:
    """A word in either case, or as it is if it has a capital; what is escaped stays."""
    return word if re.search("[A-Z]", word) else re.sub(r"(?<!\\)[a-z]", lambda m: f"[{m[0]}{m[0].upper()}]", word)


class _Reader:
    """A frame, read once from left to right. Each kind of item is "word", "not", "gap", "mark", or how often it may stand ("{0,1}")."""

    def __init__(self, frame: str) -> None:
        self.left = _TOKEN.findall(frame)[::-1]

    def ends(self, marks: str) -> bool:
        """Whether the frame is at its end, at one of the marks, or, for " ", at a blank."""
        return not self.left or self.left[-1][0] in marks or (" " in marks and self.left[-1].isspace())

    def alternatives(self, end: str) -> str:
        """What stands up to a closing bracket or the end of the frame; a list of plain words is read letter by letter."""
        before, found = self.left[:], [self.sequence()]
        while self.left and self.left[-1] == "|":
            self.left.pop()
            found.append(self.sequence())
        if (self.left[-1] if self.left else "") != end:
            raise ValueError(f"“{self.left[-1] if self.left else 'the end'}” where “{end or 'the end'}” should stand")
        plain = "".join(before[len(self.left) :][::-1])
        del self.left[len(self.left) - len(end) :]
        if len(found) > 3 and re.fullmatch(r"[a-z |-]+", plain):
            return _letters(trie(sorted({" ".join(word.split()) for word in plain.split("|")})))
        return "|".join(found)

    def sequence(self) -> str:
        """Items between blanks. One that may be missing takes its blank along."""
        out, started, holds = "", False, False
        while not self.ends("|)]"):
            if self.left[-1].isspace():
                self.left.pop()
                continue
            kind, item = self.item()
            lead = _BLANK if started else ""
            if kind == "mark":
                out += item
            elif kind == "not":
                out += rf"(?!{lead}(?:{item})(?!\w))"
            elif kind == "gap":
                out, started = rf"{out}\b{item}\b", False
            elif kind == "word":
                out, started, holds = out + lead + item, True, True
            else:
                out += f"(?:{lead}{item}){kind}" if started else f"(?:{item}{_BLANK}){kind}"
                holds = holds or kind[1] != "0"
        if not holds:
            raise ValueError("a place where nothing need stand")
        return out

    def item(self) -> tuple[str, str]:
        """What stands up to the next blank: its kind and expression."""
        parts = []
        while not self.ends("|)] "):
            parts.append(self.atom(self.left.pop()))
        if len(parts) == 1:
            return parts[0]
        if all(kind[0] == "{" for kind, _ in parts):
            raise ValueError("an item of which nothing need stand; set brackets around it")
        glued = {"not": r"(?!(?:{1})(?!\w))", _ONCE: "(?:{1})?"}
        return "word", "".join(glued.get(kind, "{1}").format(kind, text) for kind, text in parts)

    def atom(self, token: str) -> tuple[str, str]:
        """One sign, word or bracket."""
        if token == "(":
            return "word", f"(?:{self.alternatives(')')})"
        if token == "[":
            return _ONCE, f"(?:{self.alternatives(']')})"
        if token == "!(":
            return "not", self.alternatives(")")
        if token[0] == "_":
            low, _, high = token[1:].rstrip(",").rpartition("-")
            word = _WORD + ",?" * token.endswith(",")
            if self.left and self.left[-1] == "!(":
                self.left.pop()
                word = rf"(?!(?:{self.alternatives(')')})(?!\w)){word}"
            return (f"{{{low or 0},{high}}}?" if high else "word"), word
        if token.startswith("..."):
            return "gap", rf"[^.]{{0,{token[3:] or 60}}}?"
        if token == "{":
            if self.left[-2:] != ["}", "Name"]:
                raise ValueError(f"no class or list named “{''.join(self.left[::-1]).partition('}')[0]}”")
            del self.left[-2:]
            return "word", _NAME
        if token in _MARKS:
            return "mark", _MARKS[token]
        if token in "^}!<=>\\+?":
            raise ValueError(f"“{token}” where the notation has none")
        return "word", _SIGNS.get(token) or _letters(re.escape(token))
