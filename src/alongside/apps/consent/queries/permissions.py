"""What somebody said, for their own page; each speaker sees their own words alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from alongside.apps.consent.enums import Kind, Way
from alongside.apps.consent.models import Permission, Say
from alongside.apps.consent.rules.gate import allowed_among
from alongside.apps.consent.rules.purposes import purposes_here
from alongside.apps.consent.shipped import Terms
from alongside.apps.people.models import Organisation, Person
from alongside.core.consent.gate import Audience, Reach, Speaker


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
    """Everything this speaker is asked about this person, in order, in two queries."""
    rows = Permission.objects.filter(person=person, speaker=speaker, by=by)
    words = {(row.purpose, row.to): row for row in rows.order_by("id")}
    bodies = {str(body.id): body for body in Organisation.objects.order_by("name_key", "id")}
    return [
        Asked(terms, to, bodies.get(to), words.get((terms.code, to)))
        for terms in purposes_here()
        for to in _asked_of(terms, bodies)
    ]


def question_for(person: Person, purpose: str, to: str, *, speaker: Speaker, by: Person) -> Asked | None:
    """One of them."""
    found = questions_for(person, speaker=speaker, by=by)
    return next((one for one in found if (one.terms.code, one.to) == (purpose, to)), None)


def _asked_of(terms: Terms, bodies: Iterable[str]) -> Iterable[str]:
    if terms.kind is Kind.CHANNEL:
        return [way.value for way in Way]
    return bodies if terms.kind is Kind.BODY else [""]


def what_holds(person: Person, at: datetime) -> dict[tuple[str, str], str]:
    """For whoever keys in: what may be done now, by purpose and audience; not who said it.

    ``""``: it may not; else how far, or ``YES``. One query for each question, so for one person only.
    """
    return {
        (one.terms.code, one.to): _holds(person, one, at)
        for one in questions_for(person, speaker=Speaker.OWN, by=person)
    }


def _holds(person: Person, asked: Asked, at: datetime) -> str:
    if asked.terms.kind is not Kind.REACH:
        audience = Audience(to=asked.to)
        return "YES" if person.id in allowed_among([person], asked.terms.code, audience, at) else ""
    for reach in reversed(Reach):
        if person.id in allowed_among([person], asked.terms.code, Audience(reach=reach), at):
            return reach.value
    return ""


def said_with(form_token: UUID) -> Say | None:
    """What a form sent before has left."""
    return Say.objects.filter(form_token=form_token).first()
