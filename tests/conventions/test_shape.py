"""How long things are, and how they are named and described."""

from __future__ import annotations

import ast

from tests.conventions.source import Function, shipped

FILE_LINES = 300
FUNCTION_LINES = 40
VAGUE = {"common", "core", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def test_files_are_short() -> None:
    lengths = {m.name: len(m.text.splitlines()) for m in shipped()}
    assert not {name: length for name, length in lengths.items() if length > FILE_LINES}


def test_functions_are_short() -> None:
    sized = [
        (m.at(node), node.name, (node.end_lineno or 0) - node.lineno + 1) for m in shipped() for node in m.functions()
    ]
    assert not [entry for entry in sized if entry[2] > FUNCTION_LINES]


def test_names_say_what_is_inside() -> None:
    assert not [m.name for m in shipped() if VAGUE & {m.path.stem, m.path.parent.name}]


def test_modules_are_described() -> None:
    assert not [m.name for m in shipped() if not ast.get_docstring(m.tree)]


def test_public_names_are_described() -> None:
    assert not [f"{m.at(node)} {node.name}" for m in shipped() for node in m.public() if not ast.get_docstring(node)]


def test_descriptions_begin_with_one_sentence() -> None:
    described = [(m, node, (ast.get_docstring(node) or ".").splitlines()) for m in shipped() for node in m.public()]
    assert not [f"{m.at(node)} {node.name}" for m, node, lines in described if lines[0][-1] not in ".:?!"]


def test_returns_are_typed() -> None:
    assert not [f"{m.at(node)} {node.name}" for m in shipped() for node in m.functions() if untyped(node)]


def untyped(node: Function) -> bool:
    return node.returns is None
