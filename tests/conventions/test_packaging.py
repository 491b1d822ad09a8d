"""What is shipped, and that it can be installed anywhere."""

from __future__ import annotations

import hashlib
import re
import tomllib
from importlib.metadata import entry_points

import pytest

from tests.conventions.source import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)", re.MULTILINE)
PLACE = re.compile(r"\w+://|\bfile:|^\s*-(?!-hash=)|(?<!\w)/(?:etc|home|opt|root|tmp|usr|var|work)/", re.MULTILINE)
TOP_LEVEL = {
    *("CHANGELOG.md", "LICENSE", "Makefile", "PRIVACY.md", "README.md", "bot", "knowledge", "pyproject.toml", "tests"),
    *LOCKS,
    "dist",
}


def pins(lock: str) -> dict[str, str]:
    """Return the locked version of each distribution."""
    return dict(PIN.findall((ROOT / lock).read_text(encoding="utf-8")))


def project() -> dict[str, list[str]]:
    """Return the dependencies by group, the project's own under ``run``."""
    tables = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {"run": tables["project"]["dependencies"], **tables["dependency-groups"]}


def distribution(requirement: str) -> str:
    name = re.split(r"[<>=!~\[; ]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place(lock: str) -> None:
    assert not PLACE.findall((ROOT / lock).read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_a_hash_for_every_pin(lock: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert not [entry for entry in entries if PIN.match(entry) and "--hash=sha256:" not in entry]


@pytest.mark.parametrize(("lock", "groups"), [(LOCKS[0], ("run", "build")), (LOCKS[1], ("run", "build", "dev"))])
def test_a_lock_has_what_the_project_names(lock: str, groups: tuple[str, ...]) -> None:
    wanted = {distribution(requirement) for group in groups for requirement in project()[group]}
    assert wanted <= {distribution(name) for name in pins(lock)}


def test_both_locks_agree() -> None:
    run, dev = (pins(lock) for lock in LOCKS)
    assert run.items() <= dev.items()


def test_the_top_level_is_what_was_asked_for() -> None:
    visible = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert visible <= TOP_LEVEL


def test_byline_is_installed_as_a_command() -> None:
    (script,) = entry_points(group="console_scripts", name="byline")
    assert callable(script.load())


def test_the_first_article_is_as_its_owner_wrote_it() -> None:
    article = ROOT / "knowledge/articles/2024-07-05-seres-huawei.md"
    assert (
        hashlib.sha256(article.read_bytes()).hexdigest()
        == "f568e80573b7f259faa974bed49e74036065b3345032f7d8cf5361f72b2656fe"
    )
