"""The names, subjects and metrics of what is current, each with how many readings have it.

Counted as readings come and go, so that no question has to look at all articles for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.model import Name

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from knowledge.store.columns import Row

    Look = Callable[[str, tuple[str, ...]], list[Row]]

_WORDS = """
SELECT reading, 'subject' AS what, subject AS name, '' AS more FROM figure WHERE {which}
UNION SELECT reading, 'metric', metric, '' FROM figure WHERE {which}
UNION SELECT reading, 'name', name, kind FROM mention WHERE {which}
UNION SELECT reading, 'name', name, kind FROM name WHERE {which}
UNION SELECT reading, 'alias', name.name, json_each.value FROM name, json_each(name.aliases) WHERE {which}
UNION SELECT reading, 'role', name, role FROM name WHERE {which} AND role IS NOT NULL"""

_OF_ONE = f"SELECT what, name, more FROM ({_WORDS.format(which='reading = ?1')})"
_LEARN = f"""
INSERT INTO vocabulary SELECT what, name, more, 1 FROM ({_OF_ONE}) WHERE true
    ON CONFLICT (what, name, more) DO UPDATE SET readings = readings + 1"""
_FORGET = f"UPDATE vocabulary SET readings = readings - 1 WHERE (what, name, more) IN ({_OF_ONE})"
_COUNTED = f"""
SELECT what, name, more, count(*) FROM ({_WORDS.format(which="reading IN (SELECT reading FROM current)")})
GROUP BY what, name, more"""
_KEPT = "SELECT what, name, more, readings FROM vocabulary"
_LATEST_ROLES = """
SELECT DISTINCT v.name, (
    SELECT f.role FROM name f JOIN current c ON c.reading = f.reading
    WHERE f.name = v.name AND f.role IS NOT NULL ORDER BY f.key DESC LIMIT 1
) FROM vocabulary v WHERE v.what = 'role'"""


def change(connection: sqlite3.Connection, old: Iterable[int], new: Iterable[int]) -> None:
    """Count what readings that are no longer current had, and those that now are have."""
    connection.executemany(_FORGET, [(reading,) for reading in old])
    connection.execute("DELETE FROM vocabulary WHERE readings <= 0")
    connection.executemany(_LEARN, [(reading,) for reading in new])


def miscounted(connection: sqlite3.Connection) -> Iterable[str]:
    """Yield a line for whatever is counted otherwise than the current readings have it."""
    for one, other, told in ((_COUNTED, _KEPT, "lacks"), (_KEPT, _COUNTED, "has too much of")):
        for what, name, _, _ in connection.execute(f"{one} EXCEPT {other}"):
            yield f"vocabulary: {told} the {what} {name!r}"


def words(look: Look, what: str) -> list[str]:
    """Return the subjects or metrics."""
    return [name for (name,) in look("SELECT name FROM vocabulary WHERE what = ?", (what,))]


def names(look: Look) -> list[Name]:
    """Return the names, each with the kind that most readings give it, all aliases, and the latest role."""
    sql = "SELECT name, more FROM vocabulary WHERE what = ? ORDER BY name, readings, more"
    aliases: dict[str, list[str]] = {}
    for name, alias in look(sql, ("alias",)):
        aliases.setdefault(name, []).append(alias)
    kinds: dict[str, str] = dict(look(sql, ("name",)))
    roles: dict[str, str] = dict(look(_LATEST_ROLES, ()))
    return [Name(name, kind, tuple(aliases.get(name, ())), roles.get(name)) for name, kind in kinds.items()]
