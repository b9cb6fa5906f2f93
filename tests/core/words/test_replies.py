"""Replies as people write them, in both languages."""

import pytest

from alongside.core.words.replies import Reply, read_reply, says_stop, without_quoted

YES_NO = (("Yes", "Ie"), ("No", "Na"), ("I am not sure", "Dwi ddim yn siŵr"))
DAYS = (("Monday", "Dydd Llun"), ("Any day", "Unrhyw ddydd"))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1", Reply(0, "")),
        ("2.", Reply(1, "")),
        ("1 if there is tea", Reply(0, "if there is tea")),
        ("3) it depends", Reply(2, "it depends")),
        ("4", None),
        ("0", None),
        ("10", None),
        ("yes", Reply(0, "")),
        ("Yes, if there is tea", Reply(0, "if there is tea")),
        ("IE", Reply(0, "")),
        ("na!", Reply(1, "")),
        ("Not sure", Reply(2, "")),
        ("ddim yn siŵr", Reply(2, "")),
        ("No thanks to the man who left the door open", None),  # not an answer that can be trusted
        ("Yesterday was fine", None),
        ("Yes\n\nSent from my phone", Reply(0, "Sent from my phone")),
        ("", None),
    ],
)
def test_an_answer_is_read_or_left_to_people(text: str, meant: Reply | None) -> None:
    assert read_reply(text, YES_NO) == meant


def test_one_of_several_and_words() -> None:
    assert read_reply("unrhyw ddydd", DAYS) == Reply(1, "")
    assert read_reply("yes", DAYS) is None
    assert read_reply("More swings, please", ()) == Reply(None, "More swings, please")
    assert read_reply(" ... ", ()) is None


@pytest.mark.parametrize("text", ["STOP", "Stop.", " stop please", "STOPIWCH", "Dim mwy!", "unsubscribe"])
def test_stop_is_heard_in_both_languages(text: str) -> None:
    assert says_stop(text)


@pytest.mark.parametrize("text", ["Stop the café closing", "the bus stop", "1", "please don't stop", ""])
def test_a_sentence_with_the_word_is_no_stop(text: str) -> None:
    assert not says_stop(text)


def test_what_a_mail_program_adds_is_left_out() -> None:
    text = "Yes, do.\r\n\r\nOn Mon, 4 May 2026, Stockport wrote:\r\n> Shall the café open?\r\n> 1 Yes"
    assert without_quoted(text) == "Yes, do."
    assert without_quoted("2\n-- \nAda") == "2"
    assert without_quoted("> only theirs") == ""
