"""A word is explained once, said better in the open, asked about without a name, and answered by letter."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from alongside.apps.glossary.actions.asking import ask_about_word, explain_word, point_to_term, say_it_plainer
from alongside.apps.glossary.actions.terms import add_term, change_term, retire_term
from alongside.apps.glossary.drafts import TermDraft
from alongside.apps.glossary.enums import AnswerKind, TextKind
from alongside.apps.glossary.models import Asking, Challenge, Term, TermVersion
from alongside.apps.glossary.queries.asked import asked_for, words_asked
from alongside.apps.glossary.queries.terms import explained_in, terms_here
from alongside.apps.glossary.queries.texts import TextHere, text_here
from alongside.apps.glossary.rules.words import MOST_WAITING, asked_open_to, may_keep_glossary, may_see_asked
from alongside.apps.work.actions.plans import write_step
from alongside.apps.work.enums import Layer
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import DAY, an_entry
from factories.letters import gather

pytestmark = pytest.mark.usefixtures("inside")
NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
HUB = TermDraft("family hub", "A place where families find help.", "hyb teulu", "Lle i deuluoedd gael help.")


def a_term(cast: Cast, who: str = "ada", draft: TermDraft = HUB, **given: Any) -> Term:
    return add_term(
        place=cast.place, draft=draft, by=cast.person(who), now=NOW, form_token=given.get("token", uuid4())
    )


def the_text(cast: Cast, who: str = "ben", kind: TextKind = TextKind.WORK, about: Any = None) -> TextHere:
    text = text_here(cast.person(who), cast.place, kind, about or cast.work.id)
    assert text is not None
    return text


def asked(cast: Cast, word: str = "CAMHS", who: str = "ben", text: TextHere | None = None) -> Challenge:
    return ask_about_word(
        place=cast.place, text=text or the_text(cast, who), word=word, by=cast.person(who), now=NOW
    )


def told(kind: str) -> set[Any]:
    return set(Queued.objects.filter(kind=kind).values_list("person_id", flat=True))


@pytest.mark.parametrize("who", ["ada", "dev"])
def test_any_member_of_either_side_explains_a_word(cast: Cast, who: str) -> None:
    term = a_term(cast, who)
    assert [one.name for one in terms_here(cast.place)] == ["family hub"]
    assert term.versions.get().written_by == cast.person(who)
    assert AuditLine.objects.filter(verb="add_term", about_id=term.id).exists()


def test_a_newcomer_and_somebody_of_another_place_do_not(cast: Cast) -> None:
    for who in ("nia", "eve"):
        assert not may_keep_glossary(cast.person(who), cast.place)
        with pytest.raises(Refused, match="Only members"):
            a_term(cast, who)


def test_sent_twice_it_is_there_once(cast: Cast) -> None:
    token = uuid4()
    assert a_term(cast, token=token) == a_term(cast, token=token)
    assert Term.objects.count() == 1


@pytest.mark.parametrize(
    "draft",
    [TermDraft("Family Hubs", "x y"), TermDraft("", "", "Family hub", "Lle."), TermDraft("hyb teulu", "x")],
)
def test_a_word_is_explained_once_in_whatever_language(cast: Cast, draft: TermDraft) -> None:
    a_term(cast)
    with pytest.raises(Refused, match="explains that word already"):
        a_term(cast, draft=draft)


@pytest.mark.parametrize(
    "draft", [TermDraft("hub"), TermDraft("", "A place."), TermDraft("hub", "A place.", "hyb"), TermDraft()]
)
def test_a_word_without_its_meaning_is_refused(cast: Cast, draft: TermDraft) -> None:
    with pytest.raises(Refused, match="meaning beside it"):
        a_term(cast, draft=draft)


def test_said_better_the_earlier_words_stay_as_a_version(cast: Cast) -> None:
    term = a_term(cast)
    better = TermDraft("family hub", "Where families find help.", "hyb teulu", "Lle i deuluoedd gael help.")
    change_term(term=term, draft=better, by=cast.dev, now=NOW)
    change_term(term=term, draft=better, by=cast.dev, now=NOW)
    rows = TermVersion.objects.order_by("number").values_list("number", "meaning")
    assert list(rows) == [(1, HUB.meaning), (2, better.meaning)]


def test_taken_out_it_explains_nothing_and_its_word_is_free_again(cast: Cast) -> None:
    term = a_term(cast)
    retire_term(term=term, by=cast.dev, now=NOW)
    retire_term(term=term, by=cast.dev, now=NOW)
    assert explained_in(cast.place, ["Our family hubs"]) == []
    with pytest.raises(Refused, match="not in the glossary"):
        change_term(term=term, draft=HUB, by=cast.ada, now=NOW)
    assert a_term(cast) != term


def test_terms_are_found_in_a_text_of_either_language(cast: Cast) -> None:
    term = a_term(cast)
    assert (
        explained_in(cast.place, ["Our Family Hubs"]) == explained_in(cast.place, ["Yr hyb teulu"]) == [term]
    )
    assert explained_in(cast.place, ["Nothing here"]) == []


def test_whoever_wrote_the_text_and_whoever_keeps_words_hear_of_it_and_not_who_asked(cast: Cast) -> None:
    entry = an_entry(cast)
    challenge = asked(cast, "stay", "ben", the_text(cast, "ben", TextKind.ENTRY, entry.id))
    assert told("word_asked") == {entry.made_by_id, cast.cleo.id}
    assert str(cast.ben.id) not in {
        str(value) for field in Challenge._meta.fields for value in [getattr(challenge, field.attname)]
    }


def test_whoever_asks_of_their_own_text_gets_no_letter(cast: Cast) -> None:
    asked(cast, "service", "cleo")
    assert cast.cleo.id not in told("word_asked")


def test_asked_by_several_it_waits_once_and_each_hears_the_answer(cast: Cast) -> None:
    one = asked(cast, "CAMHS", "ben")
    assert asked(cast, "CAMHS", "nia") == asked(cast, "CAMHS", "ben") == one
    assert Asking.objects.count() == 2
    assert Queued.objects.filter(kind="word_asked", person_id=cast.cleo.id).count() == 1
    explain_word(
        challenge=one,
        draft=TermDraft("CAMHS", "Help for young minds."),
        by=cast.dev,
        now=NOW,
        form_token=uuid4(),
    )
    assert told("word_answered") == {cast.ben.id, cast.nia.id}
    one.refresh_from_db()
    assert (one.answer, one.term and one.term.name) == (AnswerKind.TERM, "CAMHS")


def test_it_can_be_said_in_plainer_words(cast: Cast) -> None:
    one = asked(cast)
    with pytest.raises(Refused, match="plainer words"):
        say_it_plainer(challenge=one, said=" ", language="en", by=cast.ada, now=NOW)
    say_it_plainer(challenge=one, said="Help for young minds.", language="en", by=cast.ada, now=NOW)
    with pytest.raises(Refused, match="made clear already"):
        say_it_plainer(challenge=one, said="Again.", language="en", by=cast.dev, now=NOW)


def test_a_term_that_is_there_already_answers(cast: Cast) -> None:
    one = asked(cast, "hub")
    point_to_term(challenge=one, term=a_term(cast), by=cast.ada, now=NOW)
    assert told("word_answered") == {cast.ben.id}


def test_answered_before_the_letter_goes_nobody_is_troubled(cast: Cast) -> None:
    one = asked(cast)
    say_it_plainer(challenge=one, said="Help.", language="en", by=cast.ada, now=NOW)
    later = NOW.replace(day=6)
    letters = {letter.person_id for letter in gather(cast, later)}
    kinds = {item.kind for letter in gather(cast, later) for item in letter.items.all()}
    assert cast.ben.id in letters
    assert "word_asked" not in kinds


def test_asked_again_after_the_answer_it_waits_anew(cast: Cast) -> None:
    one = asked(cast)
    say_it_plainer(challenge=one, said="Help.", language="en", by=cast.ada, now=NOW)
    assert asked(cast) != one


def test_somebody_with_very_many_waiting_words_waits(cast: Cast) -> None:
    for number in range(MOST_WAITING):
        asked(cast, f"word{number}")
    with pytest.raises(Refused, match="Many words of yours"):
        asked(cast, "one more")
    assert Challenge.objects.count() == MOST_WAITING


def test_nothing_to_read_is_no_word(cast: Cast) -> None:
    for word in ("…", " "):
        with pytest.raises(Refused):
            asked(cast, word)


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "nia", "eve"])
def test_the_rule_and_the_filter_say_the_same_of_every_word(cast: Cast, who: str) -> None:
    rows = [asked(cast, "CAMHS", "ben"), asked(cast, "SEND", "nia")]
    viewer = cast.person(who)
    seen = set(Challenge.objects.filter(asked_open_to(viewer)))
    assert seen == {row for row in rows if may_see_asked(viewer, row)}
    assert seen == {row for row in rows if asked_for(viewer, row.id)} == set(words_asked(viewer))


def test_what_waits_stands_before_what_is_clear(cast: Cast) -> None:
    clear, waiting = asked(cast, "CAMHS"), asked(cast, "SEND")
    say_it_plainer(challenge=clear, said="Help.", language="en", by=cast.ada, now=NOW)
    assert list(words_asked(cast.ada)) == [waiting, clear]


def test_of_a_plan_whoever_wrote_that_step_is_told(cast: Cast) -> None:
    for what, by in (("A ramp.", cast.cleo), ("An EHCP clinic.", cast.cleo)):
        write_step(
            place=cast.place,
            work=cast.work,
            layer=Layer.SERVICE,
            what=what,
            owner=cast.dev,
            due_on=DAY,
            by=by,
            now=NOW,
        )
    text = the_text(cast, "ben", TextKind.PLAN)
    assert text.writers_of("EHCP") == {cast.cleo.id}
    assert the_text(cast, "ben", TextKind.PLAN, cast.place.id).passages == ()


@pytest.mark.parametrize("kind", list(TextKind))
def test_what_somebody_may_not_read_they_cannot_ask_about(cast: Cast, kind: TextKind) -> None:
    entry = an_entry(cast)
    assert text_here(cast.ada, cast.place, kind, uuid4()) is None
    assert text_here(None, cast.place, TextKind.ENTRY, entry.id) is None
    assert text_here(cast.nia, cast.place, TextKind.ENTRY, entry.id) is None
