"""Registers as text files, as hubs save them, with what a careful person reads there. Made for tests, CC0."""

from typing import NamedTuple


class Messy(NamedTuple):
    """A file and its truth; ``refused`` is row number and reason."""

    file: str
    data: bytes
    understood: int
    repeated: int
    refused: tuple[tuple[int, str], ...]
    citizen: int
    professional: int
    by_stage: dict[str, int]
    people: int
    first: str | None
    last: str | None


ROLE = "role not known (ask: which side?)"
ACTIVITY = "activity not known (ask: which stage?)"

SEMICOLONS_IN_WELSH = Messy(
    "llyfr.csv",
    """Hwb Teulu Derwen;;;;;
Oriau 2025 – llenwch ar ôl pob sesiwn;;;;;
;;;;;
Dyddiad;Enw;Rôl;Gweithgaredd;Faint o amser;Nodiadau
3 Ionawr 2025;Siân Davies;Mam;Aros a chwarae;1 awr 30 munud;da iawn
1af Chwefror 2025;Huw ap Rhys;Tad;Panel cyfweld;awr a hanner;
Dydd Mawrth 4 Mawrth 2025;Nia Jones;Gweithiwr cymorth i deuluoedd;Galw heibio;hanner awr;"dwy
linell"
5 o Fai 2025;Rhieni x 5;;Gweithdy cyd-ddylunio;2 awr;
fel uchod;Siân Davies;Mam;Cyfarfod cynllunio;1,5;
6/5/2025;Siân Davies;Dewin;Adolygiad;1 awr;
6/5/2025;Siân Davies;Mam;Jyglo;1 awr;
Is-gyfanswm;;;;9;
Cyfanswm;;;;9;
Llofnodwyd gan: N Jones;;;;;
""".encode(),
    understood=5, repeated=0, refused=((10, ROLE), (11, ACTIVITY)), citizen=870, professional=30,
    by_stage={
        "deliver/citizen": 90, "commission/citizen": 90, "deliver/professional": 30, "design/citizen": 690,
    },
    people=3, first="2025-01-03", last="2025-05-05",
)  # fmt: skip

TIMES_FROM_A_SIGN_IN_BOOK = Messy(
    "signin.csv",
    "\ufeffDate,First name,Surname,Role,Activity,Time in,Time out,Mileage\n"
    "03/03/2025,Ada,Jones,Parent,Stay & play,10:00,12:30,4\n"
    "03/03/2025,Ben,Lee,HV,Stay & play,10am,12 noon,\n"
    "03/03/2025,Cara,Moss,Mum,Stay & play,12:30,10:00,\n"
    "03/03/2025,Dee,Moss,Nan,Listening event,22:00,00:30,\n"
    "03/03/2025,Ada,Jones,Parent,Stay & play,13:00,15:30,2\n"
    "03/03/2025,ADA,JONES,parents,Stay and Play,10.00,12.30,again\n"
    "03/03/2025,Ed,Ash,Dad,Stay & play,9:30,,\n"
    "03/03/2025,Fay,Ash,Volunteers,Stay & play,11,1,\n"
    "03/03/2025,Gil,Ash,Volunteers,Stay & play,noonish,1,\n".encode("utf-8"),
    understood=5, repeated=1,
    refused=(
        (4, "end before start (ask: from when to when?)"),
        (8, "time not understood (ask: from when to when?)"),
        (10, "time not understood (ask: from when to when?)"),
    ),
    citizen=570, professional=120,
    by_stage={"deliver/citizen": 420, "deliver/professional": 120, "insight/citizen": 150},
    people=4, first="2025-03-03", last="2025-03-03",
)  # fmt: skip

PIPES_AND_DITTO_MARKS = Messy(
    "ditto.txt",
    """date|who|as|what|time
01/04/2025|Ada|Parent|Planning|10-12
"|Ben|"|"|"
do.|Cara|HV|do|1-2pm
as above|Dai|Nain|Review|2 hrs
|Eve|Nain|Review|2 hrs
12/04/2025|Ada|Parent|Planning|10:00
""".encode("cp1252"),
    understood=4, repeated=0,
    refused=((6, "no date"), (7, "length not clear (ask: how many hours and minutes?)")),
    citizen=360, professional=60,
    by_stage={"design/citizen": 240, "design/professional": 60, "assess/citizen": 120},
    people=4, first="2025-04-01", last="2025-04-01",
)  # fmt: skip

GROUPS_AND_HEADS = Messy(
    "groups.csv",
    b"""Date,Name,Role,Activity,Length,How many
3/3/2025,Parents,Parent,Review,1h,6
3/3/2025,,Parent,Planning,1h,6
3/3/2025,Ada,Parent,Review,1h,
3/3/2025,Ada,Parent,Review,2h,4
3/3/2025,Parents,Parent,Review,1h,
3/3/2025,Parents x 3,HV,Review,1h,
3/3/2025,Mums,,Review,1h,0
3/3/2025,5 mums,,Review,1h,
3/3/2025,Reddish choir,Residents,Listening event,30 mins,12
4/3/2025,Ben & Cara Lee,Neighbours,Focus group,45 mins,2
4/3/2025,Ada + 3,Parent,Review,1h,
4/3/2025,"Jones, Ada",Parent,Review,1h,
""",
    understood=6, repeated=0,
    refused=(
        (5, "a name and a number of people (ask: one person or a group?)"),
        (6, "a group without a number (ask: how many people?)"),
        (7, "two roles that do not agree (ask: which hat?)"),
        (8, "number of people not understood"),
        (12, "others without names (ask: who were they?)"),
        (13, "name not clear (ask: one person or several?)"),
    ),
    citizen=360 + 360 + 60 + 300 + 360 + 90, professional=0,
    by_stage={"assess/citizen": 720, "design/citizen": 360, "insight/citizen": 450},
    people=3, first="2025-03-03", last="2025-03-04",
)  # fmt: skip

DATES_OF_EVERY_KIND = Messy(
    "dates.csv",
    b"""Volunteer log 2025
Date,Name,Role,Activity,Hours
Monday 3 March 2025,Ada,Parent,Review,1
Tuesday 3 March 2025,Ada,Parent,Review,1
04.03.25,Ada,Parent,Review,1
5th March 2025,Ada,Parent,Review,1
2025-03-06,Ada,Parent,Review,1
2025-03-07T10:00:00,Ada,Parent,Review,1
8-Mar-25,Ada,Parent,Review,1
"March 9, 2025",Ada,Parent,Review,1
10/3,Ada,Parent,Review,1
11 March,Ada,Parent,Review,1
45728,Ada,Parent,Review,1
03/25/2025,Ada,Parent,Review,1
29/02/2025,Ada,Parent,Review,1
last Tuesday,Ada,Parent,Review,1
3-5 March 2025,Ada,Parent,Review,1
14/03/1925,Ada,Parent,Review,1
,Ada,Parent,Review,1
""",
    understood=10, repeated=0,
    refused=(
        (4, "day of the week does not fit the date (ask: which day?)"),
        (14, "no such date (ask: was the month written first?)"),
        (15, "no such date"),
        (16, "date not understood (ask: which day?)"),
        (17, "date not understood (ask: which day?)"),
        (18, "date far off (ask: which year?)"),
        (19, "no date"),
    ),
    citizen=600, professional=0, by_stage={"assess/citizen": 600}, people=1,
    first="2025-03-03", last="2025-03-12",
)  # fmt: skip

STACKED_TABLES = Messy(
    "months.tsv",
    """Hub hours\t\t\t\t
March 2025\t\t\t\t
Date\tName\tRole\tActivity\tMins
3\tAda\tParent\tReview\t90
4th\tBen\tHV\tPlanning\t1.5 hrs
Sub-total\t\t\t\t180
\t\t\t\t
April 2025\t\t\t\t
Name\tRole\tDate\tHours\tActivity
Bo\tMum\t3\t2\tPlanning
Name\tRole\tDate\tHours\tActivity
Bo\tMum\t4\t2\tPlanning
Total\t\t\t4\t
\t\t\t4\t
Grand total\t\t\t7\t
""".encode("utf-16"),
    understood=4, repeated=0, refused=(), citizen=330, professional=90,
    by_stage={"assess/citizen": 90, "design/professional": 90, "design/citizen": 240},
    people=3, first="2025-03-03", last="2025-04-04",
)  # fmt: skip

ONE_SESSION = Messy(
    "session.csv",
    b"""Session: Stay & play
Date: 12/03/2025
Time: 10:00 - 12:00

Name,Role
Ada Jones,Parent
Ben Lee,HV
Parents x 4,
?,Parent
Total,7
Signed: ________,
""",
    understood=3, repeated=0, refused=((9, "no name"),), citizen=600, professional=120,
    by_stage={"deliver/citizen": 600, "deliver/professional": 120},
    people=2, first="2025-03-12", last="2025-03-12",
)  # fmt: skip

ONE_PERSON = Messy(
    "ada.csv",
    """Name: Ada Jones
Role: Parent volunteer
Month: March 2025

Date,Activity,From,To,Break (mins),Hours
3,Stay & play,9.30,11.30,,2
4,Review,13:00,15:00,30,
5,Planning,13:00,14:00,,2
,,,,Total,5
""".encode("cp1252"),
    understood=2, repeated=0, refused=((8, "two lengths that do not agree (ask: which is right?)"),),
    citizen=210, professional=0, by_stage={"deliver/citizen": 120, "assess/citizen": 90},
    people=1, first="2025-03-03", last="2025-03-04",
)  # fmt: skip

OLD_MAC_WITHOUT_HEADINGS = Messy(
    "mac.csv",
    "01/04/2025,Siân Davies,Mum,Review,1h\r02/04/2025,Beth O’Connor,HV,Review,90 mins\r"
    "03/04/2025,Rosa García,Carer,Planning,½ hr\r".replace("½", "1/2").encode("mac_roman"),
    understood=3, repeated=0, refused=(), citizen=90, professional=90,
    by_stage={"assess/citizen": 60, "assess/professional": 90, "design/citizen": 30},
    people=3, first="2025-04-01", last="2025-04-03",
)  # fmt: skip

ROLES_AND_SIDES = Messy(
    "roles.csv",
    b"sep=;\nDate;Name;Role;Activity;Hours;Minutes;Paid?;No.\n"
    + "".join(
        f"{day}/6/2025;Person {chr(64 + day)};{role};{activity};{hours};{minutes};{paid};{day}\n"
        for day, (role, activity, hours, minutes, paid) in enumerate(
            [
                ("Parent support worker", "Stay & play (Tuesday)", "1", "30", ""),
                ("PSW", "Tuesday stay & play", "0", "45", ""),
                ("Peer supporter (paid)", "Peer drop-ins", "", "45", ""),
                ("Facilitator", "Review of stay & play", "2", "", "yes"),
                ("Facilitator", "Stay & play review", "2", "0", "no"),
                ("Facilitator", "Review", "1", "0", ""),
                ("Mum", "Review", "1", "0", "yes"),
                ("Parent / health visitor", "Review", "1", "0", ""),
                ("Student", "Review", "1", "0", ""),
                ("Mum / carer", "Stay & play / review", "1", "0", ""),
                ("mum of 3", "Workshop", "1", "0", ""),
                ("MAM-GU", "co design workshops", "1.5", "90", ""),
                ("Retired health visitor", "Review", "1", "0", ""),
                ("Senior Health-Visitors", "tender scoring", "1", "0", ""),
            ],
            1,
        )
    ).encode(),
    understood=7, repeated=0,
    refused=(
        (7, ROLE), (8, "role and pay do not agree (ask: which side?)"), (9, ROLE), (10, ROLE), (11, ACTIVITY),
        (12, ACTIVITY), (14, ROLE),
    ),
    citizen=120 + 90, professional=90 + 45 + 45 + 120 + 60,
    by_stage={
        "deliver/professional": 180, "assess/professional": 120, "assess/citizen": 120, "design/citizen": 90,
        "commission/professional": 60,
    },
    people=7, first="2025-06-01", last="2025-06-14",
)  # fmt: skip


HOSTILE_CELLS = Messy(
    "hostile.csv",
    (
        "Date,Name,Role,What,Length\n"
        "3/3/2025,=cmd|' /C calc'!A0,Parent,Review,1h\n"
        "3/3/2025,@ada,Parent,Review,1h\n"
        f"3/3/2025,{'x' * 100_000},Parent,Review,1h\n"
        "3/3/2025,\u202eAda\u202c,Parent,Review,1h\n"
        "3/3/2025,A\x00da,Parent,Review,1h\n"
        "3/3/2025,😀 Ada,Parent,Review,1h\n"
        "3/3/2025,محمد علي,Parent,Review,1h\n"
        f"3/3/2025,Bo,{'y' * 500},Review,1h\n"
        "3/3/2025,Cy,Parent,Review,=2+2\n"
        ",,,,=SUM(E2:E9)\n"
    ).encode(),
    understood=5, repeated=0,
    refused=(
        (4, "name too long"), (6, "a sign that cannot be kept"), (9, ROLE), (10, "length not understood"),
    ),
    citizen=300, professional=0, by_stage={"assess/citizen": 300}, people=5,
    first="2025-03-03", last="2025-03-03",
)  # fmt: skip

LONG_DAYS = Messy(
    "days.csv",
    b"""When,Who,Hat,Doing what,Duration (minutes)
04/03/2025,Ada Jones,Parent,Review,840
04/03/2025,Ada Jones,Parent,Planning,700
04/03/2025,ADA JONES,Parent,Planning meeting,100
04/03/2025,Ada Jones,Parent,Review,840
05/03/2025,Ada Jones,Parent,Planning,1440
06/03/2025,Ada Jones,Parent,Planning,1441
06/03/2025,Parents x 100,,Planning,60
07/03/2025,Ben Lee,HV,Review,0
07/03/2025,Ben Lee,HV,Review,ages
25/12/2025,,,Hub closed,
26/12/2025,,,,
Number of volunteers:,2,,,
""",
    understood=4, repeated=1,
    refused=(
        (3, "more than 24 hours in a day (ask)"), (7, "more than 24 hours in a day (ask)"),
        (9, "length is zero"), (10, "length not understood"),
    ),
    citizen=840 + 100 + 1440 + 6000, professional=0,
    by_stage={"assess/citizen": 840, "design/citizen": 7540},
    people=1, first="2025-03-04", last="2025-03-06",
)  # fmt: skip

SIDE_BY_SIDE = Messy(
    "two-tables.csv",
    b"""Parents,,,,,Staff,,,
Date,Name,Activity,Hours,,Date,Name,Activity,Hours
3/3/2025,Ada,Review,1,,3/3/2025,Ben,Review,2
4/3/2025,Cy,Planning mtg,1,,,,,
,,,,,5/3/2025,Di,Planning,1.5
,,,,,6/3/2025,Di,Juggling,1.5
Total,,,2,,Total,,,5
""",
    understood=4, repeated=0, refused=((6, ACTIVITY),), citizen=120, professional=210,
    by_stage={
        "assess/citizen": 60, "design/citizen": 60, "assess/professional": 120, "design/professional": 90,
    },
    people=4, first="2025-03-03", last="2025-03-05",
)  # fmt: skip

TEXTS = (
    SEMICOLONS_IN_WELSH, TIMES_FROM_A_SIGN_IN_BOOK, PIPES_AND_DITTO_MARKS, GROUPS_AND_HEADS,
    DATES_OF_EVERY_KIND, STACKED_TABLES, ONE_SESSION, ONE_PERSON, OLD_MAC_WITHOUT_HEADINGS, ROLES_AND_SIDES,
    HOSTILE_CELLS, LONG_DAYS, SIDE_BY_SIDE,
)  # fmt: skip
