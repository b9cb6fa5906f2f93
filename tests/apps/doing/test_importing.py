"""A register becomes entries: once, whole, waiting for the other side, and can be taken back."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from alongside.apps.books.actions.standing import restand
from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.enums import State
from alongside.apps.books.models import Act, Batch, Entry, Standing, Words
from alongside.apps.doing.actions.registers import Imported, import_register, undo_import
from alongside.apps.doing.models import ImportLine
from alongside.apps.doing.queries.batches import count_of, touched_in
from alongside.apps.people.models import Hat, Person
from alongside.core.registers.rows import Understood
from alongside.core.shared.sides import Side
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.registers import a_row, many_rows

pytestmark = [pytest.mark.both_databases, pytest.mark.usefixtures("inside")]
NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)


def read_in(cast: Cast, rows: Sequence[Understood], **given: object) -> Imported:
    people: dict[str, Person | None] = {who.key: None for row in rows for who in row.who if who.key}
    known = given.pop("people", {})
    assert isinstance(known, dict)
    by = given.pop("by", cast.cleo)
    assert isinstance(by, Person)
    return import_register(
        work=cast.work,
        rows=rows,
        people=people | known,
        title="Hub register",
        source_digest="d" * 64,
        by=by,
        now=NOW,
    )


def test_every_row_becomes_an_entry_with_its_act_and_standing(cast: Cast) -> None:
    done = read_in(cast, [a_row("Jo Smith"), a_row("Choir", heads=6, row=3)])
    assert (done.entries, done.repeated, done.newcomers) == (2, 0, 1)
    jo, choir = Act.objects.order_by("entry_id")
    assert (jo.minutes, jo.heads, jo.person is not None) == (90, 1, True)
    assert (choir.minutes, choir.heads, choir.person) == (540, 6, None)
    entry = Entry.objects.order_by("id").first()
    assert entry is not None
    assert (entry.on_behalf, entry.channel, entry.made_by_id) == (True, "IMPORT", cast.cleo.id)
    words = Words.objects.get(entry=entry)
    assert words.text == "Planning"
    assert (words.tells_of, words.note_language) == ("", ""), "a column no line has is as in a new row"
    assert entry.month_only is None


def test_nothing_stands_until_the_other_side_has_seen_it(cast: Cast) -> None:
    read_in(cast, many_rows(40))
    assert set(Standing.objects.values_list("state", flat=True)) == {State.WAITING}


def test_the_standing_written_is_the_one_the_rule_gives(cast: Cast) -> None:
    rows = [
        *many_rows(40),
        a_row("Cleo Marsh", row=60, side=Side.PROFESSIONAL),
        a_row("Choir", heads=6, row=61),
    ]
    read_in(cast, rows, people={"cleo marsh": cast.cleo})
    before = list(Standing.objects.order_by("act_id").values())
    restand(Entry.objects.select_related("place", "corrects"))
    assert list(Standing.objects.order_by("act_id").values()) == before


def test_the_importers_own_hours_are_vouched_for_by_them(cast: Cast) -> None:
    read_in(cast, [a_row("Cleo Marsh", side=Side.PROFESSIONAL)], people={"cleo marsh": cast.cleo})
    standing = Standing.objects.get()
    assert (standing.needs_professional, standing.needs_citizen) == (False, True)
    assert Entry.objects.get().on_behalf is False


def test_somebody_who_wants_no_hours_counted_is_not(cast: Cast) -> None:
    Person.objects.filter(id=cast.ada.id).update(counts_hours=False)
    cast.ada.refresh_from_db()
    read_in(cast, [a_row("Ada Lovell")], people={"ada lovell": cast.ada})
    assert Standing.objects.get().state == State.UNCOUNTED


def test_a_known_professional_brings_their_organisation(cast: Cast) -> None:
    read_in(cast, [a_row("Dev Patel", side=Side.PROFESSIONAL)], people={"dev patel": cast.dev})
    act = Act.objects.get()
    assert (act.organisation, act.sector) == (cast.trust, "PUBLIC")


def test_an_organisation_named_in_the_row_comes_before_the_usual_one(cast: Cast) -> None:
    named = a_row("Dev Patel", side=Side.PROFESSIONAL, organisation="STOCKPORT  council")
    unknown = a_row("Team", row=3, heads=3, side=Side.PROFESSIONAL, organisation="Nobody knows")
    read_in(cast, [named, unknown], people={"dev patel": cast.dev})
    acts = {act.heads: act for act in Act.objects.all()}
    assert (acts[1].organisation, acts[3].organisation, acts[3].sector) == (cast.council, None, "")


def test_new_people_come_with_their_hat_and_a_known_name_makes_nobody_new(cast: Cast) -> None:
    before = Person.objects.count()
    read_in(cast, [a_row("Jo Smith"), a_row("Ada Lovell", row=3)], people={"ada lovell": cast.ada})
    jo = Person.objects.get(name="Jo Smith")
    assert Person.objects.count() == before + 1
    assert jo.keyed_in_by == cast.cleo
    assert Hat.objects.get(person=jo).kind == "PARENT_CARER"


def test_a_name_nobody_was_asked_about_stops_everything(cast: Cast) -> None:
    with pytest.raises(Refused, match="Jo Smith"):
        import_register(
            work=cast.work, rows=[a_row()], people={}, title="", source_digest="", by=cast.cleo, now=NOW
        )
    assert not Batch.objects.exists()
    assert not ImportLine.objects.exists()


def test_the_same_file_again_adds_nothing(cast: Cast) -> None:
    rows = many_rows(900)
    read_in(cast, rows)
    again = read_in(cast, rows)
    assert (again.batch, again.entries, again.repeated) == (None, 0, 900)
    assert Entry.objects.count() == 900


def test_a_longer_file_adds_only_what_is_new(cast: Cast) -> None:
    read_in(cast, many_rows(30))
    assert read_in(cast, many_rows(50)).entries == 20


def test_the_second_equal_row_is_the_second_entry(cast: Cast) -> None:
    read_in(cast, [a_row()])
    again = read_in(cast, [a_row(), a_row(ordinal=2, row=9)])
    assert (again.entries, again.repeated) == (1, 1)
    numbers = sorted(
        key.rsplit(":", 1)[1] for key in Entry.objects.values_list("import_key", flat=True) if key
    )
    assert numbers == ["1", "2"]


def test_the_whole_import_is_one_audit_line_with_the_digest_of_its_rows(cast: Cast) -> None:
    before = AuditLine.objects.count()
    read_in(cast, many_rows(30))
    line = AuditLine.objects.order_by("-id").first()
    assert AuditLine.objects.count() == before + 1
    assert line is not None
    assert line.verb == "import_register"
    assert line.details["entries"] == 30
    assert len(line.details["rows"]) == 64


def test_no_prepared_line_is_left_behind(cast: Cast) -> None:
    read_in(cast, many_rows(30))
    assert not ImportLine.objects.exists()


def test_a_day_ahead_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="not come yet"):
        read_in(cast, [a_row(day=date(2026, 5, 5))])


@pytest.mark.parametrize("who", ["ada", "dev", "sol"])
def test_only_leads_and_keepers_read_registers_in(cast: Cast, who: str) -> None:
    with pytest.raises(Refused):
        read_in(cast, [a_row()], by=cast.person(who))


def test_a_form_sent_twice_reads_in_once(cast: Cast) -> None:
    token = cast.work.id
    first, second = (
        import_register(
            work=cast.work,
            rows=[a_row()],
            people={"jo smith": None},
            title="",
            source_digest="",
            by=cast.cleo,
            now=NOW,
            form_token=token,
        )
        for _time in range(2)
    )
    assert first.batch == second.batch
    assert Entry.objects.count() == 1


def test_undoing_withdraws_what_nobody_else_touched_and_names_the_rest(cast: Cast) -> None:
    done = read_in(cast, many_rows(30))
    assert done.batch is not None
    kept = Entry.objects.order_by("id").first()
    assert kept is not None
    vouch_for_entry(entry=kept, person=cast.ada, by=cast.ada, now=NOW)
    assert undo_import(batch=done.batch, by=cast.cleo, now=NOW) == 29
    assert list(touched_in(done.batch)) == [kept]
    count = count_of(done.batch)
    assert (count.untouched, count.touched, count.withdrawn) == (0, 1, 29)
    assert Standing.objects.filter(state=State.WITHDRAWN).count() == 29


def test_after_undoing_the_file_can_be_read_in_again(cast: Cast) -> None:
    first = read_in(cast, many_rows(10))
    assert first.batch is not None
    undo_import(batch=first.batch, by=cast.cleo, now=NOW)
    again = read_in(cast, many_rows(10))
    assert (again.entries, again.repeated) == (10, 0)
    assert read_in(cast, many_rows(10)).entries == 0


def test_what_others_vouched_for_is_not_read_in_again_after_undoing(cast: Cast) -> None:
    first = read_in(cast, many_rows(10))
    assert first.batch is not None
    kept = Entry.objects.order_by("id").first()
    assert kept is not None
    vouch_for_entry(entry=kept, person=cast.ada, by=cast.ada, now=NOW)
    undo_import(batch=first.batch, by=cast.cleo, now=NOW)
    assert read_in(cast, many_rows(10)).entries == 9
