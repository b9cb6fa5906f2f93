"""What was talked over before Play and stay opened."""

from alongside.apps.work.enums import Stakeholders
from alongside.demo.works.talking import Talk

TALK = Talk(
    fixed_by=(
        "The council’s cabinet, in its budget: £9,000 is what was left of a grant, and the hub is the only"
        " building it leases in Reddish. The lease cannot be changed before it ends."
    ),
    weeks=14,
    pay_pence=180_000,
    access_pence=60_000,
    childcare_pence=90_000,
    facilitation_pence=40_000,
    means="Out of the £9,000. The children’s commissioner said yes to a third of it for people’s time.",
    missing={
        Stakeholders.COMMUNITY: "Peg on Vine Street knows the vicar and the mosque’s women’s group.",
        Stakeholders.STRATEGIC: "Mina reports to the early years board and can take two parents along.",
        Stakeholders.CHARITIES: "Tom of Brightway Families; Ada asks him when they meet at the hub.",
        Stakeholders.EDUCATION: "Not now: the nursery is changing its head. Ask again after Easter.",
    },
    commitment={
        "definition": (
            "Families and staff plan it together and do it together. Nothing is decided about a family"
            " that is not in the room."
        ),
        "ground_rules": (
            "First names. One speaks at a time.\nA no comes with its reason.\nChildren may interrupt anybody."
        ),
        "citizen_duties": "We come, or ring when we cannot. We speak up when something does not work.",
        "professional_duties": "We say what is fixed. We do not meet about it without families.",
    },
    signed={
        "ada": "They cannot change a Tuesday without us, and we turn up.",
        "ben": "I can say what I think and nobody writes it in a file.",
        "hana": "We decide, and we also wash up.",
        "marta": "My group is asked before, not after.",
        "ines": "Parents who help get paid like anybody else.",
        "nia": "I get a say although I am new.",
        "cleo": "I keep the promises in sight, and I do not decide alone.",
        "dev": "I come as a neighbour who happens to weigh babies.",
        "ruth": "I ask before I help.",
        "mina": "The money follows what the table decided.",
    },
)
