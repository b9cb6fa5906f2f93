"""Any books at all, for properties that must hold whatever is in them."""

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from alongside.core.measures.baseline import Amount, Baseline
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import (
    DecisionFact,
    Hours,
    Learning,
    Organisation,
    Presence,
    Thing,
    ViewsFact,
)
from alongside.core.measures.finding import Setting
from alongside.core.measures.ladder import Rung
from alongside.core.measures.outset import Firsts
from alongside.core.measures.promises import PromiseFact
from alongside.core.measures.thresholds import Thresholds
from alongside.core.shared.help import HelpKind, InKind, ViewsHow
from alongside.core.shared.period import Period
from alongside.core.shared.sectors import Sector
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from core.measures.given import SHIPPED, YEAR

MONTHS = list(YEAR.months())
DAYS = st.dates(date(2024, 2, 1), date(2026, 3, 31))
MAYBE_DAY = st.none() | DAYS
KEYS = st.uuids().map(str)
WORK_STAGES = st.sampled_from([Stage.DESIGN, Stage.DELIVER, *Stage])

lines = st.builds(
    Hours,
    month=st.sampled_from(MONTHS),
    stage=WORK_STAGES,
    side=st.sampled_from(Side),
    kind=st.sampled_from(HelpKind),
    sector=st.none() | st.sampled_from(Sector),
    minutes=st.integers(0, 3000),
    disputed=st.booleans(),
)
presences = st.builds(
    Presence,
    days=st.integers(2, 9),
    people=st.integers(2, 9),
    undisputed_days=st.integers(0, 2),
    undisputed_people=st.integers(0, 2),
) | st.builds(Presence, days=st.integers(3, 9), people=st.integers(3, 9))
decisions = st.builds(
    DecisionFact,
    key=KEYS,
    stage=WORK_STAGES,
    decided_on=DAYS,
    citizens=st.integers(0, 4),
    professionals=st.integers(0, 4),
    organisations=st.frozensets(st.sampled_from(["council", "trust", "school"])),
    cites_citizen_view=st.booleans(),
    says_what_changed=st.booleans(),
    people_told=st.booleans(),
    passed_on_each_side=st.none() | st.booleans(),
    disputed=st.booleans(),
)
things = st.builds(
    Thing,
    kind=st.sampled_from(InKind),
    side=st.sampled_from(Side),
    sector=st.none() | st.sampled_from(Sector),
    pence=st.integers(0, 100_000),
    disputed=st.booleans(),
)
views = st.builds(
    ViewsFact,
    key=KEYS,
    stage=WORK_STAGES,
    how=st.sampled_from(ViewsHow),
    heads=st.integers(1, 90),
    disputed=st.booleans(),
)
evidences = st.builds(
    Evidence,
    period=st.just(YEAR),
    hours=st.lists(lines, max_size=12).map(tuple),
    design=presences,
    delivery=presences,
    things=st.lists(things, max_size=3).map(tuple),
    decisions=st.lists(decisions, max_size=4).map(tuple),
    views=st.lists(views, max_size=3).map(tuple),
    organisations_giving_time=st.lists(
        st.builds(Organisation, st.sampled_from(["council", "trust"]), st.booleans()), max_size=2
    ).map(tuple),
    learning_given_to_citizens=st.lists(
        st.builds(Learning, st.integers(0, 500), st.booleans()), max_size=2
    ).map(tuple),
    personal_budget=st.booleans(),
    standing_group_with_citizen_seats=st.booleans(),
    waiting_entries=st.integers(0, 9),
)
amounts = st.builds(
    Amount,
    period=st.builds(Period, DAYS, st.just(date(2027, 1, 1))),
    minutes=st.integers(0, 90_000),
    pence=st.none() | st.integers(0, 900_000),
)
baselines = st.builds(
    Baseline,
    citizen=st.none() | amounts,
    professional=st.none() | amounts,
    people_served=st.none() | st.integers(0, 90),
)
open_promises = st.builds(
    PromiseFact, key=KEYS, made_on=DAYS, due_on=DAYS, kept_on=MAYBE_DAY, disputed=st.booleans()
)
settings = st.builds(
    Setting,
    opened_on=DAYS,
    firsts=st.builds(Firsts, MAYBE_DAY, MAYBE_DAY, MAYBE_DAY),
    baseline=baselines,
    people_served=st.none() | st.integers(0, 90),
    promised=st.dictionaries(st.none() | st.sampled_from(Stage), st.sampled_from(Rung)),
    promises=st.lists(open_promises, max_size=4, unique_by=lambda one: one.key).map(tuple),
)
thresholds = st.builds(
    lambda tolerance: Thresholds(
        **{name: getattr(SHIPPED, name) for name in Thresholds.__slots__} | {"tolerance": tolerance}
    ),
    st.fractions(0, Fraction(49, 100), max_denominator=100),
)
