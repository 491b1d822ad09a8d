"""What has been reached can't fall: ``floor.toml`` holds the figures, and lowering one is a visible act."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from bot.settings import SHIPPED
from tests.eval import campaigns, sets
from tests.eval.facts_score import Table, score
from tests.eval.questions import Graded

FLOOR = tomllib.loads((Path(__file__).parent / "floor.toml").read_text(encoding="utf-8"))

FOLDERS = {"own": sets.OWN, "development": sets.BESIDE}
first_article = cache(sets.first_article)
article_questions = cache(sets.article_questions)


@cache
def facts(name: str) -> Table:
    return score(sets.facts(FOLDERS[name]), FOLDERS[name] / "gold")


@cache
def generated() -> campaigns.Campaigns:
    return campaigns.run([*SHIPPED.glob("*.md"), *sorted(sets.OWN.glob("*.md"))], sample=5)


def reached(graded: Graded, measure: str) -> float:
    """Return a measure named as in the floor: "right en", "wrong", "refused zh"; wrong counts mixed answers too."""
    grade, _, language = measure.partition(" ")
    grades = ("wrong", "mixed") if grade == "wrong" else (grade,)
    return sum(graded.share(one, language=language or None) for one in grades)


def rows(*path: str) -> list[tuple[str, float]]:
    table = FLOOR
    for key in path:
        table = table.get(key, {})
    return list(table.items())


def skip_where_absent(name: str) -> None:
    if not FOLDERS[name].is_dir():
        pytest.skip("the development articles belong to their publishers and don't lie beside this checkout")


def holds(measure: str, value: float, floor: float) -> bool:
    return value <= floor if measure.startswith(("wrong", "refused", "unverified")) else value >= floor


@pytest.mark.parametrize(("measure", "floor"), rows("questions", "first article"))
def test_questions_on_the_first_article(measure: str, floor: float) -> None:
    assert holds(measure, reached(first_article(), measure), floor)


@pytest.mark.parametrize("name", FOLDERS)
def test_questions_on_articles(name: str) -> None:
    skip_where_absent(name)
    short = {
        measure: reached(article_questions(FOLDERS[name]), measure)
        for measure, floor in rows("questions", name)
        if not holds(measure, reached(article_questions(FOLDERS[name]), measure), floor)
    }
    assert not short


@pytest.mark.parametrize("name", FOLDERS)
def test_facts_of_articles(name: str) -> None:
    skip_where_absent(name)
    table = facts(name)
    short = {}
    for row, floors in rows("facts", name):
        for measure, floor in floors.items():  # type: ignore[attr-defined]
            if getattr(table[row], measure) < floor:
                short[row, measure] = getattr(table[row], measure)
    assert not short


SETS: dict[str, Callable[[], Graded]] = {
    "first article": first_article,
    "own": lambda: article_questions(sets.OWN),
}


@pytest.mark.parametrize("name", SETS)
def test_every_citation_is_a_slice_and_every_digit_is_accounted_for(name: str) -> None:
    graded = SETS[name]()
    assert graded.citation_faults == 0
    assert graded.unverified == []


def test_no_near_miss_is_answered_with_a_figure_of_another_slot() -> None:
    assert generated().near_misses.asked >= 100
    assert generated().near_misses.broken == []


def test_no_variation_changes_into_another_figure() -> None:
    tally = generated().variations
    assert tally.broken == []
    assert 100 * tally.held / tally.asked >= FLOOR["generated"]["variations held"]


def test_no_wrong_claim_is_confirmed_and_no_right_one_corrected() -> None:
    tally = generated().claims
    assert tally.broken == []
    assert 100 * tally.held / tally.asked >= FLOOR["generated"]["claims held"]
