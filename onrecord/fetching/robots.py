"""robots.txt: what a host allows, asked once per host for each capture of a day.

Here: RFC 9309 as protego reads it: 4xx allows everything, 429, 5xx and silence forbid; of a long file the first 500 KiB
count. Not here: the requests themselves.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from protego import Protego

from onrecord.errors import OnRecordError
from onrecord.fetching.client import PRODUCT, Fetcher

LARGEST = 500 * 1024
LONGEST_DELAY = 60.0


class Robots:
    """The rules of every host asked so far. One object serves all sources of a day."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._rules: dict[str, Protego | OnRecordError] = {}

    def pace(self, url: str, pace: float) -> float:
        """Seconds between requests: the source's own pace or the host's crawl delay (up to a minute), whichever is longer.

        Raises OnRecordError OR-F011 when robots.txt forbids `url`. When it could not be read, nothing may be fetched:
        then the error of that attempt is raised again (OR-F001 to OR-F006, OR-F010).
        """
        rules = self._of(url)
        if isinstance(rules, OnRecordError):
            raise rules
        if not rules.can_fetch(url, PRODUCT):
            raise _forbidden("an address that robots.txt allows", "a rule against it", url)
        delay = rules.crawl_delay(PRODUCT)
        return max(pace, min(float(delay), LONGEST_DELAY)) if delay else pace

    def _of(self, url: str) -> Protego | OnRecordError:
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}".lower()
        if root not in self._rules:
            self._rules[root] = self._read(root + "/robots.txt")
        return self._rules[root]

    def _read(self, url: str) -> Protego | OnRecordError:
        try:
            answer = self._fetcher.get(url, limit=LARGEST, truncate=True)
        except OnRecordError as error:
            if error.code == "OR-F005":  # RFC 9309, 2.3.1.2: beyond five redirects it counts as unavailable
                return Protego.parse("")
            return error
        if answer.status >= 500:  # those the client does not try again, such as 501
            return OnRecordError(
                "OR-F003",
                expected="robots.txt",
                found=f"HTTP {answer.status}",
                where=url,
                action="Try again later: the host answers with errors.",
            )
        if answer.status != 200:
            return Protego.parse("")
        text = answer.body.decode("utf-8", "replace").removeprefix("\ufeff")
        if len(answer.body) == LARGEST:
            text = text[: text.rfind("\n") + 1]  # a rule that is cut off would mean something else
        return Protego.parse(text)


def _forbidden(expected: str, found: str, url: str) -> OnRecordError:
    return OnRecordError(
        "OR-F011", expected=expected, found=found, where=url, action="Leave the page out; the outlet does not want it fetched."
    )
