"""From a request to a response: a function that neither listens, reads files nor waits.

All that comes from outside is compared, counted or escaped here, and none of it goes into a header. Nothing of it is
kept but a finished sheet: no address, no agent, no time, no ballot.
"""

import hmac
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import parse_qsl

from rater_quiz.errors import WriteFailedError
from rater_quiz.foreign_text import clean
from rater_quiz.language import Language, Said
from rater_quiz.live.ballots import NUMBER_BYTES, Ballot
from rater_quiz.live.room import LOOPBACK, Room, Sheet, State
from rater_quiz.web.markup import WebPage, first_of
from rater_quiz.web.notice import code_page, notice_page, thanks_page
from rater_quiz.web.phone import LONGEST_COMMENT, Phone
from rater_quiz.web.projector import joining_page
from rater_quiz.words import phone as words

MOST_BODY = 16 * 1024
"""Bytes of a form, at most."""
MOST_HEADER = 8 * 1024
_FIELDS = 64
"""Fields of a form, at most, unless the questionnaire itself has more."""
_OTHER_FIELDS = 8
PAUSE = 0.3
"""Seconds before a wrong code is answered: guessing one takes longer than a session."""
_WANTED = re.compile(r"(?P<language>[A-Za-z]+)(?:-[A-Za-z0-9-]*)?\s*(?:;\s*[qQ]=(?P<weight>[01](?:\.[0-9]{0,3})?))?")
"""A language of a request, with how much it is wanted: 0 to 1, and 1 where that is not said."""
_LIKE_A_CODE = re.compile("/[A-Za-z0-9]{1,12}/?")
_THANKS = "/thanks"
_FORM = "application/x-www-form-urlencoded"
_NOTHING: Mapping[str, str] = MappingProxyType({})
_NO_ANSWERS: Mapping[int, int] = MappingProxyType({})
_HEADERS = (
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "same-origin"),  # with no-referrer, browsers send `Origin: null` with our own form
    ("X-Content-Type-Options", "nosniff"),
)


@dataclass(frozen=True)
class Request:
    """What came, as far as it matters."""

    method: str
    path: str
    query: str = ""
    host: str = ""
    peer: str = ""
    """The address that it came from."""
    origin: str | None = None
    content_type: str = ""
    body: bytes = b""
    """At most `MOST_BODY` and one more."""
    accept_language: str = ""
    """The languages that whoever asks would like to read, as browsers say it (RFC 9110, 12.5.4)."""


@dataclass(frozen=True)
class Response:
    """What goes out."""

    status: int
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    pause: float = 0.0
    """Seconds before it goes."""


def respond(room: Room, request: Request) -> Response:
    """Answer a request, whatever it is."""
    return _refusal(room, request) or _answer(room, request)


def _refusal(room: Room, request: Request) -> Response | None:
    """Turn away what no page of ours sends: another name for us, another page's form, another method."""
    if request.host.lower() not in room.hosts:
        return _notice(room, request, 403, words.NOTHING_HERE)
    if request.origin is not None and request.origin.lower() not in {f"http://{host}" for host in room.hosts}:
        return _notice(room, request, 403, words.FORGED)
    if request.method not in ("GET", "HEAD", "POST"):
        return _notice(room, request, 405, words.NOTHING_HERE, headers={"Allow": "GET, HEAD, POST"})
    return None


def _answer(room: Room, request: Request) -> Response:
    if request.path == "/" and request.method != "POST":
        return _asked_code(room, request)
    if request.path.startswith("/screen/"):
        return _projector(room, request)
    path = request.path.removesuffix("/")
    if path.endswith(_THANKS) and _is_code(room, path.removesuffix(_THANKS)):
        ended = room.over and room.state is not State.PAUSED
        return _page(200, thanks_page(_languages(room, request), None if ended else f"/{room.code}"))
    if not _is_code(room, path):
        pause = PAUSE if _LIKE_A_CODE.fullmatch(request.path) else 0.0
        return _notice(room, request, 404, words.NOTHING_HERE, pause=pause)
    if request.method == "POST":
        return _sheet(room, request)
    if room.over:
        return _not_open(room, request)
    if request.method == "GET":
        room.note_opening()
    ballot = room.ballots.issue(room.random(NUMBER_BYTES))
    return _page(200, _phone(room, _languages(room, request)[0], ballot))


def _asked_code(room: Room, request: Request) -> Response:
    """The field for a code, or the way on from it."""
    if not request.query:
        return _page(200, code_page(_languages(room, request)))
    typed = dict(_fields(request.query.encode(), 1) or {}).get("code", "")
    if _is_code(room, "/" + typed.strip()):
        return Response(303, headers={**dict(_HEADERS), "Location": f"/{room.code}"})
    return _page(404, code_page(_languages(room, request), wrong=True), pause=PAUSE)


def _projector(room: Room, request: Request) -> Response:
    """The projector page, for this machine alone and whoever knows its path; for all others there is none."""
    here = request.peer == LOOPBACK and request.host == room.hosts[-1]
    path, _, part = request.path.removeprefix("/screen/").partition("/")
    if not here or not hmac.compare_digest(path.encode(), room.secret.encode()) or part not in ("", "count"):
        return _notice(room, request, 404, words.NOTHING_HERE)
    if part == "count":
        counts = json.dumps({"in": room.people, "opened": room.opened, "state": room.state.name.lower()})
        return Response(200, counts, {**dict(_HEADERS), "Content-Type": "application/json"})
    if room.result is not None:
        return _page(200, room.result)
    joining = joining_page(room.language, room.url, room.projector_path, room.people, room.limit, over=room.over)
    return _page(200, joining)


def _is_code(room: Room, path: str) -> bool:
    return hmac.compare_digest(path.upper().encode("utf-8", "replace"), f"/{room.code}".encode())


def _sheet(room: Room, request: Request) -> Response:
    """Take the answers that a form has sent."""
    if request.content_type.partition(";")[0].strip().lower() != _FORM:
        return _notice(room, request, 415, words.NO_FORM)
    if len(request.body) > MOST_BODY:
        return _notice(room, request, 413, words.NO_FORM)
    if room.over:
        return _not_open(room, request)
    statements = room.questionnaire.statements
    fields = _fields(request.body, max(_FIELDS, len(statements) + _OTHER_FIELDS))
    if fields is None:
        return _notice(room, request, 400, words.NO_FORM)
    ballot = Ballot(fields.get("ballot", ""), fields.get("seal", ""))
    mark = room.ballots.mark(ballot.number, ballot.seal)
    if mark is None:
        return _notice(room, request, 403, words.FORGED)
    answers = {
        each.number: int(given)
        for each in statements
        if (given := fields.get(f"a{each.number}", "")) in map(str, room.questionnaire.scale.values)
    }
    if len(answers) < len(statements):
        gaps = {each.number for each in statements} - answers.keys()
        language = next((each for each in room.languages if each == fields.get("l")), _languages(room, request)[0])
        return _page(400, _phone(room, language, ballot, answers, gaps))
    comment = clean(fields.get("comment", ""))[:LONGEST_COMMENT] if room.comments else ""
    try:
        taken = room.take(Sheet(tuple(answers[each.number] for each in statements), mark, comment))
    except WriteFailedError:
        return _notice(room, request, 503, words.NOT_SAVED)
    if not taken:
        return _not_open(room, request)
    return Response(303, headers={**dict(_HEADERS), "Location": f"/{room.code}{_THANKS}"})


def _not_open(room: Room, request: Request) -> Response:
    if room.state is State.PAUSED:
        return _notice(room, request, 503, words.PAUSED)
    return _page(410, notice_page(_languages(room, request), words.CLOSED, words.RESULT_SHOWN))


def _fields(form: bytes, most: int) -> dict[str, str] | None:
    """The fields of a form by name; None where it is none, has too many, or one of them twice."""
    try:
        pairs = parse_qsl(
            form.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=most
        )
    except ValueError:
        return None
    fields = dict(pairs)
    return fields if len(fields) == len(pairs) else None


def _languages(room: Room, request: Request) -> tuple[Language, ...]:
    """Those of the pages: first the one that the phone would like best, else the facilitator's."""
    best, first = 0.0, room.languages[0]
    for each in request.accept_language.split(","):
        found = _WANTED.fullmatch(each.strip())
        weight = float(found["weight"] or 1) if found else 0.0
        if found and weight > best and found["language"].lower() in room.languages:
            best, first = weight, Language(found["language"].lower())
    return first_of(room.languages, first)


def _phone(
    room: Room,
    language: Language,
    ballot: Ballot,
    chosen: Mapping[int, int] = _NO_ANSWERS,
    gaps: Collection[int] = (),
) -> WebPage:
    hidden = {"ballot": ballot.number, "seal": ballot.seal}
    phone = Phone(room.questionnaire, language)
    return phone.served(f"/{room.code}", hidden, comments=room.comments, chosen=chosen, gaps=gaps)


def _notice(
    room: Room, request: Request, status: int, said: Said, *, headers: Mapping[str, str] = _NOTHING, pause: float = 0.0
) -> Response:
    page = notice_page(_languages(room, request), said)
    return _page(status, page, headers, pause=pause)


def _page(status: int, page: WebPage, headers: Mapping[str, str] = _NOTHING, *, pause: float = 0.0) -> Response:
    policy = f"{page.policy}; frame-ancestors 'none'"
    said = {**dict(_HEADERS), "Content-Security-Policy": policy, "Content-Type": "text/html; charset=utf-8"}
    return Response(status, page.document, {**said, **headers}, pause)
