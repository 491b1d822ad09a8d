"""Every reason that the knowledge side gives has its words, in both languages."""

from __future__ import annotations

import ast

import pytest

from bot.taking_in import reason
from bot.wording import LANGUAGES, words
from knowledge.errors import EditError
from knowledge.model import Language
from tests.conventions.source import modules

SHELL = {"bad_backup"}  # is said in the shell alone


def codes(name: str, place: int, keyword: str = "code") -> set[str]:
    """Return the texts that calls of ``name`` have at a place, or by a keyword."""
    found: set[str] = set()
    for module in modules("knowledge"):
        for call, called in module.calls():
            if called == name:
                given = [*call.args[place : place + 1], *[one.value for one in call.keywords if one.arg == keyword]]
                found |= {one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words(language: Language) -> None:
    given = (codes("EditError", 0) | codes("ArticleError", 2)) - SHELL
    assert len(given) > 15
    assert given <= words(language)["edit"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_warning_has_words(language: Language) -> None:
    given = codes("Warning", 0) - {"file"}
    assert len(given) > 4
    assert given <= words(language)["warning"].keys()


def test_a_reason_without_words_is_told_as_it_is() -> None:
    assert reason(EditError("unheard_of", "It is *odd*."), "zh") == "It is \\*odd\\*."
    assert "Vans" in reason(EditError("equal", "'Vans' is in already."), "en")
