"""A JSON Schema of questionnaire files, with which editors complete keys and explain them."""

import ast
import inspect
from typing import Any

from pydantic import TypeAdapter

from rater_quiz.questionnaire import model
from rater_quiz.questionnaire.values import TextField

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ABOUT = "A questionnaire for rater-quiz. What a schema cannot say, `rater-quiz questions check FILE` finds."


def json_schema() -> dict[str, Any]:
    """Describe a questionnaire file as an editor reads YAML: numbers are integers, true and false are booleans.

    Rules between the parts (numbers without a gap, names that exist, bands that cover all totals) are beyond it.
    """
    text: dict[str, Any] = TypeAdapter(TextField).json_schema()
    written = _as_written(model.Questionnaire.model_json_schema(), text["anyOf"])
    parts = written.pop("$defs")
    explanations = _explanations()
    for name, part in (parts | {"Questionnaire": written}).items():
        for field, schema in part["properties"].items():
            if field in explanations[name]:
                schema["description"] = explanations[name][field]
    written["properties"]["languages"]["uniqueItems"] = True
    head = {"$schema": _DIALECT, "title": model.Questionnaire.model_config["title"], "description": _ABOUT}
    written.pop("description")
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


def _explanations() -> dict[str, dict[str, str]]:
    """The docstring below each field, by class and field.

    Pydantic can find them too, but only when a class is built, and every start of the program would wait for that.
    """
    found: dict[str, dict[str, str]] = {}
    for part in ast.parse(inspect.getsource(model)).body:
        if isinstance(part, ast.ClassDef):
            found[part.name] = {}
            for field, below in zip(part.body, part.body[1:], strict=False):
                match field, below:
                    case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(said))):
                        found[part.name][name] = inspect.cleandoc(said)
    return found
