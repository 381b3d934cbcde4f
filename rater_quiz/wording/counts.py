"""Numbers with what they count, in the grammar of each language."""


def english(count: int, one: str, more: str | None = None) -> str:
    """Count in English: 1 answer, 2 answers; *more* where an s does not do."""
    return f"{count} {one if count == 1 else more or one + 's'}"


def arabic(count: int, one: str, two: str, few: str, many: str, *, hundred: str | None = None) -> str:
    """Count in Arabic.

    Args:
        count: 0 or more.
        one: The whole phrase for one, ``إجابة واحدة``.
        two: The whole phrase for two, ``إجابتان``.
        few: The plural that follows 3 to 10, ``إجابات``.
        many: The accusative singular that follows 11 to 99, ``مشاركًا``.
        hundred: The singular after 0 and whole hundreds, ``مشارك``; *many* where both are written alike, ``إجابة``.
    """
    if count in (1, 2):
        return one if count == 1 else two
    rest = count % 100
    if rest > 10:  # noqa: PLR2004 - the grammar's own bounds
        return f"{count} {many}"
    return f"{count} {few if rest > 2 else hundred or many}"  # noqa: PLR2004 - likewise
