"""A few kills of the campaign that ``make crash`` runs in full."""

from __future__ import annotations

from pathlib import Path

from tests.crash.campaign import Campaign


def test_nothing_is_lost_or_mixed_when_it_is_killed(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path, seed=8)
    assert list(campaign.run(8)) == []
    assert campaign.during.total() == 8
