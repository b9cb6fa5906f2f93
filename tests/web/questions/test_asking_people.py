"""At the desk one looks before one asks; and whoever rings round types while they talk."""

import re
from collections.abc import Callable
from typing import Any

from django.test import Client

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.voices.actions.answering import Whose
from alongside.apps.voices.enums import By
from alongside.apps.voices.models import Answer, AnswerWords, Ask
from alongside.core.consent.gate import Audience
from alongside.kernel.ids import new_secret_id
from cast import Cast
from factories.asking import a_question, an_answer
from factories.consent import a_say

ClientFor = Callable[[str], Client]


def sure_in(page: str) -> str:
    """What the button says yes to."""
    [button] = [one for one in re.findall(r"<button[^>]*>", page) if 'name="sure"' in one]
    return str(button.partition('value="')[2].partition('"')[0])


def test_one_looks_before_one_asks_and_rings_round(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        question = a_question(cast)
        a_say(cast.dev, Purpose.CONTACT, Audience(to=Way.PHONE))
    cleo, page = client_for("cleo"), f"/stockport/desk/questions/{question.id}/ask/"
    form: dict[str, Any] = {"whom": "THESE", "names": "Dev Patel\nBen Achebe\n", "asked_by": "PHONE"}
    form |= {"form_token": str(new_secret_id())}
    assert "Say who rings round." in cleo.post(page, form).content.decode()
    form |= {"caller": str(cast.ada.id)}
    assert "Nobody here is called Zed" in cleo.post(page, form | {"names": "Zed"}).content.decode()
    look = cleo.post(page, form).content.decode()
    assert "1 person would be on the call sheet." in look
    assert "They have not said yes to being rung. (1)" in look
    assert not Ask.unscoped.exists(), "looking asks nobody"
    form |= {"sure": sure_in(look)}
    other = cleo.post(page, form | {"names": "Dev Patel\nMina Novák"}).content.decode()
    assert "This would happen" in other, "chosen otherwise since, it is looked at again"
    assert not Ask.unscoped.exists()
    made = cleo.post(page, form)
    told = cleo.get(made["Location"]).content.decode()
    assert "Ben Achebe" in told
    ask = Ask.unscoped.get(person=cast.dev)
    ada, call = client_for("ada"), f"/stockport/questions/call/{ask.id}/"
    again = {"outcome": "LATER", "again": "TOMORROW", "form_token": str(new_secret_id())}
    assert ada.post(call, again).status_code == 302
    said = {"choice": "1", "words": "", "whose": "THEIRS", "form_token": str(new_secret_id())}
    assert ada.post(call, said | {"whose": ""}).status_code == 200, "whether it is theirs is asked"
    assert [ada.post(call, said).status_code for _time in range(2)] == [302, 302]
    answer = Answer.unscoped.get()
    assert (answer.person_id, answer.by, answer.keyed_by_id) == (cast.dev.id, By.PHONE, cast.ada.id)


def test_words_are_erased_by_whoever_wrote_them_or_runs_the_work(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        question = a_question(cast)
        an_answer(question, 0, words="Ask my neighbour Jo.", whose=Whose(cast.ada, cast.hats["ada"]))
        words = AnswerWords.objects.get()
    page, where = f"/stockport/questions/words/{words.id}/erase/", f"/stockport/questions/{question.id}/"
    assert client_for("ben").post(page).status_code == 403
    assert page in client_for("ada").get(where).content.decode()
    assert page in client_for("cleo").get(where).content.decode()
    assert client_for("cleo").post(page)["Location"] == where
    assert "neighbour" not in client_for("ada").get(where).content.decode()
    with cast.inside():
        assert AnswerWords.objects.get().text == ""
        assert Answer.objects.get().choice == 0
