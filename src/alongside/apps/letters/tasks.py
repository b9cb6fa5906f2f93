"""One round of the post: what nobody has seen in time, what waits in every place, what can be sent."""

from collections.abc import Callable
from datetime import datetime

from alongside.apps.letters.actions.delivery import ask_back
from alongside.apps.letters.actions.gathering import gather_letters
from alongside.apps.letters.actions.sending import send_letter
from alongside.apps.letters.actions.slips import try_slip
from alongside.apps.letters.providers import providers
from alongside.apps.letters.queries.letters import letters_to_ask_back, letters_to_try
from alongside.apps.letters.queries.quiet import is_quiet
from alongside.apps.letters.queries.slips import slips_to_try
from alongside.apps.places.queries.places import every_place
from alongside.apps.safeguarding.actions.escalating import escalate_concerns
from alongside.kernel.scoping import scope

A_ROUND = 100


def post_round(*, clock: Callable[[], datetime], going_on: Callable[[], bool] = lambda: True) -> int:
    """Says how many letters left the house. ``going_on`` is asked before each: a worker ends between two."""
    carried = providers()
    sending = [channel for channel, provider in carried.items() if provider.sends]
    sent = _slips(clock, going_on)
    for place in every_place():
        with scope(place.id):
            escalate_concerns(place=place, now=clock())
            gather_letters(place=place, now=clock())
            at = clock()
            for letter_id in letters_to_try(place, sending, at, A_ROUND, urgent=is_quiet(place, at)):
                if not going_on():
                    return sent
                sent += send_letter(letter_id=letter_id, providers=carried, now=clock())
            for letter in letters_to_ask_back(place, clock(), A_ROUND):
                if not going_on():
                    return sent
                ask_back(letter=letter, providers=carried, now=clock())
    return sent


def _slips(clock: Callable[[], datetime], going_on: Callable[[], bool]) -> int:
    """Codes first: somebody waits for them."""
    sent = 0
    for slip_id in slips_to_try(clock(), A_ROUND):
        if going_on():
            sent += try_slip(slip_id=slip_id, now=clock())
    return sent
