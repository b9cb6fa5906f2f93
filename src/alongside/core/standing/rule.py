"""An entry stands when each side has vouched for it.

Worked out per act, because the maker of an entry vouches for their own act and no other; the entry
stands when all its acts do.
"""

from dataclasses import dataclass

from alongside.core.shared.sides import Side


@dataclass(frozen=True, slots=True)
class ActFacts:
    """One line of an entry. ``person`` is any key, or None for a group with a head count."""

    side: Side
    person: str | None
    receives: bool = False


@dataclass(frozen=True, slots=True)
class VouchFacts:
    """Somebody other than the maker vouched for the whole entry; ``keyed``: on paper or by phone."""

    person: str
    side: Side
    keyed: bool = False


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """``seated``: the sides that had somebody at the table when the entry was written down."""

    maker: str
    maker_side: Side
    on_behalf: bool
    acts: tuple[ActFacts, ...]
    vouches: tuple[VouchFacts, ...]
    seated: frozenset[Side]


@dataclass(frozen=True, slots=True)
class ActStanding:
    """``needs``: the sides whose word is missing. ``witnessed``: a side with nobody at the table was
    stood in for by a second person. ``keyed``: some of the vouching came on paper or by phone."""

    stands: bool
    needs: frozenset[Side]
    witnessed: bool = False
    keyed: bool = False


def stand(entry: EntryFacts) -> tuple[ActStanding, ...]:
    """How each act of an entry stands, in the order of the acts.

    - The maker vouches only for an act of their own, and for none when keying on behalf of others.
    - Everybody else's vouch covers the whole entry, and counts once however often it is given.
    - An act between two people of one side stands when both of them have vouched.
    - A side with nobody at the table is stood in for by a second person who did not make the entry.

    **Raises** ValueError when the entry has no act. **Source**: product.md, *When an entry stands*.
    """
    if not entry.acts:
        raise ValueError("an entry has at least one act")
    vouches = {vouch.person: vouch for vouch in entry.vouches if vouch.person != entry.maker}
    pair = _two_of_one_side(entry.acts)
    return tuple(_stand(entry, act, tuple(vouches.values()), pair) for act in entry.acts)


def _two_of_one_side(acts: tuple[ActFacts, ...]) -> frozenset[str]:
    """The giver and the receiver, when an entry is between just two people of one side."""
    people = frozenset(act.person for act in acts if act.person is not None)
    one_side = len({act.side for act in acts}) == 1
    all_named = all(act.person is not None for act in acts)
    both_ends = len({act.receives for act in acts}) == 2
    return people if one_side and all_named and both_ends and len(people) == 2 else frozenset()


def _stand(
    entry: EntryFacts, act: ActFacts, vouches: tuple[VouchFacts, ...], pair: frozenset[str]
) -> ActStanding:
    own = () if entry.on_behalf or act.person != entry.maker else (entry.maker_side,)
    keyed = any(vouch.keyed for vouch in vouches)
    if pair:
        said = {vouch.person for vouch in vouches} | ({entry.maker} if not entry.on_behalf else set())
        if pair <= said:
            return ActStanding(stands=True, needs=frozenset(), keyed=keyed)
    sides = {vouch.side for vouch in vouches} | set(own)
    missing = frozenset(set(Side) - sides)
    if not missing:
        return ActStanding(stands=True, needs=frozenset(), keyed=keyed)
    if missing & entry.seated:
        return ActStanding(stands=False, needs=missing, keyed=keyed)
    # Nobody of the missing side is at the table: two people, one of them not the maker, stand in.
    enough = len(vouches) + len(own) >= 2 and len(vouches) >= 1
    return ActStanding(stands=enough, needs=frozenset() if enough else missing, witnessed=enough, keyed=keyed)
