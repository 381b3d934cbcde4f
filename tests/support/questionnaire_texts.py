"""Small questionnaires as the text of a file, and what a test does with them."""

from pathlib import Path

PULSE = """\
id: pulse
languages: [en]
title: Pulse
scale:
  lowest: 1
  labels: [Never, Rarely, Now and then, Half the time, Often, Mostly, Always]
dimensions:
  - {key: focus, name: Focus}
  - {key: trust, name: Trust}
  - {key: pace, name: Pace}
statements:
  - {number: 1, text: We know what matters., dimensions: [focus]}
  - {number: 2, text: We start too much., reversed: true, mirrored: We start what we can finish., dimensions: [focus]}
  - {number: 3, text: We finish what we start., dimensions: [focus]}
  - {number: 4, text: We say what we think., dimensions: [trust]}
  - {number: 5, text: We hide mistakes., reversed: true, mirrored: We own up to mistakes., dimensions: [trust]}
  - {number: 6, text: We help without being asked., dimensions: [trust]}
  - {number: 7, text: We can keep this up., dimensions: [pace]}
  - {number: 8, text: We wait for each other., reversed: true, mirrored: We seldom wait., dimensions: [pace]}
  - {number: 9, text: We take breaks., dimensions: [pace]}
bands:
  - {key: poor, lowest: 9, highest: 22, name: Poor}
  - {key: fair, lowest: 23, highest: 35, name: Fair}
  - {key: good, lowest: 36, highest: 49, name: Good}
  - {key: fine, lowest: 50, highest: 63, name: Fine}
"""
"""One language, seven answers, nine statements, three dimensions, four bands."""

PAIR = """\
id: pair
languages: [en]
title: Two of us
scale: {lowest: 0, labels: [No, Yes]}
dimensions:
  - {key: us, letter: U, name: Us}
statements:
  - {number: 1, text: We talk., dimensions: [us], rationale: Silence grows., tip: Talk., metrics: [noise]}
  - {number: 2, text: We shout., note: At each other., dimensions: [us], reversed: true}
metrics:
  - {key: noise, name: Noise}
bands:
  - {key: bad, lowest: 0, highest: 1, name: Bad}
  - {key: good, lowest: 2, highest: 2, name: Good, comment: Go on.}
tensions:
  - {statements: [1, 2], note: Shouting is no talking.}
"""
"""Two statements, with a note, a rationale, a tip and a tension."""


def written(content: str | bytes, name: str = "mine.yaml") -> Path:
    path = Path(name)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def changed(*changes: tuple[str, str]) -> str:
    """The pulse with some of its text replaced."""
    text = PULSE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text
