"""The project's own gold agrees with its texts, and the scorer with the gold."""

from __future__ import annotations

import copy
import json
from datetime import date
from typing import Any

import pytest

from knowledge.reading.filing import article
from tests.eval.facts_score import OWN, Table, annotated, check, misses, score

GOLD = OWN / "gold"
LATEST = date(2030, 1, 1)  # no article lies in the future
ANNOTATED = {name: (gold, body) for name, gold, body in annotated(GOLD)}
PHENOMENA = set(range(1, 42))
TYPES = {"change", "compare", "derived", "false_premise", "figure", "quote", "relation", "unanswerable", "when", "who"}
KINDS = {"answer", "computed", "correction", "unknown"}


def facts() -> list[dict[str, Any]]:
    """Return what a perfect reader would print: the gold itself, with places."""
    read = []
    for name, (gold, body) in ANNOTATED.items():
        found = copy.deepcopy(gold)
        for figure in found["figures"]:
            figure["start"] = body.index(figure["evidence"])
            figure["end"] = figure["start"] + len(figure["evidence"])
        read.append({"article": {"id": name}, **found})
    return read


def marred(part: str, **change: Any) -> Table:
    """Return the score of the gold with one thing changed in every entry of a part."""
    read = facts()
    for found in read:
        found[part] = [{**entry, **change} for entry in found[part]]
    return score(read, GOLD)


def test_evidence_quotations_and_links_stand_in_the_texts() -> None:
    assert check(GOLD) == []


@pytest.mark.parametrize("name", ANNOTATED)
def test_bodies_are_those_that_the_program_reads(name: str) -> None:
    loaded, _ = article.load(OWN / f"{name}.md", LATEST)
    assert loaded.body == ANNOTATED[name][1]


def test_index_lists_every_article_and_phenomenon() -> None:
    index = json.loads((OWN / "index.json").read_text(encoding="utf-8"))
    assert [entry["id"] for entry in index] == list(ANNOTATED)
    assert {number for entry in index for number in entry["phenomena"]} == PHENOMENA


@pytest.mark.parametrize("name", ANNOTATED)
def test_questions_are_well_formed(name: str) -> None:
    for question in ANNOTATED[name][0]["questions"]:
        assert question["type"] in TYPES
        assert question["kinds"]
        assert set(question["kinds"]) <= KINDS
        assert len(question.get("context", ())) % 2 == 0
        silent = {"unknown", "correction"} & set(question["kinds"])
        assert silent or question["answer"]["must"] or question["answer"]["any"]


def test_the_gold_scores_full_marks() -> None:
    table = score(facts(), GOLD)
    assert {name: (row.precision, row.recall) for name, row in table.rows.items()} == dict.fromkeys(table.rows, (1, 1))
    assert list(misses(facts(), GOLD)) == []


def test_nothing_read_scores_nothing() -> None:
    assert all(row.hit == row.predicted == 0 < row.gold for row in score([], GOLD).rows.values())


@pytest.mark.parametrize(
    ("part", "change", "kept", "lost"),
    [
        ("figures", {"period": "1066"}, "figures value+metric", "figures full"),
        ("figures", {"metric": "nonsense"}, "figures value", "figures value+metric"),
        ("figures", {"bound": "?"}, "figures full+modality", "figures strict"),
        ("figures", {"of": None}, "figures strict", "figures of-link"),
        ("quotes", {"speaker": "Nemo"}, "quotes text", "quotes text+speaker"),
        ("relations", {"kind": "kinship"}, "relations pair", "relations pair+kind"),
    ],
    ids=["period", "metric", "bound", "of", "speaker", "kind"],
)
def test_a_fault_costs_the_rows_that_ask_for_it(part: str, change: dict[str, Any], kept: str, lost: str) -> None:
    table = marred(part, **change)
    assert table[kept].f1 == 1
    assert table[lost].f1 < 0.1


def test_a_sign_makes_another_value() -> None:
    read = facts()
    for found in read:
        for figure in found["figures"]:
            figure["value"] = -abs(figure["value"])
    assert 0 < score(read, GOLD)["figures value"].recall < 0.5


def test_a_forecast_told_as_a_fact_is_no_hit() -> None:
    table = marred("figures", modality=None)
    expected = sum("modality" in f and "optional" not in f for gold, _ in ANNOTATED.values() for f in gold["figures"])
    assert table["figures full"].hit - table["figures full+modality"].hit == expected
