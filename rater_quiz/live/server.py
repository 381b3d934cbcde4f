"""The shell round `respond`: a server that slow and rude clients do not stop."""

import errno
import logging
import os
import select
import socket
import threading
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING

from rater_quiz.live.requests import MOST_BODY, MOST_HEADER, Request, Response, respond
from rater_quiz.live.room import LOOPBACK, Room

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PORTS = range(8017, 8067)
"""Tried in this order."""
_THREADS = 12
_PAUSING = 6
"""Threads at most that pause; whoever else guesses codes is told to come back."""


def application(room: Room, sleep: Callable[[float], object] = time.sleep) -> "WSGIApplication":
    """The application that a server calls for each request."""
    pausing = threading.Semaphore(_PAUSING)

    def answer(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        response = respond(room, _request(environ))
        if response.pause:
            if pausing.acquire(blocking=False):
                sleep(response.pause)
                pausing.release()
            else:
                response = Response(429)
        body = response.body.encode()
        headers = [*response.headers.items(), ("Content-Length", str(len(body)))]
        start(f"{response.status} {HTTPStatus(response.status).phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    return answer


def _request(environ: "WSGIEnvironment") -> Request:
    return Request(
        environ["REQUEST_METHOD"],
        environ.get("PATH_INFO", "").encode("latin-1").decode("utf-8", "replace"),
        environ.get("QUERY_STRING", ""),
        environ.get("HTTP_HOST", ""),
        environ.get("REMOTE_ADDR", ""),
        environ.get("HTTP_ORIGIN"),
        environ.get("CONTENT_TYPE", ""),
        environ["wsgi.input"].read(MOST_BODY + 1),
        environ.get("HTTP_ACCEPT_LANGUAGE", ""),
    )


class Door:
    """What listens: on an address of the room's network, and on this machine's own."""

    def __init__(self, room: Room) -> None:
        """Lead whoever comes to *room*."""
        self._application = application(room)
        self._open: set[tuple[str, int]] = set()

    def open(self, address: str, ports: Iterable[int]) -> int:
        """Listen on an *address* and on this machine's own, on the first of *ports* that can be had; return it.

        Raises:
            OSError: None can be had; of the last one, why.
        """
        refused = OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))
        for port in ports:
            wanted = {(each, port) for each in (address, LOOPBACK)} - self._open
            sockets: list[socket.socket] = []
            try:
                sockets += map(_listening, wanted)
            except OSError as error:
                refused = error
                for each in sockets:
                    each.close()
                if error.errno != errno.EADDRINUSE:
                    break
                continue
            self._open |= wanted
            if sockets:
                serve(self._application, sockets)
            return port
        raise refused


def serve(application: "WSGIApplication", sockets: list[socket.socket]) -> None:
    """Serve until the program ends."""
    from waitress.server import create_server

    # Nothing of a request is to be written anywhere, not even that it was bad.
    for name in ("waitress", "waitress.queue"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    server = create_server(
        application,
        sockets=sockets,
        threads=_THREADS,
        ident=None,
        max_request_body_size=MOST_BODY,
        max_request_header_size=MOST_HEADER,
        channel_timeout=20,
        cleanup_interval=5,
        connection_limit=400,
        backlog=400,
        asyncore_use_poll=hasattr(select, "poll"),
        expose_tracebacks=False,
        log_socket_errors=False,
    )
    threading.Thread(target=server.run, daemon=True).start()


def _listening(place: tuple[str, int]) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows, where another program could take the port as well
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening
