"""The schema of questionnaires, that an editor can hold files against."""

import json
import re
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from support.questionnaire_texts import PAIR

from rater_quiz.cli.questions import template
from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.questionnaire.schema import json_schema
from rater_quiz.questionnaire_file import shipped_folder
from rater_quiz.words import schema as words


def test_it_says_what_it_is() -> None:
    schema = json_schema(Language.ENGLISH)

    assert list(schema)[:3] == ["$schema", "title", "description"]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "rater-quiz questionnaire"


def test_it_requires_what_the_models_require() -> None:
    schema = json_schema(Language.ENGLISH)
    required = {
        name: [key for key, field in part.model_fields.items() if field.is_required()]
        for name, part in {"Questionnaire": Questionnaire, **parts_of(Questionnaire)}.items()
    }

    assert required == {
        "Questionnaire": schema["required"],
        **{name: part.get("required", []) for name, part in schema["$defs"].items() if name != "Text"},
    }


def test_every_part_and_key_is_explained_in_every_language_and_nothing_else_is() -> None:
    schema = json_schema(Language.ENGLISH)
    parts = {"Questionnaire": schema, **schema["$defs"]}
    del parts["Text"]

    assert parts.keys() == words.PART.keys()
    assert {f"{name}.{key}" for name, part in parts.items() for key in part["properties"]} == words.FIELD.keys()
    for language in Language:
        reversed_ = json_schema(language)["$defs"]["Statement"]["properties"]["reversed"]
        assert reversed_ == {"type": "boolean", "description": words.FIELD["Statement.reversed"].in_(language)}


def test_the_language_changes_nothing_but_the_explanations() -> None:
    one, other = (json.dumps(json_schema(language), ensure_ascii=False, indent=1) for language in Language)
    explained = r'"(title|description)": "[^\n]*"'

    assert one != other
    assert re.sub(explained, "", one) == re.sub(explained, "", other)


def test_python_does_not_show_through() -> None:
    """In YAML an optional value is left out: `null` would be read as the text "null"."""
    assert re.findall('"null"|"default"', json.dumps(json_schema(Language.ENGLISH))) == []


def test_it_keeps_to_the_standard() -> None:
    Draft202012Validator.check_schema(json_schema(Language.ENGLISH))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param((shipped_folder() / "rater.yaml").read_text("utf-8"), id="rater"),
        *(pytest.param(template(language), id=f"template-{language}") for language in Language),
        pytest.param(PAIR, id="pair"),
    ],
)
def test_sound_files_are_valid_as_an_editor_reads_them(content: str) -> None:
    assert complaints(content) == []


@pytest.mark.parametrize(
    ("old", "new", "route", "rule"),
    [
        ("id: pair", "id: Pair", "id", "pattern"),
        ("id: pair\n", "", "", "required"),
        ("languages: [en]", "languages: [fr]", "languages.0", "enum"),
        ("languages: [en]", "languages: [en, en]", "languages", "uniqueItems"),
        ("labels: [No, Yes]", "labels: [Yes]", "scale.labels", "minItems"),
        ("lowest: 0", "lowest: nought", "scale.lowest", "type"),
        ("letter: U", "letter: LONG", "dimensions.0.letter", "maxLength"),
        ("number: 1", "number: 0", "statements.0.number", "minimum"),
        ("reversed: true", "reversd: true", "statements.1", "additionalProperties"),
        ("reversed: true", "reversed: 1", "statements.1.reversed", "type"),
        ("text: We talk.", "text: {en: We talk., fr: x}", "statements.0.text", "anyOf"),
        ("name: Us}", "name: Us, advice: {actions: {bad: Talk.}}}", "dimensions.0.advice.actions", "oneOf"),
        ("dimensions: [us], rationale", "dimensions: [], rationale", "statements.0.dimensions", "minItems"),
        ("statements: [1, 2]", "statements: [1, 2, 3]", "tensions.0.statements", "maxItems"),
        ("statements: [1, 2]", "statements: [1, x]", "tensions.0.statements.1", "type"),
    ],
)
def test_what_is_wrong_is_seen_by_the_editor(old: str, new: str, route: str, rule: str) -> None:
    assert old in PAIR
    assert complaints(PAIR.replace(old, new, 1)) == [(route, rule)]


def parts_of(model: Any) -> dict[str, Any]:
    """The models of the parts of *model*, at any depth, by name."""
    found: dict[str, Any] = {}
    for field in model.model_fields.values():
        kinds = [field.annotation, *getattr(field.annotation, "__args__", ())]
        for part in (kind for kind in kinds if hasattr(kind, "model_fields")):
            found |= {part.__name__: part, **parts_of(part)}
    return found


def complaints(content: str) -> list[tuple[str, str]]:
    """What an editor says of a file with that *content*: where, and by which rule of the schema."""
    value = yaml.load(content, _Editor)  # noqa: S506 - it builds text, numbers and true/false
    found = Draft202012Validator(json_schema(Language.ENGLISH)).iter_errors(value)
    return [(".".join(map(str, error.absolute_path)), str(error.validator)) for error in found]


class _Editor(yaml.BaseLoader):
    """Values as in YAML 1.2, where whole numbers, true and false are what they look like, and `No` is text."""

    def construct_scalar(self, node: Any) -> Any:
        text = super().construct_scalar(node)
        if node.style is not None:
            return text
        return int(text) if re.fullmatch("-?[0-9]+", text) else {"true": True, "false": False}.get(text, text)
