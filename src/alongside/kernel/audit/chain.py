"""Linking committed lines, and checking that nobody touched them since."""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction

from alongside.kernel.audit.models import AuditHead, AuditLine, AuditLink, AuditPending
from alongside.kernel.digests import digest

START = "0" * 64
_LOCK = 0x414C4F4E  # "ALON": one advisory lock for every sealer of this database.


def link_hash(line: AuditLine, position: int, before: str) -> str:
    """What a link vouches for."""
    return digest(
        [
            before,
            position,
            str(line.id),
            str(line.place_id),
            line.chain,
            line.at.isoformat(),
            str(line.actor_id),
            line.verb,
            line.about,
            str(line.about_id),
            line.details,
        ]
    )


def _take_lock() -> None:
    # SQLite needs none: IMMEDIATE transactions already let one writer in.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def seal(*, place_id: uuid.UUID, chain: str, now: datetime, at_most: int = 10_000) -> int:
    """Link the committed, unlinked lines of one chain; says how many."""
    with transaction.atomic():
        _take_lock()
        last = AuditLink.objects.filter(place_id=place_id, chain=chain).order_by("-position").first()
        position, before = (last.position, last.hash) if last else (0, START)
        links = []
        waiting = AuditPending.objects.filter(place_id=place_id, chain=chain).select_related("line")
        lines = [pending.line for pending in waiting.order_by("at", "line_id")[:at_most]]
        for line in lines:
            position += 1
            before = link_hash(line, position, before)
            links.append(
                AuditLink(
                    line=line,
                    place_id=place_id,
                    chain=chain,
                    position=position,
                    linked_at=now,
                    hash=before,
                )
            )
        AuditLink.objects.bulk_create(links, batch_size=500)
        for start in range(0, len(lines), 500):
            AuditPending.objects.filter(line__in=lines[start : start + 500]).delete()
    return len(links)


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain stops holding: the position, and what is wrong there (a code)."""

    position: int
    what: str


@dataclass(frozen=True, slots=True)
class Verification:
    """``head`` is the hash to compare with the one published on that day."""

    links: int
    unlinked: int
    head: str
    breaks: tuple[Break, ...]


def _breaks(links: Iterable[AuditLink]) -> Iterator[Break | str]:
    before, expected = START, 1
    for link in links:
        if link.position != expected:
            yield Break(expected, "REMOVED")
            expected = link.position
        if link.hash != link_hash(link.line, link.position, before):
            yield Break(link.position, "CHANGED")
        before, expected = link.hash, expected + 1
    yield before


def _missing_heads(place_id: uuid.UUID, chain: str) -> Iterator[Break]:
    """Published heads that the chain no longer holds: its end was cut off, or all of it rewritten."""
    for head in AuditHead.objects.filter(place_id=place_id, chain=chain).order_by("day"):
        same = AuditLink.objects.filter(
            place_id=place_id, chain=chain, position=head.position, hash=head.hash
        )
        if not same.exists():
            yield Break(head.position, "HEAD_MISSING")


def verify(*, place_id: uuid.UUID, chain: str) -> Verification:
    """Walk a chain from its first line; every break is told with its position."""
    links = AuditLink.objects.filter(place_id=place_id, chain=chain).order_by("position")
    found = list(_breaks(links.select_related("line").iterator(chunk_size=2000)))
    breaks = [item for item in found if isinstance(item, Break)]
    breaks += _missing_heads(place_id, chain)
    return Verification(
        links=links.count(),
        unlinked=AuditLine.objects.filter(place_id=place_id, chain=chain, link=None).count(),
        head=str(found[-1]),
        breaks=tuple(breaks),
    )


def publish_head(*, place_id: uuid.UUID, chain: str, day: date) -> AuditHead | None:
    """Write down today's head, once; later calls of the same day leave it as it was."""
    last = AuditLink.objects.filter(place_id=place_id, chain=chain).order_by("-position").first()
    if last is None:
        return None
    head, _ = AuditHead.objects.get_or_create(
        place_id=place_id,
        chain=chain,
        day=day,
        defaults={"position": last.position, "hash": last.hash},
    )
    return head
