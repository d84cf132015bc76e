"""Life told: the last sign of life of a tie as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from intgraph.ask.answer import Proof
from intgraph.ask.judge import Status
from intgraph.ask.living.life import Life, Sign
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, best, distinct
from intgraph.locale.dates import span_in_words
from intgraph.model.period import parse_moment

_MOST_GROUNDS = 3


def life_sentence(life: Life, telling: Telling) -> str:
    """Return in one sentence what is known: the status, whether an end is stated, and the last sign."""
    say, grounds = telling.words, _grounds(life)
    opening = ", ".join(filter(None, (telling.tie(life.tie), span_in_words(life.since, life.until, say))))
    parts = [f"{opening}: {say(f'status.said.{life.status.value}')}", *_end(life, telling), *_last(life, telling)]
    told = "; ".join(filter(None, (*parts, *telling.disputes(grounds), telling.manner(grounds))))
    return f"{told}. {telling.citations.marks(grounds)}".rstrip()


def _end(life: Life, telling: Telling) -> Iterator[str]:
    if life.until is None and life.status is not Status.UNDATED:
        yield telling.words("life.no_end")


def _last(life: Life, telling: Telling) -> Iterator[str]:
    if life.last_sign is None:
        yield telling.words("life.no_sign")
        return
    known = "life.source" if life.last_sign.kind == "source" else "life.event"
    sign = telling.words(known, name=life.last_sign.name, date=telling.date(life.last_sign.date))
    yield f"{sign}{_ago(life, life.last_sign, telling)}"
    yield _attested(life.attested, telling)


def _ago(life: Life, sign: Sign, telling: Telling) -> str:
    """How long ago; at most so long where the sign may be of a later year."""
    if not life.years_since:
        return ""
    key = "life.years" if is_of_one_year(sign) else "life.years_at_most"
    return telling.words.count(key, life.years_since)


def is_of_one_year(sign: Sign) -> bool:
    """Tell whether the date of a sign can mean one year only."""
    moment = parse_moment(sign.date)
    first, last = moment.earliest, moment.latest
    return bool(first and last and first.year == last.year)


def _attested(sign: Sign | None, telling: Telling) -> str:
    if sign is None:
        return telling.words("life.not_attested")
    manners = {proof.modality for proof in sign.evidence}
    manner = next(manner for manner in ("states", "implies", "our-reading") if manner in manners)
    return telling.words(f"life.attested.{manner}", date=telling.date(sign.date))


def _grounds(life: Life) -> list[Proof]:
    """What proves the dates, what says that it ran, and the last sign."""
    signs = (sign.evidence for sign in (life.attested, life.last_sign) if sign)
    return distinct([*best(life.evidence, 1), *(proof for found in signs for proof in found[:1])], _MOST_GROUNDS)


def last_sign_told(sign: Sign | None, telling: Telling) -> str:
    """Return a sign in a few words: when, and what."""
    return f"{telling.date(sign.date)}: {sign.name}" if sign else "–"


def life_facts(life: Life, telling: Telling) -> Section:
    """Return one tie as a list of names and values, and as a sentence."""
    say = telling.words
    rows = (
        (say("heading.status"), telling.status(life.status), ""),
        (say("heading.period"), telling.span(life.since, life.until), telling.cite(life.evidence)),
        (say("life.last_sign"), last_sign_told(life.last_sign, telling), _marks(life.last_sign, telling)),
        (say("life.years_since"), "–" if life.years_since is None else str(life.years_since), ""),
        (say("life.attested_until"), *_attested_cells(life.attested, telling)),
    )
    return Section("", (), rows, (life_sentence(life, telling),))


def _attested_cells(sign: Sign | None, telling: Telling) -> tuple[str, str]:
    return telling.date(sign.date if sign else None), _marks(sign, telling)


def life_section(heading: str, lives: Sequence[Life], telling: Telling) -> Section:
    """Return ties with their last sign as a table and as sentences."""

    def cells(life: Life) -> tuple[str, ...]:
        years = "–" if life.years_since is None else str(life.years_since)
        sign, marks = last_sign_told(life.last_sign, telling), _marks(life.last_sign, telling)
        return telling.tie(life.tie), telling.span(life.since, life.until), sign, years, marks

    columns = ("tie", "period", "last_sign", "years", "source")
    return telling.section(heading, columns, lives, cells, lambda life: life_sentence(life, telling))


def _marks(sign: Sign | None, telling: Telling) -> str:
    return telling.cite(sign.evidence) if sign else ""
