"""What is sealed is opened by its own key and by nothing else."""

import pytest

from alongside.kernel.boxes import (
    NotOpened,
    halves,
    hide,
    new_key,
    new_pair,
    open_key,
    open_words,
    seal_key,
    seal_words,
    together,
    unhide,
    unwrap,
    wrap,
)

WORDS = {"said": "Zażółć gęślą jaźń 👩‍👧", "more": ["", "x" * 3000]}


def test_words_come_back_as_they_were_through_a_key_sealed_to_somebody() -> None:
    public, private = new_pair()
    key = new_key()
    sealed_key, sealed = seal_key(key, to=public), seal_words(WORDS, key=key)
    assert open_words(sealed, key=open_key(sealed_key, private=private)) == WORDS
    assert "said" not in sealed
    assert seal_words(WORDS, key=key) != sealed


def test_another_key_opens_nothing() -> None:
    public, private = new_pair()
    _other_public, other = new_pair()
    with pytest.raises(NotOpened):
        open_key(seal_key(new_key(), to=public), private=other)
    with pytest.raises(NotOpened):
        open_words(seal_words(WORDS, key=new_key()), key=new_key())
    with pytest.raises(NotOpened):
        unhide(hide(private, under=new_key()), under=new_key())


def test_a_changed_word_opens_nothing() -> None:
    key = new_key()
    sealed = seal_words(WORDS, key=key)
    changed = sealed[:60] + ("A" if sealed[60] != "A" else "B") + sealed[61:]
    with pytest.raises(NotOpened):
        open_words(changed, key=key)


def test_a_private_key_comes_back_by_its_passphrase_alone() -> None:
    _public, private = new_pair()
    wrapped = wrap(private, "four quiet words here")
    assert unwrap(wrapped, "four quiet words here") == private
    with pytest.raises(NotOpened):
        unwrap(wrapped, "four quiet words there")


def test_two_halves_are_the_secret_and_one_is_chance() -> None:
    secret = new_key()
    first, second = halves(secret)
    assert together(first, second) == together(second, first) == secret
    assert secret not in (first, second)
    assert halves(secret) != (first, second)


@pytest.mark.parametrize("text", ["", "x", "x" * 800])
def test_the_length_of_short_words_does_not_show(text: str) -> None:
    key = new_key()
    assert len(seal_words(text, key=key)) == len(seal_words("something else", key=key))
