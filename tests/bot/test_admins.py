"""Who is an admin: every way in, and every way that looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.admins import Admins, Person

HOME, THEIRS, ROLE, OTHER_ROLE, ANN, OWNER = 1, 2, 30, 31, 40, 41
ADMINS = Admins(frozenset({ANN}), frozenset({ROLE}), frozenset({HOME}))
NONE = Admins()


def there(id: int, server: int = HOME, roles: tuple[int, ...] = (), *, manages: bool = False) -> Person:
    return Person(id, server, installed=True, roles=frozenset(roles), manages=manages)


CASES: dict[str, tuple[Admins, Person, str | None]] = {
    "the owner": (NONE, there(OWNER), None),
    "the owner in another server": (NONE, there(OWNER, THEIRS), None),
    "the owner in a direct message": (NONE, Person(OWNER), "elsewhere"),
    "the owner where the bot is not": (NONE, Person(OWNER, THEIRS), "elsewhere"),
    "a person who is named": (ADMINS, there(ANN), None),
    "a person who is named, where the bot is not": (ADMINS, Person(ANN, THEIRS), "elsewhere"),
    "a holder of a role that is named": (ADMINS, there(50, roles=(OTHER_ROLE, ROLE)), None),
    "a holder of another role": (ADMINS, there(50, roles=(OTHER_ROLE,)), "not_admin"),
    "a holder of the role, where the bot is not": (ADMINS, Person(50, HOME, roles=frozenset({ROLE})), "elsewhere"),
    "who manages a server that is listed": (ADMINS, there(50, manages=True), None),
    "who manages a server of their own": (ADMINS, there(50, THEIRS, manages=True), "not_admin"),
    "who manages a server, none being listed": (NONE, there(50, manages=True), "not_admin"),
    "who manages a listed server, as a person's own app": (ADMINS, Person(50, HOME, manages=True), "elsewhere"),
    "everybody's role": (Admins(roles=frozenset({HOME})), there(50, roles=(HOME,)), "not_admin"),
    "anybody": (ADMINS, there(50), "not_admin"),
    "anybody in a direct message": (ADMINS, Person(50), "elsewhere"),
    "who has the number of a role": (ADMINS, there(ROLE), "not_admin"),
    "who has a role with the number of a person": (ADMINS, there(50, roles=(ANN, HOME)), "not_admin"),
}


@pytest.mark.parametrize(("admins", "person", "refusal"), CASES.values(), ids=CASES.keys())
def test_who_is_an_admin(admins: Admins, person: Person, refusal: str | None) -> None:
    assert admins.refusal(person, {OWNER}) == refusal


people = st.builds(
    Person,
    id=st.integers(0, 3),
    server=st.none() | st.integers(0, 3),
    installed=st.booleans(),
    roles=st.frozensets(st.integers(0, 3)),
    manages=st.booleans(),
)


@given(people)
def test_nobody_is_an_admin_without_a_setting(person: Person) -> None:
    assert NONE.refusal(person) is not None


@given(people, st.frozensets(st.integers(0, 3)))
def test_nobody_is_an_admin_where_the_bot_is_not(person: Person, numbers: frozenset[int]) -> None:
    if person.server is None or not person.installed:
        assert Admins(numbers, numbers, numbers).refusal(person, numbers) == "elsewhere"
