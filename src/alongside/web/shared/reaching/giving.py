"""One way to reach somebody: given, proved where texts go there, taken back."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.letters.actions.addresses import GOOD_FOR, ask_number
from alongside.apps.letters.enums import Channel
from alongside.apps.letters.rules.choosing import may_be_carried
from alongside.apps.people.actions.reaching import forget_way, keep_way
from alongside.apps.people.enums import Way
from alongside.apps.people.models import Person
from alongside.apps.people.queries.reaching import ways_kept
from alongside.apps.people.rules.reaching import shown_where
from alongside.apps.people.rules.second_step import read_step_code
from alongside.kernel.verdict import Refused, Verdict
from alongside.ui.forms import UiForm
from alongside.web.shared.reaching.forms import NumberCodeForm, WhereForm
from alongside.web.shared.requests import MemberRequest

MOST_TRIES = 3
_CARRIED = {Way.SMS: Channel.TEXT, Way.POST: Channel.POST}


@dataclass(frozen=True, slots=True)
class Giving:
    """Whose way it is, where one goes on to (their yes to it), and where back to."""

    request: MemberRequest
    person: Person
    way: Way
    onward: str
    back: str

    @property
    def _key(self) -> str:
        return f"number-asked:{self.person.id}"

    def answer(self) -> HttpResponse | dict[str, Any]:
        """Where a press leads, else what the page shows."""
        if self.request.method != "POST":
            return self._page(self._asked())
        if "forget" in self.request.POST:
            return self._forget()
        if "code" in self.request.POST and (asked := self._asked()) is not None:
            return self._confirm(asked)
        return self._give()

    def _page(self, asked: dict[str, Any] | None, form: UiForm | None = None) -> dict[str, Any]:
        kept = ways_kept(self.person).get(self.way)
        where = shown_where(self.way, kept.where) if kept else ""
        return {
            "form": form or (NumberCodeForm() if asked else WhereForm(self.way, where=where)),
            "way": self.way,
            "kept": kept,
            "where": where,
            "sent_to": shown_where(self.way, asked["number"]) if asked else "",
            "not_carried": self._not_carried(),
            "person": self.person,
            "back": self.back,
        }

    def _not_carried(self) -> Verdict | None:
        """Why it is of no use here, where it is not."""
        verdict = may_be_carried(_CARRIED[self.way]) if self.way in _CARRIED else None
        return None if verdict is None or verdict else verdict

    def _give(self) -> HttpResponse | dict[str, Any]:
        form = WhereForm(self.way, self.request.POST)
        if not form.is_valid():
            return self._page(None, form)
        said = form.cleaned_data["where"]
        if self.way is Way.SMS:
            return self._send_code(form, said)
        if not _does(form, lambda: self._keep(said)):
            return self._page(None, form)
        return self._kept()

    def _send_code(self, form: WhereForm, said: str) -> HttpResponse | dict[str, Any]:
        sent: list[str] = []
        language, now = get_language() or self.person.language, self.request.now
        if not _does(
            form,
            lambda: sent.extend(ask_number(person=self.person, number=said, language=language, now=now)),
        ):
            return self._page(None, form)
        asked = {"number": sent[0], "code": sent[1], "at": now.isoformat(), "tries": 0}
        self.request.session[self._key] = asked
        return HttpResponseRedirect(self.request.path)

    def _confirm(self, asked: dict[str, Any]) -> HttpResponse | dict[str, Any]:
        form = NumberCodeForm(self.request.POST)
        if not form.is_valid():
            return self._page(asked, form)
        if hmac.compare_digest(asked["code"], read_step_code(form.cleaned_data["code"])):
            del self.request.session[self._key]
            self._keep(asked["number"], proved=True)
            return self._kept()
        asked["tries"] += 1
        self.request.session[self._key] = asked
        if asked["tries"] >= MOST_TRIES:
            del self.request.session[self._key]
            messages.warning(self.request, _("There were too many tries. Ask for a new code."))
            return HttpResponseRedirect(self.request.path)
        form.add_error("code", _("That is not the code we sent. Check the newest message."))
        return self._page(asked, form)

    def _keep(self, where: str, *, proved: bool = False) -> object:
        by, now = self.request.person, self.request.now
        return keep_way(person=self.person, way=self.way, where=where, by=by, now=now, proved=proved)

    def _kept(self) -> HttpResponse:
        messages.success(self.request, _("Kept. One question more: may it be used?"))
        return HttpResponseRedirect(self.onward)

    def _forget(self) -> HttpResponse:
        self.request.session.pop(self._key, None)
        forget_way(person=self.person, way=self.way, by=self.request.person, now=self.request.now)
        messages.success(self.request, _("It is gone, and nobody is reached there through us any more."))
        return HttpResponseRedirect(self.back)

    def _asked(self) -> dict[str, Any] | None:
        """What this browser asked for, while the code works."""
        asked: dict[str, Any] | None = self.request.session.get(self._key) if self.way is Way.SMS else None
        if asked is None or self.request.now - datetime.fromisoformat(asked["at"]) > GOOD_FOR:
            return None
        return asked


def _does(form: UiForm, act: Callable[[], object]) -> bool:
    """Whether it was done; why not is said on the form."""
    try:
        act()
    except Refused as refused:
        form.add_error(None, f"{refused.verdict.reason} {refused.verdict.next_step}".strip())
        return False
    return True


def way_named(text: str) -> Way | None:
    """One of the ways of which something is kept, by the word in an address."""
    return next((way for way in (Way.SMS, Way.PHONE, Way.POST) if way.value.lower() == text), None)
