"""One test over the whole table: what every answer says to the browser, whoever asks and whatever it is."""

import pytest

from access.walking import Walked

# One walk for all of them: they stay with one worker.
pytestmark = pytest.mark.xdist_group("walk")


def test_every_answer_keeps_to_itself(walked: Walked) -> None:
    """Policies on all; nothing stored that somebody signed in sees; every file is a file and no page."""
    assert [one for met in walked.walks.values() for one in met.bare] == []
