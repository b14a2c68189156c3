"""Connections to checked addresses, under requests.

Here: an adapter whose connections ask the guard which addresses a host has and open one of exactly those. The host name
stays what it was for the Host header, for SNI and for the certificate. Not here: which addresses are allowed (guard.py)
and everything above a connection (client.py).
"""

from __future__ import annotations

import socket
import threading
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError
from urllib3.poolmanager import PoolManager
from urllib3.util.retry import Retry

from onrecord.fetching.guard import AddressGuard


class Watch:
    """The sockets of the request in progress, so that a deadline can end it whatever it waits for.

    A read timeout bounds the wait for the next byte only: a server that drips one byte now and then would hold the client
    for hours, in its headers as well as in its body. When the time is over, `is_over` is set and every connection is shut down.
    """

    def __init__(self) -> None:
        self._held: list[tuple[HTTPConnection, socket.socket]] = []
        self.is_over = False

    def add(self, connection: HTTPConnection, sock: socket.socket) -> None:
        """Watch a new connection through a descriptor of its own: TLS and http.client pass theirs on to other objects."""
        self._held.append((connection, sock.dup()))

    def start(self, seconds: float) -> threading.Timer:
        """A started timer that ends every connection after `seconds`."""
        self.is_over = False
        timer = threading.Timer(max(seconds, 0.001), self._end)
        timer.daemon = True
        timer.start()
        return timer

    def stop(self, timer: threading.Timer) -> None:
        """The request is done: let go of connections that are not kept for the next one."""
        timer.cancel()
        timer.join()
        for connection, sock in self._held:
            if connection.sock is None:
                sock.close()
        self._held = [(c, s) for c, s in self._held if c.sock is not None]

    def _end(self) -> None:
        self.is_over = True
        for _, sock in list(self._held):
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # closed meanwhile


class GuardedAdapter(HTTPAdapter):
    """An adapter whose connections go to addresses the guard has checked, and nowhere else. It never retries by itself."""

    def __init__(self, guard: AddressGuard, watch: Watch) -> None:
        self._guard, self._watch = guard, watch
        super().__init__(max_retries=Retry(0, read=False))

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **kwargs: Any) -> None:
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _pools(self._guard, self._watch)


def _pools(guard: AddressGuard, watch: Watch) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return _connect(self, guard, watch)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return _connect(self, guard, watch)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _connect(connection: HTTPConnection, guard: AddressGuard, watch: Watch) -> socket.socket:
    """A socket to the first checked address that answers. Raises OnRecordError OR-F010 or OR-F001 from the guard."""
    failure: OSError | None = None
    for address in guard.addresses(connection.host, connection.port):
        try:
            sock = socket.create_connection((address, connection.port), connection.timeout, connection.source_address)
        except OSError as error:
            failure = error
            continue
        for option in connection.socket_options or ():
            sock.setsockopt(*option)
        watch.add(connection, sock)
        return sock
    if isinstance(failure, TimeoutError):
        raise ConnectTimeoutError(connection, f"no connection to {connection.host} in time")
    raise NewConnectionError(connection, f"no connection to {connection.host}: {failure}") from failure
