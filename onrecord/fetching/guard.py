"""The address guard: which addresses the client may talk to.

Here: the check of an address as written (before each request and each redirect) and of the addresses its host resolves
to. The client connects to the very address that was checked (connections.py), so a name server that answers differently
the second time changes nothing. Not here: sending requests (client.py).
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from onrecord.errors import OnRecordError

Resolver = Callable[[str, int], Iterable[str]]
_SHARED = ipaddress.ip_network("100.64.0.0/10")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class AddressGuard(Protocol):
    """What the client asks of a guard."""

    def check(self, url: str) -> None:
        """Raise OnRecordError OR-F010 for an address that must not be opened, as far as it can be seen from its text."""

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses the client may connect to for `host`. Raises OnRecordError OR-F010 when there is a forbidden one."""


def resolve(host: str, port: int) -> list[str]:
    """Every address of `host`, as text. Raises OSError when it has none."""
    return sorted({str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)})


@dataclass(frozen=True)
class Guard:
    """Refuses anything but http(s) to public addresses.

    Attributes:
        allowed_hosts: hosts let through whatever their address (a mirror in one's own network; the loopback in tests).
        resolver: how a host becomes addresses.
    """

    allowed_hosts: frozenset[str] = frozenset()
    resolver: Resolver = resolve

    def check(self, url: str) -> None:
        """Raise OnRecordError OR-F010 for a scheme, user name or literal address the client must not open."""
        try:
            parts = urlsplit(url)
            host, _ = parts.hostname, parts.port
        except ValueError as error:
            raise _refused("a well-formed address", error, url) from error
        if parts.scheme not in ("http", "https") or not host:
            raise _refused("an http or https address", parts.scheme or "no scheme", url)
        if "@" in parts.netloc:
            raise _refused("an address without user name", "a user name", url)
        if host not in self.allowed_hosts and _is_literal(host) and not is_public(host):
            raise _refused("a public address", host, url)

    def addresses(self, host: str, port: int) -> list[str]:
        """Every address of `host`, each checked. One that is not public condemns the host.

        Raises OnRecordError OR-F010 for that, OR-F001 for a host without address.
        """
        where = f"{host}:{port}"
        try:
            found = list(self.resolver(host, port))
        except (OSError, UnicodeError) as error:
            raise _unknown_host(error, where) from error
        if not found:
            raise _unknown_host("none", where)
        if host not in self.allowed_hosts:
            for address in found:
                if not is_public(address):
                    raise _refused("a public address", address, where)
        return found


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host.split("%", 1)[0])
    except ValueError:
        return False
    return True


def _unknown_host(found: object, where: str) -> OnRecordError:
    return OnRecordError(
        "OR-F001", expected="a host with an address", found=found, where=where, action="Check the name, or try again later."
    )


def is_public(address: str) -> bool:
    """Whether `address` lies in the public internet (an IPv4 address inside an IPv6 one counts as itself)."""
    try:
        parsed = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if inner is None and parsed in _NAT64:
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if inner is not None:
            parsed = inner
        elif parsed.is_reserved or parsed.is_site_local:
            return False
    if isinstance(parsed, ipaddress.IPv4Address) and parsed in _SHARED:
        return False
    return parsed.is_global and not parsed.is_multicast


def _refused(expected: str, found: object, url: str) -> OnRecordError:
    return OnRecordError(
        "OR-F010", expected=expected, found=found, where=url, action="Remove the address from the source list, or allow its host."
    )
