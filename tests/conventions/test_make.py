"""The Makefile, with a Python that only writes down what it is asked to do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conventions.source import ROOT

MAKE = shutil.which("make") or "make"
OLD = "#!/bin/sh\nexit 1\n"
RECORDING = """#!/bin/sh
case "$1 $2" in
  "-c "*) exit 0 ;;
  "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
  "-m pip") echo "$*" >> installed ;;
esac
"""


def script(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


def make(folder: Path, *arguments: str, path: str = os.environ["PATH"]) -> subprocess.CompletedProcess[str]:
    """Run make as from a fresh shell, knowing nothing of the make that may have started these tests."""
    command = [MAKE, "-f", "Makefile", *arguments]
    return subprocess.run(
        command, cwd=folder, env={"PATH": path}, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Give a folder with what installing needs and no environment."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def installed(clone: Path) -> list[str]:
    """Return what was asked of pip since the last call."""
    record = clone / "installed"
    lines = record.read_text(encoding="utf-8").splitlines() if record.exists() else []
    record.unlink(missing_ok=True)
    return lines


def test_make_alone_lists_every_target() -> None:
    phony = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert phony
    listed = re.findall(r"^  make (\w+) +\w.+$", make(ROOT).stdout, re.MULTILINE)
    assert listed == phony.group(1).split()


@pytest.mark.parametrize("target", ["run", "test"])
def test_a_python_that_is_too_old_is_told_in_one_line(clone: Path, target: str) -> None:
    script(clone / "python3", OLD)
    done = make(clone, target, path=str(clone))
    said = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert done.returncode != 0
    assert len(said) == 1
    assert "3.11" in said[0]
    assert not (clone / ".venv").exists()


def test_a_named_python_is_taken(clone: Path) -> None:
    python = script(clone / "mine", RECORDING)
    assert make(clone, "setup", f"PYTHON={python}").returncode == 0
    assert installed(clone)


def test_locks_are_installed_with_their_hashes(clone: Path) -> None:
    make(clone, "setup", f"PYTHON={script(clone / 'mine', RECORDING)}")
    locked = [line for line in installed(clone) if ".lock" in line]
    assert locked
    assert all("--require-hashes" in line for line in locked)


def test_a_second_make_installs_nothing(clone: Path) -> None:
    python = f"PYTHON={script(clone / 'mine', RECORDING)}"
    make(clone, "setup", python)
    installed(clone)
    assert make(clone, "setup", python).returncode == 0
    assert installed(clone) == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_changed_lock_is_installed(clone: Path, lock: str) -> None:
    python = f"PYTHON={script(clone / 'mine', RECORDING)}"
    make(clone, "setup", python)
    installed(clone)
    newer = (clone / ".venv/dev.stamp").stat().st_mtime + 5
    os.utime(clone / lock, (newer, newer))
    make(clone, "setup", python)
    assert any(lock in line for line in installed(clone))
