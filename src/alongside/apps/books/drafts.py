"""What somebody is about to write in a book: shapes that screens, imports and the demo all fill."""

import uuid
from dataclasses import dataclass, field
from datetime import date

from alongside.apps.books.enums import Book, Channel, Part
from alongside.apps.books.models import Act, Batch, Entry
from alongside.apps.people.models import Hat, Organisation, Person
from alongside.apps.work.models import Work
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.ids import new_secret_id


@dataclass(frozen=True, slots=True)
class Text:
    """Words and the language they are in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class ActDraft:
    """One line: a person (then one head), or a group with a head count."""

    part: Part
    hat: HatKind
    side: Side
    person: Person | None = None
    hat_title: str = ""
    organisation: Organisation | None = None
    sector: str = ""
    heads: int = 1
    minutes_each: int = 0
    pence: int = 0
    kind: str = ""
    in_kind: str = ""
    position_taken: str = ""

    @property
    def minutes(self) -> int:
        return self.heads * self.minutes_each


def act_in_hat(hat: Hat, part: Part, *, minutes: int = 0, kind: str = "", position: str = "") -> ActDraft:
    """The act of the person whose hat it is: side, organisation and sector come with the hat."""
    return ActDraft(
        part=part,
        hat=HatKind(hat.kind),
        side=Side(hat.side),
        person=hat.person,
        hat_title=hat.title,
        organisation=hat.organisation,
        sector=hat.organisation.sector if hat.organisation and hat.side == Side.PROFESSIONAL else "",
        minutes_each=minutes,
        kind=kind,
        position_taken=position,
    )


def act_again(act: Act, *, minutes_each: int, heads: int, kind: str, pence: int, in_kind: str) -> ActDraft:
    """A line of an entry as a correction of it says it: who and on which side stay as they were."""
    return ActDraft(
        part=Part(act.part),
        hat=HatKind(act.hat),
        side=Side(act.side),
        person=act.person,
        hat_title=act.hat_title,
        organisation=act.organisation,
        sector=act.sector,
        heads=heads,
        minutes_each=minutes_each,
        pence=pence,
        kind=kind,
        in_kind=in_kind,
        position_taken=act.position_taken,
    )


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """``hat`` is the maker's; ``on_behalf``: keyed in for others, so that the maker vouches for nobody."""

    work: Work
    book: Book
    stage: Stage
    happened_on: date
    hat: Hat
    acts: tuple[ActDraft, ...]
    on_behalf: bool = False
    channel: Channel = Channel.SCREEN
    words: dict[str, Text] = field(default_factory=dict)
    form_token: uuid.UUID = field(default_factory=new_secret_id)
    batch: Batch | None = None
    corrects: Entry | None = None
