"""What letters tell of requests about data."""

from django.utils.translation import gettext_lazy as _

from alongside.apps.letters.kind import Kind

KINDS_OF_DATA: dict[str, Kind] = {
    "data_request_received": Kind(
        heading=_("We have what you asked about your data"),
        says=_("Under My data you see by when it is answered, and what becomes of it. You need do nothing."),
        short=_("We have what you asked about your data."),
        at_once=True,
        must=True,
    ),
    "data_request_moved": Kind(
        heading=_("There is news of what you asked about your data"),
        says=_(
            "Read it under My data. If you have no code, whoever you asked tells you what it says. If you "
            "are not content, you can complain to us, and to the Information Commissioner."
        ),
        short=_("There is news of what you asked about your data."),
        at_once=True,
        must=True,
    ),
    "data_request_came": Kind(
        heading=_("Somebody asks about their data"),
        says=_("The law sets a day for the answer. It stands with the request, at the desk."),
        short=_("Somebody asks about their data: see the desk."),
        at_once=True,
    ),
    "erasing_to_agree": Kind(
        heading=_("Erasing somebody waits for your yes"),
        says=_("Somebody who looks after requests has seen it through. Read what goes and stays, and agree."),
        short=_("Erasing somebody waits for your yes: see the desk."),
        at_once=True,
    ),
    "breach_logged": Kind(
        heading=_("Data about people may have gone astray"),
        says=_("Somebody has written it down. Read it at the desk today: its hours run already."),
        short=_("Data may have gone astray: see the desk today."),
        at_once=True,
        must=True,
    ),
    "breach_near": Kind(
        heading=_("The hours to report a breach are nearly over"),
        says=_("Report it to the Information Commissioner, or write down why not. It stands at the desk."),
        short=_("The hours to report a breach are nearly over."),
        at_once=True,
        must=True,
    ),
    "breach_late": Kind(
        heading=_("The hours to report a breach are over"),
        says=_("Report it today and write down what held it up. The law asks for both."),
        short=_("The hours to report a breach are over: see the desk."),
        at_once=True,
        must=True,
    ),
    "data_request_near": Kind(
        heading=_("A request about data is due soon"),
        says=_("Answer it before its day, or take more time for it and say why. It stands at the desk."),
        short=_("A request about data is due soon: see the desk."),
    ),
    "data_request_late": Kind(
        heading=_("A request about data has passed its day"),
        says=_("The law asked for an answer by a day that is over. Answer it today, and say sorry."),
        short=_("A request about data has passed its day."),
        at_once=True,
        must=True,
    ),
}
