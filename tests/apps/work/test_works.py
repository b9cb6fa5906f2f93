"""Opening a work, seeing it and running it."""

from datetime import date
from typing import Any

import pytest

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.work.actions.works import close_work, open_work, restate_work
from alongside.apps.work.models import Work
from alongside.apps.work.queries.works import services_of, work_by_slug, works_for
from alongside.apps.work.rules.works import may_run_work, may_see_work, runs_for, works_open_to
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.scoping import NoScope, scope
from alongside.kernel.verdict import Refused
from cast import EVERYONE, NOBODY, Cast
from factories import a_seat, a_work
from factories.people import BEGINNING, FIRST_DAY

DAY = date(2025, 5, 1)


def viewer(cast: Cast, who: str) -> Person | None:
    return None if who == NOBODY else cast.person(who)


@pytest.mark.usefixtures("inside")
def test_the_keeper_of_the_server_opens_a_work_with_its_services_in_order(cast: Cast) -> None:
    work = open_work(
        place=cast.place,
        name=" Baby  and toddler hub ",
        purpose="One door for families.\r\n\r\nNear a bus stop.",
        services=["Health visiting", "Stay and play"],
        fixed="The money",
        open_questions="Where, when and what",
        by=None,
        now=BEGINNING,
    )
    assert (work.name, work.slug, work.opened_on) == (
        "Baby and toddler hub",
        "baby-and-toddler-hub",
        FIRST_DAY,
    )
    assert work.purpose == "One door for families.\n\nNear a bus stop."
    assert [service.name for service in services_of(work)] == ["Health visiting", "Stay and play"]
    assert (work.citizen_word, work.professional_word) == ("families", "practitioners")
    line = AuditLine.objects.get(about_id=work.id)
    assert (line.verb, line.actor_id) == ("open_work", None)
    assert "hub" not in str(line.details)


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol", "eve"])
def test_nobody_opens_one_alone(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="Nobody opens a work alone"):
        open_work(place=cast.place, name="Mine", purpose="x", by=cast.person(who), now=BEGINNING)
    assert Work.objects.count() == 1


@pytest.mark.usefixtures("inside")
def test_the_words_for_the_sides_are_the_works_own(cast: Cast) -> None:
    work = a_work(cast.place, "Homes", citizen_word="tenants", professional_word="staff")
    assert (work.citizen_word, work.professional_word) == ("tenants", "staff")


@pytest.mark.usefixtures("inside")
def test_addresses_of_works_never_meet(cast: Cast) -> None:
    slugs = [
        a_work(cast.place, name).slug for name in ("Homes", "Homes", "HOMES!", "القاهرة", "🙂", "x" * 160)
    ]
    assert slugs == ["homes", "homes-2", "homes-3", "work", "work-2", "x" * 70]


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize(
    "given",
    [
        {"name": "x" * 100_000},
        {"name": "\u200b"},
        {"name": "a\x00b"},
        {"purpose": ""},
        {"purpose": "x" * 2001},
        {"fixed": "a\x00b"},
        {"open_questions": "x" * 100_000},
        {"citizen_word": "x" * 41},
        {"services": ["Health visiting", " "]},
        {"services": ["x"] * 51},
    ],
)
def test_what_cannot_be_kept_leaves_nothing_behind(cast: Cast, given: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        a_work(cast.place, **{"name": "Homes"} | given)
    assert Work.objects.count() == 1


@pytest.mark.parametrize("who", EVERYONE)
@pytest.mark.parametrize("is_open", [True, False])
def test_seeing_as_rule_and_filter_agree(cast: Cast, who: str, is_open: bool) -> None:
    Place.objects.update(is_open=is_open)
    cast.place.refresh_from_db()
    with cast.inside():
        looks, work = viewer(cast, who), Work.objects.select_related("place").get()
        allowed = bool(may_see_work(looks, work))
        assert Work.objects.filter(works_open_to(looks, cast.place)).exists() == allowed
        assert (work_by_slug(cast.place, work.slug, looks) is not None) == allowed
        assert works_for(looks, cast.place) == ([work] if allowed else [])
    assert allowed == (is_open or who not in ("eve", "nia", NOBODY))


@pytest.mark.parametrize("who", [who for who in EVERYONE if who != NOBODY])
def test_running_as_rule_and_filter_agree(cast: Cast, who: str) -> None:
    second = a_work(cast.place, "Homes")
    a_seat(second, cast.hats["dev"], is_lead=True)
    person = cast.person(who)
    for place in (cast.place, cast.other_place):
        with scope(place.id):
            by_rule = {w.name for w in Work.objects.all() if may_run_work(person, w, DAY)}
            assert {w.name for w in Work.objects.filter(runs_for(person, DAY))} == by_rule
    with cast.inside():
        runs = {w.name for w in Work.objects.all() if may_run_work(person, w, DAY)}
    everything = {"First thousand days", "Homes"}
    assert runs == {"cleo": everything, "dev": {"Homes"}}.get(who, set())


def test_the_works_of_another_place_are_not_there(cast: Cast) -> None:
    with cast.inside():
        assert works_for(cast.ada, cast.other_place) == []
        assert work_by_slug(cast.place, cast.other_work.slug, cast.cleo) is None
    with pytest.raises(NoScope):
        works_for(cast.ada, cast.place)


@pytest.mark.usefixtures("inside")
def test_saying_anew_what_it_is_for_keeps_a_hash_only(cast: Cast) -> None:
    restate_work(
        work=cast.work,
        purpose="Other words",
        fixed="",
        open_questions="All of it",
        by=cast.cleo,
        now=BEGINNING,
    )
    line = AuditLine.objects.get(verb="restate_work")
    assert set(line.details) == {"salt", "words"}
    assert "Other" not in str(line.details)
    with pytest.raises(Refused):
        restate_work(work=cast.work, purpose="x", fixed="", open_questions="", by=cast.ada, now=BEGINNING)


@pytest.mark.usefixtures("inside")
def test_a_closed_work_comes_last_and_closes_once(cast: Cast) -> None:
    later = a_work(cast.place, "Zebra crossing")
    with pytest.raises(Refused):
        close_work(work=cast.work, closed_on=date(2022, 1, 1), by=cast.cleo, now=BEGINNING)
    close_work(work=cast.work, closed_on=DAY, by=cast.cleo, now=BEGINNING)
    assert works_for(cast.ada, cast.place) == [later, cast.work]
    with pytest.raises(Refused):
        close_work(work=cast.work, closed_on=DAY, by=cast.cleo, now=BEGINNING)
