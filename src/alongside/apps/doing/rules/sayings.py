"""Why a file or a row could not be read, in words that people can act on."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.core.registers.reasons import Reason, Why
from alongside.core.shared.durations import hours_and_minutes
from alongside.kernel.sheets.unreadable import Fault
from alongside.kernel.verdict import Verdict, no

_SAVE = _("Open it, choose Save as, and pick .xlsx or .csv.")
_SPLIT = _("Split it, for instance by year.")
UNREADABLE: dict[Fault, Verdict] = {
    Fault.MISSING: no(_("There is no such file."), _("Choose it again.")),
    Fault.EMPTY: no(_("The file is empty."), _("Choose another.")),
    Fault.TOO_BIG: no(_("The file is too big to read."), _SPLIT),
    Fault.TOO_MANY_ROWS: no(_("The file has too many rows to read at once."), _SPLIT),
    Fault.OVERBLOWN: no(
        _("The file unpacks to far more than a register ever holds, so it was not opened."),
        _("Ask where it comes from."),
    ),
    Fault.BROKEN: no(
        _("The file is damaged or cut short."), _("Ask for it again, or save it anew as .xlsx or .csv.")
    ),
    Fault.NOT_A_SPREADSHEET: no(_("This is not a spreadsheet, whatever its name says."), _SAVE),
    Fault.PASSWORD: no(_("The file is locked with a password."), _("Save it without one, as .xlsx or .csv.")),
    Fault.OLD_EXCEL: no(_("This is an old Excel file (.xls)."), _SAVE),
    Fault.BINARY_EXCEL: no(_("This is a binary Excel file (.xlsb)."), _SAVE),
    Fault.OPEN_DOCUMENT: no(_("This is an OpenDocument file (.ods)."), _SAVE),
    Fault.WEB_PAGE: no(_("This is a web page and not a spreadsheet."), _SAVE),
    Fault.PDF: no(_("This is a PDF."), _("Ask for the spreadsheet it was made from.")),
    Fault.NOT_TEXT: no(
        _("This is neither a spreadsheet nor a text file with rows."), _("Choose an .xlsx or .csv file.")
    ),
    Fault.CELL_TOO_LONG: no(
        _("A cell of the file is far too long, or a quotation mark never ends."), _("Mend it and try again.")
    ),
}
NO_REGISTER = no(
    _("No sheet of this file looks like a register: we look for a date, a name and how long it took."),
    _("Give each column a heading, such as Date, Name, Role, Activity, How long."),
)
REFUSED: dict[Why, str | Promise] = {
    Why.NO_DATE: _("It has no date. Which day was it?"),
    Why.NO_SUCH_DATE: _("There is no such date. Which day was it?"),
    Why.MONTH_FIRST: _("There is no such date. Was the month written first?"),
    Why.DATE_NOT_UNDERSTOOD: _("We could not read the date. Which day was it?"),
    Why.NO_YEAR: _("The date has no year. Which year was it?"),
    Why.WRONG_WEEKDAY: _("The day of the week does not fit the date. Which day was it?"),
    Why.DATE_FAR_OFF: _("The date is far off. Which year was it?"),
    Why.NO_NAME: _("It has no name. Who was it?"),
    Why.NAME_TOO_LONG: _("The name is too long to be a name. Who was it?"),
    Why.NAME_NOT_CLEAR: _("The name is not clear. One person, or several?"),
    Why.OTHERS_UNNAMED: _("It speaks of others without their names. Who were they?"),
    Why.GROUP_WITHOUT_NUMBER: _("It is a group without a number. How many people?"),
    Why.HEADS_NOT_UNDERSTOOD: _("We could not read the number of people. How many?"),
    Why.PERSON_WITH_NUMBER: _("It has a name and a number of people. One person, or a group?"),
    Why.NO_LENGTH: _("It does not say how long it took. How long?"),
    Why.LENGTH_NOT_UNDERSTOOD: _("We could not read how long it took. How many hours and minutes?"),
    Why.LENGTH_BELOW_ZERO: _("The time is below zero. How long did it take?"),
    Why.LENGTH_ZERO: _("The time is zero. How long did it take?"),
    Why.LENGTH_NOT_CLEAR: _("The time can be read in two ways. How many hours and minutes?"),
    Why.LENGTHS_DISAGREE: _("It gives two lengths that do not agree. Which is right?"),
    Why.TIME_NOT_UNDERSTOOD: _("We could not read the times. From when to when?"),
    Why.END_BEFORE_START: _("It ends before it starts. From when to when?"),
    Why.NO_ROLE: _("It has no role. In which hat was it?"),
    Why.ROLE_NOT_KNOWN: _("We do not know this role. Which side is it on?"),
    Why.SIDES_DISAGREE: _("The role and being paid do not fit together. Which side was it?"),
    Why.ROLES_DISAGREE: _("It names two roles that do not fit together. Which hat was it?"),
    Why.NO_ACTIVITY: _("It does not say what for. Which stage was it?"),
    Why.ACTIVITY_NOT_KNOWN: _("We do not know this activity. Which stage is it?"),
    Why.STAGE_NOT_KNOWN: _("We do not know this stage. Which of the five is it?"),
    Why.MORE_THAN_A_DAY: _("That makes more than 24 hours in one day. Is it right?"),
    Why.NO_RESULT: _("A formula without its result. What should it say?"),
    Why.CELL_ERROR: _("A cell shows an error. What should it say?"),
    Why.NOT_KEEPABLE: _("It holds a sign that cannot be kept. Please type it again."),
    Why.NOTHING_ABOVE: _("It says “as above”, and there is nothing above. What should it say?"),
    Why.CROSSED_OUT: _("It is crossed out. Does it count?"),
}


def said(reason: Reason) -> str:
    """The question to ask about a row, with what was written there."""
    value = next((text for text in reason.values.values() if text.strip()), "")
    if reason.why is Why.MORE_THAN_A_DAY and value.isdecimal():
        value = "{} h {} min".format(*hours_and_minutes(int(value)))  # the same in every language
    words = str(REFUSED[reason.why])
    return f"{words} (“{value}”)" if value else words


def unknown_word(reason: Reason) -> tuple[str, str]:
    """The kind and the word a place could teach its registers; empty when teaching would not help."""
    kind = {Why.ROLE_NOT_KNOWN: "ROLE", Why.ACTIVITY_NOT_KNOWN: "ACTIVITY"}.get(reason.why, "")
    return (kind, next(iter(reason.values.values()), "")) if kind else ("", "")
