"""Short forms that are the article's own before another's: "Nova Trade Partners", later "NTP"; a surname."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.names.learning import Learned

_LISTS = wordlists.of(__name__)
_SMALL = _LISTS.words("small")
_SURE = 3  # letters from which on initials are the article's own name before another's


def add_initials(learned: Learned) -> None:
    """Let each firm and body be called by its initials; one spelt out before takes them from a namesake."""
    order = {name: place for place, name in enumerate(learned.kinds)}
    for name, kind in list(learned.kinds.items()):
        initials = _of(name) if kind in ("company", "organisation") else ""
        if not initials:
            continue
        names = learned.forms.setdefault(initials, [])
        others = [other for other in names if other != name]
        if any(initials in learned.aliases.get(other, ()) for other in others):
            continue
        ours = len(initials) >= _SURE and all(order[name] < order[other] for other in others)
        if others and ours and all(_only(other, initials, learned) for other in others):
            learned.alias(name, initials)
        elif name not in names:
            names.append(name)


def _of(name: str) -> str:
    """Return the initials of a name of several words, or nothing."""
    parts = [part for part in name.replace("-", " ").split() if part.lower() not in _SMALL]
    initials = "".join(part[0] for part in parts)
    return initials if len(parts) > 1 and initials.isupper() else ""


def _only(name: str, form: str, learned: Learned) -> bool:
    """Tell whether a name is only ever written in one form here."""
    return all(name not in names or spelt in (name, form, _of(name)) for spelt, names in learned.forms.items())


def surname_before(name: str, form: str, learned: Learned) -> str | None:
    """Return the person whose surname a form is, who came before a known namesake that is written no other way."""
    people = [one for one in learned.forms.get(form, ()) if learned.kinds[one] == "person"]
    if len(people) != 1 or not _only(name, form, learned):
        return None
    order = list(learned.kinds)
    return people[0] if name not in order or order.index(people[0]) < order.index(name) else None
