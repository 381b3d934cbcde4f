"""The program's own words: all languages of a text side by side, in a file for each page or part that says them.

A text without holes is a constant, ``PARTICIPANTS = said(en="Participants", ar="…")``. One with holes is a function
whose parameters are the holes, so that the type checker knows them:

    def average(mean: str) -> Said:
        return said(en=f"{mean} on average", ar=f"المتوسط الحسابي {mean}")

Whoever shows it picks the language: ``team.average("3.4").in_(language)``. What is counted is a noun of `nouns`. The
words are plain text, never Markdown or HTML: whoever renders them escapes them.
"""
