"""YAML that is meant to harm, or that nobody thought of: read, or refused with a line."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from support.yaml_texts import ANCHOR, QUESTIONNAIRE, QUOTES, refusal

from rater_quiz.errors import InputRefusedError
from rater_quiz.strict_yaml import Document, read_document


def bomb() -> str:
    """Aliases of aliases, 30 levels of ten: 10^30 values for whoever follows them."""
    levels = [f"l{level}: &l{level} [{', '.join([f'*l{level - 1}'] * 10)}]" for level in range(1, 31)]
    return "\n".join(["l0: &l0 lol", *levels])


@pytest.mark.parametrize("fault", [AttributeError, IndexError, KeyError, RecursionError, ValueError, yaml.YAMLError])
def test_whatever_the_parser_raises_is_a_refusal(monkeypatch: pytest.MonkeyPatch, fault: type[Exception]) -> None:
    """No text is known that gets this far; a release of PyYAML may bring one."""
    read_event = yaml.SafeLoader.get_event

    def failing(loader: yaml.SafeLoader) -> yaml.Event:
        event: yaml.Event = read_event(loader)  # type: ignore[no-untyped-call] # PyYAML's stubs leave it so
        if isinstance(event, yaml.ScalarEvent) and event.value == "two":
            raise fault
        return event

    monkeypatch.setattr(yaml.SafeLoader, "get_event", failing)
    assert refusal("a: one\nb: two\nc: three") == (
        "q.yaml:3: this cannot be read\n  hint: look at the quotation marks, brackets and indentation of this line"
    )


def test_refuses_an_alias_bomb_after_its_first_lines() -> None:
    assert refusal(bomb()).splitlines() == [
        line for number in range(1, 21) for line in (f"q.yaml:{number}: {ANCHOR}", f"  hint: {QUOTES}")
    ]


def read_or_refuse(data: bytes) -> Document | None:
    """Read *data*; the law under test is that nothing but a refusal with a line comes out of it."""
    try:
        return read_document(data, name="q.yaml")
    except InputRefusedError as refused:
        for problem in refused.problems:
            name, _, line = str(problem.where).partition(":")
            assert name == "q.yaml"
            assert 1 <= int(line) <= data.count(b"\n") + 1
            assert problem.finding
            assert problem.hint
        return None


SIGNS = st.sampled_from(
    [*list("-?:,[]{}#&*!|>'\"%@`\\ \n\tab1~=<."), "\r\n", "---", "...", ": ", "- ", "\\U", "é", "\u202e"]
)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode) | st.lists(SIGNS).map("".join).map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_line(data: bytes) -> None:
    read_or_refuse(data)


@st.composite
def mutants(draw: st.DrawFn) -> bytes:
    """Return the questionnaire with a few bytes taken out, put in or changed."""
    data = bytearray(QUESTIONNAIRE.encode())
    for _ in range(draw(st.integers(1, 4))):
        at, length = draw(st.integers(0, len(data))), draw(st.integers(0, 3))
        data[at : at + length] = draw(st.binary(max_size=2) | SIGNS.map(str.encode))
    return bytes(data)


@given(mutants())
def test_mutants_of_a_questionnaire_are_read_or_refused_with_a_line(data: bytes) -> None:
    read_or_refuse(data)
