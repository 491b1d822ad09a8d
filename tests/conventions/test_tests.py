"""Tests that can fail: no mock without a specification, no skip without a reason, no race with the clock."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.conventions.source import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conventions.source import Module

MOCKS = {"AsyncMock", "MagicMock", "Mock", "NonCallableMagicMock", "NonCallableMock"}
SPECIFIED = {"autospec", "new", "new_callable", "spec", "spec_set", "wraps"}


def keywords(call: ast.Call) -> set[str]:
    return {keyword.arg for keyword in call.keywords if keyword.arg}


def unspecified(call: ast.Call, name: str) -> bool:
    if name in MOCKS:
        return not call.args and not SPECIFIED & keywords(call)
    return name == "patch" and len(call.args) < 2 and not SPECIFIED & keywords(call)


def bare_marks(module: Module) -> Iterator[str]:
    """Yield each skip that is only named, or called without saying why."""
    called = {id(call.func) for call, _ in module.calls()}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and node.attr in {"skip", "skipif", "xfail"} and id(node) not in called:
            yield module.at(node)
    for call, name in module.calls():
        if name in {"skipif", "xfail"} and "reason" not in keywords(call):
            yield module.at(call)
        if name == "skip" and not call.args and not {"reason", "msg"} & keywords(call):
            yield module.at(call)


def test_every_mock_has_a_specification() -> None:
    assert not [m.at(call) for m in modules("tests") for call, name in m.calls() if unspecified(call, name)]


def test_every_skip_has_a_reason() -> None:
    assert not [place for m in modules("tests") for place in bare_marks(m)]


def test_no_test_asserts_a_time() -> None:
    measuring = ("tests/bench/", "tests/eval/")
    tests = [m for m in modules("tests") if not m.name.startswith(measuring)]
    assert not [m.at(call) for m in tests for call, name in m.calls() if name in {"perf_counter", "process_time"}]


def test_every_folder_of_tests_is_a_package() -> None:
    assert not {m.path.parent for m in modules("tests") if not (m.path.parent / "__init__.py").exists()}
