"""Run the campaign: ``python -m tests.crash [KILLS]``; exit status 1 where anything was wrong."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.crash.campaign import Campaign

KILLS = 200


def main(kills: int) -> int:
    """Kill so many times, print what was wrong, and what was under way."""
    with tempfile.TemporaryDirectory() as folder:
        campaign = Campaign(Path(folder), seed=kills)
        wrong = 0
        for line in campaign.run(kills, lambda done: print(f"\r{done}", end="", file=sys.stderr, flush=True)):
            wrong += 1
            print(line, flush=True)
        during = ", ".join(f"{count} during {what}" for what, count in campaign.during.most_common())
        print(f"{kills} kills ({during}): {wrong or 'nothing'} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else KILLS))
