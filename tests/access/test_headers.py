"""One test over the whole table: what every answer says to the browser, whoever asks and whatever it is."""

from access.walking import Walked


def test_every_answer_keeps_to_itself(walked: Walked) -> None:
    """Policies on all; nothing stored that somebody signed in sees; every file is a file and no page."""
    assert [one for met in walked.walks.values() for one in met.bare] == []
