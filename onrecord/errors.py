"""Numbered errors that say what was expected, what was found, where, and what to do.

Here: the one exception class of the library and the `Reject` record (bad input as data).
Not here: the decision what to do with them (callers), and their wording in a user interface (cli.py, assets/).

Number ranges: S sources, F fetching, A articles, T statements, M figures (money), B budgets and rates,
R releases, X expectations, G general.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass


class OnRecordError(Exception):
    """An error a person can act on.

    Attributes:
        code: stable number such as ``OR-S003``; tests and scripts may rely on it.
        expected: what the program needed.
        found: what it got instead (shortened, never a whole document).
        where: file, row, column, offset or URL.
        action: what the reader can do about it.
    """

    def __init__(self, code: str, *, expected: str, found: object, where: str, action: str) -> None:
        self.code = code
        self.expected = expected
        self.found = shorten(found)
        self.where = where
        self.action = action
        super().__init__(f"{code} at {where}: expected {expected}; found {self.found}. {action}")

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (self.code, self.expected, self.found, self.where, self.action))


def _rebuild(code: str, expected: str, found: str, where: str, action: str) -> OnRecordError:
    return OnRecordError(code, expected=expected, found=found, where=where, action=action)


@dataclass(frozen=True, kw_only=True)
class Reject:
    """One input that could not be used: a row of the `rejects` table.

    Attributes:
        stage: the table that was being made (``captures``, ``articles``, ``budgets`` ...).
        source: name of the source list entry, or ``""`` when unknown.
        subject: URL, file or row the reject is about.
        code, expected, found, location, action: as in `OnRecordError`.
    """

    stage: str
    source: str
    subject: str
    code: str
    expected: str
    found: str
    location: str
    action: str

    @classmethod
    def from_error(cls, error: OnRecordError, *, stage: str, source: str = "", subject: str = "") -> Reject:
        return cls(
            stage=stage,
            source=source,
            subject=subject or error.where,
            code=error.code,
            expected=error.expected,
            found=error.found,
            location=error.where,
            action=error.action,
        )

    def as_dict(self) -> dict[str, str]:
        return asdict(self)


def shorten(value: object, limit: int = 200) -> str:
    """`value` as one line of at most `limit` characters, control characters made visible."""
    text = value if isinstance(value, str) else repr(value)
    text = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text[: limit + 1])
    return text if len(text) <= limit else text[: limit - 1] + "…"
