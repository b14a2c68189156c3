"""The address guard: which addresses the client may talk to.

Here: the check of scheme, user name and resolved addresses before each request and each redirect. It resolves, checks,
and lets the client connect by name; a name server that answers differently the second time is not excluded yet
(connecting to the checked address itself is the next step at this seam). Not here: sending requests (client.py).
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from onrecord.errors import OnRecordError

Resolver = Callable[[str, int], Iterable[str]]
_SHARED = ipaddress.ip_network("100.64.0.0/10")


def resolve(host: str, port: int) -> list[str]:
    """Every address of `host`, as text. Raises OSError when it has none."""
    return sorted({str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)})


@dataclass(frozen=True)
class Guard:
    """Refuses anything but http(s) to public addresses.

    Attributes:
        allowed_hosts: hosts let through whatever their address (tests on the loopback name "127.0.0.1" here).
        resolver: how a host becomes addresses.
    """

    allowed_hosts: frozenset[str] = frozenset()
    resolver: Resolver = resolve

    def check(self, url: str) -> None:
        """Raise OnRecordError OR-F010 for an address the client must not open, OR-F001 for a host without address."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError as error:
            raise _refused("a well-formed address", error, url) from error
        if parts.scheme not in ("http", "https") or not host:
            raise _refused("an http or https address", parts.scheme or "no scheme", url)
        if parts.username or parts.password:
            raise _refused("an address without user name", "a user name", url)
        if host in self.allowed_hosts:
            return
        try:
            addresses = list(self.resolver(host, port))
        except (OSError, UnicodeError) as error:
            raise OnRecordError(
                "OR-F001", expected="a host with an address", found=error, where=url, action="Check the name, or try again later."
            ) from error
        for address in addresses:
            if not is_public(address):
                raise _refused("a public address", address, url)


def is_public(address: str) -> bool:
    """Whether `address` lies in the public internet (an IPv4 address inside an IPv6 one counts as itself)."""
    try:
        parsed = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if inner is not None:
            parsed = inner
    if isinstance(parsed, ipaddress.IPv4Address) and parsed in _SHARED:
        return False
    return parsed.is_global and not parsed.is_multicast


def _refused(expected: str, found: object, url: str) -> OnRecordError:
    return OnRecordError(
        "OR-F010", expected=expected, found=found, where=url, action="Remove the address from the source list, or allow its host."
    )
