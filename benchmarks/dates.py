"""The dates of a generated network, in the EDTF of the sources: precise, vague, open-ended or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from benchmarks.dice import Wheel
from benchmarks.shape import Shape


@dataclass(frozen=True, slots=True)
class Span:
    """A start and an end, empty where none is stated; ``first`` is the year of the start.

    ``claims`` are the years that sources claim for an end they do not agree on.
    """

    since: str
    until: str
    first: int
    last: int
    claims: tuple[str, ...] = ()

    def later(self, chance: Random) -> str:
        """Return a year in which a party joined."""
        return str(chance.randint(self.first, self.last))


@dataclass(frozen=True)
class Dating:
    """Dates ties as the shape says: recent years more often than early ones."""

    since: Wheel[str]
    until: Wheel[str]
    first_year: int
    last_year: int

    @classmethod
    def of(cls, shape: Shape) -> Dating:
        """Return the dating of a shape."""
        return cls(Wheel.of(shape.since), Wheel.of(shape.until), shape.first_year, shape.last_year)

    def span(self, chance: Random) -> Span:
        """Return one period, which ends after it starts."""
        year = round(chance.triangular(self.first_year, self.last_year, self.last_year))
        since = _written(self.since.turn(chance), year, chance)
        # A margin of a decade keeps the vaguest start before the earliest end.
        manner = self.until.turn(chance) if year + 13 <= self.last_year else "unstated"
        end = chance.randint(year + 12, self.last_year - 1) if manner != "unstated" else self.last_year
        if manner != "disputed":
            return Span(since, _written(manner, end, chance), year, end)
        claims = (str(end), str(end + 1))
        return Span(since, f"[{','.join(claims)}]", year, end, claims)


def _written(manner: str, year: int, chance: Random) -> str:
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    written = {
        "year": f"{year}",
        "month": f"{year}-{month:02}",
        "day": f"{year}-{month:02}-{day:02}",
        "about": f"{year}~",
        "perhaps": f"{year}?",
        "decade": f"{year // 10}X",
    }
    return written.get(manner, "")
