"""How a record is read back, from a file that anybody may have changed, cut off or mistaken for one."""

import os
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from rater_quiz.errors import InputRefusedError, Problem
from rater_quiz.foreign_text import clean, terminal
from rater_quiz.language import Language, Said, Text
from rater_quiz.questionnaire import Questionnaire, keying
from rater_quiz.record import in_page
from rater_quiz.record.model import FENCE, LONGEST_NAME, MOST_FRONT_MATTER, VERSION, Record
from rater_quiz.record.refusals import (
    BrokenRecordError,
    NewerVersionError,
    NotARecordError,
    OtherFingerprintError,
    OtherQuestionnaireError,
    spelled,
)
from rater_quiz.sitting import LONGEST_NOTE
from rater_quiz.strict_yaml import Document, Route, Value, read_document
from rater_quiz.words import records as words

MOST_BYTES = 4 * 1024 * 1024
"""The largest report that is read: front matter within its own cap, and a body that only people read."""

_MOST_PROBLEMS = 20
_WHOLE_NUMBER = re.compile("0|-?[1-9][0-9]{0,8}")
_STATEMENT_NUMBER = re.compile("[1-9][0-9]{0,3}")
_TIME = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})")
_FORMS = {
    "sitting": (re.compile("s[0-9a-f]{12}"), "s7f3ac09e51d2"),
    "questionnaire": (re.compile("[a-z][a-z0-9-]{0,59}"), "rater"),
    "fingerprint": (re.compile("k[0-9a-f]{8}-w[0-9a-f]{8}"), "k1a2b3c4d-w5e6f7a8b"),
    "language": (re.compile("|".join(Language)), " | ".join(Language)),
    "taken": (
        re.compile(f"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|{_TIME.pattern}"),
        "2026-11-21 | 2026-11-21T10:32:05+03:00",
    ),
}
_REQUIRED = (*_FORMS, "answers")
_ANSWERS = "[4, 3, 5, …]"
_NOTES = '{5: "…"}'
# Text that is not even YAML of our kind may still tell what it wants to be.
_VERSION_LINE = re.compile(rb"""^["']?rater-quiz["']?[ \t]*:[ \t]*["']?([^"'\s]*)""", re.MULTILINE)
_MADE_FROM_SEVERAL = re.compile(rb"""^["']?rater-quiz-(team|guide|comparison)["']?[ \t]*:""", re.MULTILINE)


def read_record(path: Path) -> Record:
    """Read the record in a report, in Markdown or as a page.

    Raises:
        UsageError: There is no such file.
        InputRefusedError: It is no regular file, it is too large, or it cannot be read.
        RecordRefusedError: It is no record, broken, or made by a newer version.
    """
    from rater_quiz.files import read_capped  # a sitting that only writes needs no reading

    return parse_record(read_capped(path, MOST_BYTES), terminal(os.fspath(path)))


def parse_record(data: bytes, where: str) -> Record:
    """Read the record in a report; whatever else the report says is for people.

    Args:
        data: The whole file, with or without a byte order mark, lines ending in LF or CRLF.
        where: What messages call the file.

    Raises:
        RecordRefusedError: With everything that is wrong, whatever the bytes are.
    """
    inside, line = _front_matter_in(data, where)
    try:
        document = read_document(
            inside, name=where, first_line=line, most_bytes=MOST_FRONT_MATTER, allows_direction=True
        )
    except InputRefusedError as refused:
        said = _VERSION_LINE.search(inside)
        if said is None:
            raise NotARecordError.saying(*_other_report(inside, words.NO_FRONT_MATTER), where=where) from None
        _refuse_other_version(said[1].decode("ascii", "replace"), where)
        raise BrokenRecordError(*refused.problems) from None
    if "rater-quiz" not in document.value:
        raise NotARecordError.saying(*_other_report(inside, words.NO_FRONT_MATTER), where=where)
    _refuse_other_version(document.value["rater-quiz"], f"{where}:{document.line(('rater-quiz',))}")
    return _Reading(document, where).record()


def fit(record: Record, questionnaire: Questionnaire, where: str) -> tuple[Problem, ...]:
    """Check that a record's answers can be read with a *questionnaire*.

    Args:
        record: As it was read.
        questionnaire: Today's.
        where: What messages call the file.

    Returns:
        What is worth a notice: that the wording has changed since. What is keyed alike stays comparable.

    Raises:
        OtherQuestionnaireError: It names another id.
        OtherFingerprintError: It was keyed otherwise.
        BrokenRecordError: Answers are missing, too many, or off the scale.
    """

    def at(key: str) -> str:
        return f"{where}:{record.lines[key]}" if key in record.lines else where

    if record.questionnaire != questionnaire.id:
        said = words.other_questionnaire(record.questionnaire, questionnaire.id)
        raise OtherQuestionnaireError.saying(*said, where=at("questionnaire"))
    then, now = keying(record.fingerprint), keying(questionnaire.fingerprint)
    if then != now:
        raise OtherFingerprintError.saying(
            *words.other_fingerprint(questionnaire.id, then, now), where=at("fingerprint")
        )
    findings = _unfitting(record.answers, questionnaire)
    BrokenRecordError.raise_any([Problem(at("answers"), finding) for finding in findings[:_MOST_PROBLEMS]])
    reworded = record.fingerprint != questionnaire.fingerprint
    return (Problem(at("fingerprint"), words.REWORDED),) if reworded else ()


def _unfitting(answers: tuple[int, ...], questionnaire: Questionnaire) -> list[Said]:
    scale, count = questionnaire.scale, len(questionnaire.statements)
    findings = [
        words.off_the_scale(number, scale.lowest, scale.highest, answer)
        for number, answer in enumerate(answers[:count], 1)
        if answer not in scale.values
    ]
    findings += [words.answer_missing(number) for number in range(len(answers) + 1, count + 1)]
    if len(answers) > count:
        findings.append(words.too_many_answers(count, len(answers)))
    return findings


def _front_matter_in(data: bytes, where: str) -> tuple[bytes, int]:
    """The lines between the fences, or those that a page carries, and the first one's number.

    They are split on LF alone: a text in them may hold other breaks.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotARecordError.saying(*words.UTF_16, where=where)
    data = data.removeprefix(b"\xef\xbb\xbf")
    if in_page.is_page(data):
        return _carried(data, where)
    rows = _rows(data)
    if not _is_fence(next(rows)):
        raise NotARecordError.saying(*words.NO_FRONT_MATTER, where=where)
    inside: list[bytes] = []
    for row in rows:
        if _is_fence(row):
            return b"".join(line + b"\n" for line in inside), 2
        inside.append(row)
    if not _VERSION_LINE.search(data):
        raise NotARecordError.saying(*words.NO_FRONT_MATTER, where=where)
    raise BrokenRecordError.saying(*words.NOT_CLOSED, where=f"{where}:{len(inside) + 1}")


def _carried(page: bytes, where: str) -> tuple[bytes, int]:
    try:
        found = in_page.record_in(page)
    except EOFError:
        raise BrokenRecordError.saying(*words.PAGE_CUT_OFF, where=where) from None
    if found is None:
        raise NotARecordError.saying(*_other_report(in_page.about(page), words.NO_RECORD_IN_PAGE), where=where)
    return found


def _other_report(about: bytes, otherwise: tuple[Said, Said]) -> tuple[Said, Said]:
    """What to say of a file that is no record: a report made from several, by what it says *about* itself, or not."""
    kind = _MADE_FROM_SEVERAL.search(about)
    if kind is None:
        return otherwise
    return words.COMPARISON_REPORT if kind[1] == b"comparison" else words.TEAM_REPORT


def _rows(data: bytes) -> Iterator[bytes]:
    """The lines of *data*, one by one: what stands below the front matter is never looked at."""
    start = 0
    while (end := data.find(b"\n", start)) >= 0:
        yield data[start:end]
        start = end + 1
    yield data[start:]


def _is_fence(row: bytes) -> bool:
    return row.rstrip(b" \t\r") == FENCE.encode()


def _refuse_other_version(said: Value, where: str) -> None:
    if said == str(VERSION):
        return
    if isinstance(said, str) and re.fullmatch("[1-9][0-9]*", said):
        raise NewerVersionError.saying(*words.newer(spelled(said), VERSION), where=where)
    raise BrokenRecordError.saying(words.expected("rater-quiz", str(VERSION), spelled(said)), where=where)


class _Reading:
    """The way from the values of a front matter to a record; problems are kept, so that all are told at once."""

    def __init__(self, document: Document, where: str) -> None:
        self.document = document
        self.value = document.value
        self.where = where
        self.problems: list[tuple[int, Problem]] = []

    def record(self) -> Record:
        for key in _REQUIRED:
            if key not in self.value:
                self.miss(key)
        texts = {key: self.formed(key) for key in _FORMS if key in self.value}
        taken = self.moment(texts.get("taken"))
        team, name = (self.text_at(words.key(key), LONGEST_NAME, (key,)) for key in ("team", "name"))
        answers = self.answers()
        notes = self.notes(len(answers))
        self.problems.sort(key=lambda found: found[0])
        BrokenRecordError.raise_any([problem for _, problem in self.problems[:_MOST_PROBLEMS]])
        return Record(
            sitting=texts["sitting"],
            questionnaire=texts["questionnaire"],
            fingerprint=texts["fingerprint"],
            language=Language(texts["language"]),
            taken=taken,
            team=team,
            name=name,
            answers=answers,
            notes=notes,
            lines={key: self.document.line((key,)) for key in self.value},
        )

    def note(self, route: Route, finding: Text, hint: Text | str = "") -> None:
        line = self.document.line(route)
        self.problems.append((line, Problem(f"{self.where}:{line}", finding, hint)))

    def miss(self, key: str) -> None:
        from rater_quiz.questionnaire.names import closest  # only for a refusal

        close = closest(key, [other for other in self.value if other not in _REQUIRED])
        self.note((close,) if close else (), words.missing(key), words.misspelt(key, close) if close else "")

    def formed(self, key: str) -> str:
        """The text of a key whose form is known; "" where it has another."""
        said, (form, example) = self.value[key], _FORMS[key]
        if isinstance(said, str) and form.fullmatch(said):
            return said
        self.note((key,), words.expected(key, example, spelled(said)))
        return ""

    def moment(self, said: str | None) -> date:
        """The date or time of a text that looks like one."""
        if said:
            try:
                return datetime.fromisoformat(said) if _TIME.fullmatch(said) else date.fromisoformat(said)
            except ValueError:
                self.note(("taken",), words.no_such_time(said))
        return date.min  # never seen: there is a problem

    def text_at(self, named: Said, longest: int, route: tuple[str, ...]) -> str | None:
        """The text at *route*, which messages call *named*, cleaned; None where there is none, or nothing in it."""
        said: Value | None = self.value
        for step in route:
            said = said.get(step) if isinstance(said, dict) else None
        if said is None:
            return None
        if not isinstance(said, str):
            self.note(route, words.no_text(named, spelled(said)))
            return None
        text = clean(said)
        if len(text) > longest:
            self.note(route, *words.too_long(named, len(text), longest))
        return text or None

    def answers(self) -> tuple[int, ...]:
        said = self.value.get("answers", [])
        if "answers" in self.value and (not isinstance(said, list) or not said):
            self.note(("answers",), words.expected("answers", _ANSWERS, spelled(said)))
        found = []
        for place, answer in enumerate(said if isinstance(said, list) else []):
            in_quotes = ("answers", place) in self.document.quoted
            if isinstance(answer, str) and not in_quotes and _WHOLE_NUMBER.fullmatch(answer):
                found.append(int(answer))
                continue
            shown = f'"{spelled(answer)}"' if in_quotes and answer else spelled(answer)
            hint = words.QUOTED if in_quotes and answer else ""
            self.note(("answers", place), words.not_a_number(place + 1, shown), hint)
            found.append(0)
        return tuple(found)

    def notes(self, count: int) -> dict[int, str]:
        said = self.value.get("notes", "")
        if not isinstance(said, dict):
            if said:
                self.note(("notes",), words.expected("notes", _NOTES, spelled(said)))
            return {}
        found = {}
        for key in said:
            text = self.text_at(words.note_on(spelled(key)), LONGEST_NOTE, ("notes", key))
            if not _STATEMENT_NUMBER.fullmatch(key) or int(key) > count > 0:
                self.note(("notes", key), words.no_statement(spelled(key)))
            elif text:
                found[int(key)] = text
        return found
