"""The names of the field: well formed, unique, owned by one entry, and as many as the field needs."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from knowledge.lexicon.schema import NAME_KINDS
from knowledge.tokens import tokenize

FOLDER = Path(__file__).parents[3] / "knowledge" / "lexicon" / "names"
LISTS = ("en", "zh", "former", "ticker", "demonym", "trade", "shared")
FORMS = ("en", "zh", "former", "ticker", "demonym")
KEYS = {*LISTS, "name", "parent", "country", "common", "ask"}
CAR_TRADES = {"carmaker", "automaker", "electric-car maker"}
WRITTEN_SMALL = {"vivo"}  # firms that write their own name without a capital
OWNERS = {"model": {"brand", "company"}, "brand": {"company", "brand"}, "place": {"place"}}
CHINESE = re.compile(r"[\u4e00-\u9fff]")


class Name(NamedTuple):
    """One entry with the file and the kind it stands in."""

    file: str
    kind: str
    row: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.row["name"])

    def forms(self) -> list[str]:
        return [self.name, *(form for key in FORMS for form in self.row.get(key, []))]


def read() -> list[Name]:
    documents = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
    return [
        Name(file, kind, row) for file, tables in documents.items() for kind, rows in tables.items() for row in rows
    ]


NAMES = read()
BY_NAME = {entry.name: entry for entry in NAMES}


def folded(form: str) -> tuple[str, ...]:
    """Give the tokens by which the reader compares forms."""
    return tuple(token.lower for token in tokenize(form))


def of_cars(entry: Name) -> bool:
    return entry.kind == "company" and bool(CAR_TRADES & set(entry.row.get("trade", [])))


def is_chinese(entry: Name) -> bool:
    return any(CHINESE.search(form) for form in entry.row.get("zh", []))


def holders() -> dict[tuple[str, ...], list[Name]]:
    """Group the entries by the forms they claim."""
    found: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for entry in NAMES:
        for form in {folded(form) for form in entry.forms()}:
            found[form].append(entry)
    return found


def shares(entry: Name, form: tuple[str, ...]) -> bool:
    return form in {folded(shared) for shared in entry.row.get("shared", [])}


def test_keys_and_kinds_are_known() -> None:
    assert not [
        (e.file, e.name, e.kind, set(e.row) - KEYS) for e in NAMES if e.kind not in NAME_KINDS or set(e.row) - KEYS
    ]


def test_values_have_their_types() -> None:
    lists = [(e.name, key) for e in NAMES for key in LISTS if not isinstance(e.row.get(key, []), list)]
    flags = [e.name for e in NAMES if e.row.get("common", True) is not True]
    countries = [e.name for e in NAMES if not re.fullmatch("[A-Z]{2}", e.row.get("country", "XX"))]
    assert (lists, flags, countries) == ([], [], [])


def test_no_form_is_empty_or_padded() -> None:
    words = [(e.name, word) for e in NAMES for word in [e.name, *(w for key in LISTS for w in e.row.get(key, []))]]
    assert not [(name, word) for name, word in words if not word or word != word.strip()]


def test_names_are_unique() -> None:
    assert not [name for name, count in Counter(entry.name for entry in NAMES).items() if count > 1]


def spelling(form: str) -> object:
    """Give what tells two forms of an entry apart: a short name is read as it is spelt, a longer one in any case."""
    return form if len(form) <= 4 and form.isalpha() and not form.isupper() else folded(form)


def test_no_entry_repeats_a_form() -> None:
    repeated = {entry.name: Counter(map(spelling, entry.forms())).most_common(1)[0] for entry in NAMES}
    assert not {name: form for name, (form, count) in repeated.items() if count > 1}


def test_a_form_belongs_to_one_entry_unless_all_share_it() -> None:
    claimed = {form: entries for form, entries in holders().items() if len(entries) > 1}
    assert not {
        form: [entry.name for entry in entries]
        for form, entries in claimed.items()
        if not all(shares(entry, form) for entry in entries)
    }


def test_what_is_marked_shared_is_shared() -> None:
    found = holders()
    marked = [(entry.name, form) for entry in NAMES for form in entry.row.get("shared", [])]
    assert not [(name, form) for name, form in marked if len(found[folded(form)]) < 2]


def test_only_codes_are_shared() -> None:
    shared = [(entry.kind, form) for entry in NAMES for form in entry.row.get("shared", [])]
    assert not [form for kind, form in shared if kind != "model" or not re.fullmatch(r"[A-Za-z]+\d+", form)]


def test_parents_exist_and_can_own() -> None:
    owned = [(e, e.row["parent"]) for e in NAMES if "parent" in e.row]
    missing = [(e.name, parent) for e, parent in owned if parent not in BY_NAME]
    wrong = [(e.name, p) for e, p in owned if p in BY_NAME and BY_NAME[p].kind not in OWNERS.get(e.kind, {"company"})]
    assert (missing, wrong) == ([], [])


def test_no_entry_owns_itself() -> None:
    for entry in NAMES:
        seen, owner = {entry.name}, entry.row.get("parent")
        while owner is not None:
            assert owner not in seen, entry.name
            seen.add(owner)
            owner = BY_NAME[owner].row.get("parent")


def test_every_model_names_its_brand() -> None:
    assert not [entry.name for entry in NAMES if entry.kind == "model" and "parent" not in entry.row]


def test_no_form_is_a_plain_lower_case_word() -> None:
    small = {form for entry in NAMES for form in entry.forms() if re.fullmatch("[a-z]{2,}", form)}
    assert small == WRITTEN_SMALL


def test_forms_stand_under_their_language() -> None:
    assert not [(e.name, form) for e in NAMES for form in e.row.get("zh", []) if not CHINESE.search(form)]
    assert not [(e.name, form) for e in NAMES for form in e.row.get("en", []) if CHINESE.search(form)]


def test_only_places_have_demonyms_and_only_companies_trades() -> None:
    assert not [e.name for e in NAMES if "demonym" in e.row and e.kind != "place"]
    assert not [e.name for e in NAMES if {"trade", "ticker"} & set(e.row) and e.kind != "company"]


def test_every_car_maker_has_a_chinese_name() -> None:
    assert not [entry.name for entry in NAMES if of_cars(entry) and not is_chinese(entry)]


@pytest.mark.parametrize(
    ("kinds", "least"),
    [({"model"}, 350), ({"organisation"}, 100), ({"place"}, 350), ({"brand"}, 90)],
    ids=["models", "organisations", "places", "brands"],
)
def test_the_field_is_covered(kinds: set[str], least: int) -> None:
    assert sum(entry.kind in kinds for entry in NAMES) >= least


def test_enough_makers_and_brands_of_cars_have_chinese_names() -> None:
    makers = {entry.name for entry in NAMES if of_cars(entry) and is_chinese(entry)}
    brands = [e for e in NAMES if e.kind == "brand" and e.row.get("parent") in makers and is_chinese(e)]
    assert len(makers) >= 80
    assert len(makers) + len(brands) >= 170


def test_enough_companies_of_other_trades() -> None:
    assert sum(entry.kind == "company" and not of_cars(entry) for entry in NAMES) >= 200
