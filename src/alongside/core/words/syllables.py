"""Syllables of English words, counted as near as rules can.

Pyphen knows where a British word may be divided at the end of a line, which is in fewer places than it has
syllables (*about*, *family*). So vowels are counted too, by the rules below, and the larger number is
taken: a count that is too low would call a hard text easy.
"""

import re
import unicodedata
from functools import cache, lru_cache

import pyphen

# Letters that are written and not said.
_SILENT = (
    r"(?<=[^aeiouy])(?<!l)e$",  # hope, make
    r"(?<=[aeiouyr]l)e$",  # whole, while; not table
    r"(?<=[^aeioutd])(?<![aeiou]y)ed$",  # asked, played; not wanted
    r"(?<=[^aeiousczxgl])(?<!ch)(?<!sh)es$",  # times, outcomes; not changes
    r"(?<=[aeiouy]l)es$",  # rules; not tables
    r"(?<=[a-z][^aeiouy])e(?=(?:ments?|ly|ful|less|thing|where|one|body|holders?|guard\w*)$)",  # safeguard
    r"(?<=^ev)e(?=r)|(?<=^ev)e(?=ning)",  # every, evening
)
# Vowels that stand together and are said apart.
_APART = (
    r"(?<![tcsgxnl])i(?=[aou])(?!ou[gr])|(?<=[nl])i(?=[ao]r|al|ety)",  # period, serious, senior
    r"(?<=[aouy])i(?=ng)|(?<=e)(?=ing)",  # going, being
    r"(?<=[dr])e(?=a(?:s|te[ds]?|ti\w+|tor)?$)|(?<=[cd])e(?=o)|e(?=um)",  # idea, create, video, museum
    r"i(?=et[yi]|et$|en[ct]e)|u(?=a[lt]i|et$|el$)|o(?=e[mt])",  # society, quiet, evaluation, poem
    r"[ct]i(?=ate)|^li(?=on)",  # negotiate, lion
    r"(?<=s)m$|thm$|(?<=[ds])n't$",  # autism, rhythm, didn't
)
_GROUP = re.compile("[aeiouy]+")
_SILENTLY = re.compile("|".join(_SILENT))
_TWICE = re.compile("|".join(_APART))


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """How many syllables an English word has, at least one. A number counts as one.

    A hyphenated word is the sum of its parts. **Units**: syllables.
    **Source**: docs/measures/reading.md; pyphen's British dictionary.
    """
    parts = [part for part in re.split(r"[-–]", word) if part]
    return sum(map(_of_part, parts)) or 1


def _of_part(part: str) -> int:
    plain = part.casefold().replace("’", "'")
    if not any(sign.isalpha() for sign in plain):
        return 1
    divided = len(_divider().positions(plain)) + 1
    if not plain.isascii():  # a word with an accent says every vowel it writes: café
        return max(1, divided, len(_GROUP.findall(unicodedata.normalize("NFKD", plain))))
    return max(1, divided, len(_GROUP.findall(_SILENTLY.sub("", plain))) + len(_TWICE.findall(plain)))


@cache
def _divider() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_GB")
