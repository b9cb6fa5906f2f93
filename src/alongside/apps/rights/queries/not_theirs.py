"""Keys to a person that ``kept`` leaves out, each with its reason; none is forgotten."""

# Keys to a person that make no row theirs: it tells of somebody else, whom this one helped or looked after.
OF_SOMEBODY_ELSE = frozenset(
    """
    checks.Check.seen_by checks.Check.written_by checks.Proof.seen_by checks.PlannedActivity.written_by
    people.Person.account people.Person.keyed_in_by people.SamePerson.said_by people.SecretReset.by
    people.SecretReset.seen_by people.StepOff.asked_by people.StepOff.agreed_by people.Role.given_by
    people.Role.confirmed_by people.AskedRole.asked_by people.AskedRole.answered_by
    care.AfterCare.said_by care.LandedHeard.person
    work.Ally.keyed_by work.Ally.answer_keyed_by work.Ally.ended_by work.Seat.beside
    work.OpeningYes.keyed_in_by work.Signature.keyed_in_by books.Vouch.keyed_by
    books.Dispute.keyed_by books.Answer.keyed_by
    books.Mediation.by promises.PromiseStep.keyed_by promises.Thanks.keyed_by insight.Disagreement.keyed_by
    insight.Reply.keyed_by insight.AlarmAnswer.keyed_by voices.Answer.keyed_by
    voices.Reading.by
    people.Guardian.said_by access.Need.keyed_by consent.Say.keyed_by consent.Say.person
    rights.DataRequest.keyed_in_by rights.RequestStep.by
    rights.Erasure.proposed_by rights.Erasure.agreed_by rights.LegalHold.set_by rights.LegalHold.lifted_by
    """.split()
)
# Told elsewhere: an act in another table, with what it counts for now; the latest word among all said;
# a browser by its account; a key for sealed matters by the sentence about them, which is everybody's.
TOLD_ELSEWHERE = frozenset(
    """
    people.SignedIn.account books.Act.person
    consent.Permission.person consent.Permission.by safeguarding.LeadKey.person
    """.split()
)
