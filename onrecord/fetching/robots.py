"""robots.txt: what a host allows, asked once per host and session.

Here: RFC 9309 as protego reads it: 4xx allows everything, 5xx and silence forbid. Not here: the requests themselves.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from protego import Protego

from onrecord.errors import OnRecordError
from onrecord.fetching.client import Fetcher

LARGEST = 500 * 1024
LONGEST_DELAY = 60.0


class Robots:
    """The rules of every host asked so far."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._rules: dict[str, Protego | None] = {}

    def pace(self, url: str, pace: float) -> float:
        """Seconds between requests: the source's own pace or the host's crawl delay (up to a minute), whichever is longer.

        Raises OnRecordError OR-F011 when robots.txt forbids `url` or could not be read.
        """
        rules = self._of(url)
        if rules is None:
            raise _forbidden("a readable robots.txt", "none (5xx or no answer), which forbids everything", url)
        if not rules.can_fetch(url, self._fetcher.user_agent):
            raise _forbidden("a page that robots.txt allows", "a rule against it", url)
        delay = rules.crawl_delay(self._fetcher.user_agent)
        return max(pace, min(float(delay), LONGEST_DELAY)) if delay else pace

    def _of(self, url: str) -> Protego | None:
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._rules:
            self._rules[root] = self._read(root + "/robots.txt")
        return self._rules[root]

    def _read(self, url: str) -> Protego | None:
        try:
            answer = self._fetcher.get(url, limit=16 * LARGEST)
        except OnRecordError as error:
            if error.code in ("OR-F004", "OR-F005"):
                return Protego.parse("")
            if error.code == "OR-F010":
                raise
            return None
        if answer.status != 200:
            return None if answer.status >= 500 else Protego.parse("")
        return Protego.parse(answer.body[:LARGEST].decode("utf-8", "replace"))


def _forbidden(expected: str, found: str, url: str) -> OnRecordError:
    return OnRecordError(
        "OR-F011", expected=expected, found=found, where=url, action="Leave the page out; the outlet does not want it fetched."
    )
