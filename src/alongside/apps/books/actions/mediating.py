"""Asking a pair from both sides, its answers, and what it finds."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.actions.disputes import settle_as_mediated
from alongside.apps.books.actions.once import once
from alongside.apps.books.actions.words import prepare_words
from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import PairStep
from alongside.apps.books.models import Dispute, Mediation, Words
from alongside.apps.books.rules.disputing import says_something
from alongside.apps.books.rules.mediating import (
    may_answer_asking,
    may_ask_pair,
    may_key_for_mediator,
    may_mediate,
    may_sign_finding,
    may_stop_waiting,
    may_write_finding,
    pair_of,
)
from alongside.apps.people.models import Person
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.work.queries.tables import seats_on
from alongside.core.shared.sides import Side
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_id, new_secret_id
from alongside.kernel.outbox import queue
from alongside.kernel.verdict import enforce, no


@dataclass(frozen=True, slots=True)
class Finding:
    """What the pair found: whether the two agree now, what on, and who still sees it differently."""

    agreed: bool
    outcome: Text
    dissent: Text | None = None


def ask_pair(
    *, raised: Dispute, pair: Mapping[Side, Person], by: Person, now: datetime, form_token: uuid.UUID
) -> Mediation:
    """Ask somebody for each side nobody stands for yet."""
    today = local_day(now, raised.place.time_zone)

    def write() -> Mediation:
        enforce(may_ask_pair(by, raised, today))
        if set(pair) != set(pair_of(raised).free_sides):
            enforce(no(_("A pair has one person of each side."), _("Choose one of each.")))
        seats = seats_on(raised.entry.work, today)
        rows = []
        for number, (side, person) in enumerate(sorted(pair.items())):
            enforce(may_mediate(person, side, raised, seats))
            token = form_token if number == 0 else new_secret_id()
            rows.append(_step(raised, PairStep.ASKED, person, side, by, now, token))
            queue(
                place_id=raised.place_id,
                person_id=person.id,
                kind="mediation_asked",
                about_id=raised.id,
                now=now,
            )
        return rows[0]

    return once(sent_before=lambda: _sent_before(form_token), write=write)


def answer_asking(
    *,
    raised: Dispute,
    accepts: bool,
    person: Person,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
) -> Mediation:
    """Yes or no, from whoever was asked, or keyed in for them."""

    def write() -> Mediation:
        _enforce_keying(raised, person, by, now)
        enforce(may_answer_asking(person, raised))
        kind = PairStep.ACCEPTED if accepts else PairStep.DECLINED
        return _step(raised, kind, person, _side_of(raised, person), by, now, form_token)

    return once(sent_before=lambda: _sent_before(form_token), write=write)


def write_finding(
    *,
    raised: Dispute,
    finding: Finding,
    person: Person,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
) -> Mediation:
    """One of the pair writes it; it counts once the other has signed it."""

    def write() -> Mediation:
        _enforce_keying(raised, person, by, now)
        enforce(may_write_finding(person, raised))
        enforce(says_something(finding.outcome))
        kind = PairStep.AGREED if finding.agreed else PairStep.NOT_AGREED
        texts = {"outcome": finding.outcome} | ({"dissent": finding.dissent} if finding.dissent else {})
        return _step(raised, kind, person, _side_of(raised, person), by, now, form_token, texts)

    return once(sent_before=lambda: _sent_before(form_token), write=write)


def sign_finding(
    *, raised: Dispute, person: Person, by: Person, now: datetime, form_token: uuid.UUID
) -> Mediation:
    """The other signs. Agreed: the dispute is settled. Not agreed: it stays open, with what was found."""

    def write() -> Mediation:
        _enforce_keying(raised, person, by, now)
        enforce(may_sign_finding(person, raised))
        pair = pair_of(raised)
        signed = _step(raised, PairStep.SIGNED, person, _side_of(raised, person), by, now, form_token)
        if pair.found is not None and pair.found.kind == PairStep.AGREED:
            settle_as_mediated(raised=raised, by=person, keyed_by=None if by == person else by, now=now)
        return signed

    return once(sent_before=lambda: _sent_before(form_token), write=write)


def ask_once_more(
    *, raised: Dispute, person: Person, by: Person, now: datetime, form_token: uuid.UUID
) -> Mediation:
    """Whoever owes a word and is silent is asked again; the days begin anew."""

    def write() -> Mediation:
        side = _enforce_silence(raised, person, by, now)
        row = _step(raised, PairStep.ASKED, person, side, by, now, form_token)
        queue(
            place_id=raised.place_id, person_id=person.id, kind="mediation_asked", about_id=raised.id, now=now
        )
        return row

    return once(sent_before=lambda: _sent_before(form_token), write=write)


def let_go(*, raised: Dispute, person: Person, by: Person, now: datetime, form_token: uuid.UUID) -> Mediation:
    """Whoever owes a word and is silent holds nobody up; somebody else of their side can be asked."""

    def write() -> Mediation:
        side = _enforce_silence(raised, person, by, now)
        return _step(raised, PairStep.RELEASED, person, side, by, now, form_token)

    return once(sent_before=lambda: _sent_before(form_token), write=write)


def _enforce_silence(raised: Dispute, person: Person, by: Person, now: datetime) -> Side:
    today = local_day(now, raised.place.time_zone)
    days = int(figure_on(raised.place, FigureKey.PAIR_DAYS, today))
    enforce(may_stop_waiting(by, person, raised, today, days))
    return _side_of(raised, person)


def _enforce_keying(raised: Dispute, person: Person, by: Person, now: datetime) -> None:
    if by.id != person.id:
        enforce(may_key_for_mediator(by, person, raised, local_day(now, raised.place.time_zone)))


def _side_of(raised: Dispute, person: Person) -> Side:
    return next(side for side, step in pair_of(raised).asked.items() if step.person_id == person.id)


def _sent_before(form_token: uuid.UUID) -> Mediation | None:
    return Mediation.objects.filter(form_token=form_token).first()


def _step(
    raised: Dispute,
    kind: PairStep,
    person: Person,
    side: Side,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    texts: dict[str, Text] | None = None,
) -> Mediation:
    row = Mediation(
        id=new_id(),
        place_id=raised.place_id,
        dispute=raised,
        kind=kind,
        person=person,
        side=side,
        by=by,
        at=now,
        form_token=form_token,
    )
    words, row.words_hash = prepare_words(
        texts or {}, place_id=raised.place_id, entry=raised.entry, about_id=row.id
    )
    row.save(force_insert=True)
    Words.objects.bulk_create(words)
    leave_line(
        place_id=raised.place_id,
        actor_id=by.id,
        verb=f"mediation_{kind.lower()}",
        about="Dispute",
        about_id=raised.id,
        at=now,
        details={"person": str(person.id), "side": side, "words": row.words_hash},
    )
    return row
