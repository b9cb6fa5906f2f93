"""For gunicorn --config python:alongside.config.gunicorn.

Should it log requests, then never their addresses: the link of a letter is a secret and stands in an address,
and so may a name.
"""

import gc
from typing import Any

access_log_format = "%(t)s %(m)s %(s)s %(B)s bytes %(M)s ms"


def post_worker_init(_worker: Any) -> None:
    """What was loaded stays for good: looking through it again and again made one page in twenty slow."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
