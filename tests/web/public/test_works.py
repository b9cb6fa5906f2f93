"""The list of works: the same queries for one and for thirty."""

from typing import Any

from django.test import Client

from alongside.apps.insight.actions.findings import store_finding
from alongside.core.shared.period import last_months
from factories import a_work

QUERIES = 3


def test_thirty_works_cost_as_many_queries_as_one(
    busy: Any, client: Client, django_assert_num_queries: Any
) -> None:
    url = f"/{busy.cast.place.slug}/work/"
    _store(busy, busy.cast.work)
    client.get(url)
    with django_assert_num_queries(QUERIES):
        assert client.get(url).status_code == 200
    for number in range(29):
        _store(busy, a_work(busy.cast.place, f"Work number {number}"))
    with django_assert_num_queries(QUERIES):
        text = client.get(url).content.decode()
    assert text.count("a-card__title") == 30


def test_a_card_tells_shares_only_where_everyone_may_see_both_sides(quiet: Any, client: Client) -> None:
    from alongside.core.shared.stages import Stage

    quiet.gave([*quiet.parents, *quiet.staff], Stage.DELIVER, 200)
    quiet.gave([*quiet.parents[:4], *quiet.staff], Stage.DESIGN, 200)
    stored = _store(quiet, quiet.cast.work)
    assert stored.result["public_shares"] is None
    quiet.gave([*quiet.parents, *quiet.staff], Stage.DESIGN, 200)
    assert _store(quiet, quiet.cast.work).result["public_shares"] is not None


def _store(busy: Any, work: Any) -> Any:
    with busy.cast.inside():
        return store_finding(work=work, period=last_months(busy.today, 12), now=busy.at)
