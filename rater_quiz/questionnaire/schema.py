"""A JSON Schema of questionnaire files, with which editors complete keys and explain them."""

from typing import Any

from pydantic import TypeAdapter

from rater_quiz.language import Language
from rater_quiz.questionnaire import model
from rater_quiz.questionnaire.values import TextField
from rater_quiz.words import schema as words

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(language: Language) -> dict[str, Any]:
    """Describe a questionnaire file as an editor reads YAML: numbers are integers, true and false are booleans.

    Rules between the parts (numbers without a gap, names that exist, bands that cover all totals) are beyond it.

    Args:
        language: Of what explains the keys.
    """
    text: dict[str, Any] = TypeAdapter(TextField).json_schema()
    written = _as_written(model.Questionnaire.model_json_schema(), text["anyOf"])
    parts = written.pop("$defs")
    for name, part in (parts | {"Questionnaire": written}).items():
        part["description"] = words.PART[name].in_(language)
        for field, schema in part["properties"].items():
            schema["description"] = words.FIELD[f"{name}.{field}"].in_(language)
    text = {"anyOf": text["anyOf"], "description": words.TEXT.in_(language)}
    written["properties"]["languages"]["uniqueItems"] = True
    head = {"$schema": _DIALECT, "title": words.TITLE.in_(language), "description": written.pop("description")}
    return {**head, **written, "$defs": {"Text": text, **parts}}


def _as_written(node: Any, text: list[Any]) -> Any:
    """Take out of pydantic's schema what only Python knows: None, defaults, titles made of field names."""
    if isinstance(node, list):
        return [_as_written(item, text) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("anyOf") == text:
        return {"$ref": "#/$defs/Text"}
    kept: dict[str, Any] = {}
    for key, value in node.items():
        if key == "anyOf":
            # In YAML an optional value is left out; `null` would be the text "null".
            (only,) = (_as_written(item, text) for item in value if item != {"type": "null"})
            kept |= only
        elif key == "properties":
            kept[key] = {name: _as_written(schema, text) for name, schema in value.items()}
        elif key not in {"default", "title"}:
            kept[key] = _as_written(value, text)
    return kept
