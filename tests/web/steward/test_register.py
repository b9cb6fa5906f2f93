"""A register from the file to the books, on the screen, and back."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.models import Batch, Entry
from alongside.apps.doing.models import StagedRegister
from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.models import Person
from cast import Cast

ClientFor = Callable[[str], Client]
HOME = "/stockport/desk/register/"
CSV = """Our hub,,,,
Date,Name,Role,What for,How long
12/03/2025,Ada Lovell,Parent,Planning meeting,1h 30
12/03/2025,Jo Smith,Mum,Planning meeting,2
13/03/2025,Dev Patel,Health visitor,Stay and play,45 mins
13/03/2025,Dev Patel,Health visitor,Stay and play,45 mins
14/03/2025,Grace Lee,Wizard,Planning meeting,1
31/02/2025,Sam Oak,Parent,Planning meeting,1
15/03/2025,=HYPERLINK("http://x.example"),Parent,Stay and play,ages
"""
NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)


def upload(client: Client, content: str | bytes = CSV, name: str = "hub.csv") -> str:
    """Hand a file in; the address of its columns, or the page that says why not."""
    data = content.encode() if isinstance(content, str) else content
    file = SimpleUploadedFile(name, data)
    response = client.post(HOME, {"work": "first-thousand-days", "file": file})
    return response.headers.get("Location") or response.content.decode()


def staged(client: Client, content: str | bytes = CSV) -> str:
    """The address of a register handed in."""
    where = upload(client, content)
    assert where.endswith("/columns/"), where[-2000:]
    return where.removesuffix("columns/")


def choose(client: Client, where: str, **changes: str) -> None:
    """Send a page of people as it was suggested, but for the changes by name."""
    html = client.get(where + "people/").content.decode()
    said = dict(_checked(html))
    for field, label in re.findall(
        r'<fieldset[^>]*id="id_(name-\w+)".*?<legend[^>]*>([^<]*)', html, re.DOTALL
    ):
        if label.strip() in changes:
            said[field] = changes[label.strip()]
    response = client.post(where + "people/", said)
    assert response.status_code == 302, response.content.decode()[-3000:]


def _checked(html: str) -> list[tuple[str, str]]:
    inputs = re.findall(r"<input[^>]*type=\"radio\"[^>]*>", html)
    return [
        (re.findall(r'name="([^"]*)"', one)[0], re.findall(r'value="([^"]*)"', one)[0])
        for one in inputs
        if " checked" in one
    ]


def read_in(client: Client, where: str) -> str:
    """Read it in; the address of the page that says what came of it."""
    response = client.post(where + "read-in/")
    assert response.status_code == 302
    return response.headers["Location"]


def test_from_the_file_to_the_books(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    where = staged(cleo)
    rows = cleo.get(where).content.decode()
    assert "We understood 3 rows" in rows
    assert "Families gave 3 hours 30 minutes" in rows
    assert "1 row repeated" in rows
    assert "3 rows to ask about" in rows
    choose(cleo, where)
    check = cleo.get(where + "read-in/").content.decode()
    assert "3 rows become entries of First thousand days" in check
    assert "2 are here already" in check
    done = cleo.get(read_in(cleo, where)).content.decode()
    assert "3 entries are in the book" in done
    with cast.inside():
        batch = Batch.objects.get()
        assert Entry.objects.filter(batch=batch).count() == 3
        assert {p.name for p in Person.objects.filter(keyed_in_by=cast.cleo)} == {"Jo Smith"}
    assert f"/stockport/batches/{batch.id}/" in done


def test_the_same_file_again_adds_nothing(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    for _time in range(2):
        where = staged(cleo)
        choose(cleo, where)
        cleo.post(where + "read-in/")
    assert "Every row we understood is in the books already" in cleo.get(where).content.decode()
    with cast.inside():
        assert Entry.objects.count() == 3


def test_the_last_form_sent_twice_reads_in_once(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    where = staged(cleo)
    choose(cleo, where)
    assert read_in(cleo, where) == read_in(cleo, where)
    with cast.inside():
        assert Entry.objects.count() == 3


def test_between_two_people_of_one_name_the_keyer_chooses(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        first, second = (
            add_person(place=cast.place, name="Jo Smith", by=cast.cleo, now=NOW) for _ in range(2)
        )
    cleo = client_for("cleo")
    where = staged(cleo)
    html = cleo.get(where + "people/").content.decode()
    assert html.count("Jo Smith, here since") == 2
    chosen = dict(_checked(html))
    refused = cleo.post(where + "people/", chosen).content.decode()
    assert "Say who “Jo Smith” is" in refused
    choose(cleo, where, **{"Jo Smith": str(second.id)})
    read_in(cleo, where)
    with cast.inside():
        assert not Entry.objects.filter(acts__person=first).exists()
        assert Entry.objects.filter(acts__person=second).count() == 1


def test_nothing_is_read_in_before_the_people_are_known(client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    where = staged(cleo)
    assert cleo.get(where + "read-in/").headers["Location"] == where + "people/"
    assert cleo.post(where + "read-in/").headers["Location"] == where + "people/"


def test_a_word_is_taught_and_the_file_reads_better(client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    where = staged(cleo)
    asked = cleo.get(where + "?show=refused").content.decode()
    link = re.findall(r'href="([^"]*word=Wizard[^"]*)"', asked)[0].replace("&amp;", "&")
    assert 'value="Wizard"' in cleo.get(link).content.decode()
    said = {"word": "Wizard", "kind": "ROLE", "hat": "NEIGHBOUR:CITIZEN", "stage": "DESIGN", "help": "MEET"}
    assert cleo.post(link, said).headers["Location"] == where
    assert "We understood 4 rows" in cleo.get(where).content.decode()


def test_columns_can_be_changed_and_a_sheet_left_out(client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    text = "When,Who,Their role,For,Hours,Extra\n12/03/2025,Jo Smith,Parent,Planning,2,30\n"
    where = staged(cleo, text)
    html = cleo.get(where + "columns/").content.decode()
    chosen = dict(re.findall(r'<select[^>]*name="([^"]*)".*?<option value="(\w+)" selected', html, re.DOTALL))
    chosen |= {"sheet0-read": "on", "sheet0-ACTIVITY": "3"}
    length = next(name for name in chosen if name.endswith("LENGTH"))
    for value, bare, said in (("5", "MINUTES", "30 minutes"), ("4", "none", "2 hours")):
        response = cleo.post(where + "columns/", chosen | {length: value, "sheet0-bare": bare})
        assert response.status_code == 302, response.content.decode()[-2000:]
        assert said in cleo.get(where).content.decode()
    refused = cleo.post(where + "columns/", chosen | {length: "none"}).content.decode()
    assert "needs a day, a name and how long it took" in refused
    cleo.post(where + "columns/", {**chosen, "sheet0-read": ""})
    assert "We understood no row" in cleo.get(where).content.decode()


def test_taking_it_back_leaves_what_others_touched(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    where = staged(cleo)
    choose(cleo, where)
    done = read_in(cleo, where)
    with cast.inside():
        entry = Entry.objects.filter(acts__person=cast.dev).get()
        vouch_for_entry(entry=entry, person=cast.ada, by=cast.ada, now=NOW)
    cleo.post(done + "undo/")
    page = cleo.get(done).content.decode()
    assert "2 entries were taken back" in page
    assert "somebody vouched for it" in page
    assert f"/stockport/entries/{entry.id}/" in page


def test_the_rows_to_ask_about_come_as_a_harmless_file(client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    response = cleo.get(staged(cleo) + "refused.csv")
    text = response.content.decode("utf-8-sig")
    assert response.headers["Content-Type"].startswith("text/csv")
    assert "We do not know this role. Which side is it on?" in text
    assert "'=HYPERLINK" in text
    assert not re.search(r'(^|,)"?=', text, re.MULTILINE)


@pytest.mark.parametrize("language", ["", "/cy"])
def test_the_rows_to_ask_about_are_mended_and_read_in_and_nothing_is_doubled(
    cast: Cast, client_for: ClientFor, language: str
) -> None:
    cleo = client_for("cleo")
    where = staged(cleo)
    choose(cleo, where)
    read_in(cleo, where)
    text = cleo.get(f"{language}{where}refused.csv").content.decode("utf-8-sig")
    for wrong, right in (("Wizard", "Parent"), ("31/02/2025", "28/02/2025"), ("ages", "1")):
        assert wrong in text
        text = text.replace(wrong, right)
    mended = staged(cleo, text)
    assert "We understood 3 rows" in cleo.get(mended).content.decode()
    choose(cleo, mended)
    assert "3 entries are in the book" in cleo.get(read_in(cleo, mended)).content.decode()
    once_more = staged(cleo, CSV.replace("Wizard", "Parent").replace("31/02", "28/02").replace(",ages", ",1"))
    choose(cleo, once_more)
    read_in(cleo, once_more)
    with cast.inside():
        assert Entry.objects.count() == 6
        assert Person.objects.filter(name='=HYPERLINK("http://x.example")').count() <= 1


def test_somebody_elses_register_is_not_there(cast: Cast, client_for: ClientFor) -> None:
    where = staged(client_for("cleo"))
    for page in ("", "columns/", "people/", "read-in/", "refused.csv"):
        assert client_for("eve").get(where + page).status_code == 404
        assert client_for("ada").get(where + page).status_code == 404


def test_a_file_thrown_away_is_gone(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    where = staged(cleo)
    assert "hub.csv" in cleo.get("/stockport/desk/").content.decode()
    cleo.post(where + "forget/")
    with cast.inside():
        assert not StagedRegister.objects.exists()


def bomb() -> bytes:
    """A workbook whose one sheet unpacks to far more than it weighs."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("xl/workbook.xml", "<workbook/>")
        parts.writestr("xl/worksheets/sheet1.xml", b"0" * 200_000_000)
    return file.getvalue()


BAD: dict[str, tuple[str, bytes, str]] = {
    "junk": ("hub.xlsx", b"this is no workbook at all", "This is not a spreadsheet"),
    "cut": ("hub.xlsx", b"PK\x03\x04 and then nothing", "damaged or cut short"),
    "empty": ("hub.csv", b"", "The file is empty"),
    "pdf": ("hub.csv", b"%PDF-1.7 and so on", "This is a PDF"),
    "web": ("hub.csv", b"<!doctype html><table></table>", "web page"),
    "old": ("hub.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Excel file"),
    "binary": ("hub.csv", bytes(range(1, 32)) * 40, "neither a spreadsheet nor a text file"),
    "poem": ("hub.csv", b"Roses are red\nViolets are blue\n", "looks like a register"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_file_that_cannot_be_read_is_turned_away_in_words(
    kind: str, cast: Cast, client_for: ClientFor
) -> None:
    name, content, words = BAD[kind]
    assert words in upload(client_for("cleo"), content, name)
    with cast.inside():
        assert not StagedRegister.objects.exists()


def test_a_zip_bomb_is_not_opened(client_for: ClientFor) -> None:
    page = upload(client_for("cleo"), bomb(), "hub.xlsx")
    assert "unpacks to far more" in page or "damaged" in page


def test_hard_names_are_kept_exactly_or_asked_about(cast: Cast, client_for: ClientFor) -> None:
    names = ["Zoë 🌻 Łukasz", "مريم الخطيب", "O'Brien-Ng", "x" * 100_000, "<b>Bo Ld</b>"]
    lines = "".join(f'12/03/2025,"{name}",Parent,Planning meeting,1\n' for name in names)
    nul = "12/03/2025,Nu\x00ll Byte,Parent,Planning meeting,1\n"
    cleo = client_for("cleo")
    where = staged(cleo, f"Date,Name,Role,What for,How long\n{lines}{nul}")
    page = cleo.get(where).content.decode()
    assert "Zoë 🌻 Łukasz" in page
    asked = cleo.get(where + "?show=refused").content.decode()
    assert "&lt;b&gt;Bo Ld&lt;/b&gt;" in page + asked
    assert "<b>Bo" not in page + asked
    assert "x" * 1000 not in page
    choose(cleo, where)
    read_in(cleo, where)
    with cast.inside():
        kept = set(Person.objects.filter(keyed_in_by=cast.cleo).values_list("name", flat=True))
    assert {"Zoë 🌻 Łukasz", "مريم الخطيب", "O'Brien-Ng"} <= kept
    assert not any("\x00" in name or len(name) > 200 for name in kept)


@pytest.mark.parametrize("page", ["", "people/", "columns/", "read-in/"])
def test_a_page_costs_as_much_for_thirty_people_as_for_one(
    page: str, client_for: ClientFor, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    cleo = client_for("cleo")
    head = "Date,Name,Role,What for,How long\n"
    for count in (1, 30):
        lines = "".join(f"12/03/2025,Person {n},Parent,Planning meeting,1\n" for n in range(count))
        where = staged(cleo, head + lines)
        choose(cleo, where)
        if count == 30:
            cleo.post(where + "people/?page=2", {})
        with django_assert_max_num_queries(28):  # type: ignore[attr-defined]  # the fixture is a context manager
            cleo.get(where + page)


def test_the_day_ahead_is_asked_about(client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    ahead = date(2096, 3, 12).strftime("%d/%m/%Y")
    where = staged(cleo, f"Date,Name,Role,What for,How long\n{ahead},Jo Smith,Parent,Planning meeting,1\n")
    assert "The date is far off" in cleo.get(where).content.decode()
