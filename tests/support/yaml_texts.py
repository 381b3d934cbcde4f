"""A questionnaire in most of the ways that YAML can be written, and how texts are refused."""

from textwrap import dedent

from rater_quiz.errors import InputRefusedError
from rater_quiz.language import Language
from rater_quiz.strict_yaml import read_document

QUOTES = "if it is meant as text, put quotes around it"
ANCHOR = "'&' at the start of a text makes it an anchor, and anchors are not allowed"
QUESTIONNAIRE = dedent("""\
    # A small one, in most of the ways that YAML can be written.
    id: small
    languages: [en, ar]
    title: {en: "Small", ar: 'صغير'}
    scale:
      lowest: 1
      labels:
        - {en: No, ar: لا}
        - en: Yes
          ar: نعم
    dimensions:
    - key: empathy
      advice:
        levels: {low: "Ask: \\"why?\\"", high: ''}
        actions:
          - |
            Listen first.

            Then speak.
          - >-
            One folded
            text.
    statements:
      - number: 1
        text: We listen to what people say,
          and we act on it.   # a comment
        reversed: no
        dimensions: [empathy]
    bands: []
    """)


def refusal(data: bytes | str, first_line: int = 1, language: Language = Language.ENGLISH) -> str:
    """Return the whole message with which *data* is refused; none where it is read."""
    raw = data.encode() if isinstance(data, str) else data
    try:
        read_document(raw, name="q.yaml", first_line=first_line)
    except InputRefusedError as refused:
        return refused.in_(language)
    return ""
