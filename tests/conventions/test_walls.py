"""Who may import whom, and who may speak to the database."""

from __future__ import annotations

import ast
import re
import subprocess
import sys

from tests.conventions.source import ROOT, modules, shipped

ALONE = """
import importlib, pkgutil, sys
sys.modules.update({"bot": None, "discord": None})
import knowledge
for module in pkgutil.walk_packages(knowledge.__path__, "knowledge."):
    importlib.import_module(module.name)
"""
LIGHT = """
import sys
import bot.__main__
print(*sorted({"aiohttp", "discord", "lxml", "matplotlib", "trafilatura"} & set(sys.modules)))
"""
SQL = re.compile(
    r"\s*(?:SELECT\s.{1,400}?\sFROM\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s"
    r"|(?:CREATE|DROP|ALTER)\s+(?:\w+\s+)?(?:TABLE|INDEX|VIEW)\s|PRAGMA\s)",
    re.DOTALL,
)


def python(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


def test_knowledge_stands_alone() -> None:
    done = python(ALONE)
    assert done.returncode == 0, done.stderr


def test_knowledge_names_no_face() -> None:
    assert not [m.at(node) for m in modules("knowledge") for node, name in m.imported() if name in {"bot", "discord"}]


def test_nothing_shipped_imports_a_test() -> None:
    assert not [m.at(node) for m in shipped() for node, name in m.imported() if name in {"tests", "pytest"}]


def test_start_loads_nothing_heavy() -> None:
    done = python(LIGHT)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr or done.stdout


def test_only_the_store_knows_its_database() -> None:
    outside = [m for m in shipped() if not m.name.startswith("knowledge/store/")]
    databases = {"sqlite3", "sqlite_utils"}
    assert not [m.at(node) for m in outside for node, name in m.imported() if name in databases]
    executing = {"execute", "executemany", "executescript"}
    assert not [m.at(node) for m in outside for node, name in m.calls() if name in executing]


def test_only_the_store_writes_sql() -> None:
    outside = [m for m in shipped() if not m.name.startswith("knowledge/store/")]
    texts = ((m, node) for m in outside for node in ast.walk(m.tree) if isinstance(node, ast.Constant))
    assert not [m.at(node) for m, node in texts if isinstance(node.value, str) and SQL.match(node.value)]
