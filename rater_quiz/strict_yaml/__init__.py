"""YAML from anybody → plain values with the line of each: text, lists and mappings, nothing else that YAML can do."""

from rater_quiz.strict_yaml.reading import Document, Route, Value, read_document, spell_route

__all__ = ["Document", "Route", "Value", "read_document", "spell_route"]
