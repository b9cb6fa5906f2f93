"""Working out afresh what acts count for. Everything here can be run again at any time."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Q

from alongside.apps.books.enums import DisputeStep, Part, State
from alongside.apps.books.models import Act, Dispute, Entry, Standing, Vouch, Withdrawal
from alongside.apps.people.models import Person
from alongside.apps.work.models import Seat
from alongside.core.shared.period import first_of_month
from alongside.core.shared.sides import Side
from alongside.core.standing.rule import ActFacts, ActStanding, EntryFacts, VouchFacts, stand
from alongside.kernel.clock import local_day

CHUNK = 400
CHANGING = ["state", "needs_citizen", "needs_professional", "witnessed", "by_proxy", "disputed"]


def restand(entries: Iterable[Entry]) -> None:
    """Work out the standing of these entries, and of those they correct, oldest correction last."""
    entries = list(entries)
    for start in range(0, len(entries), CHUNK):
        _restand_chunk(entries[start : start + CHUNK])
    corrected = [entry.corrects for entry in entries if entry.corrects is not None]
    if corrected:
        restand(corrected)


def _restand_chunk(entries: list[Entry]) -> None:
    _take_turns(entries)
    facts = _Facts(entries)
    old = {row.act_id: row for row in Standing.objects.filter(entry__in=entries)}
    new = [row for entry in entries for row in facts.rows_of(entry)]
    Standing.objects.bulk_create([row for row in new if row.act_id not in old], batch_size=200)
    changed = [row for row in new if row.act_id in old and _differs(row, old[row.act_id])]
    _update(changed)


def _update(rows: list[Standing]) -> None:
    """One statement for all rows that came to read alike: most of a batch does."""
    alike: dict[tuple[object, ...], list[uuid.UUID]] = defaultdict(list)
    for row in rows:
        alike[tuple(getattr(row, name) for name in CHANGING)].append(row.act_id)
    for values, ids in alike.items():
        Standing.objects.filter(act__in=ids).update(**dict(zip(CHANGING, values, strict=True)))


def _take_turns(entries: list[Entry]) -> None:
    """Whoever comes second reads what the first wrote. Locks the entries' own rows, in order of id.

    NO KEY: the new vouch already holds a key share on its entry, and must not wait for itself.
    """
    ids = sorted(entry.id for entry in entries)
    rows = Entry.objects.select_for_update(no_key=True, of=("self",)).filter(id__in=ids)
    list(rows.order_by("id").values_list("id", flat=True))


def _differs(row: Standing, before: Standing) -> bool:
    return any(getattr(row, name) != getattr(before, name) for name in CHANGING)


class _Facts:
    """Everything the rule needs about some entries, read in a fixed number of queries."""

    def __init__(self, entries: list[Entry]) -> None:
        self.acts = _by_entry(Act.objects.filter(entry__in=entries).order_by("entry_id", "position"))
        self.vouches = _by_entry(Vouch.objects.filter(entry__in=entries).order_by("at", "id"))
        self.withdrawn = set(Withdrawal.objects.filter(entry__in=entries).values_list("entry_id", flat=True))
        self.disputed = open_disputes(entries)
        self.replaced = _replaced(entries)
        self.seats = list(Seat.objects.filter(work__in={entry.work_id for entry in entries}))
        self.zone = entries[0].place.time_zone
        people = {act.person_id for acts in self.acts.values() for act in acts if act.person_id}
        self.silent = set(
            Person.objects.filter(id__in=people, counts_hours=False).values_list("id", flat=True)
        )

    def rows_of(self, entry: Entry) -> list[Standing]:
        acts = self.acts[entry.id]
        standings = stand(self._entry_facts(entry, acts))
        return [self._row(entry, act, standing) for act, standing in zip(acts, standings, strict=True)]

    def _entry_facts(self, entry: Entry, acts: list[Act]) -> EntryFacts:
        return EntryFacts(
            maker=str(entry.made_by_id),
            maker_side=Side(entry.made_on_side),
            on_behalf=entry.on_behalf,
            acts=tuple(
                ActFacts(
                    side=Side(act.side),
                    person=str(act.person_id) if act.person_id else None,
                    receives=act.part == Part.RECEIVED,
                )
                for act in acts
            ),
            vouches=tuple(
                VouchFacts(str(v.person_id), Side(v.side), keyed=v.keyed_by_id is not None)
                for v in self.vouches[entry.id]
            ),
            seated=self._seated(entry),
        )

    def _seated(self, entry: Entry) -> frozenset[Side]:
        """Who was at the table when it was written down, so that a later arrival undoes nothing."""
        day = local_day(entry.recorded_at, self.zone)
        return frozenset(
            Side(seat.side)
            for seat in self.seats
            if seat.work_id == entry.work_id
            and seat.since <= day
            and (seat.until is None or day < seat.until)
        )

    def _state(self, entry: Entry, act: Act, standing: ActStanding) -> State:
        if entry.id in self.withdrawn:
            return State.WITHDRAWN
        if entry.id in self.replaced:
            return State.REPLACED
        if act.person_id in self.silent and act.minutes:
            return State.UNCOUNTED
        return State.STANDS if standing.stands else State.WAITING

    def _row(self, entry: Entry, act: Act, standing: ActStanding) -> Standing:
        return Standing(
            **copied(entry, act),
            state=self._state(entry, act, standing),
            needs_citizen=Side.CITIZEN in standing.needs,
            needs_professional=Side.PROFESSIONAL in standing.needs,
            witnessed=standing.witnessed,
            by_proxy=standing.keyed,
            disputed=entry.id in self.disputed,
        )


def copied(entry: Entry, act: Act) -> dict[str, object]:
    """What a standing repeats of its entry and act."""
    return {
        "place_id": entry.place_id,
        "act_id": act.id,
        "entry_id": entry.id,
        "work_id": entry.work_id,
        "person_id": act.person_id,
        "book": entry.book,
        "part": act.part,
        "stage": entry.stage,
        "side": act.side,
        "hat": act.hat,
        "sector": act.sector,
        "organisation_id": act.organisation_id,
        "kind": act.kind,
        "in_kind": act.in_kind,
        "happened_on": entry.happened_on,
        "month": first_of_month(entry.happened_on),
        "group_heads": act.heads if act.person_id is None else 0,
        "minutes": act.minutes,
        "pence": act.pence,
    }


Row = TypeVar("Row", Act, Vouch)


def _by_entry(rows: Iterable[Row]) -> dict[uuid.UUID, list[Row]]:
    found: dict[uuid.UUID, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.entry_id].append(row)
    return found


def open_disputes(entries: Iterable[Entry]) -> set[uuid.UUID]:
    """The entries with a dispute in the open that nobody has settled."""
    opened = Dispute.objects.filter(entry__in=entries, step=DisputeStep.OPENLY)
    settled = Dispute.objects.filter(entry__in=entries, step=DisputeStep.SETTLED)
    done = set(settled.values_list("raised_id", flat=True))
    pairs = opened.values_list("entry_id", "raised_id")
    return {entry_id for entry_id, raised_id in pairs if raised_id not in done}


def _replaced(entries: list[Entry]) -> set[uuid.UUID]:
    """The entries whose correction stands in full, or stood and was itself corrected since."""
    waiting_or_gone = Q(state__in=[State.WAITING, State.WITHDRAWN])
    corrections = dict(Entry.objects.filter(corrects__in=entries).values_list("id", "corrects_id"))
    rows = Standing.objects.filter(entry__in=corrections)
    pending = set(rows.filter(waiting_or_gone).values_list("entry_id", flat=True))
    known = set(rows.values_list("entry_id", flat=True))
    return {old for new, old in corrections.items() if new in known and new not in pending}
