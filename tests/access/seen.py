"""Who comes upon whose words, on all pages together: the whole of it, to be read beside the rules.

``-`` nothing; ``own`` rows of theirs alone, as the copy of one's data has them; ``all`` others' too. What
stands behind a secret link is left out: the walk holds every secret. Whoever opens or shuts a text changes
this table.
"""

from cast import EVERYONE, NOBODY

SEEN = """
                                      ada  ben  cleo dev  mina sol  eve  nia  nobody

access.need.words                     own  -    all  -    -    -    -    -    -
books.act.hat_title                   all  all  all  all  all  all  all  all  all
books.batch.title                     all  all  own  all  all  all  -    -    -
books.words.tells_of                  all  all  all  all  all  all  all  all  all
books.words.text                      all  all  all  all  all  all  all  all  all
care.aftercare.what                   own  -    all  own  -    -    -    -    -
care.landed.reply                     -    -    -    -    -    -    -    -    -
care.landed.words                     -    own  all  -    -    -    -    -    -
checks.check.number                   own  -    all  -    -    all  -    -    -
checks.plannedactivity.where          own  -    all  -    -    all  -    -    -
checks.proof.what                     own  -    all  -    -    all  -    -    -
consent.wording.asks_cy               -    -    -    -    -    -    -    -    -
consent.wording.asks_en               -    -    -    -    -    -    -    -    -
consent.wording.more_cy               -    -    -    -    -    -    -    -    -
consent.wording.more_en               -    -    -    -    -    -    -    -    -
doing.stagedregister.file_name        -    -    own  -    -    -    -    -    -
glossary.challenge.said               -    -    -    -    -    -    -    -    -
glossary.challenge.word               all  all  all  all  all  all  -    all  -
glossary.term.meaning                 own  all  all  all  all  all  all  all  all
glossary.term.meaning_cy              own  all  all  all  all  all  all  all  all
glossary.term.name                    own  all  all  all  all  all  all  all  all
glossary.term.name_cy                 own  all  all  all  all  all  all  all  all
glossary.termversion.meaning          own  all  all  all  all  all  -    -    -
glossary.termversion.meaning_cy       own  all  all  all  all  all  -    -    -
glossary.termversion.name             own  all  all  all  all  all  -    -    -
glossary.termversion.name_cy          own  all  all  all  all  all  -    -    -
people.account.email                  own  -    own  own  -    own  own  own  -
people.askedrole.reason               -    -    -    -    -    -    -    -    -
people.hat.group_name                 own  own  all  -    -    -    -    -    -
people.hat.title                      all  all  all  all  all  all  all  all  all
people.joincode.contact               own  -    own  -    -    -    -    -    -
people.joincode.label                 own  -    own  -    -    -    -    -    -
people.organisation.name              all  all  all  all  all  all  all  all  all
people.person.name                    all  all  all  all  all  all  -    own  -
people.person.name_said               all  all  all  all  all  all  -    own  -
people.person.spoken_to               all  all  all  all  all  all  -    own  -
people.waytoreach.where               all  -    all  own  -    -    -    -    -
places.figure.source                  all  all  all  all  all  all  all  all  all
places.place.name                     all  all  all  all  all  all  all  all  all
places.registerword.word              -    -    all  -    -    -    -    -    -
rights.breach.what                    -    -    own  -    -    -    -    -    -
rights.breach.whose                   -    -    own  -    -    -    -    -    -
rights.datarequest.answer_to          -    -    all  -    -    -    -    -    -
rights.datarequest.name               -    -    all  -    -    -    -    -    -
rights.datarequest.words              own  -    all  -    -    -    -    -    -
rights.legalhold.reason               -    -    all  -    -    -    -    -    -
rights.requeststep.words              own  -    all  -    -    -    -    -    -
voices.answerwords.tells_of           own  all  all  all  all  -    -    -    -
voices.answerwords.text               own  all  all  all  all  -    -    -    -
voices.pack.hand_in                   -    -    own  -    -    -    -    -    -
voices.question.contact               all  all  own  all  all  all  all  all  all
voices.question.hat_title             all  all  own  all  all  all  all  all  all
voices.questiontext.becomes           all  all  all  all  all  all  all  all  all
voices.questiontext.meant_for         all  all  all  all  all  all  all  all  all
voices.questiontext.text              all  all  all  all  all  all  all  all  all
voices.reading.words                  -    -    -    -    -    -    -    -    -
voices.sheet.lies                     -    all  all  all  all  -    -    -    -
work.baseline.source                  -    -    all  -    -    -    -    -    -
work.beginning.fixed_by               own  all  all  all  all  all  -    -    -
work.beginning.means                  -    -    -    -    -    -    -    -    -
work.beginning.what_changed           -    -    -    -    -    -    -    -    -
work.beginning.whose_idea             own  all  all  all  all  all  -    -    -
work.commitment.citizen_duties        all  all  own  all  all  all  all  all  all
work.commitment.definition            all  all  all  all  all  all  all  all  all
work.commitment.ground_rules          all  all  own  all  all  all  all  all  all
work.commitment.professional_duties   all  all  own  all  all  all  all  all  all
work.laidaside.reason                 all  all  own  all  all  all  -    -    -
work.plancare.cleared                 all  all  own  all  all  all  all  all  all
work.plancare.sponsor                 all  all  own  all  all  all  all  all  all
work.planstep.reason                  all  all  own  own  all  all  all  all  all
work.planstep.what                    all  all  own  own  all  all  all  all  all
work.signature.understood             all  own  all  all  all  -    -    -    -
work.work.citizen_word                all  all  all  all  all  all  all  all  all
work.work.fixed                       all  all  all  all  all  all  all  all  all
work.work.name                        all  all  all  all  all  all  all  all  all
work.work.open_questions              all  all  all  all  all  all  all  all  all
work.work.professional_word           all  all  all  all  all  all  all  all  all
work.work.purpose                     all  all  all  all  all  all  all  all  all
"""
# Texts of which nothing stands in the lived-in place.
NOT_FURNISHED = set(
    """
    checks.goneon.reason
    consent.ownpurpose.title_cy
    consent.ownpurpose.title_en
    doing.importline.hat_title
    doing.importline.text
    people.contact.called
    people.contact.reached_by
    places.populationcount.source
    rights.breachrow.reference
    rights.breachrow.words
    rights.keepingtime.source
    rights.keepingtime.what
    rights.swept.what
    work.groupanswer.answer
    work.groupsought.words
    work.service.name
    work.stepmove.reason
    """.split()
)
# Names of things that somebody's own rows are about.
THINGS = set("places.place.name consent.wording.asks_en work.work.name people.organisation.name".split())
# What needed a yes, or a name that may be shown: on which cases it still stands once every yes is taken back.
# A letter that is printed needs a name on it; promises of a work are public, whoever is quoted.
GATED: list[tuple[str, str, set[str]]] = [
    ("ben", "people.person.name", set()),
    ("cleo", "people.person.name", {"desk-letters-run"}),
    ("cleo", "people.waytoreach.where", set()),
    ("cleo", "access.need.words", set()),
    (NOBODY, "books.words.text", {"place", "work"}),
]


def read_seen() -> dict[str, dict[str, str]]:
    """By text, then by person."""
    heads, *lines = [line.split() for line in SEEN.splitlines() if line.strip()]
    assert heads == list(EVERYONE)
    return {line[0]: dict(zip(heads, line[1:], strict=True)) for line in lines}
