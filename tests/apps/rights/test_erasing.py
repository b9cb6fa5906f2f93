"""Erasing: seen through by one, agreed by another; words and person go, the act stays, the chain holds."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Act, Entry, Standing, Words
from alongside.apps.letters.models import Letter
from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Account, Hat, Person
from alongside.apps.rights.actions.asking import Asked, ask
from alongside.apps.rights.actions.erasing import agree_erasing, propose_erasing
from alongside.apps.rights.actions.holding import hold_data, lift_hold
from alongside.apps.rights.enums import RequestState, Right, StepKind
from alongside.apps.rights.models import DataRequest, Erasure
from alongside.apps.rights.queries.erasing import foreseen, named_by_others, records_of
from alongside.apps.rights.queries.kept import KEPT
from alongside.apps.rights.rules.fates import FATES, Goes
from alongside.apps.work.models import Seat
from alongside.kernel.audit.chain import seal, verify
from alongside.kernel.audit.lines import PLACE
from alongside.kernel.audit.models import AuditLine, Erasing
from alongside.kernel.erasing import erasing
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox.models import Queued
from alongside.kernel.residue import let_go
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import an_entry, gave
from factories.furnishing import furnish
from factories.people import BEGINNING, FIRST_DAY
from factories.rights import a_step, an_asking

NOW = datetime(2026, 9, 7, 12, 0, tzinfo=UTC)
pytestmark = [pytest.mark.both_databases, pytest.mark.django_db, pytest.mark.usefixtures("inside")]


def asked(cast: Cast, who: str = "ada") -> DataRequest:
    give_role(person=cast.dev, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
    return ask(
        person=cast.person(who),
        asked=Asked(Right.ERASE, "Planted words of asking."),
        form_token=new_secret_id(),
        now=NOW,
    )


def erased(cast: Cast, who: str = "ada") -> DataRequest:
    made = asked(cast, who)
    agree_erasing(erasure=propose_erasing(request=made, by=cast.cleo, now=NOW), by=cast.dev, now=NOW)
    return DataRequest.objects.get(id=made.id)


def planted(cast: Cast) -> None:
    """Words of Ada's in several places."""
    hat = cast.hats["ada"]
    hat.title = "planted mum of two"
    hat.save()
    words = {"what": Text("planted about the park", "en")}
    an_entry(cast, words=words, acts=(gave(cast, "ada"), gave(cast, "dev")))
    Queued.objects.create(
        place_id=cast.place.id, person_id=cast.ada.id, kind="thanks", about_id=hat.id,
        queued_at=NOW, send_after=NOW,
    )  # fmt: skip


def figures(cast: Cast) -> list[Any]:
    columns = ("act", "work", "side", "hat", "minutes", "pence", "state", "month", "person", "book")
    return sorted(map(str, Standing.objects.values_list(*columns)))


def test_words_and_person_go_and_the_act_stays(cast: Cast) -> None:
    planted(cast)
    before = figures(cast)
    made = erased(cast)
    assert figures(cast) == before
    ada = Person.objects.get(id=cast.ada.id)
    assert (ada.name, ada.name_key, ada.account, bool(ada.left_at)) == ("", "", None, True)
    assert not Account.objects.filter(email="ada@example.org").exists()
    assert not Words.objects.filter(text__contains="planted").exists()
    assert set(Act.objects.filter(person=ada).values_list("hat_title", flat=True)) == {""}
    assert Act.objects.filter(person=cast.dev).exclude(hat_title="").exists(), "his own title stays"
    assert set(Hat.objects.filter(person=ada).values_list("title", flat=True)) == {""}
    assert not Seat.objects.filter(person=ada, until__isnull=True).exists()
    assert not Queued.objects.filter(person_id=ada.id).exists()
    assert (made.state, made.name, made.words) == (RequestState.ANSWERED, "", "")
    assert made.steps.filter(kind=StepKind.ANSWERED, by=cast.dev).exists()


def test_the_chain_still_holds_and_names_who_did_it(cast: Cast) -> None:
    planted(cast)
    while seal(place_id=cast.place.id, chain=PLACE, now=NOW):
        pass
    erased(cast)
    while seal(place_id=cast.place.id, chain=PLACE, now=NOW):
        pass
    assert verify(place_id=cast.place.id, chain=PLACE).breaks == ()
    assert AuditLine.objects.filter(verb="propose_erasing", actor_id=cast.cleo.id).count() == 1
    assert AuditLine.objects.filter(verb="erase_person", actor_id=cast.dev.id).count() == 1
    assert not Erasing.objects.exists(), "the way through is shut again"


def test_nothing_happens_before_a_second_person_agrees(cast: Cast) -> None:
    planted(cast)
    made = asked(cast)
    erasure = propose_erasing(request=made, by=cast.cleo, now=NOW)
    assert Person.objects.get(id=cast.ada.id).name == cast.ada.name
    assert set(Queued.objects.filter(kind="erasing_to_agree").values_list("person_id", flat=True)) == {
        cast.dev.id
    }
    with pytest.raises(Refused, match="two people"):
        agree_erasing(erasure=erasure, by=cast.cleo, now=NOW)
    for who in ("ada", "ben", "mina", "sol", "eve"):
        with pytest.raises(Refused, match=r"lead or a keeper"):
            agree_erasing(erasure=erasure, by=cast.person(who), now=NOW)
    with pytest.raises(Refused, match="already"):
        propose_erasing(request=made, by=cast.dev, now=NOW)
    assert Words.objects.filter(text__contains="planted").exists()


def test_done_once(cast: Cast) -> None:
    made = erased(cast)
    erasure = Erasure.objects.get(request=made)
    give_role(person=cast.mina, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
    with pytest.raises(Refused, match="already"):
        agree_erasing(erasure=erasure, by=cast.mina, now=NOW)


def test_a_hold_stops_it_with_its_reason_until_it_is_lifted(cast: Cast) -> None:
    made = asked(cast)
    until = (NOW + timedelta(days=90)).date()
    told: dict[str, Any] = {"person": cast.ada, "until": until, "form_token": new_secret_id(), "now": NOW}
    with pytest.raises(Refused, match="why"):
        hold_data(reason=" ", by=cast.cleo, **told)
    with pytest.raises(Refused, match="day to come"):
        hold_data(reason="A claim.", by=cast.cleo, **(told | {"until": NOW.date()}))
    hold = hold_data(reason="A claim at the county court.", by=cast.cleo, **told)
    with pytest.raises(Refused, match="county court"):
        propose_erasing(request=made, by=cast.cleo, now=NOW)
    with pytest.raises(Refused, match="lead or a keeper"):
        lift_hold(hold=hold, by=cast.ben, now=NOW)
    lift_hold(hold=hold, by=cast.dev, now=NOW)
    erasure = propose_erasing(request=made, by=cast.cleo, now=NOW)
    hold_data(reason="Another claim.", by=cast.cleo, **(told | {"form_token": new_secret_id()}))
    with pytest.raises(Refused, match="Another claim"):
        agree_erasing(erasure=erasure, by=cast.dev, now=NOW)
    agree_erasing(erasure=erasure, by=cast.dev, now=datetime(2026, 12, 6, 12, tzinfo=UTC))


def test_only_who_asked_to_be_erased_is(cast: Cast) -> None:
    give_role(person=cast.dev, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
    for made in (an_asking(cast, NOW, Right.COPY, person=cast.ben), an_asking(cast, NOW, Right.ERASE)):
        with pytest.raises(Refused, match="asked to be erased"):
            propose_erasing(request=made, by=cast.cleo, now=NOW)
    own = ask(person=cast.cleo, asked=Asked(Right.ERASE), form_token=new_secret_id(), now=NOW)
    with pytest.raises(Refused, match="alone"):
        propose_erasing(request=own, by=cast.cleo, now=NOW)


def test_an_erasing_is_answered_by_erasing_alone(cast: Cast) -> None:
    made = asked(cast)
    with pytest.raises(Refused, match="answered by erasing"):
        a_step(cast, made, StepKind.ANSWERED, NOW)


def test_what_goes_and_stays_is_foreseen(cast: Cast) -> None:
    planted(cast)
    an_entry(cast, "dev", words={"what": Text("Thanks to Ada Lovell", "en")}, acts=(gave(cast, "dev"),))
    by_slug = {one.kept.slug: one for one in foreseen(records_of(cast.ada))}
    assert by_slug["words"].rows == 1
    assert by_slug["acts"].fate.goes is Goes.EMPTIED
    assert by_slug["seats"].fate.goes is Goes.NAMELESS
    assert named_by_others(cast.ada) == 1


def test_of_a_place_lived_in_nothing_of_hers_is_left(cast: Cast) -> None:
    furnish(cast)
    made = DataRequest.objects.get(person=cast.ada)
    give_role(person=cast.dev, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
    before = figures(cast)
    agree_erasing(erasure=propose_erasing(request=made, by=cast.cleo, now=NOW), by=cast.dev, now=NOW)
    assert figures(cast) == before
    ada = Person.objects.get(id=cast.ada.id)
    assert not Letter.objects.filter(person=ada).exists()
    for kept in KEPT:
        fate = FATES[kept.slug]
        if fate.columns and not fate.only and kept.slug != "acts":
            for column in fate.columns:
                left = set(kept.rows_of(ada).values_list(column, flat=True))
                assert left <= {""}, f"{kept.slug}.{column}"


def test_among_few_the_day_becomes_the_month_and_among_many_it_stays(cast: Cast) -> None:
    few, many = date(2026, 1, 17), date(2026, 2, 10)
    for who in ("ada", "dev"):
        an_entry(cast, happened_on=few, acts=(gave(cast, "ada"), gave(cast, who)))
    beside = ("ben", "cleo", "dev", "mina", "sol")
    an_entry(cast, happened_on=many, acts=tuple(gave(cast, who) for who in ("ada", *beside)))
    an_entry(cast, "dev", happened_on=few, acts=(gave(cast, "dev"),))
    erased(cast)
    hers = Entry.objects.filter(acts__person=cast.ada).distinct()
    found = sorted((entry.happened_on, bool(entry.month_only)) for entry in hers)
    assert found == [(date(2026, 1, 1), True), (date(2026, 1, 1), True), (many, False)]
    assert Entry.objects.get(acts__person=cast.dev, happened_on=few).month_only is None, "not hers"
    for row in Standing.objects.select_related("entry"):
        assert row.happened_on == row.entry.happened_on


@pytest.mark.parametrize(
    "to", ["'2026-01-02', month_only = {true}", "'2025-12-01', month_only = {true}", "'2026-01-01'"]
)
def test_a_day_becomes_its_own_month_and_nothing_else(cast: Cast, to: str) -> None:
    an_entry(cast, happened_on=date(2026, 1, 17), acts=(gave(cast, "ada"), gave(cast, "dev")))
    erased(cast)
    true = "true" if connection.vendor == "postgresql" else "1"
    line = AuditLine.objects.get(verb="erase_person")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), erasing(line):
        Entry.objects.filter(month_only=True).update(month_only=None)
    an_entry(cast, "dev", happened_on=date(2026, 1, 18), acts=(gave(cast, "dev"),))
    changed = to.format(true=true)
    wanted = f"UPDATE books_entry SET happened_on = {changed} WHERE month_only IS NULL"  # noqa: S608 - our words
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), erasing(line):
        connection.cursor().execute(wanted)


def change(how: str, *, line: AuditLine | None = None) -> None:
    """Raw SQL, inside an erasing that left this line or outside of any."""
    with transaction.atomic(), connection.cursor() as cursor:
        if line is not None:
            Erasing.objects.create(line=line)
        cursor.execute(how)


def test_outside_of_an_erasing_no_act_changes(cast: Cast) -> None:
    planted(cast)
    for what in ("hat_title = ''", "minutes = 0, minutes_each = 0", "hat_title = '', heads = 2"):
        with pytest.raises(DatabaseError, match="append-only"):
            change(f"UPDATE books_act SET {what}")  # noqa: S608 - words of this test


def test_an_erasing_opens_no_more_than_the_words(cast: Cast) -> None:
    planted(cast)
    line = AuditLine.objects.first()
    for what in ("minutes = 0, minutes_each = 0", "hat_title = 'another'", "hat_title = '', heads = 2"):
        with pytest.raises(DatabaseError, match="append-only"):
            change(f"UPDATE books_act SET {what}", line=line)  # noqa: S608 - words of this test
    with pytest.raises(DatabaseError, match="append-only"):
        change("DELETE FROM books_act", line=line)
    change("UPDATE books_act SET hat_title = ''", line=line)


@pytest.mark.django_db(transaction=True)
def test_no_byte_of_the_database_file_holds_a_planted_word(cast: Cast) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("what PostgreSQL keeps of old rows is told in docs/guide/data.md")
    words = (b"planted", b"Planted words", b"Ada Lovell", b"ada lovell", b"ada@example.org")
    planted(cast)
    made = asked(cast)
    assert all(word in bytes_of_the_database() for word in words), "or nothing is shown by their absence"
    agree_erasing(erasure=propose_erasing(request=made, by=cast.cleo, now=NOW), by=cast.dev, now=NOW)
    assert [word for word in words if word in bytes_of_the_database()] == []


def bytes_of_the_database() -> bytes:
    """The file and what lies beside it, once the journal is cut off as every night."""
    let_go()
    file = Path(str(connection.settings_dict["NAME"]))
    return b"".join(one.read_bytes() for one in file.parent.glob(f"{file.name}*"))
