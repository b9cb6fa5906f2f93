"""The verbs that work on a place: measure, verify, close the day."""

import json
from collections.abc import Sequence

import pytest
from django.db import connection

from alongside.apps.insight.models import StoredFinding
from alongside.cli.main import main
from alongside.kernel.audit.models import AuditHead, AuditLine
from cast import Cast
from databases.flush import guards_lifted

pytestmark = pytest.mark.django_db


def said(capsys: pytest.CaptureFixture[str], verb: Sequence[str]) -> tuple[int, str, str]:
    code = main(verb)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_measure_prints_every_measure_as_json_alone(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--place", cast.place.slug, "--work", cast.work.slug]
    code, out, _err = said(capsys, ["measure", *where, "--json"])
    data = json.loads(out)
    assert code == 0
    assert (data["place"], data["work"]) == (cast.place.slug, cast.work.slug)
    assert data["instead"]["kind"] == "NOT_ENOUGH"
    assert {"grid", "ladder", "adding", "outset", "promises", "waiting_entries"} <= set(data)


def test_measure_takes_whole_months_from_a_month(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--place", cast.place.slug, "--work", cast.work.slug]
    _code, out, _err = said(capsys, ["measure", *where, "--from", "2025-11", "--months", "3", "--json"])
    assert json.loads(out)["period"] == {"start": "2025-11-01", "end": "2026-02-01", "days": 92}


def test_measure_without_json_is_readable(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = said(capsys, ["measure", "--place", cast.place.slug, "--work", cast.work.slug])
    assert code == 0
    assert "what it is: NOT_ENOUGH" in out


@pytest.mark.parametrize("verb", [["measure", "--work", "x"], ["verify"]])
def test_a_place_that_is_not_there_is_said(verb: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, [*verb, "--place", "nowhere"])
    assert (code, out) == (2, "")
    assert "no place called nowhere" in err


def test_a_work_of_another_place_is_not_there(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    verb = ["measure", "--place", cast.other_place.slug, "--work", cast.work.slug]
    code, _out, err = said(capsys, verb)
    assert code == 2
    assert "no work called" in err


def test_verify_links_what_waits_and_finds_the_chain_whole(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _err = said(capsys, ["verify", "--place", cast.place.slug, "--json"])
    found = json.loads(out)
    assert code == 0
    assert found["links"] == AuditLine.objects.filter(place_id=cast.place.id).count() > 0
    assert (found["unlinked"], found["breaks"]) == (0, [])


def test_verify_fails_where_a_line_was_changed(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, ["verify", "--place", cast.place.slug])
    with guards_lifted(connection), connection.cursor() as cursor:
        cursor.execute("UPDATE kernel_auditline SET verb = 'other' WHERE verb = 'open_work'")
    code, out, _err = said(capsys, ["verify", "--place", cast.place.slug])
    assert code == 1
    assert "CHANGED" in out


def test_closing_the_day_keeps_findings_and_publishes_the_head_once(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    for _night in range(2):
        code, out, _err = said(capsys, ["close-day"])
        assert code == 0
        assert f"{cast.place.slug}: done" in out
    with cast.inside():
        assert StoredFinding.objects.filter(work=cast.work).count() == 2
    assert AuditHead.objects.filter(place_id=cast.place.id).count() == 1
