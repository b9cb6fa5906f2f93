"""What a session holds is sealed: while somebody signs in, that is the code they were sent."""

import json
from typing import Any

from alongside.kernel.sealing import seal, unseal


class Sealed:
    """Django's JSON, of no use in a copy of the database. What was not sealed by us reads as no session."""

    def dumps(self, held: Any) -> bytes:
        return seal(json.dumps(held, separators=(",", ":"))).encode("ascii")

    def loads(self, sealed: bytes) -> Any:
        return json.loads(unseal(sealed.decode("ascii")))
