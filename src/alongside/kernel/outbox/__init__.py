"""Who is to be told of what: a row in the transaction of the action that has something to tell.

The kernel knows no letters. A room above all others gathers what waits here and writes to people.
"""

from alongside.kernel.outbox.queueing import queue, queue_all, queue_each

__all__ = ["queue", "queue_all", "queue_each"]
