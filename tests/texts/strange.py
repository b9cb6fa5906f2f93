"""What nobody means and somebody will type: markup, formulas, code, and every way of writing there is.

The given list lies in `data/strange`; further ones are read from the folder that ``ALONGSIDE_STRINGS`` names,
or from `shared/data/security` beside the project where that is there.
"""

import json
import os
from collections import deque
from functools import cache
from pathlib import Path

from house.files import ROOT

GIVEN = ROOT / "tests/data/strange"
FURTHER = Path(os.environ.get("ALONGSIDE_STRINGS", ROOT.parent / "shared/data/security"))
# A tag that no page of ours holds, and a sum that no template of ours adds up.
TAG, SUM, ADDED_UP = "zz9", "zz{{ 7|add:7 }}zz", "zz14zz"
OWN = (
    f"<{TAG}>", f'"><{TAG} a="', f"'><{TAG}>", f"</textarea><{TAG}>", f"</title><{TAG}>", f"--><{TAG}>", SUM,
    "{% debug %}", "{# gone #}", "%(name)s", "%s%n", "{0.__class__}", "\\u003czz9\\u003e", "&lt;b&gt;",
    "&amp;amp;", "=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", "\t=1+1", "＝1+1", "'=1+1",
    "a\r\nBcc: everybody@example.org", "javascript:alert(1)", "//example.org/", "../../etc/passwd",
    "'; DROP TABLE x; --", "Żółć ŁÓDŹ", "Siân Llŷr", "宮崎", "שלום", "مرحبا", "\u202eabc", "👩\u200d👧",
    "e\u0301" * 9, "\u2028", "\u200b", "\ufeff", "\u00ad",
)  # fmt: skip


@cache
def strange() -> tuple[str, ...]:
    """All of them, each once."""
    lists = [
        path for folder in (GIVEN, FURTHER) if folder.is_dir() for path in sorted(folder.rglob("*.json"))
    ]
    given = [text for path in lists for text in json.loads(path.read_text(encoding="utf-8"))]
    markup = [
        path.read_text(encoding="utf-8").partition("\n--\n")[0] for path in sorted(FURTHER.rglob("*.test"))
    ]
    return tuple(dict.fromkeys([*OWN, *given, *markup]))


class Pile:
    """Hands them out in turn, as many as fit, so that over all forms each is typed somewhere."""

    def __init__(self) -> None:
        self._waiting = deque(strange())
        self.used: set[str] = set()

    def take(self, mark: str, *, room: int, lines: bool) -> str:
        """A text that begins with ``mark`` and is no longer than ``room``."""
        text, joint, too_long = mark, "\n" if lines else " ", []
        for _one in range(len(self._waiting)):
            one = self._waiting.popleft()
            if len(text) + len(joint) + len(one) <= room and (lines or "\n" not in one):
                text += joint + one
                self.used.add(one)
                self._waiting.append(one)
            else:
                too_long.append(one)
            if len(text) > room - 20:
                break
        # What did not fit comes first again: somewhere there is room for it.
        self._waiting.extendleft(reversed(too_long))
        return text
