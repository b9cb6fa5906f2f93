"""Every kind of page says in a sentence or two how it works, and nothing is said of pages there are not."""

from a11y.kinds import pages
from access.routes import routes
from alongside.web.shared.how import HOW

LONGEST_WORDS = 40


def test_no_page_kind_goes_without_its_own_words() -> None:
    kinds = {case.partition(":")[0] for case in pages()}
    assert sorted(kinds - set(HOW)) == [], "add a sentence in src/alongside/web/shared/how/"


def test_nothing_is_explained_that_is_not_there() -> None:
    assert sorted(set(HOW) - set(routes())) == []


def test_each_is_short() -> None:
    assert {name: said for name, said in HOW.items() if len(str(said).split()) > LONGEST_WORDS} == {}
