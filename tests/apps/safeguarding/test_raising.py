"""A concern is written by this program and read by those it is sealed to, by nobody else."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Role
from alongside.apps.safeguarding.actions.reading import read_concern, say_seen, write_row
from alongside.apps.safeguarding.enums import Part, RowKind, State
from alongside.apps.safeguarding.models import Concern, ConcernRow, ConcernSeal, Watch
from alongside.apps.safeguarding.queries.concerns import concern_for, concerns_for
from alongside.apps.safeguarding.rules.concerns import concerns_open_to, may_read_concern
from alongside.apps.safeguarding.words import Opened
from alongside.kernel.audit.lines import SEALED
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.sealed import SAID, a_concern, a_key, keys_of, unlocked

NOW = datetime(2026, 5, 5, 10, 0, tzinfo=UTC)
DAY = NOW.date()
pytestmark = [pytest.mark.both_databases, pytest.mark.usefixtures("inside")]


def verbs(concern: Concern) -> list[str]:
    rows = AuditLine.objects.filter(about_id=concern.id, chain=SEALED).order_by("id")
    return list(rows.values_list("verb", flat=True))


def told() -> set[UUID]:
    return set(Queued.objects.filter(kind="sealed_waiting").values_list("person_id", flat=True))


def test_each_lead_reads_what_was_told_and_each_reading_leaves_a_line(cast: Cast) -> None:
    keys_of(cast, NOW)
    concern = a_concern(cast, NOW)
    for who in (cast.sol, cast.dev):
        (said,) = read_concern(concern=concern, by=who, opened=unlocked(who, NOW), now=NOW)
        assert (said.kind, said.parts) == (RowKind.RAISED, {"WHAT": SAID, "REPORTER": "a neighbour"})
    assert verbs(concern) == ["raise_concern", "read_concern", "read_concern"]
    readers = AuditLine.objects.filter(verb="read_concern").order_by("id").values_list("actor_id", flat=True)
    assert list(readers) == [cast.sol.id, cast.dev.id]


def test_nothing_in_the_clear_says_what_it_is(cast: Cast) -> None:
    keys_of(cast, NOW)
    a_concern(cast, NOW)
    rows = [*Concern.objects.values(), *ConcernRow.objects.values(), *ConcernSeal.objects.values()]
    rows += [*Watch.objects.values(), *AuditLine.objects.filter(chain=SEALED).values()]
    rows += [*Queued.objects.values()]
    for word in ("Jamie", "afraid", "neighbour"):
        assert word not in str(rows)


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol", "eve", "nia"])
def test_who_may_read_it_as_rule_and_filter_say(cast: Cast, who: str) -> None:
    keys_of(cast, NOW)
    concern, person = a_concern(cast, NOW), cast.person(who)
    allowed = bool(may_read_concern(person, concern, DAY))
    assert allowed == (who in ("sol", "dev"))
    assert Concern.objects.filter(concerns_open_to(person, DAY), id=concern.id).exists() == allowed


def test_somebody_elses_key_opens_nothing_for_them(cast: Cast) -> None:
    keys_of(cast, NOW)
    concern = a_concern(cast, NOW)
    for by, opened in ((cast.cleo, unlocked(cast.sol, NOW)), (cast.dev, unlocked(cast.sol, NOW))):
        with pytest.raises(Refused, match="nothing here"):
            read_concern(concern=concern, by=by, opened=opened, now=NOW)
    assert verbs(concern) == ["raise_concern"]


def test_a_lead_whom_it_names_is_not_given_it_and_is_not_told(cast: Cast) -> None:
    keys_of(cast, NOW)
    concern = a_concern(cast, NOW, about=cast.sol)
    assert concern_for(cast.sol, concern.id, NOW) is None
    assert concerns_for(cast.sol, NOW, 0, 10) == []
    assert [one.id for one in concerns_for(cast.dev, NOW, 0, 10)] == [concern.id]
    assert told() == {cast.dev.id}
    with pytest.raises(Refused, match="nothing here"):
        read_concern(concern=concern, by=cast.sol, opened=unlocked(cast.sol, NOW), now=NOW)
    with pytest.raises(Refused, match="nothing here"):
        say_seen(concern=concern, by=cast.sol, now=NOW)


def test_where_nobody_else_could_read_it_it_says_so_and_keeps_nothing(cast: Cast) -> None:
    a_key(cast.sol, NOW)
    with pytest.raises(Refused, match="Nobody else here could read it"):
        a_concern(cast, NOW, about=cast.sol)
    assert not Concern.objects.exists()
    assert not AuditLine.objects.filter(verb="raise_concern").exists()


def test_the_lead_is_told_at_once_and_in_danger_the_deputy_too(cast: Cast) -> None:
    keys_of(cast, NOW)
    a_concern(cast, NOW)
    assert told() == {cast.sol.id}
    a_concern(cast, NOW, in_danger=True)
    assert told() == {cast.sol.id, cast.dev.id}
    assert set(Queued.objects.filter(kind="sealed_waiting").values_list("about_id", flat=True)) == told()


def test_sent_twice_it_is_one(cast: Cast) -> None:
    keys_of(cast, NOW)
    token = new_secret_id()
    first, second = (a_concern(cast, NOW, form_token=token) for _time in range(2))
    assert first == second
    assert Concern.objects.count() == ConcernRow.objects.count() == 1


def test_whoever_no_longer_looks_after_it_is_sealed_nothing_new_and_reads_nothing(cast: Cast) -> None:
    keys_of(cast, NOW)
    old = a_concern(cast, NOW)
    opened = unlocked(cast.dev, NOW)
    Role.objects.filter(kind=RoleKind.DEPUTY).update(until=DAY)
    new = a_concern(cast, NOW)
    assert set(new.seals.values_list("key__person", flat=True)) == {cast.sol.id}
    with pytest.raises(Refused, match="nothing here"):
        read_concern(concern=old, by=cast.dev, opened=opened, now=NOW)


def test_what_was_written_is_never_changed_or_removed(cast: Cast) -> None:
    keys_of(cast, NOW)
    a_concern(cast, NOW)
    for rows in (Concern.objects.all(), ConcernRow.objects.all()):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows.update(form_token=new_secret_id())
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows._raw_delete(rows.db)


def test_a_crash_between_two_rows_leaves_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    keys_of(cast, NOW)
    before = AuditLine.objects.count()

    def die(*_given: object, **_more: object) -> None:
        raise SystemExit

    monkeypatch.setattr(ConcernSeal.objects, "bulk_create", die)
    with pytest.raises(SystemExit):
        a_concern(cast, NOW)
    assert (Concern.objects.count(), Watch.objects.count(), ConcernRow.objects.count()) == (0, 0, 0)
    assert (AuditLine.objects.count(), told()) == (before, set())


def write(cast: Cast, concern: Concern, kind: RowKind, parts: dict[Part, str], **given: object) -> ConcernRow:
    said = {"by": cast.sol, "opened": unlocked(cast.sol, NOW), "form_token": new_secret_id()} | given
    return write_row(concern=concern, kind=kind, parts=parts, language="en", now=NOW, **said)  # type: ignore[arg-type]  # given by name


def test_notes_a_decision_and_an_outcome_follow_and_stay(cast: Cast) -> None:
    keys_of(cast, NOW)
    concern = a_concern(cast, NOW)
    write(cast, concern, RowKind.NOTE, {Part.WORDS: "He said: do not tell", Part.WITNESSES: " "})
    with pytest.raises(Refused, match="whether it is referred"):
        write(cast, concern, RowKind.OUTCOME, {Part.OUTCOME: "Safe now"})
    with pytest.raises(Refused, match="not to refer needs its reason"):
        write(cast, concern, RowKind.DECISION, {Part.FURTHER: "Wait"})
    write(cast, concern, RowKind.DECISION, {Part.REASONS: "He is safe with his aunt"})
    write(cast, concern, RowKind.OUTCOME, {Part.OUTCOME: "Safe now"})
    write(cast, concern, RowKind.NOTE, {Part.FURTHER: "I ring again in May"})
    watch = Watch.objects.get(concern=concern)
    assert (watch.state, watch.closed_at) == (State.CLOSED, NOW)
    rows = read_concern(concern=concern, by=cast.dev, opened=unlocked(cast.dev, NOW), now=NOW)
    assert [row.kind for row in rows] == ["RAISED", "NOTE", "DECISION", "OUTCOME", "NOTE"]
    assert rows[1].parts == {"WORDS": "He said: do not tell"}
    assert rows[1].by == str(cast.sol.id)


def test_an_empty_row_is_refused_and_one_sent_twice_is_one(cast: Cast) -> None:
    keys_of(cast, NOW)
    concern, token = a_concern(cast, NOW), new_secret_id()
    with pytest.raises(Refused, match="Nothing is written"):
        write(cast, concern, RowKind.NOTE, {Part.WHAT: "  "})
    for _time in range(2):
        write(cast, concern, RowKind.NOTE, {Part.WHAT: "Once"}, form_token=token)
    assert ConcernRow.objects.filter(concern=concern).count() == 2


def test_saying_that_one_has_it_stops_the_clock_once(cast: Cast) -> None:
    keys_of(cast, NOW)
    concern = a_concern(cast, NOW)
    say_seen(concern=concern, by=cast.dev, now=NOW + timedelta(minutes=5))
    with pytest.raises(Refused, match="looks after it already"):
        say_seen(concern=concern, by=cast.sol, now=NOW + timedelta(minutes=6))
    assert verbs(concern) == ["raise_concern", "say_concern_seen"]


def test_only_who_looks_after_safeguarding_keys_one_in(cast: Cast) -> None:
    keys_of(cast, NOW)
    a_concern(cast, NOW, by=cast.sol)
    with pytest.raises(Refused, match="Only those who look after safeguarding"):
        a_concern(cast, NOW, by=cast.cleo)


def test_a_key_in_memory_is_never_printed(cast: Cast) -> None:
    assert "private" not in repr(Opened(new_secret_id(), b"x" * 32))
