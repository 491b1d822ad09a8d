"""Regular English inflection, so that a lexicon entry names each word once.

An irregular word spells its forms out with slashes: ``"rise/rose/risen"``, ``"drop/dropped"``, ``"person/people"``.
Of several words the first of a verb ("hand over") and the last of a noun ("joint venture") is inflected.
"""

from __future__ import annotations

_SIBILANT = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def noun_forms(spec: str) -> list[tuple[str, str]]:
    """Return (form, part of speech) pairs of a noun: "noun" and "nouns"."""
    singular, _, plural = spec.partition("/")
    return [(singular, "noun"), (plural or _with_s(singular), "nouns")]


def verb_forms(spec: str) -> list[tuple[str, str]]:
    """Return (form, part of speech) pairs of a verb: "base", "s", "past", "part" and "ing"."""
    base, past, part, ing = [*spec.split("/"), "", "", ""][:4]
    head, _, tail = base.partition(" ")
    past = past or f"{_with_ed(head)} {tail}".rstrip()
    part = part or past
    ing = ing or f"{_with_ing(head, past.partition(' ')[0])} {tail}".rstrip()
    forms = [(base, "base"), (f"{_with_s(head)} {tail}".rstrip(), "s"), (past, "past"), (ing, "ing")]
    return forms if part == past else [*forms, (part, "part")]


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_SIBILANT) or word in ("go", "do") else "s")


def _with_ed(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return word + ("d" if word.endswith("e") else "ed")


def _with_ing(word: str, past: str) -> str:
    if past == f"{word}{word[-1:]}ed":
        return f"{word}{word[-1:]}ing"
    return (word[:-1] if word.endswith("e") and not word.endswith("ee") else word) + "ing"
