"""Role words give a side and activity words a stage; a word nobody knows is never guessed."""

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.registers.lists import read_lists
from alongside.core.registers.phrases import Finder, WeighActivities, WeighRoles
from alongside.core.registers.plain import word_key
from alongside.core.shared.hats import HatKind, sides_open_to
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.sheets.shipped import shipped_words

WORDS = shipped_words()
ROLES = Finder(WORDS.roles, WeighRoles())
ACTIVITIES = Finder(WORDS.activities, WeighActivities())
CITIZENS = """Parent; PARENTS; Mum; mum of 3; Mum (Reddish); Dad; Nan; Mam-gu; taid; Rhiant; rhieni;
    Gofalwr; Carer; Foster Carer; Grand-parent; Volunteer; Library volunteer; Parent volunteer; Parent rep.;
    Parent champion; Peer supporter; Young person; pobl ifanc; Neighbour; Cymydog; Resident; Service user;
    Expert by experience; Mum / carer; Parent & volunteer; gwirfoddolwyr; Cefnogwr cymheiriaid;
    Reddish parent; school governor"""
PROFESSIONALS = """HV; H.V.; Health Visitors; Senior health visitor; FSW; Family support worker;
    Social worker;
    Parent support worker; Hub manager; Commissioner; Commissioner - SMBC; Student midwife; Midwives; GP;
    SENCO; TA; PSW; Peer support worker; Paid peer supporter; Peer supporter (paid); Volunteer coordinator;
    Welfare officer; Community nurse (Stockport NHS); Ymwelydd iechyd; Gweithiwr cymdeithasol; Nyrs;
    Gweithiwr cymorth iechyd; Bydwraig; Staff; Young carers' worker"""
NOBODY_KNOWS = """Wizard; Parnet; Facilitator; Student; Chair; Staff volunteer; Volunteer health visitor;
    Retired health visitor; Parent (HV); Parent / staff; Parent and health visitor; Former social worker;
    Dewin; ; ???; x"""


def listed(text: str) -> list[str]:
    return [word.strip() for word in text.split(";")]


@pytest.mark.parametrize("word", listed(CITIZENS))
def test_a_citizens_word_is_on_the_citizens_side(word: str) -> None:
    found = ROLES.find(word)
    assert found is not None
    assert found.side is Side.CITIZEN


@pytest.mark.parametrize("word", listed(PROFESSIONALS))
def test_a_professionals_word_is_on_the_professionals_side(word: str) -> None:
    found = ROLES.find(word)
    assert found is not None
    assert found.side is Side.PROFESSIONAL


@pytest.mark.parametrize("word", listed(NOBODY_KNOWS))
def test_a_role_that_could_be_either_or_nothing_is_not_known(word: str) -> None:
    assert ROLES.find(word) is None


BY_STAGE = {
    Stage.INSIGHT: """Listening event; Focus group (dads); Parent survey; Digwyddiad gwrando;
        Listening event survey""",
    Stage.DESIGN: """Co-design workshop; CODESIGN WORKSHOPS; co design workshop; Planning meeting; Planning;
        Cyfarfod cynllunio; Gweithdy cyd-ddylunio; Steering group; Stay & play planning meeting;
        Planning for stay & play; Weekly co-design workshop""",
    Stage.COMMISSION: """Interview panel; Interview panel - HV post; Tender evaluation; Panel cyfweld;
        Shortlisting""",
    Stage.DELIVER: """Stay & play; stay and play; Stay + Play; Stay n Play; Stay & play (Tuesday);
        Tuesday stay & play; Peer drop-ins; Stay & play at St Mary's; Helped at stay & play; Home visits;
        Baby massage week 3; Food bank; Aros a chwarae; Galw heibio; Reddish stay & play; Training; Crèche;
        Stay & play / baby group""",
    Stage.ASSESS: """Review; Reviews; Review meeting with commissioners; Review of stay & play; Evaluation;
        Stay & play review; Adolygiad; Feedback session; mystery shopping""",
}


@pytest.mark.parametrize(("stage", "words"), BY_STAGE.items())
def test_an_activity_word_gives_its_stage(stage: Stage, words: str) -> None:
    found = {word: meaning.stage if (meaning := ACTIVITIES.find(word)) else None for word in listed(words)}
    assert found == dict.fromkeys(found, stage)


ANYTHING = """Juggling; Moon walk; Meeting; Workshop; Other; Admin; Interview; Stay & play / review;
    Stay & play cancelled; Listening event - evaluation; Stay & play tender; ;  """


@pytest.mark.parametrize("word", listed(ANYTHING))
def test_an_activity_that_could_be_any_is_not_known(word: str) -> None:
    assert ACTIVITIES.find(word) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HV", "Health visitor"), ("Rhiant", "parents"), ("Ymwelydd iechyd", "health visitors"),
        ("FSW", "family-support worker"),
        ("Nan", "Grandma"),
    ],
)  # fmt: skip
def test_two_ways_to_write_one_role_are_one(one: str, other: str) -> None:
    first, second = ROLES.find(one), ROLES.find(other)
    assert first is not None
    assert first == second


@pytest.mark.parametrize(("one", "other"), [("Mum", "Parent"), ("Baby group", "Toddler group")])
def test_words_that_only_share_a_meaning_stay_two(one: str, other: str) -> None:
    find = ROLES.find if one == "Mum" else ACTIVITIES.find
    first, second = find(one), find(other)
    assert first is not None
    assert second is not None
    assert first.word != second.word


def test_a_word_of_the_place_wins_over_the_shipped_list() -> None:
    taught = WORDS.with_role("Wizard", Side.CITIZEN, HatKind.NEIGHBOUR).with_role(
        "Carer", Side.PROFESSIONAL, HatKind.PRACTITIONER
    )
    roles = Finder(taught.roles, WeighRoles())
    wizard, carer = roles.find("wizards"), roles.find("CARER")
    assert (wizard and wizard.side, carer and carer.side) == (Side.CITIZEN, Side.PROFESSIONAL)
    activities = Finder(
        WORDS.with_activity("Juggling", Stage.DELIVER, HelpKind.DELIVER).activities, WeighActivities()
    )
    juggling = activities.find("Weekly juggling")
    assert juggling is not None
    assert juggling.stage is Stage.DELIVER


def test_every_hat_may_be_worn_on_the_side_of_its_word() -> None:
    assert all(meaning.side in sides_open_to(meaning.hat) for meaning in WORDS.roles.whole.values())


@pytest.mark.parametrize("kind", ["roles", "activities", "columns"])
def test_no_word_stands_in_two_lines_that_differ(kind: str) -> None:
    folder = resources.files("alongside.core.registers") / "words"
    seen: dict[str, str] = {}
    for language in ("en", "cy"):
        inside = False
        for line in (folder / f"{kind}.{language}.txt").read_text("utf-8").splitlines():
            if line.startswith("["):
                inside = line == f"[{kind}]"
            elif inside and " | " in line:
                codes, _, words = line.rpartition(" | ")
                for word in listed(words):
                    assert seen.setdefault(word_key(word), codes) == codes, word


def test_an_unknown_code_in_a_list_is_an_error() -> None:
    with pytest.raises(ValueError, match="WIZARD"):
        read_lists({"roles": ["[roles]\nWIZARD | PARENT_CARER | parent\n"]})


@given(st.text())
def test_no_text_makes_the_finder_stumble(text: str) -> None:
    ROLES.find(text)
    ACTIVITIES.find(text)
