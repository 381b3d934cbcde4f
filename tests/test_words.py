"""The program's own words: every text stands in every language, with the same holes in each."""

import ast
import inspect
import re
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from itertools import product
from pathlib import Path
from types import ModuleType

import pytest
from support.arabic import STRAY_SIGN, misread

from rater_quiz import words
from rater_quiz.language import ISOLATES, Language, Said, Text, said

MODULES = sorted(path.stem for path in Path(words.__path__[0]).glob("*.py") if path.stem not in ("__init__", "nouns"))
COUNTS = (0, 1, 2, 3, 10, 11, 99, 100, 101)
SEVEN = 7
"""A number that every language says with its digit."""
PADDED = {"result.COMMA", "result.SEMICOLON", "result.SEPARATOR", "responses.COMMA", "rows.SEMICOLON"}
"""Separators end with a space."""
ARABIC_ELSEWHERE = {
    "language.py": "the name of a language in itself",
    "cli/answers.py": "what separates answers that are typed",
    "responses/answers.py": "how numbers are written in forms",
    "responses/columns.py": "what forms put before the number of a question",
    "responses/layout.py": "what forms put above the answers to a question",
    "responses/people.py": "what spreadsheets call sums and averages",
    "responses/rows.py": "what forms call addresses and ids",
    "responses/labels.py": "what forms call the answers",
    "responses/spelling.py": "letters that are typed one for the other",
    "terminal/commands.py": "keys, and words that are typed",
}
"""Modules with Arabic letters that the program reads and does not say."""
MAY_BE_EMPTY = {
    "keys.HELP_ORDER": "text that runs from left to right has one order alone",
    "sitting.OTHER_KEYBOARD": "where the letters of the commands are those of the language",
}
"""Texts that a language can do without, and why."""
ENGLISH_ELSEWHERE = {"strict_yaml/faults.py": "what PyYAML says, which is looked for and not repeated"}
"""Modules that judge what people wrote and have sentences in them that nobody is told."""
SAID_IN_ONE_ONLY: dict[str, str] = {}
"""Holes that a language leaves out, and why: ``module.function.hole``."""


def entries(module: ModuleType) -> Iterator[tuple[str, object]]:
    """The texts of a module by their names: constants, and functions that make one."""
    for name, value in vars(module).items():
        own = getattr(value, "__module__", module.__name__) == module.__name__ or isinstance(value, Said)
        if not name.startswith("_") and (
            isinstance(value, Said | tuple | Mapping) or (inspect.isfunction(value) and own)
        ):
            yield f"{module.__name__.rpartition('.')[2]}.{name}", value


def texts(value: object) -> Iterator[Said]:
    """All texts in a constant, or in what a function returned."""
    if isinstance(value, Said):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for each in value.values() for text in texts(each))
    elif isinstance(value, Iterable) and not isinstance(value, str):
        yield from (text for each in value for text in texts(each))


def filled(function: Callable[..., object], number: int = SEVEN) -> dict[str, object]:
    """Arguments that can be found again in what comes out: a name in brackets for a text, a number for a count."""
    hints = typing.get_type_hints(function)
    return {name: _sample(name, hints[name], number) for name in inspect.signature(function).parameters}


def _sample(name: str, hint: object, number: int) -> object:
    if hint is int:
        return number
    if hint is bool:
        return True
    if hint is Language:
        return Language.ENGLISH
    if isinstance(hint, type) and issubclass(hint, Text):
        return Said({language: f"⟦{name} {language}⟧" for language in Language})
    if typing.get_origin(hint) is not None or (isinstance(hint, type) and issubclass(hint, tuple | list)):
        return [_sample(name, typing.get_args(hint)[0], number)] * 2
    return f"⟦{name}⟧"


def made_of(value: object, number: int = SEVEN) -> list[Said]:
    """The texts of an entry: a constant's, or those that a function makes of sample holes."""
    return [*texts(value(**filled(value, number)) if callable(value) else value)]


def lacking(every: Iterable[tuple[str, object]], languages: Iterable[str]) -> list[str]:
    """The names of texts that are missing in one of *languages*, or empty there."""
    wanted = tuple(languages)

    def stands(name: str, text: Said, code: str) -> bool:
        translations = {str(language): words for language, words in text.translations.items()}
        return code in translations and (bool(translations[code]) or name in MAY_BE_EMPTY)

    return [
        name for name, value in every if not all(stands(name, text, code) for text in made_of(value) for code in wanted)
    ]


ENTRIES = dict(entry for name in MODULES for entry in entries(import_module(f"rater_quiz.words.{name}")))


def test_every_text_stands_in_every_language() -> None:
    assert ENTRIES
    assert lacking(ENTRIES.items(), Language) == []


def test_a_language_more_is_missing_everywhere_and_each_text_is_named() -> None:
    """Whoever adds a language is told of every text that lacks it; nothing falls back in silence."""
    having = [
        name for name, value in ENTRIES.items() if list(texts(value(**filled(value)) if callable(value) else value))
    ]
    assert lacking(ENTRIES.items(), [*Language, "xx"]) == having
    with pytest.raises(KeyError):
        said(en="yes", ar="نعم").in_("xx")  # type: ignore[arg-type]  # no member: what a new one would meet


def holes(function: Callable[..., object]) -> Iterator[tuple[str, set[Language]]]:
    """Each hole of a text, and the languages in which it can be seen; of several texts, the one that lacks most."""
    for name, argument in filled(function).items():
        if isinstance(argument, bool | Language):
            continue
        arguments = filled(function, 8) | {name: argument}
        seen = [
            {language for language in Language if shown_as(argument, language) in text.in_(language)}
            for text in texts(function(**arguments))
        ]
        yield name, min(filter(None, seen), key=len, default=set())


def shown_as(argument: object, language: Language) -> str:
    """How an argument is to be seen in a text; one that is a text itself is to be seen in the same language."""
    first = argument[0] if isinstance(argument, list) else argument
    return first.in_(language) if isinstance(first, Text) else str(first)


FUNCTIONS = {name: value for name, value in ENTRIES.items() if inspect.isfunction(value)}


def test_every_language_has_the_same_holes() -> None:
    left_out = {
        f"{name}.{hole}"
        for name, function in FUNCTIONS.items()
        for hole, seen in holes(function)
        if seen and seen != set(Language)
    }
    assert left_out <= SAID_IN_ONE_ONLY.keys()


def test_no_hole_is_for_nothing() -> None:
    unseen = [f"{name}.{hole}" for name, function in FUNCTIONS.items() for hole, seen in holes(function) if not seen]
    assert set(unseen) <= SAID_IN_ONE_ONLY.keys()


def test_every_count_can_be_said() -> None:
    offenders = []
    for (name, function), count in product(FUNCTIONS.items(), COUNTS):
        made = made_of(function, count)
        if not made or not all(text.in_(language) for text in made for language in Language):
            offenders.append((name, count))
    assert offenders == []


def test_no_text_is_marked_up_or_padded() -> None:
    """Words are plain: whoever renders them escapes them."""
    for name, value in ENTRIES.items():
        for text in made_of(value) if name not in PADDED else ():
            for language in Language:
                assert not re.search(r"\*\*|</?[a-z]|\s$", text.in_(language)), (name, language)


def test_words_carry_no_vowel_sign_but_those_of_print() -> None:
    found = {
        (path.stem, word)
        for path in Path(words.__path__[0]).glob("*.py")
        for word in path.read_text("utf-8").split()
        if re.search(STRAY_SIGN, word)
    }
    assert found == set()


def test_no_arabic_is_misread_without_its_vowel_signs() -> None:
    """Terminals do not draw them."""
    offenders = {
        (name, found)
        for (name, value), count in product(ENTRIES.items(), (1, SEVEN))
        for text in made_of(value, count)
        for found in misread(text.in_(Language.ARABIC))
    }
    assert offenders == set()


def test_what_is_written_to_files_as_it_is_carries_no_isolates() -> None:
    """Screens take them out, and so do reports; a sheet, an invitation and what a phone shows are the words alone."""
    told = {"sheet.no_address"}  # a refusal
    offenders = [
        name
        for name, value in ENTRIES.items()
        if name.partition(".")[0] in {"invitation", "phone", "plan", "projector", "sheet"} and name not in told
        for text in made_of(value)
        if any(mark in text.in_(Language.ARABIC) for mark in ISOLATES)
    ]
    assert offenders == []


def test_texts_of_the_program_stand_in_words_alone() -> None:
    """`said` is called nowhere else, so that a language more is a column in one folder."""
    package = Path(words.__path__[0]).parent
    elsewhere = [
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if path.parent.name != "words" and path.name != "language.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "said"
    ]
    assert sorted(set(elsewhere)) == []


def test_no_text_of_the_program_stands_elsewhere_in_some_other_way() -> None:
    """Arabic gives away what is said to people, whatever makes a text of it."""
    package = Path(words.__path__[0]).parent
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if path.parent.name != "words"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search("[\u0600-\u06ff]", node.value)
    }
    assert found == ARABIC_ELSEWHERE.keys()


def sentences(source: str) -> list[str]:
    """Texts of a module in which words follow each other as in a sentence: no docstrings, and no faults of ours."""
    tree = ast.parse(source)
    ours = {
        id(inside)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr | ast.Assert) or (isinstance(node, ast.Raise) and "ValueError" in ast.dump(node))
        for inside in ([node.value] if isinstance(node, ast.Expr) else ast.walk(node))
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in ours
        if re.search(r"[A-Za-z]{2,}[,:;]? [a-z]{2,}", re.sub(r"<[^>]*>?", "", node.value))
    ]


def test_what_is_wrong_with_what_people_wrote_is_said_in_words_alone() -> None:
    """English gives itself away only as sentences, so it is looked for where sentences would be findings."""
    package = Path(words.__path__[0]).parent
    rooms = ("questionnaire", "questionnaire_file", "strict_yaml", "record", "draft", "settings")
    found = {
        path.relative_to(package).as_posix(): sentences(path.read_text("utf-8"))
        for path in package.rglob("*.py")
        if path.relative_to(package).with_suffix("").parts[0] in rooms
    }
    assert len(found) > len(rooms)
    assert {name for name, texts in found.items() if texts} == ENGLISH_ELSEWHERE.keys()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param('"""Read it."""\nx = "there is none"', ["there is none"], id="a text, no docstring"),
        pytest.param('raise Refused(f"the {x} is missing")', [" is missing"], id="around a hole"),
        pytest.param('Issue(("bands", 1), "swap the two")', ["swap the two"], id="as an argument"),
        pytest.param('raise ValueError("no such thing")', [], id="a fault of ours"),
        pytest.param('assert x, "it was looked at"', [], id="what cannot be"),
        pytest.param('x = \'<script type="a" id="b">\'', [], id="markup"),
        pytest.param('x = "rater-quiz: "', [], id="a key"),
    ],
)
def test_a_sentence_is_found_among_other_texts(source: str, expected: list[str]) -> None:
    assert sentences(source) == expected
