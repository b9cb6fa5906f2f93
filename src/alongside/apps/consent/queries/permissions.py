"""What somebody said, for their own page; each speaker sees their own words alone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from alongside.apps.consent.enums import Kind, Purpose, Way
from alongside.apps.consent.models import NamedBody, Permission
from alongside.apps.consent.rules.gate import said_in, words_heard
from alongside.apps.consent.rules.purposes import purposes_here
from alongside.apps.consent.shipped import Terms
from alongside.apps.people.models import Organisation, Person
from alongside.apps.people.rules.young import is_young
from alongside.core.consent.ages import AgeBand
from alongside.core.consent.gate import Reach, Said, Speaker, decides_alone, lets
from alongside.kernel.clock import local_day


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, for one audience, and the latest word of whoever is asked."""

    terms: Terms
    to: str
    body: Organisation | None
    word: Permission | None

    def is_open(self, day: date) -> bool:
        """Not asked yet, or a yes that has run out."""
        word = self.word
        return word is None or (word.is_yes and word.until is not None and word.until <= day)


def questions_for(person: Person, *, speaker: Speaker, by: Person) -> list[Asked]:
    """Everything this speaker is asked about this person, in order, in a fixed number of queries.

    Nobody is asked for a child where the child decides alone; grown people say it by joining.
    """
    rows = Permission.objects.filter(person=person, speaker=speaker, by=by)
    words = {(row.purpose, row.to): row for row in rows.order_by("id")}
    bodies = bodies_named()
    return [
        Asked(terms, to, bodies[terms.code].get(to), words.get((terms.code, to)))
        for terms in purposes_here()
        if _is_asked(person, speaker, terms)
        for to in _asked_of(terms, bodies[terms.code])
    ]


def was_asked(person: Person, purpose: str, to: str = "") -> bool:
    """Whether they ever answered it themselves."""
    return Permission.objects.filter(person=person, purpose=purpose, to=to, speaker=Speaker.OWN).exists()


def bodies_named() -> dict[str, dict[str, Organisation]]:
    """The bodies this place asks about, by purpose and key, by name."""
    found: dict[str, dict[str, Organisation]] = defaultdict(dict)
    rows = NamedBody.objects.select_related("organisation")
    for row in rows.order_by("organisation__name_key", "organisation_id"):
        found[row.purpose][str(row.organisation_id)] = row.organisation
    return found


def question_for(person: Person, purpose: str, to: str, *, speaker: Speaker, by: Person) -> Asked | None:
    """One of them."""
    found = questions_for(person, speaker=speaker, by=by)
    return next((one for one in found if (one.terms.code, one.to) == (purpose, to)), None)


def _is_asked(person: Person, speaker: Speaker, terms: Terms) -> bool:
    if speaker is Speaker.GUARDIAN:
        return not decides_alone(AgeBand(person.age_band), terms.own_say_from)
    return terms.code != Purpose.TAKE_PART or is_young(person)


def _asked_of(terms: Terms, bodies: Iterable[str]) -> Iterable[str]:
    if terms.kind is Kind.CHANNEL:
        return [way.value for way in Way]
    return bodies if terms.kind is Kind.BODY else [""]


def what_holds(person: Person, at: datetime) -> list[tuple[Asked, bool, Reach | None]]:
    """For whoever keys in: what may be done now, and how far; never who said so."""
    day, band = local_day(at, person.place.time_zone), AgeBand(person.age_band)
    said: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for row in words_heard().filter(person=person).order_by("id"):
        said[row.purpose, row.to].append(said_in(row))
    found = []
    for asked in questions_for(person, speaker=Speaker.OWN, by=person):
        words, years = said[asked.terms.code, asked.to], asked.terms.own_say_from
        reaches: list[Reach | None] = [*Reach] if asked.terms.kind is Kind.REACH else [None]
        far = [reach for reach in reaches if lets(words, band=band, own_say_from=years, reach=reach, day=day)]
        found.append((asked, bool(far), far[-1] if far else None))
    return found
