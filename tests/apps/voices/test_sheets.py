"""Sheets of paper: keyed by one, checked by another, counted once as a person."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from alongside.apps.people.rules.codes import ALPHABET
from alongside.apps.voices.actions.answering import Whose
from alongside.apps.voices.actions.sheets import PackDraft, Read, check_sheet, make_pack
from alongside.apps.voices.enums import By
from alongside.apps.voices.models import Answer, AnswerWords, Pack, Question, Reading, Sheet
from alongside.apps.voices.queries.answers import tallies_of
from alongside.apps.voices.queries.sheets import heap_of, readings_of, sheet_behind, sheets_to_check
from alongside.apps.voices.rules.answering import Said
from alongside.apps.voices.rules.sheets import may_check_sheet
from alongside.core.shared.check_signs import has_right_sign
from alongside.core.shared.sides import Side
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.clock import now as this_instant
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from cast import EVERYONE, NOBODY, Cast
from factories.asking import a_pack, a_question, a_reading, an_answer, sheets_in

pytestmark = pytest.mark.usefixtures("inside")


@pytest.fixture
def question(cast: Cast) -> Question:
    with cast.inside():
        return a_question(cast)


def checked(sheet: Sheet, cast: Cast, who: str, choice: int = 0, words: str = "", **given: object) -> bool:
    read = Read(Said(Side.CITIZEN, choice, words), given.get("person"))  # type: ignore[arg-type]  # a person or none
    return check_sheet(
        sheet=sheet, question=sheet.pack.question, read=read, by=cast.person(who), now=this_instant()
    )


def test_each_sheet_has_a_code_that_catches_slips(cast: Cast, question: Question) -> None:
    codes = [sheet.code for sheet in sheets_in(a_pack(question, cast, 100))]
    assert len(set(codes)) == 100
    assert all(has_right_sign(code, ALPHABET) for code in codes)
    assert sheet_behind(f" {codes[0][:4].lower()}-{codes[0][4:]}") is not None
    slip = codes[0][:-1] + ("0" if codes[0][-1] != "0" else "1")
    assert sheet_behind(slip) is None


def test_a_pack_is_made_once_and_only_by_whoever_runs_the_work(cast: Cast, question: Question) -> None:
    token, draft = uuid.uuid4(), PackDraft(question, 3, "en", "The box")
    for _ in range(2):
        make_pack(draft=draft, by=cast.cleo, now=this_instant(), form_token=token)
    assert (Pack.objects.count(), Sheet.objects.count()) == (1, 3)
    for by, count in ((cast.ada, 3), (cast.cleo, 0), (cast.cleo, 101)):
        with pytest.raises(Refused):
            make_pack(
                draft=PackDraft(question, count, "en", "x"),
                by=by,
                now=this_instant(),
                form_token=uuid.uuid4(),
            )


def test_one_person_alone_counts_nothing(cast: Cast, question: Question) -> None:
    sheet = sheets_in(a_pack(question, cast))[0]
    a_reading(sheet, cast.ada, 1)
    a_reading(sheet, cast.ada, 1)
    assert Reading.objects.count() == 1
    assert not Answer.objects.exists()
    with pytest.raises(Refused, match="keyed this sheet in yourself"):
        checked(sheet, cast, "ada", 1)
    with pytest.raises(Refused, match="keyed in this sheet already"):
        a_reading(sheet, cast.dev, 0)


def test_two_who_read_the_same_count_a_person_and_the_source_stays(cast: Cast, question: Question) -> None:
    sheet = sheets_in(a_pack(question, cast))[0]
    a_reading(sheet, cast.ada, 1, "Only with tea.")
    assert checked(sheet, cast, "dev", 1, "only with  TEA")
    answer = Answer.objects.get()
    assert (answer.person, answer.by, answer.keyed_by, answer.choice) == (None, By.PAPER, cast.ada, 1)
    assert AnswerWords.objects.get(answer=answer).text == "only with  TEA"
    sheet.refresh_from_db()
    assert (sheet.answer, sheet.lies) == (answer, "Blue folder")
    assert [(one.by, one.words) for one in readings_of(sheet)] == [(cast.ada, ""), (cast.dev, "")]
    assert "tea" not in " ".join(str(line.details) for line in AuditLine.objects.all())
    with pytest.raises(Refused, match="counted already"):
        checked(sheet, cast, "ben", 1)


def test_where_two_differ_nothing_counts_until_the_paper_settles_it(cast: Cast, question: Question) -> None:
    sheet = sheets_in(a_pack(question, cast))[0]
    a_reading(sheet, cast.ada, 1)
    assert not checked(sheet, cast, "dev", 0)
    assert not Answer.objects.exists()
    with pytest.raises(Refused):
        checked(sheet, cast, "ada", 0)
    assert checked(sheet, cast, "dev", 2)
    assert [one.choice for one in Answer.objects.all()] == [2]


def test_a_known_persons_sheet_is_theirs_and_replaces_what_they_said_before(
    cast: Cast, question: Question
) -> None:
    an_answer(question, 0, whose=Whose(cast.ben, cast.hats["ben"]))
    sheet = sheets_in(a_pack(question, cast))[0]
    a_reading(sheet, cast.ada, 1, person=cast.ben)
    assert not checked(sheet, cast, "dev", 1)
    assert checked(sheet, cast, "dev", 1, person=cast.ben)
    assert [(one.people, one.by_choice) for one in tallies_of(question, 3)] == [(1, (0, 1, 0))]


def test_a_sheet_is_used_once_on_paper_or_on_a_screen(cast: Cast, question: Question) -> None:
    one, two, _three = sheets_in(a_pack(question, cast))
    an_answer(question, 0, sheet=one)
    with pytest.raises(Refused, match="counted already"):
        an_answer(question, 0, sheet=one)
    with pytest.raises(Refused, match="counted already"):
        a_reading(one, cast.ada, 0)
    a_reading(two, cast.ada, 0)
    with pytest.raises(Refused, match="handed in on paper"):
        an_answer(question, 0, sheet=two)
    assert Answer.objects.count() == 1
    assert heap_of(question).counted == 1


def test_paper_that_lay_in_a_drawer_still_counts_after_the_last_day(cast: Cast, question: Question) -> None:
    sheet = sheets_in(a_pack(question, cast))[0]
    a_reading(sheet, cast.ada, 0, now=this_instant() + timedelta(days=40))
    assert checked(sheet, cast, "dev", 0)


def test_the_rule_and_its_filter_say_the_same_over_the_cast(cast: Cast, question: Question) -> None:
    fresh, keyed, counted = sheets_in(a_pack(question, cast))
    a_reading(keyed, cast.ada, 0)
    a_reading(counted, cast.ben, 0)
    checked(counted, cast, "dev", 0)
    for who in EVERYONE:
        if who == NOBODY:
            continue
        person = cast.person(who)
        found = set(sheets_to_check(question, person))
        for sheet in (fresh, keyed, counted):
            sheet.refresh_from_db()
            assert bool(may_check_sheet(person, sheet, readings_of(sheet))) == (sheet in found)


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_two_who_key_the_same_sheet_at_one_moment_make_one_first_reading(cast: Cast) -> None:
    sheet = sheets_in(a_pack(a_question(cast), cast))[0]

    def key(who: str) -> str:
        try:
            with scope(cast.place.id):
                a_reading(sheet, cast.person(who), 0)
            return "kept"
        except Refused as refused:
            return str(refused.verdict.reason)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(key, ["ada", "ben", "dev", "mina"]))
    assert told.count("kept") == 1
    assert sum("keyed in this sheet already" in one for one in told) == 3
    assert [one.turn for one in Reading.objects.all()] == [1]


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_two_who_check_the_same_sheet_at_one_moment_count_one_person(cast: Cast) -> None:
    sheet = sheets_in(a_pack(a_question(cast), cast))[0]
    a_reading(sheet, cast.ada, 0)

    def look(who: str) -> bool:
        try:
            with scope(cast.place.id):
                return checked(sheet, cast, who, 0)
        except Refused:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(look, ["ben", "dev", "mina", "cleo"])) == 1
    assert Answer.objects.count() == 1
