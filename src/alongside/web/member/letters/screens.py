"""How somebody wants to be written to, and what they were written."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.letters.actions.choosing import choose_letters
from alongside.apps.letters.enums import Channel, HowOften, State
from alongside.apps.letters.kinds import KINDS, Words
from alongside.apps.letters.models import Letter
from alongside.apps.letters.queries.letters import choice_of, letters_lately
from alongside.apps.letters.rules.choosing import channel_of, how_often, may_be_carried, may_write_by
from alongside.web.member.attempts import attempt
from alongside.web.member.letters.forms import LettersForm
from alongside.web.member.permissions.contact import may_we_write
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest


@place_page(see=See.OWN)
def my_letters(request: MemberRequest) -> HttpResponse:
    """Two questions, and the letters of late."""
    choice = choice_of(request.person)
    now = {"channel": channel_of(request.person, choice, request.now), "how_often": how_often(choice)}
    form = LettersForm(request.POST if request.method == "POST" else None, request.person, initial=now)
    if form.is_valid() and attempt(form, lambda: _choose(request, form)) is not None:
        channel = Channel(form.cleaned_data["channel"])
        if not may_write_by(request.person, channel, request.now):
            messages.success(request, _("Thank you. One question more."))
            return HttpResponseRedirect(may_we_write(request, channel))
        messages.success(request, _("Thank you. It holds from the next letter on."))
        return HttpResponseRedirect(request.path)
    rows = [(letter, _about(letter), _how(letter)) for letter in letters_lately(request.person)]
    words = {"form": form, "rows": rows, "texts_carried": bool(may_be_carried(Channel.TEXT))}
    return render(request, "member/letters/letters.html", words)


def _choose(request: MemberRequest, form: LettersForm) -> object:
    said = form.cleaned_data
    return choose_letters(
        person=request.person,
        channel=Channel(said["channel"]),
        how_often=HowOften(said["how_often"]),
        by=request.person,
        now=request.now,
    )


def _about(letter: Letter) -> list[Words]:
    """What it told, each kind once."""
    kinds = dict.fromkeys(item.kind for item in letter.items.all() if item.kind in KINDS)
    return [KINDS[kind].heading for kind in kinds]


def _how(letter: Letter) -> Words:
    return Channel(letter.channel).label if letter.state == State.SENT else _("on its way")
