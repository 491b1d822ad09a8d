"""The README's examples are run: every ``$`` line of a console block, its output compared to the letter."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import SETTINGS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
EXAMPLES = [
    (command, output.strip("\n"))
    for block in BLOCKS
    for command, output in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
]
RUN = [(command, output) for command, output in EXAMPLES if not command.startswith(("make", "git", "cd", "cp"))]


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]


@pytest.mark.parametrize(("command", "expected"), RUN, ids=[command for command, _ in RUN])
def test_an_example_prints_what_it_says(command: str, expected: str, tmp_path: Path) -> None:
    *pipe, program = command.split(" | ")
    words = shlex.split(program)
    assert words[0] == "byline", "an example runs byline, make or git"
    given = shlex.split(pipe[0])[1:] if pipe else []
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words[1:]],
        input="".join(f"{line}\n" for line in given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "BYLINE_DATA": str(tmp_path), "NO_COLOR": "1", "COLUMNS": "100"},
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert lines(done.stdout) == lines(expected)


def test_the_first_example_asks_about_the_first_article() -> None:
    assert RUN
    assert RUN[0][0].startswith("byline")


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {word for command, _ in EXAMPLES if command.startswith("make") for word in command.split()[1:2]}
    assert named <= targets


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_is_explained(name: str) -> None:
    assert f"`{name}`" in README
    assert re.search(rf"(?:^# .+\n)+{name}=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)
