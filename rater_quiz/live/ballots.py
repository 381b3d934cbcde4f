"""Ballots: what makes one opening of the page one record at most, without a list of who has answered.

Each opening gets a random number and its seal, an HMAC under the round's key. Name and sitting of a record are another
HMAC of the number: the same ballot leads to the same record, also after the program was killed. When the key is gone,
nothing leads from a ballot to a record any more.
"""

import hmac
import re
from dataclasses import dataclass

KEY_BYTES = 32
NUMBER_BYTES = 16
_NUMBER = re.compile("[0-9a-f]{32}")
_SEAL = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Ballot:
    """What a page sends beside the answers."""

    number: str
    """32 hexadecimal digits, random."""
    seal: str
    """64 hexadecimal digits, from the number and the key."""


@dataclass(frozen=True)
class Ballots:
    """Those of one round."""

    key: bytes

    def issue(self, random: bytes) -> Ballot:
        """A new one, from `NUMBER_BYTES` of chance."""
        number = random.hex()
        return Ballot(number, self._digest("seal", number))

    def mark(self, number: str, seal: str) -> str | None:
        """What names the record of a ballot, 64 hexadecimal digits; None where the round has issued no such ballot."""
        if not _NUMBER.fullmatch(number) or not _SEAL.fullmatch(seal):
            return None
        return self._digest("record", number) if hmac.compare_digest(seal, self._digest("seal", number)) else None

    def _digest(self, purpose: str, number: str) -> str:
        return hmac.new(self.key, f"{purpose} {number}".encode(), "sha256").hexdigest()
