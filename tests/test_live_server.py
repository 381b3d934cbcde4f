"""The shell round the function from request to response, and what it brings into the program."""

import subprocess
import sys
import threading
from io import BytesIO
from typing import Any

from support.rooms import CODE, HOST, a_room, form

from rater_quiz.live.requests import PAUSE
from rater_quiz.live.server import application


class Called:
    """What an application gave back."""

    def __init__(self, app: Any, path: str, method: str = "GET", **environ: Any) -> None:
        body = environ.pop("body", b"")
        given = {"REQUEST_METHOD": method, "PATH_INFO": path, "HTTP_HOST": HOST, "wsgi.input": BytesIO(body)}
        self.status, self.headers = "", dict[str, str]()
        self.body = b"".join(app(given | environ, self._start))

    def _start(self, status: str, headers: list[tuple[str, str]]) -> None:
        self.status, self.headers = status, dict(headers)


def test_a_page_goes_out_with_its_length() -> None:
    called = Called(application(a_room()), f"/{CODE}")
    assert called.status == "200 OK"
    assert int(called.headers["Content-Length"]) == len(called.body)


def test_a_head_request_gets_the_headers_alone() -> None:
    called = Called(application(a_room()), f"/{CODE}", "HEAD")
    assert (called.status, called.body) == ("200 OK", b"")
    assert int(called.headers["Content-Length"]) > 0


def test_answers_come_in_by_it() -> None:
    room = a_room()
    body = "&".join(f"{name}={value}" for name, value in form(room).items()).encode()
    called = Called(application(room), f"/{CODE}", "POST", CONTENT_TYPE="application/x-www-form-urlencoded", body=body)
    assert (called.status, room.people) == ("303 See Other", 1)


def test_a_path_that_is_no_text_is_nothing() -> None:
    assert Called(application(a_room()), "/\xff\xfe").status == "404 Not Found"


def test_a_wrong_code_waits_and_many_at_once_are_sent_away() -> None:
    """Whoever guesses is slowed down, and does not hold the threads that serve everybody else."""
    waiting, go_on, pauses = threading.Semaphore(0), threading.Event(), list[float]()

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        waiting.release()
        assert go_on.wait(20)

    app, statuses = application(a_room(), pause), list[str]()
    guesses = [threading.Thread(target=lambda: statuses.append(Called(app, "/XYZ234").status)) for _ in range(6)]
    for guess in guesses:
        guess.start()
        assert waiting.acquire(timeout=20)
    assert Called(app, "/XYZ234").status == "429 Too Many Requests"
    assert Called(app, f"/{CODE}").status == "200 OK"
    go_on.set()
    for guess in guesses:
        guess.join(20)
    assert statuses == ["404 Not Found"] * 6
    assert pauses == [PAUSE] * 6


def test_taking_the_quiz_imports_nothing_of_it() -> None:
    code = (
        "import sys; from rater_quiz.cli.invocation import build; build('take'); build('workshop'); "
        "print(*sorted({'waitress', 'segno', 'ifaddr', 'rater_quiz.live', 'rater_quiz.web'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
