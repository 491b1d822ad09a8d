"""What every test stands on: an empty data folder of its own, and properties that do not race the clock."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile("byline", deadline=None, print_blob=True)
settings.load_profile("byline")


@pytest.fixture(scope="session", autouse=True)
def own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the person's own articles, database and token out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("BYLINE_")]:
            patch.delenv(name)
        patch.delenv("DISCORD_TOKEN", raising=False)
        patch.setenv("BYLINE_DATA", str(tmp_path_factory.mktemp("data")))
        yield
