"""The one that is killed: it reloads, then publishes, removes and undoes until it dies, telling what it is about to do.

Each line on standard output has what was published before an action and what will be after it, then that it is done.
Articles go in in pairs (``batch``), so that half a change can be seen.
"""

from __future__ import annotations

import json
import random
import sys
from datetime import date
from pathlib import Path

from knowledge.base import KnowledgeBase
from knowledge.editing.drafting import Draft
from knowledge.editing.editor import Editor
from knowledge.editing.material import Material
from knowledge.model import Article
from knowledge.store.changes import Who
from tests.knowledge.plainly import read

ADMIN = Who("1", "Mary")
PAIR = 2


def main(folder: Path, seed: int) -> None:
    """Work until killed."""
    chance = random.Random(seed)
    _tell(ready=True)
    with opened(folder) as knowledge:
        knowledge.refresh()
        _tell(reloaded=True)
        editor = knowledge.editor()
        while True:
            _act(editor, chance, folder)


def opened(folder: Path) -> KnowledgeBase:
    """Open the knowledge of ``folder``, read by the plain reader."""
    return KnowledgeBase.open(folder / "crash.db", folder, read=read)


def batches(folder: Path) -> list[int]:
    """Return the batches of which any article is in the folder."""
    return sorted({batch(path.stem) for path in folder.glob("*-batch-*.md")})


def batch(id: str) -> int:
    """Return the batch that an article belongs to."""
    return int(id.rpartition("-batch-")[2].partition("-")[0])


def _act(editor: Editor, chance: random.Random, folder: Path) -> None:
    before, latest = batches(folder), editor.latest()
    action = chance.choice(("publish", "publish", "remove", "undo"))
    if action == "undo" and latest:
        touched = {batch(Path(name).stem) for name in latest.files}
        _tell(before=before, after=sorted(set(before) ^ touched))
        editor.undo(ADMIN, latest.id)
    elif action == "remove" and before:
        gone = chance.choice(before)
        _tell(before=before, after=[one for one in before if one != gone])
        editor.remove([path.stem for path in folder.glob(f"*-batch-{gone}-*.md")], ADMIN)
    else:
        number = chance.randrange(1_000_000)
        _tell(before=before, after=sorted([*before, number]))
        editor.publish([_draft(number, part) for part in range(PAIR)], ADMIN)
    _tell(done=True)


def _draft(number: int, part: int) -> Draft:
    name = "Quillon" if part else "Tarrow"
    body = f"{name} sold {number} boats in 2024-05. " + f"{name} built {number + 1} boats in 2024-06. " * 20
    article = Article("", f"Batch {number} {part}", body, published=date(2024, 6, 1))
    return Draft("", Material(body.encode()), read(article), (), ())


def _tell(**what: object) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
