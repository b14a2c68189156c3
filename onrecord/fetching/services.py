"""SOAP services among the official files: what is sent where a GET gives nothing.

Here: the queries of services.toml, by address. Not here: sending them (client.py) and reading the answers (onrecord.budgets).
"""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from onrecord.sources.loader import filled


@dataclass(frozen=True, kw_only=True)
class Service:
    """A SOAP 1.1 query: its action and its envelope, with day placeholders."""

    url: str
    action: str
    body: str

    def post(self, day: dt.date) -> bytes:
        """The envelope for a capture day, in UTF-8."""
        return filled(self.body.strip(), day).encode()

    @property
    def headers(self) -> dict[str, str]:
        return {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{self.action}"'}


@cache
def services() -> tuple[Service, ...]:
    """The known services."""
    data = tomllib.loads(Path(__file__).with_name("services.toml").read_text(encoding="utf-8"))
    return tuple(Service(**entry) for entry in data["service"])


def service_at(url: str) -> Service | None:
    """The service behind an address of a source list, or None where GET is right."""
    return next((s for s in services() if s.url == url), None)
