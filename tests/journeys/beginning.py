"""Where the journeys begin: enough planning in the books, decided together; not quite enough doing."""

from datetime import timedelta

from alongside.apps.books.drafts import act_in_hat
from alongside.apps.books.enums import Book, Part
from alongside.apps.decisions.actions.decisions import DecisionDraft, record_decision
from alongside.apps.decisions.enums import CouldStop, Method, PositionTaken, Result
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from cast import Cast
from factories.scribe import Furnisher


def almost_enough(cast: Cast) -> None:
    """Twelve hours of planning on three days, and a decision; five hours of doing on two days."""
    with cast.inside():
        furnisher = Furnisher(cast, now())
        drafts = []
        for ago in (12, 19, 26):
            acts = tuple(furnisher.gave(who, 60) for who in ("ada", "ben", "cleo", "mina"))
            day = furnisher.today - timedelta(days=ago)
            drafts.append(
                furnisher.draft("cleo", Book.DOING, Stage.DESIGN, day, acts, what="Planning evening")
            )
        for ago, who in ((10, ("ada", "dev")), (17, ("ben", "mina"))):
            citizen, professional = who
            acts = (
                furnisher.gave(citizen, 50, HelpKind.DELIVER),
                furnisher.gave(professional, 100, HelpKind.DELIVER),
            )
            day = furnisher.today - timedelta(days=ago)
            drafts.append(furnisher.draft("cleo", Book.DOING, Stage.DELIVER, day, acts, what="Play morning"))
        furnisher.sheet("Sheets of last month", drafts, "ada", "dev")
        _decided(furnisher)


def _decided(furnisher: Furnisher) -> None:
    cast = furnisher.cast
    acts = tuple(
        act_in_hat(cast.hats[who], Part.DECIDED, position=PositionTaken.FOR) for who in ("ada", "ben", "dev")
    )
    day = furnisher.today - timedelta(days=12)
    asked = furnisher.draft(
        "cleo", Book.DECISION, Stage.DESIGN, day, acts, question="Shall we open on Saturdays?"
    )
    decision = DecisionDraft(
        method=Method.CONSENT,
        result=Result.PASSED,
        raised_by_side=Side.CITIZEN,
        could_stop=CouldStop.EITHER,
    )
    entry = record_decision(draft=asked, decision=decision, by=cast.cleo, now=furnisher.at)
    furnisher.vouched(entry, "ada", "dev")
