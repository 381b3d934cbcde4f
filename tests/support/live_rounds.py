"""Rounds that the program holds in a window, and phones that reach it over real sockets."""

import http.client
import re
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from support.key_window import Person, Window
from support.run_program import ANSWERS

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: str


@dataclass(frozen=True)
class Held:
    """A round under way."""

    window: Window
    address: str
    port: int
    code: str

    @property
    def url(self) -> str:
        return f"http://{self.address}:{self.port}/{self.code}"

    def send(
        self, method: str = "GET", path: str = "", body: str | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """Send one request, on a connection of its own."""
        with closing(http.client.HTTPConnection(self.address, self.port, timeout=20)) as connection:
            connection.request(method, path or f"/{self.code}", body, (FORM if body else {}) | (headers or {}))
            response = connection.getresponse()
            return Answer(response.status, dict(response.getheaders()), response.read().decode())

    def form(self, answers: tuple[int, ...] = ANSWERS, **more: str) -> str:
        """Open the page, and return what it would send."""
        hidden = re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)">', self.send().body)
        fields: dict[str, Any] = dict(hidden) | {f"a{number}": answer for number, answer in enumerate(answers, 1)}
        return urlencode(fields | more)

    def answer(self, answers: tuple[int, ...] = ANSWERS, **more: str) -> int:
        """Somebody opens the page, answers and sends; return the status."""
        return self.send("POST", body=self.form(answers, **more)).status

    @property
    def projector(self) -> str:
        """The projector page's address."""
        found = re.search(r"http://127\.0\.0\.1:\d+/screen/\S+", self.window.type("p").see("/screen/").text)
        assert found is not None
        return found[0]

    def end(self) -> None:
        """The facilitator ends the round, and leaves when the result was seen."""
        self.window.type("e").see("Is everybody in?").type("\r").see("Enter end").type("\r")
        assert self.window.leave() == 0, self.window.output[-2000:]


def begun(person: Person, *arguments: str, folder: str = "room", **options: Any) -> Held:
    """Begin a round, or go on with one, at this machine's own address."""
    port = () if "--port" in arguments else ("--port", str(free_port()))
    window = person.sit(
        "live",
        folder,
        "--address",
        "127.0.0.1",
        "--no-browser",
        *port,
        *arguments,
        **{"RATER_QUIZ_BIDI": "plain"} | options,
    )
    window.see("Enter ").type("\r")
    return under_way(window)


def under_way(window: Window) -> Held:
    """The round in a window, when its address is shown."""
    window.wait_for(lambda: re.search(r"http://\S+:\d+/\w{6}\b", window.text) is not None, "address")
    found = re.search(r"http://(\S+):(\d+)/(\w{6})\b", window.text)
    assert found is not None
    return Held(window, found[1], int(found[2]), found[3])


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def trickling(address: str, port: int, count: int) -> Iterator[None]:
    """So many clients that have begun to send, and never end."""
    sockets = [socket.create_connection((address, port), timeout=20) for _ in range(count)]
    try:
        for each in sockets:
            each.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n")
        yield
    finally:
        for each in sockets:
            each.close()
